"""Rooms named by words that no table has, up to the body they are a part of.

``Trưởng phòng điều tra và thẩm định hồ sơ, thuộc Văn phòng X``: between the office word and a body
that is printed whole nothing but the room's name can stand.
"""

from __future__ import annotations

import re
from collections.abc import Container

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.name_words import begins_office, ends_names, in_a_row
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.bodies.person_names import begins_name
from bomay.ingest.extract.bodies.words import speaks

_INSPECTORS_OF_TRAFFIC = "Thanh tra giao thông"
# What is read so behind the last word of an office, and the kinds it may be a part of.
_HOSTS = frozenset(
    {"so", "cong-an", "tong-cuc", "van-phong-ubnd", "co-quan", "ban-quan-ly", "don-vi-su-nghiep"}
    | {"thanh-tra"}
    | {"doanh-nghiep", "vksnd", "tand", "van-phong-qh", "vpcp", "co-quan-ngang-bo", "bdbp"}
)
_PARTS = {
    "phòng": ("Phòng", _HOSTS),
    "đội": ("Đội", _HOSTS | {"phong"}),
    "khoa": ("Khoa", frozenset({"don-vi-su-nghiep"})),
    "ban": ("Ban", frozenset({"bao-dai", "co-quan-thuoc-cp"})),
}
ROOMS = frozenset(_PARTS)
_LONGEST = 14
_FEWEST_LETTERS = 2
_ROMAN = frozenset("IVX")  # ``Phòng Thanh tra chuyên ngành I``
_MEDICAL = ("y tế", "y học", "y khoa")
_WORD = re.compile(r"[ ]([^\W\d_]+(?:-[^\W\d_]+)?)(?![^\W_])")
# What may stand between two words of the name, and before the host.
_JOINT = re.compile(r",(?=[ ])|[ ][–&-](?=[ ])")
_SIGN = re.compile(r"(?P<open>[ ]\()|(?:,|[ ]?[–-])?(?:[ ](?:của|thuộc|tại))?[ ]")
_AND = "và"
_JOURNALISTS = " nhà "  # ``Hội Nhà | báo Việt Nam`` is no paper
_SOCIAL = "xã hội"  # no ``xã``
_PART = "Khoa"  # of the host itself: ``chuyên khoa``
_STOPS = frozenset({"các", "những", "cùng", "đồng", "nguyên"})


def team_of(node: Node) -> Node:
    """``Đội trưởng TTGT quận X`` leads a team of those inspectors, not all of them."""
    if node.head != _INSPECTORS_OF_TRAFFIC:
        return node
    name = f"Đội {node.name}"
    return node._replace(name=name, subject=name if node.unit is None else node.subject)


def room_up_to_host(grammar: Grammar, at: int, after: int, word_of: str) -> Node | None:
    """The room whose name begins behind an office word that ends at ``after``, with its host.

    ``word_of`` is the last word of the office, one of ``ROOMS``.
    """
    head, hosts = _PARTS[word_of]
    end = after
    before = "" if grammar.text[at].isupper() else head.lower()
    for _ in range(_LONGEST):
        word = _WORD.match(grammar.text, end)
        if word is None or _is_no_part(grammar, word, before):
            return None
        before, end = word[1].lower(), word.end()
        host = _host(grammar, end, hosts)
        if host is not None:
            node, stop = host
            return _inside(grammar, (at, after, end, stop), head, node)
        joint = _JOINT.match(grammar.text, end)
        end = joint.end() if joint is not None else end
    return None


def _is_no_part(grammar: Grammar, word: re.Match[str], before: str) -> bool:
    """Whether the sentence goes on here, or somebody is named.

    ``before`` is the word before it in the name, ``""`` where the name begins behind a capital:
    ``trưởng Phòng điều tra`` tells of no inquiry.
    """
    start = word.start(1)
    typed = start in grammar.places.types and not grammar.flat.startswith(_SOCIAL, start)
    if start in grammar.places.units or typed:
        return True
    if begins_office(grammar.text, start):
        return True
    letter = len(word[1]) < _FEWEST_LETTERS and not (
        word[1] in _ROMAN or grammar.flat.startswith(_MEDICAL, start)
    )
    if begins_name(grammar.text, word.start()) or letter:
        return True
    if before and speaks(grammar.text, word):
        return True
    if not word[1].islower() or word[1] == _AND or (before, word[1]) in in_a_row():
        return False
    ends = ends_names(word[1]) and not grammar.flat.startswith(_SOCIAL, start)
    return word[1] in _STOPS or ends


def _host(grammar: Grammar, end: int, kinds: Container[str]) -> tuple[Node, int] | None:
    """The body that stands whole behind the name, and where it ends."""
    sign = _SIGN.match(grammar.text, end)
    node = grammar.parse(sign.end()) if sign is not None else None
    if sign is None or node is None or node.kind not in kinds or node.head == _PART:
        return None
    if grammar.flat.endswith(_JOURNALISTS, 0, node.start):
        return None
    node = grammar.completed(node) if node.kind == "so" else node
    if node is None or not node.complete:
        return None
    if sign["open"] is None:
        return node, node.end
    closed = grammar.text.find(")", node.end, node.end + 60)
    return (node, closed + 1) if closed >= 0 else None


def _inside(grammar: Grammar, at: tuple[int, int, int, int], head: str, host: Node) -> Node:
    start, begin, end, stop = at
    subject = " ".join(grammar.text[begin:end].split())
    subject = subject[:1].upper() + subject[1:]
    return Node(
        start=start,
        end=stop,
        name=f"{head} {subject} {host.name}",
        kind="phong",
        head=head,
        unit=host.unit,
        subject=subject,
        implied=host.implied,
        parent=host.name,
    )
