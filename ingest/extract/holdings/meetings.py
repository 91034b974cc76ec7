"""The day of a meeting for the sentence that tells whom it elected or appointed.

``Ngày 18/7, HĐND họp kỳ thứ ba. Kỳ họp đã bầu ông A giữ chức …``. Never for what the sentence looks
back to (``trước đó``, ``người từng được bầu``).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from bomay.ingest.extract.text.dates import find_dates
from bomay.ontology.dates import bounds, is_edtf

OPENING = 32
"""Within so many letters of its beginning a date opens a sentence."""


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


_MEETING_CHARS = 600
_ENDS = re.compile(r"(?<=\w[.!?])[ ]|\n+")
_MEETING_WORDS = r"(?:kỳ họp|phiên họp|cuộc họp|hội nghị|đại hội|buổi lễ|lễ|họp)(?!\w)"
_MEETING = _pattern(rf"(?<!\w){_MEETING_WORDS}")
# How a sentence opens that goes on with the meeting of the one before: "Kỳ họp đã bầu …", "Theo
# đó, …", "Với 40/40 phiếu, …", "HĐND huyện đã bầu …".
_AT_MEETING = _pattern(
    rf"(?:(?:cũng|cùng|ngay)[ ])?(?:tại|trong)[ ](?:đây(?!\w)|{_MEETING_WORDS})",
    rf"|{_MEETING_WORDS}(?![ ](?:trước|lần trước|năm|hôm))",
    r"|(?:theo đó|kết quả|theo kết quả|qua bỏ phiếu|sau khi|bằng hình thức|với)(?!\w)",
    r"(?=[^.;\n]{0,120},)",
    r"|(?:(?:các|những|toàn thể|100%|\d+/\d+)[ ])?",
    r"(?:đại biểu|thành viên|ủy viên|hđnd|hội đồng|ubnd|"
    r"ủy ban|ban (?:chấp hành|thường vụ)|bộ|tỉnh ủy|thành ủy|quận ủy|huyện ủy|thị ủy|đảng ủy|"
    r"lãnh đạo)(?!\w)[^.,;\n]{0,90}[ ](?:bầu|bổ nhiệm|chỉ định|miễn nhiệm|phê chuẩn|trao|công bố|"
    r"quyết định|thống nhất|điều động|luân chuyển)(?!\w)",
)
# A meeting called for that, behind which a sentence may open with the person.
_OF_OFFICES = _pattern(
    r"(?<!\w)(?:bầu|bổ nhiệm|kiện toàn|công tác (?:cán bộ|tổ chức)|nhân sự|kỳ họp|đại hội)(?!\w)"
)
_DECISIONS = _pattern(r"(?<!\w)(?:công bố|trao)(?!\w)[^.;\n]{0,40}quyết định(?!\w)")
_LAST_YEAR = _pattern(r"[^.;\n]{0,40}(?<!\w)(?:hồi|năm ngoái|năm trước|trước đó|tháng trước)(?!\w)")
_THE_PERSON = _pattern(r"(?:ông|bà|đồng chí)[ ]")
_BEFORE_THEN = _pattern(
    r"(?<!\w)(?:trước|từng|vừa qua|mới đây|năm (?:ngoái|trước)|tháng trước|hồi|nhiệm kỳ trước|"
    r"người)(?!\w)(?![ ]khi)"
)


def day_of_meeting(text: str, office: tuple[int, int], day: dt.date | None) -> str | None:
    """``Ngày 18/7, HĐND họp kỳ thứ ba. Tại kỳ họp, …``: the day of the meeting told of before."""
    at, stop = office
    ends = list(_ENDS.finditer(text, max(0, at - _MEETING_CHARS), at))
    if not ends or _BEFORE_THEN.search(text, ends[-1].end(), at) is not None:
        return None
    if _LAST_YEAR.match(text, stop) is not None:
        return None
    goes_on = _AT_MEETING.match(text, ends[-1].end(), at) is not None
    if not goes_on and _THE_PERSON.match(text, ends[-1].end(), at) is None:
        return None
    for index in range(len(ends) - 1, max(-1, len(ends) - 4), -1):
        begin = ends[index - 1].end() if index else _paragraph(text, ends[0].start())
        found = list(find_dates(text, begin, ends[index].start()))
        if not found:
            continue
        date = found[0]
        opens = len(found) == 1 and date.day is not None and date.start - begin <= OPENING
        told = text[begin : ends[index].start()] if opens else ""
        decided = _DECISIONS.search(told) is not None
        if not (decided or _MEETING.search(told)):
            return None
        if not (goes_on or decided or _OF_OFFICES.search(told)):
            return None
        if date.edtf is not None:
            return date.edtf
        return date.not_after(day) if day is not None else None
    return None


def _paragraph(text: str, at: int) -> int:
    return max(text.rfind("\n", max(0, at - _MEETING_CHARS), at) + 1, at - _MEETING_CHARS, 0)


def nearest(numbers: Sequence[int], day: dt.date | None) -> str | None:
    """The day and month of the year that brings them nearest to a document's day."""
    if day is None or len(numbers) != 2:
        return None
    options = [
        edtf
        for year in (day.year - 1, day.year, day.year + 1)
        if is_edtf(edtf := f"{year:04}-{numbers[1]:02}-{numbers[0]:02}")
    ]
    return min(options, key=lambda o: abs((bounds(o)[0] - day).days), default=None)
