"""When the period of a directive key began."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from bomay.graph.derive.holding import Days
from bomay.ontology import ids, reference
from bomay.ontology.dates import bounds, is_edtf
from bomay.ontology.model import Term

# Of a State act, or the nominal years of a committee's term.
_YEAR = re.compile(r"(?:k[0-9]+-)?((?:19|20)[0-9]{2})(?:-cb|-(?:19|20)[0-9]{2})?")


@cache
def _terms() -> dict[str, Term]:
    return {term.id: term for term in reference.terms()}


def term_of(key: str) -> str | None:
    """The id of the term a key names, None for years and congresses."""
    term = ids.term_id(key.split(":")[2])
    return term if term in _terms() else None


def period_year(key: str) -> Days | None:
    """The first day and the day after the last of the year of a State act's key."""
    found = _YEAR.fullmatch(key.split(":")[2]) if key.startswith("state:") else None
    return bounds(found[1]) if found else None


def period_start(key: str) -> dt.date | None:
    """The first day on which an act of that key can have been adopted; None when unknown."""
    found = _YEAR.fullmatch(key.split(":")[2])
    if found:
        return dt.date(int(found[1]), 1, 1)
    term = _terms().get(term_of(key) or "")
    start = term.start if term else None
    return bounds(start)[0] if start and is_edtf(start) else None
