"""Offices of the Assembly, of associations and of those who left, as news print them."""

from __future__ import annotations

import pytest


def _bodies(facts_of, text: str) -> dict[str, str | None]:
    return {h.person: h.body for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Phó chủ nhiệm UB Tài chính Ngân sách Lê Văn Tám nói.",
            "Ủy ban Tài chính, Ngân sách của Quốc hội",
        ),
        (
            "Chủ nhiệm UB TCNS của QH Lê Văn Tám nói.",
            "Ủy ban Tài chính, Ngân sách của Quốc hội",
        ),
        (
            "Ông Lê Văn Tám, Ủy viên thường trực UB QP-AN, nói.",
            "Ủy ban Quốc phòng và An ninh của Quốc hội",
        ),
        (
            "Chủ nhiệm UB KHCN&MT của Quốc hội Lê Văn Tám nói.",
            "Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội",
        ),
        (
            "Ông Lê Văn Tám, Chủ tịch Trung ương Hội Chữ thập đỏ Việt Nam, nói.",
            "Trung ương Hội Chữ thập đỏ Việt Nam",
        ),
        (
            "Ông Lê Văn Tám, Phó Chủ tịch TW Hội Cựu chiến binh Việt Nam dự.",
            "Trung ương Hội Cựu chiến binh Việt Nam",
        ),
        (
            "Bà Lê Thị Tám - Chủ tịch T.Ư Hội LHPNVN - dự.",
            "Trung ương Hội Liên hiệp Phụ nữ Việt Nam",
        ),
        ("Ông Lê Văn Tám, Bí thư Đoàn Thanh niên Bộ Xây dựng, nói.", "Đoàn Thanh niên Bộ Xây dựng"),
        (
            "Ông Lê Văn Tám, Phó Chủ tịch UBATGT Quốc gia, nói.",
            "Ủy ban An toàn giao thông Quốc gia",
        ),
        ("Phó Chủ nhiệm VPCP Lê Văn Tám nói.", "Văn phòng Chính phủ"),
        ("Ông Lê Văn Tám, Chủ tịch Ủy ban Quốc gia APEC 2017.", "Ủy ban Quốc gia APEC 2017"),
    ],
)
def test_bodies_of_the_nation_are_read_by_their_short_forms(facts_of, text, body) -> None:
    assert set(_bodies(facts_of, text).values()) == {body}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Ông Lê Văn Tám, Chủ nhiệm Ủy ban Kinh tế 3 nội dung được trình.",
            "Ủy ban Kinh tế của Quốc hội",
        ),
        (
            "Tướng Lê Văn Tám, Chủ nhiệm Ủy ban Quốc phòng - An ninh 3 nội dung vừa nhận.",
            "Ủy ban Quốc phòng và An ninh của Quốc hội",
        ),
        ("Ông Lê Văn Tám, Giám đốc Bệnh viện Bạch Mai 5 năm qua.", "Bệnh viện Bạch Mai"),
        ("Ông Lê Văn Tám, Hiệu trưởng Trường Đại học Tây Nguyên dự.", "Trường Đại học Tây Nguyên"),
        (
            "Ông Lê Văn Tám, Giám đốc Ban Quản lý dự án Thăng Long dự.",
            "Ban Quản lý dự án Thăng Long",
        ),
        # and what is part of a name
        ("Ông Lê Văn Tám, Trưởng Ban Chỉ đạo 389 quốc gia.", "Ban Chỉ đạo 389 Quốc gia"),
        ("Ông Lê Văn Tám, Giám đốc Ban Quản lý dự án 6.", "Ban Quản lý dự án 6"),
        ("Ông Lê Văn Tám, Giám đốc Bệnh viện Nhân dân 115 nói.", "Bệnh viện Nhân dân 115"),
    ],
)
def test_what_is_counted_next_or_who_attends_ends_a_name(facts_of, text, body) -> None:
    assert _bodies(facts_of, text) == {"Lê Văn Tám": body}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Lê Văn Tám, Giám đốc Sở Y tế Nam Định, đã nghỉ hưu.", "former"),
        ("Ông Lê Văn Tám, Giám đốc Sở Y tế Nam Định (nghỉ hưu), bị khởi tố.", "former"),
        ("Giám đốc Sở Y tế Nam Định Lê Văn Tám vừa về hưu thì bị khởi tố.", "former"),
        ("Giám đốc Sở Y tế Nam Định Lê Văn Tám về hưu năm 2015.", "former"),
        ("Thứ trưởng Bộ Nội vụ Lê Văn Tám nghỉ hưu từ trước năm 2002.", "former"),
        ("Giám đốc Sở Y tế Nam Định Lê Văn Tám sẽ nghỉ hưu từ ngày 1/5/2018.", "current"),
        ("Ông Lê Văn Tám, Giám đốc Sở Y tế Nam Định, chưa nghỉ hưu.", "current"),
        ("Giám đốc Sở Y tế Nam Định Lê Văn Tám nói các bác sĩ đã nghỉ hưu được mời.", "current"),
        ("Giám đốc Sở Y tế Nam Định Lê Văn Tám thăm các bác sĩ (nghỉ hưu).", "current"),
    ],
)
def test_who_has_retired_holds_the_office_no_longer(facts_of, text, status) -> None:
    (holding,) = facts_of(text).holdings
    assert holding.status == status


@pytest.mark.parametrize(
    "words",
    [
        "đã giữ nhiều vị trí trọng yếu ở trung ương và địa phương, như",
        "từng đảm nhiệm nhiều chức vụ trong ngành, trong đó có",
        "lần lượt giữ các chức vụ:",
        "trước đây giữ nhiều trọng trách, gồm",
    ],
)
def test_earlier_offices_are_listed_over_sentences(facts_of, words) -> None:
    text = (
        f"Ông Lê Văn Tám {words} Bí thư Tỉnh ủy Nam Định khóa X, XI. Bộ trưởng Bộ Nội vụ, "
        "Chánh Văn phòng Trung ương Đảng. Giám đốc Sở Y tế Thái Bình phát biểu."
    )
    held = facts_of(text).holdings
    assert {(h.person, h.head, h.status) for h in held} == {
        ("Lê Văn Tám", "Bí thư", "former"),
        ("Lê Văn Tám", "Bộ trưởng", "former"),
        ("Lê Văn Tám", "Chánh Văn phòng", "former"),
    }
    for each in held:
        assert each.quote.startswith(each.person)
        assert each.head in each.quote


def test_no_other_sentence_goes_on_with_a_list(facts_of) -> None:
    text = "Ông Lê Văn Tám từng là Bí thư Tỉnh ủy Nam Định. Bộ trưởng Bộ Nội vụ. Ông nghỉ."
    assert {h.head for h in facts_of(text).holdings} == {"Bí thư"}


def test_a_given_name_that_is_a_country_makes_no_text_foreign(facts_of) -> None:
    text = (
        "Phó Chủ tịch Quốc hội Phùng Quốc Lượng nhất trí với nội dung được trình. "
        "Chủ nhiệm Ủy ban Tư pháp của Quốc hội Mai Thị Nga muốn bàn lại. "
        "Hồ sơ chưa đủ nên chưa thể thẩm tra - Chủ nhiệm Nga nói. "
        + "Các ý kiến khác tán thành. "
        * 30
    )
    assert _bodies(facts_of, text)["Phùng Quốc Lượng"] == "Quốc hội"
