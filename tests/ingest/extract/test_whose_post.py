"""The post of B is never given to A: sentences with several persons, posts and no holder at all.

Each case lists what may be read, ``person: head body``; nothing else is allowed.
"""

from __future__ import annotations

import pytest

HOA, MINH, LAN = "Lê Văn Hòa", "Nguyễn Văn Minh", "Trần Thị Lan"
BT, UB = "Tỉnh ủy Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"
SO = "Sở Y tế tỉnh Nghệ An"
BC, UBC = "Huyện ủy Bình Chánh", "Ủy ban nhân dân huyện Bình Chánh"
TW = "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"

CASES: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    (
        "Ông Nguyễn Văn Minh, Bí thư Tỉnh ủy Nghệ An và ông Lê Văn Hòa, Chủ tịch UBND tỉnh dự.",
        [(MINH, "Bí thư", BT), (HOA, "Chủ tịch", UB)],
    ),
    (
        "Chủ tịch UBND tỉnh Nghệ An Lê Văn Hòa tiếp Bí thư Tỉnh ủy Nghệ An Nguyễn Văn Minh.",
        [(HOA, "Chủ tịch", UB), (MINH, "Bí thư", BT)],
    ),
    (
        "Bí thư Tỉnh ủy Nghệ An Nguyễn Văn Minh trao quyết định cho ông Lê Văn Hòa.",
        [(MINH, "Bí thư", BT)],
    ),
    (
        "Bí thư Tỉnh ủy Nghệ An trao quyết định bổ nhiệm ông Lê Văn Hòa giữ chức Giám đốc Sở Y tế "
        "tỉnh Nghệ An.",
        [(HOA, "Giám đốc", SO)],
    ),
    ("Ông Lê Văn Hòa làm việc với Giám đốc Sở Y tế tỉnh Nghệ An.", []),
    ("Ông Lê Văn Hòa báo cáo Chủ tịch UBND tỉnh Nghệ An.", []),
    ("Ông Lê Văn Hòa được giới thiệu để bầu giữ chức Chủ tịch UBND tỉnh Nghệ An.", []),
    ("Ông Lê Văn Hòa là ứng cử viên chức Chủ tịch UBND tỉnh Nghệ An.", []),
    ("Ông Lê Văn Hòa được quy hoạch chức danh Giám đốc Sở Y tế tỉnh Nghệ An.", []),
    ("Ông Lê Văn Hòa, con trai Chủ tịch UBND tỉnh Nghệ An, bị bắt.", []),
    ("Ông Lê Văn Hòa, thư ký của Bí thư Tỉnh ủy Nghệ An, dự.", []),
    (
        "Bà Trần Thị Lan, vợ ông Lê Văn Hòa - Chủ tịch UBND tỉnh Nghệ An.",
        [(HOA, "Chủ tịch", UB)],
    ),
    (
        "Ông Lê Văn Hòa thay ông Nguyễn Văn Minh làm Bí thư Tỉnh ủy Nghệ An.",
        [(MINH, "Bí thư", BT), (HOA, "Bí thư", BT)],
    ),
    (
        "Ông Lê Văn Hòa kế nhiệm ông Nguyễn Văn Minh giữ chức Bí thư Tỉnh ủy Nghệ An.",
        [(MINH, "Bí thư", BT), (HOA, "Bí thư", BT)],
    ),
    ("Ông Lê Văn Hòa cho biết Bí thư Tỉnh ủy Nghệ An đã chỉ đạo.", []),
    (
        "Dự có các đồng chí: Nguyễn Văn Minh - Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy; Lê Văn Hòa "
        "- Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Nghệ An; Trần Thị Lan, Phó Chủ tịch HĐND tỉnh.",
        [
            (MINH, "Ủy viên", TW),
            (MINH, "Bí thư", BT),
            (HOA, "Phó Bí thư", BT),
            (HOA, "Chủ tịch", UB),
            (LAN, "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Nghệ An"),
        ],
    ),
    (
        "Các đồng chí Phó Bí thư Tỉnh ủy Nghệ An: Nguyễn Văn Minh, Lê Văn Hòa.",
        [(MINH, "Phó Bí thư", BT), (HOA, "Phó Bí thư", BT)],
    ),
    (
        "Phó Bí thư Tỉnh ủy Nghệ An Nguyễn Văn Minh và Lê Văn Hòa dự.",
        [(MINH, "Phó Bí thư", BT)],
    ),
    (
        "Ông Lê Văn Hòa (Bí thư Huyện ủy Bình Chánh) và bà Trần Thị Lan (Chủ tịch UBND huyện Bình "
        "Chánh) dự.",
        [(HOA, "Bí thư", BC), (LAN, "Chủ tịch", UBC)],
    ),
    ("quyền chủ tịch UBND tỉnh Nghệ An Lê Văn Hòa ký.", [(HOA, "Chủ tịch", UB)]),
    ("nguyên chủ tịch UBND tỉnh Nghệ An Lê Văn Hòa bị khởi tố.", [(HOA, "Chủ tịch", UB)]),
    (
        "Ông Lê Văn Hòa, cựu chủ tịch UBND tỉnh Nghệ An, hiện là Trưởng Ban Nội chính Trung ương.",
        [(HOA, "Chủ tịch", UB), (HOA, "Trưởng ban", "Ban Nội chính Trung ương")],
    ),
    ("Ông Lê Văn Hòa từ chối làm Giám đốc Sở Y tế tỉnh Nghệ An.", []),
    ("Nếu đắc cử, ông Lê Văn Hòa sẽ là Chủ tịch UBND tỉnh Nghệ An.", []),
    ("Đề nghị miễn nhiệm chức vụ Chủ tịch UBND tỉnh Nghệ An đối với ông Lê Văn Hòa.", []),
    (
        "HĐND tỉnh đã miễn nhiệm chức vụ Chủ tịch UBND tỉnh Nghệ An đối với ông Lê Văn Hòa.",
        [(HOA, "Chủ tịch", UB)],
    ),
    (
        "Ông Nguyễn Văn Minh, Bí thư Tỉnh ủy Nghệ An, xác nhận HĐND vừa thông qua việc miễn nhiệm "
        "chức danh Chủ tịch UBND tỉnh Nghệ An đối với ông Lê Văn Hòa.",
        [(MINH, "Bí thư", BT), (HOA, "Chủ tịch", UB)],
    ),
    (
        "Chủ tịch UBND tỉnh Nghệ An Nguyễn Văn Minh ký quyết định cách chức Giám đốc Sở Y tế tỉnh "
        "Nghệ An đối với ông Lê Văn Hòa.",
        [(MINH, "Chủ tịch", UB), (HOA, "Giám đốc", SO)],
    ),
    (
        "Thủ tướng Phạm Minh Chính bổ nhiệm ông Lê Văn Hòa làm Thứ trưởng Bộ Y tế.",
        [("Phạm Minh Chính", "Thủ tướng", "Chính phủ"), (HOA, "Thứ trưởng", "Bộ Y tế")],
    ),
    (
        "Bộ trưởng Bộ Y tế Trần Thị Lan và Thứ trưởng Lê Văn Hòa dự.",
        [(LAN, "Bộ trưởng", "Bộ Y tế"), (HOA, "Thứ trưởng", "Bộ Y tế")],
    ),
    ("Dự có đại diện Bộ Y tế, Sở Y tế tỉnh Nghệ An, ông Lê Văn Hòa.", []),
    (
        "Ông Lê Văn Hòa, 45 tuổi, Trưởng phòng Nội vụ huyện Tuy Đức, bị kỷ luật.",
        [(HOA, "Trưởng phòng", "Phòng Nội vụ huyện Tuy Đức")],
    ),
    ("Trưởng Công an xã Tân Kiên Lê Văn Hòa.", [(HOA, "Trưởng Công an", "Công an xã Tân Kiên")]),
    (
        "Ông Lê Văn Hòa, Chánh án TAND huyện Bình Chánh; bà Trần Thị Lan, Viện trưởng VKSND huyện.",
        [
            (HOA, "Chánh án", "Tòa án nhân dân huyện Bình Chánh"),
            (LAN, "Viện trưởng", "Viện kiểm sát nhân dân huyện Bình Chánh"),
        ],
    ),
    (
        "Đồng chí Lê Văn Hòa, Bí thư Đảng ủy, Chủ tịch HĐND phường Bến Thành.",
        [
            (HOA, "Bí thư", "Đảng ủy phường Bến Thành"),
            (HOA, "Chủ tịch", "Hội đồng nhân dân phường Bến Thành"),
        ],
    ),
    (
        "Ông Lê Văn Hòa - bí thư Đảng ủy kiêm chủ tịch UBND phường Bến Thành - nói.",
        [
            (HOA, "Bí thư", "Đảng ủy phường Bến Thành"),
            (HOA, "Chủ tịch", "Ủy ban nhân dân phường Bến Thành"),
        ],
    ),
    (
        "Chủ tịch Hội Nông dân Việt Nam Lê Văn Hòa dự.",
        [(HOA, "Chủ tịch", "Hội Nông dân Việt Nam")],
    ),
    (
        "Phó Giám đốc phụ trách Sở Y tế tỉnh Nghệ An Lê Văn Hòa nói.",
        [(HOA, "Phó Giám đốc", SO)],
    ),
    (
        "Ông Lê Văn Hòa được phân công giữ chức Bí thư Huyện ủy Bình Chánh thay bà Trần Thị Lan.",
        [(HOA, "Bí thư", BC), (LAN, "Bí thư", BC)],
    ),
    (
        "Tân Chủ tịch UBND tỉnh Nghệ An Lê Văn Hòa nhận hoa từ Bí thư Tỉnh ủy Nghệ An Nguyễn Văn "
        "Minh.",
        [(HOA, "Chủ tịch", UB), (MINH, "Bí thư", BT)],
    ),
    ("Ông Lê Văn Hòa trúng cử đại biểu Quốc hội khóa XV.", [(HOA, "Đại biểu", "Quốc hội")]),
    (
        "Ông Lê Văn Hòa nguyên là Bí thư Tỉnh ủy Nghệ An, nay là Phó Trưởng ban Tổ chức "
        "Trung ương.",
        [(HOA, "Bí thư", BT), (HOA, "Phó Trưởng ban", "Ban Tổ chức Trung ương")],
    ),
    (
        "Ông Lê Văn Hòa (trái), Chủ tịch UBND tỉnh Nghệ An, bắt tay ông Nguyễn Văn Minh, Bí thư "
        "Huyện ủy Bình Chánh.",
        [(HOA, "Chủ tịch", UB), (MINH, "Bí thư", BC)],
    ),
    ("Ông Lê Văn Hòa, người từng tranh cử chức Chủ tịch UBND tỉnh Nghệ An, nói.", []),
    (
        "Đoàn kiểm tra của Ban Bí thư do đồng chí Lê Văn Hòa - Bí thư Tỉnh ủy Nghệ An làm Trưởng "
        "đoàn đã làm việc.",
        [(HOA, "Bí thư", BT), (HOA, "Trưởng đoàn", "Đoàn Kiểm tra của Ban Bí thư")],
    ),
    ("trưởng đoàn Lê Văn Hòa đã bước tới.", []),
    (
        "Đáp lời các ĐB, Tổng Thanh tra Chính phủ Lê Văn Hòa trả lời.",
        [(HOA, "Tổng Thanh tra", "Thanh tra Chính phủ")],
    ),
    (
        "Đoàn cứu hộ gồm Chủ tịch xã Nguyễn Văn Minh; đại úy Lê Văn Hòa; bà Trần Thị Lan ở xã "
        "Hướng Việt, tỉnh Quảng Trị.",
        [(MINH, "Chủ tịch", "Ủy ban nhân dân xã Hướng Việt")],
    ),
    (
        "Anh Lê Văn Hòa, Bí thư Đoàn Trường Đại học Bách khoa Thành phố Hồ Chí Minh, nói.",
        [(HOA, "Bí thư", None)],
    ),
    (
        "Ông Lê Văn Hòa, Bí thư thôn Yên Cảnh, huyện Quảng Xương, nói.",
        [(HOA, "Bí thư", "Chi bộ thôn Yên Cảnh")],
    ),
    (
        "Chủ tịch MTTQ Việt Nam, Bí thư Thành ủy TP.HCM Lê Văn Hòa kết luận buổi họp.",
        [
            (HOA, "Chủ tịch", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
            (HOA, "Bí thư", "Thành ủy Thành phố Hồ Chí Minh"),
        ],
    ),
    (
        "Người tiền nhiệm trên ghế Giám đốc Sở Y tế tỉnh Nghệ An là ông Lê Văn Hòa.",
        [(HOA, "Giám đốc", SO)],
    ),
    (
        "Ba mươi năm về trước, cố Thủ tướng Trịnh Gia Bảo của Singapore hay trồng cây.",
        [("Trịnh Gia Bảo", "Thủ tướng", "Chính phủ Singapore")],
    ),
    ("Ông Lê Văn Hòa được bầu làm Chủ tịch Vietravel Airlines.", [(HOA, "Chủ tịch", None)]),
    (
        "Thứ trưởng Bộ Quốc phòng, Thủ trưởng Cơ quan CSĐT - Bộ Công an Lê Văn Hòa ở Gia Lai.",
        [
            (HOA, "Thứ trưởng", "Bộ Quốc phòng"),
            (HOA, "Thủ trưởng", "Cơ quan Cảnh sát điều tra Bộ Công an"),
        ],
    ),
    (
        "Ông Lê Văn Hòa, Vụ trưởng Vụ Giáo dục Miền núi, Bộ GD&ĐT, nói.",
        [(HOA, "Vụ trưởng", "Vụ Giáo dục Miền núi Bộ Giáo dục và Đào tạo")],
    ),
    (
        "Ông Lê Văn Hòa - Vụ trưởng Vụ Phát triển thương mại vùng biên (Bộ Công Thương) - nói.",
        [(HOA, "Vụ trưởng", "Vụ Phát triển thương mại vùng biên Bộ Công Thương")],
    ),
    (
        "Ông Lê Văn Hòa, Phó Tổng cục trưởng Tổng cục Thủy sản, kiêm giữ chức Cục trưởng Cục "
        "Kiểm ngư, nói.",
        [
            (HOA, "Phó Tổng cục trưởng", "Tổng cục Thủy sản"),
            (HOA, "Cục trưởng", "Cục Kiểm ngư"),
        ],
    ),
    (
        "Bà Ksor H'Lan Mai - chủ tịch UBND huyện Ia Pa - trả lời.",
        [("Ksor H'Lan Mai", "Chủ tịch", "Ủy ban nhân dân huyện Ia Pa")],
    ),
    (
        "Ông Lê Văn Hòa, Phó bí thư Thường trực Huyện ủy Đăk Glei, dự.",
        [(HOA, "Phó Bí thư Thường trực", "Huyện ủy Đắk Glei")],
    ),
    (
        "Bộ trưởng Bộ Lao động Thương binh và Xã hội Lê Văn Hòa nói.",
        [(HOA, "Bộ trưởng", "Bộ Lao động - Thương binh và Xã hội")],
    ),
    (
        "Ông Lê Văn Hòa, Giám đốc Sở Văn hóa - Thể thao và Du lịch tỉnh Nghệ An, nói ở Hà Nội.",
        [(HOA, "Giám đốc", "Sở Văn hóa, Thể thao và Du lịch tỉnh Nghệ An")],
    ),
    (
        "Ông Lê Văn Hòa (cựu phó vụ trưởng Vụ Hàng hóa vùng cao Bộ Công Thương) đã ra tòa.",
        [(HOA, "Phó Vụ trưởng", "Vụ Hàng hóa vùng cao Bộ Công Thương")],
    ),
    (
        "TS Lê Văn Hòa, Vụ trưởng Vụ Công tác học sinh, sinh viên (Bộ GD-ĐT) mở đầu hội thảo.",
        [(HOA, "Vụ trưởng", "Vụ Công tác học sinh, sinh viên Bộ Giáo dục và Đào tạo")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_each_post_is_its_holders(facts_of, text, expected) -> None:
    assert {(h.person, h.head, h.body) for h in facts_of(text).holdings} == set(expected)


def test_the_list_is_long_enough() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize(
    ("text", "status", "start", "end", "stated"),
    [
        ("Từ tháng 3/2012 đến tháng 6/2016, ông {} là {}.", "former", "2012-03", "2016-06", None),
        ("Ông {} thôi giữ chức {} từ ngày 1/9/2020.", "former", None, "2020-09-01", None),
        ("Ông {} thôi giữ chức {} từ 1/3.", "former", None, "2021-03-01", None),
        ("Ông {} giữ chức {} đến tháng 6/2020.", "former", None, "2020-06", None),
        ("Ông {} giữ chức {} đến hết ngày 30/6/2020.", "former", None, "2020-07-01", None),
        ("Ông {} làm {} giai đoạn 2010-2015.", "former", "2010", "2015", None),
        ("Ông {} làm {} (2010 - 2015).", "former", "2010", "2015", None),
        ("Tháng 8/2015, ông {} được bầu làm {}.", "elected", "2015-08", None, "2015-08"),
        ("Ông {} được bổ nhiệm làm {} vào tháng 7/1998.", "appointed", "1998-07", None, "1998-07"),
        ("Bổ nhiệm ông {} giữ chức {} từ ngày 1/4/2021.", "appointed", "2021-04-01", None, None),
        ("Từ năm 2018 đến nay, ông {} là {}.", "current", "2018", None, None),
        ("Ông {}, {}, nghỉ hưu từ ngày 1/9/2020.", "former", None, "2020-09-01", None),
        ("Ông {}, {}, đã từ trần ngày 3/2/2021.", "former", None, "2021-02-03", None),
        ("Ngày 1/3, ông {}, {}, kiểm tra chợ.", "current", None, None, "2021-03-01"),
        ("Năm 2019, ông {} là {} và chỉ đạo việc này.", "current", None, None, "2019"),
        ("Năm 2019, theo ông {}, {}, tỉnh xây 5 cầu.", "current", None, None, None),
        ("Từ 3/2012 đến 6/2016, ông {} là {}.", "former", "2012-03", "2016-06", None),
        ("Chiều 1/3/2021, sở họp. Ông {}, {}, chủ trì.", "current", None, None, "2021-03-01"),
        ("Chiều 1/3/2021, sở họp.\nÔng {}, {}, chủ trì.", "current", None, None, None),
        ("Ông {} sẽ thôi giữ chức {}.", "current", None, None, None),
        ("Năm 1975, ông {}, {}, đi học.", "current", None, None, None),
        ("Ông {}, {}, giai đoạn 2017 - 2020 tỉnh xây 5 cầu.", "current", None, None, None),
        ("Ông {} sinh ngày 3/2/1970, {}.", "current", None, None, None),
    ],
)
def test_dates_of_a_holding(facts_of, text, status, start, end, stated) -> None:
    printed = text.format("Lê Văn Hòa", "Giám đốc Sở Y tế tỉnh Nghệ An")
    (holding,) = facts_of(printed, date="2021-03-05").holdings
    assert (holding.status, holding.start, holding.end, holding.stated_at) == (
        status,
        start,
        end,
        stated,
    )


def test_a_life_in_lines(facts_of) -> None:
    text = (
        "Ông Lê Văn Hòa sinh năm 1970, quê Nghệ An.\nQuá trình công tác:\n"
        "- 2005 - 2010: Phó Giám đốc Sở Y tế tỉnh Nghệ An\n"
        "- 3/2010 - 6/2015: Giám đốc Sở Y tế tỉnh Nghệ An\n"
        "- Từ 7/2015 đến nay: Phó Chủ tịch UBND tỉnh Nghệ An\n"
    )
    found = [(h.head, h.status, h.start, h.end) for h in facts_of(text).holdings]
    assert found == [
        ("Phó Giám đốc", "former", "2005", "2010"),
        ("Giám đốc", "former", "2010-03", "2015-06"),
        ("Phó Chủ tịch", "current", "2015-07", None),
    ]


def test_a_later_full_time_office_ends_the_one_before(facts_of) -> None:
    text = (
        "Năm 2010, ông Lê Văn Hòa được bổ nhiệm làm Phó Giám đốc Sở Y tế tỉnh Nghệ An. Năm 2015, "
        "ông được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Nghệ An."
    )
    found = {h.head: (h.status, h.start) for h in facts_of(text).holdings}
    assert found == {"Phó Giám đốc": ("former", "2010"), "Giám đốc": ("appointed", "2015")}


@pytest.mark.parametrize(
    "text",
    [
        "Dự kiến, ông {} sẽ được chỉ định giữ chức {}.",
        "Dự kiến ông {} giữ chức {}.",
        "Ông {} được giới thiệu để bầu giữ chức {}.",
        "Ông {} sẽ giữ chức {} sau kỳ họp tới.",
        "Ban Thường vụ đề nghị bổ nhiệm ông {} giữ chức {}.",
        "Ông {} được đề cử vào vị trí {}.",
    ],
)
def test_a_nomination_is_an_event_and_no_holding(facts_of, text: str) -> None:
    facts = facts_of(text.format("Lê Văn Hòa", "Giám đốc Sở Y tế tỉnh Nghệ An"))
    assert facts.holdings == ()
    (event,) = facts.events
    assert (event.kind, event.persons, event.body) == (
        "nomination",
        ("Lê Văn Hòa",),
        "Sở Y tế tỉnh Nghệ An",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Sở Nội vụ khẳng định chưa bổ nhiệm ông {} giữ chức {}.",
        "Ông {} chưa được bổ nhiệm giữ chức {}.",
    ],
)
def test_what_is_denied_is_neither(facts_of, text: str) -> None:
    facts = facts_of(text.format("Lê Văn Hòa", "Giám đốc Sở Y tế tỉnh Nghệ An"))
    assert (facts.holdings, facts.events) == ((), ())


def test_who_runs_for_an_office_does_not_hold_it(facts_of) -> None:
    facts = facts_of("Ứng cử viên Tổng thống Mỹ Kamala Harris phát biểu.")
    assert facts.holdings == ()
    assert [(e.kind, e.persons) for e in facts.events] == [("nomination", ("Kamala Harris",))]
    assert [(p.name, p.foreign) for p in facts.persons] == [("Kamala Harris", True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lê Văn Nam - Trưởng Ban Chỉ đạo Cải cách tư pháp Trung ương - nói.",
            {("Lê Văn Nam", "Trưởng ban", "Ban Chỉ đạo Cải cách tư pháp Trung ương")},
        ),
        (
            "Đại tá Phạm Đình Ngà - trưởng Phòng Cảnh sát hình sự (PC02) Công an TP.HCM - nói.",
            {
                (
                    "Phạm Đình Ngà",
                    "Trưởng phòng",
                    "Phòng Cảnh sát hình sự Công an Thành phố Hồ Chí Minh",
                )
            },
        ),
        (
            "Trần Tố Hữu, cựu quyền Cục trưởng Cục Quản lý tài nguyên nước (QLTNN); "
            "Nguyễn Hải Hòa, cựu Phó Cục trưởng Cục QLTNN, khai.",
            {
                ("Trần Tố Hữu", "Cục trưởng", "Cục Quản lý tài nguyên nước"),
                ("Nguyễn Hải Hòa", "Phó Cục trưởng", "Cục Quản lý tài nguyên nước"),
            },
        ),
        (
            "Tỉnh Quảng Trị họp. Ông Phạm Bá Khiêm, Phó Chủ tịch UBND huyện Krôngbla, nói.",
            {("Phạm Bá Khiêm", "Phó Chủ tịch", None)},
        ),
        (
            "Ông Lê Văn Nam, bí thư Đảng ủy, chủ tịch hội đồng thành viên Tập đoàn Xi măng, nói.",
            {
                ("Lê Văn Nam", "Bí thư", "Đảng ủy Tập đoàn Xi măng"),
                ("Lê Văn Nam", "Chủ tịch", "Hội đồng thành viên Tập đoàn Xi măng"),
            },
        ),
        (
            "Đại biểu Quốc hội như ông Phạm Văn Tuấn (Phó đoàn Thái Bình) đồng tình.",
            {("Phạm Văn Tuấn", "Phó Trưởng đoàn", "Đoàn đại biểu Quốc hội tỉnh Thái Bình")},
        ),
        (
            "Khép lại lượt đáp của Bộ trưởng Bộ Xây dựng, Chủ tịch Quốc hội Lê Thị Kim Ngà nói.",
            {("Lê Thị Kim Ngà", "Chủ tịch", "Quốc hội")},
        ),
        (
            "Bí thư Huyện ủy Đức Huệ, tỉnh Long An - Lê Văn Hòa cùng đoàn kiểm tra.",
            {("Lê Văn Hòa", "Bí thư", "Huyện ủy Đức Huệ")},
        ),
        (
            "Bí thư Đảng ủy xã Mỹ Bình (Đức Huệ) - ông Lê Văn Hòa dự.",
            {("Lê Văn Hòa", "Bí thư", "Đảng ủy xã Mỹ Bình")},
        ),
        (
            "Phó Chủ tịch UBND huyện Đức Huệ, tỉnh Long An, bà Trần Thị Lan cho biết.",
            {("Trần Thị Lan", "Phó Chủ tịch", "Ủy ban nhân dân huyện Đức Huệ")},
        ),
        (
            "Có Bí thư Huyện ủy Đức Huệ - Lê Văn Hòa, Chủ tịch UBND huyện Đức Huệ, tỉnh Long An - "
            "Trần Thị Lan và Phó Chủ tịch HĐND huyện Đức Huệ - Lý Văn Minh.",
            {
                ("Lê Văn Hòa", "Bí thư", "Huyện ủy Đức Huệ"),
                ("Trần Thị Lan", "Chủ tịch", "Ủy ban nhân dân huyện Đức Huệ"),
                ("Lý Văn Minh", "Phó Chủ tịch", "Hội đồng nhân dân huyện Đức Huệ"),
            },
        ),
        (
            "Họp có Lê Văn Hòa - Bí thư Huyện ủy Đức Huệ, Trần Thị Lan - Chủ tịch UBND huyện Đức "
            "Huệ.",
            {
                ("Lê Văn Hòa", "Bí thư", "Huyện ủy Đức Huệ"),
                ("Trần Thị Lan", "Chủ tịch", "Ủy ban nhân dân huyện Đức Huệ"),
            },
        ),
        (
            "Theo đại biểu Dương Trung Hậu, Bí thư Tỉnh ủy Yên Bái phải làm rõ.",
            {("Dương Trung Hậu", "Đại biểu", "Quốc hội")},
        ),
        (
            "Công văn do chủ tịch UBND tỉnh Thái Bình, Đỗ Hồng Dân ký.",
            {("Đỗ Hồng Dân", "Chủ tịch", "Ủy ban nhân dân tỉnh Thái Bình")},
        ),
        (
            "Bộ trưởng Bộ Y tế Lê Văn Cường (ngày 3), Đại biểu Quốc hội (ĐBQH) Hà Thanh Hồng: có",
            {
                ("Lê Văn Cường", "Bộ trưởng", "Bộ Y tế"),
                ("Hà Thanh Hồng", "Đại biểu", "Quốc hội"),
            },
        ),
        (
            "Ông Trần Quang Hòa, Tổng cục trưởng Phòng chống thiên tai, nói.",
            {("Trần Quang Hòa", "Tổng cục trưởng", "Tổng cục Phòng chống thiên tai")},
        ),
        (
            "Sở Y tế TPHCM họp. TS Bùi Hoài Thanh - Trưởng phòng Đào tạo (Đại học Bách khoa Hà Nội)"
            " chia sẻ.",
            {
                (
                    "Bùi Hoài Thanh",
                    "Trưởng phòng",
                    "Phòng Đào tạo Đại học Bách khoa Hà Nội",
                )
            },
        ),
        (
            "Phó Vụ trưởng Vụ Thông tin Báo chí, Bộ Ngoại giao Đoàn Khắc Vinh dự.",
            {("Đoàn Khắc Vinh", "Phó Vụ trưởng", "Vụ Thông tin Báo chí Bộ Ngoại giao")},
        ),
        (
            "Tin Huế: hai Phó bí thư Tỉnh ủy Nghệ An tái đắc cử là ông Lê Quốc Doãn (45 tuổi) và "
            "ông Phan Ngọc Thuận.",
            {
                ("Lê Quốc Doãn", "Phó Bí thư", "Tỉnh ủy Nghệ An"),
                ("Phan Ngọc Thuận", "Phó Bí thư", "Tỉnh ủy Nghệ An"),
            },
        ),
        (
            "Bà Tạ Thị Bích, Hiệu trưởng và bà Lê Thị Hương, Phó hiệu trưởng Trường THCS Hoa Mai.",
            {
                ("Tạ Thị Bích", "Hiệu trưởng", "Trường THCS Hoa Mai"),
                ("Lê Thị Hương", "Phó Hiệu trưởng", "Trường THCS Hoa Mai"),
            },
        ),
        (
            "Tỉnh Quảng Bình lo chống bão. Tỉnh Quảng Bình sẵn sàng.\n\nTại  \nQuảng Nam\n , ông "
            "Trương Xuân Trí, Chủ tịch Hội Nông dân tỉnh, cho hay.",
            {("Trương Xuân Trí", "Chủ tịch", "Hội Nông dân tỉnh Quảng Nam")},
        ),
        (
            "Luật sư Hà Văn Nam, theo pháp luật hiện hành, chủ tịch UBND xã An Phú phải làm.",
            set(),
        ),
        (
            "Tổng Bí thư Trần Lâm, đồng chí Thường trực Ban Bí thư chỉ đạo.",
            {("Trần Lâm", "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam")},
        ),
        (
            "Phó bí thư thường trực Đảng ủy xã An Phú, đại úy Lê Văn Duy đi đầu.",
            {("Lê Văn Duy", "Phó Bí thư Thường trực", "Đảng ủy xã An Phú")},
        ),
    ],
)
def test_the_body_is_the_one_that_is_printed(facts_of, text: str, expected) -> None:
    assert {(h.person, h.head, h.body) for h in facts_of(text).holdings} == expected


@pytest.mark.parametrize(
    "office",
    ["Cục trưởng", "Viện trưởng", "Trưởng phòng", "Trưởng khoa", "Hiệu trưởng", "Tổng Biên tập"],
)
def test_a_name_after_an_office_is_no_field_of_work(facts_of, office: str) -> None:
    assert [p.name for p in facts_of(f"{office} Đặng Ngọc Minh nói.").persons] == ["Đặng Ngọc Minh"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông {} - giám đốc Trung tâm Dò tìm bom sót lại - nói.", "Trung tâm Dò tìm bom sót lại"),
        ("Ông {} (giám đốc Trung tâm Dò tìm bom sót lại) nói.", "Trung tâm Dò tìm bom sót lại"),
        (
            "Ông {} (giám đốc Trung tâm Dò tìm bom sót lại tỉnh Quảng Trị) nói.",
            "Trung tâm Dò tìm bom sót lại tỉnh Quảng Trị",
        ),
        (
            "Ông {}, giám đốc Trung tâm Dò tìm bom mìn, cho biết.",
            "Trung tâm Dò tìm bom mìn",
        ),
        ("Ông {}, Cục trưởng Cục Điện lực nhấn mạnh, cần làm.", "Cục Điện lực"),
        ("Ông {}, Cục trưởng Cục Điện lực trình bày, sau đó về.", "Cục Điện lực"),
        ("Ông {}- Cục trưởng Cục Điện lực cho hay, sắp mưa.", "Cục Điện lực"),
        (
            "Tỉnh Khánh Hòa họp. Bà {}, Phó phòng Quản lý thương mại, Sở Công thương, giải thích.",
            "Phòng Quản lý thương mại Sở Công Thương tỉnh Khánh Hòa",
        ),
    ],
)
def test_what_stands_between_two_signs_is_all_of_the_name(facts_of, text: str, body: str) -> None:
    (held,) = facts_of(text.format("Vũ Thanh Hải")).holdings
    assert held.body == body


@pytest.mark.parametrize(
    "text",
    [
        "Hồ Kẻ Gỗ sẵn sàng đón mưa lũ.",
        "Tuyến (Điện Biên Phủ – Cách Mạng Tháng Tám – Lê Thượng Hiền) bị cấm.",
        "Nhà kho tại thửa 63, Phan Huy Chú, P.4, Q.Gò Vấp bỏ trống.",
        "Thành phố mở đường nối Nguyễn Duy Trinh với bến cá.",
        "Hai nhạc công Đoàn Chèo Hải Phòng tập vở.",
    ],
)
def test_lakes_streets_and_troupes_are_no_persons(facts_of, text: str) -> None:
    assert facts_of(text).persons == ()


def test_names_that_differ_in_a_mark_are_two_persons(facts_of) -> None:
    text = (
        "Ông Nguyễn Hữu Tầm, Chủ tịch UBND xã An Phú, và ông Nguyễn Hữu Tâm, Giám đốc Sở Y tế tỉnh"
    )
    facts = facts_of(f"{text} Nghệ An, cùng dự.")
    assert {(h.person, h.head) for h in facts.holdings} == {
        ("Nguyễn Hữu Tầm", "Chủ tịch"),
        ("Nguyễn Hữu Tâm", "Giám đốc"),
    }


def test_a_room_lies_in_the_province_of_the_post_beside_it(facts_of) -> None:
    text = (
        "TP.HCM họp. TP.HCM lo ngập. Phó giám đốc Sở Nội vụ, Phó trưởng Ban An toàn giao thông "
        "tỉnh Bắc Kạn Hoàng Bá Tước nói."
    )
    bodies = {h.body for h in facts_of(text).holdings}
    assert "Sở Nội vụ tỉnh Bắc Kạn" in bodies


def test_a_minister_of_another_country_is_none_of_ours(facts_of) -> None:
    told = "Người phát ngôn Bộ Ngoại giao Trung Quốc Lâm Ninh nói về thời tiết trong nước. " * 9
    said = "Ông Hứa Quân được bổ nhiệm làm bộ trưởng Quốc phòng hồi đầu năm."
    bodies = {h.person: h.body for h in facts_of(told + said).holdings}
    assert bodies == {"Lâm Ninh": "Bộ Ngoại giao Trung Quốc", "Hứa Quân": None}
    at_home = facts_of(f"{told}Việt Nam cũng dự. {said}").holdings
    assert {h.person: h.body for h in at_home}["Hứa Quân"] == "Bộ Quốc phòng"


def test_the_only_one_of_its_kind_is_meant(facts_of) -> None:
    text = "Cục Hàng không Việt Nam họp. Cục trưởng Đinh Việt Hùng nói."
    (held,) = facts_of(text).holdings
    assert (held.head, held.body) == ("Cục trưởng", "Cục Hàng không Việt Nam")
    two = facts_of(f"Cục Đường sắt Việt Nam cũng dự. {text}").holdings
    assert [held.body for held in two] == [None]


def test_what_is_told_of_several(facts_of) -> None:
    text = "Nhất trí để các ông Bùi Văn Cương, Lê Văn Thế thôi giữ chức Bí thư Tỉnh ủy Nghệ An."
    assert {(h.person, h.status) for h in facts_of(text).holdings} == {
        ("Bùi Văn Cương", "former"),
        ("Lê Văn Thế", "former"),
    }
    alone = "Ông Bùi Văn Cương, ông Lê Văn Thế thôi giữ chức Bí thư Tỉnh ủy Nghệ An."
    assert [h.person for h in facts_of(alone).holdings] == ["Lê Văn Thế"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông {0}, nguyên Hiệu trưởng, Bí thư Đảng ủy Trường THCS Hoa Mai, nói.", "former"),
        (
            "Ông {0}, cựu Bí thư Đảng ủy Trường THCS Hoa Mai, bị bắt. Ông gặp quyền Bí thư "
            "Đảng ủy Trường THCS Hoa Mai {0}.",
            "former",
        ),
        (
            "Ông {0}, nguyên Bí thư Đảng ủy Trường THCS Hoa Mai, nói. Năm 2017, ông {0} được bầu "
            "làm Bí thư Đảng ủy Trường THCS Hoa Mai.",
            "former",
        ),
    ],
)
def test_what_is_over_stays_over(facts_of, text: str, status: str) -> None:
    found = {h.head: h.status for h in facts_of(text.format("Lê Văn Hòa")).holdings}
    assert found["Bí thư"] == status


@pytest.mark.parametrize(
    "text",
    [
        "Tối 25/11/2020, UBND tỉnh xác nhận ông {} vừa được điều động giữ chức {}.",
        "Theo kết quả công bố chiều 6/8/2020, ông {} được bầu làm {}.",
    ],
)
def test_the_day_of_a_report_is_not_the_day_of_the_office(facts_of, text: str) -> None:
    (held,) = facts_of(text.format("Lê Văn Hòa", "Bí thư Tỉnh ủy Nghệ An")).holdings
    assert held.start is None


def test_a_deputy_signs_for_the_head_of_the_body_above(facts_of) -> None:
    text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/CT-CS\n"
        "Hà Nội, ngày 3 tháng 2 năm 2025\n\nKính gửi: Thuế tỉnh Bắc Ninh\n\n"
        "Cục Thuế có ý kiến như trên.\n\nTL. CỤC TRƯỞNG\nKT. TRƯỞNG BAN CHÍNH SÁCH,\n"
        "THUẾ QUỐC TẾ\nPHÓ TRƯỞNG BAN\nPhạm Thị Minh Hoa\n"
    )
    (held,) = facts_of(text).holdings
    assert (held.person, held.head, held.body) == (
        "Phạm Thị Minh Hoa",
        "Phó Trưởng ban",
        "Ban Chính sách, Thuế quốc tế Cục Thuế",
    )


_LETTER = (
    "BỘ TÀI CHÍNH\nCỤC HẢI QUAN\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\n---------------\n\nSố: 71/CHQ-GSQL\n"
    "Hà Nội, ngày 3 tháng 2 năm 2025\n\nKính gửi: Chi cục Hải quan khu vực V\n\n"
    "Đề nghị Chi cục báo cáo.\n\nNơi nhận:\n- Như trên;\n{copy}\n- Lưu: VT.\n\n"
    "{order}\n{above}\nPHÓ TRƯỞNG BAN\nVũ Thị Hạnh\n"
)


@pytest.mark.parametrize(
    ("order", "above", "body"),
    [
        ("TL. CỤC TRƯỞNG", "KT. TRƯỞNG BAN KIỂM TRA THUẾ HQ", "Ban Kiểm tra thuế hải quan"),
        (
            "TL. CỤC TRƯỞNG",
            "KT. TRƯỞNG BAN GIÁM SÁT,\nQUẢN LÝ RỦI RO",
            "Ban Giám sát, Quản lý rủi ro",
        ),
        ("TUQ. CỤC TRƯỞNG", "KT. TRƯỞNG BAN PHÁP CHẾ", "Ban Pháp chế"),
    ],
)
def test_a_board_is_of_the_department_whose_order_it_signs_by(
    facts_of, order: str, above: str, body: str
) -> None:
    text = _LETTER.format(copy="- Website CHQ;", order=order, above=above)
    found = facts_of(text)
    (held,) = found.holdings
    assert (held.person, held.head, held.body) == (
        "Vũ Thị Hạnh",
        "Phó Trưởng ban",
        f"{body} Cục Hải quan",
    )
    assert "Cục TRƯỞNG" not in {each.name for each in found.bodies}


@pytest.mark.parametrize(
    "copy",
    [
        "- PCTr. Lê Quang Vinh (để b/c);",
        "- Phó CTr. Lê Quang\nVinh (để b/c);",
        "- Phó Cục trưởng Lê Quang\nVinh (để báo cáo);",
    ],
)
def test_who_gets_a_letter_to_know_is_deputy_of_the_department(facts_of, copy: str) -> None:
    text = _LETTER.format(copy=copy, order="TL. CỤC TRƯỞNG", above="KT. TRƯỞNG BAN PHÁP CHẾ")
    assert ("Lê Quang Vinh", "Phó Cục trưởng", "Cục Hải quan", "current") in _told(facts_of, text)


def test_a_deputy_of_the_bank_in_letters(facts_of) -> None:
    (held,) = facts_of("Phó Thống đốc NHNN Lê Quang Vinh nói.").holdings
    assert (held.head, held.body) == ("Phó Thống đốc", "Ngân hàng Nhà nước Việt Nam")


def _told(facts_of, text: str) -> set[tuple[str, str, str | None, str]]:
    return {(h.person, h.head, h.body, h.status) for h in facts_of(text).holdings}


def test_a_move_names_what_was_held_what_ended_and_what_began(facts_of) -> None:
    text = (
        "Ông Lê Văn Hòa (SN 1971), chức vụ Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Đoàn đại biểu "
        "Quốc hội tỉnh Nghệ An thôi giữ chức Trưởng Ban Tuyên giáo Tỉnh ủy Nghệ An và nhận nhiệm "
        "vụ mới là Phó Bí thư Huyện ủy Nam Đàn."
    )
    assert _told(facts_of, text) == {
        ("Lê Văn Hòa", "Ủy viên", "Ban Thường vụ Tỉnh ủy Nghệ An", "current"),
        ("Lê Văn Hòa", "Trưởng đoàn", "Đoàn đại biểu Quốc hội tỉnh Nghệ An", "current"),
        ("Lê Văn Hòa", "Trưởng ban", "Ban Tuyên giáo Tỉnh ủy Nghệ An", "former"),
        ("Lê Văn Hòa", "Phó Bí thư", "Huyện ủy Nam Đàn", "appointed"),
    }


def test_a_post_of_several_is_each_of_the_lists(facts_of) -> None:
    text = (
        "Cục Cảnh sát giao thông có 2 Phó Cục trưởng, gồm: Đại tá Mạc Văn Lâm (Phó Giám đốc "
        "Công an tỉnh Lào Cai); Đại tá Đỗ Thị Hà (Phó Giám đốc Công an tỉnh Cà Mau)."
    )
    assert _told(facts_of, text) == {
        ("Mạc Văn Lâm", "Phó Cục trưởng", "Cục Cảnh sát giao thông", "current"),
        ("Đỗ Thị Hà", "Phó Cục trưởng", "Cục Cảnh sát giao thông", "current"),
        ("Mạc Văn Lâm", "Phó Giám đốc", "Công an tỉnh Lào Cai", "current"),
        ("Đỗ Thị Hà", "Phó Giám đốc", "Công an tỉnh Cà Mau", "current"),
    }
    of_years = (
        "Hai Phó Vụ trưởng Vụ Pháp chế gồm: Ông Lê Văn Hòa (từ năm 2013) và ông Bùi Văn Cương."
    )
    assert [h.person for h in facts_of(of_years).holdings] == ["Lê Văn Hòa", "Bùi Văn Cương"]


def test_the_last_of_a_number_is_no_count_of_posts(facts_of) -> None:
    text = "Ngày 12/3 Phó Chủ tịch UBND tỉnh Nghệ An gồm: Lê Văn Hòa và Bùi Văn Cương."
    assert len(facts_of(text).holdings) < 2


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Hòa - khi đó là {} - đã ký.",
        "Trước đó, {} là ông Lê Văn Hòa.",
        "Năm 2010, {} khi đó là ông Lê Văn Hòa đã ký.",
        "Ông Lê Văn Hòa từng có nhiều năm làm {}.",
    ],
)
def test_what_was_at_that_time_is_over(facts_of, text: str) -> None:
    (held,) = facts_of(text.format("Chủ tịch UBND tỉnh Nghệ An")).holdings
    assert (held.person, held.head, held.status) == ("Lê Văn Hòa", "Chủ tịch", "former")


def test_then_and_today(facts_of) -> None:
    text = (
        "Bà Lê Thị Hòa - khi đó là Chủ tịch UBND tỉnh Nghệ An và hiện nay là Bí thư Tỉnh ủy "
        "Nghệ An - đã ký."
    )
    assert {(h.head, h.status) for h in facts_of(text).holdings} == {
        ("Chủ tịch", "former"),
        ("Bí thư", "current"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Phu nhân Tổng thống Bulgaria, bà Elena Petrova, đến thăm.",
        "Thay mặt Ban Bí thư, đồng chí Lê Văn Hòa ký.",
        "Nơi nhận:\n- PCT Lê Văn Hòa (để b/c).",
    ],
)
def test_an_office_beside_a_name_that_is_not_its_holder(facts_of, text: str) -> None:
    assert not facts_of(text).holdings


def test_the_ministry_stands_behind_what_became_of_the_department(facts_of) -> None:
    text = "Ông Lê Văn Hòa, Vụ trưởng Vụ Công trình y tế (nay là Cục Hạ tầng y tế), Bộ Y tế, nói."
    assert [h.body for h in facts_of(text).holdings] == ["Vụ Công trình y tế Bộ Y tế"]


@pytest.mark.parametrize("name", ["Thượng tướng Lê Văn Hòa", "ĐẠI TÁ LÊ VĂN HÒA"])
def test_a_rank_before_the_signer(facts_of, name: str) -> None:
    text = (
        "BỘ QUỐC PHÒNG\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 12/2025/TT-BQP\n\n"
        "Thông tư có hiệu lực từ ngày ký.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n" + name
    )
    (held,) = facts_of(text).holdings
    assert (held.person, held.head, held.body) == ("Lê Văn Hòa", "Thứ trưởng", "Bộ Quốc phòng")
