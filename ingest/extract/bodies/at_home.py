"""Bodies of which a text prints only the beginning: those of its own unit, where that is plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies import fields, letterheads, teams, told_before
from bomay.ingest.extract.bodies.nodes import (
    INVESTIGATORS,
    KINDS_OF_A_UNIT,
    TOLD_IN_FULL,
    UNKNOWN,
    Node,
)
from bomay.ingest.extract.bodies.unit_behind import COMMITTEE_TYPES

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

_OFFICES = frozenset({"Văn phòng Ủy ban nhân dân", "Văn phòng Hội đồng nhân dân"})
_WITH_SUBJECT = frozenset({"so", "phong"})
_PROVINCIAL_KINDS = frozenset({"so", "doan-dbqh", "duk"})


def completed(grammar: Grammar, node: Node) -> Node | None:
    """An unfinished body with what the document's own unit makes plain, None if nothing does."""
    home = grammar.around.home_at(node.start)
    if node.name == "Bộ" or node.subject == UNKNOWN or node.name.endswith("cấp cao"):
        return None  # a high court is that of no province
    if node.kind in TOLD_IN_FULL or node.head in COMMITTEE_TYPES:
        return told_before.in_full(grammar, node)
    if node.name in INVESTIGATORS:
        return None
    if fields.is_of_police(node) and fields.tells_of_others_police(grammar, home.province):
        return None
    if node.kind in _WITH_SUBJECT and node.subject is None:
        return None
    if node.kind == "phong" and (node.subject or "").isdigit():
        return None  # Phòng 2, of whom
    if node.kind == "phong" and not fields.every_unit_has(grammar, node):
        inside = fields.in_police(node, home.province) if fields.is_of_police(node) else None
        return inside or node._replace(complete=True)  # Phòng PC45
    if node.name == "Thanh tra" and fields.tells_of_inspectors(grammar):
        return None
    if node.kind == "phong" and fields.is_of_police(node):
        return fields.in_police(node, home.province)
    unit = home.province if node.kind in _PROVINCIAL_KINDS else home.unit
    if unit is not None and unit.level == "province" and fields.is_of_districts(node):
        return None
    if node.kind == "mttq" and unit is not None and unit.level == "province":
        return None  # the Front of the province or that of the country
    if node.name == letterheads.BOARD:
        return letterheads.standing_board(grammar, node, unit)
    if unit is None:
        return None
    if node.name == "Đảng bộ" or node.kind in KINDS_OF_A_UNIT or node.name in _OFFICES:
        bench = node.head.startswith("Tòa ") and not node.head.startswith("Tòa án")
        of = " Tòa án nhân dân" if bench else teams.whose(node)
        name = f"{node.name}{of} {unit.name}"
        return node._replace(name=name, unit=unit, implied=True, complete=True)
    return None
