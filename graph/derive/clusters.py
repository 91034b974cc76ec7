"""Mentions of one name put together: by the keys they share, unless they contradict each other.

Mentions that no chain of shared keys ties have nothing to do with each other, so each such
component is clustered alone. Where nothing in one speaks against another, all of it is one person,
whatever the order; only the others are put together pair by pair, from the strongest shared key to
the weakest, in an order that the set of mentions decides.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from bomay.graph.derive.joins import BY_BODY, BY_POST, BY_UNIT
from bomay.graph.derive.judged import Judged

BY_JUDGEMENT = 9
RULES = {BY_POST: "same post", BY_BODY: "same body", BY_UNIT: "same unit", BY_JUDGEMENT: "judged"}
Key = tuple[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalPerson:
    """One document's mention of a person.

    Attributes:
        order: document sha256 and first offset: the smallest of a cluster names the person.
        said: the mention's attributes (see ``graph.link.mentions``), ``joins`` as pairs; shared, so
            never changed.
    """

    mention: str
    name: str
    order: tuple[str, int]
    said: dict[str, Any]

    @classmethod
    def read(cls, row: dict[str, Any]) -> LocalPerson:
        """From a mention's fields and its document's ``sha256``."""
        return cls(
            mention=row["id"],
            name=row["name"],
            order=(row["sha256"], min((span[0] for span in row["spans"]), default=0)),
            said=_said(row["attributes"]),
        )

    @property
    def keys(self) -> tuple[Key, ...]:
        """What may join it to a namesake."""
        return tuple(self.said.get("joins", ()))


# Frequent names are read again with every batch.
@lru_cache(maxsize=32_768)
def _said(attributes: str) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(attributes)
    said["joins"] = tuple((strength, key) for strength, key in said.get("joins", ()))
    return said


@dataclass(frozen=True, slots=True)
class Step:
    """Why two mentions are one person.

    Attributes:
        rule: one of ``RULES``. key: the post, body or unit that both have (a unit may stand behind
            a group of posts and a colon); None where people judged.
    """

    left: str
    right: str
    rule: str
    key: str | None


@dataclass(slots=True)
class Cluster:
    """Mentions that are one person so far, and what keeps others out.

    Attributes:
        strength: of the weakest key that was needed to join them; 0 for a single one.
        steps: why they are one, where that was asked for.
    """

    members: list[LocalPerson]
    foreign: bool
    heads: dict[str, set[str]] = field(default_factory=dict)
    sides: dict[str, set[str]] = field(default_factory=dict)
    strength: int = 0
    steps: list[Step] = field(default_factory=list)

    @classmethod
    def of(cls, one: LocalPerson, judged: Judged) -> Cluster:
        """A single mention."""
        heads: dict[str, set[str]] = defaultdict(set)
        for head, body in one.said.get("heads", ()):
            heads[head].add(body)
        sides: dict[str, set[str]] = defaultdict(set)
        for judgement, side in judged.sides(one.mention):
            sides[judgement].add(side)
        return cls([one], bool(one.said.get("foreign")), dict(heads), dict(sides))

    def contradicts(self, other: Cluster) -> bool:
        """Two persons: foreigner and citizen, heads of two places on one day, two birth years."""
        if self.foreign != other.foreign or self.judged_apart(other):
            return True
        return _clash(self.heads, other.heads)

    def judged_apart(self, other: Cluster) -> bool:
        """Whether people say that they are two."""
        return _clash(self.sides, other.sides)

    def absorb(self, other: Cluster, step: Step, strength: int) -> None:
        """Take over the other's members."""
        self.members += other.members
        for own, others in ((self.heads, other.heads), (self.sides, other.sides)):
            for name, values in others.items():
                own.setdefault(name, set()).update(values)
        weakest = [s for s in (self.strength, other.strength, strength) if s]
        self.strength = min(weakest)
        self.steps += [*other.steps, step]


def _clash(own: Mapping[str, set[str]], others: Mapping[str, set[str]]) -> bool:
    if not own or not others:
        return False
    return any(len(values | others[name]) > 1 for name, values in own.items() if name in others)


def components(everyone: Iterable[LocalPerson], judged: Judged) -> list[list[LocalPerson]]:
    """Mentions that a chain of shared keys or judgements ties, each part in the order of mentions.

    Whoever shares nothing is alone.
    """
    ordered = sorted(everyone, key=lambda one: one.order)
    where = list(range(len(ordered)))
    first: dict[Key, int] = {}
    alike: dict[tuple[Key, ...], int] = {}  # most mentions of a frequent name say the same
    for n, one in enumerate(ordered):
        keys = one.keys
        if (same := alike.setdefault(keys, n)) != n and keys:
            where[n] = same
            continue
        for key in keys:
            _unite(where, first.setdefault(key, n), n)
    places = {one.mention: n for n, one in enumerate(ordered)} if judged.all else {}
    for left, right in judged.same(places):
        _unite(where, places[left], places[right])
    parts: dict[int, list[LocalPerson]] = defaultdict(list)
    for n, one in enumerate(ordered):
        parts[_root(where, n)].append(one)
    return list(parts.values())


def clusters_of(
    component: Sequence[LocalPerson], judged: Judged, *, explained: bool = False
) -> list[Cluster]:
    """The persons of one component; with the steps that joined them where that is asked for."""
    whole = None if explained else _one_cluster(component, judged)
    return [whole] if whole is not None else _pair_by_pair(component, judged)


def _one_cluster(component: Sequence[LocalPerson], judged: Judged) -> Cluster | None:
    """All as one, unless something speaks against that or people had a hand in it."""
    if len(component) == 1:
        return Cluster.of(component[0], judged)
    if judged.all and any(one.mention in judged.named for one in component):
        return None
    foreign = {bool(one.said.get("foreign")) for one in component}
    heads: dict[str, set[str]] = defaultdict(set)
    for one in component:
        for head, body in one.said.get("heads", ()):
            heads[head].add(body)
    if len(foreign) > 1 or any(len(bodies) > 1 for bodies in heads.values()):
        return None
    return Cluster(list(component), foreign.pop(), dict(heads), strength=_weakest(component))


def _weakest(component: Sequence[LocalPerson]) -> int:
    """The weakest key that is needed to tie a component together, the strongest taken first."""
    count: dict[tuple[Key, ...], int] = defaultdict(int)
    for one in component:
        count[one.keys] += 1
    alike = list(count)
    where, left = list(range(len(alike))), len(alike)
    by_strength: dict[int, list[tuple[str, int]]] = defaultdict(list)
    weakest = BY_POST
    for n, keys in enumerate(alike):
        if count[keys] > 1:
            weakest = min(weakest, max(strength for strength, _ in keys))
        for strength, key in keys:
            by_strength[strength].append((key, n))
    for strength in sorted(by_strength, reverse=True):
        if left == 1:
            break
        first: dict[str, int] = {}
        for key, n in by_strength[strength]:
            left -= _unite(where, first.setdefault(key, n), n)
        weakest = min(weakest, strength)
    return weakest


def _pair_by_pair(component: Sequence[LocalPerson], judged: Judged) -> list[Cluster]:
    clusters = [Cluster.of(one, judged) for one in component]
    where = list(range(len(component)))
    places = {one.mention: n for n, one in enumerate(component)}
    for left, right in judged.same(places):
        _join((places[left], places[right]), clusters, where, BY_JUDGEMENT)
    for strength, key, members in _shared(component):
        if len(clusters[_root(where, 0)].members) == len(component):
            break  # all are one: weaker keys join nothing more
        apart: list[int] = []  # one of each person that has the key
        for n in members:
            if not any(_join((a, n), clusters, where, strength, key) for a in apart):
                apart.append(n)
    return [clusters[n] for n in sorted({_root(where, n) for n in range(len(component))})]


def _join(
    pair: tuple[int, int],
    clusters: list[Cluster],
    where: list[int],
    strength: int,
    key: str | None = None,
) -> bool:
    """Make two one person, unless that contradicts itself; whether they are one now."""
    first, second = sorted(_root(where, n) for n in pair)
    if first == second:
        return True
    one, other = clusters[first], clusters[second]
    if one.judged_apart(other) if strength == BY_JUDGEMENT else one.contradicts(other):
        return False
    left, right = (clusters[n].members[0].mention for n in pair)
    one.absorb(other, Step(left, right, RULES[strength], key), strength)
    where[second] = first
    return True


def _shared(everyone: Sequence[LocalPerson]) -> Iterable[tuple[int, str, list[int]]]:
    """Who shares a key, strongest keys first."""
    keyed: dict[Key, list[int]] = defaultdict(list)
    for n, one in enumerate(everyone):
        for key in one.keys:
            keyed[key].append(n)
    for (strength, name), members in sorted(keyed.items(), key=lambda item: _strongest(item[0])):
        if len(members) > 1:
            yield strength, name, members


def _strongest(key: Key) -> Key:
    return -key[0], key[1]


def _unite(where: list[int], one: int, other: int) -> bool:
    """Make two parts one; whether they were two."""
    first, second = sorted((_root(where, one), _root(where, other)))
    where[second] = first
    return first != second


def _root(where: list[int], n: int) -> int:
    while where[n] != n:
        where[n] = where[where[n]]
        n = where[n]
    return n
