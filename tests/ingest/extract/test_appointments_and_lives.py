"""Appointments of several at once, offices that go on, lives told in short; names run together."""

from __future__ import annotations

import pytest

Said = tuple[str, str, str | None, str]


def said(facts_of, text: str) -> set[Said]:
    return {(h.person, h.head, h.body, h.status) for h in facts_of(text).holdings}


def persons(facts_of, text: str) -> set[str]:
    return {person.name for person in facts_of(text).persons}


CHIEF = ("Tạ Văn Bảo", "Trưởng Công an", "Công an huyện Yên Lập")
TRAFFIC = "Cục Cảnh sát giao thông"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Đại tá Tạ Văn Bảo tiếp tục giữ chức Trưởng Công an huyện Yên Lập.", "current"),
        ("Bộ vừa bổ nhiệm Đại tá Tạ Văn Bảo làm Trưởng Công an huyện Yên Lập.", "appointed"),
        (
            "Đại tá Tạ Văn Bảo được cấp trên tín nhiệm giữ chức Trưởng Công an huyện Yên Lập.",
            "appointed",
        ),
    ],
)
def test_an_office_that_goes_on_or_is_given_to_an_officer(facts_of, text, status) -> None:
    assert said(facts_of, text) == {(*CHIEF, status)}


def test_what_somebody_was_in_one_body_after_another(facts_of) -> None:
    life = "Tạ Văn Bảo sinh năm 1970. Hai mươi năm ấy, ông trải qua nhiều chức vụ, "
    text = f"Đại tá {life}Phó Giám đốc, Giám đốc Sở Y tế tỉnh Phú Thọ."
    deputy = ("Tạ Văn Bảo", "Phó Giám đốc", "Sở Y tế tỉnh Phú Thọ")
    assert said(facts_of, text) == {
        ("Tạ Văn Bảo", "Giám đốc", "Sở Y tế tỉnh Phú Thọ", "former"),
        (*deputy, "former"),
    }


def test_an_appointment_of_several_is_of_each(facts_of) -> None:
    text = (
        f"Bộ trưởng bổ nhiệm giữ chức Phó Cục trưởng {TRAFFIC} đối với 3 đồng chí gồm: Đại tá Tạ "
        "Văn Bảo (Phó Giám đốc Công an tỉnh Phú Thọ), Đại tá Lê Thị Mơ và Thượng tá Đỗ Minh Khoa."
    )
    given = {
        (name, "Phó Cục trưởng", TRAFFIC, "appointed")
        for name in ("Tạ Văn Bảo", "Lê Thị Mơ", "Đỗ Minh Khoa")
    }
    before = ("Tạ Văn Bảo", "Phó Giám đốc", "Công an tỉnh Phú Thọ", "current")
    assert said(facts_of, text) == {*given, before}


def test_a_list_of_the_elected_goes_on_behind_what_each_was(facts_of) -> None:
    text = (
        "Đại hội chọn bầu 2 Phó Bí thư Tỉnh ủy khóa mới: các ông Tạ Văn Bảo, Giám đốc Sở Tài chính "
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
    asks = "đọc báo cáo kiến nghị Quốc hội khóa này miễn nhiệm chức vụ"
    text = f"Thủ tướng Tạ Văn Bảo {asks} bộ trưởng Bộ Tài chính."
    assert said(facts_of, text) == {("Tạ Văn Bảo", "Thủ tướng", "Chính phủ", "current")}


def test_an_office_held_as_well_and_who_has_it_now(facts_of) -> None:
    text = (
        "Phó thủ tướng Tạ Văn Bảo vẫn kiêm nhiệm chức vụ bộ trưởng Bộ Y tế. "
        "Bộ trưởng Bộ Nội vụ hiện nay là ông Đỗ Minh Khoa."
    )
    assert said(facts_of, text) == {
        ("Tạ Văn Bảo", "Phó Thủ tướng", "Chính phủ", "current"),
        ("Tạ Văn Bảo", "Bộ trưởng", "Bộ Y tế", "current"),
        ("Đỗ Minh Khoa", "Bộ trưởng", "Bộ Nội vụ", "current"),
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
        "Hội nghị bầu ông Lê Văn Mơ, Trưởng Ban Dân vận Tỉnh ủy, và ông Tạ Văn Bảo, Chủ "
        "tịch UBND tỉnh Phú Thọ, làm Phó bí thư Tỉnh ủy."
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
        "làm Phó vụ trưởng Vụ Pháp chế Bộ Y tế, rồi giữ chức Chánh văn phòng Bộ Y tế."
    )
    assert {row[:2] for row in said(facts_of, text)} == {
        ("Tạ Văn Bảo", "Phó Vụ trưởng"),
        ("Tạ Văn Bảo", "Chánh Văn phòng"),
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Bí thư Tỉnh ủy Phú Thọ thăm chốt ở các xã. Bí thư Tạ Văn Bảo khen cán bộ.",
            {("Tạ Văn Bảo", "Bí thư", "Tỉnh ủy Phú Thọ")},
        ),
        (
            "Công văn của Công an tỉnh Phú Thọ do đại tá Tạ Văn Bảo, Phó giám đốc ký.",
            {("Tạ Văn Bảo", "Phó Giám đốc", "Công an tỉnh Phú Thọ")},
        ),
        (
            "Hai lãnh đạo Sở Nội vụ tỉnh Phú Thọ là giám đốc Tạ Văn Bảo và phó giám đốc Lê Thị Mơ.",
            {
                ("Tạ Văn Bảo", "Giám đốc", "Sở Nội vụ tỉnh Phú Thọ"),
                ("Lê Thị Mơ", "Phó Giám đốc", "Sở Nội vụ tỉnh Phú Thọ"),
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
        "Các Phó giám đốc Sở Y tế tỉnh Phú Thọ gồm: ông Tạ Văn Bảo (từ năm 2011 đến tháng 3/2016) "
        "và bà Lê Thị Mơ (từ tháng 5/2016 đến năm 2020)."
    )
    found = {(h.person, h.start, h.end) for h in facts_of(text).holdings}
    assert found == {("Tạ Văn Bảo", "2011", "2016-03"), ("Lê Thị Mơ", "2016-05", "2020")}


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
        "HĐND đã bầu bổ sung 2 Phó chủ tịch UBND tỉnh Phú Thọ đối với ông Tạ Văn Bảo, Giám "
        "đốc Sở Tài chính và ông Đỗ Minh Khoa.",
    ],
)
def test_two_are_chosen_at_once(facts_of, text) -> None:
    chosen = {row[0] for row in said(facts_of, text) if row[1] == "Phó Chủ tịch"}
    assert chosen == {"Tạ Văn Bảo", "Đỗ Minh Khoa"}


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Ngày 3/2/2021, ",
        "Ngày 3/2/2021 ",
        "Hội nghị bế mạc; ",
        "Huyện mở hội nghị. Tại hội nghị, ",
        "Kết quả, hai ",
        "Huyện có hai phó chủ tịch\nng Tạ Văn Bảo và ",
    ],
)
def test_two_of_whom_a_clause_tells_are_both_chosen(facts_of, before: str) -> None:
    text = (
        f"{before}ông Tạ Văn Bảo và ông Đỗ Minh Khoa được bầu làm Phó Chủ tịch UBND tỉnh Phú Thọ."
    )
    assert {row[0] for row in said(facts_of, text)} == {"Tạ Văn Bảo", "Đỗ Minh Khoa"}


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội đã cảm ơn ông Tạ Văn Bảo và ông Đỗ Minh Khoa được bầu",
        "Tại đại hội có ông Tạ Văn Bảo và ông Đỗ Minh Khoa được bầu",
        "Sau lễ, huyện tặng hoa chia tay ông Tạ Văn Bảo và ông Đỗ Minh Khoa được bầu",
        "Dự lễ có ông Tạ Văn Bảo, Giám đốc Sở Y tế Phú Thọ, và ông Đỗ Minh Khoa, vừa được bầu",
        "Ông Tạ Văn Bảo và ông Đỗ Minh Khoa, người vừa được bầu",
        "Ông Tạ Văn Bảo, Giám đốc Sở Y tế Phú Thọ, và ông Đỗ Minh Khoa, Giám đốc Sở Nội vụ Phú "
        "Thọ, mới được bầu",
    ],
)
def test_who_is_only_named_beside_is_not_chosen(facts_of, text: str) -> None:
    rows = said(facts_of, f"{text} làm Bí thư Huyện ủy Yên Lập.")
    assert {row[0] for row in rows if row[1] == "Bí thư"} == {"Đỗ Minh Khoa"}


@pytest.mark.parametrize(
    ("names", "given"),
    [
        (
            "Ông Tạ Văn Bảo và ông Đỗ Minh Khoa",
            {
                ("Tạ Văn Bảo", "Hội đồng nhân dân huyện Yên Lập"),
                ("Đỗ Minh Khoa", "Ủy ban nhân dân huyện Yên Lập"),
            },
        ),
        ("Ông Tạ Văn Bảo, ông Lý Văn Tấn và ông Đỗ Minh Khoa", set()),
        ("Huyện cảm ơn ông Tạ Văn Bảo và ông Đỗ Minh Khoa", set()),
        (
            "Ông Đỗ Minh Khoa",
            {
                ("Đỗ Minh Khoa", "Hội đồng nhân dân huyện Yên Lập"),
                ("Đỗ Minh Khoa", "Ủy ban nhân dân huyện Yên Lập"),
            },
        ),
    ],
)
def test_offices_given_in_turn(facts_of, names: str, given: set[tuple[str, str]]) -> None:
    chairs = "Chủ tịch HĐND huyện Yên Lập, Chủ tịch UBND huyện Yên Lập"
    rows = said(facts_of, f"{names} lần lượt được bầu làm {chairs}.")
    assert {(row[0], row[2]) for row in rows} == given


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Thành ủy phân công ông Tạ Văn Bảo về Ban Dân vận Thành ủy Đà Nẵng với chức danh "
            "Trưởng ban.",
            ("Tạ Văn Bảo", "Trưởng ban", "Ban Dân vận Thành ủy Đà Nẵng", "appointed"),
        ),
        (
            "Hội nghị bầu Ủy ban Kiểm tra Tỉnh ủy Phú Thọ gồm 9 thành viên do ông Tạ Văn Bảo làm "
            "Chủ nhiệm.",
            ("Tạ Văn Bảo", "Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Phú Thọ", "current"),
        ),
        (
            "Ông Tạ Văn Bảo, Chánh VP UBND tỉnh Phú Thọ, nói.",
            ("Tạ Văn Bảo", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Phú Thọ", "current"),
        ),
        (
            "Đỗ Hữu Sách (SN 1965, Giám đốc Văn phòng đăng ký đất đai huyện Yên Lập) bị bắt.",
            (
                "Đỗ Hữu Sách",
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
        "Ông Tạ Văn Bảo sinh ngày 7-8-1941. Ông quê ở Phú Thọ. Ông cũng là ủy viên Trung ương Đảng "
        "khóa X (dự khuyết), XI, XII, ủy viên Bộ Chính trị khóa XIII."
    )
    assert {row[:3] for row in said(facts_of, text)} == {
        ("Tạ Văn Bảo", "Ủy viên", "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"),
        ("Tạ Văn Bảo", "Ủy viên", "Bộ Chính trị"),
    }


def test_what_is_said_of_one_of_two_is_given_to_neither(facts_of) -> None:
    text = "Ông Tạ Văn Bảo gặp ông Đỗ Minh Khoa ở quê. Ông là Chủ tịch UBND tỉnh Phú Thọ."
    assert said(facts_of, text) == set()


def test_a_life_in_phrases(facts_of) -> None:
    text = "Bà Lê Thị Mơ 61 tuổi, quê Phú Thọ; kỹ sư hóa; Đại biểu Quốc hội khóa XII."
    assert {row[:2] for row in said(facts_of, text)} == {("Lê Thị Mơ", "Đại biểu")}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Phó chủ nhiệm Ủy ban Kiểm tra Thành ủy Tạ Thị Hẻ Rịn thông tin thêm.", "Tạ Thị Hẻ Rịn"),
        ("Chủ tịch Hiệp hội Nông dân Thế giới (LND) Kabir Rahmanov nói.", "Kabir Rahmanov"),
        ("Ông thắng vô địch thế giới Kenjiro Matsuda ở chung kết.", "Kenjiro Matsuda"),
        ("Tan Ozubor, đồng sáng lập dàn nhạc, cho biết.", "Tan Ozubor"),
    ],
)
def test_rare_names(facts_of, text, named) -> None:
    assert persons(facts_of, text) == {named}


def test_the_chair_of_our_assembly_in_a_text_of_others(facts_of) -> None:
    abroad = "Chủ tịch Hạ viện Nhật Bản dự lễ ở Tokyo. Tổng thống Mỹ gửi thư chúc mừng. " * 12
    text = f"{abroad}Chủ tịch Quốc hội Nguyễn Thị Mơ phát biểu."
    assert {row[2] for row in said(facts_of, text)} == {"Quốc hội"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Họ bắt Tạ Tuấn Linh, Giám đốc Tập đoàn Sao Mận; Lê Văn Công, nhân viên Tập đoàn Sao "
            "Mận; Phạm Thị Mơ, kế toán.",
            {"Tạ Tuấn Linh", "Lê Văn Công", "Phạm Thị Mơ"},
        ),
        (
            "Các danh thủ như Michael Karlin, Dorx Yelin và Ron Baggers đã đến.",
            {"Michael Karlin", "Dorx Yelin", "Ron Baggers"},
        ),
        ("Ngoại trưởng Venezuela Yvor Noel Marchant đã đến.", {"Yvor Noel Marchant"}),
        ("Thống đốc Bang California Anthony Karlin đã đến.", {"Anthony Karlin"}),
        ("Chủ tịch Viện nghiên cứu chính sách Nhật Bản Akihito Karlin đã đến.", {"Akihito Karlin"}),
        ("Trang National Interest, Aaron David Miller viết.", {"Aaron David Miller"}),
        ("Quân nổi dậy thuộc nhóm vũ trang Ansar al-Karim đã rút.", set()),
        ("Nhà ở đường bao biển Lý Văn Mơ bị khám.", set()),
        ("Nhà ở các tuyến đường Trường Sơn, Lê Văn Mơ, Tạ Thị Hẻ bị ngập.", set()),
        ("Trời mưa lớn ở biển. Vũ Hà (từ Singapore)", set()),
    ],
)
def test_names_in_lists_and_behind_countries(facts_of, text, named) -> None:
    assert persons(facts_of, text) == named


def test_a_ministry_is_not_that_of_another_country(facts_of) -> None:
    text = "Thứ trưởng Bộ Y tế Tạ Văn Bảo tiếp đoàn. Bộ Y tế Trung Quốc đã cảm ơn."
    assert {row[2] for row in said(facts_of, text)} == {"Bộ Y tế"}


def test_who_is_named_in_brackets_has_not_the_office_behind_them(facts_of) -> None:
    text = "Ông Tạ Văn Bảo (cùng họ với ông Lê Văn Mơ) làm Trưởng công an xã Tân Lập."
    assert said(facts_of, text) == {
        ("Tạ Văn Bảo", "Trưởng Công an", "Công an xã Tân Lập", "current")
    }


def test_a_board_beside_its_committee(facts_of) -> None:
    text = "Ông Tạ Văn Bảo, cựu Ủy viên Thường vụ (UVTV), Bí thư Tỉnh ủy Phú Thọ, bị cảnh cáo."
    assert {row[1:3] for row in said(facts_of, text)} == {
        ("Ủy viên", "Ban Thường vụ Tỉnh ủy Phú Thọ"),
        ("Bí thư", "Tỉnh ủy Phú Thọ"),
    }


def test_the_office_of_a_deputy_who_became_its_head(facts_of) -> None:
    text = "Ông Tạ Văn Bảo từng là Phó Chánh Văn phòng, sau đó là Chánh Văn phòng Tỉnh ủy Phú Thọ."
    assert {row[2] for row in said(facts_of, text)} == {"Văn phòng Tỉnh ủy Phú Thọ"}


def test_an_aides_office_is_not_that_of_whom_he_served(facts_of) -> None:
    text = (
        "Ông Tạ Văn Bảo là Thư ký cho Bí thư Thành ủy Hà Nội Lê Văn Mơ, là Chánh Văn phòng Thành "
        "ủy Hà Nội."
    )
    assert {row[:2] for row in said(facts_of, text)} == {("Lê Văn Mơ", "Bí thư")}


def test_several_are_appointed_to_one_office(facts_of) -> None:
    text = (
        "Đầu tuần, Thủ tướng bổ nhiệm 2 Thứ trưởng Xây dựng là Chuẩn đô đốc hải quân Lò Văn Kiệm "
        "(Hiệu trưởng Trường Đại học Sông Mây) và Đại tá Hà Đình Mận (Vụ trưởng Vụ Pháp chế)."
    )
    assert {
        ("Lò Văn Kiệm", "Thứ trưởng", "Bộ Xây dựng", "appointed"),
        ("Hà Đình Mận", "Thứ trưởng", "Bộ Xây dựng", "appointed"),
    } <= said(facts_of, text)


@pytest.mark.parametrize(
    "behind",
    [
        "Ông Phạm Khắc Tuyên thay thế ông Đỗ Hữu Nhẫn đã nghỉ hưu.",
        "Ông Tuyên kế nhiệm ông Đỗ Hữu Nhẫn.",
        "Ông Phạm Khắc Tuyên thay ông Đỗ Hữu Nhẫn, nguyên Giám đốc Sở Tài chính, nghỉ hưu.",
    ],
)
def test_the_first_day_of_who_is_appointed_is_not_that_of_whom_he_follows(
    facts_of, behind: str
) -> None:
    text = (
        "Sáng 12/3, UBND thành phố Đà Nẵng bổ nhiệm ông Phạm Khắc Tuyên giữ chức Giám đốc Sở Tài "
        f"chính thành phố Đà Nẵng kể từ ngày 15/3/2024. {behind}\n"
    )
    told = facts_of(f"Thứ Ba, 12/03/2024 09:15\n\n{text}")
    held = {fact.person: fact for fact in told.holdings}
    assert held["Phạm Khắc Tuyên"].start == "2024-03-15"
    assert held["Đỗ Hữu Nhẫn"].status == "former"
    assert held["Đỗ Hữu Nhẫn"].start is None
