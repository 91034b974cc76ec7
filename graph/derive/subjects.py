"""Whether two subjects of acts speak of the same thing (rule M7, design 5.4.8).

Words that open, close or frame subjects of any field (``subject_phrases.csv``) are dropped, so
that "tăng cường sự lãnh đạo của Đảng đối với công tác dân vận" and "… công tác cán bộ" share
nothing. What is left must be long enough to mean something, and nearly all of the shorter subject
must stand in the longer one, as words and as neighbours. Where little is left, it must be the same
to the word, and one may only leave out of the frame what the other has: "tăng cường công tác dân
vận ở vùng cao" is "chủ trương tăng cường …" and not "đổi mới …".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import Any

from bomay.ontology import tables
from bomay.ontology.text import nfc, tone_key

_WORD = re.compile(r"\w+")
FEWEST_WORDS = 6  # syllables: about three words
FEWEST_EXACT = 4  # of a subject that is the same to the word in another frame
_SAYING_NOTHING = ("names the paper not its subject", "joins words")
_CHANGING = "changes another paper"
SHARED_WORDS = 0.9
SHARED_NEIGHBOURS = 0.7


@lru_cache(maxsize=16_384)
def agree(one: str, other: str) -> bool:
    """Whether two subjects are one subject, perhaps cut at another place."""
    short, long = sorted((content(one), content(other)), key=lambda words: (len(words), words))
    if _changes(one, long) != _changes(other, long):
        return False
    if len(set(short)) < FEWEST_WORDS:
        return len(short) > 1 and _same(
            one, other, content_words=len(short) if short == long else 0
        )
    if _share(set(short), set(long)) < SHARED_WORDS or _tells(short, long, one, other):
        return False
    return _share(set(pairwise(short)), set(pairwise(long))) >= SHARED_NEIGHBOURS


def _changes(subject: str, content_words: Iterable[str]) -> frozenset[str]:
    """What a subject says, before its matter, that is done to another paper: ``sửa đổi …``.

    An act and the one that amends it are about the same and are two.
    """
    carried = set(content_words)
    opening = " ".join(takewhile(lambda word: word not in carried, _words(subject)))
    return frozenset(p for p in _phrases(_CHANGING) if p in f" {opening} ")


def _same(one: str, other: str, *, content_words: int) -> bool:
    """Whether two short subjects are one: to the word, or but for a part of their frames."""
    left, right = _words(one), _words(other)
    if left == right:
        return True
    if not content_words:
        return False
    frames = Counter(left), Counter(right)
    smaller, larger = sorted(frames, key=Counter.total)
    left_out = larger - smaller
    if smaller - larger:
        return False
    return content_words >= FEWEST_EXACT or set(left_out) <= _naming()


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
def _phrases(*notes: str) -> tuple[str, ...]:
    """The phrases of the table, or those with such notes, longest first."""
    rows = [row for row in tables.rows("subject_phrases") if not notes or row["note"] in notes]
    found = {f" {' '.join(_words(row['phrase']))} " for row in rows}
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


@cache
def _naming() -> frozenset[str]:
    """Words that name the paper, or join others, and say nothing of a subject."""
    return frozenset(word for phrase in _phrases(*_SAYING_NOTHING) for word in phrase.split())


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
