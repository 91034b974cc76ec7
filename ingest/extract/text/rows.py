"""Rows of tables of persons: cells parted by ``|``, or one below the other behind a number."""

from __future__ import annotations

import re

from bomay.ingest.extract.text.letters import UPPER

# ``Ông``, ``PGS. TS.``, ``Đồng chí Đại tá``
_TITLE = re.compile(
    rf"(?:[{UPPER}][\w/]{{0,2}}\.?[ ]?|Đồng chí[ ]|(?:[ĐđTt](?:ại|hượng|rung|hiếu))[ ]"
    r"(?:tướng|tá|úy)[ ]){0,4}"
)
_BIRTH = r"(?:[Nn]am|[Nn]ữ|(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d)"
_CELL = re.compile(r"(?:\A|\n|\|[ ])(?P<who>[^|\n]*)\Z")
_NEXT = re.compile(rf"[ ]?\|[ ](?:{_BIRTH}[ ]?\|[ ]){{0,2}}")
# ``3 / PGS. Lê Văn Tám / 1970 / | Phó Bí thư Đảng ủy``: the number may stand on the name's line.
_BELOW = rf"(?:[ ]*{_BIRTH}[ ]*\n){{0,2}}[ ]*"
_ROW = re.compile(
    rf"(?:\A|\n)[ ]*\d{{1,3}}[.)]?(?:[ ]*\n[ ]*|[ ])(?P<who>[^\n\d]{{4,60}})\n{_BELOW}\Z"
)
_NEXT_BELOW = re.compile(rf"[ ]*\n{_BELOW}")
_NUMBERED = re.compile(r"(?:\A|\n)[ ]*\d{1,3}[.)]?[ ]*\n[ ]*(?P<who>[^\n]*)\Z")
_ENDS_CELL = re.compile(r"[ ]?(?:[|\n,;.(–-]|\Z)")
_CELL_CHARS = 32
_ROW_CHARS = 120
_SIGNS = (" |", "|", "\n", " \n")


def is_second(text: str, start: int) -> re.Match[str] | None:
    """The row whose second cell begins at ``start`` below the first, which tells ``who`` it is."""
    return _ROW.search(text, max(0, start - _ROW_CHARS), start)


def next_cell(text: str, start: int, end: int) -> int | None:
    """Where the cell behind that of a name begins, birth and sex passed over.

    The name, ``text[start:end]``, ends its own cell and has nothing but titles before it there.
    """
    if not text.startswith(_SIGNS, end):
        return None
    sign = _NEXT.match(text, end)
    if sign is not None:
        cell = _CELL.search(text, max(0, start - _CELL_CHARS), start)
        began = cell.start("who") if cell is not None else None
    else:
        sign = _NEXT_BELOW.match(text, end)
        row = is_second(text, sign.end()) if sign is not None else None
        began = row.start("who") if row is not None else None
    if sign is None or began is None or _TITLE.fullmatch(text, began, start) is None:
        return None
    return sign.end()


def may_end_cell(text: str, end: int) -> bool:
    """Whether a cell may end here: a headline behind a name, ``A | Giám đốc X nói``, goes on."""
    return _ENDS_CELL.match(text, end) is not None


def is_behind_number(text: str, start: int) -> bool:
    """Whether the line above is the number of a row; only titles may stand before ``start``."""
    cell = _NUMBERED.search(text, max(0, start - _CELL_CHARS), start)
    return cell is not None and _TITLE.fullmatch(text, cell.start("who"), start) is not None
