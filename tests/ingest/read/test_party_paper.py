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


CONCLUSION = {
    "left": ["TỈNH ỦY NGHỆ AN", "*", "Số 914-KL/TU"],
    "right": ["ĐẢNG CỘNG SẢN VIỆT NAM", "Nghệ An, ngày 12 tháng 9 năm 2023"],
    "title": [
        "KẾT LUẬN",
        "của Ban Thường vụ Tỉnh ủy về tiếp tục thực hiện Nghị quyết số 909-NQ/TU, ngày 15/7/2021 "
        "của Tỉnh ủy về chuyển đổi số",
    ],
    "paragraphs": [
        "Tại phiên họp ngày 05/9/2023, sau khi nghe Ban cán sự đảng Ủy ban nhân dân tỉnh báo cáo "
        "kết quả hai năm chuyển đổi số, những việc đã làm được, những việc còn chậm và nguyên nhân "
        "của từng việc, Ban Thường vụ Tỉnh ủy kết luận như sau:",
        "1. Giao Ban cán sự đảng lãnh đạo Ủy ban nhân dân tỉnh sửa đổi, bổ sung Quyết định số "
        "1830/QĐ-UBND, ngày 20/8/2021; hoàn thành trong quý IV/2023.",
        "2. Kết luận này thay thế Kết luận số 887-KL/TU, ngày 03/3/2022 của Ban Thường vụ Tỉnh ủy.",
    ],
    "signed": ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Đỗ Quang Thạnh"],
}
"""A paper without articles or grounds: only its order tells head, title, paragraphs, signature."""


def conclusion(made: str, make: SimpleNamespace) -> bytes:
    left, right, title, paragraphs, signed = CONCLUSION.values()
    if made == "page":
        body = "".join(f"<p>{each}</p>" for each in paragraphs)
        heading = f'<h3 style="text-align:center">{"<br>".join(title)}</h3>'
        tables = cells(left, right, step="<br>"), cells(COPIES, signed, step="<br>")
        html = f"<html><body>{tables[0]}{heading}{body}{tables[1]}</body></html>"
        return html.encode()
    if made == "docx":
        told = "".join(map(make.paragraph, [*title, *paragraphs]))
        data: bytes = make.docx(make.table([left, right]) + told + make.table([COPIES, signed]))
        return data
    narrow = [line for each in right for line in textwrap.wrap(each, 20)]
    lines = [line for each in (*title, *paragraphs) for line in textwrap.wrap(each, 52)]
    printed: bytes = make.pdf([[*left, *narrow, *lines, *COPIES, *signed]])
    return printed


@pytest.mark.parametrize("made", ["page", "docx", "pdf"])
def test_a_paper_without_articles(made: str, make: SimpleNamespace) -> None:
    source = read_bytes(
        f"kl.{made}".replace("page", "html"),
        conclusion(made, make),
        media_type=MEDIA_TYPES[f".{made}".replace("page", "html")],
    )
    facts = extract(source)
    own = next(d for d in facts.directives if d.number == "914-KL/TU")
    assert (facts.document.kind, facts.document.number) == ("party", "914-KL/TU")
    assert (own.issuer, own.date) == ("Ban Thường vụ Tỉnh ủy Nghệ An", "2023-09-12")
    assert (own.signer, own.capacity) == ("Đỗ Quang Thạnh", "TM.")
    assert own.title is not None
    assert own.title.endswith("của Tỉnh ủy về chuyển đổi số")
    assert facts.document.author is None
    done = {(c.relation, c.directive, c.modality, c.actor, c.zone) for c in facts.citations}
    assert done == {
        ("self", "914-KL/TU", "fact", None, "masthead"),
        ("implements", "909-NQ/TU", "intended", None, "title"),
        ("cites", "1830/QĐ-UBND", "fact", None, "body"),
        ("amends", "1830/QĐ-UBND", "planned", "Ủy ban nhân dân tỉnh Nghệ An", "body"),
        ("replaces", "887-KL/TU", "fact", None, "body"),
    }


@pytest.mark.parametrize("gap", ["\t\t\t", " " * 20])
def test_columns_made_of_tabs_or_spaces(gap: str) -> None:
    left, right, title, paragraphs, signed = CONCLUSION.values()
    copies = ["Nơi nhận:", "- Bộ Chính trị,", "- Lưu Văn phòng Tỉnh ủy."]
    lines = [
        *(gap.join((left[0], right[0])), left[1], gap.join((left[2], right[1]))),
        *(*title, *paragraphs),
        *(gap.join(pair) for pair in zip(copies[:2], signed[:2], strict=True)),
        *(copies[2], gap + signed[2]),
    ]
    text = "\n".join(lines)
    facts = extract(read_bytes("kl.txt", text.encode(), media_type="text/plain"))
    assert facts.document.number == "914-KL/TU"
    assert facts.document.published == "2023-09-12"
    held = {(h.person, h.head, h.body) for h in facts.holdings}
    assert held == {("Đỗ Quang Thạnh", "Phó Bí thư", "Tỉnh ủy Nghệ An")}


@pytest.mark.parametrize(
    ("beside", "place"), [("BAN THƯỜNG VỤ", "Nghệ An"), ("Số 914-KL/TU", "TP Vinh"), ("*", "Vinh")]
)
def test_a_place_beside_a_line_of_the_letterhead(beside: str, place: str) -> None:
    left = ["TỈNH ỦY NGHỆ AN", "BAN THƯỜNG VỤ", "*", "Số 914-KL/TU"]
    right = {"TỈNH ỦY NGHỆ AN": "ĐẢNG CỘNG SẢN VIỆT NAM"}
    right[beside] = f"{place}, ngày 12 tháng 9 năm 2023"
    head = [f"{line}\t\t{right.get(line, '')}".rstrip() for line in left]
    lines = [*head, *CONCLUSION["title"], *CONCLUSION["paragraphs"], *CONCLUSION["signed"]]
    facts = extract(read_bytes("kl.txt", "\n".join(lines).encode(), media_type="text/plain"))
    assert (facts.document.place, facts.document.number) == (place, "914-KL/TU")


def test_a_table_of_data_is_none_of_layout() -> None:
    rows = "".join(f"<tr><td>Nguyễn Văn {n}</td><td>Bí thư</td></tr>" for n in "AB")
    html = page("<br>").decode().replace("<p>Điều 2", f"<table>{rows}</table><p>Điều 2")
    text = read_bytes("a.html", html.encode(), media_type="text/html").text
    assert "| Nguyễn Văn A | Bí thư |" in text
