"""Lists of persons in a PDF's tables are read row by row; whatever is no clear table stays."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read import Source, read
from bomay.ingest.read.pdf_lines import Line
from bomay.ingest.read.pdf_tables import with_rows

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


def test_a_table_tried_in_vain_is_not_tried_again_line_by_line() -> None:
    """Each line begins as a table's head does; the last one is what makes the rows unclear."""
    cells = [(f"ô {k}", 60.0 + 9 * k, 68.0 + 9 * k) for k in range(52)]
    page = [
        Line("STT", 50, 500, 20, 9000 - 14 * row, 9000 - 14 * row, 11)._replace(
            pieces=((str(row + 1), 50.0, 55.0), *cells)
        )
        for row in range(398)
    ]
    page[-1] = page[-1]._replace(left=70.0, pieces=(("x", 1000.0, 1001.0),))
    assert with_rows(page) == page


def test_what_begins_at_ever_new_places_is_no_table() -> None:
    """Two rows with the same edges are columns, unless they are more than any table has."""
    for columns, made in ((30, 2), (50, 0)):
        page = [Line("STT", 50, 500, 20, 940, 940, 11)]
        for row in (1, 2):
            for part in range(0, columns, 10):
                cells = [(f"ô {k}", 60.0 + 9 * k, 68.0 + 9 * k) for k in range(part, part + 10)]
                number = [(str(row), 50.0, 55.0)] if part == 0 else []
                up = 930.0 - 14 * row
                page.append(Line("", 50, 500, 20, up, up, 11, 0, (*number, *cells)))
        assert sum("|" in line.text for line in with_rows(page)) == made


def test_a_table_below_one_that_is_unclear_is_read(tmp_path: Path, make: SimpleNamespace) -> None:
    low = [(text, left, up - 200, size) for text, left, up, size in [*TITLES, *rows(PERSONS)]]
    text = text_of(tmp_path, make, [*HEAD, *TITLES, *rows(LEAP), *low]).text
    assert text.count("|") == 6
    assert "3 | Huỳnh Đào | Giám đốc Sở Nội vụ tỉnh Lâm Đồng" in text


def test_pieces_past_the_most_of_a_line_are_kept() -> None:
    """A cell that is set wide has a piece a word; the words come out in order, none twice."""
    wide = [(f"chữ{k}", 300.0 + 9 * k, 306.0 + 9 * k) for k in range(30)]
    page = [Line("STT Họ và tên", 50, 200, 20, 740, 740, 11)] + [
        Line(f"{row} Tên Việc", 50, 600, 20, up, up, 11)._replace(
            pieces=((str(row), 50.0, 55.0), ("Tên", 100.0, 140.0), *wide[: 30 if row == 1 else 1])
        )
        for row, up in ((1, 720.0), (2, 700.0))
    ]
    found = with_rows(page)
    assert [line.text for line in found[1:]] == [
        "1 | Tên | " + " ".join(word for word, _, _ in wide),
        "2 | Tên | chữ0",
    ]
