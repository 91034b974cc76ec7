"""Terms and central bodies of the tables."""

from collections import Counter
from itertools import pairwise

import pytest

from bomay.graph.derive.bodies import standing_bodies
from bomay.ontology import ids, reference
from bomay.ontology.dates import bounds, is_edtf


def test_terms_name_units_and_have_ordered_dates() -> None:
    for term in reference.terms():
        assert ids.is_id(term.id)
        assert term.area == reference.ANY_AREA or reference.unit_by_id(term.area)
        if term.start and term.end:
            assert bounds(term.start)[0] < bounds(term.end)[1]


def test_national_terms_follow_one_another_without_gap_or_overlap() -> None:
    national = [t for t in reference.terms() if t.body_kind == "tw" and t.start and t.end]
    for one, following in pairwise(national):
        assert bounds(one.end or "")[1] == bounds(following.start or "")[0], following.id


@pytest.mark.parametrize(
    ("term_id", "area", "start", "end"),
    [
        ("term:tphcm-x", "unit:tphcm", "2015-10-18", "2020-10-16"),
        ("term:tphcm-xi", "unit:tphcm", "2020-10-17", "2025-06-30"),
        ("term:tphcm-i", "unit:tphcm@2025", "2025-10-16", None),
        ("term:dang-xiii", "unit:vn", "2021-01-31", "2026-01-22"),
        ("term:binh-tan-xii", "unit:tphcm:quan-binh-tan", None, "2025-06-30"),
    ],
)
def test_term(term_id: str, area: str, start: str | None, end: str | None) -> None:
    [term] = [t for t in reference.terms() if t.id == term_id]
    assert (term.area, term.start, term.end) == (area, start, end)


def test_central_bodies_are_unique_and_hang_together() -> None:
    bodies = {body.id: body for body in reference.central_bodies()}
    assert len(bodies) == len(reference.central_bodies())
    assert all(ids.is_id(body_id) for body_id in bodies)
    assert all(body.parent in bodies for body in bodies.values() if body.parent)
    assert all(is_edtf(day) for b in bodies.values() for day in (b.valid_from, b.valid_to) if day)


@pytest.mark.parametrize(
    ("body_id", "name"),
    [
        ("body:bo-chinh-tri", "Bộ Chính trị"),
        ("body:chinh-phu", "Chính phủ"),
        ("body:quoc-hoi", "Quốc hội"),
        ("body:bo-noi-vu", "Bộ Nội vụ"),
        ("body:bo-lao-dong-thuong-binh-va-xa-hoi", "Bộ Lao động - Thương binh và Xã hội"),
    ],
)
def test_central_body(body_id: str, name: str) -> None:
    assert {b.id: b.name for b in reference.central_bodies()}[body_id] == name


def test_names_of_central_bodies_are_unique() -> None:
    names = Counter(body.name for body in reference.central_bodies())
    assert [name for name, n in names.items() if n > 1] == []


def test_reforms_of_bodies_name_bodies_that_stand() -> None:
    bodies = standing_bodies()
    reforms = reference.body_reforms()
    assert len({reform.id for reform in reforms}) == len(reforms)
    for reform in reforms:
        assert reform.results
        for source in reform.sources:
            ended = bodies[source].valid_to
            assert source in reform.results or "" < (ended or "") < reform.date
        for result in reform.results:
            begun = bodies[result].valid_from
            assert result in reform.sources or begun == reform.date


def test_the_central_boards_changed_on_one_day_by_one_conclusion() -> None:
    made = [r for r in reference.body_reforms() if r.date == "2025-02-03"]
    assert {r.directive for r in made} == {"121-KL/TW"}
    assert {r.results[0]: r.kind for r in made} == {
        "body:ban-tgdv-tw": "merge",
        "body:ban-cscl-tw": "rename",
        "body:bo-ngoai-giao": "transfer",
        "body:du-chinh-phu": "create",
        "body:du-quoc-hoi": "create",
        "body:du-mttq-tw": "create",
    }


def test_ministries_changed_by_the_resolution_on_the_governments_structure() -> None:
    made = [r for r in reference.body_reforms() if r.date == "2025-03-01"]
    assert len(made) == 6
    assert {r.directive for r in made} == {"176/2025/QH15"}


def test_provincial_committees_name_their_decision_or_the_one_for_all() -> None:
    """Where no source at hand has a decision's number it is not guessed from the series."""
    made = {
        r.results[0]: r.directive
        for r in reference.body_reforms()
        if r.results[0].startswith("body:tu:")
    }
    assert {body: act for body, act in made.items() if act != "60-NQ/TW"} == {
        "body:tu:phu-tho@2025": "309-QĐ/TW",
        "body:tu:da-nang@2025": "315-QĐ/TW",
        "body:tu:quang-ngai@2025": "316-QĐ/TW",
        "body:tu:tphcm@2025": "321-QĐ/TW",
        "body:tu:dong-thap@2025": "326-QĐ/TW",
        "body:tu:ca-mau@2025": "327-QĐ/TW",
        "body:tu:an-giang@2025": "328-QĐ/TW",
    }


def test_the_party_committee_of_the_city_is_another_since_its_merger() -> None:
    (reform,) = [r for r in reference.body_reforms() if "body:tu:tphcm@2025" in r.results]
    assert (reform.date, reform.directive) == ("2025-07-01", "321-QĐ/TW")
    assert set(reform.sources) == {
        "body:tu:tphcm", "body:tu:binh-duong", "body:tu:ba-ria-vung-tau",
    }  # fmt: skip


def test_every_merged_province_has_a_new_committee() -> None:
    made = {b for r in reference.body_reforms() for b in r.results if b.startswith("body:tu:")}
    merged = {
        r.results[0]
        for r in reference.reforms()
        if (r.date, r.kind) == ("2025-07-01", "merge") and r.results[0].count(":") == 1
    }
    assert {body.replace("body:tu:", "unit:") for body in made} == merged
    assert len(made) == 23
