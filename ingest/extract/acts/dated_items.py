"""Days in brackets behind an act, or behind its title: ``1. TT 16/2014/TT-BTC - … (05/6/2014)``.

At the end of an item it is of the act that opens it, whatever the title names.
"""

from __future__ import annotations

import re

from bomay.ingest.extract.acts.nouns import SHORT_TYPE
from bomay.ingest.extract.text.dates import date_at

_OPENS = re.compile(
    r"(?:\A|\n)[ ]*(?:#{1,6} )?(?:(?:[-+*•]|\d{1,3}[.)]|[a-zđ]\)|\(\d{1,3}\))[ ]{0,3})?"
    rf"{SHORT_TYPE}?\Z"
)
_OPENS_CHARS = 24
_LONGEST_ITEM = 600
_DAY = re.compile(r" \((?:ban hành )?(?:ngày )?(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)[.;, ]*\Z)")
_DAY_CHARS = 40
_ASIDE = re.compile(r" \((?:ban hành )?(?:ngày )?(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\))")


def dated_aside(line: str, at: int, *, year: int | None) -> str | None:
    """The day right behind a number: ``Nghị định 103/2024/NĐ-CP (30/7/2024)``; of its year.

    Args:
        line: the text with its line breaks as spaces.
        at: where what belongs to the number ends.
        year: that of the number.
    """
    found = _ASIDE.match(line, at)
    date = date_at(line, found.end()) if found is not None else None
    if date is None or date.day is None or year is None or date.year != year:
        return None
    return date.edtf


def dated_item(text: str, start: int, at: int, *, year: int | None) -> str | None:
    """The day in brackets that ends the item which an act opens.

    Args:
        text: the text with its line breaks.
        start: where the act is named.
        at: where what belongs to its number ends.
        year: that of the number, of which the day must be.
    """
    end = text.find("\n", at)
    end = end if end >= 0 else len(text)
    if end - at > _LONGEST_ITEM or not text[max(at, end - 4) : end].rstrip(" .,;").endswith(")"):
        return None
    if _OPENS.search(text, max(0, start - _OPENS_CHARS), start) is None:
        return None
    found = _DAY.search(text, max(at, end - _DAY_CHARS), end)
    date = date_at(text, found.end()) if found is not None else None
    if date is None or date.day is None or (year is not None and date.year != year):
        return None
    return date.edtf
