"""Finding the words at which parsers start, in one pass.

Everything is matched in lower case on a copy of the text of the same length, so that offsets
stay. Vietnamese words are separated by spaces, so a hit counts only between word boundaries
(``ông`` is no word of ``không``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

T = TypeVar("T")


@lru_cache(maxsize=2)
def flatten(text: str) -> str:
    """The text in lower case, line breaks as spaces, of the same length."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.replace("\n", " ")


def find_at(pattern: re.Pattern[str], hint: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer(text)`` yields, tried only where ``hint`` matches.

    Args:
        pattern: each of its matches begins where the hint matches one.
        hint: begins with a set of letters and consumes one, which is what makes it fast.
        text: the text.
    """
    end = 0
    for place in hint.finditer(text):
        found = pattern.match(text, place.start()) if place.start() >= end else None
        if found is not None:
            end = found.end()
            yield found


class Vocabulary(Generic[T]):
    """A set of lower-case phrases, each with a value.

    Args:
        entries: value by phrase; phrases are lower case with single spaces.
    """

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._phrases = list(entries)
        self._values = list(entries.values())
        self._automaton = AhoCorasick(self._phrases) if self._phrases else None

    def find(self, flat: str) -> Iterator[tuple[int, int, T]]:
        """Longest phrases from left to right without overlap, as (start, end, value)."""
        last = 0
        for start, end, value in self._longest(flat):
            if start >= last:
                last = end
                yield start, end, value

    def find_all(self, flat: str) -> Iterator[tuple[int, int, T]]:
        """The longest phrase at each place where one starts; these may overlap."""
        yield from self._longest(flat)

    def _longest(self, flat: str) -> Iterator[tuple[int, int, T]]:
        if self._automaton is None:
            return
        ends: dict[int, tuple[int, int]] = {}
        hits = self._automaton.find_matches_as_indexes(flat, overlapping=True)
        for index, start, end in hits:
            if start in ends and ends[start][0] >= end:
                continue
            if _is_boundary(flat, start, end):
                ends[start] = (end, index)
        for start in sorted(ends):
            end, index = ends[start]
            yield start, end, self._values[index]


def _is_boundary(flat: str, start: int, end: int) -> bool:
    if start and flat[start - 1].isalnum():
        return False
    ends_open = not flat[end - 1].isalnum()
    return ends_open or end == len(flat) or not flat[end].isalnum()
