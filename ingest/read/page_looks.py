"""What a page's looks tell a reader of its tree: capitals by a style, articles in a list.

Heads of papers are often typed *Huyện ủy A* and shown in capitals; articles of a paper stand in
lists whose marks nobody would read as theirs.
"""

from __future__ import annotations

import re
from typing import Any

_LONGEST = 100  # characters that are made capitals: words of paragraphs tell more as typed
_CAPITALS = "//*[contains(@style, 'uppercase')]"
_ARTICLE = re.compile(r"\s*Điều\s+\d+[a-zđ]?\s*\.")


def put_in_capitals(tree: Any) -> None:
    """Short texts that a style of their element shows in capitals."""
    for styled in tree.xpath(_CAPITALS):
        for element in styled.iter():
            if element.text and len(element.text) <= _LONGEST:
                element.text = element.text.upper()
            if element is not styled and element.tail and len(element.tail) <= _LONGEST:
                element.tail = element.tail.upper()


def open_lists_of_articles(tree: Any) -> None:
    """The items of lists of articles become paragraphs."""
    for listed in list(tree.iter("ul", "ol")):
        items = list(listed.iterchildren("li"))
        if any(_ARTICLE.match(item.text_content()) for item in items):
            listed.tag = "div"
            for item in items:
                item.tag = "p"
