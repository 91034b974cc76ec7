"""What stands beside a page's own text: blocks of other news, of links, of buttons.

They are told by the class or id that makers of pages give them (``page_parts.csv``), or by the
heading that a reader sees (the sidebar's of ``zone_cues.csv``).
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache
from itertools import islice, pairwise
from typing import Any

from bomay.ontology.tables import rows

# ``newsHot``, ``tin-khac``, ``box_other2``
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_SIDEBAR = "sidebar"
_LONGEST_NAME, _LONGEST_LINE = 200, 160  # characters looked at
_MOST_EMPTY = 12  # pieces of white space before the first words


def is_beside(element: Any) -> bool:
    """Whether an element is such a block, by its name or its first words."""
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    if not named.isspace() and not _names().isdisjoint(_words(named)):
        return True
    return _is_headed(_first_words(element))


def _words(named: str) -> set[str]:
    """The words of a name, and any two that stand together (``tinkhac`` of ``tin-khac``)."""
    words = [word.lower() for word in _WORD.findall(named[:_LONGEST_NAME])]
    return {*words, *map("".join, pairwise(words))}


@cache
def _names() -> Set[str]:
    return frozenset(row["word"] for row in rows("page_parts"))


def _first_words(element: Any) -> str:
    for text in islice(element.itertext(), _MOST_EMPTY):
        if text and not text.isspace():
            return " ".join(text[:_LONGEST_LINE].split())
    return ""


def lengths(element: Any) -> dict[Any, int]:
    """How much text stands in each element of a tree."""
    from lxml import etree

    found: dict[Any, int] = {}
    for _, one in etree.iterwalk(element, events=("end",)):
        inside = sum(found.get(child, 0) + len(child.tail or "") for child in one)
        found[one] = len(one.text or "") + inside
    return found


def _is_headed(line: str) -> bool:
    found = _headings().match(line)
    return found is not None and (found.end() == len(line) or ":" in found.group())


@cache
def _headings() -> re.Pattern[str]:
    cues = (row["pattern"] for row in rows("zone_cues") if row["zone"] == _SIDEBAR)
    return re.compile("|".join(f"(?:{cue})" for cue in cues), re.IGNORECASE)
