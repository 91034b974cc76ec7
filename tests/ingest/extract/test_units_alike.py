"""Several units of one name in one text, places in a row after a post, and cities of two eras."""

from __future__ import annotations

import pytest

LA, TG = "unit:long-an:huyen-chau-thanh", "unit:tien-giang:huyen-chau-thanh"


def places(facts) -> dict[str, str | None]:
    """Per holder the unit of the body held."""
    bodies = {body.name: body.unit for body in facts.bodies}
    units = {unit.name: unit.unit_id for unit in facts.units}
    return {h.person: units[bodies[h.body]] for h in facts.holdings}


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Huyện ủy Châu Thành (tỉnh Long An) Phan Văn Khởi dự họp. Cùng ngày, Bí thư Huyện "
        "ủy Châu Thành (tỉnh Tiền Giang) Lê Thị Mận dự lễ.",
        "Ông Phan Văn Khởi, Chủ tịch UBND huyện Châu Thành, tỉnh Long An, dự họp. Bí thư Huyện ủy "
        "Châu Thành (tỉnh Tiền Giang) Lê Thị Mận dự lễ.",
        "Ông Phan Văn Khởi, Chủ tịch UBND huyện Châu Thành, tỉnh Long An, dự họp. Bà Lê Thị Mận, "
        "Chủ tịch UBND huyện Châu Thành, tỉnh Tiền Giang, dự lễ.",
    ],
    ids=["committees", "committee after council", "printed in full"],
)
def test_the_province_beside_each_decides_for_each(facts_of, text) -> None:
    facts = facts_of(text, date="2021-08-08")
    assert places(facts) == {"Phan Văn Khởi": LA, "Lê Thị Mận": TG}
    assert {unit.name for unit in facts.units} >= {
        "huyện Châu Thành", "huyện Châu Thành, tỉnh Tiền Giang",
    }  # fmt: skip


def test_the_district_beside_each_decides_for_wards_of_one_number(facts_of) -> None:
    facts = facts_of(
        "Ông Phan Văn Khởi, Chủ tịch UBND phường 5, Quận 8, dự lễ. Bà Lê Thị Mận, Chủ tịch UBND "
        "phường 5, Quận 3, dự họp.",
        date="2023-08-08",
    )
    assert places(facts) == {
        "Phan Văn Khởi": "unit:tphcm:quan-8:phuong-5",
        "Lê Thị Mận": "unit:tphcm:quan-3:phuong-5",
    }


def test_a_name_of_two_units_without_a_place_is_of_neither(facts_of) -> None:
    facts = facts_of(
        "Phường 5, Quận 8 và phường 5, Quận 3 họp. Ông Phan Văn Khởi là Chủ tịch UBND phường 5.",
        date="2023-08-08",
    )
    assert places(facts) == {"Phan Văn Khởi": None}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Chủ tịch UBND phường 5 Quận 8 Phan Văn Khởi dự lễ.", "unit:tphcm:quan-8:phuong-5"),
        ("Chủ tịch UBND phường 5, Quận 8 Phan Văn Khởi dự lễ.", "unit:tphcm:quan-8:phuong-5"),
        (
            "Bí thư Đảng ủy xã Tân Nhựt, huyện Bình Chánh Phan Văn Khởi dự lễ.",
            "unit:tphcm:huyen-binh-chanh:xa-tan-nhut",
        ),
        (
            "Chủ tịch UBND huyện Đức Huệ (Long An) Phan Văn Khởi dự lễ.",
            "unit:long-an:huyen-duc-hue",
        ),
        (
            "Chủ tịch UBND huyện An Lão, thành phố Hải Phòng Phan Văn Khởi dự lễ.",
            "unit:hai-phong:huyen-an-lao",
        ),
    ],
    ids=["number", "comma", "commune", "brackets", "a city whose name ends like a body"],
)
def test_larger_places_stand_between_a_post_and_its_holder(facts_of, text, unit) -> None:
    assert places(facts_of(text, date="2023-08-08")) == {"Phan Văn Khởi": unit}


def test_a_term_stands_after_the_larger_places(facts_of) -> None:
    (held,) = facts_of(
        "Ông Phan Văn Khởi, Chủ tịch HĐND huyện Đức Huệ (Long An) nhiệm kỳ 2016-2021, tiếp dân.",
        date="2018-02-02",
    ).holdings
    assert held.term == "2016-2021"


@pytest.mark.parametrize(
    ("date", "kind", "unit"),
    [
        ("2023-03-03", "thu", "unit:thua-thien-hue:tp-hue"),
        ("2025-03-03", "tu", "unit:hue"),
    ],
    ids=["a city of the province", "a city under the centre"],
)
def test_the_day_decides_which_hue_is_meant(facts_of, date, kind, unit) -> None:
    facts = facts_of("Bí thư Thành ủy Huế Phan Văn Khởi dự lễ. Thành ủy Huế họp.", date=date)
    assert places(facts) == {"Phan Văn Khởi": unit}
    assert {body.kind for body in facts.bodies} == {kind}


BT, TV = "unit:ben-tre:huyen-chau-thanh", "unit:tra-vinh:huyen-chau-thanh"


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND huyện Châu Thành Phan Văn Khởi thăm tỉnh Trà Vinh và tỉnh Bến Tre.",
        "Bí thư Huyện ủy Châu Thành Phan Văn Khởi thăm tỉnh Trà Vinh. Sau đó ông đến tỉnh Bến Tre.",
        "Ông Phan Văn Khởi, Chủ tịch UBND huyện Châu Thành, nói về cầu nối Trà Vinh với Bến Tre.",
        "Bí thư Huyện ủy Tam Nông Phan Văn Khởi đi Đồng Tháp rồi về Phú Thọ.",
        "Chủ tịch UBND xã An Phú, huyện Châu Thành Phan Văn Khởi thăm tỉnh Bến Tre, An Giang.",
    ],
    ids=["venues", "committee", "far off", "two provinces have it", "commune of such a district"],
)
def test_two_provinces_named_decide_nothing(facts_of, text) -> None:
    assert places(facts_of(text, date="2022-06-06")) == {"Phan Văn Khởi": None}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Chủ tịch UBND huyện Châu Thành Phan Văn Khởi họp ở Bến Tre, tỉnh Bến Tre đón.", BT),
        ("Chủ tịch UBND huyện Châu Thành (Trà Vinh) Phan Văn Khởi thăm Bến Tre.", TV),
        ("Chủ tịch UBND huyện Châu Thành, thuộc tỉnh Trà Vinh Phan Văn Khởi thăm Bến Tre.", TV),
        (
            "Huyện Châu Thành, thuộc địa bàn tỉnh Trà Vinh, đón đoàn Bến Tre, Bến Tre tặng quà. "
            "Ông Phan Văn Khởi, Chủ tịch UBND huyện Châu Thành, tiếp.",
            TV,
        ),
        (
            "Tỉnh Bến Tre họp. Bến Tre mưa lớn, tỉnh Bến Tre lo đê. Ông Phan Văn Khởi, Chủ tịch "
            "UBND huyện Châu Thành, nhận thư từ Trà Vinh.",
            BT,
        ),
    ],
    ids=["one alone", "brackets", "of it", "printed beside once", "told of by far"],
)
def test_the_province_that_decides(facts_of, text, unit) -> None:
    assert places(facts_of(text, date="2022-06-06")) == {"Phan Văn Khởi": unit}
