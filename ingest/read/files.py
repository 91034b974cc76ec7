"""Files and folders to sources, one at a time, in a fixed order."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from bomay.ingest.read.decode import MAX_BYTES, decode, too_large
from bomay.ingest.read.html import read_html
from bomay.ingest.read.source import Source
from bomay.ontology.errors import SourceError

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
}
_FORMATS = ", ".join(sorted(MEDIA_TYPES))
# In a folder these explain the folder; named on the command line they are read like any other.
_NOT_DOCUMENTS = ("readme", "license", "licence")


def read(path: str | Path) -> Iterator[Source | SourceError]:
    """Every document of a file or folder, in the order of their names.

    A folder is walked to the bottom; hidden files, links, sidecars, ``README`` files and files of
    other formats are passed over there. A file named directly is read or refused. ``X.json``
    beside ``X.txt`` is its metadata. Refusals are yielded, not raised, so that a batch goes on.
    """
    root = Path(path)
    if root.is_dir():
        for file in _documents_below(root):
            yield _source_or_refusal(file, str(file))
    else:
        yield _source_or_refusal(root, str(path))


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
    text = decode(name, data)
    known: dict[str, str] = {}
    if media_type == "text/html":
        text, found = read_html(name, text)
        known |= found
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        media_type=media_type,
        metadata=known | dict(metadata or {}),
    )


def _documents_below(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        parts = file.relative_to(folder).parts
        if file.suffix.lower() not in MEDIA_TYPES or any(p.startswith(".") for p in parts):
            continue
        if file.is_symlink() or not file.is_file():
            continue
        if not file.stem.lower().startswith(_NOT_DOCUMENTS):
            yield file


def _source_or_refusal(file: Path, name: str) -> Source | SourceError:
    try:
        return _read_file(file, name)
    except SourceError as refusal:
        return refusal
    except OSError as cause:
        return SourceError(name, f"it cannot be read ({cause.strerror or cause})")


def _read_file(file: Path, name: str) -> Source:
    media_type = MEDIA_TYPES.get(file.suffix.lower())
    if not file.exists():
        raise SourceError(name, "there is no such file or folder")
    if not file.is_file():
        raise SourceError(name, "it is neither a file nor a folder")
    if media_type is None:
        raise SourceError(name, f"its format is not read yet (read are: {_FORMATS})")
    size = file.stat().st_size
    if size > MAX_BYTES:
        raise too_large(name, size)
    return read_bytes(name, file.read_bytes(), media_type=media_type, metadata=_sidecar(file, name))


def _sidecar(file: Path, name: str) -> dict[str, str]:
    """The metadata in ``X.json`` beside ``X.txt``: its plain values as text."""
    beside = file.with_suffix(".json")
    if not beside.is_file():
        return {}
    try:
        values = json.loads(beside.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as cause:
        raise SourceError(
            name, f"its metadata {beside.name} is not valid JSON ({cause})"
        ) from cause
    if not isinstance(values, dict):
        raise SourceError(name, f"its metadata {beside.name} is not a JSON object")
    if "text" in values:
        return {}
    return {
        str(key): str(value)
        for key, value in values.items()
        if isinstance(value, str | int | float) and not isinstance(value, bool) and value != ""
    }
