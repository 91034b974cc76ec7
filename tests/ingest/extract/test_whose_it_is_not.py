"""Offices that stand beside a name and are not that person's, and names that are no names."""

from __future__ import annotations

import pytest


def held(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


def test_who_has_another_dismissed_does_not_lose_that_office(facts_of) -> None:
    text = "Chủ tịch UBND tỉnh Lý Văn Tấn: Yêu cầu đình chỉ Hiệu trưởng Trường THCS Hoa Mai"
    assert all(head != "Hiệu trưởng" for _, head, _ in held(facts_of, text))


def test_of_whom_the_holder_of_an_office_speaks(facts_of) -> None:
    text = "Tổng Thư ký Quốc hội: Ông Lý Văn Tấn nghỉ vì ốm"
    assert held(facts_of, text) == set()
    named = "Tổng Thư ký Quốc hội: ông Lý Văn Tấn"
    assert held(facts_of, named) == {("Lý Văn Tấn", "Tổng Thư ký", "Quốc hội")}


AT_HOME = "Tổng thống Nga Anton Belovin gặp {} {}. " + (
    "Hai bên bàn về thương mại, năng lượng và đào tạo cán bộ trong những năm tới đây. " * 9
)


@pytest.mark.parametrize(
    ("head", "name", "body"),
    [
        ("Chủ tịch nước", "Tô Lâm", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Chủ tịch nước", "Lương Cường", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Chủ tịch nước", "Tôn Đức Thắng", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Thủ tướng", "Lê Minh Hưng", "Chính phủ"),
        ("Thủ tướng", "Đỗ Mười", "Chính phủ"),
        ("Phó Thủ tướng", "Lê Minh Khái", "Chính phủ"),
    ],
)
def test_who_leads_us_in_a_text_without_our_name(facts_of, head: str, name: str, body: str) -> None:
    assert (name, head, body) in held(facts_of, AT_HOME.format(head, name))


def test_whose_name_is_of_abroad_leads_no_government_of_ours(facts_of) -> None:
    text = AT_HOME.format("Thủ tướng", "Johannes Keller")
    assert {h for h in held(facts_of, text) if h[0] == "Johannes Keller"} == {
        ("Johannes Keller", "Thủ tướng", None)
    }


def test_before_an_office_was_held_is_not_when_it_was(facts_of) -> None:
    text = (
        "Ông Lý Văn Tấn, Giám đốc Sở Y tế tỉnh Sóc Trăng, nói. "
        "Trước khi làm Giám đốc Sở Y tế, ông Tấn là Phó Giám đốc Sở Y tế tỉnh Sóc Trăng."
    )
    status = {h.head: h.status for h in facts_of(text).holdings}
    assert status["Giám đốc"] == "current"


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch Trung Quốc Hồ Vân Kiều đến Hà Nội. Tổng Bí thư Hồ Vân Kiều hội đàm.",
        "Tổng Bí thư Thẩu Vân Kiều sẽ thăm Việt Nam.",
    ],
)
def test_who_leads_another_country_has_no_office_of_ours(facts_of, text: str) -> None:
    ours = "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"
    assert all(body != ours for _, _, body in held(facts_of, text))


def test_a_pronoun_before_a_name_that_is_not_known_means_nobody(facts_of) -> None:
    text = (
        "Ông Lý Văn Tấn quê ở Sóc Trăng. Năm 1990, ông Trường Sanh được bầu làm "
        "Chủ tịch UBND tỉnh Sóc Trăng."
    )
    assert all(person != "Lý Văn Tấn" for person, _, _ in held(facts_of, text))


def test_the_police_that_inquires_is_no_ministry_of_a_suspect(facts_of) -> None:
    text = (
        "Bộ Công an họp báo. Bộ Công an nói rõ bị can còn trốn. "
        "Theo Bộ Công an, vụ việc còn mở rộng.\nThứ trưởng Lý Văn Tấn chưa nói gì."
    )
    assert held(facts_of, text) == {("Lý Văn Tấn", "Thứ trưởng", None)}


def test_ministries_in_a_list_do_not_hide_the_one_told_of(facts_of) -> None:
    text = (
        "Bộ Công Thương lập ban soạn thảo. Theo Bộ Công Thương, nghị định cũ đã lỗi thời; "
        "các thành viên đến từ Bộ Tài chính, Bộ Tư pháp, Bộ Nội vụ, Bộ Y tế. "
        "Bộ Công Thương sẽ lấy ý kiến.\nThứ trưởng Lý Văn Tấn làm trưởng ban."
    )
    assert ("Lý Văn Tấn", "Thứ trưởng", "Bộ Công Thương") in held(facts_of, text)


def test_a_title_begins_a_sentence_behind_the_name_of_who_took_the_picture(facts_of) -> None:
    text = "Ảnh: Minh Sang Ông Lý Văn Tấn - Chủ tịch UBND xã Trung Lập cho biết."
    assert held(facts_of, text) == {("Lý Văn Tấn", "Chủ tịch", "Ủy ban nhân dân xã Trung Lập")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ông Lý Bằng Có, Tổng thư ký, nói.", ["Lý Bằng Có"]),
        ("Dự lễ có ông Nguyễn Trường Sanh giám đốc Trung tâm Y tế huyện.", ["Nguyễn Trường Sanh"]),
        ("Đội Tôn Sao Mai Cần Thơ thắng trận.", []),
        ("Nghỉ học vì mưa.\n(Tổng hợp) Hoàng Hạ", []),
        ("Bà gặp Chủ tịch Ngân hàng Thế giới Peter Miller.", ["Peter Miller"]),
        ("Ghita Warren, nghị sĩ bang này, nói.", ["Ghita Warren"]),
        ("Món này do đầu bếp Lý Văn Tấn nấu.", ["Lý Văn Tấn"]),
    ],
)
def test_who_is_named(facts_of, text: str, names: list[str]) -> None:
    assert [person.name for person in facts_of(text).persons] == names


def test_the_ministry_of_a_deputy_is_that_of_the_minister_beside(facts_of) -> None:
    text = "Bộ trưởng Y tế Hồ Thị Na và Thứ trưởng Lý Văn Tấn thăm bệnh nhân."
    assert held(facts_of, text) == {
        ("Hồ Thị Na", "Bộ trưởng", "Bộ Y tế"),
        ("Lý Văn Tấn", "Thứ trưởng", "Bộ Y tế"),
    }


def test_two_ministers_have_not_one_ministry(facts_of) -> None:
    text = (
        "Bộ trưởng Bộ Y tế Hồ Thị Na trả lời chất vấn của đại biểu.\n"
        "Ngày mai đến lượt Bộ trưởng Lý Văn Tấn."
    )
    assert ("Lý Văn Tấn", "Bộ trưởng", None) in held(facts_of, text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Công an khởi tố Lý Văn Tấn (ca sĩ Minh Tấn) và đồng phạm.", ["Lý Văn Tấn"]),
        ("Theo lời giám đốc Sơn Theo dõi việc này đã lâu, ai cũng biết.", []),
        ("Họ mời em Quảng Bảo Th. cùng mẹ lên làm việc.", []),
        ("Nghỉ học vì mưa lớn ở nhiều nơi.\nHà Sanh (Tổng hợp)", []),
        ("Giám đốc sở Vũ Danh Tấn nói.", ["Vũ Danh Tấn"]),
    ],
)
def test_names_that_end_where_others_begin(facts_of, text: str, names: list[str]) -> None:
    assert [person.name for person in facts_of(text).persons] == names


def test_offices_behind_a_semicolon_are_those_of_the_next_name(facts_of) -> None:
    text = (
        "Dự lễ có ông Lý Văn An, Bộ trưởng Bộ Y tế; Bí thư Huyện ủy, Chủ tịch HĐND huyện "
        "Kế Sách Hồ Văn Na."
    )
    assert {(person, head) for person, head, _ in held(facts_of, text)} == {
        ("Lý Văn An", "Bộ trưởng"),
        ("Hồ Văn Na", "Bí thư"),
        ("Hồ Văn Na", "Chủ tịch"),
    }


def test_a_minister_by_the_committee_led_is_of_no_ministry_beside(facts_of) -> None:
    text = (
        "Bộ Văn hóa và Thông tin tặng kỷ niệm chương cho bà Hồ Thị Na, nguyên Bộ trưởng, "
        "Chủ nhiệm Ủy ban Chăm sóc trẻ em."
    )
    assert all(body != "Bộ Văn hóa và Thông tin" for _, _, body in held(facts_of, text))


def test_a_committee_is_where_it_is_printed_to_be(facts_of) -> None:
    text = "Tỉnh ủy Hòa Bình họp. Dự có ông Lý Văn Tấn, nguyên Bí thư Tỉnh ủy ở Sóc Trăng."
    assert held(facts_of, text) == {("Lý Văn Tấn", "Bí thư", "Tỉnh ủy Sóc Trăng")}


def test_a_bare_secretary_is_not_of_a_committee_that_the_text_never_names(facts_of) -> None:
    text = (
        "UBND tỉnh Sóc Trăng họp. Tỉnh Sóc Trăng xem xét việc của Huyện ủy nọ. "
        "Chịu trách nhiệm chính là Bí thư Lý Văn Tấn."
    )
    assert held(facts_of, text) == {("Lý Văn Tấn", "Bí thư", None)}


def test_a_high_court_is_of_no_province(facts_of) -> None:
    text = (
        "UBND tỉnh Tiền Giang dự phiên tòa. Ông Lý Văn Tấn, Phó Chánh án Tòa án nhân dân "
        "cấp cao tại Hà Nội, nói."
    )
    court = "Tòa án nhân dân cấp cao tại Hà Nội"
    assert held(facts_of, text) == {("Lý Văn Tấn", "Phó Chánh án", court)}


def test_whom_somebody_names_as_the_holder_is_not_that_somebody(facts_of) -> None:
    text = (
        "Ông Lý Văn An, Giám đốc Sở Nội vụ tỉnh Sóc Trăng, nói. Cũng theo ông An, hiện Phó Chánh "
        "Văn phòng UBND tỉnh Sóc Trăng phụ trách ban này là ông Hồ Văn Na."
    )
    found = {head for person, head, _ in held(facts_of, text) if person == "Lý Văn An"}
    assert found == {"Giám đốc"}


def test_who_has_a_decision_of_appointment_is_appointed(facts_of) -> None:
    text = "Ông Lý Văn An có quyết định điều động giữ chức Trưởng ban Dân vận Huyện ủy Kế Sách."
    found = {(h.person, h.head, h.status) for h in facts_of(text).holdings}
    assert found == {("Lý Văn An", "Trưởng ban", "appointed")}


def test_who_makes_a_dismissal_known_does_not_lose_that_office(facts_of) -> None:
    text = (
        "Giám đốc Sở Y tế tỉnh Sóc Trăng Lý Văn Tấn công bố quyết định thôi chức Giám đốc Bệnh "
        "viện Mắt Sóc Trăng (Sao Sáng) với ông Đàm Văn Tuyết."
    )
    assert held(facts_of, text) == {
        ("Lý Văn Tấn", "Giám đốc", "Sở Y tế tỉnh Sóc Trăng"),
        ("Đàm Văn Tuyết", "Giám đốc", "Bệnh viện Mắt Sóc Trăng"),
    }


def test_who_takes_a_decision_about_himself(facts_of) -> None:
    text = "Ông Lý Văn Tấn nhận quyết định thôi giữ chức Giám đốc Sở Y tế tỉnh Sóc Trăng."
    assert {(h.head, h.status) for h in facts_of(text).holdings} == {("Giám đốc", "former")}


@pytest.mark.parametrize(
    "text",
    [
        # a commune's name
        "Lò Văn Tẩn được bầu làm Chủ tịch HĐND tỉnh Sóc Trăng, Trần Thới được bầu làm Phó Chủ "
        "tịch HĐND tỉnh Sóc Trăng.",
        "Lò Văn Tẩn được bầu làm Chủ tịch HĐND tỉnh Sóc Trăng; ông Trần Thới trúng cử chức Phó "
        "Chủ tịch HĐND tỉnh Sóc Trăng.",
    ],
)
def test_the_verb_of_one_whose_name_is_not_read(facts_of, text: str) -> None:
    found = {head for person, head, _ in held(facts_of, text) if person == "Lò Văn Tẩn"}
    assert found == {"Chủ tịch"}


def test_an_item_of_a_list_of_offices_is_not_of_who_is_named_above(facts_of) -> None:
    text = (
        "Danh sách:\n- Chánh Văn phòng Tỉnh ủy Sóc Trăng: Lò Văn Tẩn\n"
        "- Giám đốc Sở Y tế tỉnh Sóc Trăng, năm 1983"
    )
    office = "Văn phòng Tỉnh ủy Sóc Trăng"
    assert held(facts_of, text) == {("Lò Văn Tẩn", "Chánh Văn phòng", office)}


def test_offices_in_lines_below_a_name(facts_of) -> None:
    text = "Ông Lò Văn Tẩn\n- Bí thư Tỉnh ủy Sóc Trăng"
    assert held(facts_of, text) == {("Lò Văn Tẩn", "Bí thư", "Tỉnh ủy Sóc Trăng")}


def test_a_younger_one_s_name_is_not_that_of_all(facts_of) -> None:
    text = (
        "Ông Colin Prowse nói. Tổng thống Viktor Lebedev nghe. Chánh Văn phòng Nhà Trắng "
        "Andrew H. Ward Jr. cho biết."
    )
    assert ("Viktor Lebedev", "Tổng thống", None) in held(facts_of, text)
    assert {p.name for p in facts_of(text).persons} >= {"Colin Prowse", "Andrew H. Ward Jr."}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lò Văn Tẩn – Phó trưởng phòng Trung tâm dự báo khí tượng thủy văn Nam Bộ nói.",
            {("Phó Trưởng phòng", "Trung tâm dự báo khí tượng thủy văn Nam Bộ")},
        ),
        (
            "Tướng Lò Văn Tẩn, Ủy viên Thường vụ QUTƯ, nói ở huyện Kế Sách.",
            {("Ủy viên", "Ban Thường vụ Quân ủy Trung ương")},
        ),
        (
            "Ông Lò Văn Tẩn từng là Vụ trưởng Khoa học công nghệ môi trường, trợ lý Bộ trưởng.",
            {("Vụ trưởng", "Vụ Khoa học, Công nghệ và Môi trường")},
        ),
        ("Ở Phủ Chủ tịch, Giám đốc Lò Văn Tẩn nói.", set()),
    ],
)
def test_where_the_name_of_a_body_ends(facts_of, text: str, expected: set) -> None:
    assert {(head, body) for _, head, body in held(facts_of, text) if body} == expected


ABROAD = "Thủ tướng Malaysia Lý Ân Khải viếng mộ cố Thủ tướng {}. " + (
    "Nghĩa trang nằm trên một ngọn đồi thấp, quanh năm gió biển thổi vào mát rượi cả ngày. " * 9
)


def test_a_prime_minister_of_another_country_told_of_alone(facts_of) -> None:
    text = ABROAD.format("Lý Thế Mậu")
    assert ("Lý Thế Mậu", "Thủ tướng", None) in held(facts_of, text)


@pytest.mark.parametrize("end", ["", " Việt Nam sẽ cử đoàn sang."])
def test_a_prime_minister_of_ours_beside_one_of_another(facts_of, end: str) -> None:
    text = ABROAD.format("Nguyễn Văn Khanh") + end
    assert ("Nguyễn Văn Khanh", "Thủ tướng", "Chính phủ") in held(facts_of, text)


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("thẳng thắn chỉ rõ, năm nay thiếu điện", "Tổng cục Năng lượng"),
        ("nêu rõ thiếu sót", "Tổng cục Năng lượng"),
    ],
)
def test_the_name_of_a_body_ends_before_who_says_so(facts_of, said: str, body: str) -> None:
    text = f"Ông Lò Văn Tẩn – Phó Tổng cục trưởng Tổng cục Năng lượng {said}."
    told = {("Lò Văn Tẩn", "Phó Tổng cục trưởng", body)}
    assert held(facts_of, text) == held(facts_of, text.replace(" – ", ", ")) == told


def test_with_whom_somebody_is_told_of_has_another_office(facts_of) -> None:
    text = "Bộ trưởng Bộ Giáo dục và Đào tạo cùng Giám đốc Sở Y tế tỉnh Sóc Trăng Lò Văn Tẩn nói."
    assert held(facts_of, text) == {("Lò Văn Tẩn", "Giám đốc", "Sở Y tế tỉnh Sóc Trăng")}


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Lý Văn Tấn nghe nói về việc Malaysia với tư cách Chủ tịch ASEAN sẽ mở hội nghị.",
        "Ông Lý Văn Tấn đưa đoàn đến thăm Bác Tôn lúc đó là Chủ tịch nước, rồi về ngay.",
        "Ông Lý Văn Tấn làm việc với bạn cũ ở Nghệ Văn khi ấy là Chủ tịch huyện Kỳ Sơn.",
    ],
)
def test_what_a_name_right_before_was_is_not_another_s(facts_of, text: str) -> None:
    heads = {head for person, head, _ in held(facts_of, text) if person == "Lý Văn Tấn"}
    assert heads <= {"Thủ tướng"}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lý Văn Tấn lúc đó là Chủ tịch UBND tỉnh Nghệ An kể lại.",
        "Ông Lý Văn Tấn, với tư cách Chủ tịch UBND tỉnh Nghệ An, phát biểu.",
    ],
)
def test_what_the_holder_was_then_is_his(facts_of, text: str) -> None:
    assert ("Lý Văn Tấn", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An") in held(facts_of, text)


@pytest.mark.parametrize(
    "text",
    [
        "Tân Bí thư Ninh Kiều: Phải giữ được niềm tin của dân",
        "Phó Chủ tịch Ngô Quyền bị khởi tố",
        "Chủ tịch Lê Lợi xin lỗi dân\nSáng nay, phường Lê Lợi đối thoại với các hộ.",
    ],
)
def test_a_place_behind_an_office_is_nobody(facts_of, text: str) -> None:
    facts = facts_of(text)
    assert (facts.persons, facts.holdings) == ((), ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Phó Chủ tịch UBND tỉnh Mai Sơn phát biểu.", "Mai Sơn"),
        ("Chủ tịch Mai Sơn phát biểu. Ông Mai Sơn nói thêm.", "Mai Sơn"),
        ("Phó Chủ tịch Mai Sơn chủ trì họp. Phó Chủ tịch Mai Sơn yêu cầu rõ.", "Mai Sơn"),
        ("Họp về giá đất\nChiều 5/6, Phó Chủ tịch Mai Sơn chủ trì họp.", "Mai Sơn"),
        ("QUYẾT ĐỊNH\nĐiều 1. Bãi bỏ văn bản cũ.\nPHÓ CHỦ TỊCH\nMai Sơn", "Mai Sơn"),
        ("PHÓ CHỦ TỊCH\nMai Sơn", "Mai Sơn"),
        ("Chủ tịch Hồ Chí Minh về thăm Thành phố Hồ Chí Minh.", "Hồ Chí Minh"),
    ],
)
def test_who_is_called_as_a_place_is(facts_of, text: str, name: str) -> None:
    facts = facts_of(text)
    assert [person.name for person in facts.persons] == [name]
