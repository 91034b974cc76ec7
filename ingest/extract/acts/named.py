"""A place that names an act without its number."""

from __future__ import annotations

from bomay.ontology.values import value


@value(frozen=True, slots=True)
class NamedAct:
    """One place that names an act without number (offsets into ``Reading.text``).

    Attributes:
        bare: a congress of which nothing but its ordinal is printed here.
    """

    start: int
    end: int
    document_type: str
    title: str
    term: str | None = None
    ordinal: str | None = None
    area: str | None = None
    issuer: str | None = None
    bare: bool = False
