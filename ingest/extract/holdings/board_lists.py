"""Who is what in a board, by the list of its members below the line that makes or names it.

``Điều 1. Thành lập Hội đồng thẩm định giá đất tỉnh X gồm: / 1. Ông A, Giám đốc Sở Y - Chủ tịch
Hội đồng; / 2. Các Ủy viên: / a) Bà B, …``. The role stands last in an item, in the last cell of a
row, on a line of its own below, before the name, or in a heading above several items.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.holdings.chains import Held
from bomay.ingest.extract.holdings.posts import Post, PostHead
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.anchors import find_at, lowered, places
from bomay.ontology import tables
from bomay.ontology.text import any_of

_KINDS = {
    "ban": "ban-chi-dao",
    "tiểu ban": "ban-chi-dao",
    "tổ": "to-cong-tac",
    "hội đồng": "ban-chi-dao",
    "đoàn": "doan-kiem-tra",
}
_BULLET = (
    r"(?:[ ]*(?:điều \d{1,3}[.:]?|(?:\d{1,3}|[ivx]{1,5}|[a-zđ])[ ]?[.)/]+|\d{1,3}[ ]?\||[-–+•*#|]+"
    r"|phụ lục(?: [ivx\d]{1,4})?[.:]?)[ ]*){0,3}"
)
_BOARD = rf"(?P<board>(?P<word>{any_of(_KINDS)})(?:[ ][^\n:;.(|]{{2,260}}?)??)(?![^\W_])"
# Behind the board's name: how else it is called, then what opens a list, or the line ends.
_OPENS = (
    r"[ ]?(?:\([^()\n]{3,200}\)[ ]?)?"
    r"(?:,?[ ]?(?:(?:bao )?gồm|như sau|sau đây|"
    r"do (?:ông|bà|đồng chí|[^\n.;:]{2,80} làm)|với (?:các|thành phần)|có tên|theo danh sách)"
    r"(?![^\W_])[^\n.;]{0,200})?"
    r"[ ]?[:.;]?[ *|]*(?=\n)"
)
_MEMBERS = (
    r"(?:(?:các )?(?:thành viên|ủy viên) |thành phần |nhân sự |danh sách )*(?:của |tham gia )?"
)
_HEADING = re.compile(
    rf"{_BULLET}(?:(?:nay )?(?:quyết định )?(?P<makes>(?:thành lập|kiện toàn|củng cố|điều chỉnh|"
    rf"thay đổi|bổ sung)(?: và kiện toàn| lại)?) |(?=danh sách|thành phần|nhân sự)){_MEMBERS}"
    rf"{_BOARD}{_OPENS}"
)
_CUES = ("thành lập ", "kiện toàn ", "củng cố ", "điều chỉnh ", "danh sách ", "thành phần ")
_MOST_LINES, _CUE_CHARS, _BARE_WORDS = 200, 60, 2
_BEGUN = 4  # words of a board's name that a role may be told with
_UNDER_HEADING = re.compile(r"[ ]*(?:\([^\n]*|[-–_*=| ]*|(?:stt|tt|số tt)[ |].*|(?:stt|tt))[ ]*")
_ENDS = re.compile(
    r"[ ]*(?:[*#]{1,4} ?)?(?:điều \d|nơi nhận|chương [ivx]|quyết định này|căn cứ |[*#]{2,})"
)
_LONGEST_ITEM = 600
_MOST_UNREAD = 4  # lines of a list that tell neither somebody nor a role
_CELL = re.compile(r"[^\W\d_][^:\n]*")


class _Kind(NamedTuple):
    """The word that a board's name begins with, and the words after it."""

    word: str
    begun: str


class _Board(NamedTuple):
    """A board, what its name begins with, and where its heading ends."""

    node: Node
    kind: _Kind
    end: int


class _Role(NamedTuple):
    """What somebody is of a board, as printed from ``start`` to ``end``."""

    head: str
    start: int
    end: int


def board_holdings(grammar: Grammar, names: Sequence[Name]) -> Iterator[Held]:
    """The roles that lists of boards give to those who are named in them."""
    if not names:
        return
    done = 0
    known: dict[str, Node] = {}
    for heading in _headings(lowered(grammar.text)):
        if heading.start() < done:
            continue
        board = _board_of(grammar, heading, known)
        if board is None:
            continue
        for held, end in _members(grammar, names, board):
            yield held
            done = end


def _headings(low: str) -> Iterator[re.Match[str]]:
    lines = {line for cue in _CUES for at in places(low, cue) if (line := _line(low, at)) >= 0}
    return find_at(_HEADING, sorted(lines), low)


def _line(low: str, at: int) -> int:
    """Where the line begins that has a cue near its beginning, else -1."""
    begin = max(0, at - _CUE_CHARS)
    found = low.rfind("\n", begin, at)
    return found + 1 if found >= 0 or not begin else -1


def _board_of(grammar: Grammar, heading: re.Match[str], known: dict[str, Node]) -> _Board | None:
    """The board of a heading; one told by its first words is that made before."""
    start, end = heading.span("board")
    word = heading["word"]
    said = " ".join(heading["board"].split())
    spelled = " ".join(grammar.text[start:end].split())
    if said in known:
        return _Board(known[said], _kind(known[said], word), heading.end())
    if spelled.isupper():
        again = grammar.flat.find(said)
        while again >= 0 and grammar.text[again : again + len(said)].isupper():
            again = grammar.flat.find(said, again + 1)
        if again < 0:
            return None
        start, end = again, again + len(said)
        spelled = grammar.text[start:end]
    if len(said.split()) <= len(word.split()) + _BARE_WORDS:  # Ban Chỉ đạo, Hội đồng thẩm định
        begun = [node for name, node in known.items() if name.startswith(f"{said} ")]
        return _Board(begun[-1], _kind(begun[-1], word), heading.end()) if begun else None
    name, unit, implied = spelled[0].upper() + spelled[1:], None, False
    for at in _spaces(grammar.text, start, end):
        clause = grammar.places.unit_at(at)
        if clause is not None and clause.end == end and clause.unit is not None:
            name = f"{name[: at - start]} {clause.unit.name}"
            unit, implied = clause.unit, clause.implied
            break
    kind = _KINDS[word]
    node = Node(
        start, end, name, kind, name[: len(word)], unit, name[len(word) + 1 :], implied=implied
    )
    known[said] = node
    return _Board(node, _kind(node, word), heading.end())


def _kind(node: Node, word: str) -> _Kind:
    return _Kind(word, " ".join(node.name.lower().removeprefix(word).split()[:_BEGUN]))


def _spaces(text: str, start: int, end: int) -> Iterator[int]:
    """The spaces of a name, from the first on."""
    at = text.find(" ", start, end)
    while at >= 0:
        yield at
        at = text.find(" ", at + 1, end)


def _members(grammar: Grammar, names: Sequence[Name], board: _Board) -> Iterator[tuple[Held, int]]:
    """Who is what, line by line, with where the line ends."""
    text, low = grammar.text, lowered(grammar.text)
    above: _Role | None = None
    waiting: Name | None = None
    at, empty = board.end + 1, 0
    for _ in range(_MOST_LINES):
        if at >= len(text):
            return
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        if _ENDS.match(low, at, stop) or stop - at > _LONGEST_ITEM:
            return
        index = bisect_left(names, at, key=lambda name: name.start)
        name = names[index] if index < len(names) and names[index].start < stop else None
        role = _role(low, (at, stop), board.kind, name)
        if name is not None:
            empty, waiting, found = 0, name if role is None else None, role or above
            if found is not None and not name.foreign:
                yield _held(board, name, found), stop
        elif role is not None:
            if waiting is not None and _CELL.fullmatch(low, at, stop):
                yield _held(board, waiting, role), stop
            else:
                above = role
            waiting = None
        elif not _UNDER_HEADING.fullmatch(low, at, stop):
            empty += 1
            if empty > _MOST_UNREAD and waiting is None:
                return
        at = stop + 1


def _held(board: _Board, name: Name, role: _Role) -> Held:
    post = Post(role.start, role.end, role.head, PostHead(role.head, None, "", ""), board.node)
    near = abs(role.start - name.start) < _LONGEST_ITEM
    start = min(name.start, role.start) if near else name.start
    end = max(name.end, role.end) if near else name.end
    return Held(
        person=name.full,
        post=post,
        body=board.node,
        status="current",
        start=start,
        end=end,
        pattern="board-list",
        chain=role.start,
    )


def _role(low: str, line: tuple[int, int], board: _Kind, name: Name | None) -> _Role | None:
    """The role in a line: before a name, last behind it, or alone."""
    start, stop = line
    if name is None:
        found = _alone(board).fullmatch(low, start, stop)
    else:
        found = _before(board).match(low, start, name.start) or _last(board).search(
            low, name.end, stop
        )
    if found is None:
        return None
    return _Role(_heads()[found["role"]][0], *found.span("role"))


@cache
def _heads() -> dict[str, tuple[str, tuple[str, ...]]]:
    return {
        row["surface"]: (row["head"], tuple(tables.listed(row["boards"])))
        for row in tables.rows("board_roles")
    }


@cache
def _roles(word: str) -> str:
    """Any role in a board that begins with a word."""
    fitting = [role for role, (_, boards) in _heads().items() if {"*", word}.intersection(boards)]
    return rf"(?P<role>{any_of(fitting)})(?![^\W_])"


def _whose(board: _Kind) -> str:
    """``Trưởng Ban Chỉ đạo``, ``Ủy viên Hội đồng``: the beginning of the board's own name."""
    more = ""
    for each in reversed(board.begun.split()):
        more = rf"(?:[ ]{re.escape(each)}{more})?"
    return rf"(?:[ ]{board.word}(?![^\W_]))?{more}"


@cache
def _alone(board: _Kind) -> re.Pattern[str]:
    """``2. Các Phó Trưởng ban gồm:``, ``- Trưởng ban``."""
    return re.compile(
        rf"{_BULLET}(?:các )?{_roles(board.word)}{_whose(board)}(?:,? (?:gồm|bao gồm)(?: có)?)?"
        r"(?: các (?:ông|bà|đồng chí)[^\n:]{0,40})?[ ]?[:;.,|]*[ ]*"
    )


@cache
def _before(board: _Kind) -> re.Pattern[str]:
    """``Trưởng ban: Ông A``."""
    return re.compile(
        rf"{_BULLET}(?:các )?{_roles(board.word)}{_whose(board)}[ ]?(?:[:|]|[–-](?=[ ]))[ ]?"
    )


@cache
def _last(board: _Kind) -> re.Pattern[str]:
    """``…, Giám đốc Sở Y - Phó Trưởng ban;``, ``… | Ủy viên |``."""
    return re.compile(
        rf"(?:[,;:|(]|[ ][–-]|[ ]làm|[ ]là)[ ]?{_roles(board.word)}{_whose(board)}[ ]?[).;,|/ ]*$",
        re.MULTILINE,
    )
