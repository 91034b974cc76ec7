"""Text as parsers want it, with an exact way back to the text as stored.

What changes: NFC; zero-width characters and soft hyphens go; every space-like character is a plain
space and runs of them are one; every dash-like character is ``-``; look-alikes of Đ are Đ; single
Roman-numeral characters are letters; the old tone placement becomes the new one (``Uỷ``, ``hoà``
become ``Ủy``, ``hòa``); a line break inside a hard-wrapped sentence is a space. What parsers show
to people they take from the stored text (``Reading.quote``): display keeps the source's spelling.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from ahocorasick_rs import AhoCorasick, Implementation

from bomay.ontology.text import D_STROKES

_INVISIBLE_CODES = (
    *(0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F)),
    *(0x2060, *range(0x2066, 0x206A), 0xFEFF),
)
_INVISIBLE_CHARS = "".join(map(chr, _INVISIBLE_CODES))
_MARK_CHARS = "".join(map(chr, (*range(0x0300, 0x0370), *range(0x2160, 0x2180))))
_INVISIBLE = re.compile(f"[{_INVISIBLE_CHARS}]+")
_CLUSTER = re.compile("[^\u0300-\u036f][\u0300-\u036f]+|[\u2160-\u217f]")
_MARK = re.compile(f"[{_MARK_CHARS}]")
_SPACES = re.compile("  +")
_ONE_TO_ONE = (
    str.maketrans(
        dict.fromkeys("\t\u00a0\u1680\u202f\u205f\u3000\u000b\u000c", " ")
        | {chr(c): " " for c in range(0x2000, 0x200B)}
        | {chr(c): "-" for c in (*range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63, 0xFF0D)}
    )
    | D_STROKES
)
_PLAIN = {chr(odd): plain for odd, plain in _ONE_TO_ONE.items()}
_ODD = (*_INVISIBLE_CHARS, *_MARK_CHARS, *_PLAIN)

# oà → òa and uỷ → ủy, only where the pair ends its syllable and no q precedes (quý stays).
_VOWEL_TONES = {"a": "aàáảãạ", "e": "eèéẻẽẹ", "y": "yỳýỷỹỵ", "o": "oòóỏõọ", "u": "uùúủũụ"}
_OLD_TONE: dict[str, str] = {}
for _first, _second in (("o", "a"), ("o", "e"), ("u", "y")):
    for _tone in range(1, 6):
        _old, _new = _first + _VOWEL_TONES[_second][_tone], _VOWEL_TONES[_first][_tone] + _second
        for _cased in (str.lower, str.capitalize, str.upper):
            _OLD_TONE[_cased(_old)] = _cased(_new)
# All that may change in a text, found in one pass: most texts have none of the odd characters.
_CHANGING = AhoCorasick([*_ODD, *_OLD_TONE], implementation=Implementation.DFA)

_LINE_END_STOPS = frozenset(".!?:;…”\"'»")
_STARTS_LIST = re.compile(
    r"[ ]*(?:[-+*•●▪]|\d{1,2}[.)]|[a-zđ][.)]|[IVX]{1,4}[.)]|Điều \d+[a-zđ]?(?:[.:]|$)|Chương |Mục "
    r"|Căn cứ )"
)
# A line that ends with one of these is never the end of a sentence.
_OPEN_END = re.compile(
    r"(?:^|\s)(?:và|của|các|những|do|tại|theo|về|cho|với|từ|đến|là|Điều|khoản|điểm"
    r"|Luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Pháp lệnh)$"
)
# Before a number only: ``Nghị quyết số``, ``ngày``; a title may end in ``chuyển đổi số``.
_OPEN_BEFORE_NUMBER = re.compile(r"(?:^|\s)(?:số|ngày|tháng|năm)$")
_LOWER_WORD = re.compile(r"(?=[^\W\d_]+(?:[\s,.;:)!?]|$))\S")
_WRAP_MIN_LINES = 6
_LONGEST_SYLLABLE = 7
_WRAP_WIDTHS = range(45, 131)


@dataclass(frozen=True, slots=True)
class Normalised:
    """A normalised text and where each of its characters came from.

    Attributes:
        text: the normalised text.
        starts: for each character its first offset in the source, then the source's length;
            None while every character stands where it stood.
        ends: for each character the offset just after it in the source; None with ``starts``.
    """

    text: str
    starts: array[int] | None = None
    ends: array[int] | None = None

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The half-open source span of ``text[start:end]``."""
        if self.starts is None or self.ends is None:
            return start, end
        if end <= start:
            return self.starts[start], self.starts[start]
        return self.starts[start], self.ends[end - 1]


def normalise(text: str) -> Normalised:
    """Normalise a stored text; linear in its length."""
    hits = _CHANGING.find_matches_as_indexes(text)
    odd = "".join({text[start] for index, start, _ in hits if index < len(_ODD)})
    if not odd and unicodedata.is_normalized("NFC", text):
        return _in_paragraphs(_one_space_each(Normalised(_with_new_tones(text, hits))))
    result = Normalised(text)
    if _INVISIBLE.search(odd):
        result = _edit(result, _INVISIBLE, lambda found: "")
    if _MARK.search(odd) or not unicodedata.is_normalized("NFC", text):
        result = _edit(result, _CLUSTER, _composed)
        plain = result.text.translate(_ONE_TO_ONE)
    else:
        plain = result.text
        for character in odd:
            plain = plain.replace(character, _PLAIN.get(character, character))
    toned = _with_new_tones(plain, _CHANGING.find_matches_as_indexes(plain))
    return _in_paragraphs(_one_space_each(replace(result, text=toned)))


def _in_paragraphs(before: Normalised) -> Normalised:
    """Without the breaks of lines that go on; they are told by widths, so by single spaces."""
    joined = _join_wrapped_lines(before.text)
    return before if joined == before.text else _one_space_each(replace(before, text=joined))


def _one_space_each(before: Normalised) -> Normalised:
    if "  " in before.text:
        return _edit(before, _SPACES, lambda found: " ")
    return before


def _with_new_tones(text: str, hits: list[tuple[int, int, int]]) -> str:
    """The text, of the same length; ``hits`` are those of ``_CHANGING``."""
    pieces: list[str] = []
    last = 0
    for index, start, end in hits:
        after = text[end : end + 1]
        if index >= len(_ODD) and not (
            after.isalnum() or after == "_" or text.startswith(("q", "Q"), start - 1, start)
        ):
            pieces += (text[last:start], _OLD_TONE[text[start:end]])
            last = end
    pieces.append(text[last:])
    return "".join(pieces)


def _composed(found: re.Match[str]) -> str:
    cluster = found.group()
    if "\u2160" <= cluster <= "\u217f":
        return unicodedata.normalize("NFKC", cluster)
    return unicodedata.normalize("NFC", cluster)


def _edit(
    before: Normalised, pattern: re.Pattern[str], new_of: Callable[[re.Match[str]], str]
) -> Normalised:
    """Replace each match, keeping the way back to the source."""
    old_starts, old_ends = before.starts, before.ends
    if old_starts is None or old_ends is None:
        old_starts = array("q", range(len(before.text) + 1))
        old_ends = array("q", range(1, len(before.text) + 1))
    pieces: list[str] = []
    starts, ends = array("q"), array("q")
    last = 0
    for found in pattern.finditer(before.text):
        at, stop = found.span()
        new = new_of(found)
        pieces += (before.text[last:at], new)
        starts += old_starts[last:at]
        ends += old_ends[last:at]
        starts.extend(old_starts[at] for _ in new)
        ends.extend(old_ends[stop - 1] for _ in new)
        last = stop
    pieces.append(before.text[last:])
    starts += old_starts[last:]
    ends += old_ends[last:]
    return Normalised("".join(pieces), starts, ends)


def _join_wrapped_lines(text: str) -> str:
    """Turn the line breaks of hard-wrapped prose into spaces; offsets stay.

    A break is inside a sentence when the line before it does not end one and the next line starts
    in lower case, or when the document is hard-wrapped and the line is nearly as long as its
    longest ones. After the end of a sentence, of a wrapped document only the line whose width left
    no room for the next word goes on.
    """
    if "\n" not in text:
        return text
    lines = text.split("\n")
    wrapping = _wrapping(lines)
    joined = [lines[0]]
    for previous, line in pairwise(lines):
        joined.append(" " if _continues(previous, line, wrapping) else "\n")
        joined.append(line)
    return "".join(joined)


def _wrapping(lines: list[str]) -> tuple[int, int] | None:
    """How long a line that was broken for width is at least, and how long at most.

    None if the text is not wrapped.
    """
    lengths = sorted(len(line) for line in lines if line.strip())
    if len(lengths) < _WRAP_MIN_LINES:
        return None
    # A page of short lines has some as long as the page is wide; a text of paragraphs has longer.
    for usual, share in ((lengths[len(lengths) * 95 // 100], 3), (lengths[-1], 6)):
        full = usual * 8 // 10
        long_lines = sum(length >= full for length in lengths)
        if usual in _WRAP_WIDTHS and long_lines >= 3 and long_lines * share >= len(lengths):
            return full, min(lengths[-1], usual + _LONGEST_SYLLABLE)
    return None


def _continues(previous: str, line: str, wrapping: tuple[int, int] | None) -> bool:
    before, after = previous.rstrip(), line.lstrip()
    if not before or not after:
        return False
    full, widest = wrapping or (None, None)
    if before[-1] in _LINE_END_STOPS and widest is None:
        return False  # nearly every line of a text that is not wrapped
    if _STARTS_LIST.match(line):
        return False
    if before[-1] == ":" or (before[-1] == ";" and after[0].isupper()):
        return False  # a list begins or goes on
    if before[-1] in _LINE_END_STOPS:
        return widest is not None and len(before) + len(after.split(" ", 1)[0]) >= widest
    goes_on = after[0].islower() and _LOWER_WORD.match(after) is not None
    end = before[-12:]
    numbered = after[0].isdigit() and _OPEN_BEFORE_NUMBER.search(end) is not None
    if goes_on or numbered or _OPEN_END.search(end):
        return len(before) > 20
    return full is not None and len(previous) >= full and not before.isupper()
