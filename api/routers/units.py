"""Units, terms and reforms: the places and periods that bodies belong to."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Request

from bomay.api import parameters, shapes
from bomay.api.negotiation import entity_answer
from bomay.api.parameters import PathId
from bomay.api.routers.common import Store, documented, router
from bomay.graph import answers

routes = router("units")


@routes.get("/units/{id}", response_model=shapes.Unit, responses=documented("unit", rdf=True))
def unit(
    request: Request, store: Store, id_: PathId, p: Annotated[parameters.Nothing, Query()]
) -> Any:
    """One administrative unit in one era."""
    return entity_answer(request, store, kind="Unit", entity_id=id_)


@routes.get(
    "/units/{id}/history",
    response_model=shapes.Listing[shapes.HistoryItem],
    responses=documented("unit_history"),
)
def history(store: Store, id_: PathId, p: Annotated[parameters.History, Query()]) -> Any:
    """The reforms that the unit came out of and went into, with the act that ordered each."""
    return answers.history(
        store, id_, kind="Unit", successors=p.successors == "true", limit=p.limit, cursor=p.cursor
    )


@routes.get(
    "/units/{id}/successors",
    response_model=shapes.Successors,
    responses=documented("successors"),
)
def successors(store: Store, id_: PathId, p: Annotated[parameters.OnDay, Query()]) -> Any:
    """What the unit is on a day, today without `on`: itself, or the units it has become."""
    return answers.successors(store, id_, kind="Unit", on=p.on)


@routes.get("/terms/{id}", response_model=shapes.Term, responses=documented("term", rdf=True))
def term(
    request: Request, store: Store, id_: PathId, p: Annotated[parameters.Nothing, Query()]
) -> Any:
    """One term of a committee, congress or legislature."""
    return entity_answer(request, store, kind="Term", entity_id=id_)


@routes.get("/reforms/{id}", response_model=shapes.Reform, responses=documented("reform", rdf=True))
def reform(
    request: Request, store: Store, id_: PathId, p: Annotated[parameters.Nothing, Query()]
) -> Any:
    """One change of units; `date` is its first day of effect."""
    return entity_answer(request, store, kind="Reform", entity_id=id_)
