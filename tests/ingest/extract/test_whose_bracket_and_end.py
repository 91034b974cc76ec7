"""Offices behind a bracket that names another, those that ended, and lists told once."""

from __future__ import annotations

import pytest


def _told(facts_of, text: str) -> set[tuple[str, str, str | None, str]]:
    return {(h.person, h.head, h.body, h.status) for h in facts_of(text).holdings}


def test_behind_a_bracket_they_are_of_who_stood_before_it(facts_of) -> None:
    text = (
        "Ông Lê Văn Tám (em trai bà Trần Thị Ngà, Bí thư Tỉnh ủy Nam Định), Giám đốc Sở Y tế tỉnh "
        "Nam Định, đã giải trình."
    )
    assert _told(facts_of, text) == {
        ("Trần Thị Ngà", "Bí thư", "Tỉnh ủy Nam Định", "current"),
        ("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Nam Định", "current"),
    }


def test_a_bracket_that_names_nobody_parts_nothing(facts_of) -> None:
    text = "Ông Lê Văn Tám (43 tuổi, Bí thư Huyện ủy Ý Yên), Chủ tịch HĐND huyện Ý Yên, đã dự."
    assert {told[0] for told in _told(facts_of, text)} == {"Lê Văn Tám"}
    assert len(_told(facts_of, text)) == 2


def test_what_is_taken_for_two_terms_is_over(facts_of) -> None:
    text = (
        "Ban Bí thư cách chức Bí thư Tỉnh ủy Nam Định nhiệm kỳ 1996 - 2001 và nhiệm kỳ 2001 - 2006 "
        "đối với ông Lê Văn Tám (gồm cách chức các chức vụ: Phó Bí thư Tỉnh ủy, Bí thư Ban "
        "cán sự đảng UBND tỉnh Nam Định)."
    )
    assert _told(facts_of, text) == {
        ("Lê Văn Tám", "Bí thư", "Tỉnh ủy Nam Định", "former"),
        ("Lê Văn Tám", "Phó Bí thư", "Tỉnh ủy Nam Định", "former"),
        ("Lê Văn Tám", "Bí thư", "Ban cán sự Đảng Ủy ban nhân dân tỉnh Nam Định", "former"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Sau khi thôi giữ chức Bí thư Tỉnh ủy Nam Định, bà Lê Thị Tám về nghỉ hưu.",
        "Trước khi rời cương vị Bí thư Tỉnh ủy Nam Định, bà Lê Thị Tám đã ký.",
        "Bà Lê Thị Tám, khi còn Bí thư Tỉnh ủy Nam Định, đã ký.",
        "Bà Lê Thị Tám thôi trách nhiệm Bí thư Tỉnh ủy Nam Định.",
        "Bà Lê Thị Tám, đảng viên Chi bộ Văn phòng (PV11), Đảng bộ cơ quan, nguyên Bí thư Tỉnh ủy "
        "Nam Định, bị khiển trách.",
        "Bà Lê Thị Tám được điều động từ Bí thư Tỉnh ủy Nam Định về trung ương.",
    ],
)
def test_an_office_that_ended_is_over(facts_of, text) -> None:
    assert _told(facts_of, text) == {("Lê Thị Tám", "Bí thư", "Tỉnh ủy Nam Định", "former")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Tám kế nhiệm ông Hà Văn Năm ở cương vị Bí thư Thành ủy Nam Định.",
        "Ông Lê Văn Tám thay ông Hà Văn Năm trên cương vị Bí thư Thành ủy Nam Định.",
    ],
)
def test_who_comes_after_another_in_an_office(facts_of, text) -> None:
    assert {(person, status) for person, *_, status in _told(facts_of, text)} == {
        ("Hà Văn Năm", "former"),
        ("Lê Văn Tám", "appointed"),
    }


def test_a_verb_before_gives_the_first_office_only_to_who_is_named(facts_of) -> None:
    text = "Ông Lê Văn Tám được cử làm Bí thư Thành ủy Nam Định, Phó chủ tịch Hà Văn Năm nghỉ hưu."
    assert {told[:2] for told in _told(facts_of, text)} == {
        ("Lê Văn Tám", "Bí thư"),
        ("Hà Văn Năm", "Phó Chủ tịch"),
    }


def test_a_body_that_has_several_deputies_is_theirs(facts_of) -> None:
    text = "UBND thành phố Nam Định hiện có 2 phó chủ tịch, gồm các ông: Lê Văn Tám, Hà Văn Năm."
    assert {(told[0], told[2]) for told in _told(facts_of, text)} == {
        ("Lê Văn Tám", "Ủy ban nhân dân thành phố Nam Định"),
        ("Hà Văn Năm", "Ủy ban nhân dân thành phố Nam Định"),
    }


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Anh Lê Văn Tám, Bí thư Xã đoàn Yên Phú, huyện Ý Yên, tỉnh Nam Định, kể.",
            "Xã đoàn Yên Phú",
        ),
        ("Một Ủy viên Thường vụ Tỉnh ủy Nam Định khác - ông Lê Văn Tám - đã dự.", None),
        (
            "Ông Lê Văn Tám, Cục trưởng Cục THA dân sự TP Hà Nội, nói.",
            "Cục Thi hành án dân sự Thành phố Hà Nội",
        ),
        (
            "Ông Lê Văn Tám làm Cục trưởng Cục Kỹ thuật an toàn công nghiệp trước khi về hưu.",
            "Cục Kỹ thuật an toàn công nghiệp",
        ),
        (
            "Ông Lê Văn Tám được bổ nhiệm làm Cục trưởng Cục Kỹ thuật an toàn công nghiệp giữa "
            "năm 2010.",
            "Cục Kỹ thuật an toàn công nghiệp",
        ),
        (
            "Ông Lê Văn Tám chuyển từ Phó Tổng cục trưởng Tổng cục Môi trường sang làm báo.",
            "Tổng cục Môi trường",
        ),
    ],
)
def test_bodies_are_whole(facts_of, text, body) -> None:
    (holding,) = facts_of(text).holdings
    assert holding.person == "Lê Văn Tám"
    assert holding.body == (body or "Ban Thường vụ Tỉnh ủy Nam Định")


def test_two_spellings_of_one_syllable_are_one_person(facts_of) -> None:
    text = "Ông Phạm Sĩ Tám đã nói. Theo ông Phạm Sĩ Tám thì thiếu tiền. Ông Phạm Sỹ Tám im lặng."
    assert [person.name for person in facts_of(text).persons] == ["Phạm Sĩ Tám"]


def test_two_syllables_are_two_persons(facts_of) -> None:
    text = "Ông Phạm Văn Thúi và ông Phạm Văn Thúy đã nói. Ông Phạm Văn Thúy im lặng."
    assert len(facts_of(text).persons) == 2
