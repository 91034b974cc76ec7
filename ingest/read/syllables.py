"""Whether letters with marks make Vietnamese syllables: the test of a guessed encoding."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import islice

from bomay.ontology.text import TONE_MARKS

_WORD = re.compile(r"[^\W\d_]+")
_ONSET = "(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
_RHYME = (
    "(?:uyê|uya|uyu|uôi|ươi|ươu|iêu|yêu|oai|oay|oao|oeo|uây|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oe"
    "|oi|oă|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])"
)
_SYLLABLE = re.compile(f"{_ONSET}{_RHYME}(?:ch|nh|ng|[cmnpt])?")
# Enough to tell; a long document need not be judged to its end.
_WORDS_READ = 20_000


@dataclass(frozen=True, slots=True)
class Fit:
    """How Vietnamese a text looks.

    Attributes:
        words: words read. marked: those with a letter outside ASCII. valid: those of the marked
            that are Vietnamese syllables. distinct: different valid ones of two letters or more.
    """

    words: int
    marked: int
    valid: int
    distinct: int

    @property
    def share(self) -> float:
        """Of the marked words, those that are syllables; 0 without any."""
        return self.valid / self.marked if self.marked else 0.0


def fit(text: str) -> Fit:
    """Judge the first words of an NFC text."""
    words = marked = valid = 0
    distinct: set[str] = set()
    known: dict[str, bool] = {}
    for found in islice(_WORD.finditer(text), _WORDS_READ):
        word = found.group()
        words += 1
        if word.isascii():
            continue
        marked += 1
        if word not in known:
            known[word] = is_syllable(word)
        if known[word]:
            valid += 1
            if len(word) > 1:
                distinct.add(word)
    return Fit(words, marked, valid, len(distinct))


def is_syllable(word: str) -> bool:
    """Whether an NFC word is a possible Vietnamese syllable, cased as one writes words."""
    if len(word) > 7 or word not in (word.lower(), word.upper(), word.capitalize()):
        return False
    letters = unicodedata.normalize("NFD", word.lower())
    if sum(letter in TONE_MARKS for letter in letters) > 1:
        return False
    bare = unicodedata.normalize("NFC", "".join(c for c in letters if c not in TONE_MARKS))
    return _SYLLABLE.fullmatch(bare) is not None
