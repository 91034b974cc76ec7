"""A paper of a Party committee is at home where the committee is."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from bomay.ingest.extract.document.letterhead import committee_unit
from bomay.ontology.facts import Facts

Read = Callable[..., Facts]
PARAGRAPHS = (
    "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;",
    "- Căn cứ Quy chế làm việc số 12-QC/QU ngày 01/9/2020 của Quận ủy Bình Tân;",
    "BAN THƯỜNG VỤ QUẬN ỦY QUYẾT ĐỊNH",
    "Điều 1. Chỉ định đồng chí Nguyễn Đức Hạnh, Phó Bí thư Đảng ủy phường An Lạc, giữ chức Bí thư "
    "Đảng ủy phường An Lạc, nhiệm kỳ 2020 - 2025.",
    "Điều 2. Văn phòng Quận ủy, Ban Tổ chức Quận ủy và đồng chí Nguyễn Đức Hạnh chịu trách nhiệm "
    "thi hành Quyết định này.",
)


def paper(*, width: int | None = None, committee: str = "QUẬN ỦY BÌNH TÂN") -> str:
    """A decision, its paragraphs broken for a width."""
    head = (
        f"{committee}\n*\nSố 374-QĐ/QU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Bình Tân, ngày 12 tháng 3 năm 2024\nQUYẾT ĐỊNH\n"
        "về việc chỉ định Bí thư Đảng ủy phường An Lạc\n"
    )
    body = [line for each in PARAGRAPHS for line in textwrap.wrap(each, width or 10_000)]
    return head + "\n".join(body) + "\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n(đã ký)\nLê Quốc Khải Đăng\n"


@pytest.mark.parametrize("width", [None, 70, 90])
def test_the_signer_is_of_the_committee_not_of_the_ward_it_speaks_of(
    facts_of: Read, width: int | None
) -> None:
    facts = facts_of(paper(width=width))
    held = {(h.person, h.head, h.body) for h in facts.holdings}
    assert held == {
        ("Nguyễn Đức Hạnh", "Phó Bí thư", "Đảng ủy phường An Lạc"),
        ("Nguyễn Đức Hạnh", "Bí thư", "Đảng ủy phường An Lạc"),
        ("Lê Quốc Khải Đăng", "Bí thư", "Quận ủy Bình Tân"),
    }
    assert [person.name for person in facts.persons] == ["Nguyễn Đức Hạnh", "Lê Quốc Khải Đăng"]
    own = next(d for d in facts.directives if d.number == "374-QĐ/QU")
    assert (own.issuer, own.date) == ("Ban Thường vụ Quận ủy Bình Tân", "2024-03-12")
    assert facts.document.title == "QUYẾT ĐỊNH về việc chỉ định Bí thư Đảng ủy phường An Lạc"


@pytest.mark.parametrize(
    ("letterhead", "unit"),
    [
        ("QUẬN ỦY BÌNH TÂN", "quận Bình Tân"),
        ("ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH\nHUYỆN ỦY CỦ CHI", "huyện Củ Chi"),
        ("QUẬN ỦY 11\nBAN TỔ CHỨC", "Quận 11"),
        ("TỈNH ỦY BẮC NINH", "tỉnh Bắc Ninh"),
        ("THÀNH ỦY TP. HỒ CHÍ MINH", "Thành phố Hồ Chí Minh"),
        ("THÀNH ỦY HÀ NỘI", "Thành phố Hà Nội"),
        ("QUẬN ỦY", None),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", None),
    ],
)
def test_letterheads(letterhead: str, unit: str | None) -> None:
    found = committee_unit(paper(committee=letterhead))
    assert (found.name if found else None) == unit


def test_only_papers_have_letterheads() -> None:
    assert committee_unit("QUẬN ỦY BÌNH TÂN tổ chức hội nghị\nSáng nay, Quận ủy …") is None


PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM\n"
STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


@pytest.mark.parametrize(
    ("head", "signs", "body"),
    [
        (
            "ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH\nQUẬN ỦY TÂN PHÚ\nSố 56-KH/QU\n",
            "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ",
            "Quận ủy Tân Phú",
        ),
        (
            "TỈNH ỦY BẾN TRE\nHUYỆN ỦY BA TRI\nSố 56-KH/HU\n",
            "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ",
            "Huyện ủy Ba Tri",
        ),
        (
            "UBND THÀNH PHỐ HỒ CHÍ MINH\nUBND QUẬN TÂN PHÚ\nSố: 112/QĐ-UBND\n",
            "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
            "Ủy ban nhân dân quận Tân Phú",
        ),
    ],
)
@pytest.mark.parametrize("motto", ["", "before", "behind"])
def test_of_two_lines_of_a_letterhead_the_lower_one_signs(
    facts_of: Read, head: str, signs: str, body: str, motto: str
) -> None:
    words = STATE if "UBND" in head else PARTY
    before, behind = (words if motto == place else "" for place in ("before", "behind"))
    text = (
        f"{before}{head}{behind}Ngày 02 tháng 3 năm 2023\n\nKẾ HOẠCH\nphòng, chống lụt bão\n\n"
        f"Các xã, phường thi hành kế hoạch này.\n\n{signs}\n\nĐỗ Minh Triết\n"
    )
    (held,) = facts_of(text).holdings
    assert (held.person, held.body) == ("Đỗ Minh Triết", body)


@pytest.mark.parametrize("gap", [" | ", "\t\t", "      "])
def test_a_deputy_signs_beside_recipients_with_offices(facts_of: Read, gap: str) -> None:
    """Columns in one line: neither head nor signature is cut or mixed with what stands beside."""
    text = "\n".join(
        [
            f"BỘ NÔNG NGHIỆP{gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            f"VÀ PHÁT TRIỂN NÔNG THÔN{gap}Độc lập - Tự do - Hạnh phúc",
            f"Số: 3318/BNN-TCLN{gap}Hà Nội, ngày 06 tháng 3 năm 2024",
            "Kính gửi: Ủy ban nhân dân các tỉnh, thành phố",
            "Bộ Nông nghiệp và Phát triển nông thôn đề nghị các tỉnh trực gác lửa rừng cả ngày.",
            "Công văn này thay thế Công văn số 1025/BNN-TCLN ngày 15/02/2023.",
            f"Nơi nhận:{gap}KT. BỘ TRƯỞNG",
            f"- Như trên;{gap}THỨ TRƯỞNG",
            f"- Bộ trưởng (để b/c);{gap}Hoàng Kế Thiệu",
            "- Lưu: VT, TCLN.",
        ]
    )
    facts = facts_of(text)
    assert {(h.person, h.head, h.body) for h in facts.holdings} == {
        ("Hoàng Kế Thiệu", "Thứ trưởng", "Bộ Nông nghiệp và Phát triển nông thôn")
    }


@pytest.mark.parametrize("gap", [" | ", "\t\t"])
def test_who_signs_without_a_capacity_beside_recipients(facts_of: Read, gap: str) -> None:
    text = "\n".join(
        [
            f"HUYỆN ỦY KRÔNG BÚK{gap}ĐẢNG CỘNG SẢN VIỆT NAM",
            f"VĂN PHÒNG{gap}Krông Búk, ngày 22 tháng 7 năm 2021",
            "*",
            "Số 208-TB/VPHU",
            "THÔNG BÁO",
            "kết luận của Bí thư Huyện ủy tại xã Cư Né",
            "Xã đã tái canh được một trăm héc ta cà phê.",
            "Văn phòng Huyện ủy thông báo để các cơ quan biết, thực hiện.",
            f"Nơi nhận:{gap}CHÁNH VĂN PHÒNG",
            f"- Thường trực Huyện ủy,{gap}Trần Đình Vượng",
            "- Lưu.",
        ]
    )
    facts = facts_of(text)
    assert {(h.person, h.head, h.body) for h in facts.holdings} == {
        ("Trần Đình Vượng", "Chánh Văn phòng", "Văn phòng Huyện ủy Krông Búk")
    }
    assert [d.signer for d in facts.directives if d.number == "208-TB/VPHU"] == ["Trần Đình Vượng"]
