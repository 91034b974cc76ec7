"""The head of an official document whose motto was lost, where it is plain nevertheless.

A page or a copy leaves ``CỘNG HÒA …`` or ``ĐẢNG CỘNG SẢN VIỆT NAM`` away, for it stands on every
paper. What is left tells a paper too where all of it is there: who issues it in capitals, its
number below, a line of place and day beside, and its type or addressee under these.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bomay.ingest.extract.document.head_title import TYPE_LINE
from bomay.ingest.extract.steps import of_texts
from bomay.ontology.numbers import find_numbers

_TOP = 1500
_LONGEST_NUMBER = 80
_ABOVE, _BESIDE, _BELOW = 240, 240, 600
_NUMBER = re.compile(r"(?:^|\n|\|)[ *]*(?:Số|SỐ)[ ]?:{0,2}\s{0,3}(?=\d)")
# What every such line has, found fast: most texts have it nowhere.
_BEFORE_FIGURE = re.compile(r"S[ốỐ][ ]?:{0,2}\s{0,3}\d")
_REST = re.compile(r"[ *|_.-]*(?=\n|\Z|[A-ZĐ][^\n|]{0,40}, ngày)")
_DAY = re.compile(r"(?:, |\n[ *]*)[Nn]gày[ \n]{0,2}\d{1,2}[ \n]{0,2}(?:tháng[ ]|[/.-]\d)")
_ISSUER = re.compile(
    r"(?:^|\n|\|)[ *]*(?P<issuer>[^\W\d_]{2,}(?:[ ,.-]+[^\W_]+)*)[ *|]*(?=\n|\Z|\|)"
)
_ADDRESSED = re.compile(r"\n[ *]*(?:V/v|Kính\s+gửi)")


class PlainHead(NamedTuple):
    """Where the lines of the issuer begin, and the span of the number."""

    start: int
    number_at: int
    number_end: int


@of_texts
def plain_head(text: str) -> PlainHead | None:
    """The head at the top of a text, told without a motto; None where any part is missing."""
    if _BEFORE_FIGURE.search(text, 0, _TOP) is None:
        return None
    for line in _NUMBER.finditer(text, 0, _TOP):
        at = line.end()
        start, end, parts = next(find_numbers(text[at : at + _LONGEST_NUMBER]), (1, 0, None))
        if parts is None or start != 0 or _REST.match(text, at + end) is None:
            continue
        issuer = _issuer_above(text, line.start())
        if issuer is not None and _is_dated(text, line.start(), at + end) and _is_titled(text, at):
            return PlainHead(issuer, at, at + end)
    return None


def _issuer_above(text: str, number_line: int) -> int | None:
    """Where the lines in capitals above the number begin."""
    lines = _ISSUER.finditer(text, max(0, number_line - _ABOVE), number_line)
    return next((line.start("issuer") for line in lines if line["issuer"].isupper()), None)


def _is_dated(text: str, number_line: int, number_end: int) -> bool:
    return _DAY.search(text, max(0, number_line - _BESIDE), number_end + _BESIDE) is not None


def _is_titled(text: str, number_at: int) -> bool:
    below = number_at, number_at + _BELOW
    return TYPE_LINE.search(text, *below) is not None or _ADDRESSED.search(text, *below) is not None
