"""Administrative units: types, numbers, spellings, and which of several is meant."""

from __future__ import annotations

import pytest


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
