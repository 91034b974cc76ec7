"""What a document does to what it cites: relation, direction, modality, actor."""

from __future__ import annotations

import hashlib
import re

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read.source import Source
from bomay.ontology.facts import CitationFact
from bomay.ontology.tables import rows

HEAD = """CHÍNH PHỦ
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 10/2025/NĐ-CP

Hà Nội, ngày 26 tháng 11 năm 2025

NGHỊ ĐỊNH
QUY ĐỊNH MỘT SỐ VIỆC

Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật
số 87/2025/QH15;
Căn cứ Quyết định số 5/QĐ-BTC ngày 1/2/2025 về việc sửa đổi Quyết định số 4/QĐ-BTC;
Theo đề nghị của Bộ trưởng Bộ Tài chính tại Tờ trình số 9/TTr-BTC;
Chính phủ ban hành Nghị định quy định một số việc.
Điều 1. Phạm vi điều chỉnh
"""


def citations(text: str) -> list[CitationFact]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    found = extract(Source(name="test.txt", sha256=digest, text=text))
    for citation in found.citations:
        start, end = citation.evidence[0]
        assert text[start:end] == citation.quote
    return list(found.citations)


def relations(text: str) -> dict[str, str]:
    return {
        str(citation.directive): citation.relation
        for citation in citations(text)
        if citation.modality in ("fact", "intended")
    }


def in_decree(articles: str) -> dict[str, str]:
    found = relations(HEAD + articles)
    basis = ("63/2025/QH15", "64/2025/QH15", "87/2025/QH15", "5/QĐ-BTC", "9/TTr-BTC")
    return {number: said for number, said in found.items() if number not in basis}


def test_preamble_names_the_basis_and_the_head_is_the_document_itself() -> None:
    assert relations(HEAD) == {
        "10/2025/NĐ-CP": "self",
        "63/2025/QH15": "based_on",
        "64/2025/QH15": "based_on",
        "87/2025/QH15": "based_on",
        "5/QĐ-BTC": "based_on",
        "4/QĐ-BTC": "cites",
        "9/TTr-BTC": "based_on",
    }


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("Nghị định này thay thế Nghị định số 1/2020/NĐ-CP.", {"1/2020/NĐ-CP": "replaces"}),
        ("2. Bãi bỏ Nghị định số 1/2020/NĐ-CP.", {"1/2020/NĐ-CP": "repeals"}),
        (
            "2. Bãi bỏ cụm từ “huyện” tại khoản 1 Điều 3 Nghị định số 1/2020/NĐ-CP.",
            {"1/2020/NĐ-CP": "amends"},
        ),
        (
            "Sửa đổi, bổ sung khoản 2 Điều 5 của Nghị định số 1/2020/NĐ-CP như sau:",
            {"1/2020/NĐ-CP": "amends"},
        ),
        (
            "3. Nghị định số 1/2020/NĐ-CP ngày 1/1/2020 của Chính phủ về việc A hết hiệu lực kể từ "
            "ngày Nghị định này có hiệu lực thi hành.",
            {"1/2020/NĐ-CP": "repeals"},
        ),
        (
            "2. Các Nghị định sau hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành:\n"
            "a) Nghị định số 1/2020/NĐ-CP ngày 1/1/2020;\nb) Nghị định số 2/2021/NĐ-CP.",
            {"1/2020/NĐ-CP": "repeals", "2/2021/NĐ-CP": "repeals"},
        ),
        (
            "3. Bãi bỏ các quy định sau:\na) Điều 3 Nghị định số 1/2020/NĐ-CP;\n"
            "b) Khoản 2, 3 Điều 27 Nghị định số 2/2021/NĐ-CP.",
            {"1/2020/NĐ-CP": "repeals", "2/2021/NĐ-CP": "repeals"},
        ),
        ("Ngưng hiệu lực của Thông tư số 8/2022/TT-BTC.", {"8/2022/TT-BTC": "suspends"}),
        (
            "1. Thực hiện theo quy định tại Nghị định số 1/2020/NĐ-CP.",
            {"1/2020/NĐ-CP": "cites"},
        ),
        (
            "Nghị định số 2/2021/NĐ-CP ngày 1/1/2021 của Chính phủ sửa đổi một số điều của Nghị "
            "định số 1/2020/NĐ-CP tiếp tục có hiệu lực.",
            {"2/2021/NĐ-CP": "cites", "1/2020/NĐ-CP": "cites"},
        ),
        (
            "3. Nghị định số 1/2020/NĐ-CP đã được sửa đổi, bổ sung bởi Nghị định số 2/2021/NĐ-CP.",
            {"1/2020/NĐ-CP": "amends", "2/2021/NĐ-CP": "cites"},
        ),
        (
            "2. Các quy định tại khoản 1 Điều 1 Nghị định số 1/2020/NĐ-CP ngày 1/1/2020 hết hiệu "
            "lực thi hành kể từ ngày Nghị định này có hiệu lực.",
            {"1/2020/NĐ-CP": "repeals"},
        ),
        (
            "3. Sử dụng khoản dự phòng chi bổ sung thu nhập theo khoản 2 Điều 4 Nghị định số "
            "1/2020/NĐ-CP.",
            {"1/2020/NĐ-CP": "cites"},
        ),
        (
            "Sửa đổi, bổ sung và thay thế một số nội dung của Nghị định số 1/2020/NĐ-CP.",
            {"1/2020/NĐ-CP": "amends"},
        ),
        (
            "- Thông tư số 5/2012/TT-BLĐTBXH của Bộ Lao động\n- Thương binh và Xã hội "
            "hướng dẫn thực hiện Nghị định số 1/2020/NĐ-CP.",
            {"5/2012/TT-BLĐTBXH": "cites", "1/2020/NĐ-CP": "cites"},
        ),
        (
            "Giấy phép cấp theo Nghị định số 1/2020/NĐ-CP hết hiệu lực từ ngày 1/1/2030.",
            {"1/2020/NĐ-CP": "cites"},
        ),
        (
            "Thực hiện Chỉ thị số 27/CT-TTg ngày 15/8/2024 của Thủ tướng Chính phủ (sau đây viết "
            "tắt là Chỉ thị số 27/CT-TTg);\nCông văn số 6676/BYT-CDS ngày 29/10/2024 của Bộ Y tế.",
            {"27/CT-TTg": "implements", "6676/BYT-CDS": "implements"},
        ),
        (
            "Quyết định số 5/2020/QĐ-TTg về việc ban hành Kế hoạch thực hiện Nghị định số "
            "1/2020/NĐ-CP.",
            {"5/2020/QĐ-TTg": "cites", "1/2020/NĐ-CP": "cites"},
        ),
    ],
)
def test_articles(article: str, expected: dict[str, str]) -> None:
    said = in_decree(article)
    assert {number: said[number] for number in expected} == expected


def test_a_draft_changes_nothing() -> None:
    text = "Bộ Tài chính trình dự thảo Nghị định thay thế Nghị định số 1/2020/NĐ-CP."
    told = {(citation.relation, citation.modality) for citation in citations(text)}
    assert told == {("replaces", "planned"), ("cites", "fact")}


def test_one_call_governs_a_list_and_titles_do_not() -> None:
    text = (
        "Đồng chí đề nghị Ban Chấp hành Đảng bộ quận Bình Tân tiếp tục triển khai và tổ chức thực "
        "hiện nghiêm túc, hiệu quả Nghị quyết số 31-NQ/TW của Bộ Chính trị, Nghị quyết số "
        "98/2023/QH15 của Quốc hội, Chỉ thị số 27-CT/TU của Thành ủy Thành phố Hồ Chí Minh."
    )
    told = citations(text)
    assert [(c.directive, c.relation, c.modality) for c in told] == [
        ("31-NQ/TW", "implements", "intended"),
        ("98/2023/QH15", "implements", "intended"),
        ("27-CT/TU", "implements", "intended"),
    ]
    assert {c.actor for c in told} == {"Ban Chấp hành Đảng bộ quận Bình Tân"}
    assert {c.subject for c in told} == {"document"}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Theo quy định tại Nghị định 168/2024/NĐ-CP, người lái xe bị phạt.", "cites"),
        ("Hà Nội triển khai Nghị định số 168/2024/NĐ-CP.", "implements"),
        ("Căn cứ khoản 2 Điều 7 Nghị định 168/2024/NĐ-CP, người lái xe bị phạt.", "cites"),
        ("Đề xuất được đưa ra dựa trên Nghị định 168/2024/NĐ-CP của Chính phủ.", "based_on"),
        ("Chính phủ vừa ban hành Nghị định 168/2024/NĐ-CP.", "cites"),
        ("Bộ tổ chức sơ kết 3 năm thực hiện Nghị định số 168/2024/NĐ-CP.", "reviews"),
        ("Tỉnh quán triệt Nghị định số 168/2024/NĐ-CP.", "disseminates"),
        ("Ông được hưởng chế độ theo Nghị định số 168/2024/NĐ-CP.", "cites"),
        ("Việc xử phạt thực hiện theo Nghị định số 168/2024/NĐ-CP.", "cites"),
    ],
)
def test_news(text: str, relation: str) -> None:
    assert relations(text) == {"168/2024/NĐ-CP": relation}


TAIL = """Điều 61. Thi hành
Việc thi hành được áp dụng theo quy định của pháp luật.
Điều 62. Hiệu lực thi hành
1. Nghị định này có hiệu lực thi hành kể từ ngày 17 tháng 01 năm 2022.
2. Nghị định số 28/2020/NĐ-CP ngày 01 tháng 3 năm 2020 hết hiệu lực kể từ ngày Nghị định này có hiệu
lực thi hành.
"""


def test_the_end_of_an_act_speaks_as_the_act() -> None:
    assert relations(TAIL) == {"28/2020/NĐ-CP": "repeals"}
    assert (
        relations(TAIL.replace("Nghị định này có", "Nghị định ấy có"))["28/2020/NĐ-CP"] == "cites"
    )


def test_what_the_own_title_carries_out_is_more_than_a_ground() -> None:
    text = (
        "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n\n"
        "Số: 12/KH-UBND\n\nLào Cai, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\n"
        "TRIỂN KHAI QUYẾT ĐỊNH SỐ 6/QĐ-TTG NGÀY 02/01/2025\n\n"
        "Căn cứ Quyết định số 6/QĐ-TTg ngày 02/01/2025;\nCăn cứ Quyết định số 7/QĐ-TTg;\n\n"
        "I. MỤC ĐÍCH\n"
    )
    found = relations(text)
    assert (found["6/QĐ-TTG"], found["7/QĐ-TTg"]) == ("implements", "based_on")


def test_grounds_parted_by_narrow_columns() -> None:
    text = (
        "Căn\ncứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n\nCăn\ncứ Luật Đê điều số 79/2006/QH11 "
        "được sửa đổi bởi Luật số 60/2020/QH14;\n\nQUYẾT ĐỊNH:\n"
    )
    assert set(relations(text).values()) == {"based_on"}
    assert set(relations(text.replace("Căn\ncứ", "Căn Cứ")).values()) == {"based_on"}
    assert set(relations(text.replace("Căn\ncứ", "CĂN CỨ")).values()) == {"based_on"}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Riêng khối lớp 11, các trường thực hiện theo Công văn số 12/BGDĐT-GDTrH.", "implements"),
        ("Huyện thực hiện cách ly ba thôn ven sông theo Chỉ thị số 12/CT-TTg.", "implements"),
        ("Huyện thực hiện cách ly ba thôn ven sông theo Nghị định số 12/2020/NĐ-CP.", "cites"),
        ("Bà nói về việc triển khai các cơ chế đặc thù theo Nghị quyết số 12/NQ-CP.", "cites"),
    ],
)
def test_what_is_done_by_an_order_carries_it_out(text: str, relation: str) -> None:
    assert list(relations(text).values()) == [relation]


def test_a_row_of_the_legal_basis_names_it() -> None:
    text = (
        HEAD
        + "| **Căn cứ pháp lý** | Luật Hải quan số 54/2014/QH13; Nghị định số 8/2015/NĐ-CP sửa "
        "đổi Nghị định số 9/2012/NĐ-CP; Nghị định số 15/2018/NĐ-CP |\n| Khác | Nghị định số "
        "85/2019/NĐ-CP |\n"
    )
    found = {one.directive: one.relation for one in citations(text)}
    assert [key for key, relation in found.items() if relation == "based_on"][-3:] == [
        "54/2014/QH13",
        "8/2015/NĐ-CP",
        "15/2018/NĐ-CP",
    ]
    assert found["85/2019/NĐ-CP"] == found["9/2012/NĐ-CP"] == "cites"


@pytest.mark.parametrize("row", list(rows("citation_cues")), ids=lambda row: str(row["cue_id"]))
def test_each_cue_is_found_in_its_example(row: dict[str, str]) -> None:
    assert re.search(row["pattern"], row["example"].lower()) is not None
    assert row["source"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đồng chí đề nghị Ban Chấp hành Đảng bộ quận Bình Tân tiếp tục thực hiện Chỉ thị số "
            "8-CT/TU của Thành ủy, gương mẫu trong thực hiện nhiệm vụ theo Kết luận số 9-KL/TW.",
            ("9-KL/TW", "Ban Chấp hành Đảng bộ quận Bình Tân", "implements", "intended"),
        ),
        (
            "Tiếp tục xây dựng chương trình của Thành ủy Hà Nội; thực hiện Kết luận số 9-KL/TW.",
            ("9-KL/TW", None, "implements", "intended"),
        ),
        (
            "Tập trung kiện toàn bộ máy của huyện. Triển khai hiệu quả Kết luận số 9-KL/TW.",
            ("9-KL/TW", None, "implements", "intended"),
        ),
    ],
    ids=["called on earlier", "an owner acts not", "a paragraph of tasks"],
)
def test_who_is_called_on(text: str, expected: tuple[str, str | None, str, str]) -> None:
    facts = extract(Source(name="a.txt", sha256="0" * 64, text=text))
    said = [(c.directive, c.actor, c.relation, c.modality) for c in facts.citations]
    assert expected in said


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("Thủ tướng phê bình việc chậm thực hiện", None),
        ("Huyện chậm trễ trong việc thực hiện", None),
        ("Huyện không được chậm trễ trong việc thực hiện", "fact"),
        ("Thủ tướng biểu dương việc thực hiện", "fact"),
    ],
)
def test_what_is_late_is_not_carried_out(words: str, modality: str | None) -> None:
    told = citations(f"{words} Chỉ thị số 04/CT-TTg ngày 5/5/2019.")
    said = {c.modality for c in told if c.relation == "implements" and c.modality != "negated"}
    assert said == ({modality} if modality else set())


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Theo ông Lê Văn Tý, Chủ tịch UBND huyện Can Lộc (Hà Tĩnh), nghị quyết này thay thế"
            " Nghị quyết số 06-NQ/TU ngày 5/5/2016 của Tỉnh ủy Hà Tĩnh.",
            None,
        ),
        (
            "Giám đốc Sở Tư pháp tỉnh Hà Tĩnh cho biết văn bản mới bãi bỏ Quyết định số"
            " 05/2019/QĐ-UBND ngày 5/5/2019 của UBND tỉnh.",
            None,
        ),
        ("Huyện ủy Hải Lăng cho biết quy định mới bãi bỏ Quyết định số 05-QĐ/TU.", None),
        (
            "UBND tỉnh Hà Tĩnh cho biết đã bãi bỏ Quyết định số 05/2019/QĐ-UBND.",
            "Ủy ban nhân dân tỉnh Hà Tĩnh",
        ),
    ],
)
def test_who_tells_that_an_act_ends_another_does_not_end_it(text: str, actor: str | None) -> None:
    facts = extract(Source(name="a.txt", sha256="0" * 64, text=f"Tin Hà Tĩnh\n\n{text}\n"))
    ended = [c.actor for c in facts.citations if c.relation in ("replaces", "repeals")]
    assert ended == [actor]


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("3. Giao Bộ Y tế sửa đổi, bổ sung", "planned"),
        ("Yêu cầu các Bộ, cơ quan ngang Bộ khẩn trương thay thế", "planned"),
        ("Sở Nội vụ được giao chủ trì; bãi bỏ", "fact"),
        ("Quyết định này giao Bộ Y tế chủ trì và thay thế", "planned"),
        ("Giao Bộ Y tế thi hành Thông tư này thay thế", "fact"),
        ("Thông tư này thay thế", "fact"),
    ],
)
def test_what_an_act_orders_another_to_change_is_planned(words: str, modality: str) -> None:
    text = HEAD + f"Điều 2. Tổ chức thực hiện\n{words} Thông tư số 07/2019/TT-BYT.\n"
    told = {c.modality for c in citations(text) if c.relation in ("amends", "replaces", "repeals")}
    assert told == {modality}


OFFICIAL = HEAD + "Điều 2. Tổ chức thực hiện\n"


@pytest.mark.parametrize(
    ("text", "number", "relation"),
    [
        (
            "Hoàn thành theo chỉ đạo tại các công điện của Thủ tướng Chính phủ, đặc biệt là "
            "Công điện số 215/CĐ-TTg ngày 13/11/2025.",
            *("215/CĐ-TTg", "implements"),
        ),
        (
            "Tiếp tục thực hiện Nghị quyết Trung ương 4 khóa XII, Kết luận số 21-KL/TW.",
            *("21-KL/TW", "implements"),
        ),
        (
            "1. Bãi bỏ Danh mục thủ tục tại mục A ban hành kèm theo Quyết định số 2077/QĐ-BYT.",
            *("2077/QĐ-BYT", "repeals"),
        ),
        (
            "Quyết định này có hiệu lực kể từ ngày ký; bãi bỏ Danh mục và Quy trình nội bộ tại "
            "phần II ban hành kèm theo Quyết định số 1599/QĐ-BYT.",
            *("1599/QĐ-BYT", "repeals"),
        ),
        (
            "Các Danh mục ban hành kèm theo Quyết định số 1211/QĐ-BYT hết hiệu lực kể từ ngày Nghị "
            "định này có hiệu lực thi hành.",
            *("1211/QĐ-BYT", "repeals"),
        ),
        (
            "Nghị định này có hiệu lực từ ngày ký và thay thế:\nĐiều 14, 18 Quyết định số "
            "15/QĐ-BYT ngày 30/3/2022 ban hành Quy định quản lý; Điều 3 Quyết định số 7/QĐ-BYT.",
            *("15/QĐ-BYT", "replaces"),
        ),
        (
            "Nghị định này có hiệu lực từ ngày ký và thay thế:\nĐiều 14, 18 Quyết định số "
            "15/QĐ-BYT ngày 30/3/2022 ban hành Quy định quản lý; Điều 3 Quyết định số 7/QĐ-BYT.",
            *("7/QĐ-BYT", "replaces"),
        ),
        (
            "Thực hiện ý kiến chỉ đạo của Thủ tướng Chính phủ về tăng trưởng (Công văn số "
            "282/TTg-TKBT ngày 10/11/2025), Bộ giao các đơn vị.",
            *("282/TTg-TKBT", "implements"),
        ),
        (
            "## CĂN CỨ PHÁP LUẬT\n- **Nghị định số 59/2019/NĐ-CP** ngày 01/7/2019 của Chính phủ;",
            *("59/2019/NĐ-CP", "based_on"),
        ),
        (
            "2. Bãi bỏ các quy định sau:\n\na) Thông tư số 5/2023/TT-BYT;\n\nb) Điều 2, Điều 3, "
            "Chương\nII và Điều 19 Thông tư số 11/2024/TT-BYT.",
            *("11/2024/TT-BYT", "repeals"),
        ),
        (
            "Sửa đổi, bổ sung một số điều của Nghị định số 165/2024/NĐ-CP như sau: thay số năm.\n"
            "5. Bãi bỏ điểm d khoản 1 Điều 17 Nghị định số 165/2024/NĐ-CP.",
            *("165/2024/NĐ-CP", "amends"),
        ),
        (
            "Căn cứ pháp lý:\n- Nghị định số 40/2025/NĐ-CP về cơ cấu, sửa đổi, bổ sung bởi Nghị "
            "định 109/2025/NĐ-CP;",
            *("109/2025/NĐ-CP", "based_on"),
        ),
        (
            "Nội dung tại số thứ tự 1 Phụ lục ban hành kèm theo Quyết định số 151/QĐ-BYT hết hiệu "
            "lực kể từ ngày Nghị định này có hiệu lực thi hành.",
            *("151/QĐ-BYT", "amends"),
        ),
        (
            "Các quy định tại Chương 2 Quyết định số 151/QĐ-BYT hết hiệu lực kể từ ngày Nghị định "
            "này có hiệu lực thi hành.",
            *("151/QĐ-BYT", "repeals"),
        ),
        (
            "Quyết định số 5/QĐ-BYT về thành lập Ban chỉ đạo thực hiện Quyết định số 19/QĐ-TTg.",
            *("19/QĐ-TTg", "cites"),
        ),
    ],
)
def test_what_an_act_does_through_lists_owners_and_annexes(
    text: str, number: str, relation: str
) -> None:
    found = {one.directive: one.relation for one in citations(OFFICIAL + text + "\n")}
    assert found[number] == relation


def test_grounds_go_on_behind_acts_on_many_and_within_a_chief_s_orders() -> None:
    grounds = (
        "Căn cứ Nghị định số 48/2013/NĐ-CP ngày 14/5/2013 của Chính phủ sửa đổi, bổ sung một số "
        "điều của các Nghị định liên quan đến thủ tục và Nghị định số 92/2017/NĐ-CP;\n"
        "Căn cứ chỉ đạo của Bộ Chính trị tại Thông báo số 99-TB/TW, của Ban Bí thư tại văn bản "
        "số 213-KL/TW, Nghị quyết số 380/NQ-CP;\nTheo đề nghị"
    )
    found = {
        one.directive: one.relation
        for one in citations(HEAD.replace("Theo đề nghị", grounds))
        if one.relation == "based_on"
    }
    assert {"92/2017/NĐ-CP", "213-KL/TW", "380/NQ-CP"} <= set(found)


@pytest.mark.parametrize(
    ("text", "number", "relation", "modality"),
    [
        (
            "## Sửa đổi, bổ sung một số điều của Nghị định số 102/2024/NĐ-CP\n1. Bổ sung Điều 23.",
            *("102/2024/NĐ-CP", "amends", "fact"),
        ),
        (
            "Phần lớn bờ kè có từ sau Chỉ thị số 5/2002/CT-UB của UBND TPHCM.",
            *("5/2002/CT-UB", "cites", "fact"),
        ),
        (
            "Để tháo gỡ khó khăn khi thực hiện Nghị định 116, Nghị định số 60/2025/NĐ-CP quy định: "
            "hỗ trợ.",
            *("60/2025/NĐ-CP", "cites", "fact"),
        ),
        (
            "Báo cáo về kết quả thực hiện Nghị quyết số 57-NQ/TW cần gửi sớm.",
            *("57-NQ/TW", "implements", "fact"),
        ),
    ],
)
def test_what_papers_say_of_acts(text: str, number: str, relation: str, modality: str) -> None:
    (found,) = [one for one in citations(text) if one.directive == number]
    assert (found.relation, found.modality) == (relation, modality)


LETTER = """BỘ TÀI CHÍNH
CỤC THUẾ
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 5615/CT-CS
V/v khai thuế

Hà Nội, ngày 28 tháng 11 năm 2025

Kính gửi: Thuế tỉnh Vĩnh Long.
Trả lời công văn số 276/VLO-KTr của Thuế tỉnh Vĩnh Long, Cục Thuế có ý kiến như sau:
- Khoản 3 Điều 7 Nghị định số 126/2020/NĐ-CP ngày 19/10/2020 của Chính phủ quy định: “...”
- Tại Điều 5 Thông tư số 80/2021/TT-BTC ngày 29/9/2021 quy định: “...”
Căn cứ các quy định nêu trên, trường hợp này khai theo Mẫu kèm theo Thông tư số 6/2022/TT-BTC.
"""


def test_a_letter_rests_on_the_law_that_it_quotes() -> None:
    found = {one.directive: one.relation for one in citations(LETTER)}
    assert found == {
        "5615/CT-CS": "self",
        "276/VLO-KTr": "cites",
        "126/2020/NĐ-CP": "based_on",
        "80/2021/TT-BTC": "based_on",
        "6/2022/TT-BTC": "cites",
    }


def test_an_article_as_amended_is_the_ground() -> None:
    grounds = (
        "Căn cứ khoản 3 Điều 1 Luật số 106/2016/QH13 sửa đổi, bổ sung khoản 1 Điều 13 Luật Thuế "
        "giá trị gia tăng số 13/2008/QH12;\nTheo đề nghị"
    )
    found = {o.directive: o.relation for o in citations(HEAD.replace("Theo đề nghị", grounds))}
    assert found["106/2016/QH13"] == found["13/2008/QH12"] == "based_on"


def test_what_ceases_is_the_act_and_not_what_its_title_names() -> None:
    text = (
        "2. Nghị định số 133/2020/NĐ-CP ngày 09/11/2020 của Chính phủ quy định chi tiết Luật Thi "
        "hành án hình sự, Nghị định số 118/2024/NĐ-CP ngày 30/9/2024 quy định chi tiết một số điều "
        "của Luật số 41/2019/QH14 và Nghị định số 9/2023/NĐ-CP ngày 13/3/2023 quy định chi tiết "
        "thi hành Nghị quyết số 54/2022/QH15 ngày 16/6/2022 của Quốc hội hết hiệu lực kể từ ngày "
        "Nghị định này có hiệu lực.\n"
    )
    read = citations(OFFICIAL + text)
    found = {one.directive: one.relation for one in read}
    assert not any(one.partial for one in read)
    assert found["54/2022/QH15"] == found["41/2019/QH14"] == "cites"
    for number in ("133/2020/NĐ-CP", "118/2024/NĐ-CP", "9/2023/NĐ-CP"):
        assert found[number] == "repeals"


@pytest.mark.parametrize(
    ("said", "modality"),
    [
        ("Các xã đã tập trung lãnh đạo, chỉ đạo và thực hiện nghiêm túc", "fact"),
        ("Các xã đã chủ động, khẩn trương triển khai", "fact"),
        ("Các xã tập trung lãnh đạo, chỉ đạo và thực hiện nghiêm túc", "intended"),
        ("Huyện đã yêu cầu các xã sớm tập trung thực hiện", "intended"),
        ("Huyện đã chỉ đạo các xã tập trung thực hiện", "intended"),
        ("Huyện đã họp để các xã tập trung thực hiện", "intended"),
    ],
)
def test_what_has_been_carried_out_is_done(said: str, modality: str, facts_of) -> None:
    (one,) = facts_of(f"{said} Nghị quyết số 77-NQ/TU.").citations
    assert (one.relation, one.modality) == ("implements", modality)
