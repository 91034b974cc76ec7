"""A defect in extraction costs one document, never a batch."""

import shutil
from pathlib import Path

import pytest

from bomay.graph.store import open_store
from bomay.ingest import guard, load
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


@pytest.mark.parametrize(
    ("text", "metadata", "reason"),
    [
        ("Một \ud800 câu.", {}, "its text is no valid Unicode (a surrogate alone at character 4)"),
        ("Một câu.", {"title": "\udc00"}, "its title is no valid Unicode (a surrogate alone at"),
        ("Một câu.", {"\ud800": "x"}, "the name of its ? is no valid Unicode"),
    ],
)
def test_half_a_letter_refuses_its_document(
    text: str, metadata: dict[str, str], reason: str
) -> None:
    source = Source(name="a.json", sha256="0" * 64, text=text, metadata=metadata)
    refusal = guard.extract_or_refuse(source)
    assert isinstance(refusal, SourceError)
    assert refusal.reason.startswith(reason)


def test_half_a_letter_costs_no_batch(empty: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        text = f"Bản tin {name}. Bí thư Quận ủy Bình Tân Huỳnh Khắc Điệp chủ trì hội nghị."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.json").write_text('{"title": "\\ud800"}', encoding="utf-8")
    shutil.copy(empty, tmp_path / "graph.db")
    with open_store(f"sqlite:///{tmp_path}/graph.db") as store:
        report = load.ingest(store, [tmp_path / "a.txt", tmp_path / "b.txt"])
    assert report.new == [f"{tmp_path}/a.txt"]
    assert [refusal.source for refusal in report.refused] == [f"{tmp_path}/b.txt"]


def test_facts_pass_through() -> None:
    facts = guard.extract_or_refuse(Source(name="a.txt", sha256="0" * 64, text="Một câu."))
    assert isinstance(facts, Facts)
