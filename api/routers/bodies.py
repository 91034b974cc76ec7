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
def body(
    request: Request, store: Store, id_: PathId, p: Annotated[parameters.Nothing, Query()]
) -> Any:
    """One body of one era."""
    return entity_answer(request, store, kind="Body", entity_id=id_)


@routes.get(
    "/bodies/{id}/members",
    response_model=shapes.Listing[shapes.Tenure],
    responses=documented("members"),
)
def members(store: Store, id_: PathId, p: Annotated[parameters.Members, Query()]) -> Any:
    """Who held any post in the body, with `on` on that day; by statute too with `inferred`."""
    return answers.body_members(
        store, id_, on=p.on, inferred=p.inferred == "true", limit=p.limit, cursor=p.cursor
    )


@routes.get(
    "/bodies/{id}/directives",
    response_model=shapes.Listing[shapes.Directive],
    responses=documented("body_directives"),
)
def directives(store: Store, id_: PathId, p: Annotated[parameters.Page, Query()]) -> Any:
    """Directives the body adopted, or that are in its number series."""
    return answers.body_directives(store, id_, limit=p.limit, cursor=p.cursor)


@routes.get(
    "/bodies/{id}/changes",
    response_model=shapes.Listing[shapes.BodyChange],
    responses=documented("changes_of_body"),
)
def changes(store: Store, id_: PathId, p: Annotated[parameters.Changes, Query()]) -> Any:
    """Who came and went in the posts of the body, as far as sources date it."""
    return answers.body_changes(store, id_, from_=p.from_, to=p.to, limit=p.limit, cursor=p.cursor)


@routes.get("/bodies/{id}/tree", response_model=shapes.Tree, responses=documented("tree"))
def tree(store: Store, id_: PathId, p: Annotated[parameters.Tree, Query()]) -> Any:
    """The bodies above it, nearest first, and those below it."""
    return answers.body_tree(store, id_, on=p.on, depth=p.depth)


@routes.get(
    "/bodies/{id}/history",
    response_model=shapes.Listing[shapes.HistoryItem],
    responses=documented("body_history"),
)
def history(store: Store, id_: PathId, p: Annotated[parameters.History, Query()]) -> Any:
    """The reforms that the body came out of and went into."""
    return answers.history(
        store, id_, kind="Body", successors=p.successors == "true", limit=p.limit, cursor=p.cursor
    )


@routes.get(
    "/bodies/{id}/successors",
    response_model=shapes.Successors,
    responses=documented("body_successors"),
)
def successors(store: Store, id_: PathId, p: Annotated[parameters.OnDay, Query()]) -> Any:
    """What the body is on a day, today without `on`: itself, or the bodies it has become."""
    return answers.successors(store, id_, kind="Body", on=p.on)
