"""Clauses and verbs between a name and an office that is somebody else's, or none of a body's."""

from __future__ import annotations

import pytest

MINISTER = ("Phó Thủ tướng", "Chính phủ")


def held(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


@pytest.mark.parametrize("time", ["7 tháng qua", "2 năm nay", "3 quý đầu năm"])
def test_behind_a_clause_of_time_another_is_told_of(facts_of, time: str) -> None:
    text = f"Theo ông Lý Văn Tấn, {time}, Phó Thủ tướng, Trưởng Ban Chỉ đạo Lý Văn Bằng đã đến."
    assert held(facts_of, text) == {("Lý Văn Bằng", *MINISTER)}


def test_behind_what_somebody_is_his_own_office_follows(facts_of) -> None:
    text = "Ông Lý Văn Tấn, 39 tuổi, cử nhân luật, Giám đốc Sở Y tế tỉnh Nam Định, nói vậy."
    assert held(facts_of, text) == {("Lý Văn Tấn", "Giám đốc", "Sở Y tế tỉnh Nam Định")}


def test_behind_ministers_of_several_ministries_all_offices_are_of_others(facts_of) -> None:
    text = (
        "Các Phó Thủ tướng Lý Văn Tấn, Lý Văn Bằng, Bộ trưởng các Bộ Y tế, Tài chính, "
        "Chủ nhiệm Ủy ban Dân tộc{} cũng đã trả lời."
    )
    deputies = {("Lý Văn Tấn", *MINISTER), ("Lý Văn Bằng", *MINISTER)}
    assert held(facts_of, text.format("")) == deputies
    named = ("Lý Văn Chín", "Chủ nhiệm", "Ủy ban Dân tộc")
    assert held(facts_of, text.format(" Lý Văn Chín")) == deputies | {named}


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("Cục trưởng Cục Hàng hải Việt Nam thông tin", "Cục Hàng hải Việt Nam"),
        ("Giám đốc Trung tâm Internet Việt Nam thông tin", "Trung tâm Internet Việt Nam"),
        ("Cục trưởng Cục Công nghệ thông tin", "Cục Công nghệ thông tin"),
    ],
)
def test_behind_the_country_informs_is_a_verb(facts_of, told: str, body: str) -> None:
    text = f"Ông Lý Văn Tấn, {told}, cảng đã mở."
    assert {name for *_, name in held(facts_of, text)} == {body}


@pytest.mark.parametrize("province", ["Giang Tây", "Cát Lâm", "Liêu Ninh"])
def test_provinces_of_china_are_nobody(facts_of, province: str) -> None:
    text = f"Trong đó có Hiệu phó Trường Đảng Trung ương, Bí thư Tỉnh ủy {province}, theo báo."
    assert not facts_of(text).persons
    assert not facts_of(text).holdings


@pytest.mark.parametrize("word", ["trước", "sau"])
def test_no_board_is_called_by_a_word_of_time(facts_of, word: str) -> None:
    text = (
        f"Bộ sẽ trình Ban Chỉ đạo {word} khi họp. "
        "Phó Thủ tướng, Trưởng Ban Chỉ đạo Lý Văn Tấn nói vậy."
    )
    assert held(facts_of, text) == {("Lý Văn Tấn", *MINISTER)}


def test_an_office_behind_the_name_of_a_prime_minister_is_no_more_his(facts_of) -> None:
    text = "Tiệc trưa với {} Lý Văn Tấn Ngoại trưởng Hoa Kỳ bắt tay khách."
    prime = {("Lý Văn Tấn", "Thủ tướng", "Chính phủ")}
    assert held(facts_of, text.format("Thủ tướng")) == prime


def test_who_is_told_behind_a_kind_of_unit_is_no_unit(facts_of) -> None:
    text = "Tại xã Sông Xoài, Trưởng Công an xã Đỗ Tố và Chủ tịch UBND xã Lý Văn Tấn nói vậy."
    assert held(facts_of, text) == {
        ("Đỗ Tố", "Trưởng Công an", "Công an xã Sông Xoài"),
        ("Lý Văn Tấn", "Chủ tịch", "Ủy ban nhân dân xã Sông Xoài"),
    }


def test_a_unit_that_no_holder_can_stand_for(facts_of) -> None:
    text = "Ông Lý Văn Bằng, Chủ tịch UBND xã Đỗ Tố, có mặt. Chủ tịch UBND xã Đỗ Tố nói vậy."
    assert held(facts_of, text) == {("Lý Văn Bằng", "Chủ tịch", "Ủy ban nhân dân xã Đỗ Tố")}


@pytest.mark.parametrize("degree", ["TS.", "PGS.TS.", "ThS.", "GS. TS."])
def test_a_degree_behind_a_school_is_its_head_s(facts_of, degree: str) -> None:
    told = held(facts_of, f"Hiệu trưởng ĐH FPT {degree} Lý Văn Tấn nói vậy.")
    assert told == {("Lý Văn Tấn", "Hiệu trưởng", "Đại học FPT")}


@pytest.mark.parametrize(
    ("done", "status"),
    [
        ("cũng bị cách chức về hành vi gian dối", "former"),
        ("cũng đã bị cách chức", "former"),
        ("cũng bị đề nghị cách chức", "current"),
        ("cũng bị nhắc nhở về việc cách chức người khác", "current"),
    ],
)
def test_who_is_dismissed_as_others_were(facts_of, done: str, status: str) -> None:
    text = f"Ông Lý Văn Tấn, Chủ tịch UBND xã Quảng Tâm {done}."
    assert [h.status for h in facts_of(text).holdings] == [status]


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("Sở Văn hóa, Thể thao Hà Nội", "Sở Văn hóa và Thể thao Thành phố Hà Nội"),
        (
            "Sở Văn hóa, Thể thao, Du lịch Hà Nội",
            "Sở Văn hóa, Thể thao và Du lịch Thành phố Hà Nội",
        ),
        ("Sở Kế hoạch, Đầu tư Hà Nội", "Sở Kế hoạch và Đầu tư Thành phố Hà Nội"),
    ],
)
def test_a_comma_for_and_in_a_field(facts_of, printed: str, body: str) -> None:
    text = f"Đó là lời của Giám đốc {printed} Lý Văn Tấn."
    assert {name for *_, name in held(facts_of, text)} == {body}


def test_a_comma_between_two_offices_of_fields(facts_of) -> None:
    text = "Ông Lý Văn Tấn, Giám đốc Sở Y tế, và bà Lý Thị Hoa, Giám đốc Sở Tư pháp Hà Nội, đến."
    assert held(facts_of, text) == {
        ("Lý Văn Tấn", "Giám đốc", "Sở Y tế Thành phố Hà Nội"),
        ("Lý Thị Hoa", "Giám đốc", "Sở Tư pháp Thành phố Hà Nội"),
    }


@pytest.mark.parametrize(
    ("done", "status"),
    [
        ("kỷ luật bằng hình thức giáng chức với", "former"),
        ("giáng chức", "former"),
        ("đề nghị giáng chức", "current"),
    ],
)
def test_who_is_brought_down_held_it(facts_of, done: str, status: str) -> None:
    text = f"Huyện {done} ông Lý Văn Tấn, Trưởng phòng Nội vụ huyện Chư Pah, xuống làm phó."
    assert [h.status for h in facts_of(text).holdings] == [status]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Ông hiện là quyền Giám đốc Sở Y tế Nam Định.", "acting"),
        ("Ông hiện là Giám đốc Sở Y tế Nam Định.", "current"),
        ("Ông từng là quyền Giám đốc Sở Y tế Nam Định.", "former"),
    ],
)
def test_who_acts_today_acts(facts_of, told: str, status: str) -> None:
    text = f"Ông Lý Văn Tấn có mặt. {told}"
    assert [h.status for h in facts_of(text).holdings] == [status]


@pytest.mark.parametrize(("said", "told"), [("yêu cầu", []), ("đã", ["former"])])
def test_an_end_that_is_only_asked_for(facts_of, said: str, told: list[str]) -> None:
    text = f"Bộ {said} cho thôi chức Cục trưởng Cục Hải quan đối với ông Lý Văn Tấn."
    assert [h.status for h in facts_of(text).holdings] == told
