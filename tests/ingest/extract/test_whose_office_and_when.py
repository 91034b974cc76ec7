"""Whose office, of which body and when: what the posts of an encyclopedia brought up."""

from __future__ import annotations

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.extract.holdings import ministries
from bomay.ingest.read.source import Source

Said = tuple[str, str, str | None, str]


def said(facts_of, text: str) -> set[Said]:
    return {(h.person, h.head, h.body, h.status) for h in facts_of(text).holdings}


def times(facts_of, text: str) -> dict[tuple[str, str], tuple[str, str | None, str | None]]:
    return {(h.person, h.head): (h.status, h.start, h.end) for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Bộ trưởng Khoa học và Công nghệ Tạ Hữu Khôi dự.", "Bộ Khoa học và Công nghệ"),
        ("Bộ trưởng Bộ VH-TT Tạ Hữu Khôi dự.", "Bộ Văn hóa - Thông tin"),
        (
            "Ông Tạ Hữu Khôi, Bộ trưởng Bộ Lao động, Thương binh và Xã hội; bà Lý Thị Én.",
            "Bộ Lao động - Thương binh và Xã hội",
        ),
        (
            "Ông Tạ Hữu Khôi, Bí thư thứ nhất Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh.",
            "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        ),
        (
            "Chủ tịch UB T.Ư MTTQVN Tạ Hữu Khôi dự.",
            "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        ),
        ("Ông Tạ Hữu Khôi, Trưởng Tiểu ban Nội dung, nói.", "Tiểu ban Nội dung"),
        (
            "Ông Tạ Hữu Khôi - Phó Trưởng ban Thường trực Tiểu ban Nội dung - nói.",
            "Tiểu ban Nội dung",
        ),
        (
            "Ông Tạ Hữu Khôi, Trưởng Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực "
            "tỉnh Hà Nam, nói.",
            "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh Hà Nam",
        ),
        ("Ông Tạ Hữu Khôi làm Bí thư Xứ ủy Nam Kỳ.", "Xứ ủy Nam Kỳ"),
        ("Ông Tạ Hữu Khôi, Bí thư Huyện ủy Kim Bảng, dự.", "Huyện ủy Kim Bảng"),
        ("C03 Bộ Công an khởi tố cựu Bộ trưởng Tạ Hữu Khôi.", None),
        (
            "Ông Tạ Hữu Khôi, Phó Chủ tịch Hội Nạn nhân chất độc da cam tỉnh Hà Nam.",
            "Hội Nạn nhân chất độc da cam tỉnh Hà Nam",
        ),
    ],
)
def test_the_body_of_an_office(facts_of, text: str, body: str | None) -> None:
    assert {b for _, _, b, _ in said(facts_of, text)} == {body}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thượng tướng Tạ Hữu Khôi, Thứ trưởng Bộ Quốc phòng, và Thứ trưởng Quốc phòng "
            "Philippines hội đàm.",
            {("Tạ Hữu Khôi", "Thứ trưởng", "Bộ Quốc phòng", "current")},
        ),
        (
            "Chủ tịch Thượng viện Haiti, Chủ tịch Quốc hội Tạ Hữu Khôi hội đàm.",
            {("Tạ Hữu Khôi", "Chủ tịch", "Quốc hội", "current")},
        ),
        (
            "Chủ tịch Hội đồng Dân tộc, Chủ tịch Quốc hội Tạ Hữu Khôi dự.",
            {("Tạ Hữu Khôi", "Chủ tịch", "Quốc hội", "current")},
        ),
        (
            "Các Phó Thủ tướng Tạ Hữu Khôi, Bộ trưởng các Bộ Y tế, Nội vụ sẽ trả lời.",
            {("Tạ Hữu Khôi", "Phó Thủ tướng", "Chính phủ", "current")},
        ),
        (
            "Ông Tạ Hữu Khôi, nguyên Bộ trưởng, Chủ nhiệm Ủy ban Pháp luật.",
            {
                ("Tạ Hữu Khôi", "Bộ trưởng", None, "former"),
                ("Tạ Hữu Khôi", "Chủ nhiệm", "Ủy ban Pháp luật của Quốc hội", "former"),
            },
        ),
        (
            "Báo cáo gửi Bộ Công an nêu ông Tạ Hữu Khôi, Bộ trưởng chủ nhiệm Văn phòng Chính phủ.",
            {
                ("Tạ Hữu Khôi", "Bộ trưởng", "Văn phòng Chính phủ", "current"),
                ("Tạ Hữu Khôi", "Chủ nhiệm", "Văn phòng Chính phủ", "current"),
            },
        ),
        (
            "Phó Tổng cục trưởng Tổng cục Cảnh sát - Thủ trưởng Cơ quan Cảnh sát điều tra Bộ Công "
            "an Tạ Hữu Khôi dự.",
            {
                ("Tạ Hữu Khôi", "Phó Tổng cục trưởng", "Tổng cục Cảnh sát", "current"),
                ("Tạ Hữu Khôi", "Thủ trưởng", "Cơ quan Cảnh sát điều tra Bộ Công an", "current"),
            },
        ),
        (
            "Quốc hội phê chuẩn miễn nhiệm chức vụ Bộ trưởng Bộ Tài chính đối với ông Tạ Hữu Khôi "
            "và chức vụ Bộ trưởng Bộ Y tế đối với bà Lý Thị Én.",
            {
                ("Tạ Hữu Khôi", "Bộ trưởng", "Bộ Tài chính", "former"),
                ("Lý Thị Én", "Bộ trưởng", "Bộ Y tế", "former"),
            },
        ),
        (
            "Dự họp có Tạ Hữu Khôi; Ủy viên Trung ương Đảng khóa XII; Bí thư Tỉnh ủy Hà Nam.",
            {
                (
                    *("Tạ Hữu Khôi", "Ủy viên"),
                    *("Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "current"),
                ),
                ("Tạ Hữu Khôi", "Bí thư", "Tỉnh ủy Hà Nam", "current"),
            },
        ),
    ],
)
def test_whose_office(facts_of, text: str, expected: set[Said]) -> None:
    assert said(facts_of, text) == expected


def test_years_in_brackets_after_each_office(facts_of) -> None:
    found = times(
        facts_of,
        "Ông Tạ Hữu Khôi giữ chức Chủ nhiệm Ủy ban Dân tộc Việt Nam (1981-1987), "
        "Trưởng ban Dân tộc Trung ương (1979-1982).",
    )
    assert found == {
        ("Tạ Hữu Khôi", "Chủ nhiệm"): ("former", "1981", "1987"),
        ("Tạ Hữu Khôi", "Trưởng ban"): ("former", "1979", "1982"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Sau năm 1975, ông Tạ Hữu Khôi được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hà Nam.",
        "Sau 5 năm (từ 2009 đến 2014) lãnh đạo công ty, ông Tạ Hữu Khôi về làm Giám đốc Sở Y tế "
        "tỉnh Hà Nam.",
        "Đầu năm 2016, ông Tạ Hữu Khôi dạy học, sau đó được bổ nhiệm làm Giám đốc Sở Y tế tỉnh "
        "Hà Nam.",
    ],
)
def test_the_time_of_something_else_is_no_first_day(facts_of, text: str) -> None:
    assert times(facts_of, text)["Tạ Hữu Khôi", "Giám đốc"] == ("appointed", None, None)


LIFE = (
    "**Tạ Hữu Khôi** (sinh ngày 1 tháng 2 năm 1950) là một chính khách.\n\n"
    "Tháng 3 năm 1998 ông nghỉ, người thay là ông Hồ Văn Mây.\n\n"
)


def test_a_pronoun_at_the_head_of_a_paragraph_means_whose_life_is_told(facts_of) -> None:
    found = times(facts_of, f"{LIFE}Năm 2001, ông được bầu làm Bí thư Tỉnh ủy Hà Nam.")
    assert found == {("Tạ Hữu Khôi", "Bí thư"): ("elected", "2001", None)}


@pytest.mark.parametrize("mark", ["**", ""])
def test_the_life_is_that_of_the_name_that_opens_it(facts_of, mark: str) -> None:
    life = LIFE.replace("**", mark)
    text = f"| Vợ | Lý Thị Én |\n\n{life}Năm 2001, ông được bầu làm Bí thư Tỉnh ủy Hà Nam."
    assert times(facts_of, text) == {("Tạ Hữu Khôi", "Bí thư"): ("elected", "2001", None)}


def test_without_a_life_it_means_the_last_person_named(facts_of) -> None:
    text = LIFE.partition("\n\n")[2]
    found = times(facts_of, f"{text}Năm 2001, ông được bầu làm Bí thư Tỉnh ủy Hà Nam.")
    assert found == {("Hồ Văn Mây", "Bí thư"): ("elected", "2001", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tọa là ông Hồ Văn Mây.\nNăm 2011, bà được bầu làm Bí thư Tỉnh ủy Hà Nam.",
        "Chủ tọa là bà Lý Thị Én. Năm 2011, ông được bầu làm Bí thư Tỉnh ủy Hà Nam.",
        "Ông Tô Khôi bị Thủ tướng Hồ Văn Mây miễn nhiệm chức Bộ trưởng Bộ Y tế.",
        "Thủ tướng Hồ Văn Mây đã ký các quyết định thôi giữ chức vụ Thứ trưởng Bộ Y tế.",
        "Ông Hồ Văn Mây nói tại lễ nhậm chức Bộ trưởng Bộ Y tế của ông Tô Khôi.",
        "Đại hội đề cử ông Hồ Văn Mây, kỹ sư, giữ chức Chủ tịch UBND tỉnh Hà Nam.",
        "Ông Hồ Văn Mây ký quyết định kéo dài thời gian giữ chức Thứ trưởng Bộ Y tế.",
        "Ông Hồ Văn Mây được cử để hội nghị hiệp thương giữ chức Chủ tịch UBND tỉnh Hà Nam.",
    ],
)
def test_the_office_of_somebody_else_is_given_to_nobody(facts_of, text: str) -> None:
    offices = {head for _, head in times(facts_of, text)}
    assert not offices & {"Bí thư", "Bộ trưởng", "Thứ trưởng", "Chủ tịch"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Sở cách chức Phó Chi cục trưởng Chi cục Quản lý đất đai đối với ông Tạ Hữu Khôi.",
            "Chi cục Quản lý đất đai",
        ),
        (
            "Ông Tạ Hữu Khôi, nguyên Tổng giám đốc Công ty Cổ phần Dệt và Xơ sợi Phương Nam.",
            "Công ty Cổ phần Dệt và Xơ sợi Phương Nam",
        ),
        (
            "Ông Tạ Hữu Khôi, nguyên Vụ trưởng Vụ Kiểm sát việc giải quyết các vụ án dân sự, nói.",
            "Vụ Kiểm sát việc giải quyết các vụ án dân sự",
        ),
        (
            "Ông Tạ Hữu Khôi - Trưởng ban Chỉ đạo quốc gia chống buôn lậu và hàng giả - nói.",
            "Ban Chỉ đạo quốc gia chống buôn lậu và hàng giả",
        ),
    ],
)
def test_where_the_name_of_a_body_ends(facts_of, text: str, body: str) -> None:
    assert {b for _, _, b, _ in said(facts_of, text)} == {body}


def test_a_span_of_another_sentence_is_not_that_of_the_office(facts_of) -> None:
    text = (
        "Ông Tạ Hữu Khôi kiêm nhiệm từ tháng 9-2016 đến nay. Trước đó, ông Khôi là Chủ tịch UBND "
        "tỉnh Hà Nam."
    )
    assert times(facts_of, text)["Tạ Hữu Khôi", "Chủ tịch"] == ("former", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Tạ Hữu Khôi, Trưởng Ban Chỉ đạo về gỡ khó cho doanh nghiệp, vướng mắc của dân, tổ "
        "chức gặp mặt.",
        "Ông Tạ Hữu Khôi, Trưởng Ban Chỉ đạo về gỡ khó cho doanh nghiệp có mặt từ sớm.",
    ],
)
def test_a_board_whose_name_has_no_sure_end_is_none(facts_of, text: str) -> None:
    assert times(facts_of, text) == {}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Cha là Tạ Hữu Khôi, nguyên Vụ trưởng Vụ Tổ chức Cán bộ trực thuộc Tổng cục Đường sắt.",
            "Vụ Tổ chức cán bộ Tổng cục Đường sắt",
        ),
        (
            "Ông Tạ Hữu Khôi, nguyên Tổng Giám đốc Tập đoàn Sao Mai Việt Nam và nghe phát biểu.",
            "Tập đoàn Sao Mai Việt Nam",
        ),
    ],
)
def test_small_words_after_the_name_of_a_body(facts_of, text: str, body: str) -> None:
    assert {b for _, _, b, _ in said(facts_of, text)} == {body}


def test_before_a_year_no_office_began(facts_of) -> None:
    text = "**Tạ Hữu Khôi** (sinh năm 1960) là sĩ quan.\n\nTrước năm 2013, ông là Phó Cục trưởng."
    assert all(status != "appointed" for status, _, _ in times(facts_of, text).values())


def test_whom_a_removal_concerns_by_name_alone(facts_of) -> None:
    text = "Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với Lý Văn Én."
    assert times(facts_of, text) == {("Lý Văn Én", "Bộ trưởng"): ("former", None, None)}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Cựu Tổng Bí thư Đảng Cộng sản Trung Quốc Tạ Hữu Khôi thăm Hà Nội.",
            "Đảng Cộng sản Trung Quốc",
        ),
        (
            "Tổng Bí thư Ban Chấp hành Trung ương Đảng Tạ Hữu Khôi chủ trì.",
            "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
        ),
        (
            "Ông Tạ Hữu Khôi giữ chức vụ Trưởng Đoàn đại biểu Quốc hội khóa XIV tỉnh Điện Biên.",
            "Đoàn đại biểu Quốc hội tỉnh Điện Biên",
        ),
    ],
)
def test_of_which_party_and_province(facts_of, text: str, body: str) -> None:
    assert {b for _, _, b, _ in said(facts_of, text)} == {body}


TOLD = "Bộ Y tế vắng mặt. " + "Bộ Xây dựng lấy ý kiến người dân. " * 4
ASKED = "Cơ quan điều tra Bộ Công an làm việc tại trụ sở. " * 3
APART = "Người dân chờ lâu. " * 25


def test_the_ministry_that_a_text_tells_of_is_a_guess_of_its_own_confidence(facts_of) -> None:
    (guessed,) = facts_of(f"{TOLD}{APART}\nBộ trưởng Tạ Hữu Khôi nhận lời.").holdings
    (printed,) = facts_of("Bộ trưởng Bộ Xây dựng Tạ Hữu Khôi nhận lời.").holdings
    assert guessed.body == printed.body == "Bộ Xây dựng"
    assert guessed.pattern == "body-most-told"
    assert guessed.confidence < printed.confidence


@pytest.mark.parametrize(
    "text",
    [
        f"{ASKED}{APART}\nCựu Bộ trưởng Tạ Hữu Khôi khai nhận.",
        f"{ASKED}{APART}\nBộ trưởng Tạ Hữu Khôi khai nhận.",
        f"{TOLD}{APART}\nNguyên Bộ trưởng Tạ Hữu Khôi khai nhận.",
    ],
)
def test_who_inquires_or_is_told_of_today_is_no_ministry_of_a_former_minister(
    facts_of, text: str
) -> None:
    assert {b for _, _, b, _ in said(facts_of, text)} <= {None}


def test_what_the_whole_text_tells_is_found_once(facts_of, monkeypatch) -> None:
    asked = []
    monkeypatch.setattr(ministries, "_told_most", lambda grammar: asked.append(grammar.text))
    facts_of(f"{APART}\n" + "Bộ trưởng Tạ Hữu Khôi nhận lời.\n" * 20)
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("làm Chủ tịch UBND Quận 12 (TPHCM) đến tháng 6/2020", (None, "2020-06")),
        (
            "từng giữ chức Chủ tịch UBND huyện Cần Giờ (TP.HCM) từ năm 2018 đến năm 2021",
            ("2018", "2021"),
        ),
        (
            "được bổ nhiệm giữ chức Chủ tịch UBND quận Tân Bình, TPHCM từ ngày 1/9/2023",
            ("2023-09-01", None),
        ),
        (
            "là nguyên Chủ tịch UBND huyện Củ Chi (Thành phố Hồ Chí Minh) giai đoạn 2010-2015",
            ("2010", "2015"),
        ),
    ],
)
def test_days_stand_behind_the_larger_place(
    facts_of, said: str, days: tuple[str | None, str | None]
) -> None:
    (held,) = facts_of(f"Ông Lê Bá Quý {said}.").holdings
    assert (held.start, held.end) == days


@pytest.mark.parametrize("place", ["", " (TPHCM)", ", TP.HCM"])
def test_offices_in_a_row_each_with_its_span(facts_of, place: str) -> None:
    text = (
        f"Bà Đỗ Thị Sen từng giữ chức Chủ tịch UBND huyện Cần Giờ{place} từ năm 2018 đến năm 2021, "
        "Phó Giám đốc Sở Xây dựng TPHCM từ năm 2021 đến tháng 6/2023."
    )
    assert times(facts_of, text) == {
        ("Đỗ Thị Sen", "Chủ tịch"): ("former", "2018", "2021"),
        ("Đỗ Thị Sen", "Phó Giám đốc"): ("former", "2021", "2023-06"),
    }


NAY = "Bí thư Đảng ủy xã Tân Nhựt"


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Tạ Hữu Khôi, nguyên Chủ tịch UBND huyện Bình Chánh, nay là {NAY}, dự.",
        f"Ông Tạ Hữu Khôi, nguyên Chủ tịch UBND huyện Bình Chánh; hiện giữ chức {NAY}, dự.",
        f"Ông Tạ Hữu Khôi, cựu Chủ tịch UBND huyện Bình Chánh và hiện là {NAY}, dự.",
        f"Ông Tạ Hữu Khôi (nguyên Chủ tịch UBND huyện Bình Chánh, đang là {NAY}) dự.",
        f"Ông Tạ Hữu Khôi, nguyên Chủ tịch UBND huyện Bình Chánh (nay là {NAY}), dự.",
        f"Ông Tạ Hữu Khôi, nguyên Chủ tịch UBND huyện Bình Chánh, tân {NAY}, dự.",
        f"Ông Tạ Hữu Khôi, Chủ tịch UBND huyện Bình Chánh, nay là {NAY}, dự.",
        f"Ông Tạ Hữu Khôi, từng là Chủ tịch UBND huyện Bình Chánh, hiện là {NAY}, dự.",
        f"Ông Tạ Hữu Khôi, trước đây là Chủ tịch UBND huyện Bình Chánh, nay là {NAY}, dự.",
        f"Nguyên Chủ tịch UBND huyện Bình Chánh, nay là {NAY} Tạ Hữu Khôi dự.",
    ],
)
def test_a_word_of_today_ends_what_is_over(facts_of, text: str) -> None:
    assert {(head, status) for _, head, _, status in said(facts_of, text)} == {
        ("Chủ tịch", "former"),
        ("Bí thư", "current"),
    }


def test_what_stands_behind_it_is_of_today_too(facts_of) -> None:
    text = (
        "Ông Tạ Hữu Khôi, từng là Phó Chủ tịch UBND huyện Bình Chánh, hiện là Bí thư Đảng ủy, "
        "Chủ tịch HĐND xã Tân Nhựt, dự."
    )
    assert {(head, status) for _, head, _, status in said(facts_of, text)} == {
        ("Phó Chủ tịch", "former"),
        ("Bí thư", "current"),
        ("Chủ tịch", "current"),
    }


def test_without_such_a_word_the_committee_went_too(facts_of) -> None:
    text = "Ông Tạ Hữu Khôi, nguyên Chủ tịch UBND, Bí thư Đảng ủy xã Tân Nhựt, dự."
    assert {status for *_, status in said(facts_of, text)} == {"former"}


@pytest.mark.parametrize(
    ("published", "told", "day"),
    [("2024-02-01", "Ngày 18/7", "2023-07-18"), ("2024-07-20", "Ngày 18/7", "2024-07-18")],
)
def test_a_meeting_told_of_was_held_before_the_paper(published: str, told: str, day: str) -> None:
    text = (
        f"{told}, HĐND huyện Bình Chánh tổ chức kỳ họp thứ 5. Kỳ họp đã bầu ông Trần Khắc Bảo giữ"
        " chức Chủ tịch HĐND huyện."
    )
    source = Source(name="x", sha256="0" * 64, text=text, metadata={"date": published})
    (held,) = (h for h in extract(source).holdings if h.person == "Trần Khắc Bảo")
    assert held.start == day


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lý Thị Én được chỉ định giữ chức Bí thư Huyện ủy Kim Bảng nhiệm kỳ 2020 - 2025, "
        "thay ông Tạ Hữu Khôi.",
        "Bà Lý Thị Én được bầu làm Bí thư Huyện ủy Kim Bảng nhiệm kỳ 2020 - 2025 thay cho ông Tạ "
        "Hữu Khôi nghỉ hưu.",
        "Bà Lý Thị Én thay ông Tạ Hữu Khôi làm Bí thư Huyện ủy Kim Bảng nhiệm kỳ 2020 - 2025.",
    ],
)
def test_the_term_of_a_successor_is_not_the_predecessors(facts_of, text: str) -> None:
    terms = {h.person: (h.status, h.term) for h in facts_of(text).holdings}
    assert terms["Tạ Hữu Khôi"] == ("former", None)
    assert terms["Lý Thị Én"][1] == "2020 - 2025"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Ông Đỗ Văn Hậu giữ chức Bí thư Quận ủy Gò Vấp từ tháng 8/2018 đến ngày 14/3/2023.",
            "Đỗ Văn Hậu giữ chức Bí thư Quận ủy Gò Vấp từ tháng 8/2018 đến ngày 14/3/2023",
        ),
        (
            "Từ 3/2012 đến 6/2016, ông Đỗ Văn Hậu là Giám đốc Sở Y tế tỉnh Sơn La.",
            "Từ 3/2012 đến 6/2016, ông Đỗ Văn Hậu là Giám đốc Sở Y tế tỉnh Sơn La",
        ),
        (
            "Ngày 8/7/2020, HĐND quận bầu ông Đỗ Văn Hậu làm Chủ tịch UBND quận Gò Vấp.",
            "8/7/2020, HĐND quận bầu ông Đỗ Văn Hậu làm Chủ tịch UBND quận Gò Vấp",
        ),
        (
            "Ông Đỗ Văn Hậu (Bí thư Quận ủy Gò Vấp từ 2010) nghỉ hưu từ ngày 1/9/2020.",
            "Đỗ Văn Hậu (Bí thư Quận ủy Gò Vấp từ 2010) nghỉ hưu từ ngày 1/9/2020",
        ),
        (
            "Ông Đỗ Văn Hậu, nguyên Bí thư Quận ủy Gò Vấp, đến dự. Ông Đỗ Văn Hậu, nguyên Bí thư "
            "Quận ủy Gò Vấp (2010 - 2015), phát biểu.",
            "Đỗ Văn Hậu, nguyên Bí thư Quận ủy Gò Vấp (2010 - 2015)",
        ),
    ],
)
def test_the_quote_has_the_days_that_it_proves(facts_of, text: str, quote: str) -> None:
    (fact,) = [h for h in facts_of(text, date="2023-05-05").holdings if h.start or h.end]
    assert fact.quote == quote
