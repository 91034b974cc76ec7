"""The first page: search without JavaScript, and the graph to click through."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Request
from pydantic import Field
from starlette.responses import Response

from bomay.api.answering import Answers, Store
from bomay.api.pages import render, words
from bomay.api.parameters import Day, EntityType, Id, Nothing, Text, split_kinds
from bomay.graph import answers

routes = Answers(include_in_schema=False)

STEP = 12  # neighbours added by one expansion
MOST_NODES = 150  # past this a picture is no longer read
_SCRIPT_WORDS = (
    "expand", "expand_more", "collapse", "copied", "shown_of", "links_shown", "too_many", "failed",
)  # fmt: skip


class Explore(Nothing):
    """What the first page shows; ``open`` and ``types`` are the graph's own state."""

    q: Text | None = None
    type: EntityType | None = None
    cursor: Annotated[str, Field(max_length=500)] | None = None
    focus: Id | None = None
    open: Annotated[str, Field(max_length=8000)] | None = None
    on: Day | None = None
    types: Text | None = None
    lang: Annotated[str, Field(max_length=8)] | None = None


@routes.get("/")
def explore(request: Request, store: Store, p: Annotated[Explore, Query()]) -> Response:
    """The welcome, the results of a search, or the graph around one entity."""
    split_kinds(p.types)
    if p.focus:
        focus = answers.entity(store, p.focus)
        return render.page(request, "explorer.html", focus=focus, on=p.on, boot=_boot(p))
    if p.q and p.q.strip():
        found = answers.search(
            store, p.q, type=p.type, unit=None, on=None, limit=30, cursor=p.cursor
        )
        return render.page(request, "results.html", query=p.q, found=found, kind=p.type)
    stats = answers.stats(store)
    return render.page(
        request,
        "welcome.html",
        figures=_figures(stats, words.choose(p.lang)),
        published=stats["published"],
        cited=answers.directives(store, sort="cited", limit=6)["items"],
    )


def _figures(stats: dict[str, Any], language: words.Language) -> list[tuple[str, int]]:
    phrases = words.words(language)
    kinds = ("Person", "Post", "Body", "Directive", "Document")
    counts = [(phrases[f"types.{kind}"], stats[kind]) for kind in kinds]
    return [*counts, (phrases["stat.claims"], stats["claims"])]


def _boot(p: Explore) -> Any:
    language = words.choose(p.lang)
    phrases = words.words(language)
    chosen = {k: v for k, v in phrases.items() if k.startswith(("relation.", "type."))}
    chosen |= {key: phrases[key] for key in _SCRIPT_WORDS}
    return render.json_block(
        {
            "lang": language,
            "t": chosen,
            "shapes": render.SHAPES,
            "step": STEP,
            "most": MOST_NODES,
        }
    )
