"""HTTP: REST, pages, graph views."""
