"""Which act may change which: none one of a higher rank (``act_ranks.csv``) or of a later year.

Nor does a paper that makes no rules (``document_types.csv``) change one that does: letters, reports
and announcements tell of changes, and resolutions of the Party ask for them.
A circular that names a decree guides or cites it; words that seem to amend it are of a title. Only
types whose rank is beyond doubt are ranked: resolutions of the Government, which the Assembly lets
suspend what laws say, and decisions of ministries are not.
"""

from __future__ import annotations

from functools import cache

from bomay.ontology.number_codes import is_known
from bomay.ontology.numbers import NumberParts, parse_number
from bomay.ontology.tables import listed, rows

_RULES = frozenset({"normative", "assembly"})


def may_change(doer: str, target: str) -> bool:
    """Whether the act of one number can amend, replace or end the act of another."""
    made, changed = parse_number(doer), parse_number(target)
    if made is None or changed is None:
        return True
    ruled = changed.family in _RULES and rank_of(target) is not None
    return not (ruled and _makes_no_rules(made)) and may_correct(doer, target)


def may_correct(doer: str, target: str) -> bool:
    """Whether year and rank let one act correct another; a mere letter may."""
    made, changed = parse_number(doer), parse_number(target)
    if made is None or changed is None:
        return True
    if made.year is not None and changed.year is not None and made.year < changed.year:
        return False
    higher, lower = rank_of(doer), rank_of(target)
    return higher is None or lower is None or higher <= lower


def _makes_no_rules(parts: NumberParts) -> bool:
    """A letter, a paper of a type that has no rules, and what the Party issues.

    A year in the number marks the directives (Chỉ thị) of the time when they made rules, and no
    known organ the decrees (``15/SL``, ``103-SL/L.005``) that were law.
    """
    if parts.family in ("letter", "consolidated"):
        return True
    known = any(map(is_known, parts.organs))
    return known and (parts.family == "party" or (parts.year is None and parts.code in _papers()))


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


@cache
def _papers() -> frozenset[str]:
    """The codes of State papers none of which makes rules: ``TB``, ``TTr``, ``KH``; not ``QĐ``."""
    made: dict[str, set[str]] = {}
    for row in rows("document_types"):
        if row["regime"] == "state":
            for code in listed(row["code"]):
                made.setdefault(code, set()).add(row["normative"])
    return frozenset(code for code, marks in made.items() if marks == {"no"})
