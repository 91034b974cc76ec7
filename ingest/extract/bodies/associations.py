"""Associations whose field is printed in small letters: ``Hiệp hội chăn nuôi Đồng Nai``.

Nothing shows where such a name ends but the place behind it, so only one that a place, or the
country, follows is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies.name_words import begins_office, ends_names, in_a_row
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.bodies.words import speaks
from bomay.ingest.extract.text.letters import LOWER

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

_KINDS = frozenset({"hoi"})
_MOST_WORDS = 6
_WORD = re.compile(rf"[ ]([{LOWER}]+)(?![^\W_])")
_NATION = re.compile(r"[ ](?:Việt Nam|VN)(?![^\W_])")
_NO_PART = frozenset(
    {"của", "tại", "ở", "các", "những", "cho", "với", "từ", "đến", "trong", "là", "này", "đã"}
    | {"sẽ", "đang", "được", "bị", "khi", "do", "theo", "trên", "để", "có", "mà", "cùng", "nghị"}
)


def field_up_to_place(grammar: Grammar, node: Node) -> tuple[int, str] | None:
    """The end and the words of the field, None where no place follows them."""
    if node.kind not in _KINDS:
        return None
    text, end = grammar.text, node.end
    before = ""
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, end)
        if word is None or word.start(1) in grammar.places.types:
            return None
        known = (before, word[1]) in in_a_row()
        ends = speaks(text, word) or ends_names(word[1]) or begins_office(text, word.start(1))
        if word[1] in _NO_PART or (ends and not known):
            return None
        before, end = word[1], word.end()
        nation = _NATION.match(text, end)
        if nation is not None:
            return nation.end(), f"{text[node.end + 1 : end]} Việt Nam"
        clause = grammar.places.unit_at(end)
        if clause is not None and clause.unit is not None and not clause.implied:
            return end, text[node.end + 1 : end]
    return None
