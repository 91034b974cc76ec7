"""``/views/{id}.html``: the picture on the screen as one file to keep, send or embed."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from pydantic import Field
from starlette.responses import HTMLResponse, Response

from bomay.api.answering import Answers, Store
from bomay.api.pages import render, words
from bomay.api.parameters import Day, Nothing, PathId, Text, split_kinds
from bomay.ontology.errors import ParameterError
from bomay.ontology.ids import is_id

routes = Answers(include_in_schema=False)

_MOST_OPENED = 60


class View(Nothing):
    """What the picture shows; the names are those of the graph's address."""

    on: Day | None = None
    open: Annotated[str, Field(max_length=8000)] | None = None
    types: Text | None = None
    lang: Annotated[str, Field(max_length=8)] | None = None
    download: bool = False


@routes.get("/views/{id}.html")
def view(request: Request, store: Store, id_: PathId, p: Annotated[View, Query()]) -> Response:
    """The graph around one entity with its facts as a table, self-contained."""
    # pyvis is imported behind this door only.
    from bomay.api.views import gather, policy, render_view

    opened, kinds = opened_ids(p.open), split_kinds(p.types)
    picture = gather(store, id_, opened=opened, on=p.on, types=kinds)
    source = render.sources(store)
    documents = {e["document"] for edge in picture.edges for e in edge.evidence[:3]}
    titles = {d: found["name"] for d in sorted(documents) if (found := source(d))}
    query = request.url.query
    html = render_view(
        picture,
        language=words.choose(p.lang),
        on=p.on,
        address=f"{request.url.path}{'?' + query if query else ''}",
        documents=titles,
    )
    # The sandbox gives the file an origin of its own: it can read nothing of this site.
    headers = {
        "Content-Security-Policy": policy() + "; frame-ancestors 'self'; sandbox allow-scripts"
    }
    if p.download:
        name = id_.replace(":", "-").replace("@", "-")
        headers["Content-Disposition"] = f'attachment; filename="{name}.html"'
    return HTMLResponse(html, headers=headers)


def opened_ids(text: str | None) -> list[tuple[str, int]]:
    """``post:a~24,person:b`` → ids with how many of their neighbours are shown.

    Raises:
        ParameterError: not of this form, or too many.
    """
    opened = []
    for part in (text or "").split(","):
        if not part:
            continue
        entity_id, _, count = part.partition("~")
        if not is_id(entity_id) or not (count or "12").isdecimal() or len(count) > 4:
            raise ParameterError("open", "ids joined by commas, each with ~ and a number or not")
        opened.append((entity_id, max(1, int(count or 12))))
    if len(opened) > _MOST_OPENED:
        raise ParameterError("open", f"at most {_MOST_OPENED} ids")
    return opened
