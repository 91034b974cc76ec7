"""What is one directive and what is not."""

from __future__ import annotations

import pytest

from bomay.ingest.extract.text.dates import find_dates
from bomay.ontology.directive_key import directive_key, roman, shown_key
from bomay.ontology.numbers import find_numbers, parse_number
from bomay.ontology.tables import rows

TPHCM = "unit:tphcm"


def key(number: str, **known: str) -> str | None:
    parts = parse_number(number)
    assert parts is not None
    return directive_key(parts, **known)  # type: ignore[arg-type] # tests pass keywords through


@pytest.mark.parametrize(
    ("number", "known", "expected"),
    [
        ("73/2023/NĐ-CP", {}, "state:cp:2023:NĐ:73"),
        ("98/2023/QH15", {"document_type": "Nghị quyết"}, "state:qh:k15-2023:nghi-quyet:98"),
        ("100/2015/QH13", {"document_type": "Bộ luật"}, "state:qh:k13-2015:luat:100"),
        ("1111/NQ-UBTVQH14", {}, "state:ubtvqh:k14:NQ:1111"),
        ("1374-QĐ/TU", {"unit": TPHCM, "date": "2017-12-01"}, "party:tu-tphcm:tphcm-x:QĐ:1374"),
        ("05-NQ/TU", {"unit": TPHCM, "term": "khóa XI"}, "party:tu-tphcm:tphcm-xi:NQ:5"),
        ("14-KL/TW", {"date": "2021-09-22"}, "party:tw:dang-xiii:KL:14"),
        ("35-NQ/TW", {"term": "khóa XII"}, "party:tw:dang-xii:NQ:35"),
        ("35-NQ/TƯ", {"term": "khóa 12"}, "party:tw:dang-xii:NQ:35"),
        ("36-HD/BTCTW", {"date": "2021-02-20"}, "party:btctw:dang-xiii:HD:36"),
        ("26/2025/TT-BNNMT", {}, "state:bnnmt:2025:TT:26"),
        (
            *("1489/QĐ-UBND", {"unit": "unit:bac-ninh@2025", "date": "2025-11-18"}),
            "state:ubnd-bac-ninh@2025:2025-cb:QĐ:1489",
        ),
        (
            *("240-KH/QU", {"unit": "unit:tphcm:quan-binh-tan", "date": "2020-03"}),
            "party:qu-tphcm-quan-binh-tan:binh-tan-xi:KH:240",
        ),
        ("30a/2008/NQ-CP", {}, "state:cp:2008:NQ:30a"),
    ],
)
def test_key_of_known_issuer_and_period(number: str, known: dict[str, str], expected: str) -> None:
    assert key(number, **known) == expected


@pytest.mark.parametrize(
    ("number", "known"),
    [
        ("14-KL/TW", {}),
        ("28-NQ/TW", {"date": "2021"}),  # both terms meet in that year
        ("05-NQ/TU", {"date": "2022-03-01"}),
        ("05-NQ/TU", {"unit": TPHCM}),
        ("05-NQ/TU", {"unit": TPHCM, "term": "khóa XX"}),
        ("1489/QĐ-UBND", {"unit": "unit:bac-ninh"}),
        ("98/2023/QH15", {}),
        ("115/NQ-CP", {}),
        ("115/NQ-CP", {"date": "2017/2018"}),
        ("115/NQ-CP", {"date": "tháng 8"}),
        ("12-TB/BTC", {"date": "2025-06-05"}),  # of which Ban Tổ chức?
    ],
)
def test_unknown_issuer_or_period_gives_no_key(number: str, known: dict[str, str]) -> None:
    assert key(number, **known) is None


def test_individual_and_normative_decisions_are_numbered_apart() -> None:
    individual, normative = key("6/QĐ-TTg", date="2022-01-06"), key("06/2022/QĐ-TTg")
    assert individual is not None
    assert individual != normative
    assert shown_key(individual) == normative == "state:ttg:2022:QĐ:6"


def test_nobody_knows_the_series_of_tphcm_between_merger_and_congress() -> None:
    new = "unit:tphcm@2025"
    assert key("15-KH/TU", unit=new, date="2025-08-20") is None
    assert key("21-KH/TU", unit=new, date="2026-01-20") == "party:tu-tphcm@2025:tphcm-i:KH:21"


def test_leading_zeros_and_adopting_organ_do_not_count() -> None:
    assert key("01-KL/TW", date="2021-05-18") == key("1-KL/TW", date="2021-05-18")


NGHE_AN = "unit:nghe-an"
COMMUNE = "unit:tphcm:quan-11:phuong-5"


@pytest.mark.parametrize(
    ("number", "known", "expected"),
    [
        ("09-NQ/TU", {"date": "2021-08-05"}, "party:tu-nghe-an:2020-2025:NQ:9"),
        (
            "09-NQ/TU",
            {"date": "2017-05-12", "term": "khóa XVIII"},
            "party:tu-nghe-an:2015-2020:NQ:9",
        ),
        ("09-NQ/TU", {"term": "nhiệm kỳ 2015 - 2020"}, "party:tu-nghe-an:2015-2020:NQ:9"),
        ("08-NQ/HU", {"date": "2020-09"}, None),
        ("08-NQ/HU", {"date": "2020-10"}, "party:hu-nghe-an:2020-2025:NQ:8"),
        # the months of the congresses, and an ordinal that only its own area counts
        ("09-NQ/TU", {"date": "2020-10-20"}, None),
        ("09-NQ/TU", {"date": "2020"}, None),
        ("09-NQ/TU", {"term": "khóa XVIII"}, None),
        ("09-NQ/TU", {"term": "nhiệm kỳ 2016-2021"}, None),
        ("12-NQ/ĐU", {"date": "2021-08-05"}, None),
    ],
)
def test_terms_of_committees_that_no_table_has(
    number: str, known: dict[str, str], expected: str | None
) -> None:
    assert key(number, unit=NGHE_AN, **known) == expected


@pytest.mark.parametrize(
    ("unit", "date", "expected"),
    [
        ("unit:tphcm:quan-11:phuong-5", "2022-08-05", "du-tphcm-quan-11-phuong-5:2020-2025"),
        ("unit:tphcm:phuong-binh-tan", "2026-01-10", "du-tphcm-phuong-binh-tan:2025-2030"),
        ("unit:tphcm:phuong-binh-tan", "2025-08-01", None),  # about the days of its congress
        ("unit:tphcm:quan-11", "2022-08-05", None),  # the code of an agency's committee too
        ("unit:tphcm", "2022-08-05", None),
    ],
)
def test_the_committee_of_a_commune_has_a_series(
    unit: str, date: str, expected: str | None
) -> None:
    wanted = f"party:{expected}:NQ:12" if expected else None
    assert key("12-NQ/ĐU", unit=unit, date=date) == wanted


def test_each_term_of_a_level_is_that_of_its_example() -> None:
    for row in rows("committee_terms"):
        found = next(find_numbers(row["example"]))
        date = next(d.edtf for d in find_dates(row["example"]) if d.day is not None)
        for said in ({"date": date}, {"term": row["example"]}):
            unit = COMMUNE if row["level"] == "commune" else NGHE_AN
            made = directive_key(found[2], unit=unit, **said)
            assert made is not None, row
            assert made.split(":")[2] == row["nominal"]


@pytest.mark.parametrize(("printed", "expected"), [("12", "XII"), ("14", "XIV"), ("xi", "XI")])
def test_ordinals_are_roman(printed: str, expected: str) -> None:
    assert roman(printed) == expected
