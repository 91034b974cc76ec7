"""What stands behind a name may be another's, and what is told of an office may be its end."""

from __future__ import annotations

import pytest


def held(facts_of, text: str) -> set[tuple[str, str, str | None, str]]:
    return {(h.person, h.head, h.body, h.status) for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    ("text", "person", "heads"),
    [
        (
            "Có mặt ông Lò Văn Kiệm, Phó Thống đốc Ngân hàng Nhà nước, Thủ tướng giao lo đủ vốn.",
            "Lò Văn Kiệm",
            {"Phó Thống đốc"},
        ),
        (
            "Ông Lò Văn Kiệm, Bí thư Ban cán sự đảng Bộ Y tế, Thủ tướng Chính phủ giao việc.",
            "Lò Văn Kiệm",
            {"Bí thư"},
        ),
        (
            "Ông Lò Văn Kiệm, Bí thư Ban cán sự đảng Chính phủ, Thủ tướng Chính phủ, nói.",
            "Lò Văn Kiệm",
            {"Bí thư", "Thủ tướng"},
        ),
        (
            "Ông Lò Văn Kiệm, Ủy viên Bộ Chính trị, Thủ tướng Chính phủ, giao việc.",
            "Lò Văn Kiệm",
            {"Ủy viên", "Thủ tướng"},
        ),
        (
            "Đoàn gặp Tổng thống Ba Lan Jan Miller, Thủ tướng và Bộ trưởng Di trú Ba Lan.",
            "Jan Miller",
            {"Tổng thống"},
        ),
        (
            "Phó Thủ tướng Lò Văn Kiệm, Bộ trưởng Bộ Ngoại giao, đến dự.",
            "Lò Văn Kiệm",
            {"Phó Thủ tướng", "Bộ trưởng"},
        ),
        (
            "Đường mang tên gọi khác là Nguyễn Tất Thành, Chủ tịch Hồ Chí Minh.",
            "Nguyễn Tất Thành",
            set(),
        ),
        (
            "Chủ tịch nước Lò Văn Kiệm đến thăm bản. Chủ tịch Lò Văn Kiệm tặng quà.",
            "Lò Văn Kiệm",
            {"Chủ tịch nước"},
        ),
    ],
)
def test_what_stands_behind_a_name(facts_of, text: str, person: str, heads: set[str]) -> None:
    assert {head for name, head, *_ in held(facts_of, text) if name == person} == heads


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Lò Văn Kiệm không còn giữ chức Chủ tịch UBND xã Hòa An.", "former"),
        ("Ông Lò Văn Kiệm không còn là Chủ tịch UBND xã Hòa An.", "former"),
        ("Ông Lò Văn Kiệm bị đình chỉ chức vụ Chủ tịch UBND xã Hòa An.", "current"),
        ("Ông Lò Văn Kiệm bị tạm đình chỉ công tác Chủ tịch UBND xã Hòa An.", "current"),
        ("Huyện đình chỉ chức vụ Chủ tịch UBND xã Hòa An đối với ông Lò Văn Kiệm.", "current"),
        ("Huyện cách chức Chủ tịch UBND xã Hòa An đối với ông Lò Văn Kiệm.", "former"),
    ],
)
def test_what_ends_an_office(facts_of, text: str, status: str) -> None:
    council = "Ủy ban nhân dân xã Hòa An"
    assert held(facts_of, text) == {("Lò Văn Kiệm", "Chủ tịch", council, status)}


def test_the_day_from_which_it_is_held_no_longer(facts_of) -> None:
    text = "Ông Lò Văn Kiệm không còn giữ chức Chủ tịch UBND xã Hòa An từ tháng 3/2024."
    assert [(h.start, h.end) for h in facts_of(text).holdings] == [(None, "2024-03")]


@pytest.mark.parametrize(
    ("joint", "status"), [(" và ", None), (", ", "current"), (", hiện là ", "current")]
)
def test_nguyen_before_offices_of_two_bodies(facts_of, joint: str, status: str | None) -> None:
    text = f"Ông Lò Văn Kiệm, nguyên Giám đốc Sở Y tế Sơn La{joint}Chủ tịch Hội Đông y, nói."
    told = {head: said for _, head, _, said in held(facts_of, text)}
    assert (told["Giám đốc"], told.get("Chủ tịch")) == ("former", status)


def test_nguyen_is_said_of_both_in_one_body(facts_of) -> None:
    health = "Sở Y tế tỉnh Sơn La"
    text = f"Ông Lò Văn Kiệm, nguyên Phó Giám đốc và Giám đốc {health}, nói."
    assert held(facts_of, text) == {
        ("Lò Văn Kiệm", "Phó Giám đốc", health, "former"),
        ("Lò Văn Kiệm", "Giám đốc", health, "former"),
    }


def test_nguyen_ends_nobody_else_s_office(facts_of) -> None:
    text = (
        "Ông Lò Văn Kiệm, nguyên Chủ tịch UBND tỉnh Sơn La và Bí thư Tỉnh ủy Sơn La đương nhiệm "
        "Hà Văn Tám cùng dự."
    )
    assert ("Lò Văn Kiệm", "Bí thư") not in {each[:2] for each in held(facts_of, text)}


PRIME, HEAD_OF_STATE = "Thủ tướng Chính phủ", "Chủ tịch nước"


@pytest.mark.parametrize(
    ("office", "ruling", "has"),
    [
        ("Phó Viện trưởng Viện kiểm sát nhân dân tỉnh Sơn La", PRIME, False),
        ("Trưởng ban Tuyên giáo Tỉnh ủy Sơn La", PRIME, False),
        ("Trưởng Ban Tổ chức Trung ương", PRIME, False),
        ("Bí thư Tỉnh ủy Sơn La", PRIME, False),
        ("Bộ trưởng Bộ Công an", PRIME, False),
        ("nguyên Bí thư Tỉnh ủy Sơn La", PRIME, True),
        ("Ủy viên Bộ Chính trị, Bí thư Đảng ủy Chính phủ", PRIME, True),
        ("Đại biểu HĐND tỉnh Sơn La", PRIME, True),
        ("Trưởng Ban Chỉ đạo phòng, chống thiên tai", PRIME, True),
        ("Chủ tịch Hội đồng Thi đua - Khen thưởng Trung ương", PRIME, True),
        ("Chủ tịch Hội đồng Quốc phòng và An ninh", HEAD_OF_STATE, True),
    ],
)
def test_who_governs_has_offices_of_the_centre(
    facts_of, office: str, ruling: str, has: bool
) -> None:
    text = f"Ông Lò Văn Kiệm, {office}, {ruling} nói về việc này."
    heads = {head for person, head, *_ in held(facts_of, text) if person == "Lò Văn Kiệm"}
    assert (ruling.removesuffix(" Chính phủ") in heads) == has
    assert len(heads) >= 1 + has


def test_who_came_to_govern(facts_of) -> None:
    text = "Ông Lò Văn Kiệm làm Bí thư Tỉnh ủy Sơn La rồi Thủ tướng Chính phủ."
    assert {(head, said) for _, head, _, said in held(facts_of, text)} == {
        ("Bí thư", "former"),
        ("Thủ tướng", "current"),
    }


def test_an_office_and_then_another(facts_of) -> None:
    text = "Bà Lò Thị Mơ giữ chức Bộ trưởng Xây dựng, rồi Phó Thủ tướng (2031-2034)."
    assert ("Lò Thị Mơ", "Bộ trưởng", "Bộ Xây dựng", "former") in held(facts_of, text)


def test_then_another_s_office_ends_none(facts_of) -> None:
    text = (
        "Ông Lò Văn Kiệm, Bí thư Tỉnh ủy Sơn La, rồi Chủ tịch UBND tỉnh Sơn La Hà Văn Tám "
        "lần lượt phát biểu."
    )
    assert held(facts_of, text) == {
        ("Lò Văn Kiệm", "Bí thư", "Tỉnh ủy Sơn La", "current"),
        ("Hà Văn Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "current"),
    }


@pytest.mark.parametrize(("verb", "last"), [("làm", "current"), ("được bầu làm", "elected")])
def test_an_office_and_then_another_of_one(facts_of, verb: str, last: str) -> None:
    text = f"Ông Lò Văn Kiệm {verb} Bí thư Huyện ủy Mai Sơn rồi Chủ tịch UBND tỉnh Sơn La."
    assert held(facts_of, text) == {
        ("Lò Văn Kiệm", "Bí thư", "Huyện ủy Mai Sơn", "former"),
        ("Lò Văn Kiệm", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", last),
    }


SUSPENDED = "ông Lò Văn Kiệm bị đình chỉ chức vụ Giám đốc Sở Y tế tỉnh Sơn La"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Năm 2015, {SUSPENDED}. Năm 2016 Sở có giám đốc mới.", "2015"),
        (f"Ngày 5/3/2015, {SUSPENDED}.", "2015-03-05"),
        (f"Hôm ấy, {SUSPENDED} từ ngày 5/3/2015.", "2015-03-05"),
        (f"Hôm ấy, {SUSPENDED} từ ngày 5/3/2015 đến ngày 5/4/2015.", "2015-03-05"),
        (
            "Ông Lò Văn Kiệm làm bác sĩ. Năm 2015, ông bị đình chỉ chức vụ "
            "Giám đốc Sở Y tế tỉnh Sơn La.",
            "2015",
        ),
        (
            "Tháng 5/2015, UBND tỉnh Sơn La đình chỉ chức vụ Giám đốc Sở Y tế "
            "đối với ông Lò Văn Kiệm.",
            "2015-05",
        ),
        (f"Hôm nay, {SUSPENDED}.", None),
    ],
)
@pytest.mark.parametrize("published", [{}, {"published": "2026-01-02"}])
def test_who_is_suspended_held_it_on_that_day(
    facts_of, text: str, day: str | None, published: dict[str, str]
) -> None:
    (holding,) = facts_of(text, **published).holdings
    assert (holding.person, holding.head, holding.status) == ("Lò Văn Kiệm", "Giám đốc", "current")
    assert (holding.start, holding.end, holding.stated_at) == (None, None, day)


@pytest.mark.parametrize(("end", "status"), [("đã từ trần", "former"), ("đến dự", "current")])
def test_what_an_obituary_tells(facts_of, end: str, status: str) -> None:
    text = f"Nguyên Bí thư Tỉnh ủy Sơn La Lò Văn Kiệm {end}. Ông là đại biểu Quốc hội khóa X."
    assert ("Lò Văn Kiệm", "Đại biểu", "Quốc hội", status) in held(facts_of, text)


def test_an_office_is_taken_from_one_who_has_another(facts_of) -> None:
    text = "Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Nội vụ đối với Phó Thủ tướng Lò Văn Kiệm."
    assert held(facts_of, text) == {
        ("Lò Văn Kiệm", "Bộ trưởng", "Bộ Nội vụ", "former"),
        ("Lò Văn Kiệm", "Phó Thủ tướng", "Chính phủ", "current"),
    }


@pytest.mark.parametrize("printed", ["UV BCT", "UVBCT", "UV Bộ Chính trị"])
def test_members_in_letters(facts_of, printed: str) -> None:
    text = f"Ông Lò Văn Kiệm, {printed}, Bí thư Tỉnh ủy Sơn La; ông Hà Văn Tám, UVTƯ Đảng, dự."
    central = "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"
    assert held(facts_of, text) == {
        ("Lò Văn Kiệm", "Ủy viên", "Bộ Chính trị", "current"),
        ("Lò Văn Kiệm", "Bí thư", "Tỉnh ủy Sơn La", "current"),
        ("Hà Văn Tám", "Ủy viên", central, "current"),
    }


def test_a_board_of_one_year(facts_of) -> None:
    text = "Ông Lò Văn Kiệm, Trưởng Ban Chỉ đạo Năm Du lịch Quốc gia - Sơn La 2030, dự."
    assert [h.body for h in facts_of(text).holdings] == [
        "Ban Chỉ đạo Năm Du lịch Quốc gia - Sơn La 2030"
    ]


def test_the_cell_is_the_firms_and_not_its_unions(facts_of) -> None:
    text = "Ông Lò Văn Kiệm, Phó Bí thư Chi bộ kiêm Chủ tịch Công đoàn của Công ty Hải Long, nói."
    assert [h.body for h in facts_of(text).holdings] == [
        "Chi bộ Công ty Hải Long",
        "Công đoàn Công ty Hải Long",
    ]
