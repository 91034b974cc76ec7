"""Bodies named in a text: the grammar of their names, read from the word each begins with."""
