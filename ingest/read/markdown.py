"""Markdown is read as it is, but for its front matter, the sign of its heading, and some tables.

What programs write between two lines of ``---`` above a text (``title: …``) is metadata, as in a
sidecar; the ``#`` of the heading that a text begins with is no part of its title.

Markdown has no other way to put a letterhead's two columns side by side than a table with ``<br>``
in its cells, or with line breaks, which some programs write above a rule of ``---|---``. Such a row
is read cell by cell, as in a Word file or on a page.
"""

from __future__ import annotations

import re

from bomay.ingest.read.contents import Contents
from bomay.ingest.read.days import check_day, is_date
from bomay.ingest.read.decode import decode

_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_RULE_SIGNS = frozenset("|-: ")
_RULE = re.compile(r"-{3,}(?:\|-{3,})+\s*")
_CELL_END = re.compile(r"(?<!\\)\|")
_HEADING = re.compile(
    r"\s*^ {0,3}#{1,6}[ \t]{1,20}(\S[^\n]{0,400}?)(?:[ \t]{1,20}#{1,20})?[ \t]{0,100}$",
    re.MULTILINE,
)
_FENCE, _FENCE_ENDS = "---", frozenset({"---", "..."})
_MOST_FRONT = 100  # lines
_KEY = re.compile(r"([A-Za-z_][\w-]*):(?:[ \t]+(.*))?", re.ASCII)
_MORE = re.compile(r"\s*\Z|\s*#|\s*-(?:\s|\Z)|[ \t]+\S")
_COMMENT = re.compile(r"\s#.*")
# What a text of other rules and colons does not have.
_KEYS = frozenset(
    {"title", "url", "date", "publisher", "licence", "number", "issuer", "signer", "author"}
)
_OF_A_MAIL = frozenset({"from", "to", "subject"})


def read_markdown(name: str, data: bytes) -> Contents:
    """The text, with the lines of such cells each on a line of its own.

    Raises:
        SourceError: it is no text, or its front matter has a day that no calendar has.
    """
    text, recoded = decode(name, data)
    text, metadata = _parted(text)
    check_day(name, metadata, whose="its front matter has")
    if heading := _HEADING.match(text):
        text = heading.group(1) + text[heading.end() :]
    if "<br" in text or "<BR" in text:
        text = "\n".join(_lines(text.split("\n")))
    if "---|---" in text:
        text = "\n".join(_unfolded(text.split("\n")))
    return Contents(text, metadata, recoded)


def _parted(text: str) -> tuple[str, dict[str, str]]:
    """The text below its front matter, and what that says in plain ``key: value`` lines.

    Lists and blocks of it are passed over. Where a line between the two rules is none of a front
    matter, no key is one of metadata, or they are the head of a mail, they are rules of the text
    and all of it stays. A date in a form that is not read is passed over.
    """
    if not text.startswith(_FENCE):
        return text, {}
    lines = text.split("\n", _MOST_FRONT)
    if lines[0].rstrip() != _FENCE:
        return text, {}
    values: dict[str, str] = {}
    for at, line in enumerate(lines[1:], start=1):
        if line.rstrip() in _FENCE_ENDS:
            if not _OF_A_MAIL.isdisjoint(values):
                return text, {}
            known = {key: value for key, value in values.items() if key in _KEYS}
            if "date" in known and not is_date(known["date"]):
                known["date"] = ""
            below = "\n".join(lines[at + 1 :]).lstrip("\n")
            return (below, {k: v for k, v in known.items() if v}) if known else (text, {})
        if found := _KEY.fullmatch(line):
            values[found[1].lower()] = _plain(found[2] or "")
        elif not (values and _MORE.match(line)):
            return text, {}
    return text, {}


def _plain(value: str) -> str:
    """A value without its quotes; nothing of a list, an object or a block."""
    value = value.strip()
    for quote in ("'", '"'):
        if len(value) > 1 and value[0] == quote == value[-1]:
            return value[1:-1].strip()
    return "" if value[:1] in ("[", "{", "|", ">", "&", "*", "!") else _COMMENT.sub("", value)


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
