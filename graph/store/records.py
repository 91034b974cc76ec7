"""Rows of the store as model values again; the same for every store."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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

KINDS: Mapping[str, type[Entity]] = {
    "Person": Person,
    "Unit": Unit,
    "Body": Body,
    "Post": Post,
    "Term": Term,
    "Reform": Reform,
    "Directive": Directive,
}


def entity(row: Mapping[str, Any]) -> Entity:
    """An entity from a row of ``entities/by_ids``; documents come from ``documents/by_ids``.

    Raises:
        KeyError: the row is a document's.
    """
    own = {name: row[name] for name in ("id", "name", "hint")}
    return KINDS[row["type"]](**own, **_tuples(row["attributes"]))


def document(row: Mapping[str, Any]) -> SourceDocument:
    """A document from a row of ``documents/by_…``."""
    return SourceDocument(**_tuples(row))


def mention(row: Mapping[str, Any]) -> Mention:
    """A mention from a row of ``mentions/…``."""
    return Mention(**_tuples(row))


def claim(row: Mapping[str, Any]) -> Claim:
    """A claim from a row of ``claims/by_…``."""
    return Claim(**_tuples(row))


def tenure(row: Mapping[str, Any]) -> Tenure:
    """A tenure from a row of ``tenures/by_…``."""
    return Tenure(**_tuples(row))


def relation(row: Mapping[str, Any]) -> Relation:
    """A relation from a row of ``relations/by_…``."""
    return Relation(**_tuples(row))


def judgement(row: Mapping[str, Any]) -> Judgement:
    """A judgement from a row of ``judgements/…``."""
    return Judgement(**_tuples(row))


def pair(row: Mapping[str, Any]) -> ReviewPair:
    """A pair to review from a row of ``review/…``."""
    return ReviewPair(**_tuples(row))


def _tuples(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _frozen(value) for name, value in row.items()}


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
