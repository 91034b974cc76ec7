"""Dates as the sources give them: a small part of EDTF (ISO 8601-2), and the days they cover.

Understood: ``2023``, ``2023-10``, ``2023-10-05``, each with ``?`` (uncertain) or ``~`` (about);
``a/b`` an interval, ``../b`` and ``a/..`` open ones; ``[a..b]`` one day somewhere in between.
A day range is half-open: its end is the first day that no longer belongs to it.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Literal

from bomay.ontology.errors import ParameterError

Precision = Literal["day", "month", "year", "interval", "set"]

FIRST_DAY = dt.date.min
LAST_DAY = dt.date.max
_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[?~]?", re.ASCII)
_LONGEST = 32  # no supported form is longer; keeps junk cheap


def bounds(edtf: str) -> tuple[dt.date, dt.date]:
    """The first day and the day after the last; open ends reach ``date.min`` and ``date.max``.

    Args:
        edtf: a date of the subset above.

    Raises:
        ParameterError: when it is no such date, no real day, or its ends are in the wrong order.
    """
    found = _bounds(edtf)
    if found is None:
        raise ParameterError("date", f"{edtf[:_LONGEST]!r} is not a date such as 2023-10-05")
    return found


def is_edtf(text: str) -> bool:
    """Whether ``bounds`` understands the text."""
    return _bounds(text) is not None


def precision(edtf: str) -> Precision:
    """How exact a date is; raises ``ParameterError`` like ``bounds``."""
    bounds(edtf)
    if edtf.startswith("["):
        return "set"
    if "/" in edtf:
        return "interval"
    return ("year", "month", "day")[edtf.count("-")]


@lru_cache(maxsize=8192)
def _bounds(text: str) -> tuple[dt.date, dt.date] | None:
    if len(text) > _LONGEST:
        return None
    if text.startswith("[") and text.endswith("]"):
        return _between(text[1:-1].partition(".."))
    if "/" in text:
        return _between(text.partition("/"))
    return _point(text)


def _between(parts: tuple[str, str, str]) -> tuple[dt.date, dt.date] | None:
    first, separator, last = parts
    if separator == ".." and not (first and last):
        return None
    if first == last == "..":
        return None
    start = (FIRST_DAY, FIRST_DAY) if first == ".." else _point(first)
    end = (LAST_DAY, LAST_DAY) if last == ".." else _point(last)
    if start is None or end is None or start[0] >= end[1]:
        return None
    return start[0], end[1]


def _point(text: str) -> tuple[dt.date, dt.date] | None:
    found = _POINT.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        return _days(year or 0, month, day)
    except (ValueError, OverflowError):
        return None


def _days(year: int, month: int | None, day: int | None) -> tuple[dt.date, dt.date]:
    """The days of a year, month or day; ``ValueError`` when the calendar has none."""
    start = dt.date(year, month or 1, day or 1)
    if day is not None:
        return start, start + dt.timedelta(days=1)
    if month is not None and month < 12:
        return start, dt.date(year, month + 1, 1)
    return start, dt.date(year + 1, 1, 1)
