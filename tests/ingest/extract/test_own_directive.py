"""The document's own number, title, issuer and signer, from heads of every kind."""

from __future__ import annotations

import pytest

from bomay.ontology.facts import DirectiveFact
from bomay.ontology.numbers import parse_number

from .conftest import Read

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
LETTER = f"""BỘ TÀI CHÍNH
CỤC THUẾ
-------
{MOTTO}
Số: 5615/CT-CS
V/v tiền sử dụng đất

Hà Nội, ngày 27 tháng 11 năm 2025

Kính gửi: Thuế tỉnh Vĩnh Long.
Cục Thuế nhận được công văn số 276/VLO-KTr của Thuế tỉnh Vĩnh Long về tiền sử dụng đất.

TL. CỤC TRƯỞNG
PHÓ TRƯỞNG BAN
Phạm Thị Minh Hiền
"""
LAW = f"""QUỐC HỘI
********
{MOTTO}
Số: 23-L/CTN

Hà Nội, ngày 10 tháng 7 năm 1993

LUẬT

THUẾ SỬ DỤNG ĐẤT NÔNG NGHIỆP SỐ 23-L/CTN NGÀY 10/07/1993 CỦA QUỐC HỘI

Căn cứ vào Điều 84 của Hiến pháp nước Cộng hoà xã hội chủ nghĩa Việt Nam năm 1992;
Luật này quy định thuế sử dụng đất nông nghiệp.
Điều 1
Mọi tổ chức sử dụng đất phải nộp thuế.
"""
PARTY = """BAN CHẤP HÀNH
TRUNG ƯƠNG

ĐẢNG CỘNG SẢN
VIỆT NAM
---------------

Số 383-QĐ/TW

Hà Nội, ngày 19 tháng 11 năm 2025

QUY ĐỊNH

VỀ PHÔNG LƯU TRỮ ĐẢNG CỘNG SẢN VIỆT NAM
-----
- Căn cứ Điều lệ Đảng;
Điều 1. Phông lưu trữ

T/M BAN BÍ THƯ
Trần Cẩm Tú
"""
DECISION = f"""ỦY BAN NHÂN DÂN
TỈNH BẮC NINH
-------
{MOTTO}
Số: 1489/QĐ-UBND

Bắc Ninh, ngày 18 tháng 11 năm 2025

QUYẾT ĐỊNH
VỀ VIỆC CÔNG BỐ DANH MỤC
THỦ TỤC CỦA TỈNH
ỦY BAN NHÂN DÂN TỈNH BẮC NINH
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Điều 1. Công bố danh mục.
"""
PAGE = """# Thông tư 28/2026/TT-BCT - Danh mục các mặt hàng

## THÔNG TIN VĂN BẢN

| | |
|---|---|
| **Số hiệu** | 28/2026/TT-BCT |
| **Ngày ban hành** | 10/07/2026 |

Thông tư này thay thế Thông tư số 5/2020/TT-BCT.
"""


def own(read: Read, text: str) -> DirectiveFact:
    facts = read(text)
    (found,) = [fact for fact in facts.directives if fact.pattern == "own"]
    assert facts.document.number == found.number
    return found


def test_a_letter_is_of_the_organ_above_its_number(facts_of: Read) -> None:
    found = own(facts_of, LETTER)
    assert (found.document_type, found.issuer) == ("Công văn", "Cục Thuế")
    assert (found.signer, found.capacity) == ("Phạm Thị Minh Hiền", "TL.")


def test_a_law_is_of_the_assembly_whoever_proclaimed_it(facts_of: Read) -> None:
    found = own(facts_of, LAW)
    assert (found.document_type, found.issuer) == ("Luật", "Quốc hội")
    assert found.title == "THUẾ SỬ DỤNG ĐẤT NÔNG NGHIỆP"


def test_a_party_paper_is_of_the_organ_it_is_signed_for(facts_of: Read) -> None:
    found = own(facts_of, PARTY)
    assert (found.issuer, found.signer, found.capacity) == ("Ban Bí thư", "Trần Cẩm Tú", "TM.")
    assert found.series_issuer == "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"
    assert found.title == "VỀ PHÔNG LƯU TRỮ ĐẢNG CỘNG SẢN VIỆT NAM"


PARTY_HEAD = """TỈNH ỦY NGHỆ AN
*
Số 57-CT/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Nghệ An, ngày 14 tháng 3 năm 2024
CHỈ THỊ
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về bảo vệ rừng ven biển
Thời gian qua, các cấp ủy đã giữ được phần lớn diện tích rừng được giao cho xã và thôn.
"""


def test_whose_an_act_is_has_a_line_of_its_own(facts_of: Read) -> None:
    assert own(facts_of, PARTY_HEAD).title == "về bảo vệ rừng ven biển"


def test_the_organ_below_a_title_is_no_part_of_it(facts_of: Read) -> None:
    assert own(facts_of, DECISION).title == "VỀ VIỆC CÔNG BỐ DANH MỤC THỦ TỤC CỦA TỈNH"


def test_a_table_above_the_text_gives_number_and_day(facts_of: Read) -> None:
    facts = facts_of(PAGE)
    found = own(facts_of, PAGE)
    assert (found.number, found.date, found.issuer) == (
        "28/2026/TT-BCT",
        "2026-07-10",
        "Bộ Công Thương",
    )
    assert facts.document.title == "Thông tư 28/2026/TT-BCT - Danh mục các mặt hàng"
    assert facts.document.published_basis == "table of the act's data"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Luật Đê điều số 79/2006/QH 11 ngày 29/11/2006", "79/2006/QH11"),
        ("Pháp lệnh số 12/2011/UBTVQH 12 về", "12/2011/UBTVQH12"),
    ],
)
def test_a_legislature_set_apart_is_of_the_number(facts_of: Read, text: str, number: str) -> None:
    assert [fact.number for fact in facts_of(text).directives] == [number]


def test_a_conclusion_called_a_document_stays_one(facts_of: Read) -> None:
    (found,) = facts_of("thực hiện văn bản số 213-KL/TW của Bộ Chính trị").directives
    parts = parse_number(found.number)
    assert parts is not None
    assert parts.code == "KL"
    assert found.issuer == "Bộ Chính trị"


HEADLESS = """THÔNG TƯ

QUY ĐỊNH MÃ SỐ CHỨC DANH

Căn cứ Luật Viên chức số 58/2010/QH12;

Điều 1. Thông tư này quy định mã số chức danh.

PHỤ LỤC I
(Kèm theo Thông tư số 37/2025/TT-BKHCN ngày 25 tháng 11 năm 2025 của Bộ trưởng Bộ Khoa học và
Công nghệ)
"""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (HEADLESS, "37/2025/TT-BKHCN"),
        (HEADLESS.replace("(Kèm theo", "(Ban hành kèm theo"), "37/2025/TT-BKHCN"),
        (HEADLESS.replace("THÔNG TƯ\n", "QUY CHẾ\n"), None),
        (f"Báo chí đưa tin\n{HEADLESS}", None),
        (HEADLESS.replace("(Kèm theo Thông tư", "(Kèm theo Quyết định"), None),
    ],
)
def test_an_act_without_head_has_the_number_that_its_annex_names(
    text: str, number: str | None, facts_of: Read
) -> None:
    facts = facts_of(text)
    assert facts.document.number == number
    assert facts.document.published == ("2025-11-25" if number else None)
    selves = [one.directive for one in facts.citations if one.relation == "self"]
    assert selves == ([number] if number else [])


CUT = "\n\nVề việc sắp xếp\n\nCăn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n\nĐiều 1. Sắp xếp.\n"


GROUNDS = """PHẠM VI CHỨC NĂNG QUẢN LÝ CỦA SỞ

Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;

Căn cứ Nghị định số 63/2010/NĐ-CP;

QUYẾT ĐỊNH:

Điều 1. Công bố danh mục.

PHỤ LỤC
(Ban hành kèm theo Quyết định số: 2932/QĐ-UBND ngày 20 tháng 11 năm 2025)
"""


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        (GROUNDS, "2932/QĐ-UBND", "2025-11-20"),
        (GROUNDS.replace("theo Quyết định", "theo Thông tư"), None, None),
        (f"Số: 1683/NQ-UBTVQH15 |\n|\n\nNGHỊ QUYẾT{CUT}", "1683/NQ-UBTVQH15", None),
        (f"Số: 1683/NQ-UBTVQH15 |\n|\n\nChuyện hôm nay{CUT}", None, None),
        (
            "LUẬT\n\nSỐ 101-SL/L.003 NGÀY 20-5-1957 QUY ĐỊNH QUYỀN HỘI HỌP\n\nĐiều 1. Tự do.\n",
            *("101-SL/L.003", "1957-05-20"),
        ),
        (
            f"NGHỊ ĐỊNH\n\nCỦA HỘI ĐỒNG CHÍNH PHỦ SỐ 24-CP NGÀY 2-2-1976 VỀ TỔ CHỨC{CUT}",
            *("24-CP", "1976-02-02"),
        ),
        (f"NGHỊ ĐỊNH\n\nBÃI BỎ NGHỊ ĐỊNH SỐ 24-CP NGÀY 2-2-1976{CUT}", None, None),
    ],
)
def test_an_act_whose_letterhead_was_cut_off_has_its_number(
    text: str, number: str | None, day: str | None, facts_of: Read
) -> None:
    facts = facts_of(text)
    assert (facts.document.number, facts.document.published) == (number, day)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("Trần Quốc Phương", ("Trần Quốc Phương", None)),
        ("Phó Thủ tướng Lê Văn An", ("Lê Văn An", None)),
        ("Lê Văn An (KT. Bộ trưởng - Thứ trưởng)", ("Lê Văn An", "KT.")),
        ("đang cập nhật", (None, None)),
    ],
)
def test_the_table_of_an_act_s_data_names_its_signer(
    cell: str, told: tuple[str | None, str | None], facts_of: Read
) -> None:
    text = f"""# Thông tư về nợ

| Thuộc tính | Nội dung |
|---|---|
| **Số hiệu** | 47/2026/TT-BTC |
| **Người ký** | {cell} |
| **Ngày ban hành** | 12/05/2026 |

Điều 1. Thông tư này quy định về nợ.
"""
    own = facts_of(text).directives[0]
    assert own.number == "47/2026/TT-BTC"
    assert (own.signer, own.capacity) == told


LETTER_WITHOUT_HEAD = """Kính gửi: Ủy ban nhân dân các tỉnh

Thực hiện Nghị định số 94/2022/NĐ-CP, đề nghị các tỉnh báo cáo.

BIỂU SỐ LIỆU
(Kèm theo Công văn số 17809/BTC-CTK ngày 17 tháng 11 năm 2025 của Bộ Tài chính)
"""


def test_the_annex_of_a_letter_without_a_head_tells_its_number(facts_of: Read) -> None:
    document = facts_of(LETTER_WITHOUT_HEAD).document
    assert (document.number, document.published) == ("17809/BTC-CTK", "2025-11-17")
    other = LETTER_WITHOUT_HEAD.replace("Công văn số 17809/BTC-CTK", "Quyết định số 9/QĐ-BTC")
    assert facts_of(other).document.number is None


def test_a_number_behind_bold_words_is_the_own_number(facts_of: Read) -> None:
    text = """## VĂN PHÒNG CHÍNH PHỦ

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
**Độc lập - Tự do - Hạnh phúc**

**Số:** 365/TB-VPCP

**Hà Nội, ngày 10 tháng 7 năm 2026**

## THÔNG BÁO
"""
    assert facts_of(text).document.number == "365/TB-VPCP"


def test_a_list_of_the_acts_data_tells_its_number_without_a_table(facts_of: Read) -> None:
    text = (
        "## THÔNG TIN VĂN BẢN\n\n- **Số hiệu:** 31/2024/TT-BYT\n- **Loại văn bản:** Thông tư\n"
        "- **Ngày ban hành:** 16/10/2024\n\n## NỘI DUNG\n\nĐiều 1. Phạm vi điều chỉnh.\n"
    )
    document = facts_of(text).document
    assert (document.number, document.published) == ("31/2024/TT-BYT", "2024-10-16")


def test_the_number_of_an_act_that_the_title_ends_with_is_part_of_it(facts_of: Read) -> None:
    text = (
        f"ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\n-------\n\n{MOTTO}\nSố: 72/2025/QĐ-UBND\n\n"
        "Hà Tĩnh, ngày 27 tháng 11 năm 2025\n\nQUYẾT ĐỊNH\n"
        "BÃI BỎ QUYẾT ĐỊNH SỐ 17/2025/QĐ-UBND NGÀY 28 THÁNG 02 NĂM 2025\n"
        "Căn cứ Luật Nuôi ong số 5/2020/QH14;\nQUYẾT ĐỊNH:\nĐiều 1. Bãi bỏ.\n"
    )
    own = next(fact for fact in facts_of(text).directives if fact.number == "72/2025/QĐ-UBND")
    assert own.title == "BÃI BỎ QUYẾT ĐỊNH SỐ 17/2025/QĐ-UBND NGÀY 28 THÁNG 02 NĂM 2025"
