"""Answers about words that come again and again, kept from one text to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

LONGEST = 60  # letters; no name is longer, and what is longer hardly comes again


class _Answers(dict[str, T]):
    """Answers by words; when there are too many, keeping begins anew."""

    def __init__(self, ask: Callable[[str], T], most: int) -> None:
        super().__init__()
        self._ask = ask
        self._most = most

    def __missing__(self, printed: str) -> T:
        answer = self._ask(printed)
        if len(printed) <= LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[printed] = answer
        return answer


def remembered(most: int) -> Callable[[Callable[[str], T]], Callable[[str], T]]:
    """Keep the answers about words, ``most`` of them.

    Long words are answered anew each time: a text of endless runs of capitals fills no memory. A
    kept answer is found by a look into a ``dict`` and nothing more, for they are asked for often.
    """

    def of(ask: Callable[[str], T]) -> Callable[[str], T]:
        return _Answers(ask, most).__getitem__

    return of
