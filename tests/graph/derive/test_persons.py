"""Who is who: what joins namesakes and what keeps them apart (design 5.4.11)."""

from __future__ import annotations

import random
from typing import Any

import pytest

from bomay.graph.derive.persons import Identified, LocalPerson, persons_of_block

POST = (3, "post:bi-thu:qu:tphcm-quan-binh-tan")
BODY = (2, "body:qu:tphcm-quan-binh-tan")
UNIT = (1, "unit:tphcm:quan-binh-tan")


def local(source: str, *joins: tuple[int, str], **said: Any) -> LocalPerson:
    return LocalPerson(
        mention=f"m:{source}",
        name=said.pop("name", "Lê Văn Thinh"),
        order=(source, 0),
        said={"joins": joins, "foreign": False, "posts": []} | said,
    )


def grouped(*locals_: LocalPerson) -> set[tuple[str, ...]]:
    found = persons_of_block(locals_)
    return {one.mentions for one in found}


def one(*locals_: LocalPerson) -> Identified:
    (found,) = persons_of_block(locals_)
    return found


def test_a_name_alone_never_joins() -> None:
    assert grouped(local("a"), local("b")) == {("m:a",), ("m:b",)}


@pytest.mark.parametrize(
    ("key", "rule"),
    [
        pytest.param(POST, "same post", id="post"),
        pytest.param(BODY, "same body", id="body"),
        pytest.param(UNIT, "same unit", id="unit"),
    ],
)
def test_a_shared_key_joins(key: tuple[int, str], rule: str) -> None:
    found = one(local("b", key), local("a", key))
    assert found.mentions == ("m:a", "m:b")
    assert found.rule == rule


def test_a_third_document_joins_two() -> None:
    other = (3, "post:chu-tich:ubnd:tphcm-quan-11")
    assert len(grouped(local("a", POST), local("b", other), local("c", POST, other))) == 1


def test_a_foreigner_is_somebody_else_and_does_not_part_the_others() -> None:
    found = grouped(local("a", POST), local("b", POST, foreign=True), local("c", POST))
    assert found == {("m:a", "m:c"), ("m:b",)}


def test_heads_of_two_places_on_one_day_are_two_persons() -> None:
    day = "qu:Bí thư:2023-10-05"
    here = local("a", POST, UNIT, heads=[[day, "body:qu:tphcm-quan-binh-tan"]])
    there = local("b", UNIT, heads=[[day, "body:qu:tphcm-quan-11"]])
    assert len(grouped(here, there)) == 2


def test_the_id_is_of_the_smallest_mention_and_the_name_the_most_frequent() -> None:
    people = [
        local("b", POST, name="Lê Văn Thinh"),
        local("a", POST, name="Lê văn Thinh"),
        local("c", POST, name="Lê Văn Thinh"),
    ]
    first = one(*people)
    assert first.person.id == one(people[1]).person.id
    assert first.person.name == "Lê Văn Thinh"
    assert first.joined


def test_the_hint_names_the_highest_post_and_its_last_year() -> None:
    post = {"name": "Bí thư Quận ủy Bình Tân", "class": "head", "level": "district"}
    member = {"name": "Ủy viên Thành ủy", "class": "member", "level": "province", "former": False}
    said = [post | {"former": False, "year": year} for year in ("2020", "2022")]
    found = one(local("a", POST, posts=[*said, member | {"year": "2023"}]))
    assert found.person.hint == "Bí thư Quận ủy Bình Tân, 2022"


def test_without_a_post_the_document_is_the_hint() -> None:
    assert one(local("a", document="Hội nghị", year="2023")).person.hint == "Hội nghị, 2023"


def test_order_does_not_matter() -> None:
    shuffled = random.Random(3)
    keys = [POST, BODY, UNIT, (3, "post:x"), (1, "unit:y")]
    people = [
        local(f"{n:02}", *shuffled.sample(keys, 2), foreign=shuffled.random() < 0.2)
        for n in range(30)
    ]
    expected = persons_of_block(people)
    for _ in range(10):
        shuffled.shuffle(people)
        assert persons_of_block(people) == expected
