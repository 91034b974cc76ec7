"""Which namesakes people should look at, again, where one of those listed changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import product

from bomay.graph.derive.clusters import LocalPerson
from bomay.graph.derive.judged import Judged
from bomay.graph.derive.pairs import LISTED, LISTED_WITHOUT_POST, pair_of, pairs_of_persons
from bomay.graph.derive.persons import Identified, persons_of
from bomay.graph.refreshing.change import Change
from bomay.graph.store.base import Row
from bomay.ontology.judgement import PERSON

Part = list[LocalPerson]


@dataclass(slots=True)
class Name:
    """A name, or several that judgements tie together, while it is derived again.

    Attributes:
        whole: whether all of it is, since something went or people judged.
        rows: its mentions by id, but for stored ones that nothing may join to another.
        fresh: the persons that were derived again. same: components that are as they were.
    """

    blocks: list[str]
    judged: Judged
    whole: bool
    rows: dict[str, Row] = field(default_factory=dict)
    fresh: list[Identified] = field(default_factory=list)
    same: list[Part] = field(default_factory=list)


# Of whom most is told comes first; those of whom no post is told come last, by their mentions.
_Rank = tuple[int, bool, str]


@dataclass(frozen=True, slots=True)
class _Listed:
    """One who may be listed: derived again, as it was (with its component), or not read yet.

    Attributes:
        alone: the one mention of somebody of whom no post is told.
    """

    rank: _Rank
    person: str
    fresh: Identified | None = None
    part: Part | None = None
    alone: str | None = None


@dataclass(frozen=True, slots=True)
class _Lists:
    """Who is listed of a name now, and who was before."""

    name: Name
    now: list[_Listed]
    before: set[str]

    @property
    def changed(self) -> set[str]:
        """Those listed of whom more is told than before, or who were not listed."""
        return {one.person for one in self.now if one.fresh or one.person not in self.before}


def refresh_pairs(change: Change, names: Iterable[Name], named: Collection[str]) -> None:
    """The pairs of every name in which one of those listed changed.

    Args:
        change: gets them.
        names: after their mentions were settled.
        named: mentions that people judged.
    """
    names = list(names)
    alone = _alone(change, [block for name in names for block in name.blocks], named)
    lists = [_lists(name, alone, named) for name in names]
    lists = [one for one in lists if one.name.whole or one.changed]
    read = _read(change, [one.alone for found in lists for one in found.now if one.alone])
    for found in lists:
        name = found.name
        persons = [_person(one, name.judged, read) for one in found.now]
        if name.whole:
            change.review(PERSON, name.blocks, pairs_of_persons(persons, name.judged))
            continue
        pairs = pairs_of_persons(persons, name.judged, found.changed)
        change.review_some(pairs, _stale(found) - {pair.id for pair in pairs})


def _stale(found: _Lists) -> set[str]:
    """Pairs that may be stored and of which one is no longer listed, or another than it was."""
    now = {one.person for one in found.now}
    gone = product(found.before - now, found.before)
    again = product(found.changed & found.before, now & found.before)
    return {pair_of(one, other) for one, other in (*gone, *again) if one != other}


def _alone(
    change: Change, blocks: Sequence[str], named: Collection[str]
) -> dict[str, list[tuple[str, str]]]:
    """By name the first stored mentions that nothing can join, with whom they stand for."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    most = LISTED_WITHOUT_POST + len(named)
    for row in change.store.run(
        "link/alone_of_blocks", blocks=blocks, without=change.gone, most=most
    ):
        if row["id"] not in named and row["entity"] is not None:
            found[row["block"]].append((row["id"], row["entity"]))
    return found


def _lists(
    name: Name, alone: Mapping[str, list[tuple[str, str]]], named: Collection[str]
) -> _Lists:
    entity = {key: row["entity"] for key, row in name.rows.items() if row["entity"] is not None}
    kept = [
        _Listed((-1, True, mention), person, alone=mention)
        for block in name.blocks
        for mention, person in alone.get(block, ())
    ]
    for part in name.same:
        for person, own in _by_person(part, entity).items():
            kept.append(_Listed(_rank(own, person, named), person, part=part))
    fresh = [_Listed(_rank(one.locals, one.id, named), one.id, fresh=one) for one in name.fresh]
    told = [one for found in name.fresh for one in found.locals if one.mention in entity]
    old = [
        _Listed(_rank(own, person, named), person)
        for person, own in _by_person(told, entity).items()
    ]
    now, before = (_first([*kept, *others]) for others in (fresh, old))
    return _Lists(name, now, {one.person for one in before})


def _first(found: Sequence[_Listed]) -> list[_Listed]:
    """Those who are listed, the ones without a post where there is room."""
    told = [one for one in found if not one.rank[1]]
    rest = nsmallest(
        LISTED_WITHOUT_POST, [one for one in found if one.rank[1]], key=lambda one: one.rank
    )
    return [*nsmallest(LISTED, told, key=lambda one: one.rank), *rest][:LISTED]


def _by_person(
    mentions: Iterable[LocalPerson], entity: Mapping[str, str]
) -> dict[str, list[LocalPerson]]:
    found: dict[str, list[LocalPerson]] = defaultdict(list)
    for one in mentions:
        found[entity[one.mention]].append(one)
    return found


def _rank(locals_: Sequence[LocalPerson], person: str, named: Collection[str]) -> _Rank:
    one = locals_[0]
    if len(locals_) == 1 and not one.keys and one.mention not in named:
        return (-1, True, one.mention)
    return (-len(locals_), False, person)


def _read(change: Change, mentions: Sequence[str]) -> dict[str, LocalPerson]:
    if not mentions:
        return {}
    asked = {"blocks": [], "ids": sorted(mentions), "without": []}
    rows = change.store.run("link/persons_of_blocks", **asked)
    return {row["id"]: LocalPerson.read(row) for row in rows}


def _person(one: _Listed, judged: Judged, read: Mapping[str, LocalPerson]) -> Identified:
    if one.fresh is not None:
        return one.fresh
    part = one.part if one.alone is None else [read[one.alone]]
    assert part is not None
    return next(found for found in persons_of(part, judged) if found.id == one.person)
