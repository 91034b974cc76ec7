"""The delegation a deputy of the National Assembly sits in, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

Read = Callable[..., Facts]


def _seats(facts: Facts) -> list[tuple[str, str | None]]:
    return [(h.person, h.delegation) for h in facts.holdings if h.head == "Đại biểu"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tại hội trường Quốc hội, đại biểu Mạc Duy Thắng (đoàn Nghệ An) đề nghị giữ quy định.",
        "Đại biểu Quốc hội Mạc Duy Thắng (Đoàn ĐBQH tỉnh Nghệ An) đề nghị giữ quy định.",
        "Đại biểu Quốc hội Mạc Duy Thắng (Nghệ An) đề nghị giữ quy định.",
        "ĐBQH Mạc Duy Thắng - đoàn Nghệ An - cho rằng cần giữ quy định.",
        "ĐBQH tỉnh Nghệ An Mạc Duy Thắng cho rằng cần giữ quy định.",
        "Đại biểu Quốc hội đoàn Nghệ An Mạc Duy Thắng phát biểu.",
        "Ông Mạc Duy Thắng, đại biểu Quốc hội khóa XV tỉnh Nghệ An, cho biết.",
        "Ông Mạc Duy Thắng, đại biểu Quốc hội thuộc Đoàn đại biểu Quốc hội tỉnh Nghệ An, cho biết.",
    ],
)
def test_reads_the_delegation(facts_of: Read, sentence: str) -> None:
    facts = facts_of(sentence, date="2024-05-28")
    assert _seats(facts) == [("Mạc Duy Thắng", "tỉnh Nghệ An")]
    assert "tỉnh Nghệ An" in {unit.name for unit in facts.units}


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại biểu Quốc hội Mạc Duy Thắng đề nghị giữ quy định.",
        "Đại biểu Quốc hội Mạc Duy Thắng thăm tỉnh Nghệ An.",
        "Đại biểu Quốc hội Mạc Duy Thắng (Nghệ An là quê ông) đề nghị giữ quy định.",
        "Đại biểu Quốc hội Mạc Duy Thắng (huyện Thanh Chương) đề nghị giữ quy định.",
        "Đại biểu Quốc hội Mạc Duy Thắng, đoàn kiểm tra tỉnh Nghệ An cùng dự.",
    ],
)
def test_reads_no_delegation(facts_of: Read, sentence: str) -> None:
    assert _seats(facts_of(sentence, date="2024-05-28")) == [("Mạc Duy Thắng", None)]


def test_a_councillor_has_none(facts_of: Read) -> None:
    facts = facts_of("Đại biểu HĐND TPHCM Mạc Duy Thắng (Nghệ An) hỏi.", date="2024-05-28")
    assert _seats(facts) == [("Mạc Duy Thắng", None)]


def test_each_of_a_list_has_its_own(facts_of: Read) -> None:
    text = "Các đại biểu Quốc hội Mạc Duy Thắng (đoàn Nghệ An), Lê Thị Mận (đoàn Hà Tĩnh) đề nghị."
    assert _seats(facts_of(text, date="2024-05-28")) == [
        ("Mạc Duy Thắng", "tỉnh Nghệ An"),
        ("Lê Thị Mận", "tỉnh Hà Tĩnh"),
    ]


def test_one_seat_told_twice_is_told_once(facts_of: Read) -> None:
    text = (
        "Đại biểu Quốc hội Mạc Duy Thắng (Nghệ An) nêu ý kiến.\n\n"
        "Đại biểu Quốc hội Mạc Duy Thắng nói thêm về thời hạn."
    )
    assert _seats(facts_of(text, date="2024-05-28")) == [("Mạc Duy Thắng", "tỉnh Nghệ An")]


def test_two_delegations_are_two_seats(facts_of: Read) -> None:
    text = (
        "Đại biểu Quốc hội Mạc Duy Thắng (Nghệ An) nêu ý kiến. Ông nói về thời hạn.\n\n"
        "Đại biểu Quốc hội Mạc Duy Thắng (Hà Tĩnh) không đồng ý."
    )
    assert _seats(facts_of(text, date="2024-05-28")) == [
        ("Mạc Duy Thắng", "tỉnh Nghệ An"),
        ("Mạc Duy Thắng", "tỉnh Hà Tĩnh"),
    ]


def test_a_deputy_told_of_behind_two_namesakes_is_neither(facts_of: Read) -> None:
    text = (
        "Đại biểu Quốc hội Mạc Duy Thắng (đoàn Nghệ An) đề nghị giữ quy định.\n"
        "Đại biểu Quốc hội Mạc Duy Thắng (đoàn Hà Tĩnh) đề nghị bỏ quy định.\n"
        "Đại biểu Quốc hội Mạc Duy Thắng cảm ơn."
    )
    found = facts_of(text, date="2024-05-28").holdings
    quotes = {h.delegation: h.evidence for h in found if h.head == "Đại biểu"}
    assert set(quotes) == {"tỉnh Nghệ An", "tỉnh Hà Tĩnh"}
    last = text.rindex("Đại biểu")
    assert all(end <= last for spans in quotes.values() for _, end in spans)
