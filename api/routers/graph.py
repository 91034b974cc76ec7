"""The graph as links: neighbours, paths, and how much there is."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query

from bomay.api import parameters, shapes
from bomay.api.parameters import PathId
from bomay.api.routers.common import Store, documented, router
from bomay.graph import answers

routes = router("graph")


@routes.get(
    "/graph/neighbours/{id}",
    response_model=shapes.Neighbours,
    responses=documented("neighbours"),
)
def neighbours(store: Store, id_: PathId, p: Annotated[parameters.Neighbours, Query()]) -> Any:
    """The links of one entity, a page at a time, each with its evidence."""
    return answers.neighbours(store, id_, types=p.kinds(), on=p.on, limit=p.limit, cursor=p.cursor)


@routes.get("/graph/path", response_model=shapes.Route, responses=documented("path"))
def path(store: Store, p: Annotated[parameters.Between, Query()]) -> Any:
    """The shortest chain of links between two entities, with the evidence of each hop."""
    return answers.path(store, p.from_, p.to, on=p.on, max_hops=p.max)


@routes.get("/stats", response_model=shapes.Stats, responses=documented("stats"))
def stats(store: Store, p: Annotated[parameters.Nothing, Query()]) -> Any:
    """How much is known, by kind."""
    return answers.stats(store)
