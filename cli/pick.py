"""From what a person typed to one id."""

from __future__ import annotations

from typing import Any

from bomay.graph import answers
from bomay.graph.store import GraphStore
from bomay.ontology.errors import NotFoundError, ParameterError
from bomay.ontology.ids import is_id
from bomay.ontology.text import fold

_SHOWN = 5


def pick(graph: GraphStore, typed: str, *, kind: str | None = None) -> str:
    """The id itself, or the only entity that the text names, exactly (marks optional) or alone.

    Raises:
        NotFoundError: nothing has that id or name.
        ParameterError: several entities fit; the message lists their ids.
    """
    if is_id(typed):
        return answers.resolve(graph, typed)
    found = answers.search(graph, typed, type=kind, limit=_SHOWN)
    items = found["items"]
    if not items:
        raise NotFoundError(typed)
    exact = [item for item in items if fold(item["name"]) == fold(typed)]
    if len(exact) == 1:
        items = exact
    if len(items) > 1:
        raise ParameterError(typed, f"several are called so, give one id: {_listed(found)}")
    (best,) = items
    chosen: str = best["id"]
    return chosen


def _listed(found: dict[str, Any]) -> str:
    listed = "; ".join(f"{i['id']} ({i['name']}, {i['hint'] or '–'})" for i in found["items"])
    more = found["total"] - len(found["items"])
    return f"{listed}; and {more} more" if more > 0 else listed
