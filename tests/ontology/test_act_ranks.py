"""Which act may change which, from the tiers of the law on normative acts."""

from __future__ import annotations

import pytest

from bomay.ontology.act_ranks import may_change, may_correct, rank_of
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
        ("69-QĐ/TW", "72-QĐ/TW"),
        ("83/TB-UBND", "91/KH-UBND"),
        ("83/TB-UBND", "12/QĐ-UBND"),
        ("26/2005/CT-BYT", "7/2001/QĐ-BYT"),
        ("15/SL", "33/2013/QH13"),
        ("103-SL/L.005", "33/2013/QH13"),
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


@pytest.mark.parametrize(
    "doer",
    [
        *("71/TTr-BYT", "618/BYT-PC", "83/TB-VPCP", "26/CT-TTg", "91/KH-UBND", "44/BC-CP"),
        *("2/VBHN-BYT", "9/CĐ-TTg", "72-NQ/TW", "12-KL/TU"),
    ],
)
@pytest.mark.parametrize("target", ["33/2013/QH13", "19/2018/NĐ-CP", "7/2019/TT-BYT"])
def test_no_paper_and_no_resolution_of_the_party_changes_a_rule(doer: str, target: str) -> None:
    assert not may_change(doer, target)


def test_a_letter_may_correct_a_rule_of_its_time() -> None:
    assert may_correct("618/BYT-PC", "7/2019/TT-BYT")
    assert not may_correct("15/2018/NĐ-CP", "20/2019/NĐ-CP")
