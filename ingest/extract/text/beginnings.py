"""The words that what a pattern matches can begin with.

A pattern of many alternatives is tried at every word of a text, each alternative in its turn. The
few words that one can begin with, in one alternation of nothing but letters, are told several times
as fast, and at each of them only the few alternatives that begin with it need be tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_LOOK_BEHIND = re.compile(r"\(\?<[=!][^()]*\)")
_WORD = re.compile(r"\w+(?![\w?*+{])")
_NO_LETTER = re.compile(r"(?:\\d|\[\\d[^\w\\\]]*\])(?![?*]|\{0)")
_GROUP = "(?:"
_REPEATED = ("*", "+", "{")


class AnyOf:
    """The first of several patterns that matches whole words, wherever one of them begins."""

    def __init__(self, patterns: Sequence[str]) -> None:
        by_word: dict[str, list[str]] = {}
        for number, pattern in enumerate(patterns):
            for word in set(first_words(pattern)):
                by_word.setdefault(word, []).append(f"(?P<_{number}>{pattern})")
        self._word = re.compile(_any_word(by_word))
        self._choices = {word: _choices_of(choices) for word, choices in by_word.items()}

    def find(self, text: str, begin: int, end: int) -> Iterator[tuple[int, re.Match[str]]]:
        """What is found between two offsets, without overlap: the pattern's number, and it."""
        for word in self._word.finditer(text, begin, end):
            start = word.start()
            if start < begin:
                continue
            if start and (before := text[start - 1]) != " " and _is_of_word(before):
                continue
            pattern, numbers = self._choices[word[0]]
            found = pattern.match(text, start, end)
            if found is not None:
                begin = found.end()
                yield numbers[found.lastindex], found


def _choices_of(choices: Sequence[str]) -> tuple[re.Pattern[str], dict[int | None, int]]:
    """One pattern of several, each in a group of its own, and their numbers by these groups."""
    pattern = re.compile(rf"(?:{'|'.join(choices)})(?!\w)")
    return pattern, {group: int(name[1:]) for name, group in pattern.groupindex.items()}


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _any_word(words: Iterable[str]) -> str:
    """A pattern of any of the words as a whole, or as the end of one.

    Its choices begin with letters, one choice each: so they are found several times as fast as
    behind a look at what stands before, for which whoever finds one looks.
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words):
        by_letter.setdefault(word[0], []).append(word[1:])
    choices = (rf"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return rf"(?:{'|'.join(choices)})(?!\w)"


def first_words(pattern: str, *, figures: bool = False) -> Iterator[str]:
    """The first words of what a pattern can match.

    It begins with a word, or with choices that do, also ones that may be left out. With ``figures``
    a choice may also begin with a figure or one of several signs, which is told by no word.

    Raises:
        ValueError: the pattern begins in another way.
    """
    choices, _ = _choices(f"{_GROUP}{pattern})")
    for choice in choices:
        yield from _first_words(choice, figures=figures)


def _first_words(pattern: str, *, figures: bool) -> Iterator[str]:
    """The same of a pattern that is no choice as a whole."""
    looks = _LOOK_BEHIND.match(pattern)
    if looks is not None:
        yield from _first_words(pattern[looks.end() :], figures=figures)
    elif pattern.startswith(_GROUP):
        choices, rest = _choices(pattern)
        if rest.startswith(_REPEATED):
            raise ValueError(f"begins with what is repeated: {pattern}")
        if rest.startswith("?"):
            rest = rest[1:]
            choices.append("")
        for choice in choices:
            yield from _first_words(choice + rest, figures=figures)
    elif not (figures and _NO_LETTER.match(pattern)):
        word = _WORD.match(pattern)
        if word is None:
            raise ValueError(f"begins with no word: {pattern}")
        yield word.group()


def _choices(pattern: str) -> tuple[list[str], str]:
    """The choices of the group that a pattern begins with, and what stands behind it."""
    choices = []
    depth, begin = 0, len(_GROUP)
    for at, sign in enumerate(pattern):
        depth += (sign == "(") - (sign == ")")
        if depth == 0 or (depth == 1 and sign == "|"):
            choices.append(pattern[begin:at])
            begin = at + 1
        if depth == 0:
            return choices, pattern[at + 1 :]
    raise ValueError(f"a bracket is not closed: {pattern}")
