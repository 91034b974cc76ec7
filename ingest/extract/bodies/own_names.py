"""Bodies with a name of their own: where it ends and that of their head begins.

``Giám đốc Bệnh viện Chợ Rẫy Lê Văn Tám`` tells of two, ``Bệnh viện Đa khoa Lê Văn Thịnh`` of one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies import letterheads, short_forms, told_before
from bomay.ingest.extract.bodies.nodes import Node, in_letters
from bomay.ingest.extract.bodies.person_names import is_full_name
from bomay.ingest.extract.bodies.words import proper_name

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

LETTERS = re.compile(r"[A-ZĐƯ&]{3,9}")
# What is often called after somebody, and says before whom what it is.
_HONOURING = ("Trường", "Đại học", "Học viện", "Quỹ", "Hội", "Câu lạc bộ", "Giải")
_CITY = re.compile(r"[ ]TP\.?\Z")
_FIRMS = "doanh-nghiep"
_CALLED_AFTER_NOBODY = frozenset(
    {"Nhà xuất bản", "Hợp tác xã", "Nhà máy", "Xí nghiệp", "Cảng vụ", "Trại giam"}
    | {"Sân bay", "Cảng hàng không", "Vườn quốc gia", "Khu bảo tồn thiên nhiên"}
)
_NOBODY_S = frozenset({"Ngân hàng", "Tập đoàn", "Tổng công ty"})  # firms called after nobody
_NAMED_BY_TRADE = frozenset({"don-vi-su-nghiep", "doanh-nghiep"})  # ``Công ty xây dựng Phú Lộc``
_BORDER_GATE = " cửa khẩu "  # ``Đồn Biên phòng cửa khẩu quốc tế Mộc Bài``


def proper(grammar: Grammar, node: Node, follows: str) -> Node | None:
    """The body with its proper name, or the unit behind it where ``follows`` lets one stand there.

    None where neither follows: the words alone name no body.
    """
    if grammar.flat.startswith(" nhà trường", node.end):
        return None
    own = not node.head.startswith(_HONOURING)
    may_be_owner_s = node.kind == _FIRMS and node.head not in _NOBODY_S | _CALLED_AFTER_NOBODY
    if not may_be_owner_s and told_before.names_addressed(grammar, node.end):
        return None
    if node.head in _CALLED_AFTER_NOBODY and is_full_name(grammar.text, node.end):
        return None  # Giám đốc Nhà máy Lê Văn Tám
    if follows == "proper-unit" and node.end + 1 in grammar.places.typed:
        return _placed(grammar, node, follows)
    lower = node.kind in _NAMED_BY_TRADE or grammar.flat.startswith(_BORDER_GATE, node.end)
    run = proper_name(
        grammar.text,
        node.end,
        grammar.places.typed,
        lower_case=lower,
        own=own,
        settled=own and not may_be_owner_s,
        addressed=frozenset() if may_be_owner_s else told_before.Addressed(grammar),
    )
    if run is None:
        return _placed(grammar, node, follows) if follows == "proper-unit" else None
    if own and lower and grammar.text[node.end : run].islower():
        return None  # "Công ty xây dựng"
    printed = short_forms.of_the_country(" ".join(grammar.text[node.end : run].split()))
    if LETTERS.fullmatch(printed):
        printed = told_before.at_length(grammar, node.head, printed) or printed
    named = node.about(letterheads.as_below(grammar, printed), run)
    city = (
        _CITY.search(grammar.text, node.end, run) if "TP" in grammar.text[run - 3 : run] else None
    )
    if city is not None and city.start() > node.end:  # "Trường Chính trị TP": that of the text
        clause = grammar.places.unit_at(city.start())
        if clause is not None and clause.unit is not None:
            own_name = " ".join(grammar.text[node.end : city.start()].split())
            return node.about(own_name, city.start()).in_unit(clause.unit, clause)
    clause = grammar.places.unit_at(run)
    if clause is None or clause.unit is None or clause.implied:
        return named
    return named.in_unit(clause.unit, clause)


def _placed(grammar: Grammar, node: Node, follows: str) -> Node | None:
    placed = grammar.placed(in_letters(node), follows)
    return placed if placed.end > node.end else None
