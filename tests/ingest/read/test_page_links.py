"""A line that only leads to another article is none of this one."""

import pytest

from bomay.ingest.read import read_bytes

FIRST = "Sáng 14/3, ông Ngô Bách Tùng được bầu giữ chức Chủ tịch UBND huyện Vân Đồn, Quảng Ninh."
LAST = "Các đại biểu cũng bàn việc mở thêm bến thuyền cho bà con các xã đảo trong mùa cá tới."
LINK = '<a href="/khac">Ông Lê Văn Sót làm Giám đốc Sở Công Thương tỉnh Quảng Ninh</a>'


def text_of(inside: str) -> str:
    page = f"""<html><head><title>Tin đảo</title></head><body><article><h1>Tin đảo</h1>
    <p>{FIRST}</p>{inside}<p>{LAST}</p><p>{LAST} Xong.</p></article></body></html>"""
    return read_bytes("a.html", page.encode(), media_type="text/html").text


@pytest.mark.parametrize(
    "line",
    [
        f"<p>&gt;&gt; Xem thêm: {LINK}</p>",
        f"<p><strong>&gt;&gt; Xem thêm: {LINK}</strong></p>",
        f"<p>&gt;&gt; {LINK}</p>",
        f"<p>» {LINK}; {LINK}.</p>",
        f"<p><img src=x.png> <em>Đọc thêm</em>: {LINK}</p>",
        f"<p><br>Tin liên quan: {LINK}</p>",
        f"<table class=x><tr><td><b>XEM THÊM</b><br>{LINK}</td></tr></table>",
        f"<div><h3>Bài viết liên quan</h3><ul><li>{LINK}</li><li>{LINK}</li></ul></div>",
        f"<p>{LINK.replace('Ông', 'Xem thêm: Ông')}</p>",
    ],
)
def test_a_cue_and_a_link_are_not_read(line: str) -> None:
    text = text_of(line)
    assert "Sót" not in text
    assert text == text_of("")


@pytest.mark.parametrize(
    "line",
    [
        f"<p>{LINK}</p>",
        f"<p>Xem thêm tại buổi lễ có {LINK}, người vừa đến đảo.</p>",
        f"<p>&gt;&gt; Cùng dự có {LINK}</p>",
        f"<p>Ông Phan Đào dự. Xem thêm: {LINK}</p>",
        f"<p>Xem thêm: {LINK.replace('/khac', '#sot')}</p>",
        "<p>Xem thêm: Ông Lê Văn Sót làm Giám đốc Sở Công Thương tỉnh Quảng Ninh.</p>",
        "<p>&gt;&gt; Ông Lê Văn Sót làm Giám đốc Sở Công Thương tỉnh Quảng Ninh.</p>",
    ],
)
def test_what_says_more_stays(line: str) -> None:
    assert "Lê Văn Sót làm Giám đốc" in text_of(line)
