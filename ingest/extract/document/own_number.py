"""The document's own number where its head does not print it: known from what came with the file.

Pages leave the head away, or print an announcement above it. What the metadata calls the
document's number is then its own; the text does not contradict it, since a number in the head
always wins.
"""

from __future__ import annotations

from collections.abc import Sequence

from bomay.ingest.extract.acts.issuers import code_issuer
from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.acts.nouns import type_of_code
from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.document.legal import Head
from bomay.ingest.extract.text.reading import Reading
from bomay.ontology.facts import CitationFact, DirectiveFact, Span
from bomay.ontology.number_codes import look_alikes
from bomay.ontology.numbers import NumberParts, find_numbers, number_key, parse_number

_OWN = "own"
_SELF = "self"


def given_number(reading: Reading, head: Head) -> NumberParts | None:
    """The number that the metadata gives to a document without one in its head."""
    given = reading.source.metadata.get("number", "").strip()
    if not given or head.number is not None:
        return None
    return _whole(given, reading.source.metadata.get("title", "")) or parse_number(given)


def _whole(given: str, title: str) -> NumberParts | None:
    """The number of the title of which what came as the number is the end.

    Catalogues cut decimals: ``8/2025/NQ-CP`` of ``Nghị quyết 66.8/2025/NQ-CP``.
    """
    for _, _, parts in find_numbers(title.translate(look_alikes())):
        if parts.printed.endswith(f".{given}"):
            return parts
    return None


def given_mention(
    parts: NumberParts, mentions: Sequence[DirectiveMention], head: Head
) -> DirectiveMention | None:
    """A mention without a place for a number that the text never prints, else None."""
    key = number_key(parts.printed)
    if any(number_key(mention.number) == key for mention in mentions):
        return None
    return DirectiveMention(
        start=0,
        end=0,
        number_at=0,
        after=0,
        number=parts.printed,
        parts=parts,
        document_type=head.document_type or type_of_code(parts),
        issuer=code_issuer(parts),
        date=head.date,
        pattern=_OWN,
    )


def with_self(
    reading: Reading, citations: tuple[CitationFact, ...], own: DirectiveFact
) -> tuple[CitationFact, ...]:
    """The citations with the document tied to its number, of which it says nothing else.

    Args:
        reading: the document.
        citations: from ``find_citations``.
        own: its directive; where the text never names that, its first line stands for it.
    """
    key = number_key(own.number)
    evidence = own.mentions or (_first_line(reading),)
    tie = CitationFact(
        subject="document",
        relation=_SELF,
        directive=own.number,
        modality="fact",
        cue=None,
        evidence=evidence,
        quote=reading.quote(evidence[0]),
        pattern=_OWN,
        confidence=confidence_of("citation", _OWN),
    )
    rest = (
        one
        for one in citations
        if one.subject != "document" or number_key(one.directive or "") != key
    )
    return (tie, *rest)


def _first_line(reading: Reading) -> Span:
    text = reading.text
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return reading.span(start, end if end >= 0 else len(text))
