"""From text to facts: pure functions, nothing resolved beyond the document."""
