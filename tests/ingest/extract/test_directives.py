"""Directives cited in a text: number, type, issuer, date, subject, key."""

from __future__ import annotations

import hashlib

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.extract.acts.nouns import NounIndex, plain_types
from bomay.ingest.read.source import Source
from bomay.ontology.facts import DirectiveFact, Facts
from bomay.ontology.numbers import parse_number
from bomay.ontology.tables import rows

from .conftest import Read


def facts(text: str) -> Facts:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return extract(Source(name="test.txt", sha256=digest, text=text))


def directives(text: str) -> dict[str, DirectiveFact]:
    return {fact.number: fact for fact in facts(text).directives}


def test_number_type_issuer_date_and_subject() -> None:
    text = (
        "Quận ủy Bình Tân tiếp tục thực hiện Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị "
        "về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh."
    )
    fact = directives(text)["01-KL/TW"]
    assert (fact.document_type, fact.issuer, fact.date) == (
        "Kết luận",
        "Bộ Chính trị",
        "2021-05-18",
    )
    assert fact.title is not None
    assert fact.title.startswith("về đẩy mạnh học tập")
    assert fact.series_issuer == "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"
    assert fact.key == "party:tw:dang-xiii:KL:1"
    assert [text[start:end] for start, end in fact.mentions] == ["Kết luận số 01-KL/TW"]


@pytest.mark.parametrize(
    ("text", "number", "issuer"),
    [
        ("theo Nghị định số 73/2023/NĐ-CP.", "73/2023/NĐ-CP", "Chính phủ"),
        ("theo quyết định số 2026/QĐ-TTg.", "2026/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("theo Nghị quyết 98/2023/QH15.", "98/2023/QH15", "Quốc hội"),
        ("theo Thông tư số 200/2015/TT-BTC.", "200/2015/TT-BTC", "Bộ Tài chính"),
        ("theo Kết luận số 14-KL/TW.", "14-KL/TW", None),
        ("theo Kết luận số 14-KL/TW của Bộ Chính trị khóa XIII.", "14-KL/TW", "Bộ Chính trị"),
        (
            *("theo Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh Bắc Ninh.", "12/QĐ-UBND"),
            "Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh",
        ),
        (
            *("Sở Nội vụ tỉnh Đắk Nông có văn bản; theo Quyết định số 312/QĐ-SNV.", "312/QĐ-SNV"),
            "Sở Nội vụ tỉnh Đắk Nông",
        ),
        (
            *(
                "UBND xã Mỹ Lộc, huyện Can Lộc (Hà Tĩnh) đã ban hành Kế hoạch 39/KH-UBND.",
                "39/KH-UBND",
            ),
            "Ủy ban nhân dân xã Mỹ Lộc",
        ),
        (
            *("UBND xã Mỹ Lộc, huyện Can Lộc, tỉnh Hà Tĩnh ra Kế hoạch 39/KH-UBND.", "39/KH-UBND"),
            "Ủy ban nhân dân xã Mỹ Lộc",
        ),
        (
            *("Ban Thường vụ Quận ủy Bình Tân đã ban hành Kế hoạch số 240-KH/QU.", "240-KH/QU"),
            "Ban Thường vụ Quận ủy Bình Tân",
        ),
        (
            *("Chủ tịch UBND tỉnh Bắc Ninh Nguyễn Văn Lâm ký Quyết định 557 xử phạt.", "557"),
            "Ủy ban nhân dân tỉnh Bắc Ninh",
        ),
        (
            *("Theo công văn 1369 do Chủ tịch UBND tỉnh Bắc Ninh ký, các sở báo cáo.", "1369"),
            "Ủy ban nhân dân tỉnh Bắc Ninh",
        ),
        (
            "Phó thủ tướng Trần Văn An ký ban hành quyết định 1317 về giống lúa mới.",
            *("1317", "Thủ tướng Chính phủ"),
        ),
        (
            *("Chủ tịch UBND tỉnh Hưng Yên - Đỗ Văn An, đã ký Công điện số 731/CĐ-CTUBND.",),
            *("731/CĐ-CTUBND", "Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên"),
        ),
        (
            "Tại Văn bản số 415/UBND-NN vừa ban hành, UBND thành phố Cần Thơ đặt hạn; UBND quận "
            "Bình Thủy đồng ý.",
            *("415/UBND-NN", "Ủy ban nhân dân Thành phố Cần Thơ"),
        ),
        ("Thủ tướng Trần Văn An vừa ký Nghị định 100 về xử phạt.", "100", "Chính phủ"),
        ("triển khai các Nghị quyết 57, 59 của Bộ Chính trị", "57", "Bộ Chính trị"),
        (
            "Nghị quyết số 28-NQ/TW ngày 17/11/2022, Hội nghị Trung ương 6 khóa XIII về xây dựng",
            *("28-NQ/TW", "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"),
        ),
        (
            "Chỉ thị số 35-CT/TW, ngày 14/6/2024 và Kết luận số 118-KL/TW của Bộ Chính trị",
            *("35-CT/TW", "Bộ Chính trị"),
        ),
        (
            "Ngày 7/2/2025, thay mặt Bộ Chính trị, Ban Bí thư, đồng chí Lê Văn An, Ủy viên Bộ "
            "Chính trị, Thường trực Ban Bí thư đã ký ban hành Quy định số 999-QĐ/TW.",
            *("999-QĐ/TW", "Bộ Chính trị"),
        ),
        (
            "Thay mặt Ban Thường vụ Tỉnh ủy Nghệ An, Bí thư Tỉnh ủy Lê Văn An ký ban hành "
            "Chỉ thị số 12-CT/TU.",
            *("12-CT/TU", "Ban Thường vụ Tỉnh ủy Nghệ An"),
        ),
        (
            "Thường trực Ban Bí thư Lê Văn An vừa ký ban hành Quy định số 999-QĐ/TW.",
            *("999-QĐ/TW", None),
        ),
        ("Ban Bí thư đã ban hành Quy định số 999-QĐ/TW.", "999-QĐ/TW", "Ban Bí thư"),
        (
            "Cục Thuế nhận được công văn số 12/NAN-QLDN ngày 1/10/2025 của Thuế tỉnh Nghệ An.",
            *("12/NAN-QLDN", "Thuế tỉnh Nghệ An"),
        ),
        (
            "Quyết định số 12-CP ngày 20 tháng 6 năm 1975 của Hội đồng Chính phủ về gạo",
            *("12-CP", "Hội đồng Chính phủ"),
        ),
        (
            "Quyết định số 12-QĐ/BCĐ ngày 3/8/2025 của Ban Chỉ đạo về phát triển khoa học, công "
            "nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh Cà Mau về thi đua",
            "12-QĐ/BCĐ",
            "Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số "
            "tỉnh Cà Mau",
        ),
        ("Nghị định số 12/CP ngày 20/6/1993 của Chính phủ về gạo", "12/CP", "Chính phủ"),
        (
            "Thông tư số 12/2003/TT-BVHTT ngày 2/6/2003 của Bộ Văn hoá - Thông tin",
            *("12/2003/TT-BVHTT", "Bộ Văn hóa - Thông tin"),
        ),
        (
            "Công văn số 12/CT-QLDN ngày 1/10/2022 của Cục Thuế tỉnh Nghệ An.",
            *("12/CT-QLDN", "Cục Thuế tỉnh Nghệ An"),
        ),
        (
            "Thông tư liên tịch số 12/2010/TTLT-BKHĐT-BTC ngày 28/5/2010 của Bộ Kế hoạch và "
            "Đầu tư và Bộ Tài chính",
            *("12/2010/TTLT-BKHĐT-BTC", "Bộ Kế hoạch và Đầu tư"),
        ),
    ],
)
def test_issuer(text: str, number: str, issuer: str | None) -> None:
    assert directives(text)[number].issuer == issuer


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đê điều số 60/2020/QH14;",
            "Luật sửa đổi, bổ sung một số điều của Luật Đê điều",
        ),
        (
            "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Đê điều số 60/2020/QH14.",
            "Luật Đê điều",
        ),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 60/2020/QH14, Luật Nhà ở số "
            "27/2023/QH15",
            "Luật Đất đai",
        ),
        ("Luật Đê điều số 60/2020/QH14", "Luật Đê điều"),
    ],
)
def test_whose_number_stands_behind_the_title_of_an_amending_law(text: str, title: str) -> None:
    assert directives(text)["60/2020/QH14"].title == title


@pytest.mark.parametrize(
    ("text", "number", "date"),
    [
        ("Nghị quyết số 08 năm 2017 của Bộ Chính trị", "08", "2017"),
        ("Quyết định 33/2014 về tách thửa", "33/2014", "2014"),
        (
            "của Luật số 34/2018/QH14 sửa đổi một số điều của Luật Giáo dục đại học ban hành ngày "
            "19/11/2018; Điều 15",
            *("34/2018/QH14", "2018-11-19"),
        ),
        (
            "(Điều 1 Thông tư số 08/2021/TT-BXD Hướng dẫn phương pháp xác định chi phí ngày "
            "02/08/2021 của Bộ Xây dựng, có hiệu lực thi hành kể từ ngày 01/10/2021)",
            *("08/2021/TT-BXD", "2021-08-02"),
        ),
        (
            "Nghị định số 5/2020/NĐ-CP về thuế và Nghị định số 6/2021/NĐ-CP ban hành ngày 1/2/2021",
            *("5/2020/NĐ-CP", None),
        ),
        (
            "Nghị định số 5/2020/NĐ-CP về thuế. Văn bản mới được ban hành ngày 1/2/2021.",
            *("5/2020/NĐ-CP", None),
        ),
        ("Nghị định số 5/2020/NĐ-CP được ban hành ngày 1/2/2020", "5/2020/NĐ-CP", "2020-02-01"),
        ("Quyết định 33/2014 ngày 15/10/2014 về tách thửa", "33/2014", "2014-10-15"),
        (
            "Nghị định 5/2020/NĐ-CP có hiệu lực thi hành kể từ ngày ký ban hành (3/2/2020).",
            *("5/2020/NĐ-CP", "2020-02-03"),
        ),
        (
            "Nghị định 5/2020/NĐ-CP có hiệu lực thi hành kể từ ngày 3/2/2020.",
            *("5/2020/NĐ-CP", None),
        ),
        (
            "Ngày 7/2/2025, Thứ trưởng Bộ Công Thương Lê Văn An đã ký ban hành Quyết định số "
            "12/QĐ-BCT.",
            *("12/QĐ-BCT", "2025-02-07"),
        ),
        (
            "Ngày 7/2/2025, Quốc hội đã thông qua Luật Sông ngòi số 99/2025/QH15.",
            *("99/2025/QH15", "2025-02-07"),
        ),
        (
            "Ngày 7/2/2025, Bộ Công Thương họp về việc sẽ ký ban hành Quyết định số 12/QĐ-BCT.",
            *("12/QĐ-BCT", None),
        ),
        (
            "Ngày 7/2/2025, Bộ Công Thương họp. Bộ trưởng đã ký ban hành Quyết định số 12/QĐ-BCT.",
            *("12/QĐ-BCT", None),
        ),
    ],
)
def test_days_and_years_around_a_number_date_it(text: str, number: str, date: str | None) -> None:
    assert directives(text)[number].date == date


def test_every_issuer_is_a_body_of_the_document() -> None:
    found = facts("Thực hiện Nghị định số 73/2023/NĐ-CP và Kết luận số 14-KL/TW của Ban Bí thư.")
    names = {body.name for body in found.bodies}
    for fact in found.directives:
        assert {fact.issuer, fact.series_issuer} <= names | {None}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("các Nghị quyết số 18, 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"]),
        ("các Nghị quyết 57, 59, 66, 68-NQ/TW", ["57-NQ/TW", "59-NQ/TW", "66-NQ/TW", "68-NQ/TW"]),
        ("Luật Tiêu chuẩn và quy chuẩn kỹ thuật số 68/2006/QH11", ["68/2006/QH11"]),
        ("tại Tờ trình số382/TTr-CP", ["382/TTr-CP"]),
        ("Kế hoạch số 209 của Ban Thường vụ Quận ủy Bình Tân", ["209"]),
        ("thực hiện Chỉ thị số 16 của Thủ tướng Chính phủ", ["16"]),
        ("theo Nghị định 168 của Chính phủ, theo Nghị định 168", ["168"]),
        ("Nghị định 100/2019/NĐ-CP; theo Nghị định 100", ["100/2019/NĐ-CP"]),
        ("Nghị quyết số 66.7/2025/NQ-CP", ["66.7/2025/NQ-CP"]),
        ("Nghị quyết 19-2017/NQ-CP ngày 6/2/2017", ["19-2017/NQ-CP"]),
        ("Công văn số 508/UBVHGDTTN gửi Hiệp hội", ["508/UBVHGDTTN"]),
        ("Thông báo số 157-TB/VPTU", ["157-TB/VPTU"]),
        ("Kế hoạch số 225-KH/TWĐTN-TNNT", ["225-KH/TWĐTN-TNNT"]),
        ("Nghị quyết 847-NQ/QUTW", ["847-NQ/QUTW"]),
        ("Quyết định số 201-QĐ/T.Ư", ["201-QĐ/T.Ư"]),
        ("Nghị quyết số 1685/NQ-UBTVQH15", ["1685/NQ-UBTVQH15"]),
        ("Nghị quyết 38/QH12", ["38/QH12"]),
        ("Luật Thủ đô số 39/2024/QH15", ["39/2024/QH15"]),
        ("văn bản số 1547/BXD-VLXD", ["1547/BXD-VLXD"]),
        ("chỉ thị số 27-CT/TU", ["27-CT/TU"]),
        ("xem sổ, khiến cho Quyết định 643 không có căn cứ", ["643"]),
        ("Thông tư liên tịch số 39/2014/TTLT-BCT-BTC", ["39/2014/TTLT-BCT-BTC"]),
        (
            "Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN",
            ["102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN"],
        ),
        ("Văn bản hợp nhất số 03/VBHN-VPQH", ["03/VBHN-VPQH"]),
        ("Nghị định số 8/HĐBT", ["8/HĐBT"]),
        ("Nghị định 60/CP và Nghị định 28-CP", ["60/CP", "28-CP"]),
        ("Pháp lệnh số 5-LCT/HĐNN7", ["5-LCT/HĐNN7"]),
        ("Thông tư liên bộ số 94 TT/LB", ["94TT/LB"]),
        ("Quyết định số 327-CT", ["327-CT"]),
        ("Sắc lệnh 64-SL", ["64-SL"]),
        ("Quyết định số 3041/QĐ-BNN-TCCB", ["3041/QĐ-BNN-TCCB"]),
        ("Nghị định số 347/2025/NĐ-\nCP", ["347/2025/NĐ-CP"]),
        ("Quyết định số 12/ QĐ - UBND", ["12/QĐ-UBND"]),
        ("Nghị định số 15/2020/NÐ–C\u0420", ["15/2020/NĐ-CP"]),
        ("Thông tư 17 trước đây", ["17"]),
        ("các Nghị quyết 57, 59, 66 và 68 của Bộ Chính trị", ["57", "59", "66", "68"]),
        ("các chỉ thị 15, 16, 19 của Thủ tướng", ["15", "16", "19"]),
        ("tổng kết nghị quyết 18 và theo thông tư 29 thì", ["18", "29"]),
        ("Ở Nghị quyết 23-2018, mục ba nêu rõ", ["23-2018"]),
        ("Quyết định 33/2014, thay cho Quyết định 19/2009", ["33/2014", "19/2009"]),
        ("phần đầu quyết định số 2917 mới được Thứ trưởng ban hành", ["2917"]),
        ("Quyết định số 504/QĐ sáp nhập một trường", ["504/QĐ"]),
        ("học tập nghị quyết 41, 42 của Bộ Chính trị", ["41", "42"]),
        (
            "Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng số 69/2020/QH14",
            ["69/2020/QH14"],
        ),
        ("gia hạn giấy phép theo quy định tại Nghi định số 145/2020/NĐ-CP", ["145/2020/NĐ-CP"]),
        ("Luật Điện ảnh số 62/2006/QH 11 ngày 29/6/2006", ["62/2006/QH11"]),
        ("Quyết định 12/QĐ-BNV; 953/VP4 của Văn phòng", ["12/QĐ-BNV", "953/VP4"]),
        ("Nghị quyết số 71.4/2026 (gọi tắt là Nghị quyết 71); Nghị quyết 71", ["71.4/2026"]),
    ],
)
def test_forms_of_numbers(text: str, numbers: list[str]) -> None:
    assert list(directives(text)) == numbers


@pytest.mark.parametrize(
    "text",
    [
        *("Số: /QĐ-UBND", "Nghị định số …/2026/NĐ-CP", "Hợp đồng BT số 01/2016/HĐBT"),
        *("Giấy phép nhận chìm số 219/GP-UBND", "QCVN 06:2022/BXD", "khoản 3, Điều 230a-BLHS"),
        *("hướng dẫn 4 tỉnh miền Trung", "quy định 10 nhóm hành vi", "CÔNG BÁO/Số 293/Ngày 31"),
        *("vượt 23/25 chỉ tiêu Nghị quyết năm 2022", "giai đoạn 2021-2025", "đường dây nóng 24/7"),
        *("quyết định 300 người", "Chương trình 135", "Nghị quyết 10 điểm", "thông tư 15 điều"),
        *("máy xúc TCCS 02/2016/CĐUB", "xem ?ItemID=1&Keyword=14/2007/TT-BL%C4%90TBXH"),
        *("thông báo theo Mẫu số 01/TB-ĐKĐT", "các Mẫu: 01/TB-ĐĐKD, 02/TB-ĐĐKD, 03/TNDN"),
        *("Mẫu số 04-GHTD/SHTT/2020, 05-TT/SHTT/2020", "nghị quyết 79, 80 nội dung"),
        *("các nghị quyết 5, 6 nội dung", "ban hành quyết định 12 nội dung"),
        *("bãi bỏ các quyết định\n1. Văn bản cũ", "theo Quyết định 587 người được thưởng"),
        *("bàn thắng 5-LCT", "số /NQ-TW", "Số: ……/KH-UBND"),
        *("từ số 321 đến 328", "thẻ O5-AB/XYZ", "Luật Đất đai", "Nghị quyết này", "quyết định đó"),
    ],
)
def test_what_is_no_directive(text: str) -> None:
    assert directives(f"UBND huyện thông báo: {text}.") == {}


def test_one_fact_for_all_printings_of_a_number() -> None:
    found = directives("Kết luận số 21-KL/ TW; sau đó Kết luận 21 – KL/TW và Kết luận số 21.")
    (fact,) = found.values()
    assert fact.number == "21-KL/TW"
    assert len(fact.mentions) == 3


@pytest.mark.parametrize(
    ("text", "anomalies"),
    [
        (
            "các Quyết định từ số 321 đến số 328-QĐ/TW",
            {"321-QĐ/TW": "end of a range", "328-QĐ/TW": "end of a range"},
        ),
        ("Chỉ thị số 34/CT-TW", {"34/CT-TW": "Party number in another style"}),
        ("Nghị quyết 19-2017/NQ-CP", {"19-2017/NQ-CP": "hyphen before the year"}),
        ("Quyết định số 2298/2005/QĐ.UBND", {"2298/2005/QĐ.UBND": "full stop for a hyphen"}),
        ("Nghị quyết số 1O-NQ/TW", {"10-NQ/TW": "O for 0"}),
        ("Nghị quyết số l5-NQ/TU", {"15-NQ/TU": "l for 1"}),
        ("Nghị quyết số O5-NQ/TU", {"05-NQ/TU": "O for 0"}),
        ("Công văn số 338-CV/U của Đảng ủy xã Vĩnh Lộc", {"338-CV/ĐU": "Đ lost"}),
        ("Công văn số 338-CV/U của một xã", {"338-CV/U": None}),
        ("Nghị quyết số 05-NQ/TU", {"05-NQ/TU": None}),
    ],
)
def test_what_is_odd_about_a_number_is_told(text: str, anomalies: dict[str, str | None]) -> None:
    assert {number: fact.anomaly for number, fact in directives(text).items()} == anomalies


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Nghị quyết số 98/2023/QH15 mở ra cơ chế mới. Nghị quyết này có 12 điều.",
            ["Nghị quyết số 98/2023/QH15", "Nghị quyết này"],
        ),
        (
            "Nghị quyết số 98/2023/QH15 mở ra cơ chế. Theo Nghị quyết nói trên và Nghị quyết 98",
            ["Nghị quyết số 98/2023/QH15", "Nghị quyết nói trên", "Nghị quyết 98"],
        ),
        (
            "Nghị quyết số 98/2023/QH15 mở ra cơ chế mới. Nghị định này có 12 điều.",
            ["Nghị quyết số 98/2023/QH15"],
        ),
        (
            "Nghị quyết số 98/2023/QH15 và Nghị quyết số 54/2017/QH14. Nghị quyết này có 12 điều.",
            ["Nghị quyết số 98/2023/QH15"],
        ),
        (
            "Nghị quyết số 98/2023/QH15 mở ra cơ chế mới. Nghị quyết của Đảng bộ nêu rõ. "
            "Nghị quyết này có 12 điều.",
            ["Nghị quyết số 98/2023/QH15"],
        ),
        (
            "Nghị quyết số 98/2023/QH15 mở ra cơ chế. Cả hai nghị quyết này và các nghị quyết nêu "
            "trên còn hiệu lực.",
            ["Nghị quyết số 98/2023/QH15"],
        ),
        (
            "Nghị quyết số 98/2023/QH15 hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực. Nghị "
            "quyết này có 12 điều.",
            ["Nghị quyết số 98/2023/QH15"],
        ),
        (
            "Nghị quyết số 98/2023/QH15 có 12 điều. Quy định cũ hết hiệu lực kể từ ngày Nghị quyết "
            "này có hiệu lực.",
            ["Nghị quyết số 98/2023/QH15", "Nghị quyết này"],
        ),
    ],
    ids=[
        "this",
        "above and short",
        "another type",
        "two of the type",
        "one without number between",
        "several",
        "another, by which it ceases",
        "another ceases by it",
    ],
)
def test_pointing_words_mean_the_one_act_that_fits(text: str, said: list[str]) -> None:
    fact = directives(text)["98/2023/QH15"]
    assert [text[start:end] for start, end in fact.mentions] == said


def test_the_text_of_an_act_calls_itself_this() -> None:
    head = "CHÍNH PHỦ\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 10/2025/NĐ-CP\n\nNGHỊ ĐỊNH\n\n"
    found = directives(f"{head}Điều 1. Theo Nghị định số 1/2020/NĐ-CP.\n\nĐiều 2. Nghị định này")
    assert {number: len(fact.mentions) for number, fact in found.items()} == {
        "10/2025/NĐ-CP": 1,
        "1/2020/NĐ-CP": 1,
    }


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Thông báo về việc nghỉ lễ.\nCác đơn vị thực hiện.", 0),
        ("Thông báo về việc nghỉ lễ.\nKế hoạch số 171/KH-UBND nêu rõ.", 1),
    ],
    ids=["never printed", "printed in the text"],
)
def test_a_number_from_the_metadata_is_the_documents_own(
    text: str, mentions: int, facts_of: Read
) -> None:
    found = facts_of(text, number="171/KH-UBND")
    (fact,) = found.directives
    assert (fact.number, len(fact.mentions)) == ("171/KH-UBND", mentions)
    ((subject, relation, quote),) = [(c.subject, c.relation, c.quote) for c in found.citations]
    assert (subject, relation) == ("document", "self")
    assert quote in text
    assert found.document.number == "171/KH-UBND"


@pytest.mark.parametrize("code", ["NQ-CP", "NQ-\u0421\u0420"])  # the second in Cyrillic letters
def test_a_number_cut_by_its_catalogue_is_whole_in_the_title(facts_of: Read, code: str) -> None:
    title = f"Nghị quyết 66.8/2025/{code} tách nội dung bồi thường"
    facts = facts_of("NGHỊ QUYẾT\n\nVỀ BỒI THƯỜNG\n", number="8/2025/NQ-CP", title=title)
    assert facts.document.number == "66.8/2025/NQ-CP"


def test_the_head_beats_the_metadata(facts_of: Read) -> None:
    text = "CHÍNH PHỦ\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 10/2025/NĐ-CP\n\nNGHỊ ĐỊNH\n"
    found = facts_of(text, number="11/2025/NĐ-CP")
    assert [fact.number for fact in found.directives] == ["10/2025/NĐ-CP"]


@pytest.mark.parametrize("row", list(rows("document_nouns")), ids=lambda row: str(row["surface"]))
def test_each_noun_is_found_in_its_example(row: dict[str, str]) -> None:
    found = NounIndex(row["example"].lower()).mentions
    if row["role"] == "shadow":
        return
    assert any(mention.noun.document_type == row["document_type"] for mention in found)
    if row["role"] == "directive" and "số" in row["example"]:
        assert parse_number(row["example"].rsplit("số", 1)[1].strip()) is not None


@pytest.mark.parametrize(
    ("label", "code"),
    [
        pytest.param(noun.document_type, code, id=f"{noun.document_type} {code}")
        for surface, noun in plain_types().items()
        for code in sorted(noun.codes)
        if surface not in {row["surface"] for row in rows("document_nouns")}
    ],
)
def test_a_row_of_a_type_is_enough_to_read_it(label: str, code: str) -> None:
    found = directives(f"theo {label} số 12/{code}-BNV ngày 3/5/2025")
    assert found[f"12/{code}-BNV"].document_type == label


@pytest.mark.parametrize(
    ("piece", "size"),
    [
        *(("1", 10**6), ("A", 10**6), ("-", 10**6), ("Đ-", 10**6), ("1-A", 10**6)),
        *(("1/A-B ", 10**5), ("12-QĐ/TW ", 10**5), ("Nghị quyết số ", 10**5), ("số 1, ", 10**5)),
        *(("ngày 1/1/2020 ", 10**5), ("thực hiện, ", 10**5), ("1. Căn cứ\n", 10**5)),
        *(("Luật A ", 10**5), ("UBND tỉnh có văn bản 1/UBND, ", 10**5)),
    ],
)
def test_long_junk_comes_back(piece: str, size: int) -> None:
    text = piece * (size // len(piece))
    # Quadratic work would not come back from this.
    for found in facts(text).directives:
        assert all(text[start:end] for start, end in found.mentions)


@pytest.mark.parametrize(
    ("number", "issuer", "others"),
    [
        ("07/2013/TTLT-BTP-BNV", "Bộ Tư pháp", ("Bộ Nội vụ",)),
        ("55/2010/TTLT/BTC-BTP", "Bộ Tài chính", ("Bộ Tư pháp",)),
        ("3/2020/TTLT-BQP-BYT-BTC", "Bộ Quốc phòng", ("Bộ Y tế", "Bộ Tài chính")),
        ("06-HD/BTCTW-UBKTTW", "Ban Tổ chức Trung ương", ("Ủy ban Kiểm tra Trung ương",)),
        ("3041/QĐ-BTC-TCHQ", "Bộ Tài chính", ()),
    ],
)
def test_all_organs_of_a_joint_act_are_told(
    number: str, issuer: str, others: tuple[str, ...]
) -> None:
    fact = directives(f"Thực hiện văn bản số {number} của các cơ quan.")[number]
    assert (fact.issuer, fact.co_issuers) == (issuer, others)


@pytest.mark.parametrize(
    ("text", "basis", "quote"),
    [
        (
            "Nghị định số 5/2020/NĐ-CP ngày 2/3/2020 của Chính phủ",
            *("text", "Nghị định số 5/2020/NĐ-CP ngày 2/3/2020 của Chính phủ"),
        ),
        (
            "Thủ tướng vừa ký Công điện số 5/CĐ-TTg.",
            *("text", "Thủ tướng vừa ký Công điện số 5/CĐ-TTg"),
        ),
        ("Thông tư số 5/2020/TT-BTC có hiệu lực.", "code", None),
    ],
)
def test_how_the_issuer_is_known(text: str, basis: str, quote: str | None) -> None:
    ((_, fact),) = directives(text).items()
    assert fact.issuer_basis == basis
    at = fact.issuer_evidence
    assert (text[at[0] : at[1]] if at is not None else None) == quote


def test_a_law_on_texts_is_a_law() -> None:
    text = (
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 ngày 19/02/2025;"
        " Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật"
        " số 87/2025/QH15 ngày 25/6/2025; văn bản số 66/2025/QH15."
    )
    found = directives(text)
    told = [
        (found[f"{n}/2025/QH15"].document_type, found[f"{n}/2025/QH15"].title) for n in (64, 87)
    ]
    assert told == [
        ("Luật", "Luật Ban hành văn bản quy phạm pháp luật"),
        (
            "Luật",
            "Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật",
        ),
    ]
    assert found["66/2025/QH15"].document_type == "Văn bản"


@pytest.mark.parametrize("opening", ["Vừa qua, vào ngày", "Mới đây, ngày", "Ngày"])
def test_the_day_of_issue_opens_the_sentence(opening: str) -> None:
    text = f"{opening} 24/5/2017, Bộ Tài chính đã ban hành Quyết định số 942/QĐ-BTC."
    assert directives(text)["942/QĐ-BTC"].date == "2017-05-24"


@pytest.mark.parametrize(
    "still",
    [
        *("Quốc hội dự kiến", "kỳ họp có thể", "Quốc hội chuẩn bị", "Quốc hội xem xét,"),
        *("Quốc hội tiến tới", "Quốc hội phấn đấu", "Quốc hội sắp", "Quốc hội sẽ biểu quyết"),
        *("Quốc hội cần", "Quốc hội được kỳ vọng", "Quốc hội lùi thời hạn", "Quốc hội bàn"),
    ],
)
def test_a_day_on_which_a_law_may_be_passed_is_not_that_of_its_passing(still: str) -> None:
    text = f"Ngày 7/2/2025, {still} thông qua Luật Sông ngòi số 99/2025/QH15."
    assert directives(text)["99/2025/QH15"].date is None


@pytest.mark.parametrize(
    "done",
    ["Quốc hội biểu quyết", "Quốc hội đã xem xét,", "Quốc hội khóa XV chính thức"],
)
def test_a_day_on_which_a_law_was_passed_dates_it(done: str) -> None:
    text = f"Ngày 7/2/2025, {done} thông qua Luật Sông ngòi số 99/2025/QH15."
    assert directives(text)["99/2025/QH15"].date == "2025-02-07"


def test_a_wire_of_today_is_of_no_organ_that_ended() -> None:
    assert directives("Công điện số 102/CĐ-CT ngày 1/7/2025.")["102/CĐ-CT"].issuer is None
    assert directives("Quyết định số 315-CT ngày 1/7/1991.")["315-CT"].issuer is not None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Bộ ngưng hiệu lực Quyết định số 15/2018/QĐ-TTg từ ngày 01/01/2022.", None),
        ("Bộ kéo dài Quyết định số 15/2018/QĐ-TTg đến ngày 31/12/2022.", None),
        ("Bộ ngưng hiệu lực Quyết định số 15/2018/QĐ-TTg ngày 12/3/2018.", "2018-03-12"),
    ],
)
def test_a_day_from_which_something_holds_is_no_day_of_adoption(
    text: str, date: str | None
) -> None:
    assert directives(text)["15/2018/QĐ-TTg"].date == date


@pytest.mark.parametrize(
    "text",
    [
        "1\nSoạn thảo, ban hành thông tư\n92\nThông tư đã ký\n",
        "Mức chi cho thông tư bãi bỏ một phần thông tư\n105\n1\nSoạn thảo, ban hành thông tư\n92\n",
        "Quán ăn phải theo quy định 5K của Sở Du lịch.",
    ],
)
def test_cells_of_a_table_and_watchwords_are_no_numbers(text: str, facts_of: Read) -> None:
    assert facts_of(text).directives == ()


def test_a_number_that_a_line_breaks_before_is_read(facts_of: Read) -> None:
    (found,) = facts_of("Các trường thực hiện theo Thông tư\n29 của Bộ Giáo dục.\n").directives
    assert found.number == "29"


@pytest.mark.parametrize("aside", ["(khoản 1, Điều 13)", "(điểm 2)", "(A18)"])
def test_a_day_behind_a_place_in_brackets_is_the_acts(aside: str) -> None:
    text = f"Theo Nghị định số 64/2003/NĐ-CP {aside} ngày 22/12/2003 của Chính phủ, thuế giảm."
    fact = directives(text)["64/2003/NĐ-CP"]
    assert (fact.date, fact.issuer) == ("2003-12-22", "Chính phủ")


def test_a_day_behind_another_act_in_brackets_is_not() -> None:
    text = "Theo Nghị định số 64/2003/NĐ-CP (sửa đổi Nghị định cũ) ngày 22/12/2003 thuế giảm."
    assert directives(text)["64/2003/NĐ-CP"].date is None


def test_a_law_without_a_line_of_its_day_has_that_of_its_passing() -> None:
    text = (
        "QUỐC HỘI\nLuật số: 35/2018/QH14\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nLUẬT\nNUÔI ONG\n"
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n"
        "Quốc hội ban hành Luật Nuôi ong.\nĐiều 1. Phạm vi\nLuật này quy định về nuôi ong.\n"
        "Điều 2. Hiệu lực\nLuật này có hiệu lực từ ngày 01 tháng 7 năm 2019.\n"
        "Luật này được Quốc hội khóa XIV, kỳ họp thứ 6 thông qua ngày 20 tháng 11 năm 2018.\n"
    )
    assert directives(text)["35/2018/QH14"].date == "2018-11-20"


@pytest.mark.parametrize(
    "title",
    [
        "Luật sửa đổi Luật Nuôi ong",
        "Luật sửa đổi, bổ sung một số điều của Luật Nuôi ong, Luật Nuôi tằm và Luật Dệt vải",
    ],
)
def test_a_law_is_called_by_the_laws_that_it_amends(title: str) -> None:
    found = directives(f"Căn cứ Luật Trồng dâu số 59/2020/QH14 và {title} số 76/2025/QH15;")
    assert found["76/2025/QH15"].title == title


def test_the_last_of_a_list_of_laws_amended_has_its_own_title() -> None:
    text = (
        "Quốc hội ban hành Luật sửa đổi Luật Nuôi ong số 5/2020/QH14, Luật Dệt vải số 6/2020/QH14."
    )
    assert directives(text)["6/2020/QH14"].title == "Luật Dệt vải"


BOARD = """TỈNH ỦY QUẢNG NINH
BAN TỔ CHỨC
*
Số 12-TB/BTC

ĐẢNG CỘNG SẢN VIỆT NAM
Hạ Long, ngày 5 tháng 6 năm 2025

THÔNG BÁO
về lớp tập huấn

Ban Tổ chức thông báo như sau.
"""


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (BOARD, False),
        ("Theo Thông báo số 12-TB/BTC ngày 5/6/2025 về lớp tập huấn, các xã đã họp.", False),
        ("Theo Thông báo số 12/TB-BTC ngày 5/6/2025 về lớp tập huấn, các xã đã họp.", True),
        ("Theo Quyết định số 12-QĐ/BTP ngày 5/6/2025 về lớp tập huấn, các xã đã họp.", True),
    ],
)
def test_a_code_that_a_board_of_the_party_shares_names_no_ministry_in_its_style(
    text: str, issuer: bool, facts_of: Read
) -> None:
    (found,) = facts_of(text).directives
    assert (found.issuer in ("Bộ Tài chính", "Bộ Tư pháp")) is issuer
    assert (found.series_issuer in ("Bộ Tài chính", "Bộ Tư pháp")) is issuer
