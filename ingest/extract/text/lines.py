"""The line breaks of hard-wrapped prose, which are spaces to a reader.

Breaks that one width explains are undone first (``wrapping``). What is left, or all of it in a text
that no width explains, is judged line by line: a break is inside a sentence when the line before it
does not end one and the next line starts in lower case, or when the document is hard-wrapped and
the line is nearly as long as its longest ones. After the end of a sentence, of a wrapped document
only the line whose width left no room for the next word goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise

from bomay.ingest.extract.steps import of_text
from bomay.ingest.extract.text.wrapping import (
    STARTS_LIST,
    STOPS,
    Stored,
    breaks_of_width,
    is_apart,
    is_glued,
    is_in_code,
    joins_words,
)

# A line that ends with one of these is never the end of a sentence.
_OPEN_END = re.compile(
    r"(?:^|\s)(?:và|của|các|những|do|tại|theo|về|cho|với|từ|đến|là|bởi|Điều|khoản|điểm"
    r"|Luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Pháp lệnh)$"
    r"|[^\W\d_] [-–]$"  # the name of two fields: ``Chi cục Dân số -`` ``Xã hội``
)
# Before a number only: ``Nghị quyết số``, ``ngày``; a title may end in ``chuyển đổi số``.
_OPEN_BEFORE_NUMBER = re.compile(r"(?:^|\s)(?:số|ngày|tháng|năm)$")
_NUMBER_OF_ACT = re.compile(r"\d{1,5}(?: ?/ ?\d{4})? ?[-/] ?[A-ZĐ]")
_LOWER_WORD = re.compile(r"(?=[^\W\d_]+(?:[\s,.;:)!?]|$))\S")
_SEVERAL_BEHIND = re.compile(r"  (?<=\S  )")
_DOUBLED, _MOST_SPACES = 6, 3  # spaces for each two of a text that doubles them; side by side there
_LAYERS = 3  # of what was wrapped again after it had been
_WRAP_MIN_LINES = 6
_LONGEST_SYLLABLE = 7
_HEADING = 20  # letters of a line that may be one, at most
_LEFT_ALONE = 2  # words that a second breaking leaves of a line, at most
_WRAP_WIDTHS = range(45, 131)
# A text whose lines go on below so often was broken, though by no width.
_RAGGED_LINES, _RAGGED_SHARE = 8, 4


@of_text
def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text, also empty ones: what most of what makes lines whole asks first."""
    return tuple(text.split("\n"))


def join_wrapped(
    text: str, *, stored: Stored | None = None, most_spaces: int = 1, title: str = ""
) -> tuple[str, list[int]]:
    """Turn the line breaks of hard-wrapped prose into spaces; offsets stay.

    Args:
        text: with single spaces.
        stored: how long a span of the text is as stored, where that is not its length.
        most_spaces: that stand between two of its words as stored.
        title: of the document, where that is known.

    Returns:
        The text, and the offsets of those spaces that stand inside of a word or number broken
        after its hyphen.
    """
    glued: list[int] = []
    for _ in range(_LAYERS):
        if "\n" not in text:
            break
        lines = lines_of(text)
        inserted = breaks_of_width(lines, stored=stored, most_spaces=most_spaces, title=title)
        if not inserted:
            break
        hyphens = [number for number in inserted if is_glued(lines[number])]
        if hyphens:
            ends, words = list(_ends(lines)), joins_words(text)
            glued += (ends[number] for number in hyphens if words or is_in_code(lines[number]))
        text = "".join(
            line + (" " if number in inserted else "\n") for number, line in enumerate(lines)
        )[:-1]
    return (_join_broken(text) if "\n" in text else text), sorted(glued)


def spaces_between_words(text: str) -> int:
    """How many spaces stand between two words at most, where many have several; indents apart."""
    least = text.count(" ") // _DOUBLED
    several = text.count("  ") > least and len(_SEVERAL_BEHIND.findall(text)) > least
    return _MOST_SPACES if several else 1


def _ends(lines: Sequence[str]) -> Iterator[int]:
    return accumulate((len(line) + 1 for line in lines[1:]), initial=len(lines[0]))


def _join_broken(text: str) -> str:
    lines = lines_of(text)
    wrapping = _wrapping(lines)
    going_on: set[int] = set()
    for number, (previous, line) in enumerate(pairwise(lines)):
        # Nearly every line of a text that is not wrapped ends so, or has an empty one below.
        if not line or (wrapping is None and previous[-1:] in STOPS):
            continue
        # Also a word that its line left alone below itself.
        long = len(previous.strip()) > _HEADING or (
            number - 1 in going_on and previous.count(" ") < _LEFT_ALONE
        )
        if _continues(previous, line, wrapping, long=long):
            going_on.add(number)
    if not going_on:
        return text
    ends = (" " if number in going_on else "\n" for number in range(len(lines) - 1))
    return "".join([*chain.from_iterable(zip(lines, ends, strict=False)), lines[-1]])


def _wrapping(lines: Sequence[str]) -> tuple[int, int] | None:
    """How long a line that was broken for width is at least, and how long at most.

    None if the text is not wrapped.
    """
    lengths = sorted([len(line) for line in lines if line.strip()])
    if len(lengths) < _WRAP_MIN_LINES:
        return None
    # A page of short lines has some as long as the page is wide; a text of paragraphs has longer.
    for usual, share in ((lengths[len(lengths) * 95 // 100], 3), (lengths[-1], 6)):
        full = usual * 8 // 10
        long_lines = len(lengths) - bisect_left(lengths, full)
        if usual in _WRAP_WIDTHS and long_lines >= 3 and long_lines * share >= len(lengths):
            return full, min(lengths[-1], usual + _LONGEST_SYLLABLE)
    ragged = _ragged(lines, len(lengths))
    return (ragged, lengths[-1] + 1) if ragged is not None else None


def _ragged(lines: Sequence[str], printed: int) -> int | None:
    """How long nearly all lines that surely go on below are at least, where many do."""
    going_on = sorted(
        len(before)
        for before, after in pairwise(lines)
        if before[-1:].isalpha() and after[:1].islower() and _LOWER_WORD.match(after)
    )
    if len(going_on) < max(_RAGGED_LINES, printed / _RAGGED_SHARE):
        return None
    shortest, longest = going_on[len(going_on) // 20], going_on[len(going_on) * 19 // 20]
    return shortest if shortest * 2 >= longest else None


def _continues(previous: str, line: str, wrapping: tuple[int, int] | None, *, long: bool) -> bool:
    before, after = previous.rstrip(), line.lstrip()
    if not before or not after:
        return False
    full, widest = wrapping or (None, None)
    if before[-1] in STOPS and widest is None:
        return False  # nearly every line of a text that is not wrapped
    if STARTS_LIST.match(line) or is_apart(before, after):
        return False
    if before[-1] == ":" or (before[-1] == ";" and after[0].isupper()):
        return False  # a list begins or goes on
    if before[-1] in STOPS:
        return widest is not None and len(before) + len(after.split(" ", 1)[0]) >= widest
    goes_on = after[0].islower() and _LOWER_WORD.match(after) is not None
    end = before[-12:]
    numbered = after[0].isdigit() and _OPEN_BEFORE_NUMBER.search(end) is not None
    if numbered and end.endswith(" số") and _NUMBER_OF_ACT.match(after):
        return True
    if goes_on or numbered or _OPEN_END.search(end):
        return long
    return full is not None and len(previous) >= full and not before.isupper()
