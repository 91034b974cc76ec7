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
from bomay.graph.store.base import GraphStore, Reader, WriteBatch
from bomay.graph.store.sqlite import SqliteStore
from bomay.ontology.errors import SourceError
from bomay.ontology.judgement import Judgement
from bomay.ontology.model import SourceDocument

_DOCUMENTS, _CHARACTERS = 500, 16_000_000  # of one batch
_JUDGEMENTS, _REDIRECTS = 500, 2_000
_CHANGED = (
    "it changed while it was read; what was brought so far is whole and as it was tried: import it"
    " again once nothing writes to it"
)
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
            the reason names the line. Nothing was written then. Or it changed meanwhile: nothing
            that was not tried is written.
    """
    check_head(path)
    store.initialise()
    load_reference(store)
    record = _Record(path)
    times: dict[str, str] = {}
    for batch in record.first():
        times |= {one.id: one.recorded_at for one in _documents(batch)}
        _refuse_taken_paths(store, path, batch)
        _try(path, batch, list(record.judgements.values()))
    done = Loaded(judgements=len(record.judgements), redirects=len(record.redirects))
    whole = _has_nothing_else(store, times)
    record.check_untouched()
    _judge(store, sorted(record.judgements.values(), key=lambda one: one.id))
    for batch in record.again():
        _bring(store, [line.linked for line in batch if line.linked], done, progress, whole=whole)
    _redirect(store, sorted(record.redirects.items()))
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


class _Record:
    """A record that is read twice: what is brought must be what was tried."""

    def __init__(self, path: Path) -> None:
        self.judgements: dict[str, Judgement] = {}
        self.redirects: dict[str, str] = {}
        self._path = path
        self._was = _state(path)
        self._digests: list[str] = []

    def first(self) -> Iterator[list[Line]]:
        """The documents in batches; what is none is kept."""
        for batch, digest in self._batches():
            self._digests.append(digest)
            yield batch

    def again(self) -> Iterator[list[Line]]:
        """The same batches, each compared before it is given.

        Raises:
            SourceError: the file is not what it was.
        """
        tried = iter(self._digests)
        try:
            for batch, digest in self._batches():
                if digest != next(tried, None):
                    raise self._changed()
                yield batch
        except SourceError as cause:
            raise self._changed() from cause

    def check_untouched(self) -> None:
        """Raise SourceError where the file was written to or replaced since."""
        if _state(self._path) != self._was:
            raise self._changed()

    def _changed(self) -> SourceError:
        return SourceError(str(self._path), _CHANGED)

    def _batches(self) -> Iterator[tuple[list[Line], str]]:
        """Each with the digest of all lines up to its end; the last may be empty."""
        batch: list[Line] = []
        characters = 0
        digest = ""
        for line in lines(self._path):
            digest = line.digest
            if line.judgement is not None:
                self.judgements[line.judgement.id] = line.judgement
            if line.redirect is not None:
                self.redirects[line.redirect[0]] = line.redirect[1]
            if line.linked is None:
                continue
            batch.append(line)
            characters += len(line.linked.document.text)
            if len(batch) >= _DOCUMENTS or characters >= _CHARACTERS:
                yield batch, digest
                batch, characters = [], 0
        yield batch, digest


def _state(path: Path) -> tuple[int, int, int, int]:
    """What differs once a file was written to or another put in its place.

    Raises:
        SourceError: there is none.
    """
    try:
        found = path.stat()
    except OSError as cause:
        raise SourceError(str(path), cause.strerror or "it cannot be read") from cause
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


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
        dead = {old: new for old, new in page.items() if old not in alive}
        store.write(WriteBatch(redirects=_without_rounds(store, dead)))


def _without_rounds(store: Reader, page: Mapping[str, str]) -> dict[str, str]:
    """Those that do not lead back to where they start, by themselves or by what is stored."""
    leads = dict(page)
    asked, new = set(page), set(page.values()) - page.keys()
    while new:
        asked |= new
        found = {row["old"]: row["new"] for row in store.run("redirects/by_ids", ids=sorted(new))}
        leads |= found
        new = set(found.values()) - asked
    kept = dict(page)
    for old in page:
        seen, at = {old}, page[old]
        while at not in seen and at in leads:
            seen.add(at)
            at = leads[at]
        if at == old:
            del kept[old], leads[old]
    return kept
