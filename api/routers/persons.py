"""Persons and what they held."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Request

from bomay.api import parameters, shapes
from bomay.api.negotiation import entity_answer
from bomay.api.parameters import PathId
from bomay.api.routers.common import Store, documented, router
from bomay.graph import answers

routes = router("persons")


@routes.get("/persons/{id}", response_model=shapes.Person, responses=documented("person", rdf=True))
def person(
    request: Request, store: Store, id_: PathId, p: Annotated[parameters.Nothing, Query()]
) -> Any:
    """One person; as RDF with all tenures and their evidence."""
    return entity_answer(request, store, kind="Person", entity_id=id_)


@routes.get(
    "/persons/{id}/tenures",
    response_model=shapes.Listing[shapes.Tenure],
    responses=documented("tenures"),
)
def tenures(store: Store, id_: PathId, p: Annotated[parameters.OnDayPage, Query()]) -> Any:
    """Posts the person held, in time order; with `on`, those of that day, the surest first."""
    return answers.person_tenures(store, id_, on=p.on, limit=p.limit, cursor=p.cursor)


@routes.get(
    "/persons/{id}/mentions",
    response_model=shapes.Listing[shapes.PersonMention],
    responses=documented("person_mentions"),
)
def mentions(store: Store, id_: PathId, p: Annotated[parameters.Page, Query()]) -> Any:
    """The mentions that stand for the person, each with its sentence and why it was joined."""
    return answers.person_mentions(store, id_, limit=p.limit, cursor=p.cursor)
