"""Bodies printed without their unit, which offices told with theirs make plain.

``Ủy viên Ban Thường vụ Thành ủy, Giám đốc CATP Đà Nẵng``; ``Trưởng Ban Tuyên giáo, Phó Chủ tịch
UBND huyện X``; ``Bí thư Tỉnh ủy X A, Chủ tịch UBND tỉnh B``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import (
    KINDS_OF_A_UNIT,
    UNKNOWN,
    Node,
    committee_name,
    committee_of,
)
from bomay.ingest.extract.bodies.unit_behind import COMMITTEE_TYPES
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.text.reading import UnitMention
from bomay.ingest.extract.units.home import bare_name, unit_type_of

_COMMITTEES = ("Tỉnh ủy", "Thành ủy", "Quận ủy", "Huyện ủy", "Thị ủy")
_BOARDS = frozenset({"Ban Tuyên giáo", "Ban Dân vận", "Ban Nội chính", "Ủy ban Kiểm tra"})
# Festivals and games have organisers too, whose chief may lead any other department.
_ORGANISERS = "Ban Tổ chức"
_OF_ORGANISERS = ("Sở Nội vụ", "Phòng Nội vụ")
_OF_UNITS = frozenset({"ubnd", "hdnd"})
# What who leads a board of the Party leads as well, in one unit.
_MERGED = frozenset({"phong", "thanh-tra", "so", "trung-tam-chinh-tri"})
_TYPES = ("tỉnh", "thành phố", "quận", "huyện", "thị xã")


def of_other_offices(grammar: Grammar, node: Node, others: Sequence[Post]) -> Node | None:
    """An unfinished body as that of a unit that offices beside it or elsewhere tell; else None."""
    return _of_the_unit_told(grammar, node) or _of_the_unit_beside(grammar.text, node, others)


def _of_the_unit_beside(text: str, node: Node, others: Sequence[Post]) -> Node | None:
    """An unfinished Party body as that of the unit whose office stands beside; None if none."""
    committee = next((each for each in _COMMITTEES if node.name.endswith(each)), None)
    if committee is not None:
        types = COMMITTEE_TYPES[committee]
        for unit in _printed(text, others):
            if unit_type_of(unit) in types:
                name = node.name.removesuffix(committee) + committee_name(committee, unit)
                return _of(node, name, unit)
        return None
    if node.name not in _BOARDS and node.name != _ORGANISERS:
        return None
    for other in others:
        beside = other.node
        if beside is not None and beside.unit is not None and _leads_both(node, beside):
            if beside.unit.level == "commune":
                return None
            return _of(node, f"{node.name} {committee_of(beside.unit)[0]}", beside.unit)
    return None


def _of_the_unit_told(grammar: Grammar, node: Node) -> Node | None:
    """``Bí thư Tỉnh ủy X A, Chủ tịch UBND tỉnh B``: of the unit that other offices tell alone.

    Its type is printed, and no unit of the type was read but in the bodies of offices.
    """
    printed = grammar.flat[node.start : node.end]
    word = next((each for each in _TYPES if printed.endswith(f" {each}")), None)
    if node.subject != UNKNOWN or node.kind not in KINDS_OF_A_UNIT or word is None:
        return None
    if any(unit_type_of(unit).lower() == word for unit in grammar.places.units.values()):
        return None  # then it was told why none of them is meant
    units = grammar.once(("units told", word), lambda: _units_told(grammar, word))
    if len(units) != 1:
        return None
    unit = next(iter(units.values()))
    return _of(node._replace(subject=None), f"{node.name} {unit.name}", unit)


def _units_told(grammar: Grammar, word: str) -> dict[str, UnitMention]:
    """The units of a type that the bodies of offices tell, by name."""
    posts: list[Post] = grammar.once(("posts",), list)
    return {
        post.node.unit.name: post.node.unit
        for post in posts
        if post.node is not None
        and post.node.unit is not None
        and unit_type_of(post.node.unit).lower() == word
    }


def _leads_both(board: Node, beside: Node) -> bool:
    """Whether who leads a board of the Party leads what stands beside it as well."""
    if board.name == _ORGANISERS:
        return beside.name.startswith(_OF_ORGANISERS)
    return beside.kind in _OF_UNITS or beside.kind in _MERGED


def _printed(text: str, others: Sequence[Post]) -> Iterator[UnitMention]:
    """The units that the bodies of other offices are printed with, with or without their type."""
    for other in others:
        beside = other.node
        if beside is None or beside.unit is None or not beside.complete:
            continue
        if not beside.implied or text.endswith(bare_name(beside.unit), beside.start, beside.end):
            yield beside.unit


def _of(node: Node, name: str, unit: UnitMention) -> Node:
    return node._replace(name=name, unit=unit, implied=True, complete=True)
