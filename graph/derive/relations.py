"""Relations: who cites what how, one edge for all claims that say the same (design 5.4.6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bomay.ontology.ids import relation_id
from bomay.ontology.model import Relation

SELF = "self"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A citation claim with its ends resolved.

    Attributes:
        subject: directive id, or document id. object: directive id. actor: body id.
    """

    claim: str
    relation: str
    subject: str
    object: str
    actor: str | None
    modality: str
    partial: bool
    inferred: bool
    confidence: float


def relations_of(cited: Iterable[Cited]) -> list[Relation]:
    """One relation per subject, relation, object, actor, modality and part, by id.

    An act has no relation to itself; ``SELF`` ties a document to the directive it is the text of.
    """
    grouped: dict[tuple[str, ...], list[Cited]] = defaultdict(list)
    for one in cited:
        if one.subject == one.object:
            continue
        name = one.relation.upper()
        partial = "partial" if one.partial else ""
        grouped[one.subject, name, one.object, one.actor or "", one.modality, partial].append(one)
    out = []
    for key, members in grouped.items():
        subject, name, target, actor, modality, partial = key
        best = sorted(members, key=lambda one: (-one.confidence, one.claim))
        out.append(
            Relation(
                id=relation_id(*key),
                subject=subject,
                relation=name,
                object=target,
                actor=actor or None,
                modality=modality,
                partial=bool(partial),
                inferred=all(one.inferred for one in members),
                claims=tuple(dict.fromkeys(one.claim for one in best)),
            )
        )
    return sorted(out, key=lambda relation: relation.id)
