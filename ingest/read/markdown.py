"""Markdown is read as it is, but for rows of tables whose cells have several lines.

Markdown has no other way to put a letterhead's two columns side by side than a table with ``<br>``
in its cells, or with line breaks, which some programs write above a rule of ``---|---``. Such a row
is read cell by cell, as in a Word file or on a page.
"""

from __future__ import annotations

import re

from bomay.ingest.read.contents import Contents
from bomay.ingest.read.decode import decode

_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_RULE_SIGNS = frozenset("|-: ")
_RULE = re.compile(r"-{3,}(?:\|-{3,})+\s*")
_CELL_END = re.compile(r"(?<!\\)\|")


def read_markdown(name: str, data: bytes) -> Contents:
    """The text, with the lines of such cells each on a line of its own.

    Raises:
        SourceError: it is no text.
    """
    text, recoded = decode(name, data)
    if "<br" in text or "<BR" in text:
        text = "\n".join(_lines(text.split("\n")))
    if "---|---" in text:
        text = "\n".join(_unfolded(text.split("\n")))
    return Contents(text, recoded=recoded)


def _lines(lines: list[str]) -> list[str]:
    read: list[str] = []
    opened = False
    for line in lines:
        if line.lstrip().startswith("|") and _BREAK.search(line):
            parts = (part for cell in _CELL_END.split(line) for part in _BREAK.split(cell))
            read += [shown for part in parts if (shown := part.strip())]
            opened = True
        elif not (opened and "-" in line and _RULE_SIGNS.issuperset(line)):
            read.append(line)
            opened = False
    return read


def _unfolded(lines: list[str]) -> list[str]:
    """Without rules below a row of several lines, whose cells come one after another.

    Within a cell all lines end in two spaces; the row begins below an empty line that has none.
    """
    read: list[str] = []
    begun = 0
    for line in lines:
        row = read[begun:] if _RULE.fullmatch(line) else []
        if len(row) > 1 and all(above.endswith("  ") for above in row[:-1]):
            del read[begun:]
            cells = _CELL_END.split("\n".join(row))
            read += [
                shown for cell in cells for part in cell.split("\n") if (shown := part.strip())
            ]
            begun = len(read)
            continue
        read.append(line)
        if not line:
            begun = len(read)
    return read
