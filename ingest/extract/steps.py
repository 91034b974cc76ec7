"""Readings that stop between their steps, so that several documents are read step by step.

A reading asks some thousands of small functions of a text, each a few times: what a processor keeps
at hand of them is gone when the next text asks. Where one step is done for all of some texts before
the next step is, it is not: the same facts take a sixth less time.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

T = TypeVar("T")
P = ParamSpec("P")
Steps = Generator[None, None, T]
"""A reading that stops behind each of its steps and returns what it found."""

LONGEST = 30_000
"""Letters of a text that is read together with others; a longer one fills the processor alone."""
_KEPT = 192  # texts: of some documents read together, and parts or forms of them

_cleared: list[Callable[[], None]] = []


def whole(steps: Steps[T]) -> T:
    """What a reading finds, without a stop."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: T = end.value
            return found


def together(readings: Sequence[Steps[T]]) -> list[T | Exception]:
    """What each reading finds, or what it failed with; each step of all of them in turn.

    Every other step goes through them backwards: of what was read last most is still at hand.
    """
    found: dict[int, T | Exception] = {}
    going = list(enumerate(readings))
    while going:
        left = []
        for each in going:
            number, steps = each
            try:
                next(steps)
                left.append(each)
            except StopIteration as end:
                found[number] = end.value
            except Exception as defect:
                found[number] = defect
        left.reverse()
        going = left
    return [found[number] for number in range(len(readings))]


def of_texts(ask: Callable[P, T]) -> Callable[P, T]:
    """Keep the answers about the texts that are being read, until ``forget_texts``."""
    kept = lru_cache(maxsize=_KEPT)(ask)
    forget_with_texts(kept.cache_clear)
    return cast("Callable[P, T]", kept)


class Kept(dict[str, T]):
    """Answers about texts; when there are too many, keeping begins anew.

    Args:
        ask: gives the answer about a text that is not kept.
    """

    def __init__(self, ask: Callable[[str], T]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, text: str) -> T:
        answer = self._ask(text)
        if len(self) >= _KEPT:
            self.clear()
        self[text] = answer
        return answer


def of_text(ask: Callable[[str], T]) -> Callable[[str], T]:
    """The same of answers about one text, which are found by a look into a ``dict``."""
    kept = Kept(ask)
    forget_with_texts(kept.clear)
    return kept.__getitem__


def forget_with_texts(forget: Callable[[], None]) -> None:
    """Have something called when the texts have been read."""
    _cleared.append(forget)


def forget_texts() -> None:
    """Let all answers go that are kept about texts: they have been read."""
    for clear in _cleared:
        clear()
