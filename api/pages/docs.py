"""``/docs``: the OpenAPI description as a plain page.

The usual viewers fetch their scripts from elsewhere or need a policy that lets styles in anywhere;
this one works offline, without JavaScript, and each example is a link to try.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, FastAPI, Query, Request
from pydantic import Field
from starlette.responses import Response

from bomay.api.errors import PROBLEMS
from bomay.api.examples import TRY
from bomay.api.pages import render
from bomay.api.parameters import Nothing

routes = APIRouter(include_in_schema=False)


class Docs(Nothing):
    """The language."""

    lang: Annotated[str, Field(max_length=8)] | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """One route as the page shows it."""

    method: str
    path: str
    anchor: str
    summary: str
    description: str
    parameters: tuple[dict[str, Any], ...]
    example: str | None
    rdf: bool
    link: str


@routes.get("/docs")
def docs(request: Request, p: Annotated[Docs, Query()]) -> Response:
    """Every route with parameters, an example and a link to try."""
    groups = _groups(request.app)
    return render.page(request, "docs.html", groups=groups, problems=PROBLEMS)


@cache
def _groups(app: FastAPI) -> dict[str, list[Operation]]:
    groups: dict[str, list[Operation]] = {}
    for tag, operation in _operations(app.openapi()):
        groups.setdefault(tag, []).append(operation)
    return groups


def _operations(description: dict[str, Any]) -> Iterator[tuple[str, Operation]]:
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            content = operation["responses"]["200"].get("content", {})
            example = content.get("application/json", {}).get("example")
            yield (
                operation["tags"][0],
                Operation(
                    method=method.upper(),
                    path=path,
                    anchor=path.strip("/").replace("/", "-").replace("{", "").replace("}", ""),
                    summary=operation.get("summary", ""),
                    description=operation.get("description", "").strip(),
                    parameters=_parameters(operation),
                    example=json.dumps(example, ensure_ascii=False, indent=2) if example else None,
                    rdf="text/turtle" in content,
                    link=_try(path),
                ),
            )


def _parameters(operation: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    found = map(_parameter, operation.get("parameters", ()))
    return tuple(sorted(found, key=lambda p: p["name"] in ("limit", "cursor")))


def _parameter(parameter: dict[str, Any]) -> dict[str, Any]:
    schema = parameter["schema"]
    options = schema.get("anyOf", [schema])
    plain = next((o for o in options if o.get("type") != "null"), schema)
    choices = plain.get("enum")
    limits = [
        f"{word} {plain[key]}"
        for key, word in (("minimum", "≥"), ("maximum", "≤"), ("maxLength", "len ≤"))
        if key in plain
    ]
    return {
        "name": parameter["name"],
        "where": parameter["in"],
        "required": parameter.get("required", False),
        "description": parameter.get("description") or schema.get("description") or "",
        "form": " | ".join(choices) if choices else plain.get("type", ""),
        "limits": ", ".join(limits),
        "default": schema.get("default"),
    }


def _try(path: str) -> str:
    example = TRY.get(path, {})
    query = {k: v for k, v in example.items() if k != "id"}
    place = path.replace("{id}", example.get("id", ""))
    return place + (f"?{urlencode(query)}" if query else "")
