"""The real application over a real SQLite store, asked over ASGI without a socket."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest
from anyio.from_thread import start_blocking_portal
from fastapi import FastAPI

from bomay.api.app import create_app
from bomay.graph.settings import Settings
from bomay.graph.store import open_store

Get = Callable[..., httpx.Response]


@pytest.fixture(scope="session")
def app(store_url: str) -> Iterator[FastAPI]:
    with open_store(store_url) as store:
        yield create_app(Settings(store=store_url), store=store)


@pytest.fixture(scope="session")
def get(app: FastAPI) -> Get:
    """``get(path, **headers)``: one GET, redirects not followed."""
    return lambda path, **headers: ask(app, "GET", path, **headers)


def ask(app: FastAPI, method: str, path: str, **headers: str) -> httpx.Response:
    """One request to the application; underscores in header names become hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    async def send() -> httpx.Response:
        # A fault must come back as an answer, as it would from a server, not as an exception here.
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.request(method, path, headers=named)

    # In a thread of its own: the browser tests leave an event loop running in this one.
    with start_blocking_portal() as portal:
        return portal.call(send)
