"""Whose chair somebody is who is told as ``Chủ tịch`` alone.

``Tại cuộc họp của UBND tỉnh X, Chủ tịch A yêu cầu``: of the people's committee that this sentence
or the one before it tells of, where nothing else there has a chair.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from bomay.ingest.extract.bodies.countries import where_told
from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.names.parts import common_surnames
from bomay.ingest.extract.text.letters import LOWER, UPPER

_COMMITTEE = "ubnd"
# What has no chair, so that it makes nothing doubtful.
_WITHOUT_CHAIR = frozenset(
    {"so", "phong", "cong-an", "bo", "tong-cuc", "thanh-tra", "tu", "thu", "qu", "hu", "txu", "du"}
    | {"btv-tu", "btv-cap-huyen", "btv-du", "vksnd", "tand", "van-phong-ubnd", "bo-chqs-tinh"}
)
_CHARS = 400
_ENDS = (". ", "\n")
_LONGEST_NAME = 60
# What has a chair too, whether or not its name could be read.
_ANOTHER_CHAIR = re.compile(
    r"(?<!\w)(?:công ty|cty|doanh nghiệp|tập đoàn|tổng công ty|ngân hàng|hiệp hội|hội|liên hiệp"
    r"|liên đoàn|nghiệp đoàn|công đoàn|câu lạc bộ|clb|hợp tác xã|htx|mặt trận|mttq|hđqt|quỹ"
    r"|hội đồng|ủy ban(?! nhân dân))(?!\w)(?! (?:nghị|thảo|trường|đàm|ý|họp))"
)
_IN_A_NAME = re.compile(rf"(?<!\w)[{UPPER}][{LOWER}]+[ ]\Z")
_SYLLABLE_CHARS = 9
_HOLDER = re.compile(rf"[ ]([{UPPER}][^\W_]*)")


def committee_of_chair(grammar: Grammar, post: Post) -> Node | None:
    """The only people's committee told of right before, None where it is not plain."""
    holder = _HOLDER.match(grammar.text, post.end)
    if post.unread or holder is None or holder[1] not in common_surnames():
        return None
    first = max(0, post.start - _CHARS)
    begin = _begin(grammar.text, first, post.start - 1)
    told = _with_chair(grammar, begin, post.start)
    if not told and begin > first:
        begin = _begin(grammar.text, first, begin - 1)
        told = _with_chair(grammar, begin, post.start)
    if _tells_of_a_country(grammar, first, post.start):
        return None  # Chủ tịch Hồ Cẩm Đào
    end = grammar.text.find("\n", post.end, post.end + _LONGEST_NAME)
    end = end if end >= 0 else post.end + _LONGEST_NAME
    if _ANOTHER_CHAIR.search(grammar.flat, begin, end):
        return None
    only = next(iter(told.values())) if len(told) == 1 else None
    if only is None or only.kind != _COMMITTEE or only.unit is None:
        return None
    return only._replace(start=post.end, end=post.end, implied=True)


def _tells_of_a_country(grammar: Grammar, begin: int, end: int) -> bool:
    """Whether a foreign country is named; none is in ``huyện Đông Anh`` or ``Lê Đức Tám``."""
    return any(
        _IN_A_NAME.search(grammar.text, max(0, at - _SYLLABLE_CHARS), at) is None
        and not any(unit.start <= at < unit.end for unit in grammar.places.units.values())
        for at in where_told(grammar.text, begin, end)
    )


def _begin(text: str, first: int, at: int) -> int:
    """Where the sentence that ``at`` stands in begins, ``first`` at the earliest."""
    return max(first, *(text.rfind(sign, first, at) + 1 for sign in _ENDS))


def _with_chair(grammar: Grammar, begin: int, end: int) -> dict[str, Node]:
    """The bodies between two places that may have a chair, by name."""
    told: dict[str, Node] = {}
    starts = grammar.starts
    for start in starts[bisect_left(starts, begin) : bisect_left(starts, end)]:
        node = grammar.parse(start)
        whole = grammar.completed(node) if node is not None else None
        if whole is not None and whole.kind not in _WITHOUT_CHAIR:
            told.setdefault(whole.name, whole)
    return told
