"""Markdown is read as it is, but for rows of tables whose cells have several lines.

Markdown has no other way to put a letterhead's two columns side by side than a table with ``<br>``
in its cells. Such a row is read cell by cell, as in a Word file or on a page.
"""

from __future__ import annotations

import re

from bomay.ingest.read.contents import Contents
from bomay.ingest.read.decode import decode

_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_RULE_SIGNS = frozenset("|-: ")
_CELL_END = re.compile(r"(?<!\\)\|")


def read_markdown(name: str, data: bytes) -> Contents:
    """The text, with the lines of such cells each on a line of its own.

    Raises:
        SourceError: it is no text.
    """
    text, recoded = decode(name, data)
    if "<br" in text or "<BR" in text:
        text = "\n".join(_lines(text.split("\n")))
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
