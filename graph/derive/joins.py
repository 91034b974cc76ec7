"""What may join two documents' namesakes: a post, a body, or a unit at the post's own level.

A district or commune is small enough that one full name there is one official; a province or the
centre is not, but for the few leading bodies of ``identity_joins.csv`` (design 5.4.11). Nor is the
National Assembly: a deputy is known by the delegation, and without it nothing joins.
"""

from __future__ import annotations

from functools import cache

from bomay.graph.derive.bodies import place_of
from bomay.graph.derive.holding import DAY, days_of
from bomay.graph.derive.posts import rank_class
from bomay.ontology import tables
from bomay.ontology.model import Body, Post

BY_UNIT, BY_BODY, BY_POST = 1, 2, 3
DELEGATION = "doan-dbqh"
_SMALL_LEVELS = frozenset({"district", "commune"})
_DEPUTY = ("Đại biểu", "quoc-hoi")
_OF_DEPUTIES = ("uy-ban-qh", "ubtvqh")
_SECOND_SESSION = 7  # the Assembly meets in May and in October; July begins the second half


def join_keys(post: Post, body: Body) -> set[tuple[int, str]]:
    """Strength and key of everything that may join the holder to a namesake."""
    keys = {(BY_POST, post.id), (BY_BODY, body.id)}
    place = place_of(body)
    if body.level in _SMALL_LEVELS:
        return keys | ({(BY_UNIT, place)} if place is not None else set())
    group = _groups().get((body.kind, rank_class(post.head, body.kind)))
    if group is not None:
        keys.add((BY_UNIT, f"{group}:{place or ''}"))
    return keys


def seat_keys(delegation: Body) -> set[tuple[int, str]]:
    """What may join a deputy to a namesake: a seat for the same province is the same post."""
    return {(BY_POST, f"{delegation.kind}:{delegation.unit}"), (BY_BODY, delegation.id)}


def is_deputy(head: str, body: Body) -> bool:
    """Whether it is a seat in the National Assembly, one of five hundred."""
    return (head, body.kind) == _DEPUTY


def is_of_deputies(head: str, body: Body) -> bool:
    """Whether it is a seat among many deputies: that of a mere member of their committee."""
    return body.kind in _OF_DEPUTIES and rank_class(head, body.kind) not in ("head", "deputy")


def session_of(said: str | None) -> str | None:
    """The half-year of a day, in which nobody sits in two delegations; None if that is not told.

    They may change it from one to the next, as when provinces are merged.
    """
    days = days_of(said)
    if days is None:
        return None
    first, last = days[0], days[1] - DAY
    halves = {(day.year, 1 + (day.month >= _SECOND_SESSION)) for day in (first, last)}
    return "{}-{}".format(*halves.pop()) if len(halves) == 1 else None


@cache
def _groups() -> dict[tuple[str, str], str]:
    return {
        (row["body_kind_id"], name): row["group"]
        for row in tables.rows("identity_joins")
        for name in tables.listed(row["classes"])
    }
