"""What is typed in small letters and shown in capitals, hidden, or shown in a list."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from xml.sax.saxutils import escape

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read import MEDIA_TYPES, docx_capitals, read_bytes

LEFT = ("Huyện ủy Tân Phong", "*", "Số 37-QĐ/HU")
RIGHT = ("Đảng Cộng sản Việt Nam", "Tân Phong, ngày 06 tháng 3 năm 2024")
BODY = (
    "- Căn cứ Quy chế làm việc số 04-QC/HU, ngày 12/10/2020 của Ban Chấp hành Đảng bộ huyện,",
    "Điều 1. Ban hành kèm theo Quyết định này Quy chế giữ hồ Khe Bùi và các cánh đồng dưới chân "
    "núi, nơi bà con đã góp công đắp bờ.",
    "Điều 2. Quyết định này thay thế Quyết định số 118-QĐ/HU, ngày 02/4/2019.",
)
SIGNED = ("T/M Ban Thường vụ", "Bí thư", "Mai Đình Bách")
STYLES = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:style w:styleId="Hoa"><w:rPr><w:caps/></w:rPr></w:style>'
    '<w:style w:styleId="Con"><w:basedOn w:val="Hoa"/></w:style>'
    '<w:style w:styleId="Vong"><w:basedOn w:val="Tron"/></w:style>'
    '<w:style w:styleId="Tron"><w:basedOn w:val="Vong"/></w:style>'
    '<w:style w:styleId="Thuong"><w:basedOn w:val="Con"/><w:rPr><w:caps w:val="0"/></w:rPr>'
    "</w:style></w:styles>"
)
BEFORE = "<w:rPrChange><w:rPr>{}</w:rPr></w:rPrChange>"
STYLED_BEFORE = '<w:pPrChange><w:pPr><w:pStyle w:val="Con"/></w:pPr></w:pPrChange>'
STYLED, OFF = '<w:rStyle w:val="Con"/>', '<w:caps w:val="false"/>'


def run(text: str, form: str = "") -> str:
    return f'<w:r><w:rPr>{form}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def by_run(text: str) -> str:
    return f"<w:p>{run(text, '<w:b/><w:caps/>')}</w:p>"


def by_character_style(text: str) -> str:
    return f"<w:p>{run(text, STYLED)}</w:p>"


def by_paragraph_style(text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Con"/></w:pPr>{run(text)}</w:p>'


def plain(text: str) -> str:
    return f"<w:p>{run(text)}</w:p>"


def lines_of(make: SimpleNamespace, body: str, styles: str = STYLES) -> list[str]:
    data = make.docx(body, styles=styles)
    return read_bytes("a.docx", data, media_type=MEDIA_TYPES[".docx"]).text.split("\n")


@pytest.mark.parametrize("shown", [by_run, by_character_style, by_paragraph_style])
def test_a_paper_whose_capitals_are_a_format(
    make: SimpleNamespace, shown: Callable[[str], str]
) -> None:
    body = "".join(
        (
            *map(shown, LEFT[:1]),
            *map(plain, LEFT[1:]),
            *map(shown, RIGHT[:1]),
            *map(plain, RIGHT[1:]),
            shown("Quyết định"),
            plain("ban hành Quy chế giữ hồ Khe Bùi"),
            *map(plain, BODY),
            *map(shown, SIGNED[:2]),
            plain(SIGNED[2]),
        )
    )
    data = make.docx(body, styles=STYLES)
    facts = extract(read_bytes("a.docx", data, media_type=MEDIA_TYPES[".docx"]))
    assert (facts.document.number, facts.document.published) == ("37-QĐ/HU", "2024-03-06")
    own = next(each for each in facts.directives if each.number == "37-QĐ/HU")
    assert (own.signer, own.issuer) == ("Mai Đình Bách", "Ban Thường vụ Huyện ủy Tân Phong")
    assert ("replaces", "118-QĐ/HU") in {(c.relation, c.directive) for c in facts.citations}


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (plain("Hồ Khe Bùi"), "Hồ Khe Bùi"),
        (f"<w:p>{run('Hồ ', '<w:caps/>')}{run('Khe Bùi')}</w:p>", "HỒ Khe Bùi"),
        (f"<w:p>{run('Hồ', OFF)}</w:p>", "Hồ"),
        (f"<w:p>{run('Hồ', '<w:smallCaps/>')}</w:p>", "Hồ"),
        (f'<w:p><w:pPr><w:pStyle w:val="Thuong"/></w:pPr>{run("Hồ")}</w:p>', "Hồ"),
        (f'<w:p><w:pPr><w:pStyle w:val="Vong"/></w:pPr>{run("Hồ")}</w:p>', "Hồ"),
        (f"<w:p><w:pPr><w:rPr><w:caps/></w:rPr></w:pPr>{run('Hồ')}</w:p>", "Hồ"),
        (by_run("Hồ Khe Bùi đầy nước " * 6), ("Hồ Khe Bùi đầy nước " * 6).rstrip()),
        (f"<w:p>{run('Hồ ')}{run('cạn ', '<w:vanish/>')}{run('đầy')}</w:p>", "Hồ đầy"),
        (f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{run('Hồ')}</w:p>", "Hồ"),
        # what a tracked change of the format changed
        (f"<w:p>{run('Hồ', BEFORE.format('<w:vanish/>'))}</w:p>", "Hồ"),
        (f"<w:p>{run('Hồ', BEFORE.format('<w:caps/>'))}</w:p>", "Hồ"),
        (f"<w:p>{run('Hồ', '<w:caps/>' + BEFORE.format(OFF))}</w:p>", "HỒ"),
        (f"<w:p>{run('Hồ ')}{run('cạn', '<w:vanish/>' + BEFORE.format(''))}</w:p>", "Hồ"),
        (f"<w:p><w:pPr>{STYLED_BEFORE}</w:pPr>{run('Hồ')}</w:p>", "Hồ"),
    ],
)
def test_text_is_as_word_shows_it(make: SimpleNamespace, body: str, line: str) -> None:
    assert lines_of(make, body) == [line]


@pytest.mark.parametrize("styles", ["<w:styles caps", "<!DOCTYPE a><caps/>", ""])
def test_damaged_styles_leave_the_text_as_typed(make: SimpleNamespace, styles: str) -> None:
    assert lines_of(make, by_paragraph_style("Hồ Khe Bùi"), styles) == ["Hồ Khe Bùi"]


@pytest.mark.parametrize("caps", [True, False])
def test_each_style_of_a_long_chain_is_looked_up_once(*, caps: bool) -> None:
    looked_up: list[str] = []

    class Counted(dict[str, str | None]):
        def get(self, key: str, default: Any = None) -> Any:
            looked_up.append(key)
            return super().get(key, default)

    space, styles = "word", docx_capitals._Styles()
    styles.based_on = Counted()
    for n in range(900):
        styles.start(f"{space} style", {f"{space} styleId": str(n)})
        styles.start(f"{space} basedOn", {f"{space} val": str(n + 1)})
    styles.start(f"{space} style", {f"{space} styleId": "900"})
    styles.start(f"{space} caps", {f"{space} val": str(int(caps))})
    assert {styles.makes_capitals(style) for style in styles.based_on} == {caps}
    assert len(looked_up) == len(set(looked_up)) == 900


def page(head: str, items: str) -> str:
    return (
        '<html><head><meta charset="utf-8"></head><body>'
        f"{head}<h3>QUYẾT ĐỊNH</h3><h4>ban hành Quy chế giữ hồ Khe Bùi</h4><ul>{items}</ul>"
        "<p>T/M BAN THƯỜNG VỤ</p><p>BÍ THƯ</p><p>Mai Đình Bách</p></body></html>"
    )


def test_a_page_with_its_articles_in_a_list_and_its_head_in_capitals_by_style() -> None:
    style = ' style="text-transform: uppercase"'
    head = (
        f"<table><tr><td><span{style}>{LEFT[0]}</span><br>*<br>{LEFT[2]}</td>"
        f"<td><span{style}>{RIGHT[0]}</span><br>{RIGHT[1]}</td></tr></table>"
    )
    items = "".join(f"<li>{escape(each)}</li>" for each in BODY)
    source = read_bytes("a.html", page(head, items).encode(), media_type="text/html")
    assert "HUYỆN ỦY TÂN PHONG" in source.text
    facts = extract(source)
    own = next(each for each in facts.directives if each.number == "37-QĐ/HU")
    assert (own.title, own.signer) == ("ban hành Quy chế giữ hồ Khe Bùi", "Mai Đình Bách")
    assert {(c.relation, c.directive) for c in facts.citations} >= {
        ("self", "37-QĐ/HU"),
        ("based_on", "04-QC/HU"),
        ("replaces", "118-QĐ/HU"),
    }
