"""One person by two names, two persons by one, and names that somebody only signs with."""

from __future__ import annotations

import pytest

from bomay.ingest.extract.text.letters import is_vietnamese

STAGE = "Ca sĩ Lệ Hằng, ca sĩ Minh Thoa và ca sĩ Hà Phi hát. Khán giả xem đêm nhạc, album hay. "
SINGERS = ["Lệ Hằng", "Minh Thoa", "Hà Phi"]


def persons(facts_of, text: str) -> list[str]:
    return sorted(person.name for person in facts_of(text).persons)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (STAGE + "Ca sĩ Chi Vy, 31 tuổi, tên thật là Lò Thị Mận. Chi Vy cười.",
         [*SINGERS, "Chi Vy"]),
        ("Ca sĩ Thu Mận, ca sĩ Chi Vy và ca sĩ Hải Bắp hát. Ca sĩ Chi Vy, 31 tuổi, tên thật là "
         "Lò Thị Vy.", ["Thu Mận", "Chi Vy", "Hải Bắp"]),
        ("Nữ ca sĩ Tempura (tên thật Lò Thị Mận) hát. Tempura cười.", ["Tempura"]),
        ("Nghệ sĩ Lan Bắp tên thật là Lò Thị Hà, sinh năm 1990.", ["Lan Bắp"]),
        ("Diễn viên Lò Quang Tám (nghệ danh: Minh Bắp) đến. Minh Bắp xin lỗi.", ["Lò Quang Tám"]),
        ("Nhà báo Lò Duy Tám (bút danh Hải Mận) đến.", ["Lò Duy Tám"]),
        ("Nghệ sĩ Lê Văn Tòng (88 tuổi) tên thật là Dương Ngô Hải.", ["Lê Văn Tòng"]),
        ("Công an bắt Lê Văn Tám (hay còn gọi là Tám Anh, SN 1996).", ["Lê Văn Tám"]),
        ("Bác sĩ Lò Quốc Khánh (Anh Tư Sài Thành) chia sẻ.", ["Lò Quốc Khánh"]),
        ("Bà Tú Vy (tức Lò Thị Vy) đến.", ["Lò Thị Vy"]),
        ("Thủ tướng Hoàng Tuần Mận (Lawrence Wongman) đến. Ông Lawrence Wongman nói.",
         ["Hoàng Tuần Mận"]),
        ("Phan Văn Tiến bị bắt. Phan Văn Tiến khai. Phan Văn Tiến cầm đầu nhóm do Lò Bá Thành "
         "(tên giả là Phan Văn Tiến, 52 tuổi) lập.", ["Phan Văn Tiến"]),
        ("Tổng thống Luis Renato Marindo Corran đến. Tổng thống Luis Marindo nói.",
         ["Luis Renato Marindo Corran"]),
        ("Tổng thống Luis Marindo đến. Tổng thống Luis Renato Marindo Corran nói.",
         ["Luis Renato Marindo Corran"]),
        ("Tổng thống Luis Renato Marindo Corran đến. Ông Luis Marindo nói.",
         ["Luis Renato Marindo Corran"]),
    ],
    ids=["a given name and a real one", "in a list before", "one word", "without a comma",
         "a stage name", "a pen name", "an age in brackets", "also called", "a word of kin",
         "the whole name behind", "as he spells himself", "far more often so",
         "names within left out", "in one office", "behind the whole"],
)  # fmt: skip
def test_one_person_is_one(facts_of, text: str, names: list[str]) -> None:
    assert persons(facts_of, text) == sorted(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Công an bắt Trần Văn Tú (còn gọi là anh Lê Văn Ba) và Lê Văn Ba (42 tuổi). "
         "Lê Văn Ba lái xe.", ["Trần Văn Tú", "Lê Văn Ba"]),
        ("Có Trần Văn Tú (tức Lê Văn Ba, 40 tuổi), Lê Văn Ba (42 tuổi).",
         ["Trần Văn Tú", "Lê Văn Ba"]),
        ("Bạn gái của Lò Văn Đại tên thật Bùi Như Mận.", ["Lò Văn Đại", "Bùi Như Mận"]),
        ("Ông Trần Văn Nam (Chị Hai Mận dẫn đi) về.", ["Trần Văn Nam", "Hai Mận"]),
        ("Ông Donald Krantz Jr., con trai của ông Krantz và người vợ đầu Ivana Krantz, đi. "
         "Bà Ivanka Krantz cũng vậy.", ["Donald Krantz Jr", "Ivana Krantz", "Ivanka Krantz"]),
        ("Tổng thống Luis Renato Marindo Corran gặp con trai Luis Marindo.",
         ["Luis Renato Marindo Corran", "Luis Marindo"]),
        ("Đến dự có Lê Văn Tám (Jan Krantz dẫn đến).", ["Lê Văn Tám", "Jan Krantz"]),
        ("Tổng thống Luis Marindo nói. Ông Luis Renato Marindo Corran, giám đốc công ty, từ chối.",
         ["Luis Marindo", "Luis Renato Marindo Corran"]),
        ("Ông Luis Renato Marindo Corran, giám đốc công ty, từ chối. Tổng thống Luis Marindo nói.",
         ["Luis Renato Marindo Corran", "Luis Marindo"]),
        ("Ông Luis Marindo nói. Ông Luis Renato Marindo Corran từ chối.",
         ["Luis Marindo", "Luis Renato Marindo Corran"]),
    ],
    ids=["called as the other is", "with ages", "somebody's friend", "who leads him",
         "two wives' names", "father and son", "a club",
         "an office of his own", "and told later", "the short one first"],
)  # fmt: skip
def test_two_persons_are_two(facts_of, text: str, names: list[str]) -> None:
    assert persons(facts_of, text) == sorted(names)


@pytest.mark.parametrize(
    "told",
    [
        "ông lấy bút danh là Vũ Hà Lâm", "ông ký bút danh Vũ Hà Lâm",
        "ông viết với bút danh Vũ Hà Lâm", "ông dùng tên giả là Vũ Hà Lâm",
        "ông mang bí danh Vũ Hà Lâm", "ông đặt biệt danh: Vũ Hà Lâm",
    ],
)  # fmt: skip
def test_what_one_signs_with_is_nobody(facts_of, told: str) -> None:
    text = f"Nhà văn Lò Văn Sơn nổi tiếng. Khi viết báo, {told}."
    assert persons(facts_of, text) == ["Lò Văn Sơn"]
    elsewhere = f"{text} Bà Vũ Hà Lâm cũng viết."
    assert persons(facts_of, elsewhere) == ["Lò Văn Sơn", "Vũ Hà Lâm"]


@pytest.mark.parametrize(
    "group",
    ["Nhóm nhạc nữ Tempura", "Ban nhạc Tempura", "Công ty giải trí Tempura", "Hãng đĩa Tempura",
     "Thành viên nhóm Tempura", "Các thành viên của Tempura"],
)  # fmt: skip
def test_a_group_that_weeps_is_nobody(facts_of, group: str) -> None:
    text = f"{STAGE}{group} ra mắt MV. Tempura bật khóc. Sau đó Tempura bật khóc lần nữa."
    assert persons(facts_of, text) == sorted(SINGERS)


@pytest.mark.parametrize("whose", ["Công ty của Tempura", "Trưởng nhóm Tempura", "Khán giả"])
def test_who_weeps_and_has_a_group_is_somebody(facts_of, whose: str) -> None:
    text = f"{STAGE}{whose} ra mắt MV. Tempura bật khóc. Sau đó Tempura bật khóc lần nữa."
    assert "Tempura" in persons(facts_of, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chủ tịch Duma Nga Borys Krantz bình luận.", "Borys Krantz"),
        ("Chủ tịch Hiệp hội Lồng ngực Thái Lan Nithikarn Chiarawat nói.", "Nithikarn Chiarawat"),
        ("Đại diện tại đó, Abdol Haji Sadrani, nói. Ông Sadrani về.", "Abdol Haji Sadrani"),
        ("Nữ biên tập cánh tả Liberta Rina Marlin viết. Bà Marlin nói.", "Rina Marlin"),
        ("Ungkarn Kesornwat, chủ một cửa hàng, nói.", "Ungkarn Kesornwat"),
        ("Sangar Thinleng, thư ký văn phòng ấy, nói.", "Sangar Thinleng"),
        ("Ông Karlin David Miller làm đơn.", "Karlin David Miller"),
        ("Bà cùng con gái Ayesha đến.", "Ayesha"),
        ("Chị Emma cười.", "Emma"),
        ("Áo vàng thuộc về Loic Desrian.", "Loic Desrian"),
        ("Faith Terimo, cựu HLV Mận FC, nói.", "Faith Terimo"),
        ("Đạo diễn Jordan Vogtman-Robert nói.", "Jordan Vogtman-Robert"),
        ("Phát ngôn viên Bộ Ngoại giao Trung Quốc Tôn Chính nói.", "Tôn Chính"),
        ("Ông Cho Young Gyo đến.", "Cho Young Gyo"),
        (
            "Chủ tịch Hạ viện Gerardo de los Santos Polanko đến.",
            "Gerardo de los Santos Polanko",
        ),
        ("Giám đốc IAEA Mohamed ElBaradem nói.", "Mohamed ElBaradem"),
        ("Cây bút Santiago Olarman viết.", "Santiago Olarman"),
        ("Họ bắt cả vợ ông, Cilia Florman, hôm qua.", "Cilia Florman"),
        ("Chủ tịch CNRP Kem Sokhar đi bỏ phiếu.", "Kem Sokhar"),
    ],
)
def test_a_foreigner_is_read_whole(facts_of, text: str, name: str) -> None:
    (person,) = facts_of(text).persons
    assert (person.name, person.foreign) == (name, True)


@pytest.mark.parametrize(
    "text",
    ["Chị Google chỉ đường.", "Bà mở Krantz Sarah Hotel và quán New York Dessert Krantz.",
     "Xe đổ ở đại Lộ Hùng Vương.", "Đĩa xôi “Ngũ Hổ Tướng Về Vũ Khúc” bày ra.",
     "Anh làm phó đạo diễn cho Vũ Khúc Hoa Mận - một bộ phim hợp tác.",
     "Cô mang túi Hermes Kelly Sellman.", "Lính dùng súng chống tăng Carl Gustav.",
     "Họ chào Hoàng Hậu Nhật Bản.", "Đội của Đại học (ĐH) Duy Tân thắng.",
     "Công ty TNHH TM XNK Hoàng Mận Xoan đến.", "Vợ Pháp chồng Việt.",
     "Cô đăng ảnh con trai Sushi và bé Kiwi."],
)  # fmt: skip
def test_no_foreigner_stands_there(facts_of, text: str) -> None:
    assert persons(facts_of, text) == []


@pytest.mark.parametrize(
    ("word", "ours"),
    [("Sean", False), ("Wei", False), ("Liam", False), ("Loic", False), ("Lee", False),
     ("Ryan", False), ("Hyun", False), ("Nguyen", True), ("Khuya", True), ("Oanh", True),
     ("Quoc", True), ("Giang", True), ("Huong", True), ("Niê", True), ("Ea", True),
     ("Soong", True), ("Khuỷu", True), ("Thuở", True), ("Byă", True), ("Rượu", True)],
)  # fmt: skip
def test_a_syllable_of_ours_is_told_by_its_vowels(word: str, ours: bool) -> None:
    assert is_vietnamese(word) is ours


def test_a_caption_that_runs_into_the_text_is_no_name(facts_of) -> None:
    text = "Họ có mặt. Ảnh: Hải Dương Như chúng tôi đã đưa tin, mưa lớn kéo dài ở vùng này."
    assert persons(facts_of, text) == []


@pytest.mark.parametrize("said", ["chúc nhân dân nước bạn", "nhấn mạnh quan hệ hai nước"])
@pytest.mark.parametrize("office", ["Chủ tịch nước", "Tổng Bí thư"])
def test_our_head_of_state_is_no_guest(facts_of, office: str, said: str) -> None:
    text = f"Sau hội đàm với Quốc vương Norodom Sihamara, {office} {said}."
    assert facts_of(text).holdings == ()
    own = facts_of(f"Ông Lò Văn Tám, {office} {said}.").holdings
    assert [(h.person, h.head) for h in own] == [("Lò Văn Tám", office)]


def test_who_is_told_by_his_work_in_brackets_is_somebody(facts_of) -> None:
    text = "Họ chia tiền với Trần Văn Bảo và Hoàng Tiến (kế toán xã Mận)."
    assert persons(facts_of, text) == ["Hoàng Tiến", "Trần Văn Bảo"]


def test_who_plays_may_be_called_like_a_district(facts_of) -> None:
    text = "Thủ môn, HLV và các cầu thủ vui. Trận đấu hay, các bạn như Văn Giang, Lê Toàn khen."
    assert persons(facts_of, text) == ["Lê Toàn", "Văn Giang"]
    places = "Thủ môn, HLV và các cầu thủ vui. Trận đấu hay. Họ ở huyện Văn Lâm và Văn Giang."
    assert persons(facts_of, places) == []


@pytest.mark.parametrize(
    "name",
    ["Y Thanh Hà Niê Kđăm", "Y Sơn Niê", "Ksor Bim", "Ksor H'Bim", "Đinh Y Bloch", "Rah Lan Bim",
     "Bríu Bim", "Coor Bim", "Chamaléa Thị Bim", "Mấu Thái Bình"],
)  # fmt: skip
@pytest.mark.parametrize(
    "told",
    ["Theo đó, {} (34 tuổi) bị bắt.", "Cùng dự có các đại biểu: Lò Văn Tám, {}, Lê Văn Bảy."],
)
def test_people_of_the_highlands_need_no_title(facts_of, told: str, name: str) -> None:
    assert name in persons(facts_of, told.format(name))


@pytest.mark.parametrize(
    "text",
    ["Thôn Y Tý mưa.", "Trường Đại học Y Phạm Ngọc Thạch họp.", "Bệnh viện Y Dược Kon Tum họp.",
     "Buôn Ksor, suối Kring Đeng và buôn Kpuih mưa.", "Làng Kring Bim ở xa."],
)  # fmt: skip
def test_no_place_of_the_highlands_is_somebody(facts_of, text: str) -> None:
    assert persons(facts_of, text) == []


@pytest.mark.parametrize("name", ["A Viết Bim", "U Huấn", "K'Bim"])
def test_people_of_the_highlands_behind_a_title(facts_of, name: str) -> None:
    assert persons(facts_of, f"Ông {name} đến dự.") == [name]


NEWS = (
    "Chiều nay trời mưa lớn ở nhiều nơi trong tỉnh. Nhiều tuyến đường ngập sâu, xe cộ ùn tắc kéo "
    "dài. Các đội trật tự chia nhau ra chỉ đường."
)


@pytest.mark.parametrize("sign", ["\n", " "], ids=["a line", "behind the text"])
@pytest.mark.parametrize(
    "byline",
    ["Thực hiện: Lê Văn Tám - Trần Thị Bảy", "Lê Văn Tám lược dịch", "Lê Văn Tám (ghi)",
     "Tổng hợp: Lê Văn Tám", "Nhóm PV: Lê Văn Tám, Trần Thị Bảy", "Phóng viên Lê Văn Tám",
     "Bạn đọc Lê Văn Tám", "Tác giả: Lê Văn Tám", "Lê Văn Tám - Ảnh: CTV", "Dịch: Lê Văn Tám",
     "Ảnh do Lê Văn Tám cung cấp", "Trình bày: Lê Văn Tám", "Ảnh: FBNV Lê Văn Tám"],
)  # fmt: skip
def test_who_wrote_it_is_nobody(facts_of, byline: str, sign: str) -> None:
    assert persons(facts_of, f"{NEWS}{sign}{byline}") == []


@pytest.mark.parametrize(
    "told",
    ["Tòa xử vụ án do Lê Văn Tám thực hiện.", "Theo bạn đọc Lê Văn Tám, mưa còn lớn hơn nữa ở đó.",
     "Vở kịch hay (đạo diễn: Quang Mận, tác giả: Lê Văn Tám) diễn ở nhà hát thành phố hôm nay.",
     "Ban chỉ đạo phòng chống dịch gồm: Lê Văn Tám, Trần Thị Bảy và nhiều người khác nữa."],
)  # fmt: skip
def test_who_is_told_of_so_is_somebody(facts_of, told: str) -> None:
    assert "Lê Văn Tám" in persons(facts_of, f"{NEWS} {told}")


def offices(facts_of, text: str) -> set[tuple[str, str]]:
    return {(held.person, held.head) for held in facts_of(text).holdings}


DIRECTOR = "Ông Trần Văn Nam, Giám đốc Sở Y tế tỉnh Hà Nam, "


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Công an bắt Lê Văn Tám (tên giả Trần Văn Nam). " + DIRECTOR + "bị mạo danh. Ông Trần "
         "Văn Nam trình báo. Trần Văn Nam nói.", {"Lê Văn Tám": "", "Trần Văn Nam": "Giám đốc"}),
        ("Công an bắt Lê Văn Tám (tên giả là Trần Văn Nam). Ông Trần Văn Nam trình báo.",
         {"Lê Văn Tám": "", "Trần Văn Nam": ""}),
        ("Lê Văn Tám (còn gọi là Trần Văn Nam), Bí thư Huyện ủy Ba Vì. " + DIRECTOR + "dự. Bác sĩ "
         "Trần Văn Nam khám. Trần Văn Nam về.",
         {"Lê Văn Tám": "Bí thư", "Trần Văn Nam": "Giám đốc"}),
        ("Công an bắt Lê Văn Tám (tức Trần Văn Nam). Lê Văn Tám và Trần Văn Nam cùng khai.",
         {"Lê Văn Tám": "", "Trần Văn Nam": ""}),
        ("Bộ trưởng Y tế Lê Văn Tám (Dan Carter) chụp ảnh. Đại sứ Mỹ Dan Carter nói.",
         {"Lê Văn Tám": "Bộ trưởng", "Dan Carter": "Đại sứ"}),
        ("Rapper Binz (tên thật Lê Văn Tám) diễn. Ông Lê Văn Tám, Bí thư Huyện ủy Ba Vì, "
         "khai mạc.", {"Binz": "", "Lê Văn Tám": "Bí thư"}),
        ("Ông Lê Văn Tám (Bà Mai Thị Én), Chủ tịch UBND xã Vân Hòa.",
         {"Lê Văn Tám": "Chủ tịch", "Mai Thị Én": ""}),
        ("Vợ chồng ông Trần Văn Nam (Bà Lò Thị Hoa) kiện.",
         {"Trần Văn Nam": "", "Lò Thị Hoa": ""}),
        ("Ông Lê Văn Sĩ, Chủ tịch UBND huyện Ba Vì, và ông Lê Văn Sỹ, Giám đốc Sở Y tế tỉnh Hà "
         "Nam, cùng dự.", {"Lê Văn Sĩ": "Chủ tịch", "Lê Văn Sỹ": "Giám đốc"}),
        ("Ông Lê Văn Sĩ, Chủ tịch UBND huyện Ba Vì, đến. Ông Lê Văn Sĩ nói. Giám đốc Sở Y tế tỉnh "
         "Hà Nam Lê Văn Sỹ về.", {"Lê Văn Sĩ": "Chủ tịch", "Lê Văn Sỹ": "Giám đốc"}),
        ("Khen thưởng: Nguyễn Thị Ly (xã Vân Hòa), Nguyễn Thị Li (xã Tản Lĩnh). "
         "Nguyễn Thị Ly cảm ơn.", {"Nguyễn Thị Ly": "", "Nguyễn Thị Li": ""}),
        ("Tổng thống Luis Marin phát biểu. Ông Luis Renato Marin Lemos, giám đốc công ty dầu khí, "
         "từ chối bình luận.", {"Luis Marin": "Tổng thống", "Luis Renato Marin Lemos": ""}),
    ],
    ids=["an impostor's", "an impostor's, with a title", "each with an office",
         "beside each other", "a foreigner in brackets", "an office and a stage name",
         "a woman in brackets", "his wife in brackets", "two spellings in a sentence",
         "two spellings with offices", "two spellings in a list", "a longer name behind"],
)  # fmt: skip
def test_who_has_an_office_of_his_own_is_another(facts_of, text: str, held: dict[str, str]) -> None:
    assert persons(facts_of, text) == sorted(held)
    assert offices(facts_of, text) == {(name, head) for name, head in held.items() if head}


@pytest.mark.parametrize(
    ("text", "name", "head"),
    [
        ("Ông Lê Văn Sỹ, Chủ tịch UBND huyện Ba Vì, dự. Ông Lê Văn Sĩ nói thêm.",
         "Lê Văn Sỹ", "Chủ tịch"),
        ("Ông Lê Văn Sỹ, Chủ tịch UBND huyện Ba Vì, dự. Chủ tịch UBND huyện Ba Vì Lê Văn Sĩ nói.",
         "Lê Văn Sỹ", "Chủ tịch"),
        ("Chủ tịch UBND huyện Ba Vì Lê Văn Sĩ đến. Ông Lê Văn Sỹ, Chủ tịch UBND huyện Ba Vì, nói. "
         "Ông Lê Văn Sỹ về.", "Lê Văn Sỹ", "Chủ tịch"),
        ("Ông Krantz, tên thật là Lê Văn Tám, Chủ tịch UBND huyện Ba Vì. Ông Krantz nói.",
         "Lê Văn Tám", "Chủ tịch"),
        ("Ông Lê Văn Tám (bí danh Trần Văn Nam), Bí thư Huyện ủy Ba Vì, đến. "
         "Bí thư Huyện ủy Ba Vì Trần Văn Nam nói.", "Lê Văn Tám", "Bí thư"),
        ("Ông Lê Văn Tám (còn gọi là Trần Văn Nam), Bí thư Huyện ủy Ba Vì, đến. Trần Văn Nam kể. "
         "Trần Văn Nam nói. Trần Văn Nam về. Trần Văn Nam cười. Trần Văn Nam hát.",
         "Trần Văn Nam", "Bí thư"),
        ("Thủ tướng Hoàng Tuần Mận (Lawrence Wongman) đến. Thủ tướng Lawrence Wongman nói.",
         "Hoàng Tuần Mận", "Thủ tướng"),
    ],
    ids=["spelled so once, later", "with the same office", "before, in the same office",
         "a real name", "by either name",
         "far more often so", "as he spells himself"],
)  # fmt: skip
def test_who_has_one_office_by_two_names_is_one(facts_of, text: str, name: str, head: str) -> None:
    assert persons(facts_of, text) == [name]
    assert offices(facts_of, text) == {(name, head)}
