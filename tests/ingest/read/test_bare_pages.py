"""Papers that a page sets straight in its body, in heads and feet, or in spans shown as blocks."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read import read_bytes
from bomay.ingest.read.source import Source

LEFT = ("HUYỆN ỦY TÂN PHONG", "BAN THƯỜNG VỤ", "*", "Số 37-QĐ/HU")
RIGHT = ("ĐẢNG CỘNG SẢN VIỆT NAM", "Tân Phong, ngày 06 tháng 3 năm 2024")
TITLE = ("QUYẾT ĐỊNH", "ban hành Quy chế giữ hồ Khe Bùi")
BODY = (
    "- Căn cứ Quy chế làm việc số 04-QC/HU, ngày 12/10/2020 của Ban Chấp hành Đảng bộ huyện,",
    "Điều 1. Ban hành kèm theo Quyết định này Quy chế giữ hồ Khe Bùi và các cánh đồng dưới chân "
    "núi, nơi bà con đã góp công đắp bờ.",
    "Điều 2. Quyết định này thay thế Quyết định số 118-QĐ/HU, ngày 02/4/2019.",
)
COPIES = ("Nơi nhận:", "- Như Điều 2,", "- Lưu Văn phòng Huyện ủy.")
SIGNED = ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Mai Đình Bách")
LINES = [*LEFT, *RIGHT, *TITLE, *BODY, *COPIES, *SIGNED]
NEWS = (
    "Sáng thứ năm, tổ khảo sát của huyện đi dọc tuyến mương mới và hỏi chuyện bà con hai bên bờ. "
    "Nhiều hộ nói rằng nước về ruộng sớm hơn mọi năm gần nửa tháng, lúa vì thế đỡ nghẹn đòng."
)


def each(lines: Sequence[str], tag: str = "div", style: str = "") -> str:
    return "".join(f"<{tag}{style}>{line}</{tag}>" for line in lines)


def br(lines: Sequence[str]) -> str:
    return "<br>".join(lines)


def page(body: str, title: str = "Văn bản") -> Source:
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    text = f'<!DOCTYPE html><html lang="vi">{head}<body>{body}</body></html>'
    return read_bytes("a.html", text.encode(), media_type="text/html")


TEXT = each(TITLE, "p") + each(BODY, "p")
CELLS = f"<table><tr><td>{br(LEFT)}</td><td>{br(RIGHT)}</td></tr></table>"
ENDS = f"<table><tr><td>{br(COPIES)}</td><td>{br(SIGNED)}</td></tr></table>"
GRID = f'<div class="row"><div>{br(LEFT)}</div><div>{br(RIGHT)}</div></div>'
LISTED = each(COPIES[:1], "p") + f"<ul>{each(COPIES[1:], 'li')}</ul>"
SPANS = each((*LEFT, *RIGHT), "span", ' style="font-weight:bold; display: block"')
BARE = {
    "grid": GRID + TEXT + ENDS,
    "breaks": f"{br(LEFT)}<br><br>{br(RIGHT)}{TEXT}{br(COPIES)}<br><br>{br(SIGNED)}",
    "breaks in one block": f"<div>{br(LINES)}</div>",
    "floats": f'<div style="float:left">{br(LEFT)}</div><div>{br(RIGHT)}</div>{TEXT}{ENDS}',
    "centred": f"<center>{br(LEFT)}</center><center>{br(RIGHT)}</center>{TEXT}{ENDS}",
    "spans": f"<p>{SPANS}</p>{TEXT}{ENDS}",
    "spans in a block": f"<div><p>{SPANS}</p>{TEXT}{ENDS}</div>",
    "head, main and foot": f"<header>{GRID}</header><main><h1>{TITLE[0]}</h1>"
    f"{each((TITLE[1], *BODY), 'p')}</main><footer>{each((*COPIES, *SIGNED))}</footer>",
    "foot of an article": f"<article>{CELLS}{TEXT}<footer>{ENDS}</footer></article>",
    "signature in a foot": f"<article>{CELLS}{TEXT}{LISTED}<footer>{br(SIGNED)}</footer></article>",
    "list and bare signature": CELLS + TEXT + LISTED + br(SIGNED),
    "list and signature": f"{CELLS}{TEXT}{LISTED}<div>{br(SIGNED)}</div>",
}


def is_read(source: Source) -> None:
    assert source.text.split("\n") == LINES
    facts = extract(source)
    document = facts.document
    assert (document.kind, document.number, document.published) == (
        "party", "37-QĐ/HU", "2024-03-06"
    )  # fmt: skip
    assert document.title == " ".join(TITLE)
    own = next(each for each in facts.directives if each.number == "37-QĐ/HU")
    assert (own.signer, own.issuer) == ("Mai Đình Bách", "Ban Thường vụ Huyện ủy Tân Phong")


@pytest.mark.parametrize("body", BARE.values(), ids=BARE)
def test_a_paper_straight_in_the_body(body: str) -> None:
    is_read(page(body))


MENU = '<ul class="m"><li><a href="/">Trang chủ</a></li><li><a href="/t">Tin tức</a></li></ul>'
ABOVE = {
    "nav": '<nav><a href="/">TRANG CHỦ</a></nav>',
    "a list of links": MENU,
    "a link in capitals": '<p><a href="/">TRANG CHỦ</a></p>',
    "a line": "<div>Cổng thông tin điện tử huyện</div>",
}
BELOW = {
    "the foot of the site": "<footer>Chịu trách nhiệm: Cao Văn Bảy, Chánh Văn phòng</footer>",
    "a line of who answers": "<div>Chịu trách nhiệm: Cao Văn Bảy, Chánh Văn phòng</div>",
    "other papers": "<h3>Văn bản liên quan</h3><p>Quyết định số 99-QĐ/HU về nước sạch</p>",
    "a counter": "<p>Lượt xem: 1.204</p><p>Chia sẻ</p>",
}


@pytest.mark.parametrize("body", [BARE["grid"], BARE["breaks"]], ids=["grid", "breaks"])
@pytest.mark.parametrize(("above", "below"), list(zip(ABOVE.values(), BELOW.values(), strict=True)))
def test_what_a_site_says_around_a_paper_stays_out(body: str, above: str, below: str) -> None:
    is_read(page(above + body + below))


def test_an_annex_below_the_signature_is_of_the_paper() -> None:
    annex = ("DANH SÁCH", "các hộ giữ hồ", "Hộ bà Đinh Thị Lựu, xóm Mận", "Hộ ông Lục Văn Sáu")
    read = page(BARE["grid"] + each(annex, "p")).text
    assert read.split("\n") == [*LINES, *annex]


@pytest.mark.parametrize("body", [BARE["grid"], BARE["list and signature"]])
@pytest.mark.parametrize("below", [True, False], ids=["below", "above"])
def test_news_that_quote_a_paper_stay_news(body: str, *, below: bool) -> None:
    news = f"<h1>Mương mới đưa nước về đồng</h1>{each([NEWS] * 3, 'p')}"
    source = page(body + news if below else news + body, "Mương mới đưa nước về đồng")
    assert NEWS in source.text
    assert source.metadata["title"] == "Mương mới đưa nước về đồng"


def test_a_summary_to_press_is_none_of_a_title_but_a_chapter_is_one() -> None:
    closed = f"<details><summary>Toàn văn</summary>{each(BODY, 'p')}</details>"
    is_read(page(f"<div>{CELLS}{each(TITLE, 'p')}{closed}{ENDS}</div>"))
    chapter = f"<details><summary>Chương I</summary>{each(BODY, 'p')}</details>"
    assert "Chương I\n" in page(f"<div>{CELLS}{each(TITLE, 'p')}{chapter}{ENDS}</div>").text


@pytest.mark.parametrize("title", ["UBND TỈNH", "Quyết định 37", "van ban.doc"])
def test_the_title_of_the_file_is_none_of_its_paper(title: str) -> None:
    source = page(f'<div class="WordSection1">{CELLS}{TEXT}{ENDS}</div>', title)
    assert "title" not in source.metadata
    is_read(source)
