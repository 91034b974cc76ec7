"""Ids: forms, round trips, and no two things under one name."""

import re
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bomay.ontology import ids, tables
from bomay.ontology.text import tone_key

SHA = "5c5bbee6b0fc8771" + "a" * 48
QUAN = "unit:tphcm:quan-binh-tan"
BASES = ["https://bomay.invalid", "http://127.0.0.1:8000/"]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (ids.body_id("qu", unit=QUAN), "body:qu:tphcm-quan-binh-tan"),
        (ids.body_id("bo-chinh-tri"), "body:bo-chinh-tri"),
        (ids.body_id("bo-chinh-tri", unit="unit:vn"), "body:bo-chinh-tri"),
        (ids.body_id("tu", unit="unit:tphcm@2025"), "body:tu:tphcm@2025"),
        (ids.body_id("tu", unit="unit:tphcm", year=2025), "body:tu:tphcm@2025"),
        (ids.body_id("so", unit="unit:tphcm", subject="Nội vụ"), "body:so-noi-vu:tphcm"),
        (ids.post_id("Bí thư", "body:qu:x"), "post:bi-thu:qu:x"),
        (ids.post_id("Thủ trưởng", "body:bo-y-te"), "post:thu-truong-co-quan:bo-y-te"),
        (ids.post_id("Thứ trưởng", "body:bo-y-te"), "post:thu-truong:bo-y-te"),
        (ids.document_id(SHA), "source:5c5bbee6b0fc8771"),
        (
            ids.directive_id("party:tu-tphcm:tphcm-x:QĐ:1374"),
            "directive:party:tu-tphcm:tphcm-x:qd:1374",
        ),
        (
            ids.directive_id("state:qh:k15-2023:nghi-quyet:98"),
            "directive:state:qh:k15-2023:nghi-quyet:98",
        ),
        (ids.directive_id("state:cp:2025:NQ:66.7"), "directive:state:cp:2025:nq:66.7"),
        (
            ids.directive_id("party:dai-hoi:binh-chanh-xii:nghi-quyet"),
            "directive:party:dai-hoi:binh-chanh-xii:nghi-quyet",
        ),
        (
            ids.provisional_directive_id(SHA, "NQ", "05"),
            "directive:provisional:5c5bbee6b0fc8771:nq:5",
        ),
        (
            ids.provisional_directive_id(SHA, None, "209"),
            "directive:provisional:5c5bbee6b0fc8771:x:209",
        ),
        (ids.term_id("tphcm-xi"), "term:tphcm-xi"),
        (
            ids.reform_id("2021-01-01", "merge", "unit:tphcm:tp-thu-duc"),
            "reform:2021-01-01:merge:tphcm-tp-thu-duc",
        ),
        (
            ids.tenure_id("person:le-van-thinh-3f9a1c", "post:bi-thu:qu:x", 1),
            "tenure:le-van-thinh-3f9a1c:bi-thu:qu:x:1",
        ),
    ],
)
def test_form(made: str, expected: str) -> None:
    assert made == expected
    assert ids.is_id(made)


@pytest.mark.parametrize("code", ["QĐ:qd", "QĐi:qdi", "NĐ:nd", "ĐA:da", "DA:du-an", "HĐ:hop-dong"])
def test_code_slug(code: str) -> None:
    printed, _, expected = code.partition(":")
    assert ids.code_slug(printed) == expected


def test_codes_of_different_types_have_different_slugs() -> None:
    # Spellings of one code (CTr, Ctr, CTR) may share its slug; two codes may not.
    main: defaultdict[str, set[str]] = defaultdict(set)
    for row in tables.rows("document_types"):
        for code in tables.listed(row["code"]):
            main[ids.code_slug(code)].add(code)
    assert {slug: codes for slug, codes in main.items() if len(codes) > 1} == {}


def test_an_unknown_code_never_takes_a_known_slug() -> None:
    assert ids.code_slug("Hd") != ids.code_slug("HD")
    assert ids.code_slug("Đb") != ids.code_slug("Db") == "db"


def test_no_two_heads_share_a_slug() -> None:
    heads = {head for row in tables.rows("post_types") for head in _words_of(row)}
    if "post_heads" in _tables():
        heads |= {row["head"] for row in tables.rows("post_heads") if "head" in row}
    heads |= {"Thủ trưởng", "Thứ trưởng"}
    by_slug: defaultdict[str, set[str]] = defaultdict(set)
    for head in heads:
        by_slug[ids.head_slug(head)].add(tone_key(head))
    assert {slug: found for slug, found in by_slug.items() if len(found) > 1} == {}


def _words_of(row: dict[str, str]) -> list[str]:
    return [part.strip() for part in re.split(r" / |;", row["label_vi"]) if "(" not in part]


def _tables() -> set[str]:
    from importlib.resources import files

    return {entry.name.removesuffix(".csv") for entry in files(tables).iterdir()}


def test_no_two_kinds_with_subjects_share_a_slug() -> None:
    kinds = [row["body_kind_id"] for row in tables.rows("body_kinds")]
    assert len(set(kinds)) == len(kinds)
    # "du" of the subject "Cơ sở" is not the kind "du-co-so", alone or with a subject of its own.
    assert ids.body_id("du", subject="Cơ sở") != ids.body_id("du-co-so")
    assert ids.body_id("du", subject="Cơ sở A") != ids.body_id("du-co-so", subject="A")


def test_person_ids_are_minted_by_document_and_offset() -> None:
    one = ids.person_id("Lê Văn Thinh", SHA, 380)
    assert re.fullmatch(r"person:le-van-thinh-[0-9a-f]{6}", one)
    assert one == ids.person_id("Lê Văn Thinh", SHA, 380)
    assert one != ids.person_id("Lê Văn Thinh", SHA, 381)


def test_mentions_and_claims_are_deterministic() -> None:
    document = ids.document_id(SHA)
    mention = ids.mention_id(document, "person", "Lê Văn Thinh")
    assert mention.startswith(f"{document}.m.")
    assert mention == ids.mention_id(document, "person", "Lê Văn Thinh")
    assert mention != ids.mention_id(document, "body", "Lê Văn Thinh")
    assert ids.claim_id("a", "b") != ids.claim_id("ab", "")


@pytest.mark.parametrize(
    ("entity_id", "kind"),
    [
        ("person:le-van-thinh-3f9a1c", "Person"),
        ("source:5c5bbee6b0fc8771", "Document"),
        ("source:5c5bbee6b0fc8771.m.0123", "Mention"),
        ("body:tu:tphcm@2025", "Body"),
        ("claim:00ff", "Claim"),
    ],
)
def test_kind_of(entity_id: str, kind: str) -> None:
    assert ids.kind_of(entity_id) == kind


@pytest.mark.parametrize(
    "text", ["", "person", "person:", "Person:x", "planet:x", "person:lê", "unit:a b", "unit:x/y"]
)
def test_is_not_an_id(text: str) -> None:
    assert not ids.is_id(text)
    with pytest.raises(ValueError, match="not an id"):
        ids.kind_of(text)


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("entity_id", ["body:tu:tphcm@2025", "source:5c5b.m.01", "unit:vn"])
def test_iri_there_and_back(base: str, entity_id: str) -> None:
    iri = ids.to_iri(entity_id, base)
    assert "//id" not in iri
    assert ids.from_iri(iri, base) == entity_id


@pytest.mark.parametrize("iri", ["https://bomay.invalid/def/x", "https://bomay.invalid/id/x", ""])
def test_other_iris_are_none(iri: str) -> None:
    assert ids.from_iri(iri, BASES[0]) is None


def test_a_key_of_the_wrong_length_is_refused() -> None:
    for key in ("a:b", "a:b:c:d:e:f"):
        with pytest.raises(ValueError, match="directive key"):
            ids.directive_id(key)


@given(st.text(max_size=200), st.text(max_size=300), st.integers(0, 10**7))
def test_any_text_gives_an_id(name: str, subject: str, offset: int) -> None:
    made = [
        ids.person_id(name, SHA, offset),
        ids.body_id("so", unit="unit:tphcm", subject=subject),
        ids.post_id(name, "body:x"),
        ids.provisional_directive_id(SHA, name, subject),
        ids.mention_id("source:x", name, subject),
    ]
    assert all(ids.is_id(entity_id) for entity_id in made)
    assert all(len(entity_id) < 250 for entity_id in made)
