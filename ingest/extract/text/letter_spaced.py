"""Headings whose letters stand apart: ``Q U Y Ế T  Đ Ị N H``.

Typists space the type of a paper so, to make it wide. The types of ``document_types.csv`` are read
in that form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bomay.ontology.tables import rows
from bomay.ontology.text import nfc

_FEWEST = 4  # letters
_MOTTO, _HEAD = ("CỘNG H", "ĐẢNG", "Độc lập"), 1500  # one is in every such head
_LOOKED_THROUGH = 6000  # characters: an act prints its type in its head and above its articles


def letter_spaced(text: str) -> Iterator[tuple[int, int, str]]:
    """The spans of such headings and the words they are."""
    head = text[:_HEAD]
    if not any(words in head for words in _MOTTO):
        return
    head = text[:_LOOKED_THROUGH]
    openings, heading = _headings()
    if not any(opening in head for opening in openings):
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
    """How such headings begin, and a pattern of them as lines."""
    openings = sorted({" ".join(letters[:3]) for letters in _types()})
    longest_first = sorted(_types(), key=len, reverse=True)
    spaced = "|".join(" +".join(letters) for letters in longest_first)
    return openings, re.compile(rf"^[ ]*(?P<type>{spaced})(?=[ ]*:?[ ]*$)", re.MULTILINE)
