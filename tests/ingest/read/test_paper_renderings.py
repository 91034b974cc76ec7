"""A Party paper and one of the State, however a file lays out their heads and signatures."""

from __future__ import annotations

import html
import io
import textwrap
import zipfile
from collections.abc import Callable
from itertools import zip_longest
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest
import trafilatura

from bomay.ingest.extract import extract
from bomay.ingest.read import MEDIA_TYPES, read_bytes
from bomay.ingest.read.official_pages import paper_text
from bomay.ontology.tables import rows


class Paper(NamedTuple):
    left: tuple[str, ...]
    right: tuple[str, ...]
    title: tuple[str, ...]
    body: tuple[str, ...]
    copies: tuple[str, ...]
    signed: tuple[str, ...]
    told: dict[str, Any]


PARTY = Paper(
    left=("TỈNH ỦY KHÁNH HÒA", "*", "Số 12-NQ/TU"),
    right=("ĐẢNG CỘNG SẢN VIỆT NAM", "Khánh Hòa, ngày 14 tháng 8 năm 2023"),
    title=(
        "NGHỊ QUYẾT",
        "CỦA BAN THƯỜNG VỤ TỈNH ỦY",
        "về phát triển nghề nuôi biển xa bờ đến năm 2030",
    ),
    body=(
        "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;",
        "- Căn cứ Nghị quyết số 36-NQ/TW ngày 22/10/2018 của Ban Chấp hành Trung ương Đảng khóa "
        "XII về Chiến lược phát triển bền vững kinh tế biển Việt Nam đến năm 2030,",
        "Ban Thường vụ Tỉnh ủy quyết nghị:",
        "1. Đến năm 2030, một nửa số lồng nuôi trong vịnh được chuyển ra vùng biển hở.",
        "2. Nghị quyết này thay thế Nghị quyết số 05-NQ/TU, ngày 19/5/2017 của Ban Thường vụ Tỉnh "
        "ủy về nuôi trồng thủy sản ven bờ.",
    ),
    copies=(
        "Nơi nhận:",
        "- Ban Bí thư Trung ương Đảng (báo cáo),",
        "- Các huyện ủy, thị ủy, thành ủy,",
        "- Lưu Văn phòng Tỉnh ủy.",
    ),
    signed=("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "(đã ký)", "Hồ Minh Tấn"),
    told={
        "document": ("12-NQ/TU", "2023-08-14", "party"),
        "own": (
            "Ban Thường vụ Tỉnh ủy Khánh Hòa",
            "Hồ Minh Tấn",
            "TM.",
            "về phát triển nghề nuôi biển xa bờ đến năm 2030",
        ),
        "held": {("Hồ Minh Tấn", "Phó Bí thư Thường trực", "Tỉnh ủy Khánh Hòa")},
        "relations": {("self", "12-NQ/TU"), ("based_on", "36-NQ/TW"), ("replaces", "05-NQ/TU")},
    },
)
STATE = Paper(
    left=("BỘ NỘI VỤ", "Số: 14/2022/TT-BNV"),
    right=(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Hà Nội, ngày 30 tháng 11 năm 2022",
    ),
    title=("THÔNG TƯ", "Hướng dẫn bảo quản sổ sách giấy của cơ quan cấp xã"),
    body=(
        "Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;",
        "Căn cứ Nghị định số 63/2022/NĐ-CP ngày 12 tháng 9 năm 2022 của Chính phủ quy định chức "
        "năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Nội vụ;",
        "Bộ trưởng Bộ Nội vụ ban hành Thông tư hướng dẫn bảo quản sổ sách giấy của cơ quan cấp xã.",
        "Điều 1. Thông tư này hướng dẫn việc giữ sổ sách giấy ở Ủy ban nhân dân cấp xã.",
        "Điều 2. Thông tư này có hiệu lực thi hành từ ngày 15 tháng 01 năm 2023 và bãi bỏ Thông tư "
        "số 09/2011/TT-BNV ngày 03 tháng 6 năm 2011 của Bộ trưởng Bộ Nội vụ.",
    ),
    copies=("Nơi nhận:", "- Văn phòng Chính phủ;", "- Công báo;", "- Lưu: VT, VTLTNN."),
    signed=("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Triệu Văn Lượng"),
    told={
        "document": ("14/2022/TT-BNV", "2022-11-30", "legal"),
        "own": (
            "Bộ Nội vụ",
            "Triệu Văn Lượng",
            "KT.",
            "Hướng dẫn bảo quản sổ sách giấy của cơ quan cấp xã",
        ),
        "held": {("Triệu Văn Lượng", "Thứ trưởng", "Bộ Nội vụ")},
        "relations": {
            ("self", "14/2022/TT-BNV"),
            ("based_on", "63/2022/NĐ-CP"),
            ("repeals", "09/2011/TT-BNV"),
        },
    },
)
PAPERS = pytest.mark.parametrize("paper", [PARTY, STATE], ids=["party", "state"])
Columns = Callable[[tuple[str, ...], tuple[str, ...]], str]


def told(name: str, data: bytes, paper: Paper) -> dict[str, Any]:
    suffix = name[name.rindex(".") :]
    facts = extract(read_bytes(name, data, media_type=MEDIA_TYPES[suffix]))
    number = paper.told["document"][0]
    own = next(each for each in facts.directives if each.number == number)
    return {
        "document": (facts.document.number, facts.document.published, facts.document.kind),
        "own": (own.issuer, own.signer, own.capacity, own.title),
        "held": {(held.person, held.head, held.body) for held in facts.holdings},
        "relations": {
            (cited.relation, cited.directive)
            for cited in facts.citations
            if cited.directive is not None
        },
    }


def side_by_side(
    left: tuple[str, ...], right: tuple[str, ...], gap: str, *, width: int = 0
) -> list[str]:
    pairs = zip_longest(left, right, fillvalue="")
    return [f"{one.ljust(width)}{gap}{other}" if other else one for one, other in pairs]


@PAPERS
@pytest.mark.parametrize("gap", [" ", "\t\t", "   ", " | "])
def test_columns_on_one_line(paper: Paper, gap: str) -> None:
    lines = [
        *side_by_side(paper.left, paper.right, gap),
        *(*paper.title, *paper.body),
        *side_by_side(paper.copies, paper.signed, gap),
    ]
    assert told("a.txt", "\n".join(lines).encode(), paper) == paper.told


@PAPERS
def test_a_pdf_with_head_left_and_right_at_one_height(paper: Paper, make: SimpleNamespace) -> None:
    lines = [
        *side_by_side(paper.left, paper.right, " "),
        *paper.title,
        *(part for line in paper.body for part in (line[:70], line[70:]) if part),
        *side_by_side(paper.copies, paper.signed, " "),
    ]
    assert told("a.pdf", make.pdf([lines]), paper) == paper.told


@PAPERS
def test_a_word_file_with_its_letterhead_in_the_page_head(
    paper: Paper, make: SimpleNamespace
) -> None:
    body = "".join(map(make.paragraph, (*paper.title, *paper.body)))
    table = make.table([list(paper.copies), list(paper.signed)])
    head = make.docx(make.table([list(paper.left), list(paper.right)]))
    with zipfile.ZipFile(io.BytesIO(head)) as package:
        letterhead = package.read("word/document.xml").replace(b"w:document", b"w:hdr")
    with zipfile.ZipFile(io.BytesIO(make.docx(body + table))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    foot = letterhead.replace("Số".encode(), b"Trang")
    data = make.zip({**parts, "word/header2.xml": letterhead, "word/footer1.xml": foot})
    assert told("a.docx", data, paper) == paper.told


def test_a_paper_with_tables_in_tables_is_read_in_one_go() -> None:
    """Each cell is read once: read twice a level, sixty levels would take for ever."""
    inner = "<p>Lô A</p><p>Lô B</p>"
    for level in range(60):
        inner = f"<table><tr><td>Tờ {level}</td><td>{inner}</td></tr></table>"
    paper = (*STATE.right[:1], *STATE.left, STATE.title[0])
    lines = "".join(f"<p>{line}</p>" for line in paper)
    page = f"<html><body><div>{lines}{inner}<p>Nơi nhận:</p></div></body></html>"
    read = read_bytes("a.html", page.encode(), media_type="text/html").text
    tables = [f"Tờ {level}" for level in reversed(range(60))]
    assert read.split("\n") == [*paper, *tables, "Lô A", "Lô B", "Nơi nhận:"]


def test_rows_of_a_paper_are_lines_but_for_those_with_more_than_cells() -> None:
    rows = (
        "<tr><td>Xã Khe Bùi</td><td><b>12</b> hộ</td><td></td></tr><tr><td>Cả huyện</td></tr>"
        "<tr><td>Xã Mận</td><td><p>9 hộ</p><p>3 lô</p></td></tr><tr><td></td><td> </td></tr>"
    )
    paper = (*STATE.right[:1], *STATE.left, STATE.title[0])
    lines = "".join(f"<p>{line}</p>" for line in paper)
    page = f"<html><body><div>{lines}<table>{rows}</table>cuối<p>Nơi nhận:</p></div></body></html>"
    read = read_bytes("a.html", page.encode(), media_type="text/html").text
    told = ["| Xã Khe Bùi | 12 hộ |", "Cả huyện", "Xã Mận", "9 hộ", "3 lô", "cuối", "Nơi nhận:"]
    assert read.split("\n") == [*paper, *told]


NEWS = (
    "Sáng thứ năm, tổ khảo sát của huyện đi dọc tuyến mương mới và hỏi chuyện bà con hai bên bờ. "
    "Nhiều hộ nói rằng nước về ruộng sớm hơn mọi năm gần nửa tháng, lúa vì thế đỡ nghẹn đòng."
)


def with_page_head(body: str, head: bytes, make: SimpleNamespace) -> str:
    with zipfile.ZipFile(io.BytesIO(make.docx(body))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    data = make.zip({**parts, "word/header1.xml": head})
    text: str = read_bytes("a.docx", data, media_type=MEDIA_TYPES[".docx"]).text
    return text


def test_a_damaged_page_head_leaves_the_document_as_it_is(make: SimpleNamespace) -> None:
    assert with_page_head(make.paragraph(NEWS), b"<broken", make).strip() == NEWS


@pytest.mark.parametrize(
    "lines",
    [
        ["BÁO ĐIỆN TỬ ĐẢNG CỘNG SẢN VIỆT NAM", "Số 12-TT/NB"],
        ["ĐẢNG CỘNG SẢN VIỆT NAM", "Cơ quan ngôn luận"],
    ],
    ids=["a masthead with a number", "no number"],
)
def test_a_masthead_in_a_page_head_is_no_letterhead(
    lines: list[str], make: SimpleNamespace
) -> None:
    head = make.docx("".join(map(make.paragraph, lines)))
    with zipfile.ZipFile(io.BytesIO(head)) as package:
        masthead = package.read("word/document.xml").replace(b"w:document", b"w:hdr")
    assert with_page_head(make.paragraph(NEWS), masthead, make).strip() == NEWS


@pytest.mark.parametrize("motto", ["BÁO ĐIỆN TỬ ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"])
@pytest.mark.parametrize(
    ("opens", "title"), [("article", "h1"), ("div", "h1"), ("div", "h2")], ids=str
)
def test_news_that_quote_a_paper_are_read_without_their_page(
    motto: str, opens: str, title: str
) -> None:
    quoted = ("Số: 15/QĐ-UBND", "QUYẾT ĐỊNH", "Về việc giao đất trồng rừng", "Nơi nhận:", "- VT.")
    page = f"""<html><head><title>Mương mới</title></head><body><div id="wrapper">
    <div class="top">{motto}</div><ul><li>Thời sự</li><li>Kinh tế</li></ul>
    <div class="hot">Tin nóng: Bà Đinh Thị Lựu thôi giữ chức Giám đốc Sở Y tế</div>
    <{opens} class="content"><{title}>Mương mới đưa nước về đồng</{title}><p>{NEWS}</p>
    <p>{NEWS}</p>{"".join(f"<p>{line}</p>" for line in quoted)}<p>{NEWS}</p>
    </{opens}><div class="side"><p>Tin khác</p><p>Ông Lục Văn Sáu nhận nhiệm vụ mới</p></div>
    </div></body></html>"""
    read = read_bytes("a.html", page.encode(), media_type="text/html").text
    assert "nước về ruộng sớm hơn" in read
    assert "Tin nóng" not in read
    assert motto not in read
    assert not paper_text(trafilatura.load_html(page))


@pytest.mark.parametrize("signs", ["TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC", "T/M ỦY BAN KIỂM TRA"])
@pytest.mark.parametrize("heading", ["h1", "p"])
def test_a_page_of_a_paper_ends_where_somebody_signs(signs: str, heading: str) -> None:
    lines = ("UBND HUYỆN TÂN PHONG", *STATE.right[:2], "Số: 15/QĐ-UBND")
    head = "".join(f"<p>{line}</p>" for line in lines)
    page = f"""<html><body><div class="menu"><p>Trang chủ</p></div><div>{head}
    <{heading}>QUYẾT ĐỊNH</{heading}><p>Về việc giao đất trồng rừng</p><p>{signs}</p>
    <p>Mai Đình Bách</p></div></body></html>"""
    read = paper_text(trafilatura.load_html(page))
    assert read is not None
    assert read.split("\n") == [
        *lines, "QUYẾT ĐỊNH", "Về việc giao đất trồng rừng", signs, "Mai Đình Bách"
    ]  # fmt: skip


def _blocks(tag: str, attributes: str = "") -> Columns:
    def columns(left: tuple[str, ...], right: tuple[str, ...]) -> str:
        inner = (
            "".join(f"<{tag}>{html.escape(line)}</{tag}>" for line in lines)
            for lines in (left, right)
        )
        return "<div{}>{}</div>".format(attributes, "".join(f"<div>{each}</div>" for each in inner))

    return columns


def _breaks(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    return "".join(f"<div>{'<br>'.join(map(html.escape, lines))}</div>" for lines in (left, right))


def _rows(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    pairs = zip_longest(left, right, fillvalue="")
    inner = "".join(f"<tr><td>{a}</td><td>{html.escape(b)}</td></tr>" for a, b in pairs)
    return f"<table>{inner}</table>"


def _cells(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    inner = "".join(f"<td>{'<br/>'.join(map(html.escape, each))}</td>" for each in (left, right))
    return f"<table><tbody><tr>{inner}</tr></tbody></table>"


def _printed(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    return f"<pre>{html.escape(chr(10).join(side_by_side(left, right, ' ', width=40)))}</pre>"


@PAPERS
@pytest.mark.parametrize(
    "columns",
    [_blocks("div"), _blocks("p", ' style="display:flex"'), _breaks, _rows, _cells, _printed],
    ids=["blocks", "paragraphs", "breaks", "rows", "cells", "preformatted"],
)
@pytest.mark.parametrize("bare", [False, True])
def test_a_page_of_a_portal(paper: Paper, columns: Columns, bare: bool) -> None:
    """``bare``: paragraphs without elements, as pages for printing have them."""
    title = html.escape(" ".join(paper.title))
    heading = "<br>".join(paper.title)
    body = "<br><br>\n".join(paper.body) if bare else "".join(f"<p>{p}</p>" for p in paper.body)
    page = f"""<!doctype html><html><head><meta charset="utf-8"><title>{title} - Cổng tỉnh</title>
    <meta property="article:published_time" content="2023-09-01T08:00:00+07:00"></head><body>
    <header>ĐẢNG CỘNG SẢN VIỆT NAM - Trang tin</header><nav><a href="/">Trang chủ</a></nav>
    <ol class="breadcrumb"><li><a href="/vb">Văn bản</a></li><li>{title}</li></ol><main><article>
    {columns(paper.left, paper.right)}<center><b>{heading}</b></center>{body}
    {columns(paper.copies, paper.signed)}</article>
    <section><h3>Tin liên quan</h3><ul><li><a href="/1">Quyết định số 99/QĐ-UBND</a></li></ul>
    </section><div id="comments"><p>Bạn đọc: Nghị quyết số 44-NQ/TU thật hay.</p></div></main>
    <aside><p>Chủ tịch UBND thị xã Phan Văn Mười kiểm tra đê</p></aside>
    <footer><p>Chịu trách nhiệm: Cao Văn Bảy, Chánh Văn phòng</p></footer></body></html>"""
    assert told("a.html", page.encode(), paper) == paper.told


@PAPERS
def test_markdown_with_a_letterhead_in_a_table(paper: Paper) -> None:
    head, end = (
        "| {} | {} |\n|---|---|".format(*("<br>".join(lines) for lines in columns))
        for columns in ((paper.left, paper.right), (paper.copies, paper.signed))
    )
    title = "\n\n".join(f"**{line}**" for line in paper.title)
    text = "\n\n".join((head, title, *paper.body, end))
    assert told("a.md", text.encode(), paper) == paper.told


@PAPERS
def test_markdown_with_line_breaks_in_the_cells_of_a_letterhead(paper: Paper) -> None:
    """As programs write pages down that have a table around the head."""
    head, end = (
        "| ".join("  \n".join((*lines[:1], "", *lines[1:])) for lines in columns)
        + "  \n---|---  \n"
        for columns in ((paper.left, paper.right), (paper.copies, paper.signed))
    )
    title = "\n\n".join(f"**{line}**" for line in paper.title)
    body = "\n\n".join(textwrap.fill(line, 78) for line in paper.body)
    text = "\n\n".join((head, title, body, end)).replace("\n- ", "\n\\- ")
    assert told("a.md", text.encode(), paper) == paper.told


def test_a_table_of_data_in_markdown_stays_one() -> None:
    for text in (
        "| Xã | Số hộ |\n|---|---|\n| Khe Bùi | 12 |\n\nmột <br> hai",
        "Bảng 1\nXã| Số hộ  \n---|---  \nKhe Bùi| 12  \nMận| 9  ",
    ):
        assert read_bytes("a.md", text.encode(), media_type="text/markdown").text == text


def test_a_rule_of_a_table_without_end_is_read_in_one_go() -> None:
    text = "| a<br>b |\n|" + "--" * 200_000 + "x\n| c<br>d |\n|---|" + " -- |" * 50_000 + "\ne"
    read = read_bytes("a.md", text.encode(), media_type="text/markdown").text
    assert read == "a\nb\n|" + "--" * 200_000 + "x\nc\nd\ne"


def test_spaces_without_end_in_a_cell_are_read_in_one_go() -> None:
    text = "| a<br>b |\n|" + " " * 1_000_000 + "x\n| c <BR /> d |" + " " * 1_000_000 + "<br>e"
    read = read_bytes("a.md", text.encode(), media_type="text/markdown").text
    assert read == "a\nb\n|" + " " * 1_000_000 + "x\nc\nd\ne"


@PAPERS
@pytest.mark.parametrize("blank", ["\n", "\n\n"])
@pytest.mark.parametrize("order", ["number first", "day first"])
def test_a_head_without_its_motto_is_plain(paper: Paper, blank: str, order: str) -> None:
    day = paper.right[-1:]
    head = (*paper.left, *day) if order == "number first" else (*day, *paper.left)
    lines = (*head, *paper.title, *paper.body, *paper.copies, *paper.signed)
    assert told("a.txt", blank.join(lines).encode(), paper) == paper.told


def test_a_page_that_prints_its_title_above_the_letterhead_too() -> None:
    lines = (PARTY.title[0], *PARTY.left, *PARTY.right, *PARTY.title, *PARTY.body, *PARTY.signed)
    assert told("a.txt", "\n".join(lines).encode(), PARTY) == PARTY.told


def test_an_article_that_prints_a_number_has_no_head() -> None:
    text = (
        "KHÁNH HÒA CHUYỂN LỒNG NUÔI RA BIỂN HỞ\nKhánh Hòa, ngày 14 tháng 8 năm 2023\n"
        "Tỉnh ủy Khánh Hòa vừa có nghị quyết mới.\nSố 12-NQ/TU\n"
        "Nghị quyết nêu việc chuyển lồng nuôi ra vùng biển hở từ năm sau.\n"
    )
    facts = extract(read_bytes("a.txt", text.encode(), media_type="text/plain"))
    assert facts.document.number is None
    assert facts.document.kind not in ("legal", "party")


def _page_with(inside: str, *, wrap: str = "") -> str:
    """A paper printed in plain blocks, with something between its last article and recipients."""
    head = "".join(f"<div>{line}</div>" for line in (*_HEAD, "Điều 1. Lập Tổ công tác."))
    return f"<html><body><div{wrap}>{head}{inside}<div>Nơi nhận:</div></div></body></html>"


_HEAD = (
    *("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 15/QĐ-UBND", "QUYẾT ĐỊNH"),
    *(f"Căn cứ Tờ trình số {number}/TTr-SNV của Giám đốc Sở Nội vụ;" for number in range(1, 8)),
)
_NEWS = "Bà Đinh Thị Lựu thôi giữ chức Giám đốc Sở Y tế tỉnh Sơn La"


@pytest.mark.parametrize("row", rows("page_parts"), ids=lambda row: row["word"])
@pytest.mark.parametrize("attribute", ["class", "id"])
def test_a_block_is_left_out_by_the_name_of_each_row(row: dict[str, str], attribute: str) -> None:
    block = f'<div {attribute}="{row["example"]}"><p>Xem: <a href="/1">{_NEWS}</a></p></div>'
    read = paper_text(trafilatura.load_html(_page_with(block)))
    assert read is not None
    assert "Lựu" not in read
    assert read.endswith("Điều 1. Lập Tổ công tác.\nNơi nhận:")


@pytest.mark.parametrize(
    "block",
    [
        f"<div>Tin khác: {_NEWS}</div>",
        f"<div><b>Tin liên quan</b><p>{_NEWS}</p></div>",
        f"<ul><li>Các tin khác</li><li>{_NEWS}</li></ul>",
        f'<div class="boxTinKhac"><a href="/1">{_NEWS}</a></div>',
        f'<div class="hot"><a href="/1">Căn cứ cách mạng</a>, <a href="/2">{_NEWS}</a></div>',
    ],
)
def test_a_block_is_left_out_by_its_heading_or_words_of_its_name(block: str) -> None:
    read = paper_text(trafilatura.load_html(_page_with(block)))
    assert read is not None
    assert "Lựu" not in read


@pytest.mark.parametrize(
    "block",
    [
        f'<div class="chi-tiet">Điều 2. {_NEWS}.</div>',
        f"<div>Tin khác với mọi người đã biết, Điều 2. {_NEWS}.</div>",
        f'<p class="hot">Điều 2. {_NEWS}.</p>',
        f'<div class="hot">{"Điều 2. Tổ công tác họp mỗi tháng một lần. " * 20}{_NEWS}.</div>',
        f'<div class="content hot">Điều 2. {_NEWS}.</div>',
        f'<div class="page-footer-2"><p><b>Điều 2.</b> {_NEWS}.</p></div>',
        f'<div class="articleTags"><a name="dieu_2">Điều 2. {_NEWS}.</a></div>',
        f'<div class="comment">Căn cứ <a href="/luat">Luật Tổ chức</a><br><p>{_NEWS}.</p></div>',
        f'<div class="related">1. Lập tổ.<br>2. <a href="/2">{_NEWS}</a>.</div>',
        f"<div><b>Tin khác</b><p>Điều 2. {_NEWS}.</p></div>",
        f'<div class="rating-content">{_NEWS}.</div>',
        f'<div class="social-content"><a href="/1">Tờ trình</a> nói: {_NEWS}.</div>',
    ],
    ids=[
        *("another name", "no heading", "a paragraph", "most of the page"),
        *("an article", "an article in bold", "an anchor of an article", "a ground", "an item"),
        *("an article under a heading", "no links", "few links"),
    ],
)
def test_what_is_of_the_paper_stays(block: str) -> None:
    read = paper_text(trafilatura.load_html(_page_with(block)))
    assert read is not None
    assert "Lựu" in read


def test_the_block_of_the_paper_itself_stays_whatever_it_is_called() -> None:
    page = _page_with("", wrap=' class="hot" id="menu"')
    assert "Lập Tổ công tác" in (paper_text(trafilatura.load_html(page)) or "")
