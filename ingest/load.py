"""Documents into a store and out of it again.

A document is its bytes: the same bytes under two paths are one document with two sources, and it
goes when its last source goes. What the store has already, read by this version of the code, is
not extracted again, nor even read; so the same call twice is cheap and changes nothing, and a load
that was killed is repaired by running it again.
"""

from __future__ import annotations

import datetime as dt
import shlex
import string
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path

from bomay.graph.link import Linked, claims_of, untitled
from bomay.graph.recorded import recorded_now
from bomay.graph.reference import load_reference
from bomay.graph.refresh import changes
from bomay.graph.settled import settled
from bomay.graph.store.base import GraphStore, WriteBatch
from bomay.ingest.guard import OfFacts
from bomay.ingest.read import Document, Place, find
from bomay.ingest.uninterrupted import uninterrupted
from bomay.ingest.unswept import unswept
from bomay.ingest.version import reading_version
from bomay.ingest.workers import Here, Workers, spread
from bomay.ontology.errors import BatchTooLarge, SourceError
from bomay.ontology.facts import Facts
from bomay.ontology.ids import document_id
from bomay.ontology.model import SourceDocument

# Of everything that decides how a document is read and linked; another one reads it again.
EXTRACTOR = reading_version()
# One batch is one transaction. Each derives the blocks of frequent names again, and those grow with
# the store; so do batches, up to what a store takes at once. With batches in proportion to what is
# stored the cost of a document grows little with it.
BATCH_DOCUMENTS = 1000
BATCH_SHARE = 4  # a batch may be a quarter of what is stored
BATCH_CHARACTERS = 24_000_000
_SHORTEST_HASH = 6
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
    undated: list[str] = field(default_factory=list)  # of the new and changed ones


# What was made of documents, by id and version.
_Made = dict[tuple[str, str], Linked | SourceError]
# New documents, the paths that others have left, and what is said of it.
Decision = tuple[list[Linked], dict[str, list[str]], Report]


@dataclass(frozen=True, slots=True)
class _Taken:
    """A document of a batch; ``unread`` where the store seemed to have it, so nothing was made."""

    name: str
    id: str
    version: str
    made: Linked | None
    unread: Document | None


def ingest(
    store: GraphStore,
    paths: Iterable[str | Path],
    *,
    workers: Workers | None = None,
    place: Place | None = None,
    progress: Progress | None = None,
    report: Report | None = None,
) -> Report:
    """Read, extract, link and store documents.

    Args:
        store: an empty one is initialised and gets its reference data.
        paths: files and folders, see ``ingest.read``.
        workers: who reads and extracts while this process links and writes; without, it does all.
            The graph is the same.
        place: is told how far the work has come.
        progress: called with the name of each document read, refused ones too.
        report: filled batch by batch, for a caller that may be interrupted.

    Returns:
        What was new, unchanged, changed and refused. Refusals do not stop the others, and of a
        refused document nothing is stored.
    """
    store.initialise()
    report = report if report is not None else Report()
    most = _batch_documents(store)
    batch: list[_Taken] = []
    size = 0
    items = _found(store, paths, place)
    for done in spread(workers or Here(), _work(), items, wanted=partial(_unknown, store)):
        if isinstance(done.item, SourceError):
            report.refused.append(done.item)
        elif isinstance(done.answer, SourceError):
            report.refused.append(done.answer)
        else:
            batch.append(_taken(done.item, done.answer))
            size += done.item.size
        if place is not None:
            place.reach()
        if progress is not None:
            progress(done.item.source if isinstance(done.item, SourceError) else done.item.name)
        if len(batch) >= most or size >= BATCH_CHARACTERS:
            _load(store, batch, report)
            batch, size, most = [], 0, _batch_documents(store)
    _load(store, batch, report)
    return report


def _found(
    store: GraphStore, paths: Iterable[str | Path], place: Place | None
) -> Iterator[Document | SourceError]:
    """The documents; then, while workers read the last of them, what the store is to know first."""
    for path in paths:
        yield from find(path, place=place)
    load_reference(store)


def _work() -> OfFacts[Linked]:
    """The work of a worker."""
    return OfFacts(partial(linked_of, extractor=EXTRACTOR))


def linked_of(document: Document, facts: Facts, *, extractor: str) -> Linked:
    """What is stored of a document."""
    read_at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")  # until it is written
    made = claims_of(facts, recorded_at=read_at, extractor=extractor)
    version = _version(document, extractor)
    return replace(made, document=replace(made.document, extractor=version))


def _version(document: Document, extractor: str) -> str:
    """Which reading of a document it is: by which code, with which sidecar."""
    return f"{extractor}+{document.beside}" if document.beside else extractor


def _unknown(store: GraphStore, documents: Sequence[Document]) -> list[bool]:
    """Which of some documents may have to be read: new ones, those read otherwise."""
    ids = [document_id(document.sha256) for document in documents]
    known = store.run("link/documents_known", ids=sorted(set(ids)))
    current = {(row["id"], row["extractor"]) for row in known}
    return [
        (one, _version(document, EXTRACTOR)) not in current
        for one, document in zip(ids, documents, strict=True)
    ]


def _taken(document: Document, made: Linked | None) -> _Taken:
    """For a batch; the bytes are let go where they have been read."""
    return _Taken(
        document.name,
        document_id(document.sha256),
        _version(document, EXTRACTOR),
        made,
        document if made is None else None,
    )


def _batch_documents(store: GraphStore) -> int:
    """How many documents the next batch may have."""
    counts: dict[str, int] = {row["kind"]: row["total"] for row in store.run("stats/entities")}
    share = counts.get("Document", 0) // BATCH_SHARE
    return min(store.largest_batch, max(BATCH_DOCUMENTS, share))


def withdraw(store: GraphStore, sources: Iterable[str]) -> Report:
    """Take back what documents support.

    Args:
        store: where they were ingested.
        sources: paths as ingested (the document goes with its last path; a container takes all its
            records with it), document ids, or the first digits of a sha256 (at least six).
    """
    names = list(sources)
    return _load_settled(store, lambda: _going(store, names))


def _going(store: GraphStore, names: Sequence[str]) -> Decision:
    report = Report()
    going: dict[str, set[str] | None] = {}
    for name in names:
        by_path = store.run("link/documents_of_paths", paths=_paths_of(store, name))
        if by_path:
            for row in by_path:
                paths = going.setdefault(row["document"], set())
                if paths is not None:
                    paths.add(row["path"])
            report.withdrawn.append(name)
            continue
        found = _named(store, name)
        if len(found) == 1:
            going[found[0]] = None
            report.withdrawn.append(name)
        else:
            report.refused.append(SourceError(name, _why_none(name, several=bool(found))))
    return [], _left(store, going), report


def _why_none(name: str, *, several: bool) -> str:
    """Why a name is of no document, and what to give instead."""
    if several:
        return "begins several documents: give more digits of the sha256"
    if name and _is_folder(name):
        below = f"{shlex.quote(name.rstrip('/'))}/*"
        return f"is a folder: give its documents, as in `bomay withdraw {below}`"
    if len(name) < _SHORTEST_HASH and name and set(name) <= _HEX:
        return f"is too short for a sha256: give {_SHORTEST_HASH} digits of it or more"
    return "is no document of this store"


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):  # too long for a path, or not one at all
        return False


def _paths_of(store: GraphStore, name: str) -> list[str]:
    """A path as ingested, and those of the records of a container: ``table.csv#2``."""
    below = store.run("link/paths_below", starts=[f"{name}#"])
    return [name, *(row["path"] for row in below)]


def _named(store: GraphStore, name: str) -> list[str]:
    """Documents by id or beginning of their hash."""
    known = store.run("link/documents_known", ids=[name])
    if known:
        return [name]
    if len(name) < _SHORTEST_HASH or not set(name) <= _HEX:
        return []
    return [row["id"] for row in store.run("link/documents_of_hash", sha256=name.lower())]


def _left(store: GraphStore, going: dict[str, set[str] | None]) -> dict[str, list[str]]:
    known = store.run("link/documents_known", ids=sorted(going))
    return {
        row["id"]: sorted(set(row["sources"]) - paths) if paths is not None else []
        for row in known
        for paths in [going[row["id"]]]
    }


def _load(store: GraphStore, batch: list[_Taken], report: Report) -> None:
    """One batch; a document is extracted once, however often another load is faster.

    One that the store cannot hold is loaded as two.
    """
    if not batch:
        return
    load_reference(store)  # once; workers are busy meanwhile
    linked: _Made = {(t.id, t.version): t.made for t in batch if t.made is not None}

    def count(done: Report) -> None:
        undated = {t.name for t in batch if _undated(linked.get((t.id, t.version)))}
        done.undated += [name for name in (*done.new, *done.changed) if name in undated]
        for one in fields(Report):
            getattr(report, one.name).extend(getattr(done, one.name))

    try:
        _load_settled(store, lambda: _coming(store, batch, linked), count)
    except BatchTooLarge:
        if len(batch) == 1:
            raise
        half = len(batch) // 2
        _load(store, batch[:half], report)
        _load(store, batch[half:], report)


def _undated(made: Linked | SourceError | None) -> bool:
    return isinstance(made, Linked) and made.document.published is None


def _coming(store: GraphStore, batch: list[_Taken], linked: _Made) -> Decision:
    """Which documents are new, and which paths changed hands; ``linked`` is filled.

    What a sidecar says is of a path; of several paths with the same bytes the first one counts.
    """
    report = Report()
    by_path = {taken.name: taken for taken in batch}
    by_id = {taken.id: taken for _, taken in sorted(by_path.items(), reverse=True)}
    held = {
        row["path"]: row["document"]
        for row in store.run("link/documents_of_paths", paths=sorted(by_path))
    }
    asked = sorted({*by_id, *held.values()})
    stored = {row["id"]: row for row in store.run("link/documents_known", ids=asked)}
    paths = {key: set(row["sources"]) for key, row in stored.items()}
    for path, taken in by_path.items():
        paths.setdefault(taken.id, set()).add(path)
        if held.get(path, taken.id) != taken.id:
            paths[held[path]].discard(path)

    def is_current(taken: _Taken) -> bool:
        if taken.id not in stored:
            return False
        version = stored[taken.id]["extractor"] or ""
        first = taken.name == min(paths[taken.id])
        return bool(version == taken.version or (not first and _code_of(version) == EXTRACTOR))

    for path, taken in by_path.items():
        document = taken.id
        if held.get(path, document) != document:
            report.changed.append(path)
        elif is_current(taken):
            report.unchanged.append(path)
        elif document in stored:
            report.changed.append(path)
        else:
            report.new.append(path)
    fresh: list[Linked] = []
    for document, taken in sorted(by_id.items()):
        if is_current(taken):
            continue
        key = (document, taken.version)
        if key not in linked:
            # The store had it a moment ago: another process took it back.
            assert taken.unread is not None
            linked[key] = _work()(taken.unread)
        made = linked[key]
        if isinstance(made, SourceError):
            _refuse(report, made)
        else:
            named = _from(made.document, sorted(paths[document]))
            fresh.append(replace(made, document=named))
    moved = {
        key: sorted(paths[key]) for key, row in stored.items() if paths[key] != set(row["sources"])
    }
    return fresh, moved, report


def _code_of(version: str) -> str:
    return version.partition("+")[0]


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


def _load_settled(
    store: GraphStore,
    decide: Callable[[], Decision],
    count: Callable[[Report], None] | None = None,
) -> Report:
    """Decide and write on one state of the store; anew when another load wrote meanwhile.

    What is written is counted, whenever the load is interrupted.
    """

    def write(basis: str) -> Report:
        with unswept():
            fresh, left, report = decide()
            batch = _batch(store, basis, fresh=fresh, left=left)
            with uninterrupted():
                if batch is not None:
                    store.write(batch)
                if count is not None:
                    count(report)
        return report

    return settled(store, write)


def _batch(
    store: GraphStore, basis: str, *, fresh: list[Linked], left: dict[str, list[str]]
) -> WriteBatch | None:
    """New documents, and those whose paths are now ``left``; one without paths goes."""
    made = {one.document.id for one in fresh}
    kept = [key for key, paths in left.items() if paths and key not in made]
    gone = [key for key, paths in left.items() if not paths]
    if not (fresh or kept or gone):
        return None
    batch = changes(store, recorded_now(store, fresh), gone)
    known = {row["id"]: row["extractor"] for row in store.run("link/documents_known", ids=kept)}
    resourced = [
        _from(
            SourceDocument(**row | {"sources": tuple(row["sources"])}, extractor=known[row["id"]]),
            left[row["id"]],
        )
        for row in store.run("documents/by_ids", ids=kept)
    ]
    return replace(batch, documents=[*batch.documents, *resourced], basis=basis)
