"""Appointments of several at once, offices that go on, lives told in short; names run together."""

from __future__ import annotations

import pytest

Said = tuple[str, str, str | None, str]


def said(facts_of, text: str) -> set[Said]:
    return {(h.person, h.head, h.body, h.status) for h in facts_of(text).holdings}


def persons(facts_of, text: str) -> set[str]:
    return {person.name for person in facts_of(text).persons}


DIRECTOR = ("Tạ Văn Bảo", "Giám đốc", "Công an tỉnh Phú Thọ")
TRAFFIC = "Cục Cảnh sát giao thông"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Đại tá Tạ Văn Bảo tiếp tục giữ chức Giám đốc Công an tỉnh Phú Thọ.", "current"),
        ("Bộ Công an bổ nhiệm Đại tá Tạ Văn Bảo làm Giám đốc Công an tỉnh Phú Thọ.", "appointed"),
        (
            "Đại tá Tạ Văn Bảo được bộ tiếp tục tín nhiệm giữ chức Giám đốc Công an tỉnh Phú Thọ.",
            "appointed",
        ),
    ],
)
def test_an_office_that_goes_on_or_is_given_to_an_officer(facts_of, text, status) -> None:
    assert said(facts_of, text) == {(*DIRECTOR, status)}


def test_what_somebody_was_in_one_body_after_another(facts_of) -> None:
    life = "Tạ Văn Bảo sinh năm 1970. Trong quá trình công tác, ông trải qua nhiều vị trí, "
    text = f"Đại tá {life}Phó Giám đốc, Giám đốc Công an tỉnh Phú Thọ."
    deputy = ("Tạ Văn Bảo", "Phó Giám đốc", "Công an tỉnh Phú Thọ")
    assert said(facts_of, text) == {(*DIRECTOR, "former"), (*deputy, "former")}


def test_an_appointment_of_several_is_of_each(facts_of) -> None:
    text = (
        f"Bộ trưởng bổ nhiệm giữ chức Phó Cục trưởng {TRAFFIC} đối với 3 cán bộ gồm: Đại tá Tạ Văn "
        "Bảo (Phó Giám đốc Công an tỉnh Phú Thọ), Đại tá Lê Thị Mơ và Thượng tá Đỗ Minh Khoa."
    )
    given = {
        (name, "Phó Cục trưởng", TRAFFIC, "appointed")
        for name in ("Tạ Văn Bảo", "Lê Thị Mơ", "Đỗ Minh Khoa")
    }
    before = ("Tạ Văn Bảo", "Phó Giám đốc", "Công an tỉnh Phú Thọ", "current")
    assert said(facts_of, text) == {*given, before}


def test_a_list_of_the_elected_goes_on_behind_what_each_was(facts_of) -> None:
    text = (
        "Hội nghị bầu hai Phó Bí thư Tỉnh ủy khóa mới là các ông Tạ Văn Bảo, Giám đốc Sở Tài chính "
        "tỉnh Phú Thọ và ông Đỗ Minh Khoa, Trưởng Ban Nội chính Tỉnh ủy."
    )
    assert said(facts_of, text) == {
        ("Tạ Văn Bảo", "Phó Bí thư", "Tỉnh ủy Phú Thọ", "elected"),
        ("Đỗ Minh Khoa", "Phó Bí thư", "Tỉnh ủy Phú Thọ", "elected"),
        ("Tạ Văn Bảo", "Giám đốc", "Sở Tài chính tỉnh Phú Thọ", "current"),
        ("Đỗ Minh Khoa", "Trưởng ban", "Ban Nội chính Tỉnh ủy Phú Thọ", "current"),
    }


def test_an_office_of_one_is_not_given_to_who_is_named_next(facts_of) -> None:
    text = "Phó Bí thư Tỉnh ủy Phú Thọ là ông Tạ Văn Bảo, Giám đốc Sở Y tế và ông Đỗ Minh Khoa."
    assert ("Đỗ Minh Khoa", "Phó Bí thư") not in {row[:2] for row in said(facts_of, text)}


def test_a_link_on_its_own_line_parts_no_office(facts_of) -> None:
    text = (
        "Trời mưa lớn.\nChiều 26/10, Giám đốc Sở Y tế \nPhú Thọ\n Tạ Văn Bảo cho biết.\n"
        "Chủ tịch UBND \nPhú Thọ \nLê Thị Mơ cũng dự.\nTrời tạnh.\nNước rút.\n"
    )
    assert said(facts_of, text) == {
        ("Tạ Văn Bảo", "Giám đốc", "Sở Y tế tỉnh Phú Thọ", "current"),
        ("Lê Thị Mơ", "Chủ tịch", "Ủy ban nhân dân tỉnh Phú Thọ", "current"),
    }


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Tối qua có bà Lê Thị Thanh MơVừa đến, bà đã về.", {"Lê Thị Thanh Mơ"}),
        ("Năm ấy ông Tạ Văn Kháđược mời về dạy.", {"Tạ Văn Khá"}),
        ("Đến đèo Cao Lộc Sơn thì lở đất. Đèo Cao Lộc Sơn bị tắc.", set()),
        ("Khách đi xe taxi Mai Hà về quê.", set()),
    ],
)
def test_names_run_together_and_what_is_no_name(facts_of, text, named) -> None:
    assert persons(facts_of, text) == named


@pytest.mark.parametrize(
    "before", ["gia đình", "yêu cầu", "áp giải", "thông báo cho gia đình", "lừa đảo"]
)
def test_a_word_that_only_ends_like_a_place_calls_nothing_after_somebody(facts_of, before) -> None:
    text = f"Hôm qua xã đã {before} Tạ Văn Bảo (24 tuổi)."
    assert persons(facts_of, text) == {"Tạ Văn Bảo"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Đội đoạt giải thưởng Báo chí - xuất bản Lê Văn Mơ năm nay.", set()),
        ("Giải thưởng thuộc về Lê Văn Mơ.", {"Lê Văn Mơ"}),
        ("Ông Robert H. McMillan Jr và ông Lê Văn Á dự.", {"Robert H. McMillan Jr", "Lê Văn Á"}),
        ("Ông Lê Văn A dự.", set()),
    ],
)
def test_prizes_and_names_of_one_letter(facts_of, text, named) -> None:
    assert persons(facts_of, text) == named


def test_who_asks_the_assembly_to_remove_another_is_not_removed(facts_of) -> None:
    asks = "trình bày tờ trình đề nghị Quốc hội phê chuẩn miễn nhiệm chức vụ"
    text = f"Thủ tướng Tạ Văn Bảo {asks} bộ trưởng Bộ Tài chính."
    assert said(facts_of, text) == {("Tạ Văn Bảo", "Thủ tướng", "Chính phủ", "current")}


def test_an_office_held_as_well_and_who_has_it_now(facts_of) -> None:
    text = (
        "Hiện Phó thủ tướng Tạ Văn Bảo đang kiêm nhiệm chức vụ bộ trưởng Bộ Tài chính. "
        "Còn bộ trưởng Bộ Giao thông vận tải hiện nay là ông Đỗ Minh Khoa."
    )
    assert said(facts_of, text) == {
        ("Tạ Văn Bảo", "Phó Thủ tướng", "Chính phủ", "current"),
        ("Tạ Văn Bảo", "Bộ trưởng", "Bộ Tài chính", "current"),
        ("Đỗ Minh Khoa", "Bộ trưởng", "Bộ Giao thông vận tải", "current"),
    }


def test_an_empty_line_where_a_link_was_parts_no_list_of_offices(facts_of) -> None:
    text = (
        "Bà Lê Thị Mơ sinh năm 1970. Bà từng giữ các chức vụ: Chủ tịch HĐND tỉnh Phú Thọ,\n \n"
        "Phó bí thư thường trực Tỉnh ủy.\n"
    )
    assert said(facts_of, text) == {
        ("Lê Thị Mơ", "Chủ tịch", "Hội đồng nhân dân tỉnh Phú Thọ", "former"),
        ("Lê Thị Mơ", "Phó Bí thư Thường trực", "Tỉnh ủy Phú Thọ", "former"),
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bà gặp ứng cử viên Celine Le Van tại nhà.", "Celine Le Van"),
        ("Chủ tịch Hội đồng Hiến pháp Celine Morand đã đến.", "Celine Morand"),
    ],
)
def test_foreigners_behind_a_role_or_the_name_of_a_council(facts_of, text, name) -> None:
    assert [(p.name, p.foreign) for p in facts_of(text).persons] == [(name, True)]


@pytest.mark.parametrize(
    ("told", "start"),
    [
        ("Sáng 5/6/2021, HĐND tỉnh Phú Thọ khai mạc.", "2021-06-05"),
        ("Sáng 5/6/2021 và sáng 7/6/2021, HĐND tỉnh Phú Thọ làm việc.", None),
    ],
)
def test_the_same_day_is_the_one_day_told_of_before(facts_of, told, start) -> None:
    text = f"{told} Cùng ngày, ông Tạ Văn Bảo được bầu làm Chủ tịch UBND tỉnh Phú Thọ."
    assert [held.start for held in facts_of(text).holdings] == [start]


def test_an_office_abroad_is_of_no_body_of_ours(facts_of) -> None:
    text = "Chủ tịch nước Lào Khamsouk Vongsa gặp Thống đốc bang Goa Anil Deshpande."
    assert {body for _, _, body, _ in said(facts_of, text)} <= {"Lào", "bang Goa", None}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Phó tổng thống A.Karim-Nouri đã đến.", {"A.Karim-Nouri"}),
        ("Ông về Trịnh Châu, qua Lăng Cha Cả và đường ven biển Lý Văn Mơ.", set()),
    ],
)
def test_initials_before_a_double_name_and_places_like_names(facts_of, text, named) -> None:
    assert persons(facts_of, text) == named


def test_an_office_given_to_several_at_the_end_of_a_list(facts_of) -> None:
    text = (
        "Hội nghị bầu ông Lê Văn Mơ, Chủ nhiệm Ủy ban kiểm tra Tỉnh ủy, và ông Tạ Văn Bảo, Chủ "
        "tịch UBND tỉnh Phú Thọ, làm Phó bí thư Tỉnh ủy nhiệm kỳ mới."
    )
    elected = {row for row in said(facts_of, text) if row[3] == "elected"}
    assert elected == {
        (name, "Phó Bí thư", "Tỉnh ủy Phú Thọ", "elected") for name in ("Lê Văn Mơ", "Tạ Văn Bảo")
    }


def test_nobody_is_elected_where_a_list_is_only_proposed(facts_of) -> None:
    text = (
        "Hội nghị đề nghị bầu ông Lê Văn Mơ, Giám đốc Sở Y tế, và ông Tạ Văn Bảo, Chủ tịch UBND "
        "tỉnh Phú Thọ, làm Phó bí thư Tỉnh ủy."
    )
    assert "elected" not in {row[3] for row in said(facts_of, text)}


def test_a_life_goes_on_without_a_pronoun(facts_of) -> None:
    text = (
        "Ông Tạ Văn Bảo, 47 tuổi, quê Thái Bình. Ông Bảo là giảng viên một trường đại học. Sau đó "
        "làm Phó vụ trưởng Vụ Tổ chức cán bộ Bộ Xây dựng, rồi đảm nhận chức vụ Chánh văn phòng Bộ "
        "Xây dựng."
    )
    assert {row[:2] for row in said(facts_of, text)} == {
        ("Tạ Văn Bảo", "Phó Vụ trưởng"),
        ("Tạ Văn Bảo", "Chánh Văn phòng"),
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Bí thư Tỉnh ủy Phú Thọ thăm chốt ở xã Trung Sơn. Bí thư Tạ Văn Bảo khen cán bộ.",
            {("Tạ Văn Bảo", "Bí thư", "Tỉnh ủy Phú Thọ")},
        ),
        (
            "Công văn của Công an tỉnh Phú Thọ do đại tá Tạ Văn Bảo, Phó giám đốc ký.",
            {("Tạ Văn Bảo", "Phó Giám đốc", "Công an tỉnh Phú Thọ")},
        ),
        (
            "Hai lãnh đạo Sở Y tế tỉnh Phú Thọ là giám đốc Tạ Văn Bảo và phó giám đốc Lê Thị Mơ.",
            {
                ("Tạ Văn Bảo", "Giám đốc", "Sở Y tế tỉnh Phú Thọ"),
                ("Lê Thị Mơ", "Phó Giám đốc", "Sở Y tế tỉnh Phú Thọ"),
            },
        ),
        (
            "Dự có lãnh đạo Ban Dân vận Tỉnh ủy Phú Thọ gồm: ông Tạ Văn Bảo - Phó Trưởng ban.",
            {("Tạ Văn Bảo", "Phó Trưởng ban", "Ban Dân vận Tỉnh ủy Phú Thọ")},
        ),
        (
            "Lãnh đạo Sở Y tế tỉnh Phú Thọ đã về. Giám đốc Tạ Văn Bảo ở lại.",
            set(),
        ),
        ("Lãnh đạo Sở Y tế tỉnh Phú Thọ là chủ tịch Tạ Văn Bảo.", None),
    ],
)
def test_a_body_told_once_before_its_heads(facts_of, text, rows) -> None:
    found = {row[:3] for row in said(facts_of, text)}
    if rows is None:
        assert {body for _, _, body in found} <= {None}
    else:
        assert {row for row in found if row[2] is not None} == rows


def test_a_delegation_is_no_deputy(facts_of) -> None:
    text = "Về phía Đoàn ĐBQH, Phó bí thư Tỉnh ủy Phú Thọ Tạ Văn Bảo dự."
    assert {row[1] for row in said(facts_of, text)} == {"Phó Bí thư"}


def test_clubs_in_brackets_behind_players_are_nobody(facts_of) -> None:
    text = (
        "Trận đấu của đội tuyển có nhiều bàn thắng. Cầu thủ Lê Văn Mơ (Hải Sơn Nam) và thủ môn Tạ "
        "Văn Bảo (Hải Sơn Nam) chơi hay. Hải Sơn Nam vô địch."
    )
    assert persons(facts_of, text) == {"Lê Văn Mơ", "Tạ Văn Bảo"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Nhóm nổi dậy Ansar al-Karim ra tay.", set()),
        ("Lực lượng của Ahmed al-Karim ra tay.", {"Ahmed al-Karim"}),
        ("Họ gặp người của Hội đồng Liên quân Mỹ Dan Carter tại đó.", {"Dan Carter"}),
        ("Trời mưa lớn ở biển. Lê Hà(TheoReuters, Times of Asia)", set()),
    ],
)
def test_groups_foreigners_behind_a_country_and_authors(facts_of, text, named) -> None:
    assert persons(facts_of, text) == named


def test_the_span_of_each_in_a_list(facts_of) -> None:
    text = (
        "Các Phó giám đốc Sở Y tế tỉnh Phú Thọ gồm: ông Tạ Văn Bảo (từ năm 2013 đến tháng 7/2018) "
        "và bà Lê Thị Mơ (từ tháng 7/2016 đến năm 2021)."
    )
    found = {(h.person, h.start, h.end) for h in facts_of(text).holdings}
    assert found == {("Tạ Văn Bảo", "2013", "2018-07"), ("Lê Thị Mơ", "2016-07", "2021")}


def test_the_board_of_a_firm_is_of_no_committee(facts_of) -> None:
    text = "Ông Tạ Văn Bảo, nguyên Phó Chủ tịch UBND tỉnh Phú Thọ, nguyên Chủ tịch HĐQT, bị gọi."
    bodies = {row[2] for row in said(facts_of, text)}
    assert bodies <= {"Ủy ban nhân dân tỉnh Phú Thọ", None}
    assert "Ủy ban nhân dân tỉnh Phú Thọ" in bodies


def test_several_told_of_by_their_number(facts_of) -> None:
    text = "UBND tỉnh Phú Thọ có 2 Phó Chủ tịch UBND gồm các ông: Tạ Văn Bảo và Đỗ Minh Khoa."
    chair = ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Phú Thọ")
    assert {row[:3] for row in said(facts_of, text)} == {
        ("Tạ Văn Bảo", *chair),
        ("Đỗ Minh Khoa", *chair),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ông Tạ Văn Bảo, Giám đốc Sở Tài chính, và ông Đỗ Minh Khoa, Giám đốc Sở Y tế, đã được "
        "HĐND tỉnh Phú Thọ bầu giữ chức Phó chủ tịch UBND tỉnh Phú Thọ.",
        "HĐND bầu bổ sung chức danh 2 Phó chủ tịch UBND tỉnh Phú Thọ đối với ông Tạ Văn Bảo, Giám "
        "đốc Sở Tài chính và ông Đỗ Minh Khoa.",
    ],
)
def test_two_are_chosen_at_once(facts_of, text) -> None:
    chosen = {row[0] for row in said(facts_of, text) if row[1] == "Phó Chủ tịch"}
    assert chosen == {"Tạ Văn Bảo", "Đỗ Minh Khoa"}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Thành ủy phân công ông Tạ Văn Bảo về nhận công tác tại Ban Tuyên giáo Thành ủy Đà "
            "Nẵng với chức vụ Trưởng ban.",
            ("Tạ Văn Bảo", "Trưởng ban", "Ban Tuyên giáo Thành ủy Đà Nẵng", "appointed"),
        ),
        (
            "Hội nghị bầu Ủy ban Kiểm tra Tỉnh ủy Phú Thọ gồm 11 người do ông Tạ Văn Bảo làm Chủ "
            "nhiệm.",
            ("Tạ Văn Bảo", "Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Phú Thọ", "current"),
        ),
        (
            "Ông Tạ Văn Bảo, Chánh VP UBND tỉnh Phú Thọ, nói.",
            ("Tạ Văn Bảo", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Phú Thọ", "current"),
        ),
        (
            "Phạm Hữu Sách (SN 1965, Giám đốc Văn phòng đăng ký đất đai huyện Yên Lập) bị bắt.",
            (
                "Phạm Hữu Sách",
                "Giám đốc",
                "Văn phòng Đăng ký đất đai huyện Yên Lập",
                "current",
            ),
        ),
    ],
)
def test_where_the_body_stands_before_the_office(facts_of, text, row) -> None:
    assert row in said(facts_of, text)


def test_what_a_life_says_of_the_one_it_is_of(facts_of) -> None:
    text = (
        "Ông Tạ Văn Bảo sinh ngày 5-5-1937. Ông quê ở Phú Thọ. Ông là ủy viên Trung ương Đảng khóa "
        "V (dự khuyết), VI, VII, ủy viên Bộ Chính trị khóa VIII."
    )
    assert {row[:3] for row in said(facts_of, text)} == {
        ("Tạ Văn Bảo", "Ủy viên", "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"),
        ("Tạ Văn Bảo", "Ủy viên", "Bộ Chính trị"),
    }


def test_what_is_said_of_one_of_two_is_given_to_neither(facts_of) -> None:
    text = "Ông Tạ Văn Bảo gặp ông Đỗ Minh Khoa ở quê. Ông là Chủ tịch UBND tỉnh Phú Thọ."
    assert said(facts_of, text) == set()


def test_a_life_in_phrases(facts_of) -> None:
    text = "Bà Lê Thị Mơ 50 tuổi, quê Phú Thọ; PGS.TS Tâm lý học; Ủy viên Trung ương Đảng khóa XII."
    assert {row[:2] for row in said(facts_of, text)} == {("Lê Thị Mơ", "Ủy viên")}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Phó chủ nhiệm Ủy ban Kiểm tra Thành ủy Lê Thị Hờ Rin thông tin thêm.", "Lê Thị Hờ Rin"),
        ("Chủ tịch Liên minh Nghị viện Thế giới (IPU) Kabir Rahmanov nói.", "Kabir Rahmanov"),
        ("Ông thắng vô địch thế giới Kenjiro Matsuda ở chung kết.", "Kenjiro Matsuda"),
        ("Tan Ezugor, đồng sáng lập dàn nhạc, cho biết.", "Tan Ezugor"),
    ],
)
def test_rare_names(facts_of, text, named) -> None:
    assert persons(facts_of, text) == {named}


def test_the_chair_of_our_assembly_in_a_text_of_others(facts_of) -> None:
    abroad = "Chủ tịch Hạ viện Nhật Bản dự lễ ở Tokyo. Tổng thống Mỹ gửi thư chúc mừng. " * 12
    text = f"{abroad}Chủ tịch Quốc hội Nguyễn Thị Mơ phát biểu."
    assert {row[2] for row in said(facts_of, text)} == {"Quốc hội"}
