"""Who is what in a board: the lists of members that decisions print."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology import tables
from bomay.ontology.facts import Facts

COUNCIL = "Hội đồng thẩm định giá đất tỉnh Bến Tre"
ONE = ("Lê Văn Tám", "Chủ tịch", COUNCIL)
OTHER = ("Mai Thị Én", "Ủy viên", COUNCIL)


def _held(facts: Facts) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts.holdings}


@pytest.mark.parametrize(
    "text",
    [
        # the role last in each item
        f"Điều 1. Thành lập {COUNCIL} (sau đây gọi tắt là Hội đồng), gồm các ông, bà có tên sau:\n"
        "1. Ông Lê Văn Tám, Phó Chủ tịch UBND tỉnh - Chủ tịch Hội đồng;\n"
        "2. Bà Mai Thị Én, Giám đốc Sở Tài chính - Ủy viên;\n"
        "Điều 2. Hội đồng tự giải thể.\n",
        # above several items
        f"Điều 1. Kiện toàn {COUNCIL} gồm:\n"
        "1. Chủ tịch Hội đồng: Ông Lê Văn Tám, Phó Chủ tịch UBND tỉnh.\n"
        "2. Các ủy viên:\n- Bà Mai Thị Én, Giám đốc Sở Tài chính;\n",
        # in capitals above a table, named in small letters before
        f"Điều 1. Thành lập {COUNCIL} gồm các ông, bà có tên trong danh sách kèm theo.\n"
        f"Điều 2. Quyết định này có hiệu lực từ ngày ký.\n\nDANH SÁCH\nTHÀNH VIÊN\n"
        f"DANH SÁCH THÀNH VIÊN {COUNCIL.upper()}\n"
        "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2024 của UBND tỉnh Bến Tre)\n\n"
        "STT | Họ và tên | Chức vụ | Chức danh\n"
        "1 | Ông Lê Văn Tám | Phó Chủ tịch UBND tỉnh | Chủ tịch Hội đồng\n"
        "2 | Bà Mai Thị Én | Giám đốc Sở Tài chính | Ủy viên |\n",
        # cell by cell, one below the other
        f"Thành phần {COUNCIL} như sau:\nTT\nHọ và tên\nChức vụ\n"
        "1\nÔng Lê Văn Tám\nPhó Chủ tịch UBND tỉnh\nChủ tịch\n"
        "2\nBà Mai Thị Én\nGiám đốc Sở Tài chính\nỦy viên\n",
        # below whom it is led by
        f"Kiện toàn {COUNCIL} do Phó Chủ tịch UBND tỉnh làm Chủ tịch, với các thành viên như sau:\n"
        "- Ông Lê Văn Tám, Phó Chủ tịch UBND tỉnh - Chủ tịch Hội đồng\n"
        "- Bà Mai Thị Én, Giám đốc Sở Tài chính - Ủy viên\n",
        # by its first words once it was named
        f"Điều 1. Thành lập {COUNCIL}.\nĐiều 2. Thành phần Hội đồng gồm có:\n"
        "a) Đồng chí Lê Văn Tám, Chủ tịch;\nb) Mời bà Mai Thị Én, luật sư, Ủy viên.\n",
    ],
)
def test_a_list_tells_who_is_what_in_a_council(facts_of: Callable[..., Facts], text: str) -> None:
    assert {ONE, OTHER} <= _held(facts_of(text))


@pytest.mark.parametrize(
    ("board", "heads"),
    [
        ("Tổ giúp việc Ban Chỉ đạo chuyển đổi số huyện Ba Tri", ("Tổ trưởng", "Phó Tổ trưởng")),
        ("Đoàn kiểm tra liên ngành an toàn thực phẩm tỉnh Bến Tre", ("Trưởng đoàn", "Thành viên")),
        ("Ban Tổ chức Lễ hội Dừa tỉnh Bến Tre", ("Trưởng ban", "Phó Trưởng ban Thường trực")),
        ("Tiểu ban Tuyên truyền kỳ bầu cử tỉnh Bến Tre", ("Trưởng tiểu ban", "Thư ký")),
    ],
)
def test_boards_of_every_kind(
    facts_of: Callable[..., Facts], board: str, heads: tuple[str, str]
) -> None:
    first, second = heads
    text = (
        f"Điều 1. Thành lập {board} gồm các thành viên sau đây:\n"
        f"1. Ông Lê Văn Tám, Chánh Văn phòng UBND tỉnh, {first};\n"
        f"2. Bà Mai Thị Én, chuyên viên - {second}./.\n"
    )
    held = _held(facts_of(text))
    assert {("Lê Văn Tám", first, board), ("Mai Thị Én", second, board)} <= held
    assert ("Lê Văn Tám", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Bến Tre") in held or (
        board.endswith("Ba Tri")
    )


@pytest.mark.parametrize(
    "text",
    [
        # what is ended, proposed or not made has no members
        f"Điều 1. Giải thể {COUNCIL} gồm:\n1. Ông Lê Văn Tám - Chủ tịch Hội đồng;\n",
        f"Sở Tài chính đề nghị thành lập {COUNCIL} gồm:\n1. Ông Lê Văn Tám - Chủ tịch Hội đồng;\n",
        # a name that says no more than what kind of board it is
        "Điều 1. Thành lập Hội đồng thẩm định gồm:\n1. Ông Lê Văn Tám - Chủ tịch Hội đồng;\n",
        # another article tells of other things
        f"Điều 1. Thành lập {COUNCIL} gồm 7 thành viên.\nĐiều 2. Khen thưởng:\n"
        "1. Ông Lê Văn Tám - Ủy viên;\n",
    ],
)
def test_what_is_no_list_of_a_council_gives_no_role(
    facts_of: Callable[..., Facts], text: str
) -> None:
    assert not [h for h in facts_of(text).holdings if h.body and h.body.startswith("Hội đồng")]


def test_a_role_is_the_board_s_and_the_office_its_own(facts_of: Callable[..., Facts]) -> None:
    text = (
        "Điều 1. Thành lập Ban Chỉ đạo phòng, chống thiên tai huyện Ba Tri gồm:\n"
        "1. Ông Lê Văn Tám, Trưởng ban Pháp chế HĐND huyện, Phó Trưởng ban;\n"
        "2. Bà Mai Thị Én, Trưởng ban Dân vận Huyện ủy;\n"
    )
    held = _held(facts_of(text))
    board = "Ban Chỉ đạo phòng, chống thiên tai huyện Ba Tri"
    assert ("Lê Văn Tám", "Phó Trưởng ban", board) in held
    assert not [h for h in held if h[0] == "Mai Thị Én" and h[2] == board]


_ROLES = tables.rows("board_roles")


@pytest.mark.parametrize("row", _ROLES, ids=[row["surface"] for row in _ROLES])
def test_each_role_is_read_in_its_example(
    facts_of: Callable[..., Facts], row: dict[str, str]
) -> None:
    word = "Ban" if row["boards"] == "*" else row["boards"].capitalize()
    board = f"{word} chống hạn mặn huyện Ba Tri"
    facts = facts_of(f"Điều 1. Thành lập {board} gồm:\n1. {row['example']};\n")
    (held,) = (h for h in facts.holdings if h.body == board)
    assert held.head == row["head"]
    assert held.pattern == "board-list"


def test_the_board_of_a_list_is_the_one_that_is_read_there(
    facts_of: Callable[..., Facts],
) -> None:
    facts = facts_of(
        "Điều 1. Thành lập Ban Chỉ đạo phòng chống thiên tai tỉnh Bến Tre gồm:\n"
        "1. Ông Lê Văn Tám, Phó Chủ tịch UBND tỉnh - Trưởng ban;\n"
        "2. Bà Mai Thị Én, Phó Trưởng Ban Chỉ đạo phòng chống thiên tai tỉnh Bến Tre.\n"
    )
    boards = [body.name for body in facts.bodies if "thiên tai" in body.name]
    assert boards == ["Ban Chỉ đạo Phòng chống thiên tai tỉnh Bến Tre"]
    heads = {(h.person, h.head) for h in facts.holdings if h.body == boards[0]}
    assert heads == {("Lê Văn Tám", "Trưởng ban"), ("Mai Thị Én", "Phó Trưởng ban")}
