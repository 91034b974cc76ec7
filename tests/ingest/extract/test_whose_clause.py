"""Offices beside a name that the clause gives to somebody else, or to nobody."""

from __future__ import annotations

import pytest


def held(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text, date="2018-06-20").holdings}


def people(facts_of, text: str, head: str) -> set[str]:
    return {person for person, said, _ in held(facts_of, text) if said == head}


@pytest.mark.parametrize(
    "text",
    [
        "Bình về câu trả lời của Phó Thủ tướng Lê Văn Hậu, Chủ tịch Quốc hội cho rằng đã rõ.",
        "Trong cuộc họp với Phó Thủ tướng Lê Văn Hậu, Chủ tịch UBND tỉnh Sơn La đã đề nghị hỗ trợ.",
        "Theo Phó Thủ tướng Lê Văn Hậu, Chủ tịch UBND tỉnh Đắk Lắk cần báo cáo sớm.",
        "Đó là lời nhắc của Phó Thủ tướng Lê Văn Hậu, Chính phủ, Chủ tịch Quốc hội.",
    ],
)
def test_who_is_spoken_with_has_not_the_office_that_goes_on(facts_of, text: str) -> None:
    assert {head for _, head, _ in held(facts_of, text)} == {"Phó Thủ tướng"}


def test_two_offices_in_apposition_are_one_persons(facts_of) -> None:
    text = "Phó Thủ tướng Lê Văn Hậu, Bộ trưởng Bộ Ngoại giao, phát biểu tại hội nghị."
    assert {head for _, head, _ in held(facts_of, text)} == {"Phó Thủ tướng", "Bộ trưởng"}


@pytest.mark.parametrize(
    ("before", "heads"),
    [
        ("Sau báo cáo của Giám đốc Sở Y tế tỉnh Sơn La, ", {"Chủ tịch"}),
        ("Theo đề nghị của Phó Bí thư Tỉnh ủy, ", {"Phó Bí thư", "Chủ tịch"}),
    ],
)
def test_no_chair_directs_a_department(facts_of, before: str, heads: set[str]) -> None:
    text = f"{before}Chủ tịch UBND tỉnh Sơn La Trần Văn Bình chỉ đạo họp."
    assert {head for _, head, _ in held(facts_of, text)} == heads


@pytest.mark.parametrize(
    "text",
    [
        "Cùng dự có các Phó Thủ tướng Lê Văn Hậu, Vũ Thị Hoa; Bí thư Trung ương Đảng Đỗ Văn Nam.",
        "Dự có các Phó Thủ tướng: Lê Văn Hậu, Vũ Thị Hoa; Đỗ Văn Nam, nguyên Chủ tịch nước.",
        "Dự có các Phó Thủ tướng: Lê Văn Hậu; Vũ Thị Hoa; Bí thư Thành ủy Hà Nội Đỗ Văn Nam.",
    ],
)
def test_a_list_ends_where_another_office_or_sign_begins_the_next(facts_of, text: str) -> None:
    assert people(facts_of, text, "Phó Thủ tướng") == {"Lê Văn Hậu", "Vũ Thị Hoa"}


def test_a_list_goes_on_past_the_details_of_its_names(facts_of) -> None:
    text = "Các Phó Chủ tịch UBND tỉnh Sơn La: Lê Văn Hậu - Thành ủy viên; Vũ Thị Hoa; Đỗ Văn Nam."
    assert people(facts_of, text, "Phó Chủ tịch") == {"Lê Văn Hậu", "Vũ Thị Hoa", "Đỗ Văn Nam"}


def test_an_office_with_its_name_on_the_next_line_is_not_that_of_the_line_before(facts_of) -> None:
    text = (
        "Quốc hội đã bầu:\n- Thủ tướng: Trần Văn Bình\n- Chủ tịch Quốc hội: Đỗ Văn Tấn\n"
        "- Tổng Thanh tra Chính phủ Việt Nam: Mai Thị Sen"
    )
    assert {(person, head) for person, head, _ in held(facts_of, text)} >= {
        ("Trần Văn Bình", "Thủ tướng"),
        ("Đỗ Văn Tấn", "Chủ tịch"),
    }
    assert people(facts_of, text, "Tổng Thanh tra") <= {"Mai Thị Sen"}


def test_what_a_clause_has_given_is_not_of_who_begins_the_next(facts_of) -> None:
    text = (
        "Bộ trưởng Lê Văn Hậu từng giữ chức Bí thư Tỉnh ủy Hậu Giang và Bí thư Thành ủy Ngã Bảy; "
        "Bộ trưởng Trần Văn Bình từng là Phó Chủ nhiệm Ủy ban Pháp luật."
    )
    assert people(facts_of, text, "Bí thư") == {"Lê Văn Hậu"}
    assert people(facts_of, text, "Phó Chủ nhiệm") == {"Trần Văn Bình"}
    alone = "Ông Lê Văn Hậu từng là Bí thư Thị ủy Ngã Năm; Phó Bí thư Tỉnh ủy Sóc Trăng."
    assert {head for _, head, _ in held(facts_of, alone)} == {"Bí thư", "Phó Bí thư"}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Hậu có thể miễn nhiệm chức vụ Tổng Thanh tra khi cần.",
        "Ông Lê Văn Hậu chủ trì và Quốc hội đã thông qua việc miễn nhiệm chức vụ Tổng Thanh tra.",
        "Ông Lê Văn Hậu có khả năng trở thành Thủ tướng trong tương lai.",
    ],
)
def test_who_removes_or_may_become_holds_nothing(facts_of, text: str) -> None:
    assert held(facts_of, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Tại kỳ họp, ông Lê Văn Hậu được Quốc hội miễn nhiệm chức vụ Tổng Thanh tra.",
        "Do ông Lê Văn Hậu nghỉ hưu, Quốc hội miễn nhiệm chức vụ Tổng Thanh tra.",
        "Ông Lê Văn Hậu chuyển công tác nên Quốc hội miễn nhiệm chức vụ Tổng Thanh tra.",
    ],
)
def test_who_is_removed_held_it(facts_of, text: str) -> None:
    assert people(facts_of, text, "Tổng Thanh tra") == {"Lê Văn Hậu"}


@pytest.mark.parametrize("before", ["Dự án 2.200 tỉ đồng\n", "Đại biểu Hà Sỹ Đồng\n"])
def test_money_or_a_name_before_a_line_makes_no_joint_chair(facts_of, before: str) -> None:
    found = held(facts_of, f"{before}Chủ tịch UBND TP Huế Lê Văn Hậu đã ký quyết định.")
    assert ("Lê Văn Hậu", "Chủ tịch", "Ủy ban nhân dân thành phố Huế") in found


def test_a_joint_chair_is_one(facts_of) -> None:
    text = "Đồng Chủ tịch Hội Hữu nghị Việt Nam - Peru Lê Văn Hậu phát biểu."
    assert people(facts_of, text, "Đồng Chủ tịch") == {"Lê Văn Hậu"}


def test_a_word_that_is_also_a_given_name_is_none_before_its_other_half(facts_of) -> None:
    text = (
        "Thủ tướng Phạm Văn Chính đến. Bí thư Chính dặn dò. Ông Trịnh Văn Hòa từng giữ Phó "
        "Chủ nhiệm Chính trị Quân đoàn 9 và gặp Chủ tịch Quốc hội Chính quyền Cách mạng."
    )
    assert people(facts_of, text, "Bí thư") == {"Phạm Văn Chính"}
    assert "Phạm Văn Chính" not in people(facts_of, text, "Phó Chủ nhiệm")
    assert people(facts_of, text, "Chủ tịch") == set()


def test_a_cabinet_named_after_its_head_gives_the_head_no_office(facts_of) -> None:
    text = (
        "Ông Lê Văn Hậu là Bộ trưởng Bộ Thủy lợi trong Chính phủ Trần Văn Toán, Ủy viên Ban Chấp "
        "hành Trung ương Đảng."
    )
    assert {person for person, _, _ in held(facts_of, text)} == {"Lê Văn Hậu"}


def test_who_appoints_is_not_who_is_told_of_next(facts_of) -> None:
    text = (
        "Tháng 7/2013, ông Lê Văn Hậu được Thủ tướng Trần Văn Bình bổ nhiệm làm Phó Chủ tịch UBND "
        "tỉnh Bạc Liêu. Tháng 10/2015, ông được bầu là Phó Bí thư Tỉnh ủy Bạc Liêu."
    )
    assert people(facts_of, text, "Phó Chủ tịch") == {"Lê Văn Hậu"}
    assert people(facts_of, text, "Phó Bí thư") == {"Lê Văn Hậu"}


def test_a_text_under_the_name_of_one_tells_of_that_one(facts_of) -> None:
    text = (
        "# Nguyễn Văn Hậu (chính khách)\n\nNguyễn Văn Hậu là chính khách.\n\nNguyễn Văn Hậu học ở "
        "Huế.\n\nNăm 2010, ông dự tiệc cùng Tổng Bí thư Đỗ Văn Nam.\n\nTháng 3/2016, ông được cấp "
        "trên bổ nhiệm làm Thứ trưởng Bộ Tư pháp."
    )
    assert people(facts_of, text, "Thứ trưởng") == {"Nguyễn Văn Hậu"}


@pytest.mark.parametrize(
    ("place", "committee", "board"),
    [
        ("Ở Gò Vấp", "Quận ủy Gò Vấp", "Ủy ban nhân dân quận Gò Vấp"),
        ("Tại Hà Nội", None, None),
        ("Ở đây", "Quận ủy Quận 10", "Ủy ban nhân dân Quận 10"),
    ],
)
def test_a_place_that_opens_the_clause_says_which_district(
    facts_of, place: str, committee: str | None, board: str | None
) -> None:
    before = "Ông Bùi Văn Nam là Trưởng Công an Quận 10."
    told = {
        (h.person, h.body)
        for title in ("Bí thư Quận ủy", "Chủ tịch UBND quận")
        for h in facts_of(f"{before} {place}, {title} Trịnh Thị Thu cho biết.").holdings
        if h.person == "Trịnh Thị Thu"
    }
    assert told == {("Trịnh Thị Thu", committee), ("Trịnh Thị Thu", board)}
