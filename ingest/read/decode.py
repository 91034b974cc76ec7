"""From bytes to text, or the reason why not."""

from __future__ import annotations

import codecs
import re

from bomay.ontology.errors import SourceError

MAX_BYTES = 50_000_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "it is a PDF, a format not read yet"),
    (b"PK\x03\x04", "it is a ZIP archive or an Office file, formats not read yet"),
    (b"\xd0\xcf\x11\xe0", "it is an old Office file, a format not read yet"),
    (b"\x1f\x8b", "it is compressed (gzip), a format not read yet"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


def decode(name: str, data: bytes) -> str:
    """The text of a document: UTF-8, or UTF-16 with its mark; line ends become newlines.

    Raises:
        SourceError: too large, empty, binary, or in another encoding.
    """
    if len(data) > MAX_BYTES:
        raise too_large(name, len(data))
    for magic, reason in _MAGIC:
        if data.startswith(magic):
            raise SourceError(name, reason)
    encoding = next((e for bom, e in _BOMS if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as cause:
        if b"\x00" in data:
            raise SourceError(name, "it is binary, not text") from cause
        where = f"byte {cause.start} is not valid {encoding.upper()}"
        raise SourceError(name, f"its encoding is not UTF-8 ({where}); save it as UTF-8") from cause
    if len(_CONTROL.findall(text)) > max(3, len(text) // 1000):
        raise SourceError(name, "it is binary, not text (control characters)")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise SourceError(name, "it is empty")
    return text


def too_large(name: str, size: int) -> SourceError:
    """The refusal of a document over the limit; ``size`` in bytes."""
    limit = MAX_BYTES // 1_000_000
    return SourceError(name, f"it is too large ({size / 1e6:.0f} MB; the limit is {limit} MB)")
