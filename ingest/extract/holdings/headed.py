"""Leaders listed below a heading that says whose they are.

``1. Lãnh đạo Văn phòng: / 1. Đồng chí A - Chánh Văn phòng Trung ương Đảng / 2. Đồng chí B - Phó
Chánh Văn phòng``: an office without a body in the list is of the body of the heading; where that
is a bare word, of the one that the list or the first line of the text tells whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.text.letters import CAPITALISED

_LEADERS = "lãnh đạo "
_NUMBER = r"[ ]*(?:[*#_]+[ ]*)?(?:(?:[ivx]{1,4}|\d{1,2}|[a-zđ])[ ]?[.)/-]{1,2}[ ]?)?[*_ ]*"
_OPENS = re.compile(rf"{_NUMBER}(?:danh sách[ ](?:các[ ])?|các[ ]|ban[ ]|tập thể[ ])*\Z")
_CLOSES = re.compile(
    r"(?:[ ](?:hiện nay|hiện tại|đương nhiệm|gồm(?:[ ]có)?|bao gồm|(?:được )?phân công như sau"
    r"|như sau))*[ ]?:?[ *_]*"
)
_BARE = re.compile(r"(?P<word>văn phòng|ban|cục|tổng cục|vụ|viện|sở)(?![^\W_])")
# A line without an office that the list goes on behind: none at all, or a name alone.
_PASSED = re.compile(
    rf"[ *_#|-]*(?:(?:\d{{1,2}}[ ]?[.)][ ]?)?(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)?(?:[ *_]*{CAPITALISED})"
    r"{2,6}[ ,;*_]*)?"
)
_LONGEST = 300
_MOST_LINES = 80
_LONGEST_LINE = 200  # of one that is passed: longer than any name
_HEAD_LINE = 120
_OPENING = 40


class _Section(NamedTuple):
    """Where a list begins and ends, and whose leaders it lists."""

    start: int
    end: int
    node: Node


def listed_below(grammar: Grammar, post: Post) -> Node | None:
    """The body below whose heading an office stands that tells none."""
    sections = grammar.once(("leaders",), lambda: _sections(grammar))
    index = bisect_left(sections, post.start, key=lambda each: each.start) - 1
    if index < 0 or post.start >= sections[index].end:
        return None
    return sections[index].node


def _sections(grammar: Grammar) -> list[_Section]:
    found: list[_Section] = []
    at = grammar.flat.find(_LEADERS)
    while at >= 0:
        section = _section_at(grammar, at)
        if section is not None:
            found.append(section)
        at = grammar.flat.find(_LEADERS, at + 1)
    return found


def _section_at(grammar: Grammar, at: int) -> _Section | None:
    flat = grammar.flat
    line = grammar.text.rfind("\n", max(0, at - _OPENING), at) + 1
    if (not line and at > _OPENING) or _OPENS.fullmatch(flat, line, at) is None:
        return None
    begin = at + len(_LEADERS)
    stop = grammar.text.find("\n", begin, begin + _LONGEST)
    if stop < 0:
        return None
    node = grammar.parse(begin)
    bare = _BARE.match(flat, begin)
    named = node is not None and node.complete and _CLOSES.fullmatch(flat, node.end, stop)
    if not named and (bare is None or _CLOSES.fullmatch(flat, bare.end(), stop) is None):
        return None
    end = _end_of_list(grammar, stop + 1)
    if not named:
        node = _told_whole(grammar, f"{bare['word']} " if bare else "", (stop, end))
    return _Section(stop, end, node) if node is not None else None


def _end_of_list(grammar: Grammar, begin: int) -> int:
    """Where the lines of persons and offices end: at one that tells neither."""
    text, posts = grammar.text, _posts(grammar)
    for _ in range(_MOST_LINES):
        end = text.find("\n", begin)
        end = len(text) if end < 0 else end
        index = bisect_left(posts, begin, key=lambda each: each.start)
        tells = index < len(posts) and posts[index].start < end
        if not tells and not _is_passed(text, begin, end):
            return begin
        if end == len(text):
            return end
        begin = end + 1
    return begin


def _is_passed(text: str, begin: int, end: int) -> bool:
    return end - begin <= _LONGEST_LINE and _PASSED.fullmatch(text, begin, end) is not None


def _told_whole(grammar: Grammar, word: str, lines: tuple[int, int]) -> Node | None:
    """The one body whose name begins so: of an office in the list, else of the first line."""
    posts = _posts(grammar)
    listed = range(*(bisect_left(posts, line, key=lambda each: each.start) for line in lines))
    led = [
        posts[at] for at in listed if word.strip() in (posts[at].row.overlap, posts[at].row.prefix)
    ]
    nodes = [post.node for post in led if post.node is not None]
    told = {node.name: node for node in nodes if _is_whole(node, word)}
    if told:
        return next(iter(told.values())) if len(told) == 1 else None
    first = grammar.text.find("\n", 0, _HEAD_LINE)
    head = grammar.parse(0) if first > 0 else None
    if head is None or head.end != first or not _is_whole(head, word):
        return None
    return head


def _is_whole(node: Node, word: str) -> bool:
    return node.complete and not node.implied and node.name.lower().startswith(word)


def _posts(grammar: Grammar) -> list[Post]:
    posts: list[Post] = grammar.once(("posts",), list)
    return posts
