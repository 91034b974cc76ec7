"""Dates as Vietnamese texts print them.

``23/25 chỉ tiêu``, ``50/50`` and other ratios are never dates: a day and month without a year
count only after a word such as ``ngày``, ``sáng`` or ``chiều``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bomay.ontology.dates import bounds, is_edtf
from bomay.ontology.text import fold

_MONTH_WORDS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_MONTH_NAMES = "|".join(sorted(_MONTH_WORDS, key=len, reverse=True))
_DAY_PART = "sáng|trưa|chiều|tối|đêm|khuya|hôm"
_PATTERNS = (
    # 16 tháng 11 năm 2025, 10 Tháng Hai 2021
    rf"(?P<d1>\d{{1,2}}) ?tháng ?(?P<m1>\d{{1,2}}|(?:{_MONTH_NAMES})(?!\w)),? ?(?:năm )?"
    r"(?P<y1>(?:1[89]|20)\d{2})(?!\d)",
    # 18/5/2021, 18-5-2021, 18.5.2021
    r"(?P<d2>\d{1,2}) ?(?P<sep>[/.-]) ?(?P<m2>\d{1,2}) ?(?P=sep) ?"
    r"(?P<y2>(?:1[89]|20)\d{2})(?![\d/])",
    # 2021-05-18
    r"(?P<y3>(?:1[89]|20)\d{2})-(?P<m3>\d{2})-(?P<d3>\d{2})(?![\d/-])",
    # tháng 8/2015, tháng 8 năm 2015, tháng 8-2015
    r"tháng (?P<m4>\d{1,2})(?: ?[/-] ?|,? năm )(?P<y4>(?:1[89]|20)\d{2})(?!\d)",
    # quý II/2023, quý 2 năm 2023
    r"quý (?P<q5>IV|I{1,3}|[1-4])(?: ?[/-] ?|,? năm )(?P<y5>(?:1[89]|20)\d{2})(?!\d)",
    # ngày 16 tháng 11 (without a year)
    r"ngày (?P<d6>\d{1,2}) tháng (?P<m6>\d{1,2})(?!\d)(?!,? ?(?:năm|[/-]) ?\d)",
    # sáng 5/10, chiều nay (12.7), ngày 7-2, chiều tối 28/6
    rf"(?:ngày|(?:{_DAY_PART})(?: (?:nay|qua|kia|tối))?),? ?(?:ngày )?\(?"
    r"(?P<d7>\d{1,2})[/.-](?P<m7>\d{1,2})(?![\d/%]|[.,-]\d)",
    # năm 2020
    r"năm (?P<y8>(?:1[89]|20)\d{2})(?!\d)(?! ?[-/] ?\d)",
)
# The groups of year, month and day by that which closes last, for each pattern.
_GROUPS = {
    "y1": ("y1", "m1", "d1"),
    "y2": ("y2", "m2", "d2"),
    "d3": ("y3", "m3", "d3"),
    "y4": ("y4", "m4", ""),
    "m6": ("", "m6", "d6"),
    "m7": ("", "m7", "d7"),
    "y8": ("y8", "", ""),
}
_WITHOUT_YEAR = frozenset(last for last, groups in _GROUPS.items() if not groups[0])
_QUARTER = "y5"
_LEAP_YEAR = 2000
_DATE = re.compile(rf"(?<![\w/.,])(?<!\w-)(?:{'|'.join(_PATTERNS)})", re.IGNORECASE)
# A date is tried at the first figure of a number that goes on as one of the patterns does, and at
# the words that may stand before it.
_FIGURE = re.compile(
    r"[0-9](?<!\d.)(?=\d? ?(?:tháng|[/.-] ?\d)|\d?,? năm |(?:(?<=1)[89]|(?<=2)0)\d\d)",
    re.IGNORECASE,
)
_BEFORE_FIGURE = re.compile(rf"(?<!\w)(?:ngày|tháng|năm|quý|{_DAY_PART})", re.IGNORECASE)
_SIGNS_BEFORE = " (,/-"
# How the words end that may stand there, by their last letters: most figures have others before.
_ENDS_BEFORE = frozenset(f"quý {number}"[-3:].lower() for number in ("I", "II", "III", "IV")).union(
    word[-3:]
    for word in ("ngày", "tháng", "năm", "quý", "nay", "qua", "kia", *_DAY_PART.split("|"))
)
_LONGEST_BEFORE = len("chiều tối, ngày (")
_LEAD = re.compile(r"(?:từ |đến |cùng )?(?:ngày ){1,2}$", re.IGNORECASE)  # typed twice at times
# What a date that is looked for at one place can begin with: most places have none.
_BEGINS = re.compile(rf"\s*[ ,(]*(?:\d|ngày|từ|đến|cùng|tháng|quý|năm|{_DAY_PART})", re.IGNORECASE)
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


class DateMention(NamedTuple):
    """A date found in a text (offsets into the text given).

    Attributes:
        edtf: None while the year is not printed beside it; see ``in_year``.
        year, month, day: what is printed.
    """

    start: int
    end: int
    edtf: str | None
    year: int | None = None
    month: int | None = None
    day: int | None = None

    def in_year(self, year: int) -> str | None:
        """The day in a given year, None when that year has no such day."""
        edtf = f"{year:04}-{self.month or 0:02}-{self.day or 0:02}"
        return edtf if is_edtf(edtf) else None

    def not_after(self, latest: dt.date) -> str | None:
        """The latest such day not after ``latest``: how papers print days without a year."""
        for year in range(latest.year, latest.year - 5, -1):
            edtf = self.in_year(year)
            if edtf is not None and bounds(edtf)[0] <= latest:
                return edtf
        return None


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[DateMention]:
    """Every date between two offsets of a normalised text, in order, impossible days left out."""
    for found in _printed(text, start, len(text) if end is None else end):
        mention = _mention(found)
        if mention is not None:
            yield mention


def days_without_year(text: str, start: int) -> Iterator[DateMention]:
    """The days that a text prints without their year from an offset on: ``Chiều 5/10``.

    A word stands before each, so that dates which begin with a figure need not be read.
    """
    for found in _printed(text, start, len(text), behind_words=True):
        mention = _mention(found) if found.lastgroup in _WITHOUT_YEAR else None
        if mention is not None:
            yield mention


def _printed(
    text: str, start: int, end: int, *, behind_words: bool = False
) -> Iterator[re.Match[str]]:
    """What ``_DATE.finditer`` yields, tried only where a date can begin.

    With ``behind_words`` only what begins with a word, which no date that begins with a figure
    has a part of.
    """
    last = start
    for figure in _FIGURE.finditer(text, start, end):
        at = figure.start()
        before = text[at - _LONGEST_BEFORE if at > _LONGEST_BEFORE else 0 : at]
        if before.rstrip(_SIGNS_BEFORE)[-3:].lower() in _ENDS_BEFORE:
            for word in _BEFORE_FIGURE.finditer(text, max(start, at - _LONGEST_BEFORE), at):
                begin = word.start()
                found = _DATE.match(text, begin, end) if begin >= last else None
                if found is not None:
                    last = found.end()
                    yield found
        if behind_words or at < last:
            continue
        found = _DATE.match(text, at, end)
        if found is not None:
            last = found.end()
            yield found


def date_at(text: str, start: int, reach: int = 40) -> DateMention | None:
    """The full date that begins at ``start`` or after ``ngày`` there."""
    if _BEGINS.match(text, start) is None:
        return None
    found = next(_printed(text, start, min(start + reach, len(text))), None)
    if found is None:
        return None
    lead = text[start : found.start()]
    if lead.strip() and not _LEAD.fullmatch(lead.lstrip(" ,(")):
        return None
    return _mention(found)


def _mention(found: re.Match[str]) -> DateMention | None:
    start, end = found.span()
    if found.lastgroup == _QUARTER:
        year = int(found["y5"])
        first = _QUARTERS[found["q5"].upper()] * 3 - 2
        return DateMention(start, end, f"{year}-{first:02}/{year}-{first + 2:02}", year)
    year_at, month_at, day_at = _GROUPS[found.lastgroup or ""]
    date = _date(
        found[year_at] if year_at else "",
        found[month_at] if month_at else "",
        found[day_at] if day_at else "",
    )
    return DateMention(start, end, *date) if date is not None else None


@lru_cache(maxsize=8192)
def _date(
    printed_year: str, printed_month: str, printed_day: str
) -> tuple[str | None, int | None, int | None, int | None] | None:
    """What a mention has of a date of these parts; None for one that no calendar has."""
    year = int(printed_year) if printed_year else None
    month = _month(printed_month) if printed_month else None
    if month is None and printed_month:
        return None
    day = int(printed_day) if printed_day else None
    edtf = f"{year or _LEAP_YEAR:04}"  # 29/2 is possible while the year is unknown
    if month is not None:
        edtf = f"{edtf}-{month:02}"
    if day is not None:
        edtf = f"{edtf}-{day:02}"
    if not is_edtf(edtf):
        return None
    return edtf if year is not None else None, year, month, day


def _month(printed: str) -> int | None:
    if printed.isdigit():
        return int(printed)
    return _MONTHS_FOLDED.get(fold(printed))


_MONTHS_FOLDED = {fold(word): number for word, number in _MONTH_WORDS.items()}
