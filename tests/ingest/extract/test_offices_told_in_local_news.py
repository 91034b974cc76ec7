"""Offices as local news tell them: between commas, after a predecessor, beside years and schools.

Each case lists all that may be read: person, head, body, status.
"""

from __future__ import annotations

import pytest

TU, NAM, SAU = "Phan Văn Tự", "Đặng Văn Niệm", "Lâm Văn Sáu"
UBND = "Ủy ban nhân dân tỉnh Hà Nam"

CASES = [
    # A name between commas behind the office that opens the sentence or its main clause
    (
        "Tại cuộc họp, Chủ tịch UBND tỉnh Hà Nam, Phan Văn Tự, đã giao Công an tỉnh rà soát.",
        {(TU, "Chủ tịch", UBND, "current")},
    ),
    (
        "Trong khi đó, Chủ tịch UBND tỉnh Hà Nam, Phan Văn Tự nhấn mạnh việc phòng dịch.",
        {(TU, "Chủ tịch", UBND, "current")},
    ),
    (
        "Trả lời Chủ tịch UBND tỉnh Hà Nam, Phan Văn Tự nói đã nộp đơn.",
        set(),
    ),
    (
        "Tại cuộc họp, Chủ tịch UBND tỉnh Hà Nam, Phan Văn Tự và nhiều người dân.",
        set(),
    ),
    # Who succeeds whom
    (
        "Năm 2018, ông Phan Văn Tự kế nhiệm ông Lâm Văn Sáu trở thành Chủ tịch UBND tỉnh Hà Nam.",
        {(TU, "Chủ tịch", UBND, "appointed"), (SAU, "Chủ tịch", UBND, "former")},
    ),
    (
        "Ông Phan Văn Tự có thể kế nhiệm ông Lâm Văn Sáu trở thành Chủ tịch UBND tỉnh Hà Nam.",
        set(),
    ),
    (
        "Ông Phan Văn Tự chưa thay ông Lâm Văn Sáu làm Chủ tịch UBND tỉnh Hà Nam.",
        set(),
    ),
    (
        "Có tin ông Phan Văn Tự thay ông Lâm Văn Sáu làm Chủ tịch UBND tỉnh Hà Nam.",
        set(),
    ),
    (
        "Nguồn tin cho biết ông Phan Văn Tự thay ông Lâm Văn Sáu làm Chủ tịch UBND tỉnh Hà Nam.",
        {(TU, "Chủ tịch", UBND, "appointed"), (SAU, "Chủ tịch", UBND, "former")},
    ),
    (
        "Thông tin mới: ông Phan Văn Tự thay ông Lâm Văn Sáu làm Chủ tịch UBND tỉnh Hà Nam.",
        {(TU, "Chủ tịch", UBND, "appointed"), (SAU, "Chủ tịch", UBND, "former")},
    ),
    (
        "Để có người thay ông Lâm Văn Sáu làm Chủ tịch UBND tỉnh Hà Nam, Hà Nam đã họp.",
        {(SAU, "Chủ tịch", UBND, "former")},
    ),
    # By whom somebody is raised
    (
        "Ông Phan Văn Tự được Chủ tịch UBND tỉnh Hà Nam Lâm Văn Sáu cất nhắc làm Giám đốc Sở Y tế.",
        {
            (TU, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "appointed"),
            (SAU, "Chủ tịch", UBND, "current"),
        },
    ),
    # Deputies by their short words, branches in small letters
    (
        "Ông Phan Văn Tự, Chi cục phó Chi cục thú y tỉnh Hà Nam, cho biết.",
        {(TU, "Phó Chi cục trưởng", "Chi cục Thú y tỉnh Hà Nam", "current")},
    ),
    (
        "Ông Phan Văn Tự, Phó chi cục Quản lý đất đai tỉnh Hà Nam, cho biết.",
        {(TU, "Phó Chi cục trưởng", "Chi cục Quản lý đất đai tỉnh Hà Nam", "current")},
    ),
    (
        "Chi cục thú y tỉnh Hà Nam họp. Ông Phan Văn Tự, Trạm phó, cho biết.",
        set(),
    ),
    (
        "Ông Phan Văn Tự, nguyên phó Vụ Pháp chế, Bộ Y tế, cho biết.",
        {(TU, "Phó Vụ trưởng", "Vụ Pháp chế Bộ Y tế", "former")},
    ),
    # Teams, rooms and regiments
    (
        "Trung tá Phan Văn Tự, Đội trưởng Đội CSGT Bàn Cờ, cho biết.",
        {(TU, "Đội trưởng", "Đội Cảnh sát giao thông Bàn Cờ", "current")},
    ),
    (
        "Đội trưởng Đội CSGT Lê Tám cho biết.",
        set(),
    ),
    (
        "Trung tá Phan Văn Tự, Trưởng phòng Cảnh sát trật tự Đà Nẵng, cho biết.",
        {(TU, "Trưởng phòng", "Phòng Cảnh sát trật tự Thành phố Đà Nẵng", "current")},
    ),
    (
        "Ông Phan Văn Tự - Phó trưởng phòng Nghệ thuật- Sở Văn hóa và Thể thao TP.HCM cho biết.",
        {
            (
                TU,
                "Phó Trưởng phòng",
                "Phòng Nghệ thuật Sở Văn hóa và Thể thao Thành phố Hồ Chí Minh",
                "current",
            )
        },
    ),
    (
        "Ông Phan Văn Tự, Trưởng phòng bảo trợ xã hội của Sở Y tế tỉnh Hà Nam, cho biết.",
        {(TU, "Trưởng phòng", "Phòng Bảo trợ xã hội Sở Y tế tỉnh Hà Nam", "current")},
    ),
    (
        "Thượng tá Phan Văn Tự, Phó Chính ủy Đoàn Kinh tế quốc phòng 12, cho biết.",
        {(TU, "Phó Chính ủy", "Đoàn Kinh tế - Quốc phòng 12", "current")},
    ),
    (
        "Phó Chính ủy Đoàn Kinh tế quốc phòng cho biết.",
        set(),
    ),
    (
        "Trung tá Phan Văn Tự, Trưởng phòng Cảnh sát PCCC&CNCH Công an tỉnh Hà Nam, cho biết.",
        {
            (
                TU,
                "Trưởng phòng",
                "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ Công an tỉnh Hà Nam",
                "current",
            )
        },
    ),
    # Districts with a small letter behind the apostrophe
    (
        "Ông Phan Văn Tự ở huyện Cư M’gar, Phó Bí thư, Chủ tịch UBND xã Ea Tul, cho biết.",
        set(),
    ),
    (
        "Ông Phan Văn Tự, Chủ tịch UBND huyện Đắk R'lấp, cho biết.",
        {(TU, "Chủ tịch", "Ủy ban nhân dân huyện Đắk R'Lấp", "current")},
    ),
    # Heads of a Sở that the text tells once, named right behind it
    (
        "Sở Y tế tỉnh Hà Nam họp. Phó Giám đốc Sở Đặng Văn Niệm cho biết.",
        {(NAM, "Phó Giám đốc", "Sở Y tế tỉnh Hà Nam", "current")},
    ),
    (
        "Sở Y tế tỉnh Hà Nam họp. Chánh Thanh tra Sở Đặng Văn Niệm cho biết.",
        {(NAM, "Chánh Thanh tra", "Thanh tra Sở Y tế tỉnh Hà Nam", "current")},
    ),
    (
        "Sở Y tế tỉnh Hà Nam họp. Ông Đặng Văn Niệm, Chánh Văn phòng Sở, cho biết.",
        {(NAM, "Chánh Văn phòng", "Văn phòng Sở Y tế tỉnh Hà Nam", "current")},
    ),
    (
        "Sở Y tế tỉnh Hà Nam và Sở Xây dựng họp. Ông Đặng Văn Niệm, Chánh Văn phòng Sở, nói.",
        set(),
    ),
    (
        "Việc của Sở Tài chính và Sở Y tế tỉnh Hà Nam (do ông Đặng Văn Niệm làm giám đốc sở).",
        {(NAM, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current")},
    ),
    (
        "Ông Phan Văn Tự, Giám đốc Sở Quy hoạch Kiến trúc Hà Nội, cho biết.",
        {(TU, "Giám đốc", "Sở Quy hoạch - Kiến trúc Thành phố Hà Nội", "current")},
    ),
    # A chair told alone behind names that have a country's in them
    (
        "Chủ tịch UBND tỉnh Hà Nam Trịnh Đức Nga đã ký. Bà Nga giao Phó Chủ tịch Phan Văn Tự lo.",
        {
            ("Trịnh Đức Nga", "Chủ tịch", UBND, "current"),
            (TU, "Phó Chủ tịch", UBND, "current"),
        },
    ),
    (
        "Chủ tịch UBND tỉnh Hà Nam Trịnh Văn Nga tiếp đoàn của Đức. Phó Chủ tịch Phan Văn Tự dự.",
        {
            ("Trịnh Văn Nga", "Chủ tịch", UBND, "current"),
            (TU, "Phó Chủ tịch", None, "current"),
        },
    ),
    # Who agrees with somebody is another
    (
        "Ông Phan Văn Tự nói. Đồng quan điểm với ông Tự, Phó Chủ tịch UBND tỉnh Hà Nam cũng cho "
        "biết phường còn phát thông báo.",
        set(),
    ),
    (
        "Đồng quan điểm với ông Phan Văn Tự, Phó Chủ tịch UBND tỉnh Hà Nam, ông Lâm Văn Sáu nói.",
        {(TU, "Phó Chủ tịch", UBND, "current")},
    ),
    # The offices of two leaders behind one another
    (
        "Hôm qua, Chủ tịch nước và Tổng thống Vladimir Krantz đã trao đổi.",
        {("Vladimir Krantz", "Tổng thống", None, "current")},
    ),
    (
        "Hôm qua, Thủ tướng Lào, Tổng thống Phi-lip-pin đã trao đổi.",
        set(),
    ),
    (
        "Hôm qua, Tổng Bí thư, Chủ tịch nước Phan Văn Tự đã trao đổi.",
        {
            (
                TU,
                "Tổng Bí thư",
                "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
                "current",
            ),
            (TU, "Chủ tịch nước", "Cộng hòa xã hội chủ nghĩa Việt Nam", "current"),
        },
    ),
    # Given names that are the ends of other words
    (
        "Ông Trần Quốc Hội, Phó Chủ tịch UBND tỉnh Hà Nam, cho biết.",
        {("Trần Quốc Hội", "Phó Chủ tịch", UBND, "current")},
    ),
    (
        "Ông Dương Thành Thị, Phó Chủ tịch UBND tỉnh Hà Nam, cho biết.",
        {("Dương Thành Thị", "Phó Chủ tịch", UBND, "current")},
    ),
    (
        "Bà Nguyễn Thị, Phó Chủ tịch UBND tỉnh Hà Nam, cho biết.",
        set(),
    ),
    # A year of the calendar of sixty is nobody
    (
        "Tổng kết lễ hội tết Đinh Dậu, Phó chủ tịch UBND tỉnh Hà Nam cho biết có nhiều ý kiến.",
        set(),
    ),
    (
        "Ông Đinh Hợi, Chủ tịch UBND tỉnh Hà Nam, cho biết có nhiều ý kiến.",
        {("Đinh Hợi", "Chủ tịch", UBND, "current")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_offices_in_local_news(facts_of, text, expected) -> None:
    found = facts_of(text).holdings
    assert {(h.person, h.head, h.body, h.status) for h in found} == expected


def test_who_is_addressed_elsewhere_ends_the_name_of_a_school(facts_of) -> None:
    said = "Theo Hiệu trưởng Trường Đại học Xây dựng Doãn Văn Tự, việc đã xong."
    assert {p.name for p in facts_of(f"{said} Ông Tự nói thêm.").persons} == {"Doãn Văn Tự"}
    assert not facts_of(said).persons


def test_men_of_the_hmong_with_surnames_that_no_table_has(facts_of) -> None:
    assert {p.name for p in facts_of("Anh Phừ A Sính nói.").persons} == {"Phừ A Sính"}
    assert not facts_of("Phừ A Sính nói.").persons


def test_parks_and_resorts_are_nobody(facts_of) -> None:
    text = "Họ vào khu công viên sinh thái Hoàng Diệu Tỉnh đã xây, khu du lịch sinh thái Lê Tự."
    assert not facts_of(text).persons


def test_a_central_committee_abroad_is_of_its_own_party_alone(facts_of) -> None:
    text = "Ông Miguel Krantz, Ủy viên Ban chấp hành Trung ương Đảng Cộng sản Cuba, nói."
    assert [h.body for h in facts_of(text).holdings] == [
        "Ban Chấp hành Trung ương Đảng Cộng sản Cuba"
    ]


def test_a_sentence_that_begins_behind_a_name_without_a_stop(facts_of) -> None:
    text = "Ảnh: hàng cháo của bà Lê Thị Lan Còn bà Nguyễn Hồng Liên nói."
    assert {p.name for p in facts_of(text).persons} == {"Lê Thị Lan", "Nguyễn Hồng Liên"}


def test_two_who_sign_a_text_behind_its_last_words(facts_of) -> None:
    told = "Ông Phan Văn Tự, Giám đốc Sở Y tế tỉnh Hà Nam, cho biết việc đã xong. " * 3
    text = f"{told}>> Học sinh nghỉ học vì mưa lũ Nguyễn Hà - Xuân Lê"
    assert {p.name for p in facts_of(text).persons} == {TU}


def test_a_name_abroad_as_it_sounds_and_as_it_is_spelled_is_of_one_person(facts_of) -> None:
    text = "Bà Ma-lu Đờ-ray-ờ (Malu Drayer), Chủ tịch Hội đồng Liên bang Đức, đã tới."
    facts = facts_of(f"{text} Bà Malu Drayer nói thêm.")
    assert {p.name for p in facts.persons} == {"Ma-lu Đờ-ray-ờ"}
    assert [h.body for h in facts.holdings] == ["Hội đồng Liên bang Đức"]
    two = facts_of("Ông Jean-Pierre Raffarin (Paul Smith) đã tới.")
    assert {p.name for p in two.persons} == {"Jean-Pierre Raffarin", "Paul Smith"}
