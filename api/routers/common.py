"""What the routers share: the store, the documented problems, examples beside each route."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request

from bomay.api.parameters import once_each
from bomay.api.shapes import Problem
from bomay.graph.store.base import GraphStore


def _store(request: Request) -> GraphStore:
    store: GraphStore = request.app.state.store
    return store


Store = Annotated[GraphStore, Depends(_store)]

_PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}


def router(tag: str) -> APIRouter:
    """A router of ``/v1`` with the manners of all: strict parameters, documented problems."""
    return APIRouter(prefix="/v1", tags=[tag], dependencies=[Depends(once_each)])


def documented(
    name: str, *, rdf: bool = False, atom: bool = False
) -> dict[int | str, dict[str, Any]]:
    """OpenAPI responses of the route whose example is ``name``; ``description`` puts it in."""
    content: dict[str, Any] = {"application/json": {"example": name}}
    if rdf:
        for media in ("text/turtle", "application/ld+json"):
            content[media] = {"schema": {"type": "string"}}
    if atom:
        content["application/atom+xml"] = {"schema": {"type": "string"}}
    return {
        200: {"content": content},
        400: {"description": "A parameter is wrong; `field` names it.", "model": Problem},
        404: {"description": "Nothing has this id.", "model": Problem},
        503: {"description": "The store does not answer.", "model": Problem},
    }
