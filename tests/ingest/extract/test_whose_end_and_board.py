"""Whose office ended, whose board is led, and what a text prints of a body or leaves out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

Read = Callable[..., Facts]


def _told(facts: Facts) -> set[tuple[str, str, str | None, str]]:
    return {(h.person, h.head, h.body, h.status) for h in facts.holdings}


@pytest.mark.parametrize(
    ("bare", "printed", "body"),
    [
        (
            "UBND tỉnh Hà Nam họp. Bí thư Tỉnh ủy Lê Văn Tám dự.",
            "UBND tỉnh Hà Nam họp. Bí thư Tỉnh ủy Hà Nam Lê Văn Tám dự.",
            "Tỉnh ủy Hà Nam",
        ),
        (
            "UBND huyện Ba Vì họp. Bí thư Huyện ủy Lê Văn Tám dự.",
            "UBND huyện Ba Vì họp. Bí thư Huyện ủy Ba Vì Lê Văn Tám dự.",
            "Huyện ủy Ba Vì",
        ),
        (
            "UBND xã Vân Hòa và xã Tản Lĩnh. Bí thư Xã đoàn Mai Văn Én.",
            "UBND xã Vân Hòa và xã Tản Lĩnh. Bí thư Xã đoàn Tản Lĩnh Mai Văn Én.",
            "Xã đoàn Tản Lĩnh",
        ),
    ],
)
def test_a_committee_before_a_name_is_guessed_where_its_place_is_not_printed(
    facts_of: Read, bare: str, printed: str, body: str
) -> None:
    (guessed,), (read,) = facts_of(bare).holdings, facts_of(printed).holdings
    assert guessed.body == read.body == body
    assert guessed.confidence < read.confidence
    beside = "UBND tỉnh Hà Nam họp. Phó Bí thư Tỉnh ủy là ông Trần Văn Nam."
    (told,) = facts_of(beside).holdings
    assert guessed.confidence < 0.9
    assert told.confidence < 0.9


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chủ tịch UBND xã Vân Hòa Lê Văn Tám bị phê bình vì cấp dưới bị cách chức.", "current"),
        (
            "Bí thư Huyện ủy Ba Vì Lê Văn Tám đã bị nhắc nhở sau khi cấp phó bị cách chức.",
            "current",
        ),
        (
            "Ông Lê Văn Tám, Chủ tịch UBND xã Vân Hòa, bị khiển trách do để hai cán bộ bị "
            "cách chức trong năm.",
            "current",
        ),
        (
            "Giám đốc Sở Y tế tỉnh Hà Nam Lê Văn Tám bị hành hung bởi người nhà một bác sĩ bị "
            "cách chức.",
            "current",
        ),
        ("Chủ tịch UBND xã Vân Hòa Lê Văn Tám bị nhân viên vừa mới cách chức.", "current"),
        ("Chủ tịch UBND xã Vân Hòa Lê Văn Tám bị cách chức.", "former"),
        ("Chủ tịch UBND xã Vân Hòa Lê Văn Tám đã bị kỷ luật cách chức.", "former"),
        (
            "Chủ tịch UBND xã Vân Hòa Lê Văn Tám đã bị Chủ tịch UBND huyện Ba Vì ra quyết định "
            "cách chức.",
            "former",
        ),
        ("Ông Lê Văn Tám, Chủ tịch UBND xã Vân Hòa, vừa bị HĐND xã bãi nhiệm.", "former"),
    ],
)
def test_only_ones_own_dismissal_ends_an_office(facts_of: Read, text: str, status: str) -> None:
    assert {h.status for h in facts_of(text).holdings if h.person == "Lê Văn Tám"} == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Trong thời gian làm Chủ tịch UBND huyện Ba Vì, ông Lê Văn Tám luôn gần dân và hiện "
            "vẫn đương chức.",
            "current",
        ),
        ("Trong nhiệm kỳ làm Tổng thống Mỹ, ông John Miller sẽ thăm Việt Nam.", "current"),
        ("Trong thời gian giữ chức Chủ tịch ASEAN, ông Lê Văn Tám sẽ thúc đẩy.", "current"),
        (
            "Trước khi thôi giữ chức Giám đốc Sở Y tế tỉnh Hà Nam, ông Lê Văn Tám sẽ bàn giao.",
            "current",
        ),
        (
            "Trước khi thôi giữ chức Giám đốc Sở Y tế tỉnh Hà Nam, ông Lê Văn Tám đã bàn giao.",
            "former",
        ),
        (
            "Trong thời gian làm Chủ tịch UBND huyện Ba Vì, ông Lê Văn Tám đã ký hai giấy.",
            "former",
        ),
        (
            "Trong thời gian làm Chủ tịch UBND huyện Ba Vì, ông Lê Văn Tám có sai phạm về đất.",
            "former",
        ),
        ("Sau khi thôi giữ chức Giám đốc Sở Y tế tỉnh Hà Nam, ông Lê Văn Tám về quê.", "former"),
        ("Sau khi bị bãi nhiệm Chủ tịch UBND xã Vân Hòa, ông Lê Văn Tám về quê.", "former"),
    ],
)
def test_a_time_in_office_is_over_where_a_past_is_told(
    facts_of: Read, text: str, status: str
) -> None:
    assert {h.status for h in facts_of(text).holdings} == {status}


@pytest.mark.parametrize("verb", ["bãi nhiệm", "miễn nhiệm", "cách chức", "cho thôi giữ chức"])
def test_who_takes_an_office_from_another_did_not_hold_it(facts_of: Read, verb: str) -> None:
    text = f"Sau khi {verb} Chủ tịch UBND xã Vân Hòa, bà Mai Thị Én thay mặt HĐND trao giấy."
    assert _told(facts_of(text)) == set()


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Lê Văn Tám, Trưởng ban Pháp chế VCCI, dự.", None),
        ("Ông Lê Văn Tám, Trưởng ban Pháp chế, Tập đoàn Gamma, nói.", None),
        ("Bà Mai Thị Én, Trưởng ban Pháp chế của tập đoàn, nói.", None),
        ("Bà Mai Thị Én, Phó Trưởng ban Pháp chế, Liên đoàn Bóng đá Việt Nam, nói.", None),
        ("Ông Lê Văn Tám, Trưởng ban Pháp chế, dự.", "Ban Pháp chế Hội đồng nhân dân tỉnh Hà Nam"),
        (
            "Ông Lê Văn Tám, Trưởng ban Pháp chế của HĐND tỉnh, dự.",
            "Ban Pháp chế Hội đồng nhân dân tỉnh Hà Nam",
        ),
        (
            "Trưởng ban Kinh tế - Ngân sách Mai Thị Én nói.",
            "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Hà Nam",
        ),
    ],
)
def test_a_board_is_of_the_council_told_unless_another_body_stands_behind(
    facts_of: Read, text: str, body: str | None
) -> None:
    found = {h.body for h in facts_of(f"HĐND tỉnh Hà Nam họp. {text}").holdings}
    assert found <= {None} if body is None else found == {body}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Sở Nông nghiệp và Môi trường tỉnh Hà Nam mới thành lập. Năm 2010, ông Lê Văn Tám là "
            "Giám đốc Sở Nông nghiệp tỉnh Hà Nam.",
            "Sở Nông nghiệp tỉnh Hà Nam",
        ),
        (
            "Sở Văn hóa và Thể thao Hà Nội phạt. Ông Lê Văn Tám, Giám đốc Sở Văn hóa tỉnh Hà Nam, "
            "cho biết.",
            "Sở Văn hóa tỉnh Hà Nam",
        ),
        (
            "Sở Nông nghiệp và Môi trường tỉnh Hà Nam họp. Sáng 5/3/2026, ông Lê Văn Tám, Giám đốc "
            "Sở Nông nghiệp tỉnh Hà Nam, nói.",
            "Sở Nông nghiệp và Môi trường tỉnh Hà Nam",
        ),
    ],
)
def test_a_department_told_in_short_is_that_of_its_own_province_and_time(
    facts_of: Read, text: str, body: str
) -> None:
    assert {h.body for h in facts_of(text).holdings} == {body}


@pytest.mark.parametrize(
    "measure",
    [
        "Trao quyết định nghỉ hưu cho",
        "Công bố quyết định cho nghỉ hưu đối với",
        "Cho thôi việc",
        "Bộ tạm đình chỉ công tác",
        "Kỷ luật khiển trách",
        "Kỷ luật bằng hình thức cảnh cáo đối với",
        "Bắt tạm giam",
        "Quyết định đình chỉ sinh hoạt đảng đối với",
    ],
)
@pytest.mark.parametrize("since", [" từ ngày 1/6/2022", ", kể từ ngày 1/6/2022"])
def test_the_day_of_a_measure_is_not_that_of_the_office(facts_of, measure: str, since: str) -> None:
    text = f"{measure} ông Tô Văn Ba, Giám đốc Sở Công Thương tỉnh Hưng Yên{since}."
    held = facts_of(text).holdings
    assert {h.person for h in held} == {"Tô Văn Ba"}
    assert {(h.start, h.end) for h in held} == {(None, None)}


def test_the_day_of_the_office_is_kept(facts_of) -> None:
    text = "Ông Tô Văn Ba, Giám đốc Sở Công Thương tỉnh Hưng Yên từ ngày 1/6/2022, phát biểu."
    assert [h.start for h in facts_of(text).holdings] == ["2022-06-01"]
