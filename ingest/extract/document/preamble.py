"""The preamble of an official document, and columns that list the legal basis."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field

from bomay.ingest.extract.document.head_title import TYPE_LINE
from bomay.ingest.extract.steps import of_texts
from bomay.ingest.extract.text.anchors import AtLines, Pieces, flatten
from bomay.ontology.values import value

# ``Căn cứ các quy định nêu trên, …``: a letter comes to its answer.
_ABOVE = (
    r"Căn\s+cứ\s+(?:vào\s+)?(?:các\s+|những\s+)?(?:quy\s+định|hướng\s+dẫn|nội\s+dung)[^;.]{0,40}?"
    r"\s(?:nêu\s+)?trên(?!\w)"
)
_SPELT = ("Căn cứ", "Căn Cứ", "CĂN CỨ")
_FLAT = "căn cứ"
_NAMES_GROUNDS = Pieces(_FLAT)
_OF_OLD = "Chiểu"  # ``Chiểu Sắc lệnh số 76-SL``
_NAMES_OLD = Pieces(f" {_OF_OLD.lower()} ")
_GROUNDS = (
    rf"(?:{'|'.join(_SPELT)}|{_OF_OLD}(?:[ ](?:theo|chi))?(?=[ ](?:[Ss]ắc|[Nn]ghị|[Ll]uật)[ ]))"
)
# ``Căn cứ pháp lý:`` is a heading.
_HEADED = r"C[ăĂ][nN] [cC][ứỨ] (?:pháp (?:lý|luật)|PHÁP (?:LÝ|LUẬT))(?:[ *]*(?::|\n|\Z))"
_OPENING = re.compile(
    rf"(?:^|\n)[ ]*[-–]?[ ]*(?!{_ABOVE}|{_HEADED})"
    rf"(?=(?:{_GROUNDS}|Xét|Theo đề nghị|Thực hiện|Thi hành|Để (?:thực hiện|thi hành)|Trên cơ sở)\b"
    r"[^\n]{4})"
)
_FIRST = AtLines(rf"[ ]*[-–]?[ ]*(?!{_ABOVE}|{_HEADED})(?={_GROUNDS}\b)")
_ENACTING = re.compile(
    r"\n[ ]*(?:#{1,6} )?[*_]{0,3}"
    r"(?:\**(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ|KẾT LUẬN|QUY ĐỊNH|RA SẮC LỆNH)\**[ ]*:?[ ]*"
    r"(?=\n|\Z)"
    rf"|{_ABOVE}|(?<=[a-zà-ỹđ0-9)]\.\n)(?!Căn cứ|Theo|Xét|Thực hiện|Trên cơ sở|[-+*])[A-ZĐỦ]"
    r"|Điều 1[.:]|Chương I\b|Phần thứ nhất|I[.] |1[.] "
    r"|(?!Căn cứ|Theo|Xét|Thực hiện|Trên cơ sở|[-+*])[A-ZĐỦ][^\n;,]{0,90}(?<! về)(?<! việc)\sban"
    r"\s{1,2}hành\s{1,2}(?:Nghị định|Nghị quyết|Thông tư|Quyết định|Luật|Pháp lệnh|Kế hoạch"
    r"|Quy định)\b)"
)
_LONGEST = 12000
_SENTENCE_END = re.compile(r"[.;]\s*\n|\n\s*\n")
_TASK = re.compile(r"(?<!\w)(?:khẩn trương|chủ động|có trách nhiệm)\s")
_LONGEST_TASK = 600
_BASIS = Pieces(*("cơ sở pháp l", "can cu phap l", f"{_FLAT} pháp l", f"# {_FLAT}", f"| {_FLAT}"))
# ``## Căn cứ`` of Markdown is such a heading too, where nothing else stands in it.
_BASIS_COLUMN = re.compile(
    r"(?:^|\n)(?:[ |*#-]*(?P<mark>(?:\w|\d\d|\d{1,2}(?:\.\d{1,2}){1,3})[.)]? ?)?"
    r"(?:(?:Căn cứ|Cơ sở) pháp (?:lý|luật)|Can cu phap (?:ly|luat))\b[^\n]{0,60}"
    r"|#{1,6} [*]*Căn cứ(?: ban hành)?[ *:]*(?=\n))",
    re.IGNORECASE,
)
# Also in a line: ``**Căn cứ pháp lý:** Luật Giá số …; Nghị định số …``.
_BASIS_ROW = re.compile(
    r"(?:^|\n)(?:\|[ *]*(?:(?:Căn cứ|Cơ sở) pháp (?:lý|luật)|Căn cứ(?: ban hành)?)[ *:]*\|"
    r"(?=[^\n|]{8})"
    r"|[ *-]*(?:(?:\w|\d{1,2}(?:\.\d{1,2}){0,3})[.)] )?(?:Căn cứ|Cơ sở) pháp (?:lý|luật)"
    r"(?:\scủa\s[^:|.;]{2,60})?[ *]*:[ *]*(?=[^\n:*_|[]{8}))",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\n#{1,6} ")  # of Markdown: another section begins
# Below ``1.3. Căn cứ pháp lý`` the next heading of such a number, or one above it.
_NUMBERED = re.compile(
    r"\n[ ]*(?:\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|[IVX]{1,4}\.|\d{1,2}\.)\s{1,2}[^\W\d_]"
)


@value(frozen=True, slots=True)
class Preamble:
    """Where the lines of grounds stand, end exclusive; empty when there are none."""

    start: int
    end: int
    lines: tuple[int, ...] = field(default=())

    def line_of(self, offset: int) -> int:
        """The start of the line of grounds that ``offset`` belongs to."""
        index = bisect_right(self.lines, offset) - 1
        return self.lines[index] if index >= 0 else self.start


@of_texts
def find_preamble(text: str) -> Preamble:
    """From the first ``Căn cứ`` at the start of a line to the enacting words."""
    first = next(_grounds(text), None) if _names_grounds(text) else None
    if first is None:
        return Preamble(0, 0)
    opening = _OPENING.finditer(text, max(0, first.start() - 1200), first.start())
    begun = next((line for line in opening if not _is_titled(text, line.start())), None)
    start = begun.end() if begun is not None else first.end()
    closing = _ENACTING.search(text, first.end(), first.end() + _LONGEST)
    end = closing.start() if closing is not None else min(len(text), first.end() + _LONGEST // 4)
    lines = tuple(found.end() for found in _OPENING.finditer(text, max(0, start - 8), end))
    return Preamble(start, end, lines)


def _is_titled(text: str, end: int) -> bool:
    """``HƯỚNG DẪN``, and a title below: whether the line that ends here has the type alone."""
    line = TYPE_LINE.match(text, max(0, text.rfind("\n", 0, end)))
    return line is not None and line.end() == end


def _grounds(text: str) -> Iterator[re.Match[str]]:
    """The lines that may open the grounds.

    ``Căn cứ nhiệm vụ được giao khẩn trương rà soát …`` is a task in a list.
    """
    for found in _FIRST.finditer(text):
        stop = _SENTENCE_END.search(text, found.end(), found.end() + _LONGEST_TASK)
        if stop is None or _TASK.search(text, found.end(), stop.start()) is None:
            yield found


def _names_grounds(text: str) -> bool:
    grounds = _NAMES_GROUNDS.are_in(flatten(text)) and any(words in text for words in _SPELT)
    return grounds or (_NAMES_OLD.are_in(flatten(text)) and f"\n{_OF_OLD} " in text)


def basis_columns(text: str) -> tuple[tuple[int, int], ...]:
    """Stretches below a heading ``Căn cứ pháp lý`` (of tables and notes), up to the next one."""
    if not _has_basis(text):
        return ()
    columns = list(_BASIS_COLUMN.finditer(text))
    starts = [found.end() for found in columns]
    if not starts:
        return ()
    heads = [found.start() for found in _HEADING.finditer(text, starts[0])]
    ends = [*starts[1:], len(text)]
    for index, start in enumerate(starts):
        following = bisect_right(heads, start)
        if following < len(heads):
            ends[index] = min(ends[index], heads[following])
        if "." in (columns[index]["mark"] or "").rstrip(". "):
            numbered = _NUMBERED.search(text, start, ends[index])
            ends[index] = numbered.start() if numbered is not None else ends[index]
    return tuple(zip(starts, ends, strict=True))


def basis_rows(text: str) -> tuple[tuple[int, int], ...]:
    """Cells beside ``| **Căn cứ pháp lý** |`` in a table of what an act is."""
    if not _has_basis(text):
        return ()
    starts = [found.end() for found in _BASIS_ROW.finditer(text)]
    return tuple((start, _end_of_cell(text, start)) for start in starts)


def _end_of_cell(text: str, start: int) -> int:
    ends = [at for at in (text.find("|", start), text.find("\n", start)) if at >= 0]
    return min(ends, default=len(text))


@of_texts
def _has_basis(text: str) -> bool:
    return _BASIS.are_in(flatten(text))
