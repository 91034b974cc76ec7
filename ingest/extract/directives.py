"""Directives cited in a text: by number, by number without its code, by short form.

A mention is found by its number; around it stand the noun (``Nghị quyết số``), and behind it in
any order date, term, issuer and subject. ``find_directives`` keeps reading order; what belongs to
one number is put together by ``directive_facts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bomay.ingest.extract.anchors import flatten
from bomay.ingest.extract.dates import date_at
from bomay.ingest.extract.home import HomeUnit
from bomay.ingest.extract.issuers import (
    BodyIndex,
    Issuer,
    code_issuer,
    issuer_after,
    issuer_before,
    issuer_by_acronym,
    letterhead_issuer,
    sibling_issuer,
)
from bomay.ingest.extract.legal import Head, find_head
from bomay.ingest.extract.nouns import NounIndex, NounMention, fits, type_of_code
from bomay.ingest.extract.reading import BodyMention, Reading
from bomay.ontology.numbers import NumberParts, find_numbers, number_key, parse_number

_DIRECT = re.compile(r"\s*(?:số|no)?\s*[:.]?\s*[\"“(]?\s*")
_TITLED = re.compile(r"[^;\n]{0,220}?(?:\bsố|\(số)\s*:?\s*")
_LIST_GAP = re.compile(r"\s*(?:,|;|và|hoặc|và các|cùng|với|hay)\s*(?:số\s*)?")
_QUANTITY = re.compile(r"(?<!\d:)(?<!\d: )\Z")
_TERM = re.compile(
    r"[ ,(]{0,3}((?:khóa|nhiệm kỳ) (?:thứ )?(?:[IVXL]+|\d{1,2}|\d{4} ?- ?\d{4}))(?!\w)\)?"
)
_BARE = re.compile(r"\s+(số\s*:?\s*)?(\d{1,4}[a-z]?)(?![\w%])(?!\s?[-/]\s?\w)(?![.,:]\d)")
_LIST_BEFORE = re.compile(r"(?<![\w/.-])(\d{1,4}[a-z]?)\s*(?:,|và|;)\s*(?:số )?\Z")
_TITLE = re.compile(
    r"[ ,]{0,2}(?=(?:về|quy định|ban hành|sửa đổi|hướng dẫn|phê duyệt|quy định chi tiết)\s|[“\"])"
)
_TITLE_END = re.compile(
    r"[;\n]|\.(?=\s|\Z)|,? gắn với|,? trong đó|,? trên tinh thần|\)(?=[\s,.;]|\Z)|”"
)
_DANGLING = re.compile(r"(?:[ ,;:(]+(?:và|các|theo|của|cùng|với|tại|số))*[ ,;:(\"]*\Z")
_LEADING = re.compile(r"[0-9.]+[a-zđ]?(?=[-/])", re.IGNORECASE)
_LONGEST_LIST = 20
_TITLE_LENGTH = 240
_REACH = 260
_MOST_TAILS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectiveMention:
    """One place where a directive is cited (offsets into ``Reading.text``).

    Attributes:
        start, end: from the noun, where it stands directly before, to the end of the number.
        number_at: where the number itself starts.
        after: where what belongs to it behind the number (date, issuer, term) ends.
        number: as printed without spaces. parts: None for a number without its code.
        document_type: from the noun, else from the code.
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
    date: str | None = None
    term: str | None = None
    title: str | None = None
    listed: bool = False
    pattern: str = "number"
    confidence: float = 0.97


class _Scene:
    """What all steps look at."""

    def __init__(self, reading: Reading, bodies: Sequence[BodyMention]) -> None:
        self.text = reading.text
        self.line = reading.text.replace("\n", " ")
        self.flat = flatten(reading.text)
        self.nouns = NounIndex(self.flat)
        self.bodies = BodyIndex(bodies)


def find_directives(
    reading: Reading, bodies: Sequence[BodyMention], home: HomeUnit
) -> list[DirectiveMention]:
    """Every mention of a numbered directive, in reading order."""
    scene = _Scene(reading, bodies)
    coded = list(_coded(scene))
    taken = {mention.number_at for mention in coded}
    bare = [m for m in _uncoded(scene, coded) if m.number_at not in taken]
    found = sorted([*coded, *bare], key=lambda mention: (mention.number_at, mention.end))
    found = _with_issuers(scene, found, find_head(reading))
    ends = [*(mention.start for mention in found[1:]), len(scene.text)][: len(found)]
    return [
        mention if mention.title else replace(mention, title=_title(scene, mention.after, end))
        for mention, end in zip(found, ends, strict=True)
    ]


def _with_issuers(
    scene: _Scene, found: list[DirectiveMention], head: Head
) -> list[DirectiveMention]:
    """Issuers that neither phrase nor unique code tell: from letterhead, initials, siblings."""
    own = None
    if head.parts is not None:
        own = letterhead_issuer(scene.text, head.start, head.parts, scene.bodies)
    out = []
    for mention in found:
        issuer = mention.issuer
        if issuer is None and mention.parts is not None:
            if own is not None and mention.number_at == head.start:
                issuer = own
            else:
                issuer = issuer_by_acronym(mention.parts, scene.bodies)
                issuer = issuer or sibling_issuer(mention.parts, own)
        out.append(mention if issuer is mention.issuer else replace(mention, issuer=issuer))
    return out


def _coded(scene: _Scene) -> Iterator[DirectiveMention]:
    previous: DirectiveMention | None = None
    for start, end, parts in find_numbers(scene.text):
        if not _QUANTITY.search(scene.text, max(0, start - 3), start):
            continue  # QCVN 06:2022/BXD
        noun, titled, listed = _noun_of(scene, start, parts, previous)
        if noun is not None and noun.noun.role == "other":
            continue
        if not parts.known and noun is None and not (listed and previous is not None):
            continue
        mention = _mention(scene, (start, end), parts, noun=noun, titled=titled)
        if listed and previous is not None:
            same = previous.document_type if noun is None else mention.document_type
            mention = replace(mention, listed=True, document_type=same or mention.document_type)
        if not listed or previous is None:
            yield from _list_before(scene, mention)
        else:
            yield from _list_before(scene, mention, floor=previous.end)
        yield mention
        previous = mention


def _noun_of(
    scene: _Scene, start: int, parts: NumberParts, previous: DirectiveMention | None
) -> tuple[NounMention | None, bool, bool]:
    """The noun of a number; whether a title stands between; whether it continues a list."""
    floor = previous.end if previous is not None else 0
    listed = previous is not None and bool(_LIST_GAP.fullmatch(scene.flat, floor, start))
    for noun in scene.nouns.before(start, _REACH):
        if noun.start < floor:
            break
        if _DIRECT.fullmatch(scene.flat, noun.end, start):
            between = previous is not None and bool(
                _LIST_GAP.fullmatch(scene.flat, floor, noun.start)
            )
            return noun, False, between
        if not fits(noun.noun, parts) and noun.noun.role != "other":
            continue
        if _TITLED.fullmatch(scene.text, noun.end, start):
            return noun, True, False
        if noun.noun.role == "directive":
            break
    return None, False, listed


def _mention(
    scene: _Scene,
    span: tuple[int, int],
    parts: NumberParts,
    *,
    noun: NounMention | None,
    titled: bool,
) -> DirectiveMention:
    start, end = span
    at = noun.start if noun is not None else start
    tail = _tail(scene, end)
    issuer = code_issuer(parts) or tail.issuer or issuer_before(scene.line, at, scene.bodies)
    document_type = noun.noun.document_type if noun is not None else type_of_code(parts)
    title = None
    if titled and noun is not None and parts.family == "assembly":
        words = scene.line[noun.start : start].rstrip(" :(")
        title = " ".join(words.removesuffix("số").split())
    return DirectiveMention(
        start=at,
        end=end,
        number_at=start,
        after=tail.end,
        number=parts.printed,
        parts=parts,
        document_type=document_type,
        issuer=issuer,
        date=tail.date,
        term=tail.term,
        title=title,
    )


@dataclass(slots=True)
class _Tail:
    end: int
    date: str | None = None
    term: str | None = None
    issuer: Issuer | None = None


def _tail(scene: _Scene, at: int) -> _Tail:
    """Date, term and issuer behind a number, in any order."""
    tail = _Tail(at)
    for _ in range(_MOST_TAILS):
        term = _TERM.match(scene.line, tail.end)
        if term is not None and tail.term is None:
            tail.term, tail.end = term[1], term.end()
            continue
        named = issuer_after(scene.line, tail.end, scene.bodies) if tail.issuer is None else None
        if named is not None:
            tail.issuer, tail.end = named
            continue
        dated = date_at(scene.line, tail.end) if tail.date is None else None
        if dated is not None and dated.edtf is not None and dated.day is not None:
            tail.date, tail.end = dated.edtf, dated.end
            continue
        break
    return tail


def _list_before(
    scene: _Scene, mention: DirectiveMention, floor: int = 0
) -> Iterator[DirectiveMention]:
    """``18`` of ``các Nghị quyết số 18, 19-NQ/TW``: numbers that share the code behind them."""
    if mention.parts is None:
        return
    code = _LEADING.sub("", mention.number, count=1)
    found: list[DirectiveMention] = []
    at, named = mention.number_at, False
    while len(found) < _LONGEST_LIST and not named:
        before = _LIST_BEFORE.search(scene.flat, max(floor, at - 16), at)
        parts = parse_number(before[1] + code) if before is not None else None
        if before is None or parts is None:
            break
        at = before.start()
        noun, titled, _ = _noun_of(scene, at, parts, None)
        named = noun is not None and noun.start >= floor
        one = _mention(
            scene, (at, before.end(1)), parts, noun=noun if named else None, titled=titled
        )
        found.append(one)
    if not named:
        return
    for one in reversed(found):
        yield replace(
            one,
            document_type=found[-1].document_type,
            issuer=mention.issuer,
            term=mention.term,
            listed=one is not found[-1],
            pattern="list",
            confidence=0.9,
        )


def _uncoded(scene: _Scene, coded: Sequence[DirectiveMention]) -> Iterator[DirectiveMention]:
    """Numbers without a code: short forms of what is cited in full, else named by their issuer."""
    full: dict[tuple[str, str], list[DirectiveMention]] = {}
    for mention in coded:
        if mention.parts is not None:
            key = (mention.parts.n + mention.parts.suffix, mention.document_type or "")
            full.setdefault(key, []).append(mention)
    for noun in scene.nouns.mentions:
        found = _BARE.match(scene.flat, noun.end)
        if found is None or noun.noun.role != "directive":
            continue
        printed = found[2]
        key = (printed.lstrip("0") or "0", noun.noun.document_type)
        span = (noun.start, found.end(2), found.start(2))
        known = {number_key(mention.number): mention for mention in full.get(key, ())}
        if known:
            if len(known) == 1:
                yield _short(scene, span, next(iter(known.values())))
            continue
        tail = _tail(scene, found.end(2))
        issuer = tail.issuer or issuer_before(scene.line, noun.start, scene.bodies)
        if issuer is None or (found[1] is None and tail.issuer is None):
            continue
        mention = DirectiveMention(
            start=span[0],
            end=span[1],
            number_at=span[2],
            after=tail.end,
            number=printed,
            parts=None,
            document_type=noun.noun.document_type,
            issuer=issuer,
            date=tail.date,
            term=tail.term,
            pattern="uncoded",
            confidence=0.85,
        )
        full.setdefault(key, []).append(mention)
        yield mention


def _short(scene: _Scene, span: tuple[int, int, int], full: DirectiveMention) -> DirectiveMention:
    tail = _tail(scene, span[1])
    return replace(
        full,
        start=span[0],
        end=span[1],
        number_at=span[2],
        after=tail.end,
        issuer=tail.issuer or full.issuer,
        date=tail.date or full.date,
        term=tail.term or full.term,
        title=None,
        listed=False,
        pattern="short",
        confidence=0.9,
    )


def _title(scene: _Scene, at: int, limit: int) -> str | None:
    """The subject behind a number: ``về …`` up to the end of its clause."""
    found = _TITLE.match(scene.line, at)
    if found is None:
        return None
    end = min(limit, found.end() + _TITLE_LENGTH, len(scene.line))
    stop = _TITLE_END.search(scene.text, found.end() + 1, end)
    words = scene.line[found.end() : stop.start() if stop is not None else end]
    title = _DANGLING.sub("", " ".join(words.split()).replace("“", ""))
    return title if len(title) > 8 else None
