"""The day of a meeting is the day of what it elects; of what it looks back to it is not."""

from __future__ import annotations

import datetime as dt

import pytest

from bomay.ingest.extract.holdings.meetings import day_told_before
from bomay.ontology.tables import rows

DAY = "2021-01-22"
LEAD = "Sáng 22/1, HĐND huyện Củ Chi tổ chức kỳ họp thứ nhất. "
CHAIR = "Chủ tịch UBND huyện Củ Chi"


def days(facts_of, text: str) -> list[tuple[str | None, str | None]]:
    return [(h.start, h.end) for h in facts_of(text, date=DAY).holdings]


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD}Kỳ họp đã bầu ông Trần Văn Tám giữ chức {CHAIR}.",
        f"{LEAD}Các đại biểu đã bầu ông Trần Văn Tám giữ chức {CHAIR}.",
        f"{LEAD}HĐND huyện thống nhất bầu ông Trần Văn Tám giữ chức {CHAIR}.",
        f"{LEAD}Kết quả, ông Trần Văn Tám trúng cử chức {CHAIR}.",
        f"{LEAD}Với 40/40 phiếu, ông Trần Văn Tám đã được bầu làm {CHAIR}.",
        f"{LEAD}Kỳ họp thông qua ba nghị quyết. Kỳ họp cũng bầu ông Trần Văn Tám làm {CHAIR}.",
        "Ngày 22/1/2021, Đại hội Đảng bộ huyện Củ Chi bế mạc. Ông Trần Văn Tám được bầu làm Bí thư "
        "Huyện ủy Củ Chi.",
        "Ngày 22/1/2021, UBND TPHCM trao quyết định về công tác cán bộ. Ông Trần Văn Tám được bổ "
        "nhiệm giữ chức Giám đốc Sở Xây dựng TPHCM.",
        "Ngày 22/1/2021, UBND TPHCM tổ chức lễ công bố quyết định. Theo đó, ông Trần Văn Tám được "
        "bổ nhiệm giữ chức Giám đốc Sở Xây dựng TPHCM.",
    ],
)
def test_what_a_meeting_does_is_of_its_day(facts_of, text) -> None:
    assert days(facts_of, text) == [(DAY, None)]


def test_a_clause_behind_a_semicolon_is_of_the_day_that_opens_the_sentence(facts_of) -> None:
    ended = f"đã miễn nhiệm chức {CHAIR} đối với ông Trần Văn Tám"
    text = f"Ngày 22/1, HĐND huyện Củ Chi {ended}; bầu bà Lê Thị Sậy giữ chức {CHAIR}."
    assert days(facts_of, text) == [(None, DAY), (DAY, None)]
    back = f"Ngày 22/1, HĐND huyện Củ Chi họp; bà Lê Thị Sậy, người được bầu làm {CHAIR}, dự họp."
    assert days(facts_of, back) == [(None, None)]


@pytest.mark.parametrize(
    "before",
    [
        "UBND TPHCM bổ nhiệm bà Lê Thị Sậy, Trưởng phòng, làm Phó Giám đốc Sở Y tế TPHCM",
        "tại kỳ họp thứ nhất, HĐND huyện Củ Chi (TPHCM) đã bầu 5 ủy viên UBND huyện",
        "kỳ họp thứ nhất HĐND huyện Củ Chi (TPHCM) miễn nhiệm bà Lê Thị Sậy",
        "Thủ tướng điều động bà Lê Thị Sậy về TPHCM",
        "bà Lê Thị Sậy được bầu làm Bí thư Huyện ủy Củ Chi",
    ],
)
def test_a_clause_that_decides_on_offices_lends_its_day(facts_of, before: str) -> None:
    text = f"Ngày 22/1, {before}; ông Trần Văn Tám được bầu giữ chức {CHAIR}."
    assert days(facts_of, text)[-1] == (DAY, None)


@pytest.mark.parametrize(
    "before",
    [
        "tòa xử vụ án",
        "Công ty Hải Long thành lập",
        "HĐND huyện Củ Chi phê chuẩn dự toán ngân sách",
        "UBND huyện Củ Chi trao bằng khen cho bà Lê Thị Sậy",
        "các đại biểu đi bầu cử",
        "tòa xử bà Lê Thị Sậy, người được UBND huyện Củ Chi bổ nhiệm sai",
        "UBND huyện Củ Chi điều động xe, chỉ định thầu",
    ],
)
def test_a_clause_about_other_things_lends_no_day(facts_of, before: str) -> None:
    text = f"Ngày 22/1, {before}; ông Trần Văn Tám được bầu giữ chức {CHAIR} khi đó."
    assert {(h.person, h.start) for h in facts_of(text, date=DAY).holdings} == {
        ("Trần Văn Tám", None)
    }


@pytest.mark.parametrize(("left", "day"), [("22/1/2021", DAY), ("1/2/2021", None)])
def test_the_day_of_a_meeting_goes_on_past_a_sentence_that_tells_no_other(
    facts_of, left: str, day: str | None
) -> None:
    ended = f"Bà Lê Thị Sậy thôi giữ chức {CHAIR} từ ngày {left} theo nguyện vọng."
    text = f"{LEAD}{ended} Kỳ họp cũng bầu ông Trần Văn Tám giữ chức {CHAIR}."
    assert days(facts_of, text)[-1] == (day, None)


DECIDED = "Ngày 22/1, HĐND huyện Củ Chi bầu bà Lê Thị Sậy làm Phó Chủ tịch HĐND huyện Củ Chi"


@pytest.mark.parametrize(
    "clause",
    [
        f"ông Trần Văn Tám được bầu làm {CHAIR} một tháng trước",
        f"ông Trần Văn Tám được bầu làm {CHAIR} hồi đầu năm",
        f"ông Trần Văn Tám được bầu làm {CHAIR} từ tháng 3",
        f"ông Trần Văn Tám được bầu làm {CHAIR} cuối năm ngoái",
        f"hai tuần sau, ông Trần Văn Tám được bầu làm {CHAIR}",
        f"tháng sau, ông Trần Văn Tám được bầu làm {CHAIR}",
        f"sau đó ông Trần Văn Tám được bầu làm {CHAIR}",
    ],
)
def test_a_clause_that_tells_another_time_is_of_no_day_before(facts_of, clause: str) -> None:
    assert days(facts_of, f"{DECIDED}; {clause}.")[-1] == (None, None)


@pytest.mark.parametrize(
    "clause",
    [
        f"ông Trần Văn Tám được bầu làm {CHAIR}",
        f"sau khi kiểm phiếu, ông Trần Văn Tám được bầu làm {CHAIR}",
        f"ông Trần Văn Tám được bầu làm {CHAIR} với số phiếu tuyệt đối",
    ],
)
def test_a_clause_that_tells_no_time_is_of_the_day_before(facts_of, clause: str) -> None:
    assert days(facts_of, f"{DECIDED}; {clause}.")[-1] == (DAY, None)


def test_what_somebody_is_given_now_did_not_begin_with_an_older_move(facts_of) -> None:
    text = (
        "Ông Trần Văn Tám, Bí thư Huyện ủy Ba Tri, được điều động từ năm 2015, nay được bầu làm "
        "Chủ tịch UBND huyện Bình Đại."
    )
    told = {h.head: h.start for h in facts_of(text, date=DAY).holdings}
    assert told["Chủ tịch"] is None
    named = "Năm 2015, tại huyện Ba Tri, nay là xã Ba Tri, ông Trần Văn Tám được bầu làm " + CHAIR
    assert days(facts_of, f"{named}.") == [("2015", None)]


def test_what_a_meeting_ends_ends_that_day(facts_of) -> None:
    text = f"{LEAD}Kỳ họp đã miễn nhiệm chức {CHAIR} đối với ông Trần Văn Tám."
    assert days(facts_of, text) == [(None, DAY)]


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD}Kỳ họp trước đã bầu ông Trần Văn Tám giữ chức {CHAIR}.",
        f"{LEAD}Trước đó, ông Trần Văn Tám được bầu giữ chức {CHAIR}.",
        f"{LEAD}Tại kỳ họp, ông Trần Văn Tám, từng được bầu làm {CHAIR}, phát biểu.",
        f"{LEAD}Kỳ họp nhắc việc ông Trần Văn Tám được bầu làm {CHAIR} hồi năm ngoái.",
        "Sáng 22/1, ông Trần Văn Tám tiếp dân. Ông Tám được bầu giữ chức "
        f"{CHAIR} và phụ trách đất đai.",
        "Sáng 22/1, huyện Củ Chi tổ chức lễ trao học bổng. Ông Trần Văn Tám được bầu làm "
        f"{CHAIR}, vốn là giáo viên.",
    ],
)
def test_what_it_looks_back_to_has_no_day(facts_of, text) -> None:
    assert days(facts_of, text) == [(None, None)]


PLACES = {
    # What stands before and behind the example of a row, and the day that follows.
    "meeting": ("", " Kết quả, ông Đỗ Văn Lũy trúng cử chức Chủ tịch", "2021-07-18"),
    "of offices": ("", " Ông Đỗ Văn Lũy trúng cử chức Chủ tịch", "2021-07-18"),
    "goes on": ("Ngày 18/7/2021, HĐND huyện Mỏ Cày Nam họp. ", "", "2021-07-18"),
    "decider": ("Ngày 18/7/2021, HĐND huyện Mỏ Cày Nam họp. ", "", "2021-07-18"),
    "decides": ("Ngày 18/7/2021, HĐND huyện Mỏ Cày Nam họp. ", "", "2021-07-18"),
    "appoints": ("Ngày 18/7/2021, HĐND huyện Mỏ Cày Nam họp. ", "", "2021-07-18"),
    "before": ("Ngày 18/7/2021, HĐND huyện Mỏ Cày Nam họp. ", "", None),
    "another day": ("Ngày 18/7/2021, HĐND huyện Mỏ Cày Nam họp. ", "", None),
    "later": ("Ngày 18/7/2021, HĐND huyện Mỏ Cày Nam miễn nhiệm bà Lê Thị Sậy; ", "", None),
}


def _told(text: str) -> str | None:
    at = text.rindex("Chủ tịch")
    begin = max(text.rfind(sign, 0, at) + 1 for sign in (". ", "; "))
    return day_told_before(text, begin, (at, at + len("Chủ tịch")), dt.date(2021, 7, 20))


@pytest.mark.parametrize(
    "row", rows("meeting_words"), ids=lambda row: f"{row['role']} {row['word']}"
)
def test_each_word_of_a_meeting_is_one_in_its_example(row) -> None:
    before, behind, day = PLACES[row["role"]]
    example = row["example"]
    text = f"{before}{example}{behind}{'' if 'UBND' in example else ' UBND huyện'}."
    assert row["word"] in example.lower()
    assert _told(text) == day
    other = text.replace(row["word"], "xyz").replace(row["word"].capitalize(), "Xyz")
    if row["role"] in ("meeting", "goes on"):  # any word else gives no day
        assert _told(other) is None
    if row["role"] in ("another day", "later"):  # any word else leaves it
        assert _told(other) == "2021-07-18"
