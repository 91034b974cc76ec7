"""What a page's own facts tell of acts: ``| Số hiệu | … |``, ``| Văn bản thay thế | Thông tư … |``.

The label says what the act of the page does (``act_labels.csv``), whichever voice it is put in, so
it is believed only of acts that came before that one. Beside the table stand lines that begin with
the label (``**Văn bản thay thế:** …``) and headings that are one, above a list. What a table of
another act tells on the page is not the page's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.lists import joined
from bomay.ingest.extract.citations.own_place import PART
from bomay.ingest.extract.citations.scene import Said, Scene, plain
from bomay.ontology.numbers import number_key
from bomay.ontology.tables import rows
from bomay.ontology.values import value

_HINTS = ("thay thế", "bãi bỏ", "sửa đổi")
_OTHER_CUE = re.compile(r"(?<!\w)(?:bãi bỏ|thay thế|sửa đổi|bổ sung|đính chính|hết hiệu lực)(?!\w)")
# ``| Văn bản thay thế | Nghị định A (được sửa đổi, bổ sung) |``: told of that one apart.
_IS_CHANGED = re.compile(r" ?\((?:được |bị )?(?:sửa đổi|bổ sung|bãi bỏ|thay thế)[^()]{0,40}\)")
_MEMBER = re.compile(
    r"(?:[;+/,]|(?<!\w)và)\s*(?:(?:toàn bộ|một phần|các|của|tại|số)\s)*(?:\w+\s){0,4}\Z"
)
_IN_PART = re.compile(r"(?<!\w)(?:một phần|phần \w+)(?!\w)")
_TABLE = re.compile(r"(?:(?:\A|\n)[ ]*\|[^\n]*)+")
# ``| Số hiệu | … |``: whose table it is.
_WHOSE = re.compile(
    r"(?:\A|\n)[ ]*\|[ *]{0,8}(?:số hiệu|số/ký hiệu|số, ký hiệu|số ký hiệu|ký hiệu|số văn bản)"
    r"[ *]{0,8}:?[ *]{0,8}\|[ *]{0,8}(?P<number>[^|*\n]*\d[^|*\n]*)",
    re.IGNORECASE,
)
_NEXT_HEADING = re.compile(r"\n#{1,6} |\n-{3}")


@value(frozen=True, slots=True)
class _Row:
    start: int
    end: int
    relation: str | None  # None of what another act does
    label: tuple[int, int]
    items: bool


class FactRows:
    """The rows, lines and sections of a document that say what its act does to others."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._open = 0, 0, 0  # a row, how far it is read, the brackets open there

    def says(self, mention: DirectiveMention, previous: DirectiveMention | None) -> Said | None:
        """What such a row says of an act that it names; None outside of them.

        Args:
            mention: the act.
            previous: the one before it in reading order.
        """
        row = self._at(mention.start)
        if row is None or not self._is_earlier(mention):
            return None
        if row.relation is None:
            return plain(mention)
        scene = self._scene
        since = row.start
        if row.items:
            if not scene.is_item(mention):
                return None
            since = scene.line_start(mention.start)
        elif previous is not None and previous.start >= row.start:
            since = previous.after
        gap = scene.flat[since : mention.start]
        if not row.items and not self._is_member(row, gap, mention, first=since == row.start):
            return plain(mention)
        if _OTHER_CUE.search(gap) or _IS_CHANGED.match(scene.flat, mention.after):
            return None
        placed = PART.search(gap) is not None or _IN_PART.search(gap) is not None
        relation = "amends" if placed and row.relation == "replaces" else row.relation
        return Said(
            mention=mention,
            relation=relation,
            start=mention.start,
            cue=scene.text[slice(*row.label)],
            pattern="labelled",
            partial=placed,
            label=row.label,
        )

    def _is_member(self, row: _Row, gap: str, mention: DirectiveMention, *, first: bool) -> bool:
        """Whether an act is one of those of its row, not of what is told of one of them."""
        if self._depth(row, mention.start) > 0:
            return False
        return first or joined(gap) or _MEMBER.search(gap) is not None

    def _depth(self, row: _Row, at: int) -> int:
        """How many brackets of a row are open at an offset; asked in reading order."""
        start, since, depth = self._open
        if start != row.start or at < since:
            since, depth = row.start, 0
        flat = self._scene.flat
        depth += flat.count("(", since, at) - flat.count(")", since, at)
        self._open = row.start, at, depth
        return depth

    def _at(self, offset: int) -> _Row | None:
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._rows[index].end:
            return None
        return self._rows[index]

    def _is_earlier(self, mention: DirectiveMention) -> bool:
        """Whether an act surely came before that of the page, so that it cannot have done it."""
        own = self._scene.head
        if own.date and mention.date and len(own.date) == len(mention.date):
            return mention.date < own.date
        if own.parts is None or mention.parts is None:
            return False
        year = own.parts.year or (int(own.date[:4]) if own.date else None)
        told = mention.parts.year or (int(mention.date[:4]) if mention.date else None)
        if year is None or told is None or told != year:
            return year is not None and told is not None and told < year
        return own.parts.code == mention.parts.code and int(mention.parts.n) < int(own.parts.n)

    @cached_property
    def _starts(self) -> list[int]:
        return [row.start for row in self._rows]

    @cached_property
    def _rows(self) -> list[_Row]:
        scene, head = self._scene, self._scene.head
        if head.parts is None or not any(hint in scene.flat for hint in _HINTS):
            return []
        in_table = scene.text.startswith("|", scene.line_start(head.start))
        if not in_table and f"| {head.number}" not in scene.text and all(self._whose.values()):
            return []  # no page with a table of facts: what it lists others may have done
        return [self._row(found) for found in _labels().finditer(scene.text)]

    def _row(self, found: re.Match[str]) -> _Row:
        text = self._scene.text
        form = str(found.lastgroup)
        end = text.find("\n", found.end())
        end = end if end >= 0 else len(text)
        if form == "heading":
            following = _NEXT_HEADING.search(text, found.end())
            end = following.start() if following is not None else len(text)
        relation = _relations()[" ".join(found[form].lower().split())]
        own = self._is_of_page(found.start(form), cell=form == "cell")
        return _Row(
            found.end(), end, relation if own else None, found.span(form), form == "heading"
        )

    def _is_of_page(self, at: int, *, cell: bool) -> bool:
        """Whether a label tells of the page's act: in its table, or behind no other's."""
        if cell:
            index = bisect_right(self._tables, (at, len(self._scene.text))) - 1
            return index >= 0 and at < self._tables[index][1]
        index = bisect_right(self._numbered, at) - 1
        return index < 0 or self._whose[self._numbered[index]]

    @cached_property
    def _numbered(self) -> list[int]:
        return list(self._whose)

    @cached_property
    def _tables(self) -> list[tuple[int, int]]:
        """The tables with the number of the page's act and with that of no other."""
        scene, head = self._scene, self._scene.head
        others = [at for at, own in self._whose.items() if not own]
        found: list[tuple[int, int]] = []
        for table in _TABLE.finditer(scene.text):
            start, end = table.span()
            named = start <= head.start < end or f"| {head.number}" in table[0]
            if named and bisect_right(others, end) == bisect_right(others, start):
                found.append((start, end))
        return found

    @cached_property
    def _whose(self) -> dict[int, bool]:
        """Where a table tells the number of an act, and whether that is the page's."""
        head = self._scene.head
        if "|" not in self._scene.text:
            return {}
        own = number_key(head.number or "")
        return {
            found.start("number"): found.start() < head.start < found.end()
            or number_key(found["number"].strip()) == own
            for found in _WHOSE.finditer(self._scene.text)
        }


@cache
def _relations() -> dict[str, str]:
    return {row["label"]: row["relation"] for row in rows("act_labels")}


@cache
def _labels() -> re.Pattern[str]:
    """A cell of its own, what opens a line, a heading; of one word only where it is a cell."""
    every = sorted(_relations(), key=len, reverse=True)
    long = [label for label in every if label.startswith("văn bản")]
    return re.compile(
        rf"(?:\A|\n)[ ]*(?:\|[ ]*(?P<cell>{'|'.join(every)})[ ]*:?[ ]*\|"
        rf"|(?:[-+*•][ ]+)?(?P<line>{'|'.join(long)})[ ]*:(?=[ ]*[^\s])"
        rf"|#{{1,6}}[ ](?P<heading>{'|'.join(long)})[ ]*:?[ ]*(?=\n))",
        re.IGNORECASE,
    )
