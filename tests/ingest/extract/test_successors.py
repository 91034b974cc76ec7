"""Who held an office before, told in a sentence of its own or behind a title."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

FactsOf = Callable[[str], Facts]
GIVEN = "Ông Ngô Văn Bình được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Hà Nam"
OFFICE = ("Giám đốc", "Sở Y tế tỉnh Hà Nam")


@pytest.mark.parametrize(
    ("told", "end"),
    [
        (". Ông Bình thay ông Lê Đình Khải, người vừa nghỉ hưu.", None),
        (". Bác sĩ Bình thay bác sĩ Lê Đình Khải (nghỉ hưu theo chế độ).", None),
        (". Ông Bình sẽ thay thế ông Lê Đình Khải nghỉ hưu.", None),
        (". Ông Bình kế nhiệm ông Lê Đình Khải.", None),
        (", thay bác sĩ Lê Đình Khải nghỉ hưu từ ngày 1/5/2024.", "2024-05-01"),
        (", thay ông Lê Đình Khải.", None),
    ],
)
def test_who_is_replaced_held_the_office(facts_of: FactsOf, told: str, end: str | None) -> None:
    facts = facts_of(GIVEN + told)
    found = {h.person: h for h in facts.holdings}
    before = found["Lê Đình Khải"]
    shown = [facts.document.text[start:end_] for start, end_ in before.evidence]
    assert any("Lê Đình Khải" in part for part in shown)
    assert any("Giám đốc Sở Y tế" in part for part in shown)
    assert (before.head, before.body) == OFFICE
    assert (before.status, before.start, before.end) == ("former", None, end)
    assert found["Ngô Văn Bình"].status == "appointed"


@pytest.mark.parametrize(
    "text",
    [
        f"{GIVEN}. Ông Bình thay ông Lê Đình Khải chủ trì cuộc họp.",
        f"{GIVEN}. Ông Bình thay ông Lê Đình Khải ký văn bản.",
        "Ông Ngô Văn Bình, Giám đốc Sở Y tế tỉnh Hà Nam, nói. Ông Bình thay ông Lê Đình Khải.",
        f"{GIVEN}. Ông Phan Văn Sáu thay ông Lê Đình Khải.",
    ],
)
def test_who_is_stood_in_for_held_no_office(facts_of: FactsOf, text: str) -> None:
    assert "Lê Đình Khải" not in {h.person for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    "text",
    [
        "Từ ngày 1/5/2022, ông Vũ Đình Một thay ông Lê Đình Khải làm {}.",
        "Ông Vũ Đình Một thay ông Lê Đình Khải giữ chức {} từ ngày 1/5/2022.",
        "Ông Vũ Đình Một được bổ nhiệm thay thế ông Lê Đình Khải làm {} từ ngày 1/5/2022.",
        "Ông Vũ Đình Một kế nhiệm ông Lê Đình Khải làm {} kể từ ngày 1/5/2022.",
    ],
)
def test_a_predecessor_has_no_day_of_the_successor(facts_of: FactsOf, text: str) -> None:
    facts = facts_of(text.format("Bí thư Huyện ủy Phù Cừ"))
    found = {h.person: (h.status, h.start, h.end) for h in facts.holdings}
    assert found == {
        "Lê Đình Khải": ("former", None, None),
        "Vũ Đình Một": ("appointed", "2022-05-01", None),
    }


def test_who_is_replaced_because_he_was_removed_has_that_day(facts_of: FactsOf) -> None:
    text = (
        "Ngày 7 tháng 10 năm 2017, ông Vũ Đình Một được phân công giữ chức Bí thư Thành ủy Đà Nẵng "
        "thay ông Lê Đình Khải bị cách chức Bí thư Thành ủy Đà Nẵng."
    )
    found = {h.person: (h.status, h.start, h.end) for h in facts_of(text).holdings}
    assert found["Lê Đình Khải"] == ("former", None, "2017-10-07")
