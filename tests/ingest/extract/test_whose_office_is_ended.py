"""Whose office it is that others end, share or speak of, and when it was held."""

from __future__ import annotations

import pytest


def held(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


def statuses(facts_of, text: str) -> dict[tuple[str, str], str]:
    return {(h.person, h.head): h.status for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    "said",
    [
        "khẳng định, quyết định đình chỉ chức vụ",
        "yêu cầu Sở xử lý hai cô giáo; đồng thời đình chỉ chức vụ",
        "cho biết đã cách chức",
    ],
)
def test_what_somebody_says_is_done_to_another(facts_of, said: str) -> None:
    text = f"Giám đốc Sở Y tế tỉnh Sóc Trăng Lý Văn Tấn {said} Hiệu trưởng Trường THCS Hoa Mai."
    assert all(head != "Hiệu trưởng" for _, head, _ in held(facts_of, text))


@pytest.mark.parametrize(
    "said", ["bị đình chỉ chức vụ", "cho biết đã bị đình chỉ chức vụ", "cho biết xin thôi giữ chức"]
)
def test_what_is_done_to_who_is_named(facts_of, said: str) -> None:
    text = f"Ông Lý Văn Tấn {said} Hiệu trưởng Trường THCS Hoa Mai."
    assert ("Lý Văn Tấn", "Hiệu trưởng", "Trường THCS Hoa Mai") in held(facts_of, text)


@pytest.mark.parametrize("kin", ["chị", "chị gái", "em gái của"])
def test_who_is_kin_of_another_was_in_office(facts_of, kin: str) -> None:
    text = f"Bà Lý Thị Hạnh, {kin} ông Lý Văn Tấn, khi đó là Chủ tịch UBND tỉnh Sóc Trăng, đã ký."
    found = statuses(facts_of, text)
    assert found == {("Lý Thị Hạnh", "Chủ tịch"): "former"}


def test_an_office_right_behind_a_name_is_of_that_name(facts_of) -> None:
    text = "Bà Lý Thị Hạnh, chị gái ông Lý Văn Tấn, Chủ tịch UBND tỉnh Sóc Trăng, đã ký."
    assert statuses(facts_of, text) == {("Lý Văn Tấn", "Chủ tịch"): "current"}


def test_held_at_a_time_that_is_told_of(facts_of) -> None:
    text = "Ông Lý Văn Tấn kể lại việc năm ấy, khi đó ông đang là Giám đốc Sở Y tế tỉnh Sóc Trăng."
    assert statuses(facts_of, text)[("Lý Văn Tấn", "Giám đốc")] == "former"


@pytest.mark.parametrize("sign", [" đồng thời là", ", đồng thời là", " đồng thời giữ chức"])
def test_an_office_held_at_the_same_time_is_held(facts_of, sign: str) -> None:
    text = f"Bà Lý Thị Hạnh{sign} Giám đốc Sở Y tế tỉnh Sóc Trăng."
    assert statuses(facts_of, text) == {("Lý Thị Hạnh", "Giám đốc"): "current"}


def test_whom_a_delegate_asks_is_another(facts_of) -> None:
    text = "Chất vấn Bộ trưởng, đại biểu Lý Thị Hạnh (Đà Nẵng) nêu rõ."
    assert held(facts_of, text) == {("Lý Thị Hạnh", "Đại biểu", "Quốc hội")}
    both = "Bộ trưởng Bộ Y tế, đại biểu Quốc hội tỉnh Sóc Trăng Lý Thị Hạnh nói."
    assert {head for _, head, _ in held(facts_of, both)} == {"Bộ trưởng", "Đại biểu"}


@pytest.mark.parametrize("word", ["Thư ký báo chí", "Trợ lý báo chí"])
def test_who_speaks_to_the_press_for_a_president(facts_of, word: str) -> None:
    text = f"{word} Tổng thống Nga Anton Belovin nói."
    assert held(facts_of, text) == set()
    named = "Tổng thống Nga Anton Belovin nói."
    assert held(facts_of, named) == {("Anton Belovin", "Tổng thống", "Nga")}


def test_a_council_with_guests_has_no_longer_name(facts_of) -> None:
    text = "Bà Lý Thị Hạnh làm Chủ tịch Hội đồng cùng 11 chuyên gia của bệnh viện đã họp."
    assert held(facts_of, text) == {("Lý Thị Hạnh", "Chủ tịch", None)}
    own = "Bà Lý Thị Hạnh làm Chủ tịch Hội đồng Khoa học và Đào tạo."
    assert {body for *_, body in held(facts_of, own)} == {"Hội đồng Khoa học và Đào tạo"}


@pytest.mark.parametrize("sign", [", ", " "])
def test_a_board_of_the_journalists_association(facts_of, sign: str) -> None:
    text = f"Ông Lý Văn Tấn, Trưởng ban Kiểm tra{sign}Hội Nhà báo Việt Nam, nói."
    body = "Ban Kiểm tra Hội Nhà báo Việt Nam"
    assert held(facts_of, text) == {("Lý Văn Tấn", "Trưởng ban", body)}


def test_letters_of_a_field_before_a_province(facts_of) -> None:
    text = "Ông Lý Văn Tấn, Chi cục trưởng Chi cục ATVSTP Quảng Ninh, nói."
    body = "Chi cục An toàn vệ sinh thực phẩm tỉnh Quảng Ninh"
    assert held(facts_of, text) == {("Lý Văn Tấn", "Chi cục trưởng", body)}


def test_the_committee_of_a_party_abroad_is_none_of_ours(facts_of) -> None:
    text = (
        "Ông Anton Belovin, đồng thời là Bí thư thứ nhất Ban Chấp hành Trung ương "
        "Đảng Cộng sản Cuba, đến thăm."
    )
    body = "Ban Chấp hành Trung ương Đảng Cộng sản Cuba"
    assert held(facts_of, text) == {("Anton Belovin", "Bí thư thứ nhất", body)}


@pytest.mark.parametrize("style", ["Dato' Seri ", "Dato’ ", "Datuk Seri ", ""])
def test_a_style_is_no_name(facts_of, style: str) -> None:
    text = f"Thủ tướng Malaysia {style}Anwar Karim nói."
    assert held(facts_of, text) == {("Anwar Karim", "Thủ tướng", "Chính phủ Malaysia")}
