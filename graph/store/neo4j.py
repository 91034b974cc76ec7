"""The store in Neo4j 5: what a newsroom or an institute runs and explores with its own tools.

Reads are named ``.cypher`` files in read transactions, which a cluster sends to its replicas;
writes are one transaction a batch. Both are tried again where the server says that this may help,
and both have a time limit. A server that is not there is told so in two seconds.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.resources import files
from types import TracebackType
from typing import Any, Self, TypeVar

import neo4j
from neo4j import exceptions as wrong

from bomay import queries
from bomay.graph.store.base import SCHEMA_VERSION, Parameter, Row, WriteBatch
from bomay.graph.store.neo4j_address import Address
from bomay.graph.store.neo4j_write import Change
from bomay.graph.store.turns import Turns
from bomay.ontology.errors import BatchTooLarge, StoreError, StoreUnavailable, StoreVersionError

READ_SECONDS = 20.0
WRITE_SECONDS = 900.0  # also for waiting until other writers are done
CONNECT_SECONDS = 1.5
# How long to try again: after a connection broke (a dead server stays dead), and while the server
# says that trying again may help (a deadlock, a new leader, a database that is starting).
_LOST_SECONDS = 0.3
_READ_PATIENCE = 2.0
_WRITE_PATIENCE = 30.0
_EVERYTHING = 2**31 - 1
T = TypeVar("T")
_VERSION = "MATCH (s:Store {id: 'bomay'}) RETURN s.version AS version"


class Neo4jStore:
    """A graph store in a Neo4j database.

    Args:
        address: where it is. Nothing is connected before the first call.

    One instance may be shared by threads.
    """

    largest_batch = 200  # the server holds a transaction in its heap

    def __init__(self, address: Address) -> None:
        self._turns = Turns()
        self.address = address
        self._lock = threading.Lock()
        self._driver: neo4j.Driver | None = None
        self._checked = False
        self._closed = False

    def initialise(self) -> None:
        """Create constraints and indexes; a database of this version is left as it is.

        Raises:
            StoreVersionError: the database holds another version, or something else.
        """
        with self._translated():
            self._refuse_others()
            present = {name for (name,) in self._read("SHOW INDEXES YIELD name", {})}
            absent = [text for name, text in _statements() if name not in present]
            for statement in absent:
                self._write(partial(_run, statement))
            if absent:
                self._read(f"CALL db.awaitIndexes({WRITE_SECONDS:.0f})", {}, WRITE_SECONDS)
            if not self._checked:
                self._write(_mark)
                self._checked = True

    def check(self) -> None:
        """Return when the server answers and the graph is of this version, else raise."""
        with self._translated():
            self._check_version()

    def run(self, name: str, /, **parameters: Parameter) -> list[Row]:
        """Rows of a named query; see ``GraphStore.run``."""
        query = queries.load(name, "cypher")
        values = {key: _bounded(key, value) for key, value in query.bind(parameters).items()}
        with self._translated():
            if not self._checked:
                self._check_version()
            # The server shows a commit row by row; threads of one store see whole batches.
            with self._turns.reading():
                found = self._read(query.text, values)
        return _plain(query, found)

    def basis(self) -> str:
        """The number of batches written so far."""
        with self._translated():
            found = self._read("MATCH (s:Store {id: 'bomay'}) RETURN s.batches", {})
            if not found:
                self._check_version()
            return str(found[0][0])

    def write(self, batch: WriteBatch) -> None:
        """Apply one batch in one transaction."""
        with self._translated(), self._turns.writing():
            self._write(partial(_apply, batch))

    def close(self) -> None:
        """Release all connections."""
        with self._lock:
            self._closed = True
            if self._driver is not None:
                self._driver.close()
                self._driver = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _connected(self) -> neo4j.Driver:
        with self._lock:
            if self._closed:
                raise StoreUnavailable(f"{self.address.uri} has been closed")
            if self._driver is None:
                user, password = self.address.user, self.address.password
                self._driver = neo4j.GraphDatabase.driver(
                    self.address.uri,
                    auth=None if user is None else (user, password or ""),
                    connection_timeout=CONNECT_SECONDS,
                    connection_acquisition_timeout=CONNECT_SECONDS,  # of the greeting too
                    max_transaction_retry_time=0,  # `_retried` knows what is worth a try
                    fetch_size=10_000,
                    notifications_min_severity="OFF",
                    user_agent="bomay",
                )
            return self._driver

    def _read(
        self, text: str, values: dict[str, Any], seconds: float = READ_SECONDS
    ) -> list[list[Any]]:
        # One query is its own transaction: sent and answered at once, where a transaction around it
        # would go to the server and back three times.
        def once() -> list[list[Any]]:
            driver = self._connected()
            with driver.session(
                database=self.address.database,
                default_access_mode=neo4j.READ_ACCESS,
                bookmark_manager=driver.execute_query_bookmark_manager,
            ) as session:
                return session.run(neo4j.Query(text, timeout=seconds), values).values()

        return _retried(once, patience=_READ_PATIENCE)

    def _write(self, work: Callable[[neo4j.ManagedTransaction], None]) -> None:
        def once() -> None:
            driver = self._connected()
            # The bookmarks are those of the reads: what was written is seen, on a replica too.
            with driver.session(
                database=self.address.database,
                default_access_mode=neo4j.WRITE_ACCESS,
                bookmark_manager=driver.execute_query_bookmark_manager,
            ) as session:
                session.execute_write(neo4j.unit_of_work(timeout=WRITE_SECONDS)(work))

        _retried(once, patience=_WRITE_PATIENCE)

    def _version(self) -> int | None:
        found = self._read(_VERSION, {})
        return found[0][0] if found else None

    def _check_version(self) -> None:
        version = self._version()
        if version is None:
            self._refuse_others()
            raise StoreVersionError(f"{self.address.uri} is empty; run `bomay init`")
        self._refuse(version)
        self._checked = True

    def _refuse_others(self) -> None:
        """Raise when the database holds another version, or a graph that is not ours."""
        version = self._version()
        if version is not None:
            self._refuse(version)
        elif self._read("MATCH (n) RETURN 1 LIMIT 1", {}):
            raise StoreVersionError(
                f"{self.address.uri} holds another program's graph; choose another database"
            )

    def _refuse(self, version: int) -> None:
        if version != SCHEMA_VERSION:
            raise StoreVersionError(
                f"{self.address.uri} has schema {version}, this bomay needs {SCHEMA_VERSION}: run "
                "`bomay init` on an empty database and ingest the documents again"
            )

    @contextmanager
    def _translated(self) -> Iterator[None]:
        where = self.address.uri
        try:
            yield
        except wrong.AuthError as cause:
            raise StoreUnavailable(f"{where} does not let this user in") from self._hidden(cause)
        except (wrong.ConstraintError, wrong.CypherTypeError) as cause:
            raise StoreError(f"the batch does not fit the graph: {self._said(cause)}") from None
        except wrong.Neo4jError as cause:
            if _too_much(cause):
                raise BatchTooLarge(f"{where} has too little memory: {self._said(cause)}") from None
            if "Timed" in (cause.code or "") or "Terminated" in (cause.code or ""):
                raise StoreUnavailable(f"{where} did not answer in time") from self._hidden(cause)
            raise StoreUnavailable(f"{where} cannot answer: {self._said(cause)}") from None
        except (wrong.DriverError, OSError) as cause:
            raise StoreUnavailable(f"{where} cannot be reached: {self._said(cause)}") from None
        except UnicodeEncodeError as cause:
            raise StoreError(f"a text of the batch is no valid Unicode: {cause.reason}") from None

    def _said(self, error: Exception) -> str:
        said = getattr(error, "message", None) or str(error)
        return self.address.masked(said.partition("\n")[0])

    def _hidden(self, error: Exception) -> Exception | None:
        """The cause to show below an error, unless it holds the password."""
        return error if self.address.masked(str(error)) == str(error) else None


def _retried(work: Callable[[], T], *, patience: float) -> T:
    """Do it, and again where the server says that this may help."""
    began, pause = time.monotonic(), 0.1
    while True:
        try:
            return work()
        except (wrong.DriverError, wrong.Neo4jError) as error:
            lost = isinstance(error, wrong.ServiceUnavailable)
            left = (_LOST_SECONDS if lost else patience) - (time.monotonic() - began)
            if not error.is_retryable() or _too_much(error) or left < pause:
                raise
        time.sleep(pause)
        pause *= 2


def _too_much(error: Exception) -> bool:
    """Whether a transaction needed more memory than the server gives one."""
    return "MemoryPool" in (getattr(error, "code", None) or "")


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


def _apply(batch: WriteBatch, transaction: neo4j.ManagedTransaction) -> None:
    Change(transaction).apply(batch)


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
