"""Whether capitals name what is called after somebody: streets, schools, prizes, lists of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bomay.ingest.extract.names import context

_BEFORE_CHARS = 24
# What joins the names of a list: all are streets if the first is.
LIST_SIGNS = frozenset({", ", " - ", " – ", " và ", "; ", ", và "})
LONGEST_SIGN = max(map(len, LIST_SIGNS))
_ADDRESS = re.compile(r"(?:^|[ (/])(?:số[ ])?\d{1,4}[a-z]?(?:/\d+)*[ ]$")
_WARD_AFTER = re.compile(r"(?:,|[ ][–-])[ ](?:[PQF]\.[ ]?[\dA-ZĐ]|(?:[Pp]hường|[Qq]uận)[ ]\d)")
_DASH_BEFORE = re.compile(r"[^\W\d][ ][–-][ ]$")
_DASH_AFTER = re.compile(r"[ ]?\)|[ ][–-][ ][^\W\d]")
_STREETS = ("đường ", "phố ", "ngõ ", "hẻm ", "đại lộ ", "cầu ", "chợ ", "chợ hoa ", "trường ")
_FIRMS = ("tập đoàn ", "công ty ", "doanh nghiệp ", "hãng ", "ngân hàng ")
_NUMBERED = re.compile(r".?\d[a-z]?[ ]", re.DOTALL)
_PRIZE_CHARS = 48
# Words that name the field of a prize; who wins it is told with others: thuộc về, của, cho.
_PRIZE = re.compile(
    r"giải thưởng(?:[ ](?:(?!(?:của|cho|về|là|do|với|tại|được|đã|ông|bà|nhà|tác giả|thuộc|tên)[ ])"
    r"[^\W\d_]+|-)){1,6}[ ]"
)


def _is_prize_of(flat: str, start: int) -> bool:
    """``Giải thưởng Văn học - nghệ thuật Lý Thị A``: the prize's name goes on to the person's."""
    at = flat.rfind("giải thưởng ", max(0, start - _PRIZE_CHARS), start)
    return at >= 0 and _PRIZE.fullmatch(flat, at, start) is not None


def is_in_address(text: str, start: int, end: int) -> bool:
    """Whether a name is a street's by its place: ``KP8, Phan Huy Ích, P.12`` or ``A – B – C)``."""
    if _WARD_AFTER.match(text, end) is not None:
        return True
    return _DASH_AFTER.match(text, end) is not None and bool(
        _DASH_BEFORE.search(text, max(0, start - 4), start)
    )


def is_called_after(flat: str, start: int) -> bool:
    """Whether a street, school, prize … stands right before: it is called after the person."""
    if start == 0 or flat[start - 1] != " ":
        return False
    if _NUMBERED.match(flat, max(0, start - 3)) and _ADDRESS.search(
        flat, max(0, start - 12), start
    ):
        return True
    return _word_before(flat, start) or _is_prize_of(flat, start)


def is_in_the_street(flat: str, start: int) -> bool:
    """Whether a street stands right before: elsewhere in the text the name is its too."""
    return is_called_after(flat, start) and flat.endswith(_STREETS, 0, start)


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
    return any(" ".join(before[-size:]).strip('(“"') in words for size in (1, 2, 3))


class Called:
    """Whether runs of capitals are called after somebody: streets, schools, prizes, lists of them.

    It is asked of few runs, and looked up only then.

    Args:
        runs: those of the text in order.
    """

    def __init__(self, text: str, flat: str, runs: Sequence[re.Match[str]]) -> None:
        self._text, self._flat, self._runs = text, flat, runs
        self._known = -1, False  # the run that was looked up last, and what it was

    def is_so(self, number: int) -> bool:
        """Whether a run is, or one that a list joins it to; asked in the order of runs."""
        at = number
        known, called = self._known
        while at > known:
            start = self._runs[at].start()
            if is_called_after(self._flat, start):
                # "Tập đoàn Sao Mận; Lê Văn A": the next is no firm's of the same kind
                called = at == number or not self._flat.endswith(_FIRMS, 0, start)
                break
            end = self._runs[at - 1].end() if at else start
            gap = self._text[end:start] if start - end <= LONGEST_SIGN else ""
            if gap not in LIST_SIGNS:
                called = False
                break
            at -= 1
        self._known = number, called
        return called

    def found(self, number: int) -> None:
        """A run is, by a word inside it."""
        self._known = number, True
