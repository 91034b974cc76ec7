"""Departments and rooms are named with what they are part of, where the text prints it once."""

from __future__ import annotations

import pytest

OF_THE_MINISTRY = "Vụ Nghề muối Bộ Công Thương"


def _bodies(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(held.person, held.head, held.body) for held in facts_of(text).holdings}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Lê Văn Hòa, Vụ trưởng Vụ Nghề muối (Bộ Công Thương), nói.", OF_THE_MINISTRY),
        (
            "Theo ông Lê Văn Hòa, Vụ trưởng Nuôi trồng Thủy sản (Tổng cục Thủy sản, Bộ NN&PTNT), "
            "vụ này được mùa.",
            "Vụ Nuôi trồng Thủy sản Tổng cục Thủy sản",
        ),
        (
            "Ông Lê Văn Hòa - Vụ trưởng Vụ Hợp tác quốc tế (Vụ HTQT) - nói.",
            "Vụ Hợp tác quốc tế",
        ),
        (
            "Ông Lê Văn Hòa, Trưởng phòng Đào tạo Trường Đại học Xây dựng, Đại học Quốc gia "
            "Hà Nội, nói.",
            "Phòng Đào tạo Trường Đại học Xây dựng",
        ),
    ],
    ids=["brackets", "and what that is part of", "its own letters", "a school, not what is above"],
)
def test_whose_part_is_led(facts_of, text: str, body: str) -> None:
    assert {held[2] for held in _bodies(facts_of, text)} == {body}


@pytest.mark.parametrize(
    "other",
    [
        "Bà Mai Thị Lý, Phó Vụ trưởng Vụ Nghề muối, ở lại.",
        "Bà Mai Thị Lý (cựu phó vụ trưởng Vụ Nghề muối) ở lại.",
    ],
)
@pytest.mark.parametrize("first", [True, False], ids=["before", "after"])
def test_a_department_told_of_once_in_full(facts_of, other: str, first: bool) -> None:
    whole = "Ông Lê Văn Hòa, Vụ trưởng Vụ Nghề muối, Bộ Công Thương, đi trước."
    text = f"{whole} {other}" if first else f"{other} {whole}"
    assert ("Mai Thị Lý", "Phó Vụ trưởng", OF_THE_MINISTRY) in _bodies(facts_of, text)


def test_a_department_that_two_ministries_have_stays_open(facts_of) -> None:
    text = (
        "Dự họp có ông Lê Văn Hòa, Vụ trưởng Vụ Pháp chế, Bộ Công Thương; ông Đỗ Văn Sơn, "
        "Vụ trưởng Vụ Pháp chế, Bộ Y tế. Bà Mai Thị Lý, Phó Vụ trưởng Vụ Pháp chế, ghi chép."
    )
    assert ("Mai Thị Lý", "Phó Vụ trưởng", "Vụ Pháp chế") in _bodies(facts_of, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bà Mai Thị Lý, Phó Chủ tịch - Tổng Thư ký Hiệp hội Mây tre Việt Nam, nói.",
            {
                ("Mai Thị Lý", "Phó Chủ tịch", "Hiệp hội Mây tre Việt Nam"),
                ("Mai Thị Lý", "Tổng Thư ký", "Hiệp hội Mây tre Việt Nam"),
            },
        ),
        (
            "Chủ tịch Tập đoàn Hóa chất Việt Nam Mai Thị Lý hứa làm ngay.",
            {("Mai Thị Lý", "Chủ tịch", "Tập đoàn Hóa chất Việt Nam")},
        ),
        (
            "Ông Lê Văn Hòa, Chánh văn phòng Ban ATGT tỉnh Lai Châu, xác nhận.",
            {("Lê Văn Hòa", "Chánh Văn phòng", "Văn phòng Ban An toàn giao thông tỉnh Lai Châu")},
        ),
        (
            "Báo cáo Thủ tướng Chính phủ, Giám đốc Sở Y tế tỉnh Lai Châu Lê Văn Hòa nhận lỗi.",
            {("Lê Văn Hòa", "Giám đốc", "Sở Y tế tỉnh Lai Châu")},
        ),
        (
            "Theo ông Lê Văn Hòa, sau khi bàn lại, Chủ tịch UBND xã Mường Than đã rút lệnh.",
            set(),
        ),
        (
            "Thủ tướng lập Ban Chỉ đạo quốc gia để lo việc này, do ông Lê Văn Hòa làm Trưởng ban.",
            set(),
        ),
    ],
    ids=[
        "chair and secretary of one body",
        "a name ends with its country",
        "the office of a board",
        "who governs leads no department of a province",
        "what is done is no life",
        "a board told only by how high it is",
    ],
)
def test_the_body_that_is_plain(facts_of, text: str, expected) -> None:
    assert _bodies(facts_of, text) == expected


def test_a_secretary_of_an_embassy_leads_no_committee(facts_of) -> None:
    text = "Ông Lê Văn Hòa, Bí thư thứ 2 Đại sứ quán Việt Nam tại Lào, ra đón đoàn."
    assert {held[1] for held in _bodies(facts_of, text)} == {"Bí thư thứ hai"}
