"""Marks inside of lines that tell how a text is shown: Markdown's, and letters written as entities.

``**Nguyễn Văn An**``, ``[14-KL/TW](https://…)``, escaped signs, ``&ndash;``: what exports of pages
and editors write around letters and for them. The working copy has what a reader is shown.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import category

from bomay.ingest.extract.text.anchors import places

Change = tuple[int, int, str]
"""Where it begins and ends, and what is shown there."""

_LINK = "]("
SIGNS = (_LINK, "\\", "&", "*", "_")
"""Without one of these a text is shown as it is written."""
# An address of one word, at times with a title behind it; one pair of brackets may be in it.
_ADDRESS = re.compile(
    r"\]\((?:<[^<>\n]{1,2000}>|(?=https?:|mailto:|www\.|[/#.]|[\w%-]+[./])"
    r"[^\s()]{1,2000}+(?:\([^\s()]{0,200}\)[^\s()]{0,200}+)?)"
    r"(?:\s\"[^\"\n]{0,300}\")?\)"
)
_LONGEST_LINKED, _DEEPEST = 400, 3
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[\]-`{-~\n])")  # a row of backslashes is none
# Programs that escape what is escaped already write &amp;ndash;.
_ENTITY = re.compile(
    r"&(?P<again>(?:amp;){0,3})(?:[A-Za-z]{2,8}\d{0,2}|#\d{2,5}|#[xX][0-9A-Fa-f]{2,4});"
)
_STRONG = 2
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
# Each begins with the sign itself, which is found fast.
_EMPHASIS = re.compile(
    r"\*(?<!\\.)\*{0,2}+(?!\*)|_(?<![\\\w].)_{0,2}+(?=[^\s_])|_(?<=[^\s_\\].)_{0,2}+(?!\w)"
)
_OPEN = frozenset("\"'([*“‘")  # ``___/___`` is a gap to be filled in
_SIGNS = frozenset("!\"#$%&'()+,-./:;<=>?@[]^`{|}~“”‘’…–—")


def shown(text: str) -> list[Change]:
    """What to put in place of such marks, in order; linear in the length of the text."""
    changes: list[Change] = []
    if _LINK in text:
        changes += _links(text)
    if "\\" in text:
        changes += ((*found.span(), "") for found in _ESCAPED.finditer(text))
    if "&" in text:
        changes += _entities(text)
    if "*" in text or "_" in text:
        changes += _emphasis(text)
    return list(_apart(sorted(changes))) if changes else changes


def _apart(changes: list[Change]) -> Iterator[Change]:
    """Without what stands inside of another: the address of a link has underscores."""
    last = 0
    for change in changes:
        if change[0] >= last:
            last = change[1]
            yield change


def _links(text: str) -> Iterator[Change]:
    for at in places(text, _LINK):
        address = _ADDRESS.match(text, at)
        if address is None:
            continue
        opened = _opened(text, at)
        if opened is not None:
            image = text.startswith("!", opened - 1) and opened > 0
            yield opened - image, opened + 1, ""
            yield at, address.end(), ""


def _opened(text: str, closed: int) -> int | None:
    """Where the words of a link begin that end at ``closed``; an image may be in them."""
    depth, floor = 1, max(0, closed - _LONGEST_LINKED)
    at = closed
    while 0 < depth <= _DEEPEST:
        at = max(text.rfind("[", floor, at), text.rfind("]", floor, at))
        if at < 0:
            return None
        depth += 1 if text[at] == "]" else -1
    return at if depth == 0 and "\n\n" not in text[at:closed] else None


def _entities(text: str) -> Iterator[Change]:
    for found in _ENTITY.finditer(text):
        written = found.group()
        character = html.unescape(f"&{written[found.end('again') - found.start() :]}")
        if len(character) == 1:  # else it is none
            yield *found.span(), "" if category(character) == "Cf" else character


def _emphasis(text: str) -> Iterator[Change]:
    """The marks of emphasis, which come in pairs within a paragraph."""
    pairs = _Pairs(text)
    ends = (found.start() for found in _PARAGRAPH.finditer(text))
    end = next(ends, len(text))
    for found in _EMPHASIS.finditer(text):
        mark, start = found.group(), found.start()
        while start > end:
            pairs = _Pairs(text)
            end = next(ends, len(text))
        before, after = text[start - 1 : start], text[found.end() : found.end() + 1]
        opens, closes = _sides(mark, before, after)
        if len(mark) > _STRONG:
            first = pairs.first_of_three(opens)
            yield from pairs.take(mark[:first], start, opens, closes)
            mark, start = mark[first:], start + first
        yield from pairs.take(mark, start, opens, closes)


class _Pairs:
    """The marks of a paragraph that were opened and not closed so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._opened: list[tuple[str, int]] = []
        self._count: Counter[str] = Counter()

    def first_of_three(self, opens: bool) -> int:
        """How many signs of ``***`` are the first mark of the two: what was opened last closes."""
        if self._opened and not opens:
            return len(self._opened[-1][0])
        return 1 if opens else _STRONG

    def take(self, mark: str, start: int, opens: bool, closes: bool) -> Iterator[Change]:
        """A mark, and the one that it closes."""
        if closes and self._count[mark]:
            other = ""
            while other != mark:
                other, first = self._opened.pop()
                self._count[other] -= 1
            yield first, first + len(mark), ""
            end = start + len(mark)
            yield start, end, " " if _is_glued(self._text, start, end) else ""
        elif opens:
            self._opened.append((mark, start))
            self._count[mark] += 1


def _is_glued(text: str, start: int, stop: int) -> bool:
    """Whether two words stand together without a mark: ``**Bí thư**Nguyễn Văn An``."""
    return text[start - 1].islower() and text[stop : stop + 1].isupper()


def _sides(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark may begin what it emphasises, and whether it may end it."""
    if (before == "(" and after == ")") or (before.isdigit() and after.isdigit()):
        return False, False
    opens = bool(after.strip()) and (after not in _SIGNS or not before.isalnum())
    closes = bool(before.strip()) and (before not in _SIGNS or not after.isalnum())
    if mark[0] == "_":
        opens = opens and not before.isalnum() and (after.isalnum() or after in _OPEN)
        return opens, closes and not after.isalnum()
    return opens, closes
