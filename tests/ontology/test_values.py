"""Values: made fast, held unchanged by the type checker."""

from __future__ import annotations

import pickle
from dataclasses import fields, is_dataclass, replace

import pytest

from bomay.ontology.facts import UnitFact
from bomay.ontology.values import Value, value


@value(frozen=True, slots=True, kw_only=True)
class Pair:
    left: str
    right: tuple[int, ...] = ()


def test_values_are_equal_and_hashed_by_their_fields() -> None:
    one, same, other = Pair(left="a"), Pair(left="a"), Pair(left="a", right=(1,))
    assert one == same != other
    assert len({one, same, other}) == 2
    assert replace(one, right=(1,)) == other
    assert [field.name for field in fields(one)] == ["left", "right"]


@value(frozen=True, slots=True)
class Place(Value):
    start: int
    end: int
    name: str = ""


def test_others_are_made_from_a_value() -> None:
    place = Place(1, 5, "Phủ Lý")
    assert place._replace(end=9, start=2) == Place(2, 9, "Phủ Lý")
    assert place == Place(1, 5, "Phủ Lý")
    with pytest.raises(TypeError, match="Place has no such fields: where, when"):
        place._replace(end=9, where=3, when=4)


def test_facts_are_such_values_and_come_back_from_other_processes() -> None:
    fact = UnitFact(name="quận Bình Tân", level="district", unit_id=None, mentions=((1, 5),))
    assert is_dataclass(fact)
    assert not hasattr(fact, "__dict__")
    assert pickle.loads(pickle.dumps(fact)) == fact
    assert hash(pickle.loads(pickle.dumps(fact))) == hash(fact)
