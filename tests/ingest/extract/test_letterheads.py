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


OFFICES = rows("signing_offices")
HEADS = {row["head"] for row in rows("post_heads")}
# Judges have no deputies; those of a minister have an office of their own.
DEPUTED = [row for row in OFFICES if f"Phó {row['office']}" in HEADS or "trưởng" in row["office"]]


@pytest.mark.parametrize(
    ("row", "deputy"),
    [*((row, False) for row in OFFICES), *((row, True) for row in DEPUTED)],
    ids=[*(row["office"] for row in OFFICES), *(f"deputy of {row['office']}" for row in DEPUTED)],
)
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


@pytest.mark.parametrize(
    ("letterhead", "office", "said", "head"),
    [
        ("CÔNG TY TNHH VẬN TẢI HẠ LONG", "GIÁM ĐỐC", "Kính gửi: Cục Thuế tỉnh A", "Giám đốc"),
        (
            "CÔNG TY CỔ PHẦN THAN HẠ LONG",
            "TM. HỘI ĐỒNG QUẢN TRỊ\nCHỦ TỊCH",
            "Kính gửi: Hội Nông dân tỉnh Quảng Ninh",
            "Chủ tịch",
        ),
        (
            "THANH TRA TỈNH QUẢNG NINH\nĐOÀN THANH TRA",
            "TRƯỞNG ĐOÀN",
            "Theo kiến nghị của Đoàn đại biểu Quốc hội tỉnh Quảng Ninh, nay họp.",
            "Trưởng đoàn",
        ),
        (
            "VIỆN KHOA HỌC MỎ",
            "VIỆN TRƯỞNG",
            "Kính gửi: Viện kiểm sát nhân dân tỉnh Quảng Ninh",
            "Viện trưởng",
        ),
    ],
)
def test_no_signer_heads_whom_a_paper_only_writes_to(
    facts_of, letterhead, office, said, head
) -> None:
    text = paper(letterhead, office).replace("1. Cuộc", f"{said}\n1. Cuộc")
    assert signer(facts_of, text) == (head, None)


@pytest.mark.parametrize(
    ("letterhead", "office", "motto"),
    [
        (
            "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\nBAN CHẤP HÀNH TỈNH QUẢNG NINH",
            "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH",
            STATE,
        ),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH QUẢNG NINH\nCÔNG ĐOÀN NGÀNH GIÁO DỤC", "CHỦ TỊCH", STATE),
        (
            "TỈNH ỦY QUẢNG NINH\nBAN CÁN SỰ ĐẢNG UBND TỈNH",
            "T/M BAN CÁN SỰ ĐẢNG\nBÍ THƯ",
            PARTY,
        ),
        ("TỈNH ỦY QUẢNG NINH\nCHI BỘ BAN TỔ CHỨC", "T/M CHI BỘ\nBÍ THƯ", PARTY),
        ("TỈNH ĐOÀN QUẢNG NINH\nBAN THƯỜNG VỤ", "TM. BAN THƯỜNG VỤ\nBÍ THƯ", PARTY),
    ],
)
def test_a_superior_is_not_whom_the_line_below_names(facts_of, letterhead, office, motto) -> None:
    assert signer(facts_of, paper(letterhead, office, motto=motto))[1] is None


def test_a_union_below_the_confederation_is_whom_its_chair_signs_for(facts_of) -> None:
    union = "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nCÔNG ĐOÀN GIÁO DỤC VIỆT NAM"
    found = signer(facts_of, paper(union, "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH", motto=STATE))
    assert found[1] == "Công đoàn Giáo dục Việt Nam"


def test_the_unit_on_a_line_of_its_own_is_part_of_the_name(facts_of) -> None:
    text = paper("ỦY BAN NHÂN DÂN\n\nTỈNH AN GIANG", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")
    text = text.replace("HỘI CHỦ NGHĨA", "HỘI\nCHỦ NGHĨA")
    assert signer(facts_of, text) == ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh An Giang")


def test_a_place_in_capitals_keeps_its_own(facts_of) -> None:
    text = paper("ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH\nTRUNG TÂM Y TẾ BA CHẼ", "GIÁM ĐỐC")
    assert signer(facts_of, text) == ("Giám đốc", "Trung tâm Y tế Ba Chẽ")


def test_the_board_that_a_text_tells_of_is_not_that_of_who_writes(facts_of) -> None:
    text = paper("ĐẢNG ỦY PHƯỜNG HẠ LONG", "T/M BAN THƯỜNG VỤ\nBÍ THƯ", motto=PARTY).replace(
        "1. Cuộc",
        "Ban Thường vụ Tỉnh ủy Quảng Ninh họp. Đồng chí Trần Văn Nam, Ủy viên Ban Thường vụ, dự.\n"
        "1. Cuộc",
    )
    bodies = {held.body for held in facts_of(text).holdings if held.person == "Trần Văn Nam"}
    assert "Ban Thường vụ Đảng ủy phường Hạ Long" not in bodies


def test_a_ministry_on_two_lines_is_the_one_its_lines_name(facts_of) -> None:
    text = (
        f"BỘ NÔNG NGHIỆP          {STATE.splitlines()[0]}\n"
        f"VÀ MÔI TRƯỜNG          {STATE.splitlines()[1]}\n\n"
        "Số: 12/TB-BNNMT     Hà Nội, ngày 19 tháng 11 năm 2025\n\nTHÔNG BÁO\nVề việc họp\n\n"
        "Thực hiện công văn của Bộ Nông nghiệp và Phát triển nông thôn, nay thông báo.\n\n"
        "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLý Văn Tấn\n"
    )
    assert signer(facts_of, text) == ("Thứ trưởng", "Bộ Nông nghiệp và Môi trường")
