"""A whole graph as CSV files for ``neo4j-admin database import``: the fast way of a first load.

    python -m bomay.graph.store.neo4j_bulk sqlite:///bomay.db load
    cd load && neo4j-admin database import full neo4j --overwrite-destination @import.args
    bomay init

The database must be stopped (or not be there yet) while it is imported; ``bomay init`` then makes
constraints and indexes. The nodes and relationships are those that the store itself would write.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import fields
from pathlib import Path
from typing import Any, TextIO

from bomay.graph.copy import batches
from bomay.graph.store import GraphStore, Reader, WriteBatch, open_store
from bomay.graph.store.base import SCHEMA_VERSION
from bomay.graph.store.neo4j_graph import (
    ENTITY_KINDS,
    MODELS,
    Node,
    Shortcut,
    labels,
    links,
    node,
    property_names,
    shortcuts,
)
from bomay.graph.store.neo4j_quotes import Quotes
from bomay.ontology.errors import StoreError

BETWEEN = "\x1f"  # of the parts of a list: in no text
_OPTIONS = ["--multiline-fields=true", "--array-delimiter=U+001F", "--id-type=string"]
_TYPES = {"bool": "boolean", "float": "double", "int": "long", "int | None": "long"}
_DERIVED: Mapping[str, Mapping[str, str]] = {
    "Post": {"type": "string"},
    "Directive": {"numberKey": "string", "typeKey": "string"},
    "Mention": {
        "start": "long", "end": "long", "subject": "string", "exact": "string",
        "quotes": "string[]",
    },
    "Claim": {"start": "long", "end": "long", "head": "string", "quotes": "string[]"},
    "Tenure": {"edtf": "string", "status": "string"},
}  # fmt: skip
_OF_ENTITIES = {"entityType": "string", "folded": "string", "tone": "string", "keys": "string"}
_OF_ACTS = {
    "fact": "string", "modality": "string", "partial": "boolean", "inferred": "boolean",
    "actor": "string",
}  # fmt: skip
_LASTING = {"since": "string", "until": "string"}
_ON_RELATIONSHIPS: Mapping[str, Mapping[str, str]] = {
    "READ_FROM": {"n": "long"},
    "EVIDENCED_BY": {"as": "string"},
    "ABOUT": {"conflict": "boolean", "n": "long"},
    "OF_UNIT": _LASTING,
    "PART_OF": _LASTING,
    "HOLDS": {
        "fact": "string",
        "from": "string",
        "to": "string",
        **_LASTING,
        "certain": "string[]",
    },
    "SUCCEEDED_BY": {"fact": "string", "date": "string", "share": "string"},
}


class Files:
    """The files of one graph, opened as they are needed.

    Args:
        folder: must be empty or not be there.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise StoreError(f"{folder} is not empty")
        self._folder = folder
        self._open: dict[str, TextIO] = {}
        self._stack = ExitStack()
        self._arguments: list[str] = []
        self._described: set[str] = set()  # entities and mentions
        self._named: set[str] = set()  # entities that something names
        self._paths: set[str] = set()

    def __enter__(self) -> Files:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._stack.close()

    def add(self, store: Reader, batch: WriteBatch) -> None:
        """All of one batch; batches come in the order of ``graph.copy``."""
        quotes = Quotes(lambda _, ids: _texts(store, ids))
        values = (
            *batch.entities, *batch.documents, *batch.mentions, *batch.claims, *batch.tenures,
            *batch.relations, *batch.judgements, *batch.pairs,
        )  # fmt: skip
        nodes = [node(value) for value in values]
        for one in nodes:
            quotes.add(one.kind, [one], {})
            self._node(one)
        for one in nodes:
            self._relationships(one)
        for label, key, pairs in (
            ("Redirect", "old", batch.redirects),
            ("Meta", "key", batch.meta),
        ):
            value = "new" if label == "Redirect" else "value"
            for row in (pairs or {}).items():
                self._row(label, [f"{key}:ID({label})", f"{value}:string"], row)

    def finish(self) -> None:
        """What is named only, the mark of the store, and the arguments of the import."""
        for one in sorted(self._named - self._described):
            self._row("Unknown", ["id:ID"], [one], extra=":Entity")
        for path in sorted(self._paths):
            self._row("File", ["path:ID(File)"], [path])
        columns = ["id:ID(Store)", "version:long", "batches:long"]
        self._row("Store", columns, ["bomay", SCHEMA_VERSION, 0])
        text = "\n".join([*_OPTIONS, *self._arguments])
        (self._folder / "import.args").write_text(text + "\n", encoding="utf-8")

    def _node(self, one: Node) -> None:
        if one.kind in ENTITY_KINDS or one.kind == "Mention":
            self._described.add(one.id)
        types = _columns(one.kind)
        header = ["id:ID", *(f"{name}:{kind}" for name, kind in types.items())]
        values = [one.id, *(one.properties.get(name) for name in types)]
        first, *more = labels(one.kind)
        extra = "".join(f":{label}" for label in (first, *more) if label != one.kind)
        self._row(one.kind, header, values, extra=extra)

    def _relationships(self, one: Node) -> None:
        for link in links(one):
            reference = link.reference
            if reference.rule == "there" and link.target not in self._described:
                continue
            if reference.target == "Entity":
                self._named.add(link.target)
            elif reference.target == "File":
                self._paths.add(link.target)
            space = "(File)" if reference.target == "File" else ""
            ends = (link.target, one.id) if reference.incoming else (one.id, link.target)
            self._relationship(reference.type, ends, dict(link.properties), space=space)
        for short in shortcuts(one):
            self._short(short)

    def _short(self, short: Shortcut) -> None:
        properties = {"fact": short.fact, **dict(short.properties)}
        self._relationship(short.type, (short.start, short.end), properties)

    def _relationship(
        self, kind: str, ends: tuple[str, str], properties: dict[str, Any], *, space: str = ""
    ) -> None:
        names = _ON_RELATIONSHIPS.get(kind) or (_OF_ACTS if "fact" in properties else {})
        header = [":START_ID", f":END_ID{space}", *(f"{n}:{t}" for n, t in names.items())]
        self._row(kind, header, [*ends, *map(properties.get, names)], nodes=False)

    def _row(
        self,
        name: str,
        header: Iterable[str],
        values: Iterable[Any],
        *,
        extra: str = "",
        nodes: bool = True,
    ) -> None:
        file = self._open.get(name)
        if file is None:
            path = self._folder / f"{name}.csv"
            file = self._stack.enter_context(path.open("w", encoding="utf-8", newline=""))
            self._open[name] = file
            file.write(",".join(header) + "\n")
            what = f"--nodes={name}{extra}" if nodes else f"--relationships={name}"
            self._arguments.append(f"{what}={path.name}")
        file.write(",".join(map(_cell, values)) + "\n")


def write_files(store: GraphStore, folder: Path) -> None:
    """Write the graph of a store as files for ``neo4j-admin database import full``.

    Raises:
        StoreError: the folder is not empty, or a list holds the sign that separates its parts.
    """
    with Files(folder) as files:
        store.read(lambda reader: _add_all(files, reader), once=True)
        files.finish()


def _add_all(files: Files, store: Reader) -> None:
    for _, batch in batches(store):
        files.add(store, batch)


def _texts(store: Reader, ids: list[str]) -> list[list[Any]]:
    return [[row["id"], row["text"]] for row in store.run("documents/by_ids", ids=ids)]


def _columns(kind: str) -> dict[str, str]:
    """Property → its type in the header, but for the id."""
    said = {f.name: str(f.type) for f in fields(MODELS[kind])}
    found = {
        name: _type(said[field]) for field, name in property_names(kind).items() if field != "id"
    }
    return found | (_OF_ENTITIES if kind in ENTITY_KINDS else {}) | dict(_DERIVED.get(kind, {}))


def _type(annotation: str) -> str:
    if annotation.startswith("tuple"):
        return "long[]" if "Span" in annotation else "string[]"
    return _TYPES.get(annotation, "string")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, list):
        parts = [str(part) for part in value]
        if any(BETWEEN in part for part in parts):
            raise StoreError("a list holds U+001F, which separates its parts in the files")
        value = BETWEEN.join(parts)
    escaped = str(value).replace('"', '""')
    return f'"{escaped}"'


def main() -> None:
    """``python -m bomay.graph.store.neo4j_bulk STORE FOLDER``."""
    if len(sys.argv) != 3:
        sys.exit("usage: python -m bomay.graph.store.neo4j_bulk STORE FOLDER")
    with open_store(sys.argv[1]) as store:
        store.check()
        write_files(store, Path(sys.argv[2]))


if __name__ == "__main__":
    main()
