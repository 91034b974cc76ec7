"""Writing the complete record of a graph, line by line; the same graph gives the same bytes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import chain
from typing import Any, Protocol

from bomay.graph.link import Linked
from bomay.graph.record.lines import FORMAT, VERSION, document_line, dumps, judgement_line
from bomay.graph.record.read import COUNTED
from bomay.graph.reference import reference_version
from bomay.graph.store import records
from bomay.graph.store.base import GraphStore, Reader, Row
from bomay.ontology import ids
from bomay.ontology.model import Body, Mention, SourceDocument

_DOCUMENTS = 50  # their texts are long
_ROWS = 2_000
Progress = Callable[[str], object]


class Out(Protocol):
    """Where the lines go."""

    def write(self, data: bytes, /) -> object: ...


def write(store: GraphStore, out: Out, *, progress: Progress | None = None) -> dict[str, int]:
    """Write the whole record, all of one state of the store.

    Args:
        store: read only; in Neo4j its writers wait.
        out: gets UTF-8, one JSON object a line.
        progress: called with the id of each document.

    Returns:
        How many documents, mentions, claims and merged ids were written.
    """
    return store.read(lambda reader: _write(reader, out, progress), once=True)


def _write(store: Reader, out: Out, progress: Progress | None) -> dict[str, int]:
    total = dict.fromkeys(COUNTED, 0)
    digest = sha256()
    head = {"format": FORMAT, "version": VERSION, "reference": reference_version()}
    for line in chain(
        [head],
        _judgements(store, total),
        _documents(store, total, progress),
        _redirects(store, total),
    ):
        data = f"{dumps(line)}\n".encode()
        digest.update(data)
        out.write(data)
    out.write(f"{dumps({'end': total, 'sha256': digest.hexdigest()})}\n".encode())
    return total


def _documents(
    store: Reader, total: dict[str, int], progress: Progress | None
) -> Iterator[dict[str, Any]]:
    for linked in documents(store):
        yield document_line(linked)
        total["documents"] += 1
        total["mentions"] += len(linked.mentions)
        total["claims"] += len(linked.claims)
        if progress is not None:
            progress(linked.document.id)


def _judgements(store: Reader, total: dict[str, int]) -> Iterator[dict[str, Any]]:
    for page in _pages(store, "judgements", _ROWS):
        for row in store.run("judgements/by_ids", ids=[row["id"] for row in page]):
            yield judgement_line(records.judgement(row))
            total["judgements"] += 1


def _redirects(store: Reader, total: dict[str, int]) -> Iterator[dict[str, Any]]:
    for page in _pages(store, "redirects", _ROWS):
        for row in page:
            yield {"redirect": row["id"], "to": row["new"]}
            total["redirects"] += 1


def documents(store: Reader) -> Iterator[Linked]:
    """Every stored document with what it says, by id."""
    for page in _pages(store, "documents", _DOCUMENTS):
        asked = [row["id"] for row in page]
        mentions, claims = defaultdict(list), defaultdict(list)
        for row in store.run("mentions/by_documents", documents=asked):
            mentions[row["document"]].append(records.mention(row))
        for row in store.run("claims/by_documents", documents=asked):
            claims[row["document"]].append(records.claim(row))
        bodies = _bodies(store, [m for found in mentions.values() for m in found])
        for document in _stored(store, asked):
            said = mentions[document.id]
            named = [_said_body(m, bodies[m.entity]) for m in said if m.entity in bodies]
            yield Linked(
                document=document,
                mentions=tuple(said),
                claims=tuple(claims[document.id]),
                bodies=tuple(dict.fromkeys(named)),
            )


def _stored(store: Reader, asked: list[str]) -> Iterator[SourceDocument]:
    known = {row["id"]: row["extractor"] for row in store.run("link/documents_known", ids=asked)}
    for row in store.run("documents/by_ids", ids=asked):
        yield replace(records.document(row), extractor=known[row["id"]])


def _bodies(store: Reader, mentions: list[Mention]) -> dict[str | None, Body]:
    asked = sorted({m.entity for m in mentions if m.kind == "body" and m.entity})
    found = map(records.entity, store.run("entities/by_ids", ids=asked))
    return {body.id: body for body in found if isinstance(body, Body)}


def _said_body(mention: Mention, body: Body) -> Body:
    """The body as this document alone gives it: its best name is a view over all documents."""
    plain = mention.id == ids.mention_id(mention.document, mention.kind, mention.name)
    name = mention.name if plain else mention.name.rpartition(" (")[0]
    return replace(body, name=name, subject=json.loads(mention.attributes)["subject"])


def _pages(store: Reader, kind: str, size: int) -> Iterator[list[Row]]:
    after = ""
    while page := store.run(f"dump/{kind}", after=after, limit=size):
        yield page
        after = page[-1]["id"]
