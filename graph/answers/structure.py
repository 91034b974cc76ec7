"""How bodies hang together, and who came and went in one."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from bomay.graph.answers.entities import known
from bomay.graph.answers.paging import Page, day, days
from bomay.graph.answers.refs import refs
from bomay.graph.answers.tenures import tenure_items
from bomay.graph.store.base import Reader, Row
from bomay.ontology.errors import ParameterError

Answer = dict[str, Any]
MOST_UP = 12
MOST_DEPTH = 4
MOST_BODIES = 500  # in one tree


def body_changes(
    store: Reader,
    body: str,
    *,
    from_: str | None = None,
    to: str | None = None,
    limit: int = 20,
    cursor: str | None = None,
) -> Answer:
    """Who came and went in the posts of a body, in time order, as far as sources date it.

    ``date`` of a start is its first day, of an end the first day no longer held. Whoever is merely
    seen in a post neither came nor went that day. ``from_`` and ``to`` are days, both included: a
    change known by month or year counts if it may lie between.

    Raises:
        NotFoundError, Moved: no body has the id.
        ParameterError: a parameter is wrong.
    """
    first, last = days(from_, to)
    asked = {"first": first, "last": last}
    page = Page.of(limit, cursor, "changes", body, asked)
    known(store, body, "Body")
    (count,) = store.run("tenures/count_changes_of_body", body=body, **asked)
    rows = store.run(
        "tenures/changes_of_body", body=body, **asked, limit=page.limit, offset=page.offset
    )
    items = [
        {"date": row["date"], "change": row["change"], "holding": holding}
        for row, holding in zip(rows, tenure_items(store, rows), strict=True)
    ]
    return page.listing(items, count["total"])


def body_tree(store: Reader, body: str, *, on: str | None = None, depth: int = 2) -> Answer:
    """The bodies above a body, nearest first, and those below it, level by level.

    Only bodies that documents or the reference tables name are in it. With ``on`` only those that
    may have existed that day are below.

    Raises:
        NotFoundError, Moved: no body has the id.
        ParameterError: ``on`` or ``depth`` is wrong.
    """
    day(on)
    if type(depth) is not int or not 1 <= depth <= MOST_DEPTH:
        raise ParameterError("depth", f"must be a whole number from 1 to {MOST_DEPTH}")
    root = known(store, body, "Body")
    above = _above(store, body)
    children, cut = _below(store, body, on=on, depth=depth)
    every = {one for members in children.values() for one in members}
    rows = store.run("entities/by_ids", ids=sorted({body, *above, *every}))
    bodies = {row["id"]: row for row in rows}
    units = refs(store, (row["attributes"]["unit"] for row in rows))

    def shown(one: str) -> Answer:
        row: Row = bodies[one]
        attributes = row["attributes"]
        return {key: row[key] for key in ("id", "type", "name", "hint")} | {
            "kind": attributes["kind"],
            "unit": units.get(attributes["unit"] or ""),
            "valid_from": attributes["valid_from"],
            "valid_to": attributes["valid_to"],
        }

    def below(one: str) -> list[Answer]:
        return [
            shown(child) | {"children": below(child)}
            for child in children.get(one, [])
            if child in bodies
        ]

    answer = {"root": root, "above": [shown(one) for one in above], "children": below(body)}
    return answer | ({"cut_at": MOST_BODIES} if cut else {})


def _above(store: Reader, body: str) -> list[str]:
    chain: list[str] = []
    at: str | None = body
    while at is not None and len(chain) <= MOST_UP:
        rows = store.run("entities/by_ids", ids=[at])
        if not rows or rows[0]["type"] != "Body":
            break
        if at != body:
            chain.append(at)
        at = rows[0]["attributes"]["parent"]
        if at in chain or at == body:
            break
    return chain


def _below(
    store: Reader, body: str, *, on: str | None, depth: int
) -> tuple[dict[str, list[str]], bool]:
    children: dict[str, list[str]] = defaultdict(list)
    seen, level, count, cut = {body}, [body], 0, False
    for _ in range(depth):
        most = MOST_BODIES - count
        rows = store.run("bodies/children", ids=level, on=on, most=most + 1)
        cut |= len(rows) > most
        fresh = [row for row in rows[:most] if row["id"] not in seen]
        for row in fresh:
            children[row["parent"]].append(row["id"])
        level = sorted({row["id"] for row in fresh})
        seen.update(level)
        count += len(fresh)
        if not level or cut:
            break
    return children, cut
