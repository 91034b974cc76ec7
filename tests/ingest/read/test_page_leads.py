"""The paragraph between a page's title and its article's element is of the article."""

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read import Source, read_bytes

TITLE = "Huyện đảo có Bí thư mới"
LEAD = "(BĐ) - Sáng 14/3, Tỉnh ủy Quảng Ninh đã công bố quyết định về công tác cán bộ."
PROSE = (
    "Theo đó, ông Ngô Bách Tùng, Phó Chủ tịch UBND huyện Vân Đồn, được chỉ định giữ chức Bí thư "
    "Huyện ủy Vân Đồn nhiệm kỳ 2020-2025."
)
MORE = "Các đại biểu cũng bàn việc mở thêm bến thuyền cho bà con các xã đảo trong mùa cá tới."
DAY = '<meta property="article:published_time" content="2022-03-15T08:00:00+07:00">'


def page_of(between: str, *, head: str = "", heading: str = TITLE) -> Source:
    page = f"""<html><head><title>{TITLE}</title>{DAY}{head}</head><body>
    <nav><a href="/">Trang chủ</a></nav><div class="news"><h1>{heading}</h1>{between}
    <div class="content"><p>{PROSE}</p>{"".join(f"<p>{MORE} {n}</p>" for n in range(8))}</div>
    </div></body></html>"""
    return read_bytes("a.html", page.encode(), media_type="text/html")


@pytest.mark.parametrize(
    "lead",
    [
        f'<p class="sapo">{LEAD}</p>',
        f"<h2>{LEAD}</h2>",
        f"<strong>{LEAD}</strong>",
        f'<div class="x-sapo"><div><p>{LEAD}</p></div></div>',
        f'<p itemprop="description">{LEAD}</p>',
        f'<div class="tom-tat">{LEAD}</div>',
        f'<div class="time">15/03/2022 07:45</div><p>{LEAD}</p><p class="author">Hạ Vy</p>',
    ],
)
def test_a_lead_above_the_article_is_read_once(lead: str) -> None:
    source = page_of(lead)
    assert source.text.startswith(f"{TITLE}\n\n{LEAD}\n{PROSE}")
    assert source.text.count(LEAD) == 1
    (begun,) = (held for held in extract(source).holdings if held.start)
    assert begun.start == "2022-03-14"


def test_a_lead_in_the_article_is_not_read_twice() -> None:
    page = f"""<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>
    <h2>{LEAD.replace("quyết", "quy&shy;ết")}</h2><p>{PROSE}</p><p>{MORE}</p></article></body>"""
    source = read_bytes("a.html", page.encode(), media_type="text/html")
    assert source.text.count("Sáng 14/3") == 1


@pytest.mark.parametrize(
    "other",
    [
        f'<p class="caption">{LEAD}</p>',
        f"<figure><figcaption>{LEAD}</figcaption></figure>",
        "<p>Toàn cảnh buổi công bố quyết định sáng nay. Ảnh: Lê Hạ Vy.</p>",
        "<p>Bài và ảnh: Lê Hạ Vy - Trần Thu Cúc - Phan Bích Đào.</p>",
        f'<div class="related-news"><p>{LEAD}</p></div>',
        f'<p><a href="/khac">{LEAD}</a></p>',
        f'<div><h3><a href="/khac">Tin khác của tỉnh</a></h3><p>{LEAD}</p></div>',
        f"<ul><li>{LEAD}</li></ul>",
        f'<p style="Display : NONE">{LEAD}</p>',
        f'<p class="sapo" style="visibility:hidden">{LEAD}</p>',
        f"<p hidden>{LEAD}</p>",
        f'<div aria-hidden="True"><p class="lead">{LEAD}</p></div>',
        f'<p class="sapo"><span hidden>{LEAD}</span></p>',
        f'<div class="box"><p>{LEAD}</p></div>',
        f'<div class="slide"><span>{LEAD}</span></div>',
        f'<p class="leaderboard">{LEAD}</p>',
        f"<div><p>{LEAD}</p></div>",
        "<div>Nghe đọc bài</div><div>0:00 / 2:35 giọng nữ miền Bắc</div>",
        "<p>Theo dõi báo điện tử của chúng tôi trên các mạng xã hội khác nhau.</p>",
    ],
)
def test_what_else_stands_above_the_article_does_not_come_in(other: str) -> None:
    assert page_of(other).text == page_of("").text


def test_under_a_heading_of_another_name_the_head_tells_the_lead() -> None:
    logo = "Cổng thông tin điện tử huyện đảo"
    head = f'<meta property="og:title" content="{TITLE}">'
    described = f'{head}<meta name="description" content="{LEAD[:60]}">'
    assert LEAD not in page_of(f"<p>{LEAD}</p>", heading=logo, head=head).text
    assert LEAD in page_of(f"<p>{LEAD}</p>", heading=logo, head=described).text


def test_a_paragraph_of_no_name_stands_beside_the_heading_and_the_text() -> None:
    apart = f"<div><h1>{TITLE}</h1><p>{LEAD}</p></div>"
    page = f"""<html><head><title>{TITLE}</title></head><body>{{}}<article><p>{PROSE}</p>
    {"".join(f"<p>{MORE} {n}</p>" for n in range(8))}</article></body></html>"""
    for above in (apart, f"<h1>{TITLE}</h1><p>{LEAD}</p>"):
        source = read_bytes("a.html", page.format(above).encode(), media_type="text/html")
        assert LEAD not in source.text


def test_struck_text_and_templates_are_not_read() -> None:
    struck = "ông <{0}>Lê Văn Sót</{0}> <ins>Phan Bích Đào</ins>, Giám đốc Sở Nội vụ"
    for tag in ("del", "s", "strike"):
        text = page_of(f"<p>Sáng 14/3, {struck.format(tag)}, chủ trì hội nghị.</p>").text
        assert "Sót" not in text
        assert "ông Phan Bích Đào, Giám đốc" in text
    styled = '<p>Sáng 14/3, ông <span style="text-decoration: line-through">Lê Văn Sót</span>'
    loud = styled.replace("text-decoration: line", "TEXT-DECORATION: LINE")
    loud = loud.replace("through", "THROUGH")
    assert "Sót" not in page_of(f"{loud} Phan Bích Đào chủ trì hội nghị của tỉnh.</p>").text
    assert "Sót" not in page_of(f"{styled} Phan Bích Đào chủ trì hội nghị của tỉnh.</p>").text
    assert "Sót" not in page_of(f"<template><p>{LEAD} Sót.</p></template>").text
    assert "Sót" in page_of(f"<p>{LEAD} Ông <u>Sót</u> dự.</p>").text
