"""Bodies with a name of their own: where it ends and that of their head begins.

``Giám đốc Bệnh viện Chợ Rẫy Lê Văn Tám`` tells of two, ``Bệnh viện Đa khoa Lê Văn Thịnh`` of one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies import letterheads, short_forms, told_before
from bomay.ingest.extract.bodies.nodes import Node, in_letters
from bomay.ingest.extract.bodies.person_names import begins_with_surname, is_full_name
from bomay.ingest.extract.bodies.words import proper_name

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

LETTERS = re.compile(r"[A-ZĐƯ&]{3,9}")
# What is often called after somebody, and says before whom what it is.
_HONOURING = ("Trường", "Đại học", "Học viện", "Quỹ", "Hội", "Câu lạc bộ", "Giải")
_CITY = re.compile(r"[ ]TP\.?\Z")
_CITY_ENDS = frozenset({"TP", "P."})  # how that ends
_FIRMS = "doanh-nghiep"
_CALLED_AFTER_NOBODY = frozenset(
    {"Nhà xuất bản", "Hợp tác xã", "Nhà máy", "Xí nghiệp", "Cảng vụ", "Trại giam"}
    | {"Sân bay", "Cảng hàng không", "Vườn quốc gia", "Khu bảo tồn thiên nhiên"}
)
_NOBODY_S = frozenset({"Ngân hàng", "Tập đoàn", "Tổng công ty"})  # firms called after nobody
_NOT_OWNED = _NOBODY_S | _CALLED_AFTER_NOBODY
_OR_UNIT = "proper-unit"
_NAMED_BY_TRADE = frozenset({"don-vi-su-nghiep", "doanh-nghiep"})  # ``Công ty xây dựng Phú Lộc``
_BORDER_GATE = " cửa khẩu "  # ``Đồn Biên phòng cửa khẩu quốc tế Mộc Bài``


def proper(grammar: Grammar, node: Node, follows: str) -> Node | None:
    """The body with its proper name, or the unit behind it where ``follows`` lets one stand there.

    None where neither follows: the words alone name no body.
    """
    text, end, head = grammar.text, node.end, node.head
    if grammar.flat.startswith(" nhà trường", end):
        return None
    own = not head.startswith(_HONOURING)
    may_be_owner_s = node.kind == _FIRMS and head not in _NOT_OWNED
    if begins_with_surname(text, end):
        if not may_be_owner_s and told_before.names_addressed(grammar, end):
            return None
        if head in _CALLED_AFTER_NOBODY and is_full_name(text, end):
            return None  # Giám đốc Nhà máy Lê Văn Tám
    if follows == _OR_UNIT and end + 1 in grammar.places.typed:
        return _placed(grammar, node, follows)
    lower = node.kind in _NAMED_BY_TRADE or grammar.flat.startswith(_BORDER_GATE, end)
    run = proper_name(
        text,
        end,
        grammar.places.typed,
        lower_case=lower,
        own=own,
        settled=own and not may_be_owner_s,
        addressed=frozenset() if may_be_owner_s else told_before.Addressed(grammar),
    )
    if run is None:
        return _placed(grammar, node, follows) if follows == _OR_UNIT else None
    if own and lower and text[end:run].islower():
        return None  # "Công ty xây dựng"
    named = node.about(_printed(grammar, node, run), run)
    if text[run - 2 : run] in _CITY_ENDS and (city := _CITY.search(text, end, run)) is not None:
        in_city = _of_the_city(grammar, node, city.start())
        if in_city is not None:
            return in_city
    clause = grammar.places.unit_at(run)
    if clause is None or clause.unit is None or clause.implied:
        return named
    return named.in_unit(clause.unit, clause)


def _printed(grammar: Grammar, node: Node, end: int) -> str:
    """The name that ends there as it is written: at length, and not all in capitals."""
    words = " ".join(grammar.text[node.end : end].split())
    printed = short_forms.of_the_country(words)
    if not printed.isupper():
        return printed
    if LETTERS.fullmatch(printed):
        printed = told_before.at_length(grammar, node.head, printed) or printed
    return letterheads.as_below(grammar, printed)


def _of_the_city(grammar: Grammar, node: Node, end: int) -> Node | None:
    """``Trường Chính trị TP``: that of the city of the text, whose word stands at ``end``."""
    clause = grammar.places.unit_at(end) if end > node.end else None
    if clause is None or clause.unit is None:
        return None
    own_name = " ".join(grammar.text[node.end : end].split())
    return node.about(own_name, end).in_unit(clause.unit, clause)


def _placed(grammar: Grammar, node: Node, follows: str) -> Node | None:
    placed = grammar.placed(in_letters(node), follows)
    return placed if placed.end > node.end else None
