"""What one sentence does to the act it names, in a decree, a letter and a paper."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from bomay.ontology.numbers import number_key

from .conftest import Read
from .test_direction import HEAD as DECREE

TABLE = Path(__file__).with_name("relations.csv").read_text(encoding="utf-8")
ROWS = list(csv.DictReader(io.StringIO(TABLE)))
LETTER = """VĂN PHÒNG CHÍNH PHỦ
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 1234/VPCP-KTTH
V/v xử lý kiến nghị

Hà Nội, ngày 20 tháng 11 năm 2025

Kính gửi: Bộ Tài chính.

"""
HEADS = {"decree": DECREE, "letter": LETTER, "press": ""}


def said(read: Read, text: str, number: str) -> set[str]:
    return {
        one.relation
        for one in read(text).citations
        if one.modality in ("fact", "intended")
        and number_key(str(one.directive)) == number_key(number)
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["sentence"]))
def test_relation(row: dict[str, str], facts_of: Read) -> None:
    text = f"{HEADS[row['register']]}{row['sentence']}\n"
    assert said(facts_of, text, row["number"]) == {row["relation"]}


def test_a_letter_without_its_head_rests_on_the_law_that_it_quotes(facts_of: Read) -> None:
    text = """Kính gửi: Công ty Lúa Vàng.

Phòng nhận được Công văn số 3/CV-LV của Công ty. Về việc này, Phòng trả lời như sau:

- Tại Điều 4 Thông tư số 86/2024/TT-BTC quy định: hồ sơ gồm hai bản.

Căn cứ các quy định nêu trên, Công ty phải nộp hai bản.
"""
    assert said(facts_of, text, "86/2024/TT-BTC") == {"based_on"}
    assert said(facts_of, text.replace("Kính gửi", "Trả lời"), "86/2024/TT-BTC") == {"cites"}


def test_who_signed_an_act_is_told_behind_its_short_form(facts_of: Read) -> None:
    text = "Các bộ thực hiện Chỉ thị 24 từ hôm nay. Thủ tướng đã ký Chỉ thị số 24 hôm qua.\n"
    (directive,) = facts_of(text).directives
    assert directive.issuer == "Thủ tướng Chính phủ"


COUNCIL = """HỘI ĐỒNG NHÂN DÂN
TỈNH NINH THUẬN
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 9/2024/NQ-HĐND

Ninh Thuận, ngày 2 tháng 5 năm 2024

NGHỊ QUYẾT
SỬA ĐỔI NGHỊ QUYẾT SỐ 3/2019/NQ-HĐND VÀ NGHỊ QUYẾT SỐ 4/2019/NQ-HĐND

Căn cứ Luật Ngân sách nhà nước số 83/2015/QH13;
Xét Tờ trình số 8/TTr-UBND của Ủy ban nhân dân tỉnh.
Hồ sơ gửi kèm Công văn số 7/STC-NS của Sở Tài chính.
Ủy ban nhân dân tỉnh đã trình. Hội đồng nhân dân ban hành
Nghị quyết sửa đổi Nghị quyết số 3/2019/NQ-HĐND.
Điều 1. Sửa đổi Nghị quyết số 3/2019/NQ-HĐND
"""


def test_an_act_changes_what_its_own_title_names(facts_of: Read) -> None:
    assert said(facts_of, COUNCIL, "3/2019/NQ-HĐND") == {"amends"}
    assert said(facts_of, COUNCIL, "4/2019/NQ-HĐND") == {"amends"}


def test_grounds_end_where_a_paragraph_begins_that_is_none(facts_of: Read) -> None:
    assert said(facts_of, COUNCIL, "8/TTr-UBND") == {"based_on"}
    assert said(facts_of, COUNCIL, "7/STC-NS") == {"cites"}


def test_an_act_in_a_title_is_not_changed_by_one_below_it(facts_of: Read) -> None:
    text = f"""{COUNCIL.replace("9/2024/NQ-HĐND", "9/2024/TT-BTC")}
Điều 2. Sửa đổi một số điều của Thông tư số 5/2019/TT-BTC hướng dẫn thực hiện Điều 52 Luật Việc làm
và một số điều của Nghị định số 28/2015/NĐ-CP
"""
    assert said(facts_of, text, "5/2019/TT-BTC") == {"amends"}
    assert said(facts_of, text, "28/2015/NĐ-CP") == {"cites"}


def test_the_issuer_of_an_act_is_told_before_its_number_in_brackets(facts_of: Read) -> None:
    text = "Đã có Nghị quyết của Bộ Chính trị về biển và hải đảo (Nghị quyết số 36-NQ/TW).\n"
    assert facts_of(text).directives[0].issuer == "Bộ Chính trị"


def test_the_base_of_a_consolidated_text_stands_below_what_its_title_names(facts_of: Read) -> None:
    text = """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

THÔNG TƯ
Sửa đổi Thông tư số 3/2018/TT-BCT

Thông tư số 7/2019/TT-BCT ngày 2 tháng 5 năm 2019 của Bộ trưởng Bộ Công Thương sửa đổi Thông tư
số 3/2018/TT-BCT, có hiệu lực kể từ ngày 1 tháng 7 năm 2019, được sửa đổi, bổ sung bởi:
Thông tư số 8/2020/TT-BCT ngày 3 tháng 6 năm 2020, có hiệu lực kể từ ngày 1 tháng 8 năm 2020.
Căn cứ Luật Thương mại số 36/2005/QH11;
"""
    assert said(facts_of, text, "7/2019/TT-BCT") == {"consolidates"}
    assert said(facts_of, text, "8/2020/TT-BCT") == {"consolidates"}


def test_the_day_behind_a_number_in_bold_and_the_day_of_issue_are_told(facts_of: Read) -> None:
    text = (
        "Ngày 7/8/2025, Bộ Y tế ban hành Thông tư số 9/2025/TT-BYT sửa đổi"
        " **Thông tư số 8/2022/TT-BYT** ngày 6/7/2022 và **Thông tư số 7/2021/TT-BYT **ngày"
        " 5/6/2021.\n"
    )
    days = [directive.date for directive in facts_of(text).directives]
    assert days == ["2025-08-07", "2022-07-06", "2021-06-05"]


def test_a_code_of_law_prints_its_own_number(facts_of: Read) -> None:
    text = """QUỐC HỘI
-------
Bộ luật số: 45/2019/QH14

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

BỘ LUẬT
LAO ĐỘNG
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
"""
    assert facts_of(text).document.number == "45/2019/QH14"


def test_a_chair_s_line_that_breaks_and_a_day_below_a_rule_are_read(facts_of: Read) -> None:
    text = f"""ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{"_" * 68}
Nghệ An, ngày 19 tháng 11 năm 2025

Số: 37/QĐ-UBND

QUYẾT ĐỊNH
BAN HÀNH QUY CHẾ

CHỦ TỊCH ỦY BAN NHÂN
DÂN TỈNH NGHỆ AN

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
"""
    own = facts_of(text).directives[0]
    assert own.issuer == "Chủ tịch Ủy ban nhân dân tỉnh Nghệ An"
    assert own.date == "2025-11-19"


def test_the_day_behind_a_link_is_told(facts_of: Read) -> None:
    text = "Theo Nghị định số [95/2026/NĐ-CP](/van-ban/95) ngày 31/3/2026 của Chính phủ.\n"
    (directive,) = facts_of(text).directives
    assert directive.date == "2026-03-31"


MARKDOWN = """# Thông tư 86/2024/TT-BTC

*BỘ TÀI CHÍNH*

Số: 86/2024/TT-BTC

*Hà Nội, ngày 26 tháng 12 năm 2024*

**THÔNG TƯ**

QUY ĐỊNH MỘT SỐ VIỆC

*Căn cứ* Luật Kế toán số 88/2015/QH13 được sửa đổi, bổ sung bởi Luật số 56/2024/QH15;

**Căn cứ** Nghị định số 29/2025/NĐ-CP của Chính phủ; Nghị định số 174/2016/NĐ-CP của Chính phủ;

*Thực hiện* Nghị quyết số 66/NQ-CP của Chính phủ;

*Theo đề nghị của Cục trưởng;*

*Bộ trưởng Bộ Tài chính ban hành Thông tư quy định một số việc.*

### Điều 1. Phạm vi

Việc này theo Thông tư số 12/2020/TT-BTC.
"""


@pytest.mark.parametrize(
    ("number", "relation"),
    [
        ("88/2015/QH13", "based_on"),
        ("56/2024/QH15", "based_on"),
        ("29/2025/NĐ-CP", "based_on"),
        ("174/2016/NĐ-CP", "based_on"),
        ("66/NQ-CP", "implements"),
        ("12/2020/TT-BTC", "cites"),
    ],
)
def test_grounds_that_a_page_prints_slanted(number: str, relation: str, facts_of: Read) -> None:
    assert said(facts_of, MARKDOWN, number) == {relation}


def test_grounds_end_where_a_heading_of_markdown_opens_the_first_article(facts_of: Read) -> None:
    text = MARKDOWN.replace(
        "*Bộ trưởng Bộ Tài chính ban hành Thông tư quy định một số việc.*\n\n", ""
    )
    assert said(facts_of, text, "12/2020/TT-BTC") == {"cites"}
    assert said(facts_of, text, "66/NQ-CP") == {"implements"}


@pytest.mark.parametrize(
    ("second", "relation"),
    [
        (
            "Căn cứ Nghị định số 86/2014/NĐ-CP của Chính phủ (được sửa đổi, bổ sung bởi"
            " Nghị định số 58/2015/NĐ-CP) về vận tải.",
            "based_on",
        ),
        (
            "Căn cứ Điều 4 Nghị định số 86/2014/NĐ-CP đã được sửa đổi, bổ sung một số điều tại"
            " Nghị định số 58/2015/NĐ-CP, hồ sơ gồm hai bản.",
            "based_on",
        ),
        (
            "Điều 4 Nghị định số 86/2014/NĐ-CP (được sửa đổi, bổ sung bởi Nghị định số"
            " 58/2015/NĐ-CP) quy định về vận tải.",
            "cites",
        ),
        (
            "Căn cứ Nghị định số 86/2014/NĐ-CP. Hồ sơ cũ được thay thế bởi mẫu tại Nghị định số"
            " 58/2015/NĐ-CP.",
            "cites",
        ),
    ],
)
def test_a_later_answer_rests_on_what_amended_its_ground(
    second: str, relation: str, facts_of: Read
) -> None:
    text = f"""{LETTER}1. Về thuế
Căn cứ Luật Kế toán số 88/2015/QH13 quy định về sổ sách;
Căn cứ quy định trên, đơn vị phải lập sổ.
2. Về hồ sơ
{second}
"""
    assert said(facts_of, text, "58/2015/NĐ-CP") == {relation}


@pytest.mark.parametrize(
    ("sentence", "partial"),
    [
        ("Bãi bỏ: Điều 5 Nghị định số 61/2006/NĐ-CP.", True),
        ("Bãi bỏ một số điểm, khoản của Nghị định số 61/2006/NĐ-CP.", True),
        ("Thay thế khoản 2 Điều 5 Nghị định số 61/2006/NĐ-CP.", True),
        ("Bãi bỏ Nghị định số 61/2006/NĐ-CP.", False),
        ("Thay thế Nghị định số 61/2006/NĐ-CP.", False),
    ],
)
def test_what_ends_a_place_of_an_act_ends_a_part_of_it(
    sentence: str, partial: bool, facts_of: Read
) -> None:
    citations = facts_of(f"{DECREE}{sentence}\n").citations
    (told,) = (one for one in citations if one.directive == "61/2006/NĐ-CP")
    assert told.partial is partial


def test_a_law_that_amended_another_ceases_whole(facts_of: Read) -> None:
    text = f"""{DECREE}2. Nghị định sửa đổi, bổ sung một số điều của Nghị định về thuốc ngày 22
tháng 6 năm 1994 và Nghị định số 43/2005/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.
"""
    (told,) = (one for one in facts_of(text).citations if one.directive == "43/2005/NĐ-CP")
    assert (told.relation, told.partial) == ("repeals", False)


LAW = """QUỐC HỘI
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Luật số: 62/2014/QH13
Hà Nội, ngày 24 tháng 11 năm 2014
LUẬT
TỔ CHỨC TÒA ÁN NHÂN DÂN
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật tổ chức Tòa án nhân dân.
Điều 1. Hiệu lực thi hành
"""


@pytest.mark.parametrize("join", [", ", " và "])
def test_a_law_and_what_amended_it_cease_together(join: str, facts_of: Read) -> None:
    text = f"""{LAW}Pháp lệnh Thẩm phán số 02/2002/PL-UBTVQH11{join}Pháp lệnh sửa đổi, bổ sung một
số điều của Pháp lệnh Thẩm phán số 14/2011/PL-UBTVQH12 hết hiệu lực kể từ ngày Luật này có hiệu lực
thi hành.
"""
    assert said(facts_of, text, "02/2002/PL-UBTVQH11") == {"repeals"}
    assert said(facts_of, text, "14/2011/PL-UBTVQH12") == {"repeals"}


@pytest.mark.parametrize(
    "title", ["các Chương trình mục tiêu", "điều kiện kinh doanh", "tài khoản và thời điểm mở"]
)
def test_words_of_a_title_are_no_places_of_the_act_that_ceases(title: str, facts_of: Read) -> None:
    text = f"""{DECREE}2. Nghị định số 55/2013/NĐ-CP quy định về {title}, Nghị định số
75/2014/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.
"""
    ceased = [one for one in facts_of(text).citations if one.relation == "repeals"]
    assert {(one.directive, one.partial) for one in ceased} == {
        ("55/2013/NĐ-CP", False),
        ("75/2014/NĐ-CP", False),
    }


@pytest.mark.parametrize(
    ("list_of_acts", "relation", "partial"),
    [
        ("Điều 5 Nghị định số 86/2014/NĐ-CP và Nghị định số 58/2015/NĐ-CP", "replaces", False),
        ("Điều 5 Nghị định số 86/2014/NĐ-CP, Điều 6 Nghị định số 58/2015/NĐ-CP", "amends", True),
        ("Nghị định số 86/2014/NĐ-CP và Nghị định số 58/2015/NĐ-CP", "replaces", False),
        # how much of the second one, the text leaves open
        ("một phần Nghị định số 86/2014/NĐ-CP và Nghị định số 58/2015/NĐ-CP", "cites", False),
    ],
)
def test_a_place_in_one_act_of_a_list_is_none_in_the_next(
    list_of_acts: str, relation: str, partial: bool, facts_of: Read
) -> None:
    facts = facts_of(f"{DECREE}Nghị định này thay thế {list_of_acts}.\n")
    told = {str(one.directive): (one.relation, one.partial) for one in facts.citations}
    assert told["58/2015/NĐ-CP"] == (relation, partial)


def test_what_is_proposed_of_the_articles_in_an_act_is_planned(facts_of: Read) -> None:
    text = "Ông Lê Minh Tự sẽ đề xuất để sửa đổi một số điều trong Nghị định số 83/2019/NĐ-CP.\n"
    told = {(one.relation, one.modality) for one in facts_of(text).citations}
    assert ("amends", "planned") in told
    assert not {relation for relation, modality in told if modality == "fact"} - {"cites"}


def test_what_a_correction_says_words_become_changes_nothing_more(facts_of: Read) -> None:
    text = f"""{DECREE}Điều 1. Đính chính Nghị định số 26/2019/NĐ-CP như sau:
Từ “ao” tại Điều 5 Nghị định số 26/2019/NĐ-CP được sửa thành “đầm”.
"""
    assert said(facts_of, text, "26/2019/NĐ-CP") == {"corrects"}
