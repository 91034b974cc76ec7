"""Periods of what was done in an office, and degrees before the name of who is appointed."""

from __future__ import annotations

import pytest

TAM = "Lê Văn Tám"
UBND = "Ủy ban nhân dân huyện Bình Lục"


@pytest.mark.parametrize(
    "text",
    [
        "Từ tháng 3/2021 đến tháng 8/2022, khi đang là Chủ tịch UBND huyện Bình Lục, ông Lê Văn "
        "Tám đã nhận tiền.",
        "Theo hồ sơ, từ năm 2017 đến năm 2019, ông Lê Văn Tám, khi đó là Chủ tịch UBND huyện Bình "
        "Lục, đã ký năm văn bản.",
        "Từ năm 2017 đến năm 2019, lúc làm Chủ tịch UBND huyện Bình Lục, ông Lê Văn Tám đã ký.",
        "Từ năm 2017 đến năm 2019, trong thời gian giữ chức Chủ tịch UBND huyện Bình Lục, ông Lê "
        "Văn Tám đã ký.",
        "Từ năm 2017 đến năm 2019, với cương vị là Chủ tịch UBND huyện Bình Lục, ông Lê Văn Tám đã "
        "ký.",
    ],
)
def test_the_period_of_a_deed_is_not_that_of_the_office(facts_of, text: str) -> None:
    (held,) = facts_of(text, date="2024-05-05").holdings
    assert (held.person, held.body, held.start, held.end) == (TAM, UBND, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Từ năm 2017 đến năm 2019, ông Lê Văn Tám là Chủ tịch UBND huyện Bình Lục.",
        "Từ năm 2017 đến năm 2019, sau khi về quê, ông Lê Văn Tám làm Chủ tịch UBND huyện Bình "
        "Lục.",
        "Từ năm 2017 đến năm 2019: Chủ tịch UBND huyện Bình Lục Lê Văn Tám.",
    ],
)
def test_the_period_of_an_office_is_its_own(facts_of, text: str) -> None:
    (held,) = facts_of(text, date="2024-05-05").holdings
    assert (held.person, held.body, held.start, held.end) == (TAM, UBND, "2017", "2019")


@pytest.mark.parametrize(
    "degree",
    ["bác sĩ chuyên khoa II", "bác sĩ chuyên khoa I", "bác sĩ chuyên khoa cấp II", "bác sỹ",
     "dược sĩ chuyên khoa 1", "dược sĩ", "cử nhân", "nhà báo", "kiến trúc sư", "Nghệ sĩ ưu tú",
     "Thầy thuốc ưu tú, bác sĩ", "BS.CKI", "BSCKII", "DS.CKI", "tiến sĩ, bác sĩ", "ông"],
)  # fmt: skip
def test_who_is_appointed_has_a_degree(facts_of, degree: str) -> None:
    text = (
        f"UBND tỉnh Hà Nam trao quyết định bổ nhiệm {degree} Lê Văn Tám, Phó Giám đốc Sở Y tế tỉnh "
        "Hà Nam, giữ chức Giám đốc Sở Y tế tỉnh Hà Nam."
    )
    assert [(h.person, h.head, h.status) for h in facts_of(text).holdings] == [
        (TAM, "Phó Giám đốc", "current"),
        (TAM, "Giám đốc", "appointed"),
    ]


@pytest.mark.parametrize("degree", ["Bác sĩ chuyên khoa II", "Dược sĩ", "Nhà báo", "Ông"])
def test_who_holds_two_offices_is_not_appointed(facts_of, degree: str) -> None:
    text = (
        f"{degree} Lê Văn Tám, Phó Giám đốc Sở Y tế tỉnh Hà Nam, giữ chức Trưởng ban Chỉ đạo của "
        "Sở Y tế tỉnh Hà Nam, nói."
    )
    assert {h.status for h in facts_of(text).holdings} == {"current"}
