"""Who holds one office twice."""

from __future__ import annotations

OFFICE = "Chủ tịch UBND huyện Mèo Vạc"


def stints(facts_of, text: str) -> list[tuple[str | None, str | None]]:
    return [(h.start, h.end) for h in facts_of(text).holdings if h.head == "Chủ tịch"]


def test_an_office_taken_up_again_after_its_end_is_held_twice(facts_of) -> None:
    text = (
        f"Ông Lý Văn Tấn giữ chức {OFFICE} giai đoạn 1991-1996.\n"
        f"Ngày 14/7/2006, HĐND huyện bầu ông Lý Văn Tấn làm {OFFICE}.\n"
        f"{OFFICE} Lý Văn Tấn cho biết như vậy."
    )
    assert stints(facts_of, text) == [("1991", "1996"), ("2006-07-14", None)]


def test_what_has_no_days_is_told_of_the_last(facts_of) -> None:
    text = (
        f"{OFFICE} Lý Văn Tấn cho biết như vậy.\n"
        f"Ngày 14/7/2006, HĐND huyện bầu ông Lý Văn Tấn làm {OFFICE}.\n"
        f"Ông Lý Văn Tấn giữ chức {OFFICE} giai đoạn 1991-1996."
    )
    (first, last) = facts_of(text).holdings
    assert (first.start, last.start) == ("1991", "2006-07-14")
    assert (len(first.evidence), len(last.evidence)) == (1, 2)


def test_who_is_elected_again_without_having_left_holds_it_once(facts_of) -> None:
    text = (
        f"Ông Lý Văn Tấn giữ chức {OFFICE} giai đoạn 2001-2006.\n"
        f"Ngày 14/7/2004, HĐND huyện bầu ông Lý Văn Tấn làm {OFFICE}."
    )
    assert len(stints(facts_of, text)) == 1
