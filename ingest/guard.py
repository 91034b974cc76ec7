"""The edge of one document: whatever goes wrong inside it stays inside it."""

from __future__ import annotations

import logging

from bomay.ingest.extract import extract
from bomay.ingest.extract.rows import with_row
from bomay.ingest.read.source import ROW, Document, Source
from bomay.ingest.unswept import unswept
from bomay.ontology.errors import SourceError
from bomay.ontology.facts import Facts

_log = logging.getLogger(__name__)


def read_or_refuse(document: Document) -> Facts | SourceError:
    """The facts of a document that was found, wherever it is read; never raises."""
    try:
        source = document.read()
    except SourceError as refusal:
        return refusal
    return extract_or_refuse(source)


def extract_or_refuse(source: Source) -> Facts | SourceError:
    """The facts of a document, or its refusal when our own code fails on it.

    Extraction never raises on purpose. Should it ever, one document must not take a batch of
    thousands with it: it is refused by name, and ``--verbose`` shows where the defect is.
    """
    broken = _no_unicode(source)
    if broken is not None:
        return SourceError(source.name, broken)
    try:
        with unswept():
            facts = extract(source)
        return with_row(facts, source) if source.media_type == ROW else facts
    except SourceError as refusal:
        return refusal
    except Exception as defect:
        _log.info("extraction failed on %s", source.name, exc_info=defect)
        kind = type(defect).__name__
        return SourceError(source.name, f"a defect of ours ({kind}) stopped its reading; report it")


def _no_unicode(source: Source) -> str | None:
    """What of a document no store can hold: half a letter (a surrogate alone, as JSON may have)."""
    for key, value in (("text", source.text), *source.metadata.items()):
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
