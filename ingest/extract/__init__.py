"""From text to facts: pure functions, nothing resolved beyond the document."""

from __future__ import annotations

from collections.abc import Sequence

from bomay.ingest.extract.acts.read import acts_in_steps
from bomay.ingest.extract.assemble import (
    body_facts,
    holding_facts,
    of_the_day,
    person_facts,
    unit_facts,
    with_units_of,
)
from bomay.ingest.extract.holdings.cast import cast_in_steps
from bomay.ingest.extract.holdings.dates import times_of
from bomay.ingest.extract.holdings.events import find_events
from bomay.ingest.extract.holdings.signatures import signature_blocks_of
from bomay.ingest.extract.steps import LONGEST, Steps, forget_texts, together, whole
from bomay.ingest.extract.text.reading import open_in_steps
from bomay.ingest.extract.units.find import find_units
from bomay.ingest.extract.units.home import home_unit
from bomay.ingest.read.source import Source
from bomay.ontology.facts import DocumentFact, Facts

__all__ = ["extract", "extract_each"]


def extract(source: Source) -> Facts:
    """Read everything one document says; the same text gives the same facts."""
    try:
        return whole(_in_steps(source))
    finally:
        forget_texts()  # a server reads one text after another and must not keep them


def extract_each(sources: Sequence[Source]) -> list[Facts | Exception]:
    """The facts of several documents, or what the reading of one failed with, in their order.

    The same as of each alone, in less time: short ones are read step by step together.
    """
    short = [source for source in sources if len(source.text) <= LONGEST]
    found = iter(_together(short))
    return [
        next(found) if len(source.text) <= LONGEST else _together([source])[0] for source in sources
    ]


def _together(sources: Sequence[Source]) -> list[Facts | Exception]:
    found = together([_in_steps(source) for source in sources])
    forget_texts()
    return found


def _in_steps(source: Source) -> Steps[Facts]:
    reading = yield from open_in_steps(source)
    yield
    units = find_units(reading)
    yield
    home = home_unit(reading, units)
    blocks = signature_blocks_of(reading)
    yield
    cast = yield from cast_in_steps(reading, units, home, blocks=blocks)
    yield
    bodies = body_facts(reading, cast.bodies, cast.holdings)
    known = [body.name for body in bodies]
    yield
    acts = yield from acts_in_steps(
        reading, units, home, bodies=cast.bodies, known=known, blocks=blocks, writer=cast.writer
    )
    yield
    bodies = (*bodies, *acts.issuers)
    published = acts.details.published
    told = [(held, times_of(reading.text, held, published)) for held in cast.holdings]
    events = find_events(reading, cast, told, published=published)
    dead = {person for event in events if event.kind == "death" for person in event.persons}
    document = DocumentFact(
        source=source.name,
        sha256=source.sha256,
        text=source.text,
        home_unit=home.unit.name if home.unit else None,
        publisher=source.metadata.get("publisher") or None,
        url=source.metadata.get("url") or None,
        licence=source.metadata.get("licence") or None,
        **acts.details._asdict(),
    )
    return Facts(
        document=document,
        persons=person_facts(reading, cast.names),
        bodies=bodies,
        units=of_the_day(
            with_units_of(unit_facts(reading, units, home), cast.holdings, bodies),
            document.published,
        ),
        holdings=holding_facts(reading, told, dead=dead),
        directives=acts.directives,
        unnumbered=acts.unnumbered,
        citations=acts.citations,
        carried_out=acts.carried_out,
        between=acts.between,
        effects=acts.effects,
        events=events,
    )
