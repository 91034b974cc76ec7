"""Who is known in texts of artists and players by what only persons do."""

from __future__ import annotations

import re
from functools import cache

from bomay.ingest.extract.names import foreign as names_foreign
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.letters import is_vietnamese
from bomay.ontology import tables

_SHORTEST = 4


@cache
def _deeds() -> re.Pattern[str]:
    """Verbs that no club, firm or work does: ``Krantz bật khóc``."""
    verbs = "|".join(re.escape(row["verb"]) for row in tables.rows("person_verbs") if row["alone"])
    return re.compile(rf"[ ](?:(?:đã|cũng|từng|vừa|còn|lại|đang)[ ])?(?:{verbs})(?![^\W_])")


def may_act(text: str, start: int, end: int) -> bool:
    """Whether one capital word of no language of ours does what only persons do."""
    if end - start < _SHORTEST or not text.startswith(" ", end) or is_vietnamese(text[start:end]):
        return False
    return _deeds().match(text, end) is not None


def who_act(text: str, pending: list[Name], found: list[Name]) -> list[Name]:
    """Those of ``pending`` who do so and are named again, or have a given name of the table."""
    taken = {name.start for name in found}
    acting = {
        name.full
        for name in pending
        if name.foreign and name.start not in taken and _deeds().match(text, name.end) is not None
    }
    known = {full for full in acting if names_foreign.is_frequent(full) or text.count(full) > 1}
    return [name for name in pending if name.full in known and name.start not in taken]
