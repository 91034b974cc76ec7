"""Ministries and departments that a text tells elsewhere than beside the office."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node, heads_by_surface
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.text.anchors import Pieces, find_at, places
from bomay.ontology.text import any_of

_WORD, _DEPUTY = "bộ ", "thứ trưởng "
# No ``cán bộ``, ``nội bộ``, ``toàn bộ``.
_NO_MINISTRY = r"(?<!\w)(?<!cán )(?<!nội )(?<!toàn )(?<!đội )"
_MINISTRY = re.compile(rf"{_NO_MINISTRY}{_WORD}")
_MINISTRY_OR_HEAD = re.compile(
    rf"{_NO_MINISTRY}(?:(?P<head>(?:bộ|thứ)[ ]trưởng[ ](?!bộ[ ]))|bộ[ ])"
)
_INQUIRES = re.compile(
    r"(?:điều tra|csđt|anđt|(?<![^\W_])[ac]\d{2})(?:[ ]\([^()\n]{2,20}\))?"
    r"(?:,|[ ]-|[ ]của|[ ]thuộc)?[ ]$"
)
_INQUIRY_CHARS = 50
# Who inquires is told of often, and is no ministry of the persons told of.
_POLICE = "Bộ Công an"
_INQUIRIES = ("bị can", "bị cáo", "khởi tố", "tạm giam", "bắt giữ")
_INQUIRY = re.compile(rf"(?<!\w){any_of(_INQUIRIES)}(?!\w)")
_MAY_INQUIRE = Pieces(*_INQUIRIES)
_ON_BEHALF = re.compile(r"[^.;:\n]{2,60}?[ ]thay mặt(?:[ ]cho)?(?:[ ]lãnh đạo)?[ ](?=bộ[ ])")
_OFTEN_TOLD = 3
_SENTENCE_CHARS = 160
_YEAR = re.compile(r"(?<!\d )(?:năm|từ|đến)[ ](?:19|20)\d\d(?!\d)")
_CUT_SHORT = frozenset({"Cục", "Vụ", "Bộ"})
_DEPARTMENT = "Sở"
_INFORMS = "thông tin"  # more often what a Cục does than what it is for
_SHORT = 2  # spaces in "Cục Di sản"
# The data of an act at the head of its page.
_ISSUES = Pieces("cơ quan ban hành")
_ISSUED_BY = re.compile(r"(?<!\w)cơ quan ban hành[ *]*[:|][ *]*(?=bộ[ ])")
_MINISTRY_CHARS = 400
_MINISTER = "Bộ trưởng"
_HEADLINE_CHARS = 160
_LETTERHEAD_CHARS = 1500


def ministry(grammar: Grammar, post: Post, others: Sequence[Post]) -> Node | None:
    """``Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ``; else the ministry named before it."""
    for other in others:
        if other.node is not None and other.node.kind in ("vpcp", "co-quan-ngang-bo"):
            return other.node._replace(implied=True)
    if post.head == _MINISTER and any(other.head == "Chủ nhiệm" for other in others):
        return None  # a minister by the committee that is led
    for other in others:
        if (beside := _ministry_of(grammar, other)) is not None:
            return beside._replace(start=post.end, end=post.end, implied=True)
    begin = max(0, post.start - _MINISTRY_CHARS)
    begin = max(begin, *(grammar.text.rfind(sign, begin, post.start) + 1 for sign in (". ", "\n")))
    nearest = None
    for found in _ministries(grammar.flat, begin, post.start):
        node = _ministry_at(grammar, found)
        if node is None or node.kind != "bo" or not node.complete or _inquires(grammar, node):
            continue
        if not _asks(grammar, node):
            nearest = node
    if nearest is None and post.head == _MINISTER:
        nearest = grammar.once(("headline",), lambda: _of_headline(grammar))
    if nearest is None:
        nearest = _represented(grammar, post)
    if nearest is None:
        nearest = _at_the_head(grammar, post)
    alone = not others and post.status != "former"
    if nearest is None and alone:  # of which time is told elsewhere, if at all
        told = grammar.once(("told most",), lambda: _told_most(grammar))
        often = _OFTEN_TOLD + (post.head == _MINISTER)  # there is but one, and others are told of
        nearest = told[0]._replace(guessed=True) if told and len(told) >= often else None
    if nearest is None:
        return None
    whole = at_length(grammar, nearest)
    return whole._replace(start=post.end, end=post.end, implied=True)


def _ministry_of(grammar: Grammar, post: Post) -> Node | None:
    """``Thứ trưởng, Thủ trưởng Cơ quan X Bộ Y``: the ministry whose agency is led as well."""
    node = post.node
    if node is None or node.implied or not node.complete:
        return None
    inside = grammar.starts[bisect_left(grammar.starts, node.start) :]
    for start in inside:
        if start >= node.end:
            return None
        found = grammar.parse(start) if grammar.heads[start][1].kinds[0] == "bo" else None
        if found is not None and found.kind == "bo" and found.complete and found.end == node.end:
            return found
    return None


def _ministries(flat: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """What ``_MINISTRY_OR_HEAD`` finds between two offsets."""
    window = flat[begin:end]
    for at in sorted([*places(window, _WORD), *places(window, _DEPUTY)]):
        found = _MINISTRY_OR_HEAD.match(flat, begin + at, end)
        if found is not None:
            yield found


def _ministry_at(grammar: Grammar, found: re.Match[str]) -> Node | None:
    """``Bộ Y tế``, or that of ``Bộ trưởng Y tế``."""
    if found.lastgroup != "head":
        return grammar.parse(found.start())
    end = found.end() - 1
    node = grammar.rest(end, end, heads_by_surface()["bộ"])
    return node if node is not None and node.end > end else None


def _asks(grammar: Grammar, node: Node) -> bool:
    """``Cơ quan điều tra Bộ Công an … cựu Bộ trưởng A``: who inquires is no ministry of A."""
    begin = max(0, node.start - _INQUIRY_CHARS)
    return _INQUIRES.search(grammar.flat, begin, node.start) is not None


def _inquires(grammar: Grammar, node: Node) -> bool:
    """Whether a text of suspects tells of the police: that is no ministry of those named."""
    if node.name != _POLICE or not _MAY_INQUIRE.are_in(grammar.flat):
        return False
    return _INQUIRY.search(grammar.flat) is not None


def _of_headline(grammar: Grammar) -> Node | None:
    """``Bộ trưởng Y tế: …`` above a text: whose minister it tells of."""
    end = grammar.text.find("\n", 0, _HEADLINE_CHARS)
    named: dict[str, Node] = {}
    for found in _ministries(grammar.flat, 0, max(0, end)):
        node = _ministry_at(grammar, found) if found.lastgroup == "head" else None
        if node is not None and node.kind == "bo" and node.complete and node.end <= end:
            named.setdefault(node.name, node)
    return next(iter(named.values())) if len(named) == 1 else None


def _represented(grammar: Grammar, post: Post) -> Node | None:
    """``Thứ trưởng A thay mặt Bộ X trao …``: whose deputy speaks."""
    found = _ON_BEHALF.match(grammar.flat, post.end)
    node = grammar.parse(found.end()) if found is not None else None
    return node if node is not None and node.kind == "bo" and node.complete else None


def _told_most(grammar: Grammar) -> list[Node]:
    """Where a text tells of one ministry, if it hardly tells of another."""
    told = []
    for found in find_at(_MINISTRY, places(grammar.flat, _WORD), grammar.flat):
        node = grammar.parse(found.start())
        if node is not None and node.kind == "bo" and node.complete and not _asks(grammar, node):
            told.append(node)
    listed = {
        each.start
        for one, other in pairwise(told)
        for each in (one, other)
        if grammar.text[one.end : other.start] == ", "
    }  # several that only take part
    named: dict[str, list[Node]] = {}
    for node in told:
        if node.start not in listed and not _inquires(grammar, node):
            named.setdefault(node.name, []).append(node)
    most = max(named.values(), key=len, default=[])
    return most if len(most) * 4 >= sum(map(len, named.values())) * 3 else []


def _at_the_head(grammar: Grammar, post: Post) -> Node | None:
    """The ministry at the head of a text, unless it tells of another on the way to an office."""
    above = grammar.once(("letterhead",), lambda: _letterhead(grammar))
    if above is None:
        return None
    another = grammar.once(("another ministry",), lambda: _another_told(grammar, above))
    return above if another > post.start else None


def _letterhead(grammar: Grammar) -> Node | None:
    """The ministry whose document this is: the one in capitals, else the only one at its head."""
    told = _ISSUES.are_in(grammar.flat)
    issued = _ISSUED_BY.search(grammar.flat, 0, _LETTERHEAD_CHARS) if told else None
    node = grammar.parse(issued.end()) if issued is not None else None
    if node is not None and node.kind == "bo" and node.complete:
        return node
    named: dict[str, Node] = {}
    for found in _ministries(grammar.flat, 0, _LETTERHEAD_CHARS):
        node = _ministry_at(grammar, found)
        if node is None or node.kind != "bo" or not node.complete or _asks(grammar, node):
            continue
        if grammar.text[found.start() : node.end].isupper():
            return node
        if found.lastgroup == "head" or grammar.text[node.start].isupper():
            named.setdefault(node.name, node)
    only = next(iter(named.values())) if len(named) == 1 else None
    return only if only is not None and not _inquires(grammar, only) else None


def _another_told(grammar: Grammar, above: Node) -> int:
    """Where a text tells of another ministry than at its head, first; its end where it does not."""
    for found in find_at(_MINISTRY, places(grammar.flat, _WORD), grammar.flat):
        if found.start() < _LETTERHEAD_CHARS:
            continue
        node = grammar.parse(found.start())
        if node is None or node.kind != "bo" or not node.complete or node.name == above.name:
            continue
        if not _asks(grammar, node) and not _inquires(grammar, node):
            return found.start()
    return len(grammar.flat)


def at_length(grammar: Grammar, node: Node) -> Node:
    """``Cục Di sản`` in a text that names one Cục so and goes on: ``Cục Di sản văn hóa``."""
    if node.head == _DEPARTMENT and node.subject:
        return _department_at_length(grammar, node, node.subject)
    if node.head not in _CUT_SHORT or node.unit is not None or node.name.count(" ") > _SHORT:
        return node
    told = grammar.once(("longer", node.head, node.name), lambda: _longer(grammar, node))
    return node if told is None else node._replace(name=told.name, subject=told.subject)


def _longer(grammar: Grammar, node: Node) -> Node | None:
    longer: dict[str, Node] = {}
    for start, (_, head) in grammar.heads.items():
        if head.name != node.head:
            continue
        told = grammar.parse(start)
        begins = (f"{node.name} ", f"{node.name}, ")
        if told is None or not told.complete or not told.name.startswith(begins):
            continue
        if told.unit is not None or told.kind == "quoc-te":
            continue  # that of a place, and no longer name
        if told.name != f"{node.name} {_INFORMS}":
            longer[told.name] = told
    return next(iter(longer.values())) if len(longer) == 1 else None


def _department_at_length(grammar: Grammar, node: Node, subject: str) -> Node:
    """``Sở Nông nghiệp`` in a text of one ``Sở Nông nghiệp và …`` of the same province.

    Not where a year is told before it: departments were merged and parted.
    """
    unit = node.unit.name if node.unit is not None else ""
    fuller = grammar.once(("fuller", subject, unit), lambda: _fuller(grammar, subject, unit))
    if (
        fuller is None
        or _tells_year(grammar, node.start)
        or not node.name.startswith(f"{node.head} {subject}")
    ):
        return node
    rest = node.name[len(node.head) + 1 + len(subject) :]
    return node._replace(name=f"{node.head} {fuller}{rest}", subject=fuller)


def _tells_year(grammar: Grammar, start: int) -> bool:
    begin = max(0, start - _SENTENCE_CHARS)
    begin = max(begin, *(grammar.text.rfind(sign, begin, start) + 1 for sign in (". ", "\n")))
    return _YEAR.search(grammar.flat, begin, start) is not None


def _fuller(grammar: Grammar, subject: str, unit: str) -> str | None:
    found: dict[str, str] = {}
    for start in grammar.starts:
        if grammar.heads[start][1].name != _DEPARTMENT:
            continue
        told = grammar.parse(start)
        if told is None or not told.subject or (told.unit.name if told.unit else unit) != unit:
            continue
        if told.subject.startswith(_and_more(subject)):
            found.setdefault(told.subject.lower(), told.subject)
    return next(iter(found.values())) if len(found) == 1 else None


def _and_more(subject: str) -> tuple[str, str]:
    return f"{subject} và ", f"{subject}, "
