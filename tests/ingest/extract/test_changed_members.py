"""Lists of acts some of which are named with what changed them before."""

from __future__ import annotations

from .conftest import Read
from .test_direction import HEAD as DECREE

LAW = """QUỐC HỘI
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Luật số: 35/2018/QH14

Hà Nội, ngày 20 tháng 11 năm 2018

LUẬT
SỬA ĐỔI MỘT SỐ LUẬT

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật sửa đổi một số luật.

"""
LISTED = (
    "Luật Đê sông số 23/2004/QH11, Luật Nuôi ong số 17/2012/QH13 đã được sửa đổi, bổ sung một số "
    "điều theo Luật số 48/2014/QH13 và Luật số 97/2015/QH13, Luật Trồng dâu số 45/2013/QH13; Luật "
    "Dệt vải số 19/2012/QH13 được sửa đổi, bổ sung bởi Luật số 41/2018/QH14; Luật Làm gốm số "
    "20/2012/QH13"
)
MEMBERS = {"23/2004/QH11", "17/2012/QH13", "45/2013/QH13", "19/2012/QH13", "20/2012/QH13"}
CONSOLIDATED = """VĂN BẢN HỢP NHẤT - VĂN PHÒNG QUỐC HỘI
LUẬT
NUÔI TẰM

Luật Nuôi tằm số 17/2009/QH12 ngày 10 tháng 6 năm 2009 của Quốc hội, có hiệu lực kể từ ngày 01 \
tháng 01 năm 2010, được sửa đổi, bổ sung bởi:

Luật số 35/2018/QH14 ngày 20 tháng 11 năm 2018 của Quốc hội sửa đổi một số luật, có hiệu lực kể \
từ ngày 01 tháng 01 năm 2019.

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;

Quốc hội ban hành Luật Nuôi tằm[1].

Điều 1. Phạm vi điều chỉnh

Luật này quy định về nuôi tằm.

Điều 20. Hiệu lực thi hành[2]

Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2010.

XÁC THỰC VĂN BẢN HỢP NHẤT

Số: 12/VBHN-VPQH

Hà Nội, ngày 05 tháng 01 năm 2019

[1] Luật số 35/2018/QH14 sửa đổi một số luật có căn cứ ban hành như sau:

“Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;

Quốc hội ban hành Luật sửa đổi, bổ sung một số điều có liên quan của {listed}.”.

[2] Điều 31 của Luật số 35/2018/QH14 sửa đổi một số luật quy định như sau:

“Điều 31. Hiệu lực thi hành

Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2019.”.
"""


def amended(text: str, facts_of: Read) -> dict[str, set[str]]:
    """By whom, what."""
    found: dict[str, set[str]] = {}
    facts = facts_of(text)
    for one in (*facts.citations, *facts.between):
        if one.relation == "amends" and one.modality == "fact":
            found.setdefault(one.subject, set()).add(str(one.directive))
    return found


def test_a_law_amends_every_member_of_its_list(facts_of: Read) -> None:
    text = f"{LAW}Điều 2. Sửa đổi, bổ sung một số điều của {LISTED}.\n"
    assert amended(text, facts_of) == {
        "document": MEMBERS,
        "48/2014/QH13": {"17/2012/QH13"},
        "97/2015/QH13": {"17/2012/QH13"},
        "41/2018/QH14": {"19/2012/QH13"},
    }


def test_so_does_one_that_a_decree_tells_of(facts_of: Read) -> None:
    text = f"{DECREE}Luật số 35/2018/QH14 đã sửa đổi, bổ sung một số điều của {LISTED}.\n"
    told = amended(text, facts_of)
    assert told["35/2018/QH14"] == MEMBERS
    assert told["48/2014/QH13"] == told["97/2015/QH13"] == {"17/2012/QH13"}
    assert told["41/2018/QH14"] == {"19/2012/QH13"}
    assert set(told) == {"35/2018/QH14", "48/2014/QH13", "97/2015/QH13", "41/2018/QH14"}


def test_and_one_whose_grounds_a_footnote_prints(facts_of: Read) -> None:
    told = amended(CONSOLIDATED.format(listed=LISTED), facts_of)
    assert told["35/2018/QH14"] >= MEMBERS
    assert told["48/2014/QH13"] == {"17/2012/QH13"}


def test_without_names_what_follows_is_one_more_that_changed_it(facts_of: Read) -> None:
    text = (
        "Điều 2. Bãi bỏ Nghị định số 3/2004/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số "
        "4/2005/NĐ-CP, Nghị định số 5/2006/NĐ-CP.\n"
    )
    found = facts_of(DECREE + text).citations
    assert {one.directive for one in found if one.relation == "repeals"} == {"3/2004/NĐ-CP"}
    bracketed = text.replace("được sửa", "(được sửa").replace("4/2005/NĐ-CP,", "4/2005/NĐ-CP),")
    found = facts_of(DECREE + bracketed).citations
    assert {one.directive for one in found if one.relation == "repeals"} == {
        "3/2004/NĐ-CP",
        "5/2006/NĐ-CP",
    }


def test_a_consolidated_text_has_no_day_of_effect_of_its_own(facts_of: Read) -> None:
    effects = facts_of(CONSOLIDATED.format(listed=LISTED)).effects
    assert {(one.directive, one.effective) for one in effects} == {
        ("17/2009/QH12", "2010-01-01"),
        ("35/2018/QH14", "2019-01-01"),
    }


def test_nor_has_it_where_its_number_stands_above_a_footnote(facts_of: Read) -> None:
    text = CONSOLIDATED.format(listed=LISTED)
    head = "VĂN PHÒNG QUỐC HỘI\n-------\nSố: 12/VBHN-VPQH\n\nHà Nội, ngày 05 tháng 01 năm 2019\n\n"
    effects = facts_of(head + text).effects
    assert {one.directive for one in effects} == {"17/2009/QH12", "35/2018/QH14"}


def test_pages_that_mix_article_and_footnote_give_no_day_before_the_act(facts_of: Read) -> None:
    text = CONSOLIDATED.format(listed=LISTED)
    mixed = text.replace("từ ngày 01 tháng 01 năm 2019.”.", "từ ngày 01 tháng 01 năm 2010.”.")
    assert mixed != text
    assert {(one.directive, one.effective) for one in facts_of(mixed).effects} == {
        ("17/2009/QH12", "2010-01-01"),
        ("35/2018/QH14", "2019-01-01"),
    }
