"""Whose delegates speak in a text of two assemblies, and of which province a branch is."""

from __future__ import annotations

import pytest

_ASSEMBLY, _COUNCIL = "Quốc hội", "Hội đồng nhân dân Thành phố Hải Phòng"


def _bodies(facts_of, text: str) -> dict[str, str | None]:
    return {h.person: h.body for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    ("before", "body"),
    [
        ("Nhiều đại biểu HĐND thành phố Hải Phòng đồng tình.", _COUNCIL),
        ("Kỳ họp thứ 5 HĐND thành phố Hải Phòng bàn về đất đai.", _COUNCIL),
        ("HĐND thành phố Hải Phòng sẽ bàn. Đại biểu Quốc hội Mai Văn Ba tán thành.", _ASSEMBLY),
        ("Tại kỳ họp Quốc hội, HĐND thành phố Hải Phòng được khen.", _ASSEMBLY),
    ],
)
def test_a_bare_delegate_is_of_the_assembly_told_last(facts_of, before, body) -> None:
    text = f"Luật vừa được Quốc hội thông qua. {before} Đại biểu Lê Văn Tám nói thêm."
    assert _bodies(facts_of, text)["Lê Văn Tám"] == body


@pytest.mark.parametrize(
    "told",
    [
        "Chiều nay tại nghị trường, đại biểu Lê Văn Tám phát biểu.",
        "Quốc hội tiếp tục thảo luận. Đại biểu Lê Văn Tám nói.",
        "Đại biểu Lê Văn Tám (đoàn Cà Mau) nói.",
    ],
)
@pytest.mark.parametrize("before", ["Theo đề nghị của đại biểu", "Nhiều đại biểu"])
def test_a_bare_delegate_speaks_where_the_assembly_sits(facts_of, before, told) -> None:
    text = f"Luật được Quốc hội thông qua. {before} HĐND tỉnh Bến Tre, luật phải sửa. {told}"
    assert _bodies(facts_of, text)["Lê Văn Tám"] == _ASSEMBLY


def test_who_proposed_need_not_be_who_speaks(facts_of) -> None:
    text = (
        "Luật được Quốc hội thông qua. Theo đề nghị của đại biểu HĐND tỉnh Bến Tre, luật phải sửa. "
        "Đại biểu Lê Văn Tám nói."
    )
    assert _bodies(facts_of, text)["Lê Văn Tám"] == _ASSEMBLY


@pytest.mark.parametrize(
    "department",
    [
        " (Sở Nông nghiệp và Phát triển nông thôn Nam Định)",
        ", Sở NN&PTNT Nam Định",
        " - Sở NN&PTNT tỉnh Nam Định",
        " thuộc Sở NN&PTNT tỉnh Nam Định",
        " tỉnh Nam Định",
    ],
)
def test_a_branch_is_of_the_province_of_its_department(facts_of, department) -> None:
    text = f"Ông Lê Văn Tám, Chi cục trưởng Chi cục Thủy sản{department}, cho biết như vậy."
    assert _bodies(facts_of, text) == {"Lê Văn Tám": "Chi cục Thủy sản tỉnh Nam Định"}


def test_a_branch_beside_the_department_of_nowhere_stays_alone(facts_of) -> None:
    text = "Ông Lê Văn Tám, Chi cục trưởng Chi cục Thủy sản, Sở NN&PTNT, cho biết như vậy."
    assert _bodies(facts_of, text) == {"Lê Văn Tám": "Chi cục Thủy sản"}


def test_what_somebody_only_keeps_is_an_office(facts_of) -> None:
    text = "Còn ông Lê Văn Tám chỉ giữ chức Giám đốc Sở Y tế tỉnh Nam Định."
    assert _bodies(facts_of, text) == {"Lê Văn Tám": "Sở Y tế tỉnh Nam Định"}


def test_two_offices_held_at_once(facts_of) -> None:
    text = "Vừa là Bí thư Huyện ủy Hải Hậu vừa là Giám đốc Sở Y tế Nam Định, ông Lê Văn Tám nói."
    assert {h.head for h in facts_of(text).holdings} == {"Bí thư", "Giám đốc"}


def test_who_is_spoken_with_is_not_the_delegate_named_next(facts_of) -> None:
    text = "Tiếp tục tranh luận với Bộ trưởng, đại biểu Lê Văn Tám bày tỏ lo ngại."
    assert [(h.person, h.head) for h in facts_of(text).holdings] == [("Lê Văn Tám", "Đại biểu")]


def test_a_minister_named_by_name_alone_is_of_the_ministry_told_at_the_head(facts_of) -> None:
    text = (
        "Cấp giấy chứng nhận theo mẫu mới\nBộ trưởng Tài nguyên và Môi trường vừa có công điện. "
        "Việc cấp giấy theo mẫu cũ được dừng.\nBộ trưởng Lê Văn Tám cũng yêu cầu các nơi báo cáo."
    )
    assert _bodies(facts_of, text) == {"Lê Văn Tám": "Bộ Tài nguyên và Môi trường"}


def test_no_ministry_is_taken_of_two_told_at_the_head(facts_of) -> None:
    text = (
        "Hai bộ bàn về giấy mới\nBộ trưởng Tài nguyên và Môi trường vừa gặp Bộ trưởng Tư pháp. "
        "Việc cấp giấy theo mẫu cũ được dừng.\nBộ trưởng Lê Văn Tám cũng yêu cầu các nơi báo cáo."
    )
    assert _bodies(facts_of, text) == {"Lê Văn Tám": None}


def test_what_is_said_behind_a_department_is_none_of_its_name(facts_of) -> None:
    text = "Bà Lê Thị Tám, Phó cục trưởng Cục Văn hóa cơ sở không đồng tình với ý kiến này."
    assert _bodies(facts_of, text) == {"Lê Thị Tám": "Cục Văn hóa cơ sở"}


def test_a_place_behind_a_country_begins_a_name(facts_of) -> None:
    text = "Thủ tướng gặp Tổng thống Paraguay Santiago Miller. Thị trưởng Santiago Jan Karlin vắng."
    names = [person.name for person in facts_of(text).persons]
    assert "Santiago Miller" in names
    assert "Santiago Jan Karlin" not in names


@pytest.mark.parametrize(
    ("opening", "named"),
    [
        ("Một số tuyến đường vẫn còn tình trạng xe đậu đỗ sai quy định như", []),
        ("10 tuyến đường thông thoáng đã đăng ký với thành phố là", []),
        ("Tại khu vực này có hai nghệ sĩ được yêu thích như", ["Lý Tự Khoan", "Bùi Thị Lan"]),
    ],
)
def test_streets_listed_far_behind_their_kind(facts_of, opening, named) -> None:
    text = f"{opening} Lý Tự Khoan, Bùi Thị Lan."
    assert [person.name for person in facts_of(text).persons] == named
