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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chủ tịch nước lập Hội đồng Tư vấn đặc xá Trung ương do Phó Thủ tướng Lê Văn Hòa làm "
            "Chủ tịch.",
            {
                ("Lê Văn Hòa", "Phó Thủ tướng", "Chính phủ"),
                ("Lê Văn Hòa", "Chủ tịch", "Hội đồng Tư vấn đặc xá Trung ương"),
            },
        ),
        (
            "Ông Lê Văn Hòa, nguyên Trưởng phòng Sở Xây dựng Lai Châu, ra tòa.",
            {("Lê Văn Hòa", "Trưởng phòng", "Sở Xây dựng tỉnh Lai Châu")},
        ),
        (
            "Thống đốc Tokyo Lê Văn Hòa mở tiệc.",
            {("Lê Văn Hòa", "Thống đốc", "Tokyo")},
        ),
        (
            "Ông Lê Văn Hòa, Trưởng Ban Chỉ đạo của Chính phủ xử lý các mỏ cũ, đi thăm mỏ.",
            set(),
        ),
        (
            "Bà Mai Thị Lý, Phó Chủ nhiệm Ủy ban Kinh tế QH, phát biểu.",
            {("Mai Thị Lý", "Phó Chủ nhiệm", "Ủy ban Kinh tế của Quốc hội")},
        ),
    ],
    ids=[
        "a council set up with its chair",
        "a room that is not named",
        "who governs a city abroad",
        "a board of which only the beginning is read",
        "the Assembly in letters",
    ],
)
def test_the_body_told_in_other_words(facts_of, text: str, expected) -> None:
    assert _bodies(facts_of, text) == expected


PROVINCE = "UBND tỉnh Lai Châu họp. Công an tỉnh Lai Châu báo cáo. Tỉnh Lai Châu có mưa. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lê Văn Hòa, Trưởng phòng Cảnh sát hình sự, dẫn quân.",
            ("Trưởng phòng", "Phòng Cảnh sát hình sự Công an tỉnh Lai Châu"),
        ),
        (
            "Ông Lê Văn Hòa, Chánh tòa Hình sự, ngồi ghế chủ tọa.",
            ("Chánh tòa", "Tòa Hình sự Tòa án nhân dân tỉnh Lai Châu"),
        ),
        (
            "Ông Lê Văn Hòa, Đội trưởng Đội Cảnh sát giao thông, dẫn quân.",
            None,
        ),
        (
            "Ông Lê Văn Hòa, Trưởng phòng Nội vụ, đi họp.",
            None,
        ),
    ],
    ids=[
        "a room of the police",
        "a court's bench",
        "a squad, which a province has many of",
        "a room, which its departments have",
    ],
)
def test_what_a_province_has_and_has_not(facts_of, text: str, expected) -> None:
    wanted = {("Lê Văn Hòa", *expected)} if expected else set()
    assert _bodies(facts_of, PROVINCE + text) == wanted


def test_a_department_of_a_place_is_no_longer_name_of_the_country_s(facts_of) -> None:
    text = "Cục Thú y TP.HCM tiêm gà. Ông Lê Văn Hòa, Cục phó Cục Thú y (Bộ Nông nghiệp), đến xem."
    assert ("Lê Văn Hòa", "Phó Cục trưởng", "Cục Thú y") in _bodies(facts_of, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "CÔNG ĐIỆN\n\nVỀ ỨNG PHÓ VỚI SƯƠNG MUỐI\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n"
            "THỦ TƯỚNG\nLê Văn Hòa\n",
            ("Thủ tướng", "Chính phủ"),
        ),
        (
            "BỘ TÀI CHÍNH\nCỤC THUẾ\n-------\n\nSố: 12/CT-CS\n\nCục Thuế trả lời.\n\nNơi nhận:\n"
            "- Lưu: VT.\n\nTL. CỤC TRƯỞNG\nTRƯỞNG BAN BAN PHÁP CHẾ,\nTHUẾ QUỐC TẾ\nLê Văn Hòa\n",
            ("Trưởng ban", "Ban Pháp chế, Thuế quốc tế Cục Thuế"),
        ),
    ],
    ids=["below the recipients of a page without a head", "an office over two lines"],
)
def test_who_signs(facts_of, text: str, expected) -> None:
    assert _bodies(facts_of, text) == {("Lê Văn Hòa", *expected)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sở Nội vụ Lai Châu giải thích. 3 Phó giám đốc Sở gồm các ông, bà: Lê Văn Hòa, "
            "Đỗ Văn Sơn và Mai Thị Lý.",
            {
                (name, "Phó Giám đốc", "Sở Nội vụ tỉnh Lai Châu")
                for name in ("Lê Văn Hòa", "Đỗ Văn Sơn", "Mai Thị Lý")
            },
        ),
        (
            "Bộ Y tế hiện có 2 thứ trưởng gồm các ông: Lê Văn Hòa; Đỗ Văn Sơn.",
            {(name, "Thứ trưởng", "Bộ Y tế") for name in ("Lê Văn Hòa", "Đỗ Văn Sơn")},
        ),
        (
            "Phó Chủ tịch Quốc hội (QH) Việt Nam Mai Thị Lý tiếp đoàn.",
            {("Mai Thị Lý", "Phó Chủ tịch", "Quốc hội")},
        ),
        (
            "Cục Nông sản chế biến đổi trụ sở. Ông Lê Văn Hòa, Cục trưởng Cục NSCB, dẫn đoàn đi.",
            {("Lê Văn Hòa", "Cục trưởng", "Cục Nông sản chế biến")},
        ),
        (
            "Bộ Giáo dục và Đào tạo họp. Bộ Giáo dục có 2 thứ trưởng: Lê Văn Hòa và Đỗ Văn Sơn.",
            {
                (name, "Thứ trưởng", "Bộ Giáo dục và Đào tạo")
                for name in ("Lê Văn Hòa", "Đỗ Văn Sơn")
            },
        ),
        (
            "Ông Lê Văn Hòa - Chánh Văn phòng Bộ Nội vụ thông tin qua điện thoại.",
            {("Lê Văn Hòa", "Chánh Văn phòng", "Văn phòng Bộ Nội vụ")},
        ),
    ],
    ids=[
        "the only department told of",
        "a list behind those it is of",
        "letters before the country",
        "letters that its words begin with",
        "a ministry called by the first half of its name",
        "the office of a ministry is named to its end",
    ],
)
def test_what_the_text_says_elsewhere(facts_of, text: str, expected) -> None:
    assert _bodies(facts_of, text) == expected


def test_two_departments_told_of_leave_a_bare_one_open(facts_of) -> None:
    text = "Sở Nội vụ Lai Châu và Sở Y tế Lai Châu họp. Ông Lê Văn Hòa, Phó Giám đốc Sở, vắng mặt."
    assert {held[2] for held in _bodies(facts_of, text)} <= {None}


def test_a_signer_whose_name_is_broken_over_lines(facts_of) -> None:
    text = (
        "VĂN PHÒNG CHÍNH PHỦ\n-------\n\nSố: 12/VPCP-CN\n\nNơi nhận:\n- Lưu: VT.\n\n"
        "KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nLê\nVăn Hòa\n"
    )
    assert _bodies(facts_of, text) == {("Lê Văn Hòa", "Phó Chủ nhiệm", "Văn phòng Chính phủ")}


def test_who_is_now_something_else(facts_of) -> None:
    text = "Bà Mai Thị Lý - Chủ tịch UBND tỉnh Lai Châu nay là Bí thư Tỉnh ủy Lai Châu - đã ký."
    told = {(held.head, held.status) for held in facts_of(text).holdings}
    assert told == {("Chủ tịch", "former"), ("Bí thư", "current")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lê Văn Hòa, Ủy viên Ban Thường vụ Đảng ủy, Chủ tịch UBMTTQ xã Mường Than, vắng.",
            {
                ("Lê Văn Hòa", "Ủy viên", "Ban Thường vụ Đảng ủy xã Mường Than"),
                ("Lê Văn Hòa", "Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Mường Than"),
            },
        ),
        (
            "Ông Lê Văn Hòa, Đảng ủy viên, Trưởng Công an xã Mường Than, có mặt.",
            {
                ("Lê Văn Hòa", "Ủy viên", "Đảng ủy xã Mường Than"),
                ("Lê Văn Hòa", "Trưởng Công an", "Công an xã Mường Than"),
            },
        ),
        (
            "Ông Lê Văn Hòa là Ủy viên Trung ương Đảng các khóa X, XI và XII, Đại biểu Quốc hội.",
            {
                ("Lê Văn Hòa", "Ủy viên", "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"),
                ("Lê Văn Hòa", "Đại biểu", "Quốc hội"),
            },
        ),
        (
            "Chủ nhiệm Văn phòng Chính phủ Lê Văn Hòa - cũng là Chánh Văn phòng Ban Cán sự Đảng "
            "Chính phủ - trả lời.",
            {
                ("Lê Văn Hòa", "Chủ nhiệm", "Văn phòng Chính phủ"),
                ("Lê Văn Hòa", "Chánh Văn phòng", "Văn phòng Ban cán sự Đảng Chính phủ"),
            },
        ),
        (
            "Cán bộ Sở Giáo dục và Đào tạo tỉnh Lai Châu có ông Lê Văn Hòa (Phó phòng Khảo thí). "
            "UBND huyện Than Uyên, huyện Than Uyên, huyện Than Uyên.",
            {
                (
                    "Lê Văn Hòa",
                    "Phó Trưởng phòng",
                    "Phòng Khảo thí Sở Giáo dục và Đào tạo tỉnh Lai Châu",
                )
            },
        ),
        (
            "Ông Lê Văn Hòa, Phó Trưởng Ban Chỉ đạo thi THPT quốc gia, kiểm tra.",
            {
                (
                    "Lê Văn Hòa",
                    "Phó Trưởng ban",
                    "Ban Chỉ đạo thi Trung học phổ thông quốc gia",
                )
            },
        ),
    ],
    ids=[
        "the board of a commune's committee",
        "a committee of a commune",
        "several terms",
        "one more office behind a dash",
        "a room of the department the sentence tells of",
        "a board for an exam",
    ],
)
def test_posts_side_by_side(facts_of, text: str, expected) -> None:
    assert _bodies(facts_of, text) == expected


def test_a_bare_inspector_is_nobodys_where_departments_have_some(facts_of) -> None:
    told = "Thanh tra Sở Y tế tỉnh Lai Châu vào cuộc. Ông Lê Văn Hòa, Chánh Thanh tra, ký. "
    units = "UBND tỉnh Lai Châu, tỉnh Lai Châu."
    assert {held[2] for held in _bodies(facts_of, told + units)} == {None}


def test_offices_printed_over_lines(facts_of) -> None:
    text = (
        "BỘ TÀI CHÍNH\nCỤC HẢI QUAN\n-------\n\nSố: 12/TB-CHQ\n\nNơi nhận:\n- Lưu: VT.\n\n"
        "TL. CỤC TRƯỞNG\nKT.\nTRƯỞNG BAN PHÁP CHẾ\nPHÓ\nTRƯỞNG BAN\nLê Văn Hòa\n"
    )
    assert _bodies(facts_of, text) == {
        ("Lê Văn Hòa", "Phó Trưởng ban", "Ban Pháp chế Cục Hải quan")
    }


def test_the_department_that_speaks_in_a_letter_without_its_head(facts_of) -> None:
    text = (
        "Kính gửi: Thuế tỉnh Lai Châu\n\nCục Thuế nhận được công văn số 12.\n\nNơi nhận:\n"
        "- Cục QLGS (BTC);\n- Lưu: VT.\n\nTL. CỤC TRƯỞNG\nKT. TRƯỞNG BAN PHÁP CHẾ\n"
        "PHÓ TRƯỞNG BAN\nLê Văn Hòa\n"
    )
    assert _bodies(facts_of, text) == {("Lê Văn Hòa", "Phó Trưởng ban", "Ban Pháp chế Cục Thuế")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lê Văn Hòa, Phó Chánh Văn phòng Tòa án nhân dân (TAND) tỉnh Lai Châu, vắng.",
            {
                (
                    "Lê Văn Hòa",
                    "Phó Chánh Văn phòng",
                    "Văn phòng Tòa án nhân dân tỉnh Lai Châu",
                )
            },
        ),
        ("Ông Lê Văn Hòa từng là đại biểu Đại hội 12 của hội mây tre.", set()),
    ],
    ids=["letters before the unit", "who sits in a congress is no deputy"],
)
def test_letters_and_congresses(facts_of, text: str, expected) -> None:
    assert _bodies(facts_of, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lê Văn Hòa, Bí thư Đảng đoàn, Chủ tịch Liên minh Hợp tác xã Việt Nam, từ chức.",
            {
                ("Lê Văn Hòa", "Bí thư", "Đảng đoàn Liên minh Hợp tác xã Việt Nam"),
                ("Lê Văn Hòa", "Chủ tịch", "Liên minh Hợp tác xã Việt Nam"),
            },
        ),
        (
            "Ông Lê Văn Hòa, Tổng Thư ký LĐBĐ Việt Nam, trả lời.",
            {("Lê Văn Hòa", "Tổng Thư ký", "Liên đoàn Bóng đá Việt Nam")},
        ),
        (
            "Theo ông Lê Văn Hòa, Bộ trưởng vẫn chủ yếu kể chuyện cũ.",
            set(),
        ),
        (
            "Ông Lê Văn Hòa, Chủ tịch Hiệp hội DN tỉnh Lai Châu, góp ý.",
            {("Lê Văn Hòa", "Chủ tịch", "Hiệp hội Doanh nghiệp tỉnh Lai Châu")},
        ),
    ],
    ids=[
        "the union of cooperatives",
        "a federation in letters",
        "of whom somebody speaks",
        "a field in letters",
    ],
)
def test_unions_and_federations(facts_of, text: str, expected) -> None:
    assert _bodies(facts_of, text) == expected


def test_a_court_that_shares_its_province_is_named_once(facts_of) -> None:
    text = "Tòa án nhân dân, Viện kiểm sát nhân dân tỉnh Sơn La phối hợp xét xử."
    assert {body.name for body in facts_of(text).bodies} == {
        "Tòa án nhân dân tỉnh Sơn La",
        "Viện kiểm sát nhân dân tỉnh Sơn La",
    }
