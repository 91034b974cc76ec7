"""Bodies named by a number: ``Quân khu 4``, ``Tòa án nhân dân khu vực 3 - Lâm Đồng``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies import told_before
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.text.letters import CAPITALISED, UPPER
from bomay.ingest.extract.units.home import bare_name

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

_NUMBER = re.compile(r"[ ](?:số[ ])?(\d+|[IVX]+)(?!\w)")
_REGIONAL = frozenset({"tand", "vksnd", "ban-chqs"})  # which each province numbers for itself
_DASH = " -"
_REGION = " khu vực"
_PLACE = rf"(?:{CAPITALISED}|[{UPPER}]+)(?:[ ](?:{CAPITALISED}|[{UPPER}]+)){{0,3}}"
# ``khu vực Sông Mây - Bến Dừa``: the districts of a branch of several.
_PLACES = re.compile(rf"[ ](?P<places>{_PLACE}(?:[ ]?[-–][ ]?{_PLACE}){{1,3}})(?!\w)")
# ``Trưởng phòng 3, Cục X``, ``Vụ trưởng Vụ 5``: rooms of police, of inspectors and procurators.
_PARTS = frozenset({"Phòng", "Vụ"})
_PART = re.compile(r"[ ](\d{1,2}|[IVX]{1,4})(?=[ ]?[,;()]|[.](?!\d)|[ ][–-][ ]|[ ][^\W\d_]|\Z)")


def numbered(grammar: Grammar, node: Node) -> Node:
    """The body with its number, the only one of its name that the text tells where none follows."""
    number = _NUMBER.match(grammar.text, node.end)
    places = _PLACES.match(grammar.text, node.end) if node.name.endswith(_REGION) else None
    if places is not None:
        printed = places["places"].replace("–", "-")
        said = " ".join((printed.title() if printed.isupper() else printed).split())
        return node._replace(end=places.end(), name=f"{node.name} {said}", subject=said)
    if number is None:
        told = told_before.number_of(grammar, node.name)
        if told is None:
            return node._replace(complete=False)
        return node._replace(name=f"{node.name} {told}", subject=told, implied=True)
    name = f"{node.name} {number.group(1)}"
    body = node._replace(end=number.end(), name=name, subject=number.group(1))
    return _of_region(grammar, body) if node.kind in _REGIONAL else body


def numbered_part(grammar: Grammar, node: Node) -> tuple[int, str] | None:
    """The end and the number of a part that has no other name, None where none stands there."""
    number = _PART.match(grammar.text, node.end) if node.head in _PARTS else None
    return (number.end(), number[1]) if number is not None else None


def _of_region(grammar: Grammar, node: Node) -> Node:
    """The body named with the province, or with the place of its seat, that stands behind it."""
    dash = _DASH if grammar.text.startswith(f"{_DASH} ", node.end) else ""
    clause = grammar.places.unit_at(node.end + len(dash))
    if clause is None or clause.unit is None:
        return node
    unit = clause.unit
    place = bare_name(unit) if unit.level == "province" else unit.name
    return node._replace(end=clause.end, name=f"{node.name} - {place}", unit=unit)
