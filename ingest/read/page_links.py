"""Lines inside of an article that only lead to another one: ``>> Xem thêm: Ông A làm Giám đốc …``.

What such a link says is told by the page that it leads to, of another day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

_CUE = re.compile(
    r"[\W_]*(?:(?:xem|đọc) (?:thêm|tiếp|lại|ngay)|(?:tin|bài)(?: viết)? (?:có )?liên quan"
    r"|có thể bạn quan tâm|tin cùng chuyên mục)\b|\s*(?:>>|»)",
    re.IGNORECASE,
)
_LONGEST_CUE = 80
_BLOCKS = frozenset(
    {
        *("p", "div", "li", "ul", "ol", "td", "tr", "tbody", "table", "blockquote", "section"),
        *("aside", "center", "h2", "h3", "h4", "h5", "h6"),
    }
)
_WORD = re.compile(r"\w")
_HIGHEST = 6  # elements around the cue that are looked at
_MOST_CUES = 500
_MOST_PARTS = 80  # elements of one such line or box


def drop_lines_of_links(tree: Any) -> None:
    """Drop every line and box that is nothing but such a cue and links."""
    for element in list(islice(_cued(tree), _MOST_CUES)):
        line = _line_around(element)
        if line is not None and line.getparent() is not None:
            line.drop_tree()


def _cued(tree: Any) -> Iterator[Any]:
    """Elements in which a text begins with such a cue, with or without what follows."""
    for element in tree.iter():
        if isinstance(element.tag, str) and _begins_with_cue(element.text):
            yield element
        elif _begins_with_cue(element.tail) and element.getparent() is not None:
            yield element.getparent()


def _begins_with_cue(text: str | None) -> bool:
    return text is not None and _CUE.match(text[:_LONGEST_CUE]) is not None


def _line_around(element: Any) -> Any | None:
    """The smallest block with the cue and a link in it, where it says nothing else."""
    for around in (element, *islice(element.iterancestors(), _HIGHEST)):
        if around.tag not in _BLOCKS:
            continue
        said = _besides_links(around)
        if said is None:
            return None
        linked, words = said
        cue = _CUE.match(words)
        if _WORD.search(words[cue.end() :] if cue is not None else words):
            return None
        if linked:
            return around
    return None


def _besides_links(block: Any) -> tuple[bool, str] | None:
    """Whether a block has links, and what it says besides; None of one with too much in it."""
    linked, said = False, list[str]()
    for at, element in enumerate(block.iter()):
        if at >= _MOST_PARTS:
            return None
        if isinstance(element.tag, str) and element.text:
            if _is_in_link(element, block):
                linked = linked or not element.text.isspace()
            else:
                said.append(element.text)
        if element is not block and element.tail and not _is_in_link(element.getparent(), block):
            said.append(element.tail)
    return linked, "".join(said)


def _is_in_link(element: Any, block: Any) -> bool:
    """Whether a link to another page, inside of a block, holds an element or is it."""
    while element is not block:
        if element.tag == "a" and not (element.get("href") or "#").startswith("#"):
            return True
        element = element.getparent()
    return False
