"""Vietnamese typed without its marks: the words by which official texts are read get them back.

Old files, telexes and texts typed in plain letters have lines such as ``Can cu Nghi dinh so
40/2025/ND-CP``. In lines that print no marked letter the phrases of ``unmarked_phrases.csv``, the
nouns of acts, the names of bodies and of provinces become what they are read as elsewhere, letter
for letter, so that every offset stays.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from bomay.ontology.reference import units
from bomay.ontology.tables import rows

# Marks make up a fourth of the bytes of Vietnamese; where some lines have none, fewer, or a note
# in plain letters heads a longer text that has them.
_MOST_EXTRA_BYTES = 0.12
_FEWEST = 3
NOTES = ("Can cu", "CAN CU", "Thong tu", "Nghi dinh", "Quyet dinh", "NGHI DINH", "QUYET DINH")
"""The words that such a note begins with."""
PARTS_OF_NOTES = ("Can", "CAN", "Thong", "dinh", "DINH")
"""Each of them has one of these, however many spaces stand between its words."""
_MARKED = re.compile("[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_STROKES = str.maketrans("đĐ", "dD")
_DIGIT = "digit"
_NEAR = 20_000  # characters to either side
_MOST_LOOKED_THROUGH = 300_000_000  # characters, some tenths of a second


def with_marks(text: str) -> str:
    """The text with the marks of known phrases in its unmarked lines; of the same length."""
    extra = len(text.encode(errors="surrogatepass")) - len(text)
    if is_share_of_marks(extra, len(text)) and not any(words in text for words in NOTES):
        return text
    flat = text.lower()
    if len(flat) != len(text):
        return text
    flat = flat.replace("\n", " ")
    phrases, needs_digit, automaton = _phrases()
    pieces: list[str] = []
    last = found = 0
    for start, stop in _unmarked(text):
        for index, a, b in automaton.find_matches_as_indexes(flat[start:stop]):
            a, b = a + start, b + start
            if flat[a - 1 : a].isalnum() or flat[b : b + 1].isalnum():
                continue
            if needs_digit[index] and not flat[b : b + 4].lstrip(" :")[:1].isdigit():
                continue
            found += " " in phrases[index]
            pieces += (text[last:a], _cased(phrases[index], text[a:b]))
            last = b
    if found < _FEWEST:
        return text
    pieces.append(text[last:])
    return "".join(pieces)


def is_share_of_marks(extra_bytes: int, letters: int) -> bool:
    """Whether a text of so many letters has its marks, by the bytes that it has more than those."""
    return extra_bytes > _MOST_EXTRA_BYTES * letters


def without_marks(text: str) -> str:
    """The text in plain letters, of the same length where it is composed."""
    apart = unicodedata.normalize("NFD", text.translate(_STROKES))
    return "".join(c for c in apart if not unicodedata.combining(c))


class AsPrinted:
    """Words that were given their marks, as a text prints them.

    They are asked for in about the order of the text, so they are looked for near the last ones
    first; through the whole text only a number of times.
    """

    def __init__(self, text: str) -> None:
        self._text = " ".join(text.split())
        self._known: dict[str, str] = {}
        self._at = 0
        self._left = _MOST_LOOKED_THROUGH

    def of(self, words: str) -> str:
        """The words without marks where the text prints them so and not with them."""
        bare = without_marks(words)
        if bare == words:
            return words
        if words not in self._known:
            self._known[words] = self._printed((words, bare))
        return self._known[words]

    def _printed(self, forms: tuple[str, str]) -> str:
        near = max(0, self._at - _NEAR), self._at + _NEAR
        for begin, end in (near, (0, len(self._text))):
            for form in forms:
                self._left -= end - begin if begin == 0 else 0
                at = self._text.find(form, begin, end) if self._left > 0 else -1
                if at >= 0:
                    self._at = at
                    return form
        return forms[0]


def _unmarked(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines without a marked letter."""
    start = at = 0
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        if _MARKED.search(text, at, end) is not None:
            if start < at:
                yield start, at
            start = end
        at = end
    if start < at:
        yield start, at


def _cased(phrase: str, printed: str) -> str:
    pairs = zip(phrase, printed, strict=True)
    return "".join(c.upper() if p.isupper() else c for c, p in pairs)


@cache
def _phrases() -> tuple[list[str], list[bool], AhoCorasick]:
    """Marked phrases, whether a number must follow, and a finder of them without their marks."""
    read_as: dict[str, tuple[str, bool]] = {}
    for phrase in _named():
        bare = without_marks(phrase)
        if " " in phrase and bare != phrase and len(bare) == len(phrase):
            read_as.setdefault(bare, (phrase, False))
    for row in rows("unmarked_phrases"):
        phrase = row["phrase"]
        read_as[without_marks(phrase)] = phrase, row["next"] == _DIGIT
    chosen = list(read_as.values())
    finder = AhoCorasick(list(read_as), matchkind=MatchKind.LeftmostLongest)
    return [phrase for phrase, _ in chosen], [digit for _, digit in chosen], finder


def _named() -> Iterator[str]:
    """Nouns of acts, bodies and provinces as other tables write them."""
    yield from (row["surface"] for row in rows("document_nouns"))
    yield from (row["surface"] for row in rows("body_names"))
    for unit in units():
        if unit.level == "province":
            yield unit.name.lower()
