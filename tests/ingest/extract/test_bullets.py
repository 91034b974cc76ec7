"""Signs before the lines of lists, and headings with their letters apart, hide no words."""

from __future__ import annotations

import pytest

from bomay.ingest.extract.text.normalise import normalise

LINES = [
    "Chợ phiên họp sớm",
    "Ông Lò Văn Khặm, Chủ tịch UBND xã, tới dự",
    "Bà Lường Thị Xôm bán măng",
]


@pytest.mark.parametrize("sign", ["- ", "* ", "+ ", "•\t", "· ", "\uf0b7\t", "§  ", "o\t", " ü "])
def test_a_sign_before_every_line_is_no_part_of_the_text(sign: str) -> None:
    stored = "\n".join(f"{sign}{line}" for line in LINES)
    result = normalise(stored)
    assert result.text == "\n".join(LINES)
    at = result.text.index("Lường Thị Xôm")
    start, end = result.to_source(at, at + len("Lường Thị Xôm"))
    assert stored[start:end] == "Lường Thị Xôm"


@pytest.mark.parametrize("sign", ["•", "▪", "\uf0b7", "§", "Ø"])
def test_a_list_has_the_sign_of_our_papers(sign: str) -> None:
    listed = "\n".join(f"{sign} {line}" for line in LINES)
    assert normalise(f"Nơi nhận:\n{listed}\nHết.").text == "\n".join(
        ["Nơi nhận:", *(f"- {line}" for line in LINES), "Hết."]
    )


def test_signs_inside_of_lines_stay() -> None:
    text = "Điểm a § 12 • mục b\n- Chợ Mường Ø\no - ve"
    assert normalise(text).text == text


@pytest.mark.parametrize("label", ["QUYẾT ĐỊNH", "NGHỊ QUYẾT", "CHỈ THỊ", "THÔNG TƯ", "LUẬT"])
@pytest.mark.parametrize("gap", [" ", "   "])
def test_a_type_whose_letters_stand_apart_is_read(label: str, gap: str) -> None:
    head = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/QĐ-UBND\n"
    stored = f"{head}  {gap.join(map(' '.join, label.split()))} :\nVề việc giao đất"
    result = normalise(stored)
    assert result.text == f"{head}{label}:\nVề việc giao đất"
    at = result.text.index(label)
    start, end = result.to_source(at, at + len(label))
    assert "".join(stored[start:end].split()) == label.replace(" ", "")


def test_single_letters_of_a_sentence_stay() -> None:
    text = "Đảng ủy xã ĐẢNG bộ: các khối A B C D họp.\nL U A là tên một nhóm."
    assert normalise(text).text == text
