"""Whose series a number with a shared code may be of: of the places its document names."""

from __future__ import annotations

import json
from collections.abc import Sequence

from bomay.graph.link import claims_of
from bomay.ontology import reference
from bomay.ontology.facts import DirectiveFact, DocumentFact, Facts, UnitFact
from bomay.ontology.model import Unit


def maybe(units: Sequence[Unit], number: str = "808-NQ/TU") -> list[str]:
    """The series that the number may be of in a document that names these units."""
    text = f"Nghị quyết {number}."
    act = DirectiveFact(
        number=number, document_type="Nghị quyết", mentions=((11, 20),), confidence=0.9
    )
    named = tuple(UnitFact(name=one.id, level=one.level, unit_id=one.id) for one in units)
    document = DocumentFact(source="a.txt", sha256="00", text=text)
    facts = Facts(document=document, units=named, directives=(act,))
    linked = claims_of(facts, recorded_at="now", extractor="test")
    (mention,) = (one for one in linked.mentions if one.kind == "directive")
    told: list[str] = json.loads(mention.attributes)["maybe"]
    return told


def units_of(level: str) -> list[Unit]:
    return [unit for unit in reference.units() if unit.level == level and unit.valid_to is not None]


def test_a_number_may_be_of_each_place_that_is_named() -> None:
    provinces = units_of("province")
    assert maybe(provinces[:1]) == [f"body:tu:{provinces[0].id.removeprefix('unit:')}"]
    assert len(maybe(provinces)) == len(provinces)


def test_many_places_of_one_province_are_one() -> None:
    communes = [one for one in units_of("commune") if one.id.startswith("unit:son-la:")]
    assert len(communes) > 100
    assert maybe(communes) == ["body:tu:son-la"]


def test_a_number_is_no_nearer_to_any_of_very_many_places() -> None:
    districts = [one for one in units_of("district") if one.unit_type == "huyện"]
    assert len(maybe(districts[:100], "808-NQ/HU")) == 100
    assert maybe(districts[:101], "808-NQ/HU") == maybe([], "808-NQ/HU") == ["body:hu:"]
