"""Finding anything by its name or number."""

from __future__ import annotations

from typing import Any

from bomay.graph.answers.entities import entities, known
from bomay.graph.answers.paging import Page, day
from bomay.graph.answers.reforms import successors as successors_of
from bomay.graph.store.base import Reader
from bomay.graph.store.folding import folded_name, search_words
from bomay.graph.store.records import KINDS
from bomay.ontology.errors import ParameterError
from bomay.ontology.numbers import search_key
from bomay.ontology.text import tone_key

MOST_MATCHES = 10_000  # words that more names hold than this are not ranked over all of them
MOST_WORDS = 16


def search(
    store: Reader,
    q: str,
    *,
    type: str | None = None,
    unit: str | None = None,
    successors: bool = False,
    on: str | None = None,
    limit: int = 20,
    cursor: str | None = None,
) -> dict[str, Any]:
    """Entities whose name or number matches, as full objects.

    Marks are optional and đ is d; all words must match, the last one may be the beginning of a
    word. Order: the very name with its marks, the very number, the name without marks, names that
    begin so, names that hold the words; among equals persons, posts, bodies, directives come before
    documents and units, and what documents speak of before mere reference data.

    ``type`` keeps one kind, ``unit`` what belongs to that unit (its id) or one inside it, with
    ``successors`` also to the units that have become of it by ``on`` (today without), ``on`` what
    may have existed on that day.

    Raises:
        ParameterError: a parameter is wrong.
        NotFoundError, Moved: no unit has the id ``unit``.
    """
    page = Page.of(limit, cursor, "search", q, type, unit, successors, day(on))
    if type is not None and type != "Document" and type not in KINDS:
        raise ParameterError("type", f"is one of {', '.join([*KINDS, 'Document'])}")
    units = None
    if unit is not None:
        known(store, unit, "Unit")
        units = [unit, *(_heirs(store, unit, on) if successors else ())]
    words = list(dict.fromkeys(search_words(q)))[:MOST_WORDS]
    if not words:
        return page.listing([], 0)
    rows = store.run(
        "search/entities",
        words=words,
        tone=tone_key(q),
        folded=folded_name(q),
        number=search_key(q),
        type=type,
        units=units,
        on=on,
        most=MOST_MATCHES,
        limit=page.limit,
        offset=page.offset,
    )
    total = rows[0]["total"] if rows else page.offset
    return page.listing(entities(store, (row["id"] for row in rows)), total)


def _heirs(store: Reader, unit: str, on: str | None) -> list[str]:
    found = successors_of(store, unit, kind="Unit", on=on)["items"]
    return [item["entity"]["id"] for item in found if item["entity"]["id"] != unit]
