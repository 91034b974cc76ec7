"""Is the process alive, is the store answering."""

from __future__ import annotations

from fastapi import APIRouter, Request

from bomay.api.routers.common import documented

routes = APIRouter(tags=["health"])


@routes.get("/healthz", responses={200: documented("healthz")[200]})
async def healthz() -> dict[str, str]:
    """The process answers; says nothing of the store."""
    return {"status": "ok"}


@routes.get("/readyz", responses={k: documented("healthz")[k] for k in (200, 503)})
def readyz(request: Request) -> dict[str, str]:
    """The store answers and is of this version."""
    request.app.state.store.check()
    return {"status": "ok"}
