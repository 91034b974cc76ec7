"""Who is who: local persons of one name joined across documents (design 5.4.11).

A name alone never joins. Pairs are tried from the strongest shared key to the weakest, in an order
that only the set of mentions decides; a pair that would put a contradiction into one person stays
apart. What people judged comes before all of it: who they say is one is joined whatever speaks
against it, who they say are two is never joined. The result is the same for any order of ingest.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bomay.graph.derive.joins import BY_BODY, BY_POST, BY_UNIT
from bomay.graph.derive.judged import Judged
from bomay.ontology.ids import person_id
from bomay.ontology.model import Person
from bomay.ontology.text import tone_key

ALONE = "document"
BY_JUDGEMENT = 9
RULES = {BY_POST: "same post", BY_BODY: "same body", BY_UNIT: "same unit", BY_JUDGEMENT: "judged"}
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


@dataclass(frozen=True, slots=True)
class Identified:
    """A person with the mentions that stand for it and why they do.

    Attributes:
        locals: what each mention says, the one that names the person first.
        steps: one less than the mentions, each joining two parts.
    """

    person: Person
    locals: tuple[LocalPerson, ...]
    rule: str
    steps: tuple[Step, ...]
    cluster: Cluster

    @property
    def mentions(self) -> tuple[str, ...]:
        """The ids of the mentions."""
        return tuple(one.mention for one in self.locals)

    @property
    def joined(self) -> bool:
        """Whether more than one document's mention was joined."""
        return len(self.locals) > 1


@dataclass(slots=True)
class Cluster:
    """Mentions that are one person so far, and what keeps others out."""

    members: list[LocalPerson]
    foreign: bool
    heads: dict[str, set[str]] = field(default_factory=dict)
    sides: dict[str, set[str]] = field(default_factory=dict)
    strength: int = 0
    steps: list[Step] = field(default_factory=list)

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


def persons_of_block(
    locals_: Iterable[LocalPerson], judged: Judged | None = None
) -> list[Identified]:
    """The persons of one name, or of several that judgements tie together, by id."""
    judged = judged or Judged()
    everyone = sorted(locals_, key=lambda one: one.order)
    clusters = [_cluster(one, judged) for one in everyone]
    where = list(range(len(everyone)))
    places = {one.mention: n for n, one in enumerate(everyone)}
    for left, right in judged.same(places):
        _join((places[left], places[right]), clusters, where, BY_JUDGEMENT)
    for strength, key, members in _shared(everyone):
        apart: list[int] = []  # one of each person that has the key
        for n in members:
            if not any(_join((a, n), clusters, where, strength, key) for a in apart):
                apart.append(n)
    roots = sorted({_root(where, n) for n in range(len(everyone))})
    return sorted((_identified(clusters[n]) for n in roots), key=lambda found: found.person.id)


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


def _cluster(one: LocalPerson, judged: Judged) -> Cluster:
    heads: dict[str, set[str]] = defaultdict(set)
    for head, body in one.said.get("heads", ()):
        heads[head].add(body)
    sides: dict[str, set[str]] = defaultdict(set)
    for judgement, side in judged.sides(one.mention):
        sides[judgement].add(side)
    return Cluster([one], bool(one.said.get("foreign")), dict(heads), dict(sides))


def _shared(everyone: Sequence[LocalPerson]) -> Iterable[tuple[int, str, list[int]]]:
    """Who shares a key, strongest keys first."""
    keyed: dict[tuple[int, str], list[int]] = defaultdict(list)
    for n, one in enumerate(everyone):
        for strength, key in one.said.get("joins", ()):
            keyed[strength, key].append(n)
    for (strength, key), members in sorted(
        keyed.items(), key=lambda item: (-item[0][0], item[0][1])
    ):
        if len(members) > 1:
            yield strength, key, members


def _root(where: list[int], n: int) -> int:
    while where[n] != n:
        where[n] = where[where[n]]
        n = where[n]
    return n


def _identified(cluster: Cluster) -> Identified:
    members = sorted(cluster.members, key=lambda one: one.order)
    first = members[0]
    spellings = Counter(one.name for one in members)
    most = max(spellings.values())
    name = next(one.name for one in members if spellings[one.name] == most)
    person = Person(
        id=person_id(first.name, *first.order),
        name=name,
        hint=_hint(members),
        name_key=tone_key(name),
        foreign=cluster.foreign,
    )
    rule = RULES.get(cluster.strength, ALONE)
    return Identified(person, tuple(members), rule, tuple(cluster.steps), cluster)


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
