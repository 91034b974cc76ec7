"""Whose unit acts in the sentence of a number: its own province comes before any place told of."""

from __future__ import annotations

from collections.abc import Mapping

from bomay.ingest.extract.acts.issuers import in_the_table
from bomay.ingest.extract.bodies.index import BodyIndex
from bomay.ingest.extract.text.reading import UnitMention
from bomay.ingest.extract.units.home import HomeUnit, province_of

_STOPS = (". ", "; ", "\n")
_SENTENCE_CHARS = 300


def acting_province(
    line: str, at: int, bodies: BodyIndex, *, home: HomeUnit, units: Mapping[str, UnitMention]
) -> UnitMention | None:
    """The province of the body before ``at`` in its sentence: ``Huyện ủy X thực hiện …-NQ/TU``.

    A body of a district tells its province by the table; one of a province tells it only where the
    document is at home in none.
    """
    body = bodies.before(at)
    if body is None or body.unit is None or body.implied or at - body.end > _SENTENCE_CHARS:
        return None
    if any(line.find(stop, body.end, at) >= 0 for stop in _STOPS):
        return None
    unit = units.get(body.unit)
    if unit is None or unit.unit_id is None:
        unit = in_the_table(body.unit) or unit
    if unit is None:
        return None
    if unit.level == "province":
        return unit if home.province is None else None
    return province_of(unit)
