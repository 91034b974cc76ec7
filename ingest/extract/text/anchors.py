"""Finding the words at which parsers start, in one pass.

Everything is matched in lower case on a copy of the text of the same length, so that offsets
stay. Vietnamese words are separated by spaces, so a hit counts only between word boundaries
(``ông`` is no word of ``không``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cached_property
from operator import itemgetter
from threading import Lock
from typing import Any, Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from bomay.ingest.extract.steps import Kept, forget_with_texts, of_text

T = TypeVar("T")
_START = itemgetter(0)
_Found = tuple[list[dict[int, tuple[int, int, Any]]], Set[str]]
_Entries = tuple[tuple[str, Any], ...]


@of_text
def lowered(text: str) -> str:
    """The text in lower case, of the same length."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low


@of_text
def flatten(text: str) -> str:
    """The text in lower case, line breaks as spaces, of the same length."""
    return lowered(text).replace("\n", " ")


@of_text
def in_one_line(text: str) -> str:
    """The text with its line breaks as spaces, of the same length."""
    return text.replace("\n", " ")


def places(text: str, words: str) -> Iterator[int]:
    """Where the words stand, in order; nothing else about a text is found as fast."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def find_at(pattern: re.Pattern[str], starts: Iterable[int], text: str) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer(text)`` yields, tried only at the places given, in order."""
    end = 0
    for start in starts:
        found = pattern.match(text, start) if start >= end else None
        if found is not None:
            end = found.end()
            yield found


class AtLines:
    """A pattern of what begins at the start of the text or with a line break.

    What begins with one fixed character is found several times as fast as what may also begin the
    text.
    """

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._first = re.compile(pattern, flags)
        self._others = re.compile(rf"\n(?:{pattern})", flags)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What the pattern finds, a line break before it being part of it."""
        first = self._first.match(text)
        if first is not None:
            yield first
        yield from self._others.finditer(text, first.end() if first is not None else 0)

    def find_at(self, breaks: Iterable[int], text: str) -> Iterator[re.Match[str]]:
        """The same, tried only at the start of the text and at the line breaks given, in order."""
        first = self._first.match(text)
        if first is not None:
            yield first
        end = first.end() if first is not None else 0
        yield from find_at(self._others, (at for at in breaks if at >= end), text)


class Vocabulary(Generic[T]):
    """A set of lower-case phrases, each with a value.

    All vocabularies of the process are looked for in one pass over a text, whichever is asked
    first: a pass costs the same for one of them as for all.

    Args:
        entries: value by phrase; phrases are lower case with single spaces.
    """

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._number = _join(tuple(entries.items()))

    def find(self, flat: str) -> list[tuple[int, int, T]]:
        """Longest phrases from left to right without overlap, as (start, end, value)."""
        kept: list[tuple[int, int, T]] = []
        last = 0
        for hit in self.find_all(flat):
            if hit[0] >= last:
                last = hit[1]
                kept.append(hit)
        return kept

    def find_all(self, flat: str) -> list[tuple[int, int, T]]:
        """The longest phrase at each place where one starts; these may overlap."""
        return sorted(self.by_start(flat).values(), key=_START)

    def by_start(self, flat: str) -> Mapping[int, tuple[int, int, T]]:
        """The same by where they start, in no order."""
        return _all_phrases.found[flat][0][self._number]


class Pieces:
    """Letters that tell what a text may have, wherever in it: where all lack, so does that.

    They are looked for in the one pass of the vocabularies: asking for them costs next to nothing.

    Args:
        pieces: in lower case, parts of words too.
    """

    def __init__(self, *pieces: str) -> None:
        self._pieces = frozenset(pieces)
        _join_pieces(self._pieces)

    def of(self, flat: str) -> Set[str]:
        """Those that stand in a text."""
        return self._pieces & _all_phrases.found[flat][1]

    def are_in(self, flat: str) -> bool:
        """Whether one of them stands in a text."""
        return not self._pieces.isdisjoint(_all_phrases.found[flat][1])


class _Phrases:
    """The phrases of several vocabularies, and pieces of words, in one automaton.

    Attributes:
        found: for each text that is being read the longest phrase of each vocabulary by its start,
            as start, end, value; and the pieces.
    """

    def __init__(self, vocabularies: tuple[_Entries, ...], pieces: frozenset[str]) -> None:
        self.found = Kept(self._find)
        owners: dict[str, list[tuple[int, Any]]] = {piece: [] for piece in pieces}
        for number, entries in enumerate(vocabularies):
            for phrase, value in entries:
                owners.setdefault(phrase, []).append((number, value))
        self.vocabularies, self.pieces = vocabularies, pieces
        # Nearly every phrase is of one vocabulary alone: these come first, the pieces last.
        self._phrases = sorted(owners, key=lambda one: (one in pieces, len(owners[one]) > 1))
        self._owners = [owners[phrase] for phrase in self._phrases]
        self._first_piece = len(owners) - len(pieces)
        single = [of[0] for of in self._owners[: self._first_piece] if len(of) == 1]
        self._of_one, self._first_shared = single, len(single)
        # What ends in a sign (``q.``) needs no boundary behind it.
        self._open = [not phrase[-1].isalnum() for phrase in self._phrases]

    @cached_property
    def _automaton(self) -> AhoCorasick:
        """What finds them, made when the first text is read: a process joins many vocabularies."""
        return AhoCorasick(self._phrases)

    def _find(self, flat: str) -> _Found:
        found: list[dict[int, tuple[int, int, Any]]] = [{} for _ in self.vocabularies]
        pieces: set[str] = set()
        of_one, first_shared, first_piece = self._of_one, self._first_shared, self._first_piece
        before, after, is_open = f" {flat}", f"{flat} ", self._open
        # Hits come in the order of their ends, so that of one start the last is the longest.
        for index, start, end in self._automaton.find_matches_as_indexes(flat, overlapping=True):
            # Next to most phrases stands a space, which is told apart faster than letters are.
            if (before[start] != " " and before[start].isalnum()) or (
                after[end] != " " and after[end].isalnum() and not is_open[index]
            ):
                if index >= first_piece:
                    pieces.add(self._phrases[index])
            elif index < first_shared:
                number, value = of_one[index]
                found[number][start] = start, end, value
            else:
                for number, value in self._owners[index]:
                    found[number][start] = start, end, value
                if index >= first_piece:
                    pieces.add(self._phrases[index])
        return found, pieces


_all_phrases = _Phrases((), frozenset())
_joining = Lock()
forget_with_texts(lambda: _all_phrases.found.clear())


def _join(entries: _Entries) -> int:
    """Add a vocabulary to those looked for; its number among them."""
    global _all_phrases
    with _joining:
        known = _all_phrases.vocabularies
        _all_phrases = _Phrases((*known, entries), _all_phrases.pieces)
        return len(known)


def _join_pieces(pieces: frozenset[str]) -> None:
    """Add pieces to those looked for."""
    global _all_phrases
    with _joining:
        _all_phrases = _Phrases(_all_phrases.vocabularies, _all_phrases.pieces | pieces)
