"""Directives cited in a text: number, type, issuer, date, subject, key."""

from __future__ import annotations

import hashlib
import time

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.extract.nouns import NounIndex
from bomay.ingest.read.source import Source
from bomay.ontology.facts import DirectiveFact, Facts
from bomay.ontology.numbers import parse_number
from bomay.ontology.tables import rows


def facts(text: str) -> Facts:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return extract(Source(name="test.txt", sha256=digest, text=text))


def directives(text: str) -> dict[str, DirectiveFact]:
    return {fact.number: fact for fact in facts(text).directives}


def test_number_type_issuer_date_and_subject() -> None:
    text = (
        "Quận ủy Bình Tân tiếp tục thực hiện Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị "
        "về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh."
    )
    fact = directives(text)["01-KL/TW"]
    assert (fact.document_type, fact.issuer, fact.date) == (
        "Kết luận",
        "Bộ Chính trị",
        "2021-05-18",
    )
    assert fact.title is not None
    assert fact.title.startswith("về đẩy mạnh học tập")
    assert fact.series_issuer == "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"
    assert fact.key == "party:tw:dang-xiii:KL:1"
    assert [text[start:end] for start, end in fact.mentions] == ["Kết luận số 01-KL/TW"]


@pytest.mark.parametrize(
    ("text", "number", "issuer"),
    [
        ("theo Nghị định số 73/2023/NĐ-CP.", "73/2023/NĐ-CP", "Chính phủ"),
        ("theo quyết định số 2026/QĐ-TTg.", "2026/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("theo Nghị quyết 98/2023/QH15.", "98/2023/QH15", "Quốc hội"),
        ("theo Thông tư số 200/2015/TT-BTC.", "200/2015/TT-BTC", "Bộ Tài chính"),
        ("theo Kết luận số 14-KL/TW.", "14-KL/TW", None),
        ("theo Kết luận số 14-KL/TW của Bộ Chính trị khóa XIII.", "14-KL/TW", "Bộ Chính trị"),
        (
            *("theo Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh Bắc Ninh.", "12/QĐ-UBND"),
            "Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh",
        ),
        (
            *("Sở Nội vụ tỉnh Đắk Nông có văn bản; theo Quyết định số 312/QĐ-SNV.", "312/QĐ-SNV"),
            "Sở Nội vụ tỉnh Đắk Nông",
        ),
        (
            *("Ban Thường vụ Quận ủy Bình Tân đã ban hành Kế hoạch số 240-KH/QU.", "240-KH/QU"),
            "Ban Thường vụ Quận ủy Bình Tân",
        ),
        (
            "Chỉ thị số 35-CT/TW, ngày 14/6/2024 và Kết luận số 118-KL/TW của Bộ Chính trị",
            *("35-CT/TW", "Bộ Chính trị"),
        ),
    ],
)
def test_issuer(text: str, number: str, issuer: str | None) -> None:
    assert directives(text)[number].issuer == issuer


def test_every_issuer_is_a_body_of_the_document() -> None:
    found = facts("Thực hiện Nghị định số 73/2023/NĐ-CP và Kết luận số 14-KL/TW của Ban Bí thư.")
    names = {body.name for body in found.bodies}
    for fact in found.directives:
        assert {fact.issuer, fact.series_issuer} <= names | {None}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("các Nghị quyết số 18, 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"]),
        ("các Nghị quyết 57, 59, 66, 68-NQ/TW", ["57-NQ/TW", "59-NQ/TW", "66-NQ/TW", "68-NQ/TW"]),
        ("Luật Tiêu chuẩn và quy chuẩn kỹ thuật số 68/2006/QH11", ["68/2006/QH11"]),
        ("tại Tờ trình số382/TTr-CP", ["382/TTr-CP"]),
        ("Kế hoạch số 209 của Ban Thường vụ Quận ủy Bình Tân", ["209"]),
        ("thực hiện Chỉ thị số 16 của Thủ tướng Chính phủ", ["16"]),
        ("theo Nghị định 168 của Chính phủ, theo Nghị định 168", ["168"]),
        ("Nghị định 100/2019/NĐ-CP; theo Nghị định 100", ["100/2019/NĐ-CP"]),
        ("Nghị quyết số 66.7/2025/NQ-CP", ["66.7/2025/NQ-CP"]),
        ("Nghị quyết 19-2017/NQ-CP ngày 6/2/2017", ["19-2017/NQ-CP"]),
        ("Công văn số 508/UBVHGDTTN gửi Hiệp hội", ["508/UBVHGDTTN"]),
    ],
)
def test_forms_of_numbers(text: str, numbers: list[str]) -> None:
    assert list(directives(text)) == numbers


@pytest.mark.parametrize(
    "text",
    [
        *("Số: /QĐ-UBND", "Nghị định số …/2026/NĐ-CP", "Hợp đồng BT số 01/2016/HĐBT"),
        *("Giấy phép nhận chìm số 368/GP-UBND", "QCVN 06:2022/BXD", "khoản 3, Điều 230a-BLHS"),
        *("hướng dẫn 4 tỉnh miền Trung", "quy định 10 nhóm hành vi", "CÔNG BÁO/Số 293/Ngày 31"),
        *("vượt 23/25 chỉ tiêu Nghị quyết năm 2022", "giai đoạn 2021-2025", "đường dây nóng 24/7"),
        *("quyết định 300 người", "Chương trình 135"),
    ],
)
def test_what_is_no_directive(text: str) -> None:
    assert directives(f"UBND huyện thông báo: {text}.") == {}


def test_one_fact_for_all_printings_of_a_number() -> None:
    found = directives("Kết luận số 21-KL/ TW; sau đó Kết luận 21 – KL/TW và Kết luận số 21.")
    (fact,) = found.values()
    assert fact.number == "21-KL/TW"
    assert len(fact.mentions) == 3


@pytest.mark.parametrize("row", list(rows("document_nouns")), ids=lambda row: str(row["surface"]))
def test_each_noun_is_found_in_its_example(row: dict[str, str]) -> None:
    found = NounIndex(row["example"].lower()).mentions
    if row["role"] == "shadow":
        return
    assert any(mention.noun.document_type == row["document_type"] for mention in found)
    if row["role"] == "directive" and "số" in row["example"]:
        assert parse_number(row["example"].rsplit("số", 1)[1].strip()) is not None


@pytest.mark.parametrize(
    ("piece", "size"),
    [
        *(("1", 10**6), ("A", 10**6), ("-", 10**6), ("Đ-", 10**6), ("1-A", 10**6)),
        *(("1/A-B ", 10**5), ("12-QĐ/TW ", 10**5), ("Nghị quyết số ", 10**5), ("số 1, ", 10**5)),
        *(("ngày 1/1/2020 ", 10**5), ("thực hiện, ", 10**5), ("1. Căn cứ\n", 10**5)),
        *(("Luật A ", 10**5), ("UBND tỉnh có văn bản 1/UBND, ", 10**5)),
    ],
)
def test_long_junk_takes_seconds(piece: str, size: int) -> None:
    text = piece * (size // len(piece))
    started = time.perf_counter()
    facts(text)
    assert time.perf_counter() - started < 20
