"""From bytes to a source: formats, encodings, metadata."""

from bomay.ingest.read.files import read, read_bytes
from bomay.ingest.read.formats import FORMATS, MEDIA_TYPES, media_type_of
from bomay.ingest.read.source import Source

__all__ = ["FORMATS", "MEDIA_TYPES", "Source", "media_type_of", "read", "read_bytes"]
