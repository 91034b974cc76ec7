"""Administrative units named in a text, and the unit whose affairs it tells."""
