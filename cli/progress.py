"""A progress line on standard error, on a terminal only."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from bomay.ingest.read import Place, size_of

_EVERY_SECONDS = 0.1
_LEAST_KNOWN = 0.005  # of the whole: before that a time left is a guess
_CLEAR = "\r\x1b[K"


class Progress:
    """Counts documents, with their rate and the time left where it can be told.

    Silent when standard error is no terminal, or one that cannot rewrite a line. There are no
    colours, so ``NO_COLOR`` changes nothing.

    Args:
        label: what is being done.
        paths: the files and folders worked on: their bytes say how much is left.
    """

    def __init__(self, label: str, paths: Sequence[str] = ()) -> None:
        self.place = Place()
        self._label = label
        self._live = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._total = sum(map(size_of, paths)) if self._live else 0
        self._began = time.monotonic()
        self._shown = 0.0
        self._done = 0

    def __enter__(self) -> Self:
        return self

    def step(self, source: str) -> None:
        """One more document is done; ``source`` is its name."""
        self._done += 1
        now = time.monotonic()
        if self._live and now - self._shown >= _EVERY_SECONDS:
            self._shown = now
            width = shutil.get_terminal_size().columns - 1
            line = progress_line(
                f"{self._label}: {self._done}",
                seconds=now - self._began,
                done=self._done,
                share=self.place.bytes / self._total if self._total else 0,
            )
            sys.stderr.write(_CLEAR + f"{line} {_short(source, width - len(line) - 1)}"[:width])
            sys.stderr.flush()

    def clear(self) -> None:
        """Make room for a line of somebody else."""
        if self._live and self._shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
            self._shown = 0.0

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()


def progress_line(said: str, *, seconds: float, done: int, share: float) -> str:
    """``said`` with the rate, and with the share done and the time left where that is known."""
    told = [f"{done / max(seconds, 0.001):.0f}/s"]
    if _LEAST_KNOWN <= share <= 1:
        told += [f"{share:.0%}", f"{_duration(seconds * (1 - share) / share)} left"]
    return f"{said} ({', '.join(told)})"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60:02d} min"
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


def _short(source: str, width: int) -> str:
    """The end of a name, without what would move the cursor."""
    plain = "".join(c if c.isprintable() else "?" for c in source)
    if width < 2:
        return ""
    return plain if len(plain) <= width else f"…{plain[1 - width :]}"
