"""How a page is made: one template environment, the words of the language, links that keep it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from bomay.api.pages import dates, words
from bomay.api.pages.assets import GRAPH_ENGINE_URL, static_url
from bomay.graph import answers
from bomay.graph.settings import today as clock
from bomay.graph.store.base import Reader
from bomay.ontology.errors import NotFoundError

# Shapes as in the graph: colour alone must not tell the kinds apart.
SHAPES: Mapping[str, str] = {
    "Person": "dot",
    "Post": "diamond",
    "Body": "square",
    "Directive": "box",
    "Unit": "hexagon",
    "Document": "triangle",
    "Term": "triangleDown",
    "Reform": "star",
}

API_PATHS: Mapping[str, str] = {
    "Person": "persons",
    "Post": "posts",
    "Body": "bodies",
    "Directive": "directives",
    "Unit": "units",
    "Document": "documents",
    "Term": "terms",
    "Reform": "reforms",
}


@cache
def environment() -> Environment:
    """The templates, autoescaped; an unknown name in one is an error, not an empty string."""
    env = Environment(
        loader=PackageLoader("bomay.api", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(static=static_url, shapes=SHAPES, engine_url=GRAPH_ENGINE_URL)
    return env


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> Response:
    """The template as a page in the language of the address (``?lang=en``).

    A page with quotes wants ``source``, made by ``sources``.
    """
    language = words.choose(request.query_params.get("lang"))
    html = environment().get_template(template).render(_context(request, language) | values)
    return HTMLResponse(html, status)


def error_page(
    request: Request, details: dict[str, Any], *, headers: Mapping[str, str]
) -> Response:
    """A problem in words."""
    slug = details["type"].removeprefix("/docs#problem-")
    response = page(request, "error.html", status=details["status"], slug=slug, details=details)
    response.headers.update(headers)
    return response


def json_block(value: Any) -> Markup:
    """JSON for a ``<script type="application/json">``; no ``<`` is left to end it early."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))


def _context(request: Request, language: words.Language) -> dict[str, Any]:
    other: words.Language = "vi" if language == "en" else "en"
    return {
        "lang": language,
        "other_lang": other,
        "other_url": _same_page(request, other),
        "t": words.words(language),
        "say": lambda value: dates.say(value, language),
        "href": lambda path, **query: link(path, language, **query),
        "relation": lambda name, incoming=False: words.relation(name, language, incoming=incoming),
        "known_from": lambda basis: words.known_from(basis, language),
        "api_path": API_PATHS,
        "span": lambda tenure: span_in_words(tenure, language),
        "query": "",
    }


def link(path: str, language: words.Language, **query: str | int | None) -> str:
    """An address of this site that keeps the language; None leaves a parameter out."""
    given = {key: value for key, value in query.items() if value not in (None, "")}
    if language == "en":
        given["lang"] = language
    place, mark, fragment = path.partition("#")
    query_text = f"?{urlencode(given)}" if given else ""
    return quote(place, safe="/:@.-") + query_text + mark + quote(fragment, safe=":.-")


def _same_page(request: Request, language: words.Language) -> str:
    query = {k: v for k, v in request.query_params.items() if k != "lang"}
    return link(request.url.path, language, **query)


def sources(store: Reader) -> Callable[[str], dict[str, Any] | None]:
    """Look up the documents of a page's quotes, each once; None when one is gone."""

    @cache
    def source(document_id: str) -> dict[str, Any] | None:
        try:
            return answers.entity(store, document_id)
        except NotFoundError:
            return None

    return source


def span_in_words(tenure: dict[str, Any], language: words.Language) -> str:
    """``5/10/2023 – không rõ (thấy lần cuối …)``: unknown is said, never filled in."""
    t = words.words(language)
    bounds = tenure["bounds"]
    start = dates.say(tenure["start"], language)
    if start is None:
        seen = _as_said(bounds["latest_start"], tenure, language)
        start = t["start_unknown_seen"].format(day=seen) if seen else t["start_unknown"]
    end = dates.say(tenure["end"], language) or _unknown_end(tenure, language)
    return t["from_to"].format(start=start, end=end)


def _unknown_end(tenure: dict[str, Any], language: words.Language) -> str:
    t = words.words(language)
    known = []
    if tenure["last_seen"]:
        seen = _as_said(tenure["last_seen"], tenure, language)
        known.append(t["last_seen"].format(day=seen))
    latest = tenure["bounds"]["latest_end"]
    if latest and latest <= clock():
        known.append(t["ended_before"].format(day=dates.say(latest, language)))
    return f"{t['unknown']} ({', '.join(known)})" if known else t["unknown"]


def _as_said(day: str | None, tenure: dict[str, Any], language: words.Language) -> str | None:
    # A source that speaks of August 2020 bounds the stint by its last day; it did not say that day.
    said = [e["stated_at"] for e in tenure["evidence"] if e["stated_at"]]
    whole = next((value for value in said if day and day.startswith(value)), day)
    return dates.say(whole, language)
