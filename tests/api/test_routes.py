"""Every route against the shapes of the contract (design 5.3)."""

from __future__ import annotations

from typing import Any

import pytest

from bomay.api.shapes import (
    Body,
    Citation,
    Claim,
    Directive,
    Document,
    Evidence,
    Listing,
    Neighbours,
    Person,
    Post,
    Ref,
    Reform,
    Route,
    Tenure,
    Term,
    Unit,
)

REF = {"id", "type", "name", "hint"}
EVIDENCE = {"document", "start", "end", "quote", "stated_at", "claim"}
TENURE = {
    "person", "post", "body", "head", "role", "start", "end", "bounds", "status", "certainty",
    "last_seen", "term", "evidence", "conflicts",
}  # fmt: skip
ENTITIES = {
    "persons/person:hanh-00000a": (Person, set()),
    "posts/post:bi-thu:qu:minh-hoa-an-phu": (Post, {"head", "body"}),
    "bodies/body:qu:minh-hoa-an-phu": (Body, {"kind", "unit", "valid_from", "valid_to"}),
    "units/unit:minh-hoa:quan-an-phu": (Unit, {"level", "parent", "valid_from", "valid_to"}),
    "directives/directive:party:tw:tw-xiii:kl:14": (
        Directive,
        {"number", "document_type", "issuer", "series_issuer", "date", "term", "status",
         "candidates"},
    ),
    "terms/term:minh-hoa-xi": (Term, set()),
    "reforms/reform:2025-07-01:merge:minh-hoa": (Reform, {"date"}),
    "documents/source:00000000000000a1": (Document, {"published"}),
}  # fmt: skip


@pytest.mark.parametrize("path", ENTITIES, ids=lambda path: path.partition("/")[0])
def test_an_entity_has_its_fields(get: Any, path: str) -> None:
    model, fields = ENTITIES[path]
    answer = get(f"/v1/{path}")
    assert answer.status_code == 200
    found = answer.json()
    assert fields | REF <= found.keys()
    assert found["id"] == path.partition("/")[2]
    model.model_validate(found)


LISTS = {
    "search?q=bi thu": Ref,
    "persons/person:hanh-00000a/tenures": Tenure,
    "posts/post:bi-thu:qu:minh-hoa-an-phu/holders": Tenure,
    "bodies/body:qu:minh-hoa-an-phu/members": Tenure,
    "bodies/body:tu:minh-hoa/directives": Directive,
    "directives": Directive,
    "directives?sort=cited&limit=2": Directive,
    "directives?number=14 kl tw": Directive,
    "directives?issuer=body:tu:minh-hoa&from=2022-01-01&to=2022-12-31": Directive,
    "directives/directive:party:tw:tw-xiii:kl:14/citations": Citation,
    "directives/directive:party:tu-minh-hoa:minh-hoa-xi:kh:21/citations?direction=out": Citation,
    "documents/source:00000000000000a1/claims": Claim,
}


@pytest.mark.parametrize("path", LISTS)
def test_a_list_has_items_total_and_next(get: Any, path: str) -> None:
    answer = get(f"/v1/{path}")
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert {"items", "total", "next"} <= found.keys()
    assert 0 < len(found["items"]) <= found["total"]
    Listing[LISTS[path]].model_validate(found)  # type: ignore[name-defined]  # built at run time


def test_a_tenure_has_all_keys_and_its_sentence(get: Any, names: dict[str, str]) -> None:
    found = get(f"/v1/posts/{names['secretary']}/holders?on=2020-08-01").json()
    first = found["items"][0]
    assert first.keys() >= TENURE
    assert first["person"]["name"] == "Nguyễn Đức Hạnh"
    assert first["certainty"] == "certain"
    assert first["end"] is None
    (evidence,) = first["evidence"]
    assert evidence.keys() == EVIDENCE
    Evidence.model_validate(evidence)
    assert "Bí thư Quận ủy An Phú Đông" in evidence["quote"]


def test_nobody_is_certain_between_two_sightings_of_two_persons(
    get: Any, names: dict[str, str]
) -> None:
    found = get(f"/v1/posts/{names['secretary']}/holders?on=2022-01-01").json()
    assert {item["certainty"] for item in found["items"]} == {"possible"}
    only = get(f"/v1/posts/{names['secretary']}/holders?on=2022-01-01&certainty=certain").json()
    assert only["items"] == []


def test_citations_go_both_ways(get: Any, names: dict[str, str]) -> None:
    cited = get(f"/v1/directives/{names['act']}/citations?direction=in").json()
    assert {item["subject"]["type"] for item in cited["items"]} == {"Document", "Directive"}
    citing = get(f"/v1/directives/{names['plan']}/citations?direction=out&relation=BASED_ON").json()
    assert {item["object"]["id"] for item in citing["items"]} == {names["act"], names["old_act"]}


def test_pages_follow_their_cursor_to_the_end(get: Any, names: dict[str, str]) -> None:
    seen: list[str] = []
    cursor = ""
    while True:
        found = get(f"/v1/bodies/{names['council']}/members?limit=15{cursor}").json()
        seen += [item["person"]["id"] for item in found["items"]]
        if found["next"] is None:
            break
        cursor = f"&cursor={found['next']}"
    assert len(seen) == len(set(seen)) == found["total"] == 40


def test_neighbours_are_capped_with_a_count(get: Any, names: dict[str, str]) -> None:
    found = get(f"/v1/graph/neighbours/{names['delegate']}?limit=12&types=Person").json()
    Neighbours.model_validate(found)
    assert found["focus"]["id"] == names["delegate"]
    assert (len(found["items"]), found["total"]) == (12, 40)
    assert found["next"]


def test_a_path_has_evidence_per_hop(get: Any, names: dict[str, str]) -> None:
    found = get(f"/v1/graph/path?from={names['hanh']}&to={names['dang']}").json()
    Route.model_validate(found)
    assert [hop["to"]["id"] for hop in found["hops"]] == [names["secretary"], names["dang"]]
    assert all(hop["evidence"] for hop in found["hops"])


def test_a_claim_says_where_it_stands(get: Any) -> None:
    found = get("/v1/claims/claim:000000000000000000000001").json()
    assert found["predicate"] == "holds"
    assert found["evidence"][0]["document"] == "source:00000000000000a1"


def test_stats_count(get: Any) -> None:
    found = get("/v1/stats").json()
    assert found["Document"] == 3
    assert found["tenures"] == 43


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health(get: Any, path: str) -> None:
    assert get(path).json() == {"status": "ok"}
