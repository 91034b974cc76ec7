"""How a worker process ends: at once, but never in the middle of an answer.

Half an answer in the pipe would leave the reader of the pipe waiting for the rest for ever.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection

_PARENT_LOOKED_FOR = 0.1  # seconds


class _AtWork:
    """Whether this process is at work, and whether it may still begin some."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._busy = self._over = False

    @contextlib.contextmanager
    def working(self) -> Iterator[None]:
        """What can be broken off at any moment; the process does not begin it once it is over."""
        with self._lock:
            if self._over:
                os._exit(1)
            self._busy = True
        try:
            yield
        finally:
            with self._lock:
                self._busy = False

    def end(self) -> None:
        """Break off what is under way, and begin no more; what is being told is told whole."""
        with self._lock:
            self._over = True
            if self._busy:
                os._exit(1)


_AT_WORK = _AtWork()
working = _AT_WORK.working


def end_with(alive: Connection, parent: int) -> None:
    """End this process when the other end of a pipe is closed.

    The process that closed it reads the answer that is being told and then lets this one go; where
    it died instead, nobody reads any more and this one ends at once.
    """
    with contextlib.suppress(EOFError, OSError):
        alive.recv_bytes()
    _AT_WORK.end()
    while os.getppid() == parent:  # a dead process is the parent for a moment yet
        time.sleep(_PARENT_LOOKED_FOR)
    os._exit(1)
