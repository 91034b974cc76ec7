"""Offices that only one can have, told beside somebody else's name."""

from __future__ import annotations

import pytest


def held(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    ("before", "own"),
    [
        ("Trả lời chất vấn của Bộ trưởng Bộ Y tế, ", "Phó Thủ tướng"),
        ("Báo cáo với đoàn của Bí thư Thành ủy TP.HCM, ", "Phó Giám đốc Sở Y tế TP.HCM"),
        ("Cùng quan điểm với Chủ tịch Quốc hội, ", "đại biểu"),
    ],
)
def test_who_is_told_of_before_a_comma_is_another(facts_of, before: str, own: str) -> None:
    found = held(facts_of, f"{before}{own} Lý Văn Tấn cho biết như vậy.")
    assert len(found) == 1
    ((_, head, _),) = found
    assert head.lower() in own.lower()


def test_a_deputy_premier_may_lead_a_ministry(facts_of) -> None:
    text = "Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Lý Văn Tấn cho biết như vậy."
    assert {head for _, head, _ in held(facts_of, text)} == {"Phó Thủ tướng", "Bộ trưởng"}


def test_what_an_officeholder_is_said_to_be(facts_of) -> None:
    text = "Theo ông Tấn, Giám đốc Sở Y tế Sóc Trăng {}. Ông Lý Văn Tấn nói vậy."
    assert held(facts_of, text.format("là cán bộ nhà nước")) == set()


def test_two_premiers_of_whom_one_is_ours(facts_of) -> None:
    text = "Thủ tướng Phạm Văn Tấn gặp Thủ tướng Lý Hiển Tâm tại Việt Nam."
    found = held(facts_of, text)
    assert ("Phạm Văn Tấn", "Thủ tướng", "Chính phủ") in found
    assert ("Lý Hiển Tâm", "Thủ tướng", None) in found
    alone = "Thủ tướng Lý Hiển Tâm gặp dân tại tỉnh Sóc Trăng."
    assert ("Lý Hiển Tâm", "Thủ tướng", "Chính phủ") in held(facts_of, alone)


def test_two_premiers_of_ours(facts_of) -> None:
    text = "Năm 2005, Thủ tướng Phan Văn Mận ký. Năm 2008, Thủ tướng Hoàng Văn Tám ký."
    assert {body for *_, body in held(facts_of, text)} == {"Chính phủ"}


def test_who_speaks_by_the_office_of_another_country(facts_of) -> None:
    text = (
        "Chủ tịch Quốc hội Cuba Esteban Marin đến thăm. Nhắc đến lễ tang ông Carlos Lemos, "
        "Chủ tịch Quốc hội Cuba khẳng định tình bạn."
    )
    assert {person for person, *_ in held(facts_of, text)} == {"Esteban Marin"}


@pytest.mark.parametrize("place", ["tỉnh Osaka", "huyện Kumamoto"])
def test_a_foreign_place_is_no_place_of_ours(facts_of, place: str) -> None:
    text = (
        f"UBND tỉnh Sóc Trăng họp. Ông Lý Văn Tấn, Chủ tịch Hội Hữu nghị Nhật - Việt {place}, nói."
    )
    assert all("Sóc Trăng" not in (body or "") for *_, body in held(facts_of, text))


@pytest.mark.parametrize(
    "text",
    [
        "Có Thứ trưởng Bộ Y tế Lý Văn Tấn, Đại sứ Việt Nam tại Tây Ban Nha cùng nhiều quan chức.",
        "Có ông Lý Văn Tấn, Thứ trưởng Bộ Y tế, Đại sứ Việt Nam tại Thái Lan - Lý Thị Hạnh.",
    ],
)
def test_a_deputy_minister_is_no_ambassador(facts_of, text: str) -> None:
    heads = {head for person, head, _ in held(facts_of, text) if person == "Lý Văn Tấn"}
    assert heads == {"Thứ trưởng"}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lý Văn Tấn, Thứ trưởng Bộ Ngoại giao, Đại sứ Việt Nam tại Nhật Bản, nói.",
        "Thứ trưởng Bộ Ngoại giao Lý Văn Tấn, Đại sứ Việt Nam tại Nhật Bản, nói.",
    ],
)
def test_a_deputy_minister_of_foreign_affairs_may_be_an_ambassador(facts_of, text: str) -> None:
    assert {head for _, head, _ in held(facts_of, text)} == {"Thứ trưởng", "Đại sứ"}


def test_both_may_have_been_held(facts_of) -> None:
    text = "Ông Lý Văn Tấn, nguyên Thứ trưởng Bộ Y tế, nguyên Đại sứ Việt Nam tại Thái Lan, nói."
    assert {head for _, head, _ in held(facts_of, text)} == {"Thứ trưởng", "Đại sứ"}


def test_the_clause_tells_whose_an_office_is(facts_of) -> None:
    text = "Từ khi con ông là Lý Văn Tấn đắc cử vào vị trí Tổng Thư ký VFF, ông Lý Văn Bằng vui."
    assert {person for person, *_ in held(facts_of, text)} == {"Lý Văn Tấn"}
    apposed = "Tổng Thư ký VFF, ông Lý Văn Bằng, vui."
    assert {person for person, *_ in held(facts_of, apposed)} == {"Lý Văn Bằng"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("bổ nhiệm Chủ tịch Ủy ban chứng khoán cho ông Lý Văn Tấn.", "Ủy ban chứng khoán"),
        (
            "Ông Lý Văn Tấn, Chủ tịch Hiệp hội Các nhà đầu tư tài chính Để tránh rủi ro, đã nói.",
            "Hiệp hội Các nhà đầu tư tài chính",
        ),
        (
            "Ông Lý Văn Tấn, Cục trưởng Cục Quản lý chất lượng Cũng theo ông Tấn, sẽ làm.",
            "Cục Quản lý chất lượng",
        ),
        ("Ông Lý Văn Tấn, Cục trưởng Cục Thông tin Đối ngoại, nói.", "Cục Thông tin Đối ngoại"),
    ],
)
def test_where_the_name_of_a_body_ends(facts_of, text: str, body: str) -> None:
    assert {each for *_, each in held(facts_of, text)} == {body}


def test_when_another_acted(facts_of) -> None:
    text = "Theo Thứ trưởng Bộ Y tế Lý Văn Tấn, khoảng 6h tối 2/6, Cục trưởng Cục Dân số gọi ông."
    assert {head for _, head, _ in held(facts_of, text)} == {"Thứ trưởng"}


def test_who_was_in_office_before(facts_of) -> None:
    text = "Trước đó, bà Hạnh lo việc này, còn Bí thư Tỉnh ủy Sóc Trăng là ông Lý Văn Tấn."
    assert [h.status for h in facts_of(text).holdings] == ["former"]
    today = "Bà Hạnh lo việc này, còn Bí thư Tỉnh ủy Sóc Trăng là ông Lý Văn Tấn."
    assert [h.status for h in facts_of(today).holdings] == ["current"]


def persons(facts_of, text: str) -> set[str]:
    return {person.name for person in facts_of(text).persons}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ông Kim Jong-tun, lãnh đạo Triều Tiên, nói. Ông Kim Jong Tun đi.", "Kim Jong-tun"),
        ("Tổng thống Nicolás Belo nói. Ông Nicolas Belo đi. Ông Nicolas Belo về.", "Nicolas Belo"),
        ("Tổng thống Satomi Kuroda nói. Tổng thống Kuroda Satomi đi. Kuroda Satomi về.", None),
        ("Bộ trưởng Giáo dục Mỹ Betsy DeLosađã nói. Bà DeLosa đi.", "Betsy DeLosa"),
    ],
)
def test_one_foreigner_by_two_spellings(facts_of, text: str, name: str | None) -> None:
    found = persons(facts_of, text)
    assert len(found) == 1
    assert name is None or found == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Omar Karim, Tổng thống Ai Cập, gặp Karim Omar, Thủ tướng Iraq.",
        "Ông David Lee, Tổng thống Mỹ. Bà Lee David, Bộ trưởng Tài chính Mỹ.",
        "Chủ tịch Ali Hassan ký. Ông Hassan Ali, Giám đốc Công ty Dầu khí Iran, dự.",
        "Ông Ali Hassan gặp ông Hassan Ali, hai người khác nhau.",
        "Tổng thống Ali Hassan đến. Hôm sau ông Hassan Ali về.",
    ],
)
def test_two_foreigners_whose_names_are_turned_around(facts_of, text: str) -> None:
    assert len(persons(facts_of, text)) == 2


def test_two_of_ours_whose_names_are_turned_around(facts_of) -> None:
    assert persons(facts_of, "Ông Lê Minh gặp ông Minh Lê.") == {"Lê Minh", "Minh Lê"}


def test_a_district_whose_name_goes_on_in_small_letters(facts_of) -> None:
    text = "Ông Lý Văn Tấn (57 tuổi, Ủy viên Ban Chấp hành Đảng bộ huyện Đắk R’lấp), nói."
    body = "Ban Chấp hành Đảng bộ huyện Đắk R'Lấp"
    assert held(facts_of, text) == {("Lý Văn Tấn", "Ủy viên", body)}
