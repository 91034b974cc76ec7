"""The edge of one document: whatever goes wrong inside it stays inside it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bomay.ingest.extract import extract, extract_each
from bomay.ingest.extract.rows import with_row
from bomay.ingest.extract.steps import forget_texts
from bomay.ingest.extract.text.signs import encoded_of
from bomay.ingest.read.source import ROW, Document, Source
from bomay.ingest.unswept import unswept
from bomay.ontology.errors import SourceError
from bomay.ontology.facts import Facts

_log = logging.getLogger(__name__)
T = TypeVar("T")
_MAY_BE_HALF = b"\xed"  # begins half a letter in UTF-8, and else only Korean ones


@dataclass(frozen=True, slots=True)
class OfFacts(Generic[T]):
    """Work on what documents say; several are read together, which takes less time.

    Args:
        then: what is made of a document's facts; a function of a module, or a ``partial`` of one.
    """

    then: Callable[[Document, Facts], T]

    def __call__(self, document: Document) -> T | SourceError:
        """Of one document; see ``read_or_refuse``."""
        return self._made(document, read_or_refuse(document))

    def each(self, documents: Sequence[Document]) -> list[T | SourceError]:
        """Of several, in their order."""
        read = read_each_or_refuse(documents)
        return [self._made(*each) for each in zip(documents, read, strict=True)]

    def _made(self, document: Document, facts: Facts | SourceError) -> T | SourceError:
        return facts if isinstance(facts, SourceError) else self.then(document, facts)


def read_or_refuse(document: Document) -> Facts | SourceError:
    """The facts of a document that was found, wherever it is read; never raises."""
    source = _source_of(document)
    return source if isinstance(source, SourceError) else extract_or_refuse(source)


def read_each_or_refuse(documents: Sequence[Document]) -> list[Facts | SourceError]:
    """The same of several documents, in their order."""
    sources = [_source_of(document) for document in documents]
    facts = iter(extract_each_or_refuse([one for one in sources if isinstance(one, Source)]))
    return [next(facts) if isinstance(one, Source) else one for one in sources]


def _source_of(document: Document) -> Source | SourceError:
    try:
        return document.read()
    except SourceError as refusal:
        return refusal


def extract_or_refuse(source: Source) -> Facts | SourceError:
    """The facts of a document, or its refusal when our own code fails on it.

    Extraction never raises on purpose. Should it ever, one document must not take a batch of
    thousands with it: it is refused by name, and ``--verbose`` shows where the defect is.
    """
    broken = _no_unicode(source)
    if broken is not None:
        forget_texts()  # no reading follows that would
        return SourceError(source.name, broken)
    try:
        with unswept():
            facts: Facts | Exception = extract(source)
    except Exception as defect:
        facts = defect
    return _facts_of(source, facts)


def extract_each_or_refuse(sources: Sequence[Source]) -> list[Facts | SourceError]:
    """The same of several documents, in their order."""
    broken = [_no_unicode(source) for source in sources]
    readable = [one for one, reason in zip(sources, broken, strict=True) if reason is None]
    with unswept():
        read = iter(extract_each(readable))
    return [
        _facts_of(source, next(read)) if reason is None else SourceError(source.name, reason)
        for source, reason in zip(sources, broken, strict=True)
    ]


def _facts_of(source: Source, read: Facts | Exception) -> Facts | SourceError:
    """The facts of a reading, or the refusal where it failed."""
    if isinstance(read, SourceError):
        return read
    if isinstance(read, Exception):
        return _defect(source, read)
    if source.media_type != ROW:
        return read
    try:
        return with_row(read, source)
    except SourceError as refusal:
        return refusal
    except Exception as defect:
        return _defect(source, defect)


def _defect(source: Source, defect: Exception) -> SourceError:
    _log.info("extraction failed on %s", source.name, exc_info=defect)
    kind = type(defect).__name__
    return SourceError(source.name, f"a defect of ours ({kind}) stopped its reading; report it")


def _no_unicode(source: Source) -> str | None:
    """What of a document no store can hold: half a letter (a surrogate alone, as JSON may have)."""
    text = (("text", source.text),) if _MAY_BE_HALF in encoded_of(source.text) else ()
    for key, value in (*text, *source.metadata.items()):
        try:
            value.encode()
        except UnicodeEncodeError as cause:
            at = f"a surrogate alone at character {cause.start}"
            return f"its {_printable(key)} is no valid Unicode ({at})"
        if _printable(key) != key:
            return f"the name of its {_printable(key)} is no valid Unicode"
    return None


def _printable(text: str) -> str:
    return text.encode(errors="replace").decode()


def make_ready() -> None:
    """Load the tables and build the grammars that the first document of a process waits for."""
    extract_or_refuse(Source(name="", sha256="0" * 64, text=_EVERYTHING))


# Begins every parser: an official head, an office, an act, a place.
_EVERYTHING = """\
ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/QĐ-UBND
Căn cứ Luật số 31/2024/QH15 ngày 18/01/2024; thay thế Quyết định số 5/QĐ-UBND.
Điều 1. Ông Lê Văn Tám, Bí thư Quận ủy Bình Tân, được bầu làm Chủ tịch UBND quận Bình Tân.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Chín
"""
