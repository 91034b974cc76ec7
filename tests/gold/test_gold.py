"""Extraction on the shipped texts is no worse than the saved card says; the card is printed.

After a change that is meant: ``make report REPORT=write``, and the diff of ``card.json`` shows what
it gained and lost.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bomay.cli.report_card import card_table, comparison_text
from bomay.ingest.evaluate import Card, card_of, compare, read_annotations, sources_of
from bomay.ingest.extract import extract

GOLD = Path(__file__).parent
SAMPLES = GOLD.parent.parent / "samples"
SHIPPED = ("samples", "official")
OTHERS = ("press", "acts", "people", "held")


def rows(name: str) -> list[dict[str, Any]]:
    lines = (GOLD / f"{name}.facts.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def details(row: dict[str, Any]) -> list[dict[str, Any]]:
    holdings = row.get("holdings", [])  # absent where only acts were annotated
    directives = row.get("directives", [])  # absent where only persons were
    return [*holdings, *directives, *row.get("unnumbered_directives", [])]


@pytest.fixture(scope="module")
def card() -> Card:
    annotations = [
        each for name in SHIPPED for each in read_annotations(name, map(json.dumps, rows(name)))
    ]
    sources = sources_of(annotations, [SAMPLES])
    return card_of((each, extract(sources[each.doc])) for each in annotations)


def test_nothing_is_below_the_saved_card(card: Card, capsys: pytest.CaptureFixture[str]) -> None:
    saved = Card.from_json("card.json", (GOLD / "card.json").read_text(encoding="utf-8"))
    comparison = compare(saved, card)
    with capsys.disabled():
        print(f"\n{card_table(card)}\n{comparison_text(comparison)}")
    assert comparison.below == (), "the reading of shipped texts got worse"
    assert set(saved.documents) == set(card.documents), "save the card: make report REPORT=write"


def test_no_edge_runs_the_wrong_way(card: Card) -> None:
    assert "wrong_way" not in card.figures


def test_every_shipped_text_is_annotated() -> None:
    texts = {str(file.relative_to(SAMPLES)) for file in SAMPLES.rglob("*.txt")}
    assert {row["doc"] for name in SHIPPED for row in rows(name)} == texts


@pytest.mark.parametrize("name", SHIPPED)
def test_quotes_stand_in_their_texts(name: str) -> None:
    for row in rows(name):
        text = (SAMPLES / row["doc"]).read_text(encoding="utf-8")
        assert [d["quote"] for d in details(row) if d["quote"] not in text] == [], row["doc"]


@pytest.mark.parametrize("name", OTHERS)
def test_annotations_of_texts_that_are_not_ours_quote_nothing(name: str) -> None:
    assert read_annotations(name, map(json.dumps, rows(name)))
    assert not any({"quote", "subject"} & set(d) for row in rows(name) for d in details(row))


def test_what_is_kept_aside_was_not_worked_on() -> None:
    *seen, held = (
        {Path(row["doc"]).stem.partition("@")[0] for row in rows(name)} for name in OTHERS
    )
    assert len(held) >= 30
    assert not set.union(*seen) & held
