"""The office of who is welcomed, answered or told of first is not that of who speaks then."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

Read = Callable[..., Facts]
OFFICE = "Giám đốc Sở Y tế tỉnh Long An"


def holders(facts_of: Read, text: str) -> set[str]:
    return {h.person for h in facts_of(text).holdings if h.head == "Giám đốc"}


@pytest.mark.parametrize(
    "opening",
    [
        "Chào mừng chuyến thăm của",
        "Hoan nghênh ý kiến của",
        "Đánh giá cao nỗ lực của",
        "Cảm ơn sự đón tiếp của",
        "Sau báo cáo của",
        "Trước ý kiến của",
        "Chúc mừng",
        "Trả lời",
        "Trợ lý của",
        "Thay mặt",
        "Thay mặt cho",
        "Thừa ủy quyền của",
        "Ông Khe hiện giữ chức",
    ],
)
def test_who_acts_behind_a_comma_is_another(facts_of: Read, opening: str) -> None:
    assert holders(facts_of, f"{opening} {OFFICE}, ông Lê Văn Tám nói như vậy.") == set()


@pytest.mark.parametrize(
    "opening",
    [
        "",
        "Gọi điện cho",
        "Trước khi làm",
        "Sau khi nhận chức",
        "Ở cương vị",
        "Quyết định do",
        "Ông Tám hiện giữ chức",
        "Sau cuộc họp,",
        "Trả lời báo chí,",
    ],
)
def test_who_is_named_behind_his_own_office(facts_of: Read, opening: str) -> None:
    text = f"{opening} {OFFICE}, ông Lê Văn Tám nói như vậy.".strip()
    assert holders(facts_of, text) == {"Lê Văn Tám"}


def test_a_name_between_commas_is_the_one_spoken_to(facts_of: Read) -> None:
    text = f"Hoan nghênh ý kiến của {OFFICE}, ông Lê Văn Tám, cuộc họp đã kết thúc."
    assert holders(facts_of, text) == {"Lê Văn Tám"}


@pytest.mark.parametrize(
    "text",
    [
        "Đánh giá cao vai trò của {}, ông Lê Văn Tám trong việc xây bệnh viện.",
        "Sau cái chết của {}, ông Lê Văn Tám để lại hai con nhỏ.",
    ],
)
def test_who_does_nothing_behind_a_comma_is_the_one_told_of(facts_of: Read, text: str) -> None:
    assert holders(facts_of, text.format(OFFICE)) == {"Lê Văn Tám"}


def test_statesmen_are_met_and_asked_nothing(facts_of: Read) -> None:
    told = facts_of("Gặp Ngoại trưởng Qatar, ông Jan Miller nói như vậy.").holdings
    assert told == ()
    held = facts_of("Ngoại trưởng Qatar, ông Jan Miller nói như vậy.").holdings
    assert [h.person for h in held] == ["Jan Miller"]


@pytest.mark.parametrize("title", ["Thượng tá", "đồng chí", "ông"])
def test_who_acts_for_another_has_his_own_office(facts_of: Read, title: str) -> None:
    text = (
        f"Thay mặt Giám đốc Công an tỉnh Long An, {title} Lê Văn Tám - Phó Giám đốc Công an tỉnh "
        "Long An - trao thưởng."
    )
    told = {(h.person, h.head) for h in facts_of(text).holdings}
    assert told == {("Lê Văn Tám", "Phó Giám đốc")}
