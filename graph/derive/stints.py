"""When one person's sightings in one post are one stint, and when two (design 5.4.3)."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from bomay.graph.derive.days import Days
from bomay.graph.derive.holding import Sighting

# An appointment reported this long after the last proven day is another one; a nearer one is the
# same event told with another date, which is a conflict and not a second stint.
SAME_APPOINTMENT = dt.timedelta(days=180)
# Who is seen in an office so long after a move away from it came back; who is seen there sooner,
# and then again and again, never left it.
BACK_AGAIN = dt.timedelta(days=180)
_APPOINTING = frozenset({"elected", "appointed"})


@dataclass(slots=True)
class Stint:
    """Sightings that belong together, in time order, with what says when they were over."""

    seen: list[Sighting] = field(default_factory=list)
    over: list[Sighting] = field(default_factory=list)
    undated: list[Sighting] = field(default_factory=list)

    @property
    def all(self) -> list[Sighting]:
        """Every sighting of the stint."""
        return [*self.seen, *self.over, *self.undated]


def split(
    sightings: Sequence[Sighting], others: Sequence[dt.date], renewals: Sequence[Days] = ()
) -> list[Stint]:
    """The stints of one person in one post and role, in time order.

    Args:
        sightings: all of the person's, in any order.
        others: sorted days on which somebody else certainly holds a one-seat post.
        renewals: see ``PostLimits``.
    """
    seen = sorted((s for s in sightings if s.seen), key=_order)
    over = sorted((s for s in sightings if not s.seen and (s.end or s.gone_by)), key=_over_order)
    ends = [*over, *(s for s in seen if s.end is not None or s.gone_by is not None)]
    stints: list[Stint] = []
    over_at = _Ends(ends)
    run = _Run(over_at, others, renewals)
    for sighting in seen:
        if stints and not run.parted_from(sighting):
            stints[-1].seen.append(sighting)
        else:
            stints.append(Stint([sighting]))
            run = _Run(over_at, others, renewals)
        run.add(sighting)
    for sighting in over:
        _attach(stints, sighting)
    undated = [s for s in sightings if not s.seen and not s.end and not s.gone_by]
    if undated:
        if len(stints) != 1:
            stints.append(Stint())
        stints[-1].undated.extend(sorted(undated, key=lambda s: s.quality))
    return stints


def _order(sighting: Sighting) -> tuple[dt.date, dt.date, str]:
    days = sighting.core or sighting.spread
    assert days is not None
    return (*days, sighting.holding.claim)


def _over_order(sighting: Sighting) -> tuple[dt.date, str]:
    return (_over_at(sighting), sighting.holding.claim)


def _over_at(sighting: Sighting) -> dt.date:
    at = sighting.end[1] if sighting.end else sighting.gone_by
    assert at is not None
    return at


class _Ends:
    """What says that a holding was over, each day once."""

    def __init__(self, ends: Sequence[Sighting]) -> None:
        self._dated = {end.end for end in ends if end.end is not None}
        self._gone_by = sorted({end.gone_by for end in ends if not end.end and end.gone_by})

    def between(self, last_end: dt.date, first_back: dt.date) -> bool:
        """Whether one may lie between the end of a run and the first day of what follows."""
        at = bisect_left(self._gone_by, last_end)
        if at < len(self._gone_by) and self._gone_by[at] <= first_back:
            return True
        return any(last_end <= last and first <= first_back for first, last in self._dated)


class _Run:
    """How far the sightings of one stint reach so far."""

    def __init__(self, ends: _Ends, others: Sequence[dt.date], renewals: Sequence[Days]) -> None:
        self._ends, self._others, self._renewals = ends, others, renewals
        self._last_end = self._free_from = self._last_start = dt.date.min
        self._first = dt.date.max
        self._moved: list[dt.date] = []

    def add(self, sighting: Sighting) -> None:
        """Reach as far as another sighting of the stint."""
        self._last_end = max(self._last_end, sighting.earliest_end or dt.date.min)
        days = sighting.core or sighting.spread
        self._free_from = max(self._free_from, days[1] if days else dt.date.min)
        self._first = min(self._first, days[0] if days else dt.date.max)
        if sighting.start is not None:
            self._last_start = max(self._last_start, sighting.start[1])
        if sighting.left_by is not None:
            self._moved.append(sighting.left_by)

    def parted_from(self, after: Sighting) -> bool:
        """Whether something between the run and a later sighting makes them two stints."""
        first_back = after.latest_start
        assert first_back is not None
        if self._ends.between(self._last_end, first_back):
            return True
        busy_to = min(days[0] for days in (after.core, after.spread) if days)
        at = bisect_left(self._others, self._free_from)
        if at < len(self._others) and self._others[at] < busy_to:
            return True
        if any(self._is_back(moved, first_back) for moved in self._moved):
            return True
        if after.start is None or after.holding.status not in _APPOINTING:
            return False
        if after.start[0] - self._last_end > SAME_APPOINTMENT:
            return True
        return self._again(after.start[0])

    def _is_back(self, moved: dt.date, day: dt.date) -> bool:
        """Whether the person left with a move, and a sighting shows that they came back."""
        stayed = self._last_end > moved + BACK_AGAIN
        return not stayed and day - max(moved, self._last_end) > BACK_AGAIN

    def _again(self, day: dt.date) -> bool:
        """Whether an appointment is that to another term: the council's first session elects anew.

        Only who was in office before that could be, and was not yet appointed since; not where a
        source tells of one holding from before to after it.
        """
        return self._last_end <= day and any(
            max(self._first, self._last_start) < first <= day < after
            for first, after in self._renewals
        )


def _attach(stints: list[Stint], over: Sighting) -> None:
    """Give an end to the last stint that had begun by then, else to one of its own."""
    at = _over_at(over)
    begun = [s for s in stints if s.seen and (s.seen[0].core or s.seen[0].spread or (at,))[0] < at]
    if begun:
        begun[-1].over.append(over)
        return
    first = stints[0] if stints and not stints[0].seen else None
    if first is None:
        first = Stint()
        stints.insert(0, first)
    first.over.append(over)
