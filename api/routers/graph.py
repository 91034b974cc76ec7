"""The graph as links: neighbours, paths, and how much there is."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Request
from starlette.responses import Response

from bomay.api import atom, parameters, shapes
from bomay.api.negotiation import wants_atom
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


@routes.get(
    "/changes",
    response_model=shapes.Listing[shapes.Recorded],
    responses=documented("changes", atom=True),
)
def changes(request: Request, store: Store, p: Annotated[parameters.Since, Query()]) -> Any:
    """Documents whose claims came into the graph since a day or time, the latest first.

    A feed for readers (Atom) with `Accept: application/atom+xml`.
    """
    found = answers.recorded_changes(store, since=p.since, limit=p.limit, cursor=p.cursor)
    if not wants_atom(request.headers.get("accept", "")):
        return found
    base = request.app.state.settings.base_iri
    body = atom.feed(found, base=base, address=str(request.url))
    return Response(body, media_type=atom.MEDIA)
