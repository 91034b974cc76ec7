"""Which of several units of one name a text means, by the places that it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache

from bomay.ingest.extract.text.reading import UnitMention
from bomay.ingest.extract.units import gazetteer
from bomay.ingest.extract.units.gazetteer import Entry
from bomay.ontology.values import value

_SIZES = {"commune": 0, "district": 1, "city": 2, "province": 3}  # a city may be either
# What stands between a unit and the larger one it lies in: ``huyện A, tỉnh B``, ``xã A (huyện B``.
_LIES_IN = re.compile(
    r"[ ]?\n?[ ]?(?:[,(]|[-–])?\s?(?:nằm\s)?(?:(?:thuộc|của)\s)?(?:(?:trên\s)?địa bàn\s)?"
)
_PREVAILS = 3  # times as often as all others that a name may lie in
_NONE: frozenset[str] = frozenset()


@value(frozen=True, slots=True)
class Place:
    """What a type and a name mean wherever they stand: one unit of some, none of the table.

    Attributes:
        unit_type, bare: as printed. type_level: of the type, ``city`` where it tells no more.
        entries: the units that it may be.
        name, level, unit_id, candidates: as a ``UnitMention`` has them.
    """

    unit_type: str
    bare: str
    type_level: str
    entries: tuple[Entry, ...]
    name: str
    level: str
    unit_id: str | None
    candidates: tuple[str, ...]

    def of(self, entries: tuple[Entry, ...]) -> Place:
        """The same where fewer units are meant."""
        return place_of(self.unit_type, self.bare, self.type_level, entries)


Spot = tuple[int, int, Place, bool]
"""Where a place is told: its begin and end, the place, and whether its type is not printed."""


@lru_cache(maxsize=16384)
def place_of(unit_type: str, bare: str, type_level: str, entries: tuple[Entry, ...] = ()) -> Place:
    """The place of a type and a bare name that is one of these units."""
    level = type_level if type_level != "city" else "district"
    if any(entry.unit.level == "province" for entry in entries):
        level = "province"
    name = gazetteer.unit_name(unit_type, entries[0].bare if entries else bare, level=level)
    ids = tuple(entry.unit.id for entry in entries)
    told = (name, level, ids[0], ()) if len(ids) == 1 else (name, level, None, ids)
    return Place(unit_type, bare, type_level, entries, *told)


def mention_of(spot: Spot) -> UnitMention:
    """The mention of a place."""
    start, end, it, implied = spot
    return UnitMention(start, end, it.name, it.level, it.unit_id, it.candidates, implied)


def chosen(
    text: str, spots: Sequence[Spot], open_ones: Iterable[int]
) -> tuple[dict[int, UnitMention], dict[int, UnitMention]]:
    """Mentions of the open ones by all that is told, where it tells more; and by what is beside."""
    spoken, parents = _told_of([place.entries for _, _, place, _ in spots])
    told: dict[int, UnitMention] = {}
    printed: dict[int, UnitMention] = {}
    alone: dict[tuple[Entry, ...], tuple[Entry, ...]] = {}  # with nothing larger beside
    for index in open_ones:
        start, end, place, implied = spots[index]
        pool = place.entries
        beside = _printed_beside(text, spots, index)
        if any(beside):
            sure = place.of(_choose(pool, spoken, (*beside, parents)))
            told[index] = mention_of((start, end, sure, implied))
            sure = place.of(_choose(pool, {}, (*beside, _NONE)))
            printed[index] = mention_of((start, end, sure, implied))
            continue
        if pool not in alone:
            alone[pool] = _choose(pool, spoken, (_NONE, _NONE, parents))
        if alone[pool] != pool:
            told[index] = mention_of((start, end, place.of(alone[pool]), implied))
    return told, printed


def _told_of(pools: Iterable[tuple[Entry, ...]]) -> tuple[Mapping[str, int], Set[str]]:
    """How often a text tells of each province, and the units that it surely names."""
    told = [pool for pool in pools if len(pool) == 1 or len({e.province for e in pool}) == 1]
    spoken: dict[str, int] = {}
    for pool in told:
        spoken[pool[0].province] = spoken.get(pool[0].province, 0) + 1
    return spoken, {entry.unit.id for pool in told for entry in pool}


def _printed_beside(text: str, spots: Sequence[Spot], index: int) -> tuple[set[str], set[str]]:
    """The districts and provinces of the larger places right after: ``xã A, huyện B, tỉnh C``.

    Of a district that several provinces have, no province follows: the unit lies in one of these
    districts or is none of the table.
    """
    _, end, here, _ = spots[index]
    districts: set[str] = set()
    provinces: set[str] = set()
    size = _SIZES[here.type_level]
    for start, stop, other, _ in spots[index + 1 : index + 4]:
        larger = _SIZES[other.type_level]
        if larger <= size or _LIES_IN.fullmatch(text, end, start) is None:
            break
        size, end = larger, stop
        within = {entry.province for entry in other.entries}
        provinces.update(within if other.type_level == "province" or len(within) == 1 else ())
        districts.update(e.unit.id for e in other.entries if e.unit.level == "district")
    return districts, provinces


def _choose(
    pool: tuple[Entry, ...], spoken: Mapping[str, int], near: tuple[Set[str], Set[str], Set[str]]
) -> tuple[Entry, ...]:
    """Narrow candidates: the places printed beside, the district told of, the main province."""
    if len(pool) < 2:
        return pool
    districts, provinces, _ = near
    if districts and not provinces and not any(e.unit.parent in districts for e in pool):
        return ()
    left = pool
    for narrowed in _narrowings(pool, spoken, near):
        if len(narrowed) == 1:
            return narrowed
        left = narrowed or left
    return left


def _narrowings(
    pool: tuple[Entry, ...], spoken: Mapping[str, int], near: tuple[Set[str], Set[str], Set[str]]
) -> Iterator[tuple[Entry, ...]]:
    """What each reason leaves of the candidates, the surest reason first."""
    districts, provinces, parents = near
    if districts:
        yield tuple(e for e in pool if e.unit.parent in districts and e.unit.level == "commune")
    if provinces:
        yield tuple(e for e in pool if e.province in provinces)
    if parents:
        yield tuple(e for e in pool if e.unit.parent in parents and e.unit.level == "commune")
    if spoken:
        yield in_province_told(pool, spoken)


def in_province_told(pool: tuple[Entry, ...], spoken: Mapping[str, int]) -> tuple[Entry, ...]:
    """Those in the one province of theirs that a text tells of, or that prevails by far in it.

    A place named once beside another says nothing of the unit: its people go to both.
    """
    counts = {e.province: spoken[e.province] for e in pool if e.province in spoken}
    if not counts:
        return ()
    top = max(counts.values())
    if top < _PREVAILS * (sum(counts.values()) - top):
        return ()
    return tuple(e for e in pool if counts.get(e.province) == top)
