"""Neighbours and paths."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import networkx as nx
import pytest

from bomay.graph import answers
from bomay.graph.answers import links
from bomay.graph.store import GraphStore

HEAD = ("id", "relation", "direction", "other", "start", "end", "fact")


def one_by_one(store: GraphStore, one: str, on: str | None = None) -> list[tuple[Any, ...]]:
    rows = []
    for group in store.run("links/counts_of_one", id=one, on=on):
        found = store.run(
            "links/of_one", id=one, relation=group["relation"], direction=group["direction"],
            on=on, limit=10**6, offset=0,
        )  # fmt: skip
        assert len(found) == group["total"]
        rows += [tuple(row[key] for key in HEAD) for row in found]
    return rows


@pytest.mark.parametrize("on", [None, "2010-05-05"])
def test_many_are_the_same_as_one_by_one(filled: GraphStore, graph: Any, on: str | None) -> None:
    ids = sorted(e.id for e in (*graph.entities()[::3], *graph.documents[:5]))
    rows = filled.run("links/of_many", ids=ids, on=on, most=10**6)
    assert [tuple(row[key] for key in HEAD) for row in rows] == [
        row for one in ids for row in one_by_one(filled, one, on)
    ]


def test_degrees_count_the_links(filled: GraphStore, graph: Any) -> None:
    ids = sorted(e.id for e in graph.entities())
    degrees = {row["id"]: row["degree"] for row in filled.run("links/degrees", ids=ids)}
    assert degrees == {one: n for one in ids if (n := len(one_by_one(filled, one)))}


def test_every_link_is_seen_from_both_ends(filled: GraphStore, graph: Any) -> None:
    ids = sorted(e.id for e in (*graph.entities(), *graph.documents))
    rows = filled.run("links/of_many", ids=ids, most=10**6)
    turned = {"in": "out", "out": "in"}
    seen = {(r["id"], r["relation"], r["direction"], r["other"], r["fact"]) for r in rows}
    assert {(b, rel, turned[d], a, fact) for a, rel, d, b, fact in seen} == seen


def test_neighbours_page_through_a_hub(filled: GraphStore, graph: Any, generated: Any) -> None:
    hub = generated.HUB_DIRECTIVE
    items: list[dict[str, Any]] = []
    cursor = None
    while True:
        page = answers.neighbours(filled, hub, limit=13, cursor=cursor)
        items += page["items"]
        cursor = page["next"]
        if cursor is None:
            break
    assert page["total"] == len(items) == len(one_by_one(filled, hub))
    assert page["focus"]["id"] == hub
    shown = [r for r in graph.relations if r.modality in ("fact", "intended")]
    assert sum(i["direction"] == "in" and bool(i["evidence"]) for i in items) == sum(
        (r.object == hub) * (1 + (r.actor is not None)) for r in shown
    )
    only = answers.neighbours(filled, hub, types=["Document", "Term"], limit=200)
    assert {i["entity"]["type"] for i in only["items"]} <= {"Document", "Term"}
    assert only["total"] == sum(i["entity"]["type"] in ("Document", "Term") for i in items)
    assert answers.neighbours(filled, hub, types=[])["items"] == []


def test_tenures_of_a_day_only(small_store: GraphStore) -> None:
    post = "post:bi-thu:qu:minh-hoa-quan-suoi-nga"
    assert answers.neighbours(small_store, post, types=["Person"])["total"] == 2
    assert answers.neighbours(small_store, post, types=["Person"], on="2024-01-01")["total"] == 1


def test_what_documents_name_is_quoted(small_store: GraphStore) -> None:
    found = answers.neighbours(small_store, "source:aaaa", types=["Person"])
    (item,) = found["items"]
    assert item["relation"] == "MENTIONS"
    assert item["evidence"][0]["quote"] == "Đỗ Ước"


def test_a_path_with_its_evidence(small_store: GraphStore) -> None:
    found = answers.path(small_store, "person:do-uoc-00000a", "unit:minh-hoa:quan-suoi-nga")
    hops = found["hops"]
    shown = [(h["from"]["type"], h["relation"], h["direction"], h["to"]["type"]) for h in hops]
    assert shown == [
        ("Person", "HOLDS", "out", "Post"), ("Post", "IN", "out", "Body"),
        ("Body", "OF_UNIT", "out", "Unit"),
    ]  # fmt: skip
    assert found["hops"][0]["evidence"][0]["quote"] == "Đỗ Ước, Bí thư Quận ủy Suối Ngà"
    back = answers.path(small_store, "unit:minh-hoa:quan-suoi-nga", "person:do-uoc-00000a")
    assert [h["direction"] for h in back["hops"]] == ["in", "in", "in"]


def test_the_way_is_not_through_documents_unless_they_are_its_ends(small_store: GraphStore) -> None:
    person, act = "person:do-uoc-00000a", "directive:party:tu-minh-hoa:khoa-i:nq:5"
    # Both are in one document; the way is by the post, its body and what that body issued.
    kinds = [hop["to"]["type"] for hop in answers.path(small_store, person, act)["hops"]]
    assert kinds == ["Post", "Body", "Directive"]
    assert [h["relation"] for h in answers.path(small_store, "source:aaaa", act)["hops"]] == [
        "CITES"
    ]


def test_no_way_within_the_limit(small_store: GraphStore) -> None:
    person, unit = "person:do-uoc-00000a", "unit:minh-hoa:quan-suoi-nga"
    assert answers.path(small_store, person, unit, max_hops=2)["hops"] == []
    assert answers.path(small_store, person, person)["hops"] == []
    assert answers.path(small_store, person, "person:do-uoc-mai-00000c")["hops"] == []
    assert answers.path(small_store, "person:do-uoc-00000b", unit, on="2026-01-01")["hops"] == []


def test_paths_are_as_short_as_can_be(
    filled: GraphStore, graph: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "HUB", 60)
    ids = sorted(e.id for e in graph.entities())
    rows = filled.run("links/of_many", ids=ids, most=10**6)
    degrees = {row["id"]: row["degree"] for row in filled.run("links/degrees", ids=ids)}
    whole: nx.Graph[str] = nx.Graph((r["id"], r["other"]) for r in rows)
    for a, b in zip(graph.persons[:12], graph.persons[12:24], strict=True):
        inner = [n for n in whole if degrees.get(n, 10**6) <= 60 or n in (a.id, b.id)]
        allowed = whole.subgraph(inner)
        hops = answers.path(filled, a.id, b.id, max_hops=6)["hops"]
        if a.id not in allowed or b.id not in allowed or not nx.has_path(allowed, a.id, b.id):
            assert hops == []
            continue
        length = nx.shortest_path_length(allowed, a.id, b.id)
        assert len(hops) == (length if length <= 6 else 0)
        for hop, after in pairwise(hops):
            assert hop["to"] == after["from"]


def test_a_cut_search_says_so(
    filled: GraphStore, graph: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "MOST_LINKS", 1)
    first, second = graph.tenures[0].person, graph.tenures[7].person
    assert answers.path(filled, first, second)["cut_at"] == 1
