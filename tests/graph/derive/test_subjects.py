"""Subjects of acts: one subject cut at two places, and subjects of one field that differ."""

from __future__ import annotations

import pytest

from bomay.graph.derive.subjects import agree, groups

CADRES = "khuyến khích và bảo vệ cán bộ năng động, sáng tạo vì lợi ích chung"
SHORT = "tăng cường công tác thủy nông ở cù lao"


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
        pytest.param(f"chủ trương {SHORT}", SHORT, id="short, the paper named"),
        pytest.param(f"{SHORT} trong tình hình mới", SHORT, id="short, closed"),
        pytest.param("công tác thủy nông ở cù lao", SHORT, id="short, its opening left out"),
        pytest.param("việc ban hành quy chế làm việc", "quy chế làm việc", id="shorter"),
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
        pytest.param("công tác cán bộ", "đổi mới công tác cán bộ", id="too short for a frame"),
        pytest.param(SHORT, "đổi mới công tác thủy nông ở cù lao", id="short, another opening"),
        pytest.param(SHORT, "tăng cường công tác thủy nông ở vùng cao", id="short, another place"),
        pytest.param(SHORT, f"{SHORT} và ven biển", id="short, more than that"),
        pytest.param("quy chế làm việc", "sửa đổi quy chế làm việc", id="short, amended"),
        pytest.param(
            "quy định về mức thu phí neo đậu tàu thuyền",
            "bãi bỏ quy định về mức thu phí neo đậu tàu thuyền",
            id="repealed",
        ),
        pytest.param(
            "sửa đổi, bổ sung quy định về mức thu phí neo đậu tàu thuyền",
            "quy định về mức thu phí neo đậu tàu thuyền",
            id="amended",
        ),
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
