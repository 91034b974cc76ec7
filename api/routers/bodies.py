"""Bodies, who sat in them, what they issued."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Request

from bomay.api import parameters, shapes
from bomay.api.negotiation import entity_answer
from bomay.api.parameters import PathId
from bomay.api.routers.common import Store, documented, router
from bomay.graph import answers

routes = router("bodies")


@routes.get("/bodies/{id}", response_model=shapes.Body, responses=documented("body", rdf=True))
def body(request: Request, id_: PathId, p: Annotated[parameters.Nothing, Query()]) -> Any:
    """One body of one era."""
    return entity_answer(request, kind="Body", entity_id=id_)


@routes.get(
    "/bodies/{id}/members",
    response_model=shapes.Listing[shapes.Tenure],
    responses=documented("members"),
)
def members(store: Store, id_: PathId, p: Annotated[parameters.OnDayPage, Query()]) -> Any:
    """Who held any post in the body, with `on` on that day."""
    return answers.body_members(store, id_, on=p.on, limit=p.limit, cursor=p.cursor)


@routes.get(
    "/bodies/{id}/directives",
    response_model=shapes.Listing[shapes.Directive],
    responses=documented("body_directives"),
)
def directives(store: Store, id_: PathId, p: Annotated[parameters.Page, Query()]) -> Any:
    """Directives the body adopted, or that are in its number series."""
    return answers.body_directives(store, id_, limit=p.limit, cursor=p.cursor)
