"""The relations of every document that is new or in which an end of a citation moved."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bomay.graph.derive.relations import SELF, Cited, relations_of
from bomay.graph.link.claims import DEATH, DIRECTIVE, EFFECT, EVENT, HOLDS
from bomay.graph.refreshing.change import Change

_KIND = "directive"
_OTHER = frozenset({HOLDS, DIRECTIVE, EFFECT, EVENT, DEATH})


@dataclass(frozen=True, slots=True)
class _End:
    """A mention at the end of a citation."""

    entity: str
    inferred: bool


def refresh_relations(change: Change) -> None:
    """Derive the relations of the touched documents, together with what else they rest on."""
    moved = sorted({m.document for m in change.moved.values() if m.kind == _KIND})
    touched = sorted({*moved, *change.gone})
    query = {"documents": touched}
    old = {row["id"] for row in change.store.run("link/relations_of_documents", **query)}
    cited = [*_new(change), *_stored(change, moved)]
    same = sorted(old | {relation.id for relation in relations_of(cited)})
    rest = change.store.run("link/claims_of_relations", ids=same, without=touched)
    change.relations = relations_of([*cited, *(Cited(**row) for row in rest)])
    change.dropped["relations"] |= old


def _new(change: Change) -> Iterator[Cited]:
    ends = {m.id: _End(m.entity, m.inferred) for m in change.mentions.values() if m.entity}
    own = {
        m.document: m.entity
        for m in change.mentions.values()
        if m.kind == _KIND and m.entity and json.loads(m.attributes).get("own")
    }
    for claim in change.claims:
        if claim.predicate not in _OTHER:
            yield from _cited(asdict(claim), ends, own)


def _stored(change: Change, documents: list[str]) -> Iterator[Cited]:
    """Citations of documents that are neither new nor gone."""
    if not documents:
        return
    ends, own = {}, {}
    for row in change.store.run("link/mentions_of_documents", documents=documents):
        moved = change.moved.get(row["id"])
        entity, inferred = row["entity"], row["inferred"]
        if moved is not None:
            entity, inferred = moved.entity, moved.inferred
        if entity is not None:
            ends[row["id"]] = _End(entity, inferred)
            if row["kind"] == _KIND and json.loads(row["attributes"]).get("own"):
                own[row["document"]] = entity
    for row in change.store.run("claims/by_documents", documents=documents):
        if row["predicate"] not in _OTHER:
            yield from _cited(row, ends, own)


def _cited(
    row: Mapping[str, Any], ends: Mapping[str, _End], own: Mapping[str, str]
) -> Iterator[Cited]:
    """A citation with its ends resolved; none when an end stands for nothing."""
    document, target = row["document"], ends.get(row["object"])
    subject: str | None = own.get(document, document)
    citing = ends.get(row["subject"]) if row["subject"] is not None else None
    if row["predicate"] == SELF:
        subject = document
    elif row["subject"] is not None:
        subject = citing.entity if citing else None
    if target is None or subject is None:
        return
    said = json.loads(row["arguments"])
    actor = ends.get(said["actor"]) if said["actor"] else None
    yield Cited(
        claim=row["id"],
        relation=row["predicate"],
        subject=subject,
        object=target.entity,
        actor=actor.entity if actor else None,
        modality=row["modality"],
        partial=said["partial"],
        inferred=target.inferred or (citing is not None and citing.inferred),
        confidence=row["confidence"],
    )
