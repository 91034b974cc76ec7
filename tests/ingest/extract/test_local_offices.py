"""Offices of local news: boards of councils, teams and directors of police, commands, references.

Each case lists all that may be read: person, head, body.
"""

from __future__ import annotations

import pytest

TU, NAM = "Phan Văn Tự", "Đặng Văn Niệm"
POLICE = "Công an tỉnh Bắc Ninh"
AGENCY = f"Cơ quan Cảnh sát điều tra {POLICE}"
CITY = "Công an Thành phố Hồ Chí Minh"
COUNCIL = "Hội đồng nhân dân tỉnh Thái Bình"
QH = "Quốc hội"
UBND = "Ủy ban nhân dân huyện Vũ Thư"
FRONT = "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"

CASES = [
    # Boards of the one council that a text tells of
    (
        "HĐND tỉnh Thái Bình họp. Ông Phan Văn Tự, Trưởng ban Pháp chế, trình bày.",
        {(TU, "Trưởng ban", f"Ban Pháp chế {COUNCIL}")},
    ),
    (
        "Tỉnh Thái Bình họp. Ông Phan Văn Tự, Phó Trưởng ban Kinh tế - Ngân sách HĐND, trình bày.",
        {(TU, "Phó Trưởng ban", f"Ban Kinh tế - Ngân sách {COUNCIL}")},
    ),
    (
        "HĐND tỉnh Thái Bình và HĐND huyện Vũ Thư họp. Ông Phan Văn Tự, Trưởng ban Pháp chế, nói.",
        set(),
    ),
    # A director of police who heads its investigators
    (
        "Công an tỉnh Bắc Ninh họp báo. Đại tá Phan Văn Tự, Phó Giám đốc, Thủ trưởng Cơ quan "
        "CSĐT, cho biết.",
        {(TU, "Phó Giám đốc", POLICE), (TU, "Thủ trưởng", AGENCY)},
    ),
    (
        "Công an tỉnh Bắc Ninh và Công an tỉnh Hà Nam họp báo. Đại tá Phan Văn Tự, Phó Giám đốc, "
        "Thủ trưởng Cơ quan CSĐT, cho biết.",
        set(),
    ),
    # Teams that no table has, by what they are a part of
    (
        "Trung tá Phan Văn Tự, Đội trưởng Đội Tham mưu thuộc Phòng CSGT Công an TP.HCM nói.",
        {(TU, "Đội trưởng", f"Đội Tham mưu Phòng Cảnh sát giao thông {CITY}")},
    ),
    (
        "Thiếu tá Phan Văn Tự, Phó đội trưởng Đội Tham mưu, Phòng Cảnh sát hình sự Công an TP.HCM.",
        {(TU, "Phó Đội trưởng", f"Đội Tham mưu Phòng Cảnh sát hình sự {CITY}")},
    ),
    ("Anh Phan Văn Tự, Đội trưởng Đội bóng xã và Công an huyện Vũ Thư giao lưu.", set()),
    # Inspectors of traffic
    (
        "Ông Phan Văn Tự, Phó Chánh TTGT TP Cần Thơ, và ông Đặng Văn Niệm, Đội trưởng TTGT quận "
        "Ninh Kiều.",
        {
            (TU, "Phó Chánh Thanh tra", "Thanh tra giao thông Thành phố Cần Thơ"),
            (NAM, "Đội trưởng", "Đội Thanh tra giao thông quận Ninh Kiều"),
        },
    ),
    (
        "Ông Phan Văn Tự là Phó Chánh TTGT TP Cần Thơ, còn bị cáo hồi ấy là Đội trưởng TTGT quận "
        "Ninh Kiều.",
        {(TU, "Phó Chánh Thanh tra", "Thanh tra giao thông Thành phố Cần Thơ")},
    ),
    # Commands made for a task
    (
        "Ông Phan Văn Tự, Phó Chủ tịch UBND, Trưởng Ban chỉ huy bảo vệ và phát triển rừng huyện "
        "Vũ Thư, trả lời.",
        {
            (TU, "Phó Chủ tịch", UBND),
            (TU, "Trưởng ban", "Ban Chỉ huy bảo vệ và phát triển rừng huyện Vũ Thư"),
        },
    ),
    (
        "Ông Phan Văn Tự, Phó Trưởng ban Chỉ huy phòng chống lụt bão tỉnh Thái Bình, nói.",
        {(TU, "Phó Trưởng ban", "Ban Chỉ huy phòng chống lụt bão tỉnh Thái Bình")},
    ),
    (
        "Ông Phan Văn Tự, Chỉ huy trưởng Ban Chỉ huy quân sự huyện Vũ Thư, nói.",
        {(TU, "Chỉ huy trưởng", "Ban Chỉ huy Quân sự huyện Vũ Thư")},
    ),
    # Our own bodies told with the country before a name
    ("Chủ tịch Quốc hội Việt Nam Phan Văn Tự tiếp khách.", {(TU, "Chủ tịch", QH)}),
    ("Bộ trưởng Bộ Y tế Việt Nam Phan Văn Tự dự.", {(TU, "Bộ trưởng", "Bộ Y tế")}),
    ("Bộ trưởng Y tế Việt Nam Phan Văn Tự dự.", {(TU, "Bộ trưởng", "Bộ Y tế")}),
    (
        "Phó Chủ nhiệm Ủy ban Kinh tế của Quốc hội Việt Nam Phan Văn Tự dự.",
        {(TU, "Phó Chủ nhiệm", "Ủy ban Kinh tế của Quốc hội")},
    ),
    # Letters
    (
        "Đại biểu Phan Văn Tự, Ủy viên Thường trực UB Tài chính - Ngân sách, đáp.",
        {
            (TU, "Đại biểu", QH),
            (TU, "Ủy viên Thường trực", "Ủy ban Tài chính, Ngân sách của Quốc hội"),
        },
    ),
    ("Theo ông Phan Văn Tự, Ủy viên Đoàn Chủ tịch MTTQ, việc đó tốt.", {(TU, "Ủy viên", FRONT)}),
    # Nicknames
    (
        "Ông Phan Văn Tự (Tư Còm) nguyên Phó Chủ tịch UBND huyện Vũ Thư bị bắt.",
        {(TU, "Phó Chủ tịch", UBND)},
    ),
    ("Ông Phan Văn Tự (Tư Còm) Phó Chủ tịch UBND huyện Vũ Thư bị bắt.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_local_offices(facts_of, text, expected) -> None:
    assert {(h.person, h.head, h.body) for h in facts_of(text).holdings} == expected


@pytest.mark.parametrize("place", ["Thái Bình", "xã Vũ Hội", "Hà Nội", "báo Lao Động"])
@pytest.mark.parametrize("said", ["là", "nguyên là", "từng là"])
def test_who_is_told_of_in_the_sentence_behind_a_place(facts_of, place, said) -> None:
    """The last word of a sentence is no part of the name that the next one begins with."""
    text = f"Ông Phan Văn Tự làm ở {place}. Ông Tự {said} Phó Chủ tịch UBND huyện Vũ Thư."
    assert {(h.person, h.head, h.body) for h in facts_of(text).holdings} == {
        (TU, "Phó Chủ tịch", UBND)
    }


CITY_POLICE = "Công an Thành phố Đà Nẵng"
SENTENCES = [
    # The stop of letters ends the sentence as well
    (
        "TP Đà Nẵng họp với Chủ tịch UBND TP. Ông Phan Văn Tự, Phó Giám đốc Công an TP, nói.",
        {(TU, "Phó Giám đốc", CITY_POLICE, "current")},
    ),
    (
        "TP Đà Nẵng họp. Giám đốc Công an TP. thiếu tướng Phan Văn Tự nói.",
        {(TU, "Giám đốc", CITY_POLICE, "current")},
    ),
    (
        "TP Đà Nẵng họp. Phó Giám đốc Công an TP. Phan Văn Tự nói.",
        {(TU, "Phó Giám đốc", CITY_POLICE, "current")},
    ),
    # Dismissed, told behind the name or the office
    (
        "Phó Chủ tịch UBND huyện Vũ Thư Phan Văn Tự đã bị Chủ tịch UBND tỉnh Thái Bình cách chức.",
        {(TU, "Phó Chủ tịch", UBND, "former")},
    ),
    (
        "Ông Phan Văn Tự, Phó Chủ tịch UBND huyện Vũ Thư, vừa bị Ban Thường vụ Tỉnh ủy cách chức "
        "vì vi phạm.",
        {(TU, "Phó Chủ tịch", UBND, "former")},
    ),
    (
        "Phó Chủ tịch UBND huyện Vũ Thư Phan Văn Tự bị đề nghị cách chức.",
        {(TU, "Phó Chủ tịch", UBND, "current")},
    ),
    (
        "Phó Chủ tịch UBND huyện Vũ Thư Phan Văn Tự bị tố và dọa cách chức.",
        {(TU, "Phó Chủ tịch", UBND, "current")},
    ),
    # The one committee that a text names in full
    (
        "Thành phố Cần Thơ họp. Ông Phan Văn Tự (Bí thư Quận ủy Bình Thủy) thôi giữ chức Bí thư "
        "Quận ủy.",
        {(TU, "Bí thư", "Quận ủy Bình Thủy", "former")},
    ),
    # Names whose syllables begin bodies
    (
        "Ông Nguyễn Hội Nghị, Phó Chủ tịch UBND huyện Vũ Thư, nói.",
        {("Nguyễn Hội Nghị", "Phó Chủ tịch", UBND, "current")},
    ),
    (
        "Ông Phan Viện Sử, Phó Chủ tịch Hội Nông dân huyện Vũ Thư, nói.",
        {("Phan Viện Sử", "Phó Chủ tịch", "Hội Nông dân huyện Vũ Thư", "current")},
    ),
    # Schools and hospitals of the city; departments in other words
    (
        "TP Đà Nẵng họp. Ông Phan Văn Tự, Hiệu trưởng Trường Chính trị TP, nói.",
        {(TU, "Hiệu trưởng", "Trường Chính trị Thành phố Đà Nẵng", "current")},
    ),
    (
        "Ông Phan Văn Tự, Giám đốc Sở Cảnh sát PCCC TP HCM, nói.",
        {
            (
                TU,
                "Giám đốc",
                "Sở Cảnh sát Phòng cháy chữa cháy Thành phố Hồ Chí Minh",
                "current",
            )
        },
    ),
    (
        "Ông Phan Văn Tự, Giám đốc Sở Kiến trúc quy hoạch Hà Nội, nói.",
        {(TU, "Giám đốc", "Sở Quy hoạch - Kiến trúc Thành phố Hà Nội", "current")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_what_ends_with_the_sentence_and_with_the_office(facts_of, text, expected) -> None:
    found = facts_of(text).holdings
    assert {(h.person, h.head, h.body, h.status) for h in found} == expected


def test_the_party_s_head_who_is_chairman_without_a_state_is_not_ours(facts_of) -> None:
    found = facts_of("Chủ tịch nước Phan Văn Tự tiếp Tổng Bí thư, Chủ tịch Tập Nhất Mới.").holdings
    assert {(h.person, h.head) for h in found if h.body} == {(TU, "Chủ tịch nước")}
    ours = facts_of("Tổng Bí thư, Chủ tịch nước Phan Văn Tự tiếp khách.").holdings
    assert [(h.head, h.body is None) for h in ours] == [
        ("Tổng Bí thư", False),
        ("Chủ tịch nước", False),
    ]


def test_a_list_of_places_names_nobody(facts_of) -> None:
    found = facts_of("Dọn vỉa hè ở một số khu vực như: Trần Phú, Lê Văn Tám, Nguyễn Văn Cừ.")
    assert found.persons == ()


DEPUTIES = [
    (
        "Tổ đại biểu Quốc hội gồm ĐB Phan Văn Tự, Giám đốc Sở Tư pháp TP.HCM, ĐB Lê Thị Nết và "
        "ĐB Lâm Văn Út tiếp xúc cử tri.",
        {
            (TU, "Đại biểu", "Quốc hội", "current"),
            (TU, "Giám đốc", "Sở Tư pháp Thành phố Hồ Chí Minh", "current"),
            ("Lê Thị Nết", "Đại biểu", "Quốc hội", "current"),
            ("Lâm Văn Út", "Đại biểu", "Quốc hội", "current"),
        },
    ),
    (
        "HĐND TP.HCM họp. Thông tin với các đại biểu, ông Phan Văn Tự cho biết đã xong.",
        set(),
    ),
    (
        "Ông Phan Văn Tự - Chủ nhiệm Ủy ban Kiểm tra Đảng ủy, Phó Hiệu trưởng Trường Đại học Tây "
        "Nguyên nói.",
        {
            (TU, "Chủ nhiệm", "Ủy ban Kiểm tra Đảng ủy Trường Đại học Tây Nguyên", "current"),
            (TU, "Phó Hiệu trưởng", "Trường Đại học Tây Nguyên", "current"),
        },
    ),
    (
        "Ông Phan Văn Tự trong thời gian đương chức Phó chủ tịch UBND huyện Vũ Thư đã nhận tiền.",
        {(TU, "Phó Chủ tịch", UBND, "former")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), DEPUTIES)
def test_deputies_boards_of_schools_and_times_in_office(facts_of, text, expected) -> None:
    found = facts_of(text).holdings
    assert {(h.person, h.head, h.body, h.status) for h in found} == expected


def test_who_speaks_on_behalf_of_the_premier_is_not_him(facts_of) -> None:
    found = facts_of(
        "Thay mặt Chính phủ, Thủ tướng Chính phủ, Chủ nhiệm Văn phòng Chính phủ Phan Văn Tự nói."
    ).holdings
    assert {(h.person, h.head) for h in found} == {(TU, "Chủ nhiệm")}
