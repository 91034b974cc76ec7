"""Line breaks put in for width are undone, whatever the width; the author's stay."""

import random
import textwrap
import unicodedata
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bomay.ingest.extract.text import wrapping
from bomay.ingest.extract.text.normalise import normalise

TITLE = "Huyện Tân Phong sơ kết ba năm chuyển đổi ở các hợp tác xã vùng đồi"
PARAGRAPHS = (
    "Ngày 9/4, tại nhà văn hóa huyện, Ban Thường vụ Huyện ủy Tân Phong mở hội nghị sơ kết. Dự và "
    "nêu ý kiến có bà Trịnh Thị Lụa, Phó Bí thư Thường trực Huyện ủy, cùng ông Mai Đình Bách, Chủ "
    "tịch UBND huyện Tân Phong.",
    "Theo báo cáo, sau ba năm làm theo Kế hoạch số 231-KH/HU và Đề án 17/ĐA-UBND, đã có 42 hợp tác "
    "xã đổi cách ghi chép; số hộ tham gia nhiều hơn đầu nhiệm kỳ 2020-2025 gần một nửa.",
    "Ba việc được chọn cho nửa năm tới gồm:",
    "- Mở lớp cho tổ trưởng ở xã Đồng Mận, xã Khe Bùi và thị trấn Tân Phong;",
    "- Lập kho dữ liệu chung do Phòng Nông nghiệp huyện giữ;",
    "- Trả lời kiến nghị của nhân dân trong mười ngày.",
    "Phát biểu cuối buổi, bà Trịnh Thị Lụa nhắc các chi bộ tự xem lại phần việc của mình. Ai chậm "
    "thì nói rõ vì sao chậm. Văn phòng Huyện ủy theo dõi và gửi báo cáo trước ngày 30/6.",
)
TEXT = "\n".join((TITLE, *PARAGRAPHS))


def wrapped(text: str, width: int, *, hyphens: bool = False) -> str:
    return "\n".join(
        "\n".join(textwrap.wrap(line, width, break_on_hyphens=hyphens, break_long_words=False))
        for line in text.split("\n")
    )


@pytest.mark.parametrize("hyphens", [False, True])
@pytest.mark.parametrize("width", [48, 55, 72, 78, 80, 91, 110])
def test_a_text_wrapped_at_any_width_is_as_before(width: int, hyphens: bool) -> None:
    stored = wrapped(TEXT, width, hyphens=hyphens)
    assert normalise(stored, title=TITLE).text.split("\n") == TEXT.split("\n")


@pytest.mark.parametrize("words", [8, 10, 12])
@pytest.mark.parametrize("indent", ["", "    ", "\t"])
def test_a_text_with_as_many_words_on_each_line_is_as_before(words: int, indent: str) -> None:
    lines = []
    for paragraph in TEXT.split("\n"):
        told = paragraph.split(" ")
        lines += [" ".join(told[at : at + words]) for at in range(0, len(told), words)]
    stored = "\n".join(indent + line for line in lines)
    assert [line.strip() for line in normalise(stored, title=TITLE).text.split("\n")] == (
        TEXT.split("\n")
    )


@pytest.mark.parametrize("width", [64, 72, 80])
def test_the_indent_of_a_first_line_is_part_of_the_width(width: int) -> None:
    text = "\n".join((TEXT, *PARAGRAPHS[:2], *PARAGRAPHS[-1:]))
    stored = "\n".join(
        textwrap.fill(line, width, initial_indent=" " * 6, break_on_hyphens=False)
        for line in text.split("\n")
    )
    found = [line.strip() for line in normalise(stored, title=TITLE).text.split("\n")]
    assert found == text.split("\n")


def test_lines_broken_anywhere_go_on_at_a_name_too() -> None:
    chance = random.Random(6)
    lines: list[str] = []
    for paragraph in (*PARAGRAPHS[:2], *PARAGRAPHS[-1:]) * 3:
        told = paragraph.split(" ")
        while told:
            words = chance.randrange(8, 13)
            lines.append(" ".join(told[:words]))
            told = told[words:]
    text = normalise("\n".join(lines)).text
    assert text.count("Huyện ủy Tân Phong mở") == text.count("Chủ tịch UBND huyện Tân Phong") == 3


@pytest.mark.parametrize("number", ["12/2019/TT-BNV", "231-KH/HU", "17/ĐA-UBND"])
def test_a_number_below_its_word_goes_on_however_short_the_line(number: str) -> None:
    stored = f"Căn cứ\nThông tư số\n{number} về ghi chép;\nTổng số\n120 hộ"
    assert f"Thông tư số {number} về ghi chép;\nTổng số\n120 hộ" in normalise(stored).text


@pytest.mark.parametrize("width", [60, 80])
def test_letters_taken_apart_before_are_counted_as_they_were(width: int) -> None:
    stored = wrapped(unicodedata.normalize("NFD", TEXT), width)
    assert normalise(stored, title=TITLE).text.split("\n") == TEXT.split("\n")


def test_a_number_broken_after_its_hyphen_is_whole_and_slices_to_what_was_stored() -> None:
    texts = (wrapped(TEXT, width, hyphens=True) for width in range(50, 110))
    stored = next(text for text in texts if "17/ĐA-\nUBND" in text)
    result = normalise(stored, title=TITLE)
    start = result.text.index("17/ĐA-UBND")
    first, last = result.to_source(start, start + len("17/ĐA-UBND"))
    assert stored[first:last] == "17/ĐA-\nUBND"


def test_a_title_as_long_as_the_lines_does_not_run_into_them() -> None:
    width = len(TITLE)
    stored = wrapped(TEXT, width)
    assert normalise(stored).text.split("\n")[0] == TITLE


@pytest.mark.parametrize("asks", ["", "?", "”"])
@pytest.mark.parametrize(
    "opening",
    [
        "Đêm 9/4, hồ Khe Bùi",
        "Bà Trịnh Thị Lụa",
        "Theo lời người gác hồ, nước",
        "Nếu đồng cạn, nước",
        "(KHPT) - Nước hồ Khe Bùi",
        "TTXTP - Nước hồ Khe Bùi",
    ],
)
def test_a_title_ends_where_news_begin(opening: str, asks: str) -> None:
    title = f"{TITLE}{asks}" if asks != "”" else f"{TITLE[:20]}“{TITLE[20:]}{asks}"
    told = f"{opening} đã được xả về các cánh đồng dưới chân núi từ lúc nửa đêm."
    stored = wrapped("\n".join((title, told, *PARAGRAPHS)), len(title))
    assert normalise(stored).text.split("\n")[:2] == [title, told]


@pytest.mark.parametrize(
    "opening",
    [
        "Tối 9/4, tại nhà văn hóa, bà Trịnh Thị Lụa cùng Huyện ủy Tân Phong nghe báo cáo, gửi thư",
        "Dự hội nghị có ông Mai Đình Bách (nguyên Phó Bí thư Huyện ủy Tân Phong, nguyên Chủ tịch)",
    ],
)
def test_an_opening_without_a_title_is_none(opening: str) -> None:
    text = f"{opening} Văn phòng Huyện ủy ghi lại. " + "\n".join(PARAGRAPHS)
    for width in range(50, 100):
        assert normalise(wrapped(text, width)).text.split("\n")[0].startswith(opening), width


@pytest.mark.parametrize("width", [52, 53, 54])
def test_a_known_title_that_asks_ends_its_line(width: int) -> None:
    asking = "Vì sao các hợp tác xã vùng đồi ghi chép lại từ đầu?"
    stored = wrapped("\n".join((asking, *PARAGRAPHS)), width)
    assert normalise(stored, title=asking).text.split("\n")[0] == asking


@pytest.mark.parametrize("seed", range(1, 4))
@pytest.mark.parametrize("width", [64, 72, 80])
def test_spaces_doubled_before_the_lines_were_broken_are_part_of_them(
    width: int, seed: int
) -> None:
    chance = random.Random(seed)
    text = "".join(chance.choice((" ", "  ", "   ")) if c == " " else c for c in TEXT)
    found = normalise(wrapped(text, width), title=TITLE).text
    # A line that a sentence filled may be the author's as well.
    assert found.replace(".\n", ". ") == TEXT.replace(".\n", ". ")


@pytest.mark.parametrize("form", ["NFD", "NFC"])
@pytest.mark.parametrize(("first", "again"), [(100, 72), (90, 76), (80, 60)])
def test_a_text_broken_again_after_its_letters_were_taken_apart(
    form: Literal["NFC", "NFD"], first: int, again: int
) -> None:
    once = wrapped("\n".join((TEXT, *PARAGRAPHS, *PARAGRAPHS)), first)
    told = normalise(wrapped(unicodedata.normalize(form, once), again), title=TITLE).text
    assert told.split("\n")[:3] == TEXT.split("\n")[:3]


@pytest.mark.parametrize("width", [60, 72, 80, 96])
def test_spaces_that_were_two_do_not_hide_the_width(width: int) -> None:
    text = TEXT.replace("Huyện ủy ", "Huyện ủy  ").replace(" hợp tác", "  hợp tác")
    assert normalise(wrapped(text, width), title=TITLE).text == TEXT


@pytest.mark.parametrize("space", ["\t", "\f", "\u2003", "\x1c"])
def test_a_line_of_nothing_but_a_rare_space_ends_what_stands_before(space: str) -> None:
    stored = f"{wrapped(TEXT, 60)}\n{space}\n{wrapped(TEXT, 60)}"
    assert "Huyện ủy" in normalise(stored).text


def test_a_text_wrapped_twice_is_as_if_wrapped_once() -> None:
    once = wrapped(TEXT, 90)
    assert normalise(wrapped(once, 60)).text == normalise(once).text


LISTED = """\
Trưởng thôn Khe Bùi
Phó trưởng thôn Khe Bùi
Kế toán hợp tác xã
Chi hội Nông dân
Chi hội Phụ nữ
Tổ hòa giải
Ban Công tác Mặt trận
Đoàn Thanh niên"""


def test_short_lines_of_a_list_are_not_taken_for_wrapped_ones() -> None:
    assert normalise(LISTED).text == LISTED


def test_a_year_that_begins_a_line_is_no_item_of_a_list() -> None:
    assert "ngày 23.6.2017" in normalise("Ảnh chụp ở buổi làm việc hôm ngày\n23.6.2017.").text


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**32), width=st.integers(40, 120))
def test_whatever_is_wrapped_keeps_its_words_and_order(seed: int, width: int) -> None:
    chance = random.Random(seed)
    words = TEXT.replace("\n", " ").split(" ")
    text = " ".join(chance.choice(words) for _ in range(chance.randrange(200)))
    stored = wrapped(text, width)
    assert normalise(stored).text.split() == normalise(text).text.split()


@pytest.mark.parametrize(
    ("stored", "meant"),
    [
        ("B\u00ed th\u01b0 Th\u0430\u0300nh \u1ee7y", "Bí thư Thành ủy"),
        ("\u0421h\u1ee7 t\u1ecbch U\u0412ND", "Chủ tịch UBND"),
        ("Nguy\u0065\u0303\u0302n", "Nguyễn"),
        ("th\u034fành ph\ufe00ố", "thành phố"),
        ("điều một\u2028điều hai", "điều một\nđiều hai"),
        ("Kế hoạch 12 -KH/ HU", "Kế hoạch 12-KH/HU"),
        ("Nghị định 15 / 2020 / NĐ - CP", "Nghị định 15/2020/NĐ-CP"),
        ("nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2020 - 2025"),
        ("dòng một  \n  dòng hai dài", "dòng một\ndòng hai dài"),
    ],
)
def test_what_is_seen_alike_is_read_alike(stored: str, meant: str) -> None:
    assert normalise(stored).text == meant


def test_a_long_line_of_items_is_counted_word_by_word() -> None:
    line = "Gồm: " + "1. một việc; - 2 việc khác a) ba. " * 20_000
    found, spaces = wrapping._inside([line])
    assert spaces == line.count(" ")
    assert found == {
        ("colon", "a."): 1,
        ("word", "a)"): 20_000,
        ("colon", "-0"): 20_000,
        ("stop", "lower"): 20_000,
        ("stop", "a."): 19_999,
    }


@pytest.mark.parametrize(
    "line", ["TM. ỦY BAN NHÂN DÂN", "T/M ỦY BAN KIỂM TRA", "KT. GIÁM ĐỐC", "TL. BỘ TRƯỞNG"]
)
def test_a_line_of_who_signs_stands_alone_whatever_its_first_letter(line: str) -> None:
    assert wrapping.is_apart("theo dõi việc này", line)
    assert not wrapping.is_apart("theo dõi việc này", line.capitalize())


def test_a_line_of_who_signs_is_not_joined_to_a_full_line_before_it() -> None:
    lines = textwrap.wrap(TEXT.split("\n")[1], 72)
    lines[-1] = (lines[-1] + " cùng các phòng, ban, xã, thị trấn và các hội của huyện nhà")[:70]
    paper = "\n".join([*lines, "TM. ỦY BAN", "PHÓ CHỦ TỊCH"])
    assert "\nTM. ỦY BAN\nPHÓ CHỦ TỊCH" in normalise(paper).text


TOLD_AGAIN = (
    "Vùng đồi Tân Phong giao sổ ghi chép cho bốn mươi hai hợp tác xã",
    "Huyện Tân Phong vừa giao sổ ghi chép mới cho bốn mươi hai hợp tác xã của vùng đồi, kèm một "
    "lớp học ngắn về cách ghi.",
    "Người giữ sổ ở mỗi nơi do tổ bầu ra và được đổi sau hai vụ.",
)


@pytest.mark.parametrize("width", [63, 64, 65, 66])
def test_a_title_ends_where_it_is_told_again(width: int) -> None:
    stored = wrapped("\n".join((*TOLD_AGAIN, *PARAGRAPHS)), width)
    assert normalise(stored).text.split("\n")[:2] == list(TOLD_AGAIN[:2])


def test_a_title_of_two_lines_that_is_told_again_is_whole() -> None:
    title = f"{TOLD_AGAIN[0]} Đồng Mận"
    stored = wrapped("\n".join((title, *TOLD_AGAIN[1:], *PARAGRAPHS)), len(TOLD_AGAIN[0]) + 2)
    assert normalise(stored).text.split("\n")[:2] == [title, TOLD_AGAIN[1]]


def test_an_opening_told_again_later_is_no_title() -> None:
    opening = (
        "Ban Thường vụ Huyện ủy Tân Phong nghe hai báo cáo về hợp tác xã vùng đồi của Phó Bí thư "
        "Thường trực Huyện ủy Tân Phong và của Chủ tịch UBND huyện, rồi góp ý."
    )
    text = "\n".join((opening, *PARAGRAPHS))
    for width in range(50, 100):
        assert normalise(wrapped(text, width)).text.startswith(opening), width


SHORT = (
    (
        "Huyện Tân Phong có người trông hồ mới",
        "Sáng 9/4, Ban Thường vụ Huyện ủy giao việc trông hồ Khe Bùi cho ông Mai Đình Bách, cùng "
        "hai người của xã Đồng Mận.",
    ),
    (
        "Hội nghị bàn cách chia nước cho vụ sau của các xã dưới chân núi Tân Phong và Khe Bùi",
        "Bí thư Huyện ủy Trịnh Thị Lụa gặp Chủ tịch UBND tỉnh Hòa Bình ở hồ Khe Bùi.",
        "Hai bên hẹn gặp lại trước mùa mưa, khi Phòng Nông nghiệp huyện đo xong mực nước hồ.",
    ),
)


@pytest.mark.parametrize("text", SHORT, ids=["one paragraph", "two"])
@pytest.mark.parametrize("width", range(56, 76))
def test_a_text_of_few_lines_is_as_before(text: tuple[str, ...], width: int) -> None:
    stored = wrapped("\n".join(text), width)
    assert normalise(stored, title=text[0]).text.split("\n") == list(text)


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Danh sách những người trông hồ của huyện Tân Phong năm nay",
            "Ông Mai Đình Bách, xã Đồng Mận, trông hồ Khe Bùi về đêm",
            "Bà Trịnh Thị Lụa, xã Khe Bùi, trông cửa cống số hai cả ngày",
        ),
        ("Tân Phong", "Hồ Khe Bùi đầy", "Nước về các cánh đồng dưới chân núi Khe Bùi."),
        (
            "Huyện Tân Phong chia nước",
            "Mỗi xã hai ngày",
            "Nước hồ Khe Bùi về các cánh đồng dưới chân núi từ nửa đêm hôm qua.",
        ),
    ],
)
def test_few_lines_of_the_authors_stay(lines: tuple[str, ...]) -> None:
    assert normalise("\n".join(lines)).text.split("\n") == list(lines)


def test_no_line_is_longer_than_the_width_that_is_found() -> None:
    text = (
        "Ban Thường vụ Huyện ủy Tân Phong họp ở nhà văn hóa xã Đồng Mận, gần hồ Khe "
        "Bùi, và nghe ba báo cáo của các xã vùng đồi trước khi bàn việc chia nước cho "
        "những cánh đồng dưới chân núi, rồi giao cho Phòng Nông nghiệp huyện ghi lại "
        "mọi ý kiến đã nêu."
    )
    stored = wrapped(f"Nước hồ\n{text}", 77)
    assert normalise(stored).text.split("\n") == ["Nước hồ", text]


@pytest.mark.parametrize("width", [48, 66, 72])
def test_lines_that_flow_on_behind_a_space_are_no_links(width: int) -> None:
    # RFC 3676: a line that goes on ends in a space, the last of a paragraph does not.
    members = [f"Tổ {number}" for number in range(1, 60)]
    lines = [textwrap.wrap(line, width) for line in (*members, *TEXT.split("\n") * 2)]
    flowed = "\n".join(" \n".join(each) for each in lines)
    assert 0 < flowed.count(" \n") < flowed.count("\n") / 2
    assert normalise(flowed).text == normalise(flowed.replace(" \n", "\n")).text


# The source was broken where its letters, of many widths, had no room.
BROKEN_BEFORE = """\
NGHỊ QUYẾT
Quyết nghị này nói về việc thu phí tham quan của các hợp tác xã vùng đồi và chính quyền địa
phương hai cấp trong lĩnh vực du lịch.
Mức thu mới được lấy ý kiến nhân dân trong mười ngày rồi mới trình kỳ
họp sau."""


def test_a_word_left_alone_by_a_second_breaking_goes_on_as_its_line_did() -> None:
    again = BROKEN_BEFORE.replace("quyền địa\n", "quyền\nđịa\n")
    assert normalise(again).text == normalise(BROKEN_BEFORE).text
    assert "chính quyền địa phương hai cấp" in normalise(again).text


@pytest.mark.parametrize(
    "lines",
    [
        "Danh sách khách mời dự họp hôm nay tại hội trường gồm\nông lê văn tám\nchủ tịch xã\n",
        "kính gửi ủy ban nhân dân xã Khe Bùi\nsở nội vụ tỉnh\nsố: 15/hd-snv\n",
    ],
)
def test_short_lines_of_a_list_do_not_go_on_one_after_the_other(lines: str) -> None:
    assert normalise(lines).text.count("\n") >= 2


def test_a_short_line_that_did_not_go_on_is_a_heading() -> None:
    assert normalise("Chương\nmở đầu của một quyển sách cũ").text.count("\n") == 1


HEAD = """\
NGHỊ QUYẾT
VỀ VIỆC SẮP XẾP CÁC HỢP TÁC XÃ VÙNG ĐỒI CỦA HUYỆN TÂN PHONG NĂM 2025
ỦY BAN NHÂN DÂN HUYỆN TÂN PHONG

Căn cứ Nghị quyết số 203/2025/QH15 và đề nghị của Phòng Nông nghiệp huyện Tân Phong tại Tờ trình;
"""


@pytest.mark.parametrize("width", [68, 72])
def test_who_passes_an_act_stands_apart_from_a_title_that_fills_its_line(width: int) -> None:
    stored = wrapped(f"{HEAD}\n{TEXT}", width)
    lines = normalise(stored).text.split("\n")
    assert "ỦY BAN NHÂN DÂN HUYỆN TÂN PHONG" in lines


def test_a_title_goes_on_to_a_body_behind_a_word_that_leads_on() -> None:
    title = "VỀ VIỆC SẮP XẾP CÁC HỢP TÁC XÃ VÀ QUY CHẾ LÀM VIỆC CỦA"
    head = HEAD.replace(
        "VỀ VIỆC SẮP XẾP CÁC HỢP TÁC XÃ VÙNG ĐỒI CỦA HUYỆN TÂN PHONG NĂM 2025", title
    )
    stored = wrapped(f"{head}\n{TEXT}", len(title))
    assert f"{title}\nỦY BAN NHÂN DÂN HUYỆN TÂN PHONG\n" in stored
    assert f"{title} ỦY BAN NHÂN DÂN HUYỆN TÂN PHONG\n" in normalise(stored).text
