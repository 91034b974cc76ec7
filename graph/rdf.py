"""Answers as RDF: an entity with its tenures and citations, each with the sentence it rests on.

Built from the same dicts the API answers with, so the two can never disagree. No blank nodes: every
node has an IRI made of ids and offsets, so the same graph always serialises to the same bytes.
Vocabulary: ``ontology/bomay.ttl`` and what it is aligned with (ORG, ELI, PROV, SKOS, OA).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, RDF, SDO, SKOS, XSD

from bomay.graph import answers
from bomay.graph.store.base import GraphStore

V = Namespace("https://bomay.example/def#")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
OA = Namespace("http://www.w3.org/ns/oa#")

# What one description holds at most; the rest is reached by paging the API.
MOST_FACTS = 200

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CLASSES: Mapping[str, tuple[URIRef, ...]] = {
    "Person": (V.Person, FOAF.Person),
    "Post": (V.Post, ORG.Post),
    "Body": (V.Body, ORG.Organization),
    "Unit": (V.Unit, SDO.AdministrativeArea),
    "Directive": (V.Directive, ELI.LegalResource),
    "Term": (V.Term,),
    "Reform": (V.Reform, ORG.ChangeEvent),
    "Document": (V.SourceDocument, PROV.Entity),
}
_ELI_RELATIONS: Mapping[str, URIRef] = {
    "BASED_ON": ELI.based_on,
    "AMENDS": ELI.amends,
    "REPEALS": ELI.repeals,
    "CITES": ELI.cites,
    "CONSOLIDATES": ELI.consolidates,
    "CORRECTS": ELI.corrects,
    "RELATED": ELI.related_to,
}
# JSON key of a plain value → its property.
_LITERALS: Mapping[str, URIRef] = {
    "head": V.head,
    "level": V.level,
    "number": ELI.number,
    "document_type": V.documentType,
    "status": V.status,
    "title": DCTERMS.title,
    "ordinal": V.ordinal,
    "nominal": V.nominal,
    "publisher": DCTERMS.publisher,
    "author": DCTERMS.creator,
    "place": DCTERMS.spatial,
    "sha256": V.sha256,
}
_DATES: Mapping[str, URIRef] = {
    "valid_from": V.validFrom,
    "valid_to": V.validTo,
    "start": V.start,
    "end": V.end,
    "last_seen": V.lastSeen,
    "published": DCTERMS.issued,
    "stated_at": V.statedAt,
}
# JSON key of a reference → its property.
_LINKS: Mapping[str, URIRef] = {
    "body": ORG.postIn,
    "unit": V.ofUnit,
    "parent": SDO.containedInPlace,
    "issuer": ELI.passed_by,
    "series_issuer": V.seriesIssuer,
}


def describe(store: GraphStore, entity: dict[str, Any], *, base: str) -> Graph:
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


def _tenures(store: GraphStore, entity: dict[str, Any]) -> list[dict[str, Any]]:
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
        return URIRef(f"{self.base}id/{entity_id.replace(':', '/')}")

    def ref(self, ref: dict[str, Any]) -> URIRef:
        """A mentioned entity: its kind and name, no more."""
        subject = self.iri(ref["id"])
        for kind in _CLASSES[ref["type"]]:
            self.graph.add((subject, RDF.type, kind))
        self.graph.add((subject, SKOS.prefLabel, Literal(ref["name"], lang="vi")))
        return subject

    def entity(self, entity: dict[str, Any]) -> URIRef:
        """An entity with all its own attributes."""
        subject = self.ref(entity)
        self._attributes(subject, entity)
        if entity["type"] == "Directive" and entity.get("date"):
            self._date(subject, ELI.date_document, entity["date"])
        if entity["type"] == "Body" and entity.get("kind"):
            concept = URIRef(f"{self.base}def/body-kind/{entity['kind']}")
            self.graph.add((subject, V.bodyKind, concept))
        if entity["type"] == "Reform" and entity.get("date"):
            self._date(subject, PROV.startedAtTime, entity["date"])
        if isinstance(entity.get("term"), dict):
            self.graph.add((subject, V.adoptedInTerm, self.ref(entity["term"])))
        for candidate in entity.get("candidates") or ():
            self.graph.add((subject, V.candidate, self.ref(candidate)))
        return subject

    def tenure(self, tenure: dict[str, Any]) -> URIRef:
        """One stint with its bounds and evidence."""
        subject = self._tenure_iri(tenure)
        for kind in (V.Tenure, ORG.Membership):
            self.graph.add((subject, RDF.type, kind))
        self.graph.add((subject, ORG.member, self.ref(tenure["person"])))
        self.graph.add((subject, V.post, self.ref(tenure["post"])))
        if tenure.get("body"):
            self.graph.add((subject, ORG.organization, self.ref(tenure["body"])))
        for key in ("start", "end", "last_seen"):
            if tenure.get(key):
                self._date(subject, _DATES[key], tenure[key])
        for key, value in tenure["bounds"].items():
            if value:
                self._date(subject, V[_camel(key)], value)
        if tenure.get("role"):
            self.graph.add((subject, V.role, Literal(tenure["role"])))
        self._evidence(subject, tenure["evidence"])
        return subject

    def citation(self, citation: dict[str, Any]) -> None:
        """A citation as a plain triple and as a node that carries modality and evidence."""
        subject, target = self.ref(citation["subject"]), citation["object"]
        if target is None:
            return
        other = self.ref(target)
        name = citation["relation"]
        predicate = _ELI_RELATIONS.get(name, V[_camel(name.lower())])
        if citation["modality"] == "fact":
            self.graph.add((subject, predicate, other))
        parts = (citation["subject"]["id"], name.lower(), target["id"], citation["modality"])
        node = self.iri("relation:" + ":".join(parts))
        self.graph.add((node, RDF.type, V.Relation))
        self.graph.add((node, V.subject, subject))
        self.graph.add((node, V.predicate, predicate))
        self.graph.add((node, V.object, other))
        self.graph.add((node, V.modality, Literal(citation["modality"])))
        if citation.get("actor"):
            self.graph.add((node, V.actor, self.ref(citation["actor"])))
        self._evidence(node, citation["evidence"])

    def _attributes(self, subject: URIRef, entity: dict[str, Any]) -> None:
        for key, predicate in _LITERALS.items():
            if isinstance(entity.get(key), str):
                self.graph.add((subject, predicate, Literal(entity[key])))
        for key, predicate in _DATES.items():
            if isinstance(entity.get(key), str):
                self._date(subject, predicate, entity[key])
        for key, predicate in _LINKS.items():
            if isinstance(entity.get(key), dict):
                self.graph.add((subject, predicate, self.ref(entity[key])))

    def _date(self, subject: URIRef, predicate: URIRef, value: str) -> None:
        # A partial or uncertain date is no xsd:date; padding it would claim a day nobody said.
        exact = Literal(value, datatype=XSD.date) if _DAY.fullmatch(value) else None
        self.graph.add((subject, predicate, exact or Literal(value, datatype=V.edtf)))

    def _evidence(self, subject: URIRef, evidence: Iterable[dict[str, Any]]) -> None:
        for item in evidence:
            claim = self.iri(item["claim"])
            self.graph.add((subject, PROV.wasDerivedFrom, claim))
            self.graph.add((claim, RDF.type, V.Claim))
            if item.get("stated_at"):
                self._date(claim, V.statedAt, item["stated_at"])
            self.graph.add((claim, PROV.wasDerivedFrom, self._mention(item)))

    def _mention(self, item: dict[str, Any]) -> URIRef:
        source = self.iri(item["document"])
        mention = URIRef(f"{source}/m/{item['start']}-{item['end']}")
        target, quote, position = (
            URIRef(f"{mention}#{part}") for part in ("target", "quote", "position")
        )
        integer = XSD.nonNegativeInteger
        for triple in (
            (mention, RDF.type, V.Mention),
            (mention, RDF.type, OA.Annotation),
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

    def _tenure_iri(self, tenure: dict[str, Any]) -> URIRef:
        if tenure.get("id"):
            return self.iri(tenure["id"])
        # The claims of a stint are its own: the first one tells it from the others.
        person, post = tenure["person"]["id"], tenure["post"]["id"]
        return self.iri(f"tenure:{person}:{post}:{tenure['evidence'][0]['claim']}")


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
