"""How much of each act of a list is changed: all of it, or a place inside it."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_direction import HEAD as DECREE

A, B, C = "Nghị định số 61/2006/NĐ-CP", "Nghị định số 86/2014/NĐ-CP", "Nghị định số 58/2015/NĐ-CP"
_NUMBERS = ("61/2006/NĐ-CP", "86/2014/NĐ-CP", "58/2015/NĐ-CP")
_SHORT = {"repeals": "r", "replaces": "R", "amends": "a", "cites": "-"}


def told(text: str, subject: str, facts_of: Read) -> str:
    """For A, B, C in turn: r repealed, R replaced, a amended, ½ only in part."""
    read = {
        one.directive: _SHORT[one.relation] + ("½" if one.partial else "")
        for one in facts_of(text).citations
        if one.subject == subject and one.modality == "fact" and one.directive in _NUMBERS
    }
    return " ".join(read.get(number, "-") for number in _NUMBERS)


@pytest.mark.parametrize(
    ("acts", "repealed", "replaced"),
    [
        (f"{A}, {B} và {C}", "r r r", "R R R"),
        (f"{A}, {B} và Điều 2 {C}", "r r r½", "R R a½"),
        (f"{A}; khoản 2 Điều 1 {B}; {C}", "r r½ r", "R a½ R"),
        (f"{A} ngày 3/4/2006 của Chính phủ và Điều 2 {B}", "r r½ -", "R a½ -"),
        (f"{A}; Điều 2, Điều 3 {B}; khoản 4 Điều 1 {C}", "r r½ r½", "R a½ a½"),
        (f"Điều 5 {A}, {B} và khoản 2 {C}", "r½ r r½", "a½ R a½"),
        (f"Điều 5 {A} và toàn bộ {B}", "r½ r -", "a½ R -"),
        (f"Điều 5 {A} và {B}", "r½ r -", "a½ R -"),
        (f"Điều 3 các {A}, số 86/2014/NĐ-CP và số 58/2015/NĐ-CP", "r½ r½ r½", "a½ a½ a½"),
        (f"Điều 3 của các {A}; {B}; {C}", "r½ r½ r½", "a½ a½ a½"),
        (f"Điều 3 của {A} và của {B}", "r½ r½ -", "a½ a½ -"),
        (f"Điều 3 của {A}; {B}", "r½ r -", "a½ R -"),
        (f"khoản 2 Điều 5 của Quy chế ban hành kèm theo {A}; {B}", "r½ r -", "a½ R -"),
        (f"{A} về việc sửa đổi Điều 3 Quy chế chi tiêu và {B}", "r r -", "R R -"),
        (f"{A} và nội dung về học phí tại {B}", "r r½ -", "R a½ -"),
        (f"{A} và mục tiêu tại {B}", "r r½ -", "R a½ -"),
        (f"{A} và Chương trình số 5 kèm theo {B}", "r r½ -", "R a½ -"),
        (f"{A} quy định điều kiện và các mẫu biểu, {B}", "r r -", "R R -"),
    ],
)
def test_each_act_of_a_list_has_its_own_place(
    acts: str, repealed: str, replaced: str, facts_of: Read
) -> None:
    for verb, expected in (("bãi bỏ", repealed), ("thay thế", replaced)):
        text = f"{DECREE}Nghị định này {verb} {acts}.\n"
        assert told(text, "document", facts_of) == expected, verb


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        (f"{A} và Điều 2 {B}", "r r½ -"),
        (f"Điều 2 {A} và {B}", "r½ r -"),
        (f"Điều 3 các {A}, số 86/2014/NĐ-CP và số 58/2015/NĐ-CP", "r½ r½ r½"),
        (f"Điều 3 của {A} và của {B}", "r½ r½ -"),
    ],
)
def test_each_act_that_ceases_has_its_own_place(acts: str, expected: str, facts_of: Read) -> None:
    text = f"{DECREE}2. {acts} hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.\n"
    assert told(text, "document", facts_of) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"Nghị định số 7/2020/NĐ-CP bãi bỏ {A} và Điều 2 {B}.", "r r½ -"),
        (f"Nghị định số 7/2020/NĐ-CP bãi bỏ Điều 2 {A} và {B}.", "r½ r -"),
        (f"Nghị định số 7/2020/NĐ-CP thay thế {A}, khoản 3 Điều 2 {B} và {C}.", "R a½ R"),
        (f"Nghị định số 7/2020/NĐ-CP thay thế Điều 2 các {A}, 86/2014/NĐ-CP.", "a½ a½ -"),
        (f"{A} và Điều 2 {B} bị bãi bỏ bởi Nghị định số 7/2020/NĐ-CP.", "r r½ -"),
        (f"Điều 2 {A} và {B} bị bãi bỏ bởi Nghị định số 7/2020/NĐ-CP.", "r½ r -"),
    ],
)
def test_what_one_act_does_to_others_has_the_place_of_each(
    sentence: str, expected: str, facts_of: Read
) -> None:
    assert told(f"{sentence}\n", "7/2020/NĐ-CP", facts_of) == expected


def test_an_article_of_a_listed_act_keeps_the_rest_in_force(facts_of: Read) -> None:
    text = f"""{DECREE}Bãi bỏ các văn bản sau:
1. {A} và Điều 2 {B}.
2. Khoản 1 Điều 4 {C}.
"""
    assert told(text, "document", facts_of) == "r r½ r½"


def test_an_act_cited_before_one_that_was_amended_was_not(facts_of: Read) -> None:
    by = "được sửa đổi bởi Nghị định số 7/2020/NĐ-CP"
    assert told(f"Điều 3 {A}; Điều 5 {B} {by}.\n", "7/2020/NĐ-CP", facts_of) == "- a½ -"
    assert (
        told(
            f"Điều 3 {A}; Điều 5 {B} bị bãi bỏ theo Nghị định số 7/2020/NĐ-CP.\n",
            "7/2020/NĐ-CP",
            facts_of,
        )
        == "r½ r½ -"
    )
