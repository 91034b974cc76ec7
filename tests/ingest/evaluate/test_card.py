"""The card: its figures, its file, and two cards side by side."""

from __future__ import annotations

import json

import pytest

from bomay.ingest.evaluate import Card, Figure, compare, read_annotations
from bomay.ingest.evaluate.card import wilson
from bomay.ontology.errors import ParameterError


def card(**figures: tuple[int, int, int]) -> Card:
    return Card(
        documents={"a.txt": "1"},
        figures={name: Figure(*counts) for name, counts in figures.items()},
    )


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [(0, 0, 0, 1), (0, 10, 0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1)],
)
def test_intervals_are_wilsons(hits: int, total: int, low: float, high: float) -> None:
    assert wilson(hits, total) == pytest.approx((low, high), abs=1e-4)


def test_figures_follow_from_the_counts() -> None:
    figure = Figure(right=6, wrong=2, missed=4)
    assert (figure.precision, figure.recall) == (0.75, 0.6)
    assert figure.f1 == pytest.approx(2 / 3)
    assert Figure().precision is Figure().recall is Figure().f1 is None


def test_a_card_is_read_back_and_written_the_same() -> None:
    before = card(persons=(3, 1, 2))
    before.relations["amends"] = Figure(1, 0, 0)
    before.errors.append("wrong · persons · a.txt · x")
    text = before.to_json()
    assert Card.from_json("card", text) == before
    assert Card.from_json("card", text).to_json() == text
    assert list(json.loads(text)) == sorted(json.loads(text))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"form": 2}', '{"form": 1, "figures": 3}'])
def test_what_is_no_card_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ParameterError, match=r"card\.json: "):
        Card.from_json("card.json", text)


def test_a_lower_precision_or_recall_is_below() -> None:
    saved = card(persons=(9, 1, 1), holdings=(5, 0, 0))
    assert compare(saved, card(persons=(9, 1, 1), holdings=(5, 0, 0))).below == ()
    assert compare(saved, card(persons=(10, 0, 0), holdings=(5, 0, 0))).below == ()
    fallen = compare(saved, card(persons=(9, 2, 1), holdings=(4, 0, 1))).below
    assert [line.split(" ")[:2] for line in fallen] == [
        ["persons:", "precision"],
        ["holdings:", "recall"],
    ]


def test_a_figure_that_vanished_is_below() -> None:
    saved, now = card(relations=(5, 0, 0)), card(relations=(0, 0, 5))
    assert compare(saved, now).below == ("relations: recall 0.0000, was 1.0000",)


def test_a_relation_that_fell_is_below_although_the_total_rose() -> None:
    saved, now = card(relations=(5, 5, 5)), card(relations=(8, 2, 2))
    saved.relations["amends"], now.relations["amends"] = Figure(2, 0, 0), Figure(1, 0, 1)
    assert compare(saved, now).below == ("relation amends: recall 0.5000, was 1.0000",)


def test_one_wrong_way_edge_more_is_below() -> None:
    assert compare(card(), card(wrong_way=(0, 1, 0))).below == ("wrong_way: 1, was 0",)
    assert compare(card(wrong_way=(0, 1, 0)), card()).below == ()


def test_a_fact_that_passes_to_another_pattern_is_not_below() -> None:
    saved, now = card(holdings=(2, 0, 0)), card(holdings=(2, 0, 0))
    saved.patterns["holding:a"] = Figure(2, 0, 0)
    now.patterns["holding:b"] = Figure(2, 0, 0)
    assert compare(saved, now).below == ()


def test_gains_and_losses_are_told_by_item() -> None:
    saved, now = card(), card()
    saved.errors, now.errors = ["missed · a", "wrong · b"], ["wrong · b", "wrong · c"]
    comparison = compare(saved, now)
    assert (comparison.gained, comparison.lost) == (("missed · a",), ("wrong · c",))


def test_other_documents_are_named() -> None:
    saved, now = card(), card()
    now.documents = {"a.txt": "2", "b.txt": "1"}
    assert compare(saved, now).incomparable == ("a.txt", "b.txt")


ROW = {"doc": "a.txt", "persons": [], "holdings": [], "directives": []}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("{", "line 1"),
        ("[]", "an object is expected"),
        (json.dumps({"doc": "a.txt"}), "directives: a list is expected"),
        (json.dumps({"doc": "a.txt", "holdings": []}), "persons: a list is expected"),
        (json.dumps(ROW | {"persons": [1]}), "persons: text is expected"),
        (json.dumps(ROW | {"doc": ""}), "doc: text is expected"),
        (json.dumps(ROW | {"directives": [{"key": "1", "relation": "x"}]}), "relation: one of"),
        (json.dumps(ROW | {"holdings": [{"person": "A", "head": None}]}), "head: text is"),
        (json.dumps(ROW) + "\n" + json.dumps(ROW), r"more than once: a\.txt"),
        ("\n", "no document"),
    ],
)
def test_a_bad_annotation_is_named(row: str, said: str) -> None:
    with pytest.raises(ParameterError, match=rf"^gold.*{said}"):
        read_annotations("gold", row.splitlines())
