"""From bytes to a source: formats, encodings, metadata."""

from bomay.ingest.read.files import (
    Place,
    documents_below,
    find,
    is_document,
    passed_over,
    read,
    read_bytes,
    size_of,
)
from bomay.ingest.read.formats import FORMATS, MEDIA_TYPES, container_of, media_type_of
from bomay.ingest.read.source import Document, Source

__all__ = [
    "FORMATS",
    "MEDIA_TYPES",
    "Document",
    "Place",
    "Source",
    "container_of",
    "documents_below",
    "find",
    "is_document",
    "media_type_of",
    "passed_over",
    "read",
    "read_bytes",
    "size_of",
]
