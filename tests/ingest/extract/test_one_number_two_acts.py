"""One number that means two acts in one document: of two places, two terms, two years."""

from __future__ import annotations

import pytest

from .conftest import Read

NGHE_AN = "Chỉ thị số 14-CT/TU ngày 06/9/2021 của Ban Thường vụ Tỉnh ủy Nghệ An"
HA_TINH = "Chỉ thị số 14-CT/TU ngày 28/9/2021 của Ban Thường vụ Tỉnh ủy Hà Tĩnh"
TWO_TERMS = "Nghị quyết số 28-NQ/TW khóa X và Nghị quyết số 28-NQ/TW khóa XII cùng được nhắc."


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (
            f"{NGHE_AN} nói về rừng, {HA_TINH} nói về đường.",
            {
                "14-CT/TU": "party:tu-nghe-an:2020-2025:CT:14",
                "14-CT/TU [2]": "party:tu-ha-tinh:2020-2025:CT:14",
            },
        ),
        (
            TWO_TERMS,
            {
                "28-NQ/TW": "party:tw:dang-x:NQ:28",
                "28-NQ/TW [2]": "party:tw:dang-xii:NQ:28",
            },
        ),
        (
            "UBND tỉnh Khánh Hòa có Quyết định số 312/QĐ-UBND ngày 04/3/2021 và Quyết định số "
            "312/QĐ-UBND ngày 14/02/2022.",
            {
                "312/QĐ-UBND": "state:ubnd-khanh-hoa:2021-cb:QĐ:312",
                "312/QĐ-UBND [2]": "state:ubnd-khanh-hoa:2022-cb:QĐ:312",
            },
        ),
        (
            "HĐND Thành phố Hồ Chí Minh ban hành Nghị quyết số 12/NQ-HĐND ngày 9/12/2022; HĐND "
            "huyện Nhà Bè ban hành Nghị quyết số 12/NQ-HĐND ngày 20/12/2022.",
            {
                "12/NQ-HĐND": "state:hdnd-tphcm:2022-cb:NQ:12",
                "12/NQ-HĐND [2]": "state:hdnd-tphcm-huyen-nha-be:2022-cb:NQ:12",
            },
        ),
        (
            "Nghị quyết số 15/NQ-HĐND ngày 7/8/2016 và Nghị quyết số 15/NQ-HĐND ngày 8/9/2017 cùng "
            "được rà soát.",
            {"15/NQ-HĐND": None, "15/NQ-HĐND [2]": None},
        ),
    ],
)
def test_they_are_two_acts(facts_of: Read, text: str, keys: dict[str, str | None]) -> None:
    facts = facts_of(text)
    assert {fact.label: fact.key for fact in facts.directives} == keys
    assert len({fact.number for fact in facts.directives}) == 1
    assert {fact.directive for fact in facts.citations} == set(keys)


@pytest.mark.parametrize(
    "text",
    [
        f"{NGHE_AN}. Huyện ủy thực hiện Chỉ thị số 14-CT/TU của Ban Thường vụ Tỉnh ủy.",
        "Nghị quyết số 28-NQ/TW khóa XII; Nghị quyết số 28-NQ/TW ngày 23/5/2018.",
        "Nghị quyết số 28-NQ/TW khóa XII; Nghị quyết số 28-NQ/TW khóa 12.",
        "Quyết định số 312/QĐ-UBND ngày 04/3/2021 của UBND tỉnh Khánh Hòa; sau đó Quyết định số "
        "312/QĐ-UBND ngày 05/3/2021 của UBND tỉnh.",
        "Nghị quyết số 15/NQ-HĐND ngày 7/8/2016; Nghị quyết số 15/NQ-HĐND tháng 8/2016.",
        "Nghị quyết số 15/2016/NQ-HĐND ngày 7/8/2016; Nghị quyết số 15/2016/NQ-HĐND ngày 8/1/2017.",
        "Nghị quyết số 28-NQ/TW của Bộ Chính trị; Nghị quyết số 28-NQ/TW của Trung ương.",
    ],
)
def test_what_does_not_contradict_is_one_act(facts_of: Read, text: str) -> None:
    assert len(facts_of(text).directives) == 1


def test_one_replaces_the_other(facts_of: Read) -> None:
    facts = facts_of(
        "UBND tỉnh Khánh Hòa ban hành Quyết định số 312/QĐ-UBND ngày 04/3/2021. Quyết định số "
        "312/QĐ-UBND ngày 14/02/2022 của UBND tỉnh Khánh Hòa thay thế Quyết định số 312/QĐ-UBND "
        "ngày 04/3/2021."
    )
    told = {(one.subject, one.relation, one.directive) for one in facts.citations}
    assert ("312/QĐ-UBND [2]", "replaces", "312/QĐ-UBND") in told


@pytest.mark.parametrize(
    ("before", "label"),
    [
        (f"{NGHE_AN} đã có.", "14-CT/TU"),
        (f"{NGHE_AN} và {HA_TINH} đã có.", "14-CT/TU [?]"),
    ],
)
def test_a_number_alone_is_the_one_act_named_before_it(
    facts_of: Read, before: str, label: str
) -> None:
    facts = facts_of(
        f"{before} Hội nghị quán triệt Chỉ thị số 14-CT/TU trong tháng. Sau đó có {HA_TINH}."
    )
    (read,) = [one for one in facts.citations if one.relation == "disseminates"]
    assert read.directive == label


@pytest.mark.parametrize(
    ("acts", "series", "issuer"),
    [
        ((HA_TINH, NGHE_AN), None, None),
        (
            (
                "Nghị quyết số 28-NQ/TW khóa X của Ban Chấp hành Trung ương",
                "Nghị quyết số 28-NQ/TW khóa XII của Ban Chấp hành Trung ương",
            ),
            "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
            None,
        ),
        (
            (
                "Quyết định số 312/QĐ-UBND ngày 04/3/2021 của UBND tỉnh Khánh Hòa",
                "Quyết định số 312/QĐ-UBND ngày 14/02/2022 của UBND tỉnh Khánh Hòa",
            ),
            "Ủy ban nhân dân tỉnh Khánh Hòa",
            "Ủy ban nhân dân tỉnh Khánh Hòa",
        ),
    ],
)
def test_what_may_be_either_is_of_whom_both_are(
    facts_of: Read, acts: tuple[str, str], series: str | None, issuer: str | None
) -> None:
    number = acts[0].split(" ngày")[0].split(" khóa")[0]
    facts = facts_of(f"{acts[0]} và {acts[1]}. Các xã thực hiện {number}.")
    (either,) = [fact for fact in facts.directives if fact.of_either]
    assert (either.key, either.series_issuer, either.issuer) == (None, series, issuer)
    assert len([fact.key for fact in facts.directives if fact.key is not None]) == 2


LETTER = """TỈNH ỦY NGHỆ AN                    ĐẢNG CỘNG SẢN VIỆT NAM
*
Số 14-CT/TU                        Nghệ An, ngày 05 tháng 3 năm 2021

CHỈ THỊ
về tăng cường bảo vệ rừng ven sông

"""


def test_the_number_of_the_document_may_be_another_act_too(facts_of: Read) -> None:
    facts = facts_of(
        f"{LETTER}Thực hiện Chỉ thị số 14-CT/TU ngày 7/8/2016 của Tỉnh ủy Hà Tĩnh, các cấp ủy làm "
        "ngay.\nChỉ thị này thay thế Chỉ thị số 14-CT/TU ngày 7/8/2016 của Tỉnh ủy Nghệ An.\n"
    )
    assert {fact.label: (fact.key, fact.pattern) for fact in facts.directives} == {
        "14-CT/TU": ("party:tu-nghe-an:2020-2025:CT:14", "own"),
        "14-CT/TU [2]": ("party:tu-ha-tinh:2015-2020:CT:14", "number"),
        "14-CT/TU [3]": ("party:tu-nghe-an:2015-2020:CT:14", "number"),
    }
    assert [(one.relation, one.directive) for one in facts.citations] == [
        ("self", "14-CT/TU"),
        ("implements", "14-CT/TU [2]"),
        ("replaces", "14-CT/TU [3]"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "(Kèm theo Chỉ thị số 14-CT/TU ngày 05/3/2021 của Tỉnh ủy Nghệ An)",
        "(Kèm theo Chỉ thị số 14-CT/TU ngày 05/3/2021 của Ban Thường vụ Tỉnh ủy)",
        "(Kèm theo Chỉ thị số 14-CT/TU, ngày      /3/2021)",
        "Chỉ thị số 14-CT/TU",
    ],
)
def test_annexes_name_the_act_of_the_document(facts_of: Read, said: str) -> None:
    facts = facts_of(f"{LETTER}Các cấp ủy làm ngay.\n\nPHỤ LỤC\n{said}\n")
    assert [(fact.label, fact.pattern) for fact in facts.directives] == [("14-CT/TU", "own")]


@pytest.mark.parametrize(
    ("head", "labels"),
    [
        ("TỈNH ỦY NGHỆ AN", ["14-CT/TU", "14-CT/TU [2]", "14-CT/TU [3]"]),
        ("TỈNH ỦY", ["14-CT/TU"]),
    ],
)
def test_a_head_without_day_tells_by_its_place_or_not_at_all(
    facts_of: Read, head: str, labels: list[str]
) -> None:
    undated = LETTER.replace("ngày 05 tháng 3 năm 2021", "ngày      tháng      năm")
    undated = undated.replace("TỈNH ỦY NGHỆ AN", head)
    facts = facts_of(
        f"{undated}Thực hiện Chỉ thị số 14-CT/TU ngày 7/8/2016 của Tỉnh ủy Hà Tĩnh và Chỉ thị số "
        "14-CT/TU ngày 8/9/2011 của Tỉnh ủy Hà Tĩnh.\n"
    )
    assert [fact.label for fact in facts.directives] == labels
    assert facts.directives[0].pattern == "own"
