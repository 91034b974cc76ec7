"""Years of birth are read with the name they stand beside."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Hoàng Gia Thụy, Bí thư Quận ủy Quận 8, sinh năm 1974, quê quán Tiền Giang.",
        "Ông Hoàng Gia Thụy sinh năm 1974 tại Tiền Giang.",
        "Bí thư Quận ủy Quận 8 Hoàng Gia Thụy (SN 1974) đã từ trần.",
        "Ông Hoàng Gia Thụy (sinh ngày 12/3/1974), Bí thư Quận ủy Quận 8.",
        "Ông Hoàng Gia Thụy, sinh ngày 12 tháng 3 năm 1974, Bí thư Quận ủy Quận 8.",
    ],
)
def test_a_year_of_birth_beside_the_name(facts_of, text: str) -> None:
    (person,) = facts_of(text).persons
    assert (person.name, person.born) == ("Hoàng Gia Thụy", "1974")


@pytest.mark.parametrize(
    "text",
    [
        "Ông Hoàng Gia Thụy thăm gia đình. Chị sinh năm 1994 ở Quận 8.",
        "Ông Hoàng Gia Thụy làm Bí thư Quận ủy Quận 8 từ năm 2019.",
        "Ông Hoàng Gia Thụy sinh năm 1974. Ông Hoàng Gia Thụy (sinh năm 1981) là người khác.",
    ],
)
def test_no_year_of_birth(facts_of, text: str) -> None:
    assert [person.born for person in facts_of(text).persons] == [None]


def test_a_year_is_that_of_the_last_name_before_it(facts_of) -> None:
    text = "Ông Hoàng Gia Thụy và bà Lê Thị Kiều (sinh năm 1981) dự lễ."
    born = {person.name: person.born for person in facts_of(text).persons}
    assert born == {"Hoàng Gia Thụy": None, "Lê Thị Kiều": "1981"}
