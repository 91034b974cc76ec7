"""Bodies with a name of their own, or in letters: where it ends and their head's begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

FactsOf = Callable[[str], Facts]
FORMS = (
    "Ông Lý Văn Tấn, {office}, cho biết trời mưa.",
    "{office} Lý Văn Tấn cho biết trời mưa.",
    "Theo ông Lý Văn Tấn - {office}, việc này đã xong.",
    "Trao đổi với báo chí, {office}, ông Lý Văn Tấn cho biết trời mưa.",
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("Thư viện tỉnh Hà Nam", "Thư viện tỉnh Hà Nam"),
        ("Thư viện Quốc gia Việt Nam", "Thư viện Quốc gia Việt Nam"),
        ("Thư viện Khoa học Tổng hợp TP.HCM", "Thư viện Khoa học Tổng hợp Thành phố Hồ Chí Minh"),
        ("Cảng vụ Hàng hải Hải Phòng", "Cảng vụ Hàng hải Hải Phòng"),
        ("Cảng vụ hàng không miền Bắc", "Cảng vụ hàng không miền Bắc"),
        ("Vườn quốc gia Cúc Phương", "Vườn quốc gia Cúc Phương"),
        ("VQG Cúc Phương", "Vườn quốc gia Cúc Phương"),
        ("Bệnh viện Nhân dân 115", "Bệnh viện Nhân dân 115"),
        ("Bệnh viện Bạch Mai", "Bệnh viện Bạch Mai"),
        ("Nhà hát Tuổi Trẻ", "Nhà hát Tuổi Trẻ"),
        ("Nhà hát Kịch Việt Nam", "Nhà hát Kịch Việt Nam"),
        ("Nhà hát Ca múa nhạc Thăng Long", "Nhà hát Ca múa nhạc Thăng Long"),
        ("Bảo tàng Lịch sử Quốc gia", "Bảo tàng Lịch sử Quốc gia"),
        ("Bảo tàng tỉnh Hà Nam", "Bảo tàng tỉnh Hà Nam"),
        ("Ban Quản lý chợ Bến Thành", "Ban Quản lý chợ Bến Thành"),
        ("Ban Quản lý Vịnh Hạ Long", "Ban Quản lý Vịnh Hạ Long"),
        ("BQLDA Thăng Long", "Ban Quản lý dự án Thăng Long"),
        ("Ban QLDA Đường sắt", "Ban Quản lý dự án Đường sắt"),
        ("Viện Pasteur Nha Trang", "Viện Pasteur Nha Trang"),
        ("Viện Khoa học Xã hội vùng Trung Bộ", "Viện Khoa học Xã hội vùng Trung Bộ"),
        ("NXB Kim Đồng", "Nhà xuất bản Kim Đồng"),
        ("Ngân hàng Chính sách xã hội", "Ngân hàng Chính sách xã hội"),
        ("TTYT huyện Ba Vì", "Trung tâm Y tế huyện Ba Vì"),
        ("Trung tâm GDTX huyện Ba Vì", "Trung tâm Giáo dục thường xuyên huyện Ba Vì"),
        ("BVĐK tỉnh Hà Nam", "Bệnh viện Đa khoa tỉnh Hà Nam"),
        ("KBNN tỉnh Hà Nam", "Kho bạc Nhà nước tỉnh Hà Nam"),
        ("Khu QLGT đô thị số 1", "Khu Quản lý giao thông đô thị số 1"),
        ("Khu di tích Phủ Chủ tịch", "Khu di tích Phủ Chủ tịch"),
    ],
)
def test_where_the_name_of_a_body_ends(
    facts_of: FactsOf, printed: str, body: str, form: str
) -> None:
    facts = facts_of(form.format(office=f"Giám đốc {printed}"))
    assert [(h.person, h.head, h.body) for h in facts.holdings] == [
        ("Lý Văn Tấn", "Giám đốc", body)
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("office", "head", "body"),
    [
        (
            "Viện trưởng VKS huyện Ba Vì",
            "Viện trưởng",
            "Viện kiểm sát nhân dân huyện Ba Vì",
        ),
        (
            "Phó Thủ trưởng CQĐT Công an tỉnh Hà Nam",
            "Phó Thủ trưởng",
            "Cơ quan Cảnh sát điều tra Công an tỉnh Hà Nam",
        ),
        ("Trưởng CA huyện Ba Vì", "Trưởng Công an", "Công an huyện Ba Vì"),
        ("Giám thị Trại giam Thủ Đức", "Giám thị", "Trại giam Thủ Đức"),
        ("Trưởng trạm Y tế xã Vân Hòa", "Trưởng trạm", "Trạm Y tế xã Vân Hòa"),
        ("Phó Trưởng Ban TCTW", "Phó Trưởng ban", "Ban Tổ chức Trung ương"),
        ("Tổng Giám đốc BHXH Việt Nam", "Tổng Giám đốc", "Bảo hiểm xã hội Việt Nam"),
        ("Bí thư Đoàn Thanh niên xã Vân Hòa", "Bí thư", "Đoàn Thanh niên xã Vân Hòa"),
        ("Tổng Biên tập Tạp chí Cộng sản", "Tổng Biên tập", "Tạp chí Cộng sản"),
        (
            "Hiệu trưởng Trường THPT chuyên Mai Đình Bách",
            "Hiệu trưởng",
            "Trường THPT chuyên Mai Đình Bách",
        ),
    ],
)
def test_bodies_in_letters(facts_of: FactsOf, office: str, head: str, body: str, form: str) -> None:
    facts = facts_of(form.format(office=office))
    assert [(h.person, h.head, h.body) for h in facts.holdings] == [("Lý Văn Tấn", head, body)]


@pytest.mark.parametrize(
    "body",
    [
        "Bệnh viện Đa khoa Lê Văn Thịnh",
        "Nhà hát Cải lương Trần Hữu Trang",
        "Bảo tàng Tôn Đức Thắng",
        "Bảo tàng Đại tướng Nguyễn Chí Thanh",
        "Trường Chính trị Tôn Đức Thắng",
        "Trường Tiểu học Lê Văn Tám",
        "Quỹ Khuyến học Trần Văn Giàu",
        "Công ty TNHH Lê Văn Tám",
    ],
)
def test_whom_a_body_honours_does_not_lead_it(facts_of: FactsOf, body: str) -> None:
    facts = facts_of(f"Giám đốc {body} cho biết trời mưa.")
    assert (facts.holdings, facts.persons) == ((), ())


def test_who_is_addressed_is_no_part_of_a_school_s_name(facts_of: FactsOf) -> None:
    facts = facts_of(
        "Hiệu trưởng Trường Đại học Kinh tế Lý Văn Tấn cho biết trời mưa. Ông Tấn nói thêm."
    )
    assert [(h.person, h.body) for h in facts.holdings] == [
        ("Lý Văn Tấn", "Trường Đại học Kinh tế")
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Trung tâm Khuyến nông tỉnh Hà Nam họp. Ông Lý Văn Tấn, Giám đốc Trung tâm, nói.",
            "Trung tâm Khuyến nông tỉnh Hà Nam",
        ),
        ("Bệnh viện Bạch Mai họp. PGS Lý Văn Tấn - Giám đốc BV, nói.", "Bệnh viện Bạch Mai"),
        ("Trường Đại học Vinh họp. Ông Lý Văn Tấn, Hiệu trưởng nhà trường.", "Trường Đại học Vinh"),
        (
            "Bà Lê Thị Na thôi làm Giám đốc Bệnh viện Bạch Mai. "
            "Bổ nhiệm ông Lý Văn Tấn giữ chức Giám đốc bệnh viện.",
            "Bệnh viện Bạch Mai",
        ),
        (
            "Bảo tàng Hà Nội mở cửa. Giám đốc Bảo tàng Lý Văn Tấn nói. Ông Tấn kể thêm.",
            "Bảo tàng Hà Nội",
        ),
    ],
)
def test_an_institution_is_named_in_full_once(facts_of: FactsOf, text: str, body: str) -> None:
    found = [(h.person, h.body) for h in facts_of(text).holdings]
    assert ("Lý Văn Tấn", body) in found


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị họp tại Trung tâm Hội nghị Quốc gia. Ông Lý Văn Tấn, Giám đốc Trung tâm, nói.",
        "Trung tâm Y tế huyện Ba Vì và Trung tâm Y tế huyện Mỹ Đức họp. "
        "Ông Lý Văn Tấn, Giám đốc Trung tâm, nói.",
    ],
)
def test_which_institution_it_is_may_be_open(facts_of: FactsOf, text: str) -> None:
    assert [h.body for h in facts_of(text).holdings if h.body] == []


@pytest.mark.parametrize(
    ("text", "holdings"),
    [
        (
            "Ông Lý Văn Tấn -- Cục trưởng Cục Thú y cho biết.",
            [("Cục trưởng", "Cục Thú y", "current")],
        ),
        (
            "Ông Lý Văn Tấn - Thanh tra viên cao cấp - Phó Cục trưởng Cục Thú y nói.",
            [("Phó Cục trưởng", "Cục Thú y", "current")],
        ),
        (
            "Ông Lý Văn Tấn cũng từng kiêm Giám đốc Sở Y tế Hà Nam.",
            [("Giám đốc", "Sở Y tế tỉnh Hà Nam", "former")],
        ),
        (
            "Bộ trưởng Bộ Y tế mới Lý Văn Tấn nói.",
            [("Bộ trưởng", "Bộ Y tế", "current")],
        ),
        (
            "Chức Bí thư Huyện ủy Ba Vì do ông Lý Văn Tấn đảm nhiệm.",
            [("Bí thư", "Huyện ủy Ba Vì", "current")],
        ),
        (
            "Ông Lý Văn Tấn, Thường vụ Tỉnh ủy - Phó chủ tịch UBND tỉnh Hà Nam nói.",
            [
                ("Ủy viên", "Ban Thường vụ Tỉnh ủy Hà Nam", "current"),
                ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current"),
            ],
        ),
        (
            "Ông Lý Văn Tấn, Trưởng ban Kinh tế - Ngân sách, HĐND tỉnh Hà Nam nói.",
            [
                (
                    "Trưởng ban",
                    "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Hà Nam",
                    "current",
                )
            ],
        ),
        (
            "Đại tá Lý Văn Tấn, Trưởng phòng 3, Cục An ninh kinh tế cho biết.",
            [("Trưởng phòng", "Phòng 3 Cục An ninh kinh tế", "current")],
        ),
        (
            "Theo bác sĩ Lý Văn Tấn, Phó khoa ngoại tổng hợp, BV Nhi Đồng, kim nằm trong tim.",
            [("Phó Trưởng khoa", "Khoa Ngoại tổng hợp Bệnh viện Nhi Đồng", "current")],
        ),
        ("Theo ông Lý Văn Tấn, Thường vụ Tỉnh ủy Hà Nam đã họp.", []),
        ("Sau khi nghe ông Lý Văn Tấn, Thường vụ Huyện ủy Ba Vì thống nhất chủ trương.", []),
        ("Quyết định bổ nhiệm Bí thư Huyện ủy Ba Vì do ông Lý Văn Tấn ký.", []),
    ],
)
def test_offices_behind_other_signs_and_words(
    facts_of: FactsOf, text: str, holdings: list[tuple[str, str, str]]
) -> None:
    assert [(h.head, h.body, h.status) for h in facts_of(text).holdings] == holdings


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Ông Lý Văn Tấn, Chủ tịch Hiệp hội taxi Hà Nội cho hay.",
            "Hiệp hội taxi Thành phố Hà Nội",
        ),
        (
            "Ông Lý Văn Tấn (Chủ tịch Nghiệp đoàn vệ sinh dân lập Quận 5) nói.",
            "Nghiệp đoàn vệ sinh dân lập Quận 5",
        ),
        (
            "Ông Lý Văn Tấn, Chủ tịch Hội sinh vật cảnh tỉnh Hà Nam, nói.",
            "Hội sinh vật cảnh tỉnh Hà Nam",
        ),
        ("Ông Lý Văn Tấn, Chủ tịch Hội cơ học VN, nói.", "Hội cơ học Việt Nam"),
        (
            "Ông Lý Văn Tấn, Chủ tịch Phòng Thương mại và Công nghiệp VN, nói.",
            "Phòng Thương mại và Công nghiệp Việt Nam",
        ),
        ("Ông Lý Văn Tấn, Chủ tịch Hội họp tại Hà Nội.", None),
    ],
)
def test_associations_in_small_letters(facts_of: FactsOf, text: str, body: str | None) -> None:
    assert [(h.person, h.body) for h in facts_of(text).holdings] == [("Lý Văn Tấn", body)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Lý Văn Tấn, Tổng giám đốc FPTS cho biết.", "FPTS"),
        ("Tổng giám đốc VAFI Lý Văn Tấn nói.", "VAFI"),
        (
            "Liên đoàn Bóng đá Việt Nam (VFF) họp. Chủ tịch VFF Lý Văn Tấn nói.",
            "Liên đoàn Bóng đá Việt Nam",
        ),
        ("Ông Lý Văn Tấn, Chủ tịch UBND tỉnh Hà Nam, nói.", "Ủy ban nhân dân tỉnh Hà Nam"),
        ("Ông Lý Văn Tấn, Chủ tịch HĐQT, nói.", None),
    ],
)
def test_bodies_called_by_letters(facts_of: FactsOf, text: str, body: str | None) -> None:
    assert [(h.person, h.body) for h in facts_of(text).holdings] == [("Lý Văn Tấn", body)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Tại cuộc họp của UBND tỉnh Hà Nam, Phó Chủ tịch Lý Văn Tấn yêu cầu báo cáo.",
            "Ủy ban nhân dân tỉnh Hà Nam",
        ),
        ("UBND tỉnh Hà Nam họp. Chủ tịch Lý Văn Tấn nói.", "Ủy ban nhân dân tỉnh Hà Nam"),
        ("UBND tỉnh Hà Nam và HĐND tỉnh Hà Nam họp. Chủ tịch Lý Văn Tấn nói.", None),
        ("UBND tỉnh Hà Nam họp với UBND tỉnh Nam Định. Chủ tịch Lý Văn Tấn nói.", None),
        ("Công ty Hoa Sen làm việc với UBND tỉnh Hà Nam. Chủ tịch Lý Văn Tấn nói.", None),
        ("UBND tỉnh Hà Nam tiếp đoàn Trung Quốc. Chủ tịch Hồ Cẩm Đào gửi điện.", None),
        ("UBND tỉnh Hà Nam họp. Mưa to. Gió lớn. Chủ tịch Lý Văn Tấn nói.", None),
    ],
)
def test_the_committee_whose_chair_is_told_alone(
    facts_of: FactsOf, text: str, body: str | None
) -> None:
    assert [h.body for h in facts_of(text).holdings] == [body]


@pytest.mark.parametrize(
    "text",
    [
        "Nói về quá trình ứng cử của ông Tấn, Tổng thư ký cho biết đã xong. Lý Văn Tấn vắng mặt.",
        "Sau khi nghe ý kiến của ông Lý Văn Tấn, Chủ tịch cho biết đã rõ.",
    ],
)
def test_who_is_spoken_of_has_not_the_office_of_who_speaks(facts_of: FactsOf, text: str) -> None:
    assert facts_of(text).holdings == ()


@pytest.mark.parametrize(
    "text",
    [
        "UBND xã Vân Hòa giao đất cho câu lạc bộ. Chủ tịch Nguyễn Văn Bình nói đội sẽ tập ở đây.",
        "UBND tỉnh Nghệ An phối hợp với Hiệp hội cà phê. Chủ tịch Lê Văn Tám nói sẽ được mùa.",
        "Theo UBND huyện Ba Vì, hợp tác xã đã xong. Chủ tịch Trần Văn Nam nói sẽ mở rộng.",
        "UBND tỉnh Nghệ An đã đồng ý. Chủ tịch Nguyễn Văn Bình của doanh nghiệp Sao Sáng nói.",
        "Bệnh nhân chuyển từ Bệnh viện Bạch Mai. Theo bác sĩ Lê Văn Tám, Giám đốc bệnh viện, "
        "ca mổ thành công.",
        "Phóng viên Đài Truyền hình Việt Nam đến. Ông Lê Văn Tám, Giám đốc Đài, nói đài đã cũ.",
        "Nhà thầu làm đường gần Bảo tàng Hà Nội. Bà Mai Thị Én, Giám đốc Bảo tàng, có mặt.",
        "Ông Trần Văn Nam, Trưởng phòng 2 cho biết 5 đối tượng bị bắt.",
        "Ông Lê Văn Tám, Viện trưởng Viện, nói.",
        "Phó Chủ tịch VHXH Lê Văn Tám nói.",
        "Ông Lê Văn Tám, Phó Chủ tịch HND, dự.",
        "Ông John Miller, Phó Chủ tịch Biden, phát biểu.",
    ],
)
def test_no_body_is_guessed(facts_of: FactsOf, text: str) -> None:
    assert [h.body for h in facts_of(text).holdings if h.body] == []


@pytest.mark.parametrize(
    "text",
    [
        "Chức Bí thư Huyện ủy Ba Vì do ông Lê Văn Tám đảm nhiệm từ năm 2010 đến 2015.",
        "Chức Bí thư Huyện ủy Ba Vì do ông Lê Văn Tám đảm nhiệm trước đây đã giao cho ông Nam.",
        "Xét đề nghị của ông Lê Văn Tám, Thường vụ Huyện ủy Ba Vì đồng tình với phương án.",
        "Sau khi nghe ông Lê Văn Tám, Thường vụ Tỉnh ủy Hà Nam thảo luận, ra nghị quyết.",
        "Công an huyện Ba Vì đến. Ông Lê Văn Tám, trưởng ca huyện.",
        "Thư gửi ông Lê Văn Tám, Chủ tịch FIFA khẳng định ủng hộ.",
        "Sau cuộc gặp với ông Lê Văn Tám, Chủ tịch VFF nói sẽ giữ huấn luyện viên.",
    ],
)
def test_nobody_is_told_to_hold_what_others_do(facts_of: FactsOf, text: str) -> None:
    assert facts_of(text).holdings == ()


@pytest.mark.parametrize("kind", ["Nhà máy", "Hợp tác xã", "Nhà xuất bản"])
def test_who_stands_behind_the_kind_alone_is_no_name_of_it(facts_of: FactsOf, kind: str) -> None:
    facts = facts_of(f"Giám đốc {kind} Lý Văn Tấn cho biết trời mưa. Lý Văn Tấn, 40 tuổi, vui.")
    assert [body.name for body in facts.bodies] == []
    assert [person.name for person in facts.persons] == ["Lý Văn Tấn"]
