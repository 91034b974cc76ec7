"""The full dates on a page's first lines: a stamp of publication, the clock of the page, others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from bomay.ingest.extract.text.dates import DateMention, find_dates
from bomay.ingest.extract.text.zones import ZoneSpan
from bomay.ontology.tables import rows

_LINES = 25
_LENGTH = 120
_KINDS = ("stamp", "clock")  # of ``date_cues.csv``


@lru_cache(maxsize=2)
def masthead_dates(text: str, zones: tuple[ZoneSpan, ...]) -> tuple[tuple[str, DateMention], ...]:
    """Dates of short lines outside the body: ``stamp``, ``clock`` or ``other``, and the date."""
    return tuple(_dates(text, zones))


def _dates(text: str, zones: tuple[ZoneSpan, ...]) -> Iterator[tuple[str, DateMention]]:
    starts = [zone.start for zone in zones]
    at = 0
    for line in text.split("\n", _LINES)[:_LINES]:
        if len(line) < _LENGTH and zones[bisect_right(starts, at) - 1].zone != "body":
            date = next((d for d in find_dates(line) if d.day is not None and d.year), None)
            if date is not None:
                yield _line_kind(line.strip()), date
        at += len(line) + 1


def stamped(masthead: Iterable[tuple[str, DateMention]]) -> str | None:
    """The day of the first stamp, as EDTF."""
    days = (date.edtf for kind, date in masthead if kind == "stamp" and date.edtf is not None)
    return next(days, None)


def stamped_day(text: str, zones: tuple[ZoneSpan, ...]) -> str | None:
    """The day that the page itself says it came out on."""
    return stamped(masthead_dates(text, zones))


def _line_kind(line: str) -> str:
    for kind in _KINDS:
        if any(pattern.fullmatch(line) for pattern in _patterns(kind)):
            return kind
    return "other"


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    found = (row["pattern"] for row in rows("date_cues") if row["kind"] == kind)
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in found)
