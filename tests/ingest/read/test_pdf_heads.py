"""A PDF's running heads and feet go, but nothing that a paper says of itself."""

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


def pages_below(heads: list[list[str]]) -> list[list[Line]]:
    """Pages with these lines above ten lines of text each."""
    return [
        [Line(text) for text in (*head, *(f"Nội dung {'abcdefgh'[number]}{k}." for k in range(10)))]
        for number, head in enumerate(heads)
    ]


@pytest.mark.parametrize(
    "heads",
    [
        ["Phụ lục 1", "Phụ lục 2", "Phụ lục 3"],
        ["Mẫu số 01", "Mẫu số 02", "Mẫu số 03"],
        ["Số: 12/QĐ-UBND", "Số: 15/QĐ-UBND", "Số: 19/QĐ-UBND"],
        ["Quyết định 12-QĐ/TU", "Quyết định 15-QĐ/TU", "Quyết định 19-QĐ/TU"],
        ["Họp ngày 03/5/2024", "Họp ngày 09/7/2024", "Họp ngày 11/8/2024"],
        ["Hà Nội, 03/5/2024", "Hà Nội, 03/7/2024", "Hà Nội, 03/8/2024"],
        ["Năm 2021", "Năm 2022", "Năm 2023"],
    ],
)
def test_of_three_pages_too_what_numbers_a_paper_stays(heads: list[str]) -> None:
    pages = pages_below([[head] for head in heads])
    before = [line for lines in pages for line in lines]
    assert _without_heads(pages) == before


def test_letterheads_of_three_papers_in_one_file_stay() -> None:
    letterhead = ["ỦY BAN NHÂN DÂN XÃ BÌNH AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    pages = pages_below([letterhead] * 3)
    before = [line for lines in pages for line in lines]
    assert _without_heads(pages) == before


@pytest.mark.parametrize(
    "heads",
    [
        ["CÔNG BÁO/Số 12 + 13/Ngày 05-3-2022 1", "2 CÔNG BÁO/Số 12 + 13/Ngày 05-3-2022"],
        ["Công báo số 12 - trang 1", "Công báo số 12 - trang 2"],
        ["Kèm theo 12-QĐ/TU 7", "Kèm theo 12-QĐ/TU 8"],
        ["Trang 1/9", "Trang 2/9"],
        ["Trang 1/15 | Báo cáo giám sát", "Trang 2/15 | Báo cáo giám sát"],
        ["Trang số 1 - Đề án", "Trang số 2 - Đề án"],
        ["Trang số: 1", "Trang số: 2"],
        ["1/15 Quyết định của Bộ", "2/15 Quyết định của Bộ"],
        ["Bảng 2: trang 3/9 (tiếp)", "Bảng 2: trang 4/9 (tiếp)"],
        ["TỈNH ỦY LÂM ĐỒNG", "TỈNH ỦY LÂM ĐỒNG"],
    ],
)
def test_running_heads_of_many_pages_go(heads: list[str]) -> None:
    """Those of even and of odd pages; on the first page they stand above the letterhead."""
    one, other = heads
    pages = pages_below([[one, "ĐẢNG CỘNG SẢN VIỆT NAM"], [other], [one], [other]] * 2)
    left = [line.text for line in _without_heads(pages)]
    assert len(left) == 82
    assert not {one, other} & set(left)


def test_at_most_three_lines_of_a_margin_go() -> None:
    def block(text: str, top: float, size: float, count: int) -> list[Line]:
        ups = (top - 30 * k for k in range(count))
        return [Line(f"{text} {k}", 60, 300, 20, up, up, size) for k, up in enumerate(ups)]

    pages = [block("đầu thứ", 9e5, 8, 400) + block("dòng", 7e5, 12, 402) for _ in range(2)]
    left = _without_heads(pages)
    assert len(left) == 2 * (802 - 3)
