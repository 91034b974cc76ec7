"""Pages that print an official paper: it is read whole, from its letterhead to who signed it.

A reader of articles looks for prose. What tells a paper from another stands in short lines at its
edges, laid out in tables, in blocks without paragraphs or in bare text, and is dropped as such. So
where a page has the motto of a paper and, below it, its recipients or a line of who signs, the
smallest element that holds both is read as a browser shows it, line by line, without the blocks of
other news and links that stand in it. Where that is the page's body, only its lines that are the
paper's are.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping, Set
from typing import Any

from bomay.ingest.read.bare_pages import paper_of
from bomay.ingest.read.letterheads import has_letterhead, is_motto, is_numbered, is_type
from bomay.ingest.read.page_parts import Measure, is_beside, measured
from bomay.ontology.text import CAPITALS

_END = re.compile(
    rf"\s*(?:Nơi\s+nhận\s*:|(?:TM|KT|TL|TUQ)\s?\.\s*[{CAPITALS}]|[TK]/[MTL]\W*[{CAPITALS}])"
)
# In a row of a table either may stand first.
_ENDS = re.compile(rf"(?:[^|]*\|)?{_END.pattern}")
_BLOCKS = frozenset(
    {
        *("p", "div", "li", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "center", "ul", "ol"),
        *("section", "article", "header", "footer", "blockquote", "table", "tbody", "thead", "tr"),
        *(
            "td",
            "th",
            "caption",
            "dl",
            "dt",
            "dd",
            "pre",
            "figure",
            "figcaption",
            "address",
            "main",
        ),
    }
)
_UNSEEN = frozenset({"script", "style", "noscript", "template", "button", "select", "form", "head"})
_CELLS = frozenset({"td", "th"})
# What may be a block of something else.
_PLACES = frozenset({"div", "section", "table", "ul", "ol", "dl"})
_AROUND = frozenset({"nav", "aside", "footer"})
_PARTS_OF_A_PAGE = frozenset({"article", "main", "header"})
# ``<span style="display:block">``
_SHOWN_AS_BLOCK = re.compile(
    r"\bdisplay\s*:\s*(?:block|flex|grid|table|list-item)\b", re.IGNORECASE
)
_MOST_LINKED = 0.2
_DEEPEST = 500
_ABOVE = 8  # lines above a motto that may have the number


def paper_text(tree: Any) -> str | None:
    """The lines of the paper that a page prints; None where it prints none, or not alone."""
    motto, end = _edges(tree)
    best = _common(motto, end) if end is not None else None
    if best is None or best.tag in ("html", "tr") or _is_linked(best):
        return None
    lines = _Lines({*motto.iterancestors(), motto, *end.iterancestors(), end})
    lines.read(best)
    told: list[str] | None = lines.told
    if best.tag == "body":
        ends = [at for at, line in enumerate(lines.told) if _ENDS.match(line)]
        links = {" ".join(link.text_content().split()) for link in best.iter("a")}
        told = paper_of(lines.told, ends, links - {""})
    return "\n".join(told) if told is not None and has_letterhead(told) else None


def _edges(tree: Any) -> tuple[Any, Any]:
    """The elements with the motto and with the end of a paper, if no part begins between."""
    motto: Any = None
    is_whole = is_headed = True
    above: deque[str] = deque(maxlen=_ABOVE)
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            continue
        own = [line for line in _own_lines(element) if line]
        above.extend(own)
        if any(map(is_motto, own)):
            # A masthead with the words of a motto has no number; a head may be a page's header.
            motto, is_whole, is_headed = element, True, any(map(is_numbered, above))
        elif motto is not None and any(map(_END.match, own)):
            return (motto, element) if is_whole else (None, None)
        elif _begins_a_part(element) and (element.tag == "h1" or not is_headed):
            is_whole = False
        is_headed = is_headed or any(map(is_numbered, own))
    if motto is None or not is_whole:
        return None, None
    # What stands behind the children of an element was seen with what stands before them.
    around = (motto, *motto.iterancestors())
    ends = (one for one in around if any(map(_END.match, _own_lines(one))))
    return motto, next(ends, None)


def _begins_a_part(element: Any) -> bool:
    """Whether another part of the page begins here; a paper's type may be its heading."""
    if element.tag == "h1":
        return not is_type(element.text_content())
    return element.tag in _PARTS_OF_A_PAGE


def _own_lines(element: Any) -> Iterator[str]:
    """What an element says before its first child, and after those that break the line."""
    if element.tag == "pre":
        yield from "".join(element.itertext()).split("\n")
        return
    yield " ".join((element.text or "").split())
    for child in element:
        if child.tail and child.tag in ("br", "hr"):
            yield " ".join(child.tail.split())


def _is_shown_as_block(element: Any) -> bool:
    style = element.get("style")
    return style is not None and _SHOWN_AS_BLOCK.search(style) is not None


def _common(first: Any, second: Any) -> Any:
    """The smallest element with both in it."""
    above = {first, *first.iterancestors()}
    return next((one for one in (second, *second.iterancestors()) if one in above), None)


def _is_linked(element: Any) -> bool:
    linked = sum(
        len(link.text_content())
        for link in element.iter("a")
        if next(link.iterancestors("a"), None) is None
    )
    return linked > _MOST_LINKED * len(element.text_content())


class _Lines:
    """The lines that a browser shows, rows of a table of one-line cells as ``| a | b |``.

    All are put into one list, and a row is told by where its cells begin in it: nothing is read
    twice, however deep tables stand in tables.

    Args:
        paper: elements that are of the paper, whatever they are called.
    """

    def __init__(self, paper: Set[Any]) -> None:
        self.told: list[str] = []
        self._open: list[str] = []
        self._paper = paper
        self._most = 0
        self._measures: Mapping[Any, Measure] = {}

    def read(self, element: Any) -> None:
        """Add the lines of what stands inside of an element."""
        self._measures = measured(element)
        self._most = self._measures[element].length // 2
        self._read(element, 0)
        self._end_line()

    def _read(self, element: Any, depth: int) -> None:
        if element.tag == "pre":
            for text in "".join(element.itertext()).split("\n"):
                self._open.append(text)
                self._end_line()
            return
        first = len(self.told)
        cells: list[int] = []
        self._open.append(element.text or "")
        for child in element:
            tag = child.tag if isinstance(child.tag, str) else None
            if (
                tag is not None
                and tag not in _UNSEEN
                and depth < _DEEPEST
                and not self._is_around(child)
                and not self._is_beside(child)
            ):
                is_block = tag in _BLOCKS or _is_shown_as_block(child)
                if is_block:
                    self._end_line()
                before = len(self.told)
                self._read(child, depth + 1)
                if is_block:
                    self._end_line()
                if tag in _CELLS:
                    cells.append(len(self.told) - before)
            self._open.append(child.tail or "")
        if element.tag == "tr":
            self._end_line()
            if len(cells) > 1 and max(cells) == 1 and len(self.told) - first == sum(cells):
                self.told[first:] = [f"| {' | '.join(self.told[first:])} |"]

    def _is_around(self, child: Any) -> bool:
        """Whether an element is of the page; a paper may have its end, or part of it, in a foot."""
        if child.tag == "summary":  # what to press to see the rest
            return not self._measures[child].of_a_paper
        if child.tag not in _AROUND or child in self._paper:
            return False
        return child.tag != "footer" or not any(
            _END.match(line)
            for each in child.iter()
            if isinstance(each.tag, str)
            for line in _own_lines(each)
        )

    def _is_beside(self, child: Any) -> bool:
        """Whether a block is none of the paper's; most of the page's text always is."""
        if child.tag not in _PLACES or child in self._paper:
            return False
        measure = self._measures[child]
        return measure.length <= self._most and is_beside(child, measure)

    def _end_line(self) -> None:
        if shown := " ".join("".join(self._open).split()):
            self.told.append(shown)
        self._open.clear()
