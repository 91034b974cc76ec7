"""Headings whose letters stand apart: ``Q U Y Ế T  Đ Ị N H``.

Typists space the type of a paper so, to make it wide. The types of ``document_types.csv`` are read
in that form.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from bomay.ingest.extract.text.lines import lines_of
from bomay.ontology.tables import rows
from bomay.ontology.text import CAPITALS, nfc

SIGNS = tuple(f"\n{letter} " for letter in CAPITALS)
"""Such a heading begins the text or has one of these above it, or an indent."""
_FEWEST = 4  # letters
_BEGINS = re.compile(r" *[^\W\d_] +[^\W\d_] ")
# One is in the head of a paper; others are looked through as far as a head reaches.
_IN_HEAD, _HEAD = ("CỘNG H", "ĐẢNG", "Độc lập", "QUỐC HỘI", "ỦY BAN", "HỘI ĐỒNG", "BỘ "), 1500
_LOOKED_THROUGH = 6000  # characters: an act prints its type in its head and above its articles


def letter_spaced(text: str) -> Iterator[tuple[int, int, str]]:
    """The spans of such headings and the words they are."""
    head = text[:_LOOKED_THROUGH]
    lines = lines_of(text) if head is text else head.split("\n")
    if not any(" " in line[:2] and _BEGINS.match(line) for line in lines):
        return
    if not any(words in head[:_HEAD] for words in _IN_HEAD):
        head = head[:_HEAD]
    signs, heading = _headings()
    if not any(sign in head for sign in signs):
        return
    for found in heading.finditer(head):
        yield *found.span("type"), _types()["".join(found["type"].split())]


@cache
def _types() -> dict[str, str]:
    """The types of papers in capitals, by their letters alone."""
    labels = {nfc(row["label_vi"]).upper() for row in rows("document_types")}
    words = {label for label in labels if label.replace(" ", "").isalpha()}
    return {label.replace(" ", ""): label for label in words if len(label) >= _FEWEST}


@cache
def _headings() -> tuple[list[str], re.Pattern[str]]:
    """What one such heading or another has inside, as few as there can be, and their pattern."""
    longest_first = sorted(_types(), key=len, reverse=True)
    inside = [{f" {letter} " for letter in letters[1:-1]} for letters in longest_first]
    rare = {sign for signs in inside for sign in signs if not sign.isascii()}
    chosen: list[str] = []
    while any(inside):
        usual = Counter(sign for signs in inside for sign in sorted(signs & rare or signs))
        chosen.append(usual.most_common(1)[0][0])
        inside = [signs for signs in inside if chosen[-1] not in signs]
    spaced = "|".join(" +".join(letters) for letters in longest_first)
    return chosen, re.compile(rf"^[ ]*(?P<type>{spaced})(?=[ ]*:?[ ]*$)", re.MULTILINE)
