"""What people should look at, and what they judged."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query

from bomay.api import parameters, shapes
from bomay.api.routers.common import Store, documented, router
from bomay.graph import answers

routes = router("review")


@routes.get(
    "/review", response_model=shapes.Listing[shapes.ReviewPair], responses=documented("review")
)
def review(store: Store, p: Annotated[parameters.Review, Query()]) -> Any:
    """Pairs that may be one person or one act and that nothing decides, the likeliest first."""
    return answers.review(store, kind=p.kind, limit=p.limit, cursor=p.cursor)


@routes.get(
    "/review/judgements",
    response_model=shapes.Listing[shapes.Judgement],
    responses=documented("judgements"),
)
def judgements(store: Store, p: Annotated[parameters.Page, Query()]) -> Any:
    """Everything people judged of identity, the latest first, also what was taken back."""
    return answers.judgements(store, limit=p.limit, cursor=p.cursor)
