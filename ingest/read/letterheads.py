"""The head of an official paper, told from a masthead or a sentence with the same words.

A paper of the State or the Party has a motto that is a line or a column of its own, near it a line
that begins with the number, and below them its type, or whom and what a letter is for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from bomay.ontology.mottos import PARTY, STATE
from bomay.ontology.tables import rows
from bomay.ontology.text import CAPITALS

MOTTO = re.compile(rf"{STATE}|{PARTY}")
_WHOLE = re.compile(
    rf"[*_]*(?:{STATE}(?:\s+CHỦ\s+NGHĨA)?(?:\s+VIỆT\s+NAM)?|{PARTY})[*_]*"
    r"(?:\s*Độc\s+lập.{0,60})?"
)
_COLUMNS = re.compile(r"\t|\||\s{2,}")
_NUMBERED = re.compile(rf"[|*_\s]*(?:Số|SỐ)\s?:?\s?\d+[^\n]{{0,40}}[-/][{CAPITALS}]{{2}}")
_LETTER = re.compile(r"[|*_\s]*(?:Kính gửi|V/v)\b")
_NOT_OF_TYPE = re.compile(r"\s(?:của|liên|CT|CP|HĐBT|/|\().*")
_SHORT = 3
_LONGEST = 160
_ABOVE, _BELOW = 8, 12


def is_motto(line: str) -> bool:
    """Whether a line, or a column of it, is the motto and nothing else."""
    if not MOTTO.search(line):
        return False
    return any(_WHOLE.fullmatch(column.strip()) for column in _COLUMNS.split(line))


def is_numbered(line: str) -> bool:
    """Whether a line begins with the number of a paper, as in a letterhead."""
    return _NUMBERED.match(line) is not None


def is_type(line: str) -> bool:
    """Whether a line is the type of a paper: in capitals, or with hardly a word beside it."""
    found = _types().match(line)
    return found is not None and (found["type"].isupper() or len(line.split()) <= _SHORT)


def has_letterhead(lines: Sequence[str]) -> bool:
    """Whether a motto, a number and a type, or what opens a letter, stand close together."""
    for at, line in enumerate(lines):
        if MOTTO.search(line):
            near = [
                *lines[max(0, at - _ABOVE) : at],
                *takewhile(_is_short, lines[at : at + _BELOW]),
            ]
            if any(map(is_numbered, near)) and any(map(_is_titled, near)):
                return True
    return False


def _is_short(line: str) -> bool:
    """Whether a line may stand in a head: no paragraph, unless it begins with the type."""
    return len(line) <= _LONGEST or _is_titled(line)


def _is_titled(line: str) -> bool:
    return _LETTER.match(line) is not None or is_type(line)


@cache
def _types() -> re.Pattern[str]:
    labels = {_NOT_OF_TYPE.sub("", row["label_vi"]) for row in rows("document_types")}
    longest_first = "|".join(map(re.escape, sorted(labels, key=len, reverse=True)))
    return re.compile(rf"[|*_\s]*(?P<type>{longest_first})(?!\w)", re.IGNORECASE)
