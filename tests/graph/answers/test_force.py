"""The status of directives as answers give it, worked out again by brute force."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from bomay.graph import answers
from bomay.graph.answers import force
from bomay.graph.derive.force import CHANGES, FROM_CHANGES
from bomay.graph.store import GraphStore
from bomay.ontology.errors import ParameterError


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOMAY_TODAY", "2026-11-22")


def test_changes_are_the_relations_reported_done(filled: GraphStore, graph: Any) -> None:
    seen = 0
    for act in graph.directives[:20]:
        found = answers.entity(filled, act.id)
        mine = [r for r in graph.relations if r.object == act.id and r.relation in CHANGES]
        want = {r.id for r in mine if r.modality == "fact"}
        assert {change["id"] for change in found["changes"]} == want
        assert all(change["evidence"] for change in found["changes"])
        assert (found["status"] == "no_later_change_found") == (
            not any(change["made"] is not False for change in found["changes"])
        )
        seen += len(want)
    assert seen


def test_a_cut_is_told_and_spares_what_changes_the_whole_act(
    filled: GraphStore, graph: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = Counter(
        (r.object, r.relation)
        for r in graph.relations
        if r.relation in CHANGES and r.modality == "fact"
    )
    (most, relation), number = max(done.items(), key=lambda item: item[1])
    assert number > 1
    assert answers.entity(filled, most)["changes_cut_at"] is None
    monkeypatch.setattr(force, "MOST_OF_A_KIND", 1)
    found = answers.entity(filled, most)
    assert found["changes_cut_at"] == 1
    parts = [one["partial"] for one in found["changes"] if one["relation"] == relation]
    known = [r for r in graph.relations if (r.object, r.relation) == (most, relation)]
    assert any(parts) <= all(r.partial for r in known if r.modality == "fact")


def test_a_list_tells_the_same_status_and_filters_by_it(filled: GraphStore, graph: Any) -> None:
    by_status: dict[str, set[str]] = {}
    for act in graph.directives:
        found = answers.entity(filled, act.id, on="2015-06-15")
        assert found["status_on"] == "2015-06-15"
        by_status.setdefault(found["status"], set()).add(act.id)
    assert len(by_status) > 3
    for status in FROM_CHANGES:
        for sort in (None, "cited"):
            listed = answers.directives(
                filled, status=status, on="2015-06-15", sort=sort, limit=200
            )
            assert {item["id"] for item in listed["items"]} == by_status.get(status, set())
            assert listed["total"] == len(by_status.get(status, set()))
            assert all(item["status"] == status for item in listed["items"])


@pytest.mark.parametrize("status", ["no_later_change_found", "thay thế", ""])
def test_only_a_status_that_follows_from_a_change_can_be_asked_for(
    filled: GraphStore, status: str
) -> None:
    with pytest.raises(ParameterError):
        answers.directives(filled, status=status)
