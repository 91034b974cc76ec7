"""Answers about words that come again and again, kept from one text to the next."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

LONGEST = 60  # letters; no name is longer, and what is longer hardly comes again


def remembered(
    maxsize: int,
) -> Callable[[Callable[Concatenate[str, P], T]], Callable[Concatenate[str, P], T]]:
    """Keep the answers about words, the last ``maxsize`` of them.

    Long words are answered anew each time: a text of endless runs of capitals fills no memory.
    """

    def of(ask: Callable[Concatenate[str, P], T]) -> Callable[Concatenate[str, P], T]:
        kept = lru_cache(maxsize=maxsize)(ask)

        @wraps(ask)
        def answer(printed: str, /, *args: P.args, **kwargs: P.kwargs) -> T:
            if len(printed) > LONGEST:
                return ask(printed, *args, **kwargs)
            return kept(printed, *args, **kwargs)  # type: ignore[arg-type]

        return answer

    return of
