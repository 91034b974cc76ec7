"""What readers of citations share: one document laid out, and what it says of one mention."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import islice
from operator import attrgetter

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.acts.nouns import SHORT_TYPE
from bomay.ingest.extract.citations.in_force import headings_in_force
from bomay.ingest.extract.document.legal import Head
from bomay.ingest.extract.document.preamble import (
    Preamble,
    basis_columns,
    basis_rows,
    find_preamble,
)
from bomay.ingest.extract.text.anchors import AtLines, Pieces, flatten, places
from bomay.ingest.extract.text.reading import BodyMention, Reading
from bomay.ontology.facts import Modality
from bomay.ontology.values import Value, value

DOCUMENT = "document"
_START = attrgetter("start")
# How far before a number its cue may stand.
WINDOW = 260
PLACE = r"(?:(?:các |một số )?(?:điểm|khoản|điều|mục|phụ lục|chương)(?!\w)[^\n;:]{0,70})"
# The dash of ``Bộ Lao động - Thương binh và Xã hội`` at the start of a line opens no item.
# It begins with a set of signs, which is what makes it fast.
_SENTENCE = re.compile(
    r"[.!?…;:\n](?:(?<=[.!?…])[”\"’)]{0,2},?(?=\s)|(?<=[;:\n])\s*\n"
    r"|(?<=\n)(?=\s*(?:#{1,6} )?(?:-(?! Thương binh)|[+*•]|\d{1,2}[.)]|[a-zđ]\)|Điều \d+[.:]"
    r"|Căn cứ"
    # the number of a row of a table, and the act that it names
    r"|\d{1,3} ?\n\s*(?:\Z|(?:Luật|Pháp lệnh|Nghị (?:định|quyết)|Quyết định|Chỉ thị|Thông tư)\s))))"
)
_FULL_STOP = ". "
# In one line nothing else parts sentences.
_STOP = re.compile(r"[.!?…][”\"’)]{0,2},?(?=\s)")
# ``b) Điều 2, Chương`` above ``II và Điều 19 Thông tư số …``: behind its mark a place may wrap.
_WRAPPED_PLACE = PLACE.replace(r"[^\n;:]", r"(?:[^\n;:]|\n(?=\S))")
_ITEM = re.compile(
    r"(?:^|\n)[ ]*(?:#{1,6} )?(?:(?:[-+*•]|\d{1,2}[.)]|[a-zđ]\)|\(\d{1,2}\))\s{0,2}\*{0,2}"
    rf"{_WRAPPED_PLACE}?|{PLACE})(?:các |{SHORT_TYPE})?\Z",
    re.IGNORECASE,
)
# ``a) Khoản 2, khoản 3 Điều 2 và khoản 1, khoản 2 … Điều 3 Quyết định số …``: many places.
_PLACES_END = re.compile(r"(?:điều|khoản|mục|chương|lục|điểm|phần|\d|,) [\da-zđivx.]{1,5}\s\Z")
_PLACES_ITEM = re.compile(
    r"\n[ ]*(?:#{1,6} )?(?:(?:[-+*•]|\d{1,2}[.)]|[a-zđ]\)|\(\d{1,2}\))\s{1,2})?"
    r"(?:(?:gạch đầu dòng|tiết|điểm|khoản|điều|mục|tiểu mục|chương|phụ lục|phần|các|và|của|thứ"
    r"|nhất|hai|ba|tư|\d{1,3}(?:\.\d{1,2}){0,3}[a-zđ]?|[ivxlc]{1,5}|[a-zđ]{1,2})[,;]?\s+){3,}+\Z",
    re.IGNORECASE,
)
_MOST_PLACES = 700


@value(frozen=True, slots=True)
class Said(Value):
    """What the text says of one mention.

    Attributes:
        start: where the words that say it begin.
        subject: ``document``, or the number of the act that does it.
        span: of the evidence, where it is not from ``start`` to the end of the mention.
        label: of the words, far before the mention, that say it of each act of a row.
    """

    mention: DirectiveMention
    relation: str
    start: int
    cue: str | None
    pattern: str
    modality: Modality = "fact"
    partial: bool = False
    subject: str = DOCUMENT
    actor: str | None = None
    span: tuple[int, int] | None = None
    label: tuple[int, int] | None = None


# ``Theo ông A, Chủ tịch UBND …, nghị quyết này thay thế``, ``Sở … cho biết văn bản mới bãi bỏ``:
# an act is the subject, and whoever tells of it does nothing to the other.
_ACT_IS_SUBJECT = re.compile(
    r"(?:,|:|(?<!\w)(?:cho biết|cho hay|cho rằng|rằng|thông tin|nói|khẳng định|nêu rõ|nhấn mạnh"
    r"|giải thích|thông báo))[\s\"“]+(?:các |những |toàn bộ )?"
    r"(?:(?:nghị quyết|nghị định|thông tư|chỉ thị|văn bản|bộ luật|luật|pháp lệnh|quy chế"
    r"|đề án)(?!\w)"
    # … which are verbs as well: ``họp, quyết định bãi bỏ``
    r"|(?:quyết định|quy định|hướng dẫn|kế hoạch|chương trình|kết luận)"
    r" (?:này|mới|trên|nói trên|nêu trên|vừa|được|của|số)(?!\w))[^.;:,]{0,80}\Z"
)


# A letter whose head the page left out: it opens with whom it is addressed to.
_ADDRESSING = Pieces("kính gửi")
_ADDRESSED = re.compile(r"\s*(?:[^\n]{1,90}\n\s*){0,3}?Kính gửi\s*:")


# The end of an act whose head is not there: its last articles, and that it takes effect.
_TAKES_EFFECT = re.compile(
    r"\n\s*(?:\d{1,2}[.)]\s)?"
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư)"
    r"\snày\scó\shiệu\slực"
)
_ARTICLES = AtLines(r"\s*Điều \d{1,3}[.:]?\s")
_FEWEST_ARTICLES = 2
_IN_FORCE = " này có hiệu lực"
TAKES_EFFECT = Pieces("có hiệu lực")  # what texts have that tell it of an act


class Scene:
    """One document for readers of citations: its text, its kind, its bodies, its grounds.

    Most papers cite nothing that asks for more than their text; the rest is read when asked for.
    """

    def __init__(
        self,
        reading: Reading,
        bodies: Sequence[BodyMention],
        mentions: Sequence[DirectiveMention],
        *,
        head: Head,
    ) -> None:
        self.text = reading.text
        self.flat = flatten(reading.text)
        self.head = head
        grounds = find_preamble(reading.text)
        official = head.number is not None or bool(head.letterhead) or bool(head.date)
        addressed = _ADDRESSING.are_in(self.flat)
        self.letter = addressed and _ADDRESSED.match(reading.text) is not None
        self.legal = (
            official
            or self.letter
            or _rests(reading.text, grounds)
            or _speaks_as_act(reading.text, self.flat)
        )
        self.scope = "legal" if self.legal else "news"
        self.preamble = grounds if self.legal else Preamble(0, 0)
        self._every_body = bodies
        self._mentions = mentions

    @cached_property
    def bodies(self) -> list[BodyMention]:
        """In order."""
        return sorted(self._every_body, key=_START)

    @cached_property
    def _issued(self) -> list[tuple[int, int]]:
        return [(mention.start, mention.after) for mention in self._mentions]

    def has_issued(self, body: BodyMention) -> bool:
        """Whether a body is told as an act's issuer: it is not who is called on.

        ``Chỉ thị số 27-CT/TU của Thành ủy``
        """
        index = bisect_right(self._issued, (body.start, body.start)) - 1
        return any(
            start <= body.start and body.end <= end
            for start, end in self._issued[max(0, index - 1) : index + 2]
        )

    def bodies_before(self, offset: int) -> int:
        """How many of ``bodies`` begin before an offset."""
        return bisect_left(self.bodies, offset, key=_START)

    @cached_property
    def columns(self) -> tuple[tuple[int, int], ...]:
        """Columns that list the legal basis."""
        return basis_columns(self.text)

    @cached_property
    def basis_rows(self) -> tuple[tuple[int, int], ...]:
        """Cells of tables that name the legal basis."""
        return basis_rows(self.text)

    @cached_property
    def _breaks(self) -> list[int]:
        return list(places(self.text, "\n"))

    def clause_start(self, floor: int, end: int) -> int:
        """Where the sentence or item that ends at ``end`` begins, not before ``floor``."""
        text = self.text
        stop = text.rfind(_FULL_STOP, floor, end) + 1  # nearly always the last
        start = stop if stop > floor else floor
        if self.legal:
            parts = _SENTENCE
        else:
            parts = _STOP
            line = text.rfind("\n", start, end) + 1  # each line stands for itself
            start = line if line > start else start
            if not _may_stop(text[start:end]):
                return start
        for found in parts.finditer(text, start, end):
            start = found.end()
        return start

    def clause_end(self, start: int, limit: int) -> int:
        """Where the sentence that goes on at ``start`` ends, not after ``limit``."""
        if not self.legal and not _may_stop(rest := self.text[start:limit]) and "\n" not in rest:
            return limit
        stop = _SENTENCE.search(self.text, start, limit)
        end = stop.start() if stop is not None else limit
        line = -1 if self.legal else self.text.find("\n", start, end)
        return line if line >= 0 else end

    def line_start(self, offset: int) -> int:
        """Where the line of ``offset`` begins."""
        index = bisect_left(self._breaks, offset) - 1
        return self._breaks[index] + 1 if index >= 0 else 0

    def goes_on_below(self, start: int, end: int) -> bool:
        """Whether a heading of acts that go on stands between two offsets."""
        index = bisect_right(self._in_force, end) - 1
        return index >= 0 and self._in_force[index] > start

    @cached_property
    def _in_force(self) -> list[int]:
        return headings_in_force(self.text, self.flat)

    def in_grounds(self, offset: int) -> bool:
        """Whether an offset lies in the preamble or a column of the legal basis."""
        if self.preamble.start <= offset < self.preamble.end:
            return True
        return any(start <= offset < end for start, end in self.columns)

    def is_item(self, mention: DirectiveMention) -> bool:
        """Whether a mention opens an item of a list, alone or behind a place inside it."""
        at, begin = mention.start, max(0, mention.start - 90)
        opens = not begin or self.text.find("\n", begin, at) >= 0  # where a line does
        if opens and _ITEM.search(self.text, begin, at) is not None:
            return True
        if _PLACES_END.search(self.flat, max(0, at - 14), at) is None:
            return False
        return _PLACES_ITEM.search(self.text, max(0, at - _MOST_PLACES), at) is not None


def _may_stop(words: str) -> bool:
    """Whether one of the marks stands in words with which sentences of one line end."""
    return "." in words or "?" in words or "!" in words or "…" in words


def _speaks_as_act(text: str, flat: str) -> bool:
    """Whether articles stand there and one of them says that the act takes effect."""
    if not TAKES_EFFECT.are_in(flat) or _IN_FORCE not in flat or _TAKES_EFFECT.search(text) is None:
        return False
    articles = _ARTICLES.finditer(text)
    return sum(1 for _ in islice(articles, _FEWEST_ARTICLES)) == _FEWEST_ARTICLES


def _rests(text: str, grounds: Preamble) -> bool:
    """Whether lines of grounds stand in a row, as no paper writes (``Căn cứ …;``)."""
    ends = (text.find("\n", line) for line in grounds.lines)
    return len(grounds.lines) > 1 and any(
        text[:end].rstrip(" *").endswith((";", ",")) for end in ends if end >= 0
    )


def inherit(mention: DirectiveMention, previous: Said) -> Said:
    """What was said of the mention before it in a list."""
    return Said(
        mention=mention,
        relation=previous.relation,
        start=previous.start,
        cue=previous.cue,
        pattern=previous.pattern,
        modality=previous.modality,
        partial=previous.partial,
        subject=previous.subject,
        actor=previous.actor,
    )


def plain(mention: DirectiveMention) -> Said:
    """Cited, nothing more."""
    return Said(mention=mention, relation="cites", start=mention.start, cue=None, pattern="default")


def itself(mention: DirectiveMention) -> Said:
    """The document's own number."""
    return Said(mention=mention, relation="self", start=mention.start, cue=None, pattern="own")


def actor_before(scene: Scene, start: int, cue_at: int) -> str | None:
    """The last body before the cue in its sentence, from ``start``: who is called on or acts."""
    index = scene.bodies_before(cue_at) - 1
    while index >= 0 and (body := scene.bodies[index]).start >= start:
        # ``chương trình của Thành ủy``: an owner is not an actor.
        owner = scene.flat.endswith("của ", start, body.start)
        if body.end <= cue_at and not owner and not scene.has_issued(body):
            return body.name
        index -= 1
    return None


def is_by_act(scene: Scene, start: int, cue_at: int) -> bool:
    """Whether the clause up to the cue has an act for its subject, told of by someone."""
    return _ACT_IS_SUBJECT.search(scene.flat, start, cue_at) is not None
