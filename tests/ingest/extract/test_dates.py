"""Dates of Vietnamese texts; ratios are none."""

from __future__ import annotations

import datetime as dt

import pytest

from bomay.ingest.extract.text.dates import date_at, days_without_year, find_dates


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Kết luận ngày 18/5/2021 của", "2021-05-18"),
        ("ngày 18-5-2021", "2021-05-18"),
        ("Hà Nội, ngày 16 tháng 11 năm 2025", "2025-11-16"),
        ("10 Tháng Hai 2021 6:30:00 SA", "2021-02-10"),
        ("28 Tháng Mười Một 2024", "2024-11-28"),
        ("2021-05-18", "2021-05-18"),
        ("tháng 8/2015", "2015-08"),
        ("từ đầu tháng 03 năm 2020", "2020-03"),
        ("quý II/2023", "2023-04/2023-06"),
        ("năm 2020", "2020"),
    ],
)
def test_dates_with_a_year(text: str, edtf: str) -> None:
    assert [mention.edtf for mention in find_dates(text)] == [edtf]


@pytest.mark.parametrize(
    "text",
    ["Chiều 5/10, Quận ủy", "ngày 5 tháng 10", "Sáng nay 5-10", "hôm qua, ngày 5.10", "tối (5/10)"],
)
def test_a_day_without_a_year_waits_for_one(text: str) -> None:
    (mention,) = find_dates(text)
    assert mention.edtf is None
    assert mention.not_after(dt.date(2024, 2, 28)) == "2023-10-05"
    assert mention.not_after(dt.date(2023, 10, 5)) == "2023-10-05"
    assert mention.in_year(2021) == "2021-10-05"


def test_leap_day_needs_its_year() -> None:
    (mention,) = find_dates("sáng 29/2")
    assert mention.in_year(2023) is None
    assert mention.not_after(dt.date(2023, 1, 1)) == "2020-02-29"


@pytest.mark.parametrize(
    "text",
    [
        *("23/25 chỉ tiêu", "50/50 chi bộ", "347/320 đảng viên", "ngày 30/2/2021", "24/7"),
        *("giai đoạn 2016-2020", "nhiệm kỳ 2020-2025", "ngày 5/10%", "số 12/2021/TT-BTC"),
        *("028.3891 357", "Số 35 ngày 45/13"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert list(find_dates(text)) == []


def test_a_date_directly_after_an_offset() -> None:
    text = "Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị; 14-KL/TW của Bộ, ngày 1/2/2022"
    after_first = text.index("TW") + 2
    found = date_at(text, after_first)
    assert found is not None
    assert found.edtf == "2021-05-18"
    assert date_at(text, text.index("14-KL/TW") + 8) is None


@pytest.mark.parametrize("piece", ["1", "1/", "ngày 1/", "12 tháng ", "năm 20", "12/12/"])
def test_long_junk_comes_back(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    # Quadratic work would not come back from this.
    assert sum(1 for _ in find_dates(text)) <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chiều 5/10, họp; ngày 16 tháng 11 năm 2025 và ngày 7-2.",
        "Ngày 18/5/2021, sáng nay (12.7), ngày 45/13; từ ngày 6 đến 9/3; tối 28/6/2022",
        "ngày 16 tháng 11 (năm ngoái), 10 tháng 2, ngày 3/4, 23/25 chỉ tiêu, quý II/2023",
        "ngày ngày 2/9 đến 3/9; hôm 30/4/1975, 1/5; đêm 31/12 năm 2020; ngày 29/2, ngày 30/2",
    ],
)
def test_days_without_a_year_are_those_of_all_dates_that_have_none(text: str) -> None:
    for start in range(len(text)):
        found = [day for day in find_dates(text, start) if day.day is not None and not day.edtf]
        assert list(days_without_year(text, start)) == found
