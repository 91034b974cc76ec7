"""The model as nodes and relationships: what the Neo4j store writes and the bulk files hold.

Everything here is pure. A node carries all fields of its value, so that it can be read alone, under
the names of ``docs/neo4j.md``: camel case, the four bounds of a tenure as ``es ls ee le``. What a
field refers to is a relationship as well; the two are made from the same properties and so agree.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import Any

from bomay.graph.store.folding import folded_name, number_key, search_columns
from bomay.ontology.judgement import Judgement, ReviewPair
from bomay.ontology.model import (
    Body,
    Claim,
    Directive,
    Entity,
    Mention,
    Person,
    Post,
    Reform,
    Relation,
    SourceDocument,
    Tenure,
    Term,
    Unit,
)
from bomay.ontology.vocabulary import RELATIONS

Properties = dict[str, Any]
MODELS: Mapping[str, type] = {
    "Person": Person,
    "Unit": Unit,
    "Body": Body,
    "Post": Post,
    "Term": Term,
    "Reform": Reform,
    "Directive": Directive,
    "Document": SourceDocument,
    "Mention": Mention,
    "Claim": Claim,
    "Tenure": Tenure,
    "Relation": Relation,
    "Judgement": Judgement,
    "ReviewPair": ReviewPair,
}
ENTITY_KINDS = tuple(kind for kind, model in MODELS.items() if issubclass(model, Entity))
# Relationships between acts that people see; planned and negated ones are no fact to draw.
RELATION_TYPES = tuple(relation.upper() for relation in RELATIONS)
SHOWN_MODALITIES = ("fact", "intended")
# A document is a Source too, as the domain model calls it.
EXTRA_LABELS: Mapping[str, tuple[str, ...]] = {"Document": ("Source",)}
_RENAMED = {
    ("Tenure", "earliest_start"): "es",
    ("Tenure", "latest_start"): "ls",
    ("Tenure", "earliest_end"): "ee",
    ("Tenure", "latest_end"): "le",
    ("Directive", "document_type"): "type",
}
_ELSEWHERE = {("Tenure", "claims"), ("Tenure", "conflicts"), ("Relation", "claims")}
_HUMP = re.compile(r"_([a-z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One kind of relationship that a node owns: it is written and removed with the node.

    Attributes:
        source: kind of the node. type: of the relationship. target: label at the other end.
        rule: ``must`` (the other node has to exist), ``may`` (a node without a description, an
            ``:Unknown``, stands in for it) or ``there`` (left out where it does not exist).
        incoming: it points at the owner.
        key: the property the other node is found by.
    """

    source: str
    type: str
    target: str
    rule: str = "may"
    incoming: bool = False
    key: str = "id"


@dataclass(frozen=True, slots=True)
class Link:
    """One relationship of a node: its kind, the other end, its own properties."""

    reference: Reference
    target: str
    properties: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A relationship derived for people who explore by hand; ``fact`` says what it rests on."""

    type: str
    start: str
    end: str
    fact: str
    properties: tuple[tuple[str, Any], ...] = ()


@dataclass(slots=True)
class Node:
    """A node as it is stored: the properties, and for facts the claims they rest on.

    Attributes:
        claims: ``(conflict, place, claim id)`` of a tenure or relation.
    """

    kind: str
    properties: Properties
    claims: list[tuple[bool, int, str]] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The id."""
        return str(self.properties["id"])


def _reference(source: str, kind: str, target: str, **more: Any) -> tuple[str, Reference]:
    return f"{source}.{kind}", Reference(source=source, type=kind, target=target, **more)


REFERENCES: Mapping[str, Reference] = dict(
    (
        _reference("Unit", "PART_OF", "Entity"),
        _reference("Body", "OF_UNIT", "Entity"),
        _reference("Body", "PART_OF", "Entity"),
        _reference("Post", "IN", "Body", rule="must"),
        _reference("Reform", "FROM", "Entity"),
        _reference("Reform", "TO", "Entity"),
        _reference("Directive", "PASSED_BY", "Entity"),
        _reference("Directive", "SERIES_OF", "Entity"),
        _reference("Directive", "IN_TERM", "Entity"),
        _reference("Document", "READ_FROM", "File", key="path"),
        _reference("Mention", "IN_SOURCE", "Document", rule="must"),
        _reference("Mention", "REFERS_TO", "Entity"),
        _reference("Claim", "IN_SOURCE", "Document", rule="must"),
        _reference("Claim", "EVIDENCED_BY", "Mention", rule="there"),
        _reference("Tenure", "HAS_TENURE", "Person", rule="must", incoming=True),
        _reference("Tenure", "OF_POST", "Post", rule="must"),
        _reference("Tenure", "ABOUT", "Claim", rule="must", incoming=True),
        _reference("Relation", "HAS_RELATION", "Entity", rule="must", incoming=True),
        _reference("Relation", "TO_DIRECTIVE", "Directive", rule="must"),
        _reference("Relation", "CALLS_ON", "Entity"),
        _reference("Relation", "ABOUT", "Claim", rule="must", incoming=True),
    )
)


def base_label(kind: str) -> str:
    """The label under which ids of a kind are unique."""
    return "Entity" if kind in ENTITY_KINDS else kind


def labels(kind: str) -> tuple[str, ...]:
    """All labels of a node of a kind, the one its id is unique under first."""
    own = (kind, *EXTRA_LABELS.get(kind, ()))
    return ("Entity", *own) if kind in ENTITY_KINDS else own


@cache
def property_names(kind: str) -> Mapping[str, str]:
    """Field of the model → property of the node, in the order of the model."""
    names = (f.name for f in fields(MODELS[kind]))
    return {
        name: _RENAMED.get((kind, name)) or _HUMP.sub(lambda hump: hump[1].upper(), name)
        for name in names
        if (kind, name) not in _ELSEWHERE
    }


def node(value: Any) -> Node:
    """The node of a model value; what is None or an empty list is no property."""
    kind = _KIND_OF[type(value)]
    properties: Properties = {}
    for name, content in zip(_names(kind), _getter(kind)(value), strict=True):
        if type(content) is tuple:
            if content:
                properties[name] = _list(content)
        elif content is not None:
            properties[name] = content
    if kind in ENTITY_KINDS:
        folded, tone, keys = search_columns(value)
        properties |= {"entityType": kind, "folded": folded, "tone": tone, "keys": keys}
    derive = _DERIVED.get(kind)
    if derive is not None:
        properties |= {k: v for k, v in derive(value).items() if v is not None}
    return Node(kind, properties, _claims_of(value))


def links(one: Node) -> Iterator[Link]:
    """The relationships that a node owns, made from its properties alone."""
    kind, properties = one.kind, one.properties
    for name, reference in _SINGLE.get(kind, ()):
        target = properties.get(name)
        if target is not None:
            yield Link(reference, target, _span_of_days(reference, properties))
    if kind in _MANY:
        yield from _MANY[kind](properties)
    for conflict, place, claim in one.claims:
        yield Link(REFERENCES[f"{kind}.ABOUT"], claim, (("conflict", conflict), ("n", place)))


def shortcuts(one: Node) -> Iterator[Shortcut]:
    """The relationships derived from a node for people who explore by hand."""
    properties = one.properties
    if one.kind == "Tenure":
        names = {"from": "start", "to": "end", "since": "es", "until": "le", "certain": "certain"}
        yield Shortcut(
            "HOLDS", properties["person"], properties["post"], one.id, _picked(properties, names)
        )
    elif one.kind == "Relation" and properties["modality"] in SHOWN_MODALITIES:
        names = {name: name for name in ("modality", "partial", "inferred", "actor")}
        yield Shortcut(
            properties["relation"],
            properties["subject"],
            properties["object"],
            one.id,
            _picked(properties, names),
        )
    elif one.kind == "Reform":
        yield from _successions(one)


def _successions(one: Node) -> Iterator[Shortcut]:
    sources, results = one.properties.get("sources", []), one.properties.get("results", [])
    shares = one.properties.get("shares", [])
    for n, source in enumerate(sources):
        share = (("share", shares[n]),) if n < len(shares) else ()
        for result in results:
            if result != source:
                properties = (("date", one.properties["date"]), *share)
                yield Shortcut("SUCCEEDED_BY", source, result, one.id, properties)


def _picked(properties: Properties, names: Mapping[str, str]) -> tuple[tuple[str, Any], ...]:
    found = ((shown, properties.get(name)) for shown, name in names.items())
    return tuple((shown, value) for shown, value in found if value is not None)


_KIND_OF = {model: kind for kind, model in MODELS.items()}
# Property → relationship, where one value is one relationship.
_SINGLE: Mapping[str, tuple[tuple[str, Reference], ...]] = {
    kind: tuple((name, REFERENCES[f"{kind}.{relationship}"]) for name, relationship in of.items())
    for kind, of in {
        "Unit": {"parent": "PART_OF"},
        "Body": {"unit": "OF_UNIT", "parent": "PART_OF"},
        "Post": {"body": "IN"},
        "Directive": {"issuer": "PASSED_BY", "seriesIssuer": "SERIES_OF", "term": "IN_TERM"},
        "Mention": {"document": "IN_SOURCE", "entity": "REFERS_TO"},
        "Claim": {"document": "IN_SOURCE"},
        "Tenure": {"person": "HAS_TENURE", "post": "OF_POST"},
        "Relation": {
            "subject": "HAS_RELATION", "object": "TO_DIRECTIVE", "actor": "CALLS_ON",
        },
    }.items()
}  # fmt: skip


def _reform_links(properties: Properties) -> Iterator[Link]:
    for name, relationship in (("sources", "FROM"), ("results", "TO")):
        for unit in dict.fromkeys(properties.get(name, ())):
            yield Link(REFERENCES[f"Reform.{relationship}"], unit)


def _document_links(properties: Properties) -> Iterator[Link]:
    for n, path in enumerate(properties.get("sources", ())):
        yield Link(REFERENCES["Document.READ_FROM"], path, (("n", n),))


def _claim_links(properties: Properties) -> Iterator[Link]:
    for role in ("subject", "object"):
        if role in properties:
            yield Link(REFERENCES["Claim.EVIDENCED_BY"], properties[role], (("as", role),))


_MANY: Mapping[str, Callable[[Properties], Iterator[Link]]] = {
    "Reform": _reform_links,
    "Document": _document_links,
    "Claim": _claim_links,
}


def _span_of_days(reference: Reference, properties: Properties) -> tuple[tuple[str, Any], ...]:
    """How long a place in the structure lasts: from a day, until before a day."""
    if reference.type not in ("OF_UNIT", "PART_OF"):
        return ()
    until = _day_after(properties.get("validTo"))
    days = (("since", properties.get("validFrom")), ("until", until))
    return tuple((name, day) for name, day in days if day is not None)


def _day_after(day: str | None) -> str | None:
    try:
        return None if day is None else str(dt.date.fromisoformat(day) + dt.timedelta(days=1))
    except (ValueError, OverflowError):
        return None


def _list(content: tuple[Any, ...]) -> list[Any]:
    """Spans as one flat list of numbers, intervals as EDTF, texts as they are."""
    first = content[0]
    if isinstance(first, str):
        return list(content)
    if isinstance(first[0], str):
        return ["/".join(interval) for interval in content]
    return [offset for span in content for offset in span]


@cache
def _names(kind: str) -> tuple[str, ...]:
    return tuple(property_names(kind).values())


@cache
def _getter(kind: str) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*property_names(kind))


def _claims_of(value: Any) -> list[tuple[bool, int, str]]:
    if type(value) not in (Tenure, Relation):
        return []
    kept = [(False, n, claim) for n, claim in enumerate(value.claims)]
    lost = value.conflicts if isinstance(value, Tenure) else ()
    return kept + [(True, n, claim) for n, claim in enumerate(lost)]


def _of_post(post: Post) -> Properties:
    return {"type": post.id.split(":")[1] if post.id.count(":") > 1 else None}


def _of_directive(directive: Directive) -> Properties:
    kind = directive.document_type
    return {
        "numberKey": number_key(directive.number),
        "typeKey": None if kind is None else folded_name(kind),
    }


def _of_mention(mention: Mention) -> Properties:
    return {"subject": _said(mention.attributes, "subject"), **_first_span(mention)}


def _of_claim(claim: Claim) -> Properties:
    head = _said(claim.arguments, "head")
    return {"head": head, "confidence": float(claim.confidence), **_first_span(claim)}


def _said(text: str, name: str) -> str | None:
    said = json.loads(text)
    value = said.get(name) if isinstance(said, dict) else None
    return value if isinstance(value, str) else None


def _first_span(value: Mention | Claim) -> Properties:
    return {"start": value.spans[0][0], "end": value.spans[0][1]} if value.spans else {}


def _of_tenure(tenure: Tenure) -> Properties:
    """EDTF of the whole stint (an open side is what nobody said) and whether it is over."""
    said = tenure.start is not None or tenure.end is not None
    return {
        "edtf": f"{tenure.start or ''}/{tenure.end or ''}" if said else None,
        "status": "ended" if tenure.ended else None,
    }


_DERIVED: Mapping[str, Callable[[Any], Properties]] = {
    "Post": _of_post,
    "Directive": _of_directive,
    "Mention": _of_mention,
    "Claim": _of_claim,
    "Tenure": _of_tenure,
}
