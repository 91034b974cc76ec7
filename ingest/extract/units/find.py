"""Administrative units named in a text.

A unit is a type word with a name (``quận Bình Tân``, ``TP.HCM``, ``Quận 11``) or a province's
bare name. Names come from the table of units; a name the table lacks is taken from its capitals.
Which of several units of one name is meant is read from the provinces the text speaks of; what
stays open keeps its candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cache, lru_cache
from operator import attrgetter

from bomay.ingest.extract.document.masthead import clock_days, masthead_dates, stamped
from bomay.ingest.extract.steps import of_texts
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
from bomay.ingest.extract.units.meant import PlaceName, chosen, mention_of
from bomay.ontology import tables

_NOT_A_NUMBER = re.compile(r"[.,]?\d|[ ]?[/%]|[ ](?:triệu|tỷ|tỉ|nghìn|ngàn)")
_UNTOLD = "không rõ nơi"
_UNIT_NUMBER = re.compile(r"\d{1,2}(?![\d.,/%])")
_WORD = re.compile(r"\w+(?:['’]\w+)?")  # ``R’lấp``
_THE_MAN = "Hồ Chí Minh"  # without a type word the name is his
DISTRICTS_END = "2025-07-01"
_OF_DISTRICTS = frozenset({"quận", "huyện", "thị xã"})
_NONE: frozenset[str] = frozenset()
_START = attrgetter("start")
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


@of_texts
def type_words(flat: str) -> Mapping[int, tuple[int, PlaceType]]:
    """The type words of a text by where they start, in order: their ends and kinds."""
    return {start: (end, kind) for start, end, kind in place_types().find(flat)}


def find_units(reading: Reading) -> list[UnitMention]:
    """All units named, in reading order; never the Hồ Chí Minh of slogans."""
    text, flat = reading.text, flatten(reading.text)
    typed: list[PlaceName] = []
    unread: list[unknown.Run] = []
    of_spouses = _TELLS_OF_SPOUSES.are_in(flat)
    for start, (end, kind) in type_words(flat).items():
        place = name_after(text, flat, (start, end), kind)
        if place is None or (of_spouses and flat.endswith(_SPOUSES, 0, end)):
            continue  # "bà xã Thu Minh"
        typed.append(place) if isinstance(place, PlaceName) else unread.append(place)
    behind = []
    for place in _behind_committees(text, flat):
        typed.append(place) if isinstance(place, PlaceName) else behind.append(place)
    if unread or behind:
        typed += _told_by_the_text(text, flat, typed, (unread, behind))
    typed.sort(key=_START)
    places = sorted([*typed, *_bare_provinces(text, flat, typed)], key=_START)
    return _resolve(reading, _without_overlap(places))


def _told_by_the_text(
    text: str,
    flat: str,
    typed: Iterable[PlaceName],
    runs: tuple[list[unknown.Run], list[unknown.Run]],
) -> list[PlaceName]:
    """Those capitals behind types, and behind committees, that the text shows to be units."""
    unread, behind = [*runs[0], *runs[1]], runs[1]
    told = unknown.told_elsewhere(text, flat, unread)
    told |= {tuple(place.bare.split(" ")) for place in typed if not place.entries}
    found = [_of_run(run, length) for run in unread if (length := unknown.length_by(run, told))]
    found += [
        _of_run(run, length)
        for run in behind
        if not unknown.length_by(run, told) and (length := unknown.length_before_person(run))
    ]
    return found


def _behind_committees(text: str, flat: str) -> Iterator[unknown.Run | PlaceName]:
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
                yield PlaceName(at, stop, unit_type, level, entries[0].bare, entries, True)
            continue
        run = unknown.run_of(text, at, phrase=start, kind=(unit_type, level), start=at)
        if run is not None:
            yield run


def _of_run(run: unknown.Run, length: int) -> PlaceName:
    bare = " ".join(run.words[:length])
    return PlaceName(run.start, run.ends[length - 1], run.unit_type, run.level, bare, ())


def name_after(
    text: str, flat: str, anchor: tuple[int, int], kind: PlaceType
) -> PlaceName | unknown.Run | None:
    """The place whose type word is the anchor; capitals that may be one; None if none follow."""
    start, end = anchor
    if kind.name is not None:
        entries = kind.names[kind.name.lower()]
        return PlaceName(start, end, kind.unit_type, kind.level, kind.name, entries)
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
    return PlaceName(start, stop, kind.unit_type, kind.level, entries[0].bare, entries)


def _whole_name(text: str, span: tuple[int, int, int], kind: PlaceType) -> PlaceName | None:
    """``xã Thanh Lựu,``: another unit than the ``xã Thanh`` of the table; nobody stands there.

    One capital more and a sign: a person behind the unit has two, and somebody called by one does
    something.
    """
    start, at, stop = span
    more = _ONE_MORE.match(text, stop)
    if more is None or text[at].isdigit():
        return None
    return PlaceName(start, more.end(), kind.unit_type, kind.level, text[at : more.end()], ())


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


def _unknown(text: str, span: tuple[int, int], kind: PlaceType) -> PlaceName | unknown.Run | None:
    start, at = span
    if text[at].isdigit():
        number = _UNIT_NUMBER.match(text, at)
        if number is None or kind.unit_type not in ("quận", "phường"):
            return None
        bare = str(int(number.group()))
        return PlaceName(start, number.end(), kind.unit_type, kind.level, bare, ())
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


def _bare_provinces(text: str, flat: str, typed: list[PlaceName]) -> list[PlaceName]:
    """Provinces named without a type, unless they look like part of a longer name."""
    found = []
    others = iter(typed)
    place = next(others, None)
    for start, end, entries in _province_names().find(flat):
        while place is not None and place.end <= start:
            place = next(others, None)
        if place is not None and place.start <= start:
            continue
        if not _stands_alone(text, start, end):
            continue
        entry = entries[0]
        unit_type = entry.unit.unit_type or ""
        found.append(PlaceName(start, end, unit_type, "province", entry.bare, entries, True))
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


def _without_overlap(places: list[PlaceName]) -> list[PlaceName]:
    kept: list[PlaceName] = []
    for place in places:
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


def document_day(reading: Reading) -> str | None:
    """A day the document is surely not younger than by much, to choose between eras."""
    given = reading.source.metadata.get("date", "")
    if _GIVEN_DAY.match(given):
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


def _resolve(reading: Reading, places: list[PlaceName]) -> list[UnitMention]:
    if not places:
        return []
    day = document_day(reading)
    if day is None and not _OF_DISTRICTS.isdisjoint([place.unit_type for place in places]):
        day = "2025-06-30"
    if day is not None:
        places = [p for p in places if not (p.implied and is_later(p.entries, day))]
    elif ended := {p.entries for p in places if p.level == "province" and may_be_older(p.entries)}:
        places = [p for p in places if not (p.implied and is_told_by_older_name(p.entries, ended))]
    pools = [place.entries for place in places]
    was: list[tuple[Entry, ...]] = [()] * len(places)
    open_ones = [index for index, pool in enumerate(pools) if len(pool) > 1]
    for index in open_ones:
        was[index] = era_before(reading.text, places[index].end, pools[index], day)
        pools[index] = was[index] or of_era(pools[index], day)
    mentions = list(map(mention_of, places, pools))
    printed = mentions
    open_ones = [i for i in open_ones if len(pools[i]) > 1 and not are_eras(pools[i])]
    if open_ones:  # seldom
        told, beside = chosen(reading.text, places, pools, open_ones=open_ones)
        printed = [beside.get(index, each) for index, each in enumerate(mentions)]
        mentions = [told.get(index, each) for index, each in enumerate(mentions)]
    if any(was):
        mentions, printed = as_they_were(mentions, was), as_they_were(printed, was)
    return told_apart(mentions, printed)


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
