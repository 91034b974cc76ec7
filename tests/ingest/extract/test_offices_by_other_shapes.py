"""Offices in shapes that news has beside the common ones: signers, letters, several at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

Read = Callable[..., Facts]
TAM = "Lê Văn Tám"


def held(facts_of: Read, text: str, person: str = TAM) -> set[tuple[str, str | None]]:
    return {(h.head, h.body) for h in facts_of(text).holdings if h.person == person}


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        (
            "Công văn của Sở Y tế tỉnh Long An do Phó Giám đốc Lê Văn Tám ký nêu rõ việc này.",
            "Phó Giám đốc",
            "Sở Y tế tỉnh Long An",
        ),
        (
            "Sở Y tế tỉnh Long An có công văn số 12/SYT-VP do Phó Giám đốc Lê Văn Tám ký gửi "
            "các đơn vị.",
            "Phó Giám đốc",
            "Sở Y tế tỉnh Long An",
        ),
        (
            "Báo cáo dài 9 trang của Cục Điện ảnh do Phó cục trưởng Lê Văn Tám ký. Cục Xuất bản, "
            "In và Phát hành chưa có báo cáo.",
            "Phó Cục trưởng",
            "Cục Điện ảnh",
        ),
        (
            "Thông báo của Văn phòng Chính phủ do Phó Chủ nhiệm Lê Văn Tám ký.",
            "Phó Chủ nhiệm",
            "Văn phòng Chính phủ",
        ),
        (
            "Đến dự có Chủ nhiệm Văn phòng Chính phủ Đỗ Văn Khe và Phó Chủ nhiệm Lê Văn Tám.",
            "Phó Chủ nhiệm",
            "Văn phòng Chính phủ",
        ),
    ],
)
def test_whose_deputy_signs(facts_of: Read, text: str, head: str, body: str) -> None:
    assert held(facts_of, text) == {(head, body)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trong văn bản gửi UBND tỉnh Long An do Phó Chủ tịch Lê Văn Tám ký, hội xin gia hạn.",
            {("Phó Chủ tịch", None)},
        ),
        (
            "Sở Y tế tỉnh Long An có công văn số 12 do Phó Giám đốc Lê Văn Tám ký gửi hàng.",
            set(),
        ),
    ],
)
def test_who_is_written_to_is_not_whose_deputy_signs(facts_of: Read, text, expected) -> None:
    assert held(facts_of, text) == expected


@pytest.mark.parametrize(
    ("office", "head", "body"),
    [
        ("(nguyên Chủ tịch UBND xã Cửa Cạn)", "Chủ tịch", "Ủy ban nhân dân xã Cửa Cạn"),
        (
            "(nguyên phó đội trưởng TTGT quận Thốt Nốt)",
            "Phó Đội trưởng",
            "Đội Thanh tra giao thông quận Thốt Nốt",
        ),
    ],
)
def test_an_office_in_a_bracket_behind_a_comma(facts_of: Read, office, head, body) -> None:
    assert held(facts_of, f"Bị cáo Lê Văn Tám, {office} lĩnh 5 năm tù.") == {(head, body)}


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("Chủ tịch Hội đồng Dân tộc Quốc hội", "Hội đồng Dân tộc của Quốc hội"),
        ("Phó Chủ nhiệm TCCT", "Tổng cục Chính trị Quân đội nhân dân Việt Nam"),
        ("Thủ trưởng CQĐT Bộ Công an", "Cơ quan điều tra Bộ Công an"),
        ("Trưởng phòng Cảnh sát trật tự Đà Nẵng", "Phòng Cảnh sát trật tự Thành phố Đà Nẵng"),
        ("Đội trưởng Đội Cảnh sát đường thủy Quảng Nam", "Đội Cảnh sát đường thủy tỉnh Quảng Nam"),
        (
            "Trưởng phòng Thanh tra chuyên ngành I, Thanh tra Bộ Y tế",
            "Phòng Thanh tra chuyên ngành I Thanh tra Bộ Y tế",
        ),
        (
            "Cục trưởng Cục Đê điều & Phòng chống lụt bão",
            "Cục Đê điều và Phòng, chống lụt bão",
        ),
        ("Thứ trưởng Bộ Tài nguyên& Môi trường", "Bộ Tài nguyên và Môi trường"),
        ("Chi cục phó Chi cục Thủy sản Hà Nội", "Chi cục Thủy sản Thành phố Hà Nội"),
        ("Phó trưởng CAQ Hải Châu", "Công an quận Hải Châu"),
        ("Trưởng CAH Hòa Vang", "Công an huyện Hòa Vang"),
        ("Bí thư Quận ủy 5, TP.HCM", "Quận ủy Quận 5"),
        ("Phó Bí thư Quận đoàn 3, TP.HCM", "Quận đoàn Quận 3"),
        ("UVBTV Tỉnh ủy Long An", "Ban Thường vụ Tỉnh ủy Long An"),
        (
            "Ủy viên BCH T.Ư Đoàn",
            "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        ),
        (
            "Chủ tịch BCH T.Ư Hội NDVN",
            "Ban Chấp hành Trung ương Hội Nông dân Việt Nam",
        ),
        ("Phó Chủ tịch Hội CCB Việt Nam", "Hội Cựu chiến binh Việt Nam"),
        ("CT UBND xã Tân Kiên", "Ủy ban nhân dân xã Tân Kiên"),
        ("Chủ tịch Mặt trận xã Tân Kiên", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Kiên"),
        ("Chủ tịch Ủy ban Mặt trận xã Tân Kiên", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Kiên"),
        ("Chủ tịch Ủy ban Mặt trận Dân tộc giải phóng tỉnh Bến Tre", None),
        (
            "Trưởng Ban KT-NS HĐND tỉnh Long An",
            "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Long An",
        ),
        (
            "Đội trưởng Đội Quản lý trật tự xây dựng đô thị quận Hoàng Mai",
            "Đội Quản lý trật tự xây dựng đô thị quận Hoàng Mai",
        ),
        ("Viện trưởng Viện Khảo cổ học trong chuyến khảo sát ở đảo", "Viện Khảo cổ học"),
        (
            "Vụ trưởng Vụ Thể thao quần chúng (Tổng cục Thể dục thể thao)",
            "Vụ Thể thao quần chúng Tổng cục Thể dục Thể thao",
        ),
    ],
)
def test_bodies_in_letters_and_by_rare_names(facts_of: Read, said: str, body: str | None) -> None:
    found = held(facts_of, f"Đến dự có ông Lê Văn Tám, {said}.")
    assert [each for _, each in found] == [body], found


def test_a_number_behind_a_committee_that_counts_years_is_no_district(facts_of: Read) -> None:
    text = "Ông Lê Văn Tám, Bí thư Quận ủy 5 năm qua, đi nhiều nơi."
    assert held(facts_of, text) == {("Bí thư", None)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đại tá Lê Văn Tám, Ủy viên Ban Thường vụ Thành ủy, Giám đốc CATP Đà Nẵng dự họp.",
            {
                ("Ủy viên", "Ban Thường vụ Thành ủy Đà Nẵng"),
                ("Giám đốc", "Công an Thành phố Đà Nẵng"),
            },
        ),
        (
            "Ông Lê Văn Tám - Trưởng Ban Tuyên giáo, Phó Chủ tịch UBND huyện Bình Chánh - nói.",
            {
                ("Trưởng ban", "Ban Tuyên giáo Huyện ủy Bình Chánh"),
                ("Phó Chủ tịch", "Ủy ban nhân dân huyện Bình Chánh"),
            },
        ),
        (  # of a festival, as likely
            "Ông Lê Văn Tám - Trưởng Ban Tổ chức, Phó Chủ tịch UBND huyện Bình Chánh - nói.",
            {("Phó Chủ tịch", "Ủy ban nhân dân huyện Bình Chánh")},
        ),
        (
            "Bí thư Tỉnh ủy Long An Đỗ Văn Khe, Chủ tịch UBND tỉnh Lê Văn Tám cùng dự.",
            {("Chủ tịch", "Ủy ban nhân dân tỉnh Long An")},
        ),
        (
            "Bí thư Tỉnh ủy Long An Đỗ Văn Khe, Bí thư Tỉnh ủy Bến Tre Hà Văn Suối, Chủ tịch UBND "
            "tỉnh Lê Văn Tám cùng dự.",
            {("Chủ tịch", None)},
        ),
        (
            "Ông Lê Văn Tám, UVTV, Bí thư Huyện ủy Bình Chánh, nói.",
            {("Bí thư", "Huyện ủy Bình Chánh")},
        ),
    ],
)
def test_units_that_offices_beside_tell(facts_of: Read, text: str, expected) -> None:
    assert held(facts_of, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lê Văn Tám đảm nhận chức {}.", True),
        ("Ông Lê Văn Tám nắm giữ vị trí {}.", True),
        ("Giám đốc mới của Sở Y tế tỉnh Long An là ông Lê Văn Tám.", True),
        ("Vị trí {} được giao cho ông Lê Văn Tám.", True),
        ("{}, anh Lê Văn Tám cho biết trời mưa.", True),
        ("{}, Lê Văn Tám cho rằng trời mưa.", True),
        ("Vị trí {} sẽ được giao cho ông Lê Văn Tám.", False),
        ("Có tin đồn vị trí {} được giao cho ông Lê Văn Tám.", False),
        ("Không phải vị trí {} được giao cho ông Lê Văn Tám.", False),
        ("Nếu chức {} được giao cho ông Lê Văn Tám thì tốt.", False),
        ("{} được giao việc cho ông Lê Văn Tám làm.", False),
        ("Ông Lê Văn Tám không đảm nhận chức {}.", False),
    ],
)
def test_words_that_give_an_office(facts_of: Read, text: str, expected: bool) -> None:
    office = ("Giám đốc", "Sở Y tế tỉnh Long An")
    assert (office in held(facts_of, text.format(" ".join(office)))) is expected


def test_an_office_that_is_given_to_somebody_begins_so(facts_of: Read) -> None:
    found = facts_of("Vị trí Giám đốc Sở Y tế tỉnh Long An được giao cho ông Lê Văn Tám.").holdings
    assert [h.status for h in found] == ["appointed"]


def test_both_of_two_at_once(facts_of: Read) -> None:
    text = "Ông Lê Văn Tám vừa là Chủ tịch UBND xã Tân Kiên vừa là Phó Bí thư Đảng ủy xã Tân Kiên."
    assert held(facts_of, text) == {
        ("Chủ tịch", "Ủy ban nhân dân xã Tân Kiên"),
        ("Phó Bí thư", "Đảng ủy xã Tân Kiên"),
    }


def test_all_who_are_said_to_be_so(facts_of: Read) -> None:
    text = "Kỷ luật các ông Lê Văn Tám, Đỗ Văn Khe (đều là Phó Chủ tịch UBND xã Tân Kiên)."
    office = {("Phó Chủ tịch", "Ủy ban nhân dân xã Tân Kiên")}
    assert held(facts_of, text) == held(facts_of, text, "Đỗ Văn Khe") == office


@pytest.mark.parametrize(
    "text",
    [
        "Dự họp có ông Lê Văn Tám (Giám đốc Sở Y tế tỉnh Long An), ông Trần Văn Mão và ông Đỗ Văn "
        "Khe (đều là {}).",
        "Ông Lê Văn Tám (Bí thư Huyện ủy Bình Chánh), ông Trần Văn Mão và ông Đỗ Văn Khe (cả hai "
        "đều là {}) cùng dự.",
        "Ông Lê Văn Tám, ông Trần Văn Mão và ông Đỗ Văn Khe (cả hai đều là {}) cùng dự.",
        "Ông Lê Văn Tám, Giám đốc Sở Y tế tỉnh Long An, và ông Đỗ Văn Khe là {} cùng dự.",
        "Giám đốc Sở Y tế tỉnh Long An Lê Văn Tám, ông Trần Văn Mão, ông Đỗ Văn Khe (đều là {}).",
    ],
)
def test_who_is_told_with_an_office_of_his_own_is_none_of_them(facts_of: Read, text: str) -> None:
    office = ("Phó Giám đốc", "Sở Nội vụ tỉnh Long An")
    facts = facts_of(text.format(" ".join(office)))
    theirs = {h.person for h in facts.holdings if (h.head, h.body) == office}
    assert theirs == {"Đỗ Văn Khe"} | ({"Trần Văn Mão"} if "Trần" in text else set())


@pytest.mark.parametrize("words", [", đều từng giữ chức", ", đều đã từng là", " cùng từng làm"])
def test_what_all_of_them_once_were_is_over(facts_of: Read, words: str) -> None:
    text = f"Hai ông Lê Văn Tám và Đỗ Văn Khe{words} Phó Chủ tịch UBND huyện Bình Chánh."
    told = {(h.person, h.status) for h in facts_of(text).holdings}
    assert told == {(TAM, "former"), ("Đỗ Văn Khe", "former")}


def test_who_was_told_of_in_a_bracket_is_not_told_of_again(facts_of: Read) -> None:
    text = "ông Lê Văn Tám (đều là Phó Chủ tịch UBND xã Tân Kiên), " * 400
    assert len(facts_of(text).holdings) <= 400


def test_behind_a_semicolon_the_next_one_begins(facts_of: Read) -> None:
    text = (
        "Có mặt Giám đốc Sở Y tế tỉnh Long An Lê Văn Tám; Ủy viên Ủy ban Đối ngoại của Quốc hội, "
        "Phó Chủ tịch Hội Nông dân Việt Nam Hrin Xơ; đại diện các cơ quan."
    )
    assert held(facts_of, text) == {("Giám đốc", "Sở Y tế tỉnh Long An")}


@pytest.mark.parametrize(
    ("office", "body"),
    [
        (
            "Giám đốc Trung tâm Tích hợp dữ liệu thuộc Sở Tư pháp tỉnh Kon Tum",
            "Trung tâm Tích hợp dữ liệu Sở Tư pháp tỉnh Kon Tum",
        ),
        (
            "Giám đốc Trung tâm Tích hợp dữ liệu thuộc diện phải giải trình",
            "Trung tâm Tích hợp dữ liệu",
        ),
        (
            "Giám đốc Trung tâm Bảo vệ thực vật phía Nam",
            "Trung tâm Bảo vệ thực vật phía Nam",
        ),
        (
            "Trưởng phòng dự báo Đài khí tượng thủy văn khu vực Nam bộ",
            "Phòng dự báo Đài Khí tượng thủy văn khu vực Nam Bộ",
        ),
        ("Phó Bí thư TT Huyện ủy Cần Giờ", "Huyện ủy Cần Giờ"),
        ("Trưởng BQL Vịnh Hạ Long", "Ban Quản lý Vịnh Hạ Long"),
        ("Phó Trưởng BCĐ 389 tỉnh Long An", "Ban Chỉ đạo 389 tỉnh Long An"),
    ],
)
def test_bodies_named_to_their_end(facts_of: Read, office: str, body: str) -> None:
    told = held(facts_of, f"Ông Lê Văn Tám, {office}, cho biết như vậy.")
    assert [name for _, name in told] == [body]


def test_no_name_ends_in_the_side_of_a_place(facts_of: Read) -> None:
    text = "Ông Lê Văn Tám, Giám đốc Trung tâm Bảo vệ thực vật phía sau chợ, cho biết như vậy."
    assert held(facts_of, text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cục Đường sắt Việt Nam có báo cáo. Theo Cục Đường sắt, cầu đã cũ. Cục trưởng Lê Văn "
            "Tám cho biết sẽ sửa.",
            ("Cục trưởng", "Cục Đường sắt Việt Nam"),
        ),
        (
            "Cục Đường sắt Việt Nam có báo cáo. Theo Cục Đường bộ Việt Nam, cầu đã cũ. Cục trưởng "
            "Lê Văn Tám cho biết sẽ sửa.",
            ("Cục trưởng", None),
        ),
        (
            "UBND huyện Đông Anh cấp lại giấy năm 2009 do Chủ tịch Lê Văn Tám ký.",
            ("Chủ tịch", "Ủy ban nhân dân huyện Đông Anh"),
        ),
        (
            "UBND huyện Đông Anh tiếp đoàn của Anh, có Chủ tịch Lê Văn Tám.",
            ("Chủ tịch", None),
        ),
    ],
)
def test_the_only_body_that_is_told(facts_of: Read, text: str, expected) -> None:
    assert held(facts_of, text) == {expected}


@pytest.mark.parametrize(
    ("offices", "expected"),
    [
        (
            "Chủ nhiệm Ủy ban Kiểm tra kiêm Chánh Thanh tra huyện Cần Giờ",
            {"Ủy ban Kiểm tra Huyện ủy Cần Giờ", "Thanh tra huyện Cần Giờ"},
        ),
        (
            "Trưởng Ban Tổ chức kiêm Trưởng phòng Nội vụ huyện Cần Giờ",
            {"Ban Tổ chức Huyện ủy Cần Giờ", "Phòng Nội vụ huyện Cần Giờ"},
        ),
        (
            "Trưởng Ban Tổ chức kiêm Phó Chủ tịch UBND huyện Cần Giờ",
            {"Ủy ban nhân dân huyện Cần Giờ"},
        ),
        (
            "Trưởng ban Tổ chức, Giám đốc Sở Du lịch tỉnh Long An",
            {"Sở Du lịch tỉnh Long An"},
        ),
        (
            "Trưởng ban Tổ chức, Giám đốc Sở Nội vụ tỉnh Long An",
            {"Ban Tổ chức Tỉnh ủy Long An", "Sở Nội vụ tỉnh Long An"},
        ),
    ],
)
def test_boards_of_the_party_beside_rooms(facts_of: Read, offices: str, expected) -> None:
    told = held(facts_of, f"Ông Lê Văn Tám, {offices}, cho biết.")
    assert {body for _, body in told} == expected


@pytest.mark.parametrize(
    "office", ["Chỉ huy trưởng Mặt trận Hà Nội", "Tư lệnh Mặt trận tỉnh Quảng Nam"]
)
def test_the_front_of_an_army_is_not_that_of_the_fatherland(facts_of: Read, office: str) -> None:
    told = held(facts_of, f"Ông Lê Văn Tám, {office}, kể lại trận đánh.")
    assert {body for _, body in told} <= {None}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ông Lê Văn Tám Chủ tịch UBND xã Tân Kiên chia sẻ như vậy.", True),
        ("Phát biểu hôm qua, Thiếu tướng Lê Văn Tám Chủ tịch UBND xã Tân Kiên, cho biết.", True),
        ("“Mưa đã tạnh” - ông Lê Văn Tám Chủ tịch UBND xã Tân Kiên phát biểu.", True),
        ("Ông Lê Văn Tám Chủ tịch UBND xã Tân Kiên", True),
        ("Khi gặp Lê Văn Tám Chủ tịch UBND xã Tân Kiên đã nói như vậy.", False),
        ("Trao quà cho ông Lê Văn Tám Chủ tịch UBND xã Tân Kiên nhấn mạnh điều này.", False),
        ("Tiếp đồng chí Lê Văn Tám Chủ tịch UBND xã Tân Kiên bày tỏ vui mừng.", False),
        ("Thay mặt gia đình ông Lê Văn Tám Chủ tịch UBND xã Tân Kiên cảm ơn.", False),
        ("Trao quà cho ông Lê Văn Tám Chủ tịch UBND xã Tân Kiên.", True),
        ("Ông Lê Văn Tám Chủ tịch UBND xã Tân Kiên Đỗ Văn Khe cùng dự.", False),
    ],
)
def test_a_comma_that_is_missing(facts_of: Read, text: str, read: bool) -> None:
    office = ("Chủ tịch", "Ủy ban nhân dân xã Tân Kiên")
    assert (office in held(facts_of, text)) is read


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Trưởng Ban Quản lý vịnh Hạ Long", "Ban Quản lý vịnh Hạ Long"),
        ("Trưởng Ban Quản lý rừng ngập mặn Cần Giờ", "Ban Quản lý rừng ngập mặn Cần Giờ"),
        ("Giám đốc Trung tâm cai nghiện Thanh Đa", "Trung tâm cai nghiện Thanh Đa"),
        (
            "Giám đốc Trung tâm xúc tiến thương mại Bắc Giang",
            "Trung tâm xúc tiến thương mại tỉnh Bắc Giang",
        ),
        (
            "Giám đốc Trung tâm giới thiệu việc làm Đồng Nai",
            "Trung tâm Giới thiệu việc làm tỉnh Đồng Nai",
        ),
        (
            "Giám đốc Ban Quản lý dự án xây dựng tuyến metro số 1",
            "Ban Quản lý dự án xây dựng tuyến metro số 1",
        ),
        (
            "Giám đốc Trung tâm đăng kiểm xe cơ giới 2903S",
            "Trung tâm đăng kiểm xe cơ giới 2903S",
        ),
        ("Bộ trưởng Bộ Giao thông - vận tải", "Bộ Giao thông vận tải"),
        ("Bộ trưởng Bưu chính-Viễn thông", "Bộ Bưu chính Viễn thông"),
        (
            "Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc (UBTW MTTQ) Việt Nam",
            "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        ),
    ],
)
def test_bodies_called_after_places_and_numbers(facts_of: Read, office: str, body: str) -> None:
    told = held(facts_of, f"Thành phố Hạ Long có mưa. Ông Lê Văn Tám, {office}, cho biết.")
    assert [name for _, name in told] == [body]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Tám, giám đốc trung tâm tuyên dương Lê Thị Hoa, cho biết như vậy.",
        "Ông Lê Văn Tám, giám đốc trung tâm đi Hà Nội, cho biết như vậy.",
        "Ông Lê Văn Tám, giám đốc trung tâm yêu cầu Thanh Đa dừng lại, cho biết như vậy.",
    ],
)
def test_no_centre_is_called_after_what_it_does(facts_of: Read, text: str) -> None:
    assert all(body is None for _, body in held(facts_of, text))


@pytest.mark.parametrize(
    ("offices", "expected"),
    [
        (
            "Phó Chủ tịch UBND tỉnh Long An, Trưởng Ban Chỉ đạo 389 tỉnh",
            {"Ủy ban nhân dân tỉnh Long An", "Ban Chỉ đạo 389 tỉnh Long An"},
        ),
        (
            "Phó Chủ tịch UBND tỉnh Long An, Tổ trưởng Tổ công tác",
            {"Ủy ban nhân dân tỉnh Long An"},
        ),
        (
            "Phó Chủ tịch UBND tỉnh Long An, Trưởng Đoàn kiểm tra",
            {"Ủy ban nhân dân tỉnh Long An"},
        ),
    ],
)
def test_who_leads_a_team_is_no_part_of_its_name(facts_of: Read, offices: str, expected) -> None:
    told = held(facts_of, f"{offices} Lê Văn Tám cho biết như vậy.")
    assert {body for _, body in told} == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Bà Lê Văn Tám giữ các cương vị Giám đốc Sở Y tế tỉnh Long An, Bí thư.", "current"),
        ("Trong thời gian ông Lê Văn Tám giữ chức Giám đốc Sở Y tế tỉnh Long An.", "former"),
        ("Đây là thời gian ông Lê Văn Tám giữ các cương vị Giám đốc Sở Y tế Long An.", "former"),
        ("Ông Lê Văn Tám giữ chức Giám đốc Sở Y tế tỉnh Long An.", "current"),
    ],
)
def test_of_what_time_an_office_is(facts_of: Read, text: str, status: str) -> None:
    told = facts_of(text).holdings
    assert {(h.head, h.status) for h in told if h.body} == {("Giám đốc", status)}


@pytest.mark.parametrize(
    ("verb", "read"), [("giữ vai trò chủ tọa", True), ("chủ trì", True), ("đi ngang qua", False)]
)
def test_who_does_what_between_commas(facts_of: Read, verb: str, read: bool) -> None:
    text = f"Phó Chánh án TAND tỉnh Cà Mau, Lê Văn Tám {verb} phiên tòa."
    office = ("Phó Chánh án", "Tòa án nhân dân tỉnh Cà Mau")
    assert (office in held(facts_of, text)) is read


@pytest.mark.parametrize(
    "behind",
    ["ngày 11/11/2018. Trời mưa.", "tại kỳ họp sáng 4/7.", "và nhiều người khác.", "ký giấy này."],
)
def test_an_office_of_two_in_one_text(facts_of: Read, behind: str) -> None:
    text = (
        "Chủ tịch UBND xã Tân Kiên Đỗ Văn Khe nói. Giấy cũ do ông Lê Văn Tám, Chủ tịch UBND xã "
        f"Tân Kiên {behind}"
    )
    assert held(facts_of, text) == {("Chủ tịch", "Ủy ban nhân dân xã Tân Kiên")}


def test_who_held_what_another_holds_acts_still(facts_of: Read) -> None:
    text = (
        "Bộ trưởng Bộ Y tế Đỗ Văn Khe nói. Chiều qua, ông Lê Văn Tám, nguyên Bộ trưởng Bộ Y tế đã "
        "tiếp đoàn."
    )
    assert held(facts_of, text) == {("Bộ trưởng", "Bộ Y tế")}


def test_a_name_ends_with_its_letters_in_brackets(facts_of: Read) -> None:
    text = (
        "Ông Lê Văn Tám, nguyên Giám đốc Trung tâm Tích hợp dữ liệu (TTTHDL) một năm sáu tháng tù."
    )
    assert held(facts_of, text) == {("Giám đốc", "Trung tâm Tích hợp dữ liệu")}


def test_what_a_department_permits_is_no_part_of_its_name(facts_of: Read) -> None:
    text = "Cục Nghệ thuật Biểu diễn cấp phép cho các bài hát. Cục trưởng Lê Văn Tám nói."
    assert held(facts_of, text) == {("Cục trưởng", "Cục Nghệ thuật biểu diễn")}


@pytest.mark.parametrize(
    ("office", "body"),
    [
        (
            "Trưởng phòng Quản lý tài sản của doanh nghiệp, Cục Quản lý giá",
            "Phòng Quản lý tài sản của doanh nghiệp Cục Quản lý giá",
        ),
        (
            "Trưởng phòng Quản lý tài sản của doanh nghiệp, thuộc Cục Quản lý giá",
            "Phòng Quản lý tài sản của doanh nghiệp Cục Quản lý giá",
        ),
        ("Trưởng phòng Tuyên truyền, thuộc Cục Quản lý giá", "Phòng Tuyên truyền Cục Quản lý giá"),
    ],
)
def test_for_whom_a_room_works(facts_of: Read, office: str, body: str) -> None:
    told = held(facts_of, f"Thượng tá Lê Văn Tám, {office} cho biết như vậy.")
    assert told == {("Trưởng phòng", body)}


def test_no_room_takes_who_acts_behind_it(facts_of: Read) -> None:
    text = (
        "Ông Lê Văn Tám, Trưởng phòng Tổ chức của một công ty lớn, cục này và Cục Quản lý giá nói."
    )
    assert all("Quản lý giá" not in (body or "") for _, body in held(facts_of, text))


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        (
            "Phó Tổng Thư ký Quốc hội Lê Bộ Tám trình bày dự thảo.",
            "Lê Bộ Tám",
            ("Phó Tổng Thư ký", "Quốc hội"),
        ),
        ("Thứ trưởng Lê Văn Tám Bộ Công an cho biết.", TAM, ("Thứ trưởng", "Bộ Công an")),
    ],
)
def test_a_middle_name_that_ministries_begin_with(facts_of: Read, text, person, office) -> None:
    assert held(facts_of, text, person) == {office}


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Tổ trưởng Tổ công tác Sơn La", "Tổ công tác Sơn La"),
        ("Trưởng Đoàn công tác Lý Sơn", "Đoàn công tác Lý Sơn"),
        ("Trưởng Ban Chỉ đạo Lê Chân", "Ban Chỉ đạo Lê Chân"),
        (
            "Chủ tịch Hội đồng thẩm định dự án cho vay ưu đãi của tỉnh Bến Tre",
            "Hội đồng thẩm định dự án cho vay ưu đãi của tỉnh Bến Tre",
        ),
        (
            "Chủ tịch Liên hiệp Hội về Người khuyết tật Việt Nam",
            "Liên hiệp Hội về Người khuyết tật Việt Nam",
        ),
    ],
)
def test_bodies_named_by_a_unit_or_a_task_before_who_leads_them(
    facts_of: Read, office: str, body: str
) -> None:
    told = held(facts_of, f"{office} Trần Văn Mão nói.", "Trần Văn Mão")
    assert [name for _, name in told] == [body]


@pytest.mark.parametrize("does", ["thi công và vận hành", "thi công"])
def test_who_is_addressed_behind_a_firm_is_no_part_of_it(facts_of: Read, does: str) -> None:
    firm = "Công ty Cổ phần Cơ khí Sông Lam"
    text = f"Nhà máy do {firm} {does} Ông Lê Văn Tám, Chủ tịch HĐQT {firm}, cho biết."
    assert held(facts_of, text) == {("Chủ tịch", f"Hội đồng quản trị {firm}")}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", {("Phó Giám đốc", "Sở Giao dịch Chứng khoán Thành phố Hà Nội")}),
        (" Bà Lê Thị Mận, Giám đốc Sở Y tế Hà Nội, dự.", set()),
    ],
)
def test_a_stock_exchange_is_told_of_by_its_kind(facts_of: Read, more: str, expected) -> None:
    text = f"Ông {TAM}, Giám đốc Sở Giao dịch chứng khoán Hà Nội.{more}"
    found = held(facts_of, f"{text} Ông Trần Văn Mão, Phó Giám đốc Sở, nói.", "Trần Văn Mão")
    assert {office for office in found if office[1] is not None} == expected
