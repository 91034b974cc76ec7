"""Tables that only place things side by side: the head of an official paper, its signatures.

Their cells hold several lines each (``QUẬN ỦY …``, ``*``, ``Số …``), which a reader of articles
runs together. They are read as in a Word file: cell by cell, line by line.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_MOST_ROWS = 6
_LONGEST = 700  # characters; a page that is laid out in a table has more
_BLOCKS = frozenset({"p", "div", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6", "center", "ul"})


def open_layout_tables(tree: Any) -> None:
    """Put paragraphs with line breaks in the place of such tables, in a page's tree.

    The headings of a page that has one are its paper's type and title; a reader of articles drops
    headings that are centred, so they become paragraphs too.
    """
    opened = False
    for table in list(tree.iter("table")):
        if next(table.iterdescendants("table", "a"), None) is not None:
            continue
        rows = list(table.iter("tr"))
        if not rows or len(rows) > _MOST_ROWS or len(table.text_content()) > _LONGEST:
            continue
        cells = [[list(_lines(cell)) for cell in row.iterchildren("td", "th")] for row in rows]
        if any(len(lines) > 1 for row in cells for lines in row):
            _replace(table, [line for row in cells for line in _row(row)])
            opened = True
    if opened:
        for heading in list(tree.iter("h1", "h2", "h3", "h4", "h5", "h6")):
            heading.tag = "p"
            heading.attrib.clear()


def _row(cells: list[list[str]]) -> list[str]:
    if all(len(lines) < 2 for lines in cells):
        filled = [lines[0] for lines in cells if lines]
        return [" | ".join(filled)] if filled else []
    return [line for lines in cells for line in lines]


def _lines(cell: Any) -> Iterator[str]:
    """The lines that a browser shows in a cell."""
    line: list[str] = []
    for text in _pieces(cell):
        if text is not None:
            line.append(text)
            continue
        if shown := " ".join("".join(line).split()):
            yield shown
        line = []
    if shown := " ".join("".join(line).split()):
        yield shown


def _pieces(element: Any) -> Iterator[str | None]:
    """Texts in their order, None where a new line begins."""
    yield element.text or ""
    for child in element:
        block = child.tag in _BLOCKS
        if block:
            yield None
        if isinstance(child.tag, str):
            yield from _pieces(child)
        if block:
            yield None
        yield child.tail or ""


def _replace(table: Any, lines: list[str]) -> None:
    parent = table.getparent()
    if parent is None or not lines:
        return
    paragraph = table.makeelement("p", {})
    paragraph.text = lines[0]
    for line in lines[1:]:
        step = table.makeelement("br", {})
        step.tail = line
        paragraph.append(step)
    paragraph.tail = table.tail
    parent.replace(table, paragraph)
