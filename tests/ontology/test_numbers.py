"""The number grammar: every family parses, nothing else does, variants meet."""

from __future__ import annotations

import pytest

from bomay.ontology.numbers import (
    find_numbers,
    number_key,
    number_named,
    parse_number,
    search_key,
)
from bomay.ontology.tables import rows

# printed: n, suffix, year, code, organs, legislature, regime, family
PARSED = {
    "14-KL/TW": ("14", "", None, "KL", ("TW",), None, "party", "party"),
    "1374-QĐ/TU": ("1374", "", None, "QĐ", ("TU",), None, "party", "party"),
    "847-NQ/QUTW": ("847", "", None, "NQ", ("QUTW",), None, "party", "party"),
    "36-HD/BTCTW": ("36", "", None, "HD", ("BTCTW",), None, "party", "party"),
    "217-QĐ/TƯ": ("217", "", None, "QĐ", ("TW",), None, "party", "party"),
    "367-QĐ/TWĐTN-VP": ("367", "", None, "QĐ", ("TWĐTN", "VP"), None, "mass", "individual"),
    "98/2023/QH15": ("98", "", 2023, None, ("QH",), 15, "state", "assembly"),
    "76/2025/UBTVQH15": ("76", "", 2025, None, ("UBTVQH",), 15, "state", "assembly"),
    "38/QH12": ("38", "", None, None, ("QH",), 12, "state", "assembly"),
    "73/2023/NĐ-CP": ("73", "", 2023, "NĐ", ("CP",), None, "state", "normative"),
    "66.7/2025/NQ-CP": ("66.7", "", 2025, "NQ", ("CP",), None, "state", "normative"),
    "30a/2008/NQ-CP": ("30", "a", 2008, "NQ", ("CP",), None, "state", "normative"),
    "1685/NQ-UBTVQH15": ("1685", "", None, "NQ", ("UBTVQH",), 15, "state", "individual"),
    "3041/QĐ-BNN-TCCB": ("3041", "", None, "QĐ", ("BNNPTNT", "TCCB"), None, "state", "individual"),
    "1038/QĐ-UBND": ("1038", "", None, "QĐ", ("UBND",), None, "state", "individual"),
    "155/BC-TTTTH": ("155", "", None, "BC", ("TTTTH",), None, "state", "individual"),
    "1.489/QĐ-UBND": ("1489", "", None, "QĐ", ("UBND",), None, "state", "individual"),
    "211/BTC-TCDN": ("211", "", None, None, ("BTC", "TCDN"), None, "state", "letter"),
    "953/VP4": ("953", "", None, None, ("VP4",), None, "state", "letter"),
    "249/MTTQ-BTT": ("249", "", None, None, ("MTTQ", "BTT"), None, "front", "letter"),
    "03/VBHN-VPQH": ("3", "", None, "VBHN", ("VPQH",), None, "state", "consolidated"),
    "8/HĐBT": ("8", "", None, None, ("HĐBT",), None, "historical", "historical"),
    "60/CP": ("60", "", None, None, ("CP",), None, "state", "historical"),
    "28-CP": ("28", "", None, None, ("CP",), None, "state", "historical"),
    "5-LCT/HĐNN7": ("5", "", None, "LCT", ("HĐNN",), 7, "historical", "historical"),
    "94 TT/LB": ("94", "", None, "TT", ("LB",), None, "historical", "historical"),
    "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN": (
        *("102", "", 2025, "NQLT", ("UBTVQH", "CP", "ĐCTUBTWMTTQVN"), 15, "state", "normative"),
    ),
}


@pytest.mark.parametrize("number", PARSED)
def test_each_family_is_taken_apart(number: str) -> None:
    parts = parse_number(number)
    assert parts is not None
    told = (parts.n, parts.suffix, parts.year, parts.code, parts.organs, parts.legislature)
    assert (*told, parts.regime, parts.family) == PARSED[number]
    assert parts.anomaly is None


@pytest.mark.parametrize(
    ("number", "anomaly"),
    [
        ("34/CT-TW", "Party number in another style"),
        ("29-NQ-TƯ", "Party number in another style"),
        ("25/BC/UBND", "State number in another style"),
        ("57/TW-NQ", "organ before type"),
        ("25/2023/TTBKHĐT", "hyphen lost"),
        ("19-2017/NQ-CP", "hyphen before the year"),
        ("58/QĐ.UB", "full stop for a hyphen"),
        ("1O-NQ/TW", "O for 0"),
        ("49/2025TT-BCT", "slash lost"),
    ],
)
def test_odd_styles_are_accepted_and_flagged(number: str, anomaly: str) -> None:
    parts = parse_number(number)
    assert parts is not None
    assert parts.anomaly == anomaly


@pytest.mark.parametrize(
    "text",
    [
        *("23/25", "50/50", "347/320", "2021-2025", "18/5/2021", "24/7", "028-38225933"),
        *("0948747571", "285-BLHS", "96-Well", "12/QĐ", "A/H5N1", "U-23", "/QĐ-UBND"),
        *("…/2026/NĐ-CP", "51F-123.45", "293/Ngày", "1- Xem", "4 - Hà", "", "NQ/TW"),
        *("1 - CTCP", "5-CTCP", "12 - ABUB", "3 - TTUX"),
        *("14-KL/TW và", "1" * 200, "O5-AB/XYZ", "5O-C/D"),
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("number", "code", "organ"),
    [
        ("12-QĐUB", "QĐ", "UBND"),
        ("05-CTTTg", "CT", "TTg"),
        ("12-QĐTTg", "QĐ", "TTg"),
        ("12 - QĐUB", "QĐ", "UBND"),
        ("7-NĐCP", "NĐ", "CP"),
    ],
)
def test_an_old_number_may_lose_one_of_its_hyphens(number: str, code: str, organ: str) -> None:
    parts = parse_number(number)
    assert parts is not None
    assert (parts.code, parts.organs) == (code, (organ,))
    assert parts.anomaly == "hyphen lost"
    assert [one.n for _, _, one in find_numbers(f"Văn bản số {number} ngày 3/4/1995")] == [parts.n]


def test_the_short_name_of_a_company_is_no_code() -> None:
    assert not list(find_numbers("Công ty Xây dựng số 1 - CTCP và Công ty Cầu đường số 5-CTCP"))


def test_numbers_are_found_in_running_text() -> None:
    text = (
        "theo Nghị định số 347/2025/NĐ-\nCP, Kết luận 21-KL/ TW, 35/NQ - CP; NĐ-CP\n- Khoản 2; "
        "Nghị định số …/2026/NĐ-CP; 204/2004/NĐ-CPngày 14/12; 91/2015/NĐ-CP - TP Hà Nội; 23/25"
    )
    found = list(find_numbers(text))
    assert [parts.printed for _, _, parts in found] == [
        *("347/2025/NĐ-CP", "21-KL/TW", "35/NQ-CP", "204/2004/NĐ-CP", "91/2015/NĐ-CP"),
    ]
    assert [text[start:end] for start, end, _ in found][:2] == ["347/2025/NĐ-\nCP", "21-KL/ TW"]


def test_a_department_behind_a_space_and_a_hyphen_is_of_the_number() -> None:
    text = "Công văn 713/BGDĐT -GDTrH, số 276/QNI - KTr2 và 91/BTC - Vụ Pháp chế"
    found = [parts.printed for _, _, parts in find_numbers(text)]
    assert found == ["713/BGDĐT-GDTrH", "276/QNI-KTr2", "91/BTC"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("05-NQ/TU", "5 – NQ / TU"),
        ("217-QĐ/TƯ", "217-QĐ/T.Ư"),
        ("217-QÐ/TW", "217-QĐ/TƯ"),
        ("14-KL/\u0422W", "14-KL/TW"),
        ("06/QĐ-TTG", "6/QĐ-TTg"),
        ("73/2023/NĐCP", "73/2023/NĐ-CP"),
        ("1.489/QĐ-UBND", "1489/QĐ-UBND"),
        ("24/2025/TT-BGD&ĐT", "24/2025/TT-BGDĐT"),
        ("1O-NQ/TW", "10-NQ/TW"),
        ("O5-NQ/TU", "5-NQ/TU"),
    ],
)  # fmt: skip
def test_printings_of_one_number_share_a_key(one: str, other: str) -> None:
    assert number_key(one) == number_key(other)


def test_style_keeps_numbers_apart() -> None:
    assert number_key("34/CT-TW") != number_key("34-CT/TW")
    assert number_key("05-NQ/TU") != number_key("05-NQ/TW")


@pytest.mark.parametrize(
    "typed", ["05 nq tu", "05-NQ/TU", "5-nq/tu", "5nq tu", " 05 - NQ / TU ", "05 – NQ/T.U"]
)
def test_search_meets_what_people_type(typed: str) -> None:
    assert search_key(typed) == "5 nq tu"


def test_search_keeps_centre_and_province_apart() -> None:
    assert search_key("04-NQ/TƯ") == search_key("4 nq tw") != search_key("4-NQ/TU")


def test_aliases_lead_somewhere_new() -> None:
    table = rows("number_aliases")
    assert len({(row["printed"], row["where"]) for row in table}) == len(table)
    for row in table:
        assert row["printed"] != row["meant"]
        assert row["source"]


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "A",
        "-",
        "1-",
        "1/A-",
        "12-AB/",
        "1/2023/",
        "1 A/",
        "Đ.Đ",
        "1-A1",
        "1/A-B ",
        "12-QĐ/TW ",
    ],
)
def test_long_junk_comes_back(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    # Quadratic work would not come back from this.
    assert sum(1 for _ in find_numbers(text)) <= len(text)


def test_a_slash_lost_behind_the_year_does_not_count() -> None:
    assert number_key("49/2025TT-BCT") == number_key("49/2025/TT-BCT")
    assert not list(find_numbers("ngày 1/2020Ban-hành"))


def test_the_mark_of_a_confidential_paper_belongs_to_its_number() -> None:
    ((start, end, parts),) = find_numbers("Báo cáo số 154/BC-UBPL15-m ngày 3 tháng 2")
    assert (start, end, parts.printed) == (11, 26, "154/BC-UBPL15-m")
    assert [one.printed for *_, one in find_numbers("số 12/TTr-UBND-mới")] == ["12/TTr-UBND"]


def test_a_space_before_an_organ_does_not_end_a_joint_number() -> None:
    ((_, _, parts),) = find_numbers("Thông tư liên tịch số 11/2014/TTLT-BQP-BNV -BTC, có hiệu lực")
    assert parts.organs == ("BQP", "BNV", "BTC")
    assert [one.printed for *_, one in find_numbers("số 5/QĐ-BQP-BNV -BTC")] == ["5/QĐ-BQP-BNV"]


def test_a_region_s_figure_belongs_to_its_code() -> None:
    assert [one.printed for *_, one in find_numbers("công văn số 4814/CCTKV.05-TTKT3 ngày")] == [
        "4814/CCTKV.05-TTKT3"
    ]
    assert [one.printed for *_, one in find_numbers("Quyết định số 5/QĐ-UBND.2. Giao")] == [
        "5/QĐ-UBND"
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Nghị quyết số 140/NQ-CP2 và Chương trình số 12-CTr/BCĐ3.", ["140/NQ-CP", "12-CTr/BCĐ"]),
        ("Nghị quyết số 62-NQ/QH8, số 5/BC-UBKT15", ["62-NQ/QH8", "5/BC-UBKT15"]),
        ("Quyết định số 32/C46-P12", ["32/C46-P12"]),
    ],
)
def test_the_mark_of_a_footnote_is_no_part_of_a_number(text: str, numbers: list[str]) -> None:
    assert [parts.printed for _, _, parts in find_numbers(text)] == numbers


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Kết luận số 14-KL/TW", "14-KL/TW"),
        ("quyết định 812/QĐ-UBND", "812/QĐ-UBND"),
        ("14-kl/tw", "14-kl/tw"),
        ("05 nq tu", "05 nq tu"),
        ("các số 14-KL/TW và 15-KL/TW", "các số 14-KL/TW và 15-KL/TW"),
    ],
)
def test_the_number_of_an_act_is_told_from_its_name(words: str, number: str) -> None:
    assert number_named(words) == number
