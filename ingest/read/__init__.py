"""From bytes to a source: formats, encodings, metadata."""
