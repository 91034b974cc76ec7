"""The store in Neo4j 5: what a newsroom or an institute runs and explores with its own tools.

Reads are named ``.cypher`` files in read transactions, which a cluster sends to its replicas;
writes are one transaction a batch. Both are tried again where the server says that this may help,
and both have a time limit. A server that is not there is told so in two seconds. How an answer of
several reads sees one state of the graph: ``neo4j_commits``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from importlib.resources import files
from types import TracebackType
from typing import Any, Self, TypeVar

import neo4j

from bomay import queries
from bomay.graph.store.base import SCHEMA_VERSION, Parameter, Reader, Row, WriteBatch
from bomay.graph.store.neo4j_address import Address
from bomay.graph.store.neo4j_commits import Commits
from bomay.graph.store.neo4j_connection import WRITE_SECONDS, Ask, Connection
from bomay.graph.store.neo4j_write import Change
from bomay.ontology.errors import StoreVersionError

_EVERYTHING = 2**31 - 1
_VERSION = "MATCH (s:Store {id: 'bomay'}) RETURN s.version AS version"
_BATCHES = "MATCH (s:Store {id: 'bomay'}) RETURN s.batches"
T = TypeVar("T")


class Neo4jStore:
    """A graph store in a Neo4j database.

    Args:
        address: where it is. Nothing is connected before the first call.

    One instance may be shared by threads.
    """

    largest_batch = 200  # the server holds a transaction in its heap

    def __init__(self, address: Address) -> None:
        self.address = address
        self._connection = Connection(address)
        self._commits = Commits(self._connection)
        self._checked = False

    def initialise(self) -> None:
        """Create constraints and indexes; a database of this version is left as it is.

        Raises:
            StoreVersionError: the database holds another version, or something else.
        """
        self._refuse_others()
        present = {name for (name,) in self._connection.ask("SHOW INDEXES YIELD name", {})}
        absent = [text for name, text in _statements() if name not in present]
        for statement in absent:
            self._connection.change(partial(_run, statement))
        if absent:
            wait = f"CALL db.awaitIndexes({WRITE_SECONDS:.0f})"
            self._connection.ask(wait, {}, WRITE_SECONDS)
        if not self._checked:
            self._connection.change(_mark)
            self._checked = True

    def check(self) -> None:
        """Return when the server answers and the graph is of this version, else raise."""
        version = self._version()
        if version is None:
            self._refuse_others()
            raise StoreVersionError(f"{self.address.uri} is empty; run `bomay init`")
        self._refuse(version)
        self._checked = True

    def run(self, name: str, /, **parameters: Parameter) -> list[Row]:
        """Rows of a named query; see ``GraphStore.run``."""
        return self.read(lambda reader: reader.run(name, **parameters))

    def read(self, work: Callable[[Reader], T], *, once: bool = False) -> T:
        """What ``work`` makes of one state; with ``once``, writers wait until it ends."""
        if not self._checked:
            self.check()
        if once:
            with self._commits.locked(unlimited=True) as ask:
                return work(_Reader(ask))
        return self._commits.undivided(lambda ask: work(_Reader(ask)))

    def basis(self) -> str:
        """The number of batches written so far, none of them half."""
        if not self._checked:
            self.check()
        return str(self._commits.undivided(lambda ask: ask(_BATCHES, {})[0][0]))

    def write(self, batch: WriteBatch) -> None:
        """Apply one batch in one transaction."""

        def apply(transaction: neo4j.ManagedTransaction) -> int:
            Change(transaction).apply(batch)
            return self._commits.open()  # the last before the commit, under the lock

        self._commits.close(self._connection.change(apply))

    def close(self) -> None:
        """Release all connections."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _version(self) -> int | None:
        found = self._connection.ask(_VERSION, {})
        return found[0][0] if found else None

    def _refuse_others(self) -> None:
        """Raise when the database holds another version, or a graph that is not ours."""
        version = self._version()
        if version is not None:
            self._refuse(version)
        elif self._connection.ask("MATCH (n) RETURN 1 LIMIT 1", {}):
            raise StoreVersionError(
                f"{self.address.uri} holds another program's graph; choose another database"
            )

    def _refuse(self, version: int) -> None:
        if version != SCHEMA_VERSION:
            raise StoreVersionError(
                f"{self.address.uri} has schema {version}, this bomay needs {SCHEMA_VERSION}: run "
                "`bomay init` on an empty database and ingest the documents again"
            )


class _Reader:
    """Named queries, asked in one way."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def run(self, name: str, /, **parameters: Parameter) -> list[Row]:
        """Rows of a named query."""
        query = queries.load(name, "cypher")
        values = {key: _bounded(key, value) for key, value in query.bind(parameters).items()}
        return _plain(query, self._ask(query.text, values))


def _plain(query: queries.Query, found: list[list[Any]]) -> list[Row]:
    names = [column.name for column in query.columns]
    rows = [dict(zip(names, values, strict=True)) for values in found]
    for column in query.columns:
        if column.type == "JSON":
            for row in rows:  # lists and maps come as they are, what is kept as text is read here
                if isinstance(row[column.name], str):
                    row[column.name] = json.loads(row[column.name])
    return rows


def _statements() -> Iterator[tuple[str, str]]:
    """Name and text of each constraint and index of the schema."""
    text = (files(__package__) / "schema.cypher").read_text(encoding="utf-8")
    for part in text.split(";"):
        lines = [line for line in part.splitlines() if line and not line.startswith("//")]
        if lines:
            statement = "\n".join(lines)
            yield statement.partition(" IF NOT EXISTS")[0].split()[-1], statement


def _run(text: str, transaction: neo4j.ManagedTransaction) -> None:
    transaction.run(text).consume()


def _mark(transaction: neo4j.ManagedTransaction) -> None:
    transaction.run(
        "MERGE (s:Store {id: 'bomay'}) ON CREATE SET s.batches = 0, s.version = $version",
        version=SCHEMA_VERSION,
    ).consume()


def _bounded(name: str, value: Any) -> Any:
    """Limits and offsets below nothing mean all of it and none, as they do in SQL."""
    if name in ("limit", "most") and value is not None and not 0 <= value <= _EVERYTHING:
        return _EVERYTHING
    return max(0, value) if name == "offset" and value is not None else value
