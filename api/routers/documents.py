"""Documents that were read, and every claim drawn from them."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Request

from bomay.api import parameters, shapes
from bomay.api.negotiation import entity_answer
from bomay.api.parameters import PathId
from bomay.api.routers.common import Store, documented, router
from bomay.graph import answers

routes = router("documents")


@routes.get(
    "/documents/{id}", response_model=shapes.Document, responses=documented("document", rdf=True)
)
def document(
    request: Request, store: Store, id_: PathId, p: Annotated[parameters.Nothing, Query()]
) -> Any:
    """One document; offsets of evidence point into its stored text."""
    return entity_answer(request, store, kind="Document", entity_id=id_)


@routes.get(
    "/documents/{id}/claims",
    response_model=shapes.Listing[shapes.Claim],
    responses=documented("claims"),
)
def claims(store: Store, id_: PathId, p: Annotated[parameters.Page, Query()]) -> Any:
    """Everything the document says, in reading order."""
    return answers.document_claims(store, id_, limit=p.limit, cursor=p.cursor)


@routes.get("/claims/{id}", response_model=shapes.Claim, responses=documented("claim"))
def claim(store: Store, id_: PathId, p: Annotated[parameters.Nothing, Query()]) -> Any:
    """One claim: what was said, where, by which reading."""
    return answers.claim(store, id_)
