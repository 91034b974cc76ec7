"""bomay.ttl: it parses, says everything twice (vi, en), and follows the model field by field."""

import dataclasses
import re
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Graph, Literal, Namespace, URIRef

from bomay.ontology import model, vocabulary

V = Namespace(vocabulary.ONTOLOGY)
ROOT = Path(__file__).parents[2]
CLASSES = [
    "Person", "Body", "Post", "Tenure", "Directive", "Unit", "Term", "Reform",
    "SourceDocument", "Mention", "Claim", "Relation",
]  # fmt: skip
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(data=vocabulary.turtle(), format="turtle")


def own_terms(graph: Graph) -> set[URIRef]:
    return {
        term
        for kind in KINDS
        for term in graph.subjects(RDF.type, kind)
        if isinstance(term, URIRef) and term in V
    }


@pytest.mark.parametrize("name", CLASSES)
def test_a_model_class_is_a_class_under_a_known_one(graph: Graph, name: str) -> None:
    assert (V[name], RDF.type, OWL.Class) in graph
    above = set(graph.objects(V[name], RDFS.subClassOf))
    assert above
    assert all(term not in V for term in above)


@pytest.mark.parametrize("relation", vocabulary.RELATIONS)
def test_a_relation_is_a_property(graph: Graph, relation: str) -> None:
    term = V[vocabulary.local_name(relation)]
    assert (term, RDF.type, OWL.ObjectProperty) in graph
    assert (term, RDFS.subPropertyOf, V.relatesTo) in graph
    assert any(above not in V for above in graph.objects(term, RDFS.subPropertyOf))


def test_every_own_term_has_labels_and_comments_in_both_languages(graph: Graph) -> None:
    for term in own_terms(graph):
        for predicate in (RDFS.label, RDFS.comment):
            languages = [
                said.language
                for said in graph.objects(term, predicate)
                if isinstance(said, Literal)
            ]
            assert sorted(map(str, languages)) == ["en", "vi"], (term, predicate)


def test_labels_are_unique(graph: Graph) -> None:
    said = [str(label) for t in own_terms(graph) for label in graph.objects(t, RDFS.label)]
    assert sorted({label for label in said if said.count(label) > 1}) == []


def test_model_fields_and_properties_do_not_drift(graph: Graph) -> None:
    fields = {
        f"{cls.__name__}.{field.name}"
        for cls in (model.Entity, *(getattr(model, name) for name in CLASSES))
        for field in dataclasses.fields(cls)
        if cls is model.Entity
        or not (issubclass(cls, model.Entity) and field.name in ("id", "name", "hint"))
    }
    carried = [str(name) for name in graph.objects(None, V.modelField)]
    assert set(carried) == fields
    assert len(carried) == len(fields), "a field with two properties"


def test_prefixes_resolve_to_the_ontologies_namespaces(graph: Graph) -> None:
    known = {prefix: str(namespace) for prefix, namespace in graph.namespaces()}
    assert known["v"] == vocabulary.ONTOLOGY
    assert known["eli"] == vocabulary.ELI
    assert known["oa"] == vocabulary.OA


def test_the_rdf_view_uses_no_term_that_is_not_here(graph: Graph) -> None:
    code = (ROOT / "graph" / "rdf.py").read_text(encoding="utf-8")
    used = set(re.findall(r"\bV\.([A-Za-z]\w*)", code))
    known = {str(term).removeprefix(str(V)) for term in own_terms(graph)} | {"edtf"}
    assert sorted(used - known) == []
