"""Bodies of which a text prints only the beginning: those of its own unit, where that is plain."""

from __future__ import annotations

import re
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
from bomay.ingest.extract.text.letters import UPPER
from bomay.ingest.extract.text.reading import UnitMention
from bomay.ingest.extract.units.home import HomeUnit, unit_type_of

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

# What else each unit has one of, by its name.
_OF_A_UNIT = frozenset(
    {"Văn phòng Ủy ban nhân dân", "Văn phòng Hội đồng nhân dân", "Đảng bộ", letterheads.BOARD}
)
# ``Bộ``, ``Thanh tra Sở``: of no unit; a high court is that of no province.
_WITHOUT_A_UNIT = ("Bộ", " Sở", "cấp cao")
# ``Tại Hải Phòng, ông A, Giám đốc Sở Y tế``: a sentence that opens with a place is told of it.
_AT = "Tại "
_FRONTED = re.compile(
    rf"(?:\A|[.!?;\n”\"][ \n]?){_AT[:-1]}[ ]"
    rf"(?P<place>[{UPPER}][^.,;:\n]{{1,30}}),[ ](?P<told>[^.;:\n]{{0,90}})\Z"
)
_VISITORS = "đoàn "  # ``Tại Đà Nẵng, đoàn công tác của tỉnh``: from elsewhere
_FRONTED_CHARS = 140
_POLICE_OF_A_CITY = ("catp", "ca tp")
_CITY = "thành phố"
_ROOM, _POLICE, _FRONT = "phong", "cong-an", "mttq"
_WITH_SUBJECT = frozenset({"so", "phong"})
_PROVINCIAL_KINDS = frozenset({"so", "doan-dbqh", "duk"})


def completed(grammar: Grammar, node: Node) -> Node | None:
    """An unfinished body with what the document's own unit makes plain, None if nothing does."""
    kind, subject = node.kind, node.subject
    if subject == UNKNOWN or node.name.endswith(_WITHOUT_A_UNIT):
        return None
    if kind in TOLD_IN_FULL or node.head in COMMITTEE_TYPES:
        return told_before.in_full(grammar, node)
    if node.name in INVESTIGATORS or not (kind in KINDS_OF_A_UNIT or node.name in _OF_A_UNIT):
        return None
    if subject is None and kind in _WITH_SUBJECT:
        return None
    home = grammar.around.home_at(node.start)
    police = subject is not None and fields.is_of_police(node)
    if police and fields.tells_of_others_police(grammar, home.province):
        return None
    if kind == _ROOM and (police or not fields.every_unit_has(grammar, node)):
        return _room_alone(grammar, node, home, police=police)
    if node.name == "Thanh tra" and fields.tells_of_inspectors(grammar):
        return None
    unit = home.unit
    if kind in _PROVINCIAL_KINDS:
        unit = _fronted(grammar, node.start) or home.province
    if kind == _POLICE and grammar.flat.endswith(_POLICE_OF_A_CITY, node.start, node.end):
        unit = _city(home)
    of_districts = kind == _FRONT or fields.is_of_districts(node)
    if of_districts and unit is not None and unit.level == "province":
        return None  # the Front of the province or that of the country
    if node.name == letterheads.BOARD:
        return letterheads.standing_board(grammar, node, unit)
    if unit is None:
        return None
    bench = node.head.startswith("Tòa ") and not node.head.startswith("Tòa án")
    of = " Tòa án nhân dân" if bench else teams.whose(node)
    return node.at_home(f"{node.name}{of} {unit.name}", unit)


def _room_alone(grammar: Grammar, node: Node, home: HomeUnit, *, police: bool) -> Node | None:
    """A room of the police with that of its province, and one that not every unit has."""
    if (node.subject or "").isdigit():
        return None  # Phòng 2, of whom
    if not police:
        return node._replace(complete=True)
    inside = fields.in_police(node, home.province)
    if inside is None and not fields.every_unit_has(grammar, node):
        return node._replace(complete=True)  # Phòng PC45
    return inside


def _city(home: HomeUnit) -> UnitMention | None:
    """The city that a text of one of its districts is told in too, else that it is told of."""
    return next(
        (
            each
            for each in (home.province, home.unit)
            if each and unit_type_of(each).lower() == _CITY
        ),
        None,
    )


def _fronted(grammar: Grammar, start: int) -> UnitMention | None:
    """The province that a sentence opens with, before what it tells."""
    begin = max(0, start - _FRONTED_CHARS)
    if grammar.text.find(_AT, begin, start) < 0:
        return None  # as nearly always
    found = _FRONTED.search(grammar.text, begin, start)
    unit = grammar.places.units.get(found.start("place")) if found is not None else None
    if found is None or unit is None or unit.level != "province":
        return None
    if unit.end != found.end("place") or _VISITORS in found["told"]:
        return None
    # "Tại Đà Nẵng, đoàn tỉnh Quảng Nam do ông A, Giám đốc Sở Y tế, dẫn đầu": he is a guest
    between = map(grammar.places.units.get, range(unit.end, start))
    guests = any(each and each.level == "province" and each.name != unit.name for each in between)
    return None if guests else unit
