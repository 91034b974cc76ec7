"""Who holds which post: posts, persons beside them, dates, signatures, events."""
