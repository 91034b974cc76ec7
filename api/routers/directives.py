"""Directives and the citations between them."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Request

from bomay.api import parameters, shapes
from bomay.api.negotiation import entity_answer
from bomay.api.parameters import PathId
from bomay.api.routers.common import Store, documented, router
from bomay.graph import answers

routes = router("directives")


@routes.get(
    "/directives",
    response_model=shapes.Listing[shapes.Directive],
    responses=documented("directives"),
)
def directives(store: Store, p: Annotated[parameters.Directives, Query()]) -> Any:
    """Directives by number, type, issuer and date. A number alone may name several acts."""
    return answers.directives(
        store,
        number=p.number,
        document_type=p.document_type,
        issuer=p.issuer,
        from_=p.from_,
        to=p.to,
        sort=p.sort,
        status=p.status,
        on=p.on,
        limit=p.limit,
        cursor=p.cursor,
    )


@routes.get(
    "/directives/{id}",
    response_model=shapes.Directive,
    responses=documented("directive", rdf=True),
)
def directive(
    request: Request, store: Store, id_: PathId, p: Annotated[parameters.StatusDay, Query()]
) -> Any:
    """One directive with its status `on` a day; as RDF with its citations and their evidence."""
    return entity_answer(request, store, kind="Directive", entity_id=id_, on=p.on)


@routes.get(
    "/directives/{id}/citations",
    response_model=shapes.Listing[shapes.Citation],
    responses=documented("citations"),
)
def citations(store: Store, id_: PathId, p: Annotated[parameters.Citations, Query()]) -> Any:
    """What cites the directive (`in`) or what it cites (`out`), with the citing sentence."""
    return answers.directive_citations(
        store,
        id_,
        direction=p.direction,
        depth=p.depth,
        relation=p.relation,
        limit=p.limit,
        cursor=p.cursor,
    )


@routes.get(
    "/directives/{id}/cascade",
    response_model=shapes.Cascade,
    responses=documented("cascade"),
)
def cascade(store: Store, id_: PathId, p: Annotated[parameters.Cascade, Query()]) -> Any:
    """What carries the directive out, step by step and tier by tier, with evidence per step."""
    return answers.directive_cascade(store, id_, depth=p.depth)
