"""Which act may change which, from the tiers of the law on normative acts."""

from __future__ import annotations

import pytest

from bomay.ontology.act_ranks import may_change, rank_of
from bomay.ontology.tables import rows


@pytest.mark.parametrize("row", list(rows("act_ranks")), ids=lambda row: str(row["example"]))
def test_each_row_ranks_its_example(row: dict[str, str]) -> None:
    assert rank_of(row["example"]) == int(row["rank"])
    assert row["source"]


@pytest.mark.parametrize(
    ("doer", "target"),
    [
        ("5/2020/TT-BTC", "7/2020/NĐ-CP"),
        ("24/2024/NĐ-CP", "22/2024/QH15"),
        ("78/2025/QĐ-UBND", "5/2025/TT-BTC"),
    ],
)
def test_no_act_changes_a_higher_one(doer: str, target: str) -> None:
    assert not may_change(doer, target)
    assert may_change(target, doer)


@pytest.mark.parametrize(
    ("doer", "target"),
    [
        ("66.7/2025/NQ-CP", "22/2023/QH15"),
        ("12/QĐ-BTC", "5/2020/TT-BTC"),
        ("98/2023/QH15", "31/2013/QH13"),
        ("69-QĐ/TW", "22/2023/QH15"),
        ("khác", "5/2020/TT-BTC"),
    ],
)
def test_where_the_rank_is_open_nothing_is_forbidden(doer: str, target: str) -> None:
    assert may_change(doer, target)


@pytest.mark.parametrize(
    ("doer", "target"),
    [("15/2018/NĐ-CP", "20/2019/NĐ-CP"), ("5/2019/NQ-HĐND", "3/2020/NQ-HĐND")],
)
def test_no_act_changes_one_of_a_later_year(doer: str, target: str) -> None:
    assert not may_change(doer, target)
    assert may_change(target, doer)


@pytest.mark.parametrize("doer", ["15/2020/NĐ-CP", "15/NĐ-CP", "15/2021/NĐ-CP"])
def test_an_act_changes_one_of_the_same_year_and_of_an_unknown_one(doer: str) -> None:
    assert may_change(doer, "20/2020/NĐ-CP")
