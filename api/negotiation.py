"""Which form of an entity the caller wants: JSON unless RDF is asked for by ``Accept``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import Request
from starlette.responses import Response

from bomay.graph import answers
from bomay.graph.store.base import Reader
from bomay.ontology.errors import OtherKind

RDF_FORMATS: Mapping[str, str] = {  # media type → rdflib's name of the serialisation
    "text/turtle": "turtle",
    "application/ld+json": "json-ld",
}


def wanted(accept: str) -> str | None:
    """The RDF media type that ``Accept`` ranks above JSON, or None for JSON."""
    ranks = dict(_ranks(accept))
    best = max(RDF_FORMATS, key=lambda media: ranks.get(media, 0.0))
    rank = ranks.get(best, 0.0)
    return best if rank > ranks.get("application/json", 0.0) else None


def wants_atom(accept: str) -> bool:
    """Whether ``Accept`` ranks a feed above JSON."""
    ranks = dict(_ranks(accept))
    return ranks.get("application/atom+xml", 0.0) > ranks.get("application/json", 0.0)


def _ranks(accept: str) -> list[tuple[str, float]]:
    found = []
    for part in accept.lower().split(","):
        media, _, parameters = part.partition(";")
        quality = parameters.replace(" ", "").rpartition("q=")[2] if "q=" in parameters else "1"
        try:
            found.append((media.strip(), float(quality)))
        except ValueError:
            continue
    return found


def entity_answer(
    request: Request, store: Reader, *, kind: str, entity_id: str, on: str | None = None
) -> dict[str, Any] | Response:
    """The entity as JSON's dict, or as an RDF response with its facts.

    ``on`` is the day that the status of a directive is told of.

    Raises:
        NotFoundError: no entity has the id, or (``OtherKind``) one of another kind.
    """
    entity = answers.entity(store, entity_id, on=on)
    if entity["type"] != kind:
        raise OtherKind(entity_id, is_a=entity["type"], wanted=kind)
    media = wanted(request.headers.get("accept", ""))
    return entity if media is None else _rdf(request, store, entity, media=media)


def _rdf(request: Request, store: Reader, entity: dict[str, Any], *, media: str) -> Response:
    # rdflib costs start-up time and memory that most servers and every command never use.
    from bomay.graph.rdf import describe, serialise

    graph = describe(store, entity, base=request.app.state.settings.base_iri)
    text = serialise(graph, RDF_FORMATS[media])
    return Response(text, media_type=f"{media}; charset=utf-8")
