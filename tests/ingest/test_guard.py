"""A defect in extraction costs one document, never a batch."""

import pytest

from bomay.ingest import guard
from bomay.ingest.read import Source
from bomay.ontology.errors import SourceError
from bomay.ontology.facts import Facts


def test_a_defect_becomes_the_refusal_of_that_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(source: Source) -> Facts:
        raise IndexError(source.name)

    monkeypatch.setattr(guard, "extract", broken)
    refusal = guard.extract_or_refuse(Source(name="a.txt", sha256="0" * 64, text="x"))
    assert isinstance(refusal, SourceError)
    assert refusal.source == "a.txt"
    assert "IndexError" in refusal.reason


def test_facts_pass_through() -> None:
    facts = guard.extract_or_refuse(Source(name="a.txt", sha256="0" * 64, text="Một câu."))
    assert isinstance(facts, Facts)
