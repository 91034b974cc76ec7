"""Terms and central bodies of the tables."""

from collections import Counter
from itertools import pairwise

import pytest

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
