"""What mail programs and printers put between the lines of a text, and what reading misread.

A mail that is answered has ``>`` before each line, a printed page its number below; both stand in
the middle of sentences. Neither is part of what the text says, so the working copy is without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bomay.ingest.extract.text.anchors import find_at_lines

_QUOTED_LINE = re.compile(r"^[ ]?(?:>[ ]?)+", re.MULTILINE)
_LEAST_QUOTED = 0.9
_PAGE_NUMBER = re.compile(
    r"(?<=[^\n])\n[ \n]*(?:[Tt]rang[ ]|-[ ]?)?(?P<n>\d{1,4})(?:[ ]?/[ ]?\d{1,4})?(?:[ ]?-)?[ ]*\n+"
    r"(?=[ ]*[^\s])"
)
_FIRST_PAGE = 3  # the number of the first page that may bear one, at most
_SHORTEST_PAGE = 400  # characters: the rows of a table are numbered too
_SENTENCE_ENDS = frozenset(".!?:;…")


def quote_marks(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the marks before the lines of a mail that was quoted as a whole."""
    if text[:2].lstrip()[:1] != ">" and "\n>" not in text:
        return
    marks = [found.span() for found in _QUOTED_LINE.finditer(text)]
    lines = sum(1 for line in text.split("\n") if line and not line.isspace())
    if len(marks) >= max(2, lines * _LEAST_QUOTED):
        yield from marks


def page_numbers(text: str) -> Iterator[tuple[int, int]]:
    """The spans of page numbers in the middle of sentences, from the end of one line to the next.

    They count up a page apart, and some sentence goes on behind one of them in lower case.
    """
    chain: list[re.Match[str]] = []
    goes_on = False
    for found in find_at_lines(_PAGE_NUMBER, text):
        number = int(found["n"])
        if not chain:
            expected = number <= _FIRST_PAGE and found.start() >= _SHORTEST_PAGE
        else:
            expected = (
                number == int(chain[-1]["n"]) + 1
                and found.start() - chain[-1].end() >= _SHORTEST_PAGE
            )
        if expected:
            chain.append(found)
            goes_on |= _is_inside(text, found) and text[found.end()].islower()
    if goes_on:
        yield from ((found.start(), found.end() - 1) for found in chain if _is_inside(text, found))


def _is_inside(text: str, found: re.Match[str]) -> bool:
    return text[found.start() - 1] not in _SENTENCE_ENDS
