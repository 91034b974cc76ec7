"""Sets of days as sorted, disjoint, half-open intervals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise

Days = tuple[dt.date, dt.date]


def union(intervals: Iterable[Days]) -> list[Days]:
    """Sorted, touching and overlapping ones joined."""
    out: list[Days] = []
    for first, last in sorted(intervals):
        if first >= last:
            continue
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], last))
        else:
            out.append((first, last))
    return out


def minus(intervals: Iterable[Days], holes: Iterable[Days]) -> list[Days]:
    """The days of ``intervals`` that are in none of ``holes``."""
    rest = union(intervals)
    for lo, hi in union(holes):
        rest = [
            part
            for first, last in rest
            for part in ((first, min(last, lo)), (max(first, hi), last))
            if part[0] < part[1]
        ]
    return rest


def clip(intervals: Iterable[Days], first: dt.date | None, last: dt.date | None) -> list[Days]:
    """The days in ``[first, last)``; None is open."""
    low, high = first or dt.date.min, last or dt.date.max
    return union((max(lo, low), min(hi, high)) for lo, hi in intervals)


def gaps(intervals: Iterable[Days]) -> list[Days]:
    """What lies between the intervals."""
    parts = union(intervals)
    return [(one[1], other[0]) for one, other in pairwise(parts)]
