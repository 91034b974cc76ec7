"""Which place a unit is that no table has.

No country gives one name to two provinces, and a district's name is one of its province; so such a
unit is the same place in two documents where both tell its province (a commune: its district).
Where a document does not, or tells of other countries as well, the unit is that of the document
alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from bomay.graph.derive.bodies import Place
from bomay.ontology import tables
from bomay.ontology.facts import Facts, UnitFact
from bomay.ontology.text import tone_key

# What stands between a unit and the one it lies in: ``huyện A, tỉnh B``, ``huyện A (tỉnh B)``.
_LIES_IN = re.compile(r"[\s,(–-]{1,4}(?:(?:thuộc|của)\s)?\Z")
_REACH = 12
_ABOVE = {"district": ("province",), "commune": ("district", "province")}


def unknown_places(facts: Facts) -> Mapping[str, Place]:
    """Per name of a unit without id or candidates, the place that documents agree on."""
    unread = [unit for unit in facts.units if unit.unit_id is None and not unit.candidates]
    if not unread:
        return {}
    text = facts.document.text
    abroad = _countries().search(text) is not None
    larger = {
        level: {
            start: each for each in facts.units if each.level == level for start, _ in each.mentions
        }
        for level in ("province", "district")
    }
    provinces = {each.name: each for each in larger["province"].values()}
    only = next(iter(provinces.values())) if len(provinces) == 1 else None
    places: dict[str, Place] = {}
    for level in ("province", "district", "commune"):
        for unit in (each for each in unread if each.level == level):
            if level == "province":
                place = _province(text, unit, abroad=abroad)
            else:
                place = _within(unit, _above(text, unit, larger, only), places)
            if place is not None:
                places[unit.name] = place
    return places


def _province(text: str, unit: UnitFact, *, abroad: bool) -> Place | None:
    """A province by its name; where other countries are told of, only with its own beside it."""
    key = tone_key(unit.name)
    if not abroad:
        return Place(key=key, name=unit.name, level=unit.level)
    beside = {found[1] for _, end in unit.mentions if (found := _of_country().match(text, end))}
    if len(beside) != 1:
        return None
    (country,) = beside
    return Place(key=f"{tone_key(country)}|{key}", name=unit.name, level=unit.level, within=country)


def _within(unit: UnitFact, above: UnitFact | None, known: Mapping[str, Place]) -> Place | None:
    if above is None or (above.unit_id is None and above.name not in known):
        return None
    # A province that was made anew under its name is where it was.
    told = above.unit_id.partition("@")[0] if above.unit_id else None
    return Place(
        key=f"{told or known[above.name].key}|{tone_key(unit.name)}",
        name=unit.name,
        level=unit.level,
        within=above.name,
        province=told if above.level == "province" else None,
        told_in=known.get(above.name),
    )


def _above(
    text: str,
    unit: UnitFact,
    larger: Mapping[str, Mapping[int, UnitFact]],
    only: UnitFact | None,
) -> UnitFact | None:
    """The unit it lies in: the one printed beside it.

    For a district else the only province of the text, where no table has that either: one of the
    table may be where its people go.
    """
    beside = {
        each.name: each
        for level in _ABOVE.get(unit.level, ())
        for each in _beside(text, unit, larger[level])
        if not each.candidates
    }
    if beside:
        return next(iter(beside.values())) if len(beside) == 1 else None
    if only is None or unit.level != "district":
        return None
    return only if only.unit_id is None and not only.candidates else None


def _beside(text: str, unit: UnitFact, larger: Mapping[int, UnitFact]) -> Iterator[UnitFact]:
    for _, end in unit.mentions:
        for start in range(end + 1, end + _REACH + 1):
            if start in larger and _LIES_IN.match(text[end:start]) is not None:
                yield larger[start]


@cache
def _countries() -> re.Pattern[str]:
    names = sorted((row["name"] for row in tables.rows("countries")), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


@cache
def _of_country() -> re.Pattern[str]:
    return re.compile(rf"[\s,(–-]{{1,4}}(?:(?:thuộc|của)\s)?({_countries().pattern})")
