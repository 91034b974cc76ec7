"""The way to one Neo4j database: sessions, second tries, time limits, errors in our own words."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Self, TypeVar

import neo4j
from neo4j import exceptions as wrong

from bomay.graph.store.neo4j_address import Address
from bomay.ontology.errors import BatchTooLarge, StoreError, StoreUnavailable

READ_SECONDS = 20.0
WRITE_SECONDS = 900.0  # also for waiting until other writers are done
CONNECT_SECONDS = 1.5
# How long to try again: after a connection broke (a dead server stays dead), and while the server
# says that trying again may help (a deadlock, a new leader, a database that is starting).
_LOST_SECONDS = 0.3
_READ_PATIENCE = 2.0
_WRITE_PATIENCE = 30.0
_NO_LIMIT = 0.0
T = TypeVar("T")
Ask = Callable[[str, dict[str, Any]], list[list[Any]]]


class Connection:
    """One driver, shared by threads. Nothing is connected before the first call."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._lock = threading.Lock()
        self._driver: neo4j.Driver | None = None
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Release all connections."""
        with self._lock:
            self._closed = True
            if self._driver is not None:
                self._driver.close()
                self._driver = None

    def ask(
        self, text: str, values: dict[str, Any], seconds: float = READ_SECONDS
    ) -> list[list[Any]]:
        """The rows of one query."""

        # One query is its own transaction: sent and answered at once, where a transaction around it
        # would go to the server and back three times.
        def once() -> list[list[Any]]:
            with self._session(neo4j.READ_ACCESS) as session:
                return session.run(neo4j.Query(text, timeout=seconds), values).values()

        with self._translated():
            return _retried(once, patience=_READ_PATIENCE)

    def set(self, text: str, values: dict[str, Any]) -> list[list[Any]]:
        """The rows of one small change, committed when this returns."""

        def once() -> list[list[Any]]:
            with self._session(neo4j.WRITE_ACCESS) as session:
                return session.run(neo4j.Query(text, timeout=READ_SECONDS), values).values()

        with self._translated():
            return _retried(once, patience=_READ_PATIENCE)

    def change(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        """What ``work`` gives in one transaction, committed when this returns."""

        def once() -> T:
            with self._session(neo4j.WRITE_ACCESS) as session:
                return session.execute_write(neo4j.unit_of_work(timeout=WRITE_SECONDS)(work))

        with self._translated():
            return _retried(once, patience=_WRITE_PATIENCE)

    @contextmanager
    def inside(self, first: str, *, unlimited: bool = False) -> Iterator[Ask]:
        """Ask in one transaction that begins with a statement and is taken back in the end."""

        def begun() -> tuple[neo4j.Session, neo4j.Transaction]:
            session = self._session(neo4j.WRITE_ACCESS)
            try:
                seconds = _NO_LIMIT if unlimited else WRITE_SECONDS
                transaction = session.begin_transaction(timeout=seconds)
                transaction.run(first).consume()
            except BaseException:
                session.close()
                raise
            return session, transaction

        def ask(text: str, values: dict[str, Any]) -> list[list[Any]]:
            with self._translated():
                rows: list[list[Any]] = transaction.run(text, values).values()
                return rows

        with self._translated():
            session, transaction = _retried(begun, patience=_READ_PATIENCE)
        try:
            yield ask
        finally:
            # A server that is away has taken it back itself.
            with suppress(wrong.DriverError, wrong.Neo4jError):
                transaction.close()
            with suppress(wrong.DriverError, wrong.Neo4jError):
                session.close()

    def _session(self, access: str) -> neo4j.Session:
        driver = self._connected()
        # The bookmarks are shared: what was written or seen is seen by the next, on a replica too.
        return driver.session(
            database=self.address.database,
            default_access_mode=access,
            bookmark_manager=driver.execute_query_bookmark_manager,
        )

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
