"""What a page's own facts tell of acts: ``| Số hiệu | … |``, ``| Văn bản thay thế | Thông tư … |``.

The label says what the act of the page does (``act_labels.csv``), whichever voice it is put in, so
it is believed only of acts that came before that one. Beside the table stand lines that begin with
the label (``**Văn bản thay thế:** …``) and headings that are one, above a list.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.lists import joined
from bomay.ingest.extract.citations.own_place import PART
from bomay.ingest.extract.citations.scene import Said, Scene, plain
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
_NEXT_HEADING = re.compile(r"\n#{1,6} |\n-{3}")


@value(frozen=True, slots=True)
class _Row:
    start: int
    end: int
    relation: str
    label: tuple[int, int]
    items: bool


class FactRows:
    """The rows, lines and sections of a document that say what its act does to others."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def says(self, mention: DirectiveMention, previous: DirectiveMention | None) -> Said | None:
        """What such a row says of an act that it names; None outside of them.

        Args:
            mention: the act.
            previous: the one before it in reading order.
        """
        row = self._at(mention.start)
        if row is None or not self._is_earlier(mention):
            return None
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
        )

    def _is_member(self, row: _Row, gap: str, mention: DirectiveMention, *, first: bool) -> bool:
        """Whether an act is one of those of its row, not of what is told of one of them."""
        told = self._scene.flat[row.start : mention.start]
        if told.count("(") > told.count(")"):
            return False
        return first or joined(gap) or _MEMBER.search(gap) is not None

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
        if not in_table and f"| {head.number}" not in scene.text:
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
        return _Row(found.end(), end, relation, found.span(form), form == "heading")


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
