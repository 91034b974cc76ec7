"""The full dates on a page's first lines: a stamp of publication, the clock of the page, others.

The clock tells when the page was looked at. With an hour it is printed like a stamp, and stands
above it: so what is labelled (``Đăng ngày``) comes first wherever it stands, and a weekday with an
hour is a stamp only where there is no other.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from bomay.ingest.extract.steps import of_texts
from bomay.ingest.extract.text.dates import DateMention, find_dates
from bomay.ingest.extract.text.lines import lines_of
from bomay.ingest.extract.text.zones import ZoneSpan
from bomay.ontology.tables import rows

_LINES = 25
_LENGTH = 120
_LABEL, _STAMP, _EITHER, _CLOCK = "label", "stamp", "clock-time", "clock"
_UNCLEAR = "unclear"  # of labelled stamps that stand under several titles
_KINDS = (_LABEL, _EITHER, _STAMP, _CLOCK)  # of ``date_cues.csv``, the narrower before the wider


@of_texts
def masthead_dates(text: str, zones: tuple[ZoneSpan, ...]) -> tuple[tuple[str, DateMention], ...]:
    """The kind of a short line (a kind of ``date_cues.csv`` or ``other``) and the date in it.

    Of lines in the body, those with a labelled stamp alone. Labelled stamps of different days that
    do not stand under one title are ``unclear``: any may be a sidebar's.
    """
    found = list(_dates(text, zones))
    labelled = [(date.edtf, above) for kind, date, above in found if kind == _LABEL]
    titles = {above for _, above in labelled}
    one = len(titles) < 2 or titles == {0, 1}  # over the title and under it
    unclear = not one and len({day for day, _ in labelled}) > 1
    return tuple(
        (_UNCLEAR if unclear and kind == _LABEL else kind, date) for kind, date, _ in found
    )


def _dates(text: str, zones: tuple[ZoneSpan, ...]) -> Iterator[tuple[str, DateMention, int]]:
    """Each with how many lines of other words stand above."""
    lines = lines_of(text)[:_LINES]
    if not any(map(_may_print_a_day, lines)):
        return  # as most papers
    starts = [zone.start for zone in zones]
    at = above = 0
    for line in lines:
        date = None
        if _may_print_a_day(line):
            date = next((d for d in find_dates(line) if d.day is not None and d.year), None)
        if date is not None:
            kind = _line_kind(line.strip())
            outside = zones[bisect_right(starts, at) - 1].zone != "body"
            if outside or kind == _LABEL:
                yield kind, date, above
        above += date is None and not line.isspace() and line != ""
        at += len(line) + 1


def _may_print_a_day(line: str) -> bool:
    """Whether a line is short, and a year may be in it."""
    return len(line) < _LENGTH and ("20" in line or "19" in line or "18" in line)


def stamped(masthead: Iterable[tuple[str, DateMention]]) -> str | None:
    """The day of the stamp, as EDTF: the earliest labelled one, else the only one.

    A page is published before it is brought up to date; which of two bare stamps is its own, or of
    labelled ones under several titles, nothing tells.
    """
    days: dict[str, set[str]] = {}
    for kind, date in masthead:
        if date.edtf is not None:
            days.setdefault(kind, set()).add(date.edtf)
    if _UNCLEAR in days:
        return None
    if _LABEL in days:
        return min(days[_LABEL])
    told = days.get(_STAMP) or days.get(_EITHER, set())
    return next(iter(told)) if len(told) == 1 else None


def clock_days(masthead: Iterable[tuple[str, DateMention]]) -> frozenset[str]:
    """The days of the page's clock, as EDTF, and of what may be one."""
    kinds = (_CLOCK, _EITHER, _UNCLEAR)
    return frozenset([date.edtf for kind, date in masthead if kind in kinds and date.edtf])


def _line_kind(line: str) -> str:
    for kind in _KINDS:
        if any(pattern.fullmatch(line) for pattern in _patterns(kind)):
            return kind
    return "other"


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    found = (row["pattern"] for row in rows("date_cues") if row["kind"] == kind)
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in found)
