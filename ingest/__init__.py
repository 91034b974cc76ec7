"""How documents become claims: read, normalise, extract, load."""
