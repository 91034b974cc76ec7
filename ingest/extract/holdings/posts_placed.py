"""Bodies told without their place beside an office, which the text around makes plain.

``Trung tâm X`` is the one that the text names with its unit; ``Chi cục Y`` in a text at home in a
province is that of its department. Where another unit stands nearer, nothing is said.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.text.reading import UnitMention
from bomay.ontology import tables

_UNIT_OF_SERVICE = "don-vi-su-nghiep"
_OF_PROVINCES = "Chi cục"
_OF_A_DEPARTMENT = " Sở "
_PROVINCE = "province"
_CENTRE = "Trung tâm"
_SENTENCE_CHARS = 400
_NEAR_CHARS = 2000
_DEPARTMENT_BESIDE = re.compile(r"(?:,[ ]|[ ]\(|[ ][-–][ ])(?=[Ss]ở[ ])")
_STOPS = re.compile(r"[.!?;][ ](?=[^\W\d_])|\n")


def told_with_its_place(grammar: Grammar, node: Node) -> Node:
    """``Trung tâm X`` in a text that tells of one, ``Trung tâm X tỉnh Y`` or ``thuộc Sở Y``.

    Not where another unit of that level is told nearer: it may have such a centre too.
    """
    if node.kind != _UNIT_OF_SERVICE or node.unit is not None or not node.subject:
        return node
    if (beside := _beside_comma(grammar, node)) is not None:
        return beside
    placed = grammar.once(("placed", node.head), lambda: _placed(grammar, node.head))
    named = placed.get(node.name.lower(), {})
    if len(named) != 1:
        return node
    whole = next(iter(named.values()))
    if whole.unit is None or _other_before(grammar, whole.unit, node.start):
        return node
    return whole._replace(start=node.start, end=node.end, implied=True)


def _beside_comma(grammar: Grammar, node: Node) -> Node | None:
    """``Trung tâm Kiểm soát bệnh tật, TP.HCM``: the place printed behind a comma."""
    if node.head != _CENTRE or not grammar.text.startswith(", ", node.end):
        return None
    unit = grammar.places.units.get(node.end + 2)
    if unit is None or unit.implied or unit.level != _PROVINCE:
        return None
    return node._replace(end=unit.end, name=f"{node.name} {unit.name}", unit=unit)


def in_the_province(grammar: Grammar, node: Node) -> Node:
    """``Chi cục Bảo vệ môi trường`` in a text at home in a province: each province has its own.

    So is the one of a department printed beside it (``Chi cục Thủy sản (Sở X tỉnh Y``). Not those
    of ministries, districts or regions, nor where another province is told beside it.
    """
    if (own := _of_its_department(grammar, node)) is not None:
        return own
    if node.head != _OF_PROVINCES or node.unit is not None:
        return node
    home = grammar.around.home_at(node.start)
    province = home.province
    if (
        home.unit is None
        or province is None
        or not node.subject
        or node.subject.lower() not in _of_departments()
    ):
        return node
    if node.name != f"{node.head} {node.subject}" or _beside_another(grammar, province, node):
        return node
    name = f"{node.name} {province.name}"
    return node._replace(name=name, unit=province, implied=True)


def _of_its_department(grammar: Grammar, node: Node) -> Node | None:
    """``Chi cục A thuộc Sở B tỉnh C``, ``…, Sở B tỉnh C``, ``… (Sở B tỉnh C``: that of province C.

    It goes by one name, whether its department is printed or not.
    """
    if node.head != _OF_PROVINCES:
        return None
    own, of_department, _ = node.name.partition(_OF_A_DEPARTMENT)
    unit = node.unit
    if not of_department and unit is None:
        beside = _DEPARTMENT_BESIDE.match(grammar.text, node.end)
        host = grammar.parse(beside.end()) if beside is not None else None
        if host is None or host.kind != "so":
            return None
        unit = host.unit
    elif not of_department:
        return None
    if unit is None or unit.level != _PROVINCE:
        return None
    return node._replace(name=f"{own.removesuffix(' của')} {unit.name}", unit=unit)


@cache
def _of_departments() -> frozenset[str]:
    return frozenset(row["subject"].lower() for row in tables.rows("provincial_branches"))


def _placed(grammar: Grammar, head: str) -> dict[str, dict[str, Node]]:
    """The bodies of a head that are told with their unit or what they are a part of.

    By what stands before that in their names, and by their whole names.
    """
    told: dict[str, dict[str, Node]] = {}
    for start in grammar.starts:
        if grammar.heads[start][1].name != head:
            continue
        whole = grammar.parse(start)
        if whole is None or not whole.complete or whole.unit is None:
            continue
        ends = [whole.name.find(_OF_A_DEPARTMENT)]
        if whole.name.endswith(f" {whole.unit.name}"):
            ends.append(len(whole.name) - len(whole.unit.name) - 1)
        for end in ends:
            if end > 0:
                told.setdefault(whole.name[:end].lower(), {})[whole.name.lower()] = whole
    return told


def _other_before(grammar: Grammar, unit: UnitMention, at: int) -> bool:
    """Whether the unit of that level told last before is another one."""
    told = _units_of(grammar, unit.level)
    index = bisect_left(told, at, key=_start) - 1
    return index >= 0 and told[index].name != unit.name


def _beside_another(grammar: Grammar, province: UnitMention, node: Node) -> bool:
    """Whether another province stands in the sentence, or nearest before in the text there."""
    begin = max(0, node.start - _SENTENCE_CHARS)
    for stop in _STOPS.finditer(grammar.text, begin, node.start):
        begin = stop.end()
    after = _STOPS.search(grammar.text, node.end, node.end + _SENTENCE_CHARS)
    end = after.start() if after is not None else node.end + _SENTENCE_CHARS
    told = _units_of(grammar, _PROVINCE)
    here = told[bisect_left(told, begin, key=_start) : bisect_right(told, end, key=_start)]
    index = bisect_left(told, begin, key=_start) - 1
    before = [told[index]] if index >= 0 and begin - told[index].end < _NEAR_CHARS else []
    if any(unit.name == province.name for unit in here):
        before = []
    return any(unit.name != province.name for unit in (*here, *before))


def _units_of(grammar: Grammar, level: str) -> list[UnitMention]:
    """The units of a level, in reading order."""

    def sort() -> list[UnitMention]:
        units = grammar.places.units.values()
        return sorted((unit for unit in units if unit.level == level), key=_start)

    told: list[UnitMention] = grammar.once(("units of a level", level), sort)
    return told


def _start(unit: UnitMention) -> int:
    return unit.start
