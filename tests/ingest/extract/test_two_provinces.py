"""Two provinces named side by side: a bare body or code is of neither, unless one prevails."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Lãnh đạo TPHCM và tỉnh Bình Dương bàn về vành đai. "
        "Các đơn vị tiếp tục thực hiện Nghị quyết số 808-NQ/TU.",
        "Đoàn tỉnh Gia Lai làm việc với tỉnh Phú Yên. Tỉnh Gia Lai với tỉnh Phú Yên "
        "cùng sơ kết Nghị quyết số 808-NQ/TU.",
    ],
    ids=["city and province", "two provinces"],
)
def test_a_shared_code_is_of_neither(facts_of, text) -> None:
    found = facts_of(text)
    assert [(one.number, one.series_issuer, one.key) for one in found.directives] == [
        ("808-NQ/TU", None, None)
    ]
    assert found.document.home_unit is None
    assert found.bodies == ()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Tại hội nghị giữa thành phố Cần Thơ và TPHCM, Phó Bí thư Thành ủy Mạc Duy Phú nói.",
            "Mạc Duy Phú",
        ),
        (
            "Tỉnh Lâm Đồng và tỉnh Đồng Nai ký kết. Chủ tịch UBND tỉnh Tạ Thục Trinh phát biểu.",
            "Tạ Thục Trinh",
        ),
    ],
    ids=["cities", "provinces"],
)
def test_a_post_is_in_neither(facts_of, text, person) -> None:
    found = facts_of(text).holdings
    assert [(one.person, one.body) for one in found] == [(person, None)]


def test_the_one_told_of_more_often_is_meant(facts_of) -> None:
    text = (
        "Tỉnh Lâm Đồng họp báo. Tỉnh Lâm Đồng và tỉnh Đồng Nai ký kết. "
        "Chủ tịch UBND tỉnh Tạ Thục Trinh phát biểu về Nghị quyết số 808-NQ/TU."
    )
    found = facts_of(text)
    assert [one.body for one in found.holdings] == ["Ủy ban nhân dân tỉnh Lâm Đồng"]
    assert [one.series_issuer for one in found.directives] == ["Tỉnh ủy Lâm Đồng"]


def test_the_one_named_alone_behind_both_is_meant(facts_of) -> None:
    text = (
        "Tỉnh Lâm Đồng và tỉnh Đồng Nai ký kết. "
        "Tại tỉnh Đồng Nai, Chủ tịch UBND tỉnh Tạ Thục Trinh phát biểu."
    )
    assert [one.body for one in facts_of(text).holdings] == ["Ủy ban nhân dân tỉnh Đồng Nai"]


def test_districts_do_not_stand_in_for_two_provinces(facts_of) -> None:
    text = (
        "Tỉnh Lâm Đồng và tỉnh Đồng Nai ký kết. Tỉnh Lâm Đồng và tỉnh Đồng Nai cùng khảo sát. "
        "Tỉnh Lâm Đồng và tỉnh Đồng Nai mở tuyến đường qua huyện Tân Phú."
    )
    assert facts_of(text).document.home_unit is None


def test_the_province_of_who_acts_comes_before_a_place_told_of(facts_of) -> None:
    text = (
        "Bộ đội Biên phòng TPHCM dự hội nghị tại tỉnh Tây Ninh. "
        "Huyện ủy Bến Cầu tiếp tục thực hiện Nghị quyết số 808-NQ/TU."
    )
    found = facts_of(text)
    assert [one.series_issuer for one in found.directives] == ["Tỉnh ủy Tây Ninh"]
    assert "Thành ủy Thành phố Hồ Chí Minh" not in [body.name for body in found.bodies]


def test_who_acts_is_of_the_same_sentence(facts_of) -> None:
    text = (
        "Báo cáo của TPHCM. TPHCM đón Huyện ủy Bến Cầu. "
        "Các đơn vị tiếp tục thực hiện Nghị quyết số 808-NQ/TU."
    )
    found = facts_of(text).directives
    assert [one.series_issuer for one in found] == ["Thành ủy Thành phố Hồ Chí Minh"]


def test_a_body_of_one_province_tells_whose_code_it_is(facts_of) -> None:
    text = (
        "Tỉnh Lâm Đồng và tỉnh Đồng Nai ký kết. "
        "UBND tỉnh Đồng Nai tiếp tục thực hiện Nghị quyết số 808-NQ/TU."
    )
    found = facts_of(text).directives
    assert [one.series_issuer for one in found] == ["Tỉnh ủy Đồng Nai"]


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("Hai huyện Nghi Lộc (Nghệ An) và Hương Khê (Hà Tĩnh) sơ kết Chỉ thị số 14-CT/TU.", None),
        (
            "Huyện ủy Nghi Lộc (Nghệ An) thăm Hà Tĩnh. Sau đó Huyện ủy Nghi Lộc sơ kết Chỉ thị số "
            "14-CT/TU.",
            "Tỉnh ủy Nghệ An",
        ),
        (
            "Tỉnh Nghệ An mở lớp. Nghệ An mời nhiều nơi. Nghệ An và khách Hà Tĩnh nghe về Chỉ thị "
            "số 14-CT/TU.",
            "Tỉnh ủy Nghệ An",
        ),
    ],
    ids=["districts of two", "the other in another sentence", "one prevails"],
)
def test_a_sentence_on_two_provinces_gives_a_code_to_neither(facts_of, text, series) -> None:
    (act,) = facts_of(text).directives
    assert act.series_issuer == series
