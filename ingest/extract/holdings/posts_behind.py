"""Bodies that stand behind their office, but not right behind it.

``Phó Giám đốc phụ trách chuyên môn Bệnh viện X``: what somebody is in charge of comes first;
``Chánh Thanh tra, Sở Y tế``: a comma parts the office and whose inspectors are led.
"""

from __future__ import annotations

import re

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import UNKNOWN, Node
from bomay.ingest.extract.bodies.words import speaks
from bomay.ingest.extract.text.letters import CAPITALISED, LOWER

_FOR = " phụ trách "
_MOST_WORDS = 5
_COMMA = ", "
_PARTS = {"thanh tra": "Thanh tra", "văn phòng": "Văn phòng"}
_HOSTS = frozenset({"so", "bo", "tong-cuc", "co-quan-ngang-bo", "thanh-tra", "co-quan", "ubnd"})
_CLOSES = re.compile(r"[ ]?[,;.)\n]|[ ][–-][ ]|$")
_NEXT = re.compile(rf"[ ]([{LOWER}]+)")
_SMALL_WORD = re.compile(rf"[ ][{LOWER}]+(?=[ ])")
_OPENS = re.compile(
    r"(?:^|[.!?:\n”\"][ ]{0,2})(?:Ông|Bà|Đồng chí|Anh|Chị)[ ]"
    rf"{CAPITALISED}(?:[ ]{CAPITALISED}){{1,4}}(?:[ ]\([^()\n]{{2,30}}\))?,"
    r"[ ](?:Phó |phó )?[Cc]hánh[ ]$"
)
_OPENS_CHARS = 90


def in_charge(grammar: Grammar, after: int) -> Node | None:
    """``phụ trách chuyên môn Bệnh viện X``: whose it is, behind what for."""
    if not grammar.flat.startswith(_FOR, after):
        return None
    at = after + len(_FOR) - 1
    for _ in range(_MOST_WORDS):
        word = _SMALL_WORD.match(grammar.text, at)
        if word is None:
            return None
        at = word.end()
        if at + 1 in grammar.heads and grammar.text[at + 1].isupper():
            node = grammar.parse(at + 1)
            return node if node is not None and node.complete else None
    return None


def _opens_sentence(grammar: Grammar, at: int) -> bool:
    """Whether no more than a name stands before the office in its sentence."""
    return _OPENS.search(grammar.text, max(0, at - _OPENS_CHARS), at) is not None


def behind_comma(grammar: Grammar, at: int, after: int, part: str) -> Node | None:
    """``Chánh Thanh tra, Sở Y tế``: the part of the body behind a comma, or that itself.

    Where that body may be the one that acts next, only of who stands at the head of the sentence
    (``Ông A, Chánh Thanh tra, Sở Y cho biết``). ``at`` is where the part would begin.
    """
    word = _PARTS.get(part)
    if word is None or not grammar.flat.startswith(_COMMA, after):
        return None
    host = grammar.parse(after + len(_COMMA))
    host = grammar.completed(host) if host is not None and host.kind == "so" else host
    if host is None or not host.complete or host.kind not in _HOSTS:
        return None
    verb = _NEXT.match(grammar.text, host.end)
    if _CLOSES.match(grammar.text, host.end) is None:
        said = verb is not None and speaks(grammar.text, verb)
        if not said:
            return None
        if not _opens_sentence(grammar, at):
            return Node(at, after, word, host.kind, word, subject=UNKNOWN, complete=False)
    if word.lower() in host.name.lower():
        return host._replace(start=at)
    return host._replace(start=at, name=f"{word} {host.name}", head=word, parent=host.name)
