"""Lists of persons in a PDF's tables are read row by row; whatever is no clear table stays."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read import Source, read

HEAD = [
    ("TỈNH ỦY LÂM ĐỒNG", 60, 800, 11),
    ("Danh sách kèm theo Quyết định số 12-QĐ/TU về việc thành lập Ban Chỉ đạo tỉnh", 60, 780, 11),
]
TITLES = [("STT", 60, 740, 11), ("Họ và tên", 100, 740, 11), ("Chức vụ", 260, 740, 11)]
PERSONS = [
    ("1", ["Trần Khắc Mùi"], ["Chủ tịch Ủy ban nhân dân", "tỉnh Lâm Đồng"]),
    ("2", ["Lê Thị Bích", "Mận"], ["Phó Bí thư Thường trực", "Tỉnh ủy Lâm Đồng"]),
    ("3", ["Huỳnh Đào"], ["Giám đốc Sở Nội vụ tỉnh", "Lâm Đồng"]),
]
Placed = tuple[str, float, float, float]


def rows(persons: list[tuple[str, list[str], list[str]]], *, middle: bool = False) -> list[Placed]:
    """Rows as programs print them, cell by cell; numbers at the first line or in the middle."""
    made: list[Placed] = []
    up = 720.0
    for number, name, office in persons:
        made.append((number, 62, up - (7 if middle else 0), 11))
        made += [(line, 100, up - 14 * at, 11) for at, line in enumerate(name)]
        made += [(line, 260, up - 14 * at, 11) for at, line in enumerate(office)]
        up -= 34
    return made


def text_of(tmp_path: Path, make: SimpleNamespace, placed: list[Placed]) -> Source:
    (tmp_path / "a.pdf").write_bytes(make.pdf([placed]))
    (source,) = read(tmp_path / "a.pdf")
    assert isinstance(source, Source)
    return source


@pytest.mark.parametrize("middle", [False, True])
def test_rows_of_a_list_of_persons(tmp_path: Path, make: SimpleNamespace, middle: bool) -> None:
    end = [("Điều 2. Tổ công tác họp mỗi quý một lần.", 60, 600, 11)]
    placed = [*HEAD, *TITLES, *rows(PERSONS, middle=middle), *end]
    source = text_of(tmp_path, make, placed)
    assert source.text.split("\n")[3:] == [
        "1 | Trần Khắc Mùi | Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng",
        "2 | Lê Thị Bích Mận | Phó Bí thư Thường trực Tỉnh ủy Lâm Đồng",
        "3 | Huỳnh Đào | Giám đốc Sở Nội vụ tỉnh Lâm Đồng",
        end[0][0],
    ]
    held = {(holding.person, holding.head) for holding in extract(source).holdings}
    assert {("Lê Thị Bích Mận", "Phó Bí thư Thường trực"), ("Huỳnh Đào", "Giám đốc")} <= held


LEAP = [PERSONS[0], ("5", *PERSONS[1][1:]), PERSONS[2]]
TWO_OFFICES = [PERSONS[0], ("2", ["Lê Mận"], ["Bí thư", "Chủ tịch Hội đồng"]), PERSONS[2]]


@pytest.mark.parametrize(
    "placed",
    [
        [*HEAD, *rows(PERSONS)],
        [*HEAD, *TITLES, *rows(PERSONS[:1])],
        [*HEAD, *TITLES, *rows(LEAP)],
        [*HEAD, *TITLES, *rows(TWO_OFFICES)],
        [*HEAD, *TITLES, *rows(PERSONS), ("Phó Trưởng ban", 275, 622, 11)],
        [*HEAD, *TITLES, *sorted(rows(PERSONS), key=lambda line: (-line[2], line[1]))],
    ],
    ids=["no head", "one row", "numbers leap", "two offices in a cell", "indented", "line by line"],
)
def test_what_is_no_clear_table_stays(
    tmp_path: Path, make: SimpleNamespace, placed: list[Placed]
) -> None:
    text = text_of(tmp_path, make, placed).text
    assert "|" not in text
    assert sorted(text.split()) == sorted(" ".join(line[0] for line in placed).split())


def test_a_last_row_that_may_go_on_overleaf_stays(tmp_path: Path, make: SimpleNamespace) -> None:
    low = [(text, left, up - 560, size) for text, left, up, size in [*TITLES, *rows(PERSONS)]]
    text = text_of(tmp_path, make, [*HEAD, *low]).text
    assert "1 | Trần Khắc Mùi | Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng" in text
    assert "3 | " in text_of(tmp_path, make, [*HEAD, *TITLES, *rows(PERSONS)]).text
    long = [*low[:-1], ("Lâm Đồng, thành viên tổ", *low[-1][1:])]
    assert "3 |" not in text_of(tmp_path, make, [*HEAD, *long]).text
