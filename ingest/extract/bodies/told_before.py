"""What the text itself says a short name of a body stands for, wherever it does."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.bodies.person_names import given_at, is_name
from bomay.ingest.extract.bodies.short_forms import spelled_out
from bomay.ingest.extract.names.find import honorifics
from bomay.ingest.extract.text.anchors import find_at
from bomay.ingest.extract.text.letters import LOWER, UPPER

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

_LONGEST_NAME = 140
_FEWEST_LETTERS = 3
_WORD = re.compile(r"[^\W_]+")
_INSTITUTION = re.compile(
    r"(trung tâm|bệnh viện|bv|nhà trường|trường|học viện|viện|bảo tàng|nhà hát|thư viện|đài|khoa)"
    r"(?![^\W_])"
)
_GOES_ON = re.compile(
    r"[ ]?[,;.()–-]|\Z"
    r"|[ ](?:cho|nói|khẳng định|nhấn mạnh|chia sẻ|thông tin|trao đổi|này|đã|là)(?!\w)"
)
ADDRESSES = r"[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Đđ]ồng chí|[Đđ]/c"  # all of them honorifics
_ADDRESSED = re.compile(rf"(?<!\w)(?:{ADDRESSES})((?:[ ][{UPPER}][{LOWER}]*){{1,4}})(?!\w)")
_CALLED_SO = {"bv": "Bệnh viện", "nhà trường": "Trường"}
_BEGINS = re.compile(r"(?:\A|[.!?\n”\"–-][ ]?)\Z")
_WHOSE_HEAD = ("giám đốc ", "hiệu trưởng ", "viện trưởng ")
_NAMED_NEXT = re.compile(
    rf"[ ](?:[{UPPER}]|(?:huyện|quận|tỉnh|thành phố|thị xã|khu vực)[ ][{UPPER}])"
)
_BRACKETS = re.compile(r"[ ]\(([^()\n]{1,140})\)")


def in_full(grammar: Grammar, node: Node) -> Node | None:
    """``Trưởng Ban Chỉ đạo`` in a text that names only one such board in full."""
    told = grammar.once(("in full", node.head), lambda: _only_in_full(grammar, node.head))
    return told._replace(start=node.start, end=node.end, implied=True) if told else None


def _only_in_full(grammar: Grammar, name: str) -> Node | None:
    with_more = f"{name} "
    named = {
        found.name: found
        for start, (_, head) in grammar.heads.items()
        if (head.name == name or head.name.startswith(with_more))
        and (found := grammar.parse(start)) is not None
        and found.complete
    }
    return next(iter(named.values())) if len(named) == 1 else None


def institution(grammar: Grammar, at: int) -> Node | None:
    """``Giám đốc Trung tâm``, ``Hiệu trưởng nhà trường``: the only one that was told of before.

    ``at`` is where the word stands. Only one that a sentence began with, and not one that
    something is held at or comes from (``họp tại Trung tâm Hội nghị X``).
    """
    said = _INSTITUTION.match(grammar.flat, at)
    if said is None:
        return None
    if not (_GOES_ON.match(grammar.flat, said.end()) or names_addressed(grammar, said.end())):
        return None
    name = _CALLED_SO.get(said[1], said[1].capitalize())
    told = grammar.once(("institutions", name), lambda: _institutions(grammar, name))
    only = told[0][1] if told and told[0][0] < at else None
    if only is None or (len(told) > 1 and told[1][0] < at):
        return None
    return only._replace(start=at, end=said.end(), implied=True)


class Addressed:
    """The given names of those whom the text calls by a title and a name: ``ông Thanh``.

    They are looked for when one is asked for: most texts never ask.
    """

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def __contains__(self, name: object) -> bool:
        grammar = self._grammar
        return name in grammar.once(("addressed",), lambda: _addressed(grammar))


def _addressed(grammar: Grammar) -> frozenset[str]:
    """Their given names, and what is printed of names of several syllables.

    The titles are among the honorifics, which the one scan has found already.
    """
    titles = (start for start, _, _ in honorifics().find_all(grammar.flat))
    printed = {found[1].strip() for found in find_at(_ADDRESSED, titles, grammar.text)}
    return frozenset({name.split()[-1] for name in printed} | printed)


def names_addressed(grammar: Grammar, at: int) -> bool:
    """Whether the whole name of such a one stands at ``at``."""
    return is_name(grammar.text, at) and given_at(grammar.text, at) in Addressed(grammar)


def _institutions(grammar: Grammar, name: str) -> list[tuple[int, Node | None]]:
    """Where each institution of the kind is told of first, with it: None where it is not plain.

    One that begins no sentence and is no office's is where something is or happens, as likely as
    whose the text is; one whose name could not be read is another all the same.
    """
    told: dict[str, tuple[int, Node | None]] = {}
    for start, (end, head) in grammar.heads.items():
        if head.name != name and not head.name.startswith(f"{name} "):
            continue
        node = grammar.parse(start)
        if node is None or not node.complete:
            if _NAMED_NEXT.match(grammar.text, end):
                told.setdefault("", (start, None))
            continue
        begins = _BEGINS.search(grammar.text, max(0, start - 2), start) is not None
        begins = begins or grammar.flat.endswith(_WHOSE_HEAD, 0, start)
        known = told.get(node.name)
        if known is None or (known[1] is None and begins):
            at = known[0] if known is not None else start
            told[node.name] = at, node if begins else None
    return sorted(told.values(), key=lambda pair: pair[0])


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
    initials = grammar.once(("initials", head), lambda: _initials(grammar, head))
    told: dict[str, str] = {}
    for start in sorted(_begun_so(initials, letters)):
        node = grammar.parse(start)
        named = node.subject.split(" ") if node is not None and node.subject else []
        if len(named) >= len(letters):  # what goes on behind them is no part of the name
            subject = " ".join(named[: len(letters)])
            told.setdefault(subject.lower(), subject)
    return next(iter(told.values())) if len(told) == 1 else None


def _begun_so(initials: list[tuple[str, int]], letters: str) -> Iterator[int]:
    for index in range(bisect_left(initials, (letters, -1)), len(initials)):
        of_words, start = initials[index]
        if not of_words.startswith(letters):
            return
        yield start


def _initials(grammar: Grammar, head: str) -> list[tuple[str, int]]:
    """What the words behind each such head begin with, and where it stands, in order."""
    by_head = grammar.once(("by head",), lambda: _by_head(grammar))
    found = []
    for start in by_head.get(head, ()):
        end, _ = grammar.heads[start]
        words = _WORD.findall(grammar.text, end, end + _LONGEST_NAME)
        found.append(("".join(word[0].upper() for word in words), start))
    return sorted(found)


def _by_head(grammar: Grammar) -> dict[str, list[int]]:
    """Where heads with a capital stand, by their names."""
    found: dict[str, list[int]] = {}
    for start in grammar.starts:
        if grammar.text[start].isupper():
            found.setdefault(grammar.heads[start][1].name, []).append(start)
    return found


def _in_brackets(text: str) -> dict[str, int]:
    """Where words first stand alone in brackets."""
    found: dict[str, int] = {}
    for bracket in _BRACKETS.finditer(text):
        found.setdefault(bracket.group(1), bracket.start())
    return found


def _at_length(grammar: Grammar, head: str, letters: str) -> str | None:
    brackets = grammar.once(("in brackets",), lambda: _in_brackets(grammar.text))
    alone = brackets.get(letters, -1)
    at = max(alone, brackets.get(f"{head} {letters}", -1))
    for start in range(at, max(-1, at - _LONGEST_NAME), -1) if at > 0 else ():
        found = grammar.heads.get(start)
        if found is None or found[1].name != head:
            continue
        node = grammar.parse(start)
        if node is not None and node.end >= at and node.subject != letters:
            return node.subject
    told = spelled_out(grammar.text, alone, letters) if alone >= 0 else None
    return told or _by_initials(grammar, head, letters)
