"""Who is who: local persons of one name joined across documents (design 5.4.11).

A name alone never joins. Pairs are tried from the strongest shared key to the weakest, in an order
that only the set of mentions decides; a pair that would put a contradiction into one person stays
apart. The result is the same for any order of ingest.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bomay.graph.derive.joins import BY_BODY, BY_POST, BY_UNIT
from bomay.ontology.ids import person_id
from bomay.ontology.model import Person

ALONE = "document"
_RULES = {BY_POST: "same post", BY_BODY: "same body", BY_UNIT: "same unit"}
_CLASSES = {"head": 3, "deputy": 2, "member": 1}
_LEVELS = {"central": 4, "province": 3, "district": 2, "commune": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalPerson:
    """One document's mention of a person.

    Attributes:
        order: document sha256 and first offset: the smallest of a cluster names the person.
        said: the mention's attributes (see ``graph.link.mentions``).
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
            said=json.loads(row["attributes"]),
        )


@dataclass(frozen=True, slots=True)
class Identified:
    """A person with the mentions that stand for it and why they do."""

    person: Person
    mentions: tuple[str, ...]
    rule: str

    @property
    def joined(self) -> bool:
        """Whether more than one document's mention was joined."""
        return len(self.mentions) > 1


@dataclass(slots=True)
class _Cluster:
    members: list[LocalPerson]
    foreign: bool
    heads: dict[str, set[str]] = field(default_factory=dict)
    strength: int = 0

    def contradicts(self, other: _Cluster) -> bool:
        """A foreigner and a citizen, or heads of two places on one day, are two persons."""
        if self.foreign != other.foreign:
            return True
        return any(
            len(bodies | other.heads[head]) > 1
            for head, bodies in self.heads.items()
            if head in other.heads
        )

    def absorb(self, other: _Cluster, strength: int) -> None:
        """Take over the other's members."""
        self.members += other.members
        for head, bodies in other.heads.items():
            self.heads.setdefault(head, set()).update(bodies)
        weakest = [s for s in (self.strength, other.strength, strength) if s]
        self.strength = min(weakest)


def persons_of_block(locals_: Iterable[LocalPerson], name_key: str) -> list[Identified]:
    """The persons of one name, by id."""
    everyone = sorted(locals_, key=lambda one: one.order)
    clusters = [_cluster(one) for one in everyone]
    where = list(range(len(everyone)))
    for strength, members in _shared(everyone):
        apart: list[int] = []  # one of each person that has the key
        for n in members:
            if not any(_join((a, n), clusters, where, strength) for a in apart):
                apart.append(n)
    roots = sorted({_root(where, n) for n in range(len(everyone))})
    return sorted(
        (_identified(clusters[n], name_key) for n in roots), key=lambda found: found.person.id
    )


def _join(pair: tuple[int, int], clusters: list[_Cluster], where: list[int], strength: int) -> bool:
    """Make two one person, unless that contradicts itself; whether they are one now."""
    first, second = sorted(_root(where, n) for n in pair)
    if first == second:
        return True
    if clusters[first].contradicts(clusters[second]):
        return False
    clusters[first].absorb(clusters[second], strength)
    where[second] = first
    return True


def _cluster(one: LocalPerson) -> _Cluster:
    heads: dict[str, set[str]] = defaultdict(set)
    for head, body in one.said.get("heads", ()):
        heads[head].add(body)
    return _Cluster([one], bool(one.said.get("foreign")), dict(heads))


def _shared(everyone: Sequence[LocalPerson]) -> Iterable[tuple[int, list[int]]]:
    """Who shares a key, strongest keys first."""
    keyed: dict[tuple[int, str], list[int]] = defaultdict(list)
    for n, one in enumerate(everyone):
        for strength, key in one.said.get("joins", ()):
            keyed[strength, key].append(n)
    for (strength, _), members in sorted(keyed.items(), key=lambda item: (-item[0][0], item[0][1])):
        if len(members) > 1:
            yield strength, members


def _root(where: list[int], n: int) -> int:
    while where[n] != n:
        where[n] = where[where[n]]
        n = where[n]
    return n


def _identified(cluster: _Cluster, name_key: str) -> Identified:
    members = sorted(cluster.members, key=lambda one: one.order)
    first = members[0]
    spellings = Counter(one.name for one in members)
    most = max(spellings.values())
    name = next(one.name for one in members if spellings[one.name] == most)
    person = Person(
        id=person_id(first.name, *first.order),
        name=name,
        hint=_hint(members),
        name_key=name_key,
        foreign=cluster.foreign,
    )
    rule = _RULES.get(cluster.strength, ALONE)
    return Identified(person, tuple(one.mention for one in members), rule)


def _hint(members: Sequence[LocalPerson]) -> str | None:
    """The highest post last told of, with its year; else the document that names the person."""
    posts = [post for one in members for post in one.said.get("posts", ())]
    if posts:
        best = max(posts, key=_weight)
        years = [p["year"] for p in posts if p["name"] == best["name"] and p["year"]]
        year = f", {max(years)}" if years else ""
        return f"{'nguyên ' if best['former'] else ''}{best['name']}{year}"
    said = members[0].said
    parts = [part for part in (said.get("document"), said.get("year")) if part]
    return ", ".join(parts) or None


def _weight(post: dict[str, Any]) -> tuple[bool, int, str, int, str]:
    return (
        not post["former"],
        _CLASSES.get(post["class"], 0),
        post["year"] or "",
        _LEVELS.get(post["level"] or "", 0),
        post["name"],
    )
