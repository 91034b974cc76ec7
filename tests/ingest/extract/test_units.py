"""Administrative units: types, numbers, spellings, and which of several is meant."""

from __future__ import annotations

import pytest

from bomay.ontology.reference import unit_by_id


@pytest.mark.parametrize(
    ("text", "name", "unit_id"),
    [
        ("Tại quận Bình Tân, TPHCM.", "quận Bình Tân", "unit:tphcm:quan-binh-tan"),
        ("Tại Q.1, TP.HCM.", "Quận 1", "unit:tphcm:quan-1"),
        ("Đảng bộ Quận 11 vững mạnh.", "Quận 11", "unit:tphcm:quan-11"),
        ("UBND tỉnh Đắk Nông họp.", "tỉnh Đắk Nông", "unit:dak-nong"),
        ("UBND tỉnh Đăk Nông họp.", "tỉnh Đắk Nông", "unit:dak-nong"),
        ("TP Hà Nội, quận Ba Đình.", "Thành phố Hà Nội", "unit:ha-noi"),
        ("Công an TP. Vinh, tỉnh Nghệ An.", "thành phố Vinh", "unit:nghe-an:tp-vinh"),
        (
            "Tỉnh Bà Rịa - Vũng Tàu và huyện Côn Đảo.",
            "tỉnh Bà Rịa - Vũng Tàu",
            "unit:ba-ria-vung-tau",
        ),
    ],
    ids=["district", "letter", "number", "province", "spelling", "city", "town", "hyphen"],
)
def test_a_unit_is_named_with_its_type_and_found(facts_of, text, name, unit_id) -> None:
    found = {unit.name: unit.unit_id for unit in facts_of(text, date="2020-05-01").units}
    assert found[name] == unit_id


def test_a_name_of_several_units_is_decided_by_the_province_told_of(facts_of) -> None:
    alone = facts_of("Huyện Châu Thành họp.", date="2020-05-01").units[0]
    assert alone.unit_id is None
    assert len(alone.candidates) > 3
    told = facts_of("Huyện Châu Thành, tỉnh Long An họp.", date="2020-05-01").units[0]
    assert told.unit_id == "unit:long-an:huyen-chau-thanh"
    assert told.candidates == ()


def test_the_day_of_the_document_decides_between_eras(facts_of) -> None:
    text = "Thành phố Hồ Chí Minh tổ chức hội nghị."
    assert facts_of(text, date="2024-01-01").units[0].unit_id == "unit:tphcm"
    assert facts_of(text, date="2025-12-01").units[0].unit_id == "unit:tphcm@2025"


@pytest.mark.parametrize(
    "text",
    [
        "Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "Vì thành phố Anh hùng.",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh.",
        "Thu hồi đất tại xã hội hóa.",
        "Quận 1.500 hộ nghèo.",
    ],
    ids=["slogan", "adjective", "union", "society", "quantity"],
)
def test_what_is_no_unit(facts_of, text) -> None:
    assert facts_of(text).units == ()


def test_a_place_ends_where_the_name_of_a_person_begins(facts_of) -> None:
    found = facts_of("Bí thư Quận ủy quận Bình Tân Huỳnh Khắc Điệp chủ trì hội nghị.")
    assert "quận Bình Tân" in [unit.name for unit in found.units]
    assert [person.name for person in found.persons] == ["Huỳnh Khắc Điệp"]


def test_the_home_unit_is_the_one_most_told_of(facts_of) -> None:
    text = (
        "Bản tin huyện Bình Chánh.\nNăm 2023 huyện Bình Chánh hoàn thành chỉ tiêu. "
        "Đoàn của quận 7 đến thăm. Huyện Bình Chánh thuộc TPHCM."
    )
    assert facts_of(text).document.home_unit == "huyện Bình Chánh"


@pytest.mark.parametrize(
    ("day", "unit"),
    [
        ("Thứ Hai, 10/07/2023 10:00", "unit:dong-nai"),
        ("Thứ Sáu, 10/10/2025 10:00", "unit:dong-nai@2025"),
    ],
)
def test_a_stamp_tells_which_of_two_provinces_of_one_name_is_meant(
    facts_of, day: str, unit: str
) -> None:
    text = f"Tin mới\n\n{day}\n\nÔng Lê Văn An, Giám đốc Sở Tài chính Đồng Nai, dự họp.\n"
    assert [found.unit_id for found in facts_of(text).units] == [unit]


@pytest.mark.parametrize(("month", "unit"), [("2023-10", "unit:dong-nai"), ("2025", None)])
def test_a_month_or_year_tells_the_era_where_all_of_it_is_in_one(
    facts_of, month: str, unit: str | None
) -> None:
    text = "Ông Lê Văn An, Giám đốc Sở Tài chính Đồng Nai, dự họp."
    assert [found.unit_id for found in facts_of(text, date=month).units] == [unit]


@pytest.mark.parametrize(
    ("held", "body"),
    [
        ("Chủ tịch UBND tỉnh Quảng Nam - Đà Nẵng", "Ủy ban nhân dân tỉnh Quảng Nam - Đà Nẵng"),
        ("Chủ tịch UBND tỉnh Gia Lai-Kon Tum", "Ủy ban nhân dân tỉnh Gia Lai - Kon Tum"),
        ("Chủ tịch UBND Gia Lai - Kon Tum", "Ủy ban nhân dân tỉnh Gia Lai - Kon Tum"),
        ("Chủ tịch UBND tỉnh Hà Nam Ninh", "Ủy ban nhân dân tỉnh Hà Nam Ninh"),
        ("Giám đốc Sở Y tế tỉnh Hà Nam Ninh", "Sở Y tế tỉnh Hà Nam Ninh"),
        ("Bí thư Tỉnh ủy Hà Sơn Bình", "Tỉnh ủy Hà Sơn Bình"),
        ("Bí thư Tỉnh ủy Hoàng Liên Sơn", "Tỉnh ủy Hoàng Liên Sơn"),
        ("Bí thư Tỉnh ủy Minh Hải", "Tỉnh ủy Minh Hải"),
        ("Chủ tịch UBND tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam"),
        ("Chủ tịch UBND tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai"),
    ],
)
def test_a_province_of_old_is_itself_and_nobody(facts_of, held, body) -> None:
    for text in (
        f"Ông Vũ Văn Chín, nguyên {held}, qua đời.",
        f"Nguyên {held} Vũ Văn Chín qua đời.",
    ):
        facts = facts_of(text)
        assert {(h.person, h.body, h.status) for h in facts.holdings} == {
            ("Vũ Văn Chín", body, "former")
        }
        assert [person.name for person in facts.persons] == ["Vũ Văn Chín"]


@pytest.mark.parametrize(
    "unit_id",
    ["unit:ha-nam-ninh", "unit:quang-nam-da-nang", "unit:ha-son-binh", "unit:song-be"],
)
def test_a_province_of_old_has_a_unit_of_its_own(facts_of, unit_id) -> None:
    unit = unit_by_id(unit_id)
    assert unit is not None
    facts = facts_of(
        f"Ông Vũ Văn Chín, nguyên Chủ tịch UBND {unit.name.lower()[:5]}{unit.name[5:]}."
    )
    assert [unit.unit_id for unit in facts.units] == [unit_id]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Vũ Minh Hải ngắm sông Cửu Long.",
        "Dãy Hoàng Liên Sơn ở xa, sông Bé ở gần.",
        "Sông Bé chảy qua đây.",
        "Bà Lê Thuận Hải vẽ tranh.",
    ],
)
def test_rivers_hills_and_persons_are_no_provinces_of_old(facts_of, text) -> None:
    assert list(facts_of(text).units) == []


def test_two_provinces_beside_a_dash_are_two(facts_of) -> None:
    text = "Tuyến đường Quảng Nam - Đà Nẵng và tuyến tỉnh Quảng Nam - Quảng Ngãi đã thông."
    assert {unit.name for unit in facts_of(text).units} == {
        "tỉnh Quảng Nam",
        "Thành phố Đà Nẵng",
        "tỉnh Quảng Ngãi",
    }


@pytest.mark.parametrize(
    "named",
    [
        "UBND tỉnh Vĩnh Long cũ",
        "UBND tỉnh Vĩnh Long (cũ)",
        "UBND tỉnh Vĩnh Long trước ngày 1/7/2025",
        "UBND tỉnh Vĩnh Long trước khi sáp nhập",
        "HĐND tỉnh Vĩnh Long trước 01/07/2015",
    ],
)
def test_a_province_as_it_was_is_not_the_one_of_today(facts_of, named) -> None:
    facts = facts_of(f"Ông Vũ Văn Chín từng là Chủ tịch {named}.", date="2025-09-05")
    assert [unit.unit_id for unit in facts.units] == ["unit:vinh-long"]
    beside = f"Tỉnh Vĩnh Long họp. Ông Vũ Văn Chín từng là Chủ tịch {named}."
    assert {unit.unit_id for unit in facts_of(beside, date="2025-09-05").units} == {
        "unit:vinh-long",
        "unit:vinh-long@2025",
    }


@pytest.mark.parametrize(
    "named",
    [
        "UBND tỉnh Vĩnh Long cũng dự",
        "UBND tỉnh Vĩnh Long trước ngày 1/9/2025",
        "UBND tỉnh Vĩnh Long trước Quốc hội",
    ],
)
def test_a_province_that_is_not_said_to_be_over_is_that_of_the_day(facts_of, named) -> None:
    text = f"Tỉnh Vĩnh Long họp. Ông Vũ Văn Chín, Chủ tịch {named}."
    facts = facts_of(text, date="2025-09-05")
    assert [(unit.name, unit.unit_id) for unit in facts.units] == [
        ("tỉnh Vĩnh Long", "unit:vinh-long@2025")
    ]


def test_the_committee_of_a_province_as_it_was_is_another_than_todays(facts_of) -> None:
    text = (
        "Ông Vũ Văn Chín, nguyên Bí thư Tỉnh ủy Vĩnh Long (cũ), gặp ông Lê Văn An, Bí thư Tỉnh ủy "
        "Vĩnh Long."
    )
    facts = facts_of(text, date="2025-09-05")
    units = {unit.name: unit.unit_id for unit in facts.units}
    of = {body.name: units[body.unit] for body in facts.bodies if body.unit}
    assert {h.person: of[h.body] for h in facts.holdings} == {
        "Vũ Văn Chín": "unit:vinh-long",
        "Lê Văn An": "unit:vinh-long@2025",
    }


def test_an_act_of_a_province_as_it_was_names_its_issuer_plainly(facts_of) -> None:
    text = (
        "UBND tỉnh Vĩnh Long họp. Quyết định số 12/2022/QĐ-UBND ngày 5/3/2022 của UBND tỉnh Vĩnh "
        "Long (cũ) hết hiệu lực."
    )
    issuers = {act.issuer for act in facts_of(text, date="2025-09-05").directives}
    assert issuers == {"Ủy ban nhân dân tỉnh Vĩnh Long"}
