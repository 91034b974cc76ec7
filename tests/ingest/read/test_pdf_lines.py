"""A PDF's paragraphs are told by the edges of their column, not by how many letters a line has."""

import textwrap
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bomay.ingest.extract import extract
from bomay.ingest.read import pdf_pages, read_bytes
from bomay.ingest.read.pdf_lines import Line, paragraphs

PARAGRAPHS = [
    "Điều 1. Bổ nhiệm ông Lò Sao Bích Mận, Trưởng phòng Trồng trọt, giữ chức vụ Phó Giám đốc Sở "
    "Nông nghiệp và Môi trường tỉnh Lâm Đồng trong thời hạn năm năm kể từ ngày ký.",
    "Điều 2. Quyết định này thay thế Quyết định số 905/QĐ-UBND ngày 14 tháng 4 năm 2020 của Chủ "
    "tịch Ủy ban nhân dân tỉnh Lâm Đồng.",
    "Điều 3. Chánh Văn phòng và ông Lò Sao Bích Mận thi hành Quyết định này.",
]


def width(text: str) -> float:
    """In a font that is not of one width."""
    return sum(3.0 if c in "iltjf.,' " else 8.5 if c in "mwMWĐ" else 6.0 for c in text)


def set_into(paragraphs: list[str], column: float, *, left: float, top: float) -> list[Line]:
    """The lines of paragraphs in a column of that width, first lines indented."""
    lines: list[Line] = []
    for paragraph in paragraphs:
        at, text = left + 18, ""
        for word in paragraph.split(" "):
            if text and at + width(f"{text} {word}") > left + column:
                lines.append(_line(text, at, top))
                at, text, top = left, word, top - 14
            else:
                text = f"{text} {word}".strip()
        lines.append(_line(text, at, top))
        top -= 14
    return lines


def _line(text: str, left: float, top: float) -> Line:
    right = left + width(text)
    return Line(text, left, right, width(text.partition(" ")[0]), top, top, 12)


def test_a_name_broken_over_two_lines_is_read() -> None:
    broken = 0
    for column in range(120, 240, 3):
        lines = set_into(PARAGRAPHS, column, left=60, top=700)
        broken += any(line.text.endswith(("ông Lò", "Lò Sao", "Lò Sao Bích")) for line in lines)
        text = "\n".join(paragraphs(lines))
        facts = extract(read_bytes("x", text.encode(), media_type="text/plain"))
        assert [person.name for person in facts.persons] == ["Lò Sao Bích Mận"]
    assert broken > 5


@settings(max_examples=60, deadline=None)
@given(st.floats(120, 460), st.floats(20, 300))
def test_paragraphs_of_any_width_come_back(column: float, left: float) -> None:
    lines = set_into(PARAGRAPHS * 3, column, left=left, top=700)
    assert paragraphs(lines) == PARAGRAPHS * 3


@settings(max_examples=40, deadline=None)
@given(st.floats(120, 220), st.floats(120, 220))
def test_columns_side_by_side(one: float, other: float) -> None:
    lines = [
        *set_into(PARAGRAPHS * 2, one, left=50, top=700),
        *set_into(PARAGRAPHS * 2, other, left=330, top=700),
    ]
    assert paragraphs(lines) == PARAGRAPHS * 4


def on_pages(lines: list[Line], most: int, *, across: float = 0.0) -> list[Line]:
    """The lines again, so many a column; columns stand side by side, or each on its own page."""
    made: list[Line] = []
    for number, line in enumerate(lines):
        column, row = divmod(number, most)
        made.append(
            line._replace(
                left=line.left + across * column,
                right=line.right + across * column,
                top=700.0 - 14 * row,
                bottom=700.0 - 14 * row,
                page=0 if across else column,
            )
        )
    return made


@pytest.mark.parametrize("across", [0.0, 230.0])
def test_a_paragraph_goes_on_in_the_next_column_or_page(across: float) -> None:
    lines = set_into(PARAGRAPHS * 4, 200, left=60, top=700)
    half = (len(lines) + 1) // 2
    for most in range(half, half + 12):
        assert paragraphs(on_pages(lines, most, across=across)) == PARAGRAPHS * 4


def test_a_new_paragraph_a_narrower_column_and_cells_do_not_go_on() -> None:
    lines = set_into(PARAGRAPHS * 4, 200, left=60, top=700)
    cut = next(
        number
        for number in range(len(lines) // 2, len(lines) - 1)
        if lines[number + 1].left == 60 and lines[number + 1].text[0].isupper()
    )
    broken = on_pages(lines, cut + 1)
    last, following = broken[cut : cut + 2]
    joined = f"{last.text} {following.text}"
    count = "\n".join(paragraphs(broken)).count(joined)
    assert count == 4
    indented = [*broken[: cut + 1], following._replace(left=78.0), *broken[cut + 2 :]]
    cell = following._replace(text="Một ô khác", top=760.0, bottom=760.0)
    narrow = [
        line._replace(left=line.left + 150, right=line.right + 110) if line.page else line
        for line in broken
    ]
    for changed in (indented, [cell, *broken], narrow):
        assert "\n".join(paragraphs(changed)).count(joined) == 3


def test_lines_of_a_letterhead_and_of_a_list_stay() -> None:
    texts = ["ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG", "Số: 12/QĐ-UBND", "QUYẾT ĐỊNH"]
    head = [_line(text, 150 - width(text) / 2, 800 - 14 * n) for n, text in enumerate(texts)]
    items = ["- Như Điều 3;", "- Sở Nội vụ,", "- Lưu: VT."]
    copies = [_line(text, 60, 200 - 14 * n) for n, text in enumerate(items)]
    body = set_into(PARAGRAPHS, 300, left=60, top=600)
    assert paragraphs([*head, *body, *copies]) == [*texts, *PARAGRAPHS, *items]


def test_lines_without_a_place_stay() -> None:
    assert paragraphs([Line("một"), Line("hai")]) == ["một", "hai"]


@given(st.lists(st.builds(Line, st.text(max_size=9), *[st.floats(-1e4, 1e4)] * 6), max_size=30))
def test_no_letter_is_lost(lines: list[Line]) -> None:
    made = "".join("".join(paragraphs(lines)).split())
    assert made == "".join("".join(line.text for line in lines).split())


def test_a_page_taken_for_one_written_downwards(monkeypatch: pytest.MonkeyPatch) -> None:
    """As PDFium gives a table of many short cells: each letter on a line of its own."""
    rows = [f"{n} Tổ {n} đạt" for n in range(10, 40)]
    placed = [
        (letter, 50.0 + 6 * x, 800.0 - 14 * y)
        for y, row in enumerate(rows)
        for x, letter in enumerate(row)
        if letter != " "
    ]
    text = "\r\n".join(letter for letter, _, _ in placed)

    def box(page: str, at: int) -> tuple[float, float, float, float]:
        _, left, bottom = placed[at // 3]
        return left, bottom, left + 5.5, bottom + 12

    monkeypatch.setattr(pdf_pages, "_box", box)
    page = SimpleNamespace(get_text_range=lambda: text)
    downwards = list(pdf_pages._lines(page))
    assert pdf_pages._is_upright(downwards)
    upright = list(pdf_pages._rows(page))
    assert [line[0] for line in upright] == rows
    assert not pdf_pages._is_upright(upright)


@pytest.mark.parametrize("shown", [0, 90, 180, 270])
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_turned_page_is_read_as_an_upright_one(
    turned: int, shown: int, make: SimpleNamespace
) -> None:
    """As printers draw a broad page across the paper, and as people lay it on the glass."""
    lines = [line for each in PARAGRAPHS for line in textwrap.wrap(each, 76)]
    upright = text_of(make.pdf([lines]))
    assert "\n".join(PARAGRAPHS) == upright
    data = make.pdf([lines, lines], turned=turned, shown=shown)
    assert text_of(data) == f"{upright}\n{upright}"


def text_of(data: bytes) -> str:
    return read_bytes("a.pdf", data, media_type="application/pdf").text


def test_a_page_drawn_from_its_foot_up_is_read_downwards(make: SimpleNamespace) -> None:
    lines = [line for each in PARAGRAPHS for line in textwrap.wrap(each, 60)]
    placed = [(line, 50.0, 800.0 - 14 * at, 10.0) for at, line in enumerate(lines)]
    assert text_of(make.pdf([placed[::-1]])) == "\n".join(PARAGRAPHS)


def test_columns_are_no_disorder(make: SimpleNamespace) -> None:
    lines = [line for each in PARAGRAPHS for line in textwrap.wrap(each, 40)]
    placed = [
        (line, 30.0 + 250 * (at // 6), 800.0 - 14 * (at % 6), 9.0) for at, line in enumerate(lines)
    ]
    found = text_of(make.pdf([placed]))
    assert found.index("Điều 1.") < found.index("Điều 2.") < found.index("Điều 3.")
    assert "".join(found.split()) == "".join("".join(PARAGRAPHS).split())
