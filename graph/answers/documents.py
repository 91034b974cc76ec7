"""Documents that were read and what they say, claim by claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from bomay.graph.answers.entities import entity, known
from bomay.graph.answers.paging import Page
from bomay.graph.answers.refs import refs
from bomay.graph.store.base import Reader, Row
from bomay.ontology.errors import NotFoundError
from bomay.ontology.ids import is_id, kind_of

Answer = dict[str, Any]


def document(store: Reader, document_id: str) -> Answer:
    """The document as ``entity`` has it, with the text that all offsets point into.

    Raises:
        NotFoundError, Moved: no document has the id.
    """
    known(store, document_id, "Document")
    rows = store.run("documents/text", id=document_id)
    if not rows:
        raise NotFoundError(document_id)
    return entity(store, document_id) | {"text": rows[0]["text"]}


def document_claims(
    store: Reader, document_id: str, *, limit: int = 20, cursor: str | None = None
) -> Answer:
    """Everything the document says, in reading order.

    Raises:
        NotFoundError, Moved: no document has the id.
        ParameterError: ``limit`` or ``cursor`` is wrong.
    """
    page = Page.of(limit, cursor, "claims", document_id)
    known(store, document_id, "Document")
    (count,) = store.run("claims/count_of_document", document=document_id)
    rows = store.run(
        "claims/of_document", document=document_id, limit=page.limit, offset=page.offset
    )
    return page.listing(_claims(store, [row["id"] for row in rows]), count["total"])


def claim(store: Reader, claim_id: str) -> Answer:
    """One claim: what was said, where, by which reading; a mention is a claim that it is named.

    Raises:
        NotFoundError: no claim has the id.
    """
    if not is_id(claim_id):
        raise NotFoundError(claim_id)
    if kind_of(claim_id) not in ("Claim", "Mention"):
        known(store, claim_id, "Claim")
    read = _claims if kind_of(claim_id) == "Claim" else _mentions
    found = read(store, [claim_id])
    if not found:
        raise NotFoundError(claim_id)
    return found[0]


def _claims(store: Reader, ids: Sequence[str]) -> list[Answer]:
    rows = {row["id"]: row for row in store.run("claims/shown", ids=list(ids))}
    named = refs(
        store,
        (row[key] for row in rows.values() for key in ("document", "subject", "object")),
    )
    return [_claim(rows[one], named) for one in ids if one in rows]


def _claim(row: Row, named: dict[str, Answer]) -> Answer:
    # The document itself speaks where no mention is the subject.
    subject = row["subject"] if row["subject_name"] is not None else row["document"]
    own = ("modality", "zone", "pattern", "confidence", "extractor", "stated_at", "recorded_at")
    return {
        "id": row["id"],
        "document": named.get(row["document"]),
        "predicate": row["predicate"],
        "subject": named.get(subject or ""),
        "subject_name": row["subject_name"],
        "object": named.get(row["object"] or ""),
        "object_name": row["object_name"],
        "arguments": row["arguments"],
        **{key: row[key] for key in own},
        "evidence": list(_spans(row, row["stated_at"])),
    }


def _mentions(store: Reader, ids: Sequence[str]) -> list[Answer]:
    rows = store.run("mentions/shown", ids=list(ids))
    named = refs(store, (row[key] for row in rows for key in ("document", "entity")))
    return [
        {
            "id": row["id"],
            "document": named.get(row["document"]),
            "predicate": "mentions",
            "subject": named.get(row["document"]),
            "subject_name": None,
            "object": named.get(row["entity"] or ""),
            "object_name": row["name"],
            "arguments": {"rule": row["rule"], "inferred": row["inferred"]},
            "modality": "fact",
            "stated_at": row["published"],
            "evidence": list(_spans(row, row["published"])),
        }
        for row in rows
    ]


def _spans(row: Row, stated_at: str | None) -> Iterable[Answer]:
    for (start, end), quote in zip(row["spans"], row["quotes"], strict=True):
        yield {
            "document": row["document"],
            "start": start,
            "end": end,
            "quote": quote,
            "stated_at": stated_at,
            "claim": row["id"],
        }
