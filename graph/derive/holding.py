"""One holding on the time line: what a claim proves, allows and rules out (design 5.4.1, 5.4.5)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from bomay.ontology import dates

Days = tuple[dt.date, dt.date]  # half-open
DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A claim ``holds`` whose person and post are known.

    Attributes:
        left: the day of a move by which it follows, though no text says it, that it was left.
        stated_at: EDTF of the statement; None for what has no date (a sidebar).
        rank: of the source, higher is better: decision, portal, news, sidebar.
    """

    claim: str
    document: str
    person: str
    post: str
    status: str
    rank: int
    confidence: float
    role: str | None = None
    start: str | None = None
    end: str | None = None
    left: str | None = None
    term: str | None = None
    stated_at: str | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """A holding's days.

    Attributes:
        core: proven days. anchor: the stated day itself, when the statement has one.
        spread: a statement dated to a month or year: held on some day of it.
        start, end: first and last value that the day said may have.
        gone_by: the statement's last day, when it says the holding was over.
    """

    holding: Holding
    core: Days | None
    anchor: Days | None
    spread: Days | None
    start: Days | None
    end: Days | None
    gone_by: dt.date | None

    @property
    def seen(self) -> bool:
        """Whether it shows the person in the post at some known time."""
        return self.core is not None or self.spread is not None

    @property
    def left_by(self) -> dt.date | None:
        """The first day after a move to another office; on its own day both are told of."""
        days = days_of(self.holding.left)
        return days[1] if days else None

    @property
    def only_begins(self) -> bool:
        """Whether it was told of the day on which it says that the holding began, and no other."""
        return self.anchor is not None and self.start == (self.anchor[0], self.anchor[0])

    @property
    def latest_start(self) -> dt.date | None:
        """The latest day on which the holding can have begun."""
        if self.core is not None:
            return self.core[0]
        return self.spread[1] - DAY if self.spread else (self.start[1] if self.start else None)

    @property
    def earliest_end(self) -> dt.date | None:
        """The earliest first day no longer held."""
        if self.core is not None:
            return self.core[1]
        return self.spread[0] + DAY if self.spread else (self.end[0] if self.end else None)

    @property
    def quality(self) -> tuple[int, int, str, float, str]:
        """Sorts evidence: better source, more specific, later, surer; the id ends all ties."""
        said = self.holding.stated_at or ""
        return (self.holding.rank, len(said), said, self.holding.confidence, self.holding.claim)


def days_of(edtf: str | None) -> Days | None:
    """The days of a date with two ends, else None."""
    if edtf is None or not dates.is_edtf(edtf):
        return None
    first, last = dates.bounds(edtf)
    return None if first == dates.FIRST_DAY or last == dates.LAST_DAY else (first, last)


def start_values(edtf: str | None) -> Days | None:
    """First and last day that a start said as ``edtf`` may be."""
    days = days_of(edtf)
    return (days[0], days[1] - DAY) if days else None


def end_values(edtf: str | None) -> Days | None:
    """First and last value of an exclusive end; "đến tháng 6" may include all of June."""
    days = days_of(edtf)
    if days is None:
        return None
    return (days[0], days[0] if days[1] - days[0] == DAY else days[1])


def gone_by(edtf: str | None, stated_at: str | None) -> dt.date | None:
    """The day from which nothing is held any more: of a death, else of the day it was told."""
    values = end_values(edtf)
    if values is not None:
        return values[1]
    stated = days_of(stated_at)
    return stated[1] - DAY if stated else None


def sighting(holding: Holding) -> Sighting:
    """What one holding says of days."""
    said = (holding.status, holding.stated_at, holding.start, holding.end)
    return Sighting(holding, *_days_said(*said))


_Said = tuple[Days | None, Days | None, Days | None, Days | None, Days | None, dt.date | None]


# Of a busy post the same is said again and again, and all of it is derived with every batch.
@lru_cache(maxsize=16_384)
def _days_said(status: str, said_at: str | None, begun: str | None, ended: str | None) -> _Said:
    """The days of a sighting, in the order of its fields."""
    stated = days_of(said_at)
    start, end = start_values(begun), end_values(ended)
    if start and end and end[1] <= start[0]:
        start = end = None  # one sentence, two dates in the wrong order: neither is believed
    # "Thôi giữ chức từ 1/9", said on 30/8: the office is still held that day.
    leaving = end is not None and stated is not None and end[0] > stated[0]
    present = status != "former" or leaving
    anchor = stated if present and stated and stated[1] - stated[0] == DAY else None
    spread = stated if present and stated and anchor is None else None
    if start and start[0] == start[1] and anchor and start[0] >= anchor[1]:
        anchor = None  # announced before it took effect: the day it was said proves nothing
    core = _core(start, end, stated if present else None)
    if spread and start:
        spread = (max(spread[0], start[0]), spread[1])
        spread = spread if spread[0] < spread[1] else None
    gone_by = stated[1] - DAY if stated and not present else None
    return core, anchor, spread, start, end, gone_by


def _core(start: Days | None, end: Days | None, stated: Days | None) -> Days | None:
    """The days that one source proves: the day stated, and back to a dated start."""
    first, last = None, None
    if stated is not None:
        exact = stated[1] - stated[0] == DAY
        last = stated[0] + DAY
        first = stated[0] if exact else None
    if start is not None:
        if last is not None and start[1] < last:
            first = start[1]
        elif start[0] == start[1]:
            first, last = start[1], start[1] + DAY
    if stated is None and start is not None and end is not None:
        first, last = start[1], end[0]
    elif end is not None and first is not None and last is not None and first < end[0]:
        last = min(last, end[0])
    return (first, last) if first is not None and last is not None and first < last else None
