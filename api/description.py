"""The OpenAPI description, corrected where FastAPI's own says something else than we answer."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI

from bomay.api.examples import EXAMPLES


def describe(app: FastAPI) -> dict[str, Any]:
    """The description of ``app``, made once.

    A wrong parameter is a 400 problem here, not FastAPI's 422. Examples are put in at the end,
    because FastAPI drops every null from its description, and null is how we say unknown.
    """
    if app.openapi_schema is not None:
        return app.openapi_schema
    description = FastAPI.openapi(app)
    for methods in description["paths"].values():
        for operation in methods.values():
            operation["responses"].pop("422", None)
            content = operation["responses"]["200"]["content"]["application/json"]
            content["example"] = EXAMPLES[content["example"]]
    for name in ("HTTPValidationError", "ValidationError"):
        description["components"]["schemas"].pop(name, None)
    return description
