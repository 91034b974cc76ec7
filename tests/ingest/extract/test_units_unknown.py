"""Units that the table lacks: what follows a committee is its unit or whoever leads it."""

from __future__ import annotations

import hashlib

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read.source import Source
from bomay.ontology.facts import Facts


def facts_of(text: str) -> Facts:
    return extract(
        Source(name="a.txt", sha256=hashlib.sha256(text.encode()).hexdigest(), text=text)
    )


def held(text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    ("sentence", "holding"),
    [
        (
            "Ông Đỗ Quang Thạnh, Bí thư Huyện ủy Bàu Sình, dự hội nghị.",
            ("Đỗ Quang Thạnh", "Bí thư", "Huyện ủy Bàu Sình"),
        ),
        (
            "Bà Trần Thị Quýt, Bí thư Thị ủy Mai Thượng, dự hội nghị.",
            ("Trần Thị Quýt", "Bí thư", "Thị ủy Mai Thượng"),
        ),
        (
            "Ông Trần Bá Kiệt, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lâm Sơn, dự hội nghị.",
            ("Trần Bá Kiệt", "Chủ tịch", "Ủy ban nhân dân tỉnh Lâm Sơn"),
        ),
        (
            "Chủ tịch UBND tỉnh Lâm Sơn Đỗ Quang Thạnh dự hội nghị.",
            ("Đỗ Quang Thạnh", "Chủ tịch", "Ủy ban nhân dân tỉnh Lâm Sơn"),
        ),
        (
            "Đoàn công tác thăm tỉnh Mai Khê. Chủ tịch UBND tỉnh Mai Khê Lê Hùng tiếp đoàn.",
            ("Lê Hùng", "Chủ tịch", "Ủy ban nhân dân tỉnh Mai Khê"),
        ),
        (
            "Chủ tịch UBND thị trấn Đông Hà Mai Thị Lan dự hội nghị.",
            ("Mai Thị Lan", "Chủ tịch", "Ủy ban nhân dân thị trấn Đông Hà"),
        ),
        # Who holds the post stands where the unit could: the table knows all units of today.
        (
            "Hội nghị tại tỉnh Quảng Ngãi. Chủ tịch UBND tỉnh Cao Khang phát biểu.",
            ("Cao Khang", "Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Ngãi"),
        ),
        (
            "Hội nghị tại huyện Mường La. Bí thư Huyện ủy Hà Hải phát biểu.",
            ("Hà Hải", "Bí thư", "Huyện ủy Mường La"),
        ),
        (
            "Hội nghị tại huyện Mường La. Chủ tịch UBND huyện Lê Ngọc Hoàng Anh phát biểu.",
            ("Lê Ngọc Hoàng Anh", "Chủ tịch", "Ủy ban nhân dân huyện Mường La"),
        ),
        (
            "Hội nghị tại tỉnh Kon Tum. Đồng chí Hà Bân nói; phong trào của tỉnh Hà Bân còn yếu. "
            "Chủ tịch UBND tỉnh Hà Bân phát biểu.",
            ("Hà Bân", "Chủ tịch", "Ủy ban nhân dân tỉnh Kon Tum"),
        ),
    ],
)
def test_the_unit_or_the_holder(sentence: str, holding: tuple[str, str, str]) -> None:
    assert holding in held(sentence)


def test_no_unit_is_given_to_another() -> None:
    """Two committees of one text, of units that no table has, are two."""
    text = (
        "Ông Phan Văn Tấn, Bí thư Huyện ủy Tân Lạng, phát biểu.\n\n"
        "Ông Đỗ Văn Hòa, Bí thư Huyện ủy Bàu Sình, phát biểu.\n"
    )
    assert held(text) == {
        ("Phan Văn Tấn", "Bí thư", "Huyện ủy Tân Lạng"),
        ("Đỗ Văn Hòa", "Bí thư", "Huyện ủy Bàu Sình"),
    }


def test_the_head_of_a_sentence_is_no_unit() -> None:
    text = "Công trình nằm ở trung tâm thành phố Ông Sơn cho biết nơi đây sẽ là công viên."
    assert [unit.name for unit in facts_of(text).units] == []


def test_a_letterhead_names_its_unit() -> None:
    text = (
        "HUYỆN ỦY TÂN LẠNG\n*\nSố 81-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Tân Lạng, ngày 20 tháng 9 năm 2023\nKẾ HOẠCH\nvề học tập nghị quyết\n"
        "Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:\n1. Mở hai lớp học tập.\n"
        "Nơi nhận:\n- Lưu VPHU.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Thị Hồng Nhung\n"
    )
    own = facts_of(text).directives[0]
    assert (own.number, own.issuer) == ("81-KH/HU", "Ban Thường vụ Huyện ủy Tân Lạng")
    assert held(text) == {("Lê Thị Hồng Nhung", "Bí thư", "Huyện ủy Tân Lạng")}


@pytest.mark.parametrize(
    ("sentence", "holding"),
    [
        (
            "Bí thư Huyện ủy Xuân Hòa Bình Lê Văn Tám dự hội nghị.",
            ("Lê Văn Tám", "Bí thư", "Huyện ủy Xuân Hòa Bình"),
        ),
        (
            "Đồng chí Lê Văn Tám, Bí thư Huyện ủy Xuân Hòa Bình, phát biểu.",
            ("Lê Văn Tám", "Bí thư", "Huyện ủy Xuân Hòa Bình"),
        ),
        (
            "Phó Bí thư Quận ủy Tân Phước Lộc Võ Thị Ngà nói.",
            ("Võ Thị Ngà", "Phó Bí thư", "Quận ủy Tân Phước Lộc"),
        ),
        (
            "Bí thư Huyện ủy Bàu Sình Lê Tám nói.",
            ("Lê Tám", "Bí thư", "Huyện ủy Bàu Sình"),
        ),
        (
            "Đoàn về huyện Xuân Hòa Bình. Bí thư Huyện ủy Xuân Hòa Bình Võ Tám tiếp đoàn.",
            ("Võ Tám", "Bí thư", "Huyện ủy Xuân Hòa Bình"),
        ),
        # Three words from a surname on are a person's, as are those of other peoples behind a post.
        ("Bí thư Huyện ủy Hà Văn Bình nói.", ("Hà Văn Bình", "Bí thư", None)),
        ("Bí thư Huyện ủy Ksor Nham Hà nói.", ("Ksor Nham Hà", "Bí thư", None)),
    ],
)
def test_a_unit_of_three_syllables_behind_a_committee(
    sentence: str, holding: tuple[str, str, str | None]
) -> None:
    assert holding in held(sentence)


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Huyện ủy Xuân Hòa Bình tổ chức hội nghị.", "Huyện ủy Xuân Hòa Bình"),
        ("Nghị quyết số 12-NQ/HU của Huyện ủy Xuân Hòa Bình.", "Huyện ủy Xuân Hòa Bình"),
        ("Tỉnh ủy Xuân Hòa Bình chỉ đạo.", "Tỉnh ủy Xuân Hòa Bình"),
    ],
)
def test_a_committee_of_three_syllables_alone(sentence: str, body: str) -> None:
    assert body in {one.name for one in facts_of(sentence).bodies}


def test_a_person_behind_a_committee_is_no_unit() -> None:
    assert facts_of("Thường trực Huyện ủy Nguyễn Bá Sơn cho rằng cần làm sớm.").units == ()


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn đã làm việc với lãnh đạo xã\nTà Bủ Sông cho biết đã nhận được kế hoạch.",
        "Đoàn đã làm việc với cán bộ tỉnh\n\nSóc Thượng Lào cho biết đã nhận được kế hoạch.",
        "Đoàn đã làm việc với Thường trực Huyện ủy\nBàu Sình Đông cho biết đã nhận kế hoạch.",
    ],
)
def test_what_begins_the_next_paragraph_is_no_name_of_a_type_word(facts_of, text: str) -> None:
    assert facts_of(text).units == ()
    joined = facts_of(text.replace("\n\n", " ").replace("\n", " "))
    assert len(joined.units) == 1


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Đoàn đã làm việc với lãnh đạo huyện\nMộc Châu về kế hoạch.", "huyện Mộc Châu"),
        ("ỦY BAN NHÂN DÂN TỈNH\nSƠN LA\nSố: 5/QĐ-UBND\n", "tỉnh Sơn La"),
    ],
)
def test_a_name_may_be_broken_for_width(facts_of, text: str, unit: str) -> None:
    assert unit in [found.name for found in facts_of(text).units]
