"""Which place a unit is that no table has.

No country gives one name to two provinces, and a district's name is one of its province; so such a
unit is the same place in two documents where both tell its province (a commune: its district).
Where a document does not, the unit is that of the document alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bomay.graph.derive.bodies import Place
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
    places: dict[str, Place] = {}
    for level in ("province", "district", "commune"):
        for unit in (each for each in unread if each.level == level):
            place = _place(facts, unit, places)
            if place is not None:
                places[unit.name] = place
    return places


def _place(facts: Facts, unit: UnitFact, known: Mapping[str, Place]) -> Place | None:
    name = tone_key(unit.name)
    if unit.level == "province":
        return Place(key=name, name=unit.name, level=unit.level)
    above = _above(facts, unit)
    if above is None:
        return None
    within = above.unit_id or (known[above.name].key if above.name in known else None)
    if within is None:
        return None
    return Place(
        key=f"{within}|{name}",
        name=unit.name,
        level=unit.level,
        within=above.name,
        province=above.unit_id if above.level == "province" else None,
        told_in=known.get(above.name),
    )


def _above(facts: Facts, unit: UnitFact) -> UnitFact | None:
    """The unit it lies in: the one printed beside it, for a district else the only province."""
    levels = _ABOVE.get(unit.level, ())
    larger = [each for each in facts.units if each.level in levels and not each.candidates]
    beside = {each.name: each for each in larger if _lies_in(facts.document.text, unit, each)}
    if beside:
        return next(iter(beside.values())) if len(beside) == 1 else None
    told = [each for each in larger if each.level == "province" and each.mentions]
    return told[0] if unit.level == "district" and len(told) == 1 else None


def _lies_in(text: str, unit: UnitFact, larger: UnitFact) -> bool:
    starts = {start for start, _ in larger.mentions}
    return any(
        _LIES_IN.match(text[end:start]) is not None
        for _, end in unit.mentions
        for start in _near(starts, end)
    )


def _near(starts: Iterable[int], end: int) -> Iterable[int]:
    return (start for start in starts if end < start <= end + _REACH)
