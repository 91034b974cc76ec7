"""What can be asked: one named query per file, in each store's language, with one header."""
