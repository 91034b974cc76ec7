"""Subjects of acts: one subject cut at two places, and subjects of one field that differ."""

from __future__ import annotations

import pytest

from bomay.graph.derive.subjects import agree, groups

CADRES = "khuyến khích và bảo vệ cán bộ năng động, sáng tạo vì lợi ích chung"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            f"chủ trương {CADRES}",
            "khuyến khích và bảo vệ cán bộ năng động, sáng tạo, dám nghĩ, dám làm, dám chịu trách "
            "nhiệm vì lợi ích chung",
            id="words put in between",
        ),
        pytest.param(
            "phát triển nghề cá tư nhân",
            "Phát triển nghề cá tư nhân làm một nguồn sống vững bền của miền duyên hải",
            id="cut short",
        ),
        pytest.param(
            "Về thí điểm tổ chức chính quyền đô thị tại Thành phố Hồ Chí Minh",
            "thí điểm tổ chức chính quyền đô thị tại Thành phố Hồ Chí Minh",
            id="opening word",
        ),
        pytest.param(
            "Phát huy dân chủ ở cơ sở, hoà giải", "phát huy dân chủ ở cơ sở, hòa giải", id="tone"
        ),
    ],
)
def test_agree(one: str, other: str) -> None:
    assert agree(one, other)
    assert agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "tăng cường sự lãnh đạo của Đảng đối với công tác dân vận",
            "tăng cường sự lãnh đạo của Đảng đối với công tác phòng, chống tham nhũng",
            id="one frame, two fields",
        ),
        pytest.param(
            "phát triển kinh tế tư nhân", "phát triển kinh tế tập thể", id="one word differs"
        ),
        pytest.param(
            "tăng cường bảo vệ nền tảng tư tưởng của Đảng",
            "tăng cường công tác bảo vệ chính trị nội bộ Đảng",
            id="one field",
        ),
        pytest.param(
            "thí điểm một số cơ chế, chính sách đặc thù phát triển thành phố Đà Nẵng",
            "thí điểm một số cơ chế, chính sách đặc thù phát triển Thành phố Hồ Chí Minh",
            id="two places",
        ),
        pytest.param(
            "xây dựng, chỉnh đốn Đảng và hệ thống chính trị",
            "đổi mới, sắp xếp tổ chức bộ máy của hệ thống chính trị tinh gọn",
            id="shared words",
        ),
        pytest.param("công tác cán bộ", "công tác cán bộ nữ", id="too short to mean something"),
    ],
)
def test_differ(one: str, other: str) -> None:
    assert not agree(one, other)
    assert not agree(other, one)


def test_what_could_be_either_stays_alone() -> None:
    private = "phát triển nghề cá tư nhân làm nguồn sống vững bền"
    pioneers = "biểu dương doanh nghiệp phát triển nghề cá tư nhân tiêu biểu"
    either = "phát triển nghề cá tư nhân"
    assert groups([private, pioneers]) == [[pioneers], [private]]
    assert not any(len(group) > 2 for group in groups([private, pioneers, either]))
