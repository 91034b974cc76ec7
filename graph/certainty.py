"""How sure it is that somebody held a post on a day (design 5.4.2): pure functions of tenures.

Days are ISO texts, which sort as days do; every end is exclusive.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from bomay.ontology.model import Interval, Tenure

Certainty = Literal["certain", "inferred", "possible"]
Status = Literal["current", "ended", "unknown"]
RANKS: dict[Certainty, int] = {"certain": 0, "inferred": 1, "possible": 2}


class Stint(NamedTuple):
    """As much of a tenure as tells who held the post on a day."""

    id: str
    person: str
    post: str
    role: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A tenure on a day.

    Attributes:
        seats: of the post; 1 where only one person can hold it at a time.
        name: the person's, which orders equally certain holders.
    """

    tenure: Tenure | Stint
    seats: int | None
    name: str


def of_day(tenure: Tenure, day: str) -> Certainty | None:
    """How sure the tenure covers the day; None outside its hull."""
    if _inside(tenure.certain, day):
        return "certain"
    if _inside(tenure.inferred, day):
        return "inferred"
    begun = tenure.earliest_start is None or tenure.earliest_start <= day
    over = tenure.latest_end is not None and tenure.latest_end <= day
    return "possible" if begun and not over else None


def status_of_day(tenure: Tenure, day: str, *, today: str) -> Status:
    """Whether the post was held on the day, had ended by it, or nobody says.

    An unknown end is never ``current`` by itself: the day must be certain or inferred. What some
    source calls former, without a date, had ended by today, but not on any earlier day for sure.
    """
    if of_day(tenure, day) in ("certain", "inferred"):
        return "current"
    if tenure.latest_end is not None:
        return "ended" if tenure.latest_end <= day else "unknown"
    return "ended" if tenure.ended and day >= today else "unknown"


def held_of(sure: Sequence[tuple[Holding, Certainty]]) -> list[tuple[Holding, Certainty]]:
    """Who held their posts on a day: certain, inferred, possible, then by name and id.

    On a one-seat post somebody's certain day removes whoever else is less sure; an acting holder
    removes acting ones only, being never the head proper. A person who may have been in several
    stints on one day was in the surest of them.

    Args:
        sure: tenures whose hull holds the day, of any posts, and how sure the day is of each; all
            that might remove another must be among them.
    """
    taken: dict[str, list[Tenure | Stint]] = {}
    for holding, certainty in sure:
        if certainty == "certain" and holding.seats == 1:
            taken.setdefault(holding.tenure.post, []).append(holding.tenure)
    kept = [
        (h, c)
        for h, c in sure
        if c == "certain" or not _is_removed(h.tenure, taken.get(h.tenure.post, ()))
    ]
    kept.sort(key=lambda pair: (RANKS[pair[1]], pair[0].name, pair[0].tenure.id))
    surest: dict[tuple[str, str, str | None], tuple[Holding, Certainty]] = {}
    for holding, certainty in kept:
        tenure = holding.tenure
        surest.setdefault((tenure.person, tenure.post, tenure.role), (holding, certainty))
    return list(surest.values())


def _inside(intervals: Sequence[Interval], day: str) -> bool:
    return any(start <= day < end for start, end in intervals)


def _is_removed(tenure: Tenure | Stint, certain: Iterable[Tenure | Stint]) -> bool:
    return any(
        other.person != tenure.person and (other.role is None or other.role == tenure.role)
        for other in certain
    )
