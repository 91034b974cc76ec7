"""Web pages: the article without what stands around it, and rules of single sites."""

from types import SimpleNamespace

import pytest

from bomay.ingest.read import Source, read_bytes
from bomay.ingest.read.site_rules import _SELECTOR
from bomay.ontology.tables import rows

BODY = "Bí thư Quận ủy Bình Tân Huỳnh Khắc Điệp chủ trì hội nghị của Ban Thường vụ về cán bộ. "
OTHER = "Chủ tịch Ủy ban nhân dân quận Tám Nguyễn Văn Khác dự một lễ hội khác hẳn ở nơi khác. "


def page_of(host: str, inside: str) -> bytes:
    """A saved page of a site, made for this test: navigation, an article, a sidebar."""
    return f"""<!doctype html><html lang="vi"><head><meta charset="utf-8">
    <title>Hội nghị quận ủy - Báo</title><link rel="canonical" href="https://{host}/bai-1.html">
    <meta property="og:title" content="Hội nghị quận ủy bàn về công tác cán bộ">
    <meta property="article:published_time" content="2023-10-05T08:00:00+07:00"></head>
    <body><nav><a href="/">Trang chủ</a> <a href="/x">Thời sự</a></nav>
    <article class="fck_detail"><h1>Hội nghị quận ủy bàn về công tác cán bộ</h1>
    <p>{BODY * 3}</p>{inside}<p>{BODY * 2} Hết bài.</p></article>
    <aside><ul><li><a href="/2">Tin khác trong ngày</a></li></ul></aside></body></html>""".encode()


def read_page(data: bytes) -> Source:
    return read_bytes("a.html", data, media_type="text/html")


def element(example: str) -> str:
    tag = example[1:].split(" ")[0]
    return f"{example}<p>{OTHER * 2}</p></{tag}>"


DROPS = [row for row in rows("site_rules") if row["action"] == "drop"]
KEEPS = [row for row in rows("site_rules") if row["action"] == "keep"]


@pytest.mark.parametrize("row", DROPS, ids=lambda r: f"{r['host']} {r['selector']}")
def test_a_rule_drops_its_example_on_its_site_only(row: dict[str, str]) -> None:
    inside = element(row["example"])
    for host in (row["host"], f"www.{row['host']}"):
        text = read_page(page_of(host, inside)).text
        assert "Nguyễn Văn Khác" not in text
        assert "Huỳnh Khắc Điệp" in text
        assert "Hết bài." in text
    assert "Nguyễn Văn Khác" in read_page(page_of(f"no{row['host']}", inside)).text


@pytest.mark.parametrize("row", KEEPS, ids=lambda r: f"{r['host']} {r['selector']}")
def test_a_rule_keeps_its_example_and_the_head(row: dict[str, str]) -> None:
    tag = row["example"][1:].split(" ")[0]
    page = page_of(row["host"], "").decode().replace("<article", "<section")
    page = page.replace("</article>", f"</section>{row['example']}<p>{OTHER * 4}</p></{tag}>")
    source = read_page(page.encode())
    assert "Nguyễn Văn Khác" in source.text
    assert "Huỳnh Khắc Điệp" not in source.text
    assert source.metadata["date"] == "2023-10-05"


@pytest.mark.parametrize("row", rows("site_rules"), ids=lambda r: f"{r['host']} {r['selector']}")
def test_rules_are_well_formed(row: dict[str, str]) -> None:
    assert row["action"] in ("drop", "keep")
    found = _SELECTOR.fullmatch(row["selector"])
    assert found is not None
    value = found["class"] or found["id"] or found["value"]
    assert value in row["example"]


def test_tables_of_a_page_stay() -> None:
    row = "<tr><td>Lê Văn Thinh</td><td>Bí thư</td></tr>"
    table = f"<table><tr><th>Họ tên</th><th>Chức vụ</th></tr>{row}</table>"
    text = read_page(page_of("example.org", table)).text
    assert "Lê Văn Thinh" in text
    assert "Bí thư" in text


def test_the_head_speaks_for_the_page() -> None:
    source = read_page(page_of("example.org", ""))
    assert source.metadata["date"] == "2023-10-05"
    assert source.metadata["title"].startswith("Hội nghị quận ủy")
    assert "Trang chủ" not in source.text
    assert "Tin khác" not in source.text


def test_a_page_in_an_old_font_has_its_title_too(make: SimpleNamespace) -> None:
    title = "hội nghị quận ủy bàn về công tác cán bộ"
    page = page_of("example.org", "").decode()
    for words in ("<title>Hội nghị quận ủy - Báo</title>", "Hết bài."):
        page = page.replace(words, "")
    for words in (BODY, title.capitalize()):
        page = page.replace(words, make.in_font(words.lower(), "tcvn3"))
    source = read_page(page.encode())
    assert source.metadata["recoded"] == "TCVN3 (ABC)"
    assert source.metadata["title"] == title
    assert BODY.lower().strip() in source.text
