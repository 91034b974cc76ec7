"""Offices told beside a name that are somebody else's: who is answered, who speaks next."""

from __future__ import annotations

import pytest

from bomay.ontology.tables import rows


def _held(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


def _heads(facts_of, text: str) -> set[tuple[str, str]]:
    return {(person, head) for person, head, _ in _held(facts_of, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo với Bí thư Thành ủy Hải Phòng, bà Lê Thị Tám cho biết đã làm xong.",
        "Cùng quan điểm với Chủ tịch UBND tỉnh Nam Định, bà Lê Thị Tám nói cần làm ngay.",
        "Chưa đồng tình với giải trình của Giám đốc Sở Y tế Nam Định, bà Lê Thị Tám hỏi lại.",
        "Cũng theo bà Lê Thị Tám, với quyết tâm của Chính phủ, Thủ tướng Chính phủ thì làm được.",
        "Theo bà Lê Thị Tám, Giám đốc Sở Y tế Nam Định là cán bộ nhà nước nên phải làm rõ.",
        "Ông nhắc chỉ đạo của bà Lê Thị Tám về việc đình chỉ Hiệu trưởng Trường Tiểu học Ba Đình.",
    ],
)
def test_who_is_answered_or_told_of_is_not_who_speaks(facts_of, text) -> None:
    assert _held(facts_of, text) == set()


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Chủ tịch UBND tỉnh Nam Định, bà Lê Thị Tám, cho biết đã làm xong.", "Chủ tịch"),
        ("Theo bà Lê Thị Tám, Giám đốc Sở Y tế Nam Định, việc này đã xong.", "Giám đốc"),
        ("Bà Lê Thị Tám bị đình chỉ chức vụ Giám đốc Sở Y tế Nam Định.", "Giám đốc"),
    ],
)
def test_who_is_told_with_the_office_holds_it(facts_of, text, head) -> None:
    assert _heads(facts_of, text) == {("Lê Thị Tám", head)}


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Báo cáo với Thủ tướng, Bộ trưởng Y tế Lê Văn Tám nói như vậy.", {"Bộ trưởng"}),
        ("Sau Bộ trưởng Bộ Y tế, Phó Thủ tướng Lê Văn Tám trả lời.", {"Phó Thủ tướng"}),
        (
            "Sau Bộ trưởng Bộ Y tế, Thống đốc Ngân hàng Nhà nước Lê Văn Tám trả lời.",
            {"Thống đốc"},
        ),
        (
            "Phó Thủ tướng, Bộ trưởng Ngoại giao Lê Văn Tám trả lời.",
            {"Phó Thủ tướng", "Bộ trưởng"},
        ),
        (
            "Cùng quan điểm với Chủ tịch VCCI, Phó Giám đốc Sở Y tế Nam Định Lê Văn Tám nói.",
            {"Phó Giám đốc"},
        ),
        ("Cùng ý với Chủ tịch Quốc hội, đại biểu Lê Văn Tám nói thêm.", {"Đại biểu"}),
        (
            "Sau lời của Bí thư Quận ủy Ba Đình, Giám đốc Sở Y tế Hà Nội Lê Văn Tám nói.",
            {"Giám đốc"},
        ),
        # and nobody is spoken to
        ("Bộ trưởng Bộ Y tế, Phó Thủ tướng Lê Văn Tám nói.", {"Bộ trưởng", "Phó Thủ tướng"}),
        (
            "Bí thư Quận ủy Ba Đình, Giám đốc Sở Y tế Hà Nội Lê Văn Tám nói.",
            {"Bí thư", "Giám đốc"},
        ),
        ("Viện trưởng VKSND tối cao, đại biểu Lê Văn Tám nói.", {"Viện trưởng", "Đại biểu"}),
        ("Phó Tổng TTCP Lê Văn Tám nói thêm.", {"Phó Tổng Thanh tra"}),
        ("TTCP Lê Văn Tám nói thêm.", {"Thủ tướng"}),
    ],
)
def test_nobody_leads_two_ministries(facts_of, text, heads) -> None:
    assert {h.head for h in facts_of(text).holdings} == heads


def test_the_one_office_of_another_acts_behind_a_name(facts_of) -> None:
    text = (
        "Tổng Bí thư Mai Phú Lâm tiếp xúc cử tri. Về việc xử lý ông Lê Văn Tám, Tổng Bí thư gửi "
        "lời cảm ơn cử tri."
    )
    assert _heads(facts_of, text) == {("Mai Phú Lâm", "Tổng Bí thư")}


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2013, {}, đại tướng Lê Văn Tám đã ký. Năm 2018, đại tướng Trần Văn Mão, {} đã ký.",
        "{} Lê Văn Tám dự họp. Năm 2018, ông Trần Văn Mão, {} khẳng định sẽ làm.",
        "{} Lê Văn Tám dự họp. Ông Trần Văn Mão, {} đã trao cờ.",
        "{} Lê Văn Tám dự họp. Cùng dự có ông Trần Văn Mão, {} phụ trách việc này.",
    ],
)
@pytest.mark.parametrize("office", ["Bộ trưởng Bộ Quốc phòng", "Phó Thủ tướng"])
def test_who_opens_a_clause_holds_what_another_held(facts_of, text, office) -> None:
    told = facts_of(text.format(office, office)).holdings
    assert "Trần Văn Mão" in {h.person for h in told}


def test_the_office_of_another_acts_towards_somebody(facts_of) -> None:
    text = (
        "Chủ tịch UBND tỉnh Nam Định Lê Văn Tám dự họp. Đối với ông Trần Văn Mão, Chủ tịch UBND "
        "tỉnh Nam Định yêu cầu xin lỗi."
    )
    assert _heads(facts_of, text) == {("Lê Văn Tám", "Chủ tịch")}


def test_a_semicolon_behind_who_has_an_office_begins_the_next(facts_of) -> None:
    text = "Dự lễ có Giám đốc Sở Y tế Nam Định Lê Văn Tám; Chủ tịch Quốc hội Lào và nhiều người."
    assert _heads(facts_of, text) == {("Lê Văn Tám", "Giám đốc")}


@pytest.mark.parametrize("row", rows("statesmen_abroad"), ids=lambda row: row["name"])
def test_no_office_of_ours_is_a_statesmans_abroad(facts_of, row) -> None:
    assert row["example"].endswith(f"{row['country']} {row['name']}")
    text = f"Phó Thủ tướng Mai Văn Ba dự họp. Thủ tướng {row['name']} cũng dự."
    bodies = {h.person: h.body for h in facts_of(text).holdings}
    assert bodies.get(row["name"]) is None
    assert bodies["Mai Văn Ba"] == "Chính phủ"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Chủ tịch UBND xã Bình Chánh Lý Cường", "Ủy ban nhân dân xã Bình Chánh"),
        ("Bà Hoàng Cúc, Phó Chủ tịch UBND tỉnh Quảng Trị", "Ủy ban nhân dân tỉnh Quảng Trị"),
        ("Bí thư Huyện ủy Đông Anh Thái Kỳ nói. Bí thư Thái Kỳ đi.", "Huyện ủy Đông Anh"),
        (
            "Chủ tịch Hội đồng nhân dân tỉnh Sóc Trăng Hồ Xuân Hoa",
            "Hội đồng nhân dân tỉnh Sóc Trăng",
        ),
        ("Đại biểu Quốc hội Lưu Hạc (tỉnh Hà Giang)", "Quốc hội"),
        ("Bà Lý Hy - Giám đốc Sở Y tế tỉnh Cao Bằng", "Sở Y tế tỉnh Cao Bằng"),
    ],
)
def test_who_is_called_as_a_statesman_abroad_keeps_what_is_printed(facts_of, text, body) -> None:
    assert {b for _, _, b in _held(facts_of, text)} == {body}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Đại biểu Quốc hội - Thiếu tướng Lê Văn Tám, Giám đốc Sở Y tế Nam Định, cho biết.",
            {("Đại biểu", "Quốc hội"), ("Giám đốc", "Sở Y tế tỉnh Nam Định")},
        ),
        ("Ông Lê Văn Tám Bí thư Tỉnh ủy Nam Định phát biểu.", {("Bí thư", "Tỉnh ủy Nam Định")}),
        (
            "Bộ trưởng Bộ Giao thông – Vận tải, ông Lê Văn Tám, chia sẻ.",
            {("Bộ trưởng", "Bộ Giao thông vận tải")},
        ),
        (
            "Nhiều cán bộ công chức, viên chức đã nghe Thứ trưởng Lê Văn Tám nói.",
            {("Thứ trưởng", None)},
        ),
    ],
)
def test_offices_in_print_that_lacks_a_sign(facts_of, text, held) -> None:
    assert {(h.head, h.body) for h in facts_of(text).holdings} == held


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Phạm Minh Chính Ủy viên Bộ Chính trị dự.",
        "Có mặt Lê Văn Tám Chủ tịch nói sau.",
        "Ông Lê Văn Tám\nThủ tướng nói gì?",
    ],
)
def test_no_office_without_a_sign_behind_a_bare_or_cut_name(facts_of, text) -> None:
    assert all(h.person != "Lê Văn Tám" for h in facts_of(text).holdings)
    assert all(h.head != "Chính ủy" for h in facts_of(text).holdings)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Sở quyết định cách chức ông Lê Văn Tám, Giám đốc Sở Y tế Nam Định.", "former"),
        ("HĐND miễn nhiệm các ông: Lê Văn Tám, Giám đốc Sở Y tế Nam Định.", "former"),
        ("Đề nghị cách chức ông Lê Văn Tám, Giám đốc Sở Y tế Nam Định.", "current"),
        ("Họp bỏ phiếu miễn nhiệm ông Lê Văn Tám, Giám đốc Sở Y tế Nam Định.", "current"),
        (
            "HĐND miễn nhiệm ông Lê Văn Tám, Giám đốc Sở Y tế Nam Định, khỏi chức Ủy viên.",
            "current",
        ),
        ("Sở quyết định khiển trách ông Lê Văn Tám, Giám đốc Sở Y tế Nam Định.", "current"),
    ],
)
def test_the_office_of_who_is_dismissed_is_lost(facts_of, text, status) -> None:
    (held,) = [h for h in facts_of(text).holdings if h.head == "Giám đốc"]
    assert held.status == status


@pytest.mark.parametrize("degree", ["Tiến sĩ", "Thạc sĩ", "Giáo sư", "Thiếu tướng"])
def test_a_degree_ends_the_name_of_a_school(facts_of, degree) -> None:
    text = f"Giảng viên trường ĐH Nông Lâm – {degree} Lê Hữu Tám đặt câu hỏi."
    assert [person.name for person in facts_of(text).persons] == ["Lê Hữu Tám"]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Xét xử vụ Phó Giám đốc Sở Y tế Nam Định Lê Văn Tám nhận tiền.", "Phó Giám đốc"),
        ("Xét xử vụ phó chủ tịch UBND xã Hải Hậu Lê Văn Tám nhận tiền.", "Phó Chủ tịch"),
        ("Xét xử vụ Trưởng phòng Tài chính huyện Hải Hậu Lê Văn Tám.", "Trưởng phòng"),
        ("Vụ Phó Giám đốc Sở Y tế Nam Định Lê Văn Tám bị bắt: Dân nói gì?", "Phó Giám đốc"),
        ("Đã xử. Vụ Trưởng phòng Nội vụ huyện Hải Hậu Lê Văn Tám bị tố.", "Trưởng phòng"),
        ("Vụ phó Vụ Pháp chế Bộ Y tế Lê Văn Tám nói.", "Phó Vụ trưởng"),
        ("Vụ Trưởng Vụ Pháp chế Bộ Y tế Lê Văn Tám nói.", "Vụ trưởng"),
        ("Ông Lê Văn Tám, vụ trưởng Vụ Pháp chế Bộ Y tế, nói.", "Vụ trưởng"),
        (
            "Thay mặt Chủ tịch Quốc hội, Phó Chủ tịch thường trực Quốc hội Lê Văn Tám nói.",
            "Phó Chủ tịch Thường trực",
        ),
        ("Theo Bộ trưởng Bộ Y tế, các ông Thứ trưởng Lê Văn Tám đã họp.", "Thứ trưởng"),
    ],
)
def test_a_case_is_no_department_and_a_deputy_no_chief(facts_of, text, head) -> None:
    assert [h.head for h in facts_of(text).holdings] == [head]


def test_a_secretary_told_bare_is_not_of_the_committee_another_leads(facts_of) -> None:
    text = (
        "Bí thư Thành ủy Hải Phòng Mai Văn Ba dự họp. Thành phố Hải Phòng bàn về đất. "
        "Người chịu trách nhiệm là Bí thư Lê Văn Tám."
    )
    bodies = {h.person: h.body for h in facts_of(text).holdings}
    assert bodies.get("Lê Văn Tám") is None
    assert bodies["Mai Văn Ba"] == "Thành ủy Hải Phòng"


def test_a_name_ends_before_how_often_something_is_done(facts_of) -> None:
    text = "Ông Lê Văn Tám, Cục trưởng Cục Trồng trọt, nói. Cục Trồng trọt hàng năm khuyến cáo."
    assert {h.body for h in facts_of(text).holdings} == {"Cục Trồng trọt"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bộ trưởng Ngoại giao Qatar Karim Bin Omar Al Faisal nói.", "Karim Bin Omar Al Faisal"),
        ("Bộ trưởng Môi trường Campuchia Say Sokha Al nói.", "Say Sokha Al"),
    ],
)
def test_a_name_goes_on_to_its_tribe(facts_of, text, name) -> None:
    assert [person.name for person in facts_of(text).persons] == [name]
