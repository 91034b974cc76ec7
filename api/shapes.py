"""The shapes of the answers, at the HTTP boundary only: inside, answers are plain dicts.

Unknown is null, never absent. Extra keys pass through, so that the API can never say less than the
command line, which prints the same objects.
"""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from bomay.api.parameters import EntityType
from bomay.graph.derive.force import STATUSES

T = TypeVar("T")


class Shape(BaseModel):
    """What all shapes share."""

    model_config = ConfigDict(extra="allow", populate_by_name=True)


class Ref(Shape):
    """A reference to an entity."""

    id: str
    type: EntityType
    name: str
    hint: str | None = Field(description="What tells it from its namesakes, in words.")


class Found(Ref):
    """A search result: an entity with what its kind adds."""


class Evidence(Shape):
    """The sentence a fact rests on: half-open offsets into the document's text."""

    document: str
    start: int
    end: int
    quote: str
    stated_at: str | None
    claim: str


class Listing(Shape, Generic[T]):
    """One page of a list; a traversal that was cut short also has ``cut_at``."""

    items: list[T]
    total: int
    next: str | None = Field(description="Give as `cursor` for the next page; null at the end.")


class Person(Ref):
    """A person."""

    type: Literal["Person"]


class Post(Ref):
    """A post in a body."""

    type: Literal["Post"]
    head: str
    body: Ref | None


class Body(Ref):
    """A body of one kind, unit and era; ``valid_to`` is the last day."""

    type: Literal["Body"]
    kind: str
    unit: Ref | None
    valid_from: str | None
    valid_to: str | None


class Unit(Ref):
    """An administrative unit in one era; ``valid_to`` is the last day."""

    type: Literal["Unit"]
    level: str
    parent: Ref | None
    valid_from: str | None
    valid_to: str | None


class Change(Shape):
    """One act is reported to have changed another."""

    relation: str
    makes: str = Field(description="The status that follows from it.")
    by: Ref | None = Field(description="The changing act, or the document that tells of it.")
    date: str | None
    date_basis: Literal["effect", "adopted", "told"] | None = Field(
        description="What `date` is: the first day of effect as a text says, the day the changing "
        "act was adopted, or a day on which it was told as done."
    )
    partial: bool
    inferred: bool
    made: bool | None = Field(description="Whether it had been made that day; null is unknown.")
    evidence: list[Evidence] = Field(min_length=1)


class Directive(Ref):
    """One real act."""

    type: Literal["Directive"]
    number: str
    document_type: str | None
    issuer: Ref | None = Field(description="The organ that adopted it.")
    issuer_basis: Literal["text", "letterhead", "signature", "home", "code"] | None = Field(
        None,
        description="How the issuer is known: by words beside the number, the letterhead, the "
        "signature, the place the document is at home in, or the number's code alone; of one act "
        "only.",
    )
    co_issuers: list[Ref] | None = Field(
        None, description="The other organs of a joint act; of one act only."
    )
    series_issuer: Ref | None = Field(description="Whose number series it is in.")
    date: str | None
    term: Ref | None
    status: Literal[STATUSES] = Field(  # type: ignore[valid-type]  # a constant tuple
        description="Of the day `status_on`; only what is reported done counts."
    )
    status_on: str = Field(description="The day asked about, or today.")
    status_since: str | None = Field(description="Since when (EDTF), where that is known.")
    effective: str | None = Field(description="First day of effect (EDTF), where a text says it.")
    changes: list[Change] | None = Field(
        None, description="What is reported done to it; of one act only."
    )
    changes_cut_at: int | None = Field(
        None, description="Set where more changes of one kind are known than are shown."
    )
    candidates: list[Ref]
    evidence: list[Evidence] | None = Field(
        None, description="What says who adopted it, when, under which title; of one act only."
    )


class Term(Ref):
    """A term of a committee, congress or legislature."""

    type: Literal["Term"]


class Reform(Ref):
    """A change of units; ``date`` is its first day of effect."""

    type: Literal["Reform"]


class Document(Ref):
    """A document that was read."""

    type: Literal["Document"]


class Bounds(Shape):
    """What is known of start and end: ISO days, ends exclusive."""

    earliest_start: str | None
    latest_start: str | None
    earliest_end: str | None
    latest_end: str | None


class Tenure(Shape):
    """One stint of a person in a post."""

    person: Ref
    post: Ref
    body: Ref | None
    head: str
    role: Literal["acting"] | None
    start: str | None
    end: str | None = Field(description="First day no longer held (EDTF); null is unknown.")
    bounds: Bounds
    status: Literal["current", "ended", "unknown"]
    certainty: Literal["certain", "inferred", "possible"] | None
    last_seen: str | None
    term: Any
    evidence: list[Evidence] = Field(min_length=1)
    conflicts: list[Any]


class BodyChange(Shape):
    """Somebody came or went."""

    date: str = Field(description="EDTF; of an end, the first day no longer held.")
    change: Literal["start", "end"]
    holding: Tenure


class Branch(Ref):
    """A body in a tree."""

    kind: str
    unit: Ref | None
    valid_from: str | None
    valid_to: str | None


class Limb(Branch):
    """A body with those below it."""

    children: list[Limb]


class Tree(Shape):
    """The bodies above one, nearest first, and those below it."""

    root: Ref
    above: list[Branch]
    children: list[Limb]


class Numbered(Shape):
    """An act that is known by its number at least."""

    id: str | None = Field(description="Null where no document of the store names it.")
    type: Literal["Directive"]
    name: str
    hint: str | None


class HistoryItem(Shape):
    """A reform that a unit or body came out of or went into."""

    id: str
    date: str = Field(description="First day of effect.")
    kind: Literal["create", "merge", "split", "rename", "abolish", "transfer", "reclassify"]
    from_: list[Ref] = Field(alias="from")
    to: list[Ref]
    share: Literal["full", "partial"] | None = Field(
        description="How much of it went in; where it came out, whether all of the sources did."
    )
    shares: list[str] = Field(description="Beside each of `from`.")
    number: str | None = Field(description="Of the act that ordered it.")
    directive: Numbered | None = Field(description="That act.")


class Successor(Shape):
    """What holds some of a unit on a day."""

    entity: Ref
    since: str | None
    whole: bool = Field(description="All of the unit is in this one.")
    certain: bool = Field(description="False: a reform of a whole it was merged into may hold it.")


class Successors(Shape):
    """What a unit is on a day: itself, or what it has become."""

    root: Ref
    on: str
    items: list[Successor] = Field(description="Empty on a day before it began.")
    origins: list[Ref] = Field(description="On such a day: the units it was to be made of.")


class Citation(Shape):
    """A document or directive does something to a directive."""

    subject: Ref
    actor: Ref | None
    relation: str
    object: Ref | None
    modality: Literal["fact", "intended", "planned", "negated"]
    partial: bool
    evidence: list[Evidence] = Field(min_length=1)


class CascadeAct(Shape):
    """An act of a cascade and the citation that brought it in."""

    directive: Ref
    via: Citation


class CascadeActor(Shape):
    """A body that a document reports or calls on to carry out an act of the step before."""

    body: Ref
    via: Citation


class CascadeLevel(Shape):
    """The acts so many steps from the root whose adopting organs are of one tier."""

    level: int
    tier: Literal["central", "province", "district", "commune"] | None
    items: list[CascadeAct]
    actors: list[CascadeActor]


class Cascade(Shape):
    """How a directive is carried out; ``cut_at`` where something was left out."""

    root: Ref
    levels: list[CascadeLevel]


class Candidate(Ref):
    """An entity that a name may be."""

    score: float = Field(description="From 0 to 1; orders the list, is no probability.")
    reason: str


class Side(Evidence):
    """A sentence of one side of a pair."""

    of: str


class ReviewPair(Shape):
    """Two entities that may be one."""

    id: str
    kind: Literal["person", "directive"]
    left: Ref | None
    right: Ref | None
    score: float = Field(description="From 0 to 1, how much speaks for their being one.")
    reasons: list[str]
    evidence: list[Side] = Field(description="The first sentences of both; `of` says whose.")


class Judgement(Shape):
    """What a person judged of two entities."""

    id: str
    kind: Literal["person", "directive"]
    verdict: Literal["same", "different", "unsure", "undo"]
    left: Ref | None
    right: Ref | None
    author: str
    made_at: str
    note: str | None
    undoes: str | None = Field(description="The judgement that this one takes back.")
    undone: str | None = Field(description="The judgement that took this one back.")


class Joined(Shape):
    """Why a mention is of the same person as another."""

    rule: str = Field(description="`same post`, `same body`, `same unit` or `judged`.")
    on: Ref | None = Field(description="The post, body or unit that both have.")
    to: str = Field(description="The other mention.")


class PersonMention(Shape):
    """One document's mention of a person."""

    id: str
    name: str
    document: Ref
    joined: Joined | None = Field(description="Null for the mention that names the person.")
    evidence: list[Evidence]


class Claim(Shape):
    """What one document says, as it was read."""

    id: str


class Neighbour(Shape):
    """One link of the focus."""

    relation: str
    direction: Literal["in", "out"]
    entity: Ref
    start: str | None
    end: str | None
    evidence: list[Evidence] = Field(description="Empty for structure, such as a post's body.")


class Neighbours(Shape):
    """The links of one entity."""

    focus: Ref
    items: list[Neighbour]
    total: int
    next: str | None


class Hop(Shape):
    """One step of a path."""

    from_: Ref = Field(alias="from")
    relation: str
    to: Ref
    evidence: list[Evidence]


class Route(Shape):
    """A chain of links; no hops when there is none within the limit."""

    hops: list[Hop]


class Recorded(Shape):
    """A document whose claims came into the graph."""

    recorded_at: str
    change: Literal["recorded"]
    document: Ref
    claims: int


class Stats(Shape):
    """How much is known."""


class Problem(Shape):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str | None = None
    instance: str | None = None
    field: str | None = Field(None, description="The parameter that is wrong.")
