"""Zones: which part of a document a sentence stands in."""

import re
from itertools import pairwise

import pytest

from bomay.ingest.extract.text.zones import _article_shapes, find_zones
from bomay.ontology.tables import rows


def zone_of(text: str, words: str) -> str:
    at = text.index(words)
    return next(z.zone for z in find_zones(text) if z.start <= at < z.end)


ARTICLE = """028.38225933 (Hotline) - 028 3822 1188
icon-radio-fm-999-mhz
Thứ Tư, ngày 28 tháng 2 năm 2024

Quận Bình Thạnh phấn đấu xây dựng môi trường sống tốt hơn

(VOH) - VOH trao đổi với ông Vũ Ngọc Tuất, Bí thư Quận ủy quận Bình Thạnh.

Quang cảnh hội nghị. Quang cảnh hội nghị.

*VOH: Thưa ông, đâu là những kết quả nổi bật?

Ông Vũ Ngọc Tuất: Quận giữ vững an ninh chính trị, trật tự an toàn xã hội.

Ngọc Phong

Tin khác

Ông Võ Đức Thanh trúng cử
"""

DECREE = """CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 1/2025/NĐ-CP
NGHỊ ĐỊNH
Quy định về một việc
Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về một việc.
TM. CHÍNH PHỦ
THỦ TƯỚNG
Nguyễn Văn A
"""

PLAN = """ỦY BAN NHÂN DÂN XÃ BÌNH HƯNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/KH-UBND
KẾ HOẠCH
Về chăm sóc cây xanh
trên địa bàn
Thực hiện Kế hoạch số 30/KH-UBND của Ủy ban nhân dân Thành phố;
Ủy ban nhân dân xã xây dựng kế hoạch như sau:
I. MỤC ĐÍCH
Thực hiện tốt việc chăm sóc cây xanh.
Nơi nhận:
- Lưu: VT.
T/M ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn A
"""


@pytest.mark.parametrize(
    ("text", "words", "zone"),
    [
        (ARTICLE, "Hotline", "masthead"),
        (ARTICLE, "28 tháng 2", "masthead"),
        (ARTICLE, "Quận Bình Thạnh phấn đấu", "title"),
        (ARTICLE, "VOH trao đổi với", "body"),
        (ARTICLE, "Quang cảnh", "caption"),
        (ARTICLE, "Thưa ông", "interview"),
        (ARTICLE, "Quận giữ vững", "interview"),
        (ARTICLE, "Ngọc Phong", "byline"),
        (ARTICLE, "Võ Đức Thanh", "sidebar"),
        (DECREE, "Số: 1/2025", "masthead"),
        (DECREE, "Căn cứ Luật", "preamble"),
        (DECREE, "Nghị định này quy định", "article"),
        (DECREE, "Nguyễn Văn A", "signature"),
        (PLAN, "Số: 12", "masthead"),
        (PLAN, "Về chăm sóc", "title"),
        (PLAN, "trên địa bàn", "title"),
        (PLAN, "Thực hiện Kế hoạch", "preamble"),
        (PLAN, "Ủy ban nhân dân xã xây dựng", "body"),
        (PLAN, "Thực hiện tốt", "body"),
        (PLAN, "Nguyễn Văn A", "signature"),
    ],
)
def test_zone(text: str, words: str, zone: str) -> None:
    assert zone_of(text, words) == zone


def test_zones_cover_any_text() -> None:
    for text in ("", "\n\n", "một dòng", ARTICLE, DECREE):
        zones = find_zones(text)
        assert zones[0].start == 0
        assert zones[-1].end == len(text)
        assert all(a.end == b.start for a, b in pairwise(zones))


def test_no_choice_of_an_articles_shapes_is_kept_out_by_how_it_begins() -> None:
    shapes = _article_shapes()
    of_article = ("sidebar", "masthead", "caption", "interview")
    chosen = [r for r in rows("zone_cues") if r["zone"] in of_article and not r["needs"]]
    printed = {
        choice.strip()
        for row in chosen
        for choice in re.split(r"[(|)?:]+", row["pattern"])
        if re.fullmatch(r"[\w -]{2,}", choice)
    }
    begin = {line for line in printed if any(re.match(r["pattern"], line, re.I) for r in chosen)}
    assert len(begin) > 20
    for line in (*begin, *(row["example"] for row in chosen)):
        assert shapes._may_begin(line), line
        assert shapes._may_begin(line.upper()), line
    assert not shapes._may_begin("Quận Bình Thạnh phấn đấu")


@pytest.mark.parametrize("row", rows("zone_cues"), ids=lambda row: row["example"][:30])
def test_each_cue_matches_its_example(row: dict[str, str]) -> None:
    found = re.compile(row["pattern"], re.IGNORECASE).match(row["example"])
    assert found is not None
    assert row["scope"] == "turn" or found.end() == len(row["example"])
    without = row["example"].replace(":", "")
    assert row["needs"] in ("", ":")
    assert not row["needs"] or re.compile(row["pattern"], re.IGNORECASE).match(without) is None
