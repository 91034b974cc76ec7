"""Lists of persons that a page prints cell by cell, one below the other.

``3 / PGS. Lê Văn Tám / Phó Bí thư Đảng ủy / Hiệu trưởng / 4 / …``: a number, who it is, what he is.
"""

from __future__ import annotations

import re

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.text.rows import is_second

_NUMBER = re.compile(r"\n[ ]*\d{1,3}[.)]?(?:[ ]*\n|[ ])")
_WITH_STAFF = frozenset({"don-vi-su-nghiep", "doanh-nghiep"})
_NEXT_CELL = re.compile(r"[ ]?[,;–-]?[ ]?\n[ ]?")
_BOARDS = frozenset({"Hội đồng trường", "Hội đồng quản trị", "Hội đồng thành viên"})
_LIST = "danh sách "
_LIST_CHARS = 6000
_TITLE_CHARS = 200
_ENDS = re.compile(r"(?:[ ]như sau)?[ ]?:?[ ]?(?=\n)")


def goes_on_below(text: str, first: int, one: int, other: int) -> bool:
    """Whether a cell that begins at ``first`` goes on from ``one`` to ``other`` below."""
    below = _NEXT_CELL.fullmatch(text, one, other) is not None
    return below and is_second(text, first) is not None


def listed_in(grammar: Grammar, start: int) -> Node | None:
    """``Danh sách thành viên Hội đồng trường X như sau:``: the school whose people a list tells."""
    at = grammar.flat.rfind(_LIST, max(0, start - _LIST_CHARS), start)
    if at < 0 or _NUMBER.search(grammar.text, at, start) is None:
        return None
    for begin in range(at, min(at + _TITLE_CHARS, start)):
        node = grammar.parse(begin) if begin in grammar.heads else None
        if node is None or node.kind not in _WITH_STAFF or node.head in _BOARDS:
            continue
        if node.complete and _ENDS.match(grammar.text, node.end):
            return node
    return None
