"""Whose life a line tells that begins with years: ``2005 - 2010: Phó Giám đốc …``."""

from __future__ import annotations

import re

from bomay.ingest.extract.holdings.chains import Link
from bomay.ingest.extract.names.forms import Name

_REACH = 70  # letters from the office back to where its line begins
_GOES_ON = 300  # from one line to the next
_LONGEST = 900  # from the name to the first line
_BEFORE = 80  # before the name, where a heading may tell of a life
_WHEN = r"(?:(?:ngày|tháng|năm)[ ])?(?:\d{1,2}[ ]?[/.-][ ]?){0,2}(?:19|20)\d{2}"
# A line of a life: "- 3/2005 - 6/2010: Phó Giám đốc", "Từ 2015 đến nay: Chủ tịch".
_LINE = re.compile(
    r"(?:^|[\n;.])[ ]*[-+•*]?[ ]?(?:từ[ ])?"
    rf"(?:{_WHEN}[ ]?(?:-|–|đến|tới)[ ]?(?:{_WHEN}|(?:hiện )?nay)"
    rf"|từ[ ]{_WHEN}|{_WHEN})[ ]?:[ ]?(?:ông |bà |đồng chí )?(?:là |làm |giữ chức(?: vụ)? |"
    r"được (?:bầu|bổ nhiệm|điều động)(?: làm| giữ chức(?: vụ)?)? )?$",
)
# How that ends, by its last two letters.
_LINE_ENDS = frozenset(
    f"{word[-1]} "
    for word in (":", "ông", "bà", "chí", "là", "làm", "chức", "vụ", "bầu", "nhiệm", "động")
)
_LIFE = re.compile(
    r"quá trình công tác|tiểu sử|lý lịch|họ và tên|sinh (?:ngày|năm)|quê quán|quê|trình độ|"
    r"từng|kinh qua|sự nghiệp|công tác|chân dung|giữ các chức",
)


def line_of(
    text: str, low: str, left: Name, start: int, last: Link | None
) -> tuple[Name, int] | None:
    """Of whom a line is told in which an office begins at ``start``, and where that line begins.

    Args:
        text: the text.
        low: the same in lower case.
        left: who is named last before the office.
        start: where the office begins.
        last: the last holding found before.
    """
    end = start - (low[start - 1 : start] == "\n")  # it may stand above the office
    if low[end - 2 : end] not in _LINE_ENDS and low[end - 1 : end] != ":":
        return None  # mostly
    begin = max(0, start - _REACH)
    if text.find(":", begin, start) < 0:
        return None
    line = _LINE.search(low, begin, start)
    if line is None:
        return None
    begin = line.start()
    goes_on = last is not None and last.pattern == "career" and begin - last.end < _GOES_ON
    if last is not None and goes_on and left.start <= last.end:
        return last.name, begin
    told = low[left.end : begin]
    if len(told) > _LONGEST:
        return None
    before = low[max(0, left.start - _BEFORE) : left.start]
    return None if _LIFE.search(f"{before}{told}") is None else (left, begin)
