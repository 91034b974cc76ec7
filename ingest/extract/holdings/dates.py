"""When a post is said to have been taken up and left: ``từ tháng 3/2012 đến tháng 6/2016``.

Only what the text prints beside the post counts: a span before it (``2005 - 2010: Phó Giám đốc``),
a span, a first or a last day after it, or the day of the event that the sentence tells. A day
without its year is the one nearest to the document's own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from bomay.ingest.extract.holdings.chains import Held
from bomay.ingest.extract.holdings.clauses import is_of_kin
from bomay.ingest.extract.holdings.gaps import SUSPENDED, WITHIN
from bomay.ingest.extract.holdings.leaving import is_at_once, is_of_holder
from bomay.ingest.extract.holdings.measures import is_of_measure
from bomay.ingest.extract.holdings.meetings import OPENING, day_told_before, nearest
from bomay.ingest.extract.holdings.spans import (
    DATE,
    SHORT,
    SPAN,
    may_end_span,
    pattern,
    span_before,
)
from bomay.ingest.extract.holdings.successors import is_predecessor
from bomay.ingest.extract.holdings.up_to_its_day import past_ministry, past_term
from bomay.ingest.extract.holdings.verbs import may_end_in_verb
from bomay.ingest.extract.text.anchors import Pieces, flatten, lowered
from bomay.ingest.extract.text.dates import DateMention, find_dates
from bomay.ontology.dates import bounds, is_edtf
from bomay.ontology.facts import Span, Status

_SENTENCE_CHARS = 220
_NEAR_DAYS = 370
_LEAD_CHARS = 420
_LONGEST_YEARS = 45
_PERIOD = r"(?:(?:trong )?(?:giai đoạn|thời kỳ|thời gian|các năm|những năm)(?: từ)?|(?:kể )?từ)"
# After a comma only where the clause ends with the date, or goes on with who held it before.
_STOP = r"(?=[ ]?(?:[.;)\n]|$)|,?[ ](?:để )?(?:thay|kế nhiệm|nhiệm kỳ|thời hạn)(?!\w))"
_AFTER = (
    pattern(rf"[ ]?\((?:(?:kể )?từ[ ])?{SPAN}\)"),
    pattern(rf"[ ][(]?{_PERIOD}[ ]{SPAN}"),
    pattern(rf",[ ]{_PERIOD}[ ]{SPAN}{_STOP}"),
)
_SINCE = pattern(rf"(?P<comma>,)?[ ][(]?(?:kể )?từ[ ](?P<from>{DATE}|{SHORT})(?(comma){_STOP})")
_UNTIL = pattern(
    rf"(?P<comma>,)?[ ][(]?(?:cho )?(?:đến|tới)(?P<whole>[ ]hết)?[ ](?P<to>{DATE}|{SHORT})",
    rf"(?(comma){_STOP})",
)
_OPEN = (_SINCE, _UNTIL)
_BEHIND = (*_AFTER, *_OPEN)
# How each of them begins, in lower case.
_TELLS_TIME = re.compile(
    r",?[ ]?\(?(?:\d|ngày|tháng|đầu|giữa|cuối|năm|trong|giai|thời|các|những|kể|từ|cho|đến|tới)"
)
_TIME_LETTERS = frozenset("ntđgck")  # their first ones
_ON = pattern(rf"[ ]?[,(]?[ ]?(?:(?:vào|hồi|trong|từ)[ ])?(?P<on>{DATE})")
_LEFT = pattern(
    r"(?:,[ ])?(?:[^.;\n]{0,60}[ ])?\(?(?P<cue>nghỉ hưu|về hưu|nghỉ chế độ|nghỉ công tác|",
    r"thôi giữ chức(?: vụ)?|từ trần|qua đời|tạ thế|hy sinh)(?![^\W_])",
)
# One is in each of those.
_LEAVING = ("nghỉ ", "về hưu", "thôi giữ", "từ trần", "qua đời", "tạ thế", "hy sinh")
_LEAVE = Pieces(*_LEAVING)
_LEFT_CHARS = 140
# "…, đã nghỉ hưu", "… (về hưu)": no longer, whenever it was.
_RETIRED = pattern(
    r"(?:,?[ ]\(?(?:(?:hiện|hiện nay|nay|cũng|thì)[ ])?",
    r"(?:đã|vừa|mới|vừa mới)[ ](?:được[ ])?|[ ]\()",
    r"(?:nghỉ hưu|về hưu|nghỉ chế độ|nghỉ công tác|về nghỉ(?: hưu| chế độ)?)(?!\w)",
    r"|,?[ ](?:nghỉ|về) hưu[ ](?:từ[ ])?(?:trước|lâu)(?!\w)",
)
# "sẽ nghỉ hưu từ 1/9": not yet, whatever the day.
_NOT_YET = pattern(r"(?<!\w)(?:sẽ|sắp|chuẩn bị|dự kiến|chưa|không|xin|muốn|tuổi)(?!\w)")
_LEFT_ON = pattern(rf"[^.;\n]{{0,60}}?(?:từ|ngày|vào|lúc)[ ](?P<on>{DATE}|{SHORT})")
# "đã nghỉ hưu năm 2015": only right behind the office.
_LEFT_IN = pattern(rf"[ ](?=(?:tháng|năm)[ ])(?P<on>{DATE}|{SHORT})")
_OF_OURS = " Việt Nam ("
_POINTING = (" này", " trên", " nói trên")  # "được bổ nhiệm làm Giám đốc Sở này vào tháng 9/2016"
# How that begins which is passed behind an office: those words, a place, a term, a ministry.
_PASSED, _PASSED_COMMA = (" (", " n", " t", " v"), frozenset(f", {each}" for each in "TtQqHhnvB")
_DIED = ("từ trần", "qua đời", "tạ thế", "hy sinh")
_ENDING = re.compile(r"(?:thôi|miễn nhiệm|cách|từ chức|bãi nhiệm|rời|không còn)(?!\w)")
# "xin thôi không làm": no beginning
_LEAVES_OPEN = pattern(r"(?<!\w)(?:thôi|không|nghỉ|rời)(?!\w)")
# "Từ 1997 đến 2006, ông là Chủ tịch nước": was, not came to be.
_IS_WORD = pattern(r"[ ](?:là|làm|giữ chức(?: vụ)?|đảm nhiệm(?: chức vụ)?|giữ)[ ]$")
_SUSPENDED_CHARS = 60
_IS_WORD_CHARS = len(" đảm nhiệm chức vụ ")
_BIRTH = re.compile(r"(?:sinh|sn)[ ]?(?:ngày |năm |tháng )*$")
# "Sau năm 1975, bà giữ chức …" names no day of hers.
_AROUND = re.compile(r"(?<!\w)(?:sau|trước)[ ](?:ngày |năm |tháng )*$")
# "Đầu 2016, ông tái cử …, cho đến hôm nay, khi được phân công làm …": another time.
_CLOSED = re.compile(r"[^()]*\)")  # in brackets that tell of something else
_LATER = re.compile(
    r"(?<!\w)(?:(?<=, )nay(?! (?:là|thuộc))|cho đến nay|đến nay|hôm nay|sau đó|trước khi|sau khi|"
    r"rồi|một thời gian)(?!\w)",
)
_SPEAKS = pattern(
    r"(?<!\w)(?:theo|cho biết|cho hay|nói|chia sẻ|khẳng định|thông tin|báo cáo|nhận định|đánh giá|",
    r"nhớ lại|kể|trả lời|trao đổi|hiện|nay|đến nay)(?!\w)",
)
_REPORTS = pattern(r"(?<!\w)(?:theo|kết quả)[^.;\n]{0,30}(?:công bố|thông báo)[ ](?:\w+[ ]){0,2}$")
_REPORTED = pattern(r"(?<!\w)(?:theo|công bố|thông báo|xác nhận|cho biết)(?!\w)[^.;\n]{0,30}$")
_CUNG_NGAY = pattern(r"(?<!\w)cùng ngày(?![^\W_])")
_CONFIRMS = pattern(r"(?<!\w)(?:xác nhận|cho biết|cho hay)(?!\w)")
_ONSET = frozenset({"elected", "appointed"})


class Times(NamedTuple):
    """What a text says of a holding's time; fields as in ``HoldingFact``.

    Attributes:
        now: the text says that it goes on (``đến nay``).
        shown: where the words that tell the start or the end stand in the normalised text.
    """

    status: Status
    start: str | None = None
    end: str | None = None
    stated_at: str | None = None
    now: bool = False
    shown: Span | None = None


def times_of(text: str, held: Held, published: str | None) -> Times:
    """Status and dates of one holding as read; ``published`` is the document's day or None."""
    day = _last_day(published)
    times = untold = _untold(held.status)
    may_say = may_end_in_verb(lowered(text), held.chain)
    if may_say and _is_suspension(text, held):
        return times._replace(stated_at=_of_suspension(text, held, day))
    of_another = is_predecessor(lowered(text), held)  # days behind the office are the successor's
    for found in () if of_another else _stretches(text, held, may_say=may_say):
        if found.re in _OPEN and is_of_measure(lowered(text), held.start):
            break
        times = _with(times, found, day, told=(text, held))
        if times.start or times.end:
            times = times._replace(shown=_place(text, held, found))
            break
    if not (times.start or times.end or of_another):
        times = _of_event(text, held, day) or untold
    times = _left(text, held, times, day)
    stated = _stated(text, held, times, day)
    return times if stated is None else times._replace(stated_at=stated)


@cache
def _untold(status: Status) -> Times:
    return Times(status)


def _stretches(text: str, held: Held, *, may_say: bool) -> Iterator[re.Match[str]]:
    """What is printed after the post, else what is printed before its chain."""
    after = _behind_post(text, held)
    if text.startswith(_OF_OURS, after):
        after += len(_OF_OURS) - 2  # "Chủ nhiệm Ủy ban A Việt Nam (1981-1987)"
    for behind in _BEHIND if _may_tell_time(text, after) else ():
        found = behind.match(text, after)
        if found is not None and _goes_on(found):
            yield found
    if held.pattern == "post-list":  # "các Phó Vụ trưởng gồm: ông A (từ 2013 đến 2018), ông B"
        found = _AFTER[0].match(text, held.end)
        if found is not None:
            yield found
        return
    if may_say or may_end_span(text, held.chain):
        before = span_before(text, held.chain)
        if before is not None:
            yield before


def _may_tell_time(text: str, after: int) -> bool:
    """Whether a time may be told behind a post; a capital begins another sentence."""
    if not _begins_time(text[after : after + 3]):
        return False  # mostly
    return _TELLS_TIME.match(lowered(text), after) is not None


@lru_cache(maxsize=4096)
def _begins_time(begins: str) -> bool:
    first = begins.lstrip(" ,(")[:1]
    return first in _TIME_LETTERS or not first.isalpha()


def _place(text: str, held: Held, found: re.Match[str]) -> Span:
    """Where a stretch stands; what stands before a chain was looked for up to it alone."""
    shift = 0 if found.string is text else held.chain - len(found.string)
    end = found.end() if found.string is text else found.start("rest")
    return shift + found.start(), shift + end


def _behind_post(text: str, held: Held) -> int:
    """Where the words after a post begin, past what is larger than its body, and its term."""
    end = held.post.end
    begins = text[end : end + 3]
    if begins not in _PASSED_COMMA and begins[:2] not in _PASSED:
        return end  # mostly
    if text.startswith(_POINTING, end):
        end += next(len(word) for word in _POINTING if text.startswith(word, end))
    if text.startswith((" (", ", "), end) and (place := WITHIN.match(text, end)) is not None:
        end = place.end()
    return past_term(text, past_ministry(text, end))


def _goes_on(found: re.Match[str]) -> bool:
    """A capital begins another sentence, the full stop having been lost."""
    return not found.group().lstrip(" ,(")[:1].isupper()


def _ends(text: str, held: Held) -> bool:
    """Whether a verb of leaving stands before the post."""
    if held.status != "former":
        return False
    begin = held.start if held.pattern == "career" else held.chain
    return (
        _ENDING.search(lowered(text), min(begin, max(0, held.chain - 40)), held.chain) is not None
    )


def _was_held(text: str, held: Held) -> bool:
    """``Trước đó, ông A giữ chức Giám đốc từ 2010``: over by now, and begun then."""
    begin = max(held.start, held.chain - _SENTENCE_CHARS)
    if held.post.status == "former" or _LEAVES_OPEN.search(text, begin, held.chain):
        return False
    return _is_word(text, held)


def _is_word(text: str, held: Held) -> bool:
    """Whether ``là``, ``làm`` or ``giữ chức`` stands before the post."""
    begin = max(held.start, held.chain - _IS_WORD_CHARS)
    return _IS_WORD.search(text, begin, held.chain) is not None


def _can_be_held(first: str, last: str) -> bool:
    """In order, and not a life: ``(16-6-1907 – 16-6-2017)`` is an anniversary."""
    begin, end = bounds(first)[0], bounds(last)[0]
    return begin <= end and end.year - begin.year <= _LONGEST_YEARS


def _with(
    times: Times, found: re.Match[str], day: dt.date | None, *, told: tuple[str, Held]
) -> Times:
    text, held = told
    group = found.groupdict()
    first = _edtf(group.get("from"), day)
    last = _edtf(group.get("to"), day)
    if last is not None and group.get("whole") and len(last) == 10:
        last = (dt.date.fromisoformat(last) + dt.timedelta(days=1)).isoformat()
    if first and last and not _can_be_held(first, last):
        return times
    if first and not last and times.status == "former" and not group.get("now"):
        # thôi giữ chức từ ngày …; "nguyên Giám đốc từ 2010" says neither
        if _ends(text, held):
            return times._replace(end=first)
        return times._replace(start=first) if _was_held(text, held) else times
    status = times.status
    if last and (day is None or bounds(last)[0] <= day):
        was = times.status in ("current", "acting") or _is_word(text, held)
        status = "former" if was else times.status
    elif group.get("now") and status == "former":
        status = "current"
    return times._replace(status=status, start=first, end=last, now=bool(group.get("now")))


def _of_event(text: str, held: Held, day: dt.date | None) -> Times | None:
    """The day on which the sentence says that it began or ended."""
    ended = _ends(text, held)
    if held.status not in _ONSET and not (held.begun or ended):
        return None
    after = _ON.match(text, _behind_post(text, held))
    said = _edtf(after["on"], day) if after is not None else None
    if after is not None and said is not None:
        shown: Span | None = after.span("on")
    else:
        said, shown = _day_before(text, held, day)
    start, end = (None, said) if ended else (said, None)
    return Times(held.status, start, end, shown=shown)


def _is_suspension(text: str, held: Held) -> bool:
    """``bị đình chỉ chức vụ Giám đốc``: held on that day; of any other day nothing is said."""
    if held.status != "current":
        return False
    low = lowered(text)
    begin = max(0, held.chain - _SUSPENDED_CHARS)
    if low.find("đình chỉ", begin, held.chain) < 0:  # nearly always
        return False
    return SUSPENDED.search(low, begin, held.chain) is not None


def _of_suspension(text: str, held: Held, day: dt.date | None) -> str | None:
    """The first day of a suspension, which is neither that of the office nor its end."""
    after = _behind_post(text, held)
    patterns = (_ON, _SINCE, *_AFTER)
    found = next((m for p in patterns if (m := p.match(text, after)) is not None), None)
    told = found.groupdict() if found is not None else {}
    said = _edtf(told.get("on") or told.get("from"), day)
    if said is None:
        said, _ = _day_before(text, held, day)
    return said if said and (day is None or bounds(said)[0] <= day) else None


def _day_before(text: str, held: Held, day: dt.date | None) -> tuple[str | None, Span | None]:
    """The day told before a chain, and where its own sentence tells it."""
    begin = _sentence_begin(text, held.chain)
    found = [d for d in find_dates(text, begin, held.chain) if is_of_event(text, d)]
    for date in reversed(found):
        if date.day is not None and _is_of_report(text, date, held.chain):
            continue
        if _LATER.search(lowered(text), date.end, held.chain) or _CLOSED.match(
            text, date.end, held.chain
        ):
            continue
        if date.edtf is not None:
            return date.edtf, (date.start, date.end)
        if day is not None and date.day is not None:
            return nearest((date.day, date.month or 0), day), (date.start, date.end)
    if found:
        return None, None
    office = (held.chain, held.post.end)
    same = _same_day(text, begin, held.chain, day)
    return same or day_told_before(text, begin, office, day), None


def _same_day(text: str, begin: int, at: int, day: dt.date | None) -> str | None:
    """``Sáng 5/6, hội nghị bế mạc. Cùng ngày, ông A được bầu …``: the one day told of before."""
    if lowered(text).find("cùng ngày", begin, at) < 0:
        return None  # nearly always
    same = _CUNG_NGAY.search(text, begin, at)
    if same is None or _REPORTED.search(text, max(begin, same.start() - 40), same.start()):
        return None  # "Theo quyết định công bố cùng ngày, ông A thôi giữ chức": of the paper
    before = _sentence_begin(text, max(0, begin - 2))
    told = {date[2:]: date for date in find_dates(text, before, begin) if date.day is not None}
    if len(told) != 1:
        return None
    (date,) = told.values()
    if not is_of_event(text, date):
        return None
    if date.edtf is not None or day is None:
        return date.edtf
    return nearest((date.day or 0, date.month or 0), day)


def _is_of_report(text: str, date: DateMention, at: int) -> bool:
    """``Theo kết quả công bố chiều 6/8``, ``Tối 25/11, UBND xác nhận``: the day it was told of."""
    begin = max(0, date.start - 40)
    if _REPORTS.search(text, begin, date.start) is not None:
        return True
    return _CONFIRMS.search(text, date.end, at) is not None


def is_of_event(text: str, date: DateMention) -> bool:
    """Whether a day may be that of what is told: no birthday, nor one before or after it."""
    low, begin = lowered(text), max(0, date.start - 20)
    return not (_BIRTH.search(low, begin, date.start) or _AROUND.search(low, begin, date.start))


def _left(text: str, held: Held, times: Times, day: dt.date | None) -> Times:
    """``…, nghỉ hưu từ ngày 1/9/2020``; ``… đã từ trần ngày 3/2/2021``."""
    if not _LEAVE.are_in(flatten(text)):
        return times  # nearly always
    behind = lowered(text)[held.end : held.end + _LEFT_CHARS]
    if not any(map(behind.__contains__, _LEAVING)):
        return times
    found = _LEFT.match(text, held.end, min(len(text), held.end + _LEFT_CHARS))
    if found is None or not is_of_holder(text, held.end, found.start("cue")):
        return times
    if is_of_kin(text, held.start, (held.end, held.end)):
        return times
    bare = (
        _LEFT_IN.match(text, found.end())
        if is_at_once(text, held.end, found.start("cue"))
        else None
    )
    since = _LEFT_ON.match(text, found.end()) or bare
    last = _edtf(since["on"], day) if since is not None else None
    if last is None and times.status == "current" and _RETIRED.match(text, held.end):
        return times._replace(status="former")
    if found["cue"].lower() in _DIED and last is not None and times.status == "former":
        return times  # was over before
    if last is None or times.end is not None:
        return times
    over = bounds(last)[0] <= day if day is not None else not _NOT_YET.search(found.group())
    at = since.span("on") if since is not None else found.span()
    shown = (min(at[0], times.shown[0]), max(at[1], times.shown[1])) if times.shown else at
    return times._replace(end=last, status="former" if over else times.status, shown=shown)


def _stated(text: str, held: Held, times: Times, day: dt.date | None) -> str | None:
    """The day for which the sentence tells it, where that is not the document's own."""
    if times.now:
        return None
    if times.status in _ONSET or held.begun:
        start = times.start
        return start if start and (day is None or bounds(start)[0] <= day) else None
    if times.status not in ("current", "acting") or day is None:
        return None
    begin = _sentence_begin(text, held.start)
    date = next(find_dates(text, begin, min(held.start, begin + OPENING)), None)
    if date is None:
        date = _of_lead(text, begin, held.start)
    if date is None or not is_of_event(text, date):
        return None
    if date.day is None:
        return date.edtf if _is_told_of_then(text, held, date, day) else None
    said = date.edtf or nearest((date.day, date.month or 0), day)
    reach = _NEAR_DAYS if date.edtf else _NEAR_DAYS // 6
    return said if said and 0 <= (day - bounds(said)[0]).days <= reach else None


def _of_lead(text: str, begin: int, at: int) -> DateMention | None:
    """``Chiều 18/12/2022, Quận ủy họp. Bí thư A chủ trì``: the day of the sentence before.

    Only within its paragraph, and where nothing dated stands between.
    """
    paragraph = max(text.rfind("\n", max(0, begin - _LEAD_CHARS), begin) + 1, begin - _LEAD_CHARS)
    if paragraph < 0 or (paragraph and text[paragraph - 1] != "\n"):
        return None
    found = list(find_dates(text, paragraph, at))
    opens = len(found) == 1 and found[0].start - paragraph <= OPENING and found[0].day is not None
    return found[0] if opens else None


def _is_told_of_then(text: str, held: Held, date: DateMention, day: dt.date) -> bool:
    """``Năm 2019, ông A là Chủ tịch``: what a year or month before the document's own opens.

    Who speaks today about that year holds the office today; a post in apposition is today's.
    """
    if date.edtf is None or bounds(date.edtf)[1] > dt.date(day.year, day.month, 1):
        return False
    was = held.pattern == "post-before-name" or _is_word(text, held)
    return was and _SPEAKS.search(text, date.end, min(len(text), held.end + OPENING)) is None


def _sentence_begin(text: str, at: int) -> int:
    begin = max(0, at - _SENTENCE_CHARS)
    return max(
        begin,
        text.rfind(". ", begin, at) + 1,
        text.rfind("\n", begin, at) + 1,
        text.rfind("; ", begin, at) + 1,
    )


_DIGITS = re.compile(r"\d+")


def _edtf(printed: str | None, day: dt.date | None) -> str | None:
    """EDTF of a printed date; without a year, of the day nearest to the document's."""
    if printed is None:
        return None
    numbers = [int(n) for n in _DIGITS.findall(printed)]
    if numbers[-1] < 1000:
        return nearest(numbers, day)
    parts = [f"{numbers[-1]:04}", *(f"{n:02}" for n in reversed(numbers[:-1]))]
    edtf = "-".join(parts)
    return edtf if is_edtf(edtf) else None


def _last_day(published: str | None) -> dt.date | None:
    return bounds(published)[1] - dt.timedelta(days=1) if published else None
