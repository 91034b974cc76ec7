"""From bytes to a source: formats, encodings, metadata."""

from bomay.ingest.read.files import MEDIA_TYPES, read, read_bytes
from bomay.ingest.read.source import Source

__all__ = ["MEDIA_TYPES", "Source", "read", "read_bytes"]
