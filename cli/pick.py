"""From what a person typed to one id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bomay.graph import answers
from bomay.graph.store import Reader
from bomay.ontology.errors import ParameterError, UnknownName
from bomay.ontology.ids import is_id

_SHOWN = 5
_LONGEST = 200  # as in REST
_ECHOED = 40
# What a document must name before the store knows it; units are reference data.
_READ = {"Post": "post", "Body": "body", "Directive": "act"}


def pick(graph: Reader, typed: str, *, kind: str | None = None) -> str:
    """The id itself, or that of the one entity which is called so (marks optional).

    Raises:
        NotFoundError: nothing has that id.
        UnknownName: nothing is called so; the message lists what is nearest.
        ParameterError: several are called so; the message lists their ids.
    """
    if len(typed) > _LONGEST:
        raise ParameterError(f"{typed[:_ECHOED]}…", f"a name has at most {_LONGEST} characters")
    if is_id(typed):
        return answers.resolve(graph, typed)
    found = answers.named(graph, typed, type=kind)
    if not found.items:
        raise unknown_name(typed, kind, found.nearest)
    if len(found.items) > 1:
        raise ParameterError(typed, f"several are called so, give one id: {_listed(found.items)}")
    (best,) = found.items
    chosen: str = best["id"]
    return chosen


def unknown_name(
    typed: str, kind: str | None, nearest: Sequence[dict[str, Any]] = ()
) -> UnknownName:
    """The error that says what was sought, and where to look on."""
    what = _READ.get(kind or "")
    said = (
        f"no {what} is called {typed!r} in what was read"
        if what
        else f"nothing is called {typed!r}"
    )
    if nearest:
        return UnknownName(typed, f"{said}; nearest: {_listed(nearest)}")
    return UnknownName(typed, f"{said}; bomay search finds names by some of their words")


def _listed(items: Sequence[dict[str, Any]]) -> str:
    listed = "; ".join(f"{i['id']} ({i['name']}, {i['hint'] or '–'})" for i in items[:_SHOWN])
    more = len(items) - _SHOWN
    return f"{listed}; and {more} more" if more > 0 else listed
