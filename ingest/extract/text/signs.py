"""What of a text its working copy may have otherwise, found in one pass.

Most texts have none of the odd characters, no space out of place, no figure that was misread and no
note in plain letters: what looks for these need not be asked then.
"""

from __future__ import annotations

from enum import IntEnum, auto
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from bomay.ingest.extract.text import bullets, unmarked
from bomay.ingest.extract.text.figures import MISREAD as MISREAD_PAIRS
from bomay.ontology.number_codes import look_alikes
from bomay.ontology.text import D_STROKES

_INVISIBLE_CODES = (
    *(0x00AD, 0x034F, 0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F)),
    *(*range(0x2060, 0x2065), *range(0x2066, 0x206A), *range(0xFE00, 0xFE10), 0xFEFF),
)
INVISIBLE = "".join(map(chr, _INVISIBLE_CODES))
MARKS = "".join(map(chr, (*range(0x0300, 0x0370), *range(0x2160, 0x2180))))
# No line is broken at these; they are spaces once the lines are joined.
UNBROKEN = "\u00a0"
ONE_TO_ONE = (
    str.maketrans(
        dict.fromkeys("\t\u1680\u205f\u3000\u000c", " ")
        | {chr(c): " " for c in range(0x2000, 0x200B)}
        | dict.fromkeys("\u00a0\u2007\u202f", UNBROKEN)
        | {chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F)}
        | {chr(c): "-" for c in (*range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63)}
        | dict.fromkeys("\r\u000b\u0085\u2028\u2029", "\n")
        | dict.fromkeys("«„‟", "“")
        | dict.fromkeys("»", "”")
    )
    | D_STROKES
    | look_alikes()
)
PLAIN = {chr(odd): plain for odd, plain in ONE_TO_ONE.items()}
_ODD = (*INVISIBLE, *MARKS, *PLAIN)
STOPS = ",;:."

# oà → òa and uỷ → ủy, only where the pair ends its syllable and no q precedes (quý stays).
_VOWEL_TONES = {"a": "aàáảãạ", "e": "eèéẻẽẹ", "y": "yỳýỷỹỵ", "o": "oòóỏõọ", "u": "uùúủũụ"}
OLD_TONE: dict[str, str] = {}
for _first, _second in (("o", "a"), ("o", "e"), ("u", "y")):
    for _tone in range(1, 6):
        _old, _new = _first + _VOWEL_TONES[_second][_tone], _VOWEL_TONES[_first][_tone] + _second
        for _cased in (str.lower, str.capitalize, str.upper):
            OLD_TONE[_cased(_old)] = _cased(_new)
# ``ÔngTrần Văn Bình``: links and marks in bold lose the space before them.
_TITLES = ("ông", "Ông", "bà", "Bà")
# ``PGS.TS.Nguyễn Văn Mão``
_DEGREES = ("S.", "s.")
_GLUED = [
    f"{title}{capital}"
    for title in (*_TITLES, *_DEGREES)
    for capital in "ABCDĐEGHKLMNOPQRSTUVXYÂÔƯÁÀẤÓ"
]
# What a number of an act with spaces in it has: 05 -NQ, NQ/ TU, 12 / 2020.
SIGNS_OF_NUMBERS = ("-", "/")
_APART = tuple(
    words
    for before in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZĐƯ"
    for sign in SIGNS_OF_NUMBERS
    for words in (f"{before} {sign}", f"{before}{sign} ")
)


class Kind(IntEnum):
    """What a sign may be."""

    ODD = auto()  # invisible, a mark apart from its letter, or one of another alphabet
    OLD = auto()  # a tone where it is put no longer
    GLUED = auto()  # a title and a name without the space between
    MISREAD = auto()  # a letter for a figure
    PAIR = auto()  # two spaces
    AT_BREAK = auto()  # a space beside a line break
    BEFORE_STOP = auto()  # a space before a stop
    NOTE = auto()  # a part of a note in plain letters
    DRAWN = auto()  # a bullet
    APART = auto()  # a space in what may be the number of an act


PHRASES: dict[Kind, tuple[str, ...]] = {
    Kind.ODD: _ODD,
    Kind.OLD: tuple(OLD_TONE),
    Kind.GLUED: tuple(_GLUED),
    Kind.MISREAD: MISREAD_PAIRS,
    Kind.PAIR: ("  ",),
    Kind.AT_BREAK: (" \n", "\n "),
    Kind.BEFORE_STOP: tuple(f" {stop}" for stop in STOPS),
    Kind.NOTE: unmarked.PARTS_OF_NOTES,
    Kind.DRAWN: tuple(sign for sign in bullets.SIGNS if sign not in _ODD),
    Kind.APART: _APART,
}
"""What is looked for, by its kind."""
# A text that has none of these has single spaces already, and none out of place.
_LOOSE = frozenset({Kind.PAIR, Kind.AT_BREAK, Kind.BEFORE_STOP})
# What is found hides what begins within it: a letter of these may be the first of something else,
# the space behind a sign the first of a pair.
_HIDING = frozenset({Kind.GLUED, Kind.MISREAD, Kind.NOTE})
_BEHIND_SPACE = tuple(pair[1] for pair in (*PHRASES[Kind.PAIR], " \n", *PHRASES[Kind.BEFORE_STOP]))
_KINDS = [kind for kind, phrases in PHRASES.items() for _ in phrases]
_FINDER = AhoCorasick(
    [phrase for phrases in PHRASES.values() for phrase in phrases],
    implementation=Implementation.DFA,
)
_BYTES_OF_MARKS = 2  # that a letter has more than a plain one, at most


class Signs(NamedTuple):
    """What was found in a text.

    Attributes:
        spans: where they stand, by their kind, in order and without overlap.
        unbroken: whether there are spaces at which no line is broken.
        marked: whether it has its marks, also when all of what was found is spelt anew.
    """

    spans: dict[Kind, list[tuple[int, int]]]
    unbroken: bool
    marked: bool

    def may_have(self, kind: Kind) -> bool:
        """Whether one of that kind was found, or may have been hidden by what was."""
        return kind in self.spans or not _HIDING.isdisjoint(self.spans)

    @property
    def are_loose(self) -> bool:
        """Whether spaces stand at line breaks, before stops or side by side, or may do."""
        return self.unbroken or not _LOOSE.isdisjoint(self.spans)

    @property
    def only_before_stops(self) -> bool:
        """Whether spaces are loose before stops, and nowhere else."""
        return _LOOSE.intersection(self.spans) == {Kind.BEFORE_STOP} and not self.unbroken


def signs_of(text: str) -> Signs:
    """What a text has of all this; linear in its length."""
    found = _FINDER.find_matches_as_indexes(text)
    spans: dict[Kind, list[tuple[int, int]]] = {}
    for index, start, end in found:
        spans.setdefault(_KINDS[index], []).append((start, end))
    for _, end in spans.get(Kind.APART, ()):
        if text[end - 1] == " " and text.startswith(_BEHIND_SPACE, end):
            spans.setdefault(Kind.PAIR, [])
    marked = unmarked.is_marked(text, changing=_BYTES_OF_MARKS * len(found))
    return Signs(spans, UNBROKEN in text, marked)
