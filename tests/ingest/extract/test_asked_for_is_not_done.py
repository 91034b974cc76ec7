"""What is only asked for, proposed or deliberated on is told as neither a holding nor its end."""

from __future__ import annotations

import pytest

MAO = "Trần Văn Mão"
HEALTH, COMMUNE = "Giám đốc Sở Y tế tỉnh Bến Tre", "Chủ tịch UBND xã Bình Khánh"
BORN = "Ông Trần Văn Mão sinh năm 1970."


def _told(facts_of, text: str) -> set[tuple[str, str, str]]:
    return {(h.person, h.head, h.status) for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    "text",
    [
        f"{BORN} Khi được đề nghị bổ nhiệm làm {HEALTH}, ông mới 40 tuổi.",
        f"{BORN} Khi được Tỉnh ủy giới thiệu bầu làm Chủ tịch UBND tỉnh Bến Tre, ông từ chối.",
        f"{BORN} Trước khi được xem xét bổ nhiệm làm {HEALTH}, ông dạy học.",
        f"Trước khi được đề nghị bổ nhiệm làm {HEALTH}, ông Trần Văn Mão dạy học.",
        f"Khi ứng cử chức {HEALTH}, ông Trần Văn Mão đã hứa.",
        f"Khi ứng cử chức {HEALTH}, đồng chí Trần Văn Mão đã hứa.",
    ],
)
def test_a_clause_of_time_that_only_proposes_gives_no_office(facts_of, text: str) -> None:
    assert _told(facts_of, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"{BORN} Khi được Tỉnh ủy bổ nhiệm làm {HEALTH}, ông mới 40 tuổi.",
        f"Khi giới thiệu {HEALTH}, ông Trần Văn Mão, bà Tư vỗ tay.",
        f"Sau khi được chọn làm {HEALTH}, ông Trần Văn Mão nói chuyện.",
    ],
)
def test_a_clause_of_time_that_gives_an_office_does(facts_of, text: str) -> None:
    assert {(person, head) for person, head, _ in _told(facts_of, text)} == {(MAO, "Giám đốc")}


def test_what_is_quoted_of_a_clause_has_its_pronoun(facts_of) -> None:
    text = f"Ông Trần Văn Mão về hưu. Khi làm {HEALTH}, ông rất bận."
    (held,) = facts_of(text).holdings
    assert [text[begin:end] for begin, end in held.evidence] == [f"Khi làm {HEALTH}, ông"]


def test_a_pronoun_that_may_mean_two_means_nobody(facts_of) -> None:
    text = (
        "Bí thư Tỉnh ủy Bến Tre Lê Văn Tám nói về Trần Văn Mão. "
        "Khi làm Bí thư Huyện ủy Mỏ Cày Nam, ông đã biết anh này."
    )
    assert {(h.person, h.body) for h in facts_of(text).holdings} == {
        ("Lê Văn Tám", "Tỉnh ủy Bến Tre")
    }


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Nhiều người đòi cách chức ông Trần Văn Mão, {HEALTH}.", "current"),
        (f"Bà con muốn cách chức ông Trần Văn Mão, {HEALTH}.", "current"),
        (f"Tỉnh cách chức ông Trần Văn Mão, {HEALTH}.", "former"),
        (f"Theo đề nghị của Sở, tỉnh cách chức ông Trần Văn Mão, {HEALTH}.", "former"),
        (
            f"Đề nghị kỷ luật ông Trần Văn Mão, {COMMUNE}, bằng hình thức cách chức.",
            "current",
        ),
        (f"Kỷ luật ông Trần Văn Mão, {COMMUNE}, bằng hình thức cách chức.", "former"),
        (f"Không kỷ luật ông Trần Văn Mão, {COMMUNE}, bằng hình thức cách chức.", "current"),
        (f"Bệnh viện thua lỗ nên tỉnh cách chức ông Trần Văn Mão, {HEALTH}.", "former"),
        (
            f"Ủy ban đã xem xét và kỷ luật ông Trần Văn Mão, {COMMUNE}, bằng hình thức cách chức.",
            "former",
        ),
        (
            f"Kỷ luật ông Trần Văn Mão, {COMMUNE}, bằng hình thức cách chức Chủ tịch UBND xã.",
            "former",
        ),
    ],
)
def test_a_dismissal_that_is_asked_for_ends_nothing(facts_of, text: str, status: str) -> None:
    assert {told for _, _, told in _told(facts_of, text)} == {status}


def test_a_penalty_ends_the_office_that_it_names_and_no_other(facts_of) -> None:
    text = (
        f"Kỷ luật ông Trần Văn Mão, {COMMUNE}, bằng hình thức cách chức Chủ tịch Hội Nông dân xã."
    )
    found = {h.body: h.status for h in facts_of(text).holdings}
    assert found["Ủy ban nhân dân xã Bình Khánh"] == "current"


@pytest.mark.parametrize(
    ("when", "status"),
    [
        ("họp báo", "current"),
        ("về dự họp", "current"),
        ("nghỉ hưu", "former"),
        ("bị bắt", "former"),
        ("vào Bộ Chính trị", "former"),
        ("được Tỉnh ủy điều động về huyện", "former"),
        ("nhận nhiệm vụ mới", "former"),
    ],
)
def test_what_somebody_was_before_is_over_where_an_office_is_taken_or_left(
    facts_of, when: str, status: str
) -> None:
    text = f"Trước khi {when}, ông Trần Văn Mão là {HEALTH}."
    assert _told(facts_of, text) == {(MAO, "Giám đốc", status)}


@pytest.mark.parametrize(
    ("told", "statuses"),
    [
        ("nhận được thư khen", set()),
        ("được bổ nhiệm làm Phó Chủ tịch UBND tỉnh Bến Tre", {"former", "appointed"}),
        ("lên làm Phó Chủ tịch UBND tỉnh Bến Tre", {"former", "appointed"}),
    ],
)
def test_from_which_office_somebody_goes_is_told_by_what_follows(facts_of, told, statuses) -> None:
    text = f"Ông Trần Văn Mão từ {HEALTH} {told}."
    assert {status for _, _, status in _told(facts_of, text)} == statuses


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("", "current"),
        (" và sẽ thông qua vào chiều nay", "current"),
        (" và đã thông qua", "former"),
        (" và đã biểu quyết tán thành", "former"),
    ],
)
def test_an_end_that_is_deliberated_on_comes_with_the_decision(facts_of, behind, status) -> None:
    text = (
        f"HĐND tỉnh họp bàn về việc miễn nhiệm chức vụ {HEALTH} đối với ông Trần Văn Mão{behind}."
    )
    assert _told(facts_of, text) == {(MAO, "Giám đốc", status)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Hội đồng quản trị đã chọn ông Trần Văn Mão làm Tổng Giám đốc Công ty cổ phần Đại Nam.",
            {("Tổng Giám đốc", "elected")},
        ),
        (
            "Hội đồng quản trị đã chọn ông Trần Văn Mão để bầu làm Tổng Giám đốc Công ty cổ phần "
            "Đại Nam.",
            set(),
        ),
        (
            f"Ban Tổ chức giới thiệu ông Trần Văn Mão, giữ chức {COMMUNE}, phát biểu khai mạc.",
            {("Chủ tịch", "current")},
        ),
        (
            f"Nhà trường đã mời ông Trần Văn Mão, hiện giữ chức {HEALTH}, đến nói chuyện.",
            {("Giám đốc", "current")},
        ),
        (f"Tỉnh ủy giới thiệu ông Trần Văn Mão, hiện là bác sĩ, làm {HEALTH}.", set()),
        (f"Tỉnh ủy giới thiệu ông Trần Văn Mão hiện ở Sở Nội vụ làm {HEALTH}.", set()),
    ],
)
def test_who_is_chosen_or_told_beside_an_office_holds_it(facts_of, text, told) -> None:
    assert {(head, status) for _, head, status in _told(facts_of, text)} == told
