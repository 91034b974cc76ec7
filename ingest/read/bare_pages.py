"""A paper that a page sets straight in its body: where it begins and ends among the page's lines.

Nothing but its own words parts such a paper from what a site says above and below it. It begins
with the lines of its letterhead and ends with who signs and who gets a copy, or with its annexes.
Where the rest of the page has a paragraph, or more to say than the paper, the page is news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from bomay.ingest.read.letterheads import is_motto, is_numbered, is_type
from bomay.ontology.text import CAPITALS

_MOST_ABOVE = 8  # lines of a head above its motto
_HEADING = 100
_PARAGRAPH = 160
_NAME = re.compile(rf"[{CAPITALS}][^\W\d_]*(?:\s+[{CAPITALS}][^\W\d_]*){{1,5}}")
_COPY = re.compile(r"[-–+•*]\s?\S.*|.*\S[,;]|Lưu\b.*|\(?(?:Đã|đã) ký\)?|\(.{1,40}\)")
_ANNEX = re.compile(r"(?:PHỤ LỤC|DANH SÁCH|BIỂU)\b")


def paper_of(lines: Sequence[str], ends: Sequence[int], links: Set[str]) -> list[str] | None:
    """The lines of a page that are its paper; None where it is not most of them.

    Args:
        lines: what the page shows.
        ends: at which of them somebody signs or gets a copy, in their order.
        links: the texts of what leads elsewhere: no head has them.
    """
    mottos = [at for at, line in enumerate(lines) if is_motto(line)]
    above = [at for at in mottos if ends and at < ends[0]]
    if not above:
        return None
    first, last = _first(lines, above[-1], links), _last(lines, ends[-1])
    rest = [*lines[:first], *lines[last:]]
    length = sum(map(len, lines[first:last]))
    if any(len(line) > _PARAGRAPH for line in rest) or sum(map(len, rest)) > length:
        return None
    return list(lines[first:last])


def _first(lines: Sequence[str], motto: int, links: Set[str]) -> int:
    """Where the head begins: lines in capitals and a number, and what a letter is about below."""
    first = motto
    while first > 0 and motto - first < _MOST_ABOVE:
        line = lines[first - 1]
        if len(line) > _HEADING or is_motto(line) or any(link in line for link in links):
            break
        is_under = any(map(is_numbered, lines[max(0, motto - _MOST_ABOVE) : first - 1]))
        if not (line.upper() == line or is_numbered(line) or is_under):
            break
        first -= 1
    return first


def _last(lines: Sequence[str], end: int) -> int:
    """Behind the last line of the signature and the copies; behind all where an annex follows."""
    for at in range(end + 1, len(lines)):
        line = lines[at]
        if _ANNEX.match(line) or (is_type(line) and line.upper() == line):
            return len(lines)
        columns = [column for each in line.split("|") if (column := each.strip())]
        if not all(map(_is_of_an_end, columns)):
            return at
    return len(lines)


def _is_of_an_end(line: str) -> bool:
    if len(line) > _PARAGRAPH:
        return False
    return line.upper() == line or any(each.fullmatch(line) for each in (_NAME, _COPY))
