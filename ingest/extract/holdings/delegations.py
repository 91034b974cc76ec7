"""Which delegation a deputy of the National Assembly sits in: ``đại biểu A (đoàn Nghệ An)``.

It tells two deputies of one name apart. Read only beside such a deputy: inside the office
(``ĐBQH tỉnh Nghệ An``), or directly behind the name or the office.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.holdings.chains import Held
from bomay.ingest.extract.holdings.stints import Told
from bomay.ingest.extract.text.reading import UnitMention

DEPUTY, ASSEMBLY = "Đại biểu", "quoc-hoi"
_DELEGATION = r"đoàn(?:[ ](?:đbqh|đại biểu quốc hội|đại biểu))?"
_TERM = r"(?:,?[ ]khóa[ ][ivxlc\d]+,?)?"
_INSIDE = re.compile(rf"(?:{_DELEGATION}|đbqh|quốc hội){_TERM}(?=[ ])")
_BEHIND = re.compile(
    rf"[ ]?(?:[,(–-][ ]?)?(?:(?:thuộc|của|ở|đến từ)[ ])?(?:các[ ])?{_DELEGATION}{_TERM}(?=[ ])"
)
# A bare province is the delegation only in brackets of its own: ``(Nghệ An)``, ``(TPHCM, …)``.
_BRACKET = re.compile(r"[ ]\((?=\w)")
_CLOSED = (")", ",", ";", " -", " –")


def with_delegations(grammar: Grammar, held: Iterable[Held]) -> list[Held]:
    """The holdings, with the delegation of each deputy where the text tells it."""
    return [
        _told(grammar, each) if each.post.head == DEPUTY and is_deputy(each) else each
        for each in held
    ]


def is_deputy(held: Held) -> bool:
    """Whether it is a seat in the National Assembly of this country."""
    return held.post.head == DEPUTY and held.body is not None and held.body.kind == ASSEMBLY


def _told(grammar: Grammar, held: Held) -> Held:
    unit = _inside(grammar, held) or _behind(grammar, held)
    return held if unit is None else held._replace(delegation=unit)


def _inside(grammar: Grammar, held: Held) -> UnitMention | None:
    post = held.post
    for found in _INSIDE.finditer(grammar.flat, post.start, post.end + 1):
        unit = _province(grammar, found.end())
        if unit is not None and not grammar.text.startswith(held.person, found.end() + 1):
            return unit
    return None


def _behind(grammar: Grammar, held: Held) -> UnitMention | None:
    named = grammar.text.rfind(held.person, held.start, held.end)
    ends = [named + len(held.person)] if named >= 0 else [held.end]
    for at in (*ends, held.post.end):
        found = _BEHIND.match(grammar.flat, at)
        if found is not None and (unit := _province(grammar, found.end())) is not None:
            return unit
        found = _BRACKET.match(grammar.flat, at)
        if found is not None and (unit := _province(grammar, found.end(), closed=True)) is not None:
            return unit
    return None


def _province(grammar: Grammar, at: int, *, closed: bool = False) -> UnitMention | None:
    clause = grammar.places.unit_at(at)
    if clause is None or clause.unit is None or clause.unit.level != "province":
        return None
    if closed and not grammar.flat.startswith(_CLOSED, clause.end):
        return None
    return clause.unit


def apart(told: list[Told]) -> list[list[Told]]:
    """One seat as told in a text, by delegation: two of one name may sit in two.

    A mention without a delegation is of the one told of before it; where both were, of neither
    that could be told, and it is left out.
    """
    if len(told) < 2:
        return [told]
    if len({held.delegation.name for held, _ in told if held.delegation is not None}) < 2:
        return [told]
    groups: dict[str, list[Told]] = {}
    for each in sorted(told, key=lambda one: one[0].start):
        delegation = each[0].delegation
        if delegation is not None:
            groups.setdefault(delegation.name, []).append(each)
        elif len(groups) == 1:
            next(iter(groups.values())).append(each)
    return list(groups.values())
