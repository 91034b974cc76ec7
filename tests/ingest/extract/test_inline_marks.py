"""Marks of Markdown and entities are no part of what a text says, and offsets know of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bomay.ingest.extract import extract
from bomay.ingest.extract.text.inline_marks import shown
from bomay.ingest.extract.text.normalise import normalise
from bomay.ingest.read.source import Source


@pytest.mark.parametrize(
    ("stored", "seen"),
    [
        ("**Trần Văn Mẫu** nói", "Trần Văn Mẫu nói"),
        ("***đậm** nghiêng*", "đậm nghiêng"),
        ("**đậm *nghiêng***", "đậm nghiêng"),
        ("_Căn cứ_ Luật", "Căn cứ Luật"),
        ("**Bí thư**Trần Văn Mẫu", "Bí thư Trần Văn Mẫu"),
        ("mục **một\nhai** ba", "mục một\nhai ba"),
        ('[14-KL/TW](https://vi-du.vn/a_b_(c).html "Kết luận") của', "14-KL/TW của"),
        ("[![ảnh](/a.jpg) tin](/b.html) và", "ảnh tin và"),
        (r"1\. Điều \[1\] \- \*", "1. Điều [1] - *"),
        ("Tự do &ndash; Hạnh phúc &amp; ấm no", "Tự do - Hạnh phúc & ấm no"),
        ("Qu&#7853;n &#x1EE7;y&nbsp;B&igrave;nh T&acirc;n", "Quận ủy Bình Tân"),
        ("Thanh&shy;tra", "Thanhtra"),
    ],
)
def test_marks_are_not_shown(stored: str, seen: str) -> None:
    assert normalise(stored).text == seen


@pytest.mark.parametrize(
    "text",
    [
        "* mục một\n* mục hai",
        "*VOH: ông nghĩ gì?\n*Đồng chí Mẫu: tốt",
        "ghi chú (*) và (*)",
        "2*3*4",
        "Số: ____/QĐ-UBND, ngày ___/___",
        "tên_tệp_dài và a_b",
        "[1](2) và [x](y)",
        "**mở mà không đóng\n\n**đoạn khác",
        "Công ty A&B; R&D;",
        r"C:\Thư mục",
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert shown(text) == []


def test_facts_between_marks_are_at_their_words() -> None:
    text = "**Bí thư Quận ủy [Bình Tân](/q/bt) *Trần Văn Mẫu*** nói về **[14\\-KL/TW](/vb/14)**."
    facts = extract(Source(name="x", sha256="0" * 64, text=text))
    (person,), (holding,), (act,) = facts.persons, facts.holdings, facts.directives
    assert text[slice(*person.mentions[0])] == "Trần Văn Mẫu"
    assert (holding.person, holding.body) == ("Trần Văn Mẫu", "Quận ủy Bình Tân")
    assert act.number == "14-KL/TW"
    assert text[slice(*act.mentions[0])] == "14\\-KL/TW"


PIECES = st.sampled_from(
    ("*", "**", "***", "_", "__", "[", "]", "](", ")", "](/a)", "\\", "&", "&nbsp;", "a", "Ủy", " ",
     "\n", "\n\n", ".", "“", "!")
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=60).map("".join))
def test_changes_come_in_order_and_letters_stay(text: str) -> None:
    last = 0
    for start, end, new in shown(text):
        assert last <= start < end <= len(text)
        assert len(new) <= 1
        last = end
    result = normalise(text)
    for at in range(len(result.text)):
        start, end = result.to_source(at, at + 1)
        assert 0 <= start < end <= len(text)
