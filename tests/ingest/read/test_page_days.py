"""The day of a page is what its head states for this article, as in Vietnam; else none."""

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read import Source, read_bytes
from bomay.ingest.read.page_days import day_of

PROSE = "Ông Ngô Bách Tùng, Chủ tịch Ủy ban nhân dân huyện Vân Đồn, phát biểu tại buổi lễ ở đảo."


def page_of(head: str, under: str = "") -> Source:
    page = f"""<html><head><title>Lễ ở đảo</title>{head}</head><body><article><h1>Lễ ở đảo</h1>
    {under}<p>{PROSE}</p><p>{PROSE}</p></article></body></html>"""
    return read_bytes("a.html", page.encode(), media_type="text/html")


def data(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


def published(content: str) -> str:
    return f'<meta property="article:published_time" content="{content}">'


@pytest.mark.parametrize(
    ("literal", "day"),
    [
        ("2022-03-15T08:00:00+07:00", "2022-03-15"),
        ("2022-03-14T17:30:00Z", "2022-03-15"),
        ("2022-03-14T17:30:00.000+0000", "2022-03-15"),
        ("2022-03-14T16:30:00Z", "2022-03-14"),
        ("2022-03-15 08:00", "2022-03-15"),
        ("15/03/2022 08:00", "2022-03-15"),
        ("Thứ ba, 15/3/2022", "2022-03-15"),
        ("08:00, 15/3/2022", "2022-03-15"),
        ("3/15/2022 8:00:00 AM", None),
        ("3/5/2022 8:00:00 AM", None),
        ("Mon, 14 Mar 2022 17:30:00 GMT", "2022-03-15"),
        ("2022-13-45", None),
        ("2022-02-30", None),
        ("1970-01-01", None),
        ("2099-01-01", None),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_a_time_has_its_day_in_vietnam(literal: str, day: str | None) -> None:
    assert day_of(literal) == day


@pytest.mark.parametrize(
    "head",
    [
        published("2022-03-14T17:30:00Z"),
        published("2022-13-45") + data('{"@type": "Article", "datePublished": "2022-03-15"}'),
        data(
            '{"@graph": [{"@type": "WebSite", "datePublished": "2001-01-01"},'
            '{"@type": ["NewsArticle"], "datePublished": "2022-03-15T10:00:00+07:00"}]}'
        ),
        data('[{"@type": "WebPage", "datePublished": "2022-03-15"}]'),
        data('{"@type": "NewsArticle", "datePublished": "2022-03-15",}'),
        data('{"@type": "NewsArticle", "name": "a "b" c", "datePublished": "2022-03-15"}'),
        '<meta name="pubdate" content="15/03/2022">',
        '<meta name="DC.date.issued" content="2022-03-15">',
        '<meta itemprop="datePublished" content="2022-03-15">',
    ],
)
def test_the_head_states_the_day(head: str) -> None:
    assert page_of(head).metadata["date"] == "2022-03-15"
    assert extract(page_of(head)).document.published == "2022-03-15"


@pytest.mark.parametrize(
    "head",
    [
        published("2022-13-45"),
        data('{"@type": "WebSite", "datePublished": "2001-01-01"}'),
        data('{"@type": "NewsArticle", "dateModified": "2001-01-01"}'),
        data('{broken "datePublished": "2001-01-01"'),
        data(
            '{"@type": "NewsArticle", {"datePublished": "2001-01-01"} "datePublished": "2002-02-02"'
        ),
        published("2099-01-01"),
    ],
)
def test_no_other_day_is_taken_and_what_the_page_prints_is_read(head: str) -> None:
    assert "date" not in page_of(head).metadata
    assert extract(page_of(head)).document.published is None
    printed = page_of(head, "<span>15/03/2022 07:45</span>")
    assert extract(printed).document.published == "2022-03-15"
    timed = page_of(head, '<time datetime="2022-03-14T18:00:00Z">hôm qua</time>')
    assert timed.metadata["date"] == "2022-03-15"


def test_an_element_marks_the_day() -> None:
    marked = '<p>Đăng <span itemprop="datePublished" content="2022-03-15">hôm qua</span></p>'
    assert page_of("", marked).metadata["date"] == "2022-03-15"
