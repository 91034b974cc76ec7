"""What of a text its working copy may have otherwise, found in one pass.

Most texts have none of the odd characters, no space out of place, no figure that was misread and no
note in plain letters: what looks for these need not be asked then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum, auto
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation

from bomay.ingest.extract.steps import of_text
from bomay.ingest.extract.text import bullets, inline_marks, letter_spaced, page_marks, unmarked
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
PARTED = "Căn\ncứ "

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


# All letters of these blocks are composed, and none of them is put together with one before it:
# Latin, signs, arrows, boxes, and what fonts have of their own.
_COMPOSED = (
    *(range(0x300), range(0x1E00, 0x1F00), range(0x2000, 0x20C0), range(0x2140, 0x2300)),
    *(range(0x2500, 0x2800), range(0xE000, 0xF900)),
)
_COMPOSED_OTHERWISE = "\u2000\u2001"  # spaces; no others of these blocks
_BLOCK = 64  # letters whose bytes differ in the last one alone


def _beginnings_of_blocks() -> Iterator[bytes]:
    """The bytes that the letters of all other blocks begin with, as few of them as tell those."""
    blocks: dict[int, list[bytes]] = {}
    for first in range(0, 0x10000, _BLOCK):
        if not any(first in block for block in _COMPOSED):
            begin = chr(first).encode(errors="surrogatepass")[:-1]
            blocks.setdefault(begin[0], []).append(begin)
    for lead, begins in blocks.items():
        yield from begins if len(begins) < _BLOCK else (bytes([lead]),)
    yield from (bytes([lead]) for lead in range(0xF0, 0xF5))


class Kind(IntEnum):
    """What a sign may be."""

    ODD = auto()  # invisible, a mark apart from its letter, or one of another alphabet
    RARE = auto()  # of a block of which some letters are composed in another way
    OLD = auto()  # a tone where it is put no longer
    GLUED = auto()  # a title and a name without the space between
    MISREAD = auto()  # a letter for a figure
    PAIR = auto()  # two spaces
    AT_END = auto()  # a space at the end of a line
    INDENT = auto()  # a space at its head
    BEFORE_STOP = auto()  # a space before a stop
    BLANK = auto()  # a line with nothing on it
    NOTE = auto()  # a part of a note in plain letters
    DRAWN = auto()  # a bullet
    APART = auto()  # a space in what may be the number of an act
    NUMBERED = auto()  # what a line begins with that may have the number of a page
    LETTER = auto()  # a letter alone at the head of a line
    PARTED = auto()  # what opens a line of grounds, in two lines
    SHOWN = auto()  # a mark of Markdown, or of an entity
    QUOTED = auto()  # the mark of a quoted mail


PHRASES: dict[Kind, tuple[str, ...]] = {
    Kind.ODD: _ODD,
    Kind.RARE: tuple(_COMPOSED_OTHERWISE),
    Kind.OLD: tuple(OLD_TONE),
    Kind.GLUED: tuple(_GLUED),
    Kind.MISREAD: MISREAD_PAIRS,
    Kind.PAIR: ("  ",),
    Kind.AT_END: (" \n",),
    Kind.INDENT: ("\n ",),
    Kind.BEFORE_STOP: tuple(f" {stop}" for stop in STOPS),
    Kind.BLANK: ("\n\n",),
    Kind.NOTE: unmarked.PARTS_OF_NOTES,
    Kind.DRAWN: bullets.SIGNS,
    Kind.APART: _APART,
    Kind.NUMBERED: page_marks.SIGNS,
    Kind.LETTER: letter_spaced.SIGNS,
    Kind.PARTED: (PARTED,),
    Kind.SHOWN: inline_marks.SIGNS,
    Kind.QUOTED: (">",),
}
"""What is looked for, by its kind."""
LOOSE = frozenset({Kind.PAIR, Kind.AT_END, Kind.INDENT, Kind.BEFORE_STOP})
_BYTES = [(kind, phrase.encode()) for kind, phrases in PHRASES.items() for phrase in phrases]
_BYTES += [(Kind.RARE, begin) for begin in _beginnings_of_blocks()]
_KINDS = [kind for kind, _ in _BYTES]
# A text of bytes is looked through in less time than one of letters, whose places it would count.
_FINDER = BytesAhoCorasick([phrase for _, phrase in _BYTES], implementation=Implementation.DFA)
_BYTES_OF_MARKS = 2  # that a letter has more than a plain one, at most


class Signs(NamedTuple):
    """What was found in a text.

    Attributes:
        kinds: of which something was found.
        encoded: the text as UTF-8.
        marked: whether it has its marks, also when all of what was found is spelt anew.
        found: what it is of those that are looked for, and where it stands in ``encoded``.
    """

    kinds: frozenset[Kind]
    encoded: bytes
    marked: bool
    found: Sequence[tuple[int, int, int]]

    @property
    def are_loose(self) -> bool:
        """Whether spaces stand at line breaks, before stops or side by side, or may do.

        A text in which none do has single spaces already, and none out of place.
        """
        return not LOOSE.isdisjoint(self.kinds) or self.unbroken

    @property
    def unbroken(self) -> bool:
        """Whether there are spaces at which no line is broken."""
        return Kind.ODD in self.kinds and UNBROKEN.encode() in self.encoded

    def spans(self, kind: Kind) -> list[tuple[int, int]]:
        """Where those of a kind stand in ``encoded``, in the order of their ends."""
        return [(start, end) for index, start, end in self.found if _KINDS[index] is kind]

    def printed(self, kind: Kind) -> set[str]:
        """Those of a kind."""
        return {self.encoded[start:end].decode() for start, end in self.spans(kind)}

    def places(self, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Spans of ``encoded`` in the order of their ends as spans of the text.

        Of two that overlap (``S.S.Nguyễn``) the first is told.
        """
        last = place = 0
        for start, end in spans:
            if start < last:
                continue
            first = place + len(self.encoded[last:start].decode(errors="surrogatepass"))
            last, place = end, first + len(self.encoded[start:end].decode())
            yield first, place


@of_text
def encoded_of(text: str) -> bytes:
    """The text as UTF-8, half letters too; made once for all who look through it."""
    return text.encode(errors="surrogatepass")


def signs_of(text: str) -> Signs:
    """What a text has of all this; linear in its length."""
    encoded = encoded_of(text)
    found = _FINDER.find_matches_as_indexes(encoded, overlapping=True)
    kinds = frozenset([_KINDS[index] for index, _, _ in found])
    extra = len(encoded) - len(text) - _BYTES_OF_MARKS * len(found)
    return Signs(kinds, encoded, unmarked.is_share_of_marks(extra, len(text)), found)
