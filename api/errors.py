"""One table from what went wrong to what the caller is told: problem details (RFC 9457), no traces.

Pages answer the same table as a page; everything else as ``application/problem+json``.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from bomay.api.middleware import CONTENT_POLICY
from bomay.ontology.errors import (
    Moved,
    NotFoundError,
    OtherKind,
    ParameterError,
    StoreError,
    StoreUnavailable,
    StoreVersionError,
)

log = logging.getLogger("bomay.api")

RETRY_SECONDS = 5
_MEDIA = "application/problem+json"

# slug of the problem type → status, title. ``type`` is a link into the docs page.
PROBLEMS: Mapping[str, tuple[int, str]] = {
    "parameter": (400, "A parameter is wrong"),
    "not-found": (404, "Nothing has this id"),
    "other-kind": (404, "This id is of another kind"),
    "no-route": (404, "There is no such page"),
    "method": (405, "This cannot be done here"),
    "store": (503, "The store does not answer"),
    "store-version": (503, "The store is of another version"),
    "internal": (500, "A fault of this program"),
}
MOST_TOLD = 20  # wrong parameters named in one answer


def problem(slug: str, request: Request, **more: Any) -> Response:
    """The answer for one problem; pages show it in words, the API as JSON."""
    status, title = PROBLEMS[slug]
    headers: dict[str, str] = more.pop("headers", {})
    details = {"type": f"/docs#problem-{slug}", "title": title, "status": status} | more
    details["instance"] = request.url.path
    if _is_page(request):
        from bomay.api.pages.render import error_page  # pages are built on this table

        return error_page(request, details, headers=headers)
    body = json.dumps(details, ensure_ascii=False).encode("utf-8", "replace")
    return Response(body, status, headers=headers, media_type=_MEDIA)


def _is_page(request: Request) -> bool:
    path = request.url.path
    api = path.startswith("/v1") or path in ("/healthz", "/readyz", "/openapi.json")
    return not api and "text/html" in request.headers.get("accept", "")


def _wrong_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    told = error.errors()[:MOST_TOLD]
    wrong = [{"field": _field(e["loc"]), "reason": _reason(e)} for e in told]
    detail = "; ".join(f"{e['field']}: {e['reason']}" for e in wrong)
    return problem("parameter", request, detail=detail, field=wrong[0]["field"], errors=wrong)


def _field(location: tuple[Any, ...]) -> str:
    return str(location[1] if len(location) > 1 else location[0])


def _reason(error: Mapping[str, Any]) -> str:
    if error["type"] == "extra_forbidden":
        return "there is no such parameter here"
    return str(error["msg"]).removeprefix("Value error, ")


def _wrong_parameter(request: Request, error: Exception) -> Response:
    assert isinstance(error, ParameterError)
    wrong = [{"field": error.field, "reason": error.reason}]
    return problem("parameter", request, detail=str(error), field=error.field, errors=wrong)


def _not_found(request: Request, error: Exception) -> Response:
    if isinstance(error, OtherKind):
        return problem("other-kind", request, detail=str(error), is_a=error.is_a)
    return problem("not-found", request, detail=str(error))


def _moved(request: Request, error: Exception) -> Response:
    """308 to the id that took this one over, the rest of the address unchanged."""
    assert isinstance(error, Moved)
    path = request.url.path.replace(error.old, error.new, 1)
    query = [
        (name, error.new if value == error.old else value)
        for name, value in request.query_params.multi_items()
    ]
    target = quote(path, safe="/:@.-") + (f"?{urlencode(query, safe=':@')}" if query else "")
    return RedirectResponse(target, status_code=308)


def _store_down(request: Request, error: Exception) -> Response:
    log.warning("store: %s", error)
    slug = "store-version" if isinstance(error, StoreVersionError) else "store"
    # The message of a driver may hold an address: the caller gets ours only.
    detail = (
        "Try again in a few seconds." if isinstance(error, StoreUnavailable) else PROBLEMS[slug][1]
    )
    return problem(slug, request, detail=detail, headers={"Retry-After": str(RETRY_SECONDS)})


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    slug = {404: "no-route", 405: "method"}.get(error.status_code)
    detail = str(error.detail)
    if slug is None:
        slug = "parameter" if error.status_code < 500 else "internal"
    return problem(slug, request, detail=detail, headers=dict(error.headers or {}))


def _fault(request: Request, error: Exception) -> Response:
    log.error("fault at %s", request.url.path, exc_info=error)
    # This handler stands outside all middleware, so it brings the policy itself.
    headers = {"Content-Security-Policy": CONTENT_POLICY, "X-Content-Type-Options": "nosniff"}
    return problem("internal", request, detail="It has been logged.", headers=headers)


def install(app: FastAPI) -> None:
    """Make the app answer each error by the table."""
    app.add_exception_handler(RequestValidationError, _wrong_request)
    app.add_exception_handler(ParameterError, _wrong_parameter)
    app.add_exception_handler(NotFoundError, _not_found)
    app.add_exception_handler(Moved, _moved)
    app.add_exception_handler(StoreError, _store_down)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _fault)
