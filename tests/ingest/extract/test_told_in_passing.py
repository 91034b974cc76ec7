"""Offices told in passing: acting, since when, instead of whom, in the clause of another person."""

from __future__ import annotations

import pytest

TAN, BINH = "Lý Văn Tấn", "Sơn Văn Bình"
PAPER_DAY = "2024-04-01"


def told(facts_of, text: str) -> dict[str, tuple[str, str | None, str | None]]:
    facts = facts_of(text, date=PAPER_DAY)
    return {h.person: (h.status, h.start, h.end) for h in facts.holdings}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lý Văn Tấn được chỉ định làm quyền Chủ tịch UBND thành phố Cần Thơ.",
        "Ông Lý Văn Tấn được bổ nhiệm giữ chức Quyền Giám đốc Sở Y tế tỉnh Nghệ An.",
        "Ông Lý Văn Tấn được giao quyền Chủ tịch UBND tỉnh Nghệ An.",
        "HĐND tỉnh giao ông Lý Văn Tấn quyền Chủ tịch UBND tỉnh Nghệ An.",
    ],
)
def test_who_is_appointed_acting_is_acting(facts_of, text: str) -> None:
    assert told(facts_of, text) == {TAN: ("acting", None, None)}
    assert [e.kind for e in facts_of(text).events] == ["appointment"]


def test_an_acting_office_begins_on_the_day_told(facts_of) -> None:
    text = "Ngày 3/3/2024, ông Lý Văn Tấn được bổ nhiệm làm quyền Vụ trưởng Vụ Pháp chế."
    assert told(facts_of, text) == {TAN: ("acting", "2024-03-03", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lý Văn Tấn được giao quyền quyết định với Chủ tịch UBND tỉnh Nghệ An.",
        "Ông Lý Văn Tấn chưa được giao quyền Chủ tịch UBND tỉnh Nghệ An.",
    ],
)
def test_no_acting_office_is_given(facts_of, text: str) -> None:
    assert told(facts_of, text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lý Văn Tấn từng là quyền Chủ tịch UBND tỉnh Nghệ An.", ("former", True)),
        ("Ông Lý Văn Tấn, nguyên quyền Chủ tịch UBND tỉnh Nghệ An, đến dự.", ("former", True)),
        (
            "Từ tháng 3/2021 đến tháng 6/2023, ông Lý Văn Tấn giữ chức Quyền Chủ tịch UBND tỉnh "
            "Nghệ An.",
            ("former", True),
        ),
        ("Ông Lý Văn Tấn, quyền Chủ tịch UBND tỉnh Nghệ An, đến dự.", ("acting", True)),
        ("Ông Lý Văn Tấn từng là Chủ tịch UBND tỉnh Nghệ An.", ("former", False)),
        (
            "Ông Lý Văn Tấn từng là quyền Chủ tịch UBND tỉnh Nghệ An. Ông Lý Văn Tấn, nguyên Chủ "
            "tịch UBND tỉnh Nghệ An, đến dự.",
            ("former", False),
        ),
    ],
)
def test_who_was_acting_was_no_more_than_that(facts_of, text: str, expected) -> None:
    found = facts_of(text, date=PAPER_DAY).holdings
    assert [(h.status, h.acting) for h in found] == [expected]


@pytest.mark.parametrize("rest", ["", ", thay ông Sơn Văn Bình", ", thời hạn 5 năm"])
def test_the_day_since_when_is_told_before_whose_office_it_was(facts_of, rest: str) -> None:
    text = (
        "Theo Quyết định số 1245-QĐ/TU ngày 8/3/2024, ông Lý Văn Tấn được chỉ định giữ chức "
        f"Bí thư Huyện ủy Kế Sách, kể từ ngày 15/3/2024{rest}."
    )
    assert told(facts_of, text)[TAN] == ("appointed", "2024-03-15", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trước đó, ông Lý Văn Tấn giữ chức Giám đốc Sở Y tế tỉnh Nghệ An từ tháng 8/2020.",
            ("former", "2020-08", None),
        ),
        (
            "Ông Lý Văn Tấn thôi giữ chức Giám đốc Sở Y tế tỉnh Nghệ An từ tháng 8/2020.",
            ("former", None, "2020-08"),
        ),
        (
            "Ông Lý Văn Tấn là nguyên Giám đốc Sở Y tế tỉnh Lào Cai từ tháng 8/2020.",
            ("former", None, None),
        ),
    ],
)
def test_since_when_an_office_was_held_that_is_over(facts_of, text: str, expected) -> None:
    assert told(facts_of, text) == {TAN: expected}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Ông Lý Văn Tấn, người vừa bàn giao công việc cho bà Nông Thị Sương ngày 1/4/2022, "
            "nay là Phó Chủ tịch HĐND tỉnh Bắc Kạn.",
            "current",
        ),
        (
            "Ông Lý Văn Tấn, người tiền nhiệm của bà Nông Thị Sương, hiện là Giám đốc Sở Y tế "
            "tỉnh Nghệ An.",
            "current",
        ),
        (
            "Ông Lý Văn Tấn, người kế nhiệm bà Nông Thị Sương, từng là Giám đốc Sở Y tế tỉnh "
            "Nghệ An.",
            "former",
        ),
    ],
)
def test_behind_a_clause_about_a_person_it_goes_on_about_them(
    facts_of, text: str, status: str
) -> None:
    assert told(facts_of, text) == {TAN: (status, None, None)}


@pytest.mark.parametrize(
    "text",
    [
        "Có tin đồn ông Lý Văn Tấn là Giám đốc Sở Y tế tỉnh Nghệ An; ông Tấn bác bỏ.",
        "Công an phủ nhận việc ông Lý Văn Tấn được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Nghệ An.",
    ],
)
def test_what_is_rumoured_or_denied_is_not_held(facts_of, text: str) -> None:
    assert told(facts_of, text) == {}
    assert facts_of(text).events == ()


def test_of_whom_something_else_is_rumoured_the_office_stands(facts_of) -> None:
    text = "Trước tin đồn ông Lý Văn Tấn, Giám đốc Sở Y tế tỉnh Nghệ An, bị bắt, tỉnh lên tiếng."
    assert told(facts_of, text) == {TAN: ("current", None, None)}


@pytest.mark.parametrize(
    ("since", "left", "end"),
    [
        ("", "", None),
        (" từ ngày 3/3/2024", "", None),
        (" từ ngày 3/3/2024", " nghỉ hưu từ ngày 1/3/2024", "2024-03-01"),
    ],
)
def test_instead_of_whom_somebody_is_appointed(
    facts_of, since: str, left: str, end: str | None
) -> None:
    text = (
        f"Ông Lý Văn Tấn được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Nghệ An{since}, "
        f"thay ông Sơn Văn Bình{left}."
    )
    start = "2024-03-03" if since else None
    expected = {TAN: ("appointed", start, None), BINH: ("former", None, end)}
    assert told(facts_of, text) == expected


@pytest.mark.parametrize(
    "before", ["HĐND tỉnh tổ chức kỳ họp. ", "HĐND tỉnh khai mạc kỳ họp.\nDự có khách mời. "]
)
def test_at_the_meeting_told_of_before_means_its_day(facts_of, before: str) -> None:
    text = (
        f"Ngày 18/3, {before}Tại kỳ họp, các đại biểu đã bầu ông Lý Văn Tấn giữ chức Phó Chủ "
        "tịch UBND tỉnh Nghệ An, miễn nhiệm chức Phó Chủ tịch UBND tỉnh đối với ông Sơn Văn Bình."
    )
    expected = {TAN: ("elected", "2024-03-18", None), BINH: ("former", None, "2024-03-18")}
    assert told(facts_of, text) == expected


def test_where_no_meeting_was_told_of_it_has_no_day(facts_of) -> None:
    text = (
        "Ngày 18/3, tỉnh khánh thành cầu. Tại đây, ông Lý Văn Tấn được bổ nhiệm giữ chức "
        "Giám đốc Sở Y tế tỉnh Nghệ An."
    )
    assert told(facts_of, text) == {TAN: ("appointed", None, None)}


@pytest.mark.parametrize("words", ["đã bàn giao chức vụ", "được thuyên chuyển khỏi vị trí"])
def test_an_office_handed_over_is_over(facts_of, words: str) -> None:
    text = f"Ông Lý Văn Tấn {words} Giám đốc Sở Y tế tỉnh Nghệ An."
    assert told(facts_of, text) == {TAN: ("former", None, None)}


@pytest.mark.parametrize(
    ("text", "person", "head", "end"),
    [
        (
            "Ngày 3/3/2024, Thủ tướng Chính phủ ký quyết định cách chức Chủ tịch UBND tỉnh Nghệ An "
            "đối với ông Lý Văn Tấn.",
            TAN,
            "Chủ tịch",
            "2024-03-03",
        ),
        (
            "HĐND tỉnh miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh Nghệ An đối với bà Lý Thu Hằng.",
            "Lý Thu Hằng",
            "Phó Chủ tịch",
            None,
        ),
        (
            "Ngày 3/3/2024, UBND tỉnh miễn nhiệm bà Lý Thu Hằng khỏi chức vụ Giám đốc Sở Y tế tỉnh "
            "Nghệ An.",
            "Lý Thu Hằng",
            "Giám đốc",
            "2024-03-03",
        ),
        (
            "Bà Lý Thu Hằng bị miễn nhiệm khỏi chức vụ Giám đốc Sở Y tế tỉnh Nghệ An.",
            "Lý Thu Hằng",
            "Giám đốc",
            None,
        ),
    ],
)
def test_who_is_dismissed_held_the_office_until_then(
    facts_of, text: str, person: str, head: str, end: str | None
) -> None:
    facts = facts_of(text, date=PAPER_DAY)
    (held,) = facts.holdings
    assert (held.person, held.head, held.status, held.end) == (person, head, "former", end)
    (event,) = facts.events
    assert (event.kind, event.persons, event.date) == ("dismissal", (person,), end)


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh đề nghị miễn nhiệm bà Lý Thu Hằng khỏi chức vụ Giám đốc Sở Y tế tỉnh Nghệ An.",
        "Tỉnh ủy không cách chức Giám đốc Sở Y tế tỉnh Nghệ An đối với bà Lý Thu Hằng.",
        "Bà Lý Thu Hằng bị đề nghị miễn nhiệm khỏi chức vụ Giám đốc Sở Y tế tỉnh Nghệ An.",
    ],
)
def test_a_dismissal_that_is_not_made_ends_nothing(facts_of, text: str) -> None:
    facts = facts_of(text, date=PAPER_DAY)
    assert "former" not in {held.status for held in facts.holdings}
    assert facts.events == ()


@pytest.mark.parametrize(
    "term",
    [
        ", thời hạn 05 năm, kể từ ngày 15/3/2024",
        ", thời hạn 5 (năm) năm kể từ ngày 15/3/2024",
        ", thời gian giữ chức vụ 5 năm, từ 15/3/2024",
        ", với thời hạn bổ nhiệm 5 năm, từ ngày 15/3/2024, theo quy định",
    ],
)
def test_the_day_since_when_is_told_behind_the_years_of_the_office(facts_of, term: str) -> None:
    text = (
        "Quyết định số 1245/QĐ-UBND ngày 8/3/2024 của Chủ tịch UBND tỉnh Nghệ An bổ nhiệm ông "
        f"Lý Văn Tấn, Phó Giám đốc Sở Y tế, giữ chức vụ Giám đốc Sở Y tế{term}."
    )
    found = facts_of(text, date=PAPER_DAY).holdings
    held = next(h for h in found if h.head == "Giám đốc")
    assert (held.status, held.start) == ("appointed", "2024-03-15")
    assert "15/3/2024" in held.quote


def test_years_without_a_day_leave_the_day_of_the_decision(facts_of) -> None:
    text = (
        "Ngày 8/3/2024, ông Lý Văn Tấn được bổ nhiệm giữ chức vụ Giám đốc Sở Y tế tỉnh Nghệ An, "
        "thời hạn 05 năm, kể từ ngày ký."
    )
    assert told(facts_of, text) == {TAN: ("appointed", "2024-03-08", None)}


@pytest.mark.parametrize(
    ("ministry", "start"), [("", "2023-02-01"), (" điều tra", None), (" bị khởi tố", None)]
)
def test_the_day_since_when_stands_behind_the_ministry(facts_of, ministry: str, start) -> None:
    text = (
        "Ông Lý Văn Tấn làm Cục trưởng Cục Cảnh sát hình sự, Bộ Công an"
        f"{ministry} từ ngày 1/2/2023."
    )
    assert told(facts_of, text)[TAN][1] == start


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        (", nguyên Phó Bí thư Quận ủy Quận 1, giữ chức", ("appointed", "2024-03-30", None)),
        (" giữ chức", ("appointed", "2024-03-30", None)),
        (" thôi giữ chức", ("former", None, "2024-03-30")),
        (", người từng giữ chức", ("former", None, None)),
    ],
)
def test_whom_a_decision_is_handed_to(facts_of, rest: str, expected) -> None:
    text = (
        f"Sáng 30/3, Thành ủy TP.HCM trao quyết định cho ông Lý Văn Tấn{rest} "
        "Bí thư Quận ủy Quận 3."
    )
    held = [h for h in facts_of(text, date=PAPER_DAY).holdings if h.body == "Quận ủy Quận 3"]
    assert [(h.status, h.start, h.end) for h in held] == [expected]


def test_whom_a_decision_is_handed_to_may_hold_an_office_already(facts_of) -> None:
    text = (
        "Sáng 30/3, Thành ủy TP.HCM trao quyết định cho ông Lý Văn Tấn, người đang giữ chức "
        "Bí thư Quận ủy Quận 3."
    )
    assert "appointed" not in {status for status, *_ in told(facts_of, text).values()}


@pytest.mark.parametrize("when", ["lúc bấy giờ ", "khi đó ", ""])
def test_who_is_one_and_who_the_other(facts_of, when: str) -> None:
    text = (
        "Chuyện xảy ra khi ông Lý Văn Tấn còn là Bí thư Huyện đoàn, Chủ tịch UBND huyện Can Lộc "
        f"{when}là ông Sơn Văn Bình."
    )
    held = {(h.person, h.head) for h in facts_of(text, date=PAPER_DAY).holdings}
    assert (BINH, "Chủ tịch") in held
    assert held <= {(BINH, "Chủ tịch"), (TAN, "Bí thư")}
