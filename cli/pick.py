"""From what a person typed to one id."""

from __future__ import annotations

from bomay.graph import answers
from bomay.graph.store import GraphStore
from bomay.ontology.errors import NotFoundError, ParameterError
from bomay.ontology.ids import is_id


def pick(graph: GraphStore, typed: str, *, kind: str | None = None) -> str:
    """The id itself, or the one entity that the text names better than any other.

    Raises:
        NotFoundError: nothing has that id or name.
        ParameterError: several entities share that name; the message lists their ids.
    """
    if is_id(typed):
        return answers.resolve(graph, typed)
    items = answers.search(graph, typed, type=kind, limit=5)["items"]
    if not items:
        raise NotFoundError(typed)
    best = items[0]
    namesakes = [item for item in items if item["name"] == best["name"]]
    if len(namesakes) > 1:
        listed = "; ".join(f"{i['id']} ({i['hint'] or i['name']})" for i in namesakes)
        raise ParameterError(typed, f"several have that name, give one id: {listed}")
    found: str = best["id"]
    return found
