"""Twenty-year-old encodings and garbled ones made Unicode, only where that is plainly right.

TCVN3 (ABC) and VNI are encodings of fonts: their texts are Latin letters to every program, and
reach us as bytes or, out of Word files and PDFs, as Latin-1 letters in Unicode. Their letters are
rows of ``legacy_letters.csv``. TCVN3 has no capitals with tones (another font drew them): those
come out in lower case, which is all that the text holds.

Nothing is changed unless what comes out is Vietnamese and what was there is not (``syllables``).
Garbled UTF-8 is turned back line by line; lines that lost bytes on the way (à as ``Ã`` and a plain
space) go to ftfy (Apache-2.0, small, no dependency but wcwidth). Only its repair
of encodings is used, which leaves quotes and widths alone; alone it left short lines (``CÆ¡ quan``)
in 3 to 5 of 100 texts. It is imported when the first such line comes because that takes 0.1 s.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from bomay.ingest.read.syllables import Fit, fit
from bomay.ontology.tables import rows

TCVN3 = "TCVN3 (ABC)"
VNI = "VNI"
GARBLED = "UTF-8 read as Latin-1"
_CONVERTED = {TCVN3: "tcvn3", VNI: "vni"}

_PLAINLY_UNICODE = re.compile("[\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323]")
_HIGH_LATIN = re.compile("[\u00a1-\u00ff]")
# What the bytes of đ, ư, ă, à and of all letters from U+1EA0 on look like.
_LOOKS_GARBLED = re.compile(
    "á[º»]|[ÂÃÄÆ][\u0080-\u00bf\u2010-\u203a\u0152-\u0192\u20ac]|â[\u0080\u20ac]"
)
_MOST_TIMES_GARBLED = 3
# What Windows shows for the bytes that are controls in Latin-1: quotes, dashes, some letters.
WINDOWS_LETTERS = {i: bytes([i]).decode("cp1252", "ignore") or chr(i) for i in range(0x80, 0xA0)}
_WINDOWS_BYTES = {ord(letter): byte for byte, letter in WINDOWS_LETTERS.items()}
# English with © and ® in it has few marked words, Vietnamese three in four.
_LEAST_MARKED = 0.2
_LEAST_VALID = 0.8
_LEAST_DISTINCT = 3


def recode(text: str) -> tuple[str, str | None]:
    """The text in Unicode letters, and what was done to it (None: it is as it was)."""
    if text.isascii():
        return text, None
    if _LOOKS_GARBLED.search(text):
        repaired = _ungarbled(text)
        for _ in range(_MOST_TIMES_GARBLED - 1):
            if _LOOKS_GARBLED.search(repaired) is None:
                break
            repaired = _ungarbled(repaired)
        if repaired != text and _is_mended(fit(repaired), fit(text)):
            return repaired, GARBLED
    if _PLAINLY_UNICODE.search(text) or not _HIGH_LATIN.search(text):
        return text, None
    before = fit(text)
    if before.share >= _LEAST_VALID / 2 and before.distinct >= _LEAST_DISTINCT:
        return text, None
    return best_of(text) or (text, None)


def best_of(text: str) -> tuple[str, str] | None:
    """The reading of Latin-1 letters that is Vietnamese, with the encoding's name, or None."""
    found: list[tuple[int, str, str]] = []
    for name in _CONVERTED:
        converted = convert(text, name)
        fits = fit(converted)
        if is_vietnamese(fits):
            found.append((fits.valid, converted, name))
    if not found:
        return None
    _, converted, name = max(found)
    return converted, name


def convert(text: str, name: str) -> str:
    """Latin-1 letters as the letters that fonts of an encoding drew for them."""
    if name not in _CONVERTED:
        return text
    pattern, letter_of = _letters(_CONVERTED[name])
    return unicodedata.normalize("NFC", pattern.sub(letter_of, text))


def is_vietnamese(fits: Fit) -> bool:
    """Whether enough of a text was read, and enough of it is Vietnamese."""
    return (
        fits.distinct >= _LEAST_DISTINCT
        and fits.marked >= _LEAST_MARKED * fits.words
        and fits.share >= _LEAST_VALID
    )


def is_better(after: Fit, before: Fit) -> bool:
    """Whether a changed text is more Vietnamese than what it was made from."""
    return after.valid > before.valid and after.share > before.share


def _is_mended(after: Fit, before: Fit) -> bool:
    # Garbled twice, each letter falls apart into several short words, some of them syllables.
    return is_better(after, before) or (is_vietnamese(after) and not is_vietnamese(before))


def _ungarbled(text: str) -> str:
    """Line by line: one garbled paragraph among good ones is repaired, the good ones stay."""
    return unicodedata.normalize("NFC", "\n".join(map(_ungarbled_line, text.split("\n"))))


def _ungarbled_line(line: str) -> str:
    if line.isascii():
        return line
    try:
        return line.translate(_WINDOWS_BYTES).encode("latin-1").decode("utf-8")
    except UnicodeError:
        pass  # good letters among garbled ones, or some of these are lost
    if not _LOOKS_GARBLED.search(line):
        return line
    import ftfy

    return ftfy.fix_encoding(line)


@cache
def _letters(encoding: str) -> tuple[re.Pattern[str], Callable[[re.Match[str]], str]]:
    letters: dict[str, str] = {}
    for row in rows("legacy_letters"):
        if row["encoding"] == encoding:
            code = "".join(chr(int(part, 16)) for part in row["code"].split(" "))
            letters[code] = row["letter"]
            letters.setdefault(code[0] + code[1:].upper(), row["letter"])
            letters.setdefault(code[0] + code[1:].lower(), row["letter"])
    longest_first = sorted(letters, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(code) for code in longest_first))
    return pattern, lambda found: letters[found.group()]
