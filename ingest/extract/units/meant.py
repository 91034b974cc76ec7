"""Which of several units of one name a text means, by the places that it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import lru_cache

from bomay.ingest.extract.text.reading import UnitMention
from bomay.ingest.extract.units import gazetteer
from bomay.ingest.extract.units.gazetteer import Entry
from bomay.ontology.values import Value, value

_SIZES = {"commune": 0, "district": 1, "city": 2, "province": 3}  # a city may be either
# What stands between a unit and the larger one it lies in: ``huyện A, tỉnh B``, ``xã A (huyện B``.
_LIES_IN = re.compile(
    r"[ ]?\n?[ ]?(?:[,(]|[-–])?\s?(?:nằm\s)?(?:(?:thuộc|của)\s)?(?:(?:trên\s)?địa bàn\s)?"
)
_PREVAILS = 3  # times as often as all others that a name may lie in
_NONE: frozenset[str] = frozenset()


@value(frozen=True, slots=True)
class PlaceName(Value):
    """A place read at one spot, before it is known which unit it is."""

    start: int
    end: int
    unit_type: str
    level: str
    bare: str
    entries: tuple[Entry, ...]
    implied: bool = False


def chosen(
    text: str,
    places: list[PlaceName],
    pools: list[tuple[Entry, ...]],
    *,
    open_ones: Iterable[int],
) -> tuple[dict[int, UnitMention], dict[int, UnitMention]]:
    """Mentions of the open ones by all that is told, where it tells more; and by what is beside."""
    spoken, parents = _told_of(pools)
    told: dict[int, UnitMention] = {}
    printed: dict[int, UnitMention] = {}
    alone: dict[tuple[Entry, ...], tuple[Entry, ...]] = {}  # with nothing larger beside
    for index in open_ones:
        place, pool = places[index], pools[index]
        beside = _printed_beside(text, places, pools, index)
        if any(beside):
            told[index] = mention_of(place, _choose(pool, spoken, (*beside, parents)))
            printed[index] = mention_of(place, _choose(pool, {}, (*beside, _NONE)))
            continue
        if pool not in alone:
            alone[pool] = _choose(pool, spoken, (_NONE, _NONE, parents))
        if alone[pool] != pool:
            told[index] = mention_of(place, alone[pool])
    return told, printed


def _told_of(pools: Iterable[tuple[Entry, ...]]) -> tuple[Mapping[str, int], Set[str]]:
    """How often a text tells of each province, and the units that it surely names."""
    told = [pool for pool in pools if len(pool) == 1 or len({e.province for e in pool}) == 1]
    spoken: dict[str, int] = {}
    for pool in told:
        spoken[pool[0].province] = spoken.get(pool[0].province, 0) + 1
    return spoken, {entry.unit.id for pool in told for entry in pool}


def _printed_beside(
    text: str, places: list[PlaceName], pools: list[tuple[Entry, ...]], index: int
) -> tuple[set[str], set[str]]:
    """The districts and provinces of the larger places right after: ``xã A, huyện B, tỉnh C``.

    Of a district that several provinces have, no province follows: the unit lies in one of these
    districts or is none of the table.
    """
    here = places[index]
    districts: set[str] = set()
    provinces: set[str] = set()
    size, end = _SIZES[here.level], here.end
    for at in range(index + 1, min(index + 4, len(places))):
        other, pool = places[at], pools[at]
        if _SIZES[other.level] <= size or _LIES_IN.fullmatch(text, end, other.start) is None:
            break
        size, end = _SIZES[other.level], other.end
        within = {entry.province for entry in pool}
        provinces.update(within if other.level == "province" or len(within) == 1 else ())
        districts.update(e.unit.id for e in pool if e.unit.level == "district")
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


def mention_of(place: PlaceName, pool: tuple[Entry, ...]) -> UnitMention:
    """The mention of a place that is one of some units."""
    name, level, unit_id, ids = _named(place.unit_type, place.bare, place.level, pool)
    return UnitMention(place.start, place.end, name, level, unit_id, ids, place.implied)


@lru_cache(maxsize=16384)
def _named(
    unit_type: str, bare: str, level: str, pool: tuple[Entry, ...]
) -> tuple[str, str, str | None, tuple[str, ...]]:
    """Name, level, id and candidates of a mention that is one of these units."""
    level = level if level != "city" else "district"
    if not pool:
        return gazetteer.unit_name(unit_type, bare, level=level), level, None, ()
    if any(entry.unit.level == "province" for entry in pool):
        level = "province"
    name = gazetteer.unit_name(unit_type, pool[0].bare, level=level)
    ids = tuple(entry.unit.id for entry in pool)
    return (name, level, ids[0], ()) if len(ids) == 1 else (name, level, None, ids)
