"""Bodies with a name of their own: where it ends and that of their head begins.

``Giám đốc Bệnh viện Chợ Rẫy Lê Văn Tám`` tells of two, ``Bệnh viện Đa khoa Lê Văn Thịnh`` of one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies import letterheads, short_forms, told_before
from bomay.ingest.extract.bodies.nodes import Head, Node, in_letters
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


def proper(grammar: Grammar, start: int, end: int, head: Head) -> Node | None:
    """The body with its proper name, or the unit behind it where its row lets one stand there.

    None where neither follows: the words alone name no body.
    """
    text, name, kind = grammar.text, head.name, head.kinds[0]
    if grammar.flat.startswith(" nhà trường", end):
        return None
    own = not name.startswith(_HONOURING)
    may_be_owner_s = kind == _FIRMS and name not in _NOT_OWNED
    if begins_with_surname(text, end):
        if not may_be_owner_s and told_before.names_addressed(grammar, end):
            return None
        if name in _CALLED_AFTER_NOBODY and is_full_name(text, end):
            return None  # Giám đốc Nhà máy Lê Văn Tám
    if head.follows == _OR_UNIT and end + 1 in grammar.places.typed:
        return _placed(grammar, start, end, head)
    lower = kind in _NAMED_BY_TRADE or grammar.flat.startswith(_BORDER_GATE, end)
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
        return _placed(grammar, start, end, head) if head.follows == _OR_UNIT else None
    if own and lower and text[end:run].islower():
        return None  # "Công ty xây dựng"
    printed = _printed(grammar, name, " ".join(text[end:run].split()))
    named = Node(start, run, f"{name} {printed}", kind, name, None, printed)
    if text[run - 2 : run] in _CITY_ENDS and (city := _CITY.search(text, end, run)) is not None:
        in_city = _of_the_city(grammar, named, end, city.start())
        if in_city is not None:
            return in_city
    clause = grammar.places.unit_at(run)
    if clause is None or clause.unit is None or clause.implied:
        return named
    return named.in_unit(clause.unit, clause)


def _printed(grammar: Grammar, head: str, words: str) -> str:
    """The words of a name behind a head as they are written: at length, and not all in capitals."""
    printed = short_forms.of_the_country(words)
    if not printed.isupper():
        return printed
    if LETTERS.fullmatch(printed):
        printed = told_before.at_length(grammar, head, printed) or printed
    return letterheads.as_below(grammar, printed)


def _of_the_city(grammar: Grammar, named: Node, begin: int, end: int) -> Node | None:
    """``Trường Chính trị TP``: that of the city of the text, whose word stands at ``end``.

    ``begin`` is where the words of its name begin.
    """
    clause = grammar.places.unit_at(end) if end > begin else None
    if clause is None or clause.unit is None:
        return None
    own_name = " ".join(grammar.text[begin:end].split())
    bare = Node(
        named.start, end, f"{named.head} {own_name}", named.kind, named.head, None, own_name
    )
    return bare.in_unit(clause.unit, clause)


def _placed(grammar: Grammar, start: int, end: int, head: Head) -> Node | None:
    node = Node(start, end, head.name, head.kinds[0], head.name)
    placed = grammar.placed(in_letters(node), head.follows)
    return placed if placed.end > end else None
