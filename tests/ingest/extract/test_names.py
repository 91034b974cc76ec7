"""Persons: who is one, who is none, and the forms of one name."""

from __future__ import annotations

import pytest

from bomay.ingest.extract.names.runs import RUN


def persons(facts_of, text: str) -> list[str]:
    return [person.name for person in facts_of(text).persons]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đồng chí Trần Văn Nam phát biểu.", "Trần Văn Nam"),
        ("Chiều nay, Nguyễn Thị Như Huyền có mặt tại tòa.", "Nguyễn Thị Như Huyền"),
        ("Bà Ksor H'Lan Mai, chủ tịch UBND huyện Ia Pa.", "Ksor H'Lan Mai"),
        ("Ông Hầu A Lềnh dự họp.", "Hầu A Lềnh"),
        ("Tổng Bí thư Tô Lâmtrao quyết định.", "Tô Lâm"),
        ("Đại tướng Ngô Xuân Lịch cho biết.", "Ngô Xuân Lịch"),
        ("PGS.TS Tăng Chí Thượng trả lời.", "Tăng Chí Thượng"),
        ("Bà Đoàn Thanh Vy trao học bổng.", "Đoàn Thanh Vy"),
        ("Hôm qua, Đoàn Thanh Vy đến thăm Đoàn Thanh niên quận.", "Đoàn Thanh Vy"),
        ("Bí thư Huyện ủy Củ Chi Đoàn Thanh Vy họp với Đoàn Thanh Niên xã.", "Đoàn Thanh Vy"),
    ],
    ids=[
        *("honorific", "bare", "ethnic", "letter", "glued", "rank", "degree"),
        *("a surname that is a word", "beside that word", "behind a post"),
    ],
)
def test_who_is_a_person(facts_of, text, name) -> None:
    assert persons(facts_of, text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ông Trần Báo Hà, Phó Chủ tịch UBND tỉnh Hà Tĩnh, dự.", "Trần Báo Hà"),
        ("Phó Chủ tịch UBND tỉnh Hà Tĩnh Trần Báo Quốc dự.", "Trần Báo Quốc"),
        ("Giám đốc Sở Y tế tỉnh Hà Tĩnh Lê Công An dự.", "Lê Công An"),
        ("Bà Ngô Sở Lan, Giám đốc Sở Y tế tỉnh Hà Tĩnh, dự.", "Ngô Sở Lan"),
        ("Giám đốc Sở Y tế Vũ Thị Thanh Tra dự.", "Vũ Thị Thanh Tra"),
    ],
)
def test_a_syllable_of_a_name_is_no_body(facts_of, text, name) -> None:
    facts = facts_of(text)
    assert [person.name for person in facts.persons] == [name]
    assert len({body.name for body in facts.bodies}) <= 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lê Văn Tám (58 tuổi), Phó Giám đốc Sở Y tế, bị bắt.", ["Lê Văn Tám"]),
        ("Lê Văn Tám, 58 tuổi, Phó Giám đốc Sở Y tế, bị bắt.", ["Lê Văn Tám"]),
        ("Lê Văn Tám thành con đường lớn.", []),
    ],
)
def test_who_is_told_by_age_below_a_headline(facts_of, text, names) -> None:
    assert persons(facts_of, f"Tin từ Hà Tĩnh\n\n{text}\n") == names


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Theo ông Trần, Báo Hà Tĩnh đưa tin.", "Báo Hà Tĩnh"),
        ("Theo Công An tỉnh Hà Tĩnh, vụ việc đang được làm rõ.", "Công an tỉnh Hà Tĩnh"),
        ("Huyện Thạch Hà Báo Quốc dự.", "Báo Quốc"),
    ],
)
def test_a_body_behind_no_surname_stays_one(facts_of, text, body) -> None:
    assert body in {one.name for one in facts_of(text).bodies}


@pytest.mark.parametrize(
    "name",
    [
        "Ksor Phước", "Ksor H'Bơ Khăp", "Y Vinh Tơr", "H'Vi Ê Ban", "Giàng A Chu", "Lò Văn Muôn",
        "Thạch Sok Xane", "Danh Út", "Chamaléa Bốc", "Pinăng Thị Hoa", "Kim Thoa", "K'Thế",
        "Y Thanh Hà Niê Kđăm", "Tòng Thị Phóng", "Hoàng A Tếnh", "Sùng A Hồng", "Quàng Văn Hương",
        "Bríu Liếc", "Điểu K'ré", "Rơ Châm Giáo", "A Pớt", "Y Mửi", "U Huấn", "Kpă Thuyên",
        "Rcom Sa Duyên", "Nay Der", "Neàng Kim Cheng", "Chau Chắc", "Trượng Thanh Tùng",
        "Đàng Năng Long", "Cil Bri", "Vừ A Bằng", "Thào Xuân Sùng", "Hà Thị Khiết", "Tẩn Kim Phủ",
        "Pờ Hồng Vân", "Moong Văn Hợi", "Xồng Bá Lẩu", "Alăng Mai", "Zơrâm Đơn", "Hầu A Lềnh",
    ],
)  # fmt: skip
def test_names_of_all_peoples(facts_of, name) -> None:
    found = facts_of(f"Ông {name} dự họp.").persons
    assert [(p.name, p.foreign) for p in found] == [(name, False)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổng thống Pháp Emmanuel Macron thăm Hà Nội.", "Emmanuel Macron"),
        ("Thủ tướng Nhật Bản Kishida Fumio hội đàm.", "Kishida Fumio"),
        ("Ông Vladimir Putin phát biểu.", "Vladimir Putin"),
        ("Chủ tịch Trung Quốc Tập Cận Bình hội đàm.", "Tập Cận Bình"),
        ("Tổng thống Hàn Quốc Yoon Suk-yeol dự.", "Yoon Suk-yeol"),
        ("Ông Kim Jong-un dự.", "Kim Jong-un"),
        ("Bộ trưởng Quốc phòng Nga Sergei Shoigu Cuộc họp kết thúc.", "Sergei Shoigu"),
    ],
)
def test_foreign_names(facts_of, text, name) -> None:
    assert [(p.name, p.foreign) for p in facts_of(text).persons] == [(name, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Tại đường Nguyễn Huệ, Lê Lợi và Trần Hưng Đạo xe rất đông.",
        "Trường THPT Nguyễn Hữu Huân khai giảng.",
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "Không gian văn hóa Hồ Chí Minh được khánh thành.",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh quận tổ chức hội thi.",
        "Truyền thống “Bộ đội cụ Hồ” trong tình hình mới.",
        "Công ty Thương mại Hoàng Gia Phát bị xử phạt.",
        "Giám đốc Ban Quản lý dự án nêu ý kiến.",
        "Người dân tiếng Anh Pearson English International Certificate.",
        "Nhà ở số 318 Phạm Văn Đồng, phường Xuân La.",
        "Quang cảnh hội nghị. Ảnh: VGP/Lê Sơn",
        "KHU DI TÍCH LỊCH SỬ RẠCH GIÀ",
        "Đường Võ Văn Kiệt, phố Trần Phú và ngõ Lê Duẩn.",
        "Cầu Nguyễn Văn Trỗi thông xe.",
        "Lăng Chủ tịch Hồ Chí Minh mở cửa.",
        "Chủ tịch Vietravel Airlines cho biết.",
        "Bệnh viện Nguyễn Tri Phương tiếp nhận người bệnh.",
        "Giải thưởng Võ Thị Sáu được trao.",
        "Công viên Lê Văn Tám và Nhà văn hóa Lê Thị Riêng.",
        "Quỹ Nguyễn Thái Bình trao học bổng.",
    ],
    ids=["streets", "school", "thought", "space", "union", "army", "firm", "board", "english",
         "address", "credit", "capitals", "street-first", "bridge", "mausoleum", "airline",
         "hospital", "prize", "park", "fund"],
)  # fmt: skip
def test_who_is_none(facts_of, text) -> None:
    assert persons(facts_of, text) == []


def test_the_author_is_no_person_of_the_text(facts_of) -> None:
    text = "Quận ủy Bình Tân tổ chức hội nghị với nhiều nội dung quan trọng.\n\nLong Hồ\n"
    assert persons(facts_of, text) == []
    assert persons(facts_of, text.replace("Long Hồ", "Nguyễn Ngọc Phong")) == []


def test_a_given_name_stands_for_the_one_full_name(facts_of) -> None:
    text = "Ông Trần Đình Mạnh phát biểu. Ông Mạnh nói rõ. Bà Hoa vắng mặt."
    found = facts_of(text).persons
    assert [p.name for p in found] == ["Trần Đình Mạnh"]
    assert len(found[0].mentions) == 2


def test_two_owners_of_a_given_name_leave_it_open(facts_of) -> None:
    text = "Ông Trần Văn Mạnh và ông Lê Văn Mạnh đến dự. Ông Mạnh phát biểu."
    assert [len(p.mentions) for p in facts_of(text).persons] == [1, 1]


def test_a_name_in_brackets_is_another_form(facts_of) -> None:
    text = "Ông Phùng Văn Lập (Phùng Lập - Sinh năm 1963), Ủy viên Bộ Chính trị."
    facts = facts_of(text)
    assert [p.name for p in facts.persons] == ["Phùng Văn Lập"]
    assert [(h.person, h.head) for h in facts.holdings] == [("Phùng Văn Lập", "Ủy viên")]


def test_foreign_names_are_marked(facts_of) -> None:
    found = facts_of("Tổng thống Mỹ Donald Trump tiếp đoàn.").persons
    assert [(p.name, p.foreign) for p in found] == [("Donald Trump", True)]


def test_the_president_is_a_person_only_with_his_title(facts_of) -> None:
    assert persons(facts_of, "Chủ tịch Hồ Chí Minh về thăm quê.") == ["Hồ Chí Minh"]
    assert persons(facts_of, "Quảng trường Hồ Chí Minh rực rỡ cờ hoa.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bộ trưởng Tài chính Qatar Omar Karim al-Hamadi nói.", "Omar Karim al-Hamadi"),
        ("Ông gặp người đồng cấp Canada Robert Sandhu.", "Robert Sandhu"),
    ],
)
def test_names_from_abroad(facts_of, text: str, name: str) -> None:
    assert [person.name for person in facts_of(text).persons] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Ông được bầu làm Bí thư Thứ nhất Tỉnh ủy Santa Rosa. Ông nói.",
        "Bãi bỏ Điều lệ của Viện Bỏng Lê Văn Tràng.",
        "Buổi lễ công bố quyết định đã diễn ra sáng nay, với sự có mặt của nhiều cán bộ tại Trường "
        "Chính trị tỉnh, theo tin từ nơi tổ chức hôm nay. Hồ Xuân Lan -",
    ],
)
def test_places_houses_and_authors_are_no_persons(facts_of, text: str) -> None:
    assert not facts_of(text).persons


@pytest.mark.parametrize("name", ["Nguyễn Trường Hải", "Lê Trường Sơn", "Trần Khoa Nam"])
def test_a_school_is_no_part_of_a_name(facts_of, name: str) -> None:
    text = f"Ông {name} phụ trách. Trường Hoa Mai cũng dự."
    assert [person.name for person in facts_of(text).persons] == [name]


@pytest.mark.parametrize("place", ["Sông Hương", "Sông Hà", "Hồ Nam"])
def test_waters_are_nobody_though_a_text_is_of_players(facts_of, place) -> None:
    text = "Trận đấu giao hữu của đội tuyển tối nay. {} ở rất gần. Cả đội về {} nghỉ."
    assert persons(facts_of, text.format(place, place)) == []
    assert persons(facts_of, text.format("Thu Minh", "Thu Minh")) == ["Thu Minh"]


def test_capitals_without_end_are_not_held_as_one_run() -> None:
    """Matching keeps a place for each syllable: of ten megabytes that were three gigabytes."""
    runs = [run.group() for run in RUN.finditer("Nguyễn Văn An " + "A " * 5000)]
    assert len(runs) > 10
    assert max(len(run.split()) for run in runs) <= 401
