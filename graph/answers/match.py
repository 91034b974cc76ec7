"""Which known entities a name from elsewhere may be, each with a score and the reasons for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bomay.graph.answers.entities import known
from bomay.graph.answers.paging import day
from bomay.graph.answers.search import search
from bomay.graph.answers.tenures import person_tenures
from bomay.graph.store.base import Reader
from bomay.graph.store.folding import folded_name
from bomay.ontology.errors import ParameterError
from bomay.ontology.ids import is_id
from bomay.ontology.numbers import search_key
from bomay.ontology.text import tone_key

Answer = dict[str, Any]
TYPES = ("Person", "Directive", "Body", "Post", "Unit")
MOST = 20
_BODIES = 10  # of one name: eras and namesakes
_EXACT, _FOLDED, _WORDS = 0.5, 0.35, 0.1
_SURE: Mapping[str | None, float] = {"certain": 0.45, "inferred": 0.35, "possible": 0.2, None: 0.3}
_ISSUER, _EARLIER, _LATER, _NOT_THERE = 0.35, 0.05, -0.3, -0.1


def match(
    store: Reader, *, type: str, name: str, body: str | None = None, on: str | None = None
) -> Answer:
    """Candidates for a name, the likeliest first; a score is an order, no probability.

    Args:
        store: read only.
        type: one of ``TYPES``.
        name: of the person, body, post or unit; the number of a directive, in any spelling.
        body: id or name: where the person held a post, or what adopted the directive.
        on: a day on which that was so.

    Raises:
        ParameterError: a parameter is wrong.
        NotFoundError, Moved: nothing has the id ``body``.
    """
    day(on)
    if type not in TYPES:
        raise ParameterError("type", f"is one of {', '.join(TYPES)}")
    if not name.strip():
        raise ParameterError("name", "cannot be empty")
    bodies = _bodies(store, body)
    found = []
    for item in search(store, name, type=type, limit=MOST)["items"]:
        score, reasons = _named(item, name)
        for more, why in _placed(store, item, bodies, asked=body is not None, on=on):
            score += more
            reasons.append(why)
        rounded = round(min(max(score, 0.01), 0.99), 2)
        found.append(item | {"score": rounded, "reason": "; ".join(reasons)})
    found.sort(key=lambda item: (-item["score"], item["id"]))
    return {"items": found, "total": len(found), "next": None}


def _bodies(store: Reader, body: str | None) -> set[str]:
    if body is None:
        return set()
    if is_id(body):
        return {known(store, body, "Body")["id"]}
    return {item["id"] for item in search(store, body, type="Body", limit=_BODIES)["items"]}


def _named(item: Answer, name: str) -> tuple[float, list[str]]:
    if item["type"] == "Directive":
        same = search_key(item["number"]) == search_key(name)
        return (_EXACT, ["same number"]) if same else (_WORDS, ["words of its name"])
    if tone_key(item["name"]) == tone_key(name):
        return _EXACT, ["same name"]
    if folded_name(item["name"]) == folded_name(name):
        return _FOLDED, ["same name but for marks"]
    return _WORDS, ["words of its name"]


def _placed(
    store: Reader, item: Answer, bodies: set[str], *, asked: bool, on: str | None
) -> list[tuple[float, str]]:
    """What body and day say for or against a candidate."""
    if item["type"] == "Directive":
        return _adopted(item, bodies, asked=asked, on=on)
    if item["type"] != "Person" or not asked:
        return []
    held = person_tenures(store, item["id"], on=on, limit=200)["items"]
    there = [one for one in held if (one["body"] or {}).get("id") in bodies]
    if not there:
        return [(_NOT_THERE, "no post in that body is told" + (" of that day" if on else ""))]
    best = max(there, key=lambda one: _SURE[one["certainty"]])
    sure = f", {best['certainty']} on {on}" if on else ""
    return [(_SURE[best["certainty"]], f"{best['post']['name']}{sure}")]


def _adopted(
    item: Answer, bodies: set[str], *, asked: bool, on: str | None
) -> list[tuple[float, str]]:
    found = []
    organs = {(item[key] or {}).get("id") for key in ("issuer", "series_issuer")}
    if asked and bodies & organs:
        found.append((_ISSUER, "adopted by that body or in its series"))
    elif asked:
        found.append((_NOT_THERE, "that body is not told to have adopted it"))
    if on is not None and item["date"] is not None:
        later = item["date"] > on
        found.append((_LATER, "later than the day") if later else (_EARLIER, "not later"))
    return found
