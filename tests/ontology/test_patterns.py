"""The table of patterns: every pattern has a measured row, and each figure follows from counts."""

from __future__ import annotations

import csv
import importlib
import io
import json
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from bomay.ingest.evaluate import read_annotations
from bomay.ingest.extract import extract
from bomay.ingest.read import Source, read
from bomay.ontology.facts import EventFact
from bomay.ontology.tables import rows

ROOT = Path(__file__).parent.parent.parent
KNOWN = {(row["kind"], row["pattern"]): row for row in rows("patterns")}


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return importlib.import_module("measure_confidence")


def test_every_pattern_in_the_code_has_a_row(tool: ModuleType) -> None:
    named = tool.patterns_in_code()
    assert ("holding", "post-before-name") in named
    assert named - set(KNOWN) == set(), "run tools/measure_confidence.py --add-missing"
    assert set(KNOWN) - named == set(), "no pattern of the code is called so"


def test_what_is_missing_is_added_and_nothing_else_changes(tool: ModuleType) -> None:
    kept = [dict(row) for row in rows("patterns")]
    same = tool.with_missing(kept, {(row["kind"], row["pattern"]) for row in kept})
    assert list(csv.DictReader(io.StringIO(same))) == kept
    more = tool.with_missing(kept, {("citation", "details-further")})
    (added,) = [row for row in csv.DictReader(io.StringIO(more)) if row not in kept]
    assert (added["pattern"], added["right"], added["wrong"]) == ("details-further", "0", "0")
    assert float(added["precision"]) <= 0.5


def test_every_pattern_of_a_fact_has_a_row() -> None:
    met = set()
    for source in read(ROOT / "samples"):
        assert isinstance(source, Source)
        facts = extract(source)
        met |= {("holding", fact.pattern) for fact in facts.holdings}
        met |= {("directive", fact.pattern) for fact in facts.directives}
        met |= {("citation", fact.pattern) for fact in facts.citations}
        met |= {("event", fact.kind) for fact in facts.events}
    assert len(met) > 10
    assert met - set(KNOWN) == set()


def test_figures_follow_from_the_counts(tool: ModuleType) -> None:
    assert len(KNOWN) == len(rows("patterns"))
    counts = {
        key: (int(row["right"]), int(row["wrong"]))
        for key, row in KNOWN.items()
        if int(row["right"]) + int(row["wrong"])
    }
    _, _, basis = rows("patterns")[0]["basis"].partition("; ")
    text = (ROOT / "ontology" / "tables" / "patterns.csv").read_text(encoding="utf-8")
    assert tool.table(counts, KNOWN, basis=basis) == text


def test_a_pattern_never_met_is_trusted_least() -> None:
    for row in rows("patterns"):
        precision = float(row["precision"])
        assert 0 < precision < 1
        if not int(row["right"]) + int(row["wrong"]):
            assert precision <= 0.5
            assert row["basis"].startswith("never met: cautious default")


def test_an_event_of_an_office_is_judged_by_the_annotated_status(
    tool: ModuleType, tmp_path: Path
) -> None:
    text = tmp_path / "bau.txt"
    text.write_text(
        "HĐND huyện Mỏ Cày Nam đã bầu ông Đỗ Văn Lũy giữ chức Chủ tịch UBND huyện.\n"
        "HĐND huyện Mỏ Cày Nam đã bầu bà Lê Thị Sậy giữ chức Phó Chủ tịch UBND huyện.\n",
        encoding="utf-8",
    )
    (source,) = read(text)
    assert isinstance(source, Source)
    body = "UBND huyện Mỏ Cày Nam"
    holdings = [
        {"person": "Đỗ Văn Lũy", "head": "Chủ tịch", "body": body, "status": "elected"},
        {"person": "Lê Thị Sậy", "head": "Phó Chủ tịch", "body": body, "status": "former"},
    ]
    row = {"doc": "bau.txt", "persons": [h["person"] for h in holdings], "holdings": holdings}
    (annotation,) = read_annotations("bau", [json.dumps(row)])
    counts = tool.measure([(annotation, extract(source))])
    assert counts["event", "election"] == (1, 1)


def test_an_event_found_since_a_reader_judged_is_not_counted(tool: ModuleType) -> None:
    key, verdict = next(iter(tool.judged_events.judgements().items()))
    doc, kind, persons = key
    said = {"evidence": ((0, 1),), "quote": "x", "confidence": 0.5}
    known = EventFact(kind=kind, persons=tuple(persons.split(";")), **said)
    since = EventFact(kind=kind, persons=("Lê Thị Sậy",), **said)
    facts = SimpleNamespace(events=(known, since))
    assert list(tool.judged_events.by_reader([(doc, facts)])) == [(kind, verdict)]
