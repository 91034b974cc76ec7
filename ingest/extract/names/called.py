"""Whether capitals name what is called after somebody: a street, a school, a prize, a list of them.

A word right before tells it (``đường``), a house's number, a ward behind it, or what a list is of
(``các tuyến đường như``); the rest of a list is what its head is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bomay.ingest.extract.names import context
from bomay.ingest.extract.names.runs import Before
from bomay.ontology import tables

_BEFORE_CHARS = 24
_IN_BRACKETS = re.compile(r"[ ]\([^\W_]{2,6}\)[ ]$")  # "Đại học (ĐH) Duy Mận"
# What joins names that share a title.
LIST_SIGNS = frozenset({", ", " - ", " – ", " và ", "; ", ", và "})
LONGEST_SIGN = max(map(len, LIST_SIGNS))
# ``Lê Lợi (quận 2), quốc lộ 13, Phan Văn Trị``: what may stand between two streets of a list.
_ASIDE = (
    r"(?:[ ]?\((?:thành phố|thị xã|thị trấn|quận|huyện|phường|xã|tp|tx|q|p|h|đoạn|từ|hướng|gần)"
    r"[ .][^()\n]{1,40}\))?"
)
_MORE = r"(?:[ ]?(?:\.{3}|…))?"
_ROAD = r"(?:(?:quốc|tỉnh|hương|huyện) lộ|ql\.?|tl\.?|đường|vành đai)[ ]?\d[\w.]*"
_ROADS = rf"(?:{_ROAD}{_ASIDE}\s{{0,2}}(?:[,;]\s{{1,2}}|[ ](?:và|-|–)[ ]))*"
_BETWEEN = re.compile(
    rf"{_ASIDE}(?:[ ]?\n?[ ]?[,;]{_MORE}{_ASIDE},?\s{{0,2}}(?:và[ ])?|[ ](?:[-–]|và|hay)[ ])"
    rf"{_ROADS}(?:khu vực[ ])?"
)
_BETWEEN_CHARS = 96
# How that ends, spaces apart: nearly always a look at it spares looking for what stands before.
_JOINTS = (",", ";", "...", "…", ")", "-", "–", "và", "hay", "khu vực")
_JOINT_CHARS = 12
_MOST_ASIDE = 3  # runs between two streets, in brackets
_BEHIND_A_ROAD = re.compile(rf"{_ROAD}{_ASIDE}(?:[ ]?,{_MORE}{_ASIDE},?\s{{1,2}}|[ ][–-][ ])$")
_ADDRESS = re.compile(
    r"(?:^|[ (/])(?:số[ ]\d{1,4}|(?!(?:19|20)\d\d[ ])\d{1,4})[a-z]?(?:[/-]\d+)*[ ]$"
)
# What a number counts that is no house's: ``chuyên khoa 2 Lê Văn A``.
_COUNTED = re.compile(
    r"(?:khoa|lớp|khóa|khoá|vòng|hạng|cấp|áo|thứ|quý|tháng|năm|ngày|bậc|loại|kỳ|tập)[ ]\d{1,4}[ ]$"
)
_NUMBERED = re.compile(r".?\d[a-z]?[ ]", re.DOTALL)
_WARD_AFTER = re.compile(r"(?:,|[ ][–-])[ ](?:[PQF]\.[ ]?[\dA-ZĐ]|(?:[Pp]hường|[Qq]uận)[ ]\d)")
_DASH_BEFORE = re.compile(r"[^\W\d][ ][–-][ ]$")
_DASH_AFTER = re.compile(r"[ ]?\)|[ ][–-][ ][^\W\d]")
_STREETS = (
    *("đường ", "phố ", "ngõ ", "hẻm ", "đại lộ ", "cầu ", "chợ ", "chợ hoa ", "trường ", "xa lộ "),
    *("khu vực ", "ngã tư ", "ngã ba ", "vòng xoay ", "nút giao "),
    *("thung lũng ", "núi ", "đèo ", "suối ", "thác "),
    *("đường nối ", "nối từ ", "đoạn từ ", "hướng từ ", "hướng "),
)
_ROADS_BEFORE = ("đại ", "quốc ", "tỉnh ", "hương ", "xa ")
_PLAYED_CHARS = 36
_PLAYED = re.compile(
    r"(?<![^\W_])(?:vai|hóa thân|hóa thân thành|nhân vật)[ ]"
    r"(?:(?!(?:cùng|với|của|do|và|chính|phụ|cho|diễn|nữ|nam|từ|là|trò)[ ])[^\W\d_]+[ ]){1,3}$"
)
_FIRM_CHARS = 72
_FIRM_HEADS = frozenset(
    {"công ty", "tập đoàn", "doanh nghiệp", "hợp tác", "xí nghiệp", "cty", "htx", "dntn"}
)
_OPENING = '(“"'
# "TM-DV", "TM&DV", "thương mại – dịch vụ"
_FIELDS_JOINED = re.compile(r"[ ]?[&–-][ ]?")
_PRIZE_CHARS = 48
# Words that name the field of a prize; who wins it is told with others: thuộc về, của, cho.
_PRIZE = re.compile(
    r"giải thưởng(?:[ ](?:(?!(?:của|cho|về|là|do|với|tại|được|đã|ông|bà|nhà|tác giả|thuộc|tên)[ ])"
    r"[^\W\d_]+|-)){1,6}[ ]"
)
_OPENING_CHARS = 104
_SEVERAL = frozenset({"các", "những", "nhiều", "hai", "ba", "bốn", "năm", "số"})  # "một số nhạc sĩ"
_PEOPLE_OF = ("lãnh đạo", "chủ tịch", "bí thư", "trưởng", "cán bộ", "đại diện", "viên", "của", "từ")


@cache
def _opens_list() -> re.Pattern[str]:
    """``các tuyến đường như: ``, ``nhiều tuyến phố trung tâm gồm ``.

    Not those who lead them or come from them: ``lãnh đạo các xã: A, B``.
    """
    people = "".join(f"(?<!{word} )" for word in _PEOPLE_OF)
    kinds = "|".join(map(re.escape, context.words_at("listed")))
    first = "".join({kind[0] for kind in context.words_at("listed")})  # told fast
    return re.compile(
        rf"(?=[{first}])(?<![^\W_]){people}(?:{kinds})(?![^\W_])"
        r"([^.:;!?\n”\"]{0,64}?)(?:[ ](?:như|gồm|là):?|:)[ ]\n?$"
    )


@cache
def _persons() -> frozenset[str]:
    """The words for persons that a list may be of."""
    return frozenset(row["surface"] for row in tables.rows("honorifics")) | {"người"}


def _opens_list_at(flat: str, start: int) -> bool:
    """Whether a list opens here, and of no persons: ``khu vực giữa sân có hai cầu thủ như A``."""
    found = _opens_list().search(flat, max(0, start - _OPENING_CHARS), start)
    if found is None:
        return False
    words = found[1].replace(",", "").split()
    return not any(
        _is_several(word) and not _persons().isdisjoint(_phrases(words[at + 1 : at + 5]))
        for at, word in enumerate(words)
    )


def _is_several(word: str) -> bool:
    return word in _SEVERAL or word.isdigit()


def _phrases(words: Sequence[str]) -> list[str]:
    """The phrases that begin with the first word."""
    return [" ".join(words[:size]) for size in range(1, len(words) + 1)]


def is_called_after(flat: str, start: int) -> bool:
    """Whether a street, school, prize … stands right before: it is called after the person."""
    if start == 0 or flat[start - 1] != " ":
        return _is_listed(flat, start)
    if _NUMBERED.match(flat, max(0, start - 3)) and is_house(flat, start):
        return True
    if flat.startswith("lộ ", start) and flat.endswith(_ROADS_BEFORE, 0, start):
        return True  # "trên đại Lộ Thăng Long"
    if flat.endswith(") ", 0, start):
        short = _IN_BRACKETS.search(flat, max(0, start - 12), start)
        if short is not None and _word_before(flat, short.start() + 1):
            return True
    if _word_before(flat, start) or _is_prize_of(flat, start) or _is_listed(flat, start):
        return True
    return _is_of_a_firm(flat, start)


def is_house(flat: str, start: int) -> bool:
    """Whether the number right before is a house's: ``số 12 Lê Lợi``."""
    begin = max(0, start - 12)
    return bool(_ADDRESS.search(flat, begin, start)) and not _COUNTED.search(flat, begin, start)


def _is_prize_of(flat: str, start: int) -> bool:
    """``Giải thưởng Văn học - nghệ thuật Lý Thị A``: the prize's name goes on to the person's."""
    at = flat.rfind("giải thưởng ", max(0, start - _PRIZE_CHARS), start)
    return at >= 0 and _PRIZE.fullmatch(flat, at, start) is not None


@cache
def _fields() -> frozenset[str]:
    """The words that the fields of firms are made of."""
    told = [row["word"] for row in tables.rows("subject_words")]
    return frozenset(word for words in told for word in words.split()) | context.words_at("field")


@cache
def _last_of_firms() -> frozenset[str]:
    """What stands last before a firm's own name."""
    return _fields().union(head.split(" ")[-1] for head in _FIRM_HEADS)


def _is_of_a_firm(flat: str, start: int) -> bool:
    """``công ty cổ phần đầu tư Hoa Mận``: nothing but its form and field stands before the name."""
    begin = max(0, start - _FIRM_CHARS)
    last = flat.rfind(" ", begin, start - 1)
    nearest = flat[last + 1 : start - 1]
    if not nearest.isalpha():
        nearest = _FIELDS_JOINED.split(nearest)[-1].lstrip(_OPENING)
    if nearest not in _last_of_firms():
        return False
    words = _FIELDS_JOINED.sub(" ", flat[begin : start - 1]).split(" ")[1 if begin else 0 :]
    while words and words[-1] in _fields() and " ".join(words[-2:]) not in _FIRM_HEADS:
        words.pop()  # "tập đoàn" is of fields too: "công ty tập đoàn"
    heads = [word.lstrip(_OPENING) for word in words[-2:]]
    return " ".join(heads) in _FIRM_HEADS or (bool(heads) and heads[-1] in _FIRM_HEADS)


def _is_listed(flat: str, start: int) -> bool:
    """``các tuyến đường như Lê Lợi``, ``quốc lộ 13, Lê Lợi``: the head of a list of streets."""
    before = flat[start - 6 : start].rstrip()
    if before.endswith((":", " như", " gồm", " là")):
        return _opens_list_at(flat, start)
    if before.endswith((",", " -", " –")) and _may_be_behind_a_road(flat, start):
        return _BEHIND_A_ROAD.search(flat, max(0, start - _OPENING_CHARS), start) is not None
    return False


def _may_be_behind_a_road(flat: str, start: int) -> bool:
    """Whether the last word before a sign is no word of letters: a road's number, or a bracket."""
    begin = max(0, start - _BEFORE_CHARS)
    last = flat[begin:start].rstrip(" ,-–").rpartition(" ")[2]
    return not last.isalpha()


def is_where(flat: str, start: int) -> bool:
    """``cắm trại ở Thanh Đa``: a word right before tells a place, which no list goes on."""
    if start == 0 or flat[start - 1] != " ":
        return False
    return flat[flat.rfind(" ", max(0, start - _BEFORE_CHARS), start - 1) + 1 : start - 1] in (
        context.words_at("where")
    )


def is_played(flat: str, start: int) -> bool:
    """``vào vai bác sĩ Lê Văn An``: who is played is nobody."""
    return _PLAYED.search(flat, max(0, start - _PLAYED_CHARS), start) is not None


def is_in_the_street(flat: str, start: int) -> bool:
    """Whether a street stands right before: elsewhere in the text the name is its too."""
    return flat.endswith(_STREETS, 0, start) or _is_listed(flat, start)


def is_in_address(text: str, start: int, end: int) -> bool:
    """Whether a name is a street's by its place: ``KP8, Phan Huy Ích, P.12`` or ``A – B – C)``."""
    if _WARD_AFTER.match(text, end) is not None:
        return True
    return _DASH_AFTER.match(text, end) is not None and bool(
        _DASH_BEFORE.search(text, max(0, start - 4), start)
    )


@cache
def _last_words() -> frozenset[str]:
    """The last words of all phrases that stand before what is called after somebody."""
    return frozenset(phrase.split(" ")[-1] for phrase in context.words_at("before"))


def _word_before(flat: str, start: int) -> bool:
    last = flat.rfind(" ", max(0, start - _BEFORE_CHARS), start - 1)
    if flat[max(last + 1, start - _BEFORE_CHARS) : start - 1].strip('(“"') not in _last_words():
        return False
    before = flat[max(0, start - _BEFORE_CHARS) : start - 1].split(" ")
    if " ".join(before[-2:]) in context.words_at("compound"):
        return False  # "gia đình Lê Văn A" is no temple, "yêu cầu Lê Văn A" no bridge
    words = context.words_at("before")
    return any(" ".join(before[-size:]).strip('(“"') in words for size in (1, 2, 3, 4))


class Called:
    """Whether runs of capitals are called after somebody: streets, schools, prizes, lists of them.

    It is asked of few runs, each told by its start, and looked up only then.
    """

    def __init__(self, flat: str, before: Before) -> None:
        self._flat, self._before = flat, before
        # Of runs that were looked up: whether it is a street, None where it is called after nobody.
        self._looked_up: dict[int, bool | None] = {}

    def is_so(self, start: int) -> bool:
        """Whether a run is, or one that a list joins it to; asked in the order of runs."""
        at = start
        while at >= 0 and at not in self._looked_up:
            if is_called_after(self._flat, at):
                self.found(at, at)
                # "Tập đoàn Sao Mận; Lê Văn A": the next is no firm's of the same kind
                at = -1 if at != start and _is_of_a_firm(self._flat, at) else at
                break
            at = self._joined_to(at)
        self._looked_up[start] = self._looked_up[at] if at >= 0 else None
        return self._looked_up[start] is not None

    def is_street(self, start: int) -> bool:
        """Whether a run that is called so is a street's, so that its name is that elsewhere too."""
        return bool(self._looked_up[start])

    def found(self, start: int, name: int) -> None:
        """A run is, by a word before its name."""
        self._looked_up[start] = is_in_the_street(self._flat, name)

    def _joined_to(self, start: int) -> int:
        """The run that a list goes on from, over what stands in brackets; -1 for none."""
        flat = self._flat
        if not flat[max(0, start - _JOINT_CHARS) : start].rstrip().endswith(_JOINTS):
            return -1
        for begin, end in self._before.within(start, _BETWEEN_CHARS)[:_MOST_ASIDE]:
            if start - end > _BETWEEN_CHARS:
                break
            if _BETWEEN.fullmatch(flat, end, start) is not None:
                return begin
            if ")" not in flat[end:start]:
                break
        return -1
