"""Posts and who held them."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Request

from bomay.api import parameters, shapes
from bomay.api.negotiation import entity_answer
from bomay.api.parameters import PathId
from bomay.api.routers.common import Store, documented, router
from bomay.graph import answers

routes = router("posts")


@routes.get("/posts/{id}", response_model=shapes.Post, responses=documented("post", rdf=True))
def post(
    request: Request, store: Store, id_: PathId, p: Annotated[parameters.Nothing, Query()]
) -> Any:
    """One post; as RDF with its tenures and their evidence."""
    return entity_answer(request, store, kind="Post", entity_id=id_)


@routes.get(
    "/posts/{id}/holders",
    response_model=shapes.Listing[shapes.Tenure],
    responses=documented("holders"),
)
def holders(store: Store, id_: PathId, p: Annotated[parameters.Holders, Query()]) -> Any:
    """Who held the post; with `on`, on that day: certain, then inferred, then possible.

    Nobody is stretched from the last sighting to today: an unknown end stays unknown.
    """
    return answers.post_holders(
        store, id_, on=p.on, certainty=p.certainty, limit=p.limit, cursor=p.cursor
    )
