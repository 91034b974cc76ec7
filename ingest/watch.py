"""Folders whose new and changed files are taken as they come.

The system's notices only say where to look: what decides is the size and time of a file, seen
again in a full look now and then, since notices get lost (a full queue, a network folder). A file
is taken when it has not changed for a while, so that one being copied is not read in half.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from watchfiles import Change
from watchfiles import watch as notices

from bomay.graph.store.base import GraphStore
from bomay.ingest.load import Report, ingest, withdraw
from bomay.ingest.read import documents_below, is_document
from bomay.ingest.read.formats import companions
from bomay.ingest.workers import Workers

SETTLED_SECONDS = 1.0
LOOK_SECONDS = 60.0
_TURN_MILLISECONDS = 250

Stamp = tuple[int, int, int]  # bytes, nanoseconds, nanoseconds of the sidecar


@dataclass(slots=True)
class Folder:
    """What is known of the files of one folder.

    Attributes:
        path: as given: names of documents begin with it.
        settled: seconds that a file must have been left alone.
    """

    path: Path
    settled: float = SETTLED_SECONDS
    taken: dict[Path, Stamp] = field(default_factory=dict)
    waiting: dict[Path, tuple[Stamp, float]] = field(default_factory=dict)

    def look(self, files: Iterable[Path], *, now: float) -> None:
        """See which of some files are new or changed."""
        for file in files:
            stamp = _stamp(file)
            if stamp is None or self.taken.get(file) == stamp:
                self.waiting.pop(file, None)
            elif self.waiting.get(file, (None, 0))[0] != stamp:
                self.waiting[file] = (stamp, now)

    def ready(self, *, now: float) -> list[Path]:
        """The files that have settled, by name; they count as taken."""
        self.look(list(self.waiting), now=now)
        found = [file for file, (_, since) in self.waiting.items() if now - since >= self.settled]
        for file in found:
            self.taken[file] = self.waiting.pop(file)[0]
        return sorted(found)

    def gone(self) -> list[Path]:
        """The files taken that are no longer there; they are forgotten."""
        found = [file for file in self.taken if not file.exists()]
        for file in found:
            del self.taken[file]
        return sorted(found)


def watch(
    store: GraphStore,
    folders: Sequence[str],
    *,
    workers: Workers | None = None,
    removed: bool = False,
    told: Callable[[Report], object],
    settled: float = SETTLED_SECONDS,
) -> None:
    """Take what is in some folders and what comes into them, until interrupted.

    Args:
        store: where to.
        folders: watched to the bottom; documents are named as ``ingest`` names them.
        workers: see ``ingest``.
        removed: also take back the documents of files that are no longer there.
        told: called with the report of every load.
        settled: seconds that a file must have been left alone.
    """
    watched = [Folder(Path(folder), settled) for folder in folders]
    roots = {folder.path.resolve(): folder for folder in watched}
    next_look = 0.0
    for changed in notices(
        *roots,
        watch_filter=None,
        debounce=_TURN_MILLISECONDS,
        rust_timeout=_TURN_MILLISECONDS,
        yield_on_timeout=True,
        ignore_permission_denied=True,
    ):
        now = time.monotonic()
        whole = now >= next_look
        for root, folder in roots.items():
            inside = (Path(path) for _, path in changed)
            files = documents_below(folder.path) if whole else _named(root, folder.path, inside)
            folder.look(files, now=now)
        if removed and (whole or any(kind == Change.deleted for kind, _ in changed)):
            _take_back(store, watched, told)
        if whole:
            next_look = now + LOOK_SECONDS
        ready = [file for folder in watched for file in folder.ready(now=now)]
        if ready:
            told(ingest(store, ready, workers=workers))


def _named(root: Path, folder: Path, changed: Iterable[Path]) -> Iterator[Path]:
    """The documents that a notice speaks of; a folder that came speaks of all that is in it."""
    for path in changed:
        if not path.is_relative_to(root):
            continue
        file = folder / path.relative_to(root)
        if file == folder:
            continue
        if file.is_dir() and not file.is_symlink():
            yield from (one for one in documents_below(folder) if one.is_relative_to(file))
        elif is_document(folder, file):
            yield file
        elif file.suffix.lower() == ".json":  # a sidecar: what it tells of is read again
            beside = (file.with_name(name) for name in companions(file.name))
            yield from (one for one in beside if one.exists() and is_document(folder, one))


def _take_back(
    store: GraphStore, watched: Sequence[Folder], told: Callable[[Report], object]
) -> None:
    """Withdraw what was read from files of the folders that are no longer there."""
    for folder in watched:
        folder.gone()
    stored = store.run("link/paths_below", starts=[f"{folder.path}/" for folder in watched])
    missing = [row["path"] for row in stored if not _is_there(row["path"])]
    if missing:
        told(withdraw(store, missing))


def _is_there(name: str) -> bool:
    """Whether a document's file is; a member's name has its archive's before a ``#``."""
    if Path(name).exists():
        return True
    return any(Path(name[:n]).is_file() for n, letter in enumerate(name) if letter == "#")


def _stamp(file: Path) -> Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    try:
        beside = file.with_suffix(".json").stat().st_mtime_ns
    except OSError:
        beside = 0
    return found.st_size, found.st_mtime_ns, beside
