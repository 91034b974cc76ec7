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
# ``…, hết hiệu lực (01/8/2020)``, ``… áp dụng từ ngày (01/9/2020)``: no day of signing.
_OF_FORCE = re.compile(
    r"hiệu lực|thời hạn|(?:áp dụng|thi hành|thực hiện|tính|kể) (?:từ|đến)(?!\w)"
    r"|(?<!\w)(?:từ|đến|hết|trước|sau|ngày|hạn|áp dụng|thi hành|thực hiện|đăng|công báo) ?\Z",
    re.IGNORECASE,
)
# ``A sửa đổi B (02/02/2020)``, both of one year: the day of which of them?
_OF_ANOTHER = re.compile(r"\d/(?:(?P<year>\d{4})/)?\S+ ?\Z")
_OPENED = re.compile(
    r"\s*(?:#{1,6} )?(?:(?:[-+*•]|\d{1,3}[.)]|[a-zđ]\)|\(\d{1,3}\))[ ]{0,3})?\*{0,2}"
    r"(?:[^\W\d]+ ){0,4}(?:số ?:? ?)?\d{1,5}/(?P<year>\d{4})/"
)
_ENDS_LINE = re.compile(r"[^()\n]{0,12}\)[.;, *]{0,8}(?:\n|\Z)")
_ASIDE = re.compile(r" \((?:ban hành )?(?:ngày )?(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\))")


def dated_aside(text: str, line: str, start: int, at: int, *, year: int | None) -> str | None:
    """The day right behind a number: ``Nghị định 103/2024/NĐ-CP (30/7/2024)``; of its year.

    Args:
        text: the text with its line breaks.
        line: the same with its line breaks as spaces.
        start: where the act is named.
        at: where what belongs to the number ends.
        year: that of the number.
    """
    found = _ASIDE.match(line, at)
    if found is None or year is None:
        return None
    date = date_at(line, found.end())
    if date is None or date.day is None or date.year != year:
        return None
    return None if _ends_item(text, start, found.end(), year=year) else date.edtf


def _ends_item(text: str, start: int, day: int, *, year: int) -> bool:
    """Whether a day ends the item of another act of its year, so that it may be of either."""
    if _ENDS_LINE.match(text, day) is None:
        return False
    begin = text.rfind("\n", max(0, start - _LONGEST_ITEM), start) + 1
    opened = _OPENED.match(text, begin, start)
    return opened is not None and int(opened["year"]) == year


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
    if found is None or _is_of_another(text[at : found.start()], year):
        return None
    date = date_at(text, found.end())
    if date is None or date.day is None or (year is not None and date.year != year):
        return None
    return date.edtf


def _is_of_another(title: str, year: int | None) -> bool:
    """Whether a day behind these words is that of what they tell, or of the act they name."""
    if _OF_FORCE.search(title) is not None:
        return True
    named = _OF_ANOTHER.search(title)
    return named is not None and (named["year"] is None or int(named["year"]) == year)
