"""Dates and spans as they are printed beside an office, and the span that stands before one.

``2005 - 2010: Phó Giám đốc``, ``Từ 3/2012 đến 6/2016, ông A là Giám đốc``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bomay.ingest.extract.text.anchors import lowered

_LINE_CHARS = 320
_LONGEST_DATE = len("2025) cho đến hết hiện nay).") + len(" ngày 31 tháng 12 năm")
_LONGEST_LEAD = len("giai đoạn kể từ ngày 31 tháng 12, năm ")
_YEAR = r"(?:1[89]|20)\d{2}"
DATE = (
    rf"(?:(?:ngày[ ])?\d{{1,2}}[ ]?[/.-][ ]?\d{{1,2}}[ ]?[/.-][ ]?{_YEAR}"
    rf"|(?:ngày[ ])?(?:\d{{1,2}}[ ])?tháng[ ]?\d{{1,2}}(?:[ ]?[/.-][ ]?|,?[ ](?:năm[ ])?){_YEAR}"
    rf"|\d{{1,2}}[ ]?[/.-][ ]?{_YEAR}|(?:đầu |giữa |cuối )?năm[ ]{_YEAR}|{_YEAR})(?![\d/])"
)
SHORT = (
    r"(?:(?:ngày[ ])?\d{1,2}[/.-]\d{1,2}(?![\d%]|[/.-]\d)|ngày[ ]\d{1,2}[ ]tháng[ ]\d{1,2}(?!\d))"
)
_TO = r"[ ]?(?:-|–|(?:cho )?(?:đến|tới))(?P<whole>[ ]hết)?[ ]?"
SPAN = rf"(?P<from>{DATE}){_TO}(?:(?P<to>{DATE})|(?P<now>(?:hiện[ ])?nay))"
_OPENS = r"(?:^|(?<=[\n.;:,•+*(-])|(?<=[\n.;:,•+*(-][ ]))"


def pattern(*parts: str) -> re.Pattern[str]:
    """A pattern of printed dates, whatever their case."""
    return re.compile("".join(parts), re.IGNORECASE)


# "2005 - 2010: Phó Giám đốc", "Từ 3/2012 đến 6/2016, ông A là Giám đốc", "Từ 2015: Chủ tịch".
SPAN_BEFORE = pattern(
    rf"{_OPENS}(?:(?:thời gian|giai đoạn)[ ])?(?:(?:kể )?từ[ ])?{SPAN}",
    r"[ ]?\)?[ ]?(?P<sign>[:,.;–-]?)[ ]{0,2}(?P<rest>[^.;\n]{0,200})$",
)
SINCE_BEFORE = pattern(
    rf"{_OPENS}(?:kể )?từ[ ](?P<from>{DATE})(?!{_TO})",
    r"[ ]?(?P<sign>[:,–-]?)[ ]{0,2}(?P<rest>[^.;\n]{0,120})$",
)
_HOLDS = pattern(
    r"(?:[^.;\n]{0,90}[ ,])?(?:là|làm|giữ|giữ chức(?: vụ| danh)?|giữ các chức(?: vụ)?|",
    r"đảm nhiệm(?: chức(?: vụ)?)?|đảm nhận|trở thành|kinh qua|được bầu|được bổ nhiệm|",
    r"được cử|công tác tại)[ ]",
)
# "Từ 2017 đến 2019, khi đang là Giám đốc, ông A đã nhận": when something was done meanwhile.
_OF_A_DEED = pattern(
    r"(?<!\w)(?<!sau )(?<!trước )(?:khi|lúc|hồi|trong thời gian)[ ]",
    r"|^(?:(?:ông|bà)[ ][^,]{2,40},?[ ])?(?:với|trên|ở|trong)[ ](?:tư cách|vai trò|cương vị)[ ]",
)
_ANOTHER_YEAR = re.compile(_YEAR)
# What each ``SPAN`` has in it, in lower case.
YEAR_TO = re.compile(rf"{_YEAR}[ ]?(?:-|–|cho đến|cho tới|đến|tới)")
_SPAN_SIGNS = (":", "-", "–")
_AT = "tại "


def span_before(text: str, at: int) -> re.Match[str] | None:
    """The span or first day that stands before an office, with nothing between but who holds it."""
    begin = max(0, at - _LINE_CHARS)
    begin = max(begin, text.rfind("\n", begin, at) + 1)
    line = text[begin:at]
    if "20" not in line and "19" not in line and "18" not in line:
        return None  # nearly always
    # Behind the last stop but one that ends the date itself.
    last = max(line.rfind("."), line.rfind(";")) - _LONGEST_DATE
    if _ANOTHER_YEAR.search(line, max(0, last)) is None:
        return None
    low = lowered(text)[begin:at]
    to = YEAR_TO.search(low)
    year = to.start() if to is not None else -1
    for shape, told in ((SPAN_BEFORE, year), (SINCE_BEFORE, low.find("từ "))):
        found = shape.search(line, max(0, told - _LONGEST_LEAD)) if told >= 0 else None
        if found is None or _ANOTHER_YEAR.search(found["rest"]):
            continue
        if found["sign"] in (".", ";") and found["rest"].strip():
            continue  # another sentence
        if line[found.start() - 1 : found.start()] == "(" and found["rest"].strip():
            continue  # "(từ 2009 đến 2014) làm việc ở A, ông về B": the time of something else
        if not found["rest"].strip():
            if found["sign"] in _SPAN_SIGNS:
                return found
        elif _HOLDS.fullmatch(found["rest"]) and not _OF_A_DEED.search(found["rest"]):
            return found
    return None


def may_end_span(text: str, at: int) -> bool:
    """``2005 - 2010: Phó Giám đốc``: a sign before an office, where no verb says who holds it."""
    return _ends_span(text[at - 4 : at])


@lru_cache(maxsize=4096)
def _ends_span(before: str) -> bool:
    return before.rstrip()[-1:] in _SPAN_SIGNS or before.isspace() or before.lower() == _AT
