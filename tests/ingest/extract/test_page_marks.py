"""Quote marks of mails and page numbers are no part of what a text says."""

import textwrap

import pytest

from bomay.ingest.extract.text.normalise import normalise
from bomay.ingest.extract.text.page_marks import (
    line_numbers,
    page_numbers,
    quote_marks,
    running_heads,
)

from .conftest import Read

SENTENCE = (
    "Huyện ủy Tân Phong giao các chi bộ rà soát phần việc của mình, báo cáo bằng văn bản về Văn "
    "phòng trước ngày cuối tháng và chịu trách nhiệm về số liệu đã gửi. "
)
PARAGRAPH = (SENTENCE * 12).strip()


def paged(number: str) -> str:
    lines = textwrap.wrap(PARAGRAPH, 72)
    pages = ["\n".join(lines[at : at + 8]) for at in range(0, len(lines), 8)]
    text = pages[0]
    for n, page in enumerate(pages[1:], 1):
        text += f"\n\n{number.format(n)}\n\n{page}"
    return text


def test_a_sentence_goes_on_over_the_page() -> None:
    for number in ("{}", "- {} -", "Trang {}", "{}/4"):
        assert normalise(paged(number)).text == PARAGRAPH, number


@pytest.mark.parametrize("form", ["{}", "- {} -", "Trang {}", "Trang {}/3", "Trang {} / 3"])
def test_pages_end_between_sentences_and_within_names(form: str) -> None:
    pages = (
        f"{PARAGRAPH} Người trông hồ là ông Mai Đình",
        f"Bách ở xã Đồng Mận. {PARAGRAPH}",
        "Bà Trịnh Thị Lụa dự buổi họp.",
    )
    text = "".join(f"{page}\n{form.format(n)}\n" for n, page in enumerate(pages, 1))
    assert normalise(text).text.replace("\n", " ").strip() == " ".join(pages)


def test_a_number_on_the_last_line_alone_is_of_the_text() -> None:
    text = f"{PARAGRAPH}\nSố hộ đã nộp:\n2"
    assert normalise(text).text == text


def test_numbers_of_a_table_are_no_pages() -> None:
    rows = "\n".join(f"{n}\nxã Khe Bùi {n}\nđã nộp đủ" for n in range(1, 30))
    assert list(page_numbers(rows)) == []


def test_numbers_that_do_not_count_up_are_no_pages() -> None:
    text = paged("7")
    assert list(page_numbers(text)) == []


def test_a_quoted_mail_reads_as_the_mail() -> None:
    mail = "\n".join(f"> {line}" for line in textwrap.wrap(PARAGRAPH, 66))
    assert normalise(mail).text == PARAGRAPH
    again = "\n".join(f">> {line}" for line in textwrap.wrap(PARAGRAPH, 66))
    assert normalise(again).text == PARAGRAPH


@pytest.mark.parametrize("mark", [">", ">>", "> "])
@pytest.mark.parametrize(
    "text",
    [
        f'"{SENTENCE.strip()}" bà Nhạn nói.\nÔng Mão đáp:\n"Măng đã hết."',
        f"Thành phần:\n• {SENTENCE.strip()}\n• Bà Lê Thị Nhạn\n• Ông Trần Mão",
        "\n".join(textwrap.wrap(PARAGRAPH, 60)),
    ],
    ids=["quotation marks", "bullets", "broken lines"],
)
def test_the_marks_of_a_mail_hide_nothing_behind_them(mark: str, text: str) -> None:
    mail = "\n".join(f"{mark}{line}" for line in text.split("\n"))
    assert normalise(mail).text == normalise(text).text


def test_a_quoted_mail_that_was_broken_again_reads_as_the_mail() -> None:
    paragraphs = (
        SENTENCE.strip(),
        f"{SENTENCE * 2}Hết.",
        f"Ngoài ra, {SENTENCE}Chào các đồng chí.",
    )
    mail = "\n".join(
        textwrap.fill(f"> {each}", 70, break_on_hyphens=False)
        for each in ("Thư của huyện", *paragraphs)
    )
    assert normalise(mail).text.split("\n") == ["Thư của huyện", *paragraphs]


def test_a_page_that_begins_with_a_quotation_is_no_mail() -> None:
    page = f"> Ai giữ rừng\n> thì có măng\n\n{SENTENCE}\n\n{SENTENCE}"
    assert list(quote_marks(page)) == []


def test_a_sign_before_one_line_is_the_authors() -> None:
    assert list(quote_marks("Chỉ tiêu:\n> 95 % số hộ\nĐạt được:\n96 %")) == []


@pytest.mark.parametrize(
    ("head", "parts"),
    [
        ("# Tin", 0),
        ("# Tin\n- Số 12 người ở lại", 0),
        ("# Tin\n> Số: 12/2020/TT-BTC", 0),
        ("# NGHỊ ĐỊNH\n**Số:** 12/2020/NĐ-CP", 1),
        ("# NGHI DINH\n| **So hieu** | 12/2020/ND-CP |", 1),
        ("# Quốc hội\nLuật số: 12/2020/QH14", 1),
    ],
)
def test_markdown_quotes_articles_only_on_the_page_of_an_act(head: str, parts: int) -> None:
    page = f"{head}\n> Bãi bỏ Nghị định số 1/2000/NĐ-CP\nÔng Lê Văn Ba nói."
    assert len(list(quote_marks(page))) == parts


def test_whom_a_news_quotes_repeals_nothing_by_it(facts_of: Read) -> None:
    page = "# Tin\n> Bãi bỏ Nghị định số 1/2000/NĐ-CP\nÔng Lê Văn Ba nói.\n"
    told = {(one.relation, one.modality) for one in facts_of(page).citations}
    assert told
    assert ("repeals", "fact") not in told


def test_numbers_before_all_lines_are_none_of_the_text() -> None:
    lines = textwrap.wrap(PARAGRAPH, 66)
    for mark in ("{:>4}  {}", "{}\t{}", "{:>3} | {}", "{}: {}"):
        numbered = "\n".join(mark.format(n, line) for n, line in enumerate(lines, 1))
        assert normalise(numbered).text == PARAGRAPH, mark
    anew = "\n".join(f"{n % 9 + 1} {line}" for n, line in enumerate(lines))
    assert normalise(anew).text == PARAGRAPH


def test_a_numbered_list_and_a_column_of_years_keep_their_numbers() -> None:
    items = "\n".join(f"{n}. Tổ hòa giải thôn {n} báo cáo" for n in range(1, 30))
    assert list(line_numbers(items)) == []
    years = "\n".join(f"{2020 - n} Tổ hòa giải thôn {n} báo cáo" for n in range(1, 30))
    assert list(line_numbers(years)) == []


def test_a_running_head_parts_no_sentence() -> None:
    for head in (
        "CÔNG BÁO/Số 211/Ngày 13-04-2026\n{}",
        "{}\nBản tin Khe Bùi",
        "Bản tin Khe Bùi {}",
        "{} Bản tin Khe Bùi",
        "BẢN TIN KHE BÙI",
    ):
        lines = textwrap.wrap(PARAGRAPH, 72)
        pages = ["\n".join(lines[at : at + 7]) for at in range(0, len(lines), 7)]
        text = pages[0]
        for n, page in enumerate(pages[1:], 82):
            text += f"\n{head.format(n)}\n{page}"
        assert normalise(text).text == PARAGRAPH, head


def test_a_line_that_returns_without_page_numbers_is_part_of_the_text() -> None:
    part = PARAGRAPH[:450].rsplit(" ", 1)[0]
    for line in ("Ủy ban nhân dân tỉnh", "Nghị định số 15/2019/NĐ-CP"):
        text = f"{part}\n{line}\nquy định và ".join(("", "", "", "", ""))
        assert list(running_heads(text)) == [], line


@pytest.mark.parametrize(
    "head", ["", "From: a@vi.du\nTo: b@vi.du\n\n", "Người gửi: A\nNgày: 14/3/2022\nChủ đề: tin\n\n"]
)
def test_a_quoted_mail_is_read_below_the_head_of_who_sends_it_on(head: str) -> None:
    quoted = (
        "> Sáng 12/3, Thành ủy bổ nhiệm ông Trịnh\n> Xuân Bách giữ chức\n> Trưởng Ban Tổ chức.\n"
    )
    marks = list(quote_marks(head + quoted))
    assert [start for start, _ in marks] == [
        at for at, sign in enumerate(head + quoted) if sign == ">"
    ]
    assert list(quote_marks(f"{head}Một dòng.\nHai dòng.\n{quoted}")) == []
