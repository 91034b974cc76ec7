"""From mentions to one fact a directive: what its mentions say together, and its key."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import TypeVar

from bomay.ingest.extract.acts.issuers import Issuer, central_series, series_issuer, unit_of
from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.bodies.index import BodyIndex
from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.document.legal import Head
from bomay.ingest.extract.document.signature_block import SignatureBlock
from bomay.ingest.extract.text.reading import Reading, UnitMention
from bomay.ingest.extract.units.acting import acting_province
from bomay.ingest.extract.units.home import PREVAILS, HomeUnit
from bomay.ontology import reference
from bomay.ontology.dates import FIRST_DAY, LAST_DAY, bounds, is_edtf
from bomay.ontology.directive_key import directive_key
from bomay.ontology.facts import OF_EITHER, BodyFact, DirectiveFact, Span
from bomay.ontology.numbers import committee_code, number_key

T = TypeVar("T")
_LONGEST_PHRASE = 240
_FIGURES = re.compile(r"\s?[-/]")  # they end where the year or the code begins
_LETTER = re.compile(r"[OolI]")


class Place:
    """Where a document is at home and which units it names: for codes that many organs share.

    Args:
        line: the one-line text. bodies: its bodies, of which one may act on a number.
    """

    def __init__(
        self, home: HomeUnit, units: Iterable[UnitMention], *, line: str, bodies: BodyIndex
    ) -> None:
        self._home = home
        self._line = line
        self._bodies = bodies
        self._acting: dict[str, UnitMention | None] = {}
        self._units: dict[str, UnitMention] = {}
        units = list(units)
        self._all = units
        self._of_level: dict[str | None, list[UnitMention]] = {}  # of those that were asked for
        for unit in units:
            known = self._units.get(unit.name)
            if known is None or (known.unit_id is None and unit.unit_id is not None):
                self._units[unit.name] = unit

    def unit_of(self, mention: DirectiveMention, issuer: Issuer | None) -> UnitMention | None:
        """The unit whose series a number is in."""
        parts = mention.parts
        if parts is None:
            return None
        unit = unit_of(parts, issuer, self._home, units=self._units)
        told = issuer is not None and issuer.unit is not None
        if told or not parts.organs:
            return unit
        acting = None
        if committee_code(parts.organs[0]) == "TU":
            acting = self._province_acting(mention)
        if acting is None:
            return None if unit is not None and self._of_two(unit, mention.start) else unit
        return unit if unit is not None and unit.name == acting.name else acting

    def _of_two(self, home: UnitMention, at: int) -> bool:
        """Whether the sentence tells of another such unit too, and the text of that as much.

        Of districts also where the sentence names none and what is before it two.
        """
        units = self._of_level.get(home.level)
        if units is None:
            units = [unit for unit in self._all if unit.level == home.level]
            self._of_level[home.level] = units
        begin = max(self._line.rfind(stop, 0, at) for stop in (". ", "! ", "? ", "… "))
        first = bisect_left(units, begin, key=lambda unit: unit.start)
        after = bisect_left(units, at, key=lambda unit: unit.start)
        named = {unit.name for unit in units[first:after]}
        if not named and home.level == "district" and not self._home.printed:
            named = {unit.name for unit in units[:after]}
        if home.name not in named or len(named) < 2:
            return False
        told = Counter(unit.name for unit in units)
        return any(told[home.name] < told[other] * PREVAILS for other in named - {home.name})

    def key_of(self, mention: DirectiveMention) -> str | None:
        """The key that one mention alone gives."""
        return _key(
            mention,
            self.unit_of(mention, mention.issuer),
            document_type=mention.document_type,
            dated=(mention.date, mention.term),
        )

    def _province_acting(self, mention: DirectiveMention) -> UnitMention | None:
        """That of the first mention asked about, so that all of one number agree."""
        key = number_key(mention.number)
        if key not in self._acting:
            self._acting[key] = acting_province(
                self._line, mention.start, self._bodies, home=self._home, units=self._units
            )
        return self._acting[key]


def directive_facts(
    reading: Reading, mentions: Sequence[DirectiveMention], place: Place, *, head: Head
) -> tuple[DirectiveFact, ...]:
    """One fact for each distinct number, in order of first mention."""
    groups: dict[str, list[DirectiveMention]] = {}
    for mention in mentions:
        groups.setdefault(number_key(mention.number), []).append(mention)
    facts = [_fact(reading, group, place, head=head) for group in groups.values()]
    if not any(fact.of_either for fact in facts):
        return tuple(facts)
    acts: dict[str, list[DirectiveFact]] = {}
    for fact in facts:
        if not fact.of_either:
            acts.setdefault(number_key(fact.number), []).append(fact)
    return tuple(
        _either(fact, acts.get(number_key(fact.number), ())) if fact.of_either else fact
        for fact in facts
    )


def issuer_bodies(
    mentions: Iterable[DirectiveMention], place: Place, known: Iterable[str]
) -> tuple[BodyFact, ...]:
    """The issuers and series issuers that no body of the text is: named by codes alone.

    Args:
        mentions: from ``find_directives``.
        place: tells whose committee a shared code (TU, QU) means.
        known: names of the bodies the document already has.
    """
    names = set(known)
    added: list[BodyFact] = []
    for mention in mentions:
        if mention.number.endswith(OF_EITHER):
            continue  # whatever it is of, the acts that it may be have it
        for issuer in (mention.issuer, *mention.co_issuers, _series(mention, place)):
            if issuer is not None and issuer.name not in names:
                names.add(issuer.name)
                added.append(_body(issuer))
    return tuple(added)


def signed(fact: DirectiveFact, block: SignatureBlock | None) -> DirectiveFact:
    """The document's own directive with its signer."""
    if block is None:
        return fact
    return replace(fact, signer=block.name, capacity=block.capacity)


def _body(issuer: Issuer) -> BodyFact:
    return BodyFact(
        name=issuer.name,
        kind=issuer.kind,
        unit=issuer.unit,
        subject=issuer.subject,
        implied=issuer.basis != "text" or issuer.implied,
    )


def _fact(
    reading: Reading, group: list[DirectiveMention], place: Place, *, head: Head
) -> DirectiveFact:
    full = next((mention for mention in group if mention.pattern != "short"), group[0])
    issuers = [mention.issuer for mention in group if mention.issuer]
    issuer = _issuer(issuers) if len(issuers) > 1 else issuers[0] if issuers else None
    dates = _fullest([mention.date for mention in group if mention.date])
    own = head.number is not None and number_key(head.number) == number_key(full.number)
    date = head.date if own and head.date else (_most(dates, str) if dates else None)
    term = next((mention.term for mention in group if mention.term), None)
    kind = _most([m.document_type for m in group if m.document_type], str)
    if own and head.document_type is not None:
        kind = head.document_type
    unit = place.unit_of(full, issuer)
    series = series_issuer(full.parts, unit) if full.parts is not None else None
    pattern = "own" if own else full.pattern
    telling = _telling(group, issuer)
    return DirectiveFact(
        number=full.parts.printed if full.parts is not None else full.number,
        label=full.number,
        document_type=kind,
        mentions=tuple(reading.spans(group)),
        confidence=confidence_of("directive", pattern),
        issuer=issuer.name if issuer is not None else None,
        issuer_basis=telling.issuer.basis if telling is not None and telling.issuer else None,
        issuer_evidence=_phrase(reading, telling) if telling is not None else None,
        co_issuers=tuple([one.name for one in full.co_issuers]) if full.co_issuers else (),
        series_issuer=series.name if series is not None else None,
        date=date,
        title=_title(reading, group),
        term=term,
        key=_key(full, unit, document_type=kind, dated=(date, term)),
        anomaly=_anomaly(reading, full),
        pattern=pattern,
    )


def _issuer(issuers: list[Issuer]) -> Issuer | None:
    """The issuer told most often; words beat what only fits."""
    named = [one for one in issuers if one.basis != "home"]
    return _most(named or issuers, lambda one: one.name)


def _fullest(dates: list[str]) -> list[str]:
    """``Chỉ thị số 30 năm 2014`` is of the day that stands beside it elsewhere in that year."""
    if len(dates) < 2:
        return dates
    days = {date[:4] for date in dates if len(date) > len("2014")}
    return [date for date in dates if len(date) > len("2014") or date not in days]


def _either(fact: DirectiveFact, acts: Sequence[DirectiveFact]) -> DirectiveFact:
    """A number that may be of any of these acts: of whom it is where they all agree, no key."""
    series = {act.series_issuer for act in acts}
    issuers = {act.issuer for act in acts}
    shared = fact.issuer if issuers == {fact.issuer} else None
    return replace(
        fact,
        series_issuer=series.pop() if len(series) == 1 else None,
        issuer=shared,
        issuer_basis=fact.issuer_basis if shared is not None else None,
        issuer_evidence=fact.issuer_evidence if shared is not None else None,
        co_issuers=fact.co_issuers if shared is not None else (),
        key=None,
    )


def _anomaly(reading: Reading, mention: DirectiveMention) -> str | None:
    """What is odd about a number, letters that were read as its figures too."""
    if mention.parts is None or mention.parts.anomaly is not None:
        return mention.parts.anomaly if mention.parts is not None else None
    printed = reading.quote(reading.span(mention.number_at, mention.end))
    if _LETTER.search(printed) is None:
        return None  # nearly always
    misread = _LETTER.search(_FIGURES.split(printed, maxsplit=1)[0])
    return f"{misread[0]} for {'0' if misread[0] in 'Oo' else '1'}" if misread else None


def _title(reading: Reading, group: Sequence[DirectiveMention]) -> str | None:
    title = next((mention.title for mention in group if mention.title), None)
    return reading.printed(title) if title is not None else None


def _telling(group: Sequence[DirectiveMention], issuer: Issuer | None) -> DirectiveMention | None:
    """The mention that tells the issuer best: by words, else by its code alone."""
    if issuer is None or len(group) < 2:
        return group[0] if issuer is not None else None
    same = [one for one in group if one.issuer is not None and one.issuer.name == issuer.name]
    return next((one for one in same if one.issuer and one.issuer.at), same[0])


def _phrase(reading: Reading, mention: DirectiveMention) -> Span | None:
    """The number with the words that name its issuer; those alone where they stand far away."""
    at = mention.issuer.at if mention.issuer is not None else None
    if at is None:
        return None
    start, end = min(at[0], mention.start), max(at[1], mention.end)
    return reading.span(start, end) if end - start <= _LONGEST_PHRASE else reading.span(*at)


def _key(
    mention: DirectiveMention,
    unit: UnitMention | None,
    *,
    document_type: str | None,
    dated: tuple[str | None, str | None],
) -> str | None:
    if mention.parts is None:
        return None
    date, term = dated
    year = mention.parts.year
    when = date or (str(year) if year is not None else None)
    where = _unit_id(unit, when) if unit is not None else None
    parts = mention.parts
    if where is not None or unit is None or term is None:
        return directive_key(parts, document_type=document_type, unit=where, date=date, term=term)
    # One name, several eras: one of them had such a term.
    keys = {
        directive_key(parts, document_type=document_type, unit=one, date=date, term=term)
        for one in unit.candidates
    } - {None}
    return keys.pop() if len(keys) == 1 else None


def _unit_id(unit: UnitMention, when: str | None) -> str | None:
    """The unit of that name and place that existed on the directive's date."""
    known = (unit.unit_id,) if unit.unit_id is not None else unit.candidates
    if when is None or not is_edtf(when):
        return unit.unit_id
    eras = {era for one in known for era in _eras().get(one.partition("@")[0], ())}
    first, after = bounds(when)
    existed = [era for era in sorted(eras) if _existed(era, first, after)]
    return existed[0] if len(existed) == 1 else None


def _existed(unit_id: str, first: dt.date, after: dt.date) -> bool:
    unit = reference.units_by_id()[unit_id]
    starts = bounds(unit.valid_from)[0] if unit.valid_from else FIRST_DAY
    ends = bounds(unit.valid_to)[1] if unit.valid_to else LAST_DAY
    return starts < after and first < ends


@cache
def _eras() -> dict[str, tuple[str, ...]]:
    """The units that carried one name in one place, by their common id."""
    eras: dict[str, tuple[str, ...]] = {}
    for unit_id in reference.units_by_id():
        base = unit_id.partition("@")[0]
        eras[base] = (*eras.get(base, ()), unit_id)
    return eras


def _series(mention: DirectiveMention, place: Place) -> Issuer | None:
    if mention.parts is None:
        return None
    central = central_series(mention.parts)
    if central is not None:
        return central
    return series_issuer(mention.parts, place.unit_of(mention, mention.issuer))


def _most(values: list[T], name: Callable[[T], str]) -> T | None:
    """The value said most often, the first of equals."""
    if len(values) < 2:
        return values[0] if values else None
    names = [name(value) for value in values]
    if names.count(names[0]) == len(names):
        return values[0]  # nearly always
    counts = Counter(names)
    return max(values, key=lambda value: counts[name(value)])
