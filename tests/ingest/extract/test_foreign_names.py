"""Persons of other languages, and persons who go by a given name."""

from __future__ import annotations

import pytest

from bomay.ontology.tables import rows


def said(facts_of, text: str) -> list[tuple[str, bool]]:
    return [(person.name, person.foreign) for person in facts_of(text).persons]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thị trưởng Osaka Kenji Morita phát biểu.", "Kenji Morita"),
        ("Thủ tướng Italia Fabrizio Moretti từ chức.", "Fabrizio Moretti"),
        ("Tiền đạo Barcelona Ricardo Lemos bị treo giò.", "Ricardo Lemos"),
        ("Bà cùng Ricardo Lemos trở về.", "Ricardo Lemos"),
        ("Phó chủ tịch Ủy ban châu Âu Josep Salas trả lời.", "Josep Salas"),
        ("Ông Jan van der Velde đến dự.", "Jan van der Velde"),
        ("Ông Peter McKay đến dự.", "Peter McKay"),
        ("Tổng thống Donald J. Miller đến dự.", "Donald J. Miller"),
        ("Thủ tướng Đức A.Schmidt đến dự.", "A.Schmidt"),
        ("Ông Rusetsky Anatoly Maximovich đến dự.", "Rusetsky Anatoly Maximovich"),
        ("Ông Delgado đến dự.", "Delgado"),
        ("Ông Zarkovic đến dự. Sau đó Milutin Zarkovic trở về.", "Milutin Zarkovic"),
    ],
    ids=[
        "city", "country", "club", "bare", "europe", "particle", "mc", "initial", "letters",
        "patronymic", "one word", "called elsewhere",
    ],
)  # fmt: skip
def test_a_foreign_name_is_read_whole(facts_of, text: str, name: str) -> None:
    assert said(facts_of, text) == [(name, True)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ngài Nabil bin Omar Al-Rashid đến dự.", ["Nabil bin Omar Al-Rashid"]),
        ("Hoàng thân Nabil bin Abdel Rahim đến dự.", ["Nabil bin Abdel Rahim"]),
        ("Quốc vương nước này, Sheikh Tariq bin Omar al-Karim, rời đi.",
         ["Sheikh Tariq bin Omar al-Karim"]),
        ("Bộ trưởng Thống nhất Hàn Quốc Chung Dae-Ho đến dự.", ["Chung Dae-Ho"]),
        ("Tiền đạo Cho Tae-min ghi bàn.", ["Cho Tae-min"]),
        ("Thủ tướng Giô-ha-nét Pơ-ti đến dự.", ["Giô-ha-nét Pơ-ti"]),
        ("Tổng thống Mỹ Donald Miller Robert Krantz nói.", ["Donald Miller", "Robert Krantz"]),
        ("Ông đi cùng Sir Jan Miller về quê.", ["Jan Miller"]),
    ],
    ids=["son of", "son of a servant", "sheikh", "joined capitals", "opens", "as spoken",
         "two", "style"],
)  # fmt: skip
def test_a_foreign_name_ends_where_it_ends(facts_of, text: str, names: list[str]) -> None:
    assert [name for name, _ in said(facts_of, text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Theo Robert Krantz, giám đốc một quỹ đầu tư, giá sẽ tăng.", "Robert Krantz"),
        ("Người phát ngôn Lầu Năm Góc Robert Krantz trả lời.", "Robert Krantz"),
        ("Bà gặp Thủ hiến bang Tessen Norbert Krantz.", "Norbert Krantz"),
        ("Người giàu nhất Mexico - Carlos Lemos - sinh năm 1950.", "Carlos Lemos"),
        ("Bộ trưởng Di trú Canada Zarkovic trả lời.", "Zarkovic"),
        ("Đại sứ Bulgaria tại Việt Nam Pavlin Zarkov đến dự.", "Pavlin Zarkov"),
        ("“Giá còn tăng”, Orvel Zarkovic, phó giáo sư kinh tế, nói.", "Orvel Zarkovic"),
    ],
    ids=["opening word", "five corners", "land", "between dashes", "field", "sent", "apposition"],
)
def test_what_stands_beside_a_foreign_name_is_no_part(facts_of, text: str, name: str) -> None:
    assert said(facts_of, text) == [(name, True)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Thủ tướng Pedro Álamez nói. Ông Alamez đi.", ["Pedro Álamez"]),
        ("Cao ủy Josep Zarrell nói. Ông Zarell đi.", ["Josep Zarrell"]),
        ("Ông Jim Macnoy nói. Bà gặp Jim Mcnoy.", ["Jim Macnoy"]),
        ("Ông Kim Tae-Ho đến. Bà cùng đi với ông Kim Tae-Ho.", ["Kim Tae-Ho"]),
        ("Quốc vương Saudi Arabia Salman bin Nabil đến.", ["Salman bin Nabil"]),
        ("Huyền thoại người Hà Lan Johan Krantz đến.", ["Johan Krantz"]),
        ("Ông Juan Lemos Santero nói. Theo ông Juan Lemos, giá tăng.", ["Juan Lemos Santero"]),
        (
            "Ông Ronald Krantz đến. Con ông là ông Ronald Krantz Jr cũng đến.",
            ["Ronald Krantz", "Ronald Krantz Jr"],
        ),
        (
            "Ông Ronald P. Krantz Jr. đến. Thủ tướng Lukas Orfanis và ông Jan Marek nói.",
            ["Ronald P. Krantz Jr.", "Lukas Orfanis", "Jan Marek"],
        ),
        ("Chủ tịch Hiệp hội Gạo Thái Pramote Vanichakul nhận định.", ["Pramote Vanichakul"]),
        ("Bà Mẹ Việt Nam Anh hùng ở làng này kể.", []),
        ("Bà Helga von der Linden nói. Bà Von der Linden đi.", ["Helga von der Linden"]),
        ("Thái tử Arab Saudi Nabil bin Omar đến.", ["Nabil bin Omar"]),
        ("Giáo sĩ Do Thái Zvi Kagan đến.", ["Zvi Kagan"]),
        ("Lãnh đạo một tập đoàn, Naotoki Obada hỏi. Ông Naotoki nói.", ["Naotoki Obada"]),
        (
            "Ông Tiago Marek Velan Quirosa nói. Bà Velan Quirosa cười. Thủ tướng Vrlan Quirosa đi.",
            ["Tiago Marek Velan Quirosa"],
        ),
        ("Bộ trưởng Thể thao Nikos Orfanis nói.", ["Nikos Orfanis"]),
        ("Họ giơ chiếc Cup Henri Delmaury.", []),
        ("Ông Robert Krantz và bà Maria Krantz đến.", ["Robert Krantz", "Maria Krantz"]),
        ("Cầu thủ Lee Seok-gun và cầu thủ Lee Seok-gu đến.", ["Lee Seok-gun", "Lee Seok-gu"]),
    ],
    ids=[
        "marks",
        "letter",
        "surname",
        "capital",
        "father",
        "country",
        "beginning",
        "son and father",
        "stop of the son",
        "whose",
        "title of honour",
        "noble",
        "saudi",
        "people",
        "first word",
        "two ways",
        "field",
        "cup",
        "family",
        "two",
    ],
)
def test_a_person_has_one_name_and_all_of_it(facts_of, text: str, names: list[str]) -> None:
    assert sorted(name for name, _ in said(facts_of, text)) == sorted(names)


def test_an_ambassador_of_ours_has_a_name_of_ours(facts_of) -> None:
    text = "Đại sứ Việt Nam tại Campuchia Thạch Tư đến dự."
    assert said(facts_of, text) == [("Thạch Tư", False)]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Di trú Canada trả lời.",
        "Đại sứ Bulgaria tại Việt Nam đến dự.",
        "Máy bay hạ xuống căn cứ Brok Tarun al-Shari lúc trời tối.",
        "Tờ báo Italia Il Sorre đưa tin.",
        "Họ sống ở bang Tessen nước Đức.",
    ],
    ids=["no name", "no name there", "base", "paper", "land"],
)
def test_what_foreign_words_name_else_is_nobody(facts_of, text: str) -> None:
    assert said(facts_of, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Câu lạc bộ Real Madrid gặp Manchester United.",
        "Hãng Louis Vuitton mở cửa hàng ở phố Alice Miller.",
        "Giải thưởng Henry Miller Awards được trao.",
        "HLV Manchester City nói.",
        "Ông Mỹ nói với đài Sky News.",
        "Sân bay Charles Martin đóng cửa.",
    ],
)
def test_clubs_firms_and_what_is_called_after_somebody_are_no_persons(facts_of, text: str) -> None:
    assert said(facts_of, text) == []


def test_parts_of_a_foreign_name_are_one_person(facts_of) -> None:
    text = "Ông Miguel Santos-Bello đến. Ông Santos-Bello nói. Ông Bello đi. Ông Miguel ở lại."
    (person,) = facts_of(text).persons
    assert (person.name, len(person.mentions)) == ("Miguel Santos-Bello", 4)


def test_a_surname_after_letters_is_the_same_person(facts_of) -> None:
    assert said(facts_of, "Tổng thống Mỹ G.Miller nói. Ông Miller đi.") == [("G.Miller", True)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Có các nghệ sĩ: Thu Minh, Bảo Anh và nhóm múa.", ["Thu Minh", "Bảo Anh"]),
        ("Ngọc Lan tâm sự về nghề.", ["Ngọc Lan"]),
        ("Theo ông TRẦN VĂN MINH, giá sẽ tăng.", ["Trần Văn Minh"]),
        ("Công an bắt Đinh Văn Thái.", ["Đinh Văn Thái"]),
        ("Sở X Lâm Đồng Nguyễn Trọng Bình vừa ký.", ["Nguyễn Trọng Bình"]),
    ],
    ids=["list", "verb", "capitals", "like a town", "after a province"],
)
def test_names_without_a_surname_or_in_capitals(facts_of, text: str, names: list[str]) -> None:
    assert said(facts_of, text) == [(name, False) for name in names]


@pytest.mark.parametrize(
    "text",
    ["Bình Minh nằm ven sông.", "Ảnh Nguyễn Tân. Mưa lớn.", "Tại Hà Nam, nước rút."],
    ids=["no verb", "credit", "province"],
)
def test_places_and_credits_are_none(facts_of, text: str) -> None:
    assert said(facts_of, text) == []


@pytest.mark.parametrize("name", [row["name"] for row in rows("foreign_given_names")][::40])
def test_every_given_name_begins_a_name(facts_of, name: str) -> None:
    assert said(facts_of, f"Bà cùng {name} Zarkovic trở về.") == [(f"{name} Zarkovic", True)]


def test_given_names_and_verbs_name_their_source() -> None:
    known = {row["key"] for row in rows("sources")}
    for table in ("foreign_given_names", "given_names", "person_verbs", "stage_words"):
        assert {row["source"] for row in rows(table)} <= known
    names = [row["name"] for row in rows("foreign_given_names")]
    assert len(names) == len(set(names))
    assert all(len(row["name"].split()) == 2 for row in rows("given_names"))


@pytest.mark.parametrize("row", rows("stage_words"), ids=lambda row: row["word"])
def test_every_word_of_the_stage_tells_who_plays(facts_of, row) -> None:
    assert row["word"] in row["example"].lower()
    told = f"Tin về {row['example']}. Lại {row['example']}. Vẫn {row['example']}. "
    assert said(facts_of, f"{told}Khi đó Thanh Hậu về.") == [("Thanh Hậu", False)]


@pytest.mark.parametrize("row", rows("person_verbs"), ids=lambda row: row["verb"])
def test_every_verb_tells_a_person(facts_of, row) -> None:
    assert row["example"].endswith(row["verb"])
    assert said(facts_of, f"{row['example']} ở đó.") == [("Thu Minh", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bà Lan được trao quyết định. Theo quyết định của Bộ trưởng Bộ Tài chính, "
            "bà Trần Thị Lan sẽ đi xa.",
            [],
        ),
        (
            "Giao việc cho tân Vụ trưởng Vụ Pháp chế, Bộ trưởng Trần Minh Hòa căn dặn.",
            [("Trần Minh Hòa", "Bộ trưởng", None)],
        ),
        (
            "Vụ Hợp tác quốc tế (Vụ HTQT) họp. Ông Trần Minh Hòa, Vụ trưởng Vụ HTQT, dự.",
            [("Trần Minh Hòa", "Vụ trưởng", "Vụ Hợp tác quốc tế")],
        ),
        (
            "Bổ nhiệm có thời hạn chức vụ Vụ trưởng Vụ Pháp chế cho bà Trần Thị Lan.",
            [("Trần Thị Lan", "Vụ trưởng", "Vụ Pháp chế")],
        ),
        (
            "Ông Trần Minh Hòa, nguyên Phó chánh tòa dân sự TAND TP.HCM, trả lời.",
            [
                (
                    "Trần Minh Hòa",
                    "Phó Chánh tòa",
                    "Tòa Dân sự Tòa án nhân dân Thành phố Hồ Chí Minh",
                )
            ],
        ),
        (
            "Ông Trần Minh Hòa, Phó Chủ nhiệm Ủy ban Kinh tế (Quốc hội), trả lời.",
            [("Trần Minh Hòa", "Phó Chủ nhiệm", "Ủy ban Kinh tế của Quốc hội")],
        ),
        (
            "Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc (MTTQ) Việt Nam Trần Minh Hòa dự.",
            [("Trần Minh Hòa", "Chủ tịch", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")],
        ),
        (
            "Trưởng Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh Nghệ An Trần Minh Hòa dự.",
            [
                (
                    "Trần Minh Hòa",
                    "Trưởng ban",
                    "Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh Nghệ An",
                )
            ],
        ),
        ("Thủ tướng Anh tiếp Chủ tịch Trung Quốc (Nguồn: AP) Ông Trần Minh Hòa nói.", []),
    ],
    ids=[
        "word of a minister", "under a minister", "letters with their head", "for a term", "court",
        "committee", "front", "epidemic", "caption",
    ],
)  # fmt: skip
def test_whose_post_and_of_what_body(facts_of, text: str, expected) -> None:
    found = [(held.person, held.head, held.body) for held in facts_of(text).holdings]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bà cùng Jean-Marc Dubois trở về.", ["Jean-Marc Dubois"]),
        ("Thủ tướng Pháp, Jean-Pierre Morel, trở về.", ["Jean-Pierre Morel"]),
        ("Theo hãng tin, S.Mubarak trở về.", ["S.Mubarak"]),
    ],
    ids=["joined", "joined after a country", "letter"],
)
def test_joined_and_shortened_given_names(facts_of, text: str, names: list[str]) -> None:
    assert said(facts_of, text) == [(name, True) for name in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("HLV đội tuyển nói với các cầu thủ. Tiền đạo A nghỉ. Thanh Hậu đá thay.", ["Thanh Hậu"]),
        ("Đội trưởng Quang Hải đến.", ["Quang Hải"]),
        ("Ảnh: PV Anh Nguyễn Văn Tám (Thái Bình), người bán hoa, kể.", ["Nguyễn Văn Tám"]),
        ("Thanh Hậu có nước sạch.", []),
        ("Anh Võ Văn Th. vắng mặt.", []),
        ("Theo Trưởng Văn phòng Luật sư Hồng Hà, vụ việc đã rõ.", []),
        ("Tại chợ hoa Lê Văn Tám đông khách. Gần Lê Văn Tám xe kẹt.", []),
    ],
    ids=["players", "role", "capital title", "no player", "cut", "office", "street twice"],
)
def test_who_goes_by_a_given_name_and_who_is_none(facts_of, text: str, names: list[str]) -> None:
    assert [name for name, _ in said(facts_of, text)] == names


def test_a_national_committee_is_named_in_full_once(facts_of) -> None:
    text = (
        "Thành lập Ủy ban Quốc gia về trẻ em. Chủ tịch Ủy ban Quốc gia là Phó Thủ tướng Chính phủ "
        "Trần Minh Hòa."
    )
    found = [(held.head, held.body) for held in facts_of(text).holdings]
    assert found == [("Chủ tịch", "Ủy ban Quốc gia về trẻ em"), ("Phó Thủ tướng", "Chính phủ")]


def test_who_is_crowned_is_called_by_the_name_after_the_title(facts_of) -> None:
    text = "Tượng đài của Hưng Nhượng Vương Trần Quốc Minh được dựng."
    assert said(facts_of, text) == [("Trần Quốc Minh", False)]


def test_an_office_abroad_without_a_body_is_not_told_of_a_manager(facts_of) -> None:
    facts = facts_of("Ông Ricardo Lemos, Giám đốc điều hành, đến dự.")
    assert [person.name for person in facts.persons] == ["Ricardo Lemos"]
    assert facts.holdings == ()


@pytest.mark.parametrize("name", ["Park Min-seo", "Chen Wei-ling"])
def test_a_given_name_of_two_joined_syllables_is_foreign(facts_of, name: str) -> None:
    assert said(facts_of, f"Hôm qua {name} trở về.") == [(name, True)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bộ Ngoại giao Mỹ Rexford Carmody tuyên bố.", [("Rexford Carmody", True)]),
        ("Bộ trưởng Y tế Nam Sudan, Deng Gatkuoth, tuyên bố.", [("Deng Gatkuoth", True)]),
        ("HLV Delgado tuyên bố.", [("Delgado", True)]),
        ("Tổng thống Mỹ Delgado tuyên bố.", [("Delgado", True)]),
        ("Võ sư Karate Đoàn Minh Châu thắng.", [("Đoàn Minh Châu", False)]),
        ("Học sinh trường THPT chuyên Lê Văn Tám vui chơi.", []),
        ("Tàu USS Ronald Carmody rời cảng.", []),
        ("Bộ trưởng Tư pháp liên bang Michael Carmody nói.", [("Michael Carmody", True)]),
    ],
    ids=["country", "comma", "coach", "one word", "style", "school", "ship", "federal"],
)  # fmt: skip
def test_what_stands_before_a_foreign_name(facts_of, text: str, names) -> None:
    assert said(facts_of, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hôm qua Zelmun Yandar, người cầm đầu, bị bắt.", [("Zelmun Yandar", True)]),
        (
            "Theo Zelmun Yandar (45 tuổi), giá của các mặt hàng này sẽ còn tăng lâu.",
            [("Zelmun Yandar", True)],
        ),
        ("Bà Fiona Hill từ chức.", [("Fiona Hill", True)]),
        ("Tiến sĩ Sakurada nói.", [("Sakurada", True)]),
        ("Một cán bộ tên Lê Văn Tám bị bắt.", [("Lê Văn Tám", False)]),
        ("Ngôi trường mang tên Lê Văn Tám khai giảng.", []),
        ("Hôm qua Zelmun Yandar tăng giá.", []),
    ],
    ids=["who", "age", "surname like a hill", "doctor", "called", "called after", "nothing"],
)
def test_what_follows_presents_a_person(facts_of, text: str, names) -> None:
    assert said(facts_of, text) == names


def ministers(facts_of, text: str) -> list[tuple[str, str, str | None]]:
    return [(held.person, held.head, held.body) for held in facts_of(text).holdings]


def test_a_bare_minister_is_of_the_ministry_spoken_for(facts_of) -> None:
    text = "Sáng nay, Thứ trưởng Trần Minh Hòa thay mặt cho Bộ Y tế trao bằng khen."
    assert ministers(facts_of, text) == [("Trần Minh Hòa", "Thứ trưởng", "Bộ Y tế")]


def test_a_bare_minister_is_of_the_ministry_a_text_hardly_leaves(facts_of) -> None:
    text = (
        "Hà Nội họp bàn. bộ Y tế đề xuất. Bộ Y tế giải thích. Bộ Y tế trả lời. "
        "Theo Bộ trưởng Trần Minh Hòa, việc đã xong."
    )
    assert ministers(facts_of, text) == [("Trần Minh Hòa", "Bộ trưởng", "Bộ Y tế")]
    mixed = text.replace("Bộ Y tế giải thích", "Bộ Nội vụ giải thích")
    assert ministers(facts_of, mixed) == [("Trần Minh Hòa", "Bộ trưởng", None)]


def test_a_board_against_smuggling_is_named_whole(facts_of) -> None:
    text = (
        "Trưởng Ban chỉ đạo chống buôn lậu, gian lận thương mại và hàng giả tỉnh Nghệ An "
        "Trần Minh Hòa dự."
    )
    board = "Ban Chỉ đạo chống buôn lậu, gian lận thương mại và hàng giả tỉnh Nghệ An"
    assert ministers(facts_of, text) == [("Trần Minh Hòa", "Trưởng ban", board)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hôm qua Salim al-Rashid trở về.", [("Salim al-Rashid", True)]),
        ("Ông Mahmud Delgado đến. Ông Mahmoud Delgado về.", [("Mahmoud Delgado", True)]),
        ("Nhà ở số 30 - Nguyễn Kim - Phường 6 đã bán.", []),
        ("Phố nằm trên các tuyến Lê Văn Tám, Trần Quang Minh của quận.", []),
        ("HLV Đức Thắng nói đội sẽ thắng.", [("Đức Thắng", False)]),
        ("Người khai sinh môn phái ở Việt Nam Trần Tế Công.", [("Trần Tế Công", False)]),
    ],
    ids=["arabic", "two spellings", "ward", "lines", "coach", "country"],
)
def test_more_forms_of_names(facts_of, text: str, names) -> None:
    assert said(facts_of, text) == names


def test_a_body_cut_short_is_the_one_the_text_names_in_full(facts_of) -> None:
    text = "Cục Di sản văn hóa có văn bản. Ông Trần Minh Hòa, Cục trưởng Cục Di sản, trả lời."
    assert ministers(facts_of, text) == [("Trần Minh Hòa", "Cục trưởng", "Cục Di sản văn hóa")]


def test_a_name_behind_a_comma_that_speaks_holds_the_post_before_it(facts_of) -> None:
    text = "Phó Chủ tịch UBND tỉnh Nghệ An, Trần Minh Hòa cho biết mưa đã ngớt."
    held = ("Trần Minh Hòa", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An")
    assert ministers(facts_of, text) == [held]
    told = "Ông báo cáo Phó Chủ tịch UBND tỉnh Nghệ An, Trần Minh Hòa cho biết mưa đã ngớt."
    assert ministers(facts_of, told) == []


def test_a_room_in_brackets_lies_in_its_department(facts_of) -> None:
    text = "Tỉnh Nghệ An họp. Ông Trần Minh Hòa - Trưởng phòng Tài nguyên nước (Sở TN-MT) dự."
    room = "Phòng Tài nguyên nước Sở Tài nguyên và Môi trường tỉnh Nghệ An"
    assert ministers(facts_of, text) == [("Trần Minh Hòa", "Trưởng phòng", room)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Giám đốc Samsung Việt Nam Lee Jae Yong nói.", ["Lee Jae Yong"]),
        ("Tổng giám đốc Krantz Việt Nam Marc Miller nói.", ["Marc Miller"]),
        ("Giám đốc Samsung Việt Nam nói.", []),
        ("Ông Lee Jae Yong nói.", ["Lee Jae Yong"]),
    ],
    ids=["a firm's of here", "a firm's, a given name", "nobody", "no firm"],
)
def test_our_country_ends_what_stands_before_a_name(facts_of, text: str, names: list[str]) -> None:
    assert [person.name for person in facts_of(text).persons] == names
