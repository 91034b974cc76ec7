"""Acts named without a number: congress resolutions, laws by title and year."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bomay.ingest.extract.acts.laws import find_laws
from bomay.ingest.extract.acts.named import NamedAct
from bomay.ingest.extract.text.anchors import Pieces, find_at, flatten, in_one_line, places
from bomay.ingest.extract.text.reading import BodyMention, Reading, UnitMention
from bomay.ingest.extract.units.home import HomeUnit, unit_type_of
from bomay.ontology.directive_key import roman
from bomay.ontology.facts import UnnumberedFact
from bomay.ontology.values import value

NATIONAL = "VN"
_CONGRESS = "Đại hội"
_ORDINAL = r"(?:lần thứ|khóa) (?P<ordinal>[IVXL]{1,7}|\d{1,2})(?!\w)"
_TERM = r"(?P<term>20\d{2} ?- ?20\d{2})"
_UNIT_TYPES = r"(?:thành phố|TP|tỉnh|quận|huyện|thị xã|phường|xã|thị trấn)"
_OF_THE_PARTY = r" của Đảng(?! bộ)"
# ``Đại hội XIV Đảng bộ tỉnh Hậu Giang``: whose congress it is, behind the ordinal.
_WHOSE = rf" (?:của )?[Đđ]ảng bộ {_UNIT_TYPES}(?: [A-ZĐÂÁÔƯ0-9][^\s,.;:()]*){{0,4}}"
_AREA = r"(?:(?!Đại hội|[Nn]ghị quyết|các cấp)[^.;:()\n]){0,60}?"
_OF_CONGRESS = re.compile(
    r"(?P<noun>[Nn]ghị quyết|[Vv]ăn kiện) (?:của )?Đại hội(?: [Đđ]ại biểu)?"
    rf"(?P<who>(?: Đảng)? [Tt]oàn quốc(?:{_OF_THE_PARTY})?| [Đđ]ảng bộ {_AREA}| [Đđ]ảng)?"
    rf"(?:,? {_ORDINAL}(?:(?P<party>{_OF_THE_PARTY})|(?P<behind>{_WHOSE}))?"
    rf"(?:(?: và|,)?(?: \()?,? ?(?:nhiệm kỳ|khóa) {_TERM})?"
    r"|,? \(?(?:nhiệm kỳ|khóa) (?P<only>20\d{2} ?- ?20\d{2})"
    rf"| (?P<bare>[IVXL]{{1,7}}(?!\w)|\d{{1,2}}(?={_OF_THE_PARTY}))"
    rf"(?:(?P<whole>{_OF_THE_PARTY})|(?P<after>{_WHOSE}))?)"
)
_UNIT_TYPE = re.compile(rf"{_UNIT_TYPES}(?!\w)", re.IGNORECASE)
_HELD = re.compile(
    rf"{_CONGRESS}(?: [Đđ]ại biểu)?(?P<who> [Đđ]ảng bộ [^.;:()\n]{{0,60}}?),? {_ORDINAL}"
)
_CONGRESS_WORD = Pieces("đại hội")
# What its acts are called, but for the first letter.
_ACT_WORDS = ("ghị quyết ", "ăn kiện ")


def named_acts(
    reading: Reading,
    units: Sequence[UnitMention],
    home: HomeUnit,
    *,
    bodies: Sequence[BodyMention] = (),
) -> tuple[NamedAct, ...]:
    """Every place that names an act without number, in reading order."""
    line, flat = in_one_line(reading.text), flatten(reading.text)
    found = [*find_laws(line, flat)]
    if _CONGRESS_WORD.are_in(flat):
        whose = {body.unit for body in bodies if body.unit is not None and not body.implied}
        scene = _Scene(units, home, frozenset({*whose, *(unit.name for unit in units)}))
        found = [*_of_the_same(list(_congresses(line, scene))), *found]
    return tuple(sorted(_with_ordinals(found), key=lambda one: one.start))


def unnumbered_facts(reading: Reading, named: Sequence[NamedAct]) -> tuple[UnnumberedFact, ...]:
    """Acts without a number, one fact each, in order of first mention."""
    groups: dict[str, list[NamedAct]] = {}
    for one in named:
        groups.setdefault(one.title, []).append(one)
    return tuple(
        UnnumberedFact(
            document_type=group[0].document_type,
            title=reading.printed(title),
            mentions=tuple(reading.span(one.start, one.end) for one in group),
            term=next((one.term for one in group if one.term), None),
            ordinal=group[0].ordinal,
            area=group[0].area,
            issuer=group[0].issuer,
        )
        for title, group in groups.items()
    )


@value(frozen=True, slots=True)
class _Scene:
    """Units in reading order, the document's own, and the names of all, those of bodies too."""

    units: Sequence[UnitMention]
    home: HomeUnit
    names: frozenset[str]


def _congresses(line: str, scene: _Scene) -> Iterator[NamedAct]:
    held = {
        roman(one["ordinal"]): area
        for one in find_at(_HELD, places(line, _CONGRESS), line)
        if (area := _area(one, scene)) is not None
    }
    starts = sorted([at - 1 for words in _ACT_WORDS for at in places(line, words) if at])
    for found in find_at(_OF_CONGRESS, starts, line):
        ordinal = found["ordinal"] or found["bare"]
        term = (found["term"] or found["only"] or "").replace(" ", "") or None
        area = _area(found, scene)
        number = roman(ordinal) if ordinal is not None else None
        whose = found["who"] or _behind(found, "behind", "after")
        if area is None and not whose and number is not None:
            area = held.get(number)  # a district's paper means its own Đại hội XII
        yield NamedAct(
            start=found.start(),
            end=found.end(),
            document_type=found["noun"].capitalize(),
            title=_congress_title(found["noun"].capitalize(), area, (number, term)),
            term=term,
            ordinal=number,
            area=area,
            bare=not whose,
        )


def _congress_title(noun: str, area: str | None, when: tuple[str | None, str | None]) -> str:
    ordinal, term = when
    tail = f" lần thứ {ordinal}" if ordinal is not None else f", nhiệm kỳ {term}"
    if area == NATIONAL:
        return f"{noun} Đại hội đại biểu toàn quốc{tail} của Đảng"
    return f"{noun} Đại hội đại biểu Đảng bộ{f' {area}' if area else ''}{tail}"


def _behind(found: re.Match[str], *names: str) -> str:
    """What stands behind the ordinal; nothing of acts that the text says a congress holds."""
    named = found.groupdict()
    return next((said for name in names if (said := named.get(name))), "")


def _area(found: re.Match[str], scene: _Scene) -> str | None:
    """The unit whose congress it is; the document's own where only its type is printed."""
    who = (found["who"] or _behind(found, "behind", "after").removeprefix(" của")).strip()
    units = scene.units
    index = bisect_left(units, found.start(), key=lambda unit: unit.start)
    if index < len(units) and units[index].start < found.end():
        return units[index].name
    if who.lower().startswith(("toàn quốc", "đảng")) and not who.lower().startswith("đảng bộ"):
        return NATIONAL
    said = _UNIT_TYPE.search(who)
    if said is not None:
        return _only_one({"tp": "thành phố"}.get(said[0].lower(), said[0].lower()), scene)
    if who:
        return None
    national = scene.home.unit is None or bool(_behind(found, "party", "whole"))
    return NATIONAL if national else None


def _only_one(kind: str, scene: _Scene) -> str | None:
    """The document's own unit of a type, else the only one of it that the text names."""
    for unit in (scene.home.unit, scene.home.province):
        if unit is not None and unit_type_of(unit).lower() == kind:
            return unit.name
    named = [name for name in scene.names if name.lower().startswith(f"{kind} ")]
    return named[0] if len(named) == 1 else None


def _of_the_same(found: Sequence[NamedAct]) -> Iterator[NamedAct]:
    """``Nghị quyết Đại hội XIII`` behind ``… Đại hội XIII của Đảng``: one ordinal, one congress."""
    areas: dict[str | None, set[str]] = {}
    for one in found:
        if one.area is not None:
            areas.setdefault(one.ordinal, set()).add(one.area)
    for one in found:
        known = areas.get(one.ordinal, set()) if one.ordinal and one.bare else set()
        if one.area is None and len(known) == 1:
            (area,) = known
            title = _congress_title(one.document_type, area, (one.ordinal, one.term))
            one = replace(one, area=area, title=title)
        yield one


def _with_ordinals(found: list[NamedAct]) -> list[NamedAct]:
    """A congress named by its years only is the one of that area whose ordinal has these years."""
    known = {
        (one.area, one.term): one
        for one in found
        if one.ordinal is not None and one.term is not None
    }
    out = []
    for one in found:
        full = known.get((one.area, one.term)) if one.term and one.ordinal is None else None
        out.append(
            replace(full, start=one.start, end=one.end)
            if full is not None and full.document_type == one.document_type
            else one
        )
    return out
