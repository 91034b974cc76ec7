"""Tables and code agree both ways: each row reads its example, each example is read by its row.

The reading code itself is asked, so that a longer row, an earlier row or a rule of the code that
hides a row shows here. Numbers, units and codes have their own tests beside their code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import cast

import pytest

from bomay.graph.link.meanings import as_meant
from bomay.ingest.extract import extract as extract_facts
from bomay.ingest.extract.acts import nouns
from bomay.ingest.extract.bodies.countries import country_at
from bomay.ingest.extract.bodies.nodes import heads
from bomay.ingest.extract.bodies.subjects import known_subject
from bomay.ingest.extract.bodies.words import surnames
from bomay.ingest.extract.citations.cues import _finder
from bomay.ingest.extract.document import details as document
from bomay.ingest.extract.document import masthead
from bomay.ingest.extract.holdings import events
from bomay.ingest.extract.names import called as names_called
from bomay.ingest.extract.names import context as names_context
from bomay.ingest.extract.names import find as names
from bomay.ingest.extract.names import post_heads
from bomay.ingest.extract.text import zones
from bomay.ingest.extract.text.anchors import Vocabulary, flatten
from bomay.ingest.extract.units.find import place_types
from bomay.ingest.read import Source
from bomay.ontology.facts import Facts, Zone
from bomay.ontology.tables import listed, rows
from bomay.ontology.text import tone_key

Row = Mapping[str, str]
SIGNS = re.compile(r" - | và |, ")


def named(table: str, *columns: str) -> pytest.MarkDecorator:
    """One test a row of a table, called by the row."""
    params = [
        pytest.param(row, id=" ".join(row[column] for column in columns)) for row in rows(table)
    ]
    return pytest.mark.parametrize("row", params)


def read(text: str) -> Facts:
    return extract_facts(Source(name="example.txt", sha256="", text=text))


def found_in(vocabulary: Vocabulary, text: str) -> Iterator[tuple[str, object]]:
    """What the vocabulary finds: the words and what they mean."""
    flat = flatten(text)
    for start, end, value in vocabulary.find_all(flat):
        yield flat[start:end], value


@named("post_heads", "surface")
def test_post_heads(row: Row) -> None:
    meant = post_heads._row(row)
    assert (row["surface"], meant) in list(found_in(post_heads.post_heads(), row["example"]))


@named("honorifics", "surface")
def test_honorifics(row: Row) -> None:
    said = list(found_in(names.honorifics(), row["example"]))
    assert (row["surface"], row["class"]) in said


@named("event_cues", "kind", "cue")
def test_event_cues(row: Row) -> None:
    assert (row["cue"], row["kind"]) in list(found_in(events._cues(), row["example"]))


@named("body_names", "surface")
def test_body_names(row: Row) -> None:
    said = dict(found_in(heads(), row["example"]))
    assert row["surface"] in said, said
    assert set(said[row["surface"]].kinds) == set(listed(row["kind"]))


@named("document_nouns", "surface")
def test_document_nouns(row: Row) -> None:
    said = dict(found_in(nouns._vocabulary(), row["example"]))
    assert row["surface"] in said, said
    noun = said[row["surface"]]
    assert (noun.document_type, noun.role) == (row["document_type"], row["role"])


@named("place_types", "surface")
def test_place_types(row: Row) -> None:
    said = dict(found_in(place_types(), row["example"]))
    assert row["surface"] in said, said


@named("citation_cues", "cue_id")
def test_citation_cues(row: Row) -> None:
    flat = flatten(row["example"])
    hits = {hit.cue.name for hit in _finder(row["position"]).find(flat, 0, len(flat))}
    assert row["cue_id"] in hits, f"a row above takes these words: {hits}; order decides"


@named("date_cues", "cue")
def test_date_cues(row: Row) -> None:
    kinds = document._rows(row["kind"])
    pattern = document._cues(row["kind"])[kinds.index(row)]
    if row["kind"] in masthead._KINDS:
        # These are whole lines; an earlier kind of line would win.
        assert masthead._line_kind(row["example"]) == row["kind"]
        assert pattern.fullmatch(row["example"].lower())
    else:
        assert pattern.search(flatten(row["example"]))


@named("zone_cues", "zone", "example")
def test_zone_cues(row: Row) -> None:
    cue = zones._Shapes(cast(Zone, row["zone"])).cue_of(row["example"])
    assert cue is not None
    assert (cue.scope, cue.pattern.pattern) == (row["scope"], row["pattern"])


NOT_NAMES: dict[str, Callable[[str, str], bool]] = {
    "before": lambda example, word: names_called.is_called_after(
        flatten(example), flatten(example).index(f"{word} ") + len(word) + 1
    ),
    "where": lambda example, word: names_called.is_where(
        flatten(example), flatten(example).index(f"{word} ") + len(word) + 1
    ),
    "field": lambda example, word: names_called.is_called_after(
        flatten(example), flatten(example).index("phú hòa")
    ),
    "listed": lambda example, word: names_called.is_called_after(
        flatten(example), flatten(example).index("trần phú")
    ),
    "style": lambda example, word: (
        [p.name for p in read(f"Ông {example} đến.").persons] == ["Jan Miller"]
    ),
    "inside": lambda example, word: names_context.is_no_person(word),
    "unaddressed": lambda example, word: (
        names_context.is_no_person(word)
        and not names_context.is_no_person(word, addressed=True)
        and read(f"Sáng nay có {example} ở xã.").persons == ()
        and len(read(f"Ông {word.title()}, Giám đốc Sở Y tế tỉnh Sơn La, nói.").persons) == 1
        and read(f"Các ông {word.title()} ở làng.").persons == ()
    ),
    "after": lambda example, word: names_context.begins_sentence(word),
    "pair": lambda example, word: names_context.begins_phrase(word),
    "sentence": lambda example, word: names_context.only_begins_sentence(word),
    "first": lambda example, word: names_context.begins_no_name(word),
    "place": lambda example, word: names_context.is_kind_of_place(word),
}


@named("not_names", "position", "surface")
def test_not_names(row: Row) -> None:
    assert row["surface"] in flatten(row["example"])
    tells = NOT_NAMES.get(row["position"])
    assert tells is None or tells(row["example"], row["surface"])


@pytest.mark.parametrize(
    "row", [row for row in rows("not_names") if row["position"] == "before"],
    ids=lambda row: row["surface"],
)  # fmt: skip
def test_nobody_is_called_like_a_street(row: Row) -> None:
    assert read(f"Sáng nay, tại {row['example']} có đông người dân.").persons == ()


@named("countries", "name")
def test_countries(row: Row) -> None:
    assert names_context.is_country(row["name"])
    at = row["example"].index(row["name"]) - 1
    said = country_at(row["example"], at)
    assert said is not None
    assert said[1] == row["name"]


@named("body_subjects", "name")
def test_body_subjects(row: Row) -> None:
    flat = flatten(row["example"])
    forms = [form.lower() for form in (row["name"], *listed(row["abbreviations"]))]
    at = next(flat.index(f" {form}") for form in forms if f" {form}" in flat)
    said = known_subject(flat, at, listed(row["used_by"])[0])
    assert said is not None
    # Spelled with a dash or with "và", a field is one: which spelling is kept is the table's.
    assert SIGNS.sub(" ", said[1]) == SIGNS.sub(" ", row["name"])


@named("department_names", "name")
def test_department_names(row: Row) -> None:
    flat = flatten(row["example"])
    for form in (row["name"], *listed(row["abbreviations"])):
        at = len(row["example"]) - len(row["name"])
        said = known_subject(flat[:at] + form.lower(), at - 1, row["used_by"])
        assert said is not None
        assert said[1] == row["name"]


@named("surnames", "surname")
def test_surnames(row: Row) -> None:
    assert tone_key(row["example"]).startswith(tone_key(row["surname"]))
    assert row["surname"] in surnames()


@named("post_meanings", "head", "body_kind")
def test_post_meanings(row: Row) -> None:
    facts = read(f"{row['example']} nói.")
    kinds = {body.name: body.kind for body in facts.bodies}
    (held,) = facts.holdings
    assert (held.head, kinds[held.body or ""]) == (row["head"], row["body_kind"])
    meant = as_meant(facts)
    (seat,) = meant.holdings
    assert (seat.head, seat.body) == (row["as_head"], row["as_body"])
    assert row["as_kind"] == {body.name: body.kind for body in meant.bodies}[seat.body or ""]
    assert row["as_kind"] in {kind["body_kind_id"] for kind in rows("body_kinds")}


@pytest.mark.parametrize(
    "row", [row for row in rows("subject_words") if " " in row["word"]],
    ids=lambda row: row["word"],
)  # fmt: skip
def test_pairs_of_subject_words(row: Row) -> None:
    assert row["word"] in flatten(row["example"])
