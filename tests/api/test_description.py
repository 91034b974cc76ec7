"""The OpenAPI description and the docs page made of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from bomay.api.examples import TRY
from bomay.api.routers import (
    bodies,
    directives,
    documents,
    graph,
    match,
    persons,
    posts,
    review,
    search,
    units,
)

ROUTES = [
    route
    for module in (search, persons, posts, bodies, directives, units, documents, graph, review)
    for route in module.routes.routes
]


def test_it_is_openapi_3_1_and_offline(app: FastAPI, get: Any) -> None:
    description = get("/openapi.json").json()
    assert description["openapi"].startswith("3.1")
    others = len(match.routes.routes) + 2  # asked by POST; health
    assert len(description["paths"]) == len(ROUTES) + others


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.path)
def test_every_route_has_an_example_of_its_own_shape(app: FastAPI, route: Any) -> None:
    operation = app.openapi()["paths"][route.path]["get"]
    example = operation["responses"]["200"]["content"]["application/json"]["example"]
    route.response_model.model_validate(example)
    assert operation["description"]
    for code in ("400", "404", "503"):
        assert code in operation["responses"]
    assert "422" not in operation["responses"]


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.path)
def test_every_parameter_is_limited(app: FastAPI, route: Any) -> None:
    for parameter in app.openapi()["paths"][route.path]["get"].get("parameters", []):
        options = parameter["schema"].get("anyOf", [parameter["schema"]])
        bounded = {"maxLength", "enum", "const", "maximum", "pattern"}
        for option in options:
            day = parameter["name"] in ("on", "from", "to")
            assert option.get("type") == "null" or bounded & option.keys() or day, parameter


def test_docs_need_no_script_and_nothing_from_outside(get: Any) -> None:
    html = get("/docs", accept="text/html").text
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', html)
    for route in ROUTES:
        assert f"<code>{route.path}</code>" in html
        if "{" in route.path:
            assert route.path in TRY


DOCS = Path(__file__).parents[2] / "docs" / "api.md"


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.path)
def test_every_route_and_parameter_is_in_the_docs(app: FastAPI, route: Any) -> None:
    row = next(
        (line for line in DOCS.read_text("utf-8").splitlines() if f"| `{route.path}` |" in line),
        None,
    )
    assert row is not None
    for parameter in app.openapi()["paths"][route.path]["get"].get("parameters", []):
        name = parameter["name"]
        assert name in ("id", "limit", "cursor") or f"`{name}" in row, name
