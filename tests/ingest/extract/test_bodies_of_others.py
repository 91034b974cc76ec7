"""Bodies that a text tells near an office and that are not those of its holder."""

from __future__ import annotations

import pytest


def of_nam(facts_of, text: str) -> set[tuple[str, str | None, str]]:
    found = facts_of(text).holdings
    return {(h.head, h.body, h.status) for h in found if h.person == "Trần Văn Nam"}


def bodies_of_nam(facts_of, text: str) -> set[tuple[str, str | None]]:
    return {(head, body) for head, body, _ in of_nam(facts_of, text)}


CENTRE = "Trung tâm Y tế huyện Ba Chẽ tỉnh Quảng Ninh họp."


@pytest.mark.parametrize(
    "text",
    [
        f"{CENTRE} Tại huyện Đầm Hà, Giám đốc Trung tâm Y tế Trần Văn Nam nói.",
        f"{CENTRE} Khách đến từ huyện Đầm Hà. Ông Trần Văn Nam, Giám đốc Trung tâm Y tế, nói.",
        f"Tại huyện Đầm Hà, Giám đốc Trung tâm Y tế Trần Văn Nam nói. {CENTRE}",
    ],
)
def test_a_centre_is_not_that_of_a_farther_district(facts_of, text: str) -> None:
    assert bodies_of_nam(facts_of, text) == {("Giám đốc", "Trung tâm Y tế")}


def test_a_centre_is_that_of_the_nearest_district_told_with_it(facts_of) -> None:
    text = f"{CENTRE} Tại huyện Ba Chẽ, Giám đốc Trung tâm Y tế Trần Văn Nam nói."
    assert bodies_of_nam(facts_of, text) == {("Giám đốc", "Trung tâm Y tế huyện Ba Chẽ")}


HOME = "UBND tỉnh Quảng Ninh họp. {} UBND tỉnh Quảng Ninh đồng ý."
LEADER = "ông Trần Văn Nam, Chi cục trưởng Chi cục"


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("Thủy sản", f"Khách là đoàn tỉnh Nam Định. Tại Nam Định, {LEADER} Thủy sản, nói."),
        ("Thủy sản", f"Khách là đoàn tỉnh Nam Định. Sau đó, {LEADER} Thủy sản, nói."),
        ("Kiểm lâm", f"Sở Nông nghiệp tỉnh Nam Định cử {LEADER} Kiểm lâm, sang học."),
        ("Kiểm lâm", f"Chiều nay, {LEADER} Kiểm lâm, tiếp đoàn của tỉnh Nam Định."),
        # of ministries
        ("Dự trữ Nhà nước Đông Bắc", f"Chiều nay, {LEADER} Dự trữ Nhà nước Đông Bắc, nói."),
        ("Hàng hải và Đường thủy", f"Chiều nay, {LEADER} Hàng hải và Đường thủy, nói."),
        ("Tần số vô tuyến điện", f"Chiều nay, {LEADER} Tần số vô tuyến điện, nói."),
        ("Kiểm soát xuất nhập khẩu", f"Chiều nay, {LEADER} Kiểm soát xuất nhập khẩu, nói."),
    ],
)
def test_a_sub_department_is_not_of_the_province_at_home(facts_of, field: str, told: str) -> None:
    found = bodies_of_nam(facts_of, HOME.format(told))
    assert found == {("Chi cục trưởng", f"Chi cục {field}")}


def test_a_sub_department_of_the_home_province_between_others(facts_of) -> None:
    text = f"Đoàn tỉnh Nam Định đã về. Tại tỉnh Quảng Ninh, {LEADER} Thủy sản, nói."
    assert bodies_of_nam(facts_of, HOME.format(text)) == {
        ("Chi cục trưởng", "Chi cục Thủy sản tỉnh Quảng Ninh")
    }


BREEDING = "Theo ông Trần Văn Nam, Phó Cục trưởng Cục Chăn nuôi, Bộ Y tế"


@pytest.mark.parametrize(
    "text",
    [
        f"{BREEDING} vừa ban hành hướng dẫn mới về thú y.",
        f"{BREEDING} đề nghị các tỉnh làm theo.",
        f"{BREEDING} cho phép nhập vắc xin.",
        "Trao đổi với ông Trần Văn Nam, Phó Cục trưởng Cục Chăn nuôi, Bộ Công an khẳng định.",
        "Ông Trần Văn Nam - Phó Cục trưởng Cục Chăn nuôi - Bộ Công an đang điều tra vụ này.",
        "Gặp ông Trần Văn Nam, Phó Cục trưởng Cục Chăn nuôi, Bộ Quốc phòng thống nhất giao đất.",
        f"{BREEDING} đã đồng ý. Ông Lê Ân Sỹ, Cục trưởng Cục Chăn nuôi, nói thêm.",
    ],
)
def test_a_ministry_that_acts_next_is_not_that_of_the_department(facts_of, text: str) -> None:
    assert bodies_of_nam(facts_of, text) == {("Phó Cục trưởng", "Cục Chăn nuôi")}
    assert {h.body for h in facts_of(text).holdings} == {"Cục Chăn nuôi"}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Nam, Cục trưởng Cục Lãnh sự, Bộ Ngoại giao đề nghị khách chờ.",
        "Nói với phóng viên, ông Trần Văn Nam, Cục trưởng Cục Lãnh sự, Bộ Ngoại giao cho biết.",
        "Cục trưởng Cục Lãnh sự, Bộ Ngoại giao Trần Văn Nam nói.",
        "Bổ nhiệm ông Trần Văn Nam, Cục trưởng Cục Lãnh sự, Bộ Ngoại giao giữ chức Trợ lý.",
    ],
)
def test_a_ministry_beside_who_speaks_is_that_of_the_department(facts_of, text: str) -> None:
    assert bodies_of_nam(facts_of, text) >= {("Cục trưởng", "Cục Lãnh sự Bộ Ngoại giao")}


def test_a_department_before_an_acting_ministry_is_still_led(facts_of) -> None:
    text = (
        "Theo ông Trần Văn Nam, Cục trưởng Cục Trồng trọt, Bộ Tài chính đã đồng ý cấp vốn. "
        "Bộ Tài chính chưa nói khi nào."
    )
    assert bodies_of_nam(facts_of, text) == {("Cục trưởng", "Cục Trồng trọt")}


@pytest.mark.parametrize(
    "aide",
    ["Cố vấn cấp cao", "Cố vấn đặc biệt", "Trợ lý thứ nhất", "Trợ lý cấp cao", "Thư ký thứ nhất"],
)
def test_an_adviser_of_rank_does_not_hold_the_office(facts_of, aide: str) -> None:
    text = f"{aide} Bộ trưởng Bộ Tài chính Trần Văn Nam phát biểu."
    assert "Bộ trưởng" not in {head for head, _, _ in of_nam(facts_of, text)}


@pytest.mark.parametrize(
    ("text", "head", "status"),
    [
        ("Chủ tịch đầu tiên của Hội Nhà báo Việt Nam Trần Văn Nam.", "Chủ tịch", "former"),
        ("Ông Trần Văn Nam, Chủ tịch thứ hai của Hội Nhà báo Việt Nam.", "Chủ tịch", "former"),
        ("Chủ tịch đương nhiệm của Hội Nhà báo Việt Nam Trần Văn Nam.", "Chủ tịch", "current"),
        # a rank
        ("Phó Chủ tịch thứ nhất của Hội Nhà báo Việt Nam Trần Văn Nam.", "Phó Chủ tịch", "current"),
    ],
)
def test_the_first_of_several_heads_is_over(facts_of, text: str, head: str, status: str) -> None:
    assert of_nam(facts_of, text) == {(head, "Hội Nhà báo Việt Nam", status)}


LEADERS = "Lãnh đạo Sở Y tế tỉnh Quảng Ninh gồm: 1. Bùi Văn Tám - Giám đốc. 2. {}"


def test_an_item_with_a_body_of_its_own_is_not_of_the_list(facts_of) -> None:
    text = LEADERS.format("Sở Tài chính có Trần Văn Nam - Giám đốc.")
    assert ("Giám đốc", "Sở Y tế tỉnh Quảng Ninh") not in bodies_of_nam(facts_of, text)


def test_the_second_item_is_of_the_list(facts_of) -> None:
    text = LEADERS.format("Trần Văn Nam - Phó Giám đốc.")
    assert bodies_of_nam(facts_of, text) == {("Phó Giám đốc", "Sở Y tế tỉnh Quảng Ninh")}


def test_a_list_of_leaders_ends_at_a_line_longer_than_names(facts_of) -> None:
    heading = "Giới thiệu chung\nLãnh đạo Sở Y tế tỉnh Quảng Ninh:\n"
    item = "\nÔng Trần Văn Nam - Giám đốc\n"
    body = "Sở Y tế tỉnh Quảng Ninh"
    assert bodies_of_nam(facts_of, f"{heading}{'- ' * 20}{item}") == {("Giám đốc", body)}
    assert bodies_of_nam(facts_of, f"{heading}{'_ ' * 3000}{item}") == set()
