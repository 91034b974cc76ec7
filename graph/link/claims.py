"""Claims: each thing the document says, with its quote, as it was read.

``arguments`` is JSON; its keys by predicate:

* ``holds`` (person → body): ``head``, ``status``, ``start``, ``end``, ``term``, ``role``, ``rank``;
  ``left``, the day of a move by which it follows that it was left (``moves``), where there is one.
* a relation in lower case (citing directive, or None for the document → directive): ``subject``
  (the citing number), ``actor`` (mention of a body), ``cue``, ``partial``.
* ``directive`` (directive → nothing): what is said of the act itself: ``document_type``,
  ``issuer``, ``issuer_basis``, ``co_issuers`` of a joint act, ``date``, ``title``, ``term``,
  ``signer``, ``capacity``.
* ``effect`` (directive → nothing): ``effective``, its first day of effect.
* ``death`` (person → nothing): ``date``. It ends all that the person holds.
* ``event`` (nothing → body): ``kind``, ``persons`` (mentions), ``date``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bomay.graph.link.context import Context
from bomay.ontology.facts import CitationFact, DirectiveFact, EventFact, HoldingFact
from bomay.ontology.model import Claim

HOLDS, DIRECTIVE, EFFECT, EVENT, DEATH = "holds", "directive", "effect", "event", "death"
_FACT = "fact"
_DOCUMENT = "document"
_WORDS = re.compile(r"(?<!\w)(?:cụm từ|từ ngữ|từ|đoạn)(?!\w)", re.IGNORECASE)


def holds_claims(context: Context) -> Iterator[Claim]:
    """Who holds what."""
    for index, fact in enumerate(context.facts.holdings):
        person = context.person(fact.person, fact.evidence)
        if person is None:
            continue
        yield context.claim(
            HOLDS,
            subject=person,
            target=context.holding_bodies[index],
            spans=fact.evidence,
            quote=fact.quote,
            stated_at=_stated(context, fact.zone, fact.stated_at),
            modality=_FACT,
            zone=fact.zone,
            pattern=fact.pattern,
            confidence=fact.confidence,
            arguments=_holding(context, index, fact),
        )


def _holding(context: Context, index: int, fact: HoldingFact) -> dict[str, Any]:
    left = context.left.get(index)
    return {
        "head": fact.head,
        "status": fact.status,
        "start": fact.start,
        "end": fact.end,
        "term": fact.term,
        "role": "acting" if fact.is_acting else None,
        "rank": context.rank(fact.zone),
    } | ({"left": left} if left else {})


def citation_claims(context: Context) -> Iterator[Claim]:
    """What does something to which directive."""
    facts = context.facts
    for fact in (*facts.citations, *facts.carried_out, *facts.between):
        target = _target(context, fact)
        if target is None:
            continue
        subject = None if fact.subject == _DOCUMENT else _number(context, fact.subject)
        if fact.subject != _DOCUMENT and subject is None:
            continue  # an act that is no directive of the document cannot be named
        actor = fact.actor if fact.actor in context.body_facts else None
        yield context.claim(
            _relation(fact),
            subject=subject,
            target=target,
            spans=fact.evidence,
            quote=fact.quote,
            stated_at=_stated(context, fact.zone, None),
            modality=fact.modality,
            zone=fact.zone,
            pattern=fact.pattern,
            confidence=fact.confidence,
            arguments={
                "subject": fact.subject,
                "actor": context.mention("body", actor) if actor else None,
                "cue": fact.cue,
                "partial": fact.partial,
            },
        )


def _relation(fact: CitationFact) -> str:
    """What is kept of the graph's relations: an article replaced is a part replaced.

    Reading calls both that and a new word in an article a change; only the latter is one here.
    """
    place = fact.pattern in ("replaces", "replaces-place")
    places = fact.partial and fact.relation == "amends" and place
    return "replaces" if places and not _WORDS.search(fact.cue or "") else fact.relation


def directive_claims(context: Context) -> Iterator[Claim]:
    """What is said of an act itself, where it is more than its number."""
    for fact in context.facts.directives:
        said = _said(context, fact)
        if not fact.mentions or not any(
            said[key] for key in said if key not in ("document_type", "issuer_basis")
        ):
            continue
        # The words that tell whose act it is come first: they are what is quoted.
        telling = (fact.issuer_evidence,) if fact.issuer_evidence is not None else ()
        spans = tuple(dict.fromkeys((*telling, *fact.mentions)))
        start, end = spans[0]
        yield context.claim(
            DIRECTIVE,
            subject=context.mention("directive", fact.label),
            target=None,
            spans=spans,
            quote=context.facts.document.text[start:end],
            stated_at=_stated(context, "body", None),
            modality=_FACT,
            zone="body",
            pattern=fact.pattern,
            confidence=fact.confidence,
            arguments=said,
        )


def _said(context: Context, fact: DirectiveFact) -> dict[str, Any]:
    known = fact.issuer in context.body_facts
    issuer = context.mention("body", fact.issuer) if fact.issuer and known else None
    others = [context.mention("body", one) for one in fact.co_issuers if one in context.body_facts]
    joint = {"co_issuers": others} if issuer is not None and others else {}
    basis = {"issuer_basis": fact.issuer_basis} if issuer is not None else {}
    return {
        **joint,
        **basis,
        "document_type": fact.document_type,
        "issuer": issuer,
        "date": fact.date,
        "title": fact.title,
        "term": fact.term,
        "signer": fact.signer,
        "capacity": fact.capacity,
    }


def effect_claims(context: Context) -> Iterator[Claim]:
    """From which day acts are in force."""
    for fact in context.facts.effects:
        subject = _number(context, fact.directive)
        if subject is None:
            continue
        yield context.claim(
            EFFECT,
            subject=subject,
            target=None,
            spans=fact.evidence,
            quote=fact.quote,
            stated_at=_stated(context, fact.zone, None),
            modality=_FACT,
            zone=fact.zone,
            pattern=fact.pattern,
            confidence=fact.confidence,
            arguments={"effective": fact.effective},
        )


def death_claims(context: Context) -> Iterator[Claim]:
    """Who has died."""
    for fact in context.facts.events:
        for name in fact.persons if fact.kind == DEATH else ():
            person = context.person(name, fact.evidence)
            if person is not None:
                yield _of_event(context, fact, DEATH, {"date": fact.date}, subject=person)


def event_claims(context: Context) -> Iterator[Claim]:
    """What happened, with whom."""
    for fact in context.facts.events:
        named = (context.person(name, fact.evidence) for name in fact.persons)
        persons = [person for person in named if person is not None]
        body = context.mention("body", fact.body) if fact.body in context.body_facts else None
        said = {"kind": fact.kind, "persons": persons, "date": fact.date}
        yield _of_event(context, fact, EVENT, said, target=body)


def _of_event(
    context: Context,
    fact: EventFact,
    predicate: str,
    arguments: dict[str, Any],
    *,
    subject: str | None = None,
    target: str | None = None,
) -> Claim:
    return context.claim(
        predicate,
        subject=subject,
        target=target,
        spans=fact.evidence,
        quote=fact.quote,
        stated_at=_stated(context, "body", None),
        modality=_FACT,
        zone="body",
        pattern=fact.kind,
        confidence=fact.confidence,
        arguments=arguments,
    )


def _target(context: Context, fact: CitationFact) -> str | None:
    if fact.directive is not None:
        return _number(context, fact.directive)
    return context.mention("directive", fact.title) if fact.title in context.titles else None


def _number(context: Context, number: str) -> str | None:
    return context.mention("directive", number) if number in context.labels else None


def _stated(context: Context, zone: str, said: str | None) -> str | None:
    """The day a claim is stated; a sidebar has none, whatever day its page has."""
    return None if zone == "sidebar" else said or context.facts.document.published
