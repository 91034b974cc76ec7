"""Which act may change which: none one of a higher rank (``act_ranks.csv``) or of a later year.

A circular that names a decree guides or cites it; words that seem to amend it belong to a title.
Only types whose rank is beyond doubt are ranked: resolutions of the Government, which the Assembly
lets suspend what laws say, and decisions of ministries are not.
"""

from __future__ import annotations

from functools import cache

from bomay.ontology.numbers import parse_number
from bomay.ontology.tables import rows


def may_change(doer: str, target: str) -> bool:
    """Whether the act of one number can amend, replace or end the act of another."""
    made, changed = parse_number(doer), parse_number(target)
    if made is None or changed is None:
        return True
    if made.year is not None and changed.year is not None and made.year < changed.year:
        return False
    higher, lower = rank_of(doer), rank_of(target)
    return higher is None or lower is None or higher <= lower


def rank_of(number: str) -> int | None:
    """The rank of the act of a number, 1 the highest; None where it is not certain."""
    parts = parse_number(number)
    if parts is None:
        return None
    organ = parts.organs[0] if parts.organs else ""
    for key in ((parts.code or "", organ), (parts.code or "", ""), ("", organ)):
        if key in _ranks():
            return _ranks()[key]
    return None


@cache
def _ranks() -> dict[tuple[str, str], int]:
    return {(row["code"], row["organ"]): int(row["rank"]) for row in rows("act_ranks")}
