"""What the text itself says a short name of a body stands for, wherever it does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.bodies.short_forms import spelled_out

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

_LONGEST_NAME = 140
_FEWEST_LETTERS = 3
_WORD = re.compile(r"[^\W_]+")


def in_full(grammar: Grammar, node: Node) -> Node | None:
    """``Trưởng Ban Chỉ đạo`` in a text that names only one such board in full."""
    told = grammar.once(("in full", node.head), lambda: _only_in_full(grammar, node.head))
    return told._replace(start=node.start, end=node.end, implied=True) if told else None


def _only_in_full(grammar: Grammar, name: str) -> Node | None:
    named = {
        found.name: found
        for start, (_, head) in grammar.heads.items()
        if (head.name == name or head.name.startswith(f"{name} "))
        and (found := grammar.parse(start)) is not None
        and found.complete
    }
    return next(iter(named.values())) if len(named) == 1 else None


def number_of(grammar: Grammar, name: str) -> str | None:
    """The number that this text's only military region (or corps) has."""
    return grammar.once(("number", name), lambda: _number_of(grammar.text, name))


def _number_of(text: str, name: str) -> str | None:
    found = re.search(rf"(?i:{name})[ ](\d+)(?!\w)", text)
    return found.group(1) if found else None


def at_length(grammar: Grammar, head: str, letters: str) -> str | None:
    """``Cục Quản lý xây dựng (QLXD)`` … ``Cục QLXD``: what the text's own letters stand for."""
    return grammar.once(("at length", head, letters), lambda: _at_length(grammar, head, letters))


def _by_initials(grammar: Grammar, head: str, letters: str) -> str | None:
    """``Cục NTBD`` in a text that tells of one Cục whose words begin so: its field."""
    if len(letters) < _FEWEST_LETTERS:
        return None
    told: dict[str, str] = {}
    for start in grammar.starts:
        end, found = grammar.heads[start]
        if found.name != head or not grammar.text[start].isupper():
            continue
        words = _WORD.findall(grammar.text, end, end + _LONGEST_NAME)[: len(letters)]
        if "".join(word[0].upper() for word in words) != letters:
            continue
        node = grammar.parse(start)
        named = node.subject.split(" ") if node is not None and node.subject else []
        if len(named) >= len(letters):  # what goes on behind them is no part of the name
            subject = " ".join(named[: len(letters)])
            told.setdefault(subject.lower(), subject)
    return next(iter(told.values())) if len(told) == 1 else None


def _at_length(grammar: Grammar, head: str, letters: str) -> str | None:
    at = max(grammar.text.find(f" ({before}{letters})") for before in ("", f"{head} "))
    for start in range(at, max(-1, at - _LONGEST_NAME), -1) if at > 0 else ():
        found = grammar.heads.get(start)
        if found is None or found[1].name != head:
            continue
        node = grammar.parse(start)
        if node is not None and node.end >= at and node.subject != letters:
            return node.subject
    return spelled_out(grammar.text, letters) or _by_initials(grammar, head, letters)
