"""Comparison keys for Vietnamese text. Display always keeps the source's own spelling.

Two keys, from strict to loose: ``tone_key`` joins spellings that differ only in where the tone
mark stands (hoà = hòa, uỷ = ủy) or in letter case; ``fold`` drops all marks and turns đ into d,
for search as people type.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache, wraps

TONE_MARKS = frozenset("\u0300\u0301\u0303\u0309\u0323")
# Letters that official texts print for Đ: Eth and the African D.
D_STROKES = str.maketrans({"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ"})
# A range such as ``À-Ỹ`` holds small letters too, so the letters are listed one by one.
LATIN = tuple(map(chr, (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x250))))
LATIN += tuple(map(chr, range(0x1EA0, 0x1EFA)))
CAPITALS = "".join(filter(str.isupper, LATIN))
_STROKE_TO_D = str.maketrans({"đ": "d", "Đ": "D"})
# Names, titles and numbers come again and again; whole texts do not, and are not kept.
_KEPT_KEYS, _LONGEST_KEPT = 1 << 15, 200
_NOT_WORD = re.compile(r"[^\w]+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def _kept(key: Callable[[str], str]) -> Callable[[str], str]:
    """Remember the keys of short texts."""
    remembered = lru_cache(_KEPT_KEYS)(key)

    @wraps(key)
    def of(text: str) -> str:
        return remembered(text) if len(text) <= _LONGEST_KEPT else key(text)

    return of


def nfc(text: str) -> str:
    """NFC with look-alike letters of Đ made Đ; the length may change."""
    return unicodedata.normalize("NFC", text).translate(D_STROKES)


@_kept
def fold(text: str) -> str:
    """Lower case, no marks, đ as d, one space between words: ``Quận ủy`` → ``quan uy``.

    Punctuation is kept, so that ``05-NQ/TU`` stays one token for those who split on spaces.
    """
    decomposed = unicodedata.normalize("NFD", nfc(text).translate(_STROKE_TO_D))
    bare = "".join(c for c in decomposed if unicodedata.category(c) != "Mn")
    return " ".join(bare.casefold().split())


@_kept
def tone_key(text: str) -> str:
    """Lower case, each syllable's tone mark moved to its end: ``hoà`` and ``hòa`` become equal."""
    out = []
    for word in nfc(text).casefold().split():
        decomposed = unicodedata.normalize("NFD", word)
        tones = "".join(c for c in decomposed if c in TONE_MARKS)
        out.append("".join(c for c in decomposed if c not in TONE_MARKS) + tones)
    return " ".join(out)


@_kept
def slug(text: str) -> str:
    """ASCII, lower case, hyphens: ``Lê Văn Thinh`` → ``le-van-thinh``. Never empty (``x``)."""
    return _NOT_SLUG.sub("-", fold(text)).strip("-") or "x"


def words(text: str) -> list[str]:
    """The folded words of a text, punctuation dropped."""
    return [w for w in _NOT_WORD.split(fold(text)) if w]


def printable(text: str) -> str:
    """Text for a terminal: what would steer it (escape codes, line breaks) is written out."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of some words, the longest first."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
