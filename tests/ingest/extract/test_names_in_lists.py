"""Persons and streets that only their list tells, and what stands where a person does not."""

from __future__ import annotations

import pytest


def persons(facts_of, text: str) -> list[str]:
    return [person.name for person in facts_of(text).persons]


@pytest.mark.parametrize(
    "text",
    [
        "Các tuyến đường lớn như: Đặng Văn Tám, Lò Thị Bảy (quận Cầu Giấy), Mai Hữu Chín vắng.",
        "Nhiều điểm ngập: quốc lộ 50, Đặng Văn Tám, Song Hành quốc lộ 22, Mai Hữu Chín...",
        "Xe dồn về đường Đặng Văn Tám,\nMai Hữu Chín\n, Lò Thị Bảy.",
        "Mưa lớn ở tỉnh lộ 8, Đặng Văn Tám; sau đó xe trên Đặng Văn Tám rất đông.",
        "Chị cắm trại tại Mai Hữu Chín, anh sống ở Lò Thị Bảy.",
    ],
    ids=["what the list is of", "roads by number", "broken lines", "elsewhere too", "where"],
)
def test_streets_of_a_list_are_no_persons(facts_of, text: str) -> None:
    assert persons(facts_of, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Nhóm gồm Lò Văn Tám (SN 1982, trú ở phố Mai Chín, quận 1), Đặng Văn Tám (30 tuổi).",
            ["Lò Văn Tám", "Đặng Văn Tám"],
        ),
        ("Đại sứ Việt Nam tại Đan Mạch Đặng Văn Tám dự.", ["Đặng Văn Tám"]),
        ("Đội vô địch quốc gia 2025 Đặng Văn Tám cho biết.", ["Đặng Văn Tám"]),
        ("Đường Đặng Văn Tám dài. Đặng Văn Tám (45 tuổi) bán hàng ở đó.", ["Đặng Văn Tám"]),
    ],
    ids=["behind brackets", "behind a country", "behind a year", "who has an age"],
)
def test_persons_beside_streets_and_places(facts_of, text: str, names: list[str]) -> None:
    assert persons(facts_of, text) == names


STAGE = "Trận đấu giao hữu của đội tuyển tối nay. "
SONGS = "Ca sĩ Lệ Hằng, ca sĩ Minh Thoa và ca sĩ Hà Phi hát. "
SINGERS = ["Lệ Hằng", "Minh Thoa", "Hà Phi"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Huấn luyện viên câu lạc bộ Sao Mận, Zinedine Krantz, từ chức.", ["Zinedine Krantz"]),
        (SONGS + "Bàn thắng của Khatora Khánh Hòa. Giải Thể Thao ở xứ sở Kim Chi.", SINGERS),
        ("Ca sĩ nhạc Jazz Hoàng Đình Mận gặp nghệ sĩ accordion Nhiêu Văn Tấn. Đình Văn Tấn cũ.",
         ["Hoàng Đình Mận", "Nhiêu Văn Tấn"]),
        ("Người đẹp H’Lan Niê đến cùng H'Ri Êban. Người H'Mông Đồng Văn ở lại.",
         ["H’Lan Niê", "H'Ri Êban"]),
        (STAGE + "Em thần tượng Cristiano Lemos và Công Toàn.", ["Cristiano Lemos", "Công Toàn"]),
        (SONGS + "Lễ hội của Tây Nguyên vui. Anh Toàn thì vắng.", SINGERS),
        (SONGS + "Vũ công Quốc Bảo - Quốc Hùng diễn.", [*SINGERS, "Quốc Bảo", "Quốc Hùng"]),
        (SONGS + "Chồng kiện danh hài Thúy Ngân Vào đầu năm. Nghệ sĩ Xuân Hằng Mới đây hát.",
         [*SINGERS, "Thúy Ngân", "Xuân Hằng"]),
        ("Biệt thự ở số 110-112 Đặng Văn Tám rất cũ.", []),
        (STAGE + "Họ về nước hôm qua. Hoàng DungẢnh: Nhân vật cung cấp", []),
        ("Bạn đọc Nhật Toàn cho biết. Độc giả Minh Thoa hỏi. Bạn đọc Tuổi Trẻ và VietNamNet góp"
         " tiền.", ["Nhật Toàn", "Minh Thoa"]),
        ("Đoàn Hoa Mơ diễn đêm qua. Hôm nay đoàn Hoa Mơ nghỉ. Ông Đoàn Hữu Tám đến.",
         ["Đoàn Hữu Tám"]),
        ("Mọi giúp đỡ xin gửi về TDP Cao Khanh, thị trấn.", []),
        ("Chị thuê thuyền của Thái Văn Duệch ba ngày.", ["Thái Văn Duệch"]),
        ("Bà xã Minh Thoa đến xã Tân Hòa.", ["Minh Thoa"]),
        ("Bà Đặng Thi Kim Mận, bà Đặng Thị Kim Mận đều ký.", ["Đặng Thị Kim Mận"]),
        ("Đền thờ “Quốc Tổ” Ngô Quyền, vị anh hùng dân tộc. Phong trào do Đinh Tiên lãnh đạo."
         " Quận Ngô Quyền có đường Ngô Quyền.", ["Ngô Quyền", "Đinh Tiên"]),
        (SONGS + "Nữ diễn viên Thanh Vy vào vai bác sĩ Lò Thị Mận, đảm nhận vai chính cùng diễn"
         " viên Bảo Khanh.", [*SINGERS, "Thanh Vy", "Bảo Khanh"]),
        (SONGS + "Bí thư Đặng Sao (NSND Mai Chín) và Chủ tịch Lò Mận (NSƯT Mai Tám) gặp nhau.",
         [*SINGERS, "Mai Chín", "Mai Tám"]),
        ("Cô giáo dạy cặp song sinh Bảo Khanh - Tú Khanh. Con rể Minh Thoa đến.",
         ["Bảo Khanh", "Tú Khanh", "Minh Thoa"]),
        (STAGE + "Hiệp hai, Đặng Sơn Fabrel vào sân. Khách sạn Trần Sao Resort vắng.",
         ["Đặng Sơn Fabrel"]),
        ("NSND Trung Nhân đến Trung Tâm.", ["Trung Nhân"]),
        (SONGS + "Sau đó Lệ Hằng cùng Zik Xuân Hằng, Bảo Khanh về.",
         [*SINGERS, "Zik Xuân Hằng", "Bảo Khanh"]),
        (SONGS + "Ca khúc mới của Trúc Tấn ra mắt.", [*SINGERS, "Trúc Tấn"]),
        (SONGS + "Mẹ nuôi Ngọc Lan và NS. Tú Khanh đến.", [*SINGERS, "Ngọc Lan", "Tú Khanh"]),
        (SONGS + "Đội bóng của Hải Phòng thắng.", SINGERS),
        ("Tuyến nối từ Đặng Văn Tám dài 2 km. Đặng Văn Tám hẹp.", []),
        (SONGS + "Họ hát “Đặng Phương Du” rất hay.", SINGERS),
        (SONGS + "Họ đi từ Bình Dương đến. Trần Sao Gia Lai thua Đặng Mận Nam Định.", SINGERS),
        ("GS Lò Đông A khám bệnh, ông Đặng Văn A ngồi chờ.", ["Lò Đông A"]),
        ("Ông Trần Hữu A, bà Lê Minh A là ví dụ.", []),
        ("Cô tên đầy đủ Đặng Lò Thanh Bích Hằng, 30 tuổi.", ["Đặng Lò Thanh Bích Hằng"]),
        ("Bà Đặng Thị HồngÔng Mai Hữu Tám cùng đến.", ["Đặng Thị Hồng", "Mai Hữu Tám"]),
        ("Danh sách: Lò Thị Hai, Đinh Văn Tấn Dũng, Mai Hữu Chín.",
         ["Lò Thị Hai", "Đinh Văn Tấn Dũng", "Mai Hữu Chín"]),
        ("Bà đến thăm nhà của chồng. Đặng Hai", []),
    ],
    ids=["behind a club", "clubs and fields",
         "a rare surname and a loan", "of the highlands", "an idol", "a region's", "brothers",
         "a sentence goes on", "an address", "a picture's author",
         "readers", "a troupe", "a hamlet's number", "Văn", "spouses", "a lost mark",
         "heroes", "roles", "who plays", "twins and kin", "of two tongues", "Trung Nhân",
         "a nickname before", "whose song", "kin and letters", "of a town", "a way", "a song",
         "clubs of provinces", "called A", "examples", "of five", "no space", "like a town",
         "a sentence ends"],
)  # fmt: skip
def test_who_is_told_by_little(facts_of, text: str, names: list[str]) -> None:
    assert sorted(persons(facts_of, text)) == sorted(names)


def test_an_author_behind_a_number_or_before_a_source_is_none(facts_of) -> None:
    text = "Các trường nhận hồ sơ đến hết mùa hè năm nay theo lịch đã báo trước cho mọi người. "
    assert persons(facts_of, text * 2 + "Đợt 4 từ 2.10 đến 27.10 Lê Bình") == []
    assert persons(facts_of, text * 2 + "\nLê Bình(theo CNBC, Reuters)") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ca sĩ Thu Minh, Tú Khanh và Hòa Bizy cùng hát trong liveshow có album mới.",
         ["Thu Minh", "Tú Khanh", "Hòa Bizy"]),
        ("Ca sĩ Thu Minh, Mimi Lê hát trong liveshow có album mới.", ["Thu Minh", "Mimi Lê"]),
        (STAGE + "Ông cho phép Văn Quyếch và Mai Hồng Tám nghỉ.", ["Văn Quyếch", "Mai Hồng Tám"]),
        (STAGE + "Đội hình: Văn Toàn, Đình Hai, Bobitrec, Minh Tuấn, Thanh Bình.",
         ["Văn Toàn", "Đình Hai", "Bobitrec", "Minh Tuấn", "Thanh Bình"]),
        (STAGE + "Tú Khanh đi. Hôm qua Tú Khanh ngã. Sau đó Tú Khanh dậy.", ["Tú Khanh"]),
        ("Ba nạn nhân là Pakira (12 tuổi), Prachel (14 tuổi) và Tú Khanh (30 tuổi), sống cùng nhà.",
         ["Pakira", "Prachel", "Tú Khanh"]),
        ("Ông Đặng Văn Tám, Lò Hữu Chín và Mai Diệp cùng đi Hà Nội.",
         ["Đặng Văn Tám", "Lò Hữu Chín", "Mai Diệp"]),
    ],
    ids=["artists", "a nickname", "a frequent middle", "players", "again and again",
         "who have an age", "joined by a word"],
)  # fmt: skip
def test_a_list_of_persons_tells_the_others(facts_of, text: str, names: list[str]) -> None:
    assert persons(facts_of, text) == names


@pytest.mark.parametrize(
    "text",
    [
        STAGE + "Đội đá ở sân Tú Khanh, sân Tú Khanh và sân Tú Khanh.",
        STAGE + "Premia League hay. Premia League dài. Premia League khó.",
        "Hàng đi Hà Đông, Tú Khanh và Thanh Xuân.",
    ],
    ids=["grounds", "a league", "places"],
)
def test_what_stands_in_no_list_of_persons_is_none(facts_of, text: str) -> None:
    assert persons(facts_of, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nhà giáo Nhân dân Mai Quang Văn sinh năm 1946.", ["Mai Quang Văn"]),
        ("Nghệ sĩ Bích Liên biểu diễn.", ["Bích Liên"]),
        ("NNƯT Ngọc Đằng và NNND Thanh Hiền biểu diễn.", ["Ngọc Đằng", "Thanh Hiền"]),
        ("Ông Jan de Vries đến. Đương kim thủ tướng Vries phát biểu.", ["Jan de Vries"]),
        ("Tổng thống Mỹ George W Miller đến.", ["George W Miller"]),
        ("Thủ tướng Anh Tony Miller Bất chấp phản đối.", ["Tony Miller"]),
        ("Đoàn đại biểu Trung Quốc Triệu Lạc An phát biểu.", ["Triệu Lạc An"]),
        ("Quốc vương Campuchia Preah Bat Samdech Preah Moha Jan Miller đến.",
         ["Jan Miller"]),
        ("Ông Đỗ Minh Bảo nói. Ông Đỗ Minh Bảo đi. Ông Đỗ Minh Bảo về. Ông Đỗ Minh ký.",
         ["Đỗ Minh Bảo"]),
        ("Thủ tướng Thái Lan Somsak Chan-o-cha nói.", ["Somsak Chan-o-cha"]),
        ("Tổng thống Pháp Em-ma-nu-en Ma-ron nói.", ["Em-ma-nu-en Ma-ron"]),
        ("Mai Đức Trường Giang (sinh năm 2000) đỗ đầu.", ["Mai Đức Trường Giang"]),
        ("Bác sĩ chuyên khoa 2 Đặng Văn Tám khám bệnh.", ["Đặng Văn Tám"]),
        ("Phim của đạo diễn Minh Gamma ra rạp.", ["Minh Gamma"]),
        ("Mai Quang Linh nói. Ca sĩ Thu Minh và Quang Linh Vlig hát.",
         ["Mai Quang Linh", "Thu Minh"]),
        ("Mayra Shelke, nhân viên nhà ga, chạy tới.", ["Mayra Shelke"]),
        ("Đi thuyền trên Hồ Dầu Tiếng, xã Minh Thạnh.", []),
        ("Quốc vương Sihamit và hoàng hậu Monirat đến.", ["Sihamit", "Monirat"]),
        ("Tổng thống Hàn Quốc Soon Jae In và Bộ trưởng Quốc phòng Ng Eng Ho đến.",
         ["Soon Jae In", "Ng Eng Ho"]),
        ("Báo cáo gửi tờ Mai Hữu Chín, Bộ trưởng Bộ Y tế nói thêm.", []),
        ("Đại sứ Marc Miller đến. Ông Marc E. Miller nói. Ông Marc Miller về.", ["Marc E. Miller"]),
        ("Ảnh: Mai Tám - Thanh Bình* Ông Đặng Văn Tám chụp lại.", ["Đặng Văn Tám"]),
        ("Bố của bệnh nhi Cấn Ngọc Tám đến.", ["Cấn Ngọc Tám"]),
        ("Tượng Sơn Thần Đồng Mít rất lớn.", []),
        ("Trụ sở tập đoàn Chị Em Mận. Công ty cổ phần đầu tư Đặng Minh Phú lãi.", []),
        ("Đặng Thị Thái Hằng (Hằng Mít Na) cùng Mai Quang Linh đi.",
         ["Đặng Thị Thái Hằng", "Mai Quang Linh"]),
        ("Chủ tịch Quốc hội Campuchia Samdech Sok Vannak và Datuk Ahmad Karlin đến.",
         ["Sok Vannak", "Ahmad Karlin"]),
        ("Mời nghệ sĩ Minh Thoa, diễn viên Tú Khanh. Giải về tay Lò Hữu Mận (nghệ sĩ Minh Thoa),"
         " Hà Thị Én (diễn viên Tú Khanh).", ["Lò Hữu Mận", "Hà Thị Én"]),
        ("Diễn viên Thu Hằng Gamoon hát. Ca sĩ Thu Hằng tâm sự. Thu Hằng mỉm cười.",
         ["Thu Hằng Gamoon"]),
        ("Các xã: Lang Mít, Dào Sanh, Ma Ly Pha, Mồ Sì Sanh.", []),
        ("Lãnh đạo các xã: Nguyễn Văn Tám, Trần Văn Chín.", ["Nguyễn Văn Tám", "Trần Văn Chín"]),
        ("Tượng đài Bác Hồ Chí Minh đứng cạnh Nhà tưởng niệm Chủ tịch Hồ Chí Minh.", []),
    ],
    ids=["a middle name at the end", "a word of sentences", "letters of honour", "a particle",
         "a letter", "the next sentence", "behind a country", "a court's style", "cut once",
         "syllables joined", "as it is spoken", "no school", "a number that counts", "a stage name",
         "a nickname", "whose work is told", "a lake", "a court",
         "syllables", "a paper before a post", "an initial", "two credits",
         "a rare surname", "a deity", "firms", "in brackets", "an honour of a court",
         "known by other names", "with a nickname behind", "communes", "who leads communes",
         "what is kept for him"],
)  # fmt: skip
def test_where_a_name_begins_and_ends(facts_of, text: str, names: list[str]) -> None:
    assert persons(facts_of, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ông làm cho nhà máy (Công ty TNHH TM – DV Hoàng Anh Phú).", []),
        ("Công ty TNHH MTV TM&DV Hoàng Anh Phú bị phạt.", []),
        ("Công ty cổ phần đầu tư - xây dựng Hoàng Anh Phú bị phạt.", []),
        ("Cửa hàng (DNTN Hoàng Anh Phú) đóng cửa.", []),
        ("Đại diện công ty - Hoàng Anh Phú nói.", ["Hoàng Anh Phú"]),
    ],
    ids=["a dash", "an ampersand", "spelt out", "in brackets", "who speaks for it"],
)
def test_the_fields_of_a_firm_are_joined_before_its_name(facts_of, text, names) -> None:
    assert persons(facts_of, text) == names


@pytest.mark.parametrize(
    ("opening", "persons"),
    [
        ("Lãnh đạo huyện kiểm tra các trường và gặp các thầy cô tiêu biểu", True),
        ("Con đường âm nhạc với các nhạc sĩ lớn của nền tân nhạc", True),
        ("Trên khu vực giữa sân có hai cầu thủ", True),
        ("Xe kẹt ở các tuyến đường trung tâm", False),
        ("Mưa ngập sân tại các trường đông học sinh", False),
    ],
)
def test_lists_of_persons_at_places(facts_of, opening: str, persons: bool) -> None:
    found = facts_of(f"{opening} như Lê Văn Tám, Trần Văn Mão.").persons
    assert {person.name for person in found} == (
        {"Lê Văn Tám", "Trần Văn Mão"} if persons else set()
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Trần Ngay nói như vậy.", ["Trần Ngay"]),
        ("Ông Lê Văn Mận Ngay sau đó nói.", ["Lê Văn Mận"]),
        ("Ông Lê Ngay sau đó đi.", []),
    ],
)
def test_a_word_that_opens_sentences_behind_a_surname(
    facts_of, text: str, found: list[str]
) -> None:
    assert persons(facts_of, text) == found
