"""Days that came with documents: one that no calendar has is refused, not left out unsaid."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from bomay.ontology.errors import SourceError

_DAY = re.compile(
    r"\s*(?:(?P<year>\d{4})-(?P<first>\d{1,2})-(?P<second>\d{1,2})"
    r"|(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<last>\d{4}))(?!\d)"
)

_MONTH = re.compile(r"\s*\d{4}(?:-\d{2})?\s*\Z")
_IN_WORDS = re.compile(r"[^\d\n]{0,40}(?:\d{1,2} )?tháng \d", re.IGNORECASE)


def check_day(name: str, values: Mapping[str, object], *, whose: str) -> None:
    """See that the ``date`` of metadata, where it is one in figures, is a day.

    Before the year month and day may stand in either order; other forms of dates are left to who
    reads them.

    Raises:
        SourceError: of the document ``name``, with ``whose`` it is, such as ``it has``.
    """
    date = values.get("date")
    said = _DAY.match(date) if isinstance(date, str) else None
    if said is None:
        return
    if said["year"] is not None:
        year, pairs = int(said["year"]), [(int(said["first"]), int(said["second"]))]
    else:
        year, pair = int(said["last"]), (int(said["month"]), int(said["day"]))
        pairs = [pair, pair[::-1]]
    if not any(_is_day(year, *order) for order in pairs):
        reason = f"{whose} a date that no calendar has, {date!r}: write it as 2023-10-05"
        raise SourceError(name, reason)


def is_date(said: str) -> bool:
    """Whether a date is written in a form that is read: in figures, or as Vietnamese papers do."""
    return any(form.match(said) is not None for form in (_DAY, _MONTH, _IN_WORDS))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True
