"""The own number of an act of whose page the letterhead was cut off, or which had none.

Three places still tell it: a line ``Số: …`` that opens the page above the type; the title of old
laws (``LUẬT`` above ``SỐ 103-SL/L.005 NGÀY 20-5-1957 …``); the line of an annex.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bomay.ingest.extract.document.head_title import TYPE_AT_TOP, TYPE_LINE
from bomay.ingest.extract.document.preamble import find_preamble
from bomay.ingest.extract.text.anchors import Pieces, flatten
from bomay.ontology.numbers import NumberParts, find_numbers

_TOP = 200
_MARKS = re.compile(r"[ *#\n]*")
_LONGEST_NUMBER = 80
_HEAD_LENGTH = 6000
_FEWEST_GROUNDS = 2
_OPENS_ANNEXED = Pieces("(kèm", "(ban")
_ANNEXED = re.compile(
    r"\((?:Ban\s+hành\s+)?[Kk]èm\s+theo\s+(?P<type>[A-ZĐ][^\W\d_]+(?:\s[^\W\d_]+){1,3}?)"
    r"\s+số\s*:?\s*(?=\d)"
)
# A letter opens with whom it is addressed to, and its annex with whose annex it is.
_LETTER = "Công văn"
_ADDRESSED = re.compile(r"\s*Kính\s+gửi\s*:")
_OPENS = re.compile(r"[\s|*#]*(?:Số|SỐ) ?: ?(?=\d)")
_IN_TITLE = re.compile(r"\s+(?:CỦA\s[^a-z\d]{4,90}\s)?SỐ\s*:?\s*(?=\d)")
_DATED = re.compile(r"\s+NGÀY\s+\d")


class CutNumber(NamedTuple):
    """A number, its span, and what stands with it; ``dated``: its day is behind it."""

    start: int
    end: int
    parts: NumberParts
    document_type: str
    dated: bool
    basis: str


def cut_number(text: str) -> CutNumber | None:
    """The own number as a page without a letterhead tells it; None where it does not."""
    opening = _opening(text)
    if opening is not None:
        return opening
    top = _type_at_top(text)
    return (_in_title(text, top) if top is not None else None) or _of_annex(text, top)


def _opening(text: str) -> CutNumber | None:
    """``Số: 1683/NQ-UBTVQH15`` above ``NGHỊ QUYẾT``."""
    opens = _OPENS.match(text)
    number = _number_at(text, opens.end()) if opens is not None else None
    if number is None:
        return None
    start, end, parts = number
    kind = TYPE_LINE.search(text, end, end + _TOP)
    if kind is None:
        return None
    return CutNumber(start, end, parts, _type(kind), dated=False, basis="place and date line")


def _in_title(text: str, top: re.Match[str]) -> CutNumber | None:
    title = _IN_TITLE.match(text, top.end("type"))
    number = _number_at(text, title.end()) if title is not None else None
    if number is None or _DATED.match(text, number[1]) is None:
        return None
    return CutNumber(*number, _type(top), dated=True, basis="title of the act")


def _of_annex(text: str, top: re.Match[str] | None) -> CutNumber | None:
    """``THÔNG TƯ``, below ``(Kèm theo Thông tư số 35/2025/TT-BKHCN ngày …)``."""
    if not _OPENS_ANNEXED.are_in(flatten(text)):
        return None
    top = top or _enacting(text)
    kind = _type(top) if top is not None else _LETTER if _ADDRESSED.match(text) else None
    if kind is None:
        return None
    for line in _ANNEXED.finditer(text):
        number = _number_at(text, line.end())
        if number is None:
            continue
        if _type(line) != kind:
            return None
        return CutNumber(*number, kind, dated=True, basis="line of the annex")
    return None


def _enacting(text: str) -> re.Match[str] | None:
    """``QUYẾT ĐỊNH:`` below the grounds of an act of which even the type was cut off."""
    grounds = find_preamble(text[:_HEAD_LENGTH])
    if len(grounds.lines) < _FEWEST_GROUNDS:
        return None
    return TYPE_LINE.match(text, text.rfind("\n", 0, grounds.end + 1))


def _type_at_top(text: str) -> re.Match[str] | None:
    """The line of the type where the page begins with it."""
    begin = _MARKS.match(text, 0, _TOP)
    if begin is None or not text[begin.end() : begin.end() + 2].isupper():
        return None
    return TYPE_AT_TOP.match(text, 0, _TOP)


def _type(found: re.Match[str]) -> str:
    return " ".join(found["type"].split()).capitalize()


def _number_at(text: str, at: int) -> tuple[int, int, NumberParts] | None:
    found = next(find_numbers(text[at : at + _LONGEST_NUMBER]), None)
    if found is None or found[0] != 0:
        return None
    return at, at + found[1], found[2]
