"""A progress line on standard error, on a terminal only."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

_EVERY_SECONDS = 0.1


class Progress:
    """Counts documents; silent when standard error is not a terminal.

    Args:
        label: what is being done.
    """

    def __init__(self, label: str) -> None:
        self._label = label
        self._began = time.monotonic()
        self._shown = 0.0
        self._done = 0
        self._live = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def step(self, source: str) -> None:
        """One more document is done; ``source`` is its name."""
        self._done += 1
        now = time.monotonic()
        if self._live and now - self._shown >= _EVERY_SECONDS:
            self._shown = now
            rate = self._done / max(now - self._began, 0.001)
            name = source if len(source) < 40 else "…" + source[-39:]
            sys.stderr.write(f"\r\x1b[K{self._label}: {self._done} ({rate:.0f}/s) {name}")
            sys.stderr.flush()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._live and self._done:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
