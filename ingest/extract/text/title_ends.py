"""Where a title ends that is as full as the lines which a width broke.

A title that is known may be printed further below than another one. Of an unknown one nothing is
certain, so what stands below it tells: an article begins as no title goes on, with a word that is
small elsewhere, or it says again what the title said. In a sentence that goes on, words that stood
side by side do not come again so soon.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from bomay.ontology.text import CAPITALS, fold

_TITLE_LENGTH = 300
_HEAD_LENGTH = 2000
# An article begins so, no title: Ngày 9/4, Sáng 12-5.
_TOLD = re.compile(r"(?:Ngày|Sáng|Trưa|Chiều|Tối|Đêm)(?: ngày)? \d")
_SENTENCES = re.compile(r"[\w)”\"'][.!?…] [^\W\d_a-z]")
ASKS_OR_QUOTES = frozenset("?!”'")
"""What a title may end in besides a letter or figure."""
# So news begin, and no title goes on: ``Chiều 17/5``, ``Theo kế hoạch``, ``TTXVN - Hai``.
_OPENS_NEWS = re.compile(
    rf"(?:Sáng|Trưa|Chiều|Tối|Đêm)(?: ngày)? \d|(?:Ông|Bà) [{CAPITALS}]"
    r"|(?:Theo|Tại|Trong|Sau|Trước|Đây|Nếu|Khi|Để|Từ|Đến|Nhiều|Những) [^\W\d_A-ZĐ]"
    rf"|\(?[{CAPITALS}&.]{{2,9}}\)? ?- ?[{CAPITALS}]"
)
_NEVER_LAST = re.compile(
    r" (?:tại|của|và|ở|với|khi|giữa|từ|về|để|là|do|cho|tới|đến|theo|như|nếu|rằng|mà|bằng|ông|bà"
    r"|vì|nhưng|hoặc|hay|các|những|mỗi|cùng|của Bộ|Sở|TP\.?)$"
)
_STOPS = frozenset('.!?…”"')
_WORD = re.compile(r"\w+")
_TOLD_AGAIN = 400  # characters below a title that say it again
_USUAL_LENGTH = 140
_FEWEST_PAIRS, _SHARE_OF_PAIRS = 2, 0.2


def known_ends(lines: Sequence[str], title: str) -> frozenset[int]:
    """The line of the head in which a known title ends; none if the head does not print it."""
    known = _condensed(title)
    if not known:
        return frozenset()
    ends: list[int] = []
    head = ""
    for line in lines:
        if len(head) > _HEAD_LENGTH:
            break
        head += _condensed(line)
        ends.append(len(head))
    at = head.find(known)
    return frozenset({bisect_left(ends, at + len(known))}) if at >= 0 else frozenset()


def title_ends(
    lines: Sequence[str], full: Iterable[tuple[int, bool]], title: str
) -> Collection[int]:
    """The lines that end a title.

    Args:
        lines: of the text.
        full: the first lines of the text, as long as they are full: their numbers, and whether a
            capital begins the next one.
        title: of the document, where that is known.
    """
    ends = known_ends(lines, title)
    first = None if 0 in ends else _first_end(lines, full)
    return ends if first is None or any(end < first for end in ends) else ends | {first}


def _first_end(lines: Sequence[str], full: Iterable[tuple[int, bool]]) -> int | None:
    """A title has no full stop: if the first line goes on to one, the title ends between.

    There a capital begins a sentence.
    """
    full = list(full)
    so_far = ""
    # Below a title stands a paragraph; what the title itself goes on to is short and has no stop.
    retold = bool(full) and not any(lines[: full[0][0]]) and lines[full[-1][0] + 1][-1] in _STOPS
    for number, capital in full:
        before = lines[number]
        so_far += f"{before} "
        if not (before[-1].isalnum() or before[-1] in ASKS_OR_QUOTES):
            return None
        if len(so_far) > _TITLE_LENGTH or _TOLD.match(so_far) or _SENTENCES.search(so_far):
            return None
        whole = so_far.count("(") == so_far.count(")")
        if not whole or not capital:
            continue
        after = lines[number + 1].lstrip()
        if _OPENS_NEWS.match(after):
            return number
        if _NEVER_LAST.search(before) is None and (
            _opens_a_sentence(after, lines) or (retold and _is_told_again(so_far, number, lines))
        ):
            return number
    return None


def _opens_a_sentence(after: str, lines: Sequence[str]) -> bool:
    """Whether a capital is that of a sentence: the word is a small one elsewhere in the text."""
    first, _, rest = after.partition(" ")
    if not rest or not first[0].isupper() or not (rest[0].islower() or rest[0].isdigit()):
        return False
    small = sum(f" {first.lower()} " in line for line in lines)
    named = sum(re.search(rf"[^.!?:…”] {re.escape(first)} ", line) is not None for line in lines)
    return small > named


def _is_told_again(title: str, last: int, lines: Sequence[str]) -> bool:
    """Whether what is below says again what a title says, and nowhere runs on as it would here."""
    if len(title) > _USUAL_LENGTH or _OPENS_NEWS.match(title):
        return False
    said = set(_pairs(title))
    below = ""
    for line in lines[last + 1 :]:
        below += f"{line} "
        if len(below) > _TOLD_AGAIN:
            break
    again = said.intersection(_pairs(below[:_TOLD_AGAIN]))
    if len(again) < max(_FEWEST_PAIRS, _SHARE_OF_PAIRS * len(said)):
        return False
    across = f"{title.split()[-1]} {below.split(maxsplit=1)[0]}"
    return " ".join(lines).count(across) == 1  # lines elsewhere may be broken there too


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    return pairwise(_WORD.findall(text.lower()))


def _condensed(text: str) -> str:
    return "".join(fold(text).split())
