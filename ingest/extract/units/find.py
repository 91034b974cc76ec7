"""Administrative units named in a text.

A unit is a type word with a name (``quận Bình Tân``, ``TP.HCM``, ``Quận 11``) or a province's
bare name. Names come from the table of units; a name the table lacks is taken from its capitals.
Which of several units of one name is meant is read from the provinces the text speaks of; what
stays open keeps its candidates.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cache, lru_cache
from operator import itemgetter

from bomay.ingest.extract.document.masthead import clock_days, masthead_dates, stamped
from bomay.ingest.extract.steps import of_text, of_texts
from bomay.ingest.extract.text.anchors import Pieces, Vocabulary, find_at, flatten
from bomay.ingest.extract.text.anchors import places as offsets_of
from bomay.ingest.extract.text.letters import CAPITALISED
from bomay.ingest.extract.text.reading import Reading, UnitMention
from bomay.ingest.extract.units import gazetteer, unknown
from bomay.ingest.extract.units.eras import (
    are_eras,
    as_they_were,
    era_before,
    is_later,
    is_told_by_older_name,
    may_be_older,
    of_era,
)
from bomay.ingest.extract.units.gazetteer import Entry
from bomay.ingest.extract.units.meant import Spot, chosen, place_of
from bomay.ontology import tables

_NOT_A_NUMBER = re.compile(r"[.,]?\d|[ ]?[/%]|[ ](?:triệu|tỷ|tỉ|nghìn|ngàn)")
_UNTOLD = "không rõ nơi"
_UNIT_NUMBER = re.compile(r"\d{1,2}(?![\d.,/%])")
_WORD = re.compile(r"\w+(?:['’]\w+)?")  # ``R’lấp``
_THE_MAN = "Hồ Chí Minh"  # without a type word the name is his
DISTRICTS_END = "2025-07-01"
_LAST_OF_DISTRICTS = "2025-06-30"
_OF_DISTRICTS = frozenset({"quận", "huyện", "thị xã"})
_NOWHERE = (sys.maxsize, sys.maxsize)  # behind the last place
_NONE: frozenset[str] = frozenset()
_START = itemgetter(0)
_GIVEN_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HEAD_CHARS = 3000
_DAY = "ngày "
_DATE = re.compile(rf"{_DAY}(\d{{1,2}}) tháng (\d{{1,2}}) năm (\d{{4}})")


@dataclass(frozen=True, slots=True)
class PlaceType:
    """A type word: ``level`` is ``city`` where only the name tells province from district.

    Attributes:
        name: of the one unit that the word names by itself.
        names: the units of its type, as ``gazetteer.by_type`` has them.
    """

    unit_type: str
    level: str
    name: str | None = None
    names: Mapping[str, tuple[Entry, ...]] = field(repr=False, compare=False, kw_only=True)


_SPOUSES = ("bà xã", "ông xã")
_TELLS_OF_SPOUSES = Pieces(*_SPOUSES)


@cache
def place_types() -> Vocabulary[PlaceType]:
    """The type words of ``place_types.csv``."""
    return Vocabulary(
        {
            row["surface"]: PlaceType(
                row["type"],
                row["level"],
                row["name"] or None,
                names=gazetteer.by_type().get(row["type"], {}),
            )
            for row in tables.rows("place_types")
        }
    )


@of_text
def type_words(flat: str) -> Mapping[int, tuple[int, PlaceType]]:
    """The type words of a text by where they start, in order: their ends and kinds."""
    return {start: (end, kind) for start, end, kind in place_types().find(flat)}


def find_units(reading: Reading) -> list[UnitMention]:
    """All units named, in reading order; never the Hồ Chí Minh of slogans."""
    text, flat = reading.text, flatten(reading.text)
    typed: list[Spot] = []
    unread: list[unknown.Run] = []
    of_spouses = _TELLS_OF_SPOUSES.are_in(flat)
    for start, (end, kind) in type_words(flat).items():
        spot = name_after(text, flat, (start, end), kind)
        if spot is None or (of_spouses and flat.endswith(_SPOUSES, 0, end)):
            continue  # "bà xã Thu Minh"
        unread.append(spot) if isinstance(spot, unknown.Run) else typed.append(spot)
    behind = []
    for spot in _behind_committees(text, flat):
        behind.append(spot) if isinstance(spot, unknown.Run) else typed.append(spot)
    if unread or behind:
        typed += _told_by_the_text(text, flat, typed, (unread, behind))
    typed.sort(key=_START)
    spots = sorted([*typed, *_bare_provinces(text, flat, typed)], key=_START)
    return _resolve(reading, _without_overlap(spots))


def _told_by_the_text(
    text: str,
    flat: str,
    typed: Iterable[Spot],
    runs: tuple[list[unknown.Run], list[unknown.Run]],
) -> list[Spot]:
    """Those capitals behind types, and behind committees, that the text shows to be units."""
    unread, behind = [*runs[0], *runs[1]], runs[1]
    told = unknown.told_elsewhere(text, flat, unread)
    told |= {tuple(place.bare.split(" ")) for _, _, place, _ in typed if not place.entries}
    found = [_of_run(run, length) for run in unread if (length := unknown.length_by(run, told))]
    found += [
        _of_run(run, length)
        for run in behind
        if not unknown.length_by(run, told) and (length := unknown.length_before_person(run))
    ]
    return found


def _behind_committees(text: str, flat: str) -> Iterator[unknown.Run | Spot]:
    """Capitals behind ``Huyện ủy`` that name no unit in the table, or a province of old."""
    for start, end, (unit_type, level) in unknown.committees().find(flat):
        at = end + 1
        if flat[end:at] != " " or not text[at : at + 1].isupper():
            continue
        if _ends_line(text, start, end):
            continue
        known = gazetteer.longest(gazetteer.by_type().get(unit_type, {}), flat, at)
        if known is not None:
            stop, entries = known
            if all(map(gazetteer.is_of_old, entries)) and _reads_as_name(text[at:stop]):
                yield at, stop, place_of(unit_type, entries[0].bare, level, entries), True
            continue
        run = unknown.run_of(text, at, phrase=start, kind=(unit_type, level), start=at)
        if run is not None:
            yield run


def _of_run(run: unknown.Run, length: int) -> Spot:
    place = place_of(run.unit_type, " ".join(run.words[:length]), run.level)
    return run.start, run.ends[length - 1], place, False


def name_after(
    text: str, flat: str, anchor: tuple[int, int], kind: PlaceType
) -> Spot | unknown.Run | None:
    """The place whose type word is the anchor; capitals that may be one; None if none follow."""
    start, end = anchor
    if kind.name is not None:
        entries = kind.names[kind.name.lower()]
        return start, end, place_of(kind.unit_type, kind.name, kind.level, entries), False
    last = len(text) - 1
    at = end + 1 if end < last and flat[end] == " " else end
    if at > last:
        return None
    numbered = not text[at].isupper()
    if numbered and not text[at].isdigit():
        return None
    found = gazetteer.longest(kind.names, flat, at)
    if found is None:
        return None if _ends_line(text, start, end) else _unknown(text, (start, at), kind)
    stop, entries = found
    if numbered and _NOT_A_NUMBER.match(flat, stop):
        return None
    printed = text[at:stop]
    if not _reads_as_name(printed):
        return None
    if " " not in printed and text.startswith(" ", stop):
        whole = _whole_name(text, (start, at, stop), kind)
        if whole is not None:
            return whole
    return start, stop, place_of(kind.unit_type, entries[0].bare, kind.level, entries), False


def _whole_name(text: str, span: tuple[int, int, int], kind: PlaceType) -> Spot | None:
    """``xã Thanh Lựu,``: another unit than the ``xã Thanh`` of the table; nobody stands there.

    One capital more and a sign: a person behind the unit has two, and somebody called by one does
    something.
    """
    start, at, stop = span
    more = _ONE_MORE.match(text, stop)
    if more is None or text[at].isdigit():
        return None
    return start, more.end(), place_of(kind.unit_type, text[at : more.end()], kind.level), False


def _ends_line(text: str, start: int, end: int) -> bool:
    """Whether a line ends with the words from ``start`` on, so that capitals below are others.

    A name of the table may be broken over two lines for width, and so may any in the capitals of
    a letterhead (``TỈNH``, ``SƠN LA``).
    """
    return text.startswith("\n", end) and not text[start:end].isupper()


@lru_cache(maxsize=16384)
def _reads_as_name(printed: str) -> bool:
    """Whether every word begins with a capital or digit (``xã An`` of ``xã An toàn`` does too)."""
    return all(not word[0].islower() for word in _WORD.findall(printed))


def _unknown(text: str, span: tuple[int, int], kind: PlaceType) -> Spot | unknown.Run | None:
    start, at = span
    if text[at].isdigit():
        number = _UNIT_NUMBER.match(text, at)
        if number is None or kind.unit_type not in ("quận", "phường"):
            return None
        bare = str(int(number.group()))
        return start, number.end(), place_of(kind.unit_type, bare, kind.level), False
    of_type = kind.unit_type, kind.level
    run = unknown.run_of(text, at, phrase=start, kind=of_type, start=start)
    length = unknown.length_of(run) if run is not None else 0
    return _of_run(run, length) if run is not None and length else run


@cache
def _province_names() -> Vocabulary[tuple[Entry, ...]]:
    spelled = {}
    for key, entries in gazetteer.provinces().items():
        if entries[0].bare != _THE_MAN:
            spelled[key] = entries
            spelled[entries[0].bare.lower()] = entries
            spelled.update((form, entries) for form in gazetteer.dashed(entries[0]))
    return Vocabulary(spelled)


def _bare_provinces(text: str, flat: str, typed: list[Spot]) -> list[Spot]:
    """Provinces named without a type, unless they look like part of a longer name."""
    found: list[Spot] = []
    others = iter([(start, end) for start, end, _, _ in typed])
    begin, stop = next(others, _NOWHERE)
    for start, end, entries in _province_names().find(flat):
        while stop <= start:
            begin, stop = next(others, _NOWHERE)
        if begin <= start or not _stands_alone(text, start, end):
            continue
        entry = entries[0]
        unit_type = entry.unit.unit_type or ""
        found.append((start, end, place_of(unit_type, entry.bare, "province", entries), True))
    return found


_ONE_MORE = re.compile(rf" {CAPITALISED}(?=[,.;:)\n]|[ ]\()")
_WORD_CHARS = 14
_WORD_BEFORE = re.compile(r"([.!?:;\n“”\"(-][ ]?|^)?([^\W\d_]+) $")


def _stands_alone(text: str, start: int, end: int) -> bool:
    printed = text[start:end]
    if not _reads_as_name(printed) or printed.isupper():
        return False
    after = text[end : end + 2]
    if len(after) == 2 and after[0] == " " and after[1].isupper():
        return False
    words = text[max(0, start - _WORD_CHARS) : start - 1] if start > 1 else ""
    if not words[-1:].isalnum() or text[start - 1] != " ":
        return True  # no word stands before it
    if words.rpartition(" ")[2].islower():
        return True  # as it is behind most words
    before = _WORD_BEFORE.search(f"{words} ")
    if before is None or not before.group(2)[0].isupper():
        return True
    return before.group(1) is not None and not unknown.is_surname(before.group(2))


def _without_overlap(spots: Iterable[Spot]) -> list[Spot]:
    kept: list[Spot] = []
    last = 0
    for spot in spots:
        if spot[0] >= last:
            last = spot[1]
            kept.append(spot)
    return kept


def document_day(reading: Reading) -> str | None:
    """A day the document is surely not younger than by much, to choose between eras."""
    given = reading.source.metadata.get("date", "")
    if given and _GIVEN_DAY.match(given):
        return given[:10]
    masthead = masthead_dates(reading.text, reading.zones)
    if not masthead:
        return _first_day(reading.text, _NONE)  # as of most papers
    return stamped(masthead) or _first_day(reading.text, clock_days(masthead))


@of_texts
def _first_day(text: str, clock: Set[str]) -> str | None:
    """The first day printed in full that is not that of the page's clock."""
    head = text[:_HEAD_CHARS]
    for printed in find_at(_DATE, offsets_of(head, _DAY), head):
        day, month, year = printed.groups()
        if (edtf := f"{year}-{int(month):02}-{int(day):02}") not in clock:
            return edtf
    return None


def _resolve(reading: Reading, spots: list[Spot]) -> list[UnitMention]:
    if not spots:
        return []
    day, spots = _of_the_time(reading, spots)
    was: dict[int, tuple[Entry, ...]] = {}
    open_ones: list[int] = []
    for index, spot in enumerate(spots):
        entries = spot[2].entries
        if len(entries) < 2:
            continue
        start, end, place, implied = spot
        was[index] = era_before(reading.text, end, entries, day)
        pool = was[index] or of_era(entries, day)
        if pool is not entries:
            spots[index] = start, end, place.of(pool), implied
        if len(pool) > 1 and not are_eras(pool):
            open_ones.append(index)
    printed = mentions = [
        UnitMention(start, end, it.name, it.level, it.unit_id, it.candidates, implied)
        for start, end, it, implied in spots
    ]
    if open_ones:  # seldom
        told, beside = chosen(reading.text, spots, open_ones)
        printed = [beside.get(index, each) for index, each in enumerate(mentions)]
        mentions = [told.get(index, each) for index, each in enumerate(mentions)]
    old = {index for index, ended in was.items() if ended}
    if old:
        mentions, printed = as_they_were(mentions, old), as_they_were(printed, old)
    return told_apart(mentions, printed)


def _of_the_time(reading: Reading, spots: list[Spot]) -> tuple[str | None, list[Spot]]:
    """The day of a document, and its places without bare names of what was no province then."""
    day = document_day(reading)
    if day is None and not _OF_DISTRICTS.isdisjoint([place.unit_type for _, _, place, _ in spots]):
        day = _LAST_OF_DISTRICTS
    if day is not None:
        later = {spot[0] for spot in spots if spot[3] and is_later(spot[2].entries, day)}
    else:
        places = [place for _, _, place, _ in spots if place.type_level == "province"]
        ended = {place.entries for place in places if may_be_older(place.entries)}
        bare = [spot for spot in spots if spot[3]] if ended else ()
        later = {spot[0] for spot in bare if is_told_by_older_name(spot[2].entries, ended)}
    return day, [spot for spot in spots if spot[0] not in later] if later else spots


def told_apart(mentions: list[UnitMention], printed: list[UnitMention]) -> list[UnitMention]:
    """The mentions, with a name of its own for each of several units that share one.

    Where a text prints the district or province beside a name once, it means that one throughout.
    Where it prints them beside two of a name, the second is named with it, and a mention without
    it is of neither. ``printed``: the same by what stands beside them alone.
    """
    told: dict[str, list[str]] = {}
    one: dict[str, str | None] = {}
    alike = [one.setdefault(each.name, each.unit_id) == each.unit_id for each in printed]
    if all(alike) and mentions == printed:
        return mentions  # each name is of one unit, or of none, throughout
    for name, unit_id in dict.fromkeys([(mention.name, mention.unit_id) for mention in printed]):
        if unit_id is not None:
            told.setdefault(name, []).append(unit_id)
    return [
        mention
        if (known := told.get(mention.name)) is None or [mention.unit_id] == known
        else _as_told(mention, by_print, known)
        for mention, by_print in zip(mentions, printed, strict=True)
    ]


def _as_told(mention: UnitMention, printed: UnitMention, ids: list[str]) -> UnitMention:
    if len(ids) == 1:
        sure = mention.unit_id == ids[0] and not mention.candidates
        return mention if sure else mention._replace(unit_id=ids[0], candidates=())
    if printed.unit_id is None:
        name = f"{mention.name}, {_UNTOLD}"
        return mention._replace(name=name, unit_id=None, candidates=tuple(ids))
    if printed.unit_id == ids[0]:
        return printed
    return printed._replace(name=gazetteer.name_in_place(printed.name, printed.unit_id))
