"""Mentions and claims of one document: ids, quotes, arguments, eras."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from bomay.graph.link import Linked, claims_of
from bomay.ontology.facts import Facts
from bomay.ontology.model import Claim, Mention

SECRETARY = ("Huỳnh Khắc Điệp", "Bí thư", "Quận ủy Bình Tân")


def by_kind(linked: Linked, kind: str) -> list[Mention]:
    return [mention for mention in linked.mentions if mention.kind == kind]


def by_predicate(linked: Linked, predicate: str) -> list[Claim]:
    return [claim for claim in linked.claims if claim.predicate == predicate]


def test_a_holding_is_a_claim_between_two_mentions(facts: Callable[..., Facts]) -> None:
    made = facts("một", holdings=(SECRETARY,))
    linked = claims_of(made, recorded_at="now", extractor="test")
    (claim,) = by_predicate(linked, "holds")
    (person,), (body,) = by_kind(linked, "person"), by_kind(linked, "body")
    assert (claim.subject, claim.object) == (person.id, body.id)
    start, end = claim.spans[0]
    assert made.document.text[start:end] == claim.quote
    assert json.loads(claim.arguments)["head"] == "Bí thư"
    assert body.entity == "body:qu:tphcm-quan-binh-tan"
    assert person.entity is None, "who it is needs other documents"


def test_the_same_reading_has_the_same_ids(facts: Callable[..., Facts]) -> None:
    made = facts("một", holdings=(SECRETARY,), directives=({"number": "14-KL/TW"},))
    one = claims_of(made, recorded_at="now", extractor="test")
    two = claims_of(made, recorded_at="later", extractor="test")
    assert [m.id for m in one.mentions] == [m.id for m in two.mentions]
    assert [c.id for c in one.claims] == [c.id for c in two.claims]


def test_a_holding_without_body_is_kept_as_a_claim(link: Callable[..., Linked]) -> None:
    (claim,) = by_predicate(link("một", holdings=(("Lê Văn Thinh", "Bí thư", None),)), "holds")
    assert claim.object is None


def test_who_was_acting_has_no_more_than_that_role(link: Callable[..., Linked]) -> None:
    def role(**told: object) -> object:
        (claim,) = by_predicate(link("một", holdings=((*SECRETARY, told),)), "holds")
        return json.loads(claim.arguments)["role"]

    assert role(status="former", acting=True) == role(status="acting") == "acting"
    assert role(status="former") is None


def test_the_era_is_that_of_the_holding_not_of_the_article(link: Callable[..., Linked]) -> None:
    city = "Thành ủy Thành phố Hồ Chí Minh"
    linked = link(
        "một",
        published="2026-02-03",
        holdings=(
            ("Trần Lưu Quang", "Bí thư", city),
            ("Nguyễn Văn Nên", "Bí thư", city, {"status": "former", "end": "2025-06-30"}),
        ),
    )
    entity = {m.id: m.entity for m in by_kind(linked, "body")}
    held = {json.loads(c.arguments)["status"]: entity[c.object or ""] for c in linked.claims}
    assert held == {"current": "body:tu:tphcm@2025", "former": "body:tu:tphcm"}


def test_a_sidebar_has_no_day(facts: Callable[..., Facts]) -> None:
    made = facts("một", holdings=((*SECRETARY, {"zone": "sidebar"}),))
    (claim,) = by_predicate(claims_of(made, recorded_at="now", extractor="t"), "holds")
    assert claim.stated_at is None
    assert json.loads(claim.arguments)["rank"] == 0


def test_citations_of_unknown_acts_are_not_claims(facts: Callable[..., Facts]) -> None:
    cites = (
        {"subject": "document", "relation": "cites", "directive": "1-QĐ/TW"},
        {"subject": "2-QĐ/TW", "relation": "replaces", "directive": "14-KL/TW"},
    )
    made = facts("một", directives=({"number": "14-KL/TW"},), cites=cites)
    linked = claims_of(made, recorded_at="now", extractor="t")
    assert {c.predicate for c in linked.claims} == {"implements"}


def test_what_is_said_of_an_act_is_a_claim_of_its_own(facts: Callable[..., Facts]) -> None:
    act = {"number": "14-KL/TW", "issuer": "Bộ Chính trị", "date": "2021-09-22"}
    linked = claims_of(facts("một", directives=(act,)), recorded_at="now", extractor="t")
    (claim,) = by_predicate(linked, "directive")
    said = json.loads(claim.arguments)
    (issuer,) = by_kind(linked, "body")
    assert (said["date"], said["issuer"]) == ("2021-09-22", issuer.id)
    (mention,) = by_kind(linked, "directive")
    assert json.loads(mention.attributes)["series"] == "body:tw"
    assert mention.block == "n:14:kl"


def test_a_person_unknown_to_the_facts_holds_nothing(facts: Callable[..., Facts]) -> None:
    made = replace(facts("một", holdings=(SECRETARY,)), persons=())
    assert by_predicate(claims_of(made, recorded_at="now", extractor="t"), "holds") == []


def test_bodies_of_unknown_places_are_told_apart_by_their_documents(
    link: Callable[..., Linked],
) -> None:
    body_name, hints = "Ủy ban nhân dân xã Tân Phú", set()
    for name, day in (("một", "2022-03-03"), ("hai", "2022-04-04")):
        linked = link(name, published=day, holdings=(("Lê Văn Thinh", "Chủ tịch", body_name),))
        (body,) = (body for body in linked.bodies if body.name == body_name)
        assert body.unit is None
        assert body.hint is not None
        assert day in body.hint
        (person,) = by_kind(linked, "person")
        (post,) = json.loads(person.attributes)["posts"]
        assert day in post["about"]
        hints.add(body.hint)
    assert len(hints) == 2


def test_a_portal_is_told_by_its_address_or_its_name(facts: Callable[..., Facts]) -> None:
    def rank(**told: str) -> int:
        made = facts("một", holdings=(SECRETARY,))
        made = replace(made, document=replace(made.document, **told))
        (claim,) = by_predicate(claims_of(made, recorded_at="now", extractor="test"), "holds")
        return int(json.loads(claim.arguments)["rank"])

    portal = rank(url="https://www.binhtan.hochiminhcity.gov.vn/a")
    assert rank(publisher="Cổng thông tin điện tử quận Bình Tân") == portal
    assert rank(publisher="Báo Bình Tân") < portal
    assert rank(publisher="Trang thông tin điện tử tổng hợp Bình Tân") < portal
