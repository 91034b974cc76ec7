"""What one document says, before anyone decides who is who.

``Facts`` is the result of reading one document: plain values with spans, nothing resolved beyond
the document. Spans are half-open offsets in Unicode code points of ``DocumentFact.text``, the text
as stored; ``quote`` is always the slice of the first span of ``evidence``. Inside one document a
person, body, unit or directive is referred to by its ``name`` (``number``), which is unique there.

``to_json`` prints the shape that ``bomay extract`` promises; keys are never absent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from typing import Any, Literal

from bomay.ontology.directive_key import shown_key
from bomay.ontology.values import value

Span = tuple[int, int]
Status = Literal["current", "former", "elected", "appointed", "acting"]
Modality = Literal["fact", "intended", "planned", "negated"]
# How the issuer of an act is known, the surest first.
ISSUER_BASES = ("text", "letterhead", "signature", "home", "code")
Zone = Literal[
    "body", "masthead", "title", "interview", "sidebar", "caption", "byline",
    "preamble", "article", "signature",
]  # fmt: skip


@value(frozen=True, slots=True, kw_only=True)
class DocumentFact:
    """The document itself.

    Attributes:
        source: the path as given, ``path#id`` for a record in a container.
        sha256: of the bytes read, in hexadecimal; the document's identity.
        text: the stored text all offsets point into.
        published: EDTF of the day the document speaks (``2023-10-05``, ``2020-08``), or None.
        published_basis: how that is known, in words.
        kind: ``news``, ``interview``, ``legal`` or ``party`` (an official document), ``other``.
        number: the document's own number, where its head has one.
        home_unit: name of the unit in ``Facts.units`` whose affairs it tells of.
        publisher, url, licence: from metadata, where given.
    """

    source: str
    sha256: str
    text: str
    title: str | None = None
    published: str | None = None
    published_basis: str | None = None
    place: str | None = None
    author: str | None = None
    kind: str = "other"
    number: str | None = None
    home_unit: str | None = None
    publisher: str | None = None
    url: str | None = None
    licence: str | None = None


@value(frozen=True, slots=True, kw_only=True)
class PersonFact:
    """A person named in the document.

    Attributes:
        name: the longest form, without titles.
        born: year of birth, where the text tells one.
    """

    name: str
    mentions: tuple[Span, ...]
    foreign: bool = False
    born: str | None = None


@value(frozen=True, slots=True, kw_only=True)
class UnitFact:
    """An administrative unit named (or made plain) in the document.

    Attributes:
        name: with its type, ``quận Bình Tân``, ``Thành phố Hồ Chí Minh``, ``Quận 11``.
        level: ``country``, ``province``, ``district`` or ``commune``.
        unit_id: id in the reference table, or None while ambiguous or unknown.
        candidates: ids it may be, when ambiguous.
    """

    name: str
    level: str
    unit_id: str | None = None
    candidates: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()


@value(frozen=True, slots=True, kw_only=True)
class BodyFact:
    """A body named (or made plain) in the document.

    Attributes:
        name: written out in full, the unit filled in: ``Ban Thường vụ Quận ủy Bình Tân``.
        kind: a ``body_kind_id`` of ``ontology/tables/body_kinds.csv``.
        unit: ``UnitFact.name`` of its unit, None for central bodies and while unknown.
        subject: what tells it from others of its kind and unit: ``Khoa học và Công nghệ`` of a Sở,
            ``4`` of ``Tổ công tác số 4``, the host of a Party committee inside an agency.
        implied: the unit was filled in from the document, not printed beside it.
    """

    name: str
    kind: str
    unit: str | None = None
    subject: str | None = None
    implied: bool = False
    mentions: tuple[Span, ...] = ()


@value(frozen=True, slots=True, kw_only=True)
class HoldingFact:
    """A person holds, held or comes to hold a post, as the document says it.

    Attributes:
        person: ``PersonFact.name``.
        head: bare office words as in ``post_heads.csv``: ``Bí thư``, ``Phó Chủ tịch``.
        body: ``BodyFact.name``, or None when the text leaves it unknown.
        start, end, stated_at: EDTF or None; ``end`` is the first day no longer held, or the
            month or year as said.
        term: as printed, ``2021-2026`` or ``khóa XV``.
        delegation: ``UnitFact.name`` of the province that a deputy of the National Assembly sits
            for, where the text tells it.
        acting: in an acting capacity only, also where the status tells that it is over.
    """

    person: str
    head: str
    body: str | None
    status: Status
    evidence: tuple[Span, ...]
    quote: str
    pattern: str
    confidence: float
    zone: Zone = "body"
    start: str | None = None
    end: str | None = None
    term: str | None = None
    stated_at: str | None = None
    delegation: str | None = None
    acting: bool = False

    @property
    def is_acting(self) -> bool:
        """Whether it is told as acting, by the status or, of one that is over, beside it."""
        return self.acting or self.status == "acting"


# The end of a label: of one of several acts of a number, and nothing tells of which.
OF_EITHER = " [?]"


@value(frozen=True, slots=True, kw_only=True)
class DirectiveFact:
    """A directive cited by number (or by number without its code).

    Attributes:
        number: without inner spaces, ``-`` and ``/`` as printed: ``21-KL/TW``, ``209``.
        label: by which other facts of the document name it: its number, but for the second act of
            one number (``14-CT/TU [2]``, of another committee, term or year), and for places where
            that number stands and nothing tells which of the two is meant (``14-CT/TU [?]``).
        document_type: the noun, ``Nghị quyết``; read from the text, else from the code.
        issuer: ``BodyFact.name`` of the organ that adopted it, when text or code make it plain.
        issuer_basis: how that is known: the phrase beside the number (text), the letterhead, the
            signature, the number's code, or the document's home. issuer_evidence: the words that
            tell it with the number, None where only code or home do.
        co_issuers: the other organs of a joint act, whose lead organ is ``issuer``.
        series_issuer: ``BodyFact.name`` of the committee or organ whose series the number is in.
        date: EDTF of adoption. title: its subject or title. term: ``khóa XII`` as printed.
        key: the directive key (regime:series:period:code:number) when the document alone gives it.
        signer, capacity: who signed and how (``KT.``, ``TM.``), for the document's own number.
        anomaly: why the number's style is odd, else None.
    """

    number: str
    document_type: str | None
    mentions: tuple[Span, ...]
    confidence: float
    issuer: str | None = None
    issuer_basis: str | None = None
    issuer_evidence: Span | None = None
    co_issuers: tuple[str, ...] = ()
    series_issuer: str | None = None
    date: str | None = None
    title: str | None = None
    term: str | None = None
    key: str | None = None
    signer: str | None = None
    capacity: str | None = None
    anomaly: str | None = None
    pattern: str = "number"
    label: str = ""

    def __post_init__(self) -> None:
        """An act is called by its number unless it is told otherwise."""
        if not self.label:
            object.__setattr__(self, "label", self.number)

    @property
    def of_either(self) -> bool:
        """Whether it is a number that may be of any of the acts of that number."""
        return self.label.endswith(OF_EITHER)


@value(frozen=True, slots=True, kw_only=True)
class UnnumberedFact:
    """An act named without number: a congress resolution, a law by title and year.

    Attributes:
        title: normalised, the area filled in. ordinal: of the congress, Roman.
        area: ``UnitFact.name`` of the congress's area, or ``VN`` for the national one.
    """

    document_type: str
    title: str
    mentions: tuple[Span, ...]
    term: str | None = None
    ordinal: str | None = None
    area: str | None = None
    issuer: str | None = None


@value(frozen=True, slots=True, kw_only=True)
class CitationFact:
    """Something does something to a directive, as the document says it.

    Attributes:
        subject: ``document``, or the number of the citing act where the text says that one act
            does it to another.
        actor: ``BodyFact.name`` of the body called on or acting, in news.
        relation: one of design 5.2, lower case: ``based_on``, ``amends``, … ``self``.
        directive: ``DirectiveFact.number``; None when ``title`` names an unnumbered act.
    """

    subject: str
    relation: str
    directive: str | None
    modality: Modality
    cue: str | None
    evidence: tuple[Span, ...]
    quote: str
    pattern: str
    confidence: float
    actor: str | None = None
    title: str | None = None
    partial: bool = False
    zone: Zone = "body"


@value(frozen=True, slots=True, kw_only=True)
class EffectFact:
    """The first day of effect of an act.

    Attributes:
        directive: ``DirectiveFact.number``. effective: EDTF.
    """

    directive: str
    effective: str
    evidence: tuple[Span, ...]
    quote: str
    pattern: str
    confidence: float
    zone: Zone = "body"


@value(frozen=True, slots=True, kw_only=True)
class EventFact:
    """Something happened: an election, appointment, dismissal, meeting, interview and so on.

    How sure it is, is measured for its ``kind``.
    """

    kind: str
    persons: tuple[str, ...]
    evidence: tuple[Span, ...]
    quote: str
    confidence: float
    body: str | None = None
    date: str | None = None


@value(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything read from one document.

    ``carried_out`` is what one cited act was adopted for, ``between`` what one did to another on
    which the document rests, beside what the document does to each (``citations``, the contract of
    ``bomay extract``); the graph keeps all three, and ``effects``.
    """

    document: DocumentFact
    persons: tuple[PersonFact, ...] = ()
    bodies: tuple[BodyFact, ...] = ()
    units: tuple[UnitFact, ...] = ()
    holdings: tuple[HoldingFact, ...] = ()
    directives: tuple[DirectiveFact, ...] = ()
    unnumbered: tuple[UnnumberedFact, ...] = ()
    citations: tuple[CitationFact, ...] = ()
    carried_out: tuple[CitationFact, ...] = ()
    between: tuple[CitationFact, ...] = ()
    effects: tuple[EffectFact, ...] = ()
    events: tuple[EventFact, ...] = field(default=())

    def to_json(self) -> dict[str, Any]:
        """The object that ``bomay extract --format jsonl`` prints."""
        document = self.document
        return {
            "document": {
                **_pick(document, "source sha256 title published published_basis place author"),
                **_pick(document, "kind number"),
                "chars": len(document.text),
            },
            "persons": [_pick(p, "name mentions") for p in self.persons],
            "bodies": [_pick(b, "name kind unit mentions") for b in self.bodies],
            "units": [_pick(u, "name level mentions") for u in self.units],
            "holdings": [
                _pick(h, "person head body status start end term stated_at evidence quote")
                | _pick(h, "pattern confidence zone")
                for h in self.holdings
            ],
            "directives": [
                _pick(d, "number document_type issuer date title key mentions confidence term")
                | _pick(d, "signer capacity anomaly issuer_basis")
                | {"co_issuers": list(d.co_issuers)}
                | {"key": shown_key(d.key) if d.key else None}
                for d in self.directives
            ],
            "unnumbered": [_pick(u, "document_type title term mentions") for u in self.unnumbered],
            "citations": [
                _pick(c, "subject actor relation directive title modality partial cue evidence")
                | _pick(c, "quote pattern confidence zone")
                for c in self.citations
            ],
            "events": [_pick(e, "kind persons body date evidence quote") for e in self.events],
        }


def _pick(value: object, names: str) -> dict[str, Any]:
    return {name: _plain(getattr(value, name)) for name in names.split()}


def _plain(value: Any) -> Any:
    if isinstance(value, str) or not isinstance(value, Iterable):
        return value
    return [_plain(item) for item in value]
