"""Which mention of a number means which act (domain §1.8, design 5.4.7 and 5.4.8)."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import pytest

from bomay.graph.derive.acts import bare_block, number_block, title_block
from bomay.graph.derive.acts_said import LocalAct
from bomay.graph.derive.directives import Resolved, resolve
from bomay.ontology.numbers import parse_number

SUBJECT = "khuyến khích và bảo vệ cán bộ năng động, sáng tạo, dám nghĩ, dám làm vì lợi ích chung"
OTHER = "tăng cường công tác bảo vệ chính trị nội bộ Đảng trước âm mưu của các thế lực thù địch"
XIII = "party:tw:dang-xiii:KL:14"
XII = "party:tw:dang-xii:KL:14"


def act(document: str, **said: Any) -> LocalAct:
    fields = {
        "act": "number",
        "number": "14-KL/TW",
        "code": "KL",
        "document_type": "Kết luận",
        "series": "body:tw",
        "issuer": "body:bo-chinh-tri",
        "title": None,
        "date": None,
        "key": None,
        "stated": "2023-01",
        "rank": 1,
    } | said
    block = said.get("block") or number_block(fields["number"], fields["code"])
    return LocalAct.read(
        {
            "id": f"{document}.m.{said.get('name', fields['number'])}",
            "kind": said.get("kind", "directive"),
            "name": said.get("name", fields["number"]),
            "block": block,
            "sha256": sha256(document.encode()).hexdigest(),
            "attributes": json.dumps(fields),
        }
    )


def placed(result: Resolved, document: str) -> tuple[str, str, bool]:
    return next(v for k, v in result.assigned.items() if k.startswith(f"{document}.m."))


def test_two_documents_join_when_organ_type_number_and_subject_agree() -> None:
    result = resolve([act("a", title=SUBJECT), act("b", title=f"chủ trương {SUBJECT}")])
    (directive,) = result.directives
    assert placed(result, "a") == placed(result, "b") == (directive.id, "M7", True)
    assert (directive.issuer, directive.inferred, directive.provisional) == (
        "body:bo-chinh-tri",
        True,
        True,
    )
    ids = {act("a").provisional_id(), act("b").provisional_id()}
    assert directive.id == min(ids)
    assert result.redirects == {max(ids): min(ids)}


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"title": None}, id="no subject on one side"),
        pytest.param({"title": OTHER}, id="another subject"),
        pytest.param({"title": SUBJECT, "issuer": "body:ban-bi-thu"}, id="another organ"),
        pytest.param({"title": SUBJECT, "issuer": None}, id="no organ"),
        pytest.param({"title": SUBJECT, "document_type": "Thông báo"}, id="another type"),
        pytest.param({"title": SUBJECT, "date": "2016-01-02"}, id="joined only with no date apart"),
    ],
)
def test_otherwise_they_stay_apart(other: dict[str, Any]) -> None:
    result = resolve([act("a", title=SUBJECT, date="2021-09-22"), act("b", **other)])
    assert len(result.directives) == 2
    assert not any(directive.inferred for directive in result.directives)


def test_one_known_act_not_later_than_the_mention_is_inferred() -> None:
    known = act("k", key=XIII, date="2021-09-22")
    result = resolve([known, act("a", title=SUBJECT)])
    assert placed(result, "a") == ("directive:party:tw:dang-xiii:kl:14", "M8", True)
    assert placed(result, "k") == ("directive:party:tw:dang-xiii:kl:14", "key", False)
    assert result.redirects == {act("a").provisional_id(): "directive:party:tw:dang-xiii:kl:14"}


def test_a_second_known_act_undoes_it_and_both_are_candidates() -> None:
    known = [act("k", key=XIII, date="2021-09-22"), act("l", key=XII, date="2017-01-01")]
    result = resolve([*known, act("a", title=SUBJECT), act("b", title=SUBJECT)])
    assert placed(result, "a")[1:] == ("M9", False)
    provisional = [d for d in result.directives if d.provisional]
    assert len(provisional) == 2, "a second known act un-joins what subjects had joined"
    assert provisional[0].candidates == (
        "directive:party:tw:dang-xii:kl:14",
        "directive:party:tw:dang-xiii:kl:14",
    )


def test_the_subject_chooses_among_known_acts() -> None:
    known = [act("k", key=XIII, title=SUBJECT), act("l", key=XII, title=OTHER)]
    result = resolve([*known, act("a", title=f"chủ trương {SUBJECT}")])
    assert placed(result, "a") == ("directive:party:tw:dang-xiii:kl:14", "M7", True)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"stated": "2019-05-01"}, id="the act is later than the mention"),
        pytest.param({"stated": None}, id="no day is known"),
        pytest.param({"series": "body:tu:tphcm"}, id="another series"),
        pytest.param({"title": OTHER}, id="another subject"),
        pytest.param({"issuer": "body:ban-bi-thu"}, id="another organ"),
    ],
)
def test_the_only_known_act_is_not_enough(said: dict[str, Any]) -> None:
    result = resolve([act("k", key=XIII, title=SUBJECT, date="2021-09-22"), act("a", **said)])
    assert placed(result, "a")[1] == "M9"


def test_one_key_with_two_dates_is_one_act_and_a_conflict() -> None:
    result = resolve(
        [
            act("a", key=XIII, date="2021-09-22"),
            act("b", key=XIII, date="2021-09-23", rank=3, own=True),
        ]
    )
    (directive,) = result.directives
    assert directive.date == "2021-09-23"
    assert directive.rule == "M11"


def test_a_law_by_title_and_year_is_the_numbered_one() -> None:
    block = title_block("Luật", "Đất đai", "45/2013/QH13")
    assert block == title_block("Luật", "Luật Đất đai 2013", None) == "t:luat-dat-dai-2013"
    known = act("k", kind="title", act="title", key="state:qh:k13-2013:luat:45", block=block)
    named = act("a", act="title", document_type="Luật", block=block, number=None)
    alone = resolve([named])
    assert alone.directives[0].id == "directive:title:luat-dat-dai-2013"
    result = resolve([known, named])
    assert placed(result, "a")[0] == "directive:state:qh:k13-2013:luat:45"
    assert result.directives == []


@pytest.mark.parametrize(
    ("kind", "title", "block"),
    [
        ("Bộ luật", "Bộ luật Lao động ngày 20 tháng 11 năm 2019", "t:bo-luat-lao-dong-2019"),
        ("Luật", "Luật Đất đai năm 2024", "t:luat-dat-dai-2024"),
        ("Hiến pháp", "Hiến pháp 2013", "t:hien-phap-2013"),
        ("Hiến pháp", "Hiến pháp năm 1992", "t:hien-phap-1992"),
    ],
)
def test_a_law_by_title_and_day(kind: str, title: str, block: str) -> None:
    assert title_block(kind, title, None) == block


def test_a_generic_noun_is_no_type() -> None:
    known = act("k", key=XIII, title=SUBJECT, date="2021-09-22")
    result = resolve([known, act("a", document_type="Văn bản")])
    assert placed(result, "a")[1] == "M8"


def test_a_law_without_year_identifies_nothing() -> None:
    assert title_block("Luật", "Luật Đất đai", None) is None
    assert title_block("Nghị quyết", "phát triển kinh tế 2013", None) is None


INDIVIDUAL, NORMATIVE = "state:ubnd-tphcm:2022-cb:QĐ:57", "state:ubnd-tphcm:2022:QĐ:57"
DECISION = {"document_type": "Quyết định", "code": "QĐ", "series": "body:ubnd:tphcm"}
DECISION |= {"issuer": "body:ubnd:tphcm", "stated": "2023-03-02"}


def of_both_kinds(*asked: LocalAct) -> Resolved:
    """A decision without a year and one with, of one year, and what may mean either."""
    with_year = DECISION | {"number": "57/2022/QĐ-UBND", "key": NORMATIVE}
    plain = act("plain", **DECISION, number="57/QĐ-UBND", key=INDIVIDUAL, date="2022-01-07")
    alias = act("year", **with_year, kind="title", block="n:57:qd", date="2022-06-10")
    return resolve([plain, alias, *asked])


@pytest.mark.parametrize("number", ["57", "57/QĐ-UBND"])
def test_a_bare_number_may_mean_either_kind(number: str) -> None:
    result = of_both_kinds(act("asked", **DECISION, number=number))
    assert placed(result, "asked")[1:] == ("M9", False)
    (found,) = [one for one in result.directives if one.provisional]
    assert found.candidates == (
        "directive:state:ubnd-tphcm:2022-cb:qd:57",
        "directive:state:ubnd-tphcm:2022:qd:57",
    )


def test_the_one_that_was_not_there_yet_is_not_meant() -> None:
    result = of_both_kinds(act("asked", **DECISION | {"number": "57", "stated": "2022-02-20"}))
    assert placed(result, "asked")[:2] == ("directive:state:ubnd-tphcm:2022-cb:qd:57", "M8")


def test_a_day_tells_which_kind_is_meant() -> None:
    result = of_both_kinds(act("asked", **DECISION, number="57", date="2022-06"))
    assert placed(result, "asked")[:2] == ("directive:state:ubnd-tphcm:2022:qd:57", "M8")


def test_a_year_leaves_both_and_another_year_none() -> None:
    asked = [act(f"in-{year}", **DECISION, number="57", date=year) for year in ("2022", "2021")]
    result = of_both_kinds(*asked)
    told = {one.date: one.candidates for one in result.directives if one.provisional}
    assert {year: len(found) for year, found in told.items()} == {"2022": 2, "2021": 0}


def test_another_bodys_number_is_no_candidate() -> None:
    result = of_both_kinds(act("asked", **DECISION | {"number": "57", "series": "body:ubnd:hue"}))
    (found,) = [one for one in result.directives if one.provisional]
    assert found.candidates == ()


def of_the_normative_one(*acts: LocalAct) -> Resolved:
    known = act(
        "year",
        **DECISION | {"number": "57/2022/QĐ-UBND", "key": NORMATIVE},
        kind="title",
        block="n:57:qd",
    )
    return resolve([known, *acts])


CODED = DECISION | {"number": "57/QĐ-UBND"}
BARE = DECISION | {"number": "57"}


def test_a_number_with_its_code_never_becomes_the_one_with_a_year() -> None:
    assert placed(of_the_normative_one(act("coded", **CODED)), "coded")[1] == "M9"


def test_a_mere_number_may_be_the_one_whose_year_no_text_tells() -> None:
    result = of_the_normative_one(act("coded", **CODED), act("bare", **BARE))
    coded = placed(result, "coded")[0]
    assert placed(result, "bare")[1] == "M9"
    (found,) = [one for one in result.directives if one.number == "57"]
    assert found.candidates == (coded, "directive:state:ubnd-tphcm:2022:qd:57")


@pytest.mark.parametrize("other", [{"series": "body:ubnd:hue"}, {"document_type": "Chỉ thị"}])
def test_the_number_of_another_series_or_type_leaves_the_known_one_alone(
    other: dict[str, str],
) -> None:
    result = of_the_normative_one(act("coded", **CODED | other), act("bare", **BARE))
    assert placed(result, "bare")[:2] == ("directive:state:ubnd-tphcm:2022:qd:57", "M8")


@pytest.mark.parametrize(
    ("number", "block"),
    [
        ("57/2022/QĐ-UBND", "n:57:qd"),
        ("09/2024/NQ-HĐND", "n:9:nq"),
        ("73/2023/NĐ-CP", None),  # decrees always have the year
        ("98/2023/QH15", "n:98:qh"),
        ("57/QĐ-UBND", None),
    ],
)
def test_which_numbers_are_known_without_their_year(number: str, block: str | None) -> None:
    parts = parse_number(number)
    assert parts is not None
    assert bare_block(number, parts.code) == block


@pytest.mark.parametrize(
    ("number", "organ", "date", "block"),
    [
        ("98", "QH", None, "n:98:qh"),  # Nghị quyết 98 của Quốc hội
        ("98/2023", "QH", None, "n:98:2023:qh"),
        ("100/2019", None, None, "n:100:2019:nd"),
        ("0100", None, "2019", "n:100:2019:nd"),  # Nghị định 100 năm 2019
        ("100", None, "2019-12-30", "n:100:nd"),
        ("100", None, None, "n:100:nd"),
    ],
)
def test_the_block_of_a_number_without_its_code(
    number: str, organ: str | None, date: str | None, block: str
) -> None:
    assert number_block(number, "NĐ", organ=organ, date=date) == block


def test_what_may_be_either_of_two_acts_has_an_id_of_its_own() -> None:
    labels = ("14-KL/TU", "14-KL/TW", "14-KL/TW [2]", "14-KL/TW [?]")
    acts = [act("a", number=label.split()[0], name=label) for label in labels]
    result = resolve(acts)
    assert len({directive.id for directive in result.directives}) == len(labels)


@pytest.mark.parametrize(
    ("either", "rule", "candidates"),
    [
        pytest.param(None, "M8", None, id="a number of one act"),
        pytest.param([XIII], "M9", (XIII,), id="its document has the key"),
        pytest.param([], "M9", (XIII,), id="its document has not both keys"),
    ],
)
def test_one_of_two_acts_of_its_document_is_never_inferred(
    either: list[str] | None, rule: str, candidates: tuple[str, ...] | None
) -> None:
    said = {} if either is None else {"either": either}
    result = resolve([act("a", key=XIII, date="2021-09-22"), act("b", **said)])
    assert placed(result, "b")[1] == rule
    found = [one.candidates for one in result.directives if one.provisional]
    want = [tuple(f"directive:{key.lower()}" for key in candidates)] if candidates else []
    assert found == want


def test_what_one_series_numbers_so_on_one_day_is_one_act_whatever_its_term() -> None:
    of_day = {"series": "body:tu:quang-tri@2025", "date": "2025-10-10"}
    found = resolve(
        [
            act("a", number="12-KL/TU", **of_day),
            act("b", number="12-KL/TU", title=SUBJECT, **of_day),
            act("c", number="12-KL/TU", title=SUBJECT, **of_day | {"date": "2025-09-02"}),
            act("d", number="12-KL/TU", **of_day | {"date": "2025-10"}),
            act("e", number="12-KL/TU", **of_day | {"series": "body:tu:da-nang@2025"}),
        ]
    )
    assert placed(found, "a") == placed(found, "b")
    assert placed(found, "a")[1:] == ("M1", True)
    assert len({placed(found, name)[0] for name in "acde"}) == 4
