"""Which nodes and links a picture shows: the focus and what was opened around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bomay.graph import answers
from bomay.graph.store.base import Reader

MOST_NODES = 300
FIRST_STEP = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A link with its dates (EDTF or None = unknown) and evidence (5.3)."""

    source: str
    relation: str
    target: str
    start: str | None
    end: str | None
    evidence: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """References by id in the order found; ``cut`` when there were more than could be drawn."""

    focus: dict[str, Any]
    nodes: dict[str, dict[str, Any]]
    edges: tuple[Edge, ...]
    cut: bool


def gather(
    store: Reader,
    focus: str,
    *,
    opened: Sequence[tuple[str, int]] = (),
    on: str | None = None,
    types: list[str] | None = None,
) -> Picture:
    """The picture around ``focus``.

    Args:
        store: where to read.
        focus: an entity id.
        opened: ids whose neighbours are shown, and how many of each; the focus when empty.
        on: only links that held on this ISO day.
        types: only nodes of these kinds (the focus always).

    Raises:
        NotFoundError: the focus or an opened id is unknown.
    """
    nodes: dict[str, dict[str, Any]] = {}
    edges: dict[tuple[str, str, str, str | None], Edge] = {}
    cut, first = False, None
    for entity_id, count in opened or ((focus, FIRST_STEP),):
        found = answers.neighbours(
            store, entity_id, types=types, on=on, limit=min(count, 200), cursor=None
        )
        nodes.setdefault(entity_id, found["focus"])
        first = found["focus"] if entity_id == focus else first
        cut = cut or found["next"] is not None
        for item in found["items"]:
            if item["entity"]["id"] not in nodes and len(nodes) >= MOST_NODES:
                cut = True
                continue
            nodes.setdefault(item["entity"]["id"], item["entity"])
            edge = _edge(entity_id, item)
            edges[edge.source, edge.relation, edge.target, edge.start] = edge
    focus_ref = first or answers.entity(store, focus)
    nodes.setdefault(focus, focus_ref)
    return Picture(focus=focus_ref, nodes=nodes, edges=tuple(edges.values()), cut=cut)


def _edge(entity_id: str, item: dict[str, Any]) -> Edge:
    ends = (entity_id, item["entity"]["id"])
    source, target = ends if item["direction"] == "out" else ends[::-1]
    return Edge(
        source=source,
        relation=item["relation"],
        target=target,
        start=item["start"],
        end=item["end"],
        evidence=tuple(item["evidence"]),
    )
