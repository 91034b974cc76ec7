"""Directives by number, type, issuer and date, and the citations between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bomay.graph.answers.entities import entities, known
from bomay.graph.answers.force import known_forces
from bomay.graph.answers.paging import Page, day, days
from bomay.graph.answers.refs import evidence_of_relations, refs
from bomay.graph.derive.force import FROM_CHANGES
from bomay.graph.store.base import Parameter, Reader, Row
from bomay.graph.store.folding import folded_name
from bomay.ontology.errors import ParameterError
from bomay.ontology.numbers import number_named, search_key

Answer = dict[str, Any]
MOST_DEPTH = 4
MOST_CHANGED = 5000  # changed acts whose status is worked out to find those of one
MOST_REACHED = 2000  # relations that a walk over several steps collects


def directives(
    store: Reader,
    *,
    number: str | None = None,
    document_type: str | None = None,
    issuer: str | None = None,
    from_: str | None = None,
    to: str | None = None,
    sort: str | None = None,
    status: str | None = None,
    on: str | None = None,
    limit: int = 20,
    cursor: str | None = None,
) -> Answer:
    """Directives, latest first, or (``sort="cited"``) those cited, the most cited first.

    A ``number`` is understood in any spelling (``05 nq tu``), behind the words of its type too, and
    may name several acts; ``issuer`` is the id of the body that adopted them. ``from_`` and ``to``
    are the first and last day of adoption: an act known by month or year counts if it may lie
    between, one without a date never.
    ``status`` keeps those of this status on the day ``on`` (today when None); it must be one that
    follows from a known change.

    Raises:
        ParameterError: a parameter is wrong.
    """
    first, last = days(from_, to)
    filters: dict[str, Parameter] = {
        "document_type": None if document_type is None else folded_name(document_type),
        "first": first,
        "last": last,
    }
    key = None if number is None else search_key(number_named(number))
    page = Page.of(limit, cursor, "directives", key, issuer, filters, sort, status, day(on))
    if sort not in (None, "cited"):
        raise ParameterError("sort", "can only be `cited`")
    if status is not None:
        filters |= {"number": key, "issuer": issuer, "by_citations": sort is not None}
        return _of_status(store, status, filters, on=on, page=page)
    part = {"limit": page.limit, "offset": page.offset}
    if key is not None or issuer is not None:
        filters |= {"number": key, "issuer": issuer}
        (count,) = store.run("directives/count_narrowed", **filters)
        rows = store.run("directives/narrowed", **filters, **part, by_citations=sort is not None)
    elif sort is not None:
        rows = store.run("directives/most_cited", **filters, **part)
        count = rows[0] if rows else {"total": 0}
    else:
        (count,) = store.run("directives/count_listed", **filters)
        rows = store.run("directives/listed", **filters, **part)
    shown = entities(store, (row["id"] for row in rows), on=on)
    return page.listing(shown, count["total"])


def _of_status(
    store: Reader, status: str, filters: dict[str, Parameter], *, on: str | None, page: Page
) -> Answer:
    """Those of a status, which no store can know: it is derived from what changed them."""
    if status not in FROM_CHANGES:
        raise ParameterError("status", f"is one of {', '.join(FROM_CHANGES)}")
    rows = store.run("directives/changed", **filters, most=MOST_CHANGED)
    forces = known_forces(store, {row["id"]: row["date"] for row in rows}, on=on)
    ids = [row["id"] for row in rows if forces[row["id"]].force.status == status]
    listing = page.listing(entities(store, page.slice_of(ids), on=on), len(ids))
    return listing | ({"cut_at": MOST_CHANGED} if len(rows) == MOST_CHANGED else {})


def directive_citations(
    store: Reader,
    directive: str,
    *,
    direction: str = "in",
    depth: int = 1,
    relation: str | None = None,
    limit: int = 20,
    cursor: str | None = None,
) -> Answer:
    """What cites the directive (``in``) or what it cites (``out``), with the citing sentences.

    Planned and negated relations are left out, and so is the document that is the directive's own
    text. Citations further away come after nearer ones; ``depth`` of each item says how far.
    ``out`` also takes a document's id; ``relation`` keeps only this one, in any letter case.

    Raises:
        NotFoundError, Moved: nothing that cites or is cited has the id.
        ParameterError: a parameter is wrong.
    """
    kind = relation.upper() if relation is not None else None
    page = Page.of(limit, cursor, "citations", directive, direction, depth, kind)
    if direction not in ("in", "out"):
        raise ParameterError("direction", "is in or out")
    if type(depth) is not int or not 1 <= depth <= MOST_DEPTH:
        raise ParameterError("depth", f"must be a whole number from 1 to {MOST_DEPTH}")
    known(store, directive, None if direction == "out" else "Directive")
    if depth == 1:
        (count,) = store.run(f"citations/count_{direction}", ids=[directive], relation=kind)
        rows = store.run(
            f"citations/{direction}",
            ids=[directive],
            relation=kind,
            limit=page.limit,
            offset=page.offset,
        )
        near = [row | {"depth": 1} for row in rows]
        return page.listing(citations_of(store, near), count["total"])
    rows = _walk(store, directive, direction=direction, depth=depth, relation=kind)
    listing = page.listing(citations_of(store, page.slice_of(rows)), len(rows))
    return listing | ({"cut_at": MOST_REACHED} if len(rows) == MOST_REACHED else {})


def _walk(
    store: Reader, start: str, *, direction: str, depth: int, relation: str | None
) -> list[Row]:
    """Citations level by level, at most ``MOST_REACHED``, each with its ``depth``."""
    far = "subject" if direction == "in" else "object"
    rows: list[Row] = []
    seen, level = {start}, [start]
    for distance in range(1, depth + 1):
        found = store.run(
            f"citations/{direction}",
            ids=level,
            relation=relation,
            limit=MOST_REACHED - len(rows),
            offset=0,
        )
        rows += [row | {"depth": distance} for row in found]
        level = sorted({row[far] for row in found} - seen)
        seen.update(level)
        if not level or len(rows) == MOST_REACHED:
            break
    return rows


def citations_of(store: Reader, rows: Sequence[Row]) -> list[Answer]:
    """The citation objects of relations, with their ends and evidence in two reads."""
    named = refs(store, (row[key] for row in rows for key in ("subject", "object", "actor")))
    evidence = evidence_of_relations(store, [row["id"] for row in rows])
    return [
        {
            "id": row["id"],
            "subject": named.get(row["subject"]),
            "actor": named.get(row["actor"] or ""),
            "relation": row["relation"],
            "object": named.get(row["object"]),
            "modality": row["modality"],
            "partial": row["partial"],
            "inferred": row["inferred"],
            **({"depth": row["depth"]} if "depth" in row else {}),
            "evidence": evidence[row["id"]],
        }
        for row in rows
    ]
