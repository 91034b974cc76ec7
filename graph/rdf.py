"""Answers as RDF: an entity with its tenures and citations, each with the sentence it rests on.

Built from the same dicts the API answers with, so the two can never disagree. Which property
carries a field, and which known vocabularies it is a case of, is read from ``ontology/bomay.ttl``;
those broader triples are written too, for readers who do not reason. No blank nodes: every node has
an IRI made of ids and offsets, so the same graph always serialises to the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, OWL, PROV, RDF, RDFS, SKOS, XSD

from bomay.graph import answers
from bomay.graph.store.base import Reader
from bomay.ontology import vocabulary
from bomay.ontology.ids import to_iri

V = Namespace(vocabulary.ONTOLOGY)
ELI = Namespace(vocabulary.ELI)
OA = Namespace(vocabulary.OA)
ORG = Namespace("http://www.w3.org/ns/org#")

# What one description holds at most; the rest is reached by paging the API.
MOST_FACTS = 200

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CLASS_NAMES = {"Document": "SourceDocument"}  # kinds whose class has another name
_FIELD_NAMES = {"from": "sources", "to": "results"}  # JSON keys whose field has another name
# Said by the reference already; paths of files and the hour of reading are nobody's facts.
_NOT_SAID = frozenset({"id", "name", "sources", "recorded_at"})
_DATES = frozenset({V.edtf, XSD.date})


@dataclass(frozen=True, slots=True)
class _Ontology:
    """What ``bomay.ttl`` says of its own terms."""

    fields: Mapping[str, URIRef]  # "Body.unit" → v:ofUnit
    broader: Mapping[URIRef, tuple[URIRef, ...]]  # term → all it is a case of
    ranges: Mapping[URIRef, URIRef]


@cache
def ontology() -> _Ontology:
    """The ontology, read once."""
    graph = Graph().parse(data=vocabulary.turtle(), format="turtle")
    broader: dict[URIRef, tuple[URIRef, ...]] = {}
    for link in (RDFS.subPropertyOf, RDFS.subClassOf):
        for term in set(graph.subjects(link)):
            found = set(graph.transitive_objects(term, link)) - {term}
            broader[URIRef(str(term))] = tuple(sorted(URIRef(str(one)) for one in found))
    return _Ontology(
        fields={str(o): URIRef(str(s)) for s, o in graph.subject_objects(V.modelField)},
        broader=broader,
        ranges={
            URIRef(str(s)): URIRef(str(o))
            for s, o in graph.subject_objects(RDFS.range)
            if (s, RDF.type, OWL.DatatypeProperty) in graph or o == SKOS.Concept
        },
    )


def describe(store: Reader, entity: dict[str, Any], *, base: str) -> Graph:
    """The entity and the facts about it, as a graph.

    Args:
        store: where the facts are read.
        entity: what ``answers.entity`` gave.
        base: what IRIs of things begin with, ending in a slash.
    """
    writer = Writer(base)
    writer.entity(entity)
    for tenure in _tenures(store, entity):
        writer.tenure(tenure)
    if entity["type"] == "Directive":
        for direction in ("in", "out"):
            cited = answers.directive_citations(
                store, entity["id"], direction=direction, limit=MOST_FACTS
            )
            for citation in cited["items"]:
                writer.citation(citation)
    return writer.graph


def _tenures(store: Reader, entity: dict[str, Any]) -> list[dict[str, Any]]:
    readers: Mapping[str, Callable[..., Any]] = {
        "Person": answers.person_tenures,
        "Post": answers.post_holders,
        "Body": answers.body_members,
    }
    reader = readers.get(entity["type"])
    if reader is None:
        return []
    items: list[dict[str, Any]] = reader(store, entity["id"], limit=MOST_FACTS)["items"]
    return items


def serialise(graph: Graph, form: str) -> str:
    """Text in rdflib's format ``form``; the same graph gives the same text."""
    text = graph.serialize(format=form)
    if form != "json-ld":
        return text
    return json.dumps(_sorted(json.loads(text)), ensure_ascii=False, indent=1, sort_keys=True)


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sorted(item) for key, item in value.items()}
    if isinstance(value, list):
        return sorted(
            (_sorted(item) for item in value), key=lambda v: json.dumps(v, sort_keys=True)
        )
    return value


class Writer:
    """Turns answer dicts into triples of one graph."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.graph = Graph()
        for prefix, namespace in (("v", V), ("eli", ELI), ("oa", OA), ("org", ORG)):
            self.graph.bind(prefix, namespace)

    def iri(self, entity_id: str) -> URIRef:
        """``post:bi-thu:qu:x`` → ``{base}id/post/bi-thu/qu/x``."""
        return URIRef(to_iri(entity_id, self.base))

    def ref(self, ref: dict[str, Any]) -> URIRef:
        """A mentioned entity: its kind and name, no more."""
        subject = self.iri(ref["id"])
        self._is_a(subject, ref["type"])
        self.graph.add((subject, SKOS.prefLabel, Literal(ref["name"], lang="vi")))
        return subject

    def entity(self, entity: dict[str, Any]) -> URIRef:
        """An entity with all its own attributes."""
        subject = self.ref(entity)
        self._fields(subject, entity["type"], entity)
        return subject

    def tenure(self, tenure: dict[str, Any]) -> None:
        """One stint with its bounds and evidence."""
        subject = self.iri(tenure["id"])
        self._is_a(subject, "Tenure")
        said = ("person", "post", "start", "end", "last_seen", "role")
        self._fields(subject, "Tenure", {key: tenure[key] for key in said} | tenure["bounds"])
        if tenure["body"]:
            self.graph.add((subject, ORG.organization, self.ref(tenure["body"])))
        self._evidence(subject, tenure["evidence"])

    def citation(self, citation: dict[str, Any]) -> None:
        """A citation as a plain triple and as a node that carries modality and evidence."""
        if citation["subject"] is None or citation["object"] is None:
            return
        subject, target = self.ref(citation["subject"]), self.ref(citation["object"])
        predicate = V[vocabulary.local_name(citation["relation"])]
        if citation["modality"] == "fact":
            self._add(subject, predicate, target)
        node = self.iri(citation["id"])
        self._is_a(node, "Relation")
        for term, value in ((V.subject, subject), (V.predicate, predicate), (V.object, target)):
            self.graph.add((node, term, value))
        said = ("actor", "modality", "partial", "inferred")
        self._fields(node, "Relation", {key: citation.get(key) for key in said})
        self._evidence(node, citation["evidence"])

    def _is_a(self, subject: URIRef, kind: str) -> None:
        self._add(subject, RDF.type, V[_CLASS_NAMES.get(kind, kind)])

    def _add(self, subject: URIRef, predicate: URIRef, value: URIRef | Literal) -> None:
        broader = ontology().broader
        self.graph.add((subject, predicate, value))
        if predicate == RDF.type:
            for one in broader.get(URIRef(value), ()):
                self.graph.add((subject, RDF.type, one))
        for one in broader.get(predicate, ()):
            self.graph.add((subject, one, value))

    def _fields(self, subject: URIRef, kind: str, values: Mapping[str, Any]) -> None:
        name = _CLASS_NAMES.get(kind, kind)
        for key, value in values.items():
            field = _FIELD_NAMES.get(key, key) if kind == "Reform" else key
            known = ontology().fields
            predicate = known.get(f"{name}.{field}") or known.get(f"Entity.{field}")
            if predicate is None or key in _NOT_SAID:
                continue
            for one in value if isinstance(value, list) else [value]:
                for term in self._terms(predicate, one):
                    self._add(subject, predicate, term)

    def _terms(self, predicate: URIRef, value: Any) -> Iterator[URIRef | Literal]:
        """The value as a term; nothing for what is unknown, and for a plain no."""
        if value is None or value is False or value == "":
            return
        expected = ontology().ranges.get(predicate)
        if isinstance(value, dict):
            yield self.ref(value)
        elif expected == SKOS.Concept:
            yield URIRef(f"{self.base}def/body-kind/{value}")
        elif expected in _DATES or predicate == DCTERMS.issued:
            yield _date(value)
        elif expected in (None, XSD.string) or isinstance(value, bool):
            yield Literal(value)
        else:
            yield Literal(value, datatype=expected, normalize=False)

    def _evidence(self, subject: URIRef, evidence: Iterable[dict[str, Any]]) -> None:
        for item in evidence:
            claim = self.iri(item["claim"])
            self._add(subject, V.supportedBy, claim)
            self._is_a(claim, "Claim")
            if item["stated_at"]:
                self._add(claim, V.statedAt, _date(item["stated_at"]))
            self.graph.add((claim, PROV.wasDerivedFrom, self._mention(item)))

    def _mention(self, item: dict[str, Any]) -> URIRef:
        source = self.iri(item["document"])
        mention = URIRef(f"{source}/m/{item['start']}-{item['end']}")
        target, quote, position = (
            URIRef(f"{mention}#{part}") for part in ("target", "quote", "position")
        )
        integer = XSD.nonNegativeInteger
        self._is_a(mention, "Mention")
        for triple in (
            (mention, OA.hasTarget, target),
            (target, RDF.type, OA.SpecificResource),
            (target, OA.hasSource, source),
            (target, OA.hasSelector, quote),
            (target, OA.hasSelector, position),
            (quote, RDF.type, OA.TextQuoteSelector),
            (quote, OA.exact, Literal(item["quote"])),
            (position, RDF.type, OA.TextPositionSelector),
            (position, OA.start, Literal(item["start"], datatype=integer)),
            (position, OA.end, Literal(item["end"], datatype=integer)),
        ):
            self.graph.add(triple)
        return mention


def _date(value: str) -> Literal:
    # A partial or uncertain date is no xsd:date; padding it would claim a day nobody said.
    return Literal(value, datatype=XSD.date if _DAY.fullmatch(value) else V.edtf)
