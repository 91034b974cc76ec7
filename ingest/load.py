"""Documents into a store and out of it again.

A document is its bytes: the same bytes under two paths are one document with two sources, and it
goes when its last source goes. What the store has already, read by this version of the code, is
not extracted again; so the same call twice is cheap and changes nothing, and a load that was
killed is repaired by running it again.
"""

from __future__ import annotations

import datetime as dt
import string
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from bomay.graph.link import Linked, claims_of, untitled
from bomay.graph.reference import load_reference
from bomay.graph.refresh import changes
from bomay.graph.store.base import GraphStore
from bomay.ingest.guard import extract_or_refuse
from bomay.ingest.read import Source, read
from bomay.ontology.errors import SourceError, StoreUnavailable
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
_PAUSE = 0.005  # seconds, longer at every turn
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


# New documents, the paths that others have left, and what is said of it.
Decision = tuple[list[Linked], dict[str, list[str]], Report]


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
    names = list(sources)
    return _settled(store, lambda: _going(store, names))


def _going(store: GraphStore, names: Sequence[str]) -> Decision:
    report = Report()
    going: dict[str, set[str] | None] = {}
    for name in names:
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
    return [], _left(store, going), report


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


def _each(paths: Iterable[str | Path]) -> Iterator[Source | SourceError]:
    for path in paths:
        yield from read(path)


def _full(batch: list[Source]) -> bool:
    return len(batch) >= BATCH_DOCUMENTS or sum(len(s.text) for s in batch) >= BATCH_CHARACTERS


def _load(store: GraphStore, batch: list[Source], report: Report) -> None:
    """One batch; a document is extracted once, however often another load is faster."""
    if not batch:
        return
    linked: dict[str, Linked | SourceError] = {}
    done = _settled(store, lambda: _coming(store, batch, linked))
    for one in fields(Report):
        getattr(report, one.name).extend(getattr(done, one.name))


def _coming(
    store: GraphStore, batch: list[Source], linked: dict[str, Linked | SourceError]
) -> Decision:
    """Which documents are new, and which paths changed hands; ``linked`` is filled by id."""
    report = Report()
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
        if document not in linked:
            linked[document] = _linked_or_refused(source)
        made = linked[document]
        if isinstance(made, SourceError):
            _refuse(report, made)
        else:
            named = _from(made.document, sorted(paths[document]))
            fresh.append(replace(made, document=named))
    moved = {
        key: sorted(paths[key]) for key, row in stored.items() if paths[key] != set(row["sources"])
    }
    return fresh, moved, report


def _linked_or_refused(source: Source) -> Linked | SourceError:
    facts = extract_or_refuse(source)
    if isinstance(facts, SourceError):
        return facts
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    return claims_of(facts, recorded_at=now, extractor=EXTRACTOR)


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


def _settled(store: GraphStore, decide: Callable[[], Decision]) -> Report:
    """Decide and write on one state of the store; anew when another load wrote meanwhile."""
    for turn in range(1, _MOST_TURNS + 1):
        basis = store.basis()
        try:
            fresh, left, report = decide()
            _write(store, basis, fresh=fresh, left=left)
        except StoreUnavailable:
            raise
        except Exception:  # any: what was read may be one half of each of two states
            if turn == _MOST_TURNS or store.basis() == basis:
                raise
            time.sleep(turn * _PAUSE)
        else:
            return report
    raise AssertionError("unreachable")


def _write(
    store: GraphStore, basis: str, *, fresh: list[Linked], left: dict[str, list[str]]
) -> None:
    """Write new documents, and those whose paths are now ``left``; one without paths goes."""
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
    store.write(replace(batch, documents=[*batch.documents, *resourced], basis=basis))
