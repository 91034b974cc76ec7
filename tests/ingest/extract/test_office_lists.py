"""One office given to, or taken from, all who are listed below a line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

COMMITTEE = "Ủy ban nhân dân tỉnh Bến Tre"
ITEMS = (
    "1. Ông Lê Văn Tám - Giám đốc Sở Y tế;\n2. Bà Mai Thị Én, Giám đốc Sở Tư pháp.\nĐiều 2. Hết.\n"
)


def _told(facts: Facts, head: str) -> set[tuple[str, str | None, str]]:
    return {(h.person, h.body, h.status) for h in facts.holdings if h.head == head}


@pytest.mark.parametrize(
    ("line", "status"),
    [
        (
            "Điều 1. Xác nhận kết quả bầu bổ sung chức danh Ủy viên Ủy ban nhân dân tỉnh Bến Tre "
            "khóa X, nhiệm kỳ 2021 - 2026 đối với các ông, bà sau đây:\n",
            "elected",
        ),
        (
            "Miễn nhiệm chức vụ Ủy viên UBND tỉnh Bến Tre đối với các ông, bà có tên sau:\n",
            "former",
        ),
        (
            "Điều 1. Phê chuẩn các ông (bà) có tên sau đây giữ chức vụ Ủy viên Ủy ban nhân dân "
            "tỉnh Bến Tre:\n",
            "appointed",
        ),
        (
            "HĐND tỉnh đã bầu các đồng chí sau đây làm Ủy viên UBND tỉnh Bến Tre:\n",
            "elected",
        ),
    ],
)
def test_each_of_a_list_has_the_office_of_the_line_above(
    facts_of: Callable[..., Facts], line: str, status: str
) -> None:
    facts = facts_of(f"HĐND tỉnh Bến Tre họp.\n{line}{ITEMS}")
    assert _told(facts, "Ủy viên") == {
        ("Lê Văn Tám", COMMITTEE, status),
        ("Mai Thị Én", COMMITTEE, status),
    }
    assert ("Lê Văn Tám", "Sở Y tế tỉnh Bến Tre", "current") in _told(facts, "Giám đốc")


@pytest.mark.parametrize(
    "line",
    [
        "UBND tỉnh đề nghị bầu các ông, bà sau đây làm Ủy viên UBND tỉnh Bến Tre:\n",
        "Sẽ bổ nhiệm các ông, bà sau đây giữ chức Ủy viên UBND tỉnh Bến Tre:\n",
        # two offices: whose is which nobody knows
        "Bầu Chủ tịch và Ủy viên UBND tỉnh Bến Tre đối với các ông, bà sau đây:\n",
        # nobody is given anything
        "Ủy viên UBND tỉnh Bến Tre dự họp cùng các ông, bà sau đây:\n",
    ],
)
def test_a_line_that_gives_no_office_gives_none_to_a_list(
    facts_of: Callable[..., Facts], line: str
) -> None:
    assert _told(facts_of(f"HĐND tỉnh Bến Tre họp.\n{line}{ITEMS}"), "Ủy viên") == set()


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Điều 1. Công nhận bà Mai Thị Én giữ chức vụ Phó Chủ tịch Hội Nông dân huyện Ba Tri.\n",
            ("Mai Thị Én", "Phó Chủ tịch", "Hội Nông dân huyện Ba Tri", "appointed"),
        ),
        (
            "Điều động đồng chí Lê Văn Tám, Bí thư Huyện ủy Ba Tri đến công tác tại Ban Dân vận "
            "Tỉnh ủy Bến Tre; giữ chức vụ Phó Trưởng ban Dân vận Tỉnh ủy Bến Tre.\n",
            ("Lê Văn Tám", "Phó Trưởng ban", "Ban Dân vận Tỉnh ủy Bến Tre", "appointed"),
        ),
        (
            "Thu hồi, hủy bỏ Quyết định số 771/QĐ-UBND ngày 14/4/2017 của UBND huyện về việc "
            "bổ nhiệm ông Lê Văn Tám giữ chức vụ Phó Trưởng phòng Nội vụ huyện Ba Tri.\n",
            ("Lê Văn Tám", "Phó Trưởng phòng", "Phòng Nội vụ huyện Ba Tri", "former"),
        ),
        (
            "Tiếp nhận ông Lê Văn Tám, Phó Trưởng phòng Nội vụ huyện Ba Tri và bổ nhiệm làm "
            "Phó Chánh Thanh tra tỉnh Bến Tre kể từ ngày 15/8/2023.\n",
            ("Lê Văn Tám", "Phó Chánh Thanh tra", "Thanh tra tỉnh Bến Tre", "appointed"),
        ),
        (
            "Bổ nhiệm có thời hạn ông Lê Văn Tám, Phó Trưởng phòng Nội vụ huyện Ba Tri, giữ "
            "chức vụ Trưởng phòng Nội vụ huyện Ba Tri, thời hạn 05 năm.\n",
            ("Lê Văn Tám", "Trưởng phòng", "Phòng Nội vụ huyện Ba Tri", "appointed"),
        ),
        (
            "Luân chuyển đồng chí Lê Văn Tám, Phó Trưởng Ban Tổ chức Tỉnh ủy Bến Tre về công tác "
            "ở huyện Ba Tri; chỉ định tham gia Ban Thường vụ, giữ chức Bí thư Huyện ủy Ba Tri.\n",
            ("Lê Văn Tám", "Bí thư", "Huyện ủy Ba Tri", "appointed"),
        ),
        (
            "Kéo dài thời gian giữ chức vụ Trưởng phòng Nội vụ huyện Ba Tri đối với "
            "ông Lê Văn Tám.\n",
            ("Lê Văn Tám", "Trưởng phòng", "Phòng Nội vụ huyện Ba Tri", "current"),
        ),
    ],
)
def test_who_is_recognised_or_moved_to_an_office(
    facts_of: Callable[..., Facts], text: str, held: tuple[str, str, str, str]
) -> None:
    told = {(h.person, h.head, h.body, h.status) for h in facts_of(text).holdings}
    assert held in told


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ định thầu theo đề nghị của Giám đốc Sở Xây dựng tỉnh Hà Nam với các cá nhân sau đây:\n"
        "- Lê Văn Tám\n- Trần Văn Nam\n",
        "HĐND tỉnh Hà Nam bầu Ban kiểm phiếu do Chủ tịch HĐND tỉnh Hà Nam giới thiệu gồm các ông, "
        "bà có tên sau:\n1. Lê Văn Tám, Trưởng ban\n2. Mai Thị Én\n",
        "Công nhận các cá nhân sau đây do Giám đốc Sở Y tế tỉnh Hà Nam giới thiệu:\n"
        "1. Lê Văn Tám\n2. Mai Thị Én\n",
        "Chỉ định Giám đốc Sở Y tế tỉnh Hà Nam cùng các ông, bà sau đây:\n"
        "1. Lê Văn Tám\n2. Mai Thị Én\n",
    ],
)
def test_an_office_that_the_verb_does_not_give_is_no_ones_of_the_list(
    facts_of: Callable[..., Facts], text: str
) -> None:
    held = facts_of(text).holdings
    assert {h.head for h in held} & {"Giám đốc", "Chủ tịch"} == set()


def test_what_is_quoted_of_a_list_tells_the_office_and_the_person(
    facts_of: Callable[..., Facts],
) -> None:
    line = "Miễn nhiệm chức vụ Ủy viên UBND tỉnh Bến Tre đối với các ông, bà có tên sau:"
    held = [h for h in facts_of(f"{line}\n{ITEMS}").holdings if h.head == "Ủy viên"]
    assert {h.person for h in held} == {"Lê Văn Tám", "Mai Thị Én"}
    for each in held:
        assert each.quote.startswith(line)
        assert each.person in each.quote


def test_a_result_that_is_approved_tells_what_became_of_the_office(
    facts_of: Callable[..., Facts],
) -> None:
    line = "Phê chuẩn kết quả miễn nhiệm chức vụ Ủy viên UBND tỉnh Bến Tre đối với các ông sau:"
    assert {status for *_, status in _told(facts_of(f"{line}\n{ITEMS}"), "Ủy viên")} == {"former"}


@pytest.mark.parametrize("before", ["Không thu hồi", "Chưa thu hồi", "Đề nghị thu hồi"])
def test_a_decision_that_stands_keeps_its_office(
    facts_of: Callable[..., Facts], before: str
) -> None:
    text = (
        f"{before} Quyết định số 12/QĐ-UBND về việc bổ nhiệm ông Lê Văn Tám giữ chức vụ "
        "Giám đốc Sở Y tế tỉnh Hà Nam."
    )
    assert _told(facts_of(text), "Giám đốc") == {("Lê Văn Tám", "Sở Y tế tỉnh Hà Nam", "appointed")}
