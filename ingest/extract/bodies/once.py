"""What is sought in the whole of a text, found once however often it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Found = TypeVar("Found")


class Once:
    """Answers of one text, by what was asked."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, ...], Any] = {}

    def __call__(self, what: tuple[str, ...], find: Callable[[], Found]) -> Found:
        """What ``find`` gave when ``what`` was asked for first."""
        if what not in self._found:
            self._found[what] = find()
        found: Found = self._found[what]
        return found
