"""Names from elsewhere matched with what is known. Reading only, though asked by POST."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError

from bomay.api import parameters, shapes
from bomay.api.routers.common import Store, documented, router
from bomay.graph import answers
from bomay.ontology.errors import ParameterError

MOST_BYTES = 16_384
_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": parameters.Match.model_json_schema(),
                "example": {"type": "Person", "name": "Lê Văn Thinh", "body": "Quận ủy Bình Tân"},
            }
        },
    }
}

routes = router("match")


async def _asked(request: Request) -> parameters.Match:
    """The body, read no further than it may be long.

    Raises:
        ParameterError: it is too long. RequestValidationError: it is not as described.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise ParameterError("body", f"is longer than {MOST_BYTES} bytes")
    try:
        return parameters.Match.model_validate_json(bytes(body))
    except ValidationError as wrong:
        errors = [error | {"loc": ("body", *error["loc"])} for error in wrong.errors()]
        raise RequestValidationError(errors) from None


@routes.post(
    "/match",
    response_model=shapes.Listing[shapes.Candidate],
    responses=documented("match"),
    openapi_extra=_BODY,
)
def match(store: Store, asked: Annotated[parameters.Match, Depends(_asked)]) -> Any:
    """Which known entities a name may be, the likeliest first, with the reason. Joins nothing."""
    return answers.match(store, type=asked.type, name=asked.name, body=asked.body, on=asked.on)
