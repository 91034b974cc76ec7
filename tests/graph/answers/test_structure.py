"""Comings and goings of a body, worked out again by brute force, and its place in the tree."""

from __future__ import annotations

from typing import Any

import pytest

from bomay.graph import answers
from bomay.graph.store import GraphStore
from bomay.ontology.errors import ParameterError


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOMAY_TODAY", "2024-06-01")


def brute(graph: Any, body: str) -> list[tuple[str, str, str]]:
    posts = {post.id for post in graph.posts if post.body == body}
    return sorted(
        (date, change, tenure.id)
        for tenure in graph.tenures
        if tenure.post in posts
        for change, date in (("start", tenure.start), ("end", tenure.end))
        if date is not None
    )


def test_every_dated_start_and_end_and_nothing_else(filled: GraphStore, graph: Any) -> None:
    seen = 0
    for body in graph.bodies:
        want = brute(graph, body.id)
        items: list[Any] = []
        cursor = None
        while True:
            page = answers.body_changes(filled, body.id, limit=7, cursor=cursor)
            items += page["items"]
            assert page["total"] == len(want)
            cursor = page["next"]
            if cursor is None:
                break
        got = [(item["date"], item["change"], item["holding"]["id"]) for item in items]
        assert sorted(got) == want
        assert [key[:2] for key in got] == sorted(key[:2] for key in got)
        assert all(item["holding"]["evidence"] for item in items)
        seen += len(got)
    assert seen


def test_between_two_days(filled: GraphStore, graph: Any) -> None:
    body = max(graph.bodies, key=lambda one: len(brute(graph, one.id))).id
    first, last = "2008-03-10", "2016-09-20"

    def between(date: str) -> bool:
        day = date.rstrip("?~")
        return first[: len(day)] <= day and day <= last

    want = sorted(key for key in brute(graph, body) if between(key[0]))
    found = answers.body_changes(filled, body, from_=first, to=last, limit=200)
    got = [(item["date"], item["change"], item["holding"]["id"]) for item in found["items"]]
    assert sorted(got) == want
    assert 0 < len(want) < len(brute(graph, body))


@pytest.mark.parametrize("wrong", [{"from_": "2020"}, {"to": "hôm nay"}, {"limit": 0}])
def test_wrong_parameters_are_named(filled: GraphStore, graph: Any, wrong: dict[str, Any]) -> None:
    with pytest.raises(ParameterError):
        answers.body_changes(filled, graph.bodies[0].id, **wrong)


def test_a_tree_knows_only_bodies_that_are_there(filled: GraphStore, graph: Any) -> None:
    ids = {body.id for body in graph.bodies}
    for body in graph.bodies:
        found = answers.body_tree(filled, body.id, depth=4)
        below = {one.id for one in graph.bodies if one.parent == body.id}
        assert {child["id"] for child in found["children"]} == below
        assert {one["id"] for one in found["above"]} <= ids
