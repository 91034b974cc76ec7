"""History and successors of units, over the reference tables and an invented chain."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bomay.graph import answers
from bomay.graph.reference import load_reference
from bomay.graph.store import GraphStore, WriteBatch, open_store
from bomay.ontology.errors import NotFoundError, ParameterError
from bomay.ontology.model import Directive

ORDER = Directive(
    id="directive:state:ubtvqh:k14:nq:1111", name="Nghị quyết 1111/NQ-UBTVQH14",
    number="1111/NQ-UBTVQH14", key="state:ubtvqh:k14:NQ:1111", code="NQ",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOMAY_TODAY", "2026-11-22")


@pytest.fixture(scope="module")
def store() -> Iterator[GraphStore]:
    with open_store("sqlite:///:memory:") as opened:
        opened.initialise()
        load_reference(opened)
        opened.write(WriteBatch(entities=[ORDER]))
        yield opened


def test_thu_duc(store: GraphStore) -> None:
    (merge,) = answers.history(store, "unit:tphcm:quan-2")["items"]
    assert (merge["date"], merge["kind"], merge["share"]) == ("2021-01-01", "merge", "full")
    assert [unit["id"] for unit in merge["from"]] == [
        "unit:tphcm:quan-2", "unit:tphcm:quan-9", "unit:tphcm:quan-thu-duc",
    ]  # fmt: skip
    assert [unit["name"] for unit in merge["to"]] == ["Thành phố Thủ Đức"]
    assert merge["directive"]["id"] == ORDER.id


def test_an_act_that_no_document_names_is_known_by_its_number(store: GraphStore) -> None:
    (abolished,) = answers.history(store, "unit:tphcm:quan-1")["items"]
    assert abolished["directive"] == {
        "id": None, "type": "Directive", "name": "203/2025/QH15", "hint": None,
    }  # fmt: skip
    assert abolished["number"] == "203/2025/QH15"


def test_later_reforms_on_request(store: GraphStore) -> None:
    plain = answers.history(store, "unit:tphcm:quan-2")["total"]
    chain = answers.history(store, "unit:tphcm:quan-2", successors=True)["items"]
    assert plain == 1
    assert [item["kind"] for item in chain] == ["merge", "abolish"]


@pytest.mark.parametrize(
    ("unit", "on", "heirs", "whole"),
    [
        ("unit:tphcm:quan-2", "2020-12-31", ["unit:tphcm:quan-2"], True),
        ("unit:tphcm:quan-2", "2021-01-01", ["unit:tphcm:tp-thu-duc"], True),
        ("unit:tphcm", "2025-06-30", ["unit:tphcm"], True),
        ("unit:tphcm", "2025-07-01", ["unit:tphcm@2025"], True),
        ("unit:binh-duong", None, ["unit:tphcm@2025"], True),
        ("unit:binh-duong:thi-xa-ben-cat", "2024-05-01", ["unit:binh-duong:tp-ben-cat"], True),
        ("unit:binh-phuoc", "2025-12-31", ["unit:dong-nai@2025"], True),
        ("unit:binh-phuoc", None, ["unit:dong-nai@2026"], True),
        ("unit:tphcm:quan-4:phuong-5", "2020-12-31", ["unit:tphcm:quan-4:phuong-5"], True),
        ("unit:tphcm:quan-4:phuong-5", "2025-06-30", ["unit:tphcm:quan-4:phuong-2"], True),
        ("unit:tphcm:quan-4:phuong-2", "2025-06-30", ["unit:tphcm:quan-4:phuong-2"], True),
        ("unit:tphcm:quan-3:phuong-10", None, ["unit:tphcm:phuong-nhieu-loc"], True),
        ("unit:tphcm:quan-3:phuong-9", None, ["unit:tphcm:phuong-nhieu-loc"], True),
    ],
)
def test_what_a_unit_is_on_a_day(
    store: GraphStore, unit: str, on: str | None, heirs: list[str], whole: bool
) -> None:
    found = answers.successors(store, unit, on=on)
    assert [item["entity"]["id"] for item in found["items"]] == heirs
    assert {item["whole"] for item in found["items"]} == {whole}
    assert all(item["certain"] for item in found["items"])


@pytest.mark.parametrize(
    ("unit", "on", "origins"),
    [
        (
            "unit:tphcm:tp-thu-duc", "2020-12-31",
            ["unit:tphcm:quan-2", "unit:tphcm:quan-9", "unit:tphcm:quan-thu-duc"],
        ),
        (
            "unit:tphcm@2025", "2025-06-30",
            ["unit:ba-ria-vung-tau", "unit:binh-duong", "unit:tphcm"],
        ),
        ("unit:dong-nai@2026", "2020-01-01", ["unit:binh-phuoc", "unit:dong-nai"]),
    ],
)  # fmt: skip
def test_before_it_began_there_was_what_it_was_made_of(
    store: GraphStore, unit: str, on: str, origins: list[str]
) -> None:
    found = answers.successors(store, unit, on=on)
    assert found["items"] == []
    assert [one["id"] for one in found["origins"]] == origins


def test_from_its_first_day_it_is_itself(store: GraphStore) -> None:
    found = answers.successors(store, "unit:tphcm:tp-thu-duc", on="2021-01-01")
    assert [item["entity"]["id"] for item in found["items"]] == ["unit:tphcm:tp-thu-duc"]
    assert found["origins"] == []


def test_a_district_that_was_split_is_in_several(store: GraphStore) -> None:
    found = answers.successors(store, "unit:tphcm:quan-1")["items"]
    assert len(found) > 1
    assert not any(item["whole"] for item in found)
    assert all(item["certain"] for item in found)


def test_a_ward_whose_parts_went_to_two_wards(store: GraphStore) -> None:
    found = answers.successors(store, "unit:tphcm:quan-binh-thanh:phuong-6", on="2025-01-01")
    assert [(item["entity"]["id"], item["whole"]) for item in found["items"]] == [
        ("unit:tphcm:quan-binh-thanh:phuong-5", False),
        ("unit:tphcm:quan-binh-thanh:phuong-7", False),
    ]


def test_a_ward_that_took_another_in_has_one_line_for_it(store: GraphStore) -> None:
    """And where it was split later, which part holds what it took in is not told."""
    lines = answers.history(store, "unit:tphcm:quan-4:phuong-2")["items"]
    assert lines[0]["date"] == "2021-01-01"
    assert [unit["id"] for unit in lines[0]["from"]] == [
        "unit:tphcm:quan-4:phuong-2", "unit:tphcm:quan-4:phuong-5",
    ]  # fmt: skip
    assert {line["date"] for line in lines[1:]} == {"2025-07-01"}
    later = answers.successors(store, "unit:tphcm:quan-4:phuong-5")["items"]
    assert len(later) == 2
    assert not any(item["certain"] for item in later)


def test_what_a_merger_mixed_is_no_longer_certain(store: GraphStore) -> None:
    found = answers.successors(store, "unit:tphcm:quan-2")["items"]
    assert len(found) > 1
    assert not any(item["certain"] or item["whole"] for item in found)


def test_old_names_resolve_to_the_old_unit(store: GraphStore) -> None:
    ids = [item["id"] for item in answers.search(store, "Quận 2", type="Unit")["items"]]
    assert ids[0] == "unit:tphcm:quan-2"
    assert answers.entity(store, "unit:tphcm:quan-2")["valid_to"] == "2020-12-31"


def test_only_units_and_bodies_have_a_history(store: GraphStore) -> None:
    for read in (answers.history, answers.successors):
        with pytest.raises(NotFoundError):
            read(store, ORDER.id)
    with pytest.raises(NotFoundError):
        answers.history(store, "unit:tphcm:quan-2", kind="Body")
    with pytest.raises(ParameterError):
        answers.successors(store, "unit:tphcm", on="2025")


def test_ministries_merged_in_2025(store: GraphStore) -> None:
    (item,) = answers.history(store, "body:bo-ke-hoach-va-dau-tu", kind="Body")["items"]
    assert (item["date"], item["kind"]) == ("2025-03-01", "merge")
    assert [body["name"] for body in item["to"]] == ["Bộ Tài chính"]
    assert item["share"] is None
    heirs = answers.successors(store, "body:bo-ke-hoach-va-dau-tu", on="2025-02-28")["items"]
    assert [heir["entity"]["name"] for heir in heirs] == ["Bộ Kế hoạch và Đầu tư"]
    heirs = answers.successors(store, "body:bo-ke-hoach-va-dau-tu")["items"]
    assert [heir["entity"]["name"] for heir in heirs] == ["Bộ Tài chính"]
    heirs = answers.successors(store, "body:bo-tai-chinh")["items"]
    assert [heir["entity"]["name"] for heir in heirs] == ["Bộ Tài chính"]


def test_the_party_organisation_of_the_city_is_new_in_2025(store: GraphStore) -> None:
    (item,) = answers.history(store, "body:tu:tphcm@2025")["items"]
    assert sorted(body["id"] for body in item["from"]) == [
        "body:tu:ba-ria-vung-tau", "body:tu:binh-duong", "body:tu:tphcm",
    ]  # fmt: skip
    assert (item["number"], item["directive"]["name"]) == ("321-QĐ/TW", "321-QĐ/TW")


def test_a_search_in_a_unit_goes_on_in_what_it_became(store: GraphStore) -> None:
    def found(**more: object) -> set[str]:
        asked = {"q": "phường bến thành", "unit": "unit:tphcm:quan-1", "limit": 50} | more
        return {item["id"] for item in answers.search(store, **asked)["items"]}  # type: ignore[arg-type]

    old, new = "unit:tphcm:quan-1:phuong-ben-thanh", "unit:tphcm:phuong-ben-thanh"
    assert old in found()
    assert new not in found()
    assert {old, new} <= found(successors=True)
    assert new not in found(successors=True, on="2025-06-30")
