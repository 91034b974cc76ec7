"""What a document does to acts that have no number to be found by: laws, congress resolutions."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bomay.ingest.extract.acts.laws import bare_title
from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.acts.named import NamedAct
from bomay.ingest.extract.citations.cues import CueHit, cue_before
from bomay.ingest.extract.citations.modality import CARRYING_OUT, modality
from bomay.ingest.extract.citations.own_place import PART
from bomay.ingest.extract.citations.scene import DOCUMENT, WINDOW, Scene, actor_before
from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.text.reading import Reading
from bomay.ontology.facts import CitationFact, DirectiveFact
from bomay.ontology.numbers import number_key, parse_number
from bomay.ontology.text import slug, tone_key
from bomay.ontology.values import value

_TOLD = CARRYING_OUT | {"based_on", "cites"}
_GROUND = re.compile(
    r"[\s–-]*(?:căn cứ(?: vào)?|và|điểm|khoản|điều|của|,|[\da-zđ](?!\w)|\d+|\s)*\Z"
)
_LISTED = re.compile(r"(?:,|\s|và|cùng|với|các)+")


@value(frozen=True, slots=True)
class Numbered:
    """What else the document cites: its directives, where they stand, what it does to them."""

    facts: Sequence[DirectiveFact] = ()
    mentions: Sequence[DirectiveMention] = ()
    citations: Sequence[CitationFact] = ()


class _Told(NamedTuple):
    """What is said of an act, and where that act stands."""

    start: int
    end: int
    fact: CitationFact


def cite_named(
    reading: Reading, scene: Scene, named: Sequence[NamedAct], numbered: Numbered
) -> list[CitationFact]:
    """One citation for each act, the first that says more than that it is named.

    Args:
        reading: the document.
        scene: the same, laid out.
        named: from ``named_acts``, in reading order.
        numbered: of a law among them all is told by its number; a list goes on behind them.
    """
    if not named:
        return []
    titled = {key for fact in numbered.facts if (key := _titled(fact)) is not None}
    found: dict[str, CitationFact] = {}
    told = _told_of(numbered)
    for one in named:
        fact = _citation(reading, scene, one)
        if fact.cue is None:
            fact = _as_before(reading, scene, told, (one, fact))
        insort(told, _Told(one.start, one.end, fact), key=lambda each: each.end)
        if _by_year(one) in titled and fact.relation == "cites":
            continue
        known = found.get(one.title)
        if known is None or (known.relation == "cites" and fact.relation != "cites"):
            found[one.title] = fact
    return list(found.values())


def _told_of(numbered: Numbered) -> list[_Told]:
    """What the document does to its directives, at each of their mentions, by where these end."""
    done = {
        number_key(fact.directive): fact
        for fact in reversed(numbered.citations)
        if fact.directive and fact.subject == DOCUMENT and fact.relation in _TOLD
    }
    mentions = numbered.mentions
    known = [(m, done[key]) for m in mentions if (key := number_key(m.number)) in done]
    return sorted((_Told(m.start, m.after, fact) for m, fact in known), key=lambda one: one.end)


def _as_before(
    reading: Reading, scene: Scene, told: Sequence[_Told], one: tuple[NamedAct, CitationFact]
) -> CitationFact:
    """What is said of the act before it in a list is said of this one."""
    act, fact = one
    index = bisect_right(told, act.start, key=lambda each: each.end) - 1
    if index < 0 or told[index].fact.relation == "cites":
        return fact
    left = told[index]
    if _LISTED.fullmatch(scene.flat, left.end, act.start) is None:
        return fact
    span = reading.span(left.start, act.end)
    return replace(
        left.fact, directive=None, title=fact.title, evidence=(span,), quote=reading.quote(span)
    )


def _titled(fact: DirectiveFact) -> tuple[str, str] | None:
    """Title and year of a law that has its number here."""
    parts = parse_number(fact.number)
    if parts is None or parts.year is None or not fact.title or not fact.document_type:
        return None
    kind = fact.document_type
    bare = tone_key(fact.title).startswith(tone_key(kind))
    return slug(fact.title if bare else f"{kind} {fact.title}"), str(parts.year)


def _by_year(one: NamedAct) -> tuple[str, str]:
    return slug(bare_title(one.title)), one.title[-4:]


def _citation(reading: Reading, scene: Scene, one: NamedAct) -> CitationFact:
    clause = scene.clause_start(max(0, one.start - WINDOW), one.start)
    hit = cue_before(
        scene.flat, clause, one.start, scope=scene.scope, document_type=one.document_type
    )
    if hit is not None and not _tells(scene, hit, one):
        hit = None
    ground = hit is None and _is_ground(scene, one)
    relation = hit.cue.relation if hit is not None else ("based_on" if ground else "cites")
    pattern = hit.cue.name if hit is not None else ("preamble" if ground else "default")
    start = hit.start if hit is not None else one.start
    span = reading.span(start, one.end)
    return CitationFact(
        subject=DOCUMENT,
        relation=relation,
        directive=None,
        title=reading.printed(one.title),
        modality=modality(relation, scene.flat[clause:start], legal=scene.legal, setting=""),
        cue=scene.text[hit.start : hit.end] if hit is not None else None,
        evidence=(span,),
        quote=reading.quote(span),
        pattern=pattern,
        confidence=confidence_of("citation", pattern),
        actor=_actor(scene, hit) if hit is not None and not scene.legal else None,
        zone=reading.zone_at(one.start),
    )


def _actor(scene: Scene, hit: CueHit) -> str | None:
    clause = scene.clause_start(max(0, hit.start - WINDOW), hit.start)
    return actor_before(scene, clause, hit.start)


def _tells(scene: Scene, hit: CueHit, one: NamedAct) -> bool:
    """Whether a cue says what is done to this act; what changes it is told by numbers alone."""
    told_by_place = hit.cue.relation == "based_on" or hit.cue.name == "implements-duly"
    if told_by_place and not scene.legal:
        return PART.search(scene.flat, hit.end, one.start) is None  # a paper reads the law out
    return hit.cue.relation in _TOLD


def _is_ground(scene: Scene, one: NamedAct) -> bool:
    """Whether it is what a line or an item of the grounds of an official document begins with."""
    grounds = scene.preamble
    if not grounds.start <= one.start < grounds.end:
        return False
    item = max(grounds.line_of(one.start), scene.text.rfind(";", grounds.start, one.start) + 1)
    return _GROUND.match(scene.flat, item, one.start) is not None
