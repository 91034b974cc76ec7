"""Documents into a store and out of it again.

A document is its bytes: the same bytes under two paths are one document with two sources, and it
goes when its last source goes. What the store has already, read by this version of the code, is
not extracted again; so the same call twice is cheap and changes nothing, and a load that was
killed is repaired by running it again.
"""

from __future__ import annotations

import datetime as dt
import string
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from bomay.graph.link import Linked, claims_of, untitled
from bomay.graph.reference import load_reference
from bomay.graph.refresh import changes
from bomay.graph.store.base import GraphStore
from bomay.ingest.guard import extract_or_refuse
from bomay.ingest.read import Source, read
from bomay.ontology.errors import SourceError, StoreChanged
from bomay.ontology.ids import document_id
from bomay.ontology.model import SourceDocument

# Of everything that decides how a document is read and linked; another one reads it again.
EXTRACTOR = "bomay-1"
# One batch is one transaction: large enough that the blocks of frequent names are derived few
# times, small enough to be held in memory.
BATCH_DOCUMENTS = 1000
BATCH_CHARACTERS = 16_000_000
_SHORTEST_HASH = 6
_MOST_TURNS = 100
_HEX = frozenset(string.hexdigits)

Progress = Callable[[str], object]


@dataclass(slots=True)
class Report:
    """What became of what was given; sources by name, in the order they were read."""

    new: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    refused: list[SourceError] = field(default_factory=list)


def ingest(
    store: GraphStore, paths: Iterable[str | Path], *, progress: Progress | None = None
) -> Report:
    """Read, extract, link and store documents.

    Args:
        store: an empty one is initialised and gets its reference data.
        paths: files and folders, see ``ingest.read``.
        progress: called with the name of each document read, refused ones too.

    Returns:
        What was new, unchanged, changed and refused. Refusals do not stop the others, and of a
        refused document nothing is stored.
    """
    store.initialise()
    load_reference(store)
    report = Report()
    batch: list[Source] = []
    for item in _each(paths):
        if isinstance(item, SourceError):
            report.refused.append(item)
            name = item.source
        else:
            batch.append(item)
            name = item.name
        if progress is not None:
            progress(name)
        if _full(batch):
            _load(store, batch, report)
            batch = []
    _load(store, batch, report)
    return report


def withdraw(store: GraphStore, sources: Iterable[str]) -> Report:
    """Take back what documents support.

    Args:
        store: where they were ingested.
        sources: paths as ingested (the document goes with its last path), document ids, or the
            first digits of a sha256 (at least six).
    """
    report = Report()
    going: dict[str, set[str] | None] = {}
    for name in sources:
        by_path = store.run("link/documents_of_paths", paths=[name])
        if by_path:
            for row in by_path:
                paths = going.setdefault(row["document"], set())
                if paths is not None:
                    paths.add(name)
            report.withdrawn.append(name)
            continue
        found = _named(store, name)
        if len(found) == 1:
            going[found[0]] = None
            report.withdrawn.append(name)
        else:
            why = "begins several documents" if found else "is no document of this store"
            report.refused.append(SourceError(name, why))
    _take_back(store, going)
    return report


def _named(store: GraphStore, name: str) -> list[str]:
    """Documents by id or beginning of their hash."""
    known = store.run("link/documents_known", ids=[name])
    if known:
        return [name]
    if len(name) < _SHORTEST_HASH or not set(name) <= _HEX:
        return []
    return [row["id"] for row in store.run("link/documents_of_hash", sha256=name.lower())]


def _take_back(store: GraphStore, going: dict[str, set[str] | None]) -> None:
    known = store.run("link/documents_known", ids=sorted(going))
    left = {
        row["id"]: sorted(set(row["sources"]) - paths) if paths is not None else []
        for row in known
        for paths in [going[row["id"]]]
    }
    _write(store, [], left)


def _each(paths: Iterable[str | Path]) -> Iterator[Source | SourceError]:
    for path in paths:
        yield from read(path)


def _full(batch: list[Source]) -> bool:
    return len(batch) >= BATCH_DOCUMENTS or sum(len(s.text) for s in batch) >= BATCH_CHARACTERS


def _load(store: GraphStore, batch: list[Source], report: Report) -> None:
    """One batch: which documents are new, which paths changed hands, and what follows."""
    if not batch:
        return
    by_path = {source.name: source for source in batch}
    by_id = {document_id(source.sha256): source for source in by_path.values()}
    held = {
        row["path"]: row["document"]
        for row in store.run("link/documents_of_paths", paths=sorted(by_path))
    }
    asked = sorted({*by_id, *held.values()})
    stored = {row["id"]: row for row in store.run("link/documents_known", ids=asked)}
    paths = {key: set(row["sources"]) for key, row in stored.items()}
    for path, source in by_path.items():
        document = document_id(source.sha256)
        current = document in stored and stored[document]["extractor"] == EXTRACTOR
        if held.get(path, document) != document:
            paths[held[path]].discard(path)
            report.changed.append(path)
        elif current:
            report.unchanged.append(path)
        elif document in stored:
            report.changed.append(path)
        else:
            report.new.append(path)
        paths.setdefault(document, set()).add(path)
    fresh: list[Linked] = []
    for document, source in sorted(by_id.items()):
        if document in stored and stored[document]["extractor"] == EXTRACTOR:
            continue
        linked = _linked_or_refused(source, sorted(paths[document]))
        if isinstance(linked, SourceError):
            _refuse(report, linked)
        else:
            fresh.append(linked)
    moved = {
        key: sorted(paths[key]) for key, row in stored.items() if paths[key] != set(row["sources"])
    }
    _write(store, fresh, moved)


def _linked_or_refused(source: Source, paths: list[str]) -> Linked | SourceError:
    facts = extract_or_refuse(source)
    if isinstance(facts, SourceError):
        return facts
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    linked = claims_of(facts, recorded_at=now, extractor=EXTRACTOR)
    return replace(linked, document=_from(linked.document, paths))


def _refuse(report: Report, refusal: SourceError) -> None:
    for taken in (report.new, report.changed):
        if refusal.source in taken:
            taken.remove(refusal.source)
    report.refused.append(refusal)


def _from(document: SourceDocument, paths: list[str]) -> SourceDocument:
    """The document as read from some paths; one without a title is called by the first."""
    names = {untitled(document.publisher, source) for source in document.sources}
    name = untitled(document.publisher, paths[0]) if document.name in names else document.name
    return replace(document, sources=tuple(paths), name=name)


def _write(store: GraphStore, fresh: list[Linked], left: dict[str, list[str]]) -> None:
    """Write new documents, and those whose paths are now ``left``; one without paths goes."""
    for turn in range(_MOST_TURNS):
        try:
            _write_once(store, fresh, left)
            return
        except StoreChanged:  # another load was faster: what follows from ours may differ now
            if turn == _MOST_TURNS - 1:
                raise


def _write_once(store: GraphStore, fresh: list[Linked], left: dict[str, list[str]]) -> None:
    made = {one.document.id for one in fresh}
    kept = [key for key, paths in left.items() if paths and key not in made]
    gone = [key for key, paths in left.items() if not paths]
    if not (fresh or kept or gone):
        return
    batch = changes(store, fresh, gone)
    known = {row["id"]: row["extractor"] for row in store.run("link/documents_known", ids=kept)}
    resourced = [
        _from(
            SourceDocument(**row | {"sources": tuple(row["sources"])}, extractor=known[row["id"]]),
            left[row["id"]],
        )
        for row in store.run("documents/by_ids", ids=kept)
    ]
    store.write(replace(batch, documents=[*batch.documents, *resourced]))
