"""All that a document says of acts, its own head included, in one reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bomay.ingest.extract.acts.anaphors import Anaphor, find_anaphors, short_mentions
from bomay.ingest.extract.acts.apart import tell_apart
from bomay.ingest.extract.acts.facts import Place, directive_facts, issuer_bodies, signed
from bomay.ingest.extract.acts.find import find_directives
from bomay.ingest.extract.acts.issuers import adopted_by
from bomay.ingest.extract.acts.laws import with_titles
from bomay.ingest.extract.acts.mentions import DirectiveMention, Scene
from bomay.ingest.extract.acts.unnumbered import named_acts, unnumbered_facts
from bomay.ingest.extract.bodies.index import BodyIndex
from bomay.ingest.extract.citations.amended import beside, find_amended
from bomay.ingest.extract.citations.carrying_out import find_carried_out
from bomay.ingest.extract.citations.codified_sources import find_codified
from bomay.ingest.extract.citations.effects import find_effects
from bomay.ingest.extract.citations.find import find_citations
from bomay.ingest.extract.citations.scene import Scene as CitationScene
from bomay.ingest.extract.citations.speaker import Speakers, find_speakers
from bomay.ingest.extract.citations.unnumbered import Numbered, cite_named
from bomay.ingest.extract.document.details import ADOPTION, Details, document_facts
from bomay.ingest.extract.document.head_title import head_subject
from bomay.ingest.extract.document.legal import Head, find_head, tabled_signer
from bomay.ingest.extract.document.own_number import given_mention, given_number, with_self
from bomay.ingest.extract.document.signature_block import SignatureBlock
from bomay.ingest.extract.steps import Steps
from bomay.ingest.extract.text.reading import BodyMention, Reading, UnitMention
from bomay.ingest.extract.units.home import HomeUnit, with_publisher
from bomay.ingest.extract.units.publisher import province_in
from bomay.ontology.facts import BodyFact, CitationFact, DirectiveFact, EffectFact, UnnumberedFact
from bomay.ontology.numbers import number_key
from bomay.ontology.values import value


@value(frozen=True, slots=True, kw_only=True)
class Acts:
    """Everything about acts in one document.

    Attributes:
        details: fields of the document itself.
        issuers: bodies that only codes name; to be added to the bodies of the text.
    """

    details: Details
    directives: tuple[DirectiveFact, ...] = ()
    unnumbered: tuple[UnnumberedFact, ...] = ()
    citations: tuple[CitationFact, ...] = ()
    carried_out: tuple[CitationFact, ...] = ()
    between: tuple[CitationFact, ...] = ()
    effects: tuple[EffectFact, ...] = ()
    issuers: tuple[BodyFact, ...] = ()


def acts_in_steps(
    reading: Reading,
    units: Sequence[UnitMention],
    home: HomeUnit,
    *,
    bodies: Sequence[BodyMention],
    known: Iterable[str] = (),
    blocks: Sequence[SignatureBlock] = (),
    writer: BodyMention | None = None,
) -> Steps[Acts]:
    """Read directives, citations and the document's head.

    Args:
        reading: the document.
        units: from ``find_units``.
        home: from ``home_unit``.
        bodies: from ``find_bodies``.
        known: names of bodies the document's facts already have.
        blocks: from ``signature_blocks``; the first signer signs the document's own directive.
        writer: the body of its letterhead.
    """
    head = find_head(reading)
    if not any(unit.level == "province" for unit in units):
        home = with_publisher(home, province_in(reading.source.metadata.get("publisher", "")))
    scene = Scene(reading, bodies, writer)
    unnumbered = named_acts(reading, units, home, bodies=bodies)
    mentions = with_titles(scene.line, find_directives(scene, head), unnumbered)
    yield
    given = given_number(reading, head)
    if not mentions and not unnumbered and given is None and head.number is None:
        return Acts(details=document_facts(reading, home, head=head))  # as of most papers
    place = Place(home, units, line=scene.line, bodies=scene.bodies)
    mentions = tell_apart(mentions, place.key_of, head=head)
    cited = CitationScene(reading, bodies, mentions, head=head)
    speakers = find_speakers(cited.text, mentions)
    anaphors = _anaphors(scene, cited, mentions, speakers)
    every = sorted([*mentions, *short_mentions(anaphors)], key=lambda one: one.start)
    facts = directive_facts(reading, every, place, head=head)
    yield
    citations, between = _said(reading, cited, mentions, anaphors, speakers)
    yield
    carried_out = find_carried_out(reading, cited, mentions)
    effects = find_effects(reading, cited, mentions, anaphors, speakers)
    if given is not None:
        if unseen := given_mention(given, mentions, head):
            mentions = [unseen, *mentions]
            facts = (*_unmentioned(reading, unseen, place, head), *facts)
        citations = with_self(reading, citations, _numbered(facts, given.printed))
    details = document_facts(reading, home, head=head)
    own = [_own(reading, each, head, blocks, bodies=scene.bodies) for each in facts]
    named = cite_named(reading, cited, unnumbered, Numbered(facts, mentions, citations))
    return Acts(
        details=details,
        directives=tuple([_dated(each, details) for each in own]),
        unnumbered=unnumbered_facts(reading, unnumbered),
        citations=(*citations, *named),
        carried_out=carried_out,
        between=between,
        effects=effects,
        issuers=issuer_bodies(mentions, place, known),
    )


def _unmentioned(
    reading: Reading, given: DirectiveMention, place: Place, head: Head
) -> Iterator[DirectiveFact]:
    """The document's own act, of which the file beside it tells and the text does not."""
    for fact in directive_facts(reading, [given], place, head=head):
        yield replace(fact, mentions=())


def _anaphors(
    scene: Scene,
    cited: CitationScene,
    mentions: Sequence[DirectiveMention],
    speakers: Speakers,
) -> tuple[Anaphor, ...]:
    """``Nghị quyết này`` and other short words for acts of the document."""
    speaking = speakers.repeated_at if speakers.codified else None
    found = find_anaphors(
        scene.flat, scene.nouns, mentions, official=cited.legal, speaking=speaking
    )
    return tuple(found)


def _said(
    reading: Reading,
    cited: CitationScene,
    mentions: Sequence[DirectiveMention],
    anaphors: Sequence[Anaphor],
    speakers: Speakers,
) -> tuple[tuple[CitationFact, ...], tuple[CitationFact, ...]]:
    """What the document says of acts, and what one of them does to another."""
    citations, between = beside(find_citations(reading, cited, mentions, anaphors, speakers))
    between = (*between, *_unsaid(find_amended(reading, cited, mentions), (*citations, *between)))
    codified = find_codified(reading, cited, mentions, speakers)
    return citations, (*between, *_unsaid(codified, (*citations, *between)))


def _unsaid(facts: Iterable[CitationFact], said: Iterable[CitationFact]) -> Iterable[CitationFact]:
    """Those that no statement of the text tells already."""
    told = {(one.subject, one.relation, one.directive) for one in said}
    return (one for one in facts if (one.subject, one.relation, one.directive) not in told)


def _head_title(reading: Reading) -> str | None:
    subject = head_subject(reading.text)
    return reading.printed(subject) if subject is not None else None


def _numbered(facts: Sequence[DirectiveFact], number: str) -> DirectiveFact:
    return next(fact for fact in facts if number_key(fact.number) == number_key(number))


def _dated(fact: DirectiveFact, details: Details) -> DirectiveFact:
    """The document's own directive with the day on which its last lines tell it was passed."""
    told = details.published_basis == ADOPTION and fact.number == details.number
    if fact.date is not None or not told or "VBHN" in fact.number:
        return fact
    return replace(fact, date=details.published)


def _own(
    reading: Reading,
    fact: DirectiveFact,
    head: Head,
    blocks: Sequence[SignatureBlock],
    *,
    bodies: BodyIndex,
) -> DirectiveFact:
    """What head and signature tell of the document's own directive."""
    if fact.pattern != "own" or head.number is None:
        return fact
    if head.document_type is not None:
        fact = replace(fact, title=_head_title(reading) or fact.title)
    if not blocks:
        named = tabled_signer(reading)
        return replace(fact, signer=named[0], capacity=named[1]) if named is not None else fact
    fact = signed(fact, blocks[0])
    party = head.parts is not None and head.parts.regime == "party"
    adopted = adopted_by(blocks[0], bodies) if party else None
    if adopted is None:
        return fact
    at = reading.span(*adopted.at) if adopted.at is not None else None
    return replace(
        fact, issuer=adopted.name, issuer_basis=adopted.basis, issuer_evidence=at, co_issuers=()
    )
