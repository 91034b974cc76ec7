"""A body that is printed once behind several, and what a local text makes plain of the others.

Each case lists all that may be read: person, head, body, status.
"""

from __future__ import annotations

import pytest

TU, NAM, SAU = "Phan Văn Tự", "Đặng Văn Niệm", "Lê Thị Sáu"
UBND, HDND = "Ủy ban nhân dân huyện Vũ Thư", "Hội đồng nhân dân huyện Vũ Thư"
XA = "Ủy ban nhân dân xã Vũ Hội"
SO = "Sở Y tế tỉnh Thái Bình"

BEHIND = [
    (
        "Đơn nêu tên ông Phan Văn Tự (Chủ tịch) và ông Đặng Văn Niệm (Phó Chủ tịch) UBND huyện "
        "Vũ Thư.",
        {(TU, "Chủ tịch", UBND), (NAM, "Phó Chủ tịch", UBND)},
    ),
    (
        "Đơn nêu tên ông Phan Văn Tự (Bí thư) và ông Đặng Văn Niệm (Phó Bí thư) Huyện ủy Vũ Thư.",
        {(TU, "Bí thư", "Huyện ủy Vũ Thư"), (NAM, "Phó Bí thư", "Huyện ủy Vũ Thư")},
    ),
    (
        "Khen thưởng các ông Phan Văn Tự (Giám đốc), Đặng Văn Niệm (Phó Giám đốc) Sở Y tế Thái "
        "Bình.",
        {(TU, "Giám đốc", SO), (NAM, "Phó Giám đốc", SO)},
    ),
    (
        "Họp có ông Phan Văn Tự - Giám đốc, bà Lê Thị Sáu - Phó Giám đốc Sở Y tế Thái Bình.",
        {(TU, "Giám đốc", SO), (SAU, "Phó Giám đốc", SO)},
    ),
    (
        "Họp có ông Phan Văn Tự, Chủ tịch và ông Đặng Văn Niệm, Phó Chủ tịch UBND huyện Vũ Thư.",
        {(TU, "Chủ tịch", UBND), (NAM, "Phó Chủ tịch", UBND)},
    ),
    (
        "Kỷ luật các ông Phan Văn Tự (Chủ tịch), Đặng Văn Niệm (Phó Chủ tịch) và bà Lê Thị Sáu "
        "(Phó Chủ tịch) UBND xã Vũ Hội, huyện Vũ Thư.",
        {(TU, "Chủ tịch", XA), (NAM, "Phó Chủ tịch", XA), (SAU, "Phó Chủ tịch", XA)},
    ),
    (
        "Công an tỉnh bắt ông Phan Văn Tự (Chủ tịch) và ông Đặng Văn Niệm (Phó Chủ tịch) UBND "
        "huyện Vũ Thư.",
        {(TU, "Chủ tịch", UBND), (NAM, "Phó Chủ tịch", UBND)},
    ),
    # Who is told after a firm, a union or another body may be of that.
    (
        "Công ty Hoa Mai cử ông Phan Văn Tự - Giám đốc, ông Đặng Văn Niệm - Phó Giám đốc Sở Y tế "
        "tỉnh Thái Bình đón đoàn.",
        {(NAM, "Phó Giám đốc", SO)},
    ),
    (
        "Đại diện công ty là ông Phan Văn Tự, Giám đốc, và ông Đặng Văn Niệm, Phó Giám đốc Sở Y tế "
        "tỉnh Thái Bình dự.",
        {(NAM, "Phó Giám đốc", SO)},
    ),
    (
        "Hội phụ nữ thăm bà Lê Thị Sáu (Chủ tịch), ông Phan Văn Tự, Phó Chủ tịch UBND huyện Vũ Thư "
        "dự.",
        {(SAU, "Chủ tịch", None), (TU, "Phó Chủ tịch", UBND)},
    ),
    # One alone has no body behind his bracket: another acts there.
    ("Họ đưa tiền cho ông Phan Văn Tự (Giám đốc) Công an tỉnh Thái Bình đã khởi tố.", set()),
    # A deputy told before a chief may be another body's; a comma parts the office from a body.
    (
        "Ông Phan Văn Tự (Phó Chủ tịch) và ông Đặng Văn Niệm, Chủ tịch UBND huyện Vũ Thư.",
        {(TU, "Phó Chủ tịch", None), (NAM, "Chủ tịch", UBND)},
    ),
    (
        "Ông Phan Văn Tự (Chủ tịch), UBND xã Vũ Hội, huyện Vũ Thư đã họp.",
        {(TU, "Chủ tịch", None)},
    ),
    (
        "Ông Phan Văn Tự (Chủ tịch), bà Lê Thị Sáu (Chủ tịch) UBND xã Vũ Hội, huyện Vũ Thư.",
        {(TU, "Chủ tịch", None), (SAU, "Chủ tịch", XA)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_a_body_behind_several(facts_of, text, expected) -> None:
    assert {(h.person, h.head, h.body) for h in facts_of(text).holdings} == expected


@pytest.mark.parametrize("head", ["Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực"])
@pytest.mark.parametrize(("chair", "body"), [("UBND", UBND), ("HĐND", HDND)])
def test_a_secretary_beside_a_bare_council(facts_of, head, chair, body) -> None:
    found = facts_of(f"Huyện Vũ Thư họp báo. Ông Phan Văn Tự, {head}, Chủ tịch {chair}, nói.")
    assert {(h.head, h.body) for h in found.holdings} == {
        (head, "Huyện ủy Vũ Thư"),
        ("Chủ tịch", body),
    }


def test_no_secretary_of_a_firm_s_chair(facts_of) -> None:
    found = facts_of("Huyện Vũ Thư họp báo. Ông Phan Văn Tự, Phó Bí thư, Chủ tịch HĐQT, nói.")
    assert [h.body for h in found.holdings if h.head == "Phó Bí thư"] == [None]


@pytest.mark.parametrize(
    ("place", "body"),
    [
        ("tỉnh Hà Tây, huyện Hoài Đức, huyện Hoài Đức", "Sở Y tế tỉnh Hà Tây"),
        ("tỉnh Hà Bắc, huyện Yên Dũng, huyện Yên Dũng", "Sở Y tế tỉnh Hà Bắc"),
        ("thành phố Hà Nội, huyện Hoài Đức, huyện Hoài Đức", "Sở Y tế Thành phố Hà Nội"),
        ("tỉnh Nam Định, huyện Hoài Đức, huyện Hoài Đức", "Sở Y tế Thành phố Hà Nội"),
    ],
)
def test_a_district_in_a_province_of_old(facts_of, place, body) -> None:
    found = facts_of(f"Năm 1995, vụ việc ở {place}. Ông Phan Văn Tự, Giám đốc Sở Y tế, trả lời.")
    assert [h.body for h in found.holdings] == [body]


@pytest.mark.parametrize(
    "text",
    [
        "Ông quê ở tỉnh Hà Tây. Nay ông là Chủ tịch UBND huyện Hoài Đức. Ông Phan Văn Tự, Giám đốc "
        "Sở Y tế, đến huyện Hoài Đức.",
        "Năm 2006, ông rời tỉnh Hà Tây. Năm 2023, huyện Hoài Đức họp. Ông Phan Văn Tự, Giám đốc Sở "
        "Y tế, đến huyện Hoài Đức.",
    ],
)
def test_a_province_of_old_that_is_no_more(facts_of, text) -> None:
    of = [h.body for h in facts_of(text).holdings if h.person == TU]
    assert of == ["Sở Y tế Thành phố Hà Nội"]
    dated = facts_of(text.replace("Năm 2023, h", "H"), date="2023-05-06")
    assert [h.body for h in dated.holdings if h.person == TU] == of


@pytest.mark.parametrize(
    ("day", "of"), [("2007-05-06", "tỉnh Hà Tây"), ("2009-05-06", "Thành phố Hà Nội")]
)
def test_a_paper_s_own_day_tells_its_province(facts_of, day, of) -> None:
    text = "Tỉnh Hà Tây có huyện Hoài Đức. Ông Phan Văn Tự, Giám đốc Sở Y tế, đến huyện Hoài Đức."
    assert [h.body for h in facts_of(text, date=day).holdings] == [f"Sở Y tế {of}"]


@pytest.mark.parametrize("body", ["Công an", "VKSND", "Tòa án nhân dân", "UBND"])
def test_a_body_of_a_province_of_old_tells_its_time(facts_of, body) -> None:
    text = (
        f"{body} tỉnh Hà Tây xem xét vụ việc ở huyện Hoài Đức. Ông Phan Văn Tự, Giám đốc Sở Y tế, "
        "đến huyện Hoài Đức."
    )
    assert [h.body for h in facts_of(text).holdings] == ["Sở Y tế tỉnh Hà Tây"]
    today = [h.body for h in facts_of(text, date="2023-05-06").holdings]
    assert today == ["Sở Y tế Thành phố Hà Nội"]


@pytest.mark.parametrize("unit", ["tỉnh", "tỉnh này"])
def test_who_is_named_behind_the_unit_of_a_department(facts_of, unit) -> None:
    found = facts_of(f"Tỉnh Thái Bình họp. Giám đốc Sở Y tế của {unit}, bà Lê Thị Sáu cho biết.")
    assert [(h.person, h.head, h.body) for h in found.holdings] == [(SAU, "Giám đốc", SO)]


@pytest.mark.parametrize(
    "when", ["thời điểm trên", "thời gian đó", "giai đoạn ấy", "thời điểm nói trên", "thời kỳ đó"]
)
def test_what_was_held_at_a_time_told_before(facts_of, when) -> None:
    found = facts_of(f"Theo đó, {when}, ông Phan Văn Tự là Chủ tịch UBND huyện Vũ Thư.")
    assert [(h.body, h.status) for h in found.holdings] == [(UBND, "former")]


def test_what_is_held_at_this_time_is_held(facts_of) -> None:
    found = facts_of("Theo đó, thời điểm này, ông Phan Văn Tự là Chủ tịch UBND huyện Vũ Thư.")
    assert [(h.body, h.status) for h in found.holdings] == [(UBND, "current")]


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("Hội LHTN", "Hội Liên hiệp Thanh niên tỉnh Thái Bình"),
        ("Hội LHTN Việt Nam", "Hội Liên hiệp Thanh niên Việt Nam tỉnh Thái Bình"),
        ("Hội ND", "Hội Nông dân tỉnh Thái Bình"),
        ("Hội CTĐ", "Hội Chữ thập đỏ tỉnh Thái Bình"),
        ("Hội NCT", "Hội Người cao tuổi tỉnh Thái Bình"),
    ],
)
def test_unions_in_letters(facts_of, letters, name) -> None:
    found = facts_of(f"Bà Lê Thị Sáu, Chủ tịch {letters} tỉnh Thái Bình, tặng quà.")
    assert [(h.person, h.body) for h in found.holdings] == [(SAU, name)]


@pytest.mark.parametrize(
    ("office", "head"),
    [("Vụ phó", "Phó Vụ trưởng"), ("Vụ trưởng", "Vụ trưởng"), ("Cục phó", "Phó Cục trưởng")],
)
def test_who_leads_a_department_is_no_part_of_its_name(facts_of, office, head) -> None:
    found = facts_of(
        f"Ông Phan Văn Tự, {office} pháp chế, Bộ Y tế. Bà Lê Thị Sáu, Vụ phó pháp chế."
    )
    assert [(h.person, h.head, h.body) for h in found.holdings] == [
        ("Phan Văn Tự", head, None),
        (SAU, "Phó Vụ trưởng", None),
    ]
    assert [body.name for body in found.bodies] == ["Bộ Y tế"]
