"""Whose office a signer has, where two lines of a letterhead tell it (``signing_offices.csv``)."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bomay.ontology.tables import rows

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"


def paper(letterhead: str, office: str, *, number: str = "12/TB-ABC", motto: str = STATE) -> str:
    return (
        f"{letterhead}\n-------\n\n{motto}\n---------------\n\nSố: {number}\n\n"
        "Hà Nội, ngày 19 tháng 11 năm 2025\n\nTHÔNG BÁO\nVề việc họp\n\n"
        "1. Cuộc họp bàn về công tác của Ban Tổ chức Trung ương, Ban Bí thư và Bộ Tài chính.\n\n"
        f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n{office}\nLý Văn Tấn\n"
    )


def signer(facts_of, text: str) -> tuple[str, str | None]:
    (held,) = facts_of(text).holdings
    return held.head, held.body


@pytest.mark.parametrize("deputy", [False, True], ids=["chief", "deputy"])
@pytest.mark.parametrize("row", rows("signing_offices"), ids=lambda row: row["office"])
def test_each_office_is_that_of_the_letterhead(
    facts_of, row: Mapping[str, str], deputy: bool
) -> None:
    letterhead = row["letterhead"].replace(" / ", "\n")
    office, head = row["office"].upper(), row["office"]
    if deputy and head == "Thứ trưởng":
        office, head = "THỨ TRƯỞNG THƯỜNG TRỰC", "Thứ trưởng Thường trực"
    elif deputy and head != "Bộ trưởng":
        office, head = f"KT. {office}\nPHÓ {office}", f"Phó {head}"
    party = row["source"].startswith("S3") or row["source"] == "S2"
    text = paper(letterhead, office, motto=PARTY if party else STATE)
    assert signer(facts_of, text) == (head, row["body"])


def test_each_kind_is_one_of_a_body() -> None:
    kinds = {row["body_kind_id"] for row in rows("body_kinds")}
    for row in rows("signing_offices"):
        assert set(row["body_kinds"].split(";")) <= kinds


@pytest.mark.parametrize(
    ("letterhead", "number", "office", "held", "issuer"),
    [
        (
            "BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN TUYÊN GIÁO VÀ DÂN VẬN",
            "37-HD/BTGDVTW",
            "K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN",
            ("Phó Trưởng ban", "Ban Tuyên giáo và Dân vận Trung ương"),
            "Ban Tuyên giáo và Dân vận Trung ương",
        ),
        (
            "BAN CHẤP HÀNH\nTRUNG ƯƠNG\nBAN NỘI CHÍNH",
            "37-HD/BNCTW",
            "TRƯỞNG BAN",
            ("Trưởng ban", "Ban Nội chính Trung ương"),
            "Ban Nội chính Trung ương",
        ),
        (
            "HUYỆN ỦY BÌNH CHÁNH\n*\nBAN TỔ CHỨC",
            "37-HD/BTCHU",
            "TRƯỞNG BAN",
            ("Trưởng ban", "Ban Tổ chức Huyện ủy Bình Chánh"),
            "Ban Tổ chức Huyện ủy Bình Chánh",
        ),
        (
            "TỈNH ỦY AN GIANG\nVĂN PHÒNG",
            "12-CV/VPTU",
            "CHÁNH VĂN PHÒNG",
            ("Chánh Văn phòng", "Văn phòng Tỉnh ủy An Giang"),
            "Văn phòng Tỉnh ủy An Giang",
        ),
        (
            "ĐẢNG BỘ TỈNH AN GIANG\nĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH",
            "16-TB/ĐU",
            "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ",
            ("Phó Bí thư", "Đảng ủy Ủy ban nhân dân tỉnh An Giang"),
            "Ban Thường vụ Đảng ủy Ủy ban nhân dân tỉnh An Giang",
        ),
        (
            "TỈNH ỦY AN GIANG\nĐẢNG ỦY PHƯỜNG MỸ THỚI",
            "16-TB/ĐU",
            "T/M BAN THƯỜNG VỤ\nBÍ THƯ",
            ("Bí thư", "Đảng ủy phường Mỹ Thới"),
            "Ban Thường vụ Đảng ủy phường Mỹ Thới",
        ),
        (
            "TỈNH ỦY AN GIANG",
            "16-TB/TU",
            "T/M BAN THƯỜNG VỤ\nBÍ THƯ",
            ("Bí thư", "Tỉnh ủy An Giang"),
            "Ban Thường vụ Tỉnh ủy An Giang",
        ),
    ],
)
def test_papers_of_the_party(facts_of, letterhead, number, office, held, issuer) -> None:
    text = paper(letterhead, office, number=number, motto=PARTY)
    assert signer(facts_of, text) == held
    (directive,) = facts_of(text).directives
    assert directive.issuer == issuer


@pytest.mark.parametrize(
    ("letterhead", "office", "held"),
    [
        (
            "HỘI ĐỒNG NHÂN DÂN\nTỈNH AN GIANG\nBAN PHÁP CHẾ",
            "TM. BAN PHÁP CHẾ\nTRƯỞNG BAN",
            ("Trưởng ban", "Ban Pháp chế Hội đồng nhân dân tỉnh An Giang"),
        ),
        ("TRUNG TÂM", "TRƯỞNG BAN", ("Trưởng ban", None)),
        (
            "UBND THÀNH PHỐ HÀ NỘI\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
            "GIÁM ĐỐC",
            ("Giám đốc", "Trung tâm Phục vụ hành chính công Thành phố Hà Nội"),
        ),
        (
            "UBND TỈNH AN GIANG\nBAN QUẢN LÝ KHU KINH TẾ",
            "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN",
            ("Phó Trưởng ban", "Ban Quản lý Khu kinh tế tỉnh An Giang"),
        ),
        (
            "BỘ TÀI CHÍNH\nKHO BẠC NHÀ NƯỚC",
            "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
            ("Phó Giám đốc", "Kho bạc Nhà nước"),
        ),
    ],
)
def test_papers_of_the_state(facts_of, letterhead, office, held) -> None:
    assert signer(facts_of, paper(letterhead, office)) == held


def test_a_name_in_capitals_is_spelled_as_the_text_below_spells_it(facts_of) -> None:
    text = paper("UBND TỈNH AN GIANG\nTRUNG TÂM GIỐNG CÂY TRỒNG VẬT NUÔI SỐ HÓA", "GIÁM ĐỐC")
    text = text.replace("1. Cuộc", "Trung tâm Giống cây trồng Vật nuôi số hóa họp.\n1. Cuộc")
    body = "Trung tâm Giống cây trồng Vật nuôi số hóa tỉnh An Giang"
    assert signer(facts_of, text) == ("Giám đốc", body)
