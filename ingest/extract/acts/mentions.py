"""One mention of a directive, and what is read around every number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bomay.ingest.extract.acts.issuers import Issuer, issuer_after
from bomay.ingest.extract.acts.nouns import NounIndex
from bomay.ingest.extract.bodies.index import BodyIndex
from bomay.ingest.extract.text.anchors import flatten, in_one_line
from bomay.ingest.extract.text.dates import date_at
from bomay.ingest.extract.text.reading import BodyMention, Reading
from bomay.ontology.numbers import NumberParts
from bomay.ontology.values import Value, value

_TERM = re.compile(
    r"[ ,(]{0,3}((?:khóa|nhiệm kỳ) (?:thứ )?(?:[IVXL]+|\d{1,2}|\d{4} ?- ?\d{4}))(?!\w)\)?"
)
_YEAR = re.compile(r",? năm ((?:19|20)\d{2})(?![\w/-])")
_ANOTHER_LAW = re.compile(r"\s*(?:,|và)\s*(?:bộ )?luật [^;.\d]{2,80} số:? \d")
# ``**Thông tư số 5/2020/TT-BTC** ngày …``, ``[5/2020/TT-BTC] ngày …``: marks of Markdown.
_EMPHASIS = re.compile(r"(?: ?\*{1,3}|\](?:\([^()\s]{1,300}\))?)(?=[\s,.;:)\w])")
# ``… ngưng hiệu lực Quyết định số A từ ngày …``: no day on which A was adopted.
_SINCE = re.compile(r"(?<!\w)(?:từ|đến) ngày(?!\w)")
_MOST_TAILS = 5
# Signs behind a number before which nothing is told of it; "" where the text ends.
_ENDS = frozenset(["", *".;:?!)”…"])
# How marks of Markdown and asides in brackets begin.
_OPENS = frozenset(" *](")
# What anything begins with that belongs to a number, behind three signs at most; "" behind more.
_SIGNS = " ,("
_MOST_SIGNS = 3
_BEGINS = frozenset(["", *"0123456789", *"kKnNcCdDtThHqQsSđĐ"])


@value(frozen=True, slots=True)
class DirectiveMention(Value):
    """One place where a directive is cited (offsets into ``Reading.text``).

    Attributes:
        start, end: from the noun, where it stands directly before, to the end of the number.
        number_at: where the number itself starts.
        after: where what belongs to it behind the number (date, issuer, term) ends.
        number: as printed without spaces. parts: None for a number without its code.
        document_type: from the noun, else from the code.
        co_issuers: the other organs of a joint act.
        listed: stands in a list after another number, under the same cue.
        pattern: ``number``, ``list``, ``uncoded``, ``short`` or ``own``.
    """

    start: int
    end: int
    number_at: int
    after: int
    number: str
    parts: NumberParts | None
    document_type: str | None
    issuer: Issuer | None = None
    co_issuers: tuple[Issuer, ...] = ()
    date: str | None = None
    term: str | None = None
    title: str | None = None
    listed: bool = False
    pattern: str = "number"


# ``Nghị định số 64/2003/NĐ-CP (khoản 1, Điều 13) ngày 22/12/2003``, ``… (A18) ngày …``
_ASIDE = re.compile(
    r" ?\((?:(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Pp]hần|[Cc]hương) [^()]{1,40}|[A-Z]{1,3}\d{1,3})\)"
    r"(?= ngày \d)"
)


class Scene:
    """The text in the forms that parsers ask for, its nouns, its bodies and who writes it."""

    def __init__(
        self, reading: Reading, bodies: Sequence[BodyMention], writer: BodyMention | None = None
    ) -> None:
        self.writer = writer
        self.text = reading.text
        self.line = in_one_line(reading.text)
        self.flat = flatten(reading.text)
        self.nouns = NounIndex(self.flat)
        self._bodies = bodies

    @cached_property
    def bodies(self) -> BodyIndex:
        """Its bodies; asked for where it has acts."""
        return BodyIndex(self._bodies)


def names_several(flat: str, after: int) -> bool:
    """Whether a law with its number stands in a list: ``Luật Đất đai số A, Luật Nhà ở số B``.

    Behind ``Luật sửa đổi, bổ sung một số điều của`` these are the laws amended; one alone has the
    number of the law that amends.
    """
    return _ANOTHER_LAW.match(flat, after) is not None


@dataclass(slots=True)
class Tail:
    end: int
    date: str | None = None
    term: str | None = None
    issuer: Issuer | None = None


def read_tail(scene: Scene, at: int) -> Tail:
    """Date, term and issuer behind a number, in any order."""
    begins = scene.line[at : at + 2]
    if begins[:1] in _ENDS:
        return Tail(at)
    stars = None
    if begins.lstrip(" ")[:1] in _OPENS:
        stars = _EMPHASIS.match(scene.line, at) or _ASIDE.match(scene.line, at)
    tail = Tail(stars.end() if stars is not None else at)
    for _ in range(_MOST_TAILS):
        begins = scene.line[tail.end : tail.end + _MOST_SIGNS + 1].lstrip(_SIGNS)[:1]
        if begins not in _BEGINS:
            break
        term = _TERM.match(scene.line, tail.end)
        if term is not None and tail.term is None:
            tail.term, tail.end = term[1], term.end()
            continue
        named = issuer_after(scene.line, tail.end, scene.bodies) if tail.issuer is None else None
        if named is not None:
            tail.issuer, tail.end = named
            continue
        dated = date_at(scene.line, tail.end) if tail.date is None else None
        since = dated is not None and _SINCE.search(scene.flat, tail.end, dated.start)
        if dated is not None and dated.day is not None and not since:
            tail.date, tail.end = dated.edtf, dated.end
            if dated.edtf is not None or tail.issuer is None:
                continue
        year = _YEAR.match(scene.line, tail.end) if tail.date is None else None
        if year is not None:
            tail.date, tail.end = year[1], year.end()
            continue
        break
    return tail
