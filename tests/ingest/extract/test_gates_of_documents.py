"""What is asked first about a document lacks nothing that the patterns behind it could find."""

from __future__ import annotations

import re
from itertools import product

import pytest

from bomay.ingest.extract.document import legal, signature_block
from bomay.ingest.extract.document.details import first_pieces
from bomay.ingest.extract.text.anchors import flatten
from bomay.ingest.extract.text.wrapping import is_apart
from bomay.ontology.tables import rows


def _needs(kind: str) -> list[str]:
    return [row["needs"] for row in rows("date_cues") if row["kind"] == kind]


def test_what_a_season_needs_begins_with_words() -> None:
    assert all(first_pieces(needs) for needs in _needs("season"))
    assert first_pieces("(?:đầu|đón) xuân(?: mới)? 20") == ["đầu xuân", "đón xuân"]
    with pytest.raises(ValueError, match="begins with no words"):
        first_pieces(r"\d{4}")


def test_every_form_of_a_season_has_what_its_row_needs() -> None:
    first = ("đầu", "mừng", "đón", "nhân dịp")
    forms = product(first, ("", " năm mới"), ("", " mùa"), ("", " mới"), ("", " quý tỵ"))
    spring, year = [row for row in rows("date_cues") if row["kind"] == "season"]
    for begin, new, season, again, named in forms:
        told = f"{begin}{new}{season} xuân{again}{named} 2013"
        assert re.search(spring["pattern"], told)
        assert re.search(spring["needs"], told), told
    assert re.search(year["needs"], "chào đón năm mới 2023")


@pytest.mark.parametrize(
    "above",
    [
        *("TM. ỦY BAN NHÂN DÂN", "T/M BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "CHỦ TỊCH", "  CHỦ TỊCH"),
        *("| CHỦ TỊCH", "Nơi nhận: CHỦ TỊCH", "- Như trên; KT. CHỦ TỊCH", "**PHÓ CHỦ TỊCH**"),
    ],
)
def test_lines_that_begin_a_block_are_told_by_their_first_letters(above: str) -> None:
    text = f"Căn cứ quy định hiện hành, thực hiện.\n{above}\nLê Văn Tám"
    assert list(signature_block._BLOCK.find_at([text.index("\n")], text))
    assert 1 in signature_block._begun_lines(text)


@pytest.mark.parametrize("name", ["LÊ VĂN TÁM", "Y LÊ TÁM", "**LÊ VĂN TÁM**", "_LÊ VĂN TÁM_"])
def test_names_in_capitals_are_told_by_their_first_letters(name: str) -> None:
    text = f"Thực hiện nghiêm quy định này.\nThống đốc\n{name}\n"
    assert signature_block._NAME_IN_CAPITALS.search(text)
    assert signature_block._begun_lines(text)


@pytest.mark.parametrize(
    "cell",
    ["| **Số hiệu** | 9/2026", "|Số ký hiệu:| 9/2026", "| So hieu | 9", "\n- Số hiệu: 9/2026"],
)
def test_tables_of_an_act_name_its_number(cell: str) -> None:
    assert legal._TABLE_NUMBER.search(cell)
    assert legal._NAMES_NUMBER.are_in(flatten(cell))


@pytest.mark.parametrize("motto", ["Hạnh phúc", "NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"])
def test_what_stands_below_a_motto_is_apart(motto: str) -> None:
    assert is_apart(f"Độc lập - Tự do - {motto}", "Căn cứ Luật")
    assert not is_apart(f"{motto} và", "nhân dân")
