"""Bodies with a name of their own: where it ends and that of their head begins.

``Giám đốc Bệnh viện Chợ Rẫy Lê Văn Tám`` tells of two, ``Bệnh viện Đa khoa Lê Văn Thịnh`` of one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies import letterheads, short_forms, told_before
from bomay.ingest.extract.bodies.nodes import Node, in_letters
from bomay.ingest.extract.bodies.words import proper_name
from bomay.ingest.extract.text.letters import LOWER, UPPER

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

LETTERS = re.compile(r"[A-ZĐƯ&]{3,9}")
# What is often called after somebody, and says before whom what it is.
_HONOURING = ("Trường", "Đại học", "Học viện", "Quỹ", "Hội", "Câu lạc bộ", "Giải")
_FIRMS = "doanh-nghiep"
_NOBODY_S = frozenset({"Ngân hàng", "Tập đoàn", "Tổng công ty"})  # firms called after nobody
_ADDRESSED = re.compile(
    rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Đđ]ồng chí|[Đđ]/c)"
    rf"((?:[ ][{UPPER}][{LOWER}]*){{1,4}})(?!\w)"
)


def proper(grammar: Grammar, node: Node, follows: str) -> Node | None:
    """The body with its proper name, or the unit behind it where ``follows`` lets one stand there.

    None where neither follows: the words alone name no body.
    """
    if grammar.flat.startswith(" nhà trường", node.end):
        return None
    own = not node.head.startswith(_HONOURING)
    if follows == "proper-unit" and node.end + 1 in grammar.places.typed:
        return _placed(grammar, node, follows)
    run = proper_name(
        grammar.text,
        node.end,
        grammar.places.typed,
        lower_case=node.kind == "don-vi-su-nghiep",
        own=own,
        settled=own and (node.kind != _FIRMS or node.head in _NOBODY_S),
        addressed=grammar.once(("addressed",), lambda: _addressed(grammar.text)),
    )
    if run is None:
        return _placed(grammar, node, follows) if follows == "proper-unit" else None
    printed = short_forms.of_the_country(" ".join(grammar.text[node.end : run].split()))
    if LETTERS.fullmatch(printed):
        printed = told_before.at_length(grammar, node.head, printed) or printed
    named = node.about(letterheads.as_below(grammar, printed), run)
    clause = grammar.places.unit_at(run)
    if clause is None or clause.unit is None or clause.implied:
        return named
    return named.in_unit(clause.unit, clause)


def _placed(grammar: Grammar, node: Node, follows: str) -> Node | None:
    placed = grammar.placed(in_letters(node), follows)
    return placed if placed.end > node.end else None


def _addressed(text: str) -> frozenset[str]:
    """The given names of those whom the text calls by a title and a name."""
    return frozenset(found[1].split()[-1] for found in _ADDRESSED.finditer(text))
