"""EDTF: what it covers, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from bomay.ontology.dates import bounds, is_edtf, precision
from bomay.ontology.errors import ParameterError


@pytest.mark.parametrize(
    ("edtf", "start", "end", "exact"),
    [
        ("2023", date(2023, 1, 1), date(2024, 1, 1), "year"),
        ("2023-10", date(2023, 10, 1), date(2023, 11, 1), "month"),
        ("2023-12", date(2023, 12, 1), date(2024, 1, 1), "month"),
        ("2023-10-05", date(2023, 10, 5), date(2023, 10, 6), "day"),
        ("2024-02-29", date(2024, 2, 29), date(2024, 3, 1), "day"),
        ("2023?", date(2023, 1, 1), date(2024, 1, 1), "year"),
        ("2023-10~", date(2023, 10, 1), date(2023, 11, 1), "month"),
        ("2020/2025", date(2020, 1, 1), date(2026, 1, 1), "interval"),
        ("2020-08-22/2025-06", date(2020, 8, 22), date(2025, 7, 1), "interval"),
        ("../2025-06-30", date.min, date(2025, 7, 1), "interval"),
        ("2025-07-01/..", date(2025, 7, 1), date.max, "interval"),
        ("[2023-01..2023-03]", date(2023, 1, 1), date(2023, 4, 1), "set"),
    ],
)
def test_bounds_are_half_open(edtf: str, start: date, end: date, exact: str) -> None:
    assert bounds(edtf) == (start, end)
    assert precision(edtf) == exact


@pytest.mark.parametrize(
    "junk",
    [
        *("", "5/10", "23/25", "20", "2023-13", "2023-02-29", "2023-1-5", "2023-10-05T00:00"),
        *("2025/2020", "../..", "[..2023]", "[2023..]", "2023??", "\uff12023", "2023-10-05\n"),
        *("0000", "9999", "9" * 9999, "2023/", "/2023", "hôm nay"),
    ],
)
def test_junk_is_refused_by_name(junk: str) -> None:
    assert not is_edtf(junk)
    with pytest.raises(ParameterError, match="date"):
        bounds(junk)
