"""The day a page came out on, told from that of its clock: publication, the era of a province."""

from __future__ import annotations

import pytest

from .conftest import Read

TOLD = (
    "\nÔng Lê Văn An, Chủ tịch UBND tỉnh Lâm Đồng, mở đầu cuộc bàn về phòng cháy rừng.\n"
    "Các xã góp nhiều lời bàn và thống nhất kế hoạch trồng rừng của mùa tới.\n"
)
OLD, NEW = "unit:lam-dong", "unit:lam-dong@2025"


@pytest.mark.parametrize(
    ("page", "published", "unit"),
    [
        (
            "Thứ Hai, 10/11/2025 10:00\nTrang chủ\nHọp phòng cháy\nCập nhật: 12/3/2019 08:15",
            "2019-03-12",
            OLD,
        ),
        ("Thứ Hai, 10/11/2025\nTin\nHọp phòng cháy\nCập nhật: 12/3/2019 08:15", "2019-03-12", OLD),
        ("Hotline 0912:34 - 10/11/2025\nHọp phòng cháy\nĐăng ngày 12/3/2019", "2019-03-12", OLD),
        ("Sự kiện ngày 10/11/2025 20:00\nHọp\nNgày đăng: 12/3/2019", "2019-03-12", OLD),
        ("Cập nhật: 10/11/2025 10:00\nHọp phòng cháy\nĐăng ngày 12/3/2019", "2019-03-12", OLD),
        # of two under one title the earlier
        (
            "Tin\nHọp phòng cháy\nĐăng ngày 12/3/2019\n\nCập nhật: 10/11/2025 10:00",
            "2019-03-12",
            OLD,
        ),
        ("Tin\nHọp\nĐăng ngày 12/3/2019\nGiao mùa\nCập nhật: 12/3/2019 10:00", "2019-03-12", OLD),
        # of two under a title each nothing tells which is the page's
        (
            "Tin đọc nhiều\nMở chợ nổi\nĐăng ngày: 12/3/2019\nHọp phòng cháy\n"
            "Cập nhật: 10/11/2025 08:15",
            None,
            None,
        ),
        (
            "Họp phòng cháy\nCập nhật: 10/11/2025 08:15\nTin đọc nhiều\nMở chợ nổi\n"
            "Đăng ngày: 12/3/2019",
            None,
            None,
        ),
        # what is alone is a stamp, with or without a weekday
        ("Thứ Hai, 10/11/2025 10:00\nHọp phòng cháy", "2025-11-10", NEW),
        ("Tin tức 12/3/2019 08:15\nHọp phòng cháy", "2019-03-12", OLD),
        # a clock gives way to a stamp, whichever stands first
        ("Thứ Hai, 10/11/2025 10:00\n\nTin tức 12/3/2019 08:15\n\nHọp", "2019-03-12", OLD),
        # which of two is the clock, nothing tells
        ("Thứ Hai, 10/11/2025 10:00\nHọp phòng cháy\nThứ Ba, 12/3/2019 08:15", None, None),
        # the day of the clock alone is no day of the text's
        ("Thứ Hai, ngày 10 tháng 11 năm 2025\nHọp phòng cháy", None, None),
    ],
)
def test_the_clock_of_a_page_is_not_the_day_it_came_out_on(
    facts_of: Read, page: str, published: str | None, unit: str | None
) -> None:
    facts = facts_of(page + TOLD)
    assert facts.document.published == published
    assert [found.unit_id for found in facts.units] == [unit]


@pytest.mark.parametrize(
    "line",
    [
        "Cập nhật tình hình ngày 12/3/2019 tại các xã của huyện",
        "Thời gian: 8 giờ ngày 12/3/2019, tại hội trường",
        "Xuất bản tập thơ ngày 12/3/2019 nhân dịp năm mới",
    ],
)
def test_a_line_of_the_text_with_the_words_of_a_label_is_no_stamp(
    facts_of: Read, line: str
) -> None:
    assert facts_of(f"Họp phòng cháy{TOLD}{line}\n{TOLD}").document.published is None
