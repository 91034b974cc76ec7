"""What may join two documents' namesakes: a post, a body, or a unit at the post's own level.

A district or commune is small enough that one full name there is one official; a province or the
centre is not, but for the few leading bodies of ``identity_joins.csv`` (design 5.4.11).
"""

from __future__ import annotations

from functools import cache

from bomay.graph.derive.bodies import place_of
from bomay.graph.derive.posts import rank_class
from bomay.ontology import tables
from bomay.ontology.model import Body, Post

BY_UNIT, BY_BODY, BY_POST = 1, 2, 3
_SMALL_LEVELS = frozenset({"district", "commune"})


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


@cache
def _groups() -> dict[tuple[str, str], str]:
    return {
        (row["body_kind_id"], name): row["group"]
        for row in tables.rows("identity_joins")
        for name in tables.listed(row["classes"])
    }
