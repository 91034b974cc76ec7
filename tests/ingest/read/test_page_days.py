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
        ("2022-03-14T17:30:00 GMT", "2022-03-15"),
        ("2022-03-14 17:30 UTC", "2022-03-15"),
        ("2022-03-14T17:30:00+00", "2022-03-15"),
        ("2022-03-14T12:30:00-05", "2022-03-15"),
        ("2022-03-14T13:30:00-0330", "2022-03-15"),
        ("2022-3-14T17:30:00Z", "2022-03-15"),
        ("2022-03-15 08:00 (GMT+7)", "2022-03-15"),
        ("2022-03-14 05:30 PM UTC", "2022-03-15"),
        ("2022-03-15T17:30:00 EST", None),
        ("2022-03-15T17:30:00+", None),
        ("2022-03-15Z", None),
        ("15/03/2022 - 08:00 GMT+7", "2022-03-15"),
        ("08:00 15/03/2022 (GMT+7)", "2022-03-15"),
        ("14/03/2022 17:30 UTC", "2022-03-15"),
        ("14/03/2022 17:30 EST", None),
        ("3/5/2022 10:15 am", None),
        ("3/5/2022 10:15:00 SA", "2022-05-03"),
        ("14/3/2022 5:30 CH UTC", "2022-03-15"),
        ("3/5/2022 10:15am", None),
        ("3/5/2022 10:15 A.M.", None),
        ("15/3/2022 10:15 am", "2022-03-15"),
        ("Mon, 14 Mar 2022 17:30:00 XYZ", None),
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


OTHER = (
    '{"@type": "NewsArticle", "headline": "Tin khác", "url": "/k", "datePublished": "2019-01-01"}'
)
ITEM = '<div itemscope itemtype="https://schema.org/NewsArticle">{}</div>'


@pytest.mark.parametrize(
    "told", ['"headline": "Lễ ở đảo"', '"url": "https://bao.test/le"', '"mainEntityOfPage": "/le"']
)
def test_of_several_articles_the_pages_own_gives_the_day(told: str) -> None:
    own = f'{{"@type": "NewsArticle", {told}, "datePublished": "2022-03-15"}}'
    address = '<link rel="canonical" href="https://bao.test/le">'
    assert page_of(address + data(f"[{OTHER}, {own}]")).metadata["date"] == "2022-03-15"
    assert page_of(address + data(OTHER) + data(own)).metadata["date"] == "2022-03-15"
    unknown = own.replace(told, '"headline": "Lễ nọ"')
    assert "date" not in page_of(address + data(f"[{OTHER}, {unknown}]")).metadata


def test_an_item_of_another_article_gives_no_day() -> None:
    marked = '<meta itemprop="datePublished" content="2019-01-01">'
    link = '<a href="/khac">Tin khác của tỉnh</a>'
    foreign = ITEM.format(link + marked)
    assert "date" not in page_of("", foreign).metadata
    assert "date" not in page_of("", marked + marked.replace("2019", "2018")).metadata
    own = ITEM.format(f'<span itemprop="headline">Lễ ở đảo</span>{link}{marked}')
    own = own.replace("2019", "2022")
    assert page_of("", foreign + own).metadata["date"] == "2022-01-01"


def test_an_element_marks_the_day() -> None:
    marked = '<p>Đăng <span itemprop="datePublished" content="2022-03-15">hôm qua</span></p>'
    assert page_of("", marked).metadata["date"] == "2022-03-15"
