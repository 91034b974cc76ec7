"""One document from its bytes, whatever its format."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from bomay.ingest.read.contents import Contents
from bomay.ingest.read.decode import decode, is_binary
from bomay.ingest.read.formats import CONTAINERS, MEDIA_TYPES, is_page
from bomay.ingest.read.legacy import convert, is_better, recode
from bomay.ingest.read.limits import MAX_BYTES, MAX_FILE_BYTES, too_large
from bomay.ingest.read.source import Source
from bomay.ingest.read.syllables import fit
from bomay.ontology.errors import SourceError

_SURROGATES = re.compile("[\ud800-\udfff]")
_HELD_IN_MEMORY = frozenset({".pdf", ".docx", ".doc"})


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of one document, its bytes at hand; see ``read_document`` for the fields."""

    name: str
    data: bytes
    suffix: str
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """Of the bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def beside(self) -> str:
        """Of the sidecar's values."""
        said = json.dumps(sorted(self.metadata.items())).encode()
        return hashlib.sha256(said).hexdigest()[:12] if self.metadata else ""

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.data)

    def read(self) -> Source:
        """See ``read_document``."""
        return read_document(self.name, self.data, suffix=self.suffix, metadata=self.metadata)


def read_document(
    name: str, data: bytes, *, suffix: str, metadata: Mapping[str, str] | None = None
) -> Source:
    """The document that a file of one format is.

    Args:
        name: what it is called in answers and refusals.
        data: the file.
        suffix: a key of ``MEDIA_TYPES`` that is no container.
        metadata: what is known besides; it wins over what the file says of itself.

    Raises:
        SourceError: the bytes cannot be used; never anything else.
    """
    try:
        contents = _reader(suffix)(name, data)
    except SourceError:
        raise
    # Files are made to break readers; whatever a library makes of one, it is this file's refusal.
    except Exception as cause:
        raise SourceError(name, f"it is damaged ({type(cause).__name__})") from cause
    digest = hashlib.sha256(data).hexdigest()
    source = source_of(name, contents, sha256=digest, media_type=MEDIA_TYPES[suffix])
    return replace(source, metadata={**source.metadata, **(metadata or {})})


def source_of(name: str, contents: Contents, *, sha256: str, media_type: str) -> Source:
    """A source with its text repaired where it was in an old encoding, and marked so.

    Raises:
        SourceError: the text is empty, binary or over the limit.
    """
    text, recoded = contents.text, contents.recoded
    if recoded is None:
        text, recoded = recode(text)
    text = _SURROGATES.sub("\ufffd", text)
    if len(text) > MAX_BYTES // 4 and len(text.encode()) > MAX_BYTES:
        raise too_large(name, len(text.encode()))
    if not text.strip():
        raise SourceError(name, "it is empty")
    if is_binary(text):
        raise SourceError(name, "it is binary, not text (control characters)")
    metadata = {
        _SURROGATES.sub("\ufffd", key): _SURROGATES.sub("\ufffd", _said(value, recoded))
        for key, value in contents.metadata.items()
    }
    if recoded is not None:
        metadata["recoded"] = recoded
    return Source(name=name, sha256=sha256, text=text, media_type=media_type, metadata=metadata)


def media_suffix(media_type: str) -> str:
    """The first suffix of a media type; parameters such as a charset are no part of it."""
    bare = media_type.partition(";")[0].strip().lower()
    return next((s for s, media in MEDIA_TYPES.items() if media == bare), ".txt")


def _said(value: str, recoded: str | None) -> str:
    """A title in the encoding of its page: alone it is too short to be judged strictly."""
    if recoded is None:
        return value
    read = convert(recode(value)[0], recoded)
    return read if is_better(fit(read), fit(value)) else value


def _reader(suffix: str) -> Callable[[str, bytes], Contents]:
    if suffix in (".html", ".htm"):
        from bomay.ingest.read.html import read_html

        return read_html
    if suffix == ".docx":
        from bomay.ingest.read.docx import read_docx

        return _bounded(read_docx)
    if suffix == ".doc":
        from bomay.ingest.read.doc import read_doc

        return _bounded(read_doc)
    if suffix == ".pdf":
        from bomay.ingest.read.pdf import read_pdf

        return _bounded(read_pdf)
    if suffix == ".md":
        from bomay.ingest.read.markdown import read_markdown

        return read_markdown
    return _read_text


def _bounded(reader: Callable[[str, bytes], Contents]) -> Callable[[str, bytes], Contents]:
    def read(name: str, data: bytes) -> Contents:
        if not data:
            raise SourceError(name, "it is empty")
        if len(data) > MAX_FILE_BYTES:
            raise too_large(name, len(data), MAX_FILE_BYTES)
        return reader(name, data)

    return read


def _read_text(name: str, data: bytes) -> Contents:
    if is_page(data):  # saved under the name of a text
        return _reader(".html")(name, data)
    text, recoded = decode(name, data)
    return Contents(text, recoded=recoded)


def largest(suffix: str) -> int:
    """How many bytes a file of this format may have."""
    return MAX_FILE_BYTES if suffix in _HELD_IN_MEMORY | CONTAINERS else MAX_BYTES
