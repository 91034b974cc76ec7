"""References to entities and the evidence of facts, as they stand inside every answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bomay.graph.store.base import Reader, Row

Ref = dict[str, Any]
MOST_EVIDENCE = 20  # sentences shown beside one fact; its claims hold them all
MOST_MENTIONS = 100  # of one directive, looked through for those that say most of it


def refs(store: Reader, ids: Iterable[str | None]) -> dict[str, Ref]:
    """``{id, type, name, hint}`` by id; what the store does not hold is left out."""
    wanted = sorted({one for one in ids if one is not None and one.isascii()})
    if not wanted:
        return {}
    return {row["id"]: row for row in store.run("entities/refs", ids=wanted)}


def evidence_item(row: Row) -> dict[str, Any]:
    """One sentence of evidence; spans are offsets into the document's text."""
    start, end = row["spans"][0] if row["spans"] else (0, 0)
    return {
        "document": row["document"],
        "start": start,
        "end": end,
        "quote": row["quote"],
        "stated_at": row["stated_at"],
        "claim": row["claim"],
    }


def evidence_of_relations(store: Reader, ids: Iterable[str]) -> Mapping[str, list[dict[str, Any]]]:
    """The evidence of relations, best first."""
    found: dict[str, list[dict[str, Any]]] = {one: [] for one in ids}
    if found:
        rows = store.run("evidence/by_relations", relations=list(found), most=MOST_EVIDENCE)
        for row in rows:
            found[row["fact"]].append(evidence_item(row))
    return found


def evidence_of_tenures(
    store: Reader, ids: Iterable[str]
) -> Mapping[str, tuple[list[dict[str, Any]], list[dict[str, Any]]]]:
    """The evidence of tenures, best first, and the claims that lost against it."""
    found: dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]]]] = {
        one: ([], []) for one in ids
    }
    if found:
        rows = store.run("evidence/by_tenures", tenures=list(found), most=MOST_EVIDENCE)
        for row in rows:
            kept, lost = found[row["fact"]]
            if row["conflict"]:
                lost.append(evidence_item(row) | {"says": row["arguments"]})
            else:
                kept.append(evidence_item(row))
    return found


def said_of_directives(store: Reader, ids: Iterable[str]) -> Mapping[str, list[Row]]:
    """What is said of directives themselves, as evidence/by_directives has it.

    ``issuer`` and ``co_issuers`` of a row's ``arguments`` are ids of bodies here, not of their
    mentions.
    """
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    rows = store.run("evidence/by_directives", directives=wanted, most=MOST_MENTIONS)
    issuers: set[str] = set()
    for row in rows:
        told = row["arguments"] or {}
        issuers.update(one for one in (told.get("issuer"), *_joint(told)) if isinstance(one, str))
    bodies = {row["id"]: row["entity"] for row in store.run("mentions/by_ids", ids=sorted(issuers))}
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        told = row["arguments"] or {}
        issuer = told.get("issuer")
        organs: dict[str, Any] = {"issuer": bodies.get(issuer) if isinstance(issuer, str) else None}
        if "co_issuers" in told:
            organs["co_issuers"] = [bodies[one] for one in _joint(told) if one in bodies]
        found[row["fact"]].append(row | {"arguments": told | organs})
    return found


def _joint(told: Row) -> list[str]:
    """The other organs of an act; none where what a store was given has no list of them."""
    found = told.get("co_issuers")
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def evidence_of_mentions(store: Reader, rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Evidence from rows of ``said_of_directives``: the claim, or else the mention's own words."""
    bare = sorted({row["mention"] for row in rows if row["claim"] is None})
    shown = {row["id"]: named_there(row) for row in store.run("mentions/shown", ids=bare)}
    return [evidence_item(row) if row["claim"] else shown[row["mention"]] for row in rows]


def named_there(row: Row) -> dict[str, Any]:
    """The words of a mention (a row of mentions/shown) as evidence."""
    start, end = row["spans"][0]
    return {
        "document": row["document"],
        "start": start,
        "end": end,
        "quote": row["quotes"][0],
        "stated_at": row["published"],
        "claim": row["id"],
    }
