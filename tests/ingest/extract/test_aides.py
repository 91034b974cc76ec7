"""Who serves the holder of an office, speaks for them or is of their kin does not hold it."""

from __future__ import annotations

import pytest

from bomay.ontology.tables import rows

STATE = "Cộng hòa xã hội chủ nghĩa Việt Nam"


def held(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


@pytest.mark.parametrize("row", rows("aide_words"), ids=lambda row: row["word"])
def test_the_office_behind_a_word_for_an_aide_is_not_the_aide_s(facts_of, row) -> None:
    text = f"Chiều nay, {row['example']} đã tới Sóc Trăng."
    assert row["example"].lower().startswith(f"{row['word']} ")
    assert all(head != "Chủ tịch nước" for _, head, _ in held(facts_of, text))


@pytest.mark.parametrize("row", rows("aide_words"), ids=lambda row: row["word"])
def test_who_is_named_before_such_a_word_leaves_the_office_to_the_name_behind(
    facts_of, row
) -> None:
    word = row["word"]
    text = (
        f"Chiều nay, bà Lý Thị Vân Sa, {word} Chủ tịch UBND tỉnh Sóc Trăng Đàm Văn Tuyết, đã tới."
    )
    assert held(facts_of, text) == {("Đàm Văn Tuyết", "Chủ tịch", "Ủy ban nhân dân tỉnh Sóc Trăng")}


@pytest.mark.parametrize("row", rows("aide_words"), ids=lambda row: row["word"])
def test_who_is_spoken_of_next_is_not_whom_the_aide_served(facts_of, row) -> None:
    text = (
        f"Ông Hồ Vân Kiều vào nghề đã lâu. Có lúc ông làm {row['word']} cho Bộ trưởng Bộ Tư pháp "
        "Lý Văn Tấn. Sau đó, ông giữ chức Vụ trưởng Vụ Pháp chế."
    )
    assert not {told for told in held(facts_of, text) if told[:2] == ("Lý Văn Tấn", "Vụ trưởng")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trợ lý Chủ tịch nước Lương Thế Bình nói.", ("Trợ lý", "Chủ tịch nước")),
        ("Ông Lương Thế Bình, Trợ lý Chủ tịch nước, nói.", ("Trợ lý", "Chủ tịch nước")),
        ("Trợ lý Bộ trưởng Bộ Ngoại giao Lương Thế Bình nói.", ("Trợ lý", "Bộ Ngoại giao")),
        ("Trợ lý Bộ trưởng Ngoại giao Lương Thế Bình nói.", ("Trợ lý", "Bộ Ngoại giao")),
        (
            "Đặc phái viên của Chủ tịch nước, Thứ trưởng Bộ Ngoại giao Lương Thế Bình nói.",
            ("Thứ trưởng", "Bộ Ngoại giao"),
        ),
    ],
)
def test_what_an_aide_holds(facts_of, text: str, told: tuple[str, str]) -> None:
    assert held(facts_of, text) == {("Lương Thế Bình", *told)}


def test_an_aide_s_office_before_the_name_of_whom_he_serves(facts_of) -> None:
    text = "Ông Lương Thế Bình, Trợ lý Chủ tịch nước Đàm Văn Tuyết, nói."
    assert held(facts_of, text) == {("Lương Thế Bình", "Trợ lý", "Chủ tịch nước")}


def test_the_holder_is_named_before_the_one_who_serves(facts_of) -> None:
    text = "Phu nhân Chủ tịch nước Lương Thế Bình, bà Lý Thị Vân Sa, dự lễ."
    assert held(facts_of, text) == {("Lương Thế Bình", "Chủ tịch nước", STATE)}


@pytest.mark.parametrize(
    "text",
    [
        "Người phát ngôn của Tổng thống Nga Viktor Lebedev nói.",
        "Cố vấn cho Thủ tướng Đức Klaus Bremer nói.",
        "Đặc phái viên của Thủ tướng Chính phủ Lương Thế Bình đến Lào.",
        "Trợ lý của Giám đốc Sở Y tế tỉnh Sóc Trăng, bà Lý Thị Vân Sa, nói.",
        "Con trai của Chủ tịch UBND tỉnh Sóc Trăng, ông Đàm Văn Tuyết, nói.",
        "Phu nhân Tổng Bí thư, Chủ tịch nước Lý Thị Vân Sa dự lễ.",
    ],
)
def test_whose_name_stands_behind_the_one_served_is_open(facts_of, text: str) -> None:
    assert held(facts_of, text) == set()


@pytest.mark.parametrize(
    "before",
    ["Lái xe của", "Thư ký của", "Con trai", "Con trai của", "Tổng Thư ký gặp", "Theo thư ký,"],
)
def test_the_holder_whose_driver_or_son_is_told_of(facts_of, before: str) -> None:
    text = f"{before} Chủ tịch UBND huyện Kế Sách Đàm Văn Tuyết bị phạt."
    assert held(facts_of, text) == {("Đàm Văn Tuyết", "Chủ tịch", "Ủy ban nhân dân huyện Kế Sách")}
