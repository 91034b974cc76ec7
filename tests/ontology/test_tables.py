"""The reference tables hold together: sources, examples, ids that exist, codes that are unique."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product

import pytest

from bomay.ontology import ids, reference, tables, vocabulary
from bomay.ontology.dates import is_edtf
from bomay.ontology.tables import listed, rows
from bomay.ontology.text import fold

OWN = [
    "body_kinds", "document_types", "organ_codes", "post_types", "relation_cues", "terms",
    "slugs", "unit_aliases", "body_reforms",
]  # fmt: skip
KEYS = {
    "body_kinds": "body_kind_id", "document_types": "type_id", "post_types": "post_type_id",
    "relation_cues": "cue_id", "terms": "term_id", "sources": "key", "unit_aliases": "alias",
    "body_names": "surface", "body_subjects": "name", "department_names": "name",
    "post_heads": "surface", "board_roles": "surface", "honorifics": "surface",
    "person_verbs": "verb", "surnames": "surname", "countries": "name", "kin_words": "word",
}  # fmt: skip
KINDS = {row["body_kind_id"] for row in rows("body_kinds")}


def every_row() -> Iterator[tuple[str, Mapping[str, str]]]:
    for name in OWN:
        for row in rows(name):
            yield name, row


@pytest.mark.parametrize("name", [*OWN, "sources", "units", "reforms"])
def test_cells_are_clean(name: str) -> None:
    for row in rows(name):
        assert None not in row, row
        assert all(cell is not None and cell == cell.strip() for cell in row.values()), row
        assert not any("  " in cell for cell in row.values()), row


@pytest.mark.parametrize(("name", "key"), KEYS.items(), ids=KEYS)
def test_keys_are_unique(name: str, key: str) -> None:
    found = Counter(row[key] for row in rows(name))
    assert [value for value, n in found.items() if n > 1] == []


def test_every_row_names_known_sources() -> None:
    known = {row["key"] for row in rows("sources")}
    for name, row in every_row():
        assert listed(row["source"]), (name, row)
        assert set(listed(row["source"])) <= known, (name, row)


def test_every_row_on_general_knowledge_alone_is_a_hint() -> None:
    for name, row in every_row():
        if "hint" in row:
            assert row["hint"] == ("yes" if row["source"] == "G" else ""), (name, row)


def test_every_row_has_an_example() -> None:
    for name, row in every_row():
        if "example" in row:
            assert row["example"], (name, row)


def codes(*cells: str) -> set[str]:
    return {code for cell in cells for code in listed(cell)}


def parts(number: str) -> set[str]:
    return {re.sub(r"\d+$", "", part) for part in re.split(r"[-/ ]", number)}


@pytest.mark.parametrize("row", rows("document_types"), ids=lambda row: row["type_id"])
def test_a_document_types_example_is_matched(row: Mapping[str, str]) -> None:
    own = codes(row["code"], row["code_variants"])
    is_number = row["example"][0].isdigit()
    if own and is_number and "/QHk" not in row["number_style"]:
        assert own & parts(row["example"])
    elif not is_number:
        assert fold(row["example"]).split()[0] == fold(row["label_vi"]).split()[0]


def test_most_types_are_shown_by_a_number() -> None:
    numbered = [row for row in rows("document_types") if row["example"][0].isdigit()]
    assert len(numbered) > len(rows("document_types")) / 2


@pytest.mark.parametrize(
    "row", rows("organ_codes"), ids=lambda row: f"{row['code']} {row['name_en']}"
)
def test_an_organ_codes_example_is_matched(row: Mapping[str, str]) -> None:
    own = codes(row["code"], row["variants"])
    if row["example"][0].isdigit():
        bare = {re.sub(r"\d+$", "", code) for code in own}
        assert bare & parts(row["example"]) or row["code"] in row["example"]
    else:
        assert fold(row["example"])[:5] == fold(row["name_vi"])[:5]


def test_one_code_means_one_organ() -> None:
    meant = Counter((row["code"], row["regime"]) for row in rows("organ_codes"))
    assert [code for code, n in meant.items() if n > 1] == []


@pytest.mark.parametrize("row", rows("body_kinds"), ids=lambda row: row["body_kind_id"])
def test_a_body_kinds_example_is_matched(row: Mapping[str, str]) -> None:
    patterns = listed(row["name_patterns"])
    if patterns and row["hint"] != "yes":
        assert any(re.match(p, row["example"]) for pattern in patterns for p in regexes(pattern))


def regexes(pattern: str) -> Iterator[str]:
    """A name pattern as regular expressions: ``(Đảng)`` may be absent, ``{unit}`` is any words."""
    pieces = re.split(r"(\([^)]*\)|\{[^}]*\})", pattern)
    choices = []
    for piece in pieces:
        if piece.startswith("("):
            choices.append(["", *map(re.escape, piece[1:-1].split(", "))])
        elif piece.startswith("{"):
            choices.append([r".*"])
        else:
            choices.append([re.escape(piece.strip())])
    for choice in product(*choices):
        yield r"\s*".join(part for part in choice if part)


def test_body_kinds_name_kinds() -> None:
    for row in rows("body_kinds"):
        assert row["led"] in ("", "whole", "together")
        assert not row["parent_kind"] or row["parent_kind"] in KINDS, row
    assert {row["issuer_kind"] for row in rows("organ_codes")} <= KINDS
    assert {row["body_kind"] for row in rows("post_types")} <= KINDS
    assert {row["body_kind"] for row in rows("terms")} <= KINDS
    for row in rows("document_types"):
        assert set(listed(row["typical_issuers"])) <= KINDS | {"any"}, row


def test_parents_of_kinds_form_no_circle() -> None:
    above = {row["body_kind_id"]: row["parent_kind"] for row in rows("body_kinds")}
    for kind in above:
        seen = [kind]
        # A kind above itself (Đảng bộ) is that of the unit above.
        while above[seen[-1]] not in ("", seen[-1]):
            seen.append(above[seen[-1]])
            assert len(set(seen)) == len(seen), seen


@pytest.mark.parametrize("row", rows("post_types"), ids=lambda row: row["post_type_id"])
def test_a_post_types_example_is_matched(row: Mapping[str, str]) -> None:
    named = [*re.split(r" / |; ", f"{row['label_vi']}; {row['synonyms']}")]
    heads = {fold(re.split(r" \(|\{| - |, ", name)[0].strip()) for name in named if name}
    words = {" ".join(head.split()[:2]) for head in heads if head}
    assert any(fold(row["example"]).startswith(word) for word in words)


def test_posts_name_posts_and_seats() -> None:
    types = {row["post_type_id"] for row in rows("post_types")}
    for row in rows("post_types"):
        assert row["seats"] in ("1", "n", ""), row
        assert (row["seats"] == "") == (row["rank_class"] == "qualifier"), row
        assert row["rank_class"] in ("head", "deputy", "member", "qualifier"), row
        assert not row["requires"] or row["requires"] in types | REQUIRED_ELSEWHERE, row


# Ranks that the table's note on the Party Statute speaks of without a row of their own.
REQUIRED_ELSEWHERE = {"uv-ubkttw", "uv-btv-tu", "uv-btv-hu", "uv-btv-du", "uv-ubkt-tu", "dbhdnd"}


def test_cues_compile_and_match_their_examples() -> None:
    for row in rows("relation_cues"):
        pattern = re.compile(row["cue_regex"], re.IGNORECASE)
        if row["cue_regex"]:
            assert pattern.search(row["example"]), row
        assert row["rel_type"].startswith("(") or row["rel_type"].lower() in vocabulary.RELATIONS


def test_dates_of_kinds_and_codes_are_edtf_and_ordered() -> None:
    for name in ("body_kinds", "organ_codes"):
        for row in rows(name):
            days = [row["valid_from"], row["valid_to"]]
            assert all(is_edtf(day) for day in days if day), row
            assert "" in days or days == sorted(days), row


def test_aliases_name_units_and_examples_hold_them() -> None:
    for row in rows("unit_aliases"):
        unit = reference.unit_by_id(row["unit"])
        assert unit is not None, row
        assert "@" not in row["unit"], "an alias is of a name, not of an era"
        assert row["alias"] != unit.name
        assert row["alias"] in row["example"], row


def test_slugs_are_taken_from_the_table() -> None:
    for row in rows("slugs"):
        slug = ids.head_slug if row["concept"] == "head" else ids.code_slug
        assert slug(row["text"]) == row["slug"]


def test_listed_cells() -> None:
    assert tables.listed(" a ;b;; ") == ("a", "b")
