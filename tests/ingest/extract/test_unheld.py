"""Who was not elected or appointed holds nothing; who was in spite of something does."""

from __future__ import annotations

import pytest

from bomay.ontology.tables import rows

HOLDS = frozenset({"goes on", "no denial", "as it was", "no other"})
ROWS = list(rows("unheld_words"))
CHAIR = "Chủ tịch UBND tỉnh Bến Tre"
HEALTH = "Giám đốc Sở Y tế tỉnh Bến Tre"


def held(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.status) for h in facts_of(text).holdings}


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['role']}: {row['word']}" for row in ROWS])
def test_a_row_does_what_its_role_says(facts_of, row: dict[str, str]) -> None:
    named = [each for each in held(facts_of, row["example"]) if each[0] == "Đỗ Văn Lũy"]
    assert bool(named) == (row["role"] in HOLDS)


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Đỗ Văn Lũy không được bổ nhiệm làm {HEALTH}.",
        f"Ngày 8/7/2020, ông Đỗ Văn Lũy không được bầu làm {CHAIR}.",
        "Ông Đỗ Văn Lũy không trúng cử Bí thư Huyện ủy Mỏ Cày Nam.",
        "Ông Đỗ Văn Lũy không trúng cử đại biểu Quốc hội kỳ này.",
        f"Ông Đỗ Văn Lũy không được tái bổ nhiệm làm {HEALTH}.",
        f"Ông Đỗ Văn Lũy không được giao quyền {HEALTH}.",
        f"Ông Đỗ Văn Lũy, dù được giới thiệu, không trúng cử {CHAIR}.",
        f"Ông Đỗ Văn Lũy vào nghề năm 1990. Năm 2001, ông không được bầu làm {CHAIR}.",
        f"Cả ông Đỗ Văn Lũy và ông Lê Văn Sậy đều không được bầu làm {CHAIR}.",
        f"Nếu ông Đỗ Văn Lũy được bầu làm {CHAIR} thì huyện sẽ có bí thư khác.",
        f"Nếu ông Đỗ Văn Lũy là {HEALTH} thì ông đã có mặt.",
        f"Nếu HĐND tỉnh bầu ông Đỗ Văn Lũy làm {CHAIR} thì huyện sẽ có bí thư khác.",
        f"Nếu được bầu làm {CHAIR}, ông Đỗ Văn Lũy sẽ rời huyện.",
        f"Chưa được bổ nhiệm làm {HEALTH}, ông Đỗ Văn Lũy đã nói nhiều.",
        f"Việc ông Đỗ Văn Lũy được bổ nhiệm làm {HEALTH} bị hủy bỏ.",
        f"Quyết định bổ nhiệm ông Đỗ Văn Lũy làm {HEALTH} đã bị thu hồi.",
        f"Tin ông Đỗ Văn Lũy làm {HEALTH} là bịa đặt.",
        f"Việc ông Đỗ Văn Lũy giữ chức {HEALTH} chỉ là tin đồn.",
    ],
)
def test_who_did_not_come_to_an_office_has_none(facts_of, text: str) -> None:
    assert held(facts_of, text) == set()
    assert facts_of(text).events == ()


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Đỗ Văn Lũy, cựu tay vợt, được bầu làm {CHAIR}.",
        f"Việc ông Đỗ Văn Lũy được bầu làm {CHAIR} là sai quy định.",
        f"Ông Đỗ Văn Lũy, gặp nhiều may mắn, được bầu làm {CHAIR}.",
        f"Ông Đỗ Văn Lũy, người chưa tròn 40 tuổi, được bầu làm {CHAIR}.",
        f"Ông Đỗ Văn Lũy không chỉ được bầu làm {CHAIR} mà còn được khen.",
        f"Ông Đỗ Văn Lũy, dù không quen ai, được bầu làm {CHAIR}.",
        f"Không ai khác, ông Đỗ Văn Lũy được bầu làm {CHAIR}.",
        f"Dù không học ngành luật, ông Đỗ Văn Lũy được bầu làm {CHAIR}.",
        f"Nếu không có gì thay đổi, mai trời mưa. Ông Đỗ Văn Lũy được bầu làm {CHAIR}.",
        f"Với 50 phiếu thuận, không có phiếu chống, HĐND tỉnh bầu ông Đỗ Văn Lũy làm {CHAIR}.",
        f"Việc ông Đỗ Văn Lũy được bầu làm {CHAIR} được nhiều người ủng hộ.",
        f"Ông Đỗ Văn Lũy được bầu làm {CHAIR} khi huyện cũ bị bãi bỏ.",
    ],
)
def test_who_came_to_it_in_spite_of_something_has_it(facts_of, text: str) -> None:
    assert held(facts_of, text) == {("Đỗ Văn Lũy", "Chủ tịch", "elected")}


def test_an_office_printed_in_a_clause_that_is_only_thought_of_is_held(facts_of) -> None:
    text = f"Nếu ông Đỗ Văn Lũy, {HEALTH}, không đồng ý thì phải họp lại."
    assert held(facts_of, text) == {("Đỗ Văn Lũy", "Giám đốc", "current")}
    untrue = f"Thông tin ông Đỗ Văn Lũy, {HEALTH}, bị bắt là sai sự thật."
    assert held(facts_of, untrue) == {("Đỗ Văn Lũy", "Giám đốc", "current")}
    by = f"Nếu không được {CHAIR} Đỗ Văn Lũy đồng ý thì phải họp lại."
    assert held(facts_of, by) == {("Đỗ Văn Lũy", "Chủ tịch", "current")}


def test_who_was_not_given_one_office_keeps_the_other(facts_of) -> None:
    text = f"Ông Đỗ Văn Lũy, {HEALTH}, không được bầu làm {CHAIR}."
    assert held(facts_of, text) == {("Đỗ Văn Lũy", "Giám đốc", "current")}
    later = f"Ông Đỗ Văn Lũy không trúng cử {CHAIR}. Năm 2010, ông được bổ nhiệm làm {HEALTH}."
    assert held(facts_of, later) == {("Đỗ Văn Lũy", "Giám đốc", "appointed")}


def test_who_is_not_dismissed_holds_it(facts_of) -> None:
    text = f"Ông Đỗ Văn Lũy không bị cách chức {HEALTH}."
    assert held(facts_of, text) == {("Đỗ Văn Lũy", "Giám đốc", "current")}


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Đỗ Văn Lũy chưa từng giữ chức {CHAIR}.",
        f"Ông Đỗ Văn Lũy không hề từng đảm nhiệm chức {CHAIR}.",
        f"Ông Đỗ Văn Lũy có thể bị miễn nhiệm chức vụ {CHAIR}.",
        f"Nếu ông Đỗ Văn Lũy bị cách chức {CHAIR} thì huyện sẽ khác.",
        f"Bà Lê Thị Sậy, chứ không phải ông Đỗ Văn Lũy, là {CHAIR}.",
        f"Bà Lê Thị Sậy, không phải ông Đỗ Văn Lũy, hiện là {CHAIR}.",
    ],
)
def test_who_never_held_an_office_or_did_not_lose_it_is_not_told_as_former(
    facts_of, text: str
) -> None:
    assert held(facts_of, text) == set()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Ông Đỗ Văn Lũy thôi không giữ chức {CHAIR}.", "former"),
        (f"Ông Đỗ Văn Lũy không giữ mình nên bị cách chức {CHAIR}.", "former"),
        (f"Ông Đỗ Văn Lũy chưa từng bị phê bình khi còn là {CHAIR}.", "former"),
        (f"Ông Đỗ Văn Lũy không chỉ từng là {CHAIR} mà còn viết báo.", "former"),
        (f"Nếu trời mưa thì ông Đỗ Văn Lũy, từng là {CHAIR}, không đến.", "former"),
        (f"Ông Đỗ Văn Lũy chưa bị cách chức {CHAIR}.", "current"),
        (f"Không phải ông Đỗ Văn Lũy, {CHAIR}, mà bà Sậy ký.", "current"),
    ],
)
def test_a_denial_of_something_else_leaves_an_office_told(facts_of, text: str, status: str) -> None:
    assert held(facts_of, text) == {("Đỗ Văn Lũy", "Chủ tịch", status)}


TWO = f"2 Phó {HEALTH} là ông Đỗ Văn Lũy và bà Lò Thị Mơ"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (f"UBND tỉnh chưa bổ nhiệm {TWO}.", set()),
        (f"UBND tỉnh không bổ nhiệm {TWO}.", set()),
        (f"Đại hội không bầu {TWO}.", set()),
        (f"Hủy quyết định bổ nhiệm {TWO}.", set()),
        (f"Quyết định bổ nhiệm {TWO} bị hủy bỏ.", set()),
        (f"Nếu UBND tỉnh bổ nhiệm {TWO} thì Sở đủ người.", set()),
        (f"Sở Nội vụ đề nghị bổ nhiệm {TWO}.", {"nomination"}),
        (f"UBND tỉnh dự kiến bổ nhiệm {TWO}.", {"nomination"}),
    ],
)
def test_of_several_who_were_not_given_an_office_nobody_has_it(
    facts_of, text: str, kinds: set[str]
) -> None:
    assert held(facts_of, text) == set()
    assert {event.kind for event in facts_of(text).events} == kinds


@pytest.mark.parametrize(
    "text",
    [
        f"UBND tỉnh bổ nhiệm {TWO}.",
        f"UBND tỉnh không chỉ bổ nhiệm {TWO}.",
        f"Theo đề nghị của Sở Nội vụ, UBND tỉnh bổ nhiệm {TWO}.",
        f"Nếu như trước đó ít người thì nay UBND tỉnh bổ nhiệm {TWO}.",
    ],
)
def test_of_several_who_were_given_an_office_all_have_it(facts_of, text: str) -> None:
    assert held(facts_of, text) == {
        ("Đỗ Văn Lũy", "Phó Giám đốc", "appointed"),
        ("Lò Thị Mơ", "Phó Giám đốc", "appointed"),
    }


def test_what_was_proposed_and_is_done(facts_of) -> None:
    text = f"Theo tờ trình của Sở Nội vụ, UBND tỉnh bổ nhiệm ông Đỗ Văn Lũy làm {HEALTH}."
    assert held(facts_of, text) == {("Đỗ Văn Lũy", "Giám đốc", "appointed")}
