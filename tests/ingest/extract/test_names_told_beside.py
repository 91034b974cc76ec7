"""Persons whom a word beside them tells, two forms of one name, and what is nobody."""

from __future__ import annotations

import pytest

from bomay.ontology.tables import rows


def persons(facts_of, text: str) -> list[str]:
    return [person.name for person in facts_of(text).persons]


STAGE = "Ca sĩ Lệ Hằng, ca sĩ Minh Thoa và ca sĩ Hà Phi hát. "
SINGERS = ["Lệ Hằng", "Minh Thoa", "Hà Phi"]
LONG = "Họ nói nhiều điều hay ở đó cả ngày dài cho tới khi tối muộn rồi mới chịu ra về cùng nhau. "


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lãnh đạo Triều Tiên Kim Jong Su nhận định.", ["Kim Jong Su"]),
        ("Bộ trưởng Tài chính Iraq Kamil Abd-al-Karim bình luận.", ["Kamil Abd-al-Karim"]),
        ("Lahur Tessen, chỉ huy lực lượng ấy, nói.", ["Lahur Tessen"]),
        ("Các thủ lĩnh gồm Nuon Tesa, Khieu Mirtan (chủ tịch nước) và Ieng Sora (ngoại trưởng).",
         ["Nuon Tesa", "Khieu Mirtan", "Ieng Sora"]),
        ("Bà gặp hai viên chức là Tom Krantz và Ben Lemos.", ["Tom Krantz", "Ben Lemos"]),
        ("Giám khảo Krantz khen. Ngoại binh Lemos ghi bàn. Rapper Zabo hát.",
         ["Krantz", "Lemos", "Zabo"]),
        ("Thiếu tướng Du Trường Mận đến. Cùng dự có Thèn Văn Tám.",
         ["Du Trường Mận", "Thèn Văn Tám"]),
        (STAGE + "Nghệ sĩ Hoài Thư Diễn viên Bảo Khanh thì đến.",
         [*SINGERS, "Hoài Thư", "Bảo Khanh"]),
        ("Chủ tịch SpaceZ Gwyn Shotwing nói. Tổng giám đốc HoaNa Lò Văn Tám đến.",
         ["Gwyn Shotwing", "Lò Văn Tám"]),
        ("Hai ngoại binh Krantz và Zabolo đến. Các ông Milor, Lemosi và Google về.",
         ["Krantz", "Zabolo", "Milor", "Lemosi"]),
        ("Tiền đạo ngoại Claudor đá.", ["Claudor"]),
        ("Công tố viên quân sự Nga A.Saveno và nhà văn Thổ Nhĩ Kỳ O.Pamiro đến. Bảng Nga A hay.",
         ["A.Saveno", "O.Pamiro"]),
        ("Milena Dorsz, cộng sự lâu năm của bà, nói. HLV Lò Văn Tám Ngoẻn và bạn đến.",
         ["Milena Dorsz", "Lò Văn Tám Ngoẻn"]),
        ("Taysir Khaledo, chủ tịch Hội đồng ấy, nói. Western Mail, tác giả Lò Văn Tám, viết.",
         ["Taysir Khaledo", "Lò Văn Tám"]),
        ("Nhà lập pháp Anatolij Blyzn phát biểu. Chủ tàu cá Lò Văn Tám đến.",
         ["Anatolij Blyzn", "Lò Văn Tám"]),
        ("Công nương Zabrine đến. Hoa hậu Mrs. World vắng.", ["Zabrine"]),
    ],
    ids=["three syllables", "an article inside", "who commands", "a list opened", "spelled as ours",
         "by one word", "rare surnames", "a title opens a sentence", "a firm between",
         "several", "from abroad", "behind a country",
         "whose fellow", "whose body", "roles", "a princess"],
)  # fmt: skip
def test_who_a_word_beside_tells(facts_of, text: str, names: list[str]) -> None:
    assert sorted(persons(facts_of, text)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (STAGE + "Minh Thoa, 31 tuổi, tên thật là Lò Thị Mận, quê Hà Nam.", SINGERS),
        (STAGE + "Minh Thoa còn được gọi là ca sĩ Tú Khanh.", [*SINGERS, "Tú Khanh"]),
        (STAGE + "Mận Hằng có tên thật là Lò Mận Hằng.", [*SINGERS, "Lò Mận Hằng"]),
        (STAGE + "Minh Thoa về. Tên thật là Lò Thị Mận, bà hát từ nhỏ.", [*SINGERS, "Lò Thị Mận"]),
        ("Phó Thủ tướng Đặng Sao\nBình có ý kiến. Ông Đặng Sao Bình yêu cầu.", ["Đặng Sao Bình"]),
        ("Tổng thống Vladimir Krantz đến. Ông V.Krantz nói. Thủ tướng D.Lemos về.",
         ["Vladimir Krantz", "D.Lemos"]),
        ("Ông Vladimir Krantz và bà Vera Krantz đến. Ông V.Krantz nói.",
         ["Vladimir Krantz", "Vera Krantz", "V.Krantz"]),
        ("HLV Miguel Jose Krantz đến. HLV Miguel Krantz về. HLV Miguel Krantz nói.",
         ["Miguel Jose Krantz"]),
        ("Ca sĩ Krantz Hoàng Bình đến. Ca sĩ Krantz hát.", ["Krantz Hoàng Bình"]),
        ("Bà Tú Nga (tức bà Lò Thị Nga, nay làm giám đốc) đến.", ["Lò Thị Nga"]),
        ("Người mẫu Vera Krantz (29 tuổi, tức Lò Thị Mận, quê Hà Nam) đến.", ["Vera Krantz"]),
        ("Bà Lò Thị Nga (vợ ông Mai Văn Tám) đến.", ["Lò Thị Nga", "Mai Văn Tám"]),
        ("Ông Lò Hữu Tám đến. Ông Lò Tám về. Ông Lò Tám nói.", ["Lò Hữu Tám", "Lò Tám"]),
        ("Phó Thủ tướng Đặng Sao Tám\nBình Minh có ý kiến.", ["Đặng Sao Tám"]),
    ],
    ids=["really", "two titles", "the longer", "a sentence between", "a broken line",
         "a letter", "a letter of two", "a name left out", "a first word",
         "a part of it", "in brackets",
         "whose wife", "two of ours", "the next line"],
)  # fmt: skip
def test_two_forms_of_one_name(facts_of, text: str, names: list[str]) -> None:
    assert sorted(persons(facts_of, text)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ông Trần Văn Nam, chồng nghệ sĩ Lê Thị Hoa, tên thật là Bùi Văn Tám, bị bắt.",
         ["Trần Văn Nam", "Lê Thị Hoa", "Bùi Văn Tám"]),
        ("Ông Trần Văn Nam, có con gái có tên thật là Lê Thị Hoa, bị bắt.",
         ["Trần Văn Nam", "Lê Thị Hoa"]),
        ("Ông Trần Văn Nam, con trai của nhạc sĩ tên thật Lê Văn Ba, bị bắt.",
         ["Trần Văn Nam", "Lê Văn Ba"]),
        ("Ông Trần Văn Nam, bạn ca sĩ có tên thật là Lê Thị Hoa, bị bắt.",
         ["Trần Văn Nam", "Lê Thị Hoa"]),
        ("Quản lý của nghệ sĩ Lê Thị Hoa, tên thật là Bùi Văn Tám, bị bắt.",
         ["Lê Thị Hoa", "Bùi Văn Tám"]),
        ("Nghệ sĩ Lê Thị Hoa, sinh năm 1990, quê ở tỉnh Hà Nam, tên thật là Lò Thị Mận, hát.",
         ["Lê Thị Hoa"]),
    ],
    ids=["whose husband", "whose daughter", "whose son", "whose friend", "whose agent", "a home"],
)  # fmt: skip
def test_whose_real_name_it_is(facts_of, text: str, names: list[str]) -> None:
    assert sorted(persons(facts_of, text)) == sorted(names)


def test_the_office_is_not_of_whom_the_husband_is_told_by(facts_of) -> None:
    said = facts_of(
        "Ông Trần Văn Nam, chồng nghệ sĩ Lê Thị Hoa, tên thật là Bùi Văn Tám, "
        "Giám đốc Sở Y tế tỉnh Quảng Ninh, bị bắt."
    )
    assert "Lê Thị Hoa" not in {holding.person for holding in said.holdings}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tổng thống Juan Carlos Perez gặp Ngoại trưởng Juan Perez. Ông Juan Perez nói. "
         "Ông Juan Carlos Perez nói.", ["Juan Carlos Perez", "Juan Perez"]),
        ("Tổng thống Ferdinand Krantz gặp con trai Ferdinand Romualdo Krantz. "
         "Ông Ferdinand Krantz nói. Ông Ferdinand Romualdo Krantz nói.",
         ["Ferdinand Krantz", "Ferdinand Romualdo Krantz"]),
        ("Tổng thống Juan Carlos Perez đến. Ngoại trưởng Juan Perez về. Ông Juan Perez nói.",
         ["Juan Carlos Perez", "Juan Perez"]),
        ("Tổng thống Juan Carlos Perez đến. Con trai Juan Perez về. Ông Juan Perez nói.",
         ["Juan Carlos Perez", "Juan Perez"]),
        ("Tổng thống Juan Perez Lemos đến cùng Ngoại trưởng Juan Perez. Ông Juan Perez nói.",
         ["Juan Perez Lemos", "Juan Perez"]),
        ("Tổng thống Juan Carlos Perez đến. Tổng thống Juan Perez về. Ông Juan Perez nói.",
         ["Juan Carlos Perez"]),
    ],
    ids=["one sentence", "whose son", "two offices", "a son later", "a beginning", "one office"],
)  # fmt: skip
def test_two_foreigners_of_like_names_are_two(facts_of, text: str, names: list[str]) -> None:
    assert sorted(persons(facts_of, text)) == sorted(names)


def test_each_of_two_foreigners_keeps_his_office(facts_of) -> None:
    said = facts_of("Tổng thống Juan Carlos Perez gặp Ngoại trưởng Juan Perez. Ông Juan Perez nói.")
    assert {(holding.person, holding.head) for holding in said.holdings} == {
        ("Juan Carlos Perez", "Tổng thống"),
        ("Juan Perez", "Ngoại trưởng"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Võ sĩ Karate, diễn viên Opera và fan Zone vắng. Xe Krantz MC Stella đắt. Bà ăn Tom Hùm.",
        LONG + "(Ảnh Đỗ Mận) " + LONG,
        LONG + "Lò Hữu Tám Ảnh: Mai Chín",
        "Tàu khách cao tốc Hoàng Quân Tám và phà Lò Văn Chín rời bến.",
        "Ở sân khấu Trần Cao Tám, tại NTĐ Hồ Xuân Tám.",
        "Chị kẹt ở giao lộ quốc lộ 1 - Hồ Văn Mận cả tối.",
        "Họ tập ở hai sân là Thống Nhất và Đặng Văn Tám, mỗi ngày hai buổi.",
        "Anh dạo quanh Hồ Xuân Mận. Bờ hồ Xuân Mận rất mát.",
        "Chị trèo lên Ma Thiên Lãm. Ở thung lũng Ma Thiên Lãm có đá.",
        "Công ty mở tuyến Du Lịch Xanh, Du Học Sinh Giỏi.",
        "Trang National Interest, Western Mail viết. Team Krantz thắng, team Lemos thua.",
        "Thủy điện Don Sahong ở Lào gây lo ngại. Du khách đến Don Sahong.",
        "Du khách thích Leo Fansipan. Ron Brent tăng giá. Hôm qua, Tim Hortons mở quán.",
        "Ansar Allah, đồng minh thân cận của Iran, bắn tên lửa.",
        "Goldman Sachs, thành viên Hội đồng tư vấn, rút lui.",
        "Lockheed Martin, đại diện Hiệp hội quốc phòng, nói.",
        "Đái Tháo Đường là bệnh. Sình Hồ Nậm Pé lở đất. Nhiêu Lộc Thị Nghè sạch hơn.",
    ],
    ids=["kinds of sport", "a picture in brackets", "two authors", "ships", "a stage", "a crossing",
         "grounds", "a lake", "a valley", "travel", "papers and teams", "an island",
         "words and firms", "whose ally", "a member", "who represents", "words that are surnames"],
)  # fmt: skip
def test_what_is_nobody(facts_of, text: str) -> None:
    assert persons(facts_of, text) == []


@pytest.mark.parametrize(
    "row", [row for row in rows("not_names") if row["position"] == "firms"],
    ids=lambda row: row["surface"],
)  # fmt: skip
def test_a_list_of_firms_tells_no_person(facts_of, row) -> None:
    kind = row["surface"]
    said = persons(facts_of, f"Các {kind} lớn như Tessen Norbert, Aaron Miller và Ford vắng.")
    assert said == ["Aaron Miller"]
    said = persons(facts_of, f"Các {kind} gồm Aaron Miller và Tessen Norbert vắng.")
    assert said == ["Aaron Miller"]
    said = persons(facts_of, f"Hai người của {kind} gồm Tessen Norbert, Aaron Miller vắng.")
    assert said == ["Tessen Norbert", "Aaron Miller"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (STAGE + "Nay thì Hà Phi, Tép Mít, Lệ Hằng đến.", [*SINGERS, "Tép Mít"]),
        (STAGE + "Nay thì Hà Phi, Tép Mít, Hạt Sỏi, Lệ Hằng đến.",
         [*SINGERS, "Tép Mít", "Hạt Sỏi"]),
        (STAGE + "Ba giám đốc gồm Hoài Xa, Minh Thoa, Mew Amazi.",
         [*SINGERS, "Hoài Xa", "Mew Amazi"]),
        (STAGE + "Linh Rix, Minh Thoa, Lệ Hằng kết hợp túi.", [*SINGERS, "Linh Rix"]),
        (STAGE + "Tép Di và Minh Thoa phát biểu.", [*SINGERS, "Tép Di"]),
        (STAGE + "Đội có: Minh Thoa (Thép Mận), Quý Tép (Đà Nẵng), Lệ Hằng (SLNA), Hà Phi.",
         [*SINGERS, "Quý Tép"]),
        (STAGE + "Khách có Lệ Hằng, Hà Phi và A Pớt.", [*SINGERS, "A Pớt"]),
        (STAGE + "Krantz bật khóc khi bạn đến. Hôm sau Krantz về.", [*SINGERS, "Krantz"]),
        (STAGE + "Ricky Stax chia sẻ rằng Ricky Stax rất vui.", [*SINGERS, "Ricky Stax"]),
        ("Trận đấu của đội tuyển có bàn thắng đẹp. Phút 64, Wesley đưa bóng vào lưới.", ["Wesley"]),
        (STAGE + "Fan nhí Tú Khanh, 6 tuổi, cũng đến.", [*SINGERS, "Tú Khanh"]),
    ],
    ids=["between two", "two between", "first and last", "first of three", "first of two",
         "clubs behind", "after a word", "a deed",
         "of two words", "a ball", "who has an age"],
)  # fmt: skip
def test_who_a_list_or_a_deed_tells_on_stage(facts_of, text: str, names: list[str]) -> None:
    assert sorted(persons(facts_of, text)) == sorted(names)


@pytest.mark.parametrize(
    "text",
    [
        "Lễ hội ở Sao Mít, Lệ Hằng và Hà Phi cùng đến.",
        "Các ca khúc Hoa Mít, Tép Xanh và Đêm Lụa vang lên bên Lệ Hằng.",
        "Minh Thoa diễn ở Nhà hát Lớn, Lan Mít và Sân Khấu Nhỏ.",
        "Đêm Sao Mai, Minh Thoa hát cùng Hà Phi.",
        "Hãng Zortan chia tay Lệ Hằng. Zortan thưởng cho Hà Phi.",
        "Câu lạc bộ Zortan và Mirlan dứt khoát đá. Zortan ghi bàn, Mirlan thua.",
        "Nhóm nhảy Zortan trình diễn. Zortan biểu diễn cùng Lệ Hằng.",
        "Hà Phi mang túi Zortan, giày Mirlan và áo Tép Xanh.",
        "Lệ Hằng, Hà Nội, Minh Thoa đều nhớ. Giải Tép Xanh, Sao Mít và Hoa Lụa đã trao.",
    ],
    ids=[
        "where",
        "songs",
        "houses",
        "a night",
        "a firm",
        "clubs",
        "a troupe",
        "brands",
        "a town and prizes",
    ],
)
def test_works_clubs_brands_and_towns_on_stage_are_nobody(facts_of, text: str) -> None:
    assert persons(facts_of, STAGE + text) == SINGERS


@pytest.mark.parametrize(
    "text",
    [
        "Zortan rời sân với một điểm. Zortan nhận xét trọng tài.",
        "Zortan chia sẻ danh sách. Zortan mở cửa.",
        "Zortan Mirl chia sẻ danh sách. Zortan Mirl mở cửa.",
        "Zortan khoe dáng. Zortan trở lại.",
        "Tin mới: Zortan kể lại, theo Zortan.",
        "Zortan xúc động. Zortan rời sân.",
        "Lotte khoe kho hàng. Lotte mở cửa.",
        "Krantz bật khóc khi bạn đến. Hôm sau Krantzen về.",
    ],
    ids=["a club", "a firm", "two words", "a group", "a paper", "a land", "called as one is",
         "once"],
)  # fmt: skip
def test_clubs_firms_and_groups_that_do_what_persons_do_are_nobody(facts_of, text: str) -> None:
    assert persons(facts_of, STAGE + text) == SINGERS


def test_each_verb_says_whom_it_tells_alone() -> None:
    assert {row["alone"] for row in rows("person_verbs")} == {"", "anybody", "given", "whole"}


@pytest.mark.parametrize(
    "row",
    [row for row in rows("person_verbs") if row["alone"]],
    ids=lambda row: row["verb"],
)
def test_each_verb_tells_alone_whom_its_row_says(facts_of, row) -> None:
    def tells(name: str) -> bool:
        return name in persons(facts_of, f"{STAGE}{name} {row['verb']}. Hôm ấy thì {name} về.")

    told = {"anybody": (True, True, True), "given": (False, True, True)}
    said = tells("Krantz"), tells("Wesley"), tells("Ricky Stax")
    assert said == told.get(row["alone"], (False, False, True))
