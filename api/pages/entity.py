"""One entity as a page, and the same facts as a fragment for the panel beside the graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from fastapi import Query, Request
from pydantic import Field
from starlette.responses import RedirectResponse, Response

from bomay.api.answering import Answers, Store
from bomay.api.pages import lines, render, timeline, words
from bomay.api.parameters import Day, Nothing, PathId
from bomay.graph import answers
from bomay.graph.store.base import Reader

routes = Answers(include_in_schema=False)

_Reader = Callable[..., dict[str, Any]]
_PAGE_ITEMS = 100
_PANEL_ITEMS = 8


class Asked(Nothing):
    """What of the entity."""

    on: Day | None = None
    cursor: Annotated[str, Field(max_length=500)] | None = None
    lang: Annotated[str, Field(max_length=8)] | None = None


@routes.get("/entity/{id}")
def entity(request: Request, store: Store, id_: PathId, p: Annotated[Asked, Query()]) -> Response:
    """Everything known about one entity, each fact with its sentence."""
    found = answers.entity(store, id_, on=p.on)
    if found["type"] == "Document":
        language = words.choose(p.lang)
        return RedirectResponse(render.link(f"/sources/{id_}", language), status_code=307)
    facts = gather(store, found, on=p.on, limit=_PAGE_ITEMS, cursor=p.cursor)
    return render.page(request, "entity.html", source=render.sources(store), **facts)


@routes.get("/fragment/{id}")
def fragment(request: Request, store: Store, id_: PathId, p: Annotated[Asked, Query()]) -> Response:
    """The same facts, fewer of them, without the page around."""
    facts = gather(
        store, answers.entity(store, id_, on=p.on), on=p.on, limit=_PANEL_ITEMS, cursor=None
    )
    return render.page(request, "fragment.html", source=render.sources(store), **facts)


def gather(
    store: Reader,
    entity: dict[str, Any],
    *,
    on: str | None,
    limit: int,
    cursor: str | None,
) -> dict[str, Any]:
    """What a template needs to show one entity; the lists of other kinds are empty."""
    blank: dict[str, Any] = {"n": entity, "on": on, "tenures": None, "timeline": None}
    blank |= {"posts": [], "directives": None, "cited_by": None, "cites": None, "lines": None}
    blank |= {"history": None, "cascade": None, "links": None, "panel": limit == _PANEL_ITEMS}
    reader: _Reader = _READERS.get(entity["type"], _links)
    return blank | reader(store, entity["id"], on=on, limit=limit, cursor=cursor)


def _person(store: Reader, id_: str, **asked: Any) -> dict[str, Any]:
    return _stints(answers.person_tenures(store, id_, **asked), on=asked["on"])


def _post(store: Reader, id_: str, **asked: Any) -> dict[str, Any]:
    return _stints(answers.post_holders(store, id_, certainty=None, **asked), on=asked["on"])


def _body(store: Reader, id_: str, **asked: Any) -> dict[str, Any]:
    facts = _stints(answers.body_members(store, id_, **asked), on=asked["on"])
    facts["posts"] = answers.body_posts(store, id_, limit=_PAGE_ITEMS)["items"]
    facts["directives"] = answers.body_directives(store, id_, limit=asked["limit"], cursor=None)
    facts["history"] = answers.history(store, id_, limit=asked["limit"])
    return facts


def _unit(store: Reader, id_: str, **asked: Any) -> dict[str, Any]:
    history = answers.history(store, id_, limit=asked["limit"])
    return _links(store, id_, **asked) | {"history": history}


def _directive(store: Reader, id_: str, **asked: Any) -> dict[str, Any]:
    def read(direction: str, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = answers.directive_citations(
            store, id_, direction=direction, depth=depth, limit=asked["limit"], cursor=None
        )
        return found

    around = read("in", 2)["items"] + read("out", 2)["items"]
    source = render.sources(store)

    def date_of(entity_id: str) -> str | None:
        known = source(entity_id) or {}
        return known.get("date") or known.get("published")

    focus = answers.entity(store, id_)
    drawn = lines.draw(focus, around, date_of=date_of) if asked["limit"] > _PANEL_ITEMS else None
    cascade = answers.directive_cascade(store, id_) if asked["limit"] > _PANEL_ITEMS else None
    return {
        "cited_by": read("in", 1),
        "cites": read("out", 1),
        "lines": drawn,
        "cascade": cascade,
    }


def _links(store: Reader, id_: str, **asked: Any) -> dict[str, Any]:
    return {"links": answers.neighbours(store, id_, types=None, **asked)}


def _stints(found: dict[str, Any], *, on: str | None) -> dict[str, Any]:
    return {"tenures": found, "timeline": timeline.draw(found["items"], on=on)}


_READERS: Mapping[str, _Reader] = {
    "Person": _person,
    "Post": _post,
    "Body": _body,
    "Directive": _directive,
    "Unit": _unit,
}
