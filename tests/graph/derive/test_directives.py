"""Which mention of a number means which act (domain §1.8, design 5.4.7 and 5.4.8)."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import pytest

from bomay.graph.derive.acts import number_block, title_block
from bomay.graph.derive.acts_said import LocalAct
from bomay.graph.derive.directives import Resolved, resolve

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
            "id": f"{document}.m.{fields['number']}",
            "kind": said.get("kind", "directive"),
            "name": fields["number"],
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
