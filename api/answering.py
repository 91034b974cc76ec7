"""Routes that answer from one state of the store, however many queries an answer takes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import iscoroutinefunction, signature
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request

from bomay.graph.store.base import GraphStore, Reader


def _store(request: Request) -> GraphStore:
    store: GraphStore = request.app.state.store
    return store


Store = Annotated[Reader, Depends(_store)]  # an endpoint of `Answers` gets one state of it


class Answers(APIRouter):
    """A router whose endpoints are given, as ``store``, a reader of one state of the store.

    An endpoint may be called several times for one answer, so it only reads. It runs in a thread.
    """

    def add_api_route(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        """As that of ``APIRouter``, which adds all routes through it."""
        super().add_api_route(path, _undivided(endpoint), **options)


def _undivided(endpoint: Callable[..., Any]) -> Callable[..., Any]:
    if "store" not in signature(endpoint).parameters:
        return endpoint
    if iscoroutinefunction(endpoint):
        raise TypeError(f"{endpoint.__name__} reads a store, which would hold up the event loop")

    @wraps(endpoint)
    def answer(*, store: GraphStore, **given: Any) -> Any:
        return store.read(lambda reader: endpoint(store=reader, **given))

    # Resolved here, in the endpoint's module: older FastAPI looks names up in that of ``answer``.
    answer.__signature__ = signature(endpoint, eval_str=True)  # type: ignore[attr-defined]
    return answer
