"""The texts that annotations are of, found below folders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from bomay.ingest.evaluate.gold import Annotation
from bomay.ingest.read import Source, read
from bomay.ontology.errors import ParameterError, SourceError

_NAMED = 5


def sources_of(annotations: Iterable[Annotation], folders: Sequence[Path]) -> dict[str, Source]:
    """The source of each annotated document, read as ``bomay ingest`` would read it.

    A document is the file at its path below one of the folders, else the only file of its name
    there.

    Raises:
        ParameterError: texts that are missing, or a name that several files have.
        SourceError: a text that cannot be read.
    """
    files = {each.doc: _file(each.doc, folders) for each in annotations}
    missing = [doc for doc, file in files.items() if file is None]
    if missing:
        named = ", ".join(missing[:_NAMED]) + (" …" if len(missing) > _NAMED else "")
        raise ParameterError("--texts", f"{len(missing)} texts are not there: {named}")
    return {doc: _source(file) for doc, file in files.items() if file is not None}


def _file(doc: str, folders: Sequence[Path]) -> Path | None:
    for folder in folders:
        below = folder / doc
        # The file of annotations names files: none outside the folder is opened.
        if below.is_file() and below.resolve().is_relative_to(folder.resolve()):
            return below
    name = Path(doc).name
    found = [file for folder in folders for file in folder.rglob("*") if file.name == name]
    if len(found) > 1:
        raise ParameterError("--texts", f"{len(found)} files are named {name}")
    return found[0] if found else None


def _source(file: Path) -> Source:
    source = next(iter(read(file)))
    if isinstance(source, SourceError):
        raise source
    return source
