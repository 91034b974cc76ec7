"""Letters of Vietnamese words, capitals apart.

A range such as ``À-Ỹ`` holds small letters too, so the letters are listed one by one.
"""

from __future__ import annotations

_LATIN = [*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x250), *range(0x1EA0, 0x1EFA)]
UPPER = "".join(chr(c) for c in _LATIN if chr(c).isupper())
LOWER = "".join(chr(c) for c in _LATIN if chr(c).islower())
# A syllable that begins with a capital and goes on in small letters: Nguyễn, Y, H'Nan, Jae-in.
_REST = rf"[{LOWER}]*(?:[’'][{UPPER}]?[{LOWER}]+)?(?:-[a-z]{{2,5}}(?![^\W_]))?"
CAPITALISED = rf"[{UPPER}]{_REST}"
# Syllables that begin no later than their word. That begins with a set of letters, which is fast.
CAPITALISED_RUN = rf"[{UPPER}](?<![^\W_].)(?<![^\W_][-.].){_REST}(?:[ ]{CAPITALISED})*(?![^\W_])"
