"""Letters of Vietnamese words, capitals apart.

A range such as ``À-Ỹ`` holds small letters too, so the letters are listed one by one.
"""

from __future__ import annotations

_LATIN = [c for c in map(chr, range(0x1EFA)) if c.isalpha() and (c.isascii() or c > "\u00bf")]
UPPER = "".join(
    c for c in _LATIN if c.isupper() and ord(c) < 0x0250 or c.isupper() and ord(c) > 0x1E9F
)
LOWER = "".join(
    c for c in _LATIN if c.islower() and ord(c) < 0x0250 or c.islower() and ord(c) > 0x1E9F
)
# A syllable that begins with a capital and goes on in small letters: Nguyễn, Y, H'Nan.
CAPITALISED = rf"[{UPPER}][{LOWER}]*(?:[’'][{UPPER}]?[{LOWER}]+)?"
