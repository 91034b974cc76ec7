"""Lists of acts below a heading that ends them, as gazettes and summaries print them."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_direction import HEAD as DECREE

HEAD = """# Thông tư 41/2026/TT-BYT

| Trường | Giá trị |
|---|---|
| Số hiệu | 41/2026/TT-BYT |
| Loại văn bản | Thông tư |

## NỘI DUNG

"""


def told(text: str, facts_of: Read) -> dict[str, str]:
    return {
        str(one.directive): one.relation + (" in part" if one.partial else "")
        for one in facts_of(text).citations
        if one.subject == "document"
    }


def days(text: str, facts_of: Read) -> dict[str, str | None]:
    return {one.number: one.date for one in facts_of(text).directives}


ARTICLE = "Bãi bỏ toàn bộ một số văn bản quy phạm pháp luật thuộc lĩnh vực dược"
ITEMS = """**Định mức thuốc:**
1. **TT 5/2011/TT-BYT** — định mức thuốc tại trạm y tế (07/3/2011)
2. **TTLT 6/2012/TTLT-BYT-BTC** — Danh mục bổ sung TT 3/2009/TT-BYT về thuốc (08/4/2012)

**Quyết định cũ (2001–2004):**
3. **QĐ 7/2004/QĐ-BYT** — ban hành quy chế kê đơn (09/5/2004)
"""


@pytest.mark.parametrize(
    "heading",
    [
        f"### Điều 1. {ARTICLE}\n\n",
        f"### Điều 1. {ARTICLE}\n\n**3 văn bản** bị bãi bỏ toàn bộ:\n\n",
        f"**Điều 1. {ARTICLE}**\n",
    ],
)
def test_items_below_a_heading_are_ended(heading: str, facts_of: Read) -> None:
    said = told(HEAD + heading + ITEMS, facts_of)
    numbers = ("5/2011/TT-BYT", "6/2012/TTLT-BYT-BTC", "7/2004/QĐ-BYT")
    assert [said[number] for number in numbers] == ["repeals"] * 3
    assert said["3/2009/TT-BYT"] == "cites"


def test_subjects_may_part_the_items(facts_of: Read) -> None:
    text = """Điều 2. Bãi bỏ các Nghị định
1. Lĩnh vực y tế
a) Nghị định số 11/2015/NĐ-CP ngày 01 tháng 7 năm 2015 về viện phí;
b) Nghị định số 12/2016/NĐ-CP ngày 02 tháng 7 năm 2016 về trạm y tế.
2. Lĩnh vực giao thông
a) Nghị định số 13/2017/NĐ-CP ngày 03 tháng 7 năm 2017 về bến xe.
Điều 3. Tổ chức thực hiện
1. Lĩnh vực y tế
a) Nghị định số 14/2018/NĐ-CP còn hiệu lực.
"""
    said = told(DECREE + text, facts_of)
    assert [said[f"{n}/{n + 2004}/NĐ-CP"] for n in (11, 12, 13)] == ["repeals"] * 3
    assert said["14/2018/NĐ-CP"] == "cites"


def test_of_some_only_a_part_is_ended(facts_of: Read) -> None:
    text = "## Điều 2. Bãi bỏ một phần các Thông tư\n\n1. **TT 5/2011/TT-BYT** — Điều 4\n"
    counted = "**01 Thông tư** bị bãi bỏ một phần:\n- TT 6/2012/TT-BYT — khoản 1 Điều 3\n"
    said = told(HEAD + text + "\n### Điều 3. Khác\n\n" + counted, facts_of)
    assert said["5/2011/TT-BYT"] == "repeals in part"
    assert said["6/2012/TT-BYT"] == "repeals in part"


@pytest.mark.parametrize(
    "heading",
    [
        "### Điều 3. Văn bản còn hiệu lực",
        "### Điều 3. Bãi bỏ thủ tục sau theo các văn bản",
        "### Điều 3. Rà soát các văn bản bãi bỏ",
    ],
)
def test_other_headings_end_nothing(heading: str, facts_of: Read) -> None:
    said = told(HEAD + f"{heading}\n\n1. **TT 5/2011/TT-BYT** — định mức thuốc\n", facts_of)
    assert said["5/2011/TT-BYT"] == "cites"


def test_a_next_article_of_markdown_ends_the_list(facts_of: Read) -> None:
    following = "### Điều 2. Áp dụng\n\n1. **TT 8/2020/TT-BYT** — thuốc\n"
    text = f"### Điều 1. {ARTICLE}\n\n{ITEMS}\n{following}"
    assert told(HEAD + text, facts_of)["8/2020/TT-BYT"] == "cites"


def test_the_day_at_the_end_of_an_item_is_that_of_its_act(facts_of: Read) -> None:
    found = days(HEAD + ITEMS, facts_of)
    assert found["5/2011/TT-BYT"] == "2011-03-07"
    assert found["6/2012/TTLT-BYT-BTC"] == "2012-04-08"  # not of the act in its title
    assert found["3/2009/TT-BYT"] is None
    assert found["7/2004/QĐ-BYT"] == "2004-05-09"


@pytest.mark.parametrize(
    "line",
    [
        "1. TT 5/2011/TT-BYT - định mức thuốc (hiệu lực 07/3/2011)",
        "1. TT 5/2011/TT-BYT - định mức thuốc (07/3/2012)",  # another year
        "1. TT 5/2011/TT-BYT - định mức thuốc (07/3/2011) áp dụng từ nay",
        "Theo đó TT 5/2011/TT-BYT - định mức thuốc (07/3/2011)",
        "1. TT 5/2011/TT-BYT - định mức thuốc\n2. Hồ sơ (07/3/2011)",
        "1. TT 5/2011/TT-BYT - định mức thuốc, hết hiệu lực (07/3/2011)",
        "1. TT 5/2011/TT-BYT - định mức thuốc áp dụng từ ngày (07/3/2011)",
        "1. TT 5/2011/TT-BYT - định mức thuốc: thời hạn thi hành (07/3/2011)",
        "1. TT 5/2011/TT-BYT sửa đổi TT 4/2011/TT-BYT (07/3/2011).",  # which of them?
        "1. TT 9/2011/TT-BYT sửa đổi TT 5/2011/TT-BYT (07/3/2011).",
    ],
)
def test_another_day_in_brackets_is_not(line: str, facts_of: Read) -> None:
    assert days(HEAD + line + "\n", facts_of)["5/2011/TT-BYT"] is None


def test_a_full_day_goes_before_a_year(facts_of: Read) -> None:
    text = (
        "Thực hiện Chỉ thị số 16/CT-TTg năm 2018 về an toàn, các tỉnh đã họp. Theo Chỉ thị số "
        "16/CT-TTg năm 2018, mỗi xã có một tổ. Chỉ thị số 16/CT-TTg ngày 04/5/2018 nêu rõ việc này."
    )
    assert days(text, facts_of)["16/CT-TTg"] == "2018-05-04"
    other = facts_of(text.replace("04/5/2018", "04/5/2019")).directives
    assert {one.date for one in other} == {"2018", "2019-05-04"}  # two acts of one number


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Căn cứ Nghị định số 63/2010/NĐ-CP ngày ngày 08 tháng 6 năm 2010 về thuốc;", "2010-06-08"),
        ("Nghị định số 63/2010/NĐ-CP về giá thuốc ban hành ngày 08/6/2012; đã có.", None),
    ],
)
def test_days_that_were_typed_twice_or_belong_elsewhere(
    line: str, day: str | None, facts_of: Read
) -> None:
    assert days(f"{line}\n", facts_of)["63/2010/NĐ-CP"] == day


def test_the_day_of_an_act_may_stand_behind_its_place_without_a_comma(facts_of: Read) -> None:
    head = DECREE.replace("Hà Nội, ngày", "Hà Nội ngày")
    assert head != DECREE
    assert facts_of(head).document.published == facts_of(DECREE).document.published
    assert facts_of(head.replace("Hà Nội ngày", "Họp tại đó ngày")).document.published is None


@pytest.mark.parametrize(
    ("place", "known"),
    [
        ("Quảng Ninh", True),
        ("Tỉnh Quảng Ninh", True),
        ("Vân Đồn", True),
        ("Công Văn Đến", False),
        ("Hiệu Lực Từ", False),
        ("Hạn Trả Lời", False),
        ("Hà Nội Công Văn Đến", False),
    ],
)
def test_only_a_place_may_stand_before_the_day(place: str, known: bool, facts_of: Read) -> None:
    for day in ("Ngày 7 tháng 3 năm 2024", "ngày 7 tháng 3 năm 2024", "ngày 07/03/2024"):
        head = DECREE.replace("Hà Nội, ngày", f"{place} ngày")
        line = next(one for one in head.splitlines() if one.startswith(place))
        told = facts_of(head.replace(line, f"{place} {day}")).document.published
        assert (told == "2024-03-07") is known, day


def test_an_annex_has_no_number_of_an_act(facts_of: Read) -> None:
    text = "Theo Phụ lục số 01/ĐKHN và Phụ lục số 3 kèm theo Thông tư số 5/2011/TT-BYT.\n"
    assert set(days(text, facts_of)) == {"5/2011/TT-BYT"}


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("(07/3/2011)", "2011-03-07"),
        ("(ngày 07/3/2011)", "2011-03-07"),
        ("(07/3/2012)", None),  # of another year than the number
        ("(hiệu lực 07/3/2011)", None),
        ("(07/3/2011 - 08/3/2011)", None),
    ],
)
def test_a_day_in_brackets_behind_a_number(told: str, day: str | None, facts_of: Read) -> None:
    text = f"Hồ sơ nộp theo Thông tư số 5/2011/TT-BYT {told} về kê đơn thuốc cho trạm y tế.\n"
    assert days(text, facts_of)["5/2011/TT-BYT"] == day


@pytest.mark.parametrize("first", [1, 3])
@pytest.mark.parametrize(
    "heading",
    [
        "**02 văn bản** còn hiệu lực:",
        "02 văn bản còn hiệu lực:",
        "**Các quyết định không bị bãi bỏ:**",
        "### Các quyết định chưa bị bãi bỏ, thay thế",
        "Văn bản tiếp tục được áp dụng:",
    ],
)
def test_a_heading_of_acts_that_go_on_ends_a_list(heading: str, first: int, facts_of: Read) -> None:
    ended = "1. **QĐ 1/2004/QĐ-BYT** - giá\n2. **QĐ 2/2004/QĐ-BYT** - giá\n"
    going_on = "".join(f"{first + n}. **QĐ {n}/2005/QĐ-BYT** - giá\n" for n in range(3))
    counted = "**36 văn bản** bị bãi bỏ toàn bộ:"
    text = f"### Điều 1. {ARTICLE}\n\n{counted}\n\n{ended}\n{heading}\n\n{going_on}"
    said = told(HEAD + text, facts_of)
    assert said["1/2004/QĐ-BYT"] == said["2/2004/QĐ-BYT"] == "repeals"
    assert {said[f"{n}/2005/QĐ-BYT"] for n in range(3)} == {"cites"}


@pytest.mark.parametrize(
    ("heading", "relation"),
    [
        ("2. Các nghị định không bị bãi bỏ", "cites"),
        ("2. Các nghị định không thuộc diện bãi bỏ", "cites"),
        ("2. Các nghị định sau bị bãi bỏ", "repeals"),
        ("2. Bãi bỏ các nghị định còn hiệu lực sau đây", "repeals"),
    ],
)
def test_what_is_not_ended_stands_below_its_own_heading(
    heading: str, relation: str, facts_of: Read
) -> None:
    first = "1. Các nghị định sau bị bãi bỏ:\na) Nghị định số 1/2019/NĐ-CP;\n"
    second = f"{heading}:\na) Nghị định số 2/2019/NĐ-CP;\nb) Nghị định số 3/2019/NĐ-CP.\n"
    said = told(f"{DECREE}Điều 2. Bãi bỏ các văn bản\n{first}{second}", facts_of)
    assert said["1/2019/NĐ-CP"] == "repeals"
    assert said["2/2019/NĐ-CP"] == said["3/2019/NĐ-CP"] == relation


def test_a_day_behind_two_acts_is_of_the_one_of_its_year(facts_of: Read) -> None:
    items = "1. TT 9/2012/TT-BYT sửa đổi TT 5/2011/TT-BYT (07/3/2011).\n"
    found = days(HEAD + items, facts_of)
    assert (found["9/2012/TT-BYT"], found["5/2011/TT-BYT"]) == (None, "2011-03-07")
    later = days(HEAD + items.replace("(07/3/2011)", "(07/3/2012)"), facts_of)
    assert (later["9/2012/TT-BYT"], later["5/2011/TT-BYT"]) == ("2012-03-07", None)
