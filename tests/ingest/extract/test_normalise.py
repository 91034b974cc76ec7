"""Normalisation keeps an exact way back to the stored text."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bomay.ingest.extract.text.normalise import normalise


def back(stored: str, wanted: str) -> str:
    """The stored slice behind the first occurrence of ``wanted`` in the normalised text."""
    result = normalise(stored)
    at = result.text.index(wanted)
    start, end = result.to_source(at, at + len(wanted))
    return stored[start:end]


@pytest.mark.parametrize(
    ("stored", "wanted", "slice_"),
    [
        ("ông Huỳnh Khắc Điệp nói", "Huỳnh Khắc Điệp", "Huỳnh Khắc Điệp"),
        (
            unicodedata.normalize("NFD", "ông Huỳnh Khắc Điệp nói"),
            "Huỳnh Khắc Điệp",
            unicodedata.normalize("NFD", "Huỳnh Khắc Điệp"),
        ),
        ("N\u200bguyễn Văn\u200b An", "Nguyễn Văn", "N\u200bguyễn Văn"),
        ("Quyết định số 13\u00ad74-QĐ/TU", "1374-QĐ/TU", "13\u00ad74-QĐ/TU"),
        ("Huỳnh Khắc \u00d0iệp", "Điệp", "\u00d0iệp"),
        ("05\u2011NQ/TU", "05-NQ/TU", "05\u2011NQ/TU"),
        ("05 \u2013 NQ/ TU", "05-NQ/TU", "05 \u2013 NQ/ TU"),
        ("Ủy ban\u00a0  Kiểm tra", "Ủy ban Kiểm tra", "Ủy ban\u00a0  Kiểm tra"),
        ("Thành uỷ", "Thành ủy", "Thành uỷ"),
        ("UỶ BAN", "ỦY BAN", "UỶ BAN"),
        ("lần thứ \u216b", "XII", "\u216b"),
        ("Quyết định số 1O5/2O20/QĐ-UBND", "105/2020/QĐ-UBND", "1O5/2O20/QĐ-UBND"),
        ("ban hành ngày l5/8/2O23", "ngày 15/8/2023", "ngày l5/8/2O23"),
        ("số \uff10\uff15-NQ/TU", "05-NQ/TU", "\uff10\uff15-NQ/TU"),
        ("Bí thư , Chủ tịch .", "Bí thư, Chủ tịch.", "Bí thư , Chủ tịch ."),
        ('gọi là "Đề án" mới', "“Đề án”", '"Đề án"'),
        ("gọi là «Đề án» mới", "“Đề án”", "«Đề án»"),
        ("Quận ủy\r\nQuận đoàn", "ủy\nQuận", "ủy\r\nQuận"),
        ("PGS.TS.Trần Văn Mão", "PGS.TS. Trần Văn Mão", "PGS.TS.Trần Văn Mão"),
        (
            "ÔngTrần Văn Mão, bàLê Thị Tư",
            "Ông Trần Văn Mão, bà Lê Thị Tư",
            "ÔngTrần Văn Mão, bàLê Thị Tư",
        ),
    ],
)
def test_slices_go_back_to_what_was_stored(stored: str, wanted: str, slice_: str) -> None:
    assert back(stored, wanted) == slice_


@pytest.mark.parametrize("word", ["quý", "toàn", "hoàng", "Nguyễn", "thuyền", "khoẻn", "quỷ"])
def test_tone_marks_stay_where_they_belong(word: str) -> None:
    assert normalise(word).text == word


@pytest.mark.parametrize(
    "word", ["KhôngLê", "SôngĐà", "PGS.TS", "games.Anh", "BS.CKII", "ôngnội", "BÀNỘI", "bàn"]
)
def test_no_space_was_lost_where_no_title_stands(word: str) -> None:
    assert normalise(word).text == word


@pytest.mark.parametrize("text", ["H2O, CO2 và 5l xăng", "lô l2 đường số 1", "mẫu 1O của kho"])
def test_letters_stay_where_no_figure_must_stand(text: str) -> None:
    assert normalise(text).text == text


def test_blank_lines_behind_every_line_tell_nothing() -> None:
    text = "\n".join(("ỦY BAN NHÂN DÂN", "HUYỆN TÂN PHONG", "", "Số: 12/KH-UBND", "Kế hoạch"))
    assert normalise(text.replace("\n", "\n\n")).text == text
    assert normalise(text).text == text


def test_clean_text_needs_no_map() -> None:
    result = normalise("Bí thư Quận ủy Bình Tân.\nTin khác")
    assert result.starts is None
    assert result.text == "Bí thư Quận ủy Bình Tân.\nTin khác"


def test_hard_wrapped_prose_is_joined_and_lists_are_not() -> None:
    line = "Ban Thường vụ Quận ủy đã ban hành nhiều văn bản quan trọng để lãnh đạo Quận"
    stored = "\n".join([line] * 8) + "\n- Đợt 1, tuyên truyền\n1. Mục một\nĐiều 2. Hiệu lực"
    text = normalise(stored).text
    assert text.count("\n") == 3
    assert len(text) == len(stored)


def test_a_number_broken_over_lines_is_joined() -> None:
    stored = "theo quy định tại Luật Ban\nhành văn bản quy phạm pháp luật"
    assert "Luật Ban hành văn bản" in normalise(stored).text


WRAPPED = """\
Sáng nay, Ban Thường vụ Quận ủy Bình Tân tổ chức hội nghị cán bộ.
Dự hội nghị có đồng chí Lê Văn Thinh, Bí thư Quận ủy và đồng chí
Nguyễn Minh Nhựt, Phó Bí thư. Tuyến đường nối hai nút giao ở đây,
là việc lớn, được nêu theo Kế hoạch số 12-KH/QU của Quận ủy tại
Điều 9 Quyết định số 34-QĐ/QU đã ban hành.
Căn cứ các ý kiến, hội nghị thống nhất nội dung sau đây của quận:
- Quán triệt các nghị quyết đến từng chi bộ và từng đảng viên.
Điều 2. Giao Văn phòng."""


def test_a_wrapped_line_goes_on_where_the_next_word_had_no_room() -> None:
    lines = normalise(WRAPPED).text.split("\n")
    assert [line.split()[0] for line in lines] == ["Sáng", "Căn", "-", "Điều"]
    assert "tại Điều 9 Quyết định" in lines[0]


def test_double_spaces_do_not_hide_that_lines_are_wrapped() -> None:
    doubled = "\n".join(line.replace(" ", "  ", 7) + "  " for line in WRAPPED.split("\n"))
    assert normalise(doubled).text.split() == normalise(WRAPPED).text.split()
    assert normalise(doubled).text.count("\n") == normalise(WRAPPED).text.count("\n")


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_offsets_are_valid_for_any_text(stored: str) -> None:
    result = normalise(stored)
    last = 0
    for at in range(len(result.text)):
        start, end = result.to_source(at, at + 1)
        assert 0 <= start < end <= len(stored)
        assert start >= last or start == last
        last = start
    assert result.to_source(0, len(result.text))[1] <= len(stored)


def test_a_megabyte_of_traps_is_read() -> None:
    # Quadratic work would not come back from this.
    result = normalise("e\u0302\u0301\u200b \u00a0\n" * 150_000)
    assert result.text.startswith("ế\nế")
