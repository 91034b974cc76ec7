"""Who stands in a table beside which office: cells parted by a sign, or a line each."""

from __future__ import annotations

import pytest

from bomay.ingest.extract.text.rows import is_behind_number, next_cell

HEAD = "Danh sách kèm theo Quyết định của Chủ tịch UBND tỉnh Bến Tre\n"
HELD = {
    ("Lương Quang Hải", "Giám đốc", "Sở Nội vụ tỉnh Bến Tre", "current"),
    ("Đỗ Văn Minh", "Chủ tịch", "Ủy ban nhân dân huyện Ba Tri", "former"),
}


@pytest.mark.parametrize(
    "rows",
    [
        "1 | Ông Lương Quang Hải | Giám đốc Sở Nội vụ\n"
        "2 | Đỗ Văn Minh | Nguyên Chủ tịch UBND huyện Ba Tri",
        "| Lương Quang Hải | Giám đốc Sở Nội vụ |\n"
        "| Đỗ Văn Minh | Nguyên Chủ tịch UBND huyện Ba Tri |",
        "1 | Lương Quang Hải | 1970 | Giám đốc Sở Nội vụ\n"
        "2 | Ông Đỗ Văn Minh | 12/3/1965 | Nam | Nguyên Chủ tịch UBND huyện Ba Tri",
        "TT\nHọ và tên\nChức vụ\n1\nLương Quang Hải\nGiám đốc Sở Nội vụ\n"
        "2\nTS. Đỗ Văn Minh\nNguyên Chủ tịch UBND huyện Ba Tri",
        "TT\nHọ và tên\nNăm sinh\nChức vụ\n1.\nÔng Lương Quang Hải\n1970\nGiám đốc Sở Nội vụ\n"
        "2.\nÔng Đỗ Văn Minh\n1965\nNguyên Chủ tịch UBND huyện Ba Tri",
    ],
)
def test_an_office_is_of_the_person_of_its_row(facts_of, rows: str) -> None:
    facts = facts_of(f"{HEAD}{rows}\n")
    assert {(h.person, h.head, h.body, h.status) for h in facts.holdings} == HELD


@pytest.mark.parametrize(
    "text",
    [
        "Người phát ngôn: Lương Quang Hải\nGiám đốc Sở Nội vụ tỉnh Bến Tre vắng mặt.",
        "Ảnh: Lương Quang Hải\nGiám đốc Sở Nội vụ tỉnh Bến Tre vắng mặt.",
        "Theo lời ông Lương Quang Hải | Giám đốc Sở Nội vụ tỉnh Bến Tre vắng mặt.",
        "Tin ảnh | Lương Quang Hải | Giám đốc Sở Nội vụ tỉnh Bến Tre nói về mưa",
        "Tác giả | Lương Quang Hải | Chủ tịch UBND tỉnh Bến Tre: Không để ai thiếu nước",
    ],
)
def test_what_is_no_row_gives_nobody_an_office(facts_of, text: str) -> None:
    assert facts_of(text).holdings == ()


def test_a_cell_is_told_by_its_place() -> None:
    text = "12\nÔng Lê An\n1960\nGiám đốc"
    start = text.index("Lê An")
    assert is_behind_number(text, start)
    assert next_cell(text, start, start + 5) == text.index("Giám")
    assert next_cell("số 12, Lê An\nGiám đốc", 7, 12) is None
    assert not is_behind_number("12 Lê An", 3)
