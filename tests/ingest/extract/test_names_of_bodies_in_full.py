"""Bodies behind an office: where their names end, letters written out, branches, regions."""

from __future__ import annotations

import pytest


def bodies(facts_of, text: str) -> list[tuple[str, str | None]]:
    return [(h.head, h.body) for h in facts_of(text).holdings]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Ông Lý Văn Tấn, Chủ tịch Hiệp hội Xay xát gạo miền cao Thành phố Cần Thơ, nói.",
            "Hiệp hội Xay xát gạo miền cao Thành phố Cần Thơ",
        ),
        (
            "Ông Lý Văn Tấn, Giám đốc Trung tâm Bảo tồn gấu Sóc Trăng, cho biết.",
            "Trung tâm Bảo tồn gấu tỉnh Sóc Trăng",
        ),
        (
            "Phó Chủ tịch Hội Sâu bọ học Việt Nam Lý Văn Tấn kể.",
            "Hội Sâu bọ học Việt Nam",
        ),
        (
            "Ông Lý Văn Tấn (nguyên Phó khoa Hồi sức sơ sinh) đã nghỉ.",
            "Khoa Hồi sức sơ sinh",
        ),
        ("Ông Lý Văn Tấn, Trưởng phòng Quản lý bay và bà Hồ Thị Na.", "Phòng Quản lý bay"),
        ("Ông Lý Văn Tấn, Phó Chủ tịch Liên đoàn Bóng bàn VN, nói.", "Liên đoàn Bóng bàn Việt Nam"),
        (
            "Ông Lý Văn Tấn, Giám đốc Ngân hàng Nhà nước chi nhánh tỉnh Sóc Trăng, nói.",
            "Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Sóc Trăng",
        ),
        (
            "Ông Lý Văn Tấn, Giám đốc Đài Khí tượng thủy văn khu vực Nam Bộ, nói.",
            "Đài Khí tượng thủy văn khu vực Nam Bộ",
        ),
        (
            "Ông Lý Văn Tấn, Trưởng ban Chỉ đạo phòng, chống thiên tai của Hà Nội, cho biết.",
            "Ban Chỉ đạo phòng, chống thiên tai Thành phố Hà Nội",
        ),
        ("Ông Lý Văn Tấn, Chủ tịch UBND X.Trung Lập, cho biết.", "Ủy ban nhân dân xã Trung Lập"),
        (
            "Ông Lý Văn Tấn, Phó trưởng đoàn chuyên trách Đoàn ĐBQH tỉnh Sóc Trăng, nói.",
            "Đoàn đại biểu Quốc hội tỉnh Sóc Trăng",
        ),
        (
            "Bí thư thường trực Trung ương Đoàn Lý Văn Tấn dự hội nghị tại Thành ủy Cần Thơ.",
            "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        ),
        ("Cục trưởng Cục NTBD Lý Văn Tấn nói.", "Cục Nghệ thuật biểu diễn"),
        (
            "Ông Lý Văn Tấn, Cục trưởng Cục Nghệ thuật biểu diễn nghẹn ngào nói: “Hay”.",
            "Cục Nghệ thuật biểu diễn",
        ),
        (
            "Trung tá Lý Văn Tấn, Đội trưởng Đội CSGT trật tự Công an huyện Phú Tân, nói.",
            "Đội Cảnh sát giao thông trật tự Công an huyện Phú Tân",
        ),
        (
            "Trung tá Lý Văn Tấn, Đội trưởng Đội CSĐT tội phạm về ma túy, Công an huyện Phú Tân.",
            "Đội Cảnh sát điều tra tội phạm về ma túy Công an huyện Phú Tân",
        ),
        (
            "Công an huyện Phú Tân họp. Trung tá Lý Văn Tấn, Đội trưởng Đội Cảnh sát hình sự, nói.",
            "Đội Cảnh sát hình sự Công an huyện Phú Tân",
        ),
        ("Trung tá Lý Văn Tấn, Đội trưởng Đội CSGT Hàng Dừa.", "Đội Cảnh sát giao thông Hàng Dừa"),
        (
            "Đội trưởng Đội CSGT Lý Văn Tấn (Công an huyện Phú Tân) nói.",
            "Đội Cảnh sát giao thông Công an huyện Phú Tân",
        ),
    ],
)
def test_a_body_is_named_to_its_end(facts_of, text: str, body: str) -> None:
    assert [found for _, found in bodies(facts_of, text)] == [body]


@pytest.mark.parametrize(
    ("run", "station", "head"),
    [
        ("Hàng Dừa Lý Văn Tấn", " Hàng Dừa", "Lý Văn Tấn"),
        ("Lý Văn Tấn", "", "Lý Văn Tấn"),
        ("Lý Tấn", "", "Lý Tấn"),
    ],
)
def test_a_team_stands_at_a_post_before_its_head_s_name(
    facts_of, run: str, station: str, head: str
) -> None:
    facts = facts_of(f"Đội trưởng Đội CSGT {run} cho biết đường đã thông.")
    team = f"Đội Cảnh sát giao thông{station}"
    assert [person.name for person in facts.persons] == [head]
    assert [held.body for held in facts.holdings if held.body] == ([team] if station else [])


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lý Văn Tấn, Chủ tịch Hiệp hội Xe nâng hạng nặng miền cao băn khoăn về phí.",
        "Ông Lý Văn Tấn, Chủ tịch Hội Cây cảnh nghệ thuật vào sáng nay về quê.",
    ],
)
def test_no_body_is_given_whose_name_may_go_on(facts_of, text: str) -> None:
    cut = {"Hiệp hội Xe", "Hội Cây"}
    assert not cut & {body for _, body in bodies(facts_of, text)}


def test_a_firm_of_two_capitals_has_its_whole_name(facts_of) -> None:
    text = "Ông Lý Văn Tấn, Giám đốc Công ty Hoa Mai xin dừng buổi làm việc."
    assert bodies(facts_of, text) == [("Giám đốc", "Công ty Hoa Mai")]


def test_letters_told_in_brackets_are_written_out(facts_of) -> None:
    text = (
        "Lực lượng kiểm ngư ven bờ (KNVB) ra quân. "
        "Ông Lý Văn Tấn, Chi cục trưởng Chi cục KNVB, chủ trì."
    )
    assert bodies(facts_of, text) == [("Chi cục trưởng", "Chi cục kiểm ngư ven bờ")]


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("Đội trưởng Đội TTGT số 4", "Đội Thanh tra giao thông số 4"),
        ("Đội phó Đội TTGT huyện Kế Sách", "Đội Thanh tra giao thông huyện Kế Sách"),
        (
            "Đội trưởng Đội Điều tra hình sự (Công an huyện Kế Sách)",
            "Đội Điều tra hình sự Công an huyện Kế Sách",
        ),
        ("Đội trưởng Đội Cảnh sát 113 TP.HCM", "Đội Cảnh sát 113 Thành phố Hồ Chí Minh"),
        (
            "Trưởng phòng CSGT đường bộ TP.HCM",
            "Phòng Cảnh sát giao thông đường bộ Thành phố Hồ Chí Minh",
        ),
    ],
)
def test_teams_and_rooms_of_the_police_keep_their_numbers(facts_of, office, expected) -> None:
    found = bodies(facts_of, f"Ông Lý Văn Tấn, {office}, cho biết.")
    assert [body for _, body in found] == [expected]


def test_two_offices_joined_by_kiem_share_the_body_printed_once(facts_of) -> None:
    text = "Ông Lý Văn Tấn, Phó chủ tịch kiêm Tổng thư ký Liên đoàn Cờ Việt Nam, nói."
    league = "Liên đoàn Cờ Việt Nam"
    assert bodies(facts_of, text) == [("Phó Chủ tịch", league), ("Tổng Thư ký", league)]


def test_the_head_of_an_office_and_its_spokesman(facts_of) -> None:
    text = "Ông Lý Văn Tấn, Chánh Văn phòng kiêm người phát ngôn UBND tỉnh Sóc Trăng, nói."
    council = "Ủy ban nhân dân tỉnh Sóc Trăng"
    assert bodies(facts_of, text) == [
        ("Chánh Văn phòng", f"Văn phòng {council}"),
        ("Người phát ngôn", council),
    ]


def test_this_ministry_is_the_one_named_before(facts_of) -> None:
    text = (
        "Thủ tướng bổ nhiệm ông Lý Văn Tấn, Vụ trưởng Vụ Pháp chế, Bộ Tài chính, "
        "giữ chức Thứ trưởng Bộ này."
    )
    assert ("Thứ trưởng", "Bộ Tài chính") in bodies(facts_of, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Phó Chánh Văn phòng Ủy ban An toàn giao thông Quốc gia Lý Văn Tấn nói.",
            [("Phó Chánh Văn phòng", "Văn phòng Ủy ban An toàn giao thông Quốc gia")],
        ),
        (
            "Chủ nhiệm Ủy ban Tài chính, Ngân sách của Quốc hội Lý Văn Tấn trình bày.",
            [("Chủ nhiệm", "Ủy ban Tài chính, Ngân sách của Quốc hội")],
        ),
        (
            "Bà Hồ Thị Na, Trưởng phòng Giáo dục Mầm non, Sở GD&ĐT Hà Nội, nói.",
            [("Trưởng phòng", "Phòng Giáo dục Mầm non Sở Giáo dục và Đào tạo Thành phố Hà Nội")],
        ),
        (
            "Ông Lý Văn Tấn, nguyên Giám đốc Sở VH, TT&DL tỉnh Sóc Trăng, kể.",
            [("Giám đốc", "Sở Văn hóa, Thể thao và Du lịch tỉnh Sóc Trăng")],
        ),
        (
            "Ông Lý Văn Tấn, Ủy viên Ban Thường vụ, Trưởng ban Tuyên giáo Thành ủy Cần Thơ, dự.",
            [
                ("Ủy viên", "Ban Thường vụ Thành ủy Cần Thơ"),
                ("Trưởng ban", "Ban Tuyên giáo Thành ủy Cần Thơ"),
            ],
        ),
        ("Tổng thư ký Liên Hợp Quốc Ola Miller đến.", [("Tổng Thư ký", "Liên Hợp Quốc")]),
    ],
)
def test_bodies_of_offices_side_by_side(facts_of, text: str, expected) -> None:
    assert bodies(facts_of, text) == expected


@pytest.mark.parametrize("office", ["Quản lý bay", "Kế hoạch của Tổng đội Sao Mai"])
def test_a_room_of_an_agency_is_none_of_the_unit_told_of(facts_of, office: str) -> None:
    text = (
        "UBND quận Tân Bình họp. Quận Tân Bình có nhiều việc. "
        f"Ông Lý Văn Tấn, nguyên Trưởng phòng {office}, nói."
    )
    assert all("Tân Bình" not in (body or "") for _, body in bodies(facts_of, text))
    named = text.replace(office, "Nội vụ")
    assert bodies(facts_of, named) == [("Trưởng phòng", "Phòng Nội vụ quận Tân Bình")]
