"""Official texts typed in plain letters are read as those with marks."""

from __future__ import annotations

import hashlib

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.extract.text import unmarked
from bomay.ingest.extract.text.unmarked import AsPrinted, with_marks, without_marks
from bomay.ingest.read.source import Source
from bomay.ontology.facts import Facts
from bomay.ontology.numbers import number_key
from bomay.ontology.tables import rows

PLAIN = """UY BAN NHAN DAN
TINH HA TINH
CONG HOA XA HOI CHU NGHIA VIET NAM
Doc lap - Tu do - Hanh phuc

So: 12/2003/QD-UBND

Ha Tinh, ngay 5 thang 3 nam 2003

QUYET DINH
Ve viec thu phi tham quan

Can cu Nghi dinh so 57/2002/ND-CP ngay 03/6/2002 cua Chinh phu;
Can cu Nghi quyet so 4/2003/NQ-HDND cua Hoi dong nhan dan tinh;

QUYET DINH:
Dieu 1. Quy dinh muc thu.
Dieu 2. Bai bo Quyet dinh so 7/2001/QD-UBND; sua doi Dieu 3 Quyet dinh so 8/2001/QD-UBND.
Dieu 3. Thong tu so 63/2002/TT-BTC duoc thuc hien theo quy dinh cua Bo Tai chinh.
"""


def read(text: str) -> Facts:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return extract(Source(name="plain.txt", sha256=digest, text=text))


def test_a_text_in_plain_letters_says_what_its_marked_twin_says() -> None:
    found = read(PLAIN)
    assert found.document.number == "12/2003/QD-UBND"
    assert {one.directive: one.relation for one in found.citations} == {
        "12/2003/QD-UBND": "self",
        "57/2002/ND-CP": "based_on",
        "4/2003/NQ-HDND": "based_on",
        "7/2001/QD-UBND": "repeals",
        "8/2001/QD-UBND": "amends",
        "63/2002/TT-BTC": "cites",
    }
    issuers = {one.number: one.issuer for one in found.directives}
    assert issuers["57/2002/ND-CP"] == "Chính phủ"
    assert issuers["12/2003/QD-UBND"] == "Ủy ban nhân dân tỉnh Hà Tĩnh"


def test_quotes_and_titles_stay_as_printed() -> None:
    found = read(PLAIN)
    assert all(one.quote in PLAIN for one in found.citations)
    assert found.document.title == "QUYET DINH Ve viec thu phi tham quan"


@pytest.mark.parametrize(
    "text",
    [
        "Can cu Nghi dinh so 57/2002/ND-CP.",  # too little to tell the language by
        "The can of cola and the luat bai so 5.\n" * 50,
        PLAIN.replace("\n", " ")
        + "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam. " * 40,
    ],
)
def test_other_texts_stay(text: str) -> None:
    assert with_marks(text) is text


def test_only_lines_without_marks_change_and_offsets_stay() -> None:
    text = PLAIN + "Căn cứ Nghi dinh này.\n"
    given = with_marks(text)
    assert len(given) == len(text)
    assert given.endswith("Căn cứ Nghi dinh này.\n")
    assert "Căn cứ Nghị định số 57/2002/ND-CP ngày 03/6/2002 của Chính phủ" in given
    assert "QUYẾT ĐỊNH:" in given


@pytest.mark.parametrize("row", rows("unmarked_phrases"), ids=lambda row: row["phrase"])
def test_each_phrase_gets_its_marks_in_its_example(row: dict[str, str]) -> None:
    assert row["source"]
    assert row["phrase"] != without_marks(row["phrase"])
    example = f"{row['example']}\n" + "Nghi dinh, Quyet dinh, Thong tu\n"
    assert row["phrase"] in with_marks(example).lower()


def test_codes_of_organs_in_plain_letters_are_those_of_the_tables() -> None:
    assert number_key("4/2003/NQ-HDND") == number_key("4/2003/NQ-HĐND")
    assert number_key("45-HDBT") == number_key("45-HĐBT")


def test_words_are_as_the_text_prints_them() -> None:
    printed = AsPrinted("Can cu Nghi dinh ve\nviec thu phi. Căn cứ Luật Đất đai.")
    assert printed.of("Nghị định ve viec") == "Nghi dinh ve viec"
    assert printed.of("Luật Đất đai") == "Luật Đất đai"
    assert printed.of("viec thu phi") == "viec thu phi"
    assert printed.of("Luật Nhà ở") == "Luật Nhà ở", "not of the text: as it was read"


def test_words_far_from_the_last_ones_are_found_a_number_of_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "Nghi dinh A. " + "xa xoi " * 6000 + "Nghi dinh B. Nghi dinh C."
    assert AsPrinted(text).of("Nghị định B") == "Nghi dinh B"
    monkeypatch.setattr(unmarked, "_MOST_LOOKED_THROUGH", len(text))
    printed = AsPrinted(text)
    assert printed.of("Nghị định A") == "Nghi dinh A"
    assert printed.of("Nghị định không có") == "Nghị định không có", "looked through in vain"
    assert printed.of("Nghị định C") == "Nghị định C", "too far, and not looked through again"
    assert printed.of("Nghị định A") == "Nghi dinh A"


def test_a_note_in_plain_letters_above_a_marked_text_is_read() -> None:
    note = (
        "## CAN CU PHAP LY\n\n- Luat To chuc Chinh phu so 63/2025/QH15\n"
        "- Nghi dinh so 57/2002/ND-CP (sua doi bo sung boi Nghi dinh so 9/2004/ND-CP)\n\n"
        "## NOI DUNG\n\n"
    )
    body = (
        "Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng của Nghị định này đã được quy định.\n" * 40
    )
    found = read(note + body)
    assert {one.directive: one.relation for one in found.citations} == {
        "63/2025/QH15": "based_on",
        "57/2002/ND-CP": "based_on",
        "9/2004/ND-CP": "based_on",
    }
