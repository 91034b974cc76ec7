"""Which offices a move ends: ``điều động ông A, Bí thư Huyện ủy X, giữ chức Bí thư Huyện ủy Y``.

The sentence says from where the person goes, not that the old office is left: that follows and is
marked as inferred. Never where both may be held: a seat among many, an office of Party and State in
one place, a sentence with a word such as ``kiêm``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from bomay.graph.derive.bodies import place_of
from bomay.graph.derive.holding import DAY, days_of
from bomay.graph.derive.posts import rank_class
from bomay.graph.link.namesakes import sentence_of
from bomay.ontology import tables
from bomay.ontology.facts import Facts, HoldingFact
from bomay.ontology.model import Body
from bomay.ontology.text import any_of

_TAKEN = ("elected", "appointed")
_LEADING = ("head", "deputy")
# Of one place, whoever leads the committee often leads council, People's Committee or Front too.
_TOGETHER = frozenset(
    {"tu", "qu", "hu", "txu", "thu", "du", "hdnd", "ubnd", "mttq", "thuong-truc-hdnd", "tt-tu"}
)


def left_on(facts: Facts, bodies: Mapping[int, Body]) -> dict[int, str]:
    """Per index of a holding that a move ends, the day on which it does.

    Args:
        facts: what the document says.
        bodies: per index of a holding its body.
    """
    taken = [index for index in bodies if _is_taken(facts.holdings[index])]
    found: dict[int, str] = {}
    for new in taken:
        for old in bodies:
            if old != new and _ends(facts, bodies, old, new):
                day = facts.holdings[new].start
                assert day is not None
                found[old] = min(day, found.get(old, day))
    return found


def _is_taken(holding: HoldingFact) -> bool:
    days = days_of(holding.start)
    dated = days is not None and days[1] - days[0] == DAY
    return holding.status in _TAKEN and dated and holding.zone != "sidebar"


def _ends(facts: Facts, bodies: Mapping[int, Body], old: int, new: int) -> bool:
    """Whether the sentence that gives the new office takes the old one."""
    left, taken = facts.holdings[old], facts.holdings[new]
    if left.person != taken.person or left.status != "current" or left.end is not None:
        return False
    if rank_class(left.head, bodies[old].kind) not in _LEADING:
        return False
    text = facts.document.text
    begin, end = sentence_of(text, taken.evidence[0])
    moves, stays = _words()
    within = any(begin <= start < taken.evidence[0][1] <= end for start, _ in left.evidence)
    if not within or stays.search(text, begin, end) is not None:
        return False
    if bodies[old].id == bodies[new].id:
        return _rises(left, taken, bodies[old].kind)
    together = bodies[old].kind in _TOGETHER or bodies[new].kind in _TOGETHER
    if together and place_of(bodies[old]) == place_of(bodies[new]):
        return False
    return moves.search(text, begin, end) is not None


def _rises(left: HoldingFact, taken: HoldingFact, kind: str) -> bool:
    """From a deputy's office to the head's of one body."""
    return rank_class(left.head, kind) == "deputy" and rank_class(taken.head, kind) == "head"


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The rows of ``move_words.csv``: what moves somebody, and what lets the old office stay."""
    roles: dict[str, list[str]] = {}
    for row in tables.rows("move_words"):
        roles.setdefault(row["role"], []).append(row["word"])
    moves, stays = (
        re.compile(rf"(?<!\w){any_of(roles[role])}(?!\w)", re.IGNORECASE)
        for role in ("moves", "stays")
    )
    return moves, stays
