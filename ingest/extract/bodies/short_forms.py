"""Letters inside names of bodies, written out: what the text says they stand for, the country."""

from __future__ import annotations

import re

from bomay.ingest.extract.bodies.subjects import fields_in_letters

_LONGEST = 140
_WORD = re.compile(r"[^\W_]+")
_JOINTS = frozenset({"và", "của"})


def spelled_out(text: str, at: int, letters: str) -> str | None:
    """``thanh tra giao thông (TTGT)``: the words before whose initials the letters are.

    Args:
        text: normalised.
        at: where the letters stand in brackets.
        letters: capitals, with ``&`` for ``và``.
    """
    left = letters.replace("&", "")
    for word in reversed(list(_WORD.finditer(text, max(0, at - _LONGEST), at))):
        if left and word.group()[0].upper() == left[-1]:
            left = left[:-1]
        elif word.group() not in _JOINTS:
            return None
        if not left:
            return " ".join(text[word.start() : at].split())
    return None


def fields_written_out(words: str) -> str:
    """``Hiệp hội DN``, ``Liên đoàn LS``: letters that the table has for one field alone."""
    fields = fields_in_letters()
    return " ".join(fields.get(word, word) for word in words.split(" "))


def of_the_country(words: str) -> str:
    """``Bóng đá VN``: the country in letters at the end of a name."""
    return f"{words[:-2]}Việt Nam" if words.endswith(" VN") else words
