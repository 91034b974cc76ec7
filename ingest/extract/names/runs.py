"""Where capitals stand in a row, as names do.

Most capitals are one word at the head of a sentence. They are told apart in the pattern already:
one word alone is looked for only where something beside it may tell a name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from bomay.ingest.extract.names import foreign as names_foreign
from bomay.ingest.extract.text.anchors import Pieces, flatten
from bomay.ingest.extract.text.letters import (
    BEGINS_WORD,
    CAPITALISED,
    CAPITALISED_WORD,
    LOWER,
    MARKED,
    UPPER,
)

Span = tuple[int, int]

# ``Trần Thị MơVừa qua``, ``Trần Thị MơÔng Tân``: the next sentence begins without a space.
_MARKED_CAPITAL = "".join(filter(str.isupper, MARKED.upper()))
_ENDS = (
    rf"(?:(?![^\W_])|(?=[{UPPER}][a-z]*[{MARKED}][{LOWER}]*(?![^\W_])"
    rf"|[{_MARKED_CAPITAL}][{LOWER}]+(?![^\W_])))"
)
# No list of names has 400 syllables, and matching keeps a place for each of them to go back to.
_MORE = rf"(?:[ ]{CAPITALISED}){{1,400}}{_ENDS}|(?![^\W_])(?={names_foreign.GOES_ON})"
# Most runs are one capital at the head of a sentence: a group tells those that may be more.
RUN = re.compile(rf"{CAPITALISED_WORD}(?:({_MORE})|{_ENDS})")
# Those that may be more, where they begin; one of which alone is told by what stands behind it.
_SEVERAL = re.compile(rf"{CAPITALISED_WORD}(?:{_MORE})")
# Nearly all that go on do so in syllables of letters alone. A group tells where there is a sign of
# anything else: behind these, or behind the first syllable, each choice by its first letter.
_PLAIN = rf"(?:[ ][{UPPER}][{LOWER}]*+){{1,400}}+(?:(?![\w’'-])|())"
_MAY_GO_ON = (
    rf"[’'-](?=[{UPPER}{LOWER}])()",  # H'Nan, Jae-in, Jean-Paul
    rf"[.](?=[{UPPER}])()",  # A.Schmidt
    rf"[{UPPER}](?<=[a-z].)()",  # McKay
)
_MOST_OF_SEVERAL = re.compile(
    rf"[{UPPER}]{BEGINS_WORD}[{LOWER}]*+(?:{'|'.join((_PLAIN, *_MAY_GO_ON))})"
)
# What is surely one alone, as most are: nothing stands behind that could join it to more.
_AFTER_ONE = "".join({particle[1] for particle in names_foreign.PARTICLES})
_PLAIN_ALONE = re.compile(
    rf"[{UPPER}]{BEGINS_WORD}[{LOWER}]*+(?![\w’'.-]|[ ][{UPPER}{_AFTER_ONE}])"
)
_PARTICLES = Pieces(*names_foreign.PARTICLES)
_LONGEST_ALONE = 64  # letters


def several(text: str) -> list[Span]:
    """The runs of more than one capital, or of one that may go on as a foreign name does."""
    pattern = _SEVERAL if _PARTICLES.are_in(flatten(text)) else _MOST_OF_SEVERAL
    runs: list[Span] = []
    read = 0  # how far
    for found in pattern.finditer(text):
        run = found.span()
        if run[0] < read:
            continue
        if found.lastindex is not None:
            whole = _SEVERAL.match(text, run[0])
            if whole is None:
                continue
            run = whole.span()
            read = run[1]
        runs.append(run)
    return runs


def told_apart(text: str) -> tuple[list[Span], list[Span]]:
    """The same, and the runs of one capital."""
    runs: list[Span] = []
    alone: list[Span] = []
    for run in RUN.finditer(text):
        (alone if run.lastindex is None else runs).append(run.span())
    return runs, alone


def alone_at(text: str, start: int) -> Span | None:
    """The run of one capital that begins here, behind a space or a line break."""
    run = _PLAIN_ALONE.match(text, start) or RUN.match(text, start)
    return run.span() if run is not None and run.lastindex is None else None


def alone_before(text: str, flat: str, end: int) -> Span | None:
    """The run of one capital that ends here; it may be the end of one of several.

    Args:
        text: normalised text.
        flat: the same in lower case.
        end: where the run ends.
    """
    begin = text.rfind(" ", max(0, end - _LONGEST_ALONE), end) + 1
    if text[begin:end] == flat[begin:end]:
        return None
    for start in range(begin, end):
        if text[start] != flat[start]:
            run = alone_at(text, start)
            if run is not None and run[1] == end:
                return run
    return None


class Before:
    """The runs before a place, of one capital and of more.

    Args:
        runs: those of several capitals, in order.
    """

    def __init__(self, text: str, runs: Sequence[Span]) -> None:
        self._text, self._runs = text, runs

    def within(self, start: int, reach: int) -> list[Span]:
        """Those that end in some letters before a run, the nearest first; perhaps more of them."""
        begin = self._text.rfind(" ", 0, max(0, start - reach)) + 1
        index = bisect_right(self._runs, begin, key=_start) - 1
        if index >= 0 and begin < self._runs[index][1]:
            begin = self._runs[index][0]
        found = [run.span() for run in RUN.finditer(self._text, begin, start)]
        return found[::-1]


def _start(run: Span) -> int:
    return run[0]
