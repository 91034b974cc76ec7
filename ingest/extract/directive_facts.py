"""From mentions to one fact a directive: what its mentions say together, and its key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from bomay.ingest.extract.home import HomeUnit
from bomay.ingest.extract.issuers import Issuer, series_issuer, unit_of
from bomay.ingest.extract.legal import Head, SignatureBlock
from bomay.ingest.extract.mentions import DirectiveMention
from bomay.ingest.extract.reading import Reading, UnitMention
from bomay.ontology.directive_key import directive_key
from bomay.ontology.facts import BodyFact, DirectiveFact
from bomay.ontology.numbers import number_key

T = TypeVar("T")


def directive_facts(
    reading: Reading, mentions: Sequence[DirectiveMention], home: HomeUnit, *, head: Head
) -> tuple[DirectiveFact, ...]:
    """One fact for each distinct number, in order of first mention."""
    groups: dict[str, list[DirectiveMention]] = {}
    for mention in mentions:
        groups.setdefault(number_key(mention.number), []).append(mention)
    return tuple(_fact(reading, group, home, head=head) for group in groups.values())


def issuer_bodies(
    mentions: Iterable[DirectiveMention], home: HomeUnit, known: Iterable[str]
) -> tuple[BodyFact, ...]:
    """The issuers and series issuers that no body of the text is: named by codes alone.

    Args:
        mentions: from ``find_directives``.
        home: tells whose committee a shared code (TU, QU) means.
        known: names of the bodies the document already has.
    """
    names = set(known)
    added: list[BodyFact] = []
    for mention in mentions:
        for issuer in (mention.issuer, _series(mention, home)):
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
    reading: Reading, group: list[DirectiveMention], home: HomeUnit, *, head: Head
) -> DirectiveFact:
    first = group[0]
    full = next((mention for mention in group if mention.pattern != "short"), first)
    issuer = _most([mention.issuer for mention in group if mention.issuer], lambda one: one.name)
    dates = [mention.date for mention in group if mention.date]
    own = head.number is not None and number_key(head.number) == number_key(full.number)
    date = head.date if own and head.date else (_most(dates, str) if dates else None)
    term = next((mention.term for mention in group if mention.term), None)
    kind = _most([m.document_type for m in group if m.document_type], str)
    if own and head.document_type is not None:
        kind = head.document_type
    series = _series(replace(full, issuer=issuer), home)
    unit = unit_of(full.parts, issuer, home) if full.parts is not None else None
    return DirectiveFact(
        number=full.number,
        document_type=kind,
        mentions=tuple(reading.span(mention.start, mention.end) for mention in group),
        confidence=max(mention.confidence for mention in group),
        issuer=issuer.name if issuer is not None else None,
        series_issuer=series.name if series is not None else None,
        date=date,
        title=next((mention.title for mention in group if mention.title), None),
        term=term,
        key=_key(full, unit, document_type=kind, dated=(date, term)),
        anomaly=full.parts.anomaly if full.parts is not None else None,
        pattern="own" if own else full.pattern,
    )


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
    return directive_key(
        mention.parts,
        document_type=document_type,
        unit=unit.unit_id if unit is not None else None,
        date=date,
        term=term,
    )


def _series(mention: DirectiveMention, home: HomeUnit) -> Issuer | None:
    if mention.parts is None:
        return None
    return series_issuer(mention.parts, unit_of(mention.parts, mention.issuer, home))


def _most(values: list[T], name: Callable[[T], str]) -> T | None:
    """The value said most often, the first of equals."""
    if not values:
        return None
    counts = Counter(name(value) for value in values)
    return max(values, key=lambda value: counts[name(value)])
