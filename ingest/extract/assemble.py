"""From mentions to facts: one fact a person, body, unit and holding, each with its spans."""

from __future__ import annotations

import datetime as dt
import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache
from operator import attrgetter

from bomay.ingest.extract.bodies.find import mention_of
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.holdings.chains import Held
from bomay.ingest.extract.holdings.dates import Times
from bomay.ingest.extract.holdings.delegations import apart
from bomay.ingest.extract.holdings.posts_qualified import is_acting
from bomay.ingest.extract.holdings.stints import Told, by_stint
from bomay.ingest.extract.holdings.stretches import told_in
from bomay.ingest.extract.names.births import births
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.anchors import lowered
from bomay.ingest.extract.text.reading import BodyMention, Reading, UnitMention
from bomay.ingest.extract.units import gazetteer
from bomay.ingest.extract.units.home import HomeUnit
from bomay.ontology.dates import bounds, is_edtf
from bomay.ontology.facts import BodyFact, HoldingFact, PersonFact, Span, Status, UnitFact
from bomay.ontology.reference import unit_by_id

_LEVEL_OF = {"tỉnh": "province", "phường": "commune", "xã": "commune", "đặc": "commune"}
_FULL_TIME = ("Giám đốc", "trưởng", "Trưởng phòng", "Chánh Văn phòng", "Chánh Thanh tra", "Tư lệnh")
_ONSET = ("elected", "appointed")
# How an office told in full is spoken of later: ``Chủ tịch nước A … Chủ tịch A``.
_SPOKEN = {"Chủ tịch": "Chủ tịch nước", "Phó Chủ tịch": "Phó Chủ tịch nước"}
_MOST_STEPS = 2  # of a career that are compared: an office is not replaced by itself
_AT_THE_NAME = frozenset({"post-before-name", "name-before-post"})
_STANDING = " Thường trực"  # the same deputy, told in full
_RANK: dict[Status, int] = {"elected": 0, "appointed": 0, "former": 1, "acting": 2, "current": 3}


def person_facts(reading: Reading, names: Iterable[Name]) -> tuple[PersonFact, ...]:
    """One fact for each full name, in order of first mention."""
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    named = sorted(names, key=attrgetter("start"))
    born = births(reading.text, named)
    for name, span in zip(named, reading.spans(named), strict=True):
        spans[name.full].append(span)
    foreign = {name.full for name in named if name.foreign}
    return tuple(
        [
            PersonFact(
                name=full, mentions=tuple(found), foreign=full in foreign, born=born.get(full)
            )
            for full, found in spans.items()
        ]
    )


def unit_facts(
    reading: Reading, units: Sequence[UnitMention], home: HomeUnit
) -> tuple[UnitFact, ...]:
    """One fact for each unit named or made plain; an implied unit has no spans of its own."""
    spans: dict[str, list[Span]] = {}
    chosen: dict[str, UnitMention] = {}
    for unit, span in zip(units, reading.spans(units), strict=True):
        name = unit.name
        if name not in chosen:
            chosen[name], spans[name] = unit, [span]
            continue
        spans[name].append(span)
        if unit.unit_id is not None and chosen[name].unit_id is None:
            _choose_unit(chosen, unit)
    for implied in (home.unit, home.province):
        if implied is not None:
            _choose_unit(chosen, implied)
    return tuple([_unit_fact(unit, spans.get(name, ())) for name, unit in chosen.items()])


def with_units_of(
    units: tuple[UnitFact, ...], held: Iterable[Held], bodies: Iterable[BodyFact]
) -> tuple[UnitFact, ...]:
    """The units with those that bodies lie in and the text prints only inside their names."""
    facts = {unit.name: unit for unit in units}
    for holding in held:
        for unit in (holding.body.unit if holding.body is not None else None, holding.delegation):
            if unit is not None and unit.name not in facts:
                facts[unit.name] = _unit_fact(unit)
    for body in bodies:
        if body.unit is not None and body.unit not in facts:
            level = _LEVEL_OF.get(body.unit.split(" ")[0].lower(), "district")
            entry = gazetteer.named(body.unit)
            unit_id = entry.unit.id if entry is not None else None
            facts[body.unit] = UnitFact(name=body.unit, level=level, unit_id=unit_id)
    return tuple(facts.values())


def of_the_day(units: tuple[UnitFact, ...], published: str | None) -> tuple[UnitFact, ...]:
    """The units, of a name that several eras have the one that stood when the document spoke."""
    if published is None or not is_edtf(published) or not any(unit.candidates for unit in units):
        return units
    first, after = bounds(published)
    last = (after - dt.timedelta(days=1)).isoformat()
    return tuple(
        [_of_era(unit, first.isoformat(), last) if unit.candidates else unit for unit in units]
    )


def _of_era(unit: UnitFact, first: str, last: str) -> UnitFact:
    known = (unit_by_id(one) for one in unit.candidates)
    stood = [
        one.id
        for one in known
        if one and (one.valid_from or "") <= first and last <= (one.valid_to or "9999")
    ]
    if unit.unit_id is not None or len(stood) != 1:
        return unit
    return replace(unit, unit_id=stood[0], candidates=())


def _choose_unit(chosen: dict[str, UnitMention], unit: UnitMention) -> None:
    """Keep the first mention of a name that tells which unit it is, else the first."""
    known = chosen.setdefault(unit.name, unit)
    if unit.unit_id is not None and known.unit_id is None:
        chosen[unit.name] = known._replace(unit_id=unit.unit_id, candidates=())


def _unit_fact(unit: UnitMention, mentions: Iterable[Span] = ()) -> UnitFact:
    return UnitFact(
        name=unit.name,
        level=unit.level,
        unit_id=unit.unit_id,
        candidates=unit.candidates,
        mentions=tuple(mentions),
    )


def body_facts(
    reading: Reading, bodies: Sequence[BodyMention], held: Iterable[Held]
) -> tuple[BodyFact, ...]:
    """One fact for each body by its full name, those of holdings included."""
    chosen: dict[str, BodyMention] = {}
    spans: dict[str, list[Span]] = {}
    printed: set[str] = set()  # whose unit is printed by one mention at least
    for body, span in zip(bodies, reading.spans(bodies), strict=True):
        name = body.name
        if name in spans:
            spans[name].append(span)
        else:
            chosen[name], spans[name] = body, [span]
        if not body.implied:
            printed.add(name)
    for holding in held:
        node = holding.body
        if node is not None:
            if node.name not in chosen:
                chosen[node.name] = mention_of(node)
            if not node.implied:
                printed.add(node.name)
    return tuple(
        [
            BodyFact(
                name=name,
                kind=body.kind,
                unit=body.unit,
                subject=body.subject,
                implied=name not in printed,
                mentions=tuple(spans.get(name, ())),
            )
            for name, body in chosen.items()
        ]
    )


def holding_facts(
    reading: Reading,
    told: Iterable[Told],
    *,
    dead: Set[str] = frozenset(),
) -> tuple[HoldingFact, ...]:
    """One fact for each person, office and body; what only repeats another is dropped.

    What an obituary says that its ``dead`` *are* (``Ông là ủy viên … khóa V``), they were.
    """
    groups: dict[tuple[str, str, str | None], list[Told]] = {}
    for each in told:
        held = each[0]
        key = (held.person, held.post.head, held.body.name if held.body else None)
        groups.setdefault(key, []).append(each)
    bodies: dict[tuple[str, str], list[str | None]] = {}
    for person, head, body in groups:
        bodies.setdefault((person, head), []).append(body)
    offices = {
        (person, head): _Office({body: groups[person, head, body] for body in others})
        for (person, head), others in bodies.items()
        if len(others) > 1  # seldom
    }
    facts: list[HoldingFact] = []
    for (person, head, body), group in groups.items():
        if (person, head) in offices and _repeats(body, group, offices[person, head]):
            continue
        if body is None and (person, _SPOKEN.get(head, "")) in bodies:
            continue
        if len(group) == 1:  # mostly
            facts.append(_holding(reading, group))
            continue
        facts += [_holding(reading, stint) for seat in apart(group) for stint in by_stint(seat)]
    facts = _without_short_forms(facts)
    careers: dict[str, list[HoldingFact]] = {}
    for fact in facts:
        if fact.start is not None and fact.head.endswith(_FULL_TIME):
            careers.setdefault(fact.person, []).append(fact)
    if not (careers or dead):
        return tuple(facts)
    steps = {person: _latest_steps(others) for person, others in careers.items()}
    return tuple(
        [
            replace(fact, status="former")
            if fact.person in dead and (fact.status, fact.pattern) == ("current", "pronoun")
            else _over(fact, steps.get(fact.person, ()))
            for fact in facts
        ]
    )


def _without_short_forms(facts: list[HoldingFact]) -> list[HoldingFact]:
    """No ``Phó Viện trưởng`` beside ``Phó Viện trưởng Thường trực``, both printed at the name.

    Lives tell of both: who was a deputy became the standing one.
    """
    standing = {
        (fact.person, fact.head.removesuffix(_STANDING), fact.body, fact.status)
        for fact in facts
        if fact.head.endswith(_STANDING)
    }
    if not standing:
        return facts
    return [
        fact
        for fact in facts
        if fact.pattern not in _AT_THE_NAME
        or (fact.person, fact.head, fact.body, fact.status) not in standing
    ]


def _latest_steps(career: Iterable[HoldingFact]) -> list[HoldingFact]:
    """Of the offices of one person that nobody has two of, those taken up last first."""
    last: dict[tuple[str, str | None], HoldingFact] = {}
    for fact in career:
        known = last.setdefault((fact.head, fact.body), fact)
        if known is not fact and bounds(known.start or "")[0] < bounds(fact.start or "")[0]:
            last[fact.head, fact.body] = fact
    if len(last) < _MOST_STEPS:
        return list(last.values())
    return heapq.nlargest(_MOST_STEPS, last.values(), key=lambda fact: bounds(fact.start or "")[0])


def _over(fact: HoldingFact, others: Sequence[HoldingFact]) -> HoldingFact:
    """A past step of a career that a later one has replaced is over.

    Only offices that nobody has two of at once replace each other: who becomes a director or a
    minister is no longer head of the division; a seat in a committee goes on.
    """
    if fact.status not in ("elected", "appointed") or fact.start is None or fact.end is not None:
        return fact
    if not fact.head.endswith(_FULL_TIME):
        return fact
    start = bounds(fact.start)[1]
    later = any(
        other.start is not None
        and (other.head, other.body) != (fact.head, fact.body)
        and bounds(other.start)[0] >= start
        for other in others
    )
    return replace(fact, status="former") if later else fact


class _Office:
    """The bodies that one person is told with in one office, to ask of each about the others."""

    def __init__(self, bodies: Mapping[str | None, Iterable[Told]]) -> None:
        self._named = {body for body in bodies if body is not None}
        self._printed: set[str] = set()
        self._told: dict[str, set[str]] = {}
        self._openings: set[str] | None = None
        for group in bodies.values():
            for held, _ in group:
                if held.body is not None:
                    self._add(held.body)

    def _add(self, node: Node) -> None:
        """Take in how a body is named."""
        if node.start < node.end:
            self._printed.add(node.name)
        if not node.implied:
            self._told.setdefault(node.kind, set()).add(node.name)

    def is_named_beside(self, body: str | None) -> bool:
        """Whether another body is."""
        return not self._named <= {body}

    def is_printed_beside(self, body: str) -> bool:
        """Whether another is by words of its own."""
        return not self._printed <= {body}

    def opens_another(self, body: str) -> bool:
        """Whether the name of another begins with this one; asked when all are taken in."""
        if self._openings is None:
            named = [body.split(" ") for body in self._named]
            self._openings = {
                " ".join(words[:size]) for words in named for size in range(1, len(words))
            }
        return body in self._openings

    def is_told_beside(self, body: str, kind: str) -> bool:
        """Whether the text prints the place of another of that kind.

        Not of what this one's name begins with: that is this one told in short.
        """
        others = self._told.get(kind, ())
        return any(told != body and not body.startswith(f"{told} ") for told in others)


def _repeats(body: str | None, told: list[Told], office: _Office) -> bool:
    """Whether a shorter mention of an office stands for one that is told in full."""
    if not office.is_named_beside(body):
        return False
    if body is None:
        return True
    group = [held for held, _ in told]
    if all(h.body is not None and h.body.start == h.body.end for h in group):
        return office.is_printed_beside(body)
    if office.opens_another(body):
        return True
    if any(each.body is not None and not each.body.implied for each in group):
        return False
    kind = group[0].body.kind if group[0].body else ""
    return office.is_told_beside(body, kind)


def _holding(reading: Reading, told: list[Told]) -> HoldingFact:
    first, times = told[0]
    if len(told) > 1:
        first, times = min(told, key=lambda pair: _how_it_tells(pair[1]))
    if times.status in _ONSET and any(held.post.status == "former" for held, _ in told):
        times = times._replace(status="former")  # elected then, "nguyên" now
    if told[0][0] is not first:
        told.sort(key=lambda pair: pair[0] is not first)
    start = end = term = delegation = None
    parts: list[Span] = []
    for held, each in told:
        parts += told_in(reading.text, held, each.shown)
        start, end = start or each.start, end or each.end
        term = term or held.post.term
        delegation = delegation or held.delegation
    shown = [reading.span(*part) for part in parts]
    evidence = tuple(dict.fromkeys(shown)) if len(shown) > 1 else (shown[0],)
    zone = reading.zone_at(first.start)
    body = first.body
    pattern = "body-most-told" if body is not None and body.guessed else first.pattern
    return HoldingFact(
        person=first.person,
        head=first.post.head,
        body=body.name if body is not None else None,
        status=times.status,
        evidence=evidence,
        quote=reading.quote(evidence[0]),
        pattern=pattern,
        confidence=_confidence(
            pattern, implied=body is None or body.implied, sidebar=zone == "sidebar"
        ),
        zone=zone,
        start=start,
        end=end,
        term=term,
        stated_at=times.stated_at,
        delegation=delegation.name if delegation is not None else None,
        acting=times.status == "acting"
        or (times.status == "former" and _was_acting(reading.text, told)),
    )


def _was_acting(text: str, told: Iterable[Told]) -> bool:
    """``từng là quyền Chủ tịch``: over, and wherever it is told never more than acting."""
    low = lowered(text)
    return all(is_acting(low, held.post.start, held.post.end) for held, _ in told)


def _how_it_tells(times: Times) -> tuple[int, bool, bool]:
    """Sorts what is told of one holding: what it says most, then what has the days in it."""
    undated = times.start is None and times.end is None
    return _RANK[times.status], _of_a_past(times), undated


def _of_a_past(times: Times) -> bool:
    """Whether it is only told of a year or month: what is told without is told of today."""
    return times.stated_at is not None and len(times.stated_at) < len("2019-01-01")


@cache
def _confidence(pattern: str, *, implied: bool, sidebar: bool) -> float:
    value = confidence_of("holding", pattern)
    if implied:
        value *= confidence_of("factor", "implied")
    if sidebar:
        value *= confidence_of("factor", "sidebar")
    return round(value, 3)
