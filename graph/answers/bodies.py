"""What belongs to a body: its posts, and the directives it adopted."""

from __future__ import annotations

from typing import Any

from bomay.graph.answers.entities import entities, known
from bomay.graph.answers.paging import Page
from bomay.graph.store.base import Reader


def body_posts(
    store: Reader, body: str, *, limit: int = 20, cursor: str | None = None
) -> dict[str, Any]:
    """The posts of a body by name.

    Raises:
        NotFoundError, Moved: no body has the id.
        ParameterError: ``limit`` or ``cursor`` is wrong.
    """
    page = Page.of(limit, cursor, "posts", body)
    known(store, body, "Body")
    (count,) = store.run("posts/count_of_body", body=body)
    rows = store.run("posts/of_body", body=body, limit=page.limit, offset=page.offset)
    return page.listing(entities(store, (row["id"] for row in rows)), count["total"])


def body_directives(
    store: Reader, body: str, *, limit: int = 20, cursor: str | None = None
) -> dict[str, Any]:
    """Directives the body adopted, or that are in its number series, latest first.

    Raises:
        NotFoundError, Moved: no body has the id.
        ParameterError: ``limit`` or ``cursor`` is wrong.
    """
    page = Page.of(limit, cursor, "issued", body)
    known(store, body, "Body")
    (count,) = store.run("directives/count_of_body", body=body)
    rows = store.run("directives/of_body", body=body, limit=page.limit, offset=page.offset)
    return page.listing(entities(store, (row["id"] for row in rows)), count["total"])
