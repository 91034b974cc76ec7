"""Offices told in passing: acting, since when, instead of whom, in the clause of another person."""

from __future__ import annotations

import pytest

TAN, BINH = "Lý Văn Tấn", "Sơn Văn Bình"
PAPER_DAY = "2024-04-01"


def told(facts_of, text: str) -> dict[str, tuple[str, str | None, str | None]]:
    facts = facts_of(text, published=PAPER_DAY)
    return {h.person: (h.status, h.start, h.end) for h in facts.holdings}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lý Văn Tấn được chỉ định làm quyền Chủ tịch UBND thành phố Cần Thơ.",
        "Ông Lý Văn Tấn được bổ nhiệm giữ chức Quyền Giám đốc Sở Y tế tỉnh Nghệ An.",
        "Ông Lý Văn Tấn được giao quyền Chủ tịch UBND tỉnh Nghệ An.",
        "HĐND tỉnh giao ông Lý Văn Tấn quyền Chủ tịch UBND tỉnh Nghệ An.",
    ],
)
def test_who_is_appointed_acting_is_acting(facts_of, text: str) -> None:
    assert told(facts_of, text) == {TAN: ("acting", None, None)}
    assert [e.kind for e in facts_of(text).events] == ["appointment"]


def test_an_acting_office_begins_on_the_day_told(facts_of) -> None:
    text = "Ngày 3/3/2024, ông Lý Văn Tấn được bổ nhiệm làm quyền Vụ trưởng Vụ Pháp chế."
    assert told(facts_of, text) == {TAN: ("acting", "2024-03-03", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lý Văn Tấn được giao quyền quyết định với Chủ tịch UBND tỉnh Nghệ An.",
        "Ông Lý Văn Tấn chưa được giao quyền Chủ tịch UBND tỉnh Nghệ An.",
    ],
)
def test_no_acting_office_is_given(facts_of, text: str) -> None:
    assert told(facts_of, text) == {}


@pytest.mark.parametrize("rest", ["", ", thay ông Sơn Văn Bình", ", thời hạn 5 năm"])
def test_the_day_since_when_is_told_before_whose_office_it_was(facts_of, rest: str) -> None:
    text = (
        "Theo Quyết định số 1245-QĐ/TU ngày 8/3/2024, ông Lý Văn Tấn được chỉ định giữ chức "
        f"Bí thư Huyện ủy Kế Sách, kể từ ngày 15/3/2024{rest}."
    )
    assert told(facts_of, text)[TAN] == ("appointed", "2024-03-15", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trước đó, ông Lý Văn Tấn giữ chức Giám đốc Sở Y tế tỉnh Nghệ An từ tháng 8/2020.",
            ("former", "2020-08", None),
        ),
        (
            "Ông Lý Văn Tấn thôi giữ chức Giám đốc Sở Y tế tỉnh Nghệ An từ tháng 8/2020.",
            ("former", None, "2020-08"),
        ),
        (
            "Ông Lý Văn Tấn là nguyên Giám đốc Sở Y tế tỉnh Lào Cai từ tháng 8/2020.",
            ("former", None, None),
        ),
    ],
)
def test_since_when_an_office_was_held_that_is_over(facts_of, text: str, expected) -> None:
    assert told(facts_of, text) == {TAN: expected}
