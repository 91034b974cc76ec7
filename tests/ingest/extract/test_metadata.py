"""What came with a document reaches its facts."""

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read import Source


def test_publisher_address_and_licence_are_kept() -> None:
    metadata = {"publisher": "Bản tin", "url": "https://example.vn/1", "licence": "CC BY"}
    document = extract(
        Source(name="a.txt", sha256="0" * 64, text="Một câu.", metadata=metadata)
    ).document
    assert (document.publisher, document.url, document.licence) == (
        "Bản tin",
        "https://example.vn/1",
        "CC BY",
    )


def test_what_is_not_known_is_none() -> None:
    document = extract(Source(name="a.txt", sha256="0" * 64, text="Một câu.")).document
    assert (document.publisher, document.url, document.licence) == (None, None, None)


PAPER = (
    "THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH      ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 167-KH/TU\n"
    "Thành phố Hồ Chí Minh, ngày 28 tháng 9 năm 2022\n\nKẾ HOẠCH\nvề dọn rác ở ven kênh\n\n"
    "Ban Thường vụ Thành ủy yêu cầu các quận ủy, huyện ủy thực hiện.\n"
)


@pytest.mark.parametrize(
    ("text", "given", "published", "basis"),
    [
        (PAPER, "2022-10-04", "2022-09-28", "place and date line; came out 2022-10-04"),
        (PAPER, "2022-09-28", "2022-09-28", "place and date line"),
        (PAPER, "2022-10", "2022-09-28", "place and date line; came out 2022-10"),
        (PAPER, "", "2022-09-28", "place and date line"),
        (
            PAPER.replace("28 tháng 9 năm 2022", "28/9/2022"),
            *("2022-10-04", "2022-09-28", "place and date line; came out 2022-10-04"),
        ),
        (PAPER, "2022-09-20", "2022-09-20", "metadata"),  # before it was signed: misread
        (PAPER.replace(", ngày 28 tháng 9 năm 2022", ""), "2022-10-04", "2022-10-04", "metadata"),
        ("Hà Nội, ngày 28/9/2022\n\nThành ủy họp.", "2022-10-04", "2022-10-04", "metadata"),
        ("Sáng 28/9/2022, Thành ủy họp.", "2022-10-04", "2022-10-04", "metadata"),
    ],
)
def test_a_paper_speaks_on_the_day_its_head_prints(
    text: str, given: str, published: str, basis: str
) -> None:
    metadata = {"date": given} if given else {}
    source = Source(name="a.txt", sha256="0" * 64, text=text, metadata=metadata)
    document = extract(source).document
    assert (document.published, document.published_basis) == (published, basis)
