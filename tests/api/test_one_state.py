"""Every answer is made in one reading of the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from inspect import signature
from typing import Annotated, Any

import pytest
from fastapi import FastAPI, Query
from fastapi.routing import APIRoute

from bomay.api.answering import Answers, Store
from bomay.api.app import create_app
from bomay.graph.settings import Settings
from bomay.graph.store import GraphStore, Reader, open_store

from .conftest import ask
from .test_pages import PAGES
from .test_routes import ENTITIES, LISTS

CLAIM = f"claim:{1:024x}"
REST = {
    "/v1/claims/{id}": f"/v1/claims/{CLAIM}",
    "/v1/search": "/v1/search?q=bi+thu",
    "/v1/graph/path": "/v1/graph/path?from=person:hanh-00000a&to=person:dang-00000c",
    "/v1/graph/neighbours/{id}": "/v1/graph/neighbours/person:hanh-00000a",
}
Word = Annotated[str, Query()]
MORE = ("/fragment/person:hanh-00000a", "/views/person:hanh-00000a.html")


class Counting:
    """A store that may only be read, and counts how often."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store
        self.read_times = 0

    def read(self, work: Callable[[Reader], Any]) -> Any:
        self.read_times += 1
        return self._store.read(work)


@pytest.fixture(scope="module")
def counted(store_url: str) -> Iterator[tuple[FastAPI, Counting]]:
    with open_store(store_url) as store:
        counting = Counting(store)
        yield create_app(Settings(store=store_url), store=counting), counting  # type: ignore[arg-type]


def addresses(app: FastAPI) -> dict[str, str]:
    """Every route of ``/v1`` that is asked by GET, with an address that it answers."""
    known = {path.partition("/")[0]: path.partition("/")[2] for path in ENTITIES}
    found = {}
    for path, methods in app.openapi()["paths"].items():
        if path.startswith("/v1/") and "get" in methods:
            kind = path.split("/")[2]
            found[path] = REST.get(path) or path.replace("{id}", known.get(kind, ""))
    return found


def test_every_route_reads_once(counted: tuple[FastAPI, Counting]) -> None:
    app, store = counted
    asked = addresses(app)
    assert len(asked) > 25
    for address in (*asked.values(), *(f"/v1/{path}" for path in LISTS)):
        before = store.read_times
        assert ask(app, "GET", address).status_code == 200, address
        assert store.read_times == before + 1, address


@pytest.mark.parametrize("media", ["text/turtle", "application/ld+json"])
@pytest.mark.parametrize("path", ENTITIES)
def test_rdf_is_read_once(counted: tuple[FastAPI, Counting], path: str, media: str) -> None:
    app, store = counted
    before = store.read_times
    answer = ask(app, "GET", f"/v1/{path}", accept=media)
    assert answer.headers["content-type"].startswith(media)
    assert store.read_times == before + 1


@pytest.mark.parametrize("path", [*PAGES, *MORE])
def test_a_page_is_read_once(counted: tuple[FastAPI, Counting], path: str) -> None:
    app, store = counted
    before = store.read_times
    assert ask(app, "GET", path, accept="text/html").status_code == 200
    assert store.read_times == before + (path != "/docs")


def test_an_endpoint_that_would_hold_up_the_event_loop_is_refused() -> None:
    async def endpoint(store: Store) -> None: ...

    with pytest.raises(TypeError, match="event loop"):
        Answers().add_api_route("/", endpoint)


def test_the_parameters_of_an_endpoint_need_no_looking_up() -> None:
    """The names in its annotations are of its own module, not of that which wraps it."""
    router = Answers()

    @router.get("/words")
    def words(store: Store, word: Word) -> str:
        return word

    (route,) = router.routes
    assert isinstance(route, APIRoute)
    told = {name: p.annotation for name, p in signature(route.endpoint).parameters.items()}
    assert told == {"store": Store, "word": Word}
