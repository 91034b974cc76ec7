"""Which offices a move ends: ``điều động ông A, Bí thư Huyện ủy X, giữ chức Bí thư Huyện ủy Y``.

The sentence says from where the person goes, not that the old office is left: that follows and is
marked as inferred. Only the office of a head or deputy that takes a person whole, and only by
another such; never where both may be held: offices of Party and State in one place, a sentence with
a word such as ``kiêm``. Nor by another's move: the word stands before the person's name, or behind
it with ``được``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from bomay.graph.derive.bodies import place_of
from bomay.graph.derive.holding import DAY, days_of
from bomay.graph.derive.posts import rank_class
from bomay.graph.link.namesakes import sentence_of
from bomay.ontology import tables
from bomay.ontology.facts import Facts, HoldingFact, Span
from bomay.ontology.model import Body
from bomay.ontology.text import any_of

_TAKEN = ("elected", "appointed")
_LEADING = ("head", "deputy")
_TOGETHER = "together"
_PASSIVE = re.compile(r"(?<!\w)(?:được|bị)(?!\w)[^,;:.]{0,60}\Z", re.IGNORECASE)
_BEFORE = 80


def left_on(facts: Facts, bodies: Mapping[int, Body]) -> dict[int, str]:
    """Per index of a holding that a move ends, the day on which it does.

    Args:
        facts: what the document says.
        bodies: per index of a holding its body.
    """
    offices: dict[str, list[int]] = defaultdict(list)
    for index in bodies:
        if rank_class(facts.holdings[index].head, bodies[index].kind) in _LEADING:
            offices[facts.holdings[index].person].append(index)
    names = _Names(facts)
    found: dict[int, str] = {}
    for held in offices.values():
        leaving = sorted(
            (start, n)
            for n in held
            if _is_held(facts.holdings[n])
            for start, _ in facts.holdings[n].evidence
        )
        for new in (n for n in held if leaving and _is_taken(facts.holdings[n])):
            day = facts.holdings[new].start
            assert day is not None
            for old in _ended(facts, bodies, names, leaving, new):
                found[old] = min(day, found.get(old, day))
    return found


def _is_held(holding: HoldingFact) -> bool:
    return holding.status == "current" and holding.end is None


def _is_taken(holding: HoldingFact) -> bool:
    days = days_of(holding.start)
    dated = days is not None and days[1] - days[0] == DAY
    return holding.status in _TAKEN and dated and holding.zone != "sidebar"


def _ended(
    facts: Facts,
    bodies: Mapping[int, Body],
    names: _Names,
    leaving: Sequence[tuple[int, int]],
    new: int,
) -> list[int]:
    """Which of a person's offices (where told, index) the sentence takes that gives the new one."""
    taken = facts.holdings[new]
    sentence = sentence_of(facts.document.text, taken.evidence[0])
    first, last = (bisect_left(leaving, (at,)) for at in (sentence[0], taken.evidence[0][1]))
    found = [
        old
        for _, old in leaving[first:last]
        if _excludes(facts.holdings[old], bodies[old], taken, bodies[new])
    ]
    if not found or _words().stays.search(facts.document.text, *sentence) is not None:
        return []
    moved = names.is_moved(taken.person, sentence)
    return [old for old in found if moved or bodies[old].id == bodies[new].id]


def _excludes(left: HoldingFact, old: Body, taken: HoldingFact, new: Body) -> bool:
    """Whether nobody holds both offices; in one body that is a deputy's and the head's."""
    if old.id == new.id:
        ranks = rank_class(left.head, old.kind), rank_class(taken.head, new.kind)
        return ranks == ("deputy", "head")
    led = _led().get(old.kind), _led().get(new.kind)
    if None in led:
        return False
    return _TOGETHER not in led or place_of(old) != place_of(new)


@cache
def _led() -> Mapping[str, str]:
    """Kinds whose heads and deputies do nothing else: ``whole``, or ``together`` with the others.

    Of one place, whoever leads the committee often leads People's Committee or Front too. Boards,
    councils and their committees, Party groups, associations and bodies of no known kind are led
    beside another office.
    """
    return {row["body_kind_id"]: row["led"] for row in tables.rows("body_kinds") if row["led"]}


class _Names:
    """Where the document names people, to tell whom a word moves."""

    def __init__(self, facts: Facts) -> None:
        self._text = facts.document.text
        self._persons = facts.persons

    @cached_property
    def _at(self) -> list[tuple[int, int, str]]:
        return sorted((start, end, p.name) for p in self._persons for start, end in p.mentions)

    def is_moved(self, person: str, sentence: Span) -> bool:
        """Whether a sentence moves a person, and not another who is named in it."""
        return any(
            self._whom(word, sentence) == person
            for word in _words().moves.finditer(self._text, *sentence)
        )

    def _whom(self, word: re.Match[str], sentence: Span) -> str | None:
        after = bisect_left(self._at, (word.start(),))
        begin = max(sentence[0], word.start() - _BEFORE)
        if _PASSIVE.search(self._text, begin, word.start()):
            named = after > 0 and self._at[after - 1][0] >= sentence[0]
            return self._at[after - 1][2] if named else None
        if after == len(self._at) or self._at[after][0] >= sentence[1]:
            return None
        between = self._text[word.end() : self._at[after][0]]
        return self._at[after][2] if _words().between.fullmatch(between) else None


class _Words(NamedTuple):
    """The rows of ``move_words.csv``.

    Attributes:
        moves: what moves somebody. stays: what lets the old office stay.
        between: what may stand between a word that moves and the name of whom it moves.
    """

    moves: re.Pattern[str]
    stays: re.Pattern[str]
    between: re.Pattern[str]


@cache
def _words() -> _Words:
    roles: dict[str, list[str]] = defaultdict(list)
    for row in tables.rows("move_words"):
        roles[row["role"]].append(row["word"])
    moves, stays = (
        re.compile(rf"(?<!\w){any_of(roles[role])}(?!\w)", re.IGNORECASE)
        for role in ("moves", "stays")
    )
    titles = [row["surface"] for row in tables.rows("honorifics")]
    word = rf"(?:{any_of([*roles['moves'], *roles['between'], *titles])}(?!\w)|[,\s])"
    return _Words(moves, stays, re.compile(rf"{word}*", re.IGNORECASE))
