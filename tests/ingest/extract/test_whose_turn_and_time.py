"""Offices told by when they were held, of several in turn, and in bodies told in short."""

from __future__ import annotations

import pytest


def _told(facts_of, text: str) -> set[tuple[str, str, str | None, str]]:
    return {(h.person, h.head, h.body, h.status) for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Tám có sai phạm trong thời kỳ là Bí thư Tỉnh ủy Nam Định.",
        "Ông Lê Văn Tám trong thời gian đương chức Bí thư Tỉnh ủy Nam Định đã ký giấy này.",
        "Kết luận nêu rõ, trong thời gian ông Lê Văn Tám giữ các cương vị Bí thư Tỉnh ủy Nam Định "
        "thì có sai phạm.",
        "Ông Lê Văn Tám được quý, trong 5 năm ông làm Bí thư Tỉnh ủy Nam Định thì tỉnh đổi mới.",
        "Đại hội cho thôi làm nhiệm vụ Bí thư Tỉnh ủy Nam Định Khóa XIV đối với ông Lê Văn Tám.",
    ],
)
def test_a_time_that_is_told_of_is_over(facts_of, text) -> None:
    assert _told(facts_of, text) == {("Lê Văn Tám", "Bí thư", "Tỉnh ủy Nam Định", "former")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Trong thời gian giữ các cương vị Bí thư Tỉnh ủy Nam Định, bà Lê Thị Tám đã ký.",
            "former",
        ),
        ("Khi còn là Bí thư Tỉnh ủy Nam Định (2005 - 2010), bà Lê Thị Tám đã ký.", "former"),
        ("Từ khi làm Bí thư Tỉnh ủy Nam Định, bà Lê Thị Tám đã ký.", "current"),
        ("Sau khi nghe báo cáo, Bí thư Tỉnh ủy Nam Định, bà Lê Thị Tám đã ký.", "current"),
    ],
)
def test_a_time_told_before_a_name_is_over(facts_of, text, status) -> None:
    assert _told(facts_of, text) == {("Lê Thị Tám", "Bí thư", "Tỉnh ủy Nam Định", status)}


@pytest.mark.parametrize(
    "text",
    [
        "Cử tri Trần Bá Nam đòi xem xét tư cách đại biểu Quốc hội của người này.",
        "Ông Trần Bá Nam hỏi Chủ tọa về tư cách Đại biểu Quốc hội.",
    ],
)
def test_whose_standing_is_asked_about_was_no_deputy(facts_of, text) -> None:
    assert _told(facts_of, text) == set()


def test_whose_standing_is_taken_was_one(facts_of) -> None:
    text = "Ông Trần Bá Nam bị xóa tư cách Bí thư Tỉnh ủy Nam Định."
    assert _told(facts_of, text) == {("Trần Bá Nam", "Bí thư", "Tỉnh ủy Nam Định", "former")}


def test_a_standing_deputy_told_in_short_is_one(facts_of) -> None:
    text = (
        "Phó Viện trưởng Thường trực VKSND tối cao Lê Văn Tám dự. Phó Viện trưởng VKSND tối cao "
        "Lê Văn Tám phát biểu."
    )
    assert {told[1] for told in _told(facts_of, text)} == {"Phó Viện trưởng Thường trực"}


def test_what_is_only_considered_ends_nothing(facts_of) -> None:
    text = "Kỳ họp sẽ bàn việc cho thôi làm nhiệm vụ đại biểu Quốc hội với ông Lê Văn Tám."
    assert _told(facts_of, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Có ông Lê Văn Tám và bà Trần Thị Nam (Chủ tịch và Phó Chủ tịch UBND tỉnh Nam Định).",
        "Có ông Lê Văn Tám, bà Trần Thị Nam (Chủ tịch, Phó Chủ tịch UBND tỉnh Nam Định).",
        "Có ông Lê Văn Tám và bà Trần Thị Nam, Chủ tịch và Phó Chủ tịch UBND tỉnh Nam Định.",
    ],
)
def test_head_and_deputy_behind_two_names_are_one_each(facts_of, text) -> None:
    body = "Ủy ban nhân dân tỉnh Nam Định"
    assert _told(facts_of, text) == {
        ("Lê Văn Tám", "Chủ tịch", body, "current"),
        ("Trần Thị Nam", "Phó Chủ tịch", body, "current"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Có ông Lê Văn Tám (Phó Chủ tịch HĐND quận 9); ông Trần Bá Nam (Chủ tịch HĐND xã Vân "
        "Hòa, nguyên Phó Chủ tịch UBND xã Vân Hòa).",
        "Bộ trưởng Lê Văn Tám và ông Trần Bá Nam, Chủ tịch, Phó Chủ tịch UBND tỉnh Nam Định.",
    ],
)
def test_the_chair_is_no_one_s_who_has_an_office_of_his_own(facts_of, text) -> None:
    assert ("Lê Văn Tám", "Chủ tịch") not in {told[:2] for told in _told(facts_of, text)}


def test_a_verb_s_office_is_not_given_to_the_next_name(facts_of) -> None:
    text = (
        "Ông Lê Văn Tám được đề bạt làm Bí thư Tỉnh ủy Nam Định và Giám đốc Sở Nội vụ Trần Bá Nam "
        "được bổ nhiệm làm Chánh Văn phòng UBND tỉnh Nam Định."
    )
    assert _told(facts_of, text) == {
        ("Lê Văn Tám", "Bí thư", "Tỉnh ủy Nam Định", "appointed"),
        ("Trần Bá Nam", "Giám đốc", "Sở Nội vụ tỉnh Nam Định", "current"),
        ("Trần Bá Nam", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Nam Định", "appointed"),
    }


def test_an_office_of_letters_that_are_not_read_is_not_the_first_one_s(facts_of) -> None:
    text = (
        "Ông Lê Văn Tám được đề bạt làm Thứ trưởng Bộ Nội vụ và Chánh Văn phòng QKX Trần Bá Nam "
        "được thay."
    )
    assert {told[:2] for told in _told(facts_of, text) if told[0] == "Lê Văn Tám"} == {
        ("Lê Văn Tám", "Thứ trưởng")
    }


def test_two_offices_before_a_name_stay_his(facts_of) -> None:
    text = "Bí thư Tỉnh ủy và Chủ tịch UBND tỉnh Nam Định Trần Bá Nam được khen."
    assert {told[1] for told in _told(facts_of, text)} == {"Bí thư", "Chủ tịch"}


def test_no_president_speaks_for_his_office(facts_of) -> None:
    text = "Theo lời người phát ngôn Nhà Trắng, Tổng thống George Krantz đã đồng ý."
    assert {told[1] for told in _told(facts_of, text)} == {"Tổng thống"}


@pytest.mark.parametrize(
    "style",
    [
        "Tổng Bí thư Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
        "Tổng Bí thư Đảng Cộng sản Việt Nam",
        "Phó Chủ tịch nước CHXHCN Việt Nam",
        "Phó Thủ tướng Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam",
    ],
)
def test_offices_go_on_behind_a_style_in_full(facts_of, style) -> None:
    text = f"Đồng chí Lê Văn Tám, {style}, Ủy viên Ban Thường vụ Đảng ủy Công an Trung ương, dự."
    bodies = {told[2] for told in _told(facts_of, text)}
    assert "Ban Thường vụ Đảng ủy Công an Trung ương" in bodies
    assert len(bodies) == 2


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Ông Lê Văn Tám, Chủ tịch UB Trung ương MTTQ Việt Nam tỉnh Nam Định, dự.",
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nam Định",
        ),
        (
            "Ông Lê Văn Tám, Chủ tịch UB Trung ương MTTQ Việt Nam, dự.",
            "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        ),
        (
            "Ông Lê Văn Tám, Ủy viên Đoàn Chủ tịch MTTQ, dự.",
            "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        ),
        (
            "Ông Lê Văn Tám, Phó Tổng cục trưởng Tổng cục CSND, dự.",
            "Tổng cục Cảnh sát nhân dân",
        ),
        ("Viện trưởng Viện Kiểm sát tối cao Lê Văn Tám dự.", "Viện kiểm sát nhân dân tối cao"),
        (
            "Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Lê Văn Tám dự.",
            "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        ),
        (
            "Ông Lê Văn Tám, Cục trưởng Cục IV, Thanh tra Chính phủ, dự.",
            "Cục IV Thanh tra Chính phủ",
        ),
        (
            "Ông Lê Văn Tám, Trưởng phòng Pháp chế, Cục Viễn thông, Bộ Thông tin và Truyền thông.",
            "Phòng Pháp chế Cục Viễn thông Bộ Thông tin và Truyền thông",
        ),
        (
            "Ông Lê Văn Tám, Trưởng phòng Cảnh sát điều tra tội phạm về TTXH Công an TP Hà Nội.",
            "Phòng Cảnh sát điều tra tội phạm về trật tự xã hội Công an Thành phố Hà Nội",
        ),
        (
            "Bộ trưởng Y tế: Bệnh viện quá tải\nChiều 14/6, Bộ trưởng Lê Văn Tám trả lời chất vấn.",
            "Bộ Y tế",
        ),
        (
            "Đoàn đến thăm Cục Thi hành án dân sự TP Cần Thơ. Hỏi Cục trưởng Cục Thi hành án "
            "dân sự TP Lê Văn Tám, số việc tăng. Cục trưởng Cục Thi hành án dân sự Lê Văn Tám "
            "đề nghị thêm người.",
            "Cục Thi hành án dân sự Thành phố Cần Thơ",
        ),
    ],
)
def test_bodies_told_in_short_are_whole(facts_of, text, body) -> None:
    assert {told[2] for told in _told(facts_of, text)} == {body}


def test_a_pen_name_is_of_ours(facts_of) -> None:
    (holding,) = facts_of("Đồng chí Thuận Hòa, Ủy viên Trung ương Đảng, phát biểu.").holdings
    assert holding.body == "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"


def test_a_name_of_other_syllables_is_none(facts_of) -> None:
    text = "Đồng chí Thoong Xay, Ủy viên Trung ương Đảng, phát biểu."
    assert {h.body for h in facts_of(text).holdings} <= {None}
