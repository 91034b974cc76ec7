"""Whose police it is that a director leads who heads its investigators as well."""

from __future__ import annotations

from collections.abc import Sequence

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import INVESTIGATORS_OF_POLICE, Node
from bomay.ingest.extract.holdings.posts import Post

DIRECTORS = frozenset({"Giám đốc", "Phó Giám đốc"})
_POLICE, _KIND = "Công an", "cong-an"
_PROVINCE = "province"
_HEAD_OF_THEM = "hủ trưởng"  # and the deputy
_BETWEEN = 12


def of_the_police(grammar: Grammar, node: Node) -> Node | None:
    """``Phó Giám đốc, Thủ trưởng Cơ quan CSĐT`` in a text that tells of one province's police."""
    if node.name not in INVESTIGATORS_OF_POLICE:
        return grammar.completed(node)
    only = grammar.once(("police",), lambda: _only_police(grammar))
    if only is None:
        return None
    name = f"{node.name} {only.name}"
    return node._replace(name=name, unit=only.unit, implied=True, complete=True)


def _only_police(grammar: Grammar) -> Node | None:
    told = {
        node.name: node
        for start in grammar.starts
        if grammar.heads[start][1].name == _POLICE
        and (node := grammar.parse(start)) is not None
        and node.complete
        and node.unit is not None
        and node.unit.level == _PROVINCE
    }
    return next(iter(told.values())) if len(told) == 1 else None


def police_led(grammar: Grammar, post: Post, others: Sequence[Post]) -> Node | None:
    """``Phó Giám đốc, Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh X``: of that police."""
    beside = others[0] if others and post.head in DIRECTORS else None
    if beside is None or beside.node is None or beside.start < post.start:
        return None
    if not beside.head.endswith(_HEAD_OF_THEM) or post.end + _BETWEEN < beside.start:
        return None
    if beside.status == "former" != post.status:
        return None  # "Giám đốc, nguyên Thủ trưởng …": of a firm, as likely
    whole = beside.node if beside.node.complete else of_the_police(grammar, beside.node)
    if whole is None or whole.unit is None or whole.unit.level != "province":
        return None
    agency, found, _ = whole.name.partition(f" {_POLICE} ")
    if not found or agency not in INVESTIGATORS_OF_POLICE:
        return None
    name = whole.name.removeprefix(f"{agency} ")
    return Node(
        start=post.end,
        end=post.end,
        name=name,
        kind=_KIND,
        head=_POLICE,
        unit=whole.unit,
        implied=True,
    )
