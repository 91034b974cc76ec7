"""The graph as links: the neighbours of one entity, and how two are connected."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from bomay.graph.answers.entities import known
from bomay.graph.answers.paging import Page, day
from bomay.graph.answers.refs import (
    evidence_of_mentions,
    evidence_of_relations,
    evidence_of_tenures,
    named_there,
    refs,
    said_of_directives,
)
from bomay.graph.store.base import Parameter, Reader, Row
from bomay.ontology.errors import ParameterError
from bomay.ontology.ids import KINDS

if TYPE_CHECKING:
    import networkx as nx

Answer = dict[str, Any]
MOST_HOPS = 8
HUB = 500  # links; a path through such a node connects anybody with anybody
MOST_LINKS = 30_000  # fetched for one path
MOST_SAID = 5  # sentences that tell who adopted an act, beside one link
# What a claim of an act itself says of each link that rests on such claims.
_SAID = {"ISSUED_BY": "issuer", "SERIES_OF": "issuer", "IN_TERM": "term"}
_PREFIXES = {kind: prefix for prefix, kind in KINDS.items()}


def neighbours(
    store: Reader,
    entity_id: str,
    *,
    types: Sequence[str] | None = None,
    on: str | None = None,
    limit: int = 20,
    cursor: str | None = None,
) -> Answer:
    """The links of one entity, each with its evidence; structure (a post's body) has none.

    ``types`` keeps only neighbours of these kinds, ``on`` only links that may have held that day.

    Raises:
        NotFoundError, Moved: nothing has the id.
        ParameterError: a parameter is wrong.
    """
    kinds = sorted(set(types)) if types is not None else None
    page = Page.of(limit, cursor, "neighbours", entity_id, kinds, day(on))
    for kind in kinds or ():
        if kind not in _PREFIXES:
            raise ParameterError("types", f"{kind!r} is no kind of entity")
    focus = known(store, entity_id)
    asked: dict[str, Parameter] = {
        "id": entity_id,
        "prefixes": None if kinds is None else [_PREFIXES[kind] for kind in kinds],
        "on": on,
    }
    groups = store.run("links/counts_of_one", **asked)
    rows = _page_of(store, groups, asked, page=page)
    named = refs(store, (row["other"] for row in rows))
    evidence = _evidence(store, rows)
    items = [
        {
            "relation": row["relation"],
            "direction": row["direction"],
            "entity": named.get(row["other"]),
            "start": row["start"],
            "end": row["end"],
            "evidence": sentences,
        }
        for row, sentences in zip(rows, evidence, strict=True)
        if row["other"] in named
    ]
    total = sum(group["total"] for group in groups)
    return {"focus": focus} | page.listing_of(items, total, taken=len(rows))


def _page_of(
    store: Reader, groups: Sequence[Row], asked: dict[str, Parameter], *, page: Page
) -> list[Row]:
    """A page of links that are counted by relation and direction: a hub's are never all sorted."""
    rows: list[Row] = []
    skip = page.offset
    for group in groups:
        wanted = page.limit - len(rows)
        if skip >= group["total"] or not wanted:
            skip = max(0, skip - group["total"])
            continue
        of_group = {"relation": group["relation"], "direction": group["direction"]}
        rows += store.run("links/of_one", **asked, **of_group, limit=wanted, offset=skip)
        skip = 0
    return rows


def path(store: Reader, from_: str, to: str, *, on: str | None = None, max_hops: int = 4) -> Answer:
    """The shortest chain of links between two entities, with the evidence of each hop.

    Documents and hubs are no way between two things unless they are its ends. No hops when there
    is no chain within the limit. ``on`` keeps only links that may have held on this day.

    Raises:
        NotFoundError, Moved: nothing has one of the ids.
        ParameterError: a parameter is wrong.
    """
    day(on)
    if type(max_hops) is not int or not 1 <= max_hops <= MOST_HOPS:
        raise ParameterError("max", f"must be a whole number from 1 to {MOST_HOPS}")
    ends = [known(store, from_), known(store, to)]
    answer: Answer = {"from": ends[0], "to": ends[1], "hops": []}
    if from_ == to:
        return answer
    graph, cut = _between(store, from_, to, on=on, max_hops=max_hops)
    if cut:
        answer["cut_at"] = MOST_LINKS
    # networkx costs a fifth of a second to import: only those who ask for a path pay it.
    import networkx as nx

    try:
        nodes = nx.bidirectional_shortest_path(graph, from_, to)
    except nx.NetworkXNoPath:
        return answer
    if len(nodes) - 1 <= max_hops:
        answer["hops"] = _hops(store, graph, nodes)
    return answer


def _between(
    store: Reader, from_: str, to: str, *, on: str | None, max_hops: int
) -> tuple[nx.Graph[str], bool]:
    """A subgraph that holds every shortest path, grown from both ends, the smaller side first."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from((from_, to))
    frontiers: list[set[str]] = [{from_}, {to}]
    reached: list[set[str]] = [{from_}, {to}]
    budget = MOST_LINKS
    for _ in range(max_hops):
        if reached[0] & reached[1] or not all(frontiers):
            break
        side = 0 if _weight(store, frontiers[0]) <= _weight(store, frontiers[1]) else 1
        rows = store.run("links/of_many", ids=sorted(frontiers[side]), on=on, most=budget)
        budget -= len(rows)
        found = {row["other"] for row in rows}
        through = _passable(store, found - reached[side], ends={from_, to})
        for row in rows:
            if row["other"] in through or row["other"] in reached[side]:
                _link(graph, row)
        frontiers[side] = through - reached[side]
        reached[side] |= through
        if budget <= 0:
            return graph, True
    return graph, False


def _weight(store: Reader, ids: set[str]) -> int:
    return sum(row["degree"] for row in store.run("links/degrees", ids=sorted(ids)))


def _passable(store: Reader, ids: set[str], *, ends: set[str]) -> set[str]:
    inner = sorted(one for one in ids - ends if not one.startswith("source:"))
    rows = store.run("links/degrees", ids=inner)
    return (ids & ends) | {row["id"] for row in rows if row["degree"] <= HUB}


def _link(graph: nx.Graph[str], row: Row) -> None:
    # Of several links between two nodes the first in the query's order stands for them.
    if not graph.has_edge(row["id"], row["other"]):
        graph.add_edge(row["id"], row["other"], link=row)


def _hops(store: Reader, graph: nx.Graph[str], nodes: Sequence[str]) -> list[Answer]:
    named = refs(store, nodes)
    pairs = list(pairwise(nodes))
    links = [graph.edges[pair]["link"] for pair in pairs]
    evidence = _evidence(store, links)
    hops = []
    for (start, end), link, sentences in zip(pairs, links, evidence, strict=True):
        along = (link["direction"] == "out") == (link["id"] == start)
        hops.append(
            {
                "from": named.get(start),
                "relation": link["relation"],
                "direction": "out" if along else "in",
                "to": named.get(end),
                "start": link["start"],
                "end": link["end"],
                "evidence": sentences,
            }
        )
    return hops


def _evidence(store: Reader, rows: Sequence[Row]) -> list[list[Answer]]:
    """The evidence of each link, in their order."""
    facts = {row["fact"] for row in rows if row["fact"]}
    tenures = sorted(one for one in facts if one.startswith("tenure:"))
    relations = sorted(one for one in facts if one.startswith("relation:"))
    mentions = sorted(facts.difference(tenures, relations))
    found = {one: kept for one, (kept, _) in evidence_of_tenures(store, tenures).items()}
    found |= evidence_of_relations(store, relations)
    if mentions:
        for row in store.run("mentions/shown", ids=mentions):
            found[row["id"]] = [named_there(row)] if row["spans"] else []
    said = said_of_directives(store, (_act(row)[0] for row in rows if row["relation"] in _SAID))
    return [
        evidence_of_mentions(store, _best(said.get(_act(row)[0], []), row))
        if row["relation"] in _SAID
        else found.get(row["fact"] or "", [])
        for row in rows
    ]


def _act(link: Row) -> tuple[str, str]:
    """The directive of a link and what it is linked to."""
    ends = link["id"], link["other"]
    return ends if link["direction"] == "out" else (ends[1], ends[0])


def _best(said: Sequence[Row], link: Row) -> list[Row]:
    """What says the most of a directive's link: those that name the other end, if any do."""
    key, end = _SAID[link["relation"]], _act(link)[1]

    def rank(row: Row) -> int:
        value = row["arguments"].get(key)
        if value is None:
            return 1
        return 0 if value == end or link["relation"] != "ISSUED_BY" else 2

    best = min(map(rank, said), default=0)
    return [row for row in said if rank(row) == best][:MOST_SAID]
