"""Text out of Word files (.docx), tables where they stand.

Read with the standard library alone: python-docx (MIT) gives paragraphs without the tables between
them, and the number, place and date of a Party document stand in a table at its head; docx2txt
(MIT) unpacks without limit; mammoth (BSD) takes half a second. What is left out: page heads (but
for a letterhead) and feet, footnotes, deleted and hidden text, comments, and the file's own title
and author, which are the template's and the typist's more often than the document's. Numbers that
Word counts itself are not in the file's text. Short lines that a format shows in capitals are read
in capitals. Where the mark that ends a paragraph is deleted, the next goes on in it, as in Word.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import BinaryIO
from xml.parsers import expat

from bomay.ingest.read.contents import Contents
from bomay.ingest.read.docx_capitals import Capitals, capital_styles, is_on, shown
from bomay.ingest.read.letterheads import MOTTO, is_motto, is_numbered
from bomay.ingest.read.limits import MAX_BYTES, MAX_WORD_UNPACKED, Allowance, metered, too_large
from bomay.ontology.errors import SourceError

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_BODY = re.compile(r"word/document\d*\.xml")
_PAGE_HEAD = re.compile(r"word/header\d*\.xml")
_MOST_HEADS = 9
_TOP = 1500
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\xad"}
# What is not there: text moved elsewhere or given again for older programs, formats of before.
_SKIPPED = frozenset({"moveFrom", "Fallback", "rPrChange", "pPrChange"})
# Where paragraphs stand: none goes on behind the end of one.
_HOLDERS = frozenset({"tc", "txbxContent"})
_FORMATS = frozenset({"caps", "vanish", "rStyle", "pStyle"})
_LARGEST_STYLES = 5_000_000
_DEEPEST = 2000
_CHUNK = 1 << 16


def read_docx(name: str, data: bytes) -> Contents:
    """The paragraphs of a Word file, one a line, rows of tables in their place.

    A row of one-line cells is one line, ``cell | cell``; a row with longer cells is read cell by
    cell, as the eye reads the two columns of a letterhead.

    Raises:
        SourceError: it is no Word file, protected, damaged, or larger than the limits.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise SourceError(name, "it is protected by a password, or an old Word file (.doc)")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            part = next((n for n in package.namelist() if _BODY.fullmatch(n)), None)
            if part is None:
                raise SourceError(name, "it is a ZIP archive but no Word file")
            allowance = Allowance(name, len(data), most=MAX_WORD_UNPACKED)
            styles = _capital_styles(package, allowance)
            with package.open(part) as stream:
                text = _Body(name, styles).read(metered(stream, allowance))  # type: ignore[arg-type]
            if not MOTTO.search(text[:_TOP]):
                text = "\n".join((*_letterheads(name, package, allowance, styles), text))
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as cause:
        raise SourceError(name, f"it is no Word file, or a damaged one ({cause})") from cause
    except expat.ExpatError as cause:
        raise SourceError(name, f"its text is damaged ({cause})") from cause
    return Contents(text)


def _capital_styles(package: zipfile.ZipFile, allowance: Allowance) -> frozenset[str]:
    """None where the file's styles are damaged: the document is sound without them."""
    try:
        with package.open("word/styles.xml") as stream:
            return capital_styles(metered(stream, allowance).read(_LARGEST_STYLES))  # type: ignore[arg-type]
    except (KeyError, zipfile.BadZipFile, zlib.error, EOFError):
        return frozenset()


def _letterheads(
    name: str, package: zipfile.ZipFile, allowance: Allowance, styles: frozenset[str]
) -> list[str]:
    """The letterhead of a paper whose typist put it into a page head; no other heads.

    It has motto and number; a masthead has neither. A damaged head is left out.
    """
    parts = sorted(part for part in package.namelist() if _PAGE_HEAD.fullmatch(part))
    for part in parts[:_MOST_HEADS]:
        try:
            with package.open(part) as stream:
                text = _Body(name, styles).read(metered(stream, allowance))  # type: ignore[arg-type]
        except (zipfile.BadZipFile, zlib.error, EOFError, expat.ExpatError):
            continue  # the document is sound without it
        lines = [line for line in text.split("\n") if line.strip()]
        columns = (column for line in lines for column in re.split(r"\t|\|", line))
        if any(map(is_motto, lines)) and any(map(is_numbered, columns)):
            return lines
    return []


class _Body:
    """Collects lines while the XML goes by; nothing of it is held but the text."""

    def __init__(self, name: str, capital_styles: frozenset[str]) -> None:
        self._name = name
        self._capital_styles = capital_styles
        self._capitals: list[bool] = []  # of each open paragraph and run
        self._hidden = False
        self._in_mark = False  # formats of a paragraph's mark are none of its text
        self._size = 0
        self._depth = 0
        self._skipped_from: int | None = None
        self._in_text = False
        self._paragraphs: list[list[str]] = []  # open ones: text boxes stand inside paragraphs
        self._unmarked: list[bool] = []  # whether the mark at the end of each is deleted
        self._going_on: list[str] = []  # what stands before such a mark, for the next paragraph
        self._lines: list[list[str]] = [[]]  # of the document and of each open cell
        self._rows: list[list[list[str]]] = []  # the cells of each open row

    def read(self, stream: BinaryIO) -> str:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
        self._break_off()
        return "\n".join(self._lines[0])

    def _doctype(self, *_: object) -> None:
        raise SourceError(self._name, "it declares XML entities, which no Word file has")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise SourceError(self._name, "its XML is nested without end")
        space, _, local = tag.rpartition(" ")
        if self._skipped_from is None and local in _SKIPPED:
            self._skipped_from = self._depth
        if self._skipped_from is not None or space not in _WORD:
            return
        if local == "p":
            self._paragraphs.append(self._going_on)
            self._going_on = []
            self._unmarked.append(False)
            self._capitals.append(False)
        elif local == "r":
            self._capitals.append(bool(self._capitals) and self._capitals[-1])
            self._hidden = False
        elif local == "pPr":
            self._in_mark = True
        elif local == "del" and self._in_mark and self._unmarked:
            self._unmarked[-1] = True
        elif local in _FORMATS and self._capitals:
            self._format(local, attributes.get(f"{space} val"))
        elif local == "t":
            self._in_text = not self._hidden
        elif local == "tbl":
            self._break_off()
        elif local == "tr":
            self._rows.append([])
        elif local == "tc":
            self._lines.append([])
        elif local in _CHARACTERS and self._paragraphs:
            page = attributes.get(f"{space} type") in ("page", "column")
            self._paragraphs[-1].append("" if page else _CHARACTERS[local])

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if self._skipped_from is not None:
            if self._depth < self._skipped_from:
                self._skipped_from = None
            return
        space, _, local = tag.rpartition(" ")
        if space not in _WORD:
            return
        if local in _HOLDERS:
            self._break_off()
        if local == "t":
            self._in_text = False
        elif local == "r" and self._capitals:
            self._capitals.pop()
            self._hidden = False
        elif local == "pPr":
            self._in_mark = False
        elif local == "p":
            self._capitals.pop()
            if self._unmarked.pop():
                self._going_on = self._paragraphs.pop()
            else:
                self._add_line(self._paragraphs.pop())
        elif local == "tc" and len(self._lines) > 1:
            cell = [line for line in self._lines.pop() if line.strip()]
            if self._rows:
                self._rows[-1].append(cell)
        elif local == "tr" and self._rows:
            self._lines[-1] += _row(self._rows.pop())

    def _add_line(self, paragraph: list[str]) -> None:
        self._lines[-1].append(shown(paragraph).rstrip())

    def _break_off(self) -> None:
        """No paragraph comes here for the text before a deleted mark to go on in."""
        if self._going_on:
            self._add_line(self._going_on)
            self._going_on = []

    def _characters(self, text: str) -> None:
        if self._in_text and self._paragraphs:
            self._size += len(text)
            if self._size > MAX_BYTES:
                raise too_large(self._name, self._size)
            self._paragraphs[-1].append(Capitals(text) if self._capitals[-1] else text)

    def _format(self, what: str, value: str | None) -> None:
        """What a run or the paragraph around it looks like."""
        if what == "pStyle":
            self._capitals[-1] = value in self._capital_styles
        elif not self._in_mark and what == "rStyle":
            self._capitals[-1] |= value in self._capital_styles
        elif not self._in_mark and what == "caps":
            self._capitals[-1] = is_on(value)
        elif not self._in_mark:
            self._hidden = is_on(value)


def _row(cells: list[list[str]]) -> list[str]:
    filled = [cell for cell in cells if cell]
    if all(len(cell) == 1 and "\n" not in cell[0] for cell in filled):
        return [" | ".join(cell[0].strip() for cell in filled)] if filled else []
    return [line for cell in filled for line in cell]
