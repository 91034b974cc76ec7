"""Offices told of several persons at once: one each, everybody's, or the last one's alone."""

from __future__ import annotations

import pytest

from bomay.ontology.tables import rows

WORDS = list(rows("clause_words"))
TWO = "ông Đỗ Văn Lũy và bà Lê Thị Sậy"
LUY, SAY = "Đỗ Văn Lũy", "Lê Thị Sậy"
COUNCIL, COMMITTEE = "Hội đồng nhân dân tỉnh Bến Tre", "Ủy ban nhân dân tỉnh Bến Tre"
DEPUTY = "Phó Chủ tịch UBND tỉnh Bến Tre"
BOTH = {(LUY, "Phó Chủ tịch", COMMITTEE), (SAY, "Phó Chủ tịch", COMMITTEE)}
CHAIRS = {(LUY, "Chủ tịch", COUNCIL), (SAY, "Chủ tịch", COMMITTEE)}


def held(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text[0].upper() + text[1:]).holdings}


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} được bầu làm Chủ tịch HĐND tỉnh Bến Tre, Chủ tịch UBND tỉnh Bến Tre.",
        f"{TWO} lần lượt được bầu làm Chủ tịch HĐND tỉnh Bến Tre và Chủ tịch UBND tỉnh Bến Tre.",
        f"HĐND tỉnh Bến Tre bầu {TWO} làm Chủ tịch HĐND và Chủ tịch UBND tỉnh Bến Tre.",
        f"Kết quả, {TWO} được bầu giữ chức Chủ tịch HĐND và Chủ tịch UBND tỉnh Bến Tre.",
    ],
)
def test_as_many_offices_as_persons_are_one_each(facts_of, text: str) -> None:
    assert held(facts_of, text) == CHAIRS


def test_the_body_printed_once_is_that_of_head_and_deputy(facts_of) -> None:
    text = f"{TWO} được bổ nhiệm làm Giám đốc và Phó Giám đốc Sở Y tế tỉnh Bến Tre."
    body = "Sở Y tế tỉnh Bến Tre"
    assert held(facts_of, text) == {(LUY, "Giám đốc", body), (SAY, "Phó Giám đốc", body)}


def test_who_has_a_post_already_is_given_one_of_several(facts_of) -> None:
    text = (
        "HĐND bầu ông Đỗ Văn Lũy, Giám đốc Sở Y tế, và bà Lê Thị Sậy, Giám đốc Sở Nội vụ, làm "
        "Chủ tịch HĐND và Chủ tịch UBND tỉnh Bến Tre."
    )
    assert {each for each in held(facts_of, text) if each[1] == "Chủ tịch"} == CHAIRS


def test_other_numbers_of_offices_are_nobodys(facts_of) -> None:
    text = f"ông Hồ Văn Dừa, {TWO} được bổ nhiệm làm Giám đốc và Phó Giám đốc Sở Y tế tỉnh Bến Tre."
    assert held(facts_of, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} được bầu làm {DEPUTY}.",
        f"HĐND tỉnh Bến Tre bầu {TWO} làm {DEPUTY}.",
        f"ông Đỗ Văn Lũy (45 tuổi) và bà Lê Thị Sậy (42 tuổi) được bầu làm {DEPUTY}.",
        f"HĐND tỉnh Bến Tre miễn nhiệm chức vụ {DEPUTY} đối với các ông Đỗ Văn Lũy và Lê Thị Sậy.",
    ],
)
def test_one_office_is_everybodys(facts_of, text: str) -> None:
    assert held(facts_of, text) == BOTH


def test_membership_beside_one_office_is_everybodys_too(facts_of) -> None:
    text = f"{TWO} được bầu là Ủy viên Ban Thường vụ, Phó Bí thư Tỉnh ủy Bến Tre."
    assert held(facts_of, text) == {
        (name, head, body)
        for name in (LUY, SAY)
        for head, body in (
            ("Ủy viên", "Ban Thường vụ Tỉnh ủy Bến Tre"),
            ("Phó Bí thư", "Tỉnh ủy Bến Tre"),
        )
    }


@pytest.mark.parametrize(
    "text",
    [
        f"HĐND tỉnh Bến Tre không bầu {TWO} làm {DEPUTY}.",
        f"HĐND tỉnh Bến Tre sẽ bầu {TWO} làm {DEPUTY}.",
    ],
)
def test_what_is_not_given_to_several_is_nobodys(facts_of, text: str) -> None:
    assert held(facts_of, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} (được bầu làm {DEPUTY} năm 2015) đã gặp nhau.",
        f"{TWO} - được bầu làm {DEPUTY} năm 2015 - đã gặp nhau.",
        f"{TWO}, được bầu làm {DEPUTY} năm 2015, đã gặp nhau.",
        f"ông Đỗ Văn Lũy (nghỉ hưu) và bà Lê Thị Sậy được bầu làm {DEPUTY}.",
    ],
)
def test_what_is_said_aside_is_said_of_the_last(facts_of, text: str) -> None:
    assert held(facts_of, text) == BOTH - {(LUY, "Phó Chủ tịch", COMMITTEE)}


def test_an_aside_that_closes_before_the_verb_leaves_it_to_both(facts_of) -> None:
    text = f"{TWO} - sinh năm 1970 - được bầu làm {DEPUTY}."
    assert held(facts_of, text) == BOTH
    posts = (
        "ông Đỗ Văn Lũy - Giám đốc Sở Y tế và bà Lê Thị Sậy - Giám đốc Sở Nội vụ - được bầu làm "
        f"{DEPUTY}."
    )
    assert held(facts_of, posts) >= BOTH


def test_one_person_has_all_offices_of_a_chain(facts_of) -> None:
    text = "HĐND tỉnh Bến Tre bầu ông Đỗ Văn Lũy làm Chủ tịch HĐND và Chủ tịch UBND tỉnh Bến Tre."
    assert held(facts_of, text) == {(LUY, "Chủ tịch", COUNCIL), (LUY, "Chủ tịch", COMMITTEE)}


@pytest.mark.parametrize("row", WORDS, ids=[f"{row['role']}: {row['word']}" for row in WORDS])
def test_a_word_tells_whether_a_clause_is_about_both(facts_of, row: dict[str, str]) -> None:
    last = {each for each in BOTH if each[0] == SAY}
    assert held(facts_of, row["example"]) == (BOTH if row["role"] == "leads" else last)


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} cùng được bầu làm Phó Bí thư Tỉnh ủy Bến Tre, {DEPUTY}.",
        f"{TWO} cùng được bầu làm Phó Bí thư Tỉnh ủy Bến Tre và {DEPUTY}.",
        f"{TWO} được bầu làm Phó Bí thư Tỉnh ủy Bến Tre, {DEPUTY}.",
    ],
)
def test_two_offices_given_together_or_parted_by_a_comma_are_of_both(facts_of, text: str) -> None:
    party = {(name, "Phó Bí thư", "Tỉnh ủy Bến Tre") for name in (LUY, SAY)}
    assert held(facts_of, text) == BOTH | party


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} được bầu làm Phó Bí thư Tỉnh ủy Bến Tre và {DEPUTY}.",
        f"{TWO} lần lượt được bầu làm Phó Bí thư Tỉnh ủy Bến Tre, {DEPUTY}.",
    ],
)
def test_two_offices_parted_by_and_or_in_turn_are_one_each(facts_of, text: str) -> None:
    one_each = {(LUY, "Phó Bí thư", "Tỉnh ủy Bến Tre"), (SAY, "Phó Chủ tịch", COMMITTEE)}
    assert held(facts_of, text) == one_each


def test_two_offices_of_one_rank_parted_by_a_comma_are_one_each(facts_of) -> None:
    text = f"{TWO} được bầu làm Phó Chủ tịch HĐND tỉnh Bến Tre, {DEPUTY}."
    one_each = {(LUY, "Phó Chủ tịch", COUNCIL), (SAY, "Phó Chủ tịch", COMMITTEE)}
    assert held(facts_of, text) == one_each
