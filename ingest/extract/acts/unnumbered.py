"""Acts named without a number: congress resolutions, laws by title and year."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bomay.ingest.extract.acts.laws import find_laws
from bomay.ingest.extract.acts.named import NamedAct
from bomay.ingest.extract.text.anchors import find_at, flatten
from bomay.ingest.extract.text.reading import Reading, UnitMention
from bomay.ingest.extract.units.home import HomeUnit, unit_type_of
from bomay.ontology.directive_key import roman
from bomay.ontology.facts import UnnumberedFact

NATIONAL = "VN"
_ORDINAL = r"lần thứ (?P<ordinal>[IVXL]{1,7}|\d{1,2})(?!\w)"
_TERM = r"(?P<term>20\d{2} ?- ?20\d{2})"
_CONGRESS = re.compile(
    r"(?P<noun>[Nn]ghị quyết|[Vv]ăn kiện) (?:của )?Đại hội(?: [Đđ]ại biểu)?"
    r"(?P<who>(?: toàn quốc| Toàn quốc)(?: của Đảng)?| [Đđ]ảng bộ [^.;:()\n]{0,60}?| [Đđ]ảng)?"
    rf"(?:,? {_ORDINAL}(?: của Đảng)?(?:(?: và|,)?(?: \()?,? ?(?:nhiệm kỳ|khóa) {_TERM})?"
    rf"|,? (?:nhiệm kỳ|khóa) (?P<only>20\d{{2}} ?- ?20\d{{2}})"
    r"| (?P<bare>[IVXL]{1,7}(?!\w)|\d{1,2}(?= của Đảng))(?: của Đảng)?)"
)
_UNIT_TYPE = re.compile(
    r"(?:thành phố|TP|tỉnh|quận|huyện|thị xã|phường|xã|thị trấn)(?!\w)", re.IGNORECASE
)
_HELD = re.compile(
    rf"Đại hội(?: [Đđ]ại biểu)?(?P<who> [Đđ]ảng bộ [^.;:()\n]{{0,60}}?),? {_ORDINAL}"
)
_CONGRESS_WORD = "Đại hội"
_CONGRESS_START = re.compile(r"[NnVv](?=ghị quyết |ăn kiện )")


def named_acts(
    reading: Reading, units: Sequence[UnitMention], home: HomeUnit
) -> tuple[NamedAct, ...]:
    """Every place that names an act without number, in reading order."""
    line = reading.text.replace("\n", " ")
    found = [*find_laws(line, flatten(reading.text))]
    if _CONGRESS_WORD in line:
        found = [*_congresses(line, units, home), *found]
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


def _congresses(line: str, units: Sequence[UnitMention], home: HomeUnit) -> Iterator[NamedAct]:
    held = {
        roman(one["ordinal"]): area
        for one in _HELD.finditer(line)
        if (area := _area(one, units, home)) is not None
    }
    starts = (place.start() for place in _CONGRESS_START.finditer(line))
    for found in find_at(_CONGRESS, starts, line):
        ordinal = found["ordinal"] or found["bare"]
        term = (found["term"] or found["only"] or "").replace(" ", "") or None
        area = _area(found, units, home)
        number = roman(ordinal) if ordinal is not None else None
        if area is None and not found["who"] and number is not None:
            area = held.get(number)  # a district's paper means its own Đại hội XII
        yield NamedAct(
            start=found.start(),
            end=found.end(),
            document_type=found["noun"].capitalize(),
            title=_congress_title(found["noun"].capitalize(), area, (number, term)),
            term=term,
            ordinal=number,
            area=area,
        )


def _congress_title(noun: str, area: str | None, when: tuple[str | None, str | None]) -> str:
    ordinal, term = when
    tail = f" lần thứ {ordinal}" if ordinal is not None else f", nhiệm kỳ {term}"
    if area == NATIONAL:
        return f"{noun} Đại hội đại biểu toàn quốc{tail} của Đảng"
    return f"{noun} Đại hội đại biểu Đảng bộ{f' {area}' if area else ''}{tail}"


def _area(found: re.Match[str], units: Sequence[UnitMention], home: HomeUnit) -> str | None:
    """The unit whose congress it is; the document's own where only its type is printed."""
    who = (found["who"] or "").strip()
    index = bisect_left(units, found.start(), key=lambda unit: unit.start)
    if index < len(units) and units[index].start < found.end():
        return units[index].name
    if who.lower().startswith(("toàn quốc", "đảng")) and not who.lower().startswith("đảng bộ"):
        return NATIONAL
    said = _UNIT_TYPE.search(who)
    if said is not None:
        word = {"tp": "thành phố"}.get(said[0].lower(), said[0].lower())
        near = (home.unit, home.province)
        return next((u.name for u in near if u and unit_type_of(u).lower() == word), None)
    if who:
        return None
    return NATIONAL if home.unit is None else None


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
            NamedAct(
                one.start,
                one.end,
                full.document_type,
                full.title,
                full.term,
                full.ordinal,
                full.area,
            )
            if full is not None and full.document_type == one.document_type
            else one
        )
    return out
