"""Of a PDF of two pages heads and feet go, but nothing that a paper says of itself."""

import pytest

from bomay.ingest.read.pdf import _without_heads
from bomay.ingest.read.pdf_lines import Line

TOP, FOOT = 800.0, 40.0


def two_pages(one: str, other: str, *, at: float) -> list[list[Line]]:
    """Twenty lines of text a page, and a smaller line above or below them."""
    pages = []
    for number, small in enumerate((one, other)):
        body = [
            Line(f"Nội dung {number} {k}.", 60, 300, 20, 740 - 20 * k, 740 - 20 * k, 12, number)
            for k in range(20)
        ]
        margin = Line(small, 60, 300, 20, at, at, 10, number)
        pages.append([margin, *body] if at == TOP else [*body, margin])
    return pages


@pytest.mark.parametrize("at", [TOP, FOOT])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Số: 12/QĐ-UBND", "Số: 15/QĐ-UBND"),
        ("Số: 12/QĐ-UBND", "Số: 12/QĐ-UBND"),
        ("Kèm theo Quyết định 12-QĐ/TU", "Kèm theo Quyết định 12-QĐ/TU"),
        ("Hà Nội, ngày 3 tháng 5 năm 2024", "Hà Nội, ngày 9 tháng 7 năm 2024"),
        ("Hà Nội, ngày 3 tháng 5 năm 2024", "Hà Nội, ngày 3 tháng 5 năm 2024"),
        ("Phụ lục 1", "Phụ lục 2"),
        ("Mẫu số 01", "Mẫu số 02"),
        ("Biểu 1", "Biểu 2"),
        ("Bảng giá - 2023", "Bảng giá - 2024"),
        ("Lương Khắc Mùi", "Lương Khắc Mùi"),
        ("TS. Lò Sao Bích Mận", "TS. Lò Sao Bích Mận"),
    ],
)
def test_what_a_paper_says_of_itself_stays(one: str, other: str, at: float) -> None:
    pages = two_pages(one, other, at=at)
    before = [line for lines in pages for line in lines]
    assert _without_heads(pages) == before


@pytest.mark.parametrize("at", [TOP, FOOT])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tài liệu của cuộc họp", "Tài liệu của cuộc họp"),
        ("Lưu hành nội bộ - trang 1", "Lưu hành nội bộ - trang 2"),
        ("Tài liệu họp. Trang 5/6", "Tài liệu họp. Trang 6/6"),
        ("Tài liệu họp - 1", "Tài liệu họp - 2"),
        ("1 | Tài liệu họp", "2 | Tài liệu họp"),
    ],
)
def test_heads_and_feet_go(one: str, other: str, at: float) -> None:
    left = _without_heads(two_pages(one, other, at=at))
    assert len(left) == 40
    assert all(line.text.startswith("Nội dung") for line in left)


def test_at_most_three_lines_of_a_margin_go() -> None:
    def block(text: str, top: float, size: float, count: int) -> list[Line]:
        ups = (top - 30 * k for k in range(count))
        return [Line(f"{text} {k}", 60, 300, 20, up, up, size) for k, up in enumerate(ups)]

    pages = [block("đầu thứ", 9e5, 8, 400) + block("dòng", 7e5, 12, 402) for _ in range(2)]
    left = _without_heads(pages)
    assert len(left) == 2 * (802 - 3)
