"""The web application: REST under ``/v1``, pages at the root, read-only by construction."""

from __future__ import annotations

from importlib.metadata import version

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from bomay.api import errors
from bomay.api.description import describe
from bomay.api.middleware import EntityTags, SafeHeaders
from bomay.api.pages import assets, docs, entity, explorer, sources, views
from bomay.api.routers import (
    bodies,
    directives,
    documents,
    graph,
    health,
    match,
    persons,
    posts,
    review,
    search,
    units,
)
from bomay.graph.settings import Settings
from bomay.graph.store import open_store
from bomay.graph.store.base import GraphStore

_ROUTERS = (
    search,
    persons,
    posts,
    bodies,
    directives,
    units,
    documents,
    graph,
    review,
    match,
    health,
)
_PAGES = (explorer, entity, sources, views, docs, assets)
_DESCRIPTION = (
    "Vietnamese officials, bodies and directives: who held what, since when, and which directive "
    "cites which. Every fact carries the sentence it rests on. Unknown is null, never a guess."
)


def create_app(settings: Settings | None = None, *, store: GraphStore | None = None) -> FastAPI:
    """The application over one store.

    Args:
        settings: read from the environment when None.
        store: an open store to use instead of opening ``settings.store``; the caller closes it.
    """
    settings = settings or Settings.from_environment()
    app = FastAPI(
        title="Bộ máy",
        version=version("bomay"),
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    app.state.settings = settings
    app.state.store = store if store is not None else open_store(settings.store)
    errors.install(app)
    app.openapi = lambda: describe(app)  # type: ignore[method-assign]  # FastAPI's own hook
    for module in (*_ROUTERS, *_PAGES):
        app.include_router(module.routes)
    app.mount(*assets.static_mount(), name="static")
    # The last added is the outermost: headers on everything, tags on what is not yet compressed.
    app.add_middleware(EntityTags)
    app.add_middleware(GZipMiddleware, minimum_size=1024)
    app.add_middleware(SafeHeaders)
    return app
