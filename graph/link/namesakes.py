"""Two officials of one name in one document.

A document means one person by a name, however many posts it gives. It means two where it puts the
name beside leading posts of two places that leave no room for one person: on one day, each place
printed with the post, neither inside the other, each mention a full name of its own, and nothing
said of going from one to the other. Two delegations of deputies are two places in this. Who the two
are is then decided like that of any two documents: heads of two places on one day contradict each
other, the rest is for review.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import NamedTuple

from bomay.graph.derive.posts import rank_class
from bomay.ontology import ids, reference, tables
from bomay.ontology.facts import BodyFact, Facts, HoldingFact, PersonFact, Span
from bomay.ontology.model import Body
from bomay.ontology.text import any_of

_OF_PROVINCE = 2  # colons in "unit:tphcm:"
_LEADING = frozenset({"head", "deputy"})
_COMING = frozenset({"elected", "appointed"})
_MOVES = frozenset(
    {"election", "appointment", "dismissal", "transfer", "retirement", "nomination", "death"}
)
_SENTENCE_END = re.compile(r"[.!?…][”\"]?\s|\n")
_SENTENCE_CHARS = 500
_DELEGATION = "delegation:"
_PERSON = "person"  # what must come next, in one_person_cues.csv


@dataclass(frozen=True, slots=True)
class Anchor:
    """A full name beside a leading post of a place or a delegation; ``start`` is where they begin.

    ``place`` is the id of a unit; that of the country stands for the central bodies, with a mark
    that of a deputy's province for the delegation.
    """

    holding: HoldingFact
    start: int
    mention: Span
    place: str


@dataclass(frozen=True, slots=True)
class Namesakes:
    """The officials that one name of a document stands for.

    Attributes:
        starts: where one of them is meant from, in order. whose: per start, which of them it is.
    """

    starts: tuple[int, ...]
    whose: tuple[int, ...]

    def at(self, offset: int) -> int:
        """Which of them the name at an offset means: who was told of last."""
        return self.whose[max(bisect_right(self.starts, offset) - 1, 0)]


class _Document(NamedTuple):
    """What is asked of a document for each name.

    Attributes:
        ended: who held what is over. moved: who came or went by an event.
        units: the id of a unit by its name.
    """

    facts: Facts
    ended: Set[str]
    moved: Set[str]
    units: Mapping[str, str | None]

    @classmethod
    def of(cls, facts: Facts) -> _Document:
        ended = {fact.person for fact in facts.holdings if fact.status == "former" or fact.end}
        events = (event for event in facts.events if event.kind in _MOVES)
        moved = {name for event in events for name in event.persons}
        return cls(facts, ended, moved, {unit.name: unit.unit_id for unit in facts.units})


def namesakes_of(facts: Facts, bodies: Mapping[int, tuple[BodyFact, Body]]) -> dict[str, Namesakes]:
    """Per name that stands for more than one official, where which of them is meant.

    Args:
        facts: what the document says.
        bodies: per index of a holding its body, as named and as meant.
    """
    of_name: dict[str, list[int]] = {}
    for index in bodies:
        of_name.setdefault(facts.holdings[index].person, []).append(index)
    found = {}
    document = _Document.of(facts)
    for person in facts.persons:
        indexes = of_name.get(person.name, [])
        if len(indexes) > 1 and len(person.mentions) > 1:
            anchors = [a for n in indexes if (a := _anchor(document, person, n, *bodies[n]))]
            told = _told_apart(document, person.name, anchors)
            if told is not None:
                found[person.name] = told
    return found


def name_at(person: PersonFact, evidence: Iterable[Span]) -> int:
    """Where a sentence names a person; where it begins when it does so by a short form."""
    spans = tuple(evidence)
    inside = _inside(person, spans)
    return inside[0][0] if inside else spans[0][0]


def _inside(person: PersonFact, evidence: Iterable[Span]) -> list[Span]:
    mentions = person.mentions  # in order
    return [
        mention
        for start, end in evidence
        for mention in mentions[bisect_left(mentions, (start,)) : bisect_left(mentions, (end,))]
        if mention[1] <= end
    ]


def _told_apart(document: _Document, name: str, anchors: Sequence[Anchor]) -> Namesakes | None:
    if len({anchor.mention for anchor in anchors}) < 2 or _of_one(document, name, anchors):
        return None
    groups: list[list[str]] = []
    whose: dict[int, int] = {}
    for anchor in sorted(anchors, key=lambda one: one.mention):
        fits = (n for n, group in enumerate(groups) if not _excluded(anchor.place, group))
        n = next(fits, len(groups))
        if n == len(groups):
            groups.append([])
        groups[n].append(anchor.place)
        whose[anchor.start] = n
    if len(groups) < 2:
        return None
    starts = tuple(sorted(whose))
    return Namesakes(starts, tuple(whose[start] for start in starts))


def _anchor(
    document: _Document, person: PersonFact, index: int, named: BodyFact, body: Body
) -> Anchor | None:
    """The holding as one that can tell two apart, else None."""
    holding = document.facts.holdings[index]
    if holding.delegation is not None:
        place = document.units.get(holding.delegation)
    elif named.implied or rank_class(holding.head, body.kind) not in _LEADING:
        return None
    else:
        place = ids.COUNTRY if body.level == "central" else body.unit
    unit = reference.unit_by_id(place or "")
    if unit is None or holding.zone == "sidebar":
        return None
    day = _day(document.facts, holding)
    if day is None or not (unit.valid_from or "") <= day <= (unit.valid_to or "9999"):
        return None
    inside = _inside(person, holding.evidence)
    if len(inside) != 1:
        return None
    at = f"{_DELEGATION}{unit.id}" if holding.delegation is not None else unit.id
    return Anchor(holding, min(inside[0][0], holding.evidence[0][0]), inside[0], at)


def _day(facts: Facts, holding: HoldingFact) -> str | None:
    return holding.start or holding.stated_at or facts.document.published


def _of_one(document: _Document, name: str, anchors: Sequence[Anchor]) -> bool:
    """Whether something may make one person of the name: another time, a way between the posts."""
    places: dict[Span, dict[str, None]] = {}
    for anchor in anchors:
        places.setdefault(anchor.mention, {})[anchor.place] = None
    if any(_exclude(a, b) for told in places.values() for a, b in combinations(told, 2)):
        return True
    if len({_day(document.facts, anchor.holding) for anchor in anchors}) > 1:
        return True
    comings = {anchor.holding.status in _COMING for anchor in anchors}
    if len(comings) > 1 or name in document.ended:
        return True
    if name in document.moved and not all(comings):
        return True
    text = document.facts.document.text
    sentences = (sentence_of(text, anchor.mention) for anchor in anchors)
    return any(makes_one(text[start:end]) for start, end in sentences)


def _excluded(place: str, others: Iterable[str]) -> bool:
    return any(_exclude(place, other) for other in others)


def _exclude(one: str, other: str) -> bool:
    """Whether neither of two units lies in the other; the centre leaves room for provinces.

    A delegation leaves room for any post: ministers and leaders sent from elsewhere sit in it too.
    """
    if one.startswith(_DELEGATION) != other.startswith(_DELEGATION):
        return False
    one, other = sorted((f"{unit.partition('@')[0]}:" for unit in (one, other)), key=len)
    if one == f"{ids.COUNTRY}:":
        return other.count(":") > _OF_PROVINCE
    return not other.startswith(one)


def sentence_of(text: str, span: Span) -> Span:
    """The sentence around a span, at most a few lines to either side."""
    first = max(0, span[0] - _SENTENCE_CHARS)
    stops = [stop.end() for stop in _SENTENCE_END.finditer(text, first, span[0])]
    after = _SENTENCE_END.search(text, span[1], span[1] + _SENTENCE_CHARS)
    last = after.start() if after else min(len(text), span[1] + _SENTENCE_CHARS)
    return stops[-1] if stops else first, last


def makes_one(text: str) -> bool:
    """Whether a sentence has a word by which several posts in it may be of one person."""
    return _cues().search(text) is not None


@cache
def _cues() -> re.Pattern[str]:
    """The rows of ``one_person_cues.csv``.

    What must be told of a person stands directly before an office, a title or a name, and with a
    capital only where no word stands before it: ``Thái Nguyên`` is a place.
    """
    rows = tables.rows("one_person_cues")
    anywhere = any_of(row["cue"] for row in rows if not (row["next"] or row["not_after"]))
    elsewhere = "".join(
        rf"|(?<!\b{re.escape(row['not_after'])}\s){re.escape(row['cue'])}"
        for row in rows
        if row["not_after"]
    )
    of_person = any_of(row["cue"] for row in rows if row["next"] == _PERSON)
    told = [row["surface"] for name in ("post_heads", "honorifics") for row in tables.rows(name)]
    surnames = any_of(row["surname"].capitalize() for row in tables.rows("surnames"))
    person = rf"\s+(?:(?i:{any_of(told)})|{surnames})\b"
    no_name = r"(?:(?=[^\W\d_A-ZĐ])|(?<!\w\s))"
    return re.compile(
        rf"\b(?:(?i:{anywhere}{elsewhere})\b|{no_name}(?i:{of_person})\b(?={person}))"
    )
