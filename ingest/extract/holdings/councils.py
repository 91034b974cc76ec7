"""The people's council that a text tells of, which the boards and delegates told bare are of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.holdings.posts import Post

_COUNCIL, _KIND = "Hội đồng nhân dân", "hdnd"
_OF_THE_ASSEMBLY = re.compile(r"quốc hội|đbqh|(?<!\w)qh(?!\w)")


def of_council(grammar: Grammar, node: Node, others: Sequence[Post]) -> Node | None:
    """``Trưởng ban Pháp chế``, ``Trưởng ban Pháp chế HĐND``: of the council that is told."""
    beside = (other.node for other in others)
    council = next((one for one in beside if one and one.kind == _KIND and one.complete), None)
    if council is None and node.name.endswith(_COUNCIL):
        bare = Node(node.start, node.end, _COUNCIL, _KIND, _COUNCIL, complete=False)
        council = grammar.completed(bare)
    council = council or grammar.once(("council",), lambda: only_council(grammar))
    if council is None:
        return None
    board = node.name.removesuffix(f" {_COUNCIL}")
    name = f"{board} {council.name}"
    return node._replace(name=name, unit=council.unit, implied=True, complete=True)


def only_council(grammar: Grammar) -> Node | None:
    """The council whose delegates speak, in a text that tells of one and not of the Assembly."""
    if _OF_THE_ASSEMBLY.search(grammar.flat):
        return None
    told = {
        node.name: node
        for start in grammar.starts
        if grammar.heads[start][1].kinds[0] == "hdnd"
        and (node := grammar.parse(start)) is not None
        and node.complete
    }
    return next(iter(told.values())) if len(told) == 1 else None
