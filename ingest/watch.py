"""Folders whose new and changed files are taken as they come.

The system's notices only say where to look: what decides is the size and time of a file, seen
again in a full look now and then, since notices get lost (a full queue, a network folder). A file
is taken when it has not changed for a while, so that one being copied is not read in half.

A folder that is not there, or is another one than at the start (a share that was unmounted, a
rename), says nothing of its files: it is left alone until it is back.
"""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from watchfiles import watch as notices

from bomay.graph.store.base import GraphStore
from bomay.ingest.load import Report, ingest, withdraw
from bomay.ingest.read import documents_below, is_document
from bomay.ingest.read.formats import companions
from bomay.ingest.workers import Workers
from bomay.ontology.errors import SourceError

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
    root: Path = field(init=False)
    there: bool = field(init=False)
    taken: dict[Path, Stamp] = field(default_factory=dict)
    waiting: dict[Path, tuple[Stamp, float]] = field(default_factory=dict)
    _identity: tuple[int, int] | None = field(init=False)

    def __post_init__(self) -> None:
        self.root = self.path.resolve()
        self._identity = _identity(self.path)
        self.there = self._identity is not None

    def is_there(self) -> bool:
        """Whether it is the folder that it was at the start."""
        return self._identity is not None and _identity(self.path) == self._identity

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
        if not self.is_there():
            return []
        found = [file for file in self.taken if _is_gone(file)]
        if not self.is_there():  # it went while we looked
            return []
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
    warned: Callable[[str], object],
    settled: float = SETTLED_SECONDS,
) -> None:
    """Take what is in some folders and what comes into them, until interrupted.

    Args:
        store: where to.
        folders: watched to the bottom; documents are named as ``ingest`` names them.
        workers: see ``ingest``.
        removed: also take back the documents of files that are no longer there.
        told: called with the report of every load.
        warned: called with what is wrong with a folder.
        settled: seconds that a file must have been left alone.

    Raises:
        SourceError: one is no folder.
    """
    watched = [Folder(Path(folder), settled) for folder in folders]
    for folder in watched:
        if not folder.there:
            raise SourceError(str(folder.path), "there is no such folder")
    next_look = 0.0
    first = True
    for changed, anew in _changes(watched):
        now = time.monotonic()
        back = _came_and_went(watched, warned)
        whole = back or anew or now >= next_look
        for folder in watched:
            if folder.there:
                folder.look(_below(folder.path) if whole else _named(folder, changed), now=now)
        if removed and first:
            _take_back(store, gone_before(store, watched, warned), told)
        elif removed and (whole or changed):
            gone = [str(file) for folder in watched for file in folder.gone()]
            _take_back(store, _stored(store, gone), told)
        first = False
        if whole:
            next_look = now + LOOK_SECONDS
        ready = {file: folder for folder in watched for file in folder.ready(now=now)}
        if ready:
            told(ingest(store, ready, workers=workers))
            for file, folder in ready.items():
                if not folder.is_there():  # it may have gone before the file was read
                    folder.taken.pop(file, None)


def _changes(watched: Sequence[Folder]) -> Iterator[tuple[list[Path], bool]]:
    """What the system's notices speak of, at every turn; begun anew when folders come and go.

    With it, whether they have just begun: what came before is in no notice.
    """
    while True:
        roots = [folder.root for folder in watched if folder.there]
        if roots:
            anew = True
            try:
                for changed in notices(
                    *roots,
                    watch_filter=None,
                    debounce=_TURN_MILLISECONDS,
                    rust_timeout=_TURN_MILLISECONDS,
                    yield_on_timeout=True,
                    ignore_permission_denied=True,
                ):
                    yield sorted(Path(path) for _, path in changed), anew
                    anew = False
                    if roots != [folder.root for folder in watched if folder.there]:
                        break
                continue
            except OSError:  # one went just now
                pass
        time.sleep(_TURN_MILLISECONDS / 1000)
        yield [], False


def _came_and_went(watched: Sequence[Folder], warned: Callable[[str], object]) -> bool:
    """See which folders are there; whether one is back."""
    back = False
    for folder in watched:
        there = folder.is_there()
        if folder.there and not there:
            warned(f"{folder.path} is gone or another folder: waiting for it, nothing is withdrawn")
        elif there and not folder.there:
            warned(f"{folder.path} is back")
            back = True
        folder.there = there
    return back


def _below(folder: Path) -> Iterator[Path]:
    """The documents of a folder as far as they can be seen now."""
    with contextlib.suppress(OSError):
        yield from documents_below(folder)


def _named(folder: Folder, changed: Iterable[Path]) -> Iterator[Path]:
    """The documents that a notice speaks of; a folder that came speaks of all that is in it."""
    for path in changed:
        if not path.is_relative_to(folder.root):
            continue
        file = folder.path / path.relative_to(folder.root)
        if file == folder.path:
            continue
        try:
            found = _spoken_of(folder.path, file)
        except OSError:
            continue
        yield from found


def _spoken_of(folder: Path, file: Path) -> list[Path]:
    if file.is_dir() and not file.is_symlink():
        return [one for one in _below(folder) if one.is_relative_to(file)]
    if is_document(folder, file):
        return [file]
    if file.suffix.lower() == ".json":  # a sidecar: what it tells of is read again
        beside = (file.with_name(name) for name in companions(file.name))
        return [one for one in beside if one.exists() and is_document(folder, one)]
    return []


def gone_before(
    store: GraphStore, watched: Sequence[Folder], warned: Callable[[str], object]
) -> list[str]:
    """Stored names of files that went while nobody watched.

    Only of folders given by their whole path: other names say nothing about where they were. One
    without any document may be a share that is not mounted yet.
    """
    found: list[str] = []
    for folder in watched:
        if not folder.path.is_absolute():
            continue
        rows = store.run("link/paths_below", starts=[os.path.join(folder.path, "")])
        gone = [row["path"] for row in rows if _went(folder, row["path"])]
        if gone and not folder.waiting:
            warned(f"{folder.path} has no documents, the store has: nothing is withdrawn")
        elif folder.is_there():
            found += gone
    return found


def _went(folder: Folder, name: str) -> bool:
    """Whether the file of a stored name would be in a folder and is not.

    A member's name has its archive's before a ``#``.
    """
    ends = [n for n, letter in enumerate(name) if letter == "#"]
    files = [Path(name[:end]) for end in (*ends, len(name))]
    if not all(_is_gone(file) for file in files):
        return False
    try:
        return all(file.resolve().is_relative_to(folder.root) for file in files)
    except (OSError, RuntimeError):  # a loop of links
        return False


def _stored(store: GraphStore, files: Sequence[str]) -> list[str]:
    """The stored names of files that are gone, and of what was in them."""
    gone = set(files)
    rows = store.run("link/paths_below", starts=sorted(gone)) if gone else []
    names = [row["path"] for row in rows]
    return [
        name
        for name in names
        if name in gone
        or (
            any(name[:n] in gone for n, letter in enumerate(name) if letter == "#")
            and _is_gone(Path(name))
        )
    ]


def _take_back(store: GraphStore, names: Sequence[str], told: Callable[[Report], object]) -> None:
    if names:
        told(withdraw(store, names))


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISDIR(found.st_mode) else None


def _is_gone(file: Path) -> bool:
    """Whether there is surely no such file; one that cannot be looked at may be there."""
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


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
