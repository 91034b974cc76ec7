"""Bodies told without their place or ministry, in texts that tell of several."""

from __future__ import annotations

import pytest


def held(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


INSPECTOR = "Bà Lý Thị Hạnh, Phó Chánh Thanh tra Bộ, làm trưởng đoàn. Sở Công Thương TP.HCM có mặt."


def test_inspectors_of_a_ministry_are_of_no_city(facts_of) -> None:
    assert ("Lý Thị Hạnh", "Phó Chánh Thanh tra", None) in held(facts_of, INSPECTOR)
    told = f"Bộ Công Thương lập đoàn kiểm tra.\n{INSPECTOR}"
    body = "Thanh tra Bộ Công Thương"
    assert ("Lý Thị Hạnh", "Phó Chánh Thanh tra", body) in held(facts_of, told)


@pytest.mark.parametrize("called", ["xa lộ Hà Nội", "cao tốc Hà Nội"])
def test_a_road_is_no_city_that_is_told_of(facts_of, called: str) -> None:
    text = (
        f"UBND TP.HCM họp về kẹt xe.\nĐường này nối với {called}. "
        "Bí thư Thành ủy Lý Văn Tấn yêu cầu TP làm sớm."
    )
    assert ("Lý Văn Tấn", "Bí thư", "Thành ủy Thành phố Hồ Chí Minh") in held(facts_of, text)


def test_a_paper_is_no_city_that_is_told_of(facts_of) -> None:
    text = (
        "UBND TP Vinh họp về chợ.\nTrao đổi với báo Pháp Luật TP.HCM, ông Lý Văn Tấn, "
        "Phó Chủ tịch UBND thành phố, cho biết TP Vinh sẽ sửa chợ."
    )
    assert ("Lý Văn Tấn", "Phó Chủ tịch", "Ủy ban nhân dân thành phố Vinh") in held(facts_of, text)


def test_a_city_that_is_reported_to_is_told_of(facts_of) -> None:
    text = (
        "Các xã của TP Vinh họp.\nTại TP Đà Lạt, khi báo cáo với đoàn, ông Lý Văn Tấn, "
        "Phó Chủ tịch UBND thành phố, cho biết sẽ sửa chợ."
    )
    body = "Ủy ban nhân dân thành phố Đà Lạt"
    assert ("Lý Văn Tấn", "Phó Chủ tịch", body) in held(facts_of, text)


def test_a_province_told_of_by_its_older_name(facts_of) -> None:
    text = "{}Ông Lý Văn Tấn, Giám đốc Sở Y tế, nói. Cầu của Huế, sông của Huế, phố của Huế."
    old = "Tỉnh ủy TT-Huế họp báo. "
    body = "Sở Y tế tỉnh Thừa Thiên Huế"
    assert ("Lý Văn Tấn", "Giám đốc", body) in held(facts_of, text.format(old))
    today = "Sở Y tế Thành phố Huế"
    assert ("Lý Văn Tấn", "Giám đốc", today) in held(facts_of, text.format(""))


def test_a_sentence_that_opens_with_a_province_is_told_of_it(facts_of) -> None:
    text = (
        "UBND tỉnh Quảng Ninh họp về kỳ thi. Quảng Ninh có 34 điểm thi. "
        "Tại Hải Phòng, ông Lý Văn Tấn, Giám đốc Sở Y tế, nói. "
        "Bà Lý Thị Hạnh, Giám đốc Sở Y tế, nói."
    )
    told = held(facts_of, text)
    assert ("Lý Văn Tấn", "Giám đốc", "Sở Y tế Thành phố Hải Phòng") in told
    assert ("Lý Thị Hạnh", "Giám đốc", "Sở Y tế tỉnh Quảng Ninh") in told


@pytest.mark.parametrize(
    "told",
    [
        "Tại Hải Phòng, đoàn tỉnh Quảng Ninh do ông Lý Văn Tấn, Giám đốc Sở Y tế, đến thăm.",
        "Tại Hải Phòng, đoàn công tác của tỉnh do ông Lý Văn Tấn, Giám đốc Sở Y tế, đến thăm.",
        "Ở Hải Phòng, ông Lý Văn Tấn, Giám đốc Sở Y tế, có 3 căn nhà.",
        "Từ Hải Phòng, ông Lý Văn Tấn, Giám đốc Sở Y tế, trở về.",
    ],
)
def test_a_guest_of_a_province_is_not_of_it(facts_of, told: str) -> None:
    text = f"UBND tỉnh Quảng Ninh họp về kỳ thi. Quảng Ninh có 34 điểm thi. {told}"
    assert ("Lý Văn Tấn", "Giám đốc", "Sở Y tế tỉnh Quảng Ninh") in held(facts_of, text)


def test_the_committee_of_the_city_whose_council_is_led_too(facts_of) -> None:
    text = "UBND TP Đà Nẵng họp. Ông Lý Văn Tấn, {}, Chủ tịch HĐND TP Hội An, đến từ Đà Nẵng."
    secretary = text.format("Bí thư Thành ủy")
    assert ("Lý Văn Tấn", "Bí thư", "Thành ủy Hội An") in held(facts_of, secretary)


def test_a_member_of_the_committee_of_a_city_may_lead_a_part_of_it(facts_of) -> None:
    text = "UBND TP.HCM họp ở TP.HCM. Ông Lý Văn Tấn, Thành ủy viên, Chủ tịch UBND TP Thủ Đức, dự."
    assert ("Lý Văn Tấn", "Ủy viên", "Thành ủy Thành phố Hồ Chí Minh") in held(facts_of, text)


@pytest.mark.parametrize("post", ["Phó Giám đốc CATP", "Phó Giám đốc CA TP"])
def test_the_police_of_a_city_in_a_text_of_a_district(facts_of, post: str) -> None:
    text = f"Đại tá Lý Văn Tấn, {post}, thăm Công an huyện Tiên Lãng (Hải Phòng)."
    assert ("Lý Văn Tấn", "Phó Giám đốc", "Công an Thành phố Hải Phòng") in held(facts_of, text)


def test_delegates_of_a_council_beside_its_delegation_in_the_assembly(facts_of) -> None:
    text = (
        "{} đã lên tiếng. ĐB Lý Văn Tấn, Phó Trưởng đoàn ĐBQH TP.HCM, nói. "
        "ĐB Lý Thị Hạnh, Trưởng ban Pháp chế HĐND TP.HCM, nói thêm."
    )
    council = "Hội đồng nhân dân Thành phố Hồ Chí Minh"
    told = held(facts_of, text.format("Nhiều đại biểu HĐND TP.HCM (ĐB)"))
    assert ("Lý Thị Hạnh", "Đại biểu", council) in told
    assembly = held(facts_of, text.format("Nhiều đại biểu Quốc hội (ĐB)"))
    assert ("Lý Thị Hạnh", "Đại biểu", "Quốc hội") in assembly


def test_the_chair_of_a_firm_by_letters_whose_name_holds_that_of_a_district(facts_of) -> None:
    text = "Thứ trưởng Bộ Y tế Lý Văn Tấn, Chủ tịch Tập đoàn XYZ Trương Gia Lộc cùng dự."
    told = held(facts_of, text)
    assert ("Trương Gia Lộc", "Chủ tịch", "Tập đoàn XYZ") in told
    assert all(head == "Thứ trưởng" for person, head, _ in told if person == "Lý Văn Tấn")
