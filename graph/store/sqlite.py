"""The store in one SQLite file: nothing to install, many readers beside one writer.

Durability: WAL with ``synchronous = NORMAL``. A killed process loses nothing that ``write``
returned for; a power cut may lose the last batches, never half of one, and ingesting again brings
them back.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import quote

from bomay import queries
from bomay.graph.store.base import SCHEMA_VERSION, Parameter, Reader, Row, WriteBatch
from bomay.graph.store.sqlite_write import apply, what_dangles
from bomay.ontology.errors import (
    BomayError,
    StoreChanged,
    StoreError,
    StoreUnavailable,
    StoreVersionError,
)

APPLICATION_ID = 0x626F6D79  # "bomy", in the file's header
WAIT_SECONDS = 30.0  # for another writer's lock
_STEP_SECONDS = 0.2  # of that waiting: SQLite hears no interrupt while it waits
_MOST_IDLE_READERS = 8
# KiB. Ids are hashes, so a batch writes all over the indexes: with a small cache every page of them
# is read and written several times a batch, the more the larger the file.
_READER_CACHE, _WRITER_CACHE = 16_000, 256_000
_LARGEST_IDLE_WAL = 64 << 20  # bytes; a batch may need more, which is given back afterwards
_MEMORY = ":memory:"
T = TypeVar("T")
_CORRUPT = ("database disk image is malformed", "file is not a database")


class SqliteStore:
    """A graph store in one file, or in memory for as long as it is open.

    Args:
        path: of the file, or ``:memory:``. Nothing is opened before the first call.

    One instance may be shared by threads: each read takes a connection of a small pool, writes
    take turns.
    """

    largest_batch = 4000

    def __init__(self, path: str) -> None:
        self.path = path
        self._write_lock = threading.RLock()
        self._pool_lock = threading.Lock()
        self._idle: list[sqlite3.Connection] = []
        self._writer: sqlite3.Connection | None = None
        self._closed = False
        self._writes = 0

    def initialise(self) -> None:
        """Create file and schema; a file of this version is left as it is.

        Raises:
            StoreVersionError: the file holds another version, or something else.
        """
        with self._write_lock, _translated(self.path):
            self._refuse_closed()
            connection = self._writer or _connect(self.path, create=True)
            try:
                if _is_empty(connection):
                    _create(connection)
                self._check_version(connection)
            except BaseException:
                self._writer = None
                connection.close()
                raise
            self._writer = _made_writer(connection)

    def check(self) -> None:
        """Return when the file is there, readable and of this version, else raise."""
        with self._reading() as connection:
            self._check_version(connection)

    def run(self, name: str, /, **parameters: Parameter) -> list[Row]:
        """Rows of a named query; see ``GraphStore.run``."""
        with self._reading() as connection:
            return _Reader(connection, self.path).run(name, **parameters)

    def read(self, work: Callable[[Reader], T], *, once: bool = False) -> T:
        """What ``work`` makes of one state, in one read transaction; nobody waits for it."""
        with self._reading() as connection:
            connection.execute("BEGIN")
            try:
                return work(_Reader(connection, self.path))
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def basis(self) -> str:
        """Changes with every write, of this object or of anybody else."""
        with self._writing() as connection:
            return self._basis(connection)

    def write(self, batch: WriteBatch) -> None:
        """Apply one batch in one transaction."""
        with self._writing() as connection:
            _take_turn(connection)
            try:
                if batch.basis not in (None, self._basis(connection)):
                    raise StoreChanged(f"{self.path} was written to meanwhile")
                apply(connection, batch)
                connection.execute("COMMIT")
                self._writes += 1
            except sqlite3.IntegrityError as cause:
                raise StoreError(
                    f"the batch does not fit the graph: {what_dangles(connection)}, {cause}"
                ) from cause
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def close(self) -> None:
        """Release all connections."""
        with self._write_lock, self._pool_lock:
            self._closed = True
            for connection in (*self._idle, self._writer):
                if connection is not None:
                    connection.close()
            self._idle, self._writer = [], None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _basis(self, connection: sqlite3.Connection) -> str:
        (others,) = connection.execute("PRAGMA data_version").fetchone()  # writes of others only
        return f"{id(self)} {self._writes} {others}"

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        if self.path == _MEMORY:
            with self._writing() as connection:
                connection.execute("PRAGMA query_only = 1")
                try:
                    yield connection
                finally:
                    connection.execute("PRAGMA query_only = 0")
            return
        with _translated(self.path):
            connection = self._take()
            try:
                yield connection
            except BaseException as error:
                # What was asked wrongly leaves a connection as good as it was.
                if isinstance(error, BomayError) and not isinstance(error, StoreError):
                    self._give_back(connection)
                else:
                    connection.close()
                raise
            self._give_back(connection)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._write_lock, _translated(self.path):
            self._refuse_closed()
            if self._writer is None:
                self._writer = _made_writer(self._open())
            yield self._writer

    def _take(self) -> sqlite3.Connection:
        with self._pool_lock:
            self._refuse_closed()
            if self._idle:
                return self._idle.pop()
        connection = self._open()
        connection.execute("PRAGMA query_only = 1")
        return connection

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._pool_lock:
            if not self._closed and len(self._idle) < _MOST_IDLE_READERS:
                self._idle.append(connection)
                return
        connection.close()

    def _refuse_closed(self) -> None:
        if self._closed:
            raise StoreUnavailable(f"{self.path} has been closed")

    def _open(self) -> sqlite3.Connection:
        if self.path != _MEMORY and not Path(self.path).exists():
            raise StoreUnavailable(f"{self.path} is not there; `bomay init` makes it")
        connection = _connect(self.path, create=False)
        try:
            self._check_version(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _check_version(self, connection: sqlite3.Connection) -> None:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        if version == SCHEMA_VERSION and application == APPLICATION_ID:
            return
        if _is_empty(connection):
            raise StoreVersionError(f"{self.path} is empty; run `bomay init`")
        if application != APPLICATION_ID:
            raise StoreVersionError(f"{self.path} is another program's file; choose another store")
        raise StoreVersionError(
            f"{self.path} has schema {version}, this bomay needs {SCHEMA_VERSION}: run "
            "`bomay --store sqlite:///new.db init` and ingest the documents again"
        )


class _Reader:
    """Named queries on one connection: of one state of the graph in a transaction."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection, self._path = connection, path

    def run(self, name: str, /, **parameters: Parameter) -> list[Row]:
        """Rows of a named query."""
        query = queries.load(name, "sql")
        values = {
            key: json.dumps(value) if isinstance(value, list) else value
            for key, value in query.bind(parameters).items()
        }
        with _translated(self._path):
            found = self._connection.execute(query.text, values).fetchall()
        return _plain(query, found)


def _connect(path: str, *, create: bool) -> sqlite3.Connection:
    folder = Path(path).parent
    if create and path != _MEMORY and not folder.is_dir():
        raise StoreUnavailable(f"{path}: the folder {folder} is not there; make it first")
    mode = "rwc" if create else "rw"  # readers of a WAL file keep its index, so never "ro"
    address = path if path == _MEMORY else f"file:{quote(path)}?mode={mode}"
    connection = sqlite3.connect(
        address,
        uri=path != _MEMORY,
        timeout=WAIT_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    connection.execute("PRAGMA foreign_keys = 1")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA cache_size = -{_READER_CACHE}")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _made_writer(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Give a connection what large batches need."""
    connection.execute(f"PRAGMA cache_size = -{_WRITER_CACHE}")
    connection.execute(f"PRAGMA journal_size_limit = {_LARGEST_IDLE_WAL}").fetchone()
    return connection


def _take_turn(connection: sqlite3.Connection) -> None:
    """Begin to write, when whoever else writes is done."""
    until = time.monotonic() + WAIT_SECONDS
    _wait_at_most(connection, min(_STEP_SECONDS, WAIT_SECONDS))
    try:
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as cause:
                busy = cause.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not busy or time.monotonic() >= until:
                    raise
    finally:
        _wait_at_most(connection, WAIT_SECONDS)


def _wait_at_most(connection: sqlite3.Connection, seconds: float) -> None:
    connection.execute(f"PRAGMA busy_timeout = {round(1000 * seconds)}").fetchone()


def _is_empty(connection: sqlite3.Connection) -> bool:
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return bool(tables == 0 and version == 0)


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    script = (files(__package__) / "schema.sql").read_text(encoding="utf-8")
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE; {script}; PRAGMA user_version = {SCHEMA_VERSION};"
            f" PRAGMA application_id = {APPLICATION_ID}; COMMIT"
        )
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if _is_empty(connection):  # else another process was faster, which is as good
            raise


@contextmanager
def _translated(path: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as cause:
        damaged = str(cause).startswith(_CORRUPT)
        what = "is damaged or no SQLite file" if damaged else "cannot be used"
        raise StoreUnavailable(f"{path} {what}: {cause}") from cause
    except UnicodeEncodeError as cause:
        raise StoreError(f"a text of the batch is no valid Unicode: {cause.reason}") from cause


def _plain(query: queries.Query, found: Iterable[Sequence[Any]]) -> list[Row]:
    names = [column.name for column in query.columns]
    result = [dict(zip(names, row, strict=True)) for row in found]
    for column in query.columns:
        decode = _DECODE.get(column.type)
        if decode is not None:
            for row in result:
                if row[column.name] is not None:
                    row[column.name] = decode(row[column.name])
    return result


_DECODE: dict[str, Callable[[Any], Any]] = {"BOOLEAN": bool, "JSON": json.loads}
