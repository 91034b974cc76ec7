"""Lists of persons: of a board below its name, and of cells that a page prints line by line.

``3 / PGS. Lê Văn Tám / Phó Bí thư Đảng ủy / Hiệu trưởng / 4 / …``: a number, who it is, what he is.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.holdings.posts_boards import whole_board
from bomay.ingest.extract.text.rows import is_second

_NUMBER = re.compile(r"\n[ ]*\d{1,3}[.)]?(?:[ ]*\n|[ ])")
_WITH_STAFF = frozenset({"don-vi-su-nghiep", "doanh-nghiep"})
_NEXT_CELL = re.compile(r"[ ]?[,;–-]?[ ]?\n[ ]?")
_BOARDS = frozenset({"Hội đồng trường", "Hội đồng quản trị", "Hội đồng thành viên"})
_LIST = "danh sách "
_LIST_CHARS = 6000
_TITLE_CHARS = 200
_ENDS = re.compile(r"(?:[ ]như sau)?[ ]?:?[ ]?(?=\n)")
_ITEM = re.compile(r"[ ]*(?:\d{1,3}(?:[.)]|[ ]\|)|[a-zđ][.)]|[-–+•*|])")
_CELL = re.compile(r"[ ]?\|[ ]")
_HEADINGS = re.compile(r"(?:stt|tt|số tt)[ ]?\|", re.IGNORECASE)
_MOST_ITEMS, _LINE_CHARS = 60, 1000
# A line that dissolves a board, or proposes one, has its people too.
_MAKES = re.compile(
    r"(?:điều \d+\.?[ ]|[ivx\d]{1,4}[.)][ ]|[#*|–-]{1,6}[ ])*"
    r"(?:(?:nay[ ])?(?:quyết định[ ])?(?:thành lập|kiện toàn|củng cố)[ ]"
    r"|(?:danh sách|thành phần|nhân sự)[ ](?:(?:các[ ])?(?:thành viên|ủy viên)[ ])?(?:của[ ])?"
    r"|(?:các[ ])?thành viên[ ])?"
)
_OPENS_LIST = re.compile(
    r"(?:[ ](?:do|gồm|bao gồm|như sau|sau đây|có tên|theo danh sách)(?![^\W_])[^.;]{0,120})?"
    r"[ ]?:?[ ]?"
)
_BOARD_KIND = "ban-chi-dao"
_BOARD_OFFICES = ("Trưởng ban", "Phó Trưởng ban", "Ủy viên")


def goes_on_in_row(text: str, head: str, one: int, other: int) -> bool:
    """``2 | Ông A | Giám đốc Sở X | Phó Trưởng ban``: the last cell is what he is of the board."""
    return head.startswith(_BOARD_OFFICES) and _CELL.fullmatch(text, one, other) is not None


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


def board_listed(grammar: Grammar, head: str, start: int) -> Node | None:
    """The board whose people a list tells, of an office in one of its items.

    ``Thành lập Ban Chỉ đạo X gồm: / 1. Ông A, Chủ tịch UBND tỉnh, Trưởng ban; / 2. …``: the line
    above the items makes the board or has its name alone, and tells nothing else behind it.
    """
    text = grammar.text
    line = _line_start(text, start) if head.startswith(_BOARD_OFFICES) else None
    if line is None or _ITEM.match(text, line, start) is None:
        return None
    for _ in range(_MOST_ITEMS):
        end = line - 1
        line = _line_start(text, end) if end > 0 else None
        if line is None:
            return None
        headings = _HEADINGS.match(text, line, end)
        if line < end and headings is None and _ITEM.match(text, line, end) is None:
            return _board_on(grammar, line, end)
    return None


def _line_start(text: str, at: int) -> int | None:
    """Where the line of ``at`` begins; None of a line that is too long for a list's.

    A text without line breaks would be looked through once for each office in it.
    """
    floor = max(0, at - _LINE_CHARS)
    start = text.rfind("\n", floor, at) + 1
    return start if start or not floor else None


def _board_on(grammar: Grammar, line: int, end: int) -> Node | None:
    """The one board that a line names, where nothing but the opening of a list follows it."""
    first = bisect_left(grammar.starts, line)
    for begin in grammar.starts[first : bisect_left(grammar.starts, end)]:
        if grammar.heads[begin][1].kinds[0] != _BOARD_KIND:
            continue
        if _MAKES.fullmatch(grammar.flat, line, begin) is None:
            return None
        node = grammar.parse(begin)
        node = whole_board(grammar, node) if node is not None else None
        if (
            node is not None
            and node.complete
            and _OPENS_LIST.fullmatch(grammar.flat, node.end, end)
        ):
            return node
    return None
