"""What reforms made of units and bodies: their history, and where they have gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from bomay.graph.answers.entities import known
from bomay.graph.answers.paging import Page, day
from bomay.graph.answers.refs import Ref, refs
from bomay.graph.settings import today as clock
from bomay.graph.store.base import Reader, Row
from bomay.ontology.errors import OtherKind
from bomay.ontology.numbers import search_key

Answer = dict[str, Any]
MOST_STEPS = 8  # reforms one after the other; no unit has met as many
_KINDS = ("Unit", "Body")


def history(
    store: Reader,
    entity_id: str,
    *,
    kind: str | None = None,
    successors: bool = False,
    limit: int = 20,
    cursor: str | None = None,
) -> Answer:
    """The reforms that a unit (or body) came out of and went into, in time order.

    ``share`` is how much of it went in (``full`` or ``partial``), or where it came out, whether all
    of what it was made of went in; ``shares`` says it of each. ``directive`` is the act that
    ordered it, without an id where no document tells of it; ``number`` its number. With
    ``successors`` also the later reforms of what it went into.

    Raises:
        NotFoundError, Moved: no unit or body has the id.
        ParameterError: ``limit`` or ``cursor`` is wrong.
    """
    page = Page.of(limit, cursor, "history", entity_id, successors)
    _reformed(known(store, entity_id, kind))
    rows = {row["reform"]: row for row in store.run("reforms/of", ids=[entity_id])}
    if successors:
        for steps in _forward(store, entity_id, until=None):
            rows |= {row["reform"]: row for row in steps}
    order = sorted(rows.values(), key=lambda row: (row["date"], row["reform"]))
    shown = page.slice_of(order)
    return page.listing(_items(store, shown, entity_id), len(order))


def successors(
    store: Reader, entity_id: str, *, kind: str | None = None, on: str | None = None
) -> Answer:
    """What a unit (or body) is on a day, today when None: itself, or what it has become.

    ``whole`` of an item: all of the unit is in this one. ``certain``: the reforms say that it holds
    some of the unit; where that was merged first and the whole was split later, each part only may.
    On a day before it began, and on one after it ended where no reform tells what became of it,
    there are no items; ``origins`` are then the units of that day that it was to be made of.

    Raises:
        NotFoundError, Moved: no unit or body has the id.
        ParameterError: ``on`` is wrong.
    """
    until = day(on) or clock()
    root = known(store, entity_id, kind)
    _reformed(root)
    if _begins_later(store, entity_id, until):
        origins = _origins(store, entity_id, until)
        return {"root": root, "on": until, "items": [], "origins": origins}
    rows = [row for step in _forward(store, entity_id, until=until) for row in step]
    at = _heirs(entity_id, rows, _reforms(store, rows))
    left = sorted(_there(store, at, until), key=lambda one: (at[one].since or "", one))
    named = refs(store, left)
    items = [
        {
            "entity": named[one],
            "since": at[one].since,
            "whole": at[one].whole,
            "certain": at[one].certain,
        }
        for one in left
        if one in named
    ]
    return {"root": root, "on": until, "items": items, "origins": []}


@dataclass(frozen=True, slots=True)
class _Heir:
    """How much of the first unit one of its successors holds; ``merged``: and of others too."""

    since: str | None
    whole: bool
    certain: bool
    merged: bool

    def into(self, reform: Row, *, share: str | None, splits: bool) -> _Heir:
        """What a reform made of this one holds."""
        return _Heir(
            since=reform["date"],
            whole=self.whole and share == "full" and not splits,
            certain=self.certain and not (self.merged and splits),
            merged=self.merged or len(reform["sources"]) > 1,
        )

    def beside(self, other: _Heir | None) -> _Heir:
        """The same successor reached in two ways."""
        return self if other is None or self.certain else other


def _heirs(start: str, rows: Sequence[Row], reforms: Mapping[str, Row]) -> dict[str, _Heir]:
    """What holds parts of a unit after some reforms, which count in time order.

    What a reform names on both sides goes on: it only took others in.
    """
    at = {start: _Heir(since=None, whole=True, certain=True, merged=False)}
    for _, same_day in groupby(sorted(rows, key=lambda row: row["date"]), lambda row: row["date"]):
        before = dict(at)
        met = [row for row in same_day if row["entity"] in before]
        for one in {row["entity"] for row in met}:
            mine = [reforms[row["reform"]] for row in met if row["entity"] == one]
            results = {result for reform in mine for result in reform["results"]}
            heirs = {
                result: before[one].into(reform, share=_share(reform, one), splits=len(results) > 1)
                for reform in mine
                for result in reform["results"]
            }
            if one in heirs:
                heirs[one] = replace(before[one], merged=True)
            else:
                at.pop(one)
            for result, heir in heirs.items():
                at[result] = heir if result == one else heir.beside(at.get(result))
    return at


def _forward(store: Reader, start: str, *, until: str | None) -> Iterable[list[Row]]:
    """Step by step, the reforms that what is left of a unit went into."""
    frontier, seen = [start], {start}
    for _ in range(MOST_STEPS):
        rows = [
            row
            for row in store.run("reforms/of", ids=frontier)
            if row["side"] == "from" and (until is None or row["date"] <= until)
        ]
        if not rows:
            return
        yield rows
        results = {one for reform in _reforms(store, rows).values() for one in reform["results"]}
        frontier = sorted(results - seen)
        seen.update(frontier)
        if not frontier:
            return


def _there(store: Reader, ids: Iterable[str], on: str) -> list[str]:
    """Those that had not ended by a day; of one that ends with no reform nothing more is known."""
    ends = {
        row["id"]: row["attributes"]["valid_to"]
        for row in store.run("entities/by_ids", ids=sorted(ids))
    }
    return [one for one in ids if (ends.get(one) or on) >= on]


def _begins_later(store: Reader, one: str, day: str) -> bool:
    """Whether it began after a day, as its own dates or the reform that made it say."""
    for row in store.run("entities/by_ids", ids=[one]):
        began = row["attributes"]["valid_from"]
        if began:
            return bool(began > day)
    rows = store.run("reforms/of", ids=[one])
    first = min((row["date"] for row in rows), default=None)
    sides = {row["side"] for row in rows if row["date"] == first}
    return first is not None and first > day and sides == {"to"}


def _origins(store: Reader, start: str, day: str) -> list[Ref]:
    """What there was on a day of the units that one was later made of, as far as reforms tell."""
    frontier, there, seen = [start], set[str](), {start}
    for _ in range(MOST_STEPS):
        rows = [row for row in store.run("reforms/of", ids=frontier) if row["date"] > day]
        made = [row for row in rows if row["side"] == "to"]
        sources = {one for reform in _reforms(store, made).values() for one in reform["sources"]}
        frontier = [one for one in sorted(sources - seen) if _begins_later(store, one, day)]
        there |= sources - seen - set(frontier)
        seen |= sources
        if not frontier:
            break
    named = refs(store, there)
    return [_named(named, one) for one in sorted(there)]


def _reforms(store: Reader, rows: Iterable[Row]) -> dict[str, Row]:
    ids = sorted({row["reform"] for row in rows})
    return {row["id"]: row["attributes"] for row in store.run("entities/by_ids", ids=ids)}


def _share(reform: Row, one: str) -> str | None:
    shares = dict(zip(reform["sources"], reform["shares"], strict=False))
    return shares.get(one)


def _items(store: Reader, rows: Sequence[Row], entity_id: str) -> list[Answer]:
    reforms = _reforms(store, rows)
    named = refs(
        store,
        (one for r in reforms.values() for one in (*r["sources"], *r["results"])),
    )
    numbers = [r["directive"] for r in reforms.values() if r["directive"]]
    ordered = _directives(store, numbers)
    return [
        {
            "id": row["reform"],
            "date": reform["date"],
            "kind": reform["kind"],
            "from": [_named(named, one) for one in reform["sources"]],
            "to": [_named(named, one) for one in reform["results"]],
            "share": _share(reform, entity_id) or _whole(reform),
            "shares": list(reform["shares"]),
            "number": reform["directive"],
            "directive": ordered.get(reform["directive"] or ""),
        }
        for row in rows
        for reform in (reforms[row["reform"]],)
    ]


def _named(named: Mapping[str, Ref], one: str) -> Ref:
    """What no document names is no entity of the store, yet it was there: its id tells which."""
    kind = "Body" if one.startswith("body:") else "Unit"
    return named.get(one) or {"id": one, "type": kind, "name": one, "hint": None}


def _whole(reform: Row) -> str | None:
    if not reform["shares"]:
        return None
    return "partial" if "partial" in reform["shares"] else "full"


def _directives(store: Reader, numbers: Sequence[str]) -> dict[str, Ref]:
    """The one known act of each number; else its number, as a reference without an id."""
    found: dict[str, Ref] = {
        number: {"id": None, "type": "Directive", "name": number, "hint": None}
        for number in numbers
    }
    if not found:
        return found
    keys = sorted({search_key(number) for number in found})
    ids = [row["id"] for row in store.run("directives/by_numbers", numbers=keys)]
    rows = store.run("entities/by_ids", ids=ids) if ids else []
    for number in numbers:
        same = [
            row
            for row in rows
            if not row["attributes"]["provisional"]
            and search_key(row["attributes"]["number"]) == search_key(number)
        ]
        if len(same) == 1:
            found[number] = {key: same[0][key] for key in ("id", "type", "name", "hint")}
    return found


def _reformed(ref: Ref) -> None:
    """Refuse what no reform makes or ends.

    Raises:
        OtherKind: it is neither a unit nor a body.
    """
    if ref["type"] not in _KINDS:
        raise OtherKind(ref["id"], is_a=ref["type"], wanted=" or ".join(_KINDS))
