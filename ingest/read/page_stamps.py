"""The day that a page prints under its title, where its head does not give one.

Readers of pages drop such lines as no part of the article, and with them the only word on when it
came out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from bomay.ingest.read.page_days import condensed, day_of

_TIME = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?(?:SA|CH|AM|PM))?"
_DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2}(?:,| năm)? \d{4})"
_STAMP = re.compile(
    rf"[^\d\n]{{0,40}}(?:{_TIME}[^\d\n]{{1,12}})?{_DAY}(?:[^\d\n]{{1,6}}{_TIME})?"
    r"(?:[^\d\n]{0,6}GMT[^\n]{0,8})?[^\d\n]{0,3}",
    re.IGNORECASE,
)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SHORTEST, _LONGEST = 8, 80
_PARTS = 12
_NEAR = 30  # elements behind the title
_FURTHEST = 400  # characters of text behind the title


def printed_stamp(tree: Any, title: str | None) -> tuple[str | None, str | None]:
    """The day of a ``<time>`` close under the title, and the line that prints a day there.

    Of days above the title most are the clock of the page, of days further below those of other
    news, so neither is looked for.
    """
    heading = heading_of(tree, title)
    if heading is None:
        return None, None
    passed = 0
    for element in islice(_behind(heading), _NEAR):
        words = _words(element)
        if element.tag == "time":
            said = element.get("datetime", "")
            day = day_of(said) if _ISO_DAY.match(said.strip()) else None
            if day is not None:
                return day, None
        if _is_stamp(words):
            inside = [each for each in map(_words, element.iterdescendants()) if _is_stamp(each)]
            return None, min((words, *inside), key=len)
        passed += 0 if len(element) else len(words)
        if passed > _FURTHEST:
            break
    return None, None


def _words(element: Any) -> str:
    """Of an element; nothing of one with too many parts to be a stamp."""
    parts = list(islice(element.itertext(), _PARTS + 1))
    return " ".join(" ".join(parts).split()) if len(parts) <= _PARTS else ""


def _is_stamp(words: str) -> bool:
    return _SHORTEST <= len(words) <= _LONGEST and _STAMP.fullmatch(words) is not None


def heading_of(tree: Any, title: str | None) -> Any | None:
    """The first heading that prints the title of the page, or the only one of its rank."""
    headings = list(islice(tree.iter("h1", "h2"), _NEAR))
    said = condensed(title or "")
    for heading in headings:
        if said and condensed("".join(heading.itertext())) == said:
            return heading
    first = [heading for heading in headings if heading.tag == "h1"]
    return first[0] if len(first) == 1 else None


def _behind(heading: Any) -> Iterator[Any]:
    """Elements that begin behind an element, in the order of the page."""
    above = heading
    while above is not None:
        for following in above.itersiblings():
            yield from (each for each in following.iter() if isinstance(each.tag, str))
        above = above.getparent()
