"""From text to facts: pure functions, nothing resolved beyond the document."""

from __future__ import annotations

from bomay.ingest.extract.acts.read import read_acts
from bomay.ingest.extract.assemble import (
    body_facts,
    holding_facts,
    of_the_day,
    person_facts,
    unit_facts,
    with_units_of,
)
from bomay.ingest.extract.holdings.cast import find_cast
from bomay.ingest.extract.holdings.events import find_events
from bomay.ingest.extract.holdings.signatures import signature_blocks_of
from bomay.ingest.extract.text.reading import open_reading
from bomay.ingest.extract.units.find import find_units
from bomay.ingest.extract.units.home import home_unit
from bomay.ingest.read.source import Source
from bomay.ontology.facts import DocumentFact, Facts

__all__ = ["extract"]


def extract(source: Source) -> Facts:
    """Read everything one document says; the same text gives the same facts."""
    reading = open_reading(source)
    units = find_units(reading)
    home = home_unit(reading, units)
    blocks = signature_blocks_of(reading)
    cast = find_cast(reading, units, home, blocks=blocks)
    bodies = body_facts(reading, cast.bodies, cast.holdings)
    known = [body.name for body in bodies]
    acts = read_acts(
        reading, units, home, bodies=cast.bodies, known=known, blocks=blocks, writer=cast.writer
    )
    bodies = (*bodies, *acts.issuers)
    published = acts.details.published
    events = find_events(reading, cast, published=published)
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
        holdings=holding_facts(reading, cast.holdings, published=published, dead=dead),
        directives=acts.directives,
        unnumbered=acts.unnumbered,
        citations=acts.citations,
        carried_out=acts.carried_out,
        between=acts.between,
        effects=acts.effects,
        events=events,
    )
