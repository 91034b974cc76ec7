"""Bodies that are told once behind several persons: ``ông A (Chủ tịch) và ông B (Phó Chủ tịch) X``.

An office without a body is that of the deputy told next, where only a name stands between the two,
and where the sentence has told of no other body before whose it may be.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

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
# Whoever of them sends or meets those told behind may be whose chief is meant.
_OF_ANOTHER = re.compile(
    r"(?<!\w)(?:công ty|doanh nghiệp|tập đoàn|xí nghiệp|nhà máy|ngân hàng|hợp tác xã|htx|quỹ"
    r"|câu lạc bộ|clb|hiệp hội|liên đoàn|nghiệp đoàn|hội(?! (?:nghị|đồng|thảo|trường|đàm))"
    r"|trường|bệnh viện|nhà hàng|khách sạn|cửa hàng|đơn vị)(?!\w)"
)
_SENTENCE_CHARS = 400
_SENTENCE_ENDS = (". ", "\n", "! ", "? ")


def told_behind(grammar: Grammar, post: Post) -> Node | None:
    """The body printed behind the last of several whose offices are told one after another."""
    posts: list[Post] = grammar.once(("posts",), list)
    index = bisect_right(posts, post.start, key=lambda each: each.start)
    last = post
    for following in posts[index : index + _MOST]:
        if last is not post and (behind := _behind_bracket(grammar, last)) is not None:
            return None if _of_another(grammar, post.start, every=False) else behind
        if not _is_below(last, following):
            return None
        if _NEXT.fullmatch(grammar.text, last.end, following.start) is None:
            return None
        if following.node is not None:
            another = _of_another(grammar, post.start, every=True)
            return None if another else _whole(grammar, following.node)
        last = following
    several = last is not post or _is_told_behind_another(
        grammar, posts[index - 2 : index - 1], post
    )
    if not several or _of_another(grammar, post.start, every=False):
        return None
    return _behind_bracket(grammar, last)


def _is_told_behind_another(grammar: Grammar, before: list[Post], post: Post) -> bool:
    """Whether he is the last of several: one alone has no body behind his bracket."""
    return any(_NEXT.fullmatch(grammar.text, each.end, post.start) for each in before)


def _of_another(grammar: Grammar, at: int, *, every: bool) -> bool:
    """Whether the sentence names before a firm, a union or a school, or with ``every`` any body.

    ``Công ty X cử ông A - Giám đốc, ông B - Phó Giám đốc Sở Y``: A is of X, which no body that is
    read may say (``đại diện công ty là ông A``).
    """
    begin = max(0, at - _SENTENCE_CHARS)
    begin = max(begin, *(grammar.text.rfind(end, begin, at) for end in _SENTENCE_ENDS))
    if _OF_ANOTHER.search(grammar.flat, begin, at) is not None:
        return True
    index = bisect_left(grammar.starts, begin)
    return every and index < len(grammar.starts) and grammar.starts[index] < at


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
