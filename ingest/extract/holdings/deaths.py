"""Whose death a cue tells, and on which day.

A death ends every post of the person, so a doubt gives none: only apposition and adverbs may stand
between the name and the cue. ``Bí thư A chia buồn với gia đình ngư dân đã qua đời`` tells nothing
of A.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bomay.ingest.extract.holdings.clauses import is_denied, is_of_kin
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.anchors import lowered
from bomay.ingest.extract.text.dates import DateMention, find_dates

Span = tuple[int, int]
_MASK = "\0"  # a post, a body, a place
_DAY = "\1"

_CLOCK = r"\d{1,2} ?(?:giờ|h|g)(?: ?\d{1,2})?(?: ?phút)?"
_DAY_PART = r"(?:rạng )?(?:sáng|trưa|chiều|tối|đêm|khuya)(?: sớm)?(?: nay| qua| cùng ngày)?"
_ILLNESS = (
    r"(?:bạo |lâm |trọng |mắc )?bệnh(?: nặng| hiểm nghèo| tật)?|ung thư|đột quỵ|tai biến"
    r"|nhồi máu cơ tim|tai nạn(?: giao thông)?|tuổi cao(?:,? sức yếu)?|(?:tuổi già,? )?sức yếu"
)
# When, where and of what somebody died.
_ADVERB = (
    rf"(?:đã|vừa|mới|đột ngột|bất ngờ|(?:vào |vào lúc |lúc |hồi |vào hồi )?(?:{_CLOCK})"
    rf"|(?:vào |lúc )?(?:hôm nay|hôm qua|{_DAY_PART}|{_DAY})|ngày|vào|lúc"
    r"|sau (?:một )?(?:thời gian|cơn)(?: dài)?(?: (?:lâm bệnh|bạo bệnh|trọng bệnh|mắc bệnh|bệnh"
    r"|điều trị|điều trị bệnh|chống chọi (?:với )?(?:bệnh tật|bạo bệnh)))?(?: nặng)?"
    rf"|(?:vì|do|bởi|sau khi)(?: mắc| bị)? (?:{_ILLNESS})"
    rf"|(?:tại|ở)(?: (?:quê nhà|quê|{_MASK}"
    rf"|nhà(?: riêng)?(?! (?:nguyên|cố|{_MASK}))))+"
    r"|hưởng (?:thọ|dương) \d{2,3} tuổi)"
)
_ADDRESS = r"(?:đồng chí|đ/c|ông|bà|anh|chị|cụ|bác|cố)"
_TITLE = (
    r"(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|(?:phó )?giáo sư|tiến s[ĩỹ]|thạc s[ĩỹ]"
    r"|bác s[ĩỹ]|kỹ sư|luật sư|(?:p?gs|ts|ths|bs)\.?(?:ts|bs)?\.?"
    r"|nhà giáo (?:nhân dân|ưu tú)|anh hùng lao động|anh hùng lực lượng vũ trang nhân dân)"
)
_OFFICE = (
    rf"(?:nguyên(?: là)?|hiện(?: là)?|là|{_MASK}(?:,? (?:và|kiêm|của|thuộc) (?:nguyên )?{_MASK})*"
    r"|khóa (?:[ivxlc]+|\d{1,2})|nhiệm kỳ(?: [ivxlc\d]+)?(?: ?[-–] ?\d{4})?"
    r"|(?:(?:trong )?giai đoạn )?(?:từ )?(?:năm )?\d{4} ?[-–] ?\d{4})"
)
_BORN = (
    rf"(?:\([^()\n]{{1,80}}\)|\d{{2,3}} tuổi|(?:sinh|sn)(?: (?:ngày|năm))? ?(?:{_DAY}|\d{{4}})"
    rf"|(?:quê(?: quán)?|(?:thường )?trú)(?: tại| ở)? {_MASK})"
)
# What else is told of the same person's office: "thôi giữ chức từ ngày 1/7/2019".
_SERVICE = (
    r"(?:(?:người )?từng(?: là)?|được (?:bầu|bổ nhiệm|chỉ định|phê chuẩn|điều động)"
    r"|thôi|làm|giữ(?: (?:các )?chức(?: vụ| danh)?)?|nghỉ hưu(?: theo chế độ)?|nghỉ công tác"
    rf"|(?:từ|đến)(?: (?:ngày|năm))? (?:{_DAY}|\d{{4}})|năm \d{{4}})"
)
_SIGN = r"[ ]*(?:[,\n]|[-–] )?[ ]*"
_PLAIN = f"{_ADVERB}|{_TITLE}|{_OFFICE}|{_BORN}"


def _run(*items: str) -> re.Pattern[str]:
    """Words in any order; each is whole, so that one text is read in one way only."""
    item = rf"(?<!\w)(?:{'|'.join(items)})(?!\w)"
    return re.compile(rf"{_SIGN}(?>(?:{item}){_SIGN})*")


_APPOSED = _run(_PLAIN)
_TOLD = _run(_PLAIN, _SERVICE, r";[ ](?:đồng chí|ông|bà)")
_ADVERBS = _run(_ADVERB)
_LEADS = _run(_ADVERB, _ADDRESS, _TITLE)
_ADDRESSED = re.compile(rf"(?<!\w)(?:(?:{_ADDRESS}|{_TITLE}|nguyên)[ ])+$")
_OF_ANOTHER = re.compile(
    r"(?<!\w)(?:của|cho|với|cùng|thay|theo|gia đình|thư ký|trợ lý|lái xe|bạn|đồng đội|nếu"
    r"|giả sử)[ ]$"
)
_UNTRUE = re.compile(r"[^.\n]{0,60}?(?:tin giả|tin đồn|thất thiệt|bịa đặt|sai sự thật|không đúng)")
_AFTER_SIGN = re.compile(r"(?:^|[,)\n])[ ]*(?:(?:vào|lúc|hồi|ngày)[ ])*$")
_CHAIN_GAP = 12
_DIES = re.compile(r"từ trần|qua đời")


def outermost(spans: Iterable[Span]) -> list[Span]:
    """In order, without those inside others: a post's body, the body of a body."""
    found: list[Span] = []
    for first, last in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or last > found[-1][1]:
            found.append((first, last))
    return found


def tells_death_of(text: str, name: Name, at: int, offices: Sequence[Span]) -> bool:
    """Whether the cue at ``at`` is said of the named; ``offices`` are posts, bodies and places."""
    low = lowered(text)
    start = _start(low, name, offices)
    if is_of_kin(text, start, (name.end, at)) or is_denied(low, start):
        return False
    if _OF_ANOTHER.search(low, max(0, start - _CHAIN_GAP), start) or _UNTRUE.match(low, at):
        return False
    return _TOLD.fullmatch(_masked(low, (name.end, at), offices)) is not None


def day_told(
    text: str, sentence: Span, name: Name, at: int, offices: Sequence[Span]
) -> DateMention | None:
    """The day beside the cue, else the one that opens its sentence; no other is of the death."""
    low = lowered(text)
    dies = _DIES.search(low, at)
    if dies is None:
        return None
    dates = [date for date in find_dates(text, *sentence) if date.day is not None]
    for date in dates:
        if date.start >= dies.end():
            between = _masked(low, (dies.end(), date.start), offices)
            direct = not between.lstrip().startswith((",", "\n", "-", "–"))
            if direct and _ADVERBS.fullmatch(between):
                return date
            break
    for date in reversed(dates):
        if name.end <= date.start < at:
            before = _AFTER_SIGN.search(low[name.end : date.start])
            if before and _ADVERBS.fullmatch(_masked(low, (date.end, at), offices)):
                return date
            break
    return _of_lead(low, sentence, name, at, dates, offices)


def _of_lead(
    low: str,
    sentence: Span,
    name: Name,
    at: int,
    dates: Sequence[DateMention],
    offices: Sequence[Span],
) -> DateMention | None:
    """The day that opens the sentence, with no other verb up to the cue."""
    start = _start(low, name, offices)
    first = next((date for date in dates if date.end <= start), None)
    if first is None or not _ADVERBS.fullmatch(low[sentence[0] : first.start]):
        return None
    plain = _LEADS.fullmatch(_masked(low, (first.end, start), offices))
    return first if plain and _APPOSED.fullmatch(_masked(low, (name.end, at), offices)) else None


def _start(low: str, name: Name, offices: Sequence[Span]) -> int:
    """Where the named begins, with the titles and posts right before the name."""
    start = name.start
    for first, last in reversed(offices):
        addressed = _ADDRESSED.search(low, max(0, start - 40), start)
        start = addressed.start() if addressed else start
        if first < last <= start and not low[last:start].strip(" ,-–"):
            start = first
        elif last < start - _CHAIN_GAP:
            break
    addressed = _ADDRESSED.search(low, max(0, start - 40), start)
    return addressed.start() if addressed else start


def _masked(low: str, span: Span, offices: Iterable[Span]) -> str:
    """The words between two offsets, one sign for each office and each day."""
    begin, end = span
    signs = [(first, last, _MASK) for first, last in offices if begin <= first and last <= end]
    signs += [(date.start, date.end, _DAY) for date in find_dates(low, begin, end)]
    out, at = [], begin
    for first, last, sign in sorted(signs, key=lambda s: (s[0], -s[1])):
        if first >= at:
            out += [low[at:first], sign]
            at = last
    return "".join((*out, low[at:end]))
