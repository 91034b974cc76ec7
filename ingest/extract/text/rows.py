"""Rows of tables in a text: cells parted by ``|``, or a line each behind the row's number."""

from __future__ import annotations

import re

from bomay.ingest.extract.text.letters import UPPER

_NUMBER = r"(?:\A|\n)\d{1,3}[.)]?"
# ``Ông``, ``PGS. TS.``, ``Đồng chí Đại tá``
_TITLE = (
    rf"(?:[{UPPER}][\w/]{{0,2}}\.?[ ]?|Đồng chí[ ]|(?:[ĐđTt](?:ại|hượng|rung|hiếu))[ ]"
    r"(?:tướng|tá|úy)[ ]){0,4}"
)
_CELL_BEGINS = re.compile(rf"(?:\A|\n|\|[ ]){_TITLE}\Z")
_LINE_BEGINS = re.compile(rf"{_NUMBER}\n{_TITLE}\Z")
_BIRTH = r"(?:[Nn]am|[Nn]ữ|(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d)"
_NEXT_CELL = re.compile(rf"[ ]?\|[ ](?:{_BIRTH}[ ]?\|[ ]){{0,2}}")
_NEXT_LINE = re.compile(rf"[ ]?\n(?:{_BIRTH}\n){{0,2}}")
_BEFORE_CHARS = 32
_SIGNS = (" |", "|", "\n", " \n")


def begins_line(text: str, start: int) -> bool:
    """Whether the line is the first cell behind the number of its row, titles aside."""
    return _LINE_BEGINS.search(text, max(0, start - _BEFORE_CHARS), start) is not None


def next_cell(text: str, start: int, end: int) -> int | None:
    """Where the cell behind a name's begins, birth and sex passed over.

    ``text[start:end]`` ends its own cell and has nothing but titles before it there. Of cells on
    lines only a row that has a number is told from lines of another kind.
    """
    if not text.startswith(_SIGNS, end):
        return None
    begin = max(0, start - _BEFORE_CHARS)
    sign, begins = _NEXT_CELL.match(text, end), _CELL_BEGINS
    if sign is None:
        sign, begins = _NEXT_LINE.match(text, end), _LINE_BEGINS
    if sign is None or begins.search(text, begin, start) is None:
        return None
    return sign.end()
