"""Firms and organisations that an office names without a word for what they are.

``Tổng giám đốc FPT Lê Văn Tám``, ``ông Lê Văn Tám, Chủ tịch HĐQT Gammabank,``: letters, or a word
of no language of ours, which no name of a person can be there.
"""

from __future__ import annotations

import re
from functools import cache

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.bodies.person_names import begins_name
from bomay.ingest.extract.bodies.words import speaks
from bomay.ingest.extract.names.parts import foreign_given
from bomay.ingest.extract.text.letters import LOWER, UPPER, is_vietnamese
from bomay.ontology import tables

_HEADS = frozenset(
    {"Tổng Giám đốc", "Phó Tổng Giám đốc", "Kế toán trưởng", "Giám đốc điều hành"}
    | {"Chủ tịch", "Phó Chủ tịch", "Tổng Thư ký", "Phó Tổng Thư ký"}
)
_BOARDS = frozenset({"Hội đồng quản trị", "Hội đồng thành viên", "Ban Kiểm soát"})
_KIND = "doanh-nghiep"
_LETTERS = re.compile(r"[ ]([A-Z]{3,7}(?:[&-][A-Z0-9]{1,4})?)(?![^\W_])")
_BRAND = re.compile(r"[ ]([A-Z][A-Za-z]{3,20})(?![^\W_])")
_NATION = re.compile(r"[ ](?:Việt Nam|VN)(?![^\W_])")
_BRACKETS = re.compile(r"[ ]\(([A-ZĐ]{3,7})\)")
_ALSO_OF_STATES = frozenset({"Chủ tịch", "Phó Chủ tịch"})  # Phó Chủ tịch Biden
_ROMAN = frozenset("IVXLC")
# What the letters before a name say it is.
_WHAT_IT_IS = frozenset(
    {"BCH", "BQL", "BTC", "BV", "CLB", "CN", "CTCP", "DN", "HCM", "HTX", "KCN", "MTV", "MTTQ", "NH"}
    | {"HLV", "HND", "LHPN", "PCTT", "VHXH"}
    | {"NXB", "TCT", "TNHH", "TP", "TT", "TW", "TX", "UB", "VN", "XN"}
)
_CLOSES = re.compile(r"[ ]?[,;.)\n]|[ ][–-][ ]|$")
_APPOSED = re.compile(r"(?:[,(]|[ ][–-])[ ]?(?:(?:nguyên|cựu|tân)[ ])?\Z")
_APPOSED_CHARS = 12
_VERB = re.compile(rf"[ ]([{LOWER}]+)")
_NAME_NEXT = re.compile(rf"[ ][{UPPER}][a-z]+[ ][{UPPER}]")


def led_firm(
    grammar: Grammar, office: tuple[int, int], head: str, node: Node | None
) -> Node | None:
    """The body of an office; where none is read, the firm that the letters behind it are."""
    if node is None and head in _HEADS:
        at = office[1]
    elif node is not None and not node.complete and node.head in _BOARDS:
        at = node.end
    else:
        return node
    chair = head in _ALSO_OF_STATES
    end = _firm_end(grammar.text, office[0], at, board=node is not None, chair=chair)
    if end is None:
        return node
    name = " ".join(grammar.text[at:end].split()).replace(" VN", " Việt Nam")
    if node is not None:
        return node.about(name, end)._replace(complete=True)
    told = grammar.once(("told in letters",), lambda: _told_in_letters(grammar)).get(name)
    if told is not None:
        return told._replace(start=at + 1, end=end, implied=False)
    return Node(at + 1, end, name, _KIND, name, subject=name)


def _firm_end(text: str, begin: int, at: int, *, board: bool, chair: bool) -> int | None:
    """Where the firm's letters or its brand end.

    Behind a board (``board``) a brand need be followed by no sign: ``HĐQT Gammabank nhưng``. A
    ``chair`` alone may be of a State: ``Phó Chủ tịch Biden``.
    """
    if text[begin:at].isupper():
        return None  # where all stands in capitals, letters are words
    letters = _LETTERS.match(text, at)
    if letters is not None:
        if letters[1] in _letters_of_tables() or _ROMAN.issuperset(letters[1]):
            return None
        end = _with_nation(text, letters.end())
        named = begins_name(text, end) or _NAME_NEXT.match(text, end) is not None
        return end if named or _ends(text, end) else None
    brand = _BRAND.match(text, at)
    if brand is None or is_vietnamese(brand[1]) or brand[1] in foreign_given():
        return None
    if chair and not board:
        return None
    end = _with_nation(text, brand.end())
    if begins_name(text, end):
        return end
    if board and _VERB.match(text, end) is not None:
        return end
    apposed = _APPOSED.search(text, max(0, begin - _APPOSED_CHARS), begin) is not None
    return end if apposed and _ends(text, end) else None


@cache
def _letters_of_tables() -> frozenset[str]:
    """What the tables have for fields, unions, titles and parts of names: no firm is called so."""
    known = set(_WHAT_IT_IS)
    for row in tables.rows("body_names"):
        known.update(word.upper() for word in row["surface"].split())
    for row in tables.rows("body_subjects"):
        known.update(tables.listed(row["abbreviations"]))
    known.update(row["surface"].upper() for row in tables.rows("honorifics"))
    return frozenset(known)


def _told_in_letters(grammar: Grammar) -> dict[str, Node]:
    """The bodies whose letters the text prints in brackets: ``Liên đoàn … Việt Nam (VFF)``."""
    told: dict[str, Node] = {}
    for start in grammar.starts:
        node = grammar.parse(start)
        if node is None or not node.complete:
            continue
        bracket = _BRACKETS.match(grammar.text, node.end)
        bracket = bracket or _BRACKETS.search(grammar.text, start, node.end)
        if bracket is not None:
            told.setdefault(bracket[1], node)
    return told


def _with_nation(text: str, at: int) -> int:
    nation = _NATION.match(text, at)
    return nation.end() if nation is not None else at


def _ends(text: str, at: int) -> bool:
    """Whether a sign or the sentence's verb follows."""
    verb = _VERB.match(text, at)
    return _CLOSES.match(text, at) is not None or (verb is not None and speaks(text, verb))
