"""One entity, or many, as full objects of their kind (design 5.3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bomay.graph.answers.force import Known, changes_of, known_forces
from bomay.graph.answers.paging import day
from bomay.graph.answers.refs import (
    MOST_EVIDENCE,
    Ref,
    evidence_of_mentions,
    refs,
    said_of_directives,
)
from bomay.graph.store.base import Reader, Row
from bomay.ontology.errors import Moved, NotFoundError, OtherKind
from bomay.ontology.facts import ISSUER_BASES
from bomay.ontology.ids import is_id

# Per kind: what is shown as it is, what becomes a reference, what becomes a list of them.
_PLAIN: Mapping[str, tuple[str, ...]] = {
    "Person": ("foreign",),
    "Unit": ("level", "unit_type", "code", "valid_from", "valid_to"),
    "Body": ("kind", "subject", "level", "valid_from", "valid_to"),
    "Post": ("head", "seats"),
    "Term": ("body_kind", "area", "ordinal", "nominal", "start", "end"),
    "Reform": ("date", "kind", "shares", "directive"),
    "Directive": (
        "number", "document_type", "date", "title", "regime", "code", "key", "rule",
        "inferred", "provisional",
    ),
    "Document": (
        "kind", "published", "published_basis", "place", "author", "number", "publisher", "url",
        "licence", "sha256", "recorded_at",
    ),
}  # fmt: skip
_REFS: Mapping[str, tuple[str, ...]] = {
    "Unit": ("parent",),
    "Body": ("unit", "parent"),
    "Post": ("body",),
    "Directive": ("issuer", "series_issuer", "term"),
}
_LISTS: Mapping[str, Mapping[str, str]] = {
    "Reform": {"from": "sources", "to": "results"},
    "Directive": {"candidates": "candidates"},
}


def entity(store: Reader, entity_id: str, *, on: str | None = None) -> dict[str, Any]:
    """The entity with what its kind adds; directives and documents with their other half.

    A directive also has the ``evidence`` of who adopted it, when, under which title, best first,
    its status on the day ``on`` (else today) and the ``changes`` that the status rests on.

    Raises:
        NotFoundError: nothing has the id.
        Moved: it was merged into another.
    """
    day(on)
    rows = store.run("entities/by_ids", ids=[entity_id]) if entity_id.isascii() else []
    if not rows:
        raise _absent(store, entity_id)
    forces = _forces(store, rows, on)
    shown = _shown(rows[0], refs(store, _named(rows[0])), forces)
    if shown["type"] == "Directive":
        shown |= changes_of(store, forces[entity_id])
        shown["documents"] = _other_half(store, "directives/documents", entity_id)
        shown |= _said(store, entity_id, rows[0]["attributes"]["issuer"])
    elif shown["type"] == "Document":
        directive = _other_half(store, "documents/directive", entity_id)
        shown["directive"] = directive[0] if directive else None
        shown["sources"] = [
            row["path"] for row in store.run("documents/sources", document=entity_id)
        ]
    return shown


def entities(store: Reader, ids: Iterable[str], *, on: str | None = None) -> list[dict[str, Any]]:
    """Full objects in the order of ``ids``; what the store does not hold is left out.

    ``on`` is the day that the status of directives is told of, today when None.
    """
    wanted = list(dict.fromkeys(filter(str.isascii, ids)))  # ids are; no store need see others
    if not wanted:
        return []
    rows = {row["id"]: row for row in store.run("entities/by_ids", ids=wanted)}
    named = refs(store, (one for row in rows.values() for one in _named(row)))
    forces = _forces(store, rows.values(), on)
    return [_shown(rows[one], named, forces) for one in wanted if one in rows]


def resolve(store: Reader, entity_id: str) -> str:
    """The id itself, or the one it was merged into.

    Raises:
        NotFoundError: nothing has the id.
    """
    if refs(store, [entity_id]):
        return entity_id
    error = _absent(store, entity_id)
    if isinstance(error, Moved):
        return error.new
    raise error


def known(store: Reader, entity_id: str, kind: str | None = None) -> Ref:
    """The reference of an entity that must exist.

    Raises:
        NotFoundError: nothing has the id, or (``OtherKind``) something of another kind.
        Moved: it was merged into another.
    """
    found = refs(store, [entity_id]).get(entity_id)
    if found is None:
        raise _absent(store, entity_id)
    if kind is not None and found["type"] != kind:
        raise OtherKind(entity_id, is_a=found["type"], wanted=kind)
    return found


def _absent(store: Reader, entity_id: str) -> NotFoundError | Moved:
    if not is_id(entity_id):
        return NotFoundError(entity_id)
    seen, at = {entity_id}, entity_id
    while rows := store.run("redirects/by_ids", ids=[at]):
        at = str(rows[0]["new"])
        if at in seen:
            break
        seen.add(at)
    if at != entity_id and refs(store, [at]):
        return Moved(entity_id, at)
    return NotFoundError(entity_id)


def _named(row: Row) -> Iterable[str | None]:
    attributes = row["attributes"]
    for key in _REFS.get(row["type"], ()):
        yield attributes[key]
    for key in _LISTS.get(row["type"], {}).values():
        yield from attributes[key]


def _forces(store: Reader, rows: Iterable[Row], on: str | None) -> dict[str, Known]:
    adopted = {row["id"]: row["attributes"]["date"] for row in rows if row["type"] == "Directive"}
    return known_forces(store, adopted, on=on)


def _shown(row: Row, named: Mapping[str, Ref], forces: Mapping[str, Known]) -> dict[str, Any]:
    kind, attributes = row["type"], row["attributes"]
    shown: dict[str, Any] = {key: row[key] for key in ("id", "type", "name", "hint")}
    shown |= {key: attributes[key] for key in _PLAIN[kind]}
    for key in _REFS.get(kind, ()):
        shown[key] = named.get(attributes[key] or "")
    for key, field in _LISTS.get(kind, {}).items():
        shown[key] = [named[one] for one in attributes[field] if one in named]
    if row["id"] in forces:
        shown |= forces[row["id"]].shown()
    return shown


def _other_half(store: Reader, query: str, entity_id: str) -> list[Ref]:
    rows = store.run(query, id=entity_id)
    named = refs(store, (row["id"] for row in rows))
    return [named[row["id"]] for row in rows if row["id"] in named]


def _said(store: Reader, directive: str, issuer: str | None) -> dict[str, Any]:
    """The sentences on an act, how its issuer is known, and with whom it was issued."""
    rows = said_of_directives(store, [directive]).get(directive, [])
    told = sorted(rows, key=lambda row: _weight(row, issuer))
    of_issuer = [row["arguments"] for row in told if issuer and _names(row, issuer)]
    others = {one for said in of_issuer for one in said.get("co_issuers", ())} - {issuer}
    named = refs(store, others)
    bases = [one for said in of_issuer if (one := said.get("issuer_basis")) in ISSUER_BASES]
    return {
        "issuer_basis": min(bases, key=_surety, default=None),
        "co_issuers": [named[one] for one in sorted(others) if one in named],
        "evidence": evidence_of_mentions(store, told[:MOST_EVIDENCE]),
    }


def _names(row: Row, issuer: str) -> bool:
    return bool(row["arguments"].get("issuer") == issuer)


def _weight(row: Row, issuer: str | None) -> tuple[int, int]:
    """Words that tell the issuer before codes that do, then who tells more."""
    said = row["arguments"]
    basis = said.get("issuer_basis") if issuer and _names(row, issuer) else None
    return _surety(basis), -sum(map(bool, said.values()))


def _surety(basis: object) -> int:
    """The place of what tells an issuer, the surest first; what nobody knows comes last."""
    return ISSUER_BASES.index(basis) if basis in ISSUER_BASES else len(ISSUER_BASES)
