"""Persons named in a text.

A name is a run of capitalised syllables that begins with a surname, or any such run right after
an honorific or a post. Places, bodies and posts are read before and are no names; nor are
streets, schools and prizes called after people, nor by-lines. A given name after an honorific
stands for the one full name of the text that ends in it.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bomay.ingest.extract import names_context as context
from bomay.ingest.extract.anchors import Vocabulary
from bomay.ontology import tables

_MAX_SYLLABLES = 4
_FREQUENT_SURNAME = 20
_FREQUENT_GIVEN = 8
_PRESIDENT = "Hồ Chí Minh"
_UPPER = "".join(
    c
    for c in map(chr, range(0x1EFA))
    if c.isupper() and (c.isascii() or c.lower() in "đ" or c > "¿")
)
_LOWER = "".join(c for c in map(chr, range(0x1EFA)) if c.islower() and (c.isascii() or c > "¿"))
_CAP = rf"[{_UPPER}][{_LOWER}]*(?:[’'][{_UPPER}]?[{_LOWER}]+)?"
_RUN = re.compile(rf"(?<![^\W_])(?<![^\W_][-.]){_CAP}(?:[ ]{_CAP})*(?![^\W_])")
_SYLLABLES = re.compile(r"\S+")
_VIETNAMESE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvxđ])?"
    r"[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}"
    r"(?:ng|nh|ch|[cmnpt])?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One mention of a person (offsets into the normalised text, without titles).

    Attributes:
        full: the longest form of the name in the text; empty while nobody is known by it.
        printed: what stands here, where that is only a part of a name.
        anchored: an honorific or a post stands right before it.
    """

    start: int
    end: int
    full: str
    printed: str = ""
    anchored: bool = False
    foreign: bool = False


@cache
def honorifics() -> Vocabulary[str]:
    """Words that stand before names, with their class."""
    return Vocabulary({row["surface"]: row["class"] for row in tables.rows("honorifics")})


@cache
def _surnames() -> dict[str, int]:
    return {row["surname"]: int(row["count"]) for row in tables.rows("surnames")}


@cache
def _given() -> dict[str, int]:
    return {row["syllable"]: int(row["given"]) for row in tables.rows("given_syllables")}


def find_names(
    text: str, flat: str, blocked: Sequence[tuple[int, int]], *, posts: Iterable[int]
) -> list[Name]:
    """All mentions of persons in reading order.

    Args:
        text: normalised text. flat: the same in lower case.
        blocked: spans of places, bodies and posts, in order. posts: where posts end.
    """
    anchors = _anchors(text, flat) | set(posts)
    candidates = _candidates(text, flat, (blocked, anchors))
    full = [c for c in candidates if c.full]
    known = _known(full)
    named = [_longest_form(c, known) for c in candidates]
    return [n for n in named if n.full]


def _anchors(text: str, flat: str) -> set[int]:
    """The ends of honorifics; a capitalised one inside a run of capitals is part of a name."""
    ends = set()
    for start, end, _ in honorifics().find_all(flat):
        inside = (
            text[start].isupper()
            and start > 1
            and text[start - 1] == " "
            and (_previous_is_capital(text, start))
        )
        if not inside or not text[start:end].istitle():
            ends.add(end)
    return ends


def _previous_is_capital(text: str, start: int) -> bool:
    begin = text.rfind(" ", max(0, start - 12), start - 1) + 1
    return begin < start - 1 and text[begin].isupper() and text[begin : start - 1].isalpha()


def _candidates(
    text: str, flat: str, given: tuple[Sequence[tuple[int, int]], set[int]]
) -> list[Name]:
    blocked, anchors = given
    starts = [start for start, _ in blocked]
    found: list[Name] = []
    refused_until = -1
    for run in _RUN.finditer(text):
        for words in _free_words(run, blocked, starts, anchors):
            anchored = _is_anchored(text, words[0][0], anchors)
            name = _name_of(text, words, anchored)
            if name is None:
                continue
            if not anchored and (
                context.is_called_after(flat, name.start)
                or (name.start - refused_until in (2, 4) and refused_until > 0)
            ):
                refused_until = name.end
                continue
            if context.is_byline(text, flat, (name.start, name.end), anchored):
                continue
            found.append(name)
    return found


def _is_anchored(text: str, start: int, anchors: set[int]) -> bool:
    if start - 1 in anchors and text[start - 1] in " \n":
        return True
    return start - 2 in anchors and text[start - 2 : start] in (" \n", ". ", "\n ")


def _free_words(
    run: re.Match[str],
    blocked: Sequence[tuple[int, int]],
    starts: Sequence[int],
    anchors: set[int],
) -> Iterable[list[tuple[int, str]]]:
    """The stretches of a run that no place, body, post or honorific covers."""
    words: list[tuple[int, str]] = []
    for syllable in _SYLLABLES.finditer(run.group()):
        start = run.start() + syllable.start()
        index = bisect_right(starts, start) - 1
        covered = index >= 0 and start < blocked[index][1]
        ends_title = not words and run.start() + syllable.end() in anchors
        if covered or ends_title:
            if words:
                yield words
            words = []
        else:
            words.append((start, sys.intern(syllable.group())))
    if words:
        yield words


def _name_of(text: str, words: list[tuple[int, str]], anchored: bool) -> Name | None:
    """The name a stretch of capitals holds; ``full`` is empty for a part of a name."""
    surnames = _surnames()
    first = 0
    if words[0][1] not in surnames or len(words) == 1:
        if anchored:
            return _after_anchor(words)
        if (
            len(words) > 2
            and words[1][1] in surnames
            and context.starts_sentence(text, words[0][0])
        ):
            first = 1
        else:
            return None
    chosen = words[first : first + _MAX_SYLLABLES]
    if len(chosen) < 2:
        return None
    name = " ".join(word for _, word in chosen)
    start = chosen[0][0]
    end = chosen[-1][0] + len(chosen[-1][1])
    if name == _PRESIDENT or name.startswith(_PRESIDENT + " "):
        if not context.is_the_president(text, start):
            return None
        return Name(start=start, end=end, full=_PRESIDENT, anchored=True)
    if not all(map(_is_vietnamese, (w for _, w in chosen))) and not anchored:
        return None
    if not anchored and not _plausible(text, name, (words, first)):
        return None
    return Name(start=start, end=end, full=name, anchored=anchored)


def _plausible(text: str, name: str, of: tuple[list[tuple[int, str]], int]) -> bool:
    """Whether capitals without a title before them read as a person."""
    words, first = of
    syllables = name.split()
    if context.is_no_person(name) or len(words) - first > _MAX_SYLLABLES + 1:
        return False
    if len(syllables) == 2:
        return (
            _surnames()[syllables[0]] >= _FREQUENT_SURNAME
            and _given().get(syllables[1], 0) >= _FREQUENT_GIVEN
            and not context.is_place(name)
        )
    return not context.is_place(name)


def _after_anchor(words: list[tuple[int, str]]) -> Name | None:
    """A run without a surname after a title: a given name, a rare or a foreign name."""
    chosen = words[:_MAX_SYLLABLES]
    name = " ".join(word for _, word in chosen)
    start, end = chosen[0][0], chosen[-1][0] + len(chosen[-1][1])
    foreign = not all(_is_vietnamese(word) for _, word in chosen)
    if len(chosen) == 1 and foreign:
        return None
    return Name(
        start=start,
        end=end,
        full=name if foreign else "",
        printed=name,
        anchored=True,
        foreign=foreign,
    )


@cache
def _is_vietnamese(word: str) -> bool:
    return _VIETNAMESE.fullmatch(word.lower()) is not None


@dataclass(frozen=True, slots=True)
class _Known:
    """Full names of a text, and by each ending the names that have it."""

    by_ending: dict[str, frozenset[str]]


def _known(full: list[Name]) -> _Known:
    endings: dict[str, set[str]] = {}
    for name in dict.fromkeys(n.full for n in full):
        parts = name.split()
        for size in range(1, len(parts)):
            endings.setdefault(" ".join(parts[-size:]), set()).add(name)
    return _Known({ending: frozenset(names) for ending, names in endings.items()})


def _longest_form(name: Name, known: _Known) -> Name:
    """The same mention under the longest form that the text has of it."""
    owners = known.by_ending.get(name.full or name.printed, frozenset())
    if len(owners) == 1:
        return replace(name, full=next(iter(owners)))
    if not name.full and not owners and " " in name.printed:
        return replace(name, full=name.printed)
    return name
