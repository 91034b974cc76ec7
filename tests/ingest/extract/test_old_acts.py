"""Acts of the years before 1976: how they begin, on what they rest, for whom they are signed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

GROUNDS = """Chiểu Sắc lệnh số 76-SL ngày 20 tháng 5 năm 1950 ban hành Quy chế công chức;
Chiểu theo Sắc lệnh số 15/SL ngày 6-5-1951;
Theo đề nghị của Bộ trưởng Bộ Tài chính;
RA SẮC LỆNH:
Điều 1. Nay hủy bỏ Sắc lệnh số 94-SL ngày 10 tháng 12 năm 1948.
Điều 2. Bộ trưởng Bộ Tài chính chiểu Sắc lệnh thi hành.
"""


@pytest.mark.parametrize(
    "head",
    [
        "SẮC LỆNH SỐ 187-SL\nNGÀY 12 THÁNG 9 NĂM 1951\n\nCHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HÒA\n",
        "SẮC LỆNH\nCỦA CHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ SỐ 187-SL "
        "NGÀY 12 THÁNG 9 NĂM 1951\n\n",
        "CHỦ TỊCH NƯỚC\nSố: 187-SL\nVIỆT NAM DÂN CHỦ CỘNG HÒA\nĐộc lập - Tự do - Hạnh phúc\n"
        "Hà Nội, ngày 12 tháng 9 năm 1951\n\nSẮC LỆNH\nVỀ NGẠCH CÔNG CHỨC\n\n",
    ],
)
def test_a_decree_law_has_its_number_day_and_grounds(
    facts_of: Callable[..., Facts], head: str
) -> None:
    facts = facts_of(f"{head}\n{GROUNDS}")
    assert facts.document.number == "187-SL"
    assert facts.document.published == "1951-09-12"
    said = {(one.relation, one.directive) for one in facts.citations if one.directive}
    assert said == {
        ("self", "187-SL"),
        ("based_on", "76-SL"),
        ("based_on", "15/SL"),
        ("repeals", "94-SL"),
    }


def test_a_paper_of_the_workers_party_has_its_number_and_issuer(
    facts_of: Callable[..., Facts],
) -> None:
    facts = facts_of(
        "BAN BÍ THƯ\n*\nSố 141-TT/TW\nĐẢNG LAO ĐỘNG VIỆT NAM\nHà Nội, ngày 20 tháng 5 năm 1965\n\n"
        "THÔNG TRI\nVề công tác sơ tán\n\n1. Các cấp ủy chấp hành nghiêm chỉnh.\n\n"
        "T/M BAN BÍ THƯ\nLý Văn Tấn\n"
    )
    (own,) = (each for each in facts.directives if each.number == facts.document.number)
    assert (own.number, own.issuer, own.date) == ("141-TT/TW", "Ban Bí thư", "1965-05-20")


@pytest.mark.parametrize(
    ("line", "relation"),
    [
        ("Để thi hành Nghị quyết số 10-NQ/TW ngày 5 tháng 4 năm 1988;", "implements"),
        ("Thi hành Nghị quyết số 10-NQ/TW ngày 5 tháng 4 năm 1988;", "implements"),
        ("Căn cứ Nghị quyết số 10-NQ/TW ngày 5 tháng 4 năm 1988;", "based_on"),
    ],
)
def test_grounds_that_are_carried_out(
    facts_of: Callable[..., Facts], line: str, relation: str
) -> None:
    facts = facts_of(
        "HỘI ĐỒNG BỘ TRƯỞNG\nSố: 87/HĐBT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nHà Nội, ngày 5 tháng 6 năm 1988\n\nQUYẾT ĐỊNH\nVỀ THU MUA\n\n"
        f"Căn cứ Luật Tổ chức Hội đồng Bộ trưởng ngày 4 tháng 7 năm 1981;\n{line}\n"
        "Theo đề nghị của Bộ trưởng Bộ Lương thực,\n\nQUYẾT ĐỊNH:\nĐiều 1. Thu mua.\n"
    )
    told = {one.relation for one in facts.citations if one.directive == "10-NQ/TW"}
    assert told == {relation}


@pytest.mark.parametrize(("kind", "relation"), [("HƯỚNG DẪN", "guides"), ("THÔNG BÁO", "based_on")])
def test_the_title_of_a_guidance_is_no_ground(
    facts_of: Callable[..., Facts], kind: str, relation: str
) -> None:
    facts = facts_of(
        "UBND TỈNH SƠN LA\nSỞ NỘI VỤ\nSố: 15/HD-SNV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Độc lập - Tự do - Hạnh phúc\nSơn La, ngày 11 tháng 01 năm 2021\n\n{kind}\n"
        "Thực hiện Quyết định số 12/2020/QĐ-UBND về thi đua\n\n"
        "Căn cứ Quyết định số 12/2020/QĐ-UBND ngày 1/12/2020 của UBND tỉnh, Sở Nội vụ nêu:\n"
    )
    told = {one.relation for one in facts.citations if one.directive == "12/2020/QĐ-UBND"}
    assert told == {relation}
