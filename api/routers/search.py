"""Find anything by its name or number."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query

from bomay.api import parameters, shapes
from bomay.api.routers.common import Store, documented, router
from bomay.graph import answers

routes = router("search")


@routes.get("/search", response_model=shapes.Listing[shapes.Found], responses=documented("search"))
def search(store: Store, p: Annotated[parameters.Search, Query()]) -> Any:
    """Persons, posts, bodies, directives, units and documents whose name or number matches.

    Marks are optional and đ equals d; exact marks come first. Numbers match in any common spelling.
    """
    return answers.search(
        store,
        p.q,
        type=p.type,
        unit=p.unit,
        successors=p.successors == "true",
        on=p.on,
        limit=p.limit,
        cursor=p.cursor,
    )
