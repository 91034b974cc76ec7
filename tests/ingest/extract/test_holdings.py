"""Who holds which post of which body, and how the text says it."""

from __future__ import annotations

import pytest

HOME = "Quận Bình Tân (TPHCM) đổi mới. "


def holdings(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bí thư Quận ủy quận Bình Tân Huỳnh Khắc Điệp chủ trì.",
            {("Huỳnh Khắc Điệp", "Bí thư", "Quận ủy Bình Tân")},
        ),
        (
            "Ông Trần Văn Nam - Thành ủy viên, Bí thư Quận ủy dự.",
            {
                ("Trần Văn Nam", "Ủy viên", "Thành ủy Thành phố Hồ Chí Minh"),
                ("Trần Văn Nam", "Bí thư", "Quận ủy Bình Tân"),
            },
        ),
        (
            "Bí thư Quận ủy - Chủ tịch UBND quận Bình Tân Lê Văn Thinh nói.",
            {
                ("Lê Văn Thinh", "Bí thư", "Quận ủy Bình Tân"),
                ("Lê Văn Thinh", "Chủ tịch", "Ủy ban nhân dân quận Bình Tân"),
            },
        ),
        (
            "Ông Tạ Đình Khôi, nguyên Bí thư, Chủ tịch UBND huyện Hàm Yên.",
            {
                ("Tạ Đình Khôi", "Bí thư", "Huyện ủy Hàm Yên"),
                ("Tạ Đình Khôi", "Chủ tịch", "Ủy ban nhân dân huyện Hàm Yên"),
            },
        ),
        (
            "ông Đặng Hồ Sơn - phó bí thư thường trực Thành ủy TP.HCM - nói.",
            {("Đặng Hồ Sơn", "Phó Bí thư Thường trực", "Thành ủy Thành phố Hồ Chí Minh")},
        ),
        (
            "Tổng Bí thư, Chủ tịch nước Nguyễn Phú Trọng kết luận.",
            {
                (
                    "Nguyễn Phú Trọng",
                    "Tổng Bí thư",
                    "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
                ),
                ("Nguyễn Phú Trọng", "Chủ tịch nước", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
            },
        ),
        (
            "Đại tướng Ngô Xuân Bách, Bộ trưởng Quốc phòng, dặn dò.",
            {("Ngô Xuân Bách", "Bộ trưởng", "Bộ Quốc phòng")},
        ),
        (
            "Ông Võ Văn Thạc - Chánh Văn phòng UBND TP HCM - trả lời.",
            {
                (
                    "Võ Văn Thạc",
                    "Chánh Văn phòng",
                    "Văn phòng Ủy ban nhân dân Thành phố Hồ Chí Minh",
                )
            },
        ),
        (
            "Ông Bùi Gia Lộc, Bí thư Đảng ủy, Cục trưởng Cục Thi hành án dân sự tỉnh Hà Nam.",
            {
                ("Bùi Gia Lộc", "Bí thư", "Đảng ủy Cục Thi hành án dân sự tỉnh Hà Nam"),
                ("Bùi Gia Lộc", "Cục trưởng", "Cục Thi hành án dân sự tỉnh Hà Nam"),
            },
        ),
        (
            "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng trả lời.",
            {
                ("Mai Tiến Dũng", "Bộ trưởng", "Văn phòng Chính phủ"),
                ("Mai Tiến Dũng", "Chủ nhiệm", "Văn phòng Chính phủ"),
            },
        ),
        (
            "Các Phó Thủ tướng: Trương Hòa Khánh, Vương Đình Lân và Vũ Đức Tùng dự họp.",
            {
                ("Trương Hòa Khánh", "Phó Thủ tướng", "Chính phủ"),
                ("Vương Đình Lân", "Phó Thủ tướng", "Chính phủ"),
                ("Vũ Đức Tùng", "Phó Thủ tướng", "Chính phủ"),
            },
        ),
    ],
    ids=["before", "after", "hyphen", "shared-unit", "lower", "fixed", "ministry", "office",
         "host", "vpcp", "list"],
)  # fmt: skip
def test_posts_of_a_person(facts_of, text, expected) -> None:
    assert holdings(facts_of, HOME + text) == expected


def test_the_post_of_the_next_person_is_not_given_to_the_first(facts_of) -> None:
    text = (
        "Dự lễ có ông Nguyễn Văn Thành, Bí thư Tỉnh ủy Nghệ An và Chủ tịch UBND tỉnh Nghệ An "
        "Lê Hồng Vinh."
    )
    assert holdings(facts_of, text) == {
        ("Nguyễn Văn Thành", "Bí thư", "Tỉnh ủy Nghệ An"),
        ("Lê Hồng Vinh", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An"),
    }


@pytest.mark.parametrize(
    ("text", "status", "pattern"),
    [
        (
            "Ông Võ Đức Thanh trúng cử chức danh Chủ tịch UBND huyện Bình Chánh.",
            "elected",
            "election",
        ),
        ("Ông Võ Đức Thanh được bổ nhiệm làm Giám đốc Sở Y tế TP.HCM.", "appointed", "appointment"),
        ("Ông Võ Đức Thanh, nguyên Giám đốc Sở Y tế TP.HCM, dự.", "former", "name-before-post"),
        ("Ông Võ Đức Thanh từng giữ chức Giám đốc Sở Y tế TP.HCM.", "former", "career"),
        ("Quyền Giám đốc Sở Y tế TP.HCM Võ Đức Thanh nói.", "acting", "post-before-name"),
        ("HĐND bầu ông Võ Đức Thanh làm Chủ tịch UBND huyện Bình Chánh.", "elected", "election"),
    ],
    ids=["elected", "appointed", "former", "career", "acting", "verb-first"],
)
def test_status(facts_of, text, status, pattern) -> None:
    (holding,) = facts_of(text).holdings
    assert (holding.person, holding.status, holding.pattern) == ("Võ Đức Thanh", status, pattern)


def test_an_election_has_its_day_and_its_term(facts_of) -> None:
    text = (
        "Ngày 17/6/2020, ông Lê Văn Thinh được bầu làm Chủ tịch UBND quận Bình Tân "
        "nhiệm kỳ 2016-2021."
    )
    (holding,) = facts_of(text).holdings
    assert (holding.start, holding.term) == ("2020-06-17", "2016-2021")


@pytest.mark.parametrize(
    "text",
    [
        "Ông Võ Đức Thanh được giới thiệu ứng cử chức Chủ tịch UBND huyện Bình Chánh.",
        "Thừa ủy quyền của Thủ tướng Chính phủ, Võ Đức Thanh trao quà.",
        "Đồng chí Dương Ngọc Hải chụp ảnh với Ủy viên Ban Chấp hành Đảng bộ quận.",
        "Chủ tịch Hồ Chí Minh về thăm Nghệ An.",
    ],
    ids=["candidate", "on-behalf", "companion", "president"],
)
def test_what_is_no_holding(facts_of, text) -> None:
    assert facts_of(HOME + text).holdings == ()


def test_the_successor_tells_who_held_it_before(facts_of) -> None:
    text = "Tỉnh ủy Đồng Tháp họp bầu Bí thư Tỉnh ủy, thay ông Lê Minh Hoan."
    assert holdings(facts_of, text) == {("Lê Minh Hoan", "Bí thư", "Tỉnh ủy Đồng Tháp")}


SIGNED = """ỦY BAN NHÂN DÂN
TỈNH BẮC NINH
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 10/QĐ-UBND
Bắc Ninh, ngày 5 tháng 11 năm 2025
QUYẾT ĐỊNH
Điều 1. Công bố kèm theo Quyết định này danh mục thủ tục hành chính.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Mai Sơn
"""


def test_the_signer_holds_the_office_printed_above_the_name(facts_of) -> None:
    (holding,) = facts_of(SIGNED).holdings
    assert (holding.person, holding.head, holding.body, holding.pattern) == (
        "Mai Sơn",
        "Phó Chủ tịch",
        "Ủy ban nhân dân tỉnh Bắc Ninh",
        "signature",
    )


def test_everything_a_holding_names_is_listed(facts_of) -> None:
    facts = facts_of(HOME + "Ông Trần Văn Nam - Thành ủy viên, Bí thư Quận ủy dự.")
    assert {h.person for h in facts.holdings} <= {p.name for p in facts.persons}
    assert {h.body for h in facts.holdings} <= {b.name for b in facts.bodies}
    assert {b.unit for b in facts.bodies if b.unit} <= {u.name for u in facts.units}


def test_confidence_falls_with_what_is_filled_in(facts_of) -> None:
    printed = facts_of("Ông Trần Văn Nam, Bí thư Quận ủy Bình Tân dự.").holdings[0]
    implied = facts_of(HOME + "Ông Trần Văn Nam, Bí thư Quận ủy dự.").holdings[0]
    assert printed.confidence > implied.confidence


def test_repeated_mentions_are_evidence_of_one_holding(facts_of) -> None:
    text = "Bí thư Quận ủy Bình Tân Lê Văn Thinh nói.\nBí thư Quận ủy Bình Tân Lê Văn Thinh đáp."
    (holding,) = facts_of(text).holdings
    assert len(holding.evidence) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chủ tịch UBND tỉnh Bắc Ninh, ông Lưu Tử Đạt vừa nhắc các sở.",
            {("Lưu Tử Đạt", "Chủ tịch", "Ủy ban nhân dân tỉnh Bắc Ninh")},
        ),
        (
            "Quyết định bổ nhiệm ông Lương Trí Viễn giữ chức vụ Phó Chánh án TAND tối cao.",
            {("Lương Trí Viễn", "Phó Chánh án", "Tòa án nhân dân tối cao")},
        ),
        (
            "Cục trưởng Cục Thú y (Bộ NN&PTNT) Đỗ Như Bình giải thích.",
            {("Đỗ Như Bình", "Cục trưởng", "Cục Thú y")},
        ),
        (
            "Bộ trưởng Bộ Kế hoạch và Đầu tư (KH-ĐT) Hồ Chí Kiên dự.",
            {("Hồ Chí Kiên", "Bộ trưởng", "Bộ Kế hoạch và Đầu tư")},
        ),
        (
            "Đại biểu Quốc hội tỉnh Sóc Trăng Thạch Đức Nhân góp lời.",
            {("Thạch Đức Nhân", "Đại biểu", "Quốc hội")},
        ),
        (
            "Trưởng Ban Tuyên giáo T.Ư Võ Văn Khải nhắc nhở.",
            {("Võ Văn Khải", "Trưởng ban", "Ban Tuyên giáo Trung ương")},
        ),
    ],
    ids=["apposed", "verb-first", "brackets", "short-form", "province", "centre"],
)
def test_forms_of_the_press(facts_of, text, expected) -> None:
    assert holdings(facts_of, text) == expected


@pytest.mark.parametrize(
    ("block", "head", "body", "status"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Chủ tịch", "Ủy ban nhân dân tỉnh Bắc Ninh", "current"),
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
            "Phó Chủ tịch",
            "Ủy ban nhân dân tỉnh Bắc Ninh",
            "current",
        ),
        ("Q. CHỦ TỊCH", "Chủ tịch", "Ủy ban nhân dân tỉnh Bắc Ninh", "acting"),
        (
            "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG",
            "Chánh Văn phòng",
            "Văn phòng Ủy ban nhân dân tỉnh Bắc Ninh",
            "current",
        ),
        ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ", "Giám đốc", "Sở Nội vụ tỉnh Bắc Ninh", "current"),
        ("T/M BAN THƯỜNG VỤ\nBÍ THƯ", "Bí thư", "Tỉnh ủy Bắc Ninh", "current"),
        ("TM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ", "Phó Bí thư", "Tỉnh ủy Bắc Ninh", "current"),
    ],
)
def test_capacities_of_signers(facts_of, block, head, body, status) -> None:
    text = SIGNED.replace("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", block).replace("Mai Sơn", "Nguyễn Văn Minh")
    (holding,) = facts_of(text).holdings
    assert (holding.head, holding.body, holding.status) == (head, body, status)


@pytest.mark.parametrize(
    ("span", "want"),
    [
        ("(16-6-1907 – 16-6-2017)", (None, None)),
        ("(1907 – 1987)", (None, None)),
        ("(1976 – 1981)", ("1976", "1981")),
    ],
)
def test_years_of_a_life_are_not_those_of_an_office(
    facts_of, span: str, want: tuple[str | None, str | None]
) -> None:
    text = f"Nhân kỷ niệm ngày sinh ông Lương Thế Điển, nguyên Bí thư Tỉnh ủy Thanh Hóa {span}."
    (holding,) = facts_of(text).holdings
    assert (holding.status, holding.start, holding.end) == ("former", *want)
