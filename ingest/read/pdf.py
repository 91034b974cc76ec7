"""Text out of PDFs that have a text layer.

pypdfium2 was chosen for its words (right in NFC and NFD), speed (15 ms) and licence (BSD-3 or
Apache-2.0, 4 MB); pypdf is slower, pdfplumber 40 times slower, pymupdf is AGPL. It works in a
process of its own (``pdf_pages``), whose start (0.2 s, measured on a busy machine) is the price.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from statistics import median
from typing import Any

from bomay.ingest.read.contents import Contents
from bomay.ingest.read.limits import MAX_BYTES
from bomay.ingest.read.outside import OutsideError, run_bounded
from bomay.ingest.read.pdf_lines import Line, paragraphs
from bomay.ingest.read.pdf_tables import with_rows
from bomay.ingest.read.syllables import is_syllable
from bomay.ontology.errors import SourceError

LEAST_CHARACTERS_A_PAGE = 50
_SECONDS = 60
_MEMORY = 1_000_000_000
_PAGES_PROGRAM = Path(__file__).with_name("pdf_pages.py")
# A hyphen at a line's end: PDFium joins the words and leaves one of these, in 05-NQ/TU as well.
_HYPHEN = re.compile("[\x02\ufffe](?:\r?\n)?")
_LETTERS, _LAST_LETTERS = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W\d_]+\Z")
_LONGEST = 8  # letters: one more than a syllable has
# A number broken over two lines: 05-/NQ/TU, 14-KL//TW.
_BROKEN_NUMBER = re.compile(r"(?<=\d-|\d/|[A-ZĐ]-|[A-ZĐ]/) ?\n(?=[A-ZĐ]{2})")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
# A number that a page may have; what a paper says of itself with one differs from page to page too.
_NUMBER = re.compile(
    r"(?P<page>(?:trang|page)(?: số)?:? ?)\d+(?:[/-]\d+)?"
    r"|(?P<own>(?<!\S)(?:số|phụ lục|mẫu|biểu|bảng|ngày|tháng|năm|khóa)(?: số)?:? ?\d+"
    r"|\d{1,2}([-/.])\d{1,2}\3\d{4}|\d{1,9}[-/](?=[^\W\d_])\w+)|\d+",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(r"(?:trang |page |- )?\d{1,4}(?:[/ ]\d{1,4})?(?: -)?", re.IGNORECASE)
# What browsers print at the edges of a page: the minute of printing, the address.
_STAMP = re.compile(
    r"\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}(?: [AP]M)?(?: .*)?"
    r"|(?:https?|file)://\S+(?: \d+/\d+)?"
)
# A page's number inside a head, which the other page of two has in the same place.
_NUMBER_IN_HEAD = re.compile(
    r"(?<=trang )\d{1,4}(?:[/ ]\d{1,4})?|(?<=page )\d{1,4}(?:[/ ]\d{1,4})?"
    r"|^(?P<first>\d{1,4})(?= [-–|•])|(?<=[-–|•] )(?P<last>\d{1,4})(?:/\d{1,4})?$",
    re.IGNORECASE,
)
# What a paper says of itself, however small: its number, day, form. Facts are read from these.
_OF_THE_PAPER = re.compile(r"\d[-/][A-ZĐ]|\b(?i:số ?:|(?:ngày\b.{0,12}\btháng|phụ lục|mẫu)\b)")
# With which a paper begins, whichever page of the file that is.
_LETTERHEAD = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM")
_LETTERHEAD_LINES = 8
_LEAST_PAGES = 3
_MOST_HEADS = 3  # of a page of two, at each edge
_NAME = range(2, 6)  # words
_SHORTEST_HEAD = 4
_SAME_HEIGHT = 1.0  # point
_APART = 1.8  # times the height of a head: what lines of one block do not stand apart


def read_pdf(name: str, data: bytes) -> Contents:
    """The lines of all pages, without page numbers and without heads that pages repeat.

    Raises:
        SourceError: a scan (fewer than ``LEAST_CHARACTERS_A_PAGE``), protected, damaged, over the
            limits, or no PDF.
    """
    if b"%PDF" not in data[:1024]:
        raise SourceError(name, "it is no PDF")
    command = (sys.executable, "-I", str(_PAGES_PROGRAM), str(_MEMORY))
    try:
        # JSON writes a Vietnamese letter in six bytes.
        printed = run_bounded(command, data, seconds=_SECONDS, limit=6 * MAX_BYTES, memory=_MEMORY)
        found = json.loads(printed)
    except (OutsideError, ValueError) as cause:
        raise SourceError(name, str(cause)) from cause
    if "error" in found:
        raise SourceError(name, found["error"])
    pages = [
        [_line(number, *line) for line in lines] for number, lines in enumerate(found["pages"])
    ]
    letters = sum(len("".join(line.text.split())) for lines in pages for line in lines)
    if letters < LEAST_CHARACTERS_A_PAGE * len(pages) or not pages:
        average = letters / max(1, len(pages))
        raise SourceError(
            name,
            f"it is a scan or has no text: {average:.0f} characters a page on {len(pages)} pages;"
            " recognise its text (OCR) first",
        )
    text = "\n".join(paragraphs(_without_heads([with_rows(lines) for lines in pages])))
    return Contents(_BROKEN_NUMBER.sub("", text))


def _line(page: int, text: str, *rest: Any) -> Line:
    *at, pieces = rest
    parts = tuple((_clean(part), left, right) for part, left, right in pieces)
    return Line(_clean(text), *at)._replace(page=page, pieces=parts)


def _clean(line: str) -> str:
    return _CONTROL.sub("", _HYPHEN.sub(_hyphen, line))


def _hyphen(found: re.Match[str]) -> str:
    """Nothing between the parts of one syllable, which is never written with a hyphen."""
    line, start, end = found.string, found.start(), found.end()
    before = _LAST_LETTERS.search(line, max(0, start - _LONGEST), start)
    after = _LETTERS.match(line, end, end + _LONGEST)
    if before is None or after is None:
        return "-"
    parts = (before.group(), after.group())
    whole = "".join(parts)
    broken = whole.islower() and is_syllable(whole) and not all(map(is_syllable, parts))
    return "" if broken else "-"


def _without_heads(pages: list[list[Line]]) -> list[Line]:
    """The lines of all pages but heads and feet: what stands at one edge of most pages."""
    for edge in (0, -1):
        for lines in pages:
            while lines and _STAMP.fullmatch(lines[edge].text.strip()):
                del lines[edge]
        begun = [edge == 0 and _begins_paper(lines) for lines in pages]
        shared = _shared(pages, edge, begun, masked=True)
        for lines in pages:
            head = lines[edge].text if lines else ""
            if head and (_shape(head) in shared or _is_page_number(head, pages)):
                del lines[edge]
        if len(pages) == 2:
            _drop_margin(pages, edge)
        # A head of several lines: the further ones only where they are the same to the letter.
        while repeated := _shared(pages, edge, begun, masked=False):
            for lines in pages:
                if lines and lines[edge].text in repeated:
                    del lines[edge]
    return [line for lines in pages for line in lines]


def _shared(pages: list[list[Line]], edge: int, begun: list[bool], *, masked: bool) -> set[str]:
    """What stands at one edge of most pages, and not only of pages that are ``begun`` papers."""
    shown = _shape if masked else str
    ends = [shown(page[edge].text) if page else "" for page in pages]
    going_on = {end for end, begins in zip(ends, begun, strict=True) if not begins}
    seen = Counter(ends)
    most = max(_LEAST_PAGES, (len(pages) + 1) // 2)
    return {line for line in going_on if seen[line] >= most and len(line) >= _SHORTEST_HEAD}


def _begins_paper(lines: list[Line]) -> bool:
    """Whether a page begins with a letterhead, as those of several papers in one file do."""
    return any(_LETTERHEAD.search(_plain(line.text)) for line in lines[:_LETTERHEAD_LINES])


def _drop_margin(pages: list[list[Line]], edge: int) -> None:
    """Take heads, or feet, from both pages of a file of two; few, as each looks at all lines."""
    heights = [line.height for lines in pages for line in lines]
    usual = median(heights) if heights else 0.0
    for _ in range(_MOST_HEADS):
        if not _stands_in_margin(pages, edge, usual):
            return
        for lines in pages:
            del lines[edge]
            if lines and _is_page_number(lines[edge].text, pages):
                del lines[edge]


def _stands_in_margin(pages: list[list[Line]], edge: int, usual: float) -> bool:
    """Whether both pages of a file of two begin, or end, with a head or foot.

    That they do so alike says little: two papers of one office do, with its name and with their
    signer's. A head stands in the margin: at one height on both pages, nothing further out, apart
    from the text and smaller than it, and it is no office's name in capitals. It is the same to the
    letter but for the page's number: of two papers the numbers, days and forms differ in figures.
    """
    if not all(pages):
        return False
    one, other = (lines[edge] for lines in pages)
    return (
        _unpaged(one.text, 1) == _unpaged(other.text, 2)
        and len(one.text) >= _SHORTEST_HEAD
        and not one.text.isupper()
        and not _is_of_the_paper(one.text)
        and abs(one.top - other.top) <= _SAME_HEIGHT
        and max(one.height, other.height) < usual
        and all(_is_outermost(lines, lines[edge]) for lines in pages)
    )


def _unpaged(head: str, page: int) -> str:
    """A head without its page's number: behind "trang", or set apart at an end of the line."""

    def masked(found: re.Match[str]) -> str:
        number = found["first"] or found["last"]
        return "#" if number is None or int(number) == page else found.group()

    return _NUMBER_IN_HEAD.sub(masked, head.strip())


def _is_of_the_paper(line: str) -> bool:
    """Whether a line has an act's number, its day or its form, or is a signer's bare name."""
    text = _plain(line)
    words = text.split()
    named = len(words) in _NAME and all(word[0].isupper() for word in words)
    return named or _OF_THE_PAPER.search(text) is not None


def _is_outermost(lines: list[Line], head: Line) -> bool:
    """Whether the page's text stands well below, or well above, a line."""
    others = [line for line in lines if line is not head]
    below = all(head.bottom - line.top > _APART * head.height for line in others)
    return below or all(line.bottom - head.top > _APART * head.height for line in others)


def _shape(line: str) -> str:
    """A line without what numbers its page."""
    return _NUMBER.sub(
        lambda number: number["own"] or f"{number['page'] or ''}#", _plain(line).strip()
    )


def _plain(line: str) -> str:
    return unicodedata.normalize("NFC", line)


def _is_page_number(line: str, pages: list[list[Line]]) -> bool:
    return len(pages) > 1 and _PAGE_NUMBER.fullmatch(line.strip()) is not None
