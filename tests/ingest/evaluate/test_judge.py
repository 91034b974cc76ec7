"""What counts as right, wrong and missed, case by case."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bomay.ingest.evaluate import Annotation, Outcome, card_of, judge, read_annotations, sources_of
from bomay.ingest.evaluate.keys import body_key
from bomay.ingest.extract import extract
from bomay.ingest.read.source import Source
from bomay.ontology.facts import (
    CitationFact,
    DirectiveFact,
    DocumentFact,
    Facts,
    HoldingFact,
    PersonFact,
)
from bomay.ontology.numbers import number_key

SPAN = ((0, 1),)


def annotated(**said: Any) -> Annotation:
    row = {"doc": "a.txt", "persons": [], "holdings": [], "directives": []} | said
    return read_annotations("gold", [json.dumps(row)])[0]


def extracted(text: str) -> Facts:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return extract(Source(name="a.txt", sha256=digest, text=text))


def office(person: str, head: str, body: str | None, **said: Any) -> dict[str, Any]:
    return {"person": person, "head": head, "body": body, "status": "current"} | said


def held(person: str, head: str, body: str | None, **said: Any) -> HoldingFact:
    known = {"status": "current", "pattern": "post-list", "confidence": 0.9} | said
    return HoldingFact(person=person, head=head, body=body, evidence=SPAN, quote="x", **known)


def cited(number: str, relation: str, **said: Any) -> CitationFact:
    known = {"subject": "document", "modality": "fact", "pattern": "default"} | said
    return CitationFact(
        relation=relation,
        directive=number,
        cue=None,
        evidence=SPAN,
        quote="x",
        confidence=0.9,
        **known,
    )


def directive(number: str, **said: Any) -> DirectiveFact:
    return DirectiveFact(number=number, document_type=None, mentions=SPAN, confidence=0.9, **said)


def read(number: str | None = None, **facts: Any) -> Facts:
    document = DocumentFact(source="a.txt", sha256="", text="x", number=number)
    return Facts(document=document, **facts)


def told(outcomes: Iterable[Outcome], kind: str) -> list[tuple[str, str]]:
    return [(one.verdict, one.text) for one in outcomes if one.kind == kind]


def test_where_acts_alone_were_annotated_persons_and_offices_are_not_judged() -> None:
    row = {"doc": "a.txt", "directives": [{"key": "12-NQ/TW", "relation": "cites"}]}
    (annotation,) = read_annotations("gold", [json.dumps(row)])
    found = extracted("Ông Lê Văn An, Bí thư Quận ủy Quận 5, nhắc Nghị quyết số 12-NQ/TW.\n")
    assert {one.kind for one in judge(annotation, found)} == {"directives", "relations"}


def test_where_persons_alone_were_annotated_acts_are_not_judged() -> None:
    row = {"doc": "a.txt", "persons": ["Lê Văn An"], "holdings": []}
    (annotation,) = read_annotations("gold", [json.dumps(row)])
    found = extracted("Ông Lê Văn An nhắc Nghị quyết số 12-NQ/TW.\n")
    assert {one.kind for one in judge(annotation, found)} == {"persons"}


@pytest.mark.parametrize(
    "written", ["Bộ Tư pháp, Bộ Nội vụ", "Bộ Tư pháp và Bộ Nội vụ", "Bộ Tư pháp"]
)
def test_the_issuers_of_a_joint_act_may_be_written_together(written: str) -> None:
    row = {"key": "7/2013/TTLT-BTP-BNV", "issuer": written, "relation": "cites"}
    found = extracted("Thông tư liên tịch số 7/2013/TTLT-BTP-BNV có 4 điều.\n")
    outcomes = judge(annotated(directives=[row]), found)
    assert [one.verdict for one in outcomes if one.kind == "issuers"] == ["right"]


def test_persons_are_compared_by_full_name_whatever_the_tone_marks() -> None:
    facts = read(persons=(PersonFact(name="Nguyễn Hòa", mentions=SPAN),))
    gold = annotated(persons=["Nguyễn Hoà", "Lê An"])
    assert [verdict for verdict, _ in told(judge(gold, facts), "persons")] == ["missed", "right"]


def test_a_holding_with_another_body_is_wrong_and_missed_and_right_without_body() -> None:
    gold = annotated(holdings=[office("Lê An", "Bí thư", "Quận ủy Bình Tân")])
    outcomes = judge(gold, read(holdings=(held("Lê An", "Bí thư", "Quận ủy Quận 11"),)))
    assert sorted(verdict for verdict, _ in told(outcomes, "holdings")) == ["missed", "wrong"]
    assert [verdict for verdict, _ in told(outcomes, "holdings_no_body")] == ["right"]
    # What stood in its place was read by that pattern.
    assert {one.pattern for one in outcomes if one.kind == "holdings"} == {"post-list"}


def test_an_optional_holding_neither_rewards_nor_punishes() -> None:
    gold = annotated(holdings=[office("Lê An", "Giám đốc", "Công ty A", optional=True)])
    for found in (
        (),
        (held("Lê An", "Giám đốc", None),),
        (held("Lê An", "Giám đốc", "Công ty A"),),
    ):
        outcomes = judge(gold, read(holdings=found))
        assert told(outcomes, "holdings") == []
        assert told(outcomes, "holdings_no_body") == []


def test_status_and_dates_are_asked_of_holdings_found() -> None:
    row = office("Lê An", "Bí thư", "Quận ủy Bình Tân", status="former")
    gold = annotated(holdings=[row | {"from": "2015", "to": "2020"}])
    fact = held("Lê An", "Bí thư", "Quận ủy Bình Tân", status="current", start="2015")
    outcomes = judge(gold, read(holdings=(fact,)))
    assert sorted(v for v, _ in told(outcomes, "statuses")) == ["missed", "wrong"]
    assert [v for v, _ in told(outcomes, "dates")] == ["right", "missed"]


def test_issuers_are_asked_of_directives_found() -> None:
    gold = annotated(
        directives=[
            {"key": "16/2025/NĐ-CP", "issuer": "Chính phủ", "relation": None},
            {"key": "5-NQ/TW", "issuer": None, "relation": None},
            {"key": "9/2020/TT-BTC", "issuer": "Bộ Tài chính", "relation": None},
        ]
    )
    found = (
        directive("16/2025/NĐ-CP", issuer="Chính phủ"),
        directive("05-NQ/TW", issuer="Bộ Chính trị"),
    )
    outcomes = judge(gold, read(directives=found))
    assert [verdict for verdict, _ in told(outcomes, "issuers")] == ["right"]
    assert [verdict for verdict, _ in told(outcomes, "issuers_unasked")] == ["wrong"]
    assert sorted(v for v, _ in told(outcomes, "directives")) == ["missed", "right", "right"]


@pytest.mark.parametrize(
    ("found", "verdicts"),
    [
        ([("amends", "fact")], ["right"]),
        ([], ["missed"]),
        ([("amends", "planned")], ["missed"]),
        ([("cites", "fact")], ["missed", "wrong"]),
        ([("amends", "fact"), ("repeals", "fact")], ["missed", "wrong"]),
        ([("extends", "intended")], ["right"]),
    ],
    ids=["right", "none", "planned", "another", "several", "same-meaning"],
)
def test_one_relation_is_right(found: list[tuple[str, str]], verdicts: list[str]) -> None:
    gold = annotated(directives=[{"key": "1/2020/NĐ-CP", "relation": "amends"}])
    facts = read(
        directives=(directive("1/2020/NĐ-CP"),),
        citations=tuple(cited("1/2020/NĐ-CP", rel, modality=how) for rel, how in found),
    )
    assert sorted(v for v, _ in told(judge(gold, facts), "relations")) == verdicts


def test_an_edge_against_its_annotation_runs_the_wrong_way() -> None:
    gold = annotated(
        directives=[
            {"key": "9/2025/NĐ-CP", "relation": "self"},
            {"key": "1/2020/NĐ-CP", "relation": "replaces"},
            {"key": "2/2020/NĐ-CP", "relation": "cites"},
        ]
    )
    facts = read(
        citations=(
            cited("9/2025/NĐ-CP", "replaces", subject="1/2020/NĐ-CP"),
            cited("2/2020/NĐ-CP", "amends"),
            cited("3/2020/NĐ-CP", "repeals"),
        )
    )
    outcomes = judge(gold, facts)
    assert told(outcomes, "wrong_way") == [("wrong", "1/2020/NĐ-CP · replaces · 9/2025/NĐ-CP")]
    assert told(outcomes, "unfounded") == [("wrong", "document · amends · 2/2020/NĐ-CP")]


@pytest.fixture(scope="module")
def score(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SETS = [("samples", "samples"), ("dev", "corpora/dev")]


@pytest.mark.corpora
@pytest.mark.parametrize(("name", "texts"), SETS, ids=["samples", "dev"])
def test_figures_are_those_of_the_scorer(
    name: str, texts: str, shared: Path, score: ModuleType
) -> None:
    file = shared / "gold" / f"{name}.facts.jsonl"
    annotations = read_annotations(name, file.read_text(encoding="utf-8").splitlines())
    sources = sources_of(annotations, [shared / texts])
    facts = {each.doc: extract(sources[each.doc]) for each in annotations}
    ours = card_of((each, facts[each.doc]) for each in annotations)
    truth = {row["doc"]: row for row in score.load(str(file))}
    theirs = score.score(truth, {doc: read.to_json() for doc, read in facts.items()})
    for kind, tally in theirs.items():
        figure = ours.figures[kind]
        assert (figure.right, figure.missed, figure.wrong) == (
            tally.hit,
            tally.missed,
            tally.wrong,
        ), kind


@pytest.mark.corpora
def test_keys_are_those_of_the_scorer(shared: Path, score: ModuleType) -> None:
    bodies: set[str] = set()
    numbers: set[str] = set()
    for name, _ in SETS:
        for row in score.load(str(shared / "gold" / f"{name}.facts.jsonl")):
            bodies |= {each["body"] for each in row["holdings"] if each["body"]}
            bodies |= {each["issuer"] for each in row["directives"] if each["issuer"]}
            numbers |= {each["key"] for each in row["directives"]}
    assert len(bodies) > 50
    assert {b for b in bodies if body_key(b) != score.body_key(b)} == set()
    ours = {n: number_key(n) for n in numbers}
    theirs = {n: score.number_key(n) for n in numbers}
    assert len(set(ours.values())) == len(set(theirs.values()))
