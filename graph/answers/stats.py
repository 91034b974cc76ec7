"""How much is known."""

from __future__ import annotations

from typing import Any

from bomay.graph.store.base import Reader

_KINDS = ("Person", "Post", "Body", "Directive", "Unit", "Document", "Term", "Reform")


def stats(store: Reader) -> dict[str, Any]:
    """Counts by kind of entity and fact, and ``published``: the first and last day told of."""
    counted = {row["kind"]: row["total"] for row in store.run("stats/entities")}
    (facts,) = store.run("stats/facts")
    (published,) = store.run("stats/published")
    return {kind: counted.get(kind, 0) for kind in _KINDS} | facts | {"published": published}
