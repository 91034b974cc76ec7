"""Sets of days as sorted, disjoint, half-open intervals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import islice, pairwise

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
    taken = union(holes)
    out: list[Days] = []
    at = 0
    for begin, last in union(intervals):
        first = begin
        while at < len(taken) and taken[at][1] <= first:
            at += 1
        for low, high in islice(taken, at, None):
            if low >= last:
                break
            if first < low:
                out.append((first, low))
            first = max(first, high)
        if first < last:
            out.append((first, last))
    return out


def clip(intervals: Iterable[Days], first: dt.date | None, last: dt.date | None) -> list[Days]:
    """The days in ``[first, last)``; None is open."""
    low, high = first or dt.date.min, last or dt.date.max
    return union((max(lo, low), min(hi, high)) for lo, hi in intervals)


def gaps(intervals: Iterable[Days]) -> list[Days]:
    """What lies between the intervals."""
    parts = union(intervals)
    return [(one[1], other[0]) for one, other in pairwise(parts)]
