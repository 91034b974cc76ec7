"""Bodies of offices that a heading, the phrase or the post beside them tells."""

from __future__ import annotations

import pytest


def held(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


def of_sy(facts_of, text: str) -> set[tuple[str, str | None]]:
    return {(head, body) for person, head, body in held(facts_of, text) if person == "Lê Ân Sỹ"}


ITEMS = "1. Ông Lê Ân Sỹ - {}\n2. Bà Lò Thị Vân Sa - {}\n"
HEADS = ITEMS.format("Giám đốc", "Phó Giám đốc")


@pytest.mark.parametrize(
    "heading",
    [
        "**1. Lãnh đạo Sở Y tế tỉnh Sóc Trăng:**",
        "LÃNH ĐẠO SỞ Y TẾ TỈNH SÓC TRĂNG",
        "II. Danh sách lãnh đạo Sở Y tế tỉnh Sóc Trăng gồm:",
        "Ban lãnh đạo Sở Y tế tỉnh Sóc Trăng hiện nay:",
    ],
)
def test_leaders_below_a_heading_are_of_its_body(facts_of, heading: str) -> None:
    text = f"Giới thiệu chung\n{heading}\n" + ITEMS.format("Giám đốc", "Phó Giám đốc")
    assert held(facts_of, text) == {
        ("Lê Ân Sỹ", "Giám đốc", "Sở Y tế tỉnh Sóc Trăng"),
        ("Lò Thị Vân Sa", "Phó Giám đốc", "Sở Y tế tỉnh Sóc Trăng"),
    }


def test_a_bare_heading_means_the_body_that_the_list_tells_whole(facts_of) -> None:
    items = ITEMS.format("Tỉnh ủy viên, Chánh Văn phòng UBND tỉnh Sóc Trăng", "Phó Chánh Văn phòng")
    body = "Văn phòng Ủy ban nhân dân tỉnh Sóc Trăng"
    found = held(facts_of, f"1. Lãnh đạo Văn phòng:\n\n{items}")
    assert ("Lê Ân Sỹ", "Chánh Văn phòng", body) in found
    assert ("Lò Thị Vân Sa", "Phó Chánh Văn phòng", body) in found


def test_a_bare_heading_means_the_body_of_the_first_line(facts_of) -> None:
    text = "Cục Địa tầng Việt Nam\nLãnh đạo Cục\n" + ITEMS.format("Cục trưởng", "Phó Cục trưởng")
    assert {body for _, _, body in held(facts_of, text)} == {"Cục Địa tầng Việt Nam"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # said in a sentence, of other times, or nothing tells whose
        ("Dự có lãnh đạo Sở Y tế tỉnh Sóc Trăng.\n" + HEADS, set()),
        ("Lãnh đạo Sở Y tế tỉnh Sóc Trăng qua các thời kỳ\n" + HEADS, set()),
        ("Lãnh đạo Sở\n" + HEADS, set()),
        # no office of such a body
        (
            "Lãnh đạo Sở Y tế tỉnh Sóc Trăng\n" + ITEMS.format("Chủ tịch", "Trưởng ban"),
            {("Lê Ân Sỹ", "Chủ tịch", None)},
        ),
        # the list is over
        ("Lãnh đạo Sở Y tế tỉnh Sóc Trăng\nPhòng Kế toán có năm người\n" + HEADS, set()),
    ],
)
def test_what_stands_below_no_heading_of_leaders(facts_of, text: str, told: set) -> None:
    assert {one.name for one in facts_of(text).persons} == {"Lê Ân Sỹ", "Lò Thị Vân Sa"}
    assert held(facts_of, text) == told


def test_an_office_with_a_body_of_its_own_keeps_it(facts_of) -> None:
    text = "Lãnh đạo Sở Y tế tỉnh Sóc Trăng\n" + ITEMS.format(
        "Giám đốc Bệnh viện Quân dân y", "Phó Giám đốc"
    )
    assert of_sy(facts_of, text) == {("Giám đốc", "Bệnh viện Quân dân y")}


def test_numbers_of_a_list_inside_a_sentence_end_none(facts_of) -> None:
    text = (
        "Chiều nay, lãnh đạo Sở Y tế tỉnh Sóc Trăng gồm: 1. Ông Lê Ân Sỹ - Giám đốc; "
        "2. Bà Lò Thị Vân Sa - Phó Giám đốc đã dự."
    )
    assert {body for _, _, body in held(facts_of, text)} == {"Sở Y tế tỉnh Sóc Trăng"}


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("Cục Lãnh sự Bộ Ngoại giao", "Cục Lãnh sự Bộ Ngoại giao"),
        ("Cục Lãnh sự, Bộ Ngoại giao", "Cục Lãnh sự Bộ Ngoại giao"),
        ("Cục Lãnh sự của Bộ Ngoại giao", "Cục Lãnh sự Bộ Ngoại giao"),
        ("Cục Lãnh sự thuộc Bộ Ngoại giao", "Cục Lãnh sự Bộ Ngoại giao"),
        ("Cục Lãnh sự (Bộ Ngoại giao)", "Cục Lãnh sự"),
        ("Cục Lãnh sự", "Cục Lãnh sự"),
        ("Cục Lãnh sự, Bộ trưởng Bộ Y tế Đàm Văn Tuyết", "Cục Lãnh sự"),
        ("Cục Thuế tỉnh Sóc Trăng, Bộ Tài chính", "Cục Thuế tỉnh Sóc Trăng"),
        ("Cục Lãnh sự, Sở Y tế tỉnh Sóc Trăng", "Cục Lãnh sự"),
    ],
)
def test_a_department_has_the_ministry_that_its_phrase_joins(
    facts_of, told: str, body: str
) -> None:
    text = f"Ông Lê Ân Sỹ, Cục trưởng {told}, đã nói."
    assert of_sy(facts_of, text) == {("Cục trưởng", body)}


def test_a_department_of_one_office_is_that_of_another(facts_of) -> None:
    text = (
        "Ông Lê Ân Sỹ, Cục trưởng Cục Lãnh sự, Bộ Ngoại giao, đã nói. "
        "Cục trưởng Cục Lãnh sự Lê Ân Sỹ nói thêm."
    )
    assert of_sy(facts_of, text) == {("Cục trưởng", "Cục Lãnh sự Bộ Ngoại giao")}


def test_a_department_whose_ministry_no_office_tells_keeps_its_name(facts_of) -> None:
    text = "Cục Lãnh sự, Bộ Ngoại giao, họp. Cục trưởng Cục Lãnh sự Lê Ân Sỹ nói thêm."
    assert of_sy(facts_of, text) == {("Cục trưởng", "Cục Lãnh sự")}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh Sóc Trăng",
            {
                ("Phó Giám đốc", "Công an tỉnh Sóc Trăng"),
                ("Thủ trưởng", "Cơ quan Cảnh sát điều tra Công an tỉnh Sóc Trăng"),
            },
        ),
        (
            "Phó Giám đốc, Thủ trưởng Cơ quan An ninh điều tra - Công an tỉnh Sóc Trăng",
            {
                ("Phó Giám đốc", "Công an tỉnh Sóc Trăng"),
                ("Thủ trưởng", "Cơ quan An ninh điều tra Công an tỉnh Sóc Trăng"),
            },
        ),
        (
            "Phó Giám đốc Công ty Sen Đá, Thủ trưởng Cơ quan CSĐT Công an tỉnh Sóc Trăng",
            {
                ("Phó Giám đốc", "Công ty Sen Đá"),
                ("Thủ trưởng", "Cơ quan Cảnh sát điều tra Công an tỉnh Sóc Trăng"),
            },
        ),
        (
            "Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an huyện Kế Sách",
            {("Thủ trưởng", "Cơ quan Cảnh sát điều tra Công an huyện Kế Sách")},
        ),
    ],
)
def test_who_leads_the_investigators_is_director_of_their_police(
    facts_of, told: str, expected: set[tuple[str, str]]
) -> None:
    assert of_sy(facts_of, f"Đại tá Lê Ân Sỹ - {told} - cho biết.") == expected


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("Đại sứ Việt Nam tại Malaysia", "Đại sứ quán Việt Nam tại Malaysia"),
        ("Đại sứ đặc mệnh toàn quyền Việt Nam tại Lào", "Đại sứ quán Việt Nam tại Lào"),
        ("Đại sứ Cộng hòa xã hội chủ nghĩa Việt Nam tại Lào", "Đại sứ quán Việt Nam tại Lào"),
        ("Đại sứ Nhật Bản tại Việt Nam", "Đại sứ quán Nhật Bản tại Việt Nam"),
        ("Đại sứ Nhật Bản tại Lào", "Đại sứ quán Nhật Bản tại Lào"),
    ],
)
def test_an_ambassador_leads_an_embassy(facts_of, told: str, body: str) -> None:
    assert of_sy(facts_of, f"Ông Lê Ân Sỹ, {told}, đã nói.") == {("Đại sứ", body)}
    assert of_sy(facts_of, f"Chiều nay, {told} Lê Ân Sỹ đã nói.") == {("Đại sứ", body)}


@pytest.mark.parametrize(
    ("told", "kind"), [("Việt Nam tại Lào", "tong-cuc"), ("Nhật Bản tại Việt Nam", "quoc-te")]
)
def test_an_embassy_of_ours_is_one_of_the_name_in_all_texts(facts_of, told: str, kind: str) -> None:
    found = facts_of(f"Đại sứ {told} Lê Ân Sỹ đã nói.").bodies
    assert {body.kind for body in found if body.name == f"Đại sứ quán {told}"} == {kind}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Phó Đại sứ Mỹ tại Việt Nam",
            {("Phó Đại sứ", "Đại sứ quán Mỹ tại Việt Nam", "current")},
        ),
        (
            "Phó Đại sứ Việt Nam tại Lào",
            {("Phó Đại sứ", "Đại sứ quán Việt Nam tại Lào", "current")},
        ),
        (
            "Cựu Phó Đại sứ Mỹ tại Việt Nam",
            {("Phó Đại sứ", "Đại sứ quán Mỹ tại Việt Nam", "former")},
        ),
        ("Phó Trợ lý Bộ trưởng Bộ Ngoại giao", {("Phó Trợ lý", "Bộ Ngoại giao", "current")}),
        (
            "Phó Người phát ngôn Bộ Ngoại giao",
            {("Phó Người phát ngôn", "Bộ Ngoại giao", "current")},
        ),
        (
            "Phó Tổng Tư lệnh Quân đội nhân dân Việt Nam",
            {("Phó Tổng Tư lệnh", "Quân đội nhân dân Việt Nam", "current")},
        ),
        ("Phó Ngoại trưởng Mỹ", {("Phó Ngoại trưởng", "Mỹ", "current")}),
        ("Phó Bộ trưởng Ngoại giao", {("Phó Bộ trưởng", "Bộ Ngoại giao", "current")}),
        ("Phó Đại biểu Quốc hội", set()),
        ("Phó Thứ trưởng Bộ Y tế", set()),
    ],
)
def test_a_deputy_is_no_head(facts_of, told: str, expected: set) -> None:
    for before in ("", "Chiều nay, "):
        found = facts_of(f"{before}{told} Lê Ân Sỹ đã nói.").holdings
        assert {(h.head, h.body, h.status) for h in found if h.person == "Lê Ân Sỹ"} == expected


def test_an_office_behind_a_deputy_s_is_one_of_its_own(facts_of) -> None:
    found = of_sy(facts_of, "Ông Lê Ân Sỹ, Chỉ huy phó Tham mưu trưởng Quân khu 4, đã nói.")
    assert "Phó Chỉ huy trưởng" in {head for head, _ in found}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Việt Nam tại Mỹ", "Việt Nam tại Hoa Kỳ"),
        ("Anh tại Việt Nam", "Vương quốc Anh tại Việt Nam"),
        ("Việt Nam tại Hàn Quốc", "Việt Nam tại Đại Hàn Dân Quốc"),
        ("Nga tại Mỹ", "Liên bang Nga tại Hoa Kỳ"),
    ],
)
def test_an_embassy_is_one_body_however_its_countries_are_called(
    facts_of, one: str, other: str
) -> None:
    names = [f"Đại sứ quán {told}" for told in (one, other)]
    read = [facts_of(f"Đại sứ {told} Lê Ân Sỹ đã nói.").bodies for told in (one, other)]
    first, second = (
        [(body.kind, body.subject) for body in bodies if body.name == name]
        for bodies, name in zip(read, names, strict=True)
    )
    assert len(first) == 1
    assert first == second


@pytest.mark.parametrize(
    "told", ["Giám đốc, nguyên Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh Quảng Ninh"]
)
def test_who_once_led_investigators_directs_no_police_by_that(facts_of, told: str) -> None:
    found = of_sy(facts_of, f"Chiều nay, {told} Lê Ân Sỹ đã nói.")
    assert found == {("Thủ trưởng", "Cơ quan Cảnh sát điều tra Công an tỉnh Quảng Ninh")}


@pytest.mark.parametrize("told", ["Đại sứ du lịch Việt Nam", "Đại sứ Việt Nam", "Đại sứ thiện chí"])
def test_who_is_no_head_of_an_embassy(facts_of, told: str) -> None:
    assert of_sy(facts_of, f"Ông Lê Ân Sỹ, {told}, đã nói.") == set()


def test_the_office_of_the_leader_of_the_party_is_no_office_held(facts_of) -> None:
    text = (
        "Dự có ông Đàm Văn Tuyết, phụ trách Văn phòng Tổng Bí thư; Giám đốc Sở Y tế tỉnh "
        "Sóc Trăng Lê Ân Sỹ."
    )
    assert held(facts_of, text) == {("Lê Ân Sỹ", "Giám đốc", "Sở Y tế tỉnh Sóc Trăng")}


def test_a_deputy_head_of_an_institute(facts_of) -> None:
    text = "Ông Lê Ân Sỹ (Viện phó Viện Chiến lược GTVT) nói."
    assert of_sy(facts_of, text) == {("Phó Viện trưởng", "Viện Chiến lược Giao thông vận tải")}


SIGNED = (
    "ỦY BAN NHÂN DÂN\nTỈNH SÓC TRĂNG\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\n\nSố: 12/QĐ-UBND\n\nSóc Trăng, ngày 3 tháng 2 năm 2020\n\n"
    "QUYẾT ĐỊNH\nVỀ VIỆC BÃI BỎ {}\n\nỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG\n\n"
    "Căn cứ các quyết định của UBND tỉnh Cà Mau; Quyết định số 1/2001/QĐ-UB của UBND tỉnh Cà Mau; "
    "Quyết định số 2/2001/QĐ-UB của UBND tỉnh Cà Mau; Quyết định số 3/2001/QĐ-UB của UBND tỉnh "
    "Cà Mau; Quyết định số 4/2001/QĐ-UB của UBND tỉnh Cà Mau về xã A, tỉnh Cà Mau;\n\n"
    "Điều 1. Bãi bỏ.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Ân Sỹ\n"
)


@pytest.mark.parametrize("title", ["VĂN BẢN", "QUYẾT ĐỊNH CỦA UBND TỈNH CÀ MAU (CŨ)"])
def test_who_signs_is_of_the_letterhead_s_unit(facts_of, title: str) -> None:
    text = SIGNED.format(title)
    assert of_sy(facts_of, text) == {("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sóc Trăng")}


HOME = "UBND tỉnh Sóc Trăng họp. "


@pytest.mark.parametrize(
    ("told", "body"),
    [
        (
            "Giám đốc Trung tâm Phát triển quỹ đất thuộc Sở TN&MT",
            "Trung tâm Phát triển quỹ đất Sở Tài nguyên và Môi trường tỉnh Sóc Trăng",
        ),
        (
            "Trưởng phòng Thu hồi đất, Trung tâm Phát triển quỹ đất thuộc Sở TN&MT",
            "Phòng Thu hồi đất Trung tâm Phát triển quỹ đất "
            "Sở Tài nguyên và Môi trường tỉnh Sóc Trăng",
        ),
        (
            "Giám đốc Văn phòng Đăng ký đất đai Chi nhánh huyện Kế Sách",
            "Văn phòng Đăng ký đất đai chi nhánh huyện Kế Sách",
        ),
        (
            "Giám đốc Chi nhánh Văn phòng Đăng ký đất đai huyện Kế Sách",
            "Chi nhánh Văn phòng Đăng ký đất đai huyện Kế Sách",
        ),
        (
            "Giám đốc Văn phòng Đăng ký đất đai tỉnh Sóc Trăng (chi nhánh ở xa)",
            "Văn phòng Đăng ký đất đai tỉnh Sóc Trăng",
        ),
        ("Giám đốc Trung tâm Phát triển quỹ đất", "Trung tâm Phát triển quỹ đất"),
    ],
)
def test_bodies_below_a_department(facts_of, told: str, body: str) -> None:
    found = {told_of for _, told_of in of_sy(facts_of, f"{HOME}Ông Lê Ân Sỹ, {told}, nói.")}
    assert found == {body}


def test_a_branch_without_a_place_names_no_registry(facts_of) -> None:
    told = "Giám đốc Văn phòng Đăng ký đất đai tỉnh Sóc Trăng, chi nhánh ở xa"
    text = f"{HOME}Ông Lê Ân Sỹ, {told}, nói."
    assert "Lê Ân Sỹ" in {one.name for one in facts_of(text).persons}
    assert not [body for body in facts_of(text).bodies if "chi nhánh" in body.name.lower()]


def test_a_centre_told_with_its_place_once_is_that_one(facts_of) -> None:
    text = (
        "Ông Đàm Văn Tuyết, Giám đốc Trung tâm Kiểm soát bệnh tật tỉnh Sóc Trăng, nói. "
        "Ông Lê Ân Sỹ, Phó Giám đốc Trung tâm Kiểm soát bệnh tật, nghe."
    )
    body = "Trung tâm Kiểm soát bệnh tật tỉnh Sóc Trăng"
    assert of_sy(facts_of, text) == {("Phó Giám đốc", body)}


@pytest.mark.parametrize(
    "other",
    [
        "Trung tâm Kiểm soát bệnh tật tỉnh Sóc Trăng và Trung tâm Kiểm soát bệnh tật tỉnh Cà Mau",
        "Trung tâm Giám định y khoa tỉnh Sóc Trăng",
    ],
)
def test_a_centre_of_which_two_or_none_are_told_keeps_its_name(facts_of, other: str) -> None:
    text = f"Dự có {other}. Ông Lê Ân Sỹ, Phó Giám đốc Trung tâm Kiểm soát bệnh tật, nghe."
    assert of_sy(facts_of, text) == {("Phó Giám đốc", "Trung tâm Kiểm soát bệnh tật")}


LETTER = (
    "Kính gửi:\n- Cục Quản trị, Văn phòng Quốc hội;\n- Sở Ngoại vụ các tỉnh.\n\n{}\n\n"
    "KT. CỤC TRƯỞNG\nPHÓ CỤC TRƯỞNG\n\nLê Ân Sỹ\n"
)


def test_a_letter_is_signed_by_who_writes_it(facts_of) -> None:
    text = LETTER.format("Cục Lãnh sự Bộ Ngoại giao xin trân trọng thông báo như sau.")
    assert of_sy(facts_of, text) == {("Phó Cục trưởng", "Cục Lãnh sự Bộ Ngoại giao")}


def test_no_letter_is_signed_by_whom_it_is_sent_to(facts_of) -> None:
    found = of_sy(facts_of, LETTER.format("Đề nghị các cơ quan phối hợp."))
    assert found == {("Phó Cục trưởng", None)}


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        ("Ngoại trưởng Colin Prowse nói.", "Ngoại trưởng", None),
        ("Ngoại trưởng Mỹ Colin Prowse nói.", "Ngoại trưởng", "Mỹ"),
        ("Bộ Ngoại giao họp. Ngoại trưởng Lý Thị Sa nói.", "Bộ trưởng", "Bộ Ngoại giao"),
    ],
)
def test_a_foreign_minister_is_called_so(facts_of, text: str, head: str, body: str | None) -> None:
    assert {(h, b) for _, h, b in held(facts_of, text)} == {(head, body)}


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("Chi cục Bảo vệ môi trường", "Chi cục Bảo vệ môi trường tỉnh Sóc Trăng"),
        ("Chi cục Bảo vệ môi trường tỉnh Cà Mau", "Chi cục Bảo vệ môi trường tỉnh Cà Mau"),
        ("Chi cục Thuế", "Chi cục Thuế"),
        ("Chi cục Thú y vùng VI", "Chi cục Thú y vùng VI"),
    ],
)
def test_a_department_that_each_province_has(facts_of, told: str, body: str) -> None:
    text = f"{HOME}Ông Lê Ân Sỹ, Chi cục trưởng {told}, nói."
    assert of_sy(facts_of, text) == {("Chi cục trưởng", body)}


@pytest.mark.parametrize("which", ["đầu tiên", "thứ hai", "đương nhiệm"])
def test_the_body_behind_which_of_its_heads_it_is(facts_of, which: str) -> None:
    text = f"Bà Lê Ân Sỹ, Chủ tịch {which} của Hội Liên hiệp Phụ nữ Việt Nam, nói."
    assert of_sy(facts_of, text) == {("Chủ tịch", "Hội Liên hiệp Phụ nữ Việt Nam")}


def test_who_is_in_office_now_holds_it(facts_of) -> None:
    text = "Bà Lê Ân Sỹ, Chủ tịch đương nhiệm của Hội Liên hiệp Phụ nữ Việt Nam, nói."
    (holding,) = facts_of(text).holdings
    assert (holding.head, holding.status) == ("Chủ tịch", "current")
