"""Bodies that are told once behind several persons: ``ông A (Chủ tịch) và ông B (Phó Chủ tịch) X``.

An office without a body is that of the deputy told next, where only a name stands between the two.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.text.letters import CAPITALISED

_DEPUTY = "Phó "
_CLOSED = ") "
_MOST = 6  # persons told together
# Between the office of one and that of the next: a sign, his title and name, what opens his office.
_NEXT = re.compile(
    r"\)?(?:,|;|,? và| cùng| và cùng)[ ](?:(?:ông|bà|đồng chí|đ/c|anh|chị)[ ])?"
    rf"{CAPITALISED}(?:[ ]{CAPITALISED}){{1,4}}(?:,[ ]|[ ][–-][ ]|[ ]\((?:[Nn]guyên[ ])?)"
)


def told_behind(grammar: Grammar, post: Post) -> Node | None:
    """The body printed behind the last of several whose offices are told one after another."""
    posts: list[Post] = grammar.once(("posts",), list)
    index = bisect_right(posts, post.start, key=lambda each: each.start)
    last = post
    for following in posts[index : index + _MOST]:
        if (behind := _behind_bracket(grammar, last)) is not None:
            return behind
        if not _is_below(last, following):
            return None
        if _NEXT.fullmatch(grammar.text, last.end, following.start) is None:
            return None
        if following.node is not None:
            return _whole(grammar, following.node)
        last = following
    return _behind_bracket(grammar, last)


def _is_below(post: Post, following: Post) -> bool:
    """Whether the next office is the deputy's, or that of one more deputy: there is one chief."""
    if post.head.startswith(_DEPUTY):
        return following.head == post.head
    return following.head == f"{_DEPUTY}{post.head}"


def _behind_bracket(grammar: Grammar, post: Post) -> Node | None:
    """``B (Phó Chủ tịch) UBND huyện X``."""
    if not grammar.text.startswith(_CLOSED, post.end):
        return None
    node = grammar.parse(post.end + len(_CLOSED))
    return _whole(grammar, node) if node is not None else None


def _whole(grammar: Grammar, node: Node) -> Node | None:
    return node if node.complete else grammar.completed(node)
