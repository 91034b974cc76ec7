"""Heads and signature blocks of official documents; when a document speaks."""

from __future__ import annotations

import hashlib
import re

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.extract.document.legal import find_head
from bomay.ingest.extract.document.signature_block import (
    _BLOCK,
    _OFFICE_WORDS,
    _above_blocks,
    signature_blocks,
)
from bomay.ingest.extract.text.reading import open_reading
from bomay.ingest.read.source import Source
from bomay.ontology.facts import DocumentFact

DECISION = """ỦY BAN NHÂN DÂN

TỈNH BẮC NINH
-------

CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 1489/QĐ-UBND

Bắc Ninh, ngày 18
tháng 11 năm 2025

QUYẾT ĐỊNH
VỀ VIỆC CÔNG BỐ DANH MỤC THỦ TỤC
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;
QUYẾT ĐỊNH:
Điều 1. Công bố danh mục.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Mai Sơn
"""


def source(text: str, **metadata: str) -> Source:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Source(name="test.txt", sha256=digest, text=text, metadata=metadata)


def document(text: str, **metadata: str) -> DocumentFact:
    return extract(source(text, **metadata)).document


def test_head_of_a_decision() -> None:
    head = find_head(open_reading(source(DECISION)))
    assert (head.number, head.place, head.date) == ("1489/QĐ-UBND", "Bắc Ninh", "2025-11-18")
    assert head.letterhead == "ỦY BAN NHÂN DÂN TỈNH BẮC NINH"
    assert head.document_type == "Quyết định"


def test_own_directive_has_issuer_date_signer_and_key() -> None:
    found = extract(source(DECISION))
    own = next(fact for fact in found.directives if fact.number == "1489/QĐ-UBND")
    assert own.issuer == "Ủy ban nhân dân tỉnh Bắc Ninh"
    assert (own.date, own.signer, own.capacity) == ("2025-11-18", "Mai Sơn", "KT.")
    assert own.document_type == "Quyết định"
    assert own.key is not None
    assert own.key.endswith(":QĐ:1489")
    assert found.document.kind == "legal"
    assert found.document.number == "1489/QĐ-UBND"
    assert found.document.title == "QUYẾT ĐỊNH VỀ VIỆC CÔNG BỐ DANH MỤC THỦ TỤC"


@pytest.mark.parametrize(
    ("day", "issuer"),
    [("17 tháng 11 năm 2025", "Cục Thuế"), ("17 tháng 11 năm 1991", "Chủ tịch Hội đồng Bộ trưởng")],
)
def test_a_code_names_no_organ_that_had_ended(day: str, issuer: str) -> None:
    text = (
        "BỘ TÀI CHÍNH\nCỤC THUẾ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Độc lập - Tự do - Hạnh phúc\n-------\nSố: 3/QĐ-CT\nHà Nội, ngày {day}\n"
        "QUYẾT ĐỊNH\nVỀ VIỆC TẠM NGHỈ\n"
    )
    own = next(fact for fact in extract(source(text)).directives if fact.number == "3/QĐ-CT")
    assert own.issuer == issuer


@pytest.mark.parametrize(
    ("block", "capacity", "behalf", "office", "name"),
    [
        ("BỘ TRƯỞNG\nLục Tường Khoan", None, None, "BỘ TRƯỞNG", "Lục Tường Khoan"),
        (
            "TM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n(đã ký)\nHồ Đức Phớc",
            *("KT.", "THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "Hồ Đức Phớc"),
        ),
        (
            "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nLê A Ba",
            *("TM.", "ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê A Ba"),
        ),
        ("BỘ TRƯỞNG\n[daky]\nLục Tường Khoan", None, None, "BỘ TRƯỞNG", "Lục Tường Khoan"),
        ("CHỦ\nTỊCH\nLục Tường Khoan", None, None, "CHỦ TỊCH", "Lục Tường Khoan"),
        ("CHỦ TỊCH\nLục Tường\nKhoan\n\nPhụ lục", None, None, "CHỦ TỊCH", "Lục Tường Khoan"),
        (
            "Chủ tịch Quốc hội\n\nLục Tường Khoan\n\n(Đã ký)",
            *(None, None, "Chủ tịch Quốc hội", "Lục Tường Khoan"),
        ),
    ],
)
def test_signature_blocks(
    block: str, capacity: str | None, behalf: str | None, office: str, name: str
) -> None:
    text = DECISION.split("KT. CHỦ TỊCH")[0] + block + "\n"
    (found,) = signature_blocks(open_reading(source(text)))
    assert (found.capacity, found.on_behalf) == (capacity, behalf)
    assert (found.office, found.name) == (office, name)


# A page of our day that puts a table of what the act is before its text.
PAGE = """# Thông tư 8/2031/TT-BNV

| Trường | Giá trị |
|---|---|
| Số hiệu | 8/2031/TT-BNV |
| Cơ quan ban hành | Bộ Nội vụ |
{signer}
Căn cứ Luật Lưu trữ số 33/2024/QH15;

### Điều 1. Phạm vi

Thông tư này quy định việc lưu trữ.

{block}
"""


@pytest.mark.parametrize(
    ("signer", "block", "said"),
    [
        ("", "> KT. BỘ TRƯỞNG\n>\n> THỨ TRƯỞNG\n>\n> **Lê Văn Tám**", "Thứ trưởng"),
        ("", "**KT. BỘ TRƯỞNG**\n**THỨ TRƯỞNG**\n*(đã ký)*\n<br>\n**Lê Văn Tám**", "Thứ trưởng"),
        ("", "TL. BỘ TRƯỞNG\nKT. BỘ TRƯỞNG\n**THỨ TRƯỞNG** Lê Văn Tám", "Thứ trưởng"),
        ("", "*Bộ trưởng*\n*(đã ký)*\n\n**Lê Văn Tám**\nThứ trưởng Bộ Nội vụ", "Thứ trưởng"),
        ("", "> (đã ký)\n> *\n\n> * **Lê Văn Tám** |\n> Thứ trưởng Bộ Nội vụ", "Thứ trưởng"),
        ("", "> *Thứ trưởng Bộ Nội vụ* |\n>\n> *Lê Văn Tám* |\n>\n> (đã ký)", "Thứ trưởng"),
        ("| **Người ký** | Đại tướng Lê Văn Tám |", "**BỘ TRƯỞNG**\n\nLê Văn Tám", "Bộ trưởng"),
        ("| Người ký | Lê Văn Tám (KT. Bộ trưởng, Thứ trưởng Bộ Nội vụ) |", "", "Thứ trưởng"),
    ],
    ids=[
        *("quoted", "a break", "on one line", "the office below", "below marks", "above marks"),
        *("as the table says", "a table"),
    ],
)
def test_signers_of_pages(signer: str, block: str, said: str) -> None:
    found = extract(source(PAGE.format(signer=signer, block=block)))
    assert [(h.person, h.head, h.body) for h in found.holdings] == [
        ("Lê Văn Tám", said, "Bộ Nội vụ")
    ]


@pytest.mark.parametrize("between", ["> * ", "\n> *", "\n\n", "|  "])
def test_long_runs_of_marks_around_a_signature_are_read_in_one_go(between: str) -> None:
    run = between * 100_000  # read in every way it can be parted, it would take hours
    block = f"Bộ trưởng\n{run}(đã ký)\n{run}Hoàng Minh 8\n"
    assert signature_blocks(open_reading(source(PAGE.format(signer="", block=block)))) == []


def test_an_office_without_its_signer_is_nobodys() -> None:
    page = PAGE.format(signer="| Người ký | Mai Tám |", block="**BỘ TRƯỞNG**\n\nHoàng Minh Tám")
    assert extract(source(page)).holdings == ()


def test_prose_has_neither_head_nor_signature() -> None:
    text = "Chủ tịch nước đã ký. Số: 12/QĐ-CTN ngày 1/1/2020.\nBỘ TRƯỞNG\nLục Tường Khoan\n"
    reading = open_reading(source(text))
    assert find_head(reading).number is None
    assert signature_blocks(reading) == []


ARTICLE = "Quận ủy tổ chức hội nghị lần thứ 18 Ban Chấp hành Đảng bộ quận, đánh giá công tác năm.\n"


@pytest.mark.parametrize(
    ("text", "published", "basis"),
    [
        (
            f"Thứ Tư, ngày 28 tháng 2 năm 2024\n\nTiêu đề của bài\n\nChiều 5/10, {ARTICLE}",
            *("2023-10-05", "dateline"),
        ),
        (
            f"Tin tức sự kiện 10 Tháng Hai 2021 6:30:00 SA\n\nTiêu đề của bài\n\n{ARTICLE}",
            *("2021-02-10", "stamp"),
        ),
        (f"Tiêu đề\n\nNhân dịp đầu Xuân mới 2023, {ARTICLE}", "2023-01/2023-02", "season"),
        (
            f"Tiêu đề\n\n{ARTICLE}Đang triển khai đợt 3 (từ ngày 01 tháng 8 năm 2020 đến Đại hội).",
            *("2020-08", "under way"),
        ),
        (
            f"Tiêu đề\n\nNgày 29/4, {ARTICLE}Hội nghị trước (ngày 3/2/2021) bàn về năm 2020, 2021.",
            *("2021-04-29", "inferred"),
        ),
        (
            f"Tiêu đề\n\nNgày 29/4, {ARTICLE}Hội nghị trước họp ngày 3/2/2021, nêu cuối năm 2021.",
            *("2021-04-29", "inferred"),
        ),
        (
            f"Tiêu đề\n\nNgày 29/4, {ARTICLE}Nghị quyết có hiệu lực từ ngày 29/4/2021.",
            *("2021-04-29", "inferred"),
        ),
        # one date may be of an event long ago, a year alone one of a plan
        (f"Tiêu đề\n\nNgày 29/4, {ARTICLE}Trụ sở cũ mở cửa ngày 3/2/1977.", None, None),
        (f"Tiêu đề\n\nNgày 29/4, {ARTICLE}Trụ sở mới xong vào cuối năm 2031.", None, None),
        (f"Tiêu đề\n\nNgày 5/7, {ARTICLE}Ông được bổ nhiệm ngày 17/3/2011.", None, None),
        (f"Tiêu đề\n\n{ARTICLE}Đạt 23/25 chỉ tiêu, 50/50 chi bộ.", None, None),
    ],
)
def test_when_a_document_speaks(text: str, published: str | None, basis: str | None) -> None:
    found = document(text)
    assert found.published == published
    assert (found.published_basis is None) == (basis is None)
    assert (basis or "") in (found.published_basis or "")


def test_metadata_wins_over_the_text() -> None:
    found = document(f"Chiều 5/10, {ARTICLE}", date="2019-10-06T08:00:00+07:00", title="Tên bài")
    assert (found.published, found.published_basis) == ("2019-10-06", "metadata")
    assert found.title == "Tên bài"


@pytest.mark.parametrize("place", ["Quận 6", "Phường 11", "Bình Tân", "Thành phố Thủ Đức"])
def test_the_day_of_a_paper_of_any_place(facts_of, place) -> None:
    text = (
        "QUẬN ỦY QUẬN 6\n*\nSố 515-KH/QU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        f"{place}, ngày 10 tháng 4 năm 2022\n\nKẾ HOẠCH\nvề trồng cây xanh\n"
        "Ban Thường vụ Quận ủy xây dựng kế hoạch trồng cây như sau:\n1. Trồng cây.\n"
    )
    document = facts_of(text).document
    assert (document.published, document.place) == ("2022-04-10", place)


@pytest.mark.parametrize(
    ("told", "head", "body"),
    [
        ("TL. Bộ trưởng, Vụ trưởng Vụ Pháp chế Bộ Nội vụ", "Vụ trưởng", "Vụ Pháp chế Bộ Nội vụ"),
        ("TM. Chính phủ, Phó Thủ tướng", "Phó Thủ tướng", "Chính phủ"),
        ("TM. Chính phủ, KT. Thủ tướng, Phó Thủ tướng", "Phó Thủ tướng", "Chính phủ"),
        ("TUQ. Bộ trưởng, Chánh Văn phòng Bộ Nội vụ", "Chánh Văn phòng", "Văn phòng Bộ Nội vụ"),
    ],
)
def test_who_signs_for_another_has_the_office_told_last(told: str, head: str, body: str) -> None:
    found = extract(source(f"| **Người ký** | Lê Văn Tám ({told}) |"))
    assert [(h.person, h.head, h.body) for h in found.holdings] == [("Lê Văn Tám", head, body)]


@pytest.mark.parametrize(
    ("block", "held"),
    [
        ("*Thống đốc*  \n**ĐOÀN VĂN TÁM**", [("Đoàn Văn Tám", "Thống đốc")]),
        ("Thống đốc\n\nĐOÀN VĂN TÁM", [("Đoàn Văn Tám", "Thống đốc")]),
        ("Giám đốc\nCÔNG TY SÔNG LA", []),
        ("Bộ trưởng Bộ Y tế\nHÀ NỘI", []),
        ("Giám đốc Sở Y tế tỉnh Bến Tre trao quà\nĐOÀN VĂN TÁM", []),
        ("Bộ trưởng Bộ Y tế: Mai Văn Chín\nĐOÀN VĂN TÁM", [("Mai Văn Chín", "Bộ trưởng")]),
        ("Chủ tịch UBND tỉnh Bến Tre nhận lỗi.\nĐOÀN VĂN TÁM", []),
        ("Thống đốc\nĐOÀN VĂN TÁM nói vậy.", []),
    ],
)
def test_an_office_above_a_name_in_capitals_signs(block: str, held: list[tuple[str, str]]) -> None:
    text = f"Thông tư này có hiệu lực của Ngân hàng Nhà nước Việt Nam.\n\n---\n\n{block}\n\n---\n"
    assert [(h.person, h.head) for h in extract(source(text)).holdings] == held


def test_who_issued_an_act_is_whose_minister_signed_it() -> None:
    data = (
        "| Cơ quan ban hành | Bộ Công an |\n| Người ký | Lê Văn Tám (Đại tướng, Bộ trưởng) |\n"
        "| Trích yếu | Quy định về bị can, bị cáo bị tạm giam |\n\nCăn cứ Luật của Bộ Quốc phòng.\n"
    )
    (held,) = extract(source(data)).holdings
    assert (held.person, held.head, held.body) == ("Lê Văn Tám", "Bộ trưởng", "Bộ Công an")


def test_blocks_are_looked_for_at_every_line_that_can_begin_one() -> None:
    offices = re.split(r"[(|)?:]+", _OFFICE_WORDS)
    lines = [office for office in offices if office.isupper()]
    lines += [f"{mark}{line}" for line in lines for mark in ("* ", "| ", "> ", "Nơi nhận: ")]
    capacities = ("TM.", "KT.", "TUQ.", "Q.", "Q .", "T/M", "K/T", "T.M", "T. L", "T.U.Q")
    lines += [f"{mark}{word} CHỦ" for word in capacities for mark in ("", " ", "- Lưu: VT; ")]
    text = "\n".join(["Một dòng", *lines, "CHỦ\nTỊCH", "một dòng"])
    found = [each.span() for each in _BLOCK.find_at(_above_blocks(text), text)]
    assert found == [each.span() for each in _BLOCK.finditer(text)]
    assert len(found) > len(lines) // 2
