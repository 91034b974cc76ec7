"""The day a page prints under its title is kept where its head gives none."""

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read import Source, read_bytes

PROSE = (
    "Chiều 14/3, ông Ngô Bách Tùng được bầu giữ chức Chủ tịch Ủy ban nhân dân huyện Vân Đồn. "
    "Các đại biểu cũng bàn việc mở thêm bến thuyền cho bà con các xã đảo trong mùa cá tới."
)


def page_of(under: str, *, head: str = "", title: str = "h1", above: str = "") -> Source:
    page = f"""<html><head><title>Huyện đảo có Chủ tịch mới</title>{head}</head><body>
    <div class="top">{above}</div><div class="main"><{title}>Huyện đảo có Chủ tịch mới</{title}>
    {under}<div class="body"><p>{PROSE}</p><p>{PROSE}</p></div></div></body></html>"""
    return read_bytes("a.html", page.encode(), media_type="text/html")


@pytest.mark.parametrize("title", ["h1", "h2"])
@pytest.mark.parametrize(
    "under",
    [
        '<span class="posted-on">15/03/2022 07:45</span>',
        "<div><i>(15/03/2022 - 07:45)</i></div>",
        '<div class="meta"><a href="/tg">Hạ Vy</a><em>07:45 | 15/03/2022</em></div>',
        "<p>Đăng ngày: 15/03/2022</p>",
        '<div><time datetime="2022-03-15T07:45:00+07:00">hôm qua</time></div>',
    ],
)
def test_a_day_under_the_title_is_that_of_the_page(under: str, title: str) -> None:
    facts = extract(page_of(under, title=title))
    assert facts.document.published == "2022-03-15"
    assert [held.start for held in facts.holdings] == ["2022-03-14"]


def test_the_day_of_the_head_wins() -> None:
    head = '<meta property="article:published_time" content="2022-03-16T08:00:00+07:00">'
    source = page_of("<span>15/03/2022 07:45</span>", head=head)
    assert extract(source).document.published == "2022-03-16"


@pytest.mark.parametrize(
    ("under", "above"),
    [
        ("", "<span>Thứ Sáu, 27/11/2026 09:10</span>"),
        ("", '<time datetime="2026-11-27">27/11</time>'),
        (f"<p>{PROSE * 3}</p><span>27/11/2026 09:10</span>", ""),
        ("<p>Từ ngày 27/11/2026 đến nay có 3 hộ mới ra đảo làm ăn.</p>", ""),
    ],
    ids=["the page's clock", "a clock's element", "far below", "a sentence"],
)
def test_another_day_of_the_page_is_not(under: str, above: str) -> None:
    source = page_of(under, above=above)
    assert "date" not in source.metadata
    assert extract(source).document.published is None


def test_a_page_without_a_heading_is_read_as_it_is() -> None:
    page = f"<html><body><span>15/03/2022 07:45</span><p>{PROSE}</p><p>{PROSE}</p></body></html>"
    assert "Bách Tùng" in read_bytes("a.html", page.encode(), media_type="text/html").text
