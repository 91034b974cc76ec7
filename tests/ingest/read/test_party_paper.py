"""One Party paper as a web page, a Word file and a PDF: the same facts, whoever made the file."""

from __future__ import annotations

import textwrap
from types import SimpleNamespace
from typing import Any

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read import MEDIA_TYPES, Source, read_bytes

LEFT = ["QUẬN ỦY BÌNH TÂN", "*", "Số 374-QĐ/QU"]
RIGHT = ["ĐẢNG CỘNG SẢN VIỆT NAM", "Bình Tân, ngày 12 tháng 3 năm 2024"]
TITLE = ["QUYẾT ĐỊNH", "về việc chỉ định Bí thư Đảng ủy phường An Lạc"]
PARAGRAPHS = [
    "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;",
    "- Căn cứ Quy chế làm việc số 12-QC/QU ngày 01/9/2020 của Quận ủy Bình Tân;",
    "BAN THƯỜNG VỤ QUẬN ỦY QUYẾT ĐỊNH",
    "Điều 1. Chỉ định đồng chí Nguyễn Đức Hạnh, Phó Bí thư Đảng ủy phường An Lạc, giữ chức Bí thư "
    "Đảng ủy phường An Lạc, nhiệm kỳ 2020 - 2025.",
    "Điều 2. Văn phòng Quận ủy, Ban Tổ chức Quận ủy và đồng chí Nguyễn Đức Hạnh chịu trách nhiệm "
    "thi hành Quyết định này.",
]
COPIES = ["Nơi nhận:", "- Như Điều 2,", "- Lưu VPQU."]
SIGNED = ["T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Quốc Khải Đăng"]


def cells(*columns: list[str], step: str) -> str:
    inner = "".join(f"<td><b>{step.join(lines)}</b></td>" for lines in columns)
    return f'<table width="100%"><tr>{inner}</tr></table>'


def page(step: str) -> bytes:
    body = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    return f"""<!doctype html><html><head><meta charset="utf-8">
    <title>Quyết định | Cổng thông tin điện tử quận Bình Tân</title></head><body>
    <div id="menu"><a href="/">Giới thiệu</a> | <a href="/v">Văn bản</a></div><div class="detail">
    {cells(LEFT, RIGHT, step=step)}<p align="center"><b>{"<br>".join(TITLE)}</b></p>{body}
    {cells(COPIES, SIGNED, step=step)}</div>
    <div id="footer">Chịu trách nhiệm: Trần Văn Bé, Chánh Văn phòng UBND quận Bình Tân</div>
    </body></html>""".encode()


def word(make: SimpleNamespace) -> bytes:
    body = "".join(map(make.paragraph, [*TITLE, *PARAGRAPHS]))
    data: bytes = make.docx(make.table([LEFT, RIGHT]) + body + make.table([COPIES, SIGNED]))
    return data


def pdf(make: SimpleNamespace) -> bytes:
    lines = [line for each in PARAGRAPHS for line in textwrap.wrap(each, 76)]
    data: bytes = make.pdf([[*LEFT, *RIGHT, *TITLE, *lines, *COPIES, *SIGNED]])
    return data


def told(source: Source) -> dict[str, Any]:
    facts = extract(source)
    own = next(d for d in facts.directives if d.number == "374-QĐ/QU")
    return {
        "number": (facts.document.number, own.issuer, own.date, own.signer, own.title),
        "published": (facts.document.published, facts.document.published_basis),
        "place": (facts.document.place, facts.document.kind),
        "persons": [person.name for person in facts.persons],
        "holdings": {(h.person, h.head, h.body, h.status) for h in facts.holdings},
        "citations": {(c.relation, c.directive) for c in facts.citations},
    }


WANTED = {
    "number": (
        "374-QĐ/QU",
        "Ban Thường vụ Quận ủy Bình Tân",
        "2024-03-12",
        "Lê Quốc Khải Đăng",
        "về việc chỉ định Bí thư Đảng ủy phường An Lạc",
    ),
    "published": ("2024-03-12", "place and date line"),
    "place": ("Bình Tân", "party"),
    "persons": ["Nguyễn Đức Hạnh", "Lê Quốc Khải Đăng"],
    "holdings": {
        ("Nguyễn Đức Hạnh", "Phó Bí thư", "Đảng ủy phường An Lạc", "current"),
        ("Nguyễn Đức Hạnh", "Bí thư", "Đảng ủy phường An Lạc", "appointed"),
        ("Lê Quốc Khải Đăng", "Bí thư", "Quận ủy Bình Tân", "current"),
    },
    "citations": {("self", "374-QĐ/QU"), ("based_on", "12-QC/QU")},
}


@pytest.mark.parametrize("made", ["page", "page of blocks", "docx", "pdf"])
def test_a_party_paper(made: str, make: SimpleNamespace) -> None:
    name, data = {
        "page": (".html", page("<br>")),
        "page of blocks": (".html", page("</p>\n<p>")),
        "docx": (".docx", word(make)),
        "pdf": (".pdf", pdf(make)),
    }[made]
    source = read_bytes(f"qd{name}", data, media_type=MEDIA_TYPES[name])
    assert told(source) == WANTED
    assert "Trần Văn Bé" not in source.text


def test_a_table_of_data_is_none_of_layout() -> None:
    rows = "".join(f"<tr><td>Nguyễn Văn {n}</td><td>Bí thư</td></tr>" for n in "AB")
    html = page("<br>").decode().replace("<p>Điều 2", f"<table>{rows}</table><p>Điều 2")
    text = read_bytes("a.html", html.encode(), media_type="text/html").text
    assert "| Nguyễn Văn A | Bí thư |" in text
