"""Bodies of posts in apposition: what stands between two signs is all of the name.

``ông A - cục trưởng Cục Quản lý đê điều - nói``, ``A (vụ trưởng Vụ Trang thiết bị)``: words that no
table has belong to the body, for nothing else can stand there. After a comma that holds only where
the sentence's verb comes after the next one.
"""

from __future__ import annotations

import re

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.name_words import ends_names
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.bodies.words import speaks
from bomay.ingest.extract.text.letters import LOWER

OPEN_KINDS = frozenset(
    {
        "ban-chi-dao",
        "to-cong-tac",
        "tong-cuc",
        "ban-quan-ly",
        "don-vi-su-nghiep",
        "phong",
        "uy-ban-qh",
    }
)
TASKS = frozenset({"ban-chi-dao", "to-cong-tac"})
_PAIRED = (" - ", " – ", ")")  # the other one of two signs
_SMALL = re.compile(rf"[ ]([{LOWER}]+)")
_MORE = re.compile(rf",[ ](?:[{LOWER}]+[ ]){{1,5}}(?:và[ ]|[{LOWER}]+,[ ])")
_OPENS = re.compile(r"(?P<sign>[–-][ ]|\(|,[ ])$")
_REST = re.compile(rf"(?:[ ][{LOWER}]+|,[ ](?=chống[ ])){{1,9}}")
_AFTER_DASH = re.compile(r"[ ][–-][ ]|[ ]?[(),;]")
_AFTER_BRACKET = re.compile(r"[),;]|[ ][–-][ ]")
_AFTER_COMMA = re.compile(
    r",[ ](?:cho biết|cho hay|cho rằng|nói|khẳng định|nhấn mạnh|chia sẻ|đã|đánh giá|nhận định|"
    r"thông tin|bày tỏ|trả lời|phát biểu|giải thích|lý giải|phân tích|yêu cầu|đề nghị|xác nhận)"
    r"(?!\w)"
)
_CLOSES = {"(": _AFTER_BRACKET, ",": _AFTER_COMMA, "-": _AFTER_DASH, "–": _AFTER_DASH}


def apposed(grammar: Grammar, begin: int, node: Node) -> Node:
    """The body with the rest of its name, where the post that begins at ``begin`` is apposed."""
    if node.kind not in OPEN_KINDS or node.subject is None or not node.complete:
        return node
    if node.unit is not None and not node.implied:
        return node
    if not node.name.startswith(f"{node.head} {node.subject}") or node.parent is not None:
        return node
    text = grammar.text
    opening = _OPENS.search(text, max(0, begin - 2), begin)
    if opening is None or (end := _rest(grammar, node.end)) == node.end:
        return node
    sign = opening["sign"].strip()
    strict = sign == "," or text[end : end + 1] == ","
    strict = strict or (node.kind in TASKS and not text.startswith(_PAIRED, end))
    if strict and any(
        ends_names(word[1]) or speaks(text, word) for word in _SMALL.finditer(text, node.end, end)
    ):
        return node
    words = f"{node.subject}{text[node.end : end]}"
    clause = grammar.places.unit_at(end)
    if clause is not None and clause.unit is not None and not clause.implied:
        if sign == ",":
            return node
        name = f"{node.head} {words} {clause.unit.name}"
        return node._replace(
            end=clause.end, name=name, subject=words, unit=clause.unit, implied=False
        )
    if _CLOSES[sign].match(text, end) is None:
        return node
    return node._replace(end=end, name=f"{node.head} {words}", subject=words, unit=None)


def is_cut(grammar: Grammar, node: Node) -> bool:
    """Whether the name of a board goes on in words that could not be read.

    ``Trưởng Ban Chỉ đạo quốc gia chống | buôn lậu``: the beginning alone names another board.
    """
    if node.kind not in TASKS or node.unit is not None:
        return False
    if not node.subject and not node.name.startswith(f"{node.head} của "):
        return False
    if _MORE.match(grammar.text, node.end) is not None:
        return True
    more = _SMALL.match(grammar.text, node.end)
    if node.subject is None and more is not None:
        return True  # whose it is, and what for comes next
    return more is not None and not ends_names(more.group(1)) and not speaks(grammar.text, more)


def _rest(grammar: Grammar, at: int) -> int:
    """Where the small words end that follow a body's name, at a unit or another body at most."""
    rest = _REST.match(grammar.text, at)
    if rest is None:
        return at
    inside = [s for s in grammar.places.units if at < s < rest.end()]
    return min(inside) - 1 if inside else rest.end()
