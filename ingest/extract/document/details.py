"""The document itself: when it speaks, what it is called, who wrote it.

A page shows several dates. The day that an official head prints wins, for it is signed on that day
and what came with the file tells when it came out; then what came with the file, a stamp of
publication, the day in the opening sentence, a season, an activity under way. The day on which a
page was *rendered* (a bare weekday and date on its first line) only bounds the others from above.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from bomay.ingest.extract.document.head_title import head_title
from bomay.ingest.extract.document.legal import Head
from bomay.ingest.extract.document.masthead import masthead_dates, stamped
from bomay.ingest.extract.document.own_number import given_number
from bomay.ingest.extract.text.anchors import Pieces, flatten, in_one_line, places
from bomay.ingest.extract.text.dates import DateMention, days_without_year, find_dates
from bomay.ingest.extract.text.reading import Reading
from bomay.ingest.extract.units.home import HomeUnit
from bomay.ontology.dates import bounds, is_edtf
from bomay.ontology.tables import rows

_LEAD = 900
_NEAR_BEFORE, _NEAR_AFTER = 92, 31
_OFTEN = 3  # times that a text names the year of its report
ADOPTION = "day of adoption told in the text"
_WORDS = re.compile(r"(?:\(\?:(?P<choices>[\w |]+)\))?(?P<words>[\w ]+)")
_BULLET = re.compile(r"^[-*+][ ]")  # before a title that heads a list
_ADOPTED = re.compile(r"thông qua ngày |ban hành ngày ")
_NUMBER_BEFORE = re.compile(r"[-/] ?[A-ZĐ]{2}\w*,? ?(?:ngày )?\Z")
_PARTY_HEADS = (
    *("ĐẢNG CỘNG SẢN", "BAN CHẤP HÀNH", "ĐẢNG BỘ", "THÀNH ỦY", "TỈNH ỦY"),
    *("QUẬN ỦY", "HUYỆN ỦY"),
)
_CENTURIES = ("19", "20")
_FIRST_OF_CENTURY = 2000
_DATE_SIGNS = ("/", ".", "-")
_LONGEST_MONTH = len("tháng mười hai , năm ")
_LONGEST_DAY = len("31/12/")
_LONGEST_DATE = len("31 ") + _LONGEST_MONTH + len("2025")
_BEHIND_YEAR = len("-12-31 ")
# An activity that is under way and since when, as each row of these tells it.
_UNDER_WAY = Pieces("đang")
_SINCE = Pieces("từ ngày", *(f"từ {figure}" for figure in range(10)))
_YEAR = re.compile(
    r"(?<!đến năm )(?<!trước năm )(?<!tới năm )(?<!nhìn )(?<![\d/])(?<!\d-)"
    r"(?:\d{1,2}[/.-])?(?:\d{1,2}[/.-])?(?P<year>(?:19|20)\d{2})(?![\d/])"
)


class Details(NamedTuple):
    """Fields of ``DocumentFact`` that are read from the text or came with it."""

    published: str | None = None
    published_basis: str | None = None
    title: str | None = None
    author: str | None = None
    place: str | None = None
    kind: str = "other"
    number: str | None = None


def document_facts(reading: Reading, home: HomeUnit, *, head: Head) -> Details:
    """What is known of the document; ``published`` is None rather than guessed."""
    metadata = reading.source.metadata
    kind = _kind(reading, head)
    published, basis = _published(reading, head)
    official = kind in ("legal", "party")
    number = head.number
    if number is None:
        given = given_number(reading, head)
        number = given.printed if given is not None else None
    if number is None and official:
        number = metadata.get("number") or None
    return Details(
        published=published,
        published_basis=basis,
        title=metadata.get("title") or _title(reading, kind),
        author=metadata.get("author") or (None if official else _zone_line(reading, "byline")),
        place=head.place or (home.unit.name if home.unit is not None else None),
        kind=kind,
        number=number,
    )


def _kind(reading: Reading, head: Head) -> str:
    if head.number is not None or head.date is not None:
        party = head.parts is not None and head.parts.regime == "party"
        return "party" if party or head.letterhead.startswith(_PARTY_HEADS) else "legal"
    zones = {zone.zone for zone in reading.zones}
    if "article" in zones or "signature" in zones:
        return "legal"
    if "interview" in zones:
        return "interview"
    return "news" if len(reading.text) > 200 else "other"


def _published(reading: Reading, head: Head) -> tuple[str | None, str | None]:
    given = _given(reading)
    if head.date is not None and (given is None or _came_out(head.date, given)):
        same = given is None or given == head.date
        return head.date, head.date_basis if same else f"{head.date_basis}; came out {given}"
    if given is not None:
        return given, "metadata"
    masthead = masthead_dates(reading.text, reading.zones)
    return (
        _adopted(reading, head)
        or _stamped(masthead)
        or _opening(reading, masthead)
        or _told(reading)
        or (None, None)
    )


def _given(reading: Reading) -> str | None:
    said = reading.source.metadata.get("date", "").strip()
    if not said:
        return None
    if is_edtf(said):
        return said
    if is_edtf(said[:10]):
        return said[:10]
    return next((date.edtf for date in find_dates(said) if date.edtf is not None), None)


def _came_out(signed: str, given: str) -> bool:
    """Whether a paper signed on the day its head prints can have come out on the day given."""
    return bounds(signed)[0] < bounds(given)[1]


def _adopted(reading: Reading, head: Head) -> tuple[str, str] | None:
    """``… thông qua ngày 27 tháng 11 năm 2025`` where the head has no date line."""
    if head.number is None:
        return None
    line = in_one_line(reading.text)
    for found in _ADOPTED.finditer(line):
        date = next(find_dates(line, found.end() - 5, found.end() + 40), None)
        if date is not None and date.day is not None and date.edtf is not None:
            return date.edtf, ADOPTION
    return None


def _stamped(masthead: Iterable[tuple[str, DateMention]]) -> tuple[str, str] | None:
    day = stamped(masthead)
    return (day, "publication stamp in the masthead") if day is not None else None


def _clock(masthead: Iterable[tuple[str, DateMention]]) -> dt.date | None:
    days = (bounds(date.edtf)[0] for kind, date in masthead if kind == "clock" and date.edtf)
    return next(days, None)


def _opening(
    reading: Reading, masthead: Iterable[tuple[str, DateMention]]
) -> tuple[str, str] | None:
    """The day in the opening sentences: ``Chiều 5/10, Quận ủy …``."""
    start = next((zone.start for zone in reading.zones if zone.zone not in ("masthead",)), 0)
    clock = _clock(masthead)
    # The day of the report lacks its year; those with one are of acts or events of the past.
    for date in days_without_year(reading.text[: start + _LEAD].replace("\n", " "), start):
        if clock is not None:
            day = date.not_after(clock)
            return (day, "dateline, year not after the page's clock") if day else None
        year = _told_year(reading, date)
        day = date.in_year(year) if year is not None else None
        return (day, "dateline, year inferred from the text") if day else None
    return None


def _told_year(reading: Reading, date: DateMention) -> int | None:
    """The year that other words of the text give that day; None rather than a likely one.

    A text about the past names past years; what it reports is not before the last of them. That
    year counts where the very day is printed with it, or where a day near it is and the text
    speaks of the year again. A single date may be of an event long ago, a phrase about this year
    (``cuối năm 2027``) one of a plan.
    """
    flat = flatten(reading.text)
    printed = _years_at(flat, _CENTURIES[-1:])
    years = list(_past_years(flat, printed))
    if not years or max(years) <= _FIRST_OF_CENTURY:
        printed = _years_at(flat, _CENTURIES)
        years = list(_past_years(flat, printed))
    latest = max(years, default=0)
    near = False
    for apart in _days_apart(reading, flat, date, (latest, printed)):
        if apart == 0:
            return latest
        near = True
    if not near:
        return None
    times = years.count(latest)
    again = times >= _OFTEN or (times > 1 and latest - 1 in years)
    again = again or any(
        int(found["year"]) == latest
        for pattern in _cues("year")
        for found in pattern.finditer(flat)
    )
    return latest if again else None


def _days_apart(
    reading: Reading, flat: str, date: DateMention, of: tuple[int, Iterable[int]]
) -> Iterator[int]:
    """How far the day in a year is from other days of it that the text prints, where near.

    ``of``: the year, and where years are printed.
    """
    year, printed = of
    day = date.in_year(year)
    if day is None:
        return
    figures = str(year)
    for at in printed:
        if flat[at : at + len(figures)] != figures or not _may_end_a_date(flat, at):
            continue  # dates are long to look for
        for other in find_dates(flat, max(0, at - _LONGEST_DATE), at + len("2025") + _BEHIND_YEAR):
            if other.year != year or other.day is None or other.edtf is None:
                continue
            if _NUMBER_BEFORE.search(reading.text, max(0, other.start - 30), other.start):
                continue  # the date of an act
            apart = (bounds(day)[0] - bounds(other.edtf)[0]).days
            if -_NEAR_AFTER <= apart <= _NEAR_BEFORE:
                yield apart


def _may_end_a_date(flat: str, year_at: int) -> bool:
    """Whether a day and a month can stand beside a year."""
    before = flat[max(0, year_at - _LONGEST_MONTH) : year_at].rstrip(" ")
    return "tháng" in before or before[-1:] in _DATE_SIGNS or flat.startswith("-", year_at + 4)


def _years_at(flat: str, centuries: Iterable[str]) -> list[int]:
    """Where figures stand that may be a year of some centuries, in order."""
    at = [at for century in centuries for at in places(flat, century)]
    return sorted([each for each in at if flat[each + 2 : each + 4].isdecimal()])


def _past_years(flat: str, printed: Iterable[int]) -> Iterator[int]:
    """Years that the text treats as begun: of dates, of terms, of ``năm …``; no plans."""
    end = 0
    for at in printed:
        if at < end:
            continue
        joined = flat[at - 1 : at] in _DATE_SIGNS
        first = at - (_LONGEST_DAY if joined else 0)
        for start in range(max(end, first), at + 1):
            found = _YEAR.match(flat, start)
            if found is not None and found.start("year") == at:
                end = found.end()
                yield int(found["year"])
                break


def _told(reading: Reading) -> tuple[str, str] | None:
    """A season of greetings, else an activity that is under way."""
    flat = flatten(reading.text)
    seasons = _rows("season") if _seasons().are_in(flat) else ()
    for row, pattern in zip(seasons, _cues("season")[: len(seasons)], strict=True):
        needed = _needs(row["needs"]).search(flat, 0, 4 * _LEAD)
        found = pattern.search(flat, 0, 4 * _LEAD) if needed is not None else None
        if found is not None:
            first, _, last = row["months"].partition("/")
            year = found["year"]
            whole = f"{year}-{first}" if first == last else f"{year}-{first}/{year}-{last}"
            return whole, f"season named in the text: {reading.text[found.start() : found.end()]}"
    told = _UNDER_WAY.are_in(flat) and _SINCE.are_in(flat)
    ongoing = _rows("ongoing") if told else ()
    for row, pattern in zip(ongoing, _cues("ongoing")[: len(ongoing)], strict=True):
        found = pattern.search(flat) if _needs(row["needs"]).search(flat) else None
        if found is not None:
            date = next(find_dates(flat, found.start("from"), found.end("from") + 1), None)
            if date is not None and date.edtf is not None:
                return date.edtf[:7], "activity under way since then"
    return None


def _title(reading: Reading, kind: str) -> str | None:
    if kind not in ("legal", "party"):
        return _zone_line(reading, "title")
    title = head_title(reading.text)
    return reading.printed(title) if title is not None else None


def _zone_line(reading: Reading, zone: str) -> str | None:
    for span in reading.zones:
        if span.zone == zone:
            words = reading.text[span.start : span.end].strip().split("\n", 1)[0]
            return _BULLET.sub("", " ".join(words.split())) or None
    return None


@cache
def _rows(kind: str) -> tuple[dict[str, str], ...]:
    return tuple(dict(row) for row in rows("date_cues") if row["kind"] == kind)


@cache
def _seasons() -> Pieces:
    """The words that what one of the seasons' rows needs begins with."""
    return Pieces(*(words for row in _rows("season") for words in first_pieces(row["needs"])))


def first_pieces(pattern: str) -> list[str]:
    """What a pattern begins with: words, before which there may be a choice of some."""
    begin = _WORDS.match(pattern)
    if begin is None:
        raise ValueError(f"begins with no words: {pattern}")
    choices = begin["choices"].split("|") if begin["choices"] is not None else [""]
    return [f"{choice}{begin['words']}" for choice in choices]


@cache
def _needs(words: str) -> re.Pattern[str]:
    return re.compile(words)


@cache
def _cues(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["pattern"]) for row in _rows(kind))
