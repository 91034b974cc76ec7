"""Which lines of a PDF go on below, told by where they stand on the page.

A paragraph is set into a column: its lines begin at one left edge and end at one right edge, or as
near to it as the next word left room. So a line goes on if that word had no room behind it. Nothing
else of a text tells that of names: ``Lò Sao Bích`` / ``Mận``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_BEGINS_ITEM = re.compile(
    r"[-+*•●▪–]|\d{1,3}[.)](?!\d)|[a-zđ][.)]|[IVX]{1,5}[.)]|(?:Điều|Chương|Mục|Phần|Căn cứ|Số:?) "
)
# A number broken over two lines: 05-/NQ/TU.
_IN_NUMBER, _CODE = re.compile(r"(?:\d|[A-ZĐ])[-/]$"), re.compile("[A-ZĐ]{2}")
_STOPS = frozenset(".!?:;…")
_EDGE = 4.0  # points by which lines of one column may end or begin apart
_FEWEST, _NEARLY_ALL = 2, 0.8  # of the lines that surely go on
_INDENT = 60.0
_LEADING = 2.2  # times the height of a line: the most that the next one stands below it
_SLACK = 1.0
_SPACE = 0.25  # of the height: a space, about


class Line(NamedTuple):
    """A line with its edges and the width of its first word, in points.

    ``top`` and ``bottom`` are the heights above the page's foot at which its first and its last
    letter stand: lines joined at a hyphen have two.
    ``pieces`` are its parts between wide gaps with their edges, where the page has a table.
    """

    text: str
    left: float = 0.0
    right: float = 0.0
    word: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    height: float = 0.0
    page: int = 0
    pieces: tuple[tuple[str, float, float], ...] = ()


def paragraphs(lines: Sequence[Line]) -> list[str]:
    """The lines of a document, those that go on with what is below them."""
    columns = list(_columns(lines))
    edges = _right_edges(lines, columns)
    broken = _broken_columns(lines, columns, edges)
    made: list[list[str]] = []
    for number, line in enumerate(lines):
        below = number > 0 and _begins_below(lines[number - 1], line)
        edge = edges.get(columns[number]) if below else broken.get(number)
        if number and _goes_on(lines[number - 1], line, edge):
            before = made[-1].pop().rstrip()
            in_number = _IN_NUMBER.search(before) and _CODE.match(line.text)
            made[-1] += (before, "" if in_number else " ", line.text.lstrip())
        else:
            made.append([line.text])
    return ["".join(parts) for parts in made]


def _columns(lines: Sequence[Line]) -> Iterator[int]:
    """For each line the left edge of its column: that of the lines around it, if it is indented."""
    lefts = [line.left for line in lines]
    for number, line in enumerate(lines):
        left = line.left
        if number + 1 < len(lines) and _is_below(line, lines[number + 1]):
            following = lefts[number + 1]
            if _EDGE < left - following <= _INDENT:
                left = following
        yield round(left / _EDGE)


def _right_edges(lines: Sequence[Line], columns: Sequence[int]) -> dict[int, float]:
    """How far lines of a column reach, by its left edge, where that explains how they are broken.

    Of the lines that surely go on below, in lower case, nearly all left the next word no room.
    """
    reach: dict[int, list[float]] = {}
    surely: dict[int, list[float]] = {}
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        goes_on = (
            following is not None
            and line.text.rstrip()[-1:] not in _STOPS
            and following.text.lstrip()[:1].islower()
            and _begins_below(line, following)
        )
        for near in (columns[number] - 1, columns[number], columns[number] + 1):
            reach.setdefault(near, []).append(line.right)
            if goes_on and following is not None:
                surely.setdefault(near, []).append(_full(line, following))
    edges: dict[int, float] = {}
    for column, breaks in surely.items():
        rights = sorted(reach[column])
        for edge in (rights[-1], rights[len(rights) * 19 // 20]):
            explained = sum(full > edge for full in breaks)
            if len(breaks) >= _FEWEST and explained >= _NEARLY_ALL * len(breaks):
                edges[column] = edge
                break
    return edges


def _broken_columns(
    lines: Sequence[Line], columns: Sequence[int], edges: dict[int, float]
) -> dict[int, float]:
    """For each line with which text goes on in the next column or page, the last one's right edge.

    The line before is the lowest of its column, this one the highest of the next, which is as wide,
    and it is not indented. Cells of a table have others above or below them; what stands there in
    capitals is the letterhead above two columns.
    """
    ends: dict[tuple[int, int], tuple[float, float]] = {}
    own = [_column_above(lines, columns, number) for number in range(len(lines))]
    for line, column in zip(lines, own, strict=True):
        for near in () if line.text.isupper() else (column - 1, column, column + 1):
            low, high = ends.get((line.page, near), (line.bottom, line.top))
            ends[line.page, near] = min(low, line.bottom), max(high, line.top)
    broken: dict[int, float] = {}
    for number in range(1, len(lines)):
        line, following = lines[number - 1], lines[number]
        before, after = own[number - 1], own[number]
        if before not in edges or after not in edges or following.top <= line.bottom:
            continue
        if line.page == following.page and following.left <= edges[before]:
            continue
        width = edges[before] - before * _EDGE
        as_wide = abs(edges[after] - after * _EDGE - width) <= 2 * _EDGE
        lowest = line.bottom <= ends.get((line.page, before), (line.bottom, 0.0))[0]
        highest = following.top >= ends.get((following.page, after), (0.0, following.top))[1]
        if as_wide and lowest and highest and following.left - after * _EDGE <= _EDGE:
            broken[number] = edges[before]
    return broken


def _column_above(lines: Sequence[Line], columns: Sequence[int], number: int) -> int:
    """The column of a line: where none stands below it, that of the line above it."""
    line = lines[number]
    if number and columns[number] == round(line.left / _EDGE):
        above = columns[number - 1]
        if _is_below(lines[number - 1], line) and _EDGE < line.left - above * _EDGE <= _INDENT:
            return above
    return columns[number]


def _full(line: Line, following: Line) -> float:
    """Where the line would end with one word more."""
    return line.right + _SPACE * line.height + following.word + _SLACK


def _goes_on(line: Line, following: Line, edge: float | None) -> bool:
    before, after = line.text.rstrip(), following.text.lstrip()
    if edge is None or not before or not after:
        return False
    if before[-1] in _STOPS and not after[0].islower():
        return False
    if _BEGINS_ITEM.match(after) or (after.isupper() and not before.isupper()):
        return False
    return _full(line, following) > edge


def _begins_below(line: Line, following: Line) -> bool:
    """Whether a line stands below another of its column, which may be the first of a paragraph."""
    indent = line.left - following.left
    return _is_below(line, following) and -_EDGE <= indent <= _INDENT


def _is_below(line: Line, following: Line) -> bool:
    return 0 < line.bottom - following.top <= _LEADING * max(line.height, following.height)
