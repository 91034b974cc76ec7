"""A record into a store: tried as a whole first, then document by document.

Views are derived again, as by an ingest, so every batch leaves a whole graph behind, a broken-off
import is finished by the next one, and a store that has documents already keeps them as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bomay.graph.link import Linked
from bomay.graph.record.read import Line, check_head, lines, refused
from bomay.graph.recorded import recorded_now
from bomay.graph.reference import load_reference
from bomay.graph.refresh import changes
from bomay.graph.settled import settled
from bomay.graph.store.base import GraphStore, WriteBatch
from bomay.graph.store.sqlite import SqliteStore
from bomay.ontology.errors import SourceError
from bomay.ontology.judgement import Judgement
from bomay.ontology.model import SourceDocument

_DOCUMENTS, _CHARACTERS = 500, 16_000_000  # of one batch
_JUDGEMENTS, _REDIRECTS = 500, 2_000
Progress = Callable[[str], object]


@dataclass(slots=True)
class Loaded:
    """What became of a record's documents, and how many judgements and merged ids it has."""

    new: int = 0
    unchanged: int = 0
    judgements: int = 0
    redirects: int = 0


def load(store: GraphStore, path: Path, *, progress: Progress | None = None) -> Loaded:
    """Bring a store what a record has and it has not.

    Args:
        store: an empty one is initialised and gets its reference data. Documents that it has
            already, however they were read, stay as they are.
        path: of the record, packed by gzip or not; it is read twice.
        progress: called with the id of each document that is brought.

    Raises:
        SourceError: the file is no record, of another version, damaged, or does not fit the store;
            the reason names the line. Nothing was written then.
    """
    check_head(path)
    store.initialise()
    load_reference(store)
    rest = _Rest({}, {})
    times: dict[str, str] = {}
    for batch in _batches(path, rest):
        times |= {one.id: one.recorded_at for one in _documents(batch)}
        _refuse_taken_paths(store, path, batch)
        _try(path, batch, list(rest.judgements.values()))
    done = Loaded(judgements=len(rest.judgements), redirects=len(rest.redirects))
    _judge(store, sorted(rest.judgements.values(), key=lambda one: one.id))
    whole = _has_nothing_else(store, times)
    for batch in _batches(path, rest):
        _bring(store, [line.linked for line in batch if line.linked], done, progress, whole=whole)
    _redirect(store, sorted(rest.redirects.items()))
    return done


def _documents(batch: Sequence[Line]) -> Iterator[SourceDocument]:
    return (line.linked.document for line in batch if line.linked is not None)


def _has_nothing_else(store: GraphStore, times: Mapping[str, str]) -> bool:
    """Whether a store has only documents of a record, as that recorded them.

    It is empty, or an import of the same record was broken off: then it becomes what the record
    was made of, however often that takes.
    """
    after = ""
    while page := store.run("dump/documents", after=after, limit=_DOCUMENTS):
        found = [row["id"] for row in page]
        if not times.keys() >= set(found):
            return False
        rows = store.run("entities/by_ids", ids=found)
        if any(row["attributes"]["recorded_at"] != times[row["id"]] for row in rows):
            return False
        after = found[-1]
    return True


@dataclass(frozen=True, slots=True)
class _Rest:
    """What a record has beside its documents."""

    judgements: dict[str, Judgement]
    redirects: dict[str, str]


def _batches(path: Path, rest: _Rest) -> Iterator[list[Line]]:
    """The documents in batches; ``rest`` gets what is none."""
    batch: list[Line] = []
    characters = 0
    for line in lines(path):
        if line.judgement is not None:
            rest.judgements[line.judgement.id] = line.judgement
        if line.redirect is not None:
            rest.redirects[line.redirect[0]] = line.redirect[1]
        if line.linked is None:
            continue
        batch.append(line)
        characters += len(line.linked.document.text)
        if len(batch) >= _DOCUMENTS or characters >= _CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _refuse_taken_paths(store: GraphStore, path: Path, batch: Sequence[Line]) -> None:
    """A path is of one document; which one, only whoever runs the store can say."""
    wanted: dict[str, tuple[int, str]] = {}
    for line in batch:
        if line.linked is not None:
            document = line.linked.document
            wanted |= dict.fromkeys(document.sources, (line.number, document.id))
    known = {row["id"] for row in store.run("link/documents_known", ids=_ids(wanted))}
    for row in store.run("link/documents_of_paths", paths=sorted(wanted)):
        number, named = wanted[row["path"]]
        if row["document"] != named and named not in known:
            reason = f"{row['path']!r} is another document in this store: withdraw that one first"
            raise refused(path, number, reason)


def _ids(wanted: dict[str, tuple[int, str]]) -> list[str]:
    return sorted({document for _, document in wanted.values()})


def _try(path: Path, batch: Sequence[Line], judgements: Sequence[Judgement]) -> None:
    """Derive and write once in a store that is thrown away; the line that fails is refused."""
    try:
        _scratch(batch, judgements)
    except Exception as cause:
        for line in batch:
            try:
                _scratch([line], ())
            except Exception as why:
                raise refused(path, line.number, "nothing can be derived from it") from why
        numbers = f"{batch[0].number}–{batch[-1].number}"
        raise SourceError(str(path), f"lines {numbers}: they contradict one another") from cause


def _scratch(batch: Sequence[Line], judgements: Sequence[Judgement]) -> None:
    with SqliteStore(":memory:") as scratch:
        scratch.initialise()
        linked = [line.linked for line in batch if line.linked]
        scratch.write(changes(scratch, linked, [], judgements))


def _bring(
    store: GraphStore,
    batch: Sequence[Linked],
    done: Loaded,
    progress: Progress | None,
    *,
    whole: bool,
) -> None:
    asked = [one.document.id for one in batch]
    fresh: list[Linked] = []

    def write(basis: str) -> None:
        known = {row["id"] for row in store.run("link/documents_known", ids=asked)}
        fresh[:] = [one for one in batch if one.document.id not in known]
        if fresh:
            # A store that becomes the record's graph has told nobody an id or a time of its own: of
            # its merged ids the record has the list, and what it says of recording stays. Those of
            # others are followed while they are used.
            change = changes(store, fresh if whole else recorded_now(store, fresh), [])
            redirects = {} if whole else change.redirects
            store.write(replace(change, redirects=redirects, basis=basis))

    settled(store, write)
    done.new += len(fresh)
    done.unchanged += len(batch) - len(fresh)
    if progress is not None:
        for one in fresh:
            progress(one.document.id)


def _judge(store: GraphStore, judgements: Sequence[Judgement]) -> None:
    """Before the documents, which are then derived as they were judged."""
    for start in range(0, len(judgements), _JUDGEMENTS):
        page = judgements[start : start + _JUDGEMENTS]

        def write(basis: str, page: Sequence[Judgement] = page) -> None:
            asked = [one.id for one in page]
            known = {row["id"] for row in store.run("judgements/by_ids", ids=asked)}
            fresh = [one for one in page if one.id not in known]
            if fresh:
                store.write(replace(changes(store, [], [], fresh), basis=basis))

        settled(store, write)


def _redirect(store: GraphStore, redirects: Sequence[tuple[str, str]]) -> None:
    """Merged ids last: one that means something here keeps its meaning."""
    for start in range(0, len(redirects), _REDIRECTS):
        page = dict(redirects[start : start + _REDIRECTS])
        alive = {row["id"] for row in store.run("entities/refs", ids=sorted(page))}
        store.write(WriteBatch(redirects={old: page[old] for old in page if old not in alive}))
