"""Texts that repeat other acts: what those say is their deed."""

from __future__ import annotations

from .conftest import Read

CONSOLIDATED = """CÔNG BÁO/Số 505 + 506/Ngày 02-7-2022
63
VĂN BẢN HỢP NHẤT - BỘ TÀI CHÍNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
THÔNG TƯ
Quy định việc lập dự toán
Thông tư số 20/2016/TT-BTC ngày 03 tháng 02 năm 2016 của Bộ trưởng Bộ Tài chính quy định
việc lập dự toán, có hiệu lực kể từ ngày 20 tháng 3 năm 2016, được sửa đổi, bổ sung bởi:
Thông tư số 24/2020/TT-BTC ngày 13 tháng 4 năm 2020 của Bộ trưởng Bộ Tài chính sửa đổi, bổ
sung một số điều của Thông tư số 20/2016/TT-BTC, có hiệu lực kể từ ngày 13 tháng 4 năm 2020.
Căn cứ Nghị định số 215/2013/NĐ-CP ngày 23 tháng 12 năm 2013 của Chính phủ;
Bộ trưởng Bộ Tài chính ban hành Thông tư quy định việc lập dự toán.
Điều 1. Phạm vi
Thông tư này quy định việc lập dự toán.
Điều 2. Hiệu lực1
1. Thông tư này thay thế Thông tư số 134/2011/TT-BTC ngày 30 tháng 9 năm 2011.
1 Điều 3 của Thông tư số 24/2020/TT-BTC ngày 13 tháng 4 năm 2020 quy định như sau:
“Điều 3. Hiệu lực
1. Thông tư này có hiệu lực kể từ ngày ký, cụm từ “tạm thời” không còn dùng.
2. Bãi bỏ Thông tư số 178/2012/TT-BTC ngày 23 tháng 10 năm 2012.”
BỘ TÀI CHÍNH
Số: 22/VBHN-BTC
XÁC THỰC VĂN BẢN HỢP NHẤT
Hà Nội, ngày 29 tháng 5 năm 2020
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Đỗ Hoàng Anh Tuấn
"""

CROSS = """(Điều này có nội dung liên quan đến Điều 1. Sửa đổi, bổ sung một số điều
 của Luật Giáo dục của Luật 34/2018/QH14 ban hành ngày 19/11/2018)""".replace("\n", "")
CODIFIED = f"""# An toàn mạng
Chương I
Điều 1.11.NĐ.1. Phạm vi điều chỉnh
(Điều 1 Nghị định số 58/2022/NĐ-CP về tổ chức nước ngoài ngày 31/08/2022 của Chính phủ, có hiệu lực
thi hành kể từ ngày 01/11/2022)
Nghị định này quy định về tổ chức nước ngoài.
{CROSS}
Điều 1.11.NĐ.27. Hiệu lực
(Điều 27 Nghị định số 58/2022/NĐ-CP, có hiệu lực thi hành kể từ ngày 01/11/2022)
Nghị định này thay thế Nghị định số 12/2012/NĐ-CP ngày 01 tháng 3 năm 2012 của Chính phủ.
Điều 1.11.TT.3. Hiệu lực
(Điều 3 Thông tư số 7/2023/TT-BNG, có hiệu lực thi hành kể từ ngày 01/11/2023)
Thông tư này bãi bỏ Thông tư số 5/2012/TT-BNG ngày 12 tháng 11 năm 2012.
"""


def edges(read: Read, text: str) -> set[tuple[str, str, str | None]]:
    return {(one.subject, one.relation, one.directive) for one in read(text).citations}


def test_a_consolidated_text_has_the_number_of_its_certificate(facts_of: Read) -> None:
    facts = facts_of(CONSOLIDATED)
    assert facts.document.number == "22/VBHN-BTC"
    assert facts.document.published == "2020-05-29"
    own = next(fact for fact in facts.directives if fact.number == "22/VBHN-BTC")
    assert (own.document_type, own.issuer) == ("Văn bản hợp nhất", "Bộ Tài chính")
    assert (own.signer, own.capacity) == ("Đỗ Hoàng Anh Tuấn", "KT.")


def test_each_act_in_a_consolidated_text_does_its_own_deeds(facts_of: Read) -> None:
    assert edges(facts_of, CONSOLIDATED) == {
        ("document", "self", "22/VBHN-BTC"),
        ("document", "consolidates", "20/2016/TT-BTC"),
        ("document", "consolidates", "24/2020/TT-BTC"),
        ("20/2016/TT-BTC", "based_on", "215/2013/NĐ-CP"),
        ("20/2016/TT-BTC", "replaces", "134/2011/TT-BTC"),
        ("24/2020/TT-BTC", "repeals", "178/2012/TT-BTC"),
    }


def test_an_article_of_codified_law_speaks_for_its_source(facts_of: Read) -> None:
    found = edges(facts_of, CODIFIED)
    assert ("58/2022/NĐ-CP", "replaces", "12/2012/NĐ-CP") in found
    assert ("7/2023/TT-BNG", "repeals", "5/2012/TT-BNG") in found
    assert ("document", "cites", "34/2018/QH14") in found
    assert {one for one in found if one[0] == "document"} <= {
        ("document", "cites", number)
        for number in ("58/2022/NĐ-CP", "7/2023/TT-BNG", "34/2018/QH14")
    }


def test_an_article_without_its_source_speaks_for_the_act_of_its_series(facts_of: Read) -> None:
    text = f"""{CODIFIED}### 01011000000000000000 Điều 1.11.NĐ.28. Điều khoản khác
Nghị định này thay thế Quyết định số 143/CP ngày 09 tháng 8 năm 1976.
### 01011000000000000001 Điều 1.11.TT.2.9. Điều khoản khác
Thông tư này bãi bỏ Thông tư số 6/2012/TT-BNG ngày 12 tháng 11 năm 2012.
"""
    found = edges(facts_of, text)
    assert ("58/2022/NĐ-CP", "replaces", "143/CP") in found
    assert ("document", "cites", "6/2012/TT-BNG") in found
    assert {one for one in found if one[2] == "6/2012/TT-BNG"} == {
        ("document", "cites", "6/2012/TT-BNG")
    }


def test_articles_of_codified_law_without_sources_are_no_act_s(facts_of: Read) -> None:
    text = "\n\n".join(
        f"Điều 1.1.NĐ.{n}.1. Phạm vi Nghị định này quy định chi tiết Luật Giá số {n}/2023/QH15."
        for n in (16, 17, 18)
    )
    assert edges(facts_of, text) == {("document", "cites", f"{n}/2023/QH15") for n in (16, 17, 18)}


def test_the_base_of_a_consolidated_text_may_have_semicolons_in_its_title(facts_of: Read) -> None:
    text = CONSOLIDATED.replace(
        "việc lập dự toán, có hiệu lực", "việc lập dự toán; việc quyết toán, có hiệu lực"
    )
    assert ("document", "consolidates", "20/2016/TT-BTC") in edges(facts_of, text)
    undated = CONSOLIDATED.replace(", có hiệu lực kể từ ngày 20 tháng 3 năm 2016, được", ", được")
    assert undated != CONSOLIDATED
    assert ("20/2016/TT-BTC", "replaces", "134/2011/TT-BTC") in edges(facts_of, undated)


WITH_TITLES = """VĂN BẢN HỢP NHẤT - BỘ TÀI CHÍNH
THÔNG TƯ
Hướng dẫn Nghị định số 9/2013/NĐ-CP về nuôi ong

Thông tư số 35/2013/TT-BTC ngày 30 tháng 12 năm 2013 của Bộ trưởng Bộ Tài chính hướng dẫn Nghị
định số 9/2013/NĐ-CP về nuôi ong, có hiệu lực kể từ ngày 15 tháng 02 năm 2014, được sửa đổi, bổ sung
bởi:

Thông tư số 8/2023/TT-BTC ngày 29 tháng 8 năm 2023 của Bộ trưởng Bộ Tài chính sửa đổi, bổ sung một
số điều của Thông tư số 34/2013/TT-BTC ngày 29 tháng 12 năm 2013 của Bộ trưởng Bộ Tài chính về nuôi
tằm và Thông tư số 35/2013/TT-BTC, có hiệu lực kể từ ngày 12 tháng 10 năm 2023.

Căn cứ Nghị định số 9/2013/NĐ-CP ngày 11 tháng 01 năm 2013 của Chính phủ về nuôi ong;

Bộ trưởng Bộ Tài chính ban hành Thông tư hướng dẫn về nuôi ong[1].

Điều 1. Phạm vi

Thông tư này hướng dẫn về nuôi ong.

Điều 2. Hiệu lực[2]

Thông tư này có hiệu lực kể từ ngày 15 tháng 02 năm 2014.

XÁC THỰC VĂN BẢN HỢP NHẤT

Số: 12/VBHN-BTC

Hà Nội, ngày 05 tháng 11 năm 2023

[1] Thông tư số 8/2023/TT-BTC sửa đổi, bổ sung một số điều của Thông tư số 34/2013/TT-BTC ngày 29
tháng 12 năm 2013 của Bộ trưởng Bộ Tài chính về nuôi tằm và Thông tư số 35/2013/TT-BTC có căn cứ
ban hành như sau:

“Căn cứ Nghị định số 62/2022/NĐ-CP ngày 12 tháng 9 năm 2022 của Chính phủ;

Bộ trưởng Bộ Tài chính ban hành Thông tư về nuôi tằm và nuôi ong.”.

[2] Điều 5 của Thông tư số 8/2023/TT-BTC sửa đổi, bổ sung một số điều của Thông tư số 34/2013/TT-BTC
ngày 29 tháng 12 năm 2013 của Bộ trưởng Bộ Tài chính về nuôi tằm và Thông tư số 35/2013/TT-BTC, có
hiệu lực kể từ ngày 12 tháng 10 năm 2023 quy định như sau:

“Điều 5. Hiệu lực

Thông tư này có hiệu lực kể từ ngày 12 tháng 10 năm 2023.”.
"""


def test_what_titles_name_changed_nothing_and_rests_on_nothing(facts_of: Read) -> None:
    found = edges(facts_of, WITH_TITLES)
    assert ("8/2023/TT-BTC", "based_on", "62/2022/NĐ-CP") in found
    assert {one[0] for one in found if one[2] == "62/2022/NĐ-CP"} == {"8/2023/TT-BTC"}
    assert ("35/2013/TT-BTC", "based_on", "9/2013/NĐ-CP") in found
    assert not [one for one in found if one[2] == "34/2013/TT-BTC" and one[0] == "35/2013/TT-BTC"]
    assert ("document", "consolidates", "34/2013/TT-BTC") not in found


def test_the_days_of_effect_are_those_of_the_two_acts(facts_of: Read) -> None:
    assert {(one.directive, one.effective) for one in facts_of(WITH_TITLES).effects} == {
        ("35/2013/TT-BTC", "2014-02-15"),
        ("8/2023/TT-BTC", "2023-10-12"),
    }


def test_articles_of_nobody_known_have_no_day_of_effect(facts_of: Read) -> None:
    text = "Thông tư số 3/2001/TT-BCA về nuôi ong.\n" + "\n\n".join(
        f"Điều 1.1.TT.{n}.9. Hiệu lực Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 20{n}."
        for n in (16, 17, 18)
    )
    assert facts_of(text).effects == ()


def test_a_form_speaks_of_another_act(facts_of: Read) -> None:
    text = (
        "BỘ TÀI CHÍNH\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n---------------\n\nSố: 72/2025/TT-BTC\n\n"
        "Hà Nội, ngày 27 tháng 11 năm 2025\n\nTHÔNG TƯ\nVỀ NUÔI ONG\n\n"
        "Căn cứ Luật Nuôi ong số 5/2020/QH14;\n\n"
        "Điều 1. Thông tư này có hiệu lực từ ngày 15 tháng 01 năm 2026.\n\n"
        "Mẫu số 1\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n"
    )
    effects = facts_of(text).effects
    assert [(one.directive, one.effective) for one in effects] == [("72/2025/TT-BTC", "2026-01-15")]


def test_a_title_may_be_long_before_what_a_footnote_quotes(facts_of: Read) -> None:
    long = "về nuôi tằm, " + "trồng dâu ở bãi sông và dệt vải ở làng nghề, " * 24
    text = WITH_TITLES.replace("về nuôi\ntằm và Thông tư số 35", f"{long}\ntằm và Thông tư số 35")
    footnote = "[1] Thông tư số 8/2023/TT-BTC sửa đổi các thông tư " + long
    text = text.replace("[1] Thông tư số 8/2023/TT-BTC sửa đổi, bổ sung một số điều của", footnote)
    found = edges(facts_of, text)
    assert {one[0] for one in found if one[2] == "62/2022/NĐ-CP"} == {"8/2023/TT-BTC"}
