"""Rows of a table in a PDF: lists of persons, whose first column numbers them.

A PDF has no tables, only words at places, and PDFium puts one space between two cells. It gives the
cells in their order, though, row by row. So a row begins with the next number, a cell where the
words behind a gap begin at a left edge that other rows have too, and a cell that is broken over
lines goes on at its own edge. Whatever does not fit leaves the lines as they are.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bomay.ingest.read.pdf_lines import Line
from bomay.ingest.read.pdf_pages import TABLE_HEAD

_HEAD = re.compile(TABLE_HEAD)
_ROW = re.compile(r"0{0,2}([1-9]\d{0,2})\.?")
_MOST_HEAD_LINES = 12
_MOST_LINES, _MOST_PIECES, _MOST_TABLES = 400, 12, 20  # of a table, a line, a page
_MOST_EDGES = 40  # of a table: what has more is set in no columns
_FEWEST_ROWS = 2
_EDGE = 2.5  # points by which cells of one column may begin apart
_LEADING = 2.2  # times the height of a line: the most that a cell's next one stands below it
_SPACE = 0.25  # of the height: a space, about
_FOOT = 120.0  # points above the page's foot: a row there may go on overleaf
_LONG = 0.8  # of the width of a column
_NOWHERE = -1000.0  # a left edge that no line has: no row goes on in a line, or a line in a row


class _Piece(NamedTuple):
    text: str
    left: float
    right: float
    line: Line
    number: int


class _Row(NamedTuple):
    cells: dict[int, list[_Piece]]

    def pieces(self) -> list[_Piece]:
        return [piece for cell in self.cells.values() for piece in cell]


def with_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, each row of its tables one line, ``cell | cell``."""
    made: list[Line] = []
    at = tables = tried = 0
    while at < len(lines):
        made.append(lines[at])
        at += 1
        if at <= tried or tables >= _MOST_TABLES or not _HEAD.match(lines[at - 1].text):
            continue
        tables += 1
        start = _first_row(lines, at)
        rows, end = _table(lines, start) if start is not None else ([], at)
        if start is not None and rows:
            made += lines[at:start]
            made += map(_line_of, rows)
            at = end
        tried = end
    return made


def _first_row(lines: Sequence[Line], at: int) -> int | None:
    for number in range(at, min(at + _MOST_HEAD_LINES, len(lines))):
        if lines[number].pieces and _ROW.fullmatch(lines[number].pieces[0][0].strip()):
            return number
    return None


def _table(lines: Sequence[Line], start: int) -> tuple[list[_Row], int]:
    """The rows from that line on, and the first line behind them; no rows if any is unclear.

    Then that line is the one behind those that were tried.
    """
    edges = _edges(lines, start)
    if not 0 < len(edges) <= _MOST_EDGES:
        return [], start
    rows: list[_Row] = []
    end, column = start, 0
    for number in range(start, min(start + _MOST_LINES, len(lines))):
        placed = list(_placed(lines[number], number, edges))
        if not placed and rows and _is_inside(lines[number], lines[number - 1], edges):
            return [], number
        if not placed or (placed[0][0] == 0 and not _is_next(rows, placed[0][1])):
            break
        for at, piece in placed:
            if at == 0:
                rows.append(_Row({}))
            elif at < column:
                return [], number
            column = at
            rows[-1].cells.setdefault(at, []).append(piece)
        end = number + 1
    if rows and _may_go_on_overleaf(rows):
        end = rows.pop().cells[0][0].number
    fits = len(rows) >= _FEWEST_ROWS and all(len(row.cells) >= 3 for row in rows)
    return (rows if fits and _cells_are_whole(rows) else []), end


def _edges(lines: Sequence[Line], start: int) -> list[float]:
    """Where columns behind the first begin: the left edges that come again."""
    number = lines[start].pieces[0]
    lefts = sorted(
        left
        for line in lines[start : start + _MOST_LINES]
        for _, left, _ in line.pieces[:_MOST_PIECES]
        if left > number[2]
    )
    edges: list[float] = []
    at = 0
    while at < len(lefts):
        end = bisect_right(lefts, lefts[at] + _EDGE)
        if end - at >= _FEWEST_ROWS:
            edges.append(lefts[at])
        at = end
    return edges


def _placed(line: Line, number: int, edges: Sequence[float]) -> Iterator[tuple[int, _Piece]]:
    """The pieces of a line with their columns; none if its first one begins at no edge."""
    column, begin, end = -1, 0.0, 0.0
    texts: list[str] = []
    for at, (text, left, right) in enumerate(line.pieces):
        if at == 0 and left < edges[0] - _EDGE:
            found = 0
        else:
            found = _column_at(left, edges) if at < _MOST_PIECES else -1
        if found > column:
            if texts:
                yield column, _Piece(" ".join(texts), begin, end, line, number)
            column, begin, texts = found, left, []
        elif not texts:
            return
        texts.append(text)
        end = right
    if texts:
        yield column, _Piece(" ".join(texts), begin, end, line, number)


def _column_at(left: float, edges: Sequence[float]) -> int:
    """The column that begins there, or -1."""
    at = bisect_left(edges, left - _EDGE)
    return at + 1 if at < len(edges) and edges[at] <= left + _EDGE else -1


def _is_next(rows: Sequence[_Row], piece: _Piece) -> bool:
    found = _ROW.fullmatch(piece.text.strip())
    before = _ROW.fullmatch(rows[-1].cells[0][0].text.strip()) if rows else None
    if found is None or (rows and len(rows[-1].cells) < 3):
        return False
    return before is None or int(found[1]) == int(before[1]) + 1


def _is_inside(line: Line, before: Line, edges: Sequence[float]) -> bool:
    """Whether a line that begins at no column's edge is close below a row all the same."""
    away = before.bottom - line.top
    return line.left > edges[0] and 0 < away <= _LEADING * line.height


def _may_go_on_overleaf(rows: Sequence[_Row]) -> bool:
    column, cell = max(rows[-1].cells.items())
    last = cell[-1]
    reach = max(piece.right for row in rows for piece in row.cells.get(column, ()))
    return last.line.bottom < _FOOT and last.right - last.left > _LONG * (reach - last.left)


def _cells_are_whole(rows: Sequence[_Row]) -> bool:
    """Whether lines of each cell stand close, and each but the last left the next word no room."""
    for column in {column for row in rows for column in row.cells}:
        cells = [row.cells.get(column, []) for row in rows]
        reach = max(piece.right for cell in cells for piece in cell)
        for cell in cells:
            for one, other in pairwise(cell):
                away = one.line.bottom - other.line.top
                full = one.right + _SPACE * one.line.height + other.line.word
                if not 0 < away <= _LEADING * one.line.height or full < reach - _EDGE:
                    return False
    return True


def _line_of(row: _Row) -> Line:
    pieces = row.pieces()
    text = " | ".join(
        " ".join(piece.text.strip() for piece in cell) for _, cell in sorted(row.cells.items())
    )
    return pieces[0].line._replace(
        text=text,
        left=_NOWHERE,
        right=_NOWHERE,
        top=max(piece.line.top for piece in pieces),
        bottom=min(piece.line.bottom for piece in pieces),
        pieces=(),
    )
