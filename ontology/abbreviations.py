"""Abbreviations of bodies, kinds of units and units, written out: ``UBND Q.1`` and the like."""

from __future__ import annotations

import re
from functools import cache

from bomay.ontology.tables import rows
from bomay.ontology.text import fold, nfc


def written_out(text: str) -> str:
    """The text with its abbreviations in words, each once, whatever their case or marks."""
    pattern, meanings = _abbreviations()
    return pattern.sub(lambda found: meanings[fold(found[0])], nfc(text))


@cache
def unit_types() -> tuple[tuple[str, ...], ...]:
    """The folded words before the names of units (``thi``, ``xa``), the longest first."""
    types = {tuple(fold(row["type"]).split()) for row in rows("place_types")}
    return tuple(sorted(types, key=lambda words: (-len(words), words)))


@cache
def _abbreviations() -> tuple[re.Pattern[str], dict[str, str]]:
    meanings: dict[str, str] = {}
    surfaces: set[str] = set()
    for surface, meaning in _pairs():
        if fold(surface) == fold(meaning) or fold(surface) in fold(meaning).split():
            continue
        meanings.setdefault(fold(surface), meaning)
        surfaces |= {surface.casefold(), fold(surface)}
    parts = [_bounded(one) for one in sorted(surfaces, key=lambda one: (-len(one), one))]
    return re.compile("|".join(parts), re.IGNORECASE), meanings


def _pairs() -> list[tuple[str, str]]:
    found = [
        (row["surface"], f"{row['type']} {row['name']} ".rstrip() + " ")
        for row in rows("place_types")
    ]
    found += [(row["surface"], row["name"]) for row in rows("body_names") if _short(row["surface"])]
    names = {row["id"]: row["name"] for row in rows("units")}
    # With the word for its kind an alias is read as that word and the name.
    kinds = tuple(fold(row["surface"]) for row in rows("place_types"))
    found += [
        (row["alias"], names[row["unit"]])
        for row in rows("unit_aliases")
        if not fold(row["alias"]).startswith(kinds)
    ]
    return found


def _short(surface: str) -> bool:
    return " " not in surface


def _bounded(surface: str) -> str:
    end = r"(?!\w)" if surface[-1].isalnum() else ""
    return rf"(?<!\w){re.escape(surface)}{end}"
