"""Bodies whose name begins in the last word of an office: ``Trưởng phòng Nội vụ``."""

from __future__ import annotations

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Head, Node, heads_by_surface
from bomay.ingest.extract.bodies.person_names import is_name
from bomay.ingest.extract.holdings.posts_behind import behind_comma
from bomay.ingest.extract.holdings.posts_parts import with_parent
from bomay.ingest.extract.holdings.posts_rooms import ROOMS, room_up_to_host
from bomay.ingest.extract.names.post_heads import PostHead

_CENTRE = "don-vi-su-nghiep"
_MADE_FOR_A_TASK = frozenset({"ban-chi-dao", "to-cong-tac"})
# Words that end an office and begin a body, besides those of ``body_names.csv``.
_OPEN_HEADS = {
    "ban": Head("Ban", ("co-quan",), "subject-open"),
    "đoàn": Head("Đoàn", ("doan-kiem-tra",), "subject-open"),
    "tổ": Head("Tổ", ("to-cong-tac",), "subject-open"),
}


def overlapping(grammar: Grammar, at: int, ends: tuple[int, int], row: PostHead) -> Node | None:
    """``Trưởng Ban Tổ chức``: the office word's end is the body's beginning.

    ``at`` is where its last word begins; ``ends`` are where the office ends, without and with
    *thường trực* behind it.
    """
    after = ends[1]
    if row.overlap == "đoàn" and (delegates := _delegation(grammar, at, after)) is not None:
        return delegates
    if is_name(grammar.text, after):
        return None
    if row.overlap != "văn phòng" and _leads_another(grammar, after):
        return None
    if row.overlap == "phòng" and (whole := _unnamed_room(grammar, after)) is not None:
        return whole
    inside = _printed_over(grammar, at, ends) or behind_comma(grammar, at, after, row.overlap)
    if row.overlap in ROOMS and is_open(inside):
        inside = room_up_to_host(grammar, at, after, row.overlap) or inside
    return inside or _rest(grammar, at, ends, row)


def is_open(room: Node | None) -> bool:
    """Whether it is not told yet what a room is a part of."""
    return room is None or not room.complete or (room.unit is None and room.parent is None)


def _printed_over(grammar: Grammar, at: int, ends: tuple[int, int]) -> Node | None:
    """The body that begins with the last word of the office."""
    node = grammar.parse(at) if ends[0] == ends[1] else None
    return with_parent(grammar, node) if node is not None and node.end > ends[0] else None


def _rest(grammar: Grammar, at: int, ends: tuple[int, int], row: PostHead) -> Node | None:
    """The body whose first word is in the office word, though another word is between."""
    after = ends[1]
    found = row_of(row.overlap)
    if found is None:
        return None
    node = grammar.rest(at, after, found)
    if node is None or (node.end <= after and not node.complete and node.kind != "van-phong-ubnd"):
        return None if node is None or node.head in ("Phòng", "Ban") else node
    return with_parent(grammar, node)


def _unnamed_room(grammar: Grammar, after: int) -> Node | None:
    """``Trưởng phòng Sở X``, ``Trung tâm X``: of which room is not told, only whose it is."""
    host = grammar.parse(after + 1)
    if host is None or not host.complete:
        return None
    centre = host.kind == _CENTRE and grammar.text[host.start].isupper()
    return host if host.kind == "so" or centre else None


def _leads_another(grammar: Grammar, after: int) -> bool:
    """``Phó Trưởng ban Thường trực Tiểu ban X``: the body is printed whole after the word."""
    found = grammar.heads.get(after + 1)
    return found is not None and found[1].kinds[0] in _MADE_FOR_A_TASK


def _delegation(grammar: Grammar, at: int, after: int) -> Node | None:
    """``Phó đoàn Thái Bình`` among deputies: the province's delegation to the Assembly."""
    clause = grammar.places.unit_at(after)
    if clause is None or clause.unit is None or clause.unit.level != "province":
        return None
    if "quốc hội" not in grammar.flat and "đbqh" not in grammar.flat:
        return None
    return grammar.rest(at, after, heads_by_surface()["đoàn đại biểu quốc hội"])


def row_of(surface: str) -> Head | None:
    """The beginning of a body that is printed so, in lower case."""
    return heads_by_surface().get(surface) or _OPEN_HEADS.get(surface)
