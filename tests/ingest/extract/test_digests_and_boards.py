"""Digests whose parts begin with a province, who leads together, and names behind a city."""

from __future__ import annotations

import pytest


def held(facts_of, text: str) -> list[tuple[str, str, str | None]]:
    return [(h.person, h.head, h.body) for h in facts_of(text).holdings]


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "\n"), ("* ", " * "), ("- ", "\n- "), ("Tin vắn\n", "\n"), ("+ ", "\n+ ")],
)
def test_a_bare_province_is_that_of_its_part(facts_of, before: str, after: str) -> None:
    text = (
        f"{before}Quảng Trị: Ngày 10/7, Chủ tịch UBND tỉnh Quảng Trị Lê Văn Tám kiểm tra."
        f"{after}Thừa Thiên - Huế: Sáng 11/7, Phó Chủ tịch UBND tỉnh Bùi Văn Mận làm việc. "
        f"Giám đốc Sở Y tế Lò Văn Bảy báo cáo.{after}Lào Cai: Bí thư Tỉnh ủy Trần Văn Tư đến."
    )
    assert held(facts_of, text) == [
        ("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Trị"),
        ("Bùi Văn Mận", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Thừa Thiên Huế"),
        ("Lò Văn Bảy", "Giám đốc", "Sở Y tế tỉnh Thừa Thiên Huế"),
        ("Trần Văn Tư", "Bí thư", "Tỉnh ủy Lào Cai"),
    ]


def test_one_province_before_a_colon_is_no_digest(facts_of) -> None:
    text = (
        "Chủ tịch UBND tỉnh Quảng Trị Lê Văn Tám kiểm tra. Tỉnh Quảng Trị tốt.\n"
        "Lào Cai: Bạn đọc hỏi. Phó Chủ tịch UBND tỉnh Bùi Văn Mận đáp."
    )
    assert held(facts_of, text)[0] == ("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Trị")


def test_rows_of_figures_are_no_digest(facts_of) -> None:
    text = (
        "UBND tỉnh Quảng Nam họp về giá vé. Giá vé đi Hà Nội: 500.000 đồng.\n"
        "- Hà Nội: 500.000 đồng\n- Huế: 200.000 đồng\n"
        "Giám đốc Sở Y tế Bùi Văn Mận cho biết. Chủ tịch UBND tỉnh Lê Văn Tám kết luận."
    )
    assert held(facts_of, text) == [
        ("Bùi Văn Mận", "Giám đốc", "Sở Y tế tỉnh Quảng Nam"),
        ("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Nam"),
    ]


def test_provinces_before_figures_in_prose_are_no_digest(facts_of) -> None:
    text = (
        "Lịch công tác của Chủ tịch UBND tỉnh Quảng Nam Lê Văn Tám.\n"
        "Hà Nội: 5 người. Đà Nẵng: 7 người. Giám đốc Sở Y tế Bùi Văn Mận cho biết tỉnh đã chuẩn bị."
        "\nUBND tỉnh Quảng Nam họp."
    )
    assert held(facts_of, text)[1] == ("Bùi Văn Mận", "Giám đốc", "Sở Y tế tỉnh Quảng Nam")


def test_the_last_part_of_a_digest_ends_where_another_province_is_told_of(facts_of) -> None:
    text = (
        "Tỉnh Quảng Nam và tin vắn.\nQuảng Trị: Sáng nay, Bí thư Tỉnh ủy Lê Văn Tám đi kiểm tra đê."
        "\nLào Cai: Sáng nay, Bí thư Tỉnh ủy Trần Văn Tư thăm dân.\nBà con vui.\n"
        "UBND tỉnh Quảng Nam họp. Tỉnh Quảng Nam lo.\nGiám đốc Sở Y tế Bùi Văn Mận nói."
    )
    assert [body for _, _, body in held(facts_of, text)] == [
        "Tỉnh ủy Quảng Trị",
        "Tỉnh ủy Lào Cai",
        "Sở Y tế tỉnh Quảng Nam",
    ]


@pytest.mark.parametrize("spelled", ["Thừa Thiên - Huế", "Thừa Thiên-Huế", "Thừa Thiên Huế"])
def test_a_province_is_one_however_its_dash_is_set(facts_of, spelled: str) -> None:
    facts = facts_of(f"Mưa lớn ở {spelled}.")
    assert [unit.name for unit in facts.units] == ["tỉnh Thừa Thiên Huế"]


@pytest.mark.parametrize(
    "board",
    ["Ban giám đốc Công an TP", "Ban Giám đốc Sở Y tế", "Ban Tổng giám đốc Tổng công ty Mận",
     "Ban chủ nhiệm Câu lạc bộ Mận", "Ban Thư ký Quốc hội"],
)  # fmt: skip
def test_who_leads_together_is_nobody_named_next(facts_of, board: str) -> None:
    text = f"Họ thưa với {board}. Đại úy Lò Quang Thắng, Trưởng Công an xã Mận, nói."
    assert [h[1] for h in held(facts_of, text)] == ["Trưởng Công an"]


@pytest.mark.parametrize(
    ("text", "holding"),
    [
        ("Ông Lê Văn Bảy, Trưởng ban, Giám đốc Sở Y tế tỉnh Hà Nam, nói.",
         ("Lê Văn Bảy", "Giám đốc", "Sở Y tế tỉnh Hà Nam")),
        ("Ông Lê Văn Tám (Phó thủ trưởng Cơ quan Điều tra Công an Hà Nội) nói.",
         ("Lê Văn Tám", "Phó Thủ trưởng", "Cơ quan Cảnh sát điều tra Công an Thành phố Hà Nội")),
        ("Ông Lê Văn Tám, Thủ trưởng Cơ quan điều tra Viện kiểm sát nhân dân tối cao, nói.",
         ("Lê Văn Tám", "Thủ trưởng", "Cơ quan điều tra Viện kiểm sát nhân dân tối cao")),
        ("Trưởng đoàn Đại biểu Quốc hội khóa XIII đơn vị thành phố Cần Thơ Lê Văn Tám đáp.",
         ("Lê Văn Tám", "Trưởng đoàn", "Đoàn đại biểu Quốc hội Thành phố Cần Thơ")),
        ("Đại biểu Quốc hội khóa XV tỉnh Hà Nam Lê Văn Tám nói.",
         ("Lê Văn Tám", "Đại biểu", "Quốc hội")),
        ("Đại biểu Quốc hội khóa XV, đoàn Hà Nam Lê Văn Tám nói.",
         ("Lê Văn Tám", "Đại biểu", "Quốc hội")),
    ],
)  # fmt: skip
def test_an_office_behind_its_place_or_term(facts_of, text: str, holding: tuple) -> None:
    assert holding in held(facts_of, text)


@pytest.mark.parametrize("place", ["Ở thành phố Đà Nẵng", "Đơn vị thành phố Đà Nẵng"])
def test_a_name_behind_a_city_is_no_street(facts_of, place: str) -> None:
    assert [p.name for p in facts_of(f"{place} Lê Văn Tám phát biểu.").persons] == ["Lê Văn Tám"]


@pytest.mark.parametrize("street", ["phố", "đường", "trường", "chợ"])
def test_a_street_s_name_is_nobody(facts_of, street: str) -> None:
    assert facts_of(f"Họ đến {street} Lê Văn Tám, rồi về.").persons == ()
