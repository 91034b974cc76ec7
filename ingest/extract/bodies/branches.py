"""Of which branch of a body a text tells: ``Ngân hàng Nhà nước chi nhánh tỉnh X``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies import words as body_words
from bomay.ingest.extract.bodies.nodes import UNKNOWN, Node

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar


def of_whole(grammar: Grammar, node: Node, at: int) -> Node:
    """``Ngân hàng Nhà nước chi nhánh tỉnh X``: the branch, not the whole."""
    clause = grammar.places.unit_at(at)
    if clause is None or clause.unit is None:
        end = body_words.proper_name(grammar.text, at, grammar.places.typed, lower_case=False)
        if end is None:
            return node._replace(complete=False, subject=UNKNOWN)
        where, unit = " ".join(grammar.text[at:end].split()), None
    else:
        end, unit, where = clause.end, clause.unit, clause.unit.name
    name = f"{node.name} chi nhánh {where}"
    kind = "co-quan" if node.complete else node.kind
    return node._replace(end=end, name=name, kind=kind, unit=unit, subject=name, complete=True)
