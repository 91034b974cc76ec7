"""Lists of persons that a page prints cell by cell, one below the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

ROSTER = """Danh sách thành viên Hội đồng trường Đại học Sông Mây như sau:
TT
Họ tên
Chức vụ
1
GS. Lê Anh Tám
Ủy viên Ban Thường vụ Đảng ủy
Phó Hiệu trưởng
2
PGS. Đặng Văn Chín
Phó Bí thư Đảng ủy, Viện trưởng Viện Cơ khí
3
TS. Mai Đình Đoàn
1968
Nguyên Bộ trưởng Bộ Y tế
4
Ông Hoàng Văn Mười
Vụ trưởng Vụ Pháp chế
Bộ trưởng nói về việc này.
"""


def test_each_row_has_its_offices_and_the_list_its_school(facts_of: Callable[..., Facts]) -> None:
    facts = facts_of(ROSTER)
    school = "Trường Đại học Sông Mây"
    held = {(h.person, h.head, h.body, h.status) for h in facts.holdings}
    assert {
        ("Lê Anh Tám", "Ủy viên", f"Ban Thường vụ Đảng ủy {school}", "current"),
        ("Đặng Văn Chín", "Phó Bí thư", f"Đảng ủy {school}", "current"),
        ("Đặng Văn Chín", "Viện trưởng", "Viện Cơ khí", "current"),
        ("Mai Đình Đoàn", "Bộ trưởng", "Bộ Y tế", "former"),
        ("Hoàng Văn Mười", "Vụ trưởng", "Vụ Pháp chế", "current"),
    } <= held


def test_a_line_below_a_name_is_no_office_without_a_number(facts_of: Callable[..., Facts]) -> None:
    text = "Hội nghị tại xã.\nẢnh: Đặng Văn Chín\nChủ tịch UBND tỉnh Tây Ninh đã phát biểu.\n"
    assert facts_of(text).holdings == ()


def test_a_name_at_the_end_of_a_line_begins_no_body(facts_of: Callable[..., Facts]) -> None:
    text = "1\nÔng Mai Đình Đoàn\nChủ tịch Hội Nông dân huyện Phú Tân\n"
    facts = facts_of(text)
    assert [person.name for person in facts.persons] == ["Mai Đình Đoàn"]
    assert [(h.head, h.body) for h in facts.holdings] == [
        ("Chủ tịch", "Hội Nông dân huyện Phú Tân")
    ]


BOARD = "Ban Chỉ đạo cải cách hành chính tỉnh Bến Tre"


@pytest.mark.parametrize(
    "text",
    [
        f"{BOARD}\n1. Ông Lê Văn Tám - Trưởng ban\n2. Bà Mai Thị Én - Ủy viên\n",
        f"Điều 1. Thành lập {BOARD} gồm các ông, bà có tên sau:\n"
        "1. Ông Lê Văn Tám, Phó Chủ tịch UBND tỉnh, Trưởng ban;\n"
        "2. Bà Mai Thị Én, Phó Giám đốc Sở Tài chính, Ủy viên.\n",
        f"{BOARD} gồm:\nSTT | Họ và tên | Chức vụ | Chức danh\n"
        "1 | Ông Lê Văn Tám | Phó Chủ tịch UBND tỉnh | Trưởng ban\n"
        "2 | Bà Mai Thị Én, Giám đốc Sở Y tế - Ủy viên |\n",
        f"Kiện toàn {BOARD} như sau:\n- Trưởng ban: Ông Lê Văn Tám;\n- Ủy viên: Bà Mai Thị Én.\n",
    ],
)
def test_a_list_of_a_board_tells_its_offices(facts_of: Callable[..., Facts], text: str) -> None:
    held = {(h.person, h.head, h.body) for h in facts_of(text).holdings}
    assert {("Lê Văn Tám", "Trưởng ban", BOARD), ("Mai Thị Én", "Ủy viên", BOARD)} <= held


@pytest.mark.parametrize(
    "text",
    [
        f"Chủ tịch tỉnh nói tại {BOARD} hôm nay.\n- Ông Lê Văn Tám, Trưởng ban, vắng mặt.\n",
        f"{BOARD}\nHọp ngày 5/3/2024.\n- Ông Lê Văn Tám, Trưởng ban, vắng mặt.\n",
        f"{BOARD}\nÔng Lê Văn Tám, Trưởng ban, vắng mặt.\n",
        f"Điều 1. Giải thể {BOARD} gồm:\n1. Ông Lê Văn Tám, Trưởng ban;\n",
        f"Sở Nội vụ đề nghị thành lập {BOARD} gồm:\n1. Ông Lê Văn Tám, Trưởng ban;\n",
        f"Không thành lập {BOARD} gồm:\n1. Ông Lê Văn Tám, Trưởng ban;\n",
    ],
)
def test_what_is_no_list_of_a_board_tells_none(facts_of: Callable[..., Facts], text: str) -> None:
    assert facts_of(text).holdings == ()
