"""Posts whose words name another body's seat: ``Bí thư Trung ương Đảng`` sits in the Secretariat.

Extraction keeps the words of the text; what they mean is a row of ``post_meanings.csv``.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from bomay.ontology import tables
from bomay.ontology.facts import BodyFact, Facts


class _Seat(NamedTuple):
    head: str
    body: str
    kind: str


def as_meant(facts: Facts) -> Facts:
    """The same facts, such holdings told of the seat that is meant."""
    kinds = {body.name: body.kind for body in facts.bodies}
    meant = {
        index: seat
        for index, held in enumerate(facts.holdings)
        if (seat := _seats().get((held.head, kinds.get(held.body or "", "")))) is not None
    }
    if not meant:
        return facts
    added = {
        seat.body: BodyFact(name=seat.body, kind=seat.kind, implied=True)
        for seat in meant.values()
        if seat.body not in kinds
    }
    holdings = tuple(
        replace(held, head=seat.head, body=seat.body) if (seat := meant.get(index)) else held
        for index, held in enumerate(facts.holdings)
    )
    return replace(facts, holdings=holdings, bodies=(*facts.bodies, *added.values()))


@cache
def _seats() -> dict[tuple[str, str], _Seat]:
    return {
        (row["head"], row["body_kind"]): _Seat(row["as_head"], row["as_body"], row["as_kind"])
        for row in tables.rows("post_meanings")
    }
