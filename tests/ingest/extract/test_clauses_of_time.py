"""Clauses of time that tell an office before its holder: when, before and since it was held.

Each case lists all that may be read: person, head, status.
"""

from __future__ import annotations

import pytest

TU = "Lê Văn Tửu"
CHAIR, HEALTH = "Chủ tịch UBND tỉnh Nam Định", "Giám đốc Sở Y tế Nam Định"
BORN = "Ông Lê Văn Tửu sinh năm 1960."


def _told(facts_of, text: str) -> set[tuple[str, str, str]]:
    return {(h.person, h.head, h.status) for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{BORN} Khi giữ chức {HEALTH}, ông mở thêm ba trạm.", {("Giám đốc", "former")}),
        (f"{BORN} Trong giai đoạn làm {HEALTH}, ông mở ba trạm.", {("Giám đốc", "former")}),
        (f"{BORN} Từ khi làm {HEALTH}, ông mở thêm ba trạm.", {("Giám đốc", "current")}),
        (
            f"{BORN} Trước khi được bổ nhiệm làm {HEALTH}, ông là Phó Giám đốc Sở Nội vụ Nam Định.",
            {("Giám đốc", "appointed"), ("Phó Giám đốc", "former")},
        ),
        (
            f"Trước khi được bầu làm {CHAIR} vào năm 2010, ông Lê Văn Tửu giữ chức {HEALTH}.",
            {("Chủ tịch", "elected"), ("Giám đốc", "former")},
        ),
        (
            "Trước khi nhận nhiệm vụ mới, ông Lê Văn Tửu là Vụ trưởng Vụ Pháp chế.",
            {("Vụ trưởng", "former")},
        ),
        # Another speaks, or nobody has it.
        (f"{BORN} Khi {HEALTH}, ông mở thêm ba trạm.", set()),
        (f"{BORN} Trước khi bầu {CHAIR}, ông phát biểu.", set()),
        (f"{BORN} Sau khi không được bầu làm {CHAIR}, ông về quê.", set()),
        (f"{BORN} Khi làm {HEALTH}, bà Hoa mở thêm ba trạm.", set()),
        (f"{BORN} Khi làm {HEALTH}, ông Hoa mở thêm ba trạm.", set()),
    ],
)
def test_a_clause_of_time_tells_of_whom_the_sentence_goes_on(facts_of, text, told) -> None:
    assert _told(facts_of, text) == {(TU, *each) for each in told}


def test_the_day_of_a_clause_is_that_of_the_office(facts_of) -> None:
    text = f"Trước khi được bổ nhiệm làm {HEALTH} vào năm 2010, ông Lê Văn Tửu là bác sĩ."
    assert [(held.head, held.start) for held in facts_of(text).holdings] == [("Giám đốc", "2010")]


def test_who_is_told_of_today_is_not_in_the_past(facts_of) -> None:
    text = f"Ông Lê Văn Tửu, {HEALTH}, đã đến. Khi là {HEALTH}, ông đã hứa."
    assert _told(facts_of, text) == {(TU, "Giám đốc", "current")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"UBND tỉnh kỷ luật ông Lê Văn Tửu, {HEALTH}, bằng hình thức cách chức.", "former"),
        (f"Kỷ luật ông Lê Văn Tửu - {HEALTH} với hình thức cách chức Giám đốc.", "former"),
        (f"Kỷ luật ông Lê Văn Tửu, {HEALTH}, bằng hình thức cảnh cáo.", "current"),
        (f"Ông Lê Văn Tửu, {HEALTH}, nói về hình thức cách chức.", "current"),
        (f"Tỉnh miễn nhiệm chức vụ {HEALTH} do ông Lê Văn Tửu đang nắm giữ.", "former"),
        (f"Chức vụ {HEALTH} do ông Lê Văn Tửu đang nắm giữ.", "current"),
        (f"Ông Lê Văn Tửu thôi không nắm giữ chức {HEALTH}.", "former"),
        (
            f"Ông Lê Văn Tửu (60 tuổi, quê xã Vũ Hội, huyện Vũ Thư, Thái Bình) nguyên là {HEALTH}.",
            "former",
        ),
    ],
)
def test_who_lost_an_office_has_it_no_more(facts_of, text: str, status: str) -> None:
    assert _told(facts_of, text) == {(TU, "Giám đốc", status)}


def test_a_second_office_behind_a_verb_of_its_own(facts_of) -> None:
    text = f"Ông Lê Văn Tửu là {HEALTH} và giữ chức Bí thư Đảng ủy Sở Y tế Nam Định."
    assert _told(facts_of, text) == {(TU, "Giám đốc", "current"), (TU, "Bí thư", "current")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bà Lê Thị Tư lưu ý dự thảo về việc bãi nhiệm Bí thư Tỉnh ủy Nam Định còn sơ sài.", set()),
        (
            f"Bà Lê Thị Tư nhận quyết định về việc miễn nhiệm chức {HEALTH}.",
            {("Giám đốc", "former")},
        ),
        (
            f"Bà Lê Thị Tư về hưu. Luật ra đời năm 1975, khi bà làm {HEALTH}.",
            {("Giám đốc", "former")},
        ),
    ],
)
def test_whose_end_is_told(facts_of, text, told) -> None:
    assert _told(facts_of, text) == {("Lê Thị Tư", *each) for each in told}


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ông Lê Văn Tửu Lê Văn Tửu kể chuyện.", {TU}),
        ("3. Lê Văn Tửu Lê Văn Tửu sinh năm 1960.", {TU}),
        ("Ông Lê Văn Tửu kể. Lê Văn Tửu Ngô Đình Lọc.", {TU}),
    ],
)
def test_a_name_that_stands_twice_is_one(facts_of, text, persons) -> None:
    assert {person.name for person in facts_of(text).persons} == persons


FILLER = "Cuộc họp kéo dài đến chiều và có nhiều ý kiến về những việc còn lại của năm. " * 20


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("", "Bộ Nội vụ"),
        ("Lãnh đạo Bộ Giao thông vận tải đã có văn bản. ", None),
    ],
)
def test_a_ministry_told_since_the_head_of_a_text_leaves_open_whose_it_is(
    facts_of, told, body
) -> None:
    text = f"Bộ trưởng Bộ Nội vụ Ngô Đình Lọc dự.\n{FILLER}{told}Ông Lê Văn Tửu được bổ nhiệm làm "
    held = {h.person: h.body for h in facts_of(f"{text}Thứ trưởng.").holdings}
    assert held.get(TU) == body


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Sở Y tế Nam Định họp. Ông Lê Văn Tửu giữ chức Giám đốc Sở này từ năm 2015.", "2015"),
        (f"Ông Lê Văn Tửu được bổ nhiệm làm {HEALTH} trên vào tháng 9/2016.", "2016-09"),
    ],
)
def test_a_day_behind_a_word_that_points(facts_of, text, start) -> None:
    assert [held.start for held in facts_of(text).holdings] == [start]


@pytest.mark.parametrize(
    "text",
    [
        f"Tỉnh ủy đề cử ông Lê Văn Tửu, một người giỏi, trở thành {HEALTH}.",
        f"Nhiều người kêu gọi ông Lê Văn Tửu nhậm chức {HEALTH}.",
    ],
)
def test_who_is_only_asked_to_become_something_is_not(facts_of, text) -> None:
    assert _told(facts_of, text) == set()


def test_whose_standing_is_taken_was_it(facts_of) -> None:
    text = "Quốc hội xóa tư cách nguyên Bộ trưởng Bộ Y tế của ông Lê Văn Tửu."
    assert _told(facts_of, text) == {(TU, "Bộ trưởng", "former")}


def test_a_bracket_tells_of_another_office_and_its_years(facts_of) -> None:
    text = f"Ông Lê Văn Tửu, {CHAIR} (giữ chức {HEALTH} trong giai đoạn 1996-2001), đã dự."
    found = {(held.head, held.status, held.start) for held in facts_of(text).holdings}
    assert found == {("Chủ tịch", "current", None), ("Giám đốc", "former", "1996")}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            f"UBND tỉnh bổ nhiệm ông Lê Văn Tửu, sinh ngày 12/12/1960, giữ chức {HEALTH}.",
            [None],
        ),
        (
            f"Ngày 1/2/2016, UBND tỉnh bổ nhiệm ông Lê Văn Tửu làm {HEALTH}; ngày 3/4/2016 "
            "bổ nhiệm ông Trần Văn Mão làm Giám đốc Sở Tài chính Nam Định.",
            ["2016-02-01", "2016-04-03"],
        ),
        ("Ông Lê Văn Tửu cho ý kiến về việc cho thôi nhiệm vụ đại biểu Quốc hội.", []),
    ],
)
def test_an_event_has_the_day_of_its_office(facts_of, text, dates) -> None:
    assert [event.date for event in facts_of(text).events] == dates
