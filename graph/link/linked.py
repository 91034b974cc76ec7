"""One document's facts as the rows the graph keeps."""

from __future__ import annotations

from dataclasses import dataclass

from bomay.graph.link.claims import (
    citation_claims,
    death_claims,
    directive_claims,
    effect_claims,
    event_claims,
    holds_claims,
)
from bomay.graph.link.context import Context
from bomay.graph.link.mentions import mentions_of
from bomay.ontology.facts import Facts
from bomay.ontology.model import Body, Claim, Mention, SourceDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A document with its mentions and claims.

    Attributes:
        bodies: what its mentions stand for, by the document alone; one body under each name.
    """

    document: SourceDocument
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    bodies: tuple[Body, ...]


def claims_of(facts: Facts, *, recorded_at: str, extractor: str) -> Linked:
    """The mentions and claims of one document.

    Args:
        facts: what extraction found.
        recorded_at: ISO time of storing; the only thing that differs between two ingests.
        extractor: version of the code that read the document.
    """
    context = Context(facts, recorded_at=recorded_at, extractor=extractor)
    mentions = mentions_of(context)
    claims = (
        *holds_claims(context),
        *citation_claims(context),
        *directive_claims(context),
        *effect_claims(context),
        *event_claims(context),
        *death_claims(context),
    )
    return Linked(
        document=_document(context),
        mentions=mentions,
        claims=tuple({claim.id: claim for claim in claims}.values()),
        bodies=tuple(dict.fromkeys(context.bodies.values())),
    )


def _document(context: Context) -> SourceDocument:
    fact = context.facts.document
    return SourceDocument(
        id=context.document,
        name=fact.title or untitled(fact.publisher, fact.source),
        hint=fact.published,
        sha256=fact.sha256,
        text=fact.text,
        kind=fact.kind,
        sources=(fact.source,),
        published=fact.published,
        published_basis=fact.published_basis,
        place=fact.place,
        author=fact.author,
        number=fact.number,
        publisher=fact.publisher,
        url=fact.url,
        licence=fact.licence,
        extractor=context.extractor,
        recorded_at=context.recorded_at,
    )


def untitled(publisher: str | None, source: str) -> str:
    """What a document without a title is called: its publisher and file, never a whole path."""
    file = source.replace("\\", "/").rstrip("/").rpartition("/")[2] or source
    return f"{publisher}: {file}" if publisher else file
