"""A document with every fact drawn from it, the sentences marked in its text."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Request
from pydantic import Field
from starlette.responses import Response

from bomay.api.answering import Answers, Store
from bomay.api.pages import marks, render
from bomay.api.parameters import Nothing, PathId
from bomay.graph import answers
from bomay.graph.store.base import Reader

routes = Answers(include_in_schema=False)

# A page of a million characters is no longer read; the whole text is in the API.
MOST_CHARACTERS = 300_000
_MOST_CLAIMS = 1_000
_PAGE = 200


class Read(Nothing):
    """How the document is shown."""

    lang: Annotated[str, Field(max_length=8)] | None = None


@routes.get("/sources/{id}")
def source(request: Request, store: Store, id_: PathId, p: Annotated[Read, Query()]) -> Response:
    """The document's text with the quotes of its claims marked."""
    document = answers.document(store, id_)
    claims = _claims(store, document["id"])
    text = document.get("text") or ""
    evidence = [e for claim in claims for e in claim["evidence"]]
    return render.page(
        request,
        "source.html",
        source=render.sources(store),
        d=document,
        claims=claims,
        pieces=marks.cut(text[:MOST_CHARACTERS], evidence),
        cut_at=MOST_CHARACTERS if len(text) > MOST_CHARACTERS else None,
    )


def _claims(store: Reader, document_id: str) -> list[dict[str, Any]]:
    claims: list[dict[str, Any]] = []
    cursor = None
    while len(claims) < _MOST_CLAIMS:
        found = answers.document_claims(store, document_id, limit=_PAGE, cursor=cursor)
        claims += found["items"]
        cursor = found["next"]
        if cursor is None:
            break
    return claims
