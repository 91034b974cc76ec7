"""Entities as RDF: it parses, it says what JSON says, and it is the same every time."""

from __future__ import annotations

from typing import Any

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, ORG, PROV, RDF, SKOS, XSD

from bomay.graph.rdf import ELI, OA, V
from bomay.ontology import vocabulary

from .test_routes import ENTITIES

BASE = Namespace("https://bomay.example/id/")


def graph_of(get: Any, path: str, media: str = "text/turtle") -> Graph:
    answer = get(f"/v1/{path}", accept=media)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(media)
    return Graph().parse(data=answer.text, format=media)


# rdflib's own JSON-LD parser uses the class it deprecates.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize("path", ENTITIES, ids=lambda path: path.partition("/")[0])
def test_both_forms_hold_the_same_triples(get: Any, path: str) -> None:
    turtle = graph_of(get, path)
    assert isomorphic(turtle, graph_of(get, path, "application/ld+json"))
    subject = BASE[path.partition("/")[2].replace(":", "/")]
    assert turtle.value(subject, SKOS.prefLabel) is not None


@pytest.mark.parametrize("media", ["text/turtle", "application/ld+json"])
def test_the_same_question_gives_the_same_bytes(get: Any, media: str) -> None:
    path = "/v1/posts/post:bi-thu:qu:minh-hoa-an-phu"
    assert get(path, accept=media).text == get(path, accept=media).text


def test_a_tenure_leads_to_its_sentence(get: Any) -> None:
    graph = graph_of(get, "persons/person:hanh-00000a")
    (tenure,) = graph.subjects(RDF.type, V.Tenure)
    assert graph.value(tenure, ORG.member) == BASE["person/hanh-00000a"]
    assert graph.value(tenure, V.post) == BASE["post/bi-thu/qu/minh-hoa-an-phu"]
    claim = graph.value(tenure, PROV.wasDerivedFrom)
    mention = graph.value(claim, PROV.wasDerivedFrom)
    target = graph.value(mention, OA.hasTarget)
    assert graph.value(target, OA.hasSource) == BASE["source/00000000000000a1"]
    quotes = [graph.value(s, OA.exact) for s in graph.objects(target, OA.hasSelector)]
    assert "Nguyễn Đức Hạnh, Bí thư Quận ủy An Phú Đông" in map(str, quotes)


def test_only_facts_become_plain_triples(get: Any) -> None:
    graph = graph_of(get, "directives/directive:party:tw:tw-xiii:kl:14")
    act = BASE["directive/party/tw/tw-xiii/kl/14"]
    assert list(graph.subjects(ELI.based_on, act))
    assert not list(graph.subjects(V.implements, act))  # called for, not reported done
    assert len(list(graph.subjects(V.object, act))) == 2


@pytest.mark.parametrize("path", ENTITIES, ids=lambda path: path.partition("/")[0])
def test_only_words_of_the_ontology_are_used(get: Any, path: str) -> None:
    known = Graph().parse(data=vocabulary.turtle(), format="turtle")
    used = graph_of(get, path)
    terms = {*used.predicates(), *used.objects(predicate=RDF.type)}
    assert {term for term in terms if term.startswith(V)} <= set(known.subjects())


def test_a_body_says_its_unit_in_known_words_too(get: Any) -> None:
    graph = graph_of(get, "bodies/body:qu:minh-hoa-an-phu")
    body, unit = BASE["body/qu/minh-hoa-an-phu"], BASE["unit/minh-hoa/quan-an-phu"]
    assert set(graph.predicates(body, unit)) == {V.ofUnit, DCTERMS.spatial}
    assert ORG.Organization in set(graph.objects(body, RDF.type))
    assert graph.value(body, V.validTo) == Literal("2025-06-30", datatype=XSD.date)
    post = BASE["post/bi-thu/qu/minh-hoa-an-phu"]
    assert graph_of(get, "posts/post:bi-thu:qu:minh-hoa-an-phu").value(post, ORG.postIn) == body


def test_an_unknown_end_is_not_stated(get: Any) -> None:
    graph = graph_of(get, "posts/post:bi-thu:qu:minh-hoa-an-phu")
    assert not list(graph.triples((None, V.end, None)))


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("*/*", "application/json"),
        ("application/json", "application/json"),
        ("application/json, text/turtle;q=0.5", "application/json"),
        ("text/turtle, application/json;q=0.5", "text/turtle"),
        ("text/html", "application/json"),
        ("text/turtle;q=nonsense", "application/json"),
    ],
)
def test_accept_is_weighed(get: Any, accept: str, media: str) -> None:
    answer = get("/v1/units/unit:minh-hoa", accept=accept)
    assert answer.headers["content-type"].startswith(media)
    assert "accept" in answer.headers["vary"].lower()


def test_no_blank_nodes(get: Any) -> None:
    graph = graph_of(get, "bodies/body:qu:minh-hoa-an-phu")
    assert all(isinstance(subject, URIRef) for subject in graph.subjects())
