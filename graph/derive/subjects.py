"""Whether two subjects of acts speak of the same thing (rule M7, design 5.4.8).

Words that open, close or frame subjects of any field (``subject_phrases.csv``) are dropped, so
that "tăng cường sự lãnh đạo của Đảng đối với công tác dân vận" and "… công tác cán bộ" share
nothing. What is left must be long enough to mean something, and nearly all of the shorter subject
must stand in the longer one, as words and as neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from bomay.ontology import tables
from bomay.ontology.text import nfc, tone_key

_WORD = re.compile(r"\w+")
FEWEST_WORDS = 6  # syllables: about three words
SHARED_WORDS = 0.9
SHARED_NEIGHBOURS = 0.7


@lru_cache(maxsize=16_384)
def agree(one: str, other: str) -> bool:
    """Whether two subjects are one subject, perhaps cut at another place."""
    short, long = sorted((content(one), content(other)), key=lambda words: (len(words), words))
    if len(set(short)) < FEWEST_WORDS:
        return len(short) > 1 and _words(one) == _words(other)
    if _share(set(short), set(long)) < SHARED_WORDS or _tells(short, long, one, other):
        return False
    return _share(set(pairwise(short)), set(pairwise(long))) >= SHARED_NEIGHBOURS


def _tells(short: tuple[str, ...], long: tuple[str, ...], one: str, other: str) -> bool:
    """Whether the shorter one has a name or a number of its own: another place, another year."""
    own = set(short) - set(long)
    inner = {w for text in (one, other) for w in _WORD.findall(nfc(text))[1:]}
    return any(w[0].isdigit() or w[0].isupper() for w in inner if tone_key(w) in own)


@lru_cache(maxsize=8192)
def content(subject: str) -> tuple[str, ...]:
    """The words that carry the subject, marks kept, in order."""
    text = f" {' '.join(_words(subject))} "
    for phrase in _phrases():
        while phrase in text:
            text = text.replace(phrase, " ")
    return tuple(text.split())


def _words(text: str) -> list[str]:
    return [tone_key(word) for word in _WORD.findall(nfc(text))]


def _share(short: set[Any], long: set[Any]) -> float:
    return len(short & long) / len(short)


@cache
def _phrases() -> tuple[str, ...]:
    found = {f" {' '.join(_words(row['phrase']))} " for row in tables.rows("subject_phrases")}
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


def groups(subjects: Iterable[str]) -> list[list[str]]:
    """Subjects put together around the longest one that each agrees with, never by a chain.

    A subject that agrees with the centres of two groups could be either and stays alone.
    """
    left = sorted(set(subjects))
    friends = {one: {x for x in left if x == one or agree(one, x)} for one in left}
    centres: list[str] = []
    for one in sorted(left, key=lambda x: (-len(content(x)), x)):
        if not any(one in friends[centre] for centre in centres):
            centres.append(one)
    grouped: dict[str, list[str]] = {centre: [] for centre in centres}
    alone = []
    for one in left:
        mine = [centre for centre in centres if one in friends[centre]]
        if len(mine) == 1:
            grouped[mine[0]].append(one)
        else:
            alone.append([one])
    return sorted([*(sorted(group) for group in grouped.values()), *alone])
