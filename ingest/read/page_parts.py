"""What stands beside a page's own text: blocks of other news, of links, of buttons.

They are told by the heading that a reader sees (the sidebar's of ``zone_cues.csv``), or by the
class or id that makers of pages give them (``page_parts.csv``) where most of what they say are
links. A block that has an article, a ground or a numbered item is of the paper, whatever its name.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache
from itertools import islice, pairwise
from typing import Any, NamedTuple

from bomay.ontology.tables import rows

# ``newsHot``, ``tin-khac``, ``box_other2``
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_SIDEBAR = "sidebar"
_LONGEST_NAME, _LONGEST_LINE = 200, 160  # characters looked at
_MOST_EMPTY = 12  # pieces of white space before the first words
_MOSTLY = 0.5
# ``Điều 2.``, ``<b>Điều</b> 2``, ``Căn cứ Luật``, ``Chương II``, ``1. Giao``, ``a) Lập``
_OF_A_PAPER = re.compile(
    r"^[^\S\n]*(?:Điều(?:\s+\d|\s*\Z)|Căn\s+cứ\s|(?:Chương|Mục|Phần)\s+[IVX\d]"
    r"|(?:\d{1,2}|[IVX]{1,4})[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[a-zđ]\)\s)",
    re.IGNORECASE | re.MULTILINE,
)


class Measure(NamedTuple):
    """Of an element: its characters, those of them in links, and whether it is a paper's text."""

    length: int = 0
    linked: int = 0
    of_a_paper: bool = False


def is_beside(element: Any, measure: Measure) -> bool:
    """Whether an element is such a block, by its first words or its name and links."""
    if measure.of_a_paper:
        return False
    if measure.linked > _MOSTLY * measure.length and is_called_a_part(element):
        return True
    return _is_headed(_first_words(element))


def is_called_a_part(element: Any) -> bool:
    """Whether its class or id alone calls an element such a block."""
    return not _names().isdisjoint(words_of_name(name_of(element)))


def name_of(element: Any) -> str:
    """What makers of pages call an element: its class and its id."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def words_of_name(named: str) -> set[str]:
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


def measured(element: Any) -> dict[Any, Measure]:
    """How much text and links stand in each element of a tree; white space counts for nothing."""
    from lxml import etree

    found: dict[Any, Measure] = {}
    for _, one in etree.iterwalk(element, events=("end",)):
        inside = [found[child] for child in one if child in found]
        texts = [one.text or "", *(child.tail or "" for child in one)]
        length = sum(len(text.strip()) for text in texts) + sum(each.length for each in inside)
        # What a link says is of where it leads to; an anchor leads nowhere.
        if one.tag == "a" and one.get("href"):
            found[one] = Measure(length, length)
            continue
        of_a_paper = any(each.of_a_paper for each in inside) or any(map(_OF_A_PAPER.search, texts))
        found[one] = Measure(length, sum(each.linked for each in inside), of_a_paper)
    return found


def _is_headed(line: str) -> bool:
    found = _headings().match(line)
    return found is not None and (found.end() == len(line) or ":" in found.group())


@cache
def _headings() -> re.Pattern[str]:
    cues = (row["pattern"] for row in rows("zone_cues") if row["zone"] == _SIDEBAR)
    return re.compile("|".join(f"(?:{cue})" for cue in cues), re.IGNORECASE)
