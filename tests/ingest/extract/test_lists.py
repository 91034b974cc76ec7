"""What stands once for a list of numbers: its term, its day, the organ before it."""

from __future__ import annotations

import pytest

from .conftest import Read

BOTH = {"41-NQ/TW": "khóa XIII", "42-NQ/TW": "khóa XIII"}


@pytest.mark.parametrize(
    "listed",
    [
        "các Nghị quyết số 41-NQ/TW, 42-NQ/TW của Bộ Chính trị khóa XIII",
        "Nghị quyết số 41-NQ/TW và 42-NQ/TW của Bộ Chính trị khóa XIII",
        "hai Nghị quyết số 41-NQ/TW, số 42-NQ/TW khóa XIII của Bộ Chính trị",
        "các Nghị quyết số 41-NQ/TW, Nghị quyết số 42-NQ/TW của Bộ Chính trị (khóa XIII)",
        "các Nghị quyết 41, 42-NQ/TW của Bộ Chính trị khóa XIII",
        "các nghị quyết của Bộ Chính trị khóa XIII (số 41-NQ/TW, số 42-NQ/TW)",
        "các Nghị quyết của Bộ Chính trị khóa XIII số 41-NQ/TW và 42-NQ/TW",
    ],
)
def test_one_term_for_the_whole_list(facts_of: Read, listed: str) -> None:
    facts = facts_of(f"Tỉnh ủy đã triển khai {listed}.")
    assert {one.number: one.term for one in facts.directives} == BOTH
    assert {one.issuer for one in facts.directives} == {"Bộ Chính trị"}


@pytest.mark.parametrize(
    ("listed", "terms"),
    [
        pytest.param(
            "Nghị quyết số 41-NQ/TW và Nghị quyết số 42-NQ/TW của Bộ Chính trị khóa XIII",
            {"41-NQ/TW": None, "42-NQ/TW": "khóa XIII"},
            id="each its noun, no plural",
        ),
        pytest.param(
            "các Nghị quyết số 41-NQ/TW ngày 10/6/2018 và 42-NQ/TW của Bộ Chính trị khóa XIII",
            {"41-NQ/TW": None, "42-NQ/TW": "khóa XIII"},
            id="its own day",
        ),
        pytest.param(
            "các Nghị quyết số 41-NQ/TW khóa XII, 42-NQ/TW khóa XIII",
            {"41-NQ/TW": "khóa XII", "42-NQ/TW": "khóa XIII"},
            id="its own term",
        ),
        pytest.param(
            "các Chỉ thị số 41-CT/TW, 14-CT/TU khóa XIII",
            {"41-CT/TW": None, "14-CT/TU": "khóa XIII"},
            id="another committee",
        ),
        pytest.param(
            "các Nghị quyết số 41-NQ/TW; kế thừa 42-NQ/TW của Bộ Chính trị khóa XIII",
            {"41-NQ/TW": None, "42-NQ/TW": "khóa XIII"},
            id="no list",
        ),
    ],
)
def test_a_term_is_not_given_to_what_may_be_of_another(
    facts_of: Read, listed: str, terms: dict[str, str | None]
) -> None:
    facts = facts_of(f"Tỉnh ủy đã triển khai {listed}.")
    assert {one.number: one.term for one in facts.directives} == terms


@pytest.mark.parametrize(("same", "first"), [("cùng ", "2022-01-05"), ("", None)])
def test_one_day_for_the_list_where_it_says_so(
    facts_of: Read, same: str, first: str | None
) -> None:
    facts = facts_of(
        f"UBND tỉnh Khánh Hòa ban hành các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND {same}ngày "
        "05/01/2022 về giao chỉ tiêu."
    )
    dates = {one.number: one.date for one in facts.directives}
    assert dates == {"12/QĐ-UBND": first, "13/QĐ-UBND": "2022-01-05"}


def test_a_term_tells_which_of_two_committees_of_one_name(facts_of: Read) -> None:
    facts = facts_of("Huyện ủy Nhà Bè (TPHCM) thực hiện Kế hoạch số 42-KH/TU của Thành ủy khóa XI.")
    (act,) = facts.directives
    assert act.key == "party:tu-tphcm:tphcm-xi:KH:42"
