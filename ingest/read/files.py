"""Files and folders to sources, one at a time, in a fixed order."""

from __future__ import annotations

import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from bomay.ingest.read.document import File, largest, media_suffix, read_document
from bomay.ingest.read.formats import (
    CONTAINERS,
    FORMATS,
    companions,
    explains_folder,
    is_document_name,
    is_passed_over,
    suffix_of,
)
from bomay.ingest.read.limits import MAX_BYTES, Allowance, read_at_most, too_large
from bomay.ingest.read.source import Document, Source
from bomay.ontology.errors import SourceError


class Place:
    """How far work on documents has come, in bytes of the files they are in.

    Documents are found ahead of the work on them: each is marked when it is found, and reached in
    the same order when it is done. Inside an archive nothing is known before its end.
    """

    def __init__(self) -> None:
        self.bytes = 0
        self._before = 0
        self._within: Callable[[], int] | None = None
        self._marks: deque[int] = deque()

    def reach(self) -> None:
        """One more document is done."""
        self.bytes = self._marks.popleft()

    def enter(self, within: Callable[[], int]) -> None:
        """A file is being read; ``within`` says how much of it."""
        self._within = within

    def mark(self) -> None:
        """One more document was found."""
        self._marks.append(self._before + (self._within() if self._within else 0))

    def leave(self, file: Path) -> None:
        """A file has been read."""
        self._before += size_of(file)
        self._within = None


def read(path: str | Path) -> Iterator[Source | SourceError]:
    """Every document of a file, folder or archive, read; see ``find``."""
    for found in find(path):
        try:
            yield found if isinstance(found, SourceError) else found.read()
        except SourceError as refusal:
            yield refusal


def find(path: str | Path, *, place: Place | None = None) -> Iterator[Document | SourceError]:
    """Every document of a file, folder or archive, in the order of their names, not yet read.

    A folder is walked to the bottom; hidden files, links, sidecars, ``README`` files and files of
    other formats are passed over there; a folder that cannot be looked into is refused and the rest
    is read. A file named directly is read or refused. ``X.json``
    without ``text`` beside ``X.txt`` is its metadata. Records of a container are named
    ``path#id``. Refusals are yielded, not raised, so that a batch goes on.

    Args:
        path: of a file or folder.
        place: is told how far it is.
    """
    root = Path(path)
    files: Iterable[Path | SourceError] = [root]
    try:
        if root.is_dir():
            files = _below(root)
    except OSError as cause:
        files = [SourceError(_name(str(path)), _unreadable(cause))]
    for file in files:
        if isinstance(file, SourceError):
            if place is not None:
                place.mark()
            yield file
            continue
        name = str(path) if file is root else str(file)
        for found in _documents_of(file, _name(name), place or Place()):
            if place is not None:
                place.mark()
            yield found


def size_of(path: str | Path) -> int:
    """Bytes of the files that ``find`` would read; what cannot be read counts nothing."""
    root = Path(path)
    try:
        files = documents_below(root) if root.is_dir() else iter([root])
        return sum(file.stat().st_size for file in files)
    except OSError:
        return 0


def read_bytes(
    name: str,
    data: bytes,
    *,
    media_type: str = "text/plain",
    metadata: Mapping[str, str] | None = None,
) -> Source:
    """One document from bytes already at hand (standard input, an upload).

    Raises:
        SourceError: the bytes cannot be used; names ``name``.
    """
    suffix = media_suffix(media_type)
    if suffix in CONTAINERS:
        raise SourceError(name, f"a file of {media_type} holds many documents; give it as a file")
    return read_document(name, data, suffix=suffix, metadata=metadata)


def documents_below(folder: Path) -> Iterator[Path]:
    """The files of a folder that are meant to be read, in the order of their names."""
    return (found for found in _below(folder) if not isinstance(found, SourceError))


def passed_over(folder: Path) -> Counter[str]:
    """How many files of a folder, at any depth, are of formats that are not read, by their ending.

    Hidden files, links and those that explain the folder count nowhere.
    """
    found: Counter[str] = Counter()
    for where, folders, files in os.walk(folder):
        inside = Path(where).relative_to(folder)
        folders[:] = [each for each in folders if not is_passed_over((*inside.parts, each))]
        for file in files:
            path = Path(where, file)
            unread = suffix_of(file) is None and not is_passed_over((*inside.parts, file))
            if unread and not explains_folder(file) and not path.is_symlink() and path.is_file():
                found[_name(path.suffix.lower() or file)] += 1
    return found


def _below(root: Path) -> list[Path | SourceError]:
    """The files of a folder to be read, and refusals of what cannot be looked at, by path.

    Raises:
        OSError: the folder itself cannot be.
    """
    found: dict[Path, Path | SourceError] = {}
    folders = [root]
    while folders:
        folder = folders.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError as cause:
            if folder == root:
                raise
            found[folder] = SourceError(_name(str(folder)), _unreadable(cause))
            continue
        for entry in entries:
            file = folder / entry.name
            try:
                if not entry.is_dir(follow_symlinks=False):
                    if is_document(root, file):
                        found[file] = file
                elif not is_passed_over(file.relative_to(root).parts):
                    folders.append(file)
            except OSError as cause:
                found[file] = SourceError(_name(str(file)), _unreadable(cause))
    return [found[file] for file in sorted(found)]


def _unreadable(cause: OSError) -> str:
    return f"it cannot be read ({cause.strerror or cause})"


def is_document(folder: Path, file: Path) -> bool:
    """Whether a file of a folder, at any depth, is meant to be read."""
    if not is_document_name(file.relative_to(folder).parts):
        return False
    if file.is_symlink() or not file.is_file():
        return False
    return file.suffix.lower() != ".json" or not _is_sidecar(file)


def _documents_of(file: Path, name: str, place: Place) -> Iterator[Document | SourceError]:
    try:
        yield from _find_in(file, name, place)
    except SourceError as refusal:
        yield refusal
    except OSError as cause:
        yield SourceError(name, _unreadable(cause))
    except Exception as cause:  # the edge of one file: it must not take a batch with it
        yield SourceError(name, f"it is damaged ({type(cause).__name__})")
    finally:
        place.leave(file)


def _find_in(file: Path, name: str, place: Place) -> Iterator[Document | SourceError]:
    suffix = suffix_of(file.name)
    if not file.exists():
        raise SourceError(name, "there is no such file or folder")
    if not file.is_file():
        raise SourceError(name, "it is neither a file nor a folder")
    if suffix is None:
        raise SourceError(name, f"its format is not read (read are: {FORMATS})")
    size = file.stat().st_size
    with file.open("rb") as stream:
        if suffix in CONTAINERS:
            if suffix != ".zip":  # that is not read from front to back
                place.enter(stream.tell)
            try:
                yield from _within(name, stream, suffix, Allowance(name, size))
            finally:
                # A refusal is marked when the file is closed and cannot tell where it is.
                place.enter(lambda: size)
            return
        if size > largest(suffix):
            raise too_large(name, size, largest(suffix))
        data = read_at_most(name, stream, largest(suffix))
    place.enter(lambda: size)
    yield File(name=name, data=data, suffix=suffix, metadata=_sidecar(file, name, suffix))


def _within(
    name: str, stream: BinaryIO, suffix: str, allowance: Allowance
) -> Iterator[Document | SourceError]:
    """The documents of a container; ``allowance`` is that of the file around it all."""
    from bomay.ingest.read import records

    if suffix == ".zip":
        from bomay.ingest.read.archive import read_zip

        yield from read_zip(name, stream, allowance=allowance, within=_within)
    elif suffix == ".csv":
        from bomay.ingest.read.curated import read_csv

        yield from read_csv(name, stream)
    elif suffix == ".json":
        yield from records.read_json(name, stream)
    elif suffix == ".jsonl":
        yield from records.read_jsonl(name, stream)
    else:
        yield from records.read_jsonl_gz(name, stream, allowance=allowance)


def _sidecar(file: Path, name: str, suffix: str) -> dict[str, str]:
    """The metadata in ``X.json`` beside ``X.txt``: its plain values as text."""
    from bomay.ingest.read import records

    beside = file.with_name(file.name[: -len(suffix)] + ".json")
    if not beside.is_file():
        return {}
    values = _values(beside, name)
    return {} if "text" in values else records.plain_values(values)


def _is_sidecar(file: Path) -> bool:
    """Whether X.json tells of a document beside it; a broken one refuses that, not itself."""
    if not any(file.with_name(other).is_file() for other in companions(file.name)):
        return False
    try:
        return "text" not in _values(file, str(file))
    except (SourceError, OSError):
        return True


def _values(beside: Path, name: str) -> dict[str, object]:
    from bomay.ingest.read.records import sidecar_values

    with beside.open("rb") as stream:
        return sidecar_values(name, beside.name, read_at_most(name, stream, MAX_BYTES))


def _name(path: str) -> str:
    """A path as text: bytes of a name that are no UTF-8 become question marks."""
    return path.encode("utf-8", "replace").decode("utf-8")
