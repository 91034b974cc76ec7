"""Stints as bars on one axis of years: what is stated, what lies between, what is only possible.

All positions are in thousandths of the axis, ready for SVG attributes. A bar never reaches today by
itself: it ends where the sources end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bomay.api.pages.dates import midpoint

WIDTH = 1000
_MARGIN_DAYS = 240
_LEAST_YEARS = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """One stint.

    Attributes:
        hull, core: (x, width) of what is possible and of what lies between stated days.
        points: x of the days that sources speak of.
        fade: the sides whose bound nobody knows: ``left``, ``right``, ``both`` or ``""``.
    """

    hull: tuple[int, int]
    core: tuple[int, int] | None
    points: tuple[int, ...]
    fade: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars in the order of the tenures given, years to label, and the day asked about."""

    bars: tuple[Bar, ...]
    years: tuple[tuple[int, int], ...]
    on: int | None


def draw(tenures: Sequence[dict[str, Any]], *, on: str | None) -> Timeline | None:
    """The timeline of some tenures, or None when no source dates any of them."""
    days = [d for tenure in tenures for d in _known_days(tenure)]
    if not days:
        return None
    if on is not None:
        days.append(date.fromisoformat(on))
    axis = _Axis.around(days)
    bars = tuple(_bar(tenure, axis) for tenure in tenures)
    return Timeline(bars, axis.years(), None if on is None else axis.x(date.fromisoformat(on)))


def _known_days(tenure: dict[str, Any]) -> list[date]:
    # Bounds far outside (a committee founded in 1930) would squeeze what is known to a dot.
    bounds = tenure["bounds"]
    values = [bounds["latest_start"], bounds["earliest_end"], tenure["start"], tenure["end"]]
    values += [item["stated_at"] for item in tenure["evidence"]]
    return [day for day in map(midpoint, values) if day is not None]


@dataclass(frozen=True, slots=True)
class _Axis:
    first: int
    days: int

    @classmethod
    def around(cls, days: Sequence[date]) -> _Axis:
        first, last = min(days).toordinal(), max(days).toordinal()
        missing = max(0, _LEAST_YEARS * 365 - (last - first)) // 2
        pad = _MARGIN_DAYS + missing
        first = max(1, first - pad)
        return cls(first, min(date.max.toordinal(), last + pad) - first)

    def x(self, day: date) -> int:
        place = (day.toordinal() - self.first) * WIDTH // self.days
        return max(0, min(WIDTH, place))

    def years(self) -> tuple[tuple[int, int], ...]:
        first = date.fromordinal(self.first).year + 1
        last = date.fromordinal(self.first + self.days).year
        step = max(1, (last - first) // 6)
        marks = [(year, self.x(date(year, 1, 1))) for year in range(first, last + 1, step)]
        return tuple(mark for mark in marks if 25 <= mark[1] <= WIDTH - 25)


def _bar(tenure: dict[str, Any], axis: _Axis) -> Bar:
    bounds = {key: _iso(value) for key, value in tenure["bounds"].items()}
    left = bounds["earliest_start"]
    right = bounds["latest_end"]
    x0 = axis.x(left) if left else 0
    x1 = axis.x(right) if right else WIDTH
    core = None
    start, end = bounds["latest_start"], bounds["earliest_end"]
    if start and end and start < end:
        core = (axis.x(start), max(4, axis.x(end) - axis.x(start)))
    stated = {midpoint(item["stated_at"]) for item in tenure["evidence"]}
    # A later document may look back: a day outside the stint is no day somebody was seen in it.
    inside = [day for day in stated if day and (not left or left <= day)]
    points = tuple(sorted({axis.x(day) for day in inside if not right or day < right}))
    return Bar(
        (x0, max(4, x1 - x0)),
        core,
        points,
        fade={(1, 1): "both", (1, 0): "left", (0, 1): "right"}.get(
            (left is None, right is None), ""
        ),
    )


def _iso(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
