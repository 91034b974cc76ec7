"""Which reading of documents this code makes."""

from __future__ import annotations

import hashlib
from pathlib import Path

# Everything that decides what a text says: code and tables, below the package.
_DECIDES = ("ingest/read", "ingest/extract", "graph/link", "ontology")
_KINDS = frozenset({".py", ".csv"})


def reading_version() -> str:
    """A name that changes when code or tables that read documents change.

    Stored with each document: one that another reading made is read again, so that the same
    documents give the same graph whatever the age of the store.
    """
    root = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for folder in _DECIDES:
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in _KINDS:
                digest.update(file.relative_to(root).as_posix().encode() + b"\0")
                digest.update(file.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return f"bomay-{digest.hexdigest()[:12]}"
