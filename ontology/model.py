"""What the graph knows: entities, the claims they rest on, and the views derived from claims.

All values are frozen. Dates are EDTF strings as said (``2020-08``) or ISO days where a bound is
computed; bounds and ``end`` are exclusive, ``valid_to`` is the last day. None is "unknown", never
"none" and never "now". Every field is a plain value or a tuple of plain values, so that a store can
keep it as it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from bomay.ontology.facts import Span

Interval = tuple[str, str]  # two ISO days, end exclusive


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """What every entity has.

    Attributes:
        id: ``person:…``, only ``[a-z0-9:@.-]``, never re-used, never changes meaning.
        name: display name in Vietnamese.
        hint: what tells it from its namesakes, in words; None when nothing does.
    """

    id: str
    name: str
    hint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """A person; ``name_key`` is the tone-placement-normal name, the block of identity."""

    name_key: str
    foreign: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Entity):
    """An administrative unit in one era; codes are the statistics office's."""

    level: str
    unit_type: str
    code: str | None = None
    parent: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Entity):
    """A body of one kind, unit and era."""

    kind: str
    unit: str | None = None
    subject: str | None = None
    parent: str | None = None
    level: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Entity):
    """A post in a body; ``seats`` is 1 where only one person can hold it at a time."""

    head: str
    body: str
    seats: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Entity):
    """A term of a committee, congress or legislature; ``end`` is the last day."""

    body_kind: str
    area: str
    ordinal: str | None = None
    nominal: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reform(Entity):
    """A change of units or of bodies: ``date`` is its first day of effect.

    Attributes:
        kind: ``create``, ``merge``, ``split``, ``rename``, ``abolish``, ``transfer``,
            ``reclassify``.
        sources, results: unit ids, or body ids. shares: beside each source, ``full`` or
            ``partial``; empty where nothing tells.
        directive: number of the act that ordered it.
    """

    date: str
    kind: str
    sources: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    directive: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive(Entity):
    """One real act. ``name`` is type and number; identity is ``key`` (domain §1.7).

    Attributes:
        key: None while provisional (series issuer or period unknown).
        issuer: body id of the organ that adopted it. series_issuer: body id of the series.
        candidates: directive ids a provisional one may be.
        rule: the merge rule that fired (``M1`` … ``M12``), joined by ``+``.
        inferred: joined or placed by inference, not by what a text says.
    """

    number: str
    document_type: str | None = None
    regime: str | None = None
    code: str | None = None
    key: str | None = None
    issuer: str | None = None
    series_issuer: str | None = None
    date: str | None = None
    term: str | None = None
    title: str | None = None
    status: str | None = None
    candidates: tuple[str, ...] = ()
    rule: str | None = None
    inferred: bool = False
    provisional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument(Entity):
    """A document that was read: ``name`` is its title. Offsets of claims point into ``text``.

    ``extractor`` is the version of the code that read it, and of its sidecar: another version reads
    it again.
    """

    sha256: str
    text: str
    kind: str
    sources: tuple[str, ...]
    published: str | None = None
    published_basis: str | None = None
    place: str | None = None
    author: str | None = None
    number: str | None = None
    publisher: str | None = None
    url: str | None = None
    licence: str | None = None
    extractor: str | None = None
    recorded_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """All places where one document names one thing, and what that thing was resolved to.

    Attributes:
        id: ``{document id}.m.{hash}``. kind: ``person``, ``body``, ``unit``, ``directive``.
        name: unique for its kind within the document. block: the key under which mentions are
            compared across documents (name key of a person, folded number of a directive).
        attributes: JSON of what the document says of it (kind and unit of a body, type, date,
            issuer and title of a directive …).
        entity: id of the entity it stands for. rule: how that was decided.
        inferred: decided by inference across documents.
    """

    id: str
    document: str
    kind: str
    name: str
    block: str
    spans: tuple[Span, ...]
    attributes: str
    entity: str | None = None
    rule: str | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing one document says, for ever as it was read.

    Attributes:
        id: ``claim:{hash}`` of document, predicate, arguments and evidence; the same reading of
            the same bytes gives the same id.
        predicate: ``holds`` (person, post) or a relation between document and directive.
        subject, object: mention ids, or None (the document itself as subject).
        arguments: JSON of the rest (head, status, start, end, term; cue, partial, actor …).
        spans: evidence, the first one is ``quote``.
        stated_at: EDTF of the day the document says it; recorded_at: ISO time it was stored.
    """

    id: str
    document: str
    predicate: str
    subject: str | None
    object: str | None
    arguments: str
    spans: tuple[Span, ...]
    quote: str
    stated_at: str | None
    modality: str
    zone: str
    pattern: str
    confidence: float
    extractor: str
    recorded_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """One stint of a person in a post: a view over claims (design 5.4).

    Attributes:
        start, end: the better source's date as said (EDTF), or None = unknown.
        earliest_start, latest_start, earliest_end, latest_end: ISO days, end exclusive.
        certain, inferred: intervals of days with that certainty; outside them and inside the
            hull a day is ``possible``.
        role: ``acting`` or None. ended: some source says it ended.
        last_seen: ISO day of the latest certain or dated statement.
        claims: ids of the supporting claims, best evidence first; conflicts: the losing ones.
    """

    id: str
    person: str
    post: str
    role: str | None = None
    start: str | None = None
    end: str | None = None
    earliest_start: str | None = None
    latest_start: str | None = None
    earliest_end: str | None = None
    latest_end: str | None = None
    certain: tuple[Interval, ...] = ()
    inferred: tuple[Interval, ...] = ()
    ended: bool = False
    last_seen: str | None = None
    term: str | None = None
    claims: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A derived edge from a document or directive to a directive, with the claims it rests on.

    Attributes:
        subject: directive id, or document id when the document has no number of its own.
        relation: upper case, ``BASED_ON`` … ``CITES``. actor: body id.
        inferred: the object was joined by inference.
    """

    id: str
    subject: str
    relation: str
    object: str
    actor: str | None = None
    modality: str = "fact"
    partial: bool = False
    inferred: bool = False
    claims: tuple[str, ...] = ()
