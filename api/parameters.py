"""The query parameters of the routes, one strict model per set: an unknown name is an error too."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from fastapi import Path, Request
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic.types import StringConstraints

from bomay.graph.derive.force import FROM_CHANGES
from bomay.ontology.errors import ParameterError

MOST_PARAMETERS = 40  # of one address
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(value: str) -> str:
    # date.fromisoformat alone also takes 20200801 and 2020-W31-6, and pydantic's date takes
    # Unix seconds: one day should have one spelling, or caches and links multiply.
    if not _DAY.fullmatch(value):
        raise ValueError("a day is written YYYY-MM-DD")
    try:
        date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{value} is not a day of the calendar") from None
    return value


def _no_nul(value: str) -> str:
    if "\0" in value:
        raise ValueError("holds a NUL character")
    return value


EntityType = Literal[
    "Person", "Post", "Body", "Directive", "Unit", "Document", "Term", "Reform"
]  # fmt: skip
Day = Annotated[str, AfterValidator(_day), Field(examples=["2023-10-05"])]
Text = Annotated[str, StringConstraints(max_length=200), AfterValidator(_no_nul)]
Id = Annotated[str, StringConstraints(max_length=250, pattern=r"^[a-z0-9:@.\-]+$")]
Relation = Annotated[str, StringConstraints(max_length=20, pattern=r"^[A-Za-z_]+$")]
PathId = Annotated[
    str,
    Path(
        alias="id",
        max_length=250,
        pattern=r"^[a-z0-9:@.\-]+$",
        description="The id, unchanged from any answer, such as `person:…` or `post:…`.",
    ),
]


class Nothing(BaseModel):
    """No parameters."""

    model_config = ConfigDict(extra="forbid")


class OnDay(Nothing):
    """A day the answer is wanted for."""

    on: Day | None = Field(None, description="The day asked about; without it, all of time.")


class StatusDay(Nothing):
    """A day the status is told of."""

    on: Day | None = Field(None, description="The day the status is told of; else today.")


class Page(Nothing):
    """One page of a list."""

    limit: int = Field(20, ge=1, le=200, description="Most items in one answer.")
    cursor: str | None = Field(
        None, max_length=500, description="`next` of the answer before; opaque."
    )


class OnDayPage(OnDay, Page):
    """A page of what held on a day."""


class Members(OnDayPage):
    """Who sat in a body."""

    inferred: Literal["true", "false"] = Field(
        "false",
        description="Also who belongs to it on the day `on` by the Party Statute: secretaries to "
        "the Standing Board, its members to the committee. Marked, never stored.",
    )


class Holders(OnDayPage):
    """Who held a post."""

    certainty: Literal["certain", "inferred", "possible"] | None = Field(
        None, description="Only holders of this certainty on the day `on`."
    )


class Search(OnDayPage):
    """What to look for."""

    q: Text = Field(
        min_length=1,
        description="Words of a name, post, body or number. Marks are optional, đ equals d.",
    )
    type: EntityType | None = Field(None, description="Only this kind.")
    unit: Id | None = Field(None, description="Only in this unit, by id.")
    successors: Literal["true", "false"] = Field(
        "false", description="`true`: also in the units that have become of `unit`."
    )


class Directives(Page):
    """Which directives."""

    on: Day | None = Field(None, description="The day the status is told of; else today.")
    status: Text | None = Field(
        None, description="Only of this status that day: " + ", ".join(FROM_CHANGES) + "."
    )

    number: Text | None = Field(None, description="As cited, spaces and marks as you like.")
    document_type: Text | None = Field(None, description="The noun, such as Kết luận.")
    issuer: Id | None = Field(None, description="Id of the body that adopted it.")
    from_: Day | None = Field(None, alias="from", description="First day of adoption.")
    to: Day | None = Field(None, description="Last day of adoption.")
    sort: Literal["cited"] | None = Field(None, description="`cited`: most cited first.")


class Review(Page):
    """Which pairs to review."""

    kind: Literal["person", "directive"] | None = Field(None, description="Only this kind.")


class Match(Nothing):
    """A name from elsewhere."""

    type: Literal["Person", "Directive", "Body", "Post", "Unit"]
    name: Text = Field(min_length=1, description="A name, or the number of a directive.")
    body: Text | None = Field(
        None, description="Id or name: where the person held a post, or what adopted the act."
    )
    on: Day | None = Field(None, description="A day on which that was so.")


class Citations(Page):
    """Which citations of a directive."""

    direction: Literal["in", "out"] = Field("in", description="`in`: what cites it.")
    depth: int = Field(1, ge=1, le=4, description="How many citations away.")
    relation: Relation | None = Field(None, description="Only this relation, such as AMENDS.")


class Cascade(Nothing):
    """How far down."""

    depth: int = Field(6, ge=1, le=8, description="How many steps down.")


class Changes(Page):
    """Comings and goings between two days."""

    from_: Day | None = Field(None, alias="from", description="First day.")
    to: Day | None = Field(None, description="Last day.")


class Since(Page):
    """Since when."""

    since: Annotated[str, StringConstraints(max_length=32)] | None = Field(
        None, description="A day, `2023-10-05`, or a time, `2023-10-05T08:30:00Z`."
    )


class Tree(Nothing):
    """Which bodies of a tree."""

    on: Day | None = Field(None, description="Only bodies that may have existed that day.")
    depth: int = Field(2, ge=1, le=4, description="How many levels down.")


class History(Page):
    """Which reforms."""

    successors: Literal["true", "false"] = Field(
        "false", description="`true`: also the later reforms of what it went into."
    )


class Neighbours(OnDayPage):
    """Which neighbours."""

    types: Text | None = Field(
        None, description="Only these kinds, separated by commas: `Person,Post`."
    )

    def kinds(self) -> list[str] | None:
        """The kinds asked for, or None for all.

        Raises:
            ParameterError: one of them is no kind.
        """
        return split_kinds(self.types)


class Between(Nothing):
    """The ends of a path."""

    from_: Id = Field(alias="from", description="Id of one end.")
    to: Id = Field(description="Id of the other end.")
    on: Day | None = Field(None, description="Only links that held on this day.")
    max: int = Field(4, ge=1, le=8, description="Most hops.")


def split_kinds(types: str | None) -> list[str] | None:
    """``Person,Post`` as a list.

    Raises:
        ParameterError: one of them is no kind.
    """
    if types is None or not types.strip():
        return None
    kinds = [kind.strip() for kind in types.split(",")]
    known = EntityType.__args__  # type: ignore[attr-defined]  # Literal's arguments
    for kind in kinds:
        if kind not in known:
            raise ParameterError("types", f"{kind!r} is none of {', '.join(known)}")
    return kinds


def once_each(request: Request) -> None:
    """Refuse a parameter given twice: which one counts is a guess.

    Raises:
        ParameterError: naming it.
    """
    seen: set[str] = set()
    for name, _ in request.query_params.multi_items():
        if name in seen:
            raise ParameterError(name, "given more than once")
        if len(seen) == MOST_PARAMETERS:
            raise ParameterError(name, f"no address has more than {MOST_PARAMETERS} parameters")
        seen.add(name)
