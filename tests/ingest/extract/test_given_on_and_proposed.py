"""A verb that gives an office goes on for who is named next; who is only proposed has none.

Each case lists all that may be read: person, head, status.
"""

from __future__ import annotations

import pytest

TU, DAT, LOC = "Lê Văn Tửu", "Lưu Thị Đạt", "Ngô Đình Lọc"


def _told(facts_of, text: str) -> set[tuple[str, str, str]]:
    return {(h.person, h.head, h.status) for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Hội nghị bầu ông Lê Văn Tửu làm Bí thư Huyện ủy Vũ Thư, bà Lưu Thị Đạt làm Phó Bí thư "
            "Huyện ủy Vũ Thư.",
            {(TU, "Bí thư", "elected"), (DAT, "Phó Bí thư", "elected")},
        ),
        (
            "UBND tỉnh bổ nhiệm ông Lê Văn Tửu làm Giám đốc Sở Y tế Nam Định (từ 1/9); các ông bà "
            "Lưu Thị Đạt và Ngô Đình Lọc giữ chức Phó Giám đốc Sở Y tế Nam Định.",
            {
                (TU, "Giám đốc", "appointed"),
                (DAT, "Phó Giám đốc", "appointed"),
                (LOC, "Phó Giám đốc", "appointed"),
            },
        ),
        (
            "UBND tỉnh bổ nhiệm ông Lê Văn Tửu làm Giám đốc Sở Y tế Nam Định; bà Lưu Thị Đạt, "
            "Trưởng phòng Y tế huyện Vũ Thư, làm Phó Giám đốc Sở Y tế Nam Định.",
            {
                (TU, "Giám đốc", "appointed"),
                (DAT, "Trưởng phòng", "current"),
                (DAT, "Phó Giám đốc", "appointed"),
            },
        ),
        (
            "HĐND tỉnh bầu ông Lê Văn Tửu là Chủ tịch UBND tỉnh Nam Định, bà Lưu Thị Đạt là Phó "
            "Chủ tịch UBND tỉnh Nam Định.",
            {(TU, "Chủ tịch", "elected"), (DAT, "Phó Chủ tịch", "elected")},
        ),
        # Another sentence, or one who is it already.
        (
            "UBND tỉnh bổ nhiệm ông Lê Văn Tửu làm Giám đốc Sở Y tế Nam Định. Bà Lưu Thị Đạt làm "
            "Phó Giám đốc Sở Y tế Nam Định.",
            {(TU, "Giám đốc", "appointed"), (DAT, "Phó Giám đốc", "current")},
        ),
        (
            "UBND tỉnh bổ nhiệm ông Lê Văn Tửu làm Giám đốc Sở Y tế Nam Định, bà Lưu Thị Đạt là "
            "Phó Giám đốc Sở Y tế Nam Định.",
            {(TU, "Giám đốc", "appointed"), (DAT, "Phó Giám đốc", "current")},
        ),
    ],
)
def test_a_verb_of_giving_goes_on(facts_of, text: str, told: set) -> None:
    assert _told(facts_of, text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ban Thường vụ Tỉnh ủy giới thiệu ông Lê Văn Tửu làm Giám đốc Sở Y tế Nam Định.",
        "Sở Nội vụ đề xuất ông Lê Văn Tửu giữ chức Giám đốc Sở Y tế Nam Định.",
        "Chủ tịch tỉnh mời ông Lê Văn Tửu về làm Giám đốc Sở Y tế Nam Định.",
        "Nhiều người ủng hộ ông Lê Văn Tửu, một bác sĩ giỏi, làm Giám đốc Sở Y tế Nam Định.",
    ],
)
def test_who_is_only_proposed_holds_nothing(facts_of, text: str) -> None:
    facts = facts_of(text)
    assert facts.holdings == ()
    assert [event.kind for event in facts.events] == ["nomination"]


def test_who_is_proposed_behind_another_holds_nothing_either(facts_of) -> None:
    text = (
        "Ban Bí thư giới thiệu ông Lê Văn Tửu làm Bí thư Tỉnh ủy Nam Định, bà Lưu Thị Đạt làm "
        "Phó Bí thư Tỉnh ủy Nam Định."
    )
    assert _told(facts_of, text) == set()


@pytest.mark.parametrize(
    ("text", "head", "status"),
    [
        ("MC giới thiệu ông Lê Văn Tửu, Giám đốc Sở Y tế Nam Định.", "Giám đốc", "current"),
        ("MC giới thiệu ông Lê Văn Tửu là Giám đốc Sở Y tế Nam Định.", "Giám đốc", "current"),
        ("Dân ủng hộ ông Lê Văn Tửu tiếp tục làm Chủ tịch xã Vũ Hội.", "Chủ tịch", "current"),
        ("Quốc hội đã chọn ông Lê Văn Tửu làm Thủ tướng.", "Thủ tướng", "elected"),
        ("Bộ Y tế cất nhắc ông Lê Văn Tửu làm Vụ trưởng Vụ Pháp chế.", "Vụ trưởng", "appointed"),
    ],
)
def test_who_is_introduced_chosen_or_raised_holds_it(facts_of, text, head, status) -> None:
    assert _told(facts_of, text) == {(TU, head, status)}


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Ông Lê Văn Tửu và bà Lưu Thị Đạt là Phó Giám đốc Sở Y tế Nam Định.", {TU, DAT}),
        ("Ông Lê Văn Tửu, bà Lưu Thị Đạt là Phó Giám đốc Sở Y tế Nam Định.", {TU, DAT}),
        (
            "Các ông Lê Văn Tửu, Ngô Đình Lọc đều là Ủy viên Ban Thường vụ Tỉnh ủy Nam Định.",
            {TU, LOC},
        ),
        ("Theo ông Lê Văn Tửu, bà Lưu Thị Đạt là Phó Giám đốc Sở Y tế Nam Định.", {DAT}),
        ("Dân gặp ông Lê Văn Tửu và bà Lưu Thị Đạt là Phó Giám đốc Sở Y tế Nam Định.", {DAT}),
        ("Ông Lê Văn Tửu và bà Lưu Thị Đạt là Giám đốc Sở Y tế Nam Định.", {DAT}),
    ],
)
def test_who_are_told_together_to_be_something_are_it(facts_of, text, holders) -> None:
    assert {person for person, *_ in _told(facts_of, text)} == holders


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Bà Lưu Thị Đạt từ Trưởng phòng Y tế huyện Vũ Thư được bổ nhiệm làm Phó Giám đốc Sở Y "
            "tế Nam Định.",
            {(DAT, "Trưởng phòng", "former"), (DAT, "Phó Giám đốc", "appointed")},
        ),
        (
            "Ông Lê Văn Tửu (chồng bà Hoa) từ vị trí Phó Vụ trưởng lên Vụ trưởng Vụ Pháp chế.",
            {(TU, "Phó Vụ trưởng", "former"), (TU, "Vụ trưởng", "appointed")},
        ),
        (
            "Ông Lê Văn Tửu (chồng bà Hoa) được bổ nhiệm làm Giám đốc Sở Y tế Nam Định.",
            {(TU, "Giám đốc", "appointed")},
        ),
        (
            "UBND tỉnh điều động bà Lưu Thị Đạt, Trưởng phòng Y tế huyện Vũ Thư, về công tác tại "
            "Sở Y tế và bổ nhiệm chức vụ Phó Giám đốc Sở Y tế Nam Định.",
            {(DAT, "Trưởng phòng", "current"), (DAT, "Phó Giám đốc", "appointed")},
        ),
        (
            "Sau một tháng bị cách chức Giám đốc Sở Y tế Nam Định, ông Lê Văn Tửu bị bắt.",
            {(TU, "Giám đốc", "former")},
        ),
        ("Ông Lê Văn Tửu nhận lệnh từ Giám đốc Sở Y tế Nam Định.", set()),
        ("Ông Lê Văn Tửu chờ lệnh, bà được bổ nhiệm làm Giám đốc Sở Y tế Nam Định.", set()),
    ],
)
def test_from_which_office_somebody_came(facts_of, text: str, told: set) -> None:
    assert _told(facts_of, text) == told


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("Bí thư Xứ ủy Nam kỳ", "Xứ ủy Nam Kỳ"),
        ("Phó Bí thư Khu ủy khu V", "Khu ủy Khu V"),
        ("Bí thư Trung ương Cục miền Nam", "Trung ương Cục miền Nam"),
        ("Cục trưởng Cục Đê điều & Phòng chống lụt bão", "Cục Đê điều và Phòng, chống lụt bão"),
        ("Giám đốc Trung tâm Bảo vệ thực vật phía Nam", "Trung tâm Bảo vệ thực vật phía Nam"),
        ("Vụ trưởng Vụ Quản lý chất lượng về công tác tại Sở", "Vụ Quản lý chất lượng"),
    ],
)
def test_bodies_of_lives(facts_of, printed: str, body: str) -> None:
    facts = facts_of(f"Ông Lê Văn Tửu, nguyên {printed}, đã dự.")
    assert [held.body for held in facts.holdings] == [body]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "Nghe ông Lê Văn Tửu, nguyên Giám đốc sân bay Tân Sơn Nhất Phan Tương buồn. Ông Phan "
            "Tương kể.",
            "Phan Tương",
        ),
        ("Ông Phan Tương lập Công ty Phan Tương. Giám đốc Công ty Phan Tương Lê Văn Tửu nói.", TU),
    ],
)
def test_whom_a_text_addresses_is_no_part_of_what_he_leads(facts_of, text, holder) -> None:
    assert {held.person for held in facts_of(text).holdings} == {holder}
