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
