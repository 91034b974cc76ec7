"""Bodies that no table names: boards told in a clause, rooms, Party cells, posts of the army."""

from __future__ import annotations

import pytest

TAM = "Lê Văn Tám"


def held(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        (
            "Ông Lê Văn Tám, Trưởng Ban Chỉ đạo về khôi phục các vườn bưởi, ao tôm của các hộ ngập "
            "mặn, chủ trì họp.",
            "Trưởng ban",
            "Ban Chỉ đạo về khôi phục các vườn bưởi, ao tôm của các hộ ngập mặn",
        ),
        (
            "Ông Lê Văn Tám - Trưởng Ban Chỉ đạo Trung ương về dựng nhà, xóa nhà tạm trên phạm vi "
            "cả nước chủ trì họp.",
            "Trưởng ban",
            "Ban Chỉ đạo Trung ương về dựng nhà, xóa nhà tạm trên phạm vi cả nước",
        ),
        (
            "Ông Lê Văn Tám - trưởng Ban Chỉ đạo triển khai dựng nhà, xóa nhà tạm trên địa bàn "
            "tỉnh - cảm ơn người dân tỉnh Quảng Ngãi.",
            "Trưởng ban",
            "Ban Chỉ đạo triển khai dựng nhà, xóa nhà tạm trên địa bàn tỉnh Quảng Ngãi",
        ),
        (
            "Ông Lê Văn Tám, Tổ trưởng Tổ công tác về mở rộng bạn hàng, chủ động vượt qua cơn sốt "
            "giá cà phê đã tiếp đoàn.",
            "Tổ trưởng",
            "Tổ công tác về mở rộng bạn hàng, chủ động vượt qua cơn sốt giá cà phê",
        ),
        (
            "Ông Lê Văn Tám, Trưởng Ban Chỉ đạo 389 tỉnh Hà Nam, cho biết.",
            "Trưởng ban",
            "Ban Chỉ đạo 389 tỉnh Hà Nam",
        ),
        (
            "Ông Lê Văn Tám, Trưởng Ban Chỉ đạo 138, trao quà cho các hộ nghèo.",
            "Trưởng ban",
            "Ban Chỉ đạo 138",
        ),
        (
            "Chủ nhiệm Ủy ban Công tác về những tổ chức thợ gốm nước ngoài Lê Văn Tám nói.",
            "Chủ nhiệm",
            "Ủy ban Công tác về những tổ chức thợ gốm nước ngoài",
        ),
        (
            "Ông Lê Văn Tám, Chủ tịch Hội đồng thẩm định hồ sơ, ông Trần Hải và các nhân viên.",
            "Chủ tịch",
            "Hội đồng thẩm định hồ sơ",
        ),
    ],
)
def test_boards_are_named_to_the_end(facts_of, text: str, head: str, body: str) -> None:
    assert (TAM, head, body) in held(facts_of, text)


def test_a_number_of_units_is_no_one_unit(facts_of) -> None:
    text = (
        "Ông Lê Văn Tám, Trưởng Ban Chỉ đạo về ổn định đời sống cho nhân dân 4 tỉnh, cho biết. "
        "UBND tỉnh Hà Nam họp."
    )
    assert held(facts_of, text) == set()


def test_who_leads_a_board_beside_another_office(facts_of) -> None:
    text = (
        "Ban Chỉ đạo phòng chống dịch do ông Lê Văn Tám, Phó Chủ tịch UBND tỉnh Hà Nam, làm "
        "Trưởng ban; bà Trần Thị Hải, Giám đốc Sở Y tế, làm Phó Trưởng ban thường trực."
    )
    assert held(facts_of, text) >= {
        (TAM, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam"),
        (TAM, "Trưởng ban", "Ban Chỉ đạo phòng chống dịch"),
        ("Trần Thị Hải", "Phó Trưởng ban Thường trực", "Ban Chỉ đạo phòng chống dịch"),
    }


def test_who_is_replaced_does_not_lead(facts_of) -> None:
    text = (
        "Tỉnh ủy cử ông Lê Văn Tám thay ông Trần Hải, nguyên Bí thư Huyện ủy Kỳ Anh, làm Trưởng "
        "Ban Chỉ đạo 389 tỉnh Hà Nam."
    )
    assert ("Trần Hải", "Trưởng ban", "Ban Chỉ đạo 389 tỉnh Hà Nam") not in held(facts_of, text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Đại tá Lê Văn Tám - trưởng Phòng lưu trữ và thẩm tra tang vật, thuộc Văn phòng Cơ "
            "quan cảnh sát điều tra Công an tỉnh Sơn La - cho biết.",
            "Phòng Lưu trữ và thẩm tra tang vật Văn phòng Cơ quan Cảnh sát điều tra Công an tỉnh "
            "Sơn La",
        ),
        (
            "Ông Lê Văn Tám, Trưởng phòng Giáo dục biển đảo (Sở GD-ĐT TPHCM) thông tin.",
            "Phòng Giáo dục biển đảo Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh",
        ),
        (
            "Ông Lê Văn Tám, trưởng phòng quản lý giá tại Cục Quản lý Dược, khai nhận.",
            "Phòng Quản lý giá Cục Quản lý dược",
        ),
        (
            "Trung tá Lê Văn Tám, Trưởng phòng Phòng Cảnh giới và phòng, chống trộm cắp sử dụng "
            "xe máy (Công an tỉnh Bạc Liêu) cho biết.",
            "Phòng Cảnh giới và phòng, chống trộm cắp sử dụng xe máy Công an tỉnh Bạc Liêu",
        ),
        (
            "Ông Lê Văn Tám, Trưởng phòng PC08 - Công an TP Hà Nội, cho biết.",
            "Phòng PC08 Công an Thành phố Hà Nội",
        ),
        (
            "Ông Lê Văn Tám, Trưởng phòng Quản lý đô thị quận 7, nói Sở Xây dựng TP.HCM đã đồng ý.",
            "Phòng Quản lý đô thị Quận 7",
        ),
        (
            "Ông Lê Văn Tám, Trưởng phòng Hậu cần, người phát ngôn Công an tỉnh Bạc Liêu, nói.",
            "Phòng Hậu cần",
        ),
    ],
)
def test_rooms_are_named_with_what_they_are_a_part_of(facts_of, text: str, body: str) -> None:
    assert body in {b for _, head, b in held(facts_of, text) if head == "Trưởng phòng"}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Tám, trưởng phòng, nói với lãnh đạo Sở Y tế tỉnh Hà Nam về việc này.",
        "Trưởng phòng Lê Văn Tám báo cáo Sở Y tế tỉnh Hà Nam.",
        "Ông Lê Văn Tám, trưởng phòng cùng lãnh đạo Sở Y tế tỉnh Hà Nam dự họp.",
    ],
)
def test_what_a_head_of_a_room_does_is_no_name_of_it(facts_of, text: str) -> None:
    assert held(facts_of, text) == set()


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        ("Ông Lê Văn Tám, Bí thư chi bộ thôn Đồng Lâm, nói.", "Bí thư", "Chi bộ thôn Đồng Lâm"),
        (
            "Ông Lê Văn Tám, Bí thư Chi bộ, Trưởng thôn Đồng Lâm (xã Hương Vân), nói.",
            "Bí thư",
            "Chi bộ thôn Đồng Lâm",
        ),
        (
            "Bí thư Chi bộ, Trưởng thôn Mỹ Lâm Lê Văn Tám cho biết.",
            "Bí thư",
            "Chi bộ thôn Mỹ Lâm",
        ),
        (
            "Ông Lê Văn Tám - Bí thư Chi bộ kiêm Trưởng khu phố Giếng Đá cho biết.",
            "Bí thư",
            "Chi bộ khu phố Giếng Đá",
        ),
        (
            "Ông Lê Văn Tám, Bí thư Chi bộ khu phố 5, phường Trung Mỹ Tây, nói.",
            "Bí thư",
            "Chi bộ khu phố 5",
        ),
        (
            "Ông Lê Văn Tám, Bí thư Chi bộ Sở Y tế tỉnh Hà Nam, nói.",
            "Bí thư",
            "Chi bộ Sở Y tế tỉnh Hà Nam",
        ),
    ],
)
def test_party_cells_of_hamlets(facts_of, text: str, head: str, body: str) -> None:
    assert (TAM, head, body) in held(facts_of, text)


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        (
            "Thiếu tá Lê Văn Tám - Phó Đồn trưởng nghiệp vụ Đồn Biên phòng Cửa khẩu quốc tế Nà "
            "Lùm, nói.",
            "Phó Đồn trưởng",
            "Đồn Biên phòng Cửa khẩu quốc tế Nà Lùm",
        ),
        (
            "Tại Đồn Biên phòng Ga Ry, Thiếu tá Lê Văn Tám, Đồn trưởng, đã báo cáo.",
            "Đồn trưởng",
            "Đồn Biên phòng Ga Ry",
        ),
        (
            "Ông Lê Văn Tám, Chỉ huy trưởng quân sự xã Hòa Bắc, nói.",
            "Chỉ huy trưởng",
            "Ban Chỉ huy Quân sự xã Hòa Bắc",
        ),
        ("Đại tá Lê Văn Tám, Chính ủy Vùng 4 Hải quân, nói.", "Chính ủy", "Vùng 4 Hải quân"),
        ("Đại tá Lê Văn Tám, Chính ủy Lữ đoàn 146, nói.", "Chính ủy", "Lữ đoàn 146"),
        (
            "Trung tướng Lê Văn Tám - Thứ trưởng, Thủ trưởng Cơ quan ANĐT Bộ Công an, nói.",
            "Thứ trưởng",
            "Bộ Công an",
        ),
    ],
)
def test_posts_of_army_and_police(facts_of, text: str, head: str, body: str) -> None:
    assert (TAM, head, body) in held(facts_of, text)


def test_the_head_of_a_provinces_taxes_signs(facts_of) -> None:
    text = (
        "CỤC THUẾ\nTHUẾ TỈNH TÂY NINH\n-------\n\nSố: 12/TNI-QLDN1\n\nTây Ninh, ngày 01 tháng 12 "
        "năm 2025\n\nKính gửi: Công ty TNHH Hòa Bình.\n\nThuế tỉnh Tây Ninh trả lời Công ty được "
        "biết và thực hiện./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. TRƯỞNG THUẾ TỈNH\nPHÓ "
        "TRƯỞNG THUẾ TỈNH\n\n\nLê Văn Tám\n"
    )
    assert held(facts_of, text) == {(TAM, "Phó Trưởng Thuế", "Thuế tỉnh Tây Ninh")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chủ tịch UBND huyện Kỳ Anh Trần Hải và Phó Chủ tịch Lê Văn Tám dự.",
            (TAM, "Phó Chủ tịch", "Ủy ban nhân dân huyện Kỳ Anh"),
        ),
        (
            "Bí thư Huyện ủy Kỳ Anh Trần Hải và Phó Bí thư Lê Văn Tám dự.",
            (TAM, "Phó Bí thư", "Huyện ủy Kỳ Anh"),
        ),
        (
            "Giám đốc Sở Y tế tỉnh Hậu Giang Trần Hải, Phó Giám đốc Lê Văn Tám dự.",
            (TAM, "Phó Giám đốc", "Sở Y tế tỉnh Hậu Giang"),
        ),
        (
            "Đại hội bầu ông Trần Hải làm Chủ tịch Hội Nông dân tỉnh Hà Nam. Các Phó chủ tịch gồm "
            "hai ông: Lê Văn Tám, Nguyễn An Tiêm.",
            (TAM, "Phó Chủ tịch", "Hội Nông dân tỉnh Hà Nam"),
        ),
        (
            "Ông Trần Hải, Chủ tịch UBND tỉnh Hà Nam, làm việc với Tập đoàn Hòa Phát do Phó Chủ "
            "tịch Lê Văn Tám dẫn đầu.",
            (TAM, "Phó Chủ tịch", None),
        ),
    ],
)
def test_a_deputy_is_of_the_body_of_the_chief_beside(facts_of, text: str, expected) -> None:
    assert expected in held(facts_of, text)


def test_an_office_of_several_is_each_ones_behind_semicolons_too(facts_of) -> None:
    text = (
        "Tới dự có Thượng tướng Trần Hải, Chủ nhiệm Tổng cục Chính trị; các vị Ủy viên T.Ư "
        "Đảng: Lê Văn Tám, Tổng Biên tập Báo Nhân Dân; Nguyễn An Tiêm, Bộ trưởng Bộ Nội vụ."
    )
    members = {person for person, head, _ in held(facts_of, text) if head == "Ủy viên"}
    assert members == {TAM, "Nguyễn An Tiêm"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Họ gặp các đại biểu Quốc hội như Lê Văn Tám, Trần Hải để nắm thông tin.",
            {(TAM, "Đại biểu", "Quốc hội"), ("Trần Hải", "Đại biểu", "Quốc hội")},
        ),
        (
            "Trong thời gian làm Phó Chủ tịch UBND huyện Mộc Châu (từ 3/2009 - 5/2011), sau đó "
            "làm Chủ tịch UBND huyện Mộc Châu từ năm 2011 đến nay, ông Lê Văn Tám đã vi phạm.",
            {
                (TAM, "Phó Chủ tịch", "Ủy ban nhân dân huyện Mộc Châu"),
                (TAM, "Chủ tịch", "Ủy ban nhân dân huyện Mộc Châu"),
            },
        ),
        (
            "Chủ tịch UBND huyện Kỳ Anh Lê Văn Tám vừa đề nghị đình chỉ ngay chức vụ hiệu trưởng "
            "Trường Mầm non Hoa Gạo.",
            {(TAM, "Chủ tịch", "Ủy ban nhân dân huyện Kỳ Anh")},
        ),
        (
            "Ba cán bộ huyện Kỳ Anh là Lê Văn Tám (chánh văn phòng UBND) và hai người khác. UBND "
            "huyện Kỳ Anh đã họp.",
            {(TAM, "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân huyện Kỳ Anh")},
        ),
    ],
)
def test_whose_office_is_told_otherwise(facts_of, text: str, expected) -> None:
    assert held(facts_of, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ban Chỉ đạo phòng dịch do ông Trần Hải (Thứ trưởng Bộ Y tế) làm Trưởng ban; ông "
            "Lê Văn Tám (Giám đốc Sở Y tế TP HCM) và ông Nguyễn An Tiêm (Giám đốc Sở Y tế tỉnh "
            "Hậu Giang) là Phó Trưởng ban.",
            {
                ("Trần Hải", "Thứ trưởng", "Bộ Y tế"),
                ("Trần Hải", "Trưởng ban", "Ban Chỉ đạo phòng dịch"),
                (TAM, "Giám đốc", "Sở Y tế Thành phố Hồ Chí Minh"),
                (TAM, "Phó Trưởng ban", "Ban Chỉ đạo phòng dịch"),
                ("Nguyễn An Tiêm", "Giám đốc", "Sở Y tế tỉnh Hậu Giang"),
                ("Nguyễn An Tiêm", "Phó Trưởng ban", "Ban Chỉ đạo phòng dịch"),
            },
        ),
        (
            "Đó là ông Trần Hải - nguyên phó chủ tịch tỉnh Khánh Hòa, cùng hai phó chủ tịch là ông "
            "Lê Văn Tám và bà Nguyễn Thị Tiêm.",
            {
                ("Trần Hải", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Khánh Hòa"),
                (TAM, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Khánh Hòa"),
                ("Nguyễn Thị Tiêm", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Khánh Hòa"),
            },
        ),
        (
            "Tại kỳ họp HĐND TP Cần Thơ, đại biểu Lê Văn Tám hỏi về cây xanh. Nghe câu hỏi của đại "
            "biểu, Bí thư Thành ủy Cần Thơ Trần Hải hứa trồng thêm.",
            {
                (TAM, "Đại biểu", "Hội đồng nhân dân Thành phố Cần Thơ"),
                ("Trần Hải", "Bí thư", "Thành ủy Cần Thơ"),
            },
        ),
        (
            "Ông Lê Văn Tám là Trưởng Công an xã Hòa Bắc. Theo Chủ tịch xã, ông Tám công tác tại "
            "xã Hòa Bắc từ lâu.",
            {(TAM, "Trưởng Công an", "Công an xã Hòa Bắc")},
        ),
        (
            "Theo Chủ tịch UBND xã Hòa Bắc, ông Lê Văn Tám, dân đã lĩnh tiền.",
            {(TAM, "Chủ tịch", "Ủy ban nhân dân xã Hòa Bắc")},
        ),
        (
            "Ông tiếp đồng chí Lý Quyền, Ủy viên TƯ Đảng Cộng sản Nhật Bản.",
            {("Lý Quyền", "Ủy viên", "Đảng Cộng sản Nhật Bản")},
        ),
        (
            "Ông Lê Văn Tám, Phó chủ tịch không chuyên trách của UB TƯ MTTQVN, đề xuất.",
            {(TAM, "Phó Chủ tịch", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")},
        ),
        (
            "Trước khi làm Thứ trưởng Bộ Nội vụ, ông Lê Văn Tám từng giữ chức Chánh Văn phòng Bộ.",
            {
                (TAM, "Thứ trưởng", "Bộ Nội vụ"),
                (TAM, "Chánh Văn phòng", "Văn phòng Bộ Nội vụ"),
            },
        ),
        (
            "Ông Lê Văn Tám, Vụ trưởng Vụ Công chức, viên chức kể thêm.",
            {(TAM, "Vụ trưởng", "Vụ Công chức, viên chức")},
        ),
    ],
)
def test_bodies_told_elsewhere_in_the_sentence(facts_of, text: str, expected) -> None:
    assert held(facts_of, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Các ông Trần Hải - Chủ tịch UBND thị xã Ngã Năm, Phó Chủ tịch Lê Văn Tám; bà Lê Thị "
            "Xuân dự.",
            {
                ("Trần Hải", "Chủ tịch", "Ủy ban nhân dân thị xã Ngã Năm"),
                (TAM, "Phó Chủ tịch", "Ủy ban nhân dân thị xã Ngã Năm"),
            },
        ),
        (
            "Dự có ông Trần Hải - Giám đốc Sở Y tế Hà Nội, Thiếu tướng Lê Văn Tám - Tư lệnh Bộ Tư "
            "lệnh Thủ đô.",
            {
                ("Trần Hải", "Giám đốc", "Sở Y tế Thành phố Hà Nội"),
                (TAM, "Tư lệnh", "Bộ Tư lệnh Thủ đô Hà Nội"),
            },
        ),
        (
            "Đoàn công tác thuộc Ban Bí thư do ông Lê Văn Tám, Trưởng Ban Tổ chức Trung ương, làm "
            "trưởng đoàn đã đến.",
            {
                (TAM, "Trưởng ban", "Ban Tổ chức Trung ương"),
                (TAM, "Trưởng đoàn", "Đoàn công tác của Ban Bí thư"),
            },
        ),
        (
            "Thượng tá Lê Văn Tám, Trưởng phòng An ninh điều tra - PX77, Phó thủ trưởng Cơ quan "
            "ANĐT Công an tỉnh Bạc Liêu, nói.",
            {
                (TAM, "Trưởng phòng", "Phòng An ninh điều tra Công an tỉnh Bạc Liêu"),
                (TAM, "Phó Thủ trưởng", "Cơ quan An ninh điều tra Công an tỉnh Bạc Liêu"),
            },
        ),
        (
            "Ông Lê Văn Tám - Trưởng phòng hậu cần, CA tỉnh Bạc Liêu cho biết.",
            {(TAM, "Trưởng phòng", "Phòng Hậu cần Công an tỉnh Bạc Liêu")},
        ),
        (
            "Ông Lê Văn Tám, Trưởng đoàn Thanh tra chợ cá tại xã Hòa Bắc (Hà Nội) đã trả lời.",
            {(TAM, "Trưởng đoàn", "Đoàn Thanh tra chợ cá tại xã Hòa Bắc")},
        ),
    ],
)
def test_who_is_apposed_with_which_office(facts_of, text: str, expected) -> None:
    assert held(facts_of, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Trần Hải, nguyên chủ tịch UBND tỉnh Bạc Liêu; Lê Văn Tám, nguyên phó chủ tịch và "
            "hai phó chủ tịch đương nhiệm là ông Hồ Văn Nhân và bà Lê Thị Xuân.",
            {
                ("Trần Hải", "Chủ tịch", "Ủy ban nhân dân tỉnh Bạc Liêu"),
                (TAM, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Bạc Liêu"),
                ("Hồ Văn Nhân", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Bạc Liêu"),
                ("Lê Thị Xuân", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Bạc Liêu"),
            },
        ),
        (
            "Giám đốc Công an tỉnh Bạc Liêu - Thiếu tướng Lê Văn Tám và Giám đốc Sở Y tế Trần Hải "
            "được mời.",
            {
                (TAM, "Giám đốc", "Công an tỉnh Bạc Liêu"),
                ("Trần Hải", "Giám đốc", "Sở Y tế tỉnh Bạc Liêu"),
            },
        ),
        (
            "Ông Lê Văn Tám, từng làm Chánh án Tòa án Quân sự Trung ương, đến tỉnh Bạc Liêu.",
            {(TAM, "Chánh án", "Tòa án quân sự Trung ương")},
        ),
        (
            "Trong kỳ bầu cử đại biểu Quốc hội năm ấy, Bí thư Thành ủy Cần Thơ Lê Văn Tám ứng cử.",
            {(TAM, "Bí thư", "Thành ủy Cần Thơ")},
        ),
        (
            "Đại tá Lê Văn Tám, Phó cục Cảnh vệ giữ chức Giám đốc Công an Bạc Liêu.",
            {
                (TAM, "Phó Cục trưởng", "Cục Cảnh vệ"),
                (TAM, "Giám đốc", "Công an tỉnh Bạc Liêu"),
            },
        ),
        (
            "Thanh tra Bộ Y tế hiện có bác sĩ Lê Văn Tám là Chánh Thanh tra và 3 Phó Chánh thanh "
            "tra là bà Trần Hải, ông Lý Văn Sơn và ông Hồ Văn Nhân.",
            {
                (TAM, "Chánh Thanh tra", "Thanh tra Bộ Y tế"),
                ("Trần Hải", "Phó Chánh Thanh tra", "Thanh tra Bộ Y tế"),
                ("Lý Văn Sơn", "Phó Chánh Thanh tra", "Thanh tra Bộ Y tế"),
                ("Hồ Văn Nhân", "Phó Chánh Thanh tra", "Thanh tra Bộ Y tế"),
            },
        ),
        (
            "Tổng Bí thư Trần Hải tiếp cử tri. Về vụ Lê Văn Tám, Tổng Bí thư nói sẽ làm rõ.",
            {
                (
                    "Trần Hải",
                    "Tổng Bí thư",
                    "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
                )
            },
        ),
        (
            "Đại tá Lê Văn Tám - Bí thư Đảng ủy, Giám đốc CATP đọc thư. CATP Cần Thơ, "
            "thành phố Cần Thơ.",
            {
                (TAM, "Bí thư", "Đảng ủy Công an Thành phố Cần Thơ"),
                (TAM, "Giám đốc", "Công an Thành phố Cần Thơ"),
            },
        ),
        (
            "Chủ nhiệm UB Pháp luật của QH Lê Văn Tám họp. Chủ nhiệm UB Vũ Văn Nhân vắng.",
            {(TAM, "Chủ nhiệm", "Ủy ban Pháp luật của Quốc hội")},
        ),
    ],
)
def test_offices_told_in_short(facts_of, text: str, expected) -> None:
    found = held(facts_of, text)
    assert {each for each in found if each[2] is not None} == expected
