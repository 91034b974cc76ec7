"""What changed an act that a text names, beside what the text does to both."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_direction import HEAD as DECREE

LAW, BY = "Luật Giá số 16/2023/QH15", "Luật số 44/2024/QH15"


def between(text: str, facts_of: Read) -> set[tuple[str, str, str]]:
    facts = facts_of(text).between
    for fact in facts:
        start, end = fact.evidence[0]
        assert text[start:end] == fact.quote
        assert (fact.modality, fact.pattern) == ("fact", "amends")
    return {(fact.subject, fact.relation, str(fact.directive)) for fact in facts}


def with_ground(ground: str) -> str:
    return DECREE.replace("Căn cứ Luật Tổ chức", f"Căn cứ {ground};\nCăn cứ Luật Tổ chức", 1)


@pytest.mark.parametrize(
    ("ground", "doers"),
    [
        (f"{LAW} được sửa đổi, bổ sung bởi {BY}", "44/2024/QH15"),
        (f"{LAW} (được sửa đổi, bổ sung bởi {BY})", "44/2024/QH15"),
        (f"{LAW} ngày 19 tháng 6 năm 2023 đã được sửa đổi tại Điều 3 {BY}", "44/2024/QH15"),
        (
            f"{LAW} được sửa đổi, bổ sung một số điều theo {BY}, Luật số 61/2024/QH15 và Luật số"
            " 95/2025/QH15",
            "44/2024/QH15 61/2024/QH15 95/2025/QH15",
        ),
    ],
)
def test_grounds_tell_what_amended_them(ground: str, doers: str, facts_of: Read) -> None:
    text = with_ground(ground)
    assert between(text, facts_of) == {(doer, "amends", "16/2023/QH15") for doer in doers.split()}
    # beside that, the text rests on both
    rests = {one.directive for one in facts_of(text).citations if one.relation == "based_on"}
    assert {"16/2023/QH15", *doers.split()} <= rests


@pytest.mark.parametrize(
    "ground",
    [
        f"{LAW} và {BY}",
        f"{LAW}; {BY}",
        f"{BY} sửa đổi, bổ sung một số điều của {LAW}",
        f"{LAW} chưa được sửa đổi, bổ sung bởi {BY}",
        # what is amended there is the law without a number
        f"Nghị định số 85/2024/NĐ-CP quy định chi tiết Luật Giá được sửa đổi bởi {BY}",
        "Nghị định số 85/2024/NĐ-CP được sửa đổi, bổ sung bởi Thông tư số 9/2025/TT-BTC",
        "Nghị định số 85/2024/NĐ-CP được sửa đổi bởi Nghị định số 8/2020/NĐ-CP",
    ],
)
def test_nothing_is_told_of_acts_that_only_stand_together(ground: str, facts_of: Read) -> None:
    assert between(with_ground(ground), facts_of) == set()


def test_another_ground_behind_is_not_what_amended(facts_of: Read) -> None:
    first = "Nghị định số 85/2024/NĐ-CP được sửa đổi bởi Nghị định số 8/2025/NĐ-CP"
    amended = {("8/2025/NĐ-CP", "amends", "85/2024/NĐ-CP")}
    other = f"{first}, Nghị định số 9/2025/NĐ-CP quy định về phí"
    assert between(with_ground(other), facts_of) == amended
    line = f"{first};\nCăn cứ Nghị định số 9/2025/NĐ-CP"
    assert between(with_ground(line), facts_of) == amended
    several = "Nghị định số 85/2024/NĐ-CP được sửa đổi bởi các Nghị định số 8/2025/NĐ-CP và số"
    assert between(with_ground(f"{several} 9/2025/NĐ-CP"), facts_of) == {
        *amended,
        ("9/2025/NĐ-CP", "amends", "85/2024/NĐ-CP"),
    }


def test_the_source_of_a_codified_article_tells_it(facts_of: Read) -> None:
    text = (
        "Điều 41.9.NĐ.1.23. Cấp lại Giấy phép\n(Điều 23 Nghị định số 181/2013/NĐ-CP, có hiệu lực"
        " thi hành kể từ ngày 01/01/2014, có nội dung được sửa đổi, có nội dung được bổ sung bởi"
        " Điều 3 Nghị định số 11/2019/NĐ-CP có hiệu lực thi hành kể từ ngày 15/03/2019)\n"
    )
    assert between(text, facts_of) == {("11/2019/NĐ-CP", "amends", "181/2013/NĐ-CP")}


CONSOLIDATED = """BỘ TÀI CHÍNH
VĂN BẢN HỢP NHẤT
Thông tư số 12/2022/TT-BTC ngày 30 tháng 6 năm 2022 của Bộ trưởng Bộ Tài chính hướng dẫn tiền
lương, có hiệu lực từ ngày 15 tháng 8 năm 2022, được sửa đổi, bổ sung bởi:
Thông tư số 12/2024/TT-BTC ngày 14 tháng 11 năm 2024 của Bộ trưởng Bộ Tài chính sửa đổi Thông tư
hướng dẫn tiền lương, có hiệu lực từ ngày 29 tháng 12 năm 2024.
Căn cứ Nghị định số 51/2016/NĐ-CP ngày 13 tháng 6 năm 2016 của Chính phủ quy định tiền lương;
Bộ trưởng Bộ Tài chính ban hành Thông tư hướng dẫn tiền lương1.
1 Thông tư số 12/2024/TT-BTC ngày 14 tháng 11 năm 2024 của Bộ trưởng Bộ Tài chính sửa đổi Thông tư
hướng dẫn tiền lương có căn cứ ban hành như sau:
Căn cứ Nghị định số 62/2022/NĐ-CP ngày 12 tháng 9 năm 2022 của Chính phủ;
Căn cứ Nghị định số 51/2016/NĐ-CP ngày 13 tháng 6 năm 2016 của Chính phủ quy định tiền lương;
Bộ trưởng Bộ Tài chính ban hành Thông tư sửa đổi Thông tư hướng dẫn tiền lương.
Điều 1. Tiền lương
Quỹ trả lương theo quy định tại Nghị định số 51/2016/NĐ-CP.
"""


def test_a_footnote_has_the_grounds_of_the_act_that_amended(facts_of: Read) -> None:
    said = {
        (one.subject, one.relation, str(one.directive)) for one in facts_of(CONSOLIDATED).citations
    }
    assert ("12/2024/TT-BTC", "based_on", "62/2022/NĐ-CP") in said
    assert ("12/2022/TT-BTC", "based_on", "62/2022/NĐ-CP") not in said
    assert ("12/2022/TT-BTC", "based_on", "51/2016/NĐ-CP") in said
    assert ("document", "cites", "51/2016/NĐ-CP") not in said
    assert between(CONSOLIDATED, facts_of) == {("12/2024/TT-BTC", "amends", "12/2022/TT-BTC")}


def test_quoted_grounds_are_those_of_the_act_that_amended(facts_of: Read) -> None:
    quoted = CONSOLIDATED.replace("có căn cứ ban hành như sau:\n", "có căn cứ ban hành như sau:\n“")
    quoted = quoted.replace("sửa đổi Thông tư hướng dẫn tiền lương.\n", "sửa đổi Thông tư.”\n")
    body = "1 Thông tư số 12/2024/TT-BTC ngày 14"
    quoted = quoted.replace(body, f"{body} tháng 11, theo Nghị định số 40/2020/NĐ-CP,", 1)
    said = {(one.subject, one.relation, str(one.directive)) for one in facts_of(quoted).citations}
    assert ("12/2024/TT-BTC", "based_on", "62/2022/NĐ-CP") in said
    assert ("40/2020/NĐ-CP", "based_on", "62/2022/NĐ-CP") not in said


def test_a_ground_joins_what_amended_it(facts_of: Read) -> None:
    both = "Nghị định số 8/2025/NĐ-CP và Nghị định số 9/2025/NĐ-CP"
    ground = f"Nghị định số 85/2024/NĐ-CP được sửa đổi, bổ sung bởi {both}"
    assert between(with_ground(ground), facts_of) == {
        ("8/2025/NĐ-CP", "amends", "85/2024/NĐ-CP"),
        ("9/2025/NĐ-CP", "amends", "85/2024/NĐ-CP"),
    }


def test_a_long_run_of_laws_gives_no_edge_to_each(facts_of: Read) -> None:
    laws = ", ".join(f"Luật số {number}/2024/QH15" for number in range(100, 400))
    told = between(with_ground(f"{LAW} được sửa đổi, bổ sung bởi {laws}"), facts_of)
    assert ("100/2024/QH15", "amends", "16/2023/QH15") in told
    assert len(told) < 50  # each quotes all before it: the whole must not grow as the square


@pytest.mark.parametrize(
    "text",
    [
        "Theo Nghị định số 10/2019/NĐ-CP, hồ sơ được bổ sung theo Nghị định số 11/2019/NĐ-CP.",
        "Công ty thực hiện Thông tư số 10/2019/TT-BTC và đã nộp hồ sơ bổ sung theo Thông tư số "
        "11/2019/TT-BTC.",
        "Theo Quyết định số 10/2019/QĐ-TTg, kế hoạch đã được điều chỉnh, bổ sung tại Quyết định số "
        "11/2019/QĐ-TTg.",
    ],
)
def test_what_is_added_to_another_paper_amends_no_act(text: str, facts_of: Read) -> None:
    assert between(text, facts_of) == set()
