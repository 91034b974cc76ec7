"""The day of a meeting for the sentence that tells whom it elected or appointed.

``Ngày 18/7, HĐND họp kỳ thứ ba. Kỳ họp đã bầu ông A giữ chức …``. Never for what the sentence looks
back to (``trước đó``, ``người từng được bầu``).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from bomay.ingest.extract.text.anchors import lowered
from bomay.ingest.extract.text.dates import find_dates
from bomay.ontology import tables
from bomay.ontology.dates import bounds, is_edtf
from bomay.ontology.facts import Span
from bomay.ontology.text import any_of

OPENING = 32
"""Within so many letters of its beginning a date opens a sentence."""


_MEETING_CHARS = 600
_MOST_SENTENCES = 3
_ENDS = re.compile(r"(?<=\w[.!?])[ ]|\n+")


# All patterns are for texts in lower case: to ignore case in one makes it three times as slow.
_DECISIONS = re.compile(r"(?<!\w)(?:công bố|trao)(?!\w)[^.;\n]{0,40}quyết định(?!\w)")
_OPENS = re.compile(
    r"[ ]?(?:vào |trong |hôm )?(?:sáng |trưa |chiều |tối )?(?:nay |qua )?[(]?(?:ngày )?"
)
_THE_PERSON = re.compile(r"(?:ông|bà|đồng chí)[ ]")


class _Cues(NamedTuple):
    """The words of ``meeting_words.csv``, as they are looked for.

    Attributes:
        meeting: that there is one. opens: how a sentence opens that goes on with the meeting of the
            one before: "Kỳ họp đã bầu …", "Theo đó, …", "HĐND huyện đã bầu …".
        offices: it was called for those, so that a sentence behind may open with the person.
        before: the sentence looks back.
        another: what stands behind an office of another day: "một tháng trước", "từ tháng 3".
        later: how a clause opens that tells of a later day: "hai tuần sau, ông A …".
        decided: what stands between the day that opens a sentence and a semicolon, where it tells
            who gets or loses an office: "HĐND miễn nhiệm ông A", "ông A được bổ nhiệm làm …".
    """

    meeting: re.Pattern[str]
    opens: re.Pattern[str]
    offices: re.Pattern[str]
    before: re.Pattern[str]
    another: re.Pattern[str]
    later: re.Pattern[str]
    decided: re.Pattern[str]


@cache
def _cues() -> _Cues:
    roles: dict[str, list[str]] = {}
    for row in tables.rows("meeting_words"):
        roles.setdefault(row["role"], []).append(row["word"])
    any_ = {role: rf"{any_of(words)}(?!\w)" for role, words in roles.items()}
    opens = (
        rf"(?:(?:cũng|cùng|ngay)[ ])?(?:tại|trong)[ ](?:đây(?!\w)|{any_['meeting']})"
        rf"|{any_['meeting']}(?![ ](?:trước|lần trước|năm|hôm))"
        rf"|{any_['goes on']}(?=[^.;\n]{{0,120}},)"
        rf"|(?:(?:các|những|toàn thể|100%|\d+/\d+)[ ])?{any_['decider']}[^.,;\n]{{0,90}}[ ]"
        rf"(?:{any_['decides']}|{any_['appoints']})"
    )
    heads = any_of(row["surface"] for row in tables.rows("post_heads"))
    # Not "bầu cử", "chỉ định thầu", "phê chuẩn dự toán": an office or a person stands behind.
    appoints = (
        rf"{any_['appoints']}(?![ ]cử)"
        rf"(?=(?:[ ]\w+){{0,6}}[ ](?:ông|bà|đồng chí|chức|{heads})(?!\w))"
    )
    decided = (
        rf"(?:[^;\n]{{0,80}},)?[ ]?[)]?[ ](?:{any_['meeting']}[^.,;\n]{{0,40}}[ ]|chủ tịch[ ])?"
        rf"(?:các[ ])?{any_['decider']}(?:[^.,;\n]{{0,90}}|[^.;\n]{{0,60}}(?:đã|,))[ ]{appoints}"
        rf"|[)]?,?[ ](?:các[ ])?{_THE_PERSON.pattern}[^.,;\n]{{1,60}}[ ]được[ ][^.,;\n]{{0,40}}?"
        rf"{appoints}"
    )
    return _Cues(
        re.compile(rf"(?<!\w){any_['meeting']}"),
        re.compile(opens),
        re.compile(rf"(?<!\w){any_['of offices']}"),
        re.compile(rf"(?<!\w){any_['before']}(?![ ]khi)"),
        re.compile(rf"[^.;\n]{{0,40}}(?<!\w){any_['another day']}"),
        re.compile(rf"[ ]?(?:\w+[ ]){{0,3}}{any_['later']}"),
        re.compile(decided),
    )


def day_told_before(
    text: str, begin: int, office: tuple[int, int], day: dt.date | None
) -> str | None:
    """The day of an office whose own clause, from ``begin``, tells none."""
    if _cues().another.match(lowered(text), office[1]) is not None:
        return None
    return day_of_clause_before(text, (begin, office[0]), day) or day_of_meeting(text, office, day)


def day_of_meeting(text: str, office: tuple[int, int], day: dt.date | None) -> str | None:
    """``Ngày 18/7, HĐND họp kỳ thứ ba. Tại kỳ họp, …``: the day of the meeting told of before."""
    at, _ = office
    cues, low = _cues(), lowered(text)
    floor = max(0, at - _MEETING_CHARS)
    begin = _last_begun(text, floor, at)
    if begin is None:
        return None
    goes_on = cues.opens.match(low, begin, at) is not None
    if not goes_on and _THE_PERSON.match(low, begin, at) is None:
        return None  # nearly always
    if cues.before.search(low, begin, at) is not None:
        return None
    told_since: set[tuple[int | None, int | None]] = set()
    for begin, end in islice(_sentences_back(text, floor, at), _MOST_SENTENCES):
        found = list(find_dates(text, begin, end))
        if not found:
            continue
        date = found[0]
        opens = len(found) == 1 and date.day is not None and date.start - begin <= OPENING
        if goes_on and not opens and len(found) == 1:
            told_since.add((date.day, date.month))  # "Bà A thôi giữ chức từ ngày 18/7."
            continue
        if told_since - {(date.day, date.month)}:
            return None
        told = low[begin:end] if opens else ""
        decided = _DECISIONS.search(told) is not None
        if not (decided or cues.meeting.search(told)):
            return None
        if not (goes_on or decided or cues.offices.search(told)):
            return None
        if date.edtf is not None:
            return date.edtf
        return date.not_after(day) if day is not None else None
    return None


def day_of_clause_before(text: str, clause: tuple[int, int], day: dt.date | None) -> str | None:
    """``Ngày 8/7, HĐND miễn nhiệm ông A; bầu bà B giữ chức …``: the one day opens the sentence.

    Only behind a clause that decides on offices: ``Ngày 8/7, tòa xử vụ án; ông A được bổ nhiệm …``
    tells no day of A's.

    Args:
        text: the text.
        clause: from its beginning, behind a semicolon, to the office.
        day: the document's.
    """
    begin, at = clause
    low = lowered(text)
    if (
        text[max(0, begin - 2) : begin].strip()[-1:] != ";"
        or _cues().before.search(low, begin, at) is not None
        or _cues().later.match(low, begin, at) is not None
    ):
        return None
    ends = list(_ENDS.finditer(text, max(0, begin - _MEETING_CHARS), begin))
    start = ends[-1].end() if ends else max(0, begin - _MEETING_CHARS)
    told = list(find_dates(text, start, begin))
    if len(told) != 1 or told[0].day is None:
        return None
    (date,) = told
    if _OPENS.fullmatch(low, start, date.start) is None:
        return None
    if _cues().decided.match(low, date.end, begin) is None:
        return None
    if date.edtf is not None or day is None:
        return date.edtf
    return nearest((date.day or 0, date.month or 0), day)


def _sentences_back(text: str, floor: int, at: int) -> Iterator[Span]:
    """The sentences that end behind an offset and before another, the last one first."""
    behind = _last_begun(text, floor, at)
    while behind is not None:
        end = behind - 1
        while end > floor and text[end] == "\n" == text[end - 1]:
            end -= 1
        behind = _last_begun(text, floor, end)
        yield (behind if behind is not None else _paragraph(text, end)), end


def _last_begun(text: str, floor: int, at: int) -> int | None:
    """Where the last sentence begins behind one of ``_ENDS`` between two offsets, if any does."""
    last = text.rfind("\n", floor, at) + 1
    for end in (". ", "! ", "? "):
        stop = text.rfind(end, max(last, floor - 1), at)
        while stop >= 0 and not (text[stop - 1 : stop].isalnum() or text[stop - 1 : stop] == "_"):
            stop = text.rfind(end, max(last, floor - 1), stop)
        last = max(last, stop + len(end)) if stop >= 0 else last
    return last or None


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
