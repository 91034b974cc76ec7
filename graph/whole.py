"""The whole graph, or what lies around one entity, as a network: for files, not for pages.

Nodes are entities, edges what links them; an edge that somebody said carries the sentence and its
document. Reference data (units, terms, reforms) is there as far as something that documents tell
of leads to it. Planned and negated relations are left out, as in answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from bomay.graph.answers.entities import resolve
from bomay.graph.store.base import Reader, Row

if TYPE_CHECKING:
    import networkx as nx

_ROWS = 2_000
_SAID = frozenset({"fact", "intended"})
_REFERENCE = frozenset({"Unit", "Term", "Reform"})
# Field of an entity → what the edge to it is called.
_LINKS = {
    "body": "IN", "unit": "OF_UNIT", "parent": "PART_OF", "issuer": "ISSUED_BY",
    "series_issuer": "SERIES_OF", "sources": "CHANGED", "results": "MADE",
}  # fmt: skip
EDGE = (
    "relation", "start", "end", "earliest_start", "latest_start", "earliest_end", "latest_end",
    "role", "modality", "inferred", "quote", "document",
)  # fmt: skip


def network(store: Reader, *, focus: str | None = None, depth: int = 1) -> nx.MultiDiGraph[str]:
    """Everything, or what is at most ``depth`` steps from ``focus``.

    Nodes have ``type``, ``name`` and perhaps ``hint``; edges some of ``EDGE``, nothing where it is
    unknown. The id of a tenure or relation is the key of its edge.

    Raises:
        NotFoundError, Moved: nothing has the id of the focus.
    """
    import networkx as nx

    start = resolve(store, focus) if focus is not None else None
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in (*_entities(store), *_documents(store)):
        graph.add_node(row["id"], **_known({key: row[key] for key in ("type", "name", "hint")}))
    for source, target, key, edge in (*_structure(store), *_tenures(store), *_relations(store)):
        if source in graph and target in graph:
            graph.add_edge(source, target, key=key, **_known(edge))
    if start is not None:
        near = nx.ego_graph(graph.to_undirected(as_view=True), start, radius=depth)
        return nx.MultiDiGraph(graph.subgraph(near))
    told = {node for node in graph if graph.nodes[node]["type"] not in _REFERENCE}
    found, new = set(told), told
    while new:
        new = {target for node in new for target in graph.successors(node)} - found
        found |= new
    return nx.MultiDiGraph(graph.subgraph(found))


def _entities(store: Reader) -> Iterator[Row]:
    for ids in _pages(store, "entities"):
        yield from store.run("entities/refs", ids=ids)


def _documents(store: Reader) -> Iterator[Row]:
    for ids in _pages(store, "documents"):
        yield from store.run("entities/refs", ids=ids)


def _structure(store: Reader) -> Iterator[tuple[str, str, str, Row]]:
    for ids in _pages(store, "entities"):
        for row in store.run("entities/by_ids", ids=ids):
            said = row["attributes"]
            for field, relation in _LINKS.items():
                values = said.get(field) or ()
                for target in (values,) if isinstance(values, str) else values:
                    yield row["id"], target, f"{row['id']} {relation}", {"relation": relation}
            if row["type"] == "Directive" and said.get("term"):
                yield row["id"], said["term"], f"{row['id']} IN_TERM", {"relation": "IN_TERM"}


def _tenures(store: Reader) -> Iterator[tuple[str, str, str, Row]]:
    for ids in _pages(store, "tenures"):
        rows = store.run("tenures/by_ids", ids=ids)
        quotes = _quotes(store, rows)
        for row in rows:
            edge = {key: row.get(key) for key in EDGE} | {"relation": "HOLDS", "inferred": None}
            yield row["person"], row["post"], row["id"], edge | quotes.get(row["id"], {})


def _relations(store: Reader) -> Iterator[tuple[str, str, str, Row]]:
    for ids in _pages(store, "relations"):
        rows = [r for r in store.run("relations/by_ids", ids=ids) if r["modality"] in _SAID]
        quotes = _quotes(store, rows)
        for row in rows:
            edge = {key: row[key] for key in ("relation", "modality", "inferred")}
            yield row["subject"], row["object"], row["id"], edge | quotes.get(row["id"], {})


def _quotes(store: Reader, rows: Iterable[Row]) -> dict[str, Row]:
    """The best sentence of each fact."""
    first = {row["id"]: row["claims"][0] for row in rows if row["claims"]}
    claims = store.run("claims/by_ids", ids=sorted(set(first.values())))
    said = {row["id"]: {"quote": row["quote"], "document": row["document"]} for row in claims}
    return {key: said[claim] for key, claim in first.items() if claim in said}


def _pages(store: Reader, kind: str) -> Iterator[list[str]]:
    after = ""
    while page := store.run(f"dump/{kind}", after=after, limit=_ROWS):
        yield [row["id"] for row in page]
        after = page[-1]["id"]


def _known(values: Row) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}
