"""One number in the graph that tells readers in any process whether a commit came between.

Neo4j shows a commit row by row, and every query sees the graph of its own moment. So a writer makes
the number odd before it commits and even after that, each in a transaction of its own. Who finds
the same even number after its queries as before them has seen one state of the graph. The number
never falls. A writer that was killed may leave it odd: then readers take the lock of the writers,
which tells that no commit is under way, and make it even.

All of it is in a node beside the one that writers lock, and made by the first who needs it, so
graphs of older versions go on being read and written.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar

from bomay.graph.store.neo4j_connection import Ask, Connection
from bomay.ontology.errors import StoreError, StoreUnavailable

# How often, and for how long, to read anew what a commit came between before writers are made to
# wait; and how long one commit may take, which is never long if its writer lives.
_MOST_READS = 3
_REREAD_SECONDS = 2.0
_COMMIT_SECONDS = 0.5
_SHORTEST_PAUSE, _LONGEST_PAUSE = 0.002, 0.05
# Taking the lock of the writers waits until the one that has it is done; nothing is changed.
_LOCK = "MATCH (s:Store {id: 'bomay'}) SET s.batches = s.batches"
_NUMBER = "OPTIONAL MATCH (s:Store {id: 'commits'}) RETURN coalesce(s.number, 0)"
# The next odd number, also after one that was left odd. Both statements write something first: only
# what is read after that is read under the lock of the node.
_OPEN = (
    "MERGE (s:Store {id: 'commits'}) ON CREATE SET s.number = 0"
    " SET s.held = true WITH s, s.number AS was"
    " SET s.number = was + 1 + was % 2 RETURN s.number"
)
# Where another writer has opened since, the number is another one and stays odd.
_CLOSE = (
    "MATCH (s:Store {id: 'commits'}) SET s.held = true WITH s WHERE s.number = $number"
    " SET s.number = $number + 1 RETURN s.number"
)
T = TypeVar("T")


class Commits:
    """What readers and writers of one database do so that nobody sees half a commit."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        # The last even number that was seen. A reader may begin from it however old it is: that it
        # is still the same in the end tells of all the time since.
        self._quiet: int | None = None

    def open(self) -> int:
        """Tell of a commit that comes next, by who holds the lock of the writers."""
        number: int = self._connection.set(_OPEN, {})[0][0]
        return number

    def close(self, number: int) -> None:
        """Tell that the commit is done which was opened with this number."""
        with suppress(StoreError):  # it is done all the same: readers find that out by the lock
            found = self._connection.set(_CLOSE, {"number": number})
            self._quiet = found[0][0] if found else None

    def undivided(self, work: Callable[[Ask], T]) -> T:
        """What ``work`` makes of one state of the graph; done anew when a commit came between."""
        end = time.monotonic() + _REREAD_SECONDS
        before = self._quiet
        for _ in range(_MOST_READS):
            if before is None:
                before = self._quiet = self._wait_for_quiet()
            if before is None or time.monotonic() > end:
                break
            try:
                found, failed = [work(self._connection.ask)], None
            except StoreUnavailable:
                raise
            except Exception as error:  # any: halves of two states may make any
                found, failed = [], error
            after = self._number()
            if after == before:
                if failed is not None:
                    raise failed
                return found[0]
            before = self._quiet = after if _is_quiet(after) else None
        with self.locked() as ask:
            return work(ask)

    @contextmanager
    def locked(self, *, unlimited: bool = False) -> Iterator[Ask]:
        """Ask while all writers wait, in one transaction with the time of a writer, or more."""
        with self._connection.inside(_LOCK, unlimited=unlimited) as ask:
            number = self._number()
            if not _is_quiet(number):  # whoever made it so is done, or was killed
                self.close(number)
            yield ask

    def _number(self) -> int:
        number: int = self._connection.ask(_NUMBER, {})[0][0]
        return number

    def _wait_for_quiet(self) -> int | None:
        """The number when no commit is under way; None when that takes too long."""
        end, pause = time.monotonic() + _COMMIT_SECONDS, _SHORTEST_PAUSE
        while not _is_quiet(number := self._number()):
            if time.monotonic() > end:
                return None
            time.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
        return number


def _is_quiet(number: int) -> bool:
    return number % 2 == 0
