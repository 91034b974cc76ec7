"""The text of a PDF's pages, as a program: PDF on standard input, JSON on standard output.

It stands alone (no import of ours) so that it starts quickly, and runs in a process of its own:
PDFium is C++ and a file can be made to crash it. Prints ``{"pages": […]}`` or ``{"error": "…"}``;
a page is its lines, a line ``[text, left, right, word, top, bottom, height, pieces]`` as in
``pdf_lines``.
"""

from __future__ import annotations

import contextlib
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

_MOST_PAGES = 5000
_MOST_CHARACTERS = 50_000_000
# PDFium joins words at a hyphen that ends a line and leaves one of two signs for it.
_LINE = re.compile("(?:[\x02\ufffe](?:\r?\n)?|[^\r\n])+")
_WORD = re.compile(r"\S+")
# A table that numbers its rows; only there it is worth asking where each word stands.
TABLE_HEAD = r"\s*(?:STT|TT|Stt|Số TT|Số thứ tự)\b"
_TABLE = re.compile(f"^{TABLE_HEAD}", re.MULTILINE)
_GAP = 0.5  # of the height of a line: more than a space
_UPRIGHT = 20  # lines of one letter
_UPWARDS = 5  # lines above the one before: some columns and letterheads begin so
_SPACE = 0.12  # of the height of a line: what stands further apart has a space between
_ASKED = 200  # letters of a page, for how it is turned


def main() -> None:
    """Read the PDF and print its pages, in no more bytes of memory than the argument says."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        memory = int(sys.argv[1])
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    json.dump(_pages(sys.stdin.buffer.read()), sys.stdout)


def _pages(data: bytes) -> dict[str, object]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as cause:
        locked = "password" in str(cause).lower()
        return {"error": "it is protected by a password" if locked else "it is damaged"}
    if len(document) > _MOST_PAGES:
        return {"error": f"it has {len(document)} pages; the limit is {_MOST_PAGES}"}
    pages: list[list[list[Any]]] = []
    left = _MOST_CHARACTERS
    for index in range(len(document)):
        lines: list[list[Any]] = []
        with contextlib.suppress(pypdfium2.PdfiumError):  # one damaged page is an empty page
            page = _turned(document, index)
            lines = list(_lines(page.get_textpage()))
            if _is_upright(lines) or _is_in_disorder(lines):
                lines = list(_rows(page.get_textpage()))
            page.close()
        left -= sum(len(line[0]) for line in lines)
        if left < 0:
            return {"error": "its text is too large"}
        pages.append(lines)
    return {"pages": pages}


def _turned(document: Any, index: int) -> Any:
    """A page, turned until its letters stand upright: printers turn what is broader than paper.

    PDFium reads in the order in which a page is shown, so it is also shown as it is drawn.
    """
    page = document[index]
    angle = _angle(page.get_textpage())
    if not angle and not page.get_rotation():
        return page
    if angle:
        _turn_back(page, angle)
    page.set_rotation(0)
    page.close()
    return document[index]


def _turn_back(page: Any, angle: int) -> None:
    """Turn what is drawn on a page, and its edges, until letters at that angle stand upright."""
    import pypdfium2.raw

    left, bottom, right, top = page.get_mediabox()
    size = (top - bottom, right - left)
    matrix, (width, height) = {
        90: ((0, 1, -1, 0, top, -left), size),
        180: ((-1, 0, 0, -1, right, top), size[::-1]),
        270: ((0, -1, 1, 0, -bottom, right), size),
    }[angle]
    pypdfium2.raw.FPDFPage_TransFormWithClip(page, pypdfium2.raw.FS_MATRIX(*matrix), None)
    page.set_mediabox(0, 0, width, height)
    page.set_cropbox(0, 0, width, height)


def _angle(page: Any) -> int:
    """By how many degrees most letters of a page are turned, to the next right angle."""
    import pypdfium2.raw

    count = page.count_chars()
    angles = Counter(
        round(math.degrees(pypdfium2.raw.FPDFText_GetCharAngle(page, at)) / 90) * 90 % 360
        for at in range(0, count, max(1, count // _ASKED))
        if not pypdfium2.raw.FPDFText_IsGenerated(page, at)  # spaces that PDFium adds have none
    )
    return max(angles, key=angles.__getitem__, default=0)


def _lines(page: Any) -> Iterator[list[Any]]:
    """The lines of a page; one broken after a hyphen is one with the next."""
    text = page.get_text_range()
    table = _TABLE.search(text)
    for found in _LINE.finditer(text):
        line = found.group()
        words = _WORD.search(line)
        if words is None:
            yield [line, 0, 0, 0, 0, 0, 0, []]
            continue
        start = found.start()
        left, bottom, _, top = _box(page, start + words.start())
        _, below, right, _ = _box(page, start + len(line.rstrip()) - 1)
        word = _box(page, start + words.end() - 1)[2] - left
        inside = table is not None and start >= table.start()
        pieces = list(_pieces(page, start, line)) if inside else []
        yield [line, left, right, word, bottom, below, top - bottom, pieces]


def _pieces(page: Any, start: int, line: str) -> Iterator[list[Any]]:
    """The parts of a line between gaps wider than a space."""
    words: list[str] = []
    begin = end = 0.0
    for word in _WORD.finditer(line):
        left, bottom, _, top = _box(page, start + word.start())
        right = _box(page, start + word.end() - 1)[2]
        if words and left - end > (top - bottom) * _GAP:
            yield [" ".join(words), begin, end]
            words = []
        begin = begin if words else left
        words.append(word.group())
        end = right
    if words:
        yield [" ".join(words), begin, end]


def _is_upright(lines: list[list[Any]]) -> bool:
    """Whether PDFium took the page for one whose letters stand one below another.

    It does so with tables of many short cells.
    """
    alone = sum(len(line[0].strip()) == 1 for line in lines)
    return alone >= _UPRIGHT and alone * 2 > len(lines)


def _is_in_disorder(lines: list[list[Any]]) -> bool:
    """Whether most lines stand above the one before: the page was not drawn from its head down."""
    tops: list[tuple[float, float]] = [(top, height) for *_, top, _, height, _ in lines if height]
    upwards = sum(top > above + height / 2 for (above, _), (top, height) in pairwise(tops))
    return upwards >= _UPWARDS and upwards * 2 >= len(tops)


def _rows(page: Any) -> Iterator[list[Any]]:
    """The lines of such a page by where its letters stand."""
    text = page.get_text_range()
    letters = [(_box(page, at), sign) for at, sign in enumerate(text) if not sign.isspace()]
    rows: list[list[tuple[tuple[float, float, float, float], str]]] = []
    for box, sign in sorted(letters, key=lambda letter: -letter[0][1]):
        if not rows or rows[-1][0][0][1] - box[1] > (box[3] - box[1]) / 2:
            rows.append([])
        rows[-1].append((box, sign))
    for row in rows:
        row.sort(key=lambda letter: letter[0][0])
        begin = end = row[0][0][0]
        line, ends = "", []
        for (left, bottom, right, top), sign in row:
            if left - end > (top - bottom) * _SPACE:
                line += " "
                ends.append(end)
            line += sign
            end = right
        word = (ends[0] if ends else end) - begin
        yield [line, begin, end, word, bottom, bottom, top - bottom, []]


def _box(page: Any, index: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a letter, whatever its form."""
    import pypdfium2.raw

    at = pypdfium2.raw.FPDFText_GetCharIndexFromTextIndex(page, index)
    if at < 0:
        return 0.0, 0.0, 0.0, 0.0
    left, bottom, right, top = page.get_charbox(at, loose=True)
    return round(left, 1), round(bottom, 1), round(right, 1), round(top, 1)


if __name__ == "__main__":
    main()
