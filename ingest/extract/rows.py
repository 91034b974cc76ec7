"""Facts of a row that people gathered: what its sentence says, with the row's own dates."""

from __future__ import annotations

from dataclasses import replace

from bomay.ingest.read.source import Source
from bomay.ontology.errors import SourceError
from bomay.ontology.facts import Facts
from bomay.ontology.text import tone_key


def with_row(facts: Facts, source: Source) -> Facts:
    """The holding that a row states, its evidence the whole row.

    Args:
        facts: what its sentence says as any sentence would.
        source: the row; ``person``, ``start`` and ``end`` are in its metadata.

    Raises:
        SourceError: the grammar finds no post of that person in it.
    """
    told = source.metadata
    wanted = tone_key(told.get("person", ""))
    held = [holding for holding in facts.holdings if tone_key(holding.person) == wanted]
    if not held:
        raise SourceError(source.name, "its person, post or body is not understood")
    end = told.get("end")
    return replace(
        facts,
        holdings=tuple(
            replace(
                holding,
                status="former" if end else holding.status,
                start=told.get("start"),
                end=end,
                evidence=((0, len(source.text)),),
                quote=source.text,
            )
            for holding in held
        ),
    )
