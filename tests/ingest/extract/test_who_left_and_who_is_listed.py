"""Who has left an office, whom a list of a board names, and whose police a room is of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

Read = Callable[..., Facts]
TAM, EN, NAM, HOA = "Lê Văn Tám", "Mai Thị Én", "Trần Văn Nam", "Lò Thị Hoa"
TEAM = "Tổ công tác cải cách hành chính huyện Ba Vì"
COUNCIL = "Hội đồng nghĩa vụ quân sự huyện Ba Vì"
INSPECTION = "Đoàn thanh tra liên ngành xăng dầu huyện Ba Vì"
CHAIR = f"Ông {TAM}, Chủ tịch UBND xã Vân Hòa"


def told(facts_of: Read, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


def listed(facts_of: Read, text: str) -> set[tuple[str, str]]:
    """Who is what of a board."""
    return {(h.person, h.head) for h in facts_of(text).holdings if h.pattern == "board-list"}


@pytest.mark.parametrize(
    ("text", "status", "end"),
    [
        # somebody else has left
        (f"{CHAIR}, cho biết cán bộ địa chính đã nghỉ hưu năm 2015.", "current", None),
        (f"{CHAIR}, cho biết kế toán đã nghỉ hưu từ năm 2015.", "current", None),
        (f"{CHAIR}, tặng quà cựu chiến binh nghỉ hưu từ năm 2015.", "current", None),
        (f"{CHAIR}, cùng nhiều giáo viên nghỉ hưu từ năm 2015.", "current", None),
        (f"{CHAIR}, nói trưởng thôn qua đời năm 2015.", "current", None),
        # the holder has, or says so
        (f"{CHAIR}, đã nghỉ hưu năm 2015.", "former", "2015"),
        (f"{CHAIR} (nghỉ hưu năm 2015).", "former", "2015"),
        (f"{CHAIR}, đã được nghỉ hưu tháng 3/2015.", "former", "2015-03"),
        (f"{CHAIR}, qua đời năm 2015.", "former", "2015"),
        (f"{CHAIR}, cho biết đã nghỉ hưu từ năm 2015.", "former", "2015"),
        (f"{CHAIR}, người vừa nghỉ hưu từ ngày 1/9/2020.", "former", "2020-09-01"),
        (f"{CHAIR}, vì lý do sức khỏe nghỉ hưu từ ngày 1/9/2020.", "former", "2020-09-01"),
    ],
)
def test_who_has_left(facts_of: Read, text: str, status: str, end: str | None) -> None:
    (holding,) = (h for h in facts_of(text).holdings if h.person == TAM)
    assert (holding.status, holding.end) == (status, end)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        # let go, and those who come in their place
        (
            f"QUYẾT ĐỊNH\nĐiều 1. Điều chỉnh {TEAM} như sau:\nCho thôi nhiệm vụ các thành viên:\n"
            f"1. Ông {TAM} - Tổ trưởng\n2. Bà {EN} - Tổ phó\nBổ sung các thành viên:\n"
            f"1. Ông {NAM} - Tổ trưởng\n2. Bà {HOA} - Tổ phó\n",
            {(NAM, "Tổ trưởng"), (HOA, "Phó Tổ trưởng")},
        ),
        (
            f"Điều 1. Điều chỉnh {TEAM} như sau:\n1. Ông {TAM} thôi làm Tổ trưởng;\n"
            f"2. Bà {EN} - Tổ trưởng;\n",
            {(EN, "Tổ trưởng")},
        ),
        (
            f"Điều 1. Điều chỉnh {TEAM}, bao gồm cho thôi nhiệm vụ các ông, bà sau:\n"
            f"1. Ông {TAM} - Tổ trưởng;\n",
            set(),
        ),
        # an item that names two
        (
            f"Điều 1. Thành lập {TEAM} gồm:\n1. Ông {TAM} - Tổ trưởng; ông {NAM} - Tổ phó.\n",
            {(TAM, "Tổ trưởng"), (NAM, "Phó Tổ trưởng")},
        ),
        (
            f"Điều 1. Kiện toàn {COUNCIL} gồm:\n1. Ông {TAM}, Chủ tịch UBND huyện - Chủ tịch Hội "
            f"đồng (thay ông {NAM}, Phó Chủ tịch)\n",
            {(TAM, "Chủ tịch")},
        ),
        (
            f"Điều 1. Thành lập {TEAM} gồm:\n1. Ông {TAM} - Tổ trưởng;\n"
            f"2. Bà {EN} và bà {HOA} - Thành viên.\n",
            {(TAM, "Tổ trưởng"), (EN, "Thành viên"), (HOA, "Thành viên")},
        ),
        (
            f"Điều 1. Thành lập {TEAM} gồm:\n1. Ông {TAM}, chồng của bà {EN} - Tổ trưởng;\n",
            set(),
        ),
        # who stands below the members and is none
        (
            f"Điều 1. Thành lập {TEAM} gồm:\n1. Tổ trưởng: Ông {TAM}.\n2. Các thành viên:\n"
            f"- Bà {EN}, Chánh Văn phòng;\n- Lãnh đạo Phòng Nội vụ (ông {NAM} liên hệ);\n"
            f"Người liên hệ: bà {HOA}, chuyên viên, điện thoại 0123\n",
            {(TAM, "Tổ trưởng"), (EN, "Thành viên")},
        ),
        (
            f"Điều 1. Thành lập {INSPECTION} gồm:\n1. Bà {EN} - Trưởng đoàn;\n"
            f"Đối tượng thanh tra:\n1. Ông {NAM}, Giám đốc Công ty\n"
            f"2. Bà {HOA} - Thành viên Hội đồng thành viên - Thành viên\n",
            {(EN, "Trưởng đoàn")},
        ),
        (
            "Danh sách Hội đồng thi tuyển viên chức huyện Ba Vì\nThí sinh:\n"
            f"1. {TAM} - Thành viên\n",
            set(),
        ),
        (
            f"Điều 1. Thành lập {COUNCIL} gồm:\n1. Ông {TAM} - Chủ tịch Hội đồng;\n"
            f"2. Tổ giúp việc gồm:\na) Bà {EN} - Thành viên;\n",
            {(TAM, "Chủ tịch")},
        ),
        # parts of the list, and who is named without a title
        (
            f"Điều 1. Thành lập {TEAM} gồm:\nI. Lãnh đạo huyện:\n1. {TAM}, Tổ trưởng;\n"
            f"II. Mời các ông, bà:\n2. Bà {EN}, Tổ phó;\n3. Các thành viên:\n- {NAM}, kế toán;\n"
            f"- Mời bà {HOA}, luật sư.\n",
            {(TAM, "Tổ trưởng"), (EN, "Phó Tổ trưởng"), (NAM, "Thành viên"), (HOA, "Thành viên")},
        ),
    ],
)
def test_whom_a_list_names(facts_of: Read, text: str, roles: set[tuple[str, str]]) -> None:
    assert listed(facts_of, text) == roles


def test_a_board_in_capitals_is_sought_near_its_list(facts_of: Read) -> None:
    board = "Ban Chỉ đạo phòng dịch gà huyện Ba Vì"
    text = (
        f"Điều 1. Thành lập {board}.\n"
        + "Điều 2. Quyết định này có hiệu lực từ ngày ký.\n" * 3
        + f"DANH SÁCH {board.upper()}\n1. Ông {TAM} - Trưởng ban\n"
        + f"DANH SÁCH {board.upper()}\n2. Bà {EN} - Phó ban\n"
    )
    assert listed(facts_of, text) == {(TAM, "Trưởng ban"), (EN, "Phó Trưởng ban")}
    assert listed(facts_of, f"DANH SÁCH {board.upper()}\n1. Ông {TAM} - Trưởng ban\n") == set()


@pytest.mark.parametrize(
    ("agency", "of"),
    [
        ("Cơ quan điều tra", "Viện kiểm sát nhân dân tối cao"),
        ("Cơ quan An ninh điều tra", "Công an tỉnh Nghệ An"),
    ],
)
def test_investigators_named_alone_are_of_no_province(facts_of: Read, agency: str, of: str) -> None:
    text = (
        f"Thủ trưởng {agency} {TAM}. Ông {NAM}, Phó Thủ trưởng {agency}, ký. "
        "Viện kiểm sát nhân dân tỉnh Nghệ An phê chuẩn."
    )
    assert {body for *_, body in told(facts_of, text)} <= {None, agency}
    whole = f"{agency} {of}"
    assert (TAM, "Thủ trưởng", whole) in told(facts_of, f"Ông {TAM}, Thủ trưởng {whole}, ký.")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Công an tỉnh Nghệ An phối hợp Công an tỉnh Hà Tĩnh phá án. "
            f"Ông {NAM}, Trưởng phòng PC45, cho biết.",
            [],
        ),
        (
            "Vụ án xảy ra tại tỉnh Nghệ An. Công an tỉnh Nghệ An vào cuộc. Ông Lê Văn Tám, Trưởng "
            "phòng PC47 Công an tỉnh Hà Tĩnh, chỉ đạo. Phó Trưởng phòng PC64 Trần Văn Nam nói.",
            [],
        ),
        (
            "Vụ án xảy ra tại tỉnh Nghệ An. Người dân tỉnh Nghệ An lo lắng. Ông Lê Văn Tám, Trưởng "
            "phòng PC47 Công an tỉnh Hà Tĩnh, chỉ đạo. Phó Trưởng phòng PC64 Trần Văn Nam nói.",
            [],
        ),
        (
            f"Công an tỉnh Nghệ An phá án ở tỉnh Hà Tĩnh. Ông {NAM}, Trưởng phòng PC45, cho biết "
            "Công an tỉnh Nghệ An sẽ điều tra.",
            ["Phòng PC45 Công an tỉnh Nghệ An"],
        ),
        (
            "Vụ án xảy ra tại tỉnh Nghệ An. Người dân tỉnh Nghệ An lo lắng. "
            f"Ông {NAM}, Trưởng phòng Cảnh sát hình sự, cho biết.",
            ["Phòng Cảnh sát hình sự Công an tỉnh Nghệ An"],
        ),
    ],
)
def test_whose_police_a_room_is_of(facts_of: Read, text: str, bodies: list[str]) -> None:
    assert [b for person, _, b in told(facts_of, text) if person == NAM] == bodies
