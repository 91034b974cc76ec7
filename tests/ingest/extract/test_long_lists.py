"""Lists of hundreds who get one office: what is quoted of each of them stays a sentence."""

from __future__ import annotations

from itertools import islice, product

from .conftest import Read

NAMES = [
    f"{surname} Văn {given}"
    for surname, given in islice(
        product(
            ("Trần", "Lê", "Phạm", "Đỗ", "Bùi", "Hoàng", "Ngô", "Dương"),
            ("An", "Bình", "Chính", "Dũng", "Hải", "Hùng", "Khoa", "Lâm", "Minh", "Nam", "Phong"),
        ),
        88,
    )
]
OFFICE = "được bầu làm Ủy viên Ban Chấp hành Đảng bộ tỉnh Sơn La"


def test_each_of_a_long_list_is_quoted_with_the_office_and_the_name(facts_of: Read) -> None:
    facts = facts_of(f"Các ông {', '.join(NAMES)} {OFFICE}.")
    assert {held.person for held in facts.holdings} == set(NAMES)
    for told in (*facts.holdings, *(e for e in facts.events if e.kind == "election")):
        quoted = [facts.document.text[start:end] for start, end in told.evidence]
        assert quoted[0] == told.quote
        assert told.quote.endswith(OFFICE)
        person = told.person if told in facts.holdings else told.persons[0]
        assert any(person in words for words in quoted)
        assert sum(map(len, quoted)) < 1000
    by_name = {event.persons: event for event in facts.events if event.kind == "election"}
    assert set(by_name) == {(name,) for name in NAMES}


def test_what_is_quoted_begins_and_ends_with_whole_words(facts_of: Read) -> None:
    facts = facts_of(f"Các ông {', '.join(NAMES)} {OFFICE}.")
    words = set(facts.document.text.replace(".", "").split())
    for held in facts.holdings:
        for start, end in held.evidence:
            assert set(facts.document.text[start:end].split()) <= words


def test_a_short_list_is_quoted_whole(facts_of: Read) -> None:
    facts = facts_of(f"Các ông {', '.join(NAMES[:3])} {OFFICE}.")
    quotes = {held.person: held.quote for held in facts.holdings}
    assert quotes[NAMES[0]] == f"{', '.join(NAMES[:3])} {OFFICE}"
    assert quotes[NAMES[2]] == f"{NAMES[2]} {OFFICE}"
    assert all(len(held.evidence) == 1 for held in facts.holdings)
