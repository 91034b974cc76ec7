"""Boards and committees whose line in the letterhead tells whose they are.

``TỈNH ỦY X / BAN NỘI CHÍNH`` is one name on two lines; ``T/M BAN THƯỜNG VỤ`` below
``ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH`` is the board of that committee, not of the province's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies.name_words import in_a_row
from bomay.ingest.extract.bodies.nodes import (
    PARTY_KINDS,
    Head,
    Node,
    by_level,
    committee_of,
    heads_by_surface,
)
from bomay.ingest.extract.text.reading import UnitMention
from bomay.ingest.extract.units import gazetteer
from bomay.ingest.read.syllables import is_syllable

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

# The rest of a line, what stands beside it in another column, and rules of asterisks.
_TO_NEXT_LINE = re.compile(
    r"[ *|]*(?:(?:\||\t|[ ](?=[ ]|ĐẢNG C|CỘNG H))[^\n]*)?\n(?:[ ]*[*]+[ ]*\n)?[ *|]*"
)
_BREAK_BEFORE = re.compile(r"(?:^|\n)[ *|]*\Z")
_VOWEL = re.compile(r"[AEIOUYÀ-Ỹ]")
_LONGEST_BREAK = 12
_FEWEST_WORDS = 2
_SPACE = re.compile("[ ]")
_NESTED = 8  # heads that may begin inside the name of the line above, or in the motto beside it
_LONGEST_LINES = 240
_LOOKED_AT = 40_000
_PROPER = ("Việt Nam", "Hồ Chí Minh")
_CENTRE = "tw"
_DEPARTMENT = "tong-cuc"
_OF_AGENCIES = "duk"
_OF_PROVINCES = "so"
_OF_MEMBERS = "dang-bo"
_COMMITTEE_ITSELF = "Ban Chấp hành"
BOARD = "Ban Thường vụ"
_BOARDS = ("btv-tu", "btv-cap-huyen", "btv-du")
_HEAD_CHARS = 600


def below_committee(grammar: Grammar, board: Node, head: Head) -> Node | None:
    """The board with the committee whose line stands right above its own, both in capitals."""
    above = line_above(grammar, board)
    if above is None:
        return None
    if above.kind == _CENTRE:
        return of_centre(board)
    if above.kind == _OF_MEMBERS and above.unit and not board.name.startswith(_COMMITTEE_ITSELF):
        above = above._replace(name=committee_of(above.unit)[0])  # ĐẢNG BỘ TỈNH X / ỦY BAN KIỂM TRA
    if above.kind not in PARTY_KINDS or not above.complete:
        return None
    return board._replace(
        name=f"{board.name} {above.name}",
        kind=by_level(head.kinds, above.unit),
        unit=above.unit,
        complete=True,
    )


def of_centre(node: Node) -> Node | None:
    """``BAN CHẤP HÀNH TRUNG ƯƠNG / VĂN PHÒNG``: the body of the table that is called so."""
    whole = heads_by_surface().get(f"{node.name.lower()} trung ương")
    if whole is None:
        return None
    return node._replace(name=whole.name, kind=whole.kinds[0], complete=True)


def line_above(grammar: Grammar, node: Node) -> Node | None:
    """The body of the line right above that of a body, where both lines are in capitals."""
    text = grammar.text
    if not text[node.start : node.end].isupper():
        return None
    for start in reversed(grammar.starts[: bisect_left(grammar.starts, node.start)][-_NESTED:]):
        if node.start - start > _LONGEST_LINES:
            break
        above = grammar.parse(start)
        if above is None or not begins_line(text, start) or not begins_line(text, node.start):
            continue
        if _TO_NEXT_LINE.fullmatch(text, above.end, node.start):
            return above if text[start : above.end].isupper() else None
    return None


def begins_line(text: str, start: int) -> bool:
    """Whether only signs of a table or of stress stand before it on its line."""
    return _BREAK_BEFORE.search(text, max(0, start - _LONGEST_BREAK), start) is not None


def is_next_line(text: str, node: Node, other: Node) -> bool:
    """``TỔNG CỤC A / CỤC A TỈNH X``: another department has the line below, not this one's name."""
    above = node.kind in (_DEPARTMENT, _OF_PROVINCES)
    return above and other.kind == _DEPARTMENT and text.startswith("\n", node.end)


def with_unit_above(grammar: Grammar, node: Node) -> Node:
    """``UBND TỈNH X / TRUNG TÂM A``: the centre is that of the unit."""
    above = line_above(grammar, node)
    if above is not None and above.kind == _OF_PROVINCES:  # UBND TỈNH X / SỞ Y / CHI CỤC Z
        above = line_above(grammar, above)
    if above is None or above.kind != "ubnd" or above.unit is None or not above.complete:
        return node
    if node.subject and place_at_end(node.subject.lower()) is not None:
        return node  # TRUNG TÂM Y TẾ BA CHẼ
    return node._replace(name=f"{node.name} {above.unit.name}", unit=above.unit)


def in_small(grammar: Grammar, subject: str) -> str:
    """``PHỤC VỤ HÀNH CHÍNH CÔNG`` → ``Phục vụ hành chính công``, as the text below prints it.

    Where it does not: with one capital; letters and what has figures stay (``APEC 2017``).
    """
    if not subject.isupper() or sum(map(str.isalpha, subject.split(" "))) < _FEWEST_WORDS:
        return subject
    return grammar.once(("in small", subject), lambda: _in_small(grammar, subject))


def as_below(grammar: Grammar, name: str) -> str:
    """A proper name in capitals as the text below prints it, else with capitals of its words.

    Letters stay: ``TNHH MTV SAO SÁNG`` → ``TNHH MTV Sao Sáng``.
    """
    if not name.isupper() or " " not in name:
        return name
    return grammar.once(("as below", name), lambda: _printed(grammar, name) or _in_title(name))


def _in_title(name: str) -> str:
    """Each word with its capital, but for those that go on a field: ``Xây dựng Sao Sáng``."""
    written: list[str] = []
    before = ""
    for word in name.split(" "):
        small = word.lower()
        if not is_syllable(small):
            small = ""
        goes_on = (before, small) in in_a_row()
        written.append(small if goes_on else small.title() or word)
        before = "" if goes_on else small
    title = " ".join(written)
    for proper in _PROPER:
        title = title.replace(proper.capitalize(), proper)
    return title


def _printed(grammar: Grammar, subject: str) -> str | None:
    """What is printed in capitals here, where the text has it in small letters too."""
    small = subject.lower()
    at = grammar.flat.find(small, 0, _LOOKED_AT)
    while at >= 0:
        printed = grammar.text[at : at + len(small)]
        if not printed.isupper():
            return printed[:1].upper() + printed[1:]
        at = grammar.flat.find(small, at + 1, _LOOKED_AT)
    return None


def _in_small(grammar: Grammar, subject: str) -> str:
    printed = _printed(grammar, subject)
    if printed is not None:
        return printed
    small = subject.lower()
    words = subject.split(" ")
    small = " ".join([word.lower() if _VOWEL.search(word) else word for word in words])
    for name in _PROPER:
        small = small.replace(name.lower(), name)
    place = place_at_end(small)
    if place is not None:
        small = small[:place] + small[place:].title()
    return small[:1].upper() + small[1:]


def place_at_end(small: str) -> int | None:
    """Where the bare name of a unit begins that ends a name in small letters; None without."""
    for space in _SPACE.finditer(small):
        for names in gazetteer.by_type().values():
            found = gazetteer.longest(names, small, space.start())
            if found is not None and found[0] == len(small) and " " in small[space.end() :]:
                return space.end()
    return None


def standing_board(grammar: Grammar, board: Node, unit: UnitMention | None) -> Node | None:
    """``T/M BAN THƯỜNG VỤ``: of the Đảng ủy that writes; any other is that of the unit."""
    writes = None
    if grammar.text[board.start : board.end].isupper():
        writes = grammar.once(("committee that writes",), lambda: _committee_that_writes(grammar))
    if writes is not None:
        name, unit = writes.name, writes.unit
        kind = by_level(_BOARDS, unit) if unit is not None else writes.kind
    elif unit is not None:
        name, kind = committee_of(unit)[0], by_level(_BOARDS, unit)
    else:
        return None
    name = f"{board.name} {name}"
    return board._replace(name=name, kind=kind, unit=unit, implied=True)


def _committee_that_writes(grammar: Grammar) -> Node | None:
    """``ĐẢNG ỦY PHƯỜNG X`` on a line of its own at the head of a paper."""
    text = grammar.text
    for start in grammar.starts[: bisect_left(grammar.starts, _HEAD_CHARS)]:
        if not text.startswith("ĐẢNG ỦY", start) or not begins_line(text, start):
            continue
        node = grammar.parse(start)
        if node is None or not text[start : node.end].isupper():
            continue
        whole = node if node.complete or node.kind != _OF_AGENCIES else grammar.completed(node)
        if whole is not None and whole.complete:
            return whole
    return None
