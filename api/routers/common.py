"""What the routers share: the documented problems, examples beside each route."""

from __future__ import annotations

from typing import Any

from fastapi import Depends

from bomay.api.answering import Answers, Store
from bomay.api.parameters import once_each
from bomay.api.shapes import Problem

__all__ = ["Store", "documented", "router"]


def router(tag: str) -> Answers:
    """A router of ``/v1`` with the manners of all: strict parameters, documented problems."""
    return Answers(prefix="/v1", tags=[tag], dependencies=[Depends(once_each)])


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
