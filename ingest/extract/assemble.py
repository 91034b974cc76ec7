"""From mentions to facts: one fact a person, body, unit and holding, each with its spans."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bomay.ingest.extract.bodies import mention_of
from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.dates import find_dates
from bomay.ingest.extract.holdings import Held
from bomay.ingest.extract.home import HomeUnit
from bomay.ingest.extract.names_forms import Name
from bomay.ingest.extract.reading import BodyMention, Reading, UnitMention
from bomay.ontology.facts import BodyFact, HoldingFact, PersonFact, Span, Status, UnitFact

_SENTENCE_CHARS = 200
_BIRTH = re.compile(r"(?:sinh|SN)[ ]?(?:ngày |năm |tháng )*$", re.IGNORECASE)
_LEVEL_OF = {"tỉnh": "province", "phường": "commune", "xã": "commune", "đặc": "commune"}
_ONSET = frozenset({"elected", "appointed"})
_RANK: dict[Status, int] = {"elected": 0, "appointed": 0, "acting": 1, "former": 2, "current": 3}


def person_facts(reading: Reading, names: Iterable[Name]) -> tuple[PersonFact, ...]:
    """One fact for each full name, in order of first mention."""
    spans: dict[str, list[Span]] = {}
    foreign: dict[str, bool] = {}
    for name in names:
        spans.setdefault(name.full, []).append(reading.span(name.start, name.end))
        foreign[name.full] = foreign.get(name.full, False) or name.foreign
    return tuple(
        PersonFact(name=full, mentions=tuple(found), foreign=foreign[full])
        for full, found in spans.items()
    )


def unit_facts(
    reading: Reading, units: Iterable[UnitMention], home: HomeUnit
) -> tuple[UnitFact, ...]:
    """One fact for each unit named or made plain; an implied unit has no spans of its own."""
    facts: dict[str, UnitFact] = {}
    for unit in units:
        _add_unit(facts, unit, (reading.span(unit.start, unit.end),))
    for implied in (home.unit, home.province):
        if implied is not None:
            _add_unit(facts, implied, ())
    return tuple(facts.values())


def with_units_of(
    units: tuple[UnitFact, ...], held: Iterable[Held], bodies: Iterable[BodyFact]
) -> tuple[UnitFact, ...]:
    """The units with those that bodies lie in and the text prints only inside their names."""
    facts = {unit.name: unit for unit in units}
    for holding in held:
        unit = holding.body.unit if holding.body is not None else None
        if unit is not None and unit.name not in facts:
            _add_unit(facts, unit, ())
    for body in bodies:
        if body.unit is not None and body.unit not in facts:
            level = _LEVEL_OF.get(body.unit.split(" ")[0].lower(), "district")
            facts[body.unit] = UnitFact(name=body.unit, level=level)
    return tuple(facts.values())


def _add_unit(facts: dict[str, UnitFact], unit: UnitMention, spans: tuple[Span, ...]) -> None:
    known = facts.get(unit.name)
    if known is None:
        facts[unit.name] = UnitFact(
            name=unit.name,
            level=unit.level,
            unit_id=unit.unit_id,
            candidates=unit.candidates,
            mentions=spans,
        )
        return
    resolved = known.unit_id or unit.unit_id
    facts[unit.name] = replace(
        known,
        unit_id=resolved,
        candidates=() if resolved else known.candidates,
        mentions=known.mentions + spans,
    )


def body_facts(
    reading: Reading, bodies: Iterable[BodyMention], held: Iterable[Held]
) -> tuple[BodyFact, ...]:
    """One fact for each body by its full name, those of holdings included."""
    facts: dict[str, BodyFact] = {}
    for body in bodies:
        _add_body(facts, body, (reading.span(body.start, body.end),))
    for holding in held:
        if holding.body is not None:
            _add_body(facts, mention_of(holding.body), ())
    return tuple(facts.values())


def _add_body(facts: dict[str, BodyFact], body: BodyMention, spans: tuple[Span, ...]) -> None:
    known = facts.get(body.name)
    if known is None:
        facts[body.name] = BodyFact(
            name=body.name,
            kind=body.kind,
            unit=body.unit,
            subject=body.subject,
            implied=body.implied,
            mentions=spans,
        )
        return
    facts[body.name] = replace(
        known, implied=known.implied and body.implied, mentions=known.mentions + spans
    )


def holding_facts(reading: Reading, held: Sequence[Held]) -> tuple[HoldingFact, ...]:
    """One fact for each person, office and body; what only repeats another is dropped."""
    groups: dict[tuple[str, str, str | None], list[Held]] = {}
    for each in held:
        key = (each.person, each.post.head, each.body.name if each.body else None)
        groups.setdefault(key, []).append(each)
    return tuple(
        _holding(reading, group)
        for key, group in groups.items()
        if not _repeats(key, group, groups)
    )


def _repeats(
    key: tuple[str, str, str | None],
    group: list[Held],
    groups: dict[tuple[str, str, str | None], list[Held]],
) -> bool:
    """Whether a shorter mention of an office stands for one that is told in full."""
    person, head, body = key
    rivals = [
        found for other, found in groups.items() if other[:2] == (person, head) and other != key
    ]
    if not rivals:
        return False
    named = [r.body for found in rivals for r in found if r.body is not None]
    if body is None:
        return bool(named)
    if all(h.body is not None and h.body.start == h.body.end for h in group):
        return any(n.start < n.end for n in named)
    if any(n.name.startswith(f"{body} ") for n in named):
        return True
    if any(each.body is not None and not each.body.implied for each in group):
        return False
    kind = group[0].body.kind if group[0].body else ""
    return any(not n.implied and n.kind == kind for n in named)


def _holding(reading: Reading, group: list[Held]) -> HoldingFact:
    first = min(group, key=lambda held: _RANK[held.status])
    ordered = [first, *(held for held in group if held is not first)]
    evidence = tuple(dict.fromkeys(reading.span(held.start, held.end) for held in ordered))
    zone = reading.zone_at(first.start)
    return HoldingFact(
        person=first.person,
        head=first.post.head,
        body=first.body.name if first.body else None,
        status=first.status,
        evidence=evidence,
        quote=reading.quote(evidence[0]),
        pattern=first.pattern,
        confidence=_confidence(first, zone),
        zone=zone,
        start=_start(reading, first),
        term=next((held.post.term for held in ordered if held.post.term), None),
    )


def _confidence(held: Held, zone: str) -> float:
    value = confidence_of("holding", held.pattern)
    if held.body is None or held.body.implied:
        value *= confidence_of("factor", "implied")
    if zone == "sidebar":
        value *= confidence_of("factor", "sidebar")
    return round(value, 3)


def _start(reading: Reading, held: Held) -> str | None:
    """The full date printed in the sentence before an office one comes into."""
    if held.status not in _ONSET:
        return None
    text = reading.text
    begin = max(0, held.post.start - _SENTENCE_CHARS)
    begin = max(
        begin, *(text.rfind(mark, begin, held.post.start) + 1 for mark in (". ", "\n", "; "))
    )
    dates = [
        date
        for date in find_dates(text, begin, held.post.start)
        if date.edtf is not None and not _BIRTH.search(text, max(0, date.start - 20), date.start)
    ]
    return dates[-1].edtf if dates else None
