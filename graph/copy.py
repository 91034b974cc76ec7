"""A whole graph read from one store and written to another, both ways, through the seam only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bomay.graph.store import records
from bomay.graph.store.base import GraphStore, Reader, Row, WriteBatch
from bomay.ontology.errors import StoreError
from bomay.ontology.model import SourceDocument

_ROWS = 2_000
_DOCUMENTS = 100  # their texts are long
Counts = dict[str, int]
Progress = Callable[[str], object]

# Kind, topic of the queries, what makes a batch of rows; each after what it needs.
_FACTS: Sequence[tuple[str, str, Callable[[list[Row]], WriteBatch]]] = (
    ("mentions", "mentions", lambda rows: WriteBatch(mentions=[*map(records.mention, rows)])),
    ("claims", "claims", lambda rows: WriteBatch(claims=[*map(records.claim, rows)])),
    ("tenures", "tenures", lambda rows: WriteBatch(tenures=[*map(records.tenure, rows)])),
    ("relations", "relations", lambda rows: WriteBatch(relations=[*map(records.relation, rows)])),
    (
        "judgements",
        "judgements",
        lambda rows: WriteBatch(judgements=[*map(records.judgement, rows)]),
    ),
    ("pairs to review", "review", lambda rows: WriteBatch(pairs=[*map(records.pair, rows)])),
)


def copy(source: GraphStore, target: GraphStore, *, progress: Progress | None = None) -> Counts:
    """Copy everything; what the target has of it already is left alone.

    A copy that was broken off is finished by the next one.

    Args:
        source: read only, in one state; in Neo4j its writers wait.
        target: is initialised when it is empty; may hold a part of the same graph.
        progress: called with the kind of every batch that was written.

    Returns:
        How many there are of each kind, the same in both stores.

    Raises:
        StoreError: the target holds documents that the source does not (nothing is written then),
            or the counts differ in the end.
    """
    target.initialise()
    return source.read(lambda reader: _copy(reader, target, progress), once=True)


def _copy(source: Reader, target: GraphStore, progress: Progress | None) -> Counts:
    _refuse_others(source, target)
    for kind, batch in batches(source):
        target.write(batch)
        if progress is not None:
            progress(kind)
    wanted, found = counts(source), counts(target)
    different = [
        f"{kind}: {wanted.get(kind, 0)}, not {found.get(kind, 0)}"
        for kind in sorted(wanted.keys() | found.keys())
        if wanted.get(kind) != found.get(kind)
    ]
    if different:
        raise StoreError(f"the copy differs from its source: {'; '.join(different)}")
    return found


def batches(store: Reader) -> Iterator[tuple[str, WriteBatch]]:
    """All of a store as batches with their kind, in an order in which each can be written."""
    for ids in _pages(store, "entities"):
        rows = store.run("entities/by_ids", ids=ids)
        yield "entities", WriteBatch(entities=[records.entity(row) for row in rows])
    for ids in _pages(store, "documents", size=_DOCUMENTS):
        yield "documents", WriteBatch(documents=_documents(store, ids))
    for kind, topic, batch_of in _FACTS:
        for ids in _pages(store, topic):
            yield kind, batch_of(store.run(f"{topic}/by_ids", ids=ids))
    for page in _rows(store, "redirects"):
        yield "redirects", WriteBatch(redirects={row["id"]: row["new"] for row in page})
    for page in _rows(store, "meta"):
        yield "notes", WriteBatch(meta={row["id"]: row["value"] for row in page})


def counts(store: Reader) -> Counts:
    """How many there are of each kind of entity and fact, and of merged ids."""
    (facts,) = store.run("stats/facts")
    kinds = {row["kind"]: row["total"] for row in store.run("stats/entities")}
    rest = {"redirects": "redirects", "judgements": "judgements", "pairs to review": "review"}
    return kinds | facts | {name: sum(map(len, _rows(store, kind))) for name, kind in rest.items()}


def _documents(store: Reader, ids: list[str]) -> list[SourceDocument]:
    known = {row["id"]: row["extractor"] for row in store.run("link/documents_known", ids=ids)}
    rows = store.run("documents/by_ids", ids=ids)
    return [replace(records.document(row), extractor=known[row["id"]]) for row in rows]


def _refuse_others(source: Reader, target: Reader) -> None:
    for ids in _pages(target, "documents"):
        known = {row["id"] for row in source.run("entities/refs", ids=ids)}
        if unknown := [one for one in ids if one not in known]:
            raise StoreError(
                f"the store to copy to holds documents of its own, such as {unknown[0]}: "
                "copy to an empty one"
            )


def _pages(store: Reader, kind: str, *, size: int = _ROWS) -> Iterator[list[str]]:
    for page in _rows(store, kind, size=size):
        yield [row["id"] for row in page]


def _rows(store: Reader, kind: str, *, size: int = _ROWS) -> Iterator[list[Row]]:
    after = ""
    while page := store.run(f"dump/{kind}", after=after, limit=size):
        yield page
        after = page[-1]["id"]
