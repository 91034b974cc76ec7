"""What happened, with whom: elections, appointments and ends of office, meetings, interviews.

Few and right rather than many: an office's change comes from its holding, a meeting or an
interview from a cue of ``event_cues.csv`` in a sentence that names a person.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.holdings.cast import Cast
from bomay.ingest.extract.holdings.chains import Held
from bomay.ingest.extract.holdings.clauses import is_of_kin
from bomay.ingest.extract.holdings.dates import Times, is_of_event
from bomay.ingest.extract.holdings.deaths import day_told, outermost, tells_death_of
from bomay.ingest.extract.holdings.stints import Told
from bomay.ingest.extract.holdings.stretches import told_in
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.anchors import Vocabulary, lowered
from bomay.ingest.extract.text.dates import find_dates
from bomay.ingest.extract.text.reading import BodyMention, Reading
from bomay.ontology import tables
from bomay.ontology.dates import bounds
from bomay.ontology.facts import EventFact

_SENTENCE_END = re.compile(r"[.!?…\n](?:(?<=\n)|[”\"]?[ \n]+(?=[^\W\d_a-z]))")  # a set is fast
_DAY_CHARS = len("2016-07-03")
_SENTENCE_CHARS = 500
_MOVED = ("điều động", "luân chuyển")
_ENDED = ("thôi", "miễn nhiệm", "cách chức", "từ chức", "bãi nhiệm")
_REACH = 160
_NO_NOMINATION = ("fact", "negated")
_SILENT_ZONES = frozenset({"sidebar", "byline", "masthead"})


@cache
def _cues() -> Vocabulary[str]:
    return Vocabulary({row["cue"]: row["kind"] for row in tables.rows("event_cues")})


def find_events(
    reading: Reading, cast: Cast, told: Sequence[Told], *, published: str | None
) -> tuple[EventFact, ...]:
    """All events in order of their first sentence, each once.

    Args:
        reading: the document.
        cast: who appears in it.
        told: the holdings of the cast, with their times.
        published: the day of the document, where it is known.
    """
    found = [
        event
        for held, times in told
        if held.modality == "fact" and held.status != "current"  # as most are
        for event in _of_office(reading, held, times)
    ]
    found += [
        _nomination(reading, held, published)
        for held in (*cast.holdings, *cast.nominated)
        if held.modality not in _NO_NOMINATION
    ]
    found += _of_cues(reading, cast, published)
    unique = {(e.kind, e.persons, e.body, e.date): e for e in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda e: (e.evidence[0], e.kind, e.persons)))


def _nomination(reading: Reading, held: Held, published: str | None) -> EventFact:
    evidence = told_in(reading.text, held)
    return _event(
        reading,
        evidence,
        kind="nomination",
        persons=(held.person,),
        body=held.body.name if held.body else None,
        date=_date(reading.text, evidence[0], published),
    )


def _of_office(reading: Reading, held: Held, times: Times) -> Iterator[EventFact]:
    evidence = told_in(reading.text, held)
    words = lowered(reading.text)[max(held.start, evidence[0][0]) : held.post.start]
    if held.status == "elected":
        kind = "election"
    elif held.status == "appointed" or (held.status == "acting" and held.begun):
        kind = "transfer" if any(map(words.__contains__, _MOVED)) else "appointment"
    elif held.status == "former" and any(map(words.__contains__, _ENDED)):
        kind = "dismissal"
    else:
        return
    yield _event(
        reading,
        evidence,
        kind=kind,
        persons=(held.person,),
        body=held.body.name if held.body else None,
        date=_day_of(held, times),
    )


def _day_of(held: Held, times: Times) -> str | None:
    """The day on which an office began or ended, as its holding has it; None for a month or year.

    A sentence may tell of several: ``Ngày 1/2 ông được bầu làm X, ngày 3/4 làm Y``.
    """
    day = times.end if held.status == "former" else times.start
    return day if day is not None and len(day) == _DAY_CHARS else None


def _of_cues(reading: Reading, cast: Cast, published: str | None) -> Iterator[EventFact]:
    cues = _cues().find(cast.grammar.flat)
    if not cues:
        return
    starts = [name.start for name in cast.names]
    officials = frozenset(held.person for held in cast.holdings)
    offices: list[tuple[int, int]] | None = None  # few texts tell of a death
    for at, end, kind in cues:
        if reading.zone_at(at) in _SILENT_ZONES:
            continue
        span = _sentence(reading.text, at, end)
        names = cast.names[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]
        if kind == "death":
            offices = offices if offices is not None else _offices(cast)
            yield from _of_death(reading, (at, span), names, officials, offices, published)
            continue
        persons = _persons(reading.text, names, (at, kind), officials=officials)
        if not persons:
            continue
        body = None
        if kind == "meeting":
            body = _body_before(cast.bodies, span[0], at)
        date = _date(reading.text, span, published)
        yield _event(reading, (span,), kind=kind, persons=persons, body=body, date=date)


def _offices(cast: Cast) -> list[tuple[int, int]]:
    named = (cast.posts, cast.bodies, cast.grammar.places.units.values())
    return outermost((m.start, m.end) for found in named for m in found)


def _of_death(
    reading: Reading,
    told: tuple[int, tuple[int, int]],
    names: Sequence[Name],
    officials: frozenset[str],
    offices: Sequence[tuple[int, int]],
    published: str | None,
) -> Iterator[EventFact]:
    """The death of the official named last before the cue, where it is theirs."""
    at, span = told
    text = reading.text
    name = _last_official(names, at, officials)
    if name is None:
        return
    near = offices[bisect_left(offices, (span[0], 0)) : bisect_left(offices, (span[1], 0))]
    if not tells_death_of(text, name, at, near):
        return
    day = day_told(text, span, name, at, near)
    date = day.edtf if day is not None else None
    if day is not None and date is None and published is not None:
        date = day.not_after(_last_day(published))
    yield _event(reading, (span,), kind="death", persons=(name.full,), body=None, date=date)


def _last_official(names: Sequence[Name], at: int, officials: frozenset[str]) -> Name | None:
    """Who is named last before an offset, and near it, if that is an official."""
    name = next((name for name in reversed(names) if name.end <= at), None)
    near = name is not None and at - name.end <= _REACH and name.full in officials
    return name if near else None


def _body_before(bodies: Sequence[BodyMention], start: int, end: int) -> str | None:
    """The last body between two offsets."""
    first = bisect_left(bodies, start, key=lambda body: body.start)
    last = bisect_right(bodies, end, key=lambda body: body.start)
    return next((body.name for body in reversed(bodies[first:last]) if body.end <= end), None)


def _persons(
    text: str, names: Sequence[Name], cue: tuple[int, str], *, officials: frozenset[str]
) -> tuple[str, ...]:
    """Who takes part: all of the sentence; of an interview who stands nearest to its cue.

    An end of service is told of the official named last before it.
    """
    at, kind = cue
    if kind == "retirement":
        name = _last_official(names, at, officials)
        alone = name is not None and not is_of_kin(text, name.start, (name.end, at))
        return (name.full,) if name is not None and alone else ()
    if kind == "interview" and names:
        nearest = min(names, key=lambda name: abs(name.start - at))
        return (nearest.full,)
    return tuple(dict.fromkeys(name.full for name in names))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a span, at most a few lines long."""
    begin = _sentence_begin(text, start)
    after = _SENTENCE_END.search(text, end, end + _SENTENCE_CHARS)
    finish = after.start() + 1 if after else min(len(text), end + _SENTENCE_CHARS)
    while finish > begin and text[finish - 1].isspace():
        finish -= 1
    return begin, finish


def _sentence_begin(text: str, start: int) -> int:
    begin = max(0, start - _SENTENCE_CHARS)
    for stop in _SENTENCE_END.finditer(text, begin, min(len(text), start + 1)):
        begin = stop.end()
    return begin


def _event(
    reading: Reading,
    spans: Sequence[tuple[int, int]],
    *,
    kind: str,
    persons: tuple[str, ...],
    body: str | None,
    date: str | None,
) -> EventFact:
    evidence = tuple(reading.span(*span) for span in spans)
    return EventFact(
        kind=kind,
        persons=persons,
        evidence=evidence,
        quote=reading.quote(evidence[0]),
        confidence=confidence_of("event", kind),
        body=body,
        date=date,
    )


def _date(text: str, span: tuple[int, int], published: str | None) -> str | None:
    """The first day printed in the sentence that is no birthday.

    Without a year it is the last before publication; of a text without a day of its own nobody
    knows which, whatever other day follows.
    """
    for date in find_dates(text, _sentence_begin(text, span[0]), span[1]):
        if date.day is None or not is_of_event(text, date):
            continue
        if date.edtf is not None:
            return date.edtf
        return date.not_after(_last_day(published)) if published is not None else None
    return None


def _last_day(published: str) -> dt.date:
    return bounds(published)[1] - dt.timedelta(days=1)
