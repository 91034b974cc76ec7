"""Who is what in a board, by the list of its members below the line that makes or names it.

``Điều 1. Thành lập Hội đồng thẩm định giá đất tỉnh X gồm: / 1. Ông A, Giám đốc Sở Y - Chủ tịch
Hội đồng; / 2. Các Ủy viên: / a) Bà B, …``. The role stands last in an item, in the last cell of a
row, on a line of its own below, before the name, or in a heading above several items.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice, takewhile, zip_longest
from typing import NamedTuple

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.holdings.chains import Held
from bomay.ingest.extract.holdings.gaps import TITLES
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.names.post_heads import PostHead
from bomay.ingest.extract.text.anchors import Pieces, find_at, lowered, places
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
_CUES = Pieces(
    *("thành lập ", "kiện toàn ", "củng cố ", "điều chỉnh ", "danh sách ", "thành phần ")
)
_MOST_LINES, _CUE_CHARS, _BARE_WORDS = 200, 60, 2
_DECISION_CHARS = 30_000  # how far a list in capitals may be from the article that makes the board
_BEGUN = 4  # words of a board's name that a role may be told with
_UNDER_HEADING = re.compile(r"[ ]*(?:\([^\n]*|[-–_*=| ]*|(?:stt|tt|số tt)[ |].*|(?:stt|tt))[ ]*")
_ENDS = re.compile(
    r"[ ]*(?:[*#]{1,4} ?)?(?:điều \d|nơi nhận|chương [ivx]|quyết định này|căn cứ |[*#]{2,})"
)
_LONGEST_ITEM = 600
_MOST_UNREAD = 4  # lines of a list that tell neither somebody nor a role
_CELL = re.compile(r"[^\W\d_][^:\n]*")
# Those who are told of next are members no more, or again.
_LET_GO = (
    r"cho thôi|thôi (?:nhiệm vụ|làm|giữ|tham gia|là|không)|ra khỏi|loại khỏi|"
    r"rút (?:tên|khỏi|ra)|không còn|xóa tên|(?:được|bị) thay(?: thế)?"
)
_LEAVES = re.compile(rf"(?<!\w)(?:{_LET_GO}|miễn nhiệm|bãi nhiệm|nghỉ hưu|chuyển công tác)(?!\w)")
# In a heading the other words may be of the board's name.
_LEAVE_BELOW = re.compile(rf"(?<!\w)(?:{_LET_GO})(?!\w)")
_ADDS = re.compile(
    r"(?<!\w)(?:bổ sung|kiện toàn|cử|chỉ định|phân công|thay bằng|thay vào|sau khi)(?!\w)"
)
# "Lãnh đạo các sở:", "Mời các ông, bà:": parts of the list itself.
_PART = re.compile(
    r"(?<!\w)(?:gồm|ông|bà|đồng chí|đại diện(?! [^\n]*được)|lãnh đạo(?! [^\n]*được)|khối|phía|mời|"
    r"thành viên|ủy viên|thành phần|danh sách|bổ sung|thường trực|thư ký)(?!\w)"
)
_BOARD_WORD = re.compile(
    r"(?<!\w)(?:hội đồng|tiểu ban|ban(?= chỉ đạo)|tổ(?! chức)|(?<!công )đoàn(?! thể))(?!\w)"
)
_INSTEAD = r"thay(?: thế)?(?: cho)?"
_REPLACED = re.compile(rf"(?<!\w){_INSTEAD}[ ]{TITLES}$")
# What joins a second name of a line to what is told of the first.
_JOIN = re.compile(
    rf"(?P<sep>[ ]?(?P<sign>[;,])(?:[ ](?:và|cùng))?|[ ](?:và|cùng)"
    rf"|[ ]?[(|,;–-]?[ ]?(?P<instead>(?<!\w){_INSTEAD}))[ ]{TITLES}$"
)
_OPENS_ITEM = re.compile(rf"{_BULLET}(?:mời )?{TITLES}")


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
    cues = _CUES.of(grammar.flat) if names else ()
    if not cues:
        return
    done = 0
    known: dict[str, Node] = {}
    low = lowered(grammar.text)
    for heading in _headings(low, cues):
        if heading.start() < done:
            continue
        if _LEAVE_BELOW.search(low, *heading.span()):
            continue  # "điều chỉnh Tổ công tác X, cho thôi nhiệm vụ các ông sau:"
        board = _board_of(grammar, heading, known)
        if board is None:
            continue
        for held, end in _members(grammar, names, board):
            yield held
            done = end


def _headings(low: str, cues: Iterable[str]) -> Iterator[re.Match[str]]:
    lines = {line for cue in cues for at in places(low, cue) if (line := _line(low, at)) >= 0}
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
        again = grammar.once(("board in small", said), lambda: _in_small(grammar, said, start))
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
    node = grammar.parse(start)  # where it reads the board, the list's is the same one
    if node is None or node.end != end or not node.complete:
        kind, head, subject = _KINDS[word], name[: len(word)], name[len(word) + 1 :]
        node = Node(start, end, name, kind, head, unit, subject, implied=implied)
    known[said] = node
    return _Board(node, _kind(node, word), heading.end())


def _in_small(grammar: Grammar, said: str, near: int) -> int:
    """Where a board that a heading prints in capitals is named in small letters, else -1."""
    begin, end = max(0, near - _DECISION_CHARS), near + _DECISION_CHARS
    again = grammar.flat.find(said, begin, end)
    while again >= 0 and grammar.text[again : again + len(said)].isupper():
        again = grammar.flat.find(said, again + len(said), end)
    return again


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
    leaving = False
    at, empty = board.end + 1, 0
    for _ in range(_MOST_LINES):
        if at >= len(text):
            return
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        if _ENDS.match(low, at, stop) or stop - at > _LONGEST_ITEM:
            return
        here = _within(names, at, stop)
        role = None if here else _role(_alone(board.kind).fullmatch(low, at, stop))
        if not here:
            leaving = _are_leaving(low, at, stop, leaving)
        if leaving:
            above, waiting = None, None
        elif here:
            empty = 0
            told = list(_told(low, (at, stop), board.kind, here))
            for name, found in told:
                if (found := found or above) is not None and not name.foreign:
                    yield _held(board, name, found), stop
            waiting = here[0] if len(here) == 1 and told and told[0][1] is None else None
        elif role is not None:
            if waiting is not None and _CELL.fullmatch(low, at, stop):
                yield _held(board, waiting, role), stop
            else:
                above = role
            waiting = None
        elif not _UNDER_HEADING.fullmatch(low, at, stop):
            empty += 1
            if _opens_another(low, at, stop, board.kind):
                return
            if empty > _MOST_UNREAD and waiting is None:
                return
        at = stop + 1


def _within(names: Sequence[Name], at: int, stop: int) -> list[Name]:
    """The names in a line."""
    first = bisect_left(names, at, key=lambda name: name.start)
    return list(takewhile(lambda name: name.start < stop, islice(names, first, None)))


def _are_leaving(low: str, at: int, stop: int, before: bool) -> bool:
    """``Cho thôi nhiệm vụ các thành viên:``, until others are added below."""
    if _LEAVES.search(low, at, stop):
        return True
    return before and _ADDS.search(low, at, stop) is None


def _opens_another(low: str, at: int, stop: int, board: _Kind) -> bool:
    """``Thí sinh:``, ``Tổ giúp việc gồm:``: others than the members of the board are told next."""
    if not low[at:stop].rstrip().endswith(":"):
        return False
    if _PART.search(low, at, stop) is None:
        return True
    return any(found.group() != board.word for found in _BOARD_WORD.finditer(low, at, stop))


def _told(
    low: str, line: tuple[int, int], board: _Kind, names: Sequence[Name]
) -> Iterator[tuple[Name, _Role | None]]:
    """Who is named as what in a line; nothing behind what tells otherwise of a second name.

    Without a role only where that of a heading above is meant: at the beginning of the item.
    """
    begin, stop = line
    if _REPLACED.search(low, begin, names[0].start):
        return
    group: list[Name] = []
    for name, following in zip_longest(names, names[1:]):
        join = _JOIN.search(low, name.end, following.start) if following is not None else None
        group.append(name)
        if following is not None and join is None:
            return
        end = join.start() if join is not None else stop
        if join is not None and end == name.end and join["instead"] is None and join["sign"] != ";":
            continue  # ông A và bà B - Thành viên
        if not _LEAVES.search(low, begin, end):
            yield from _told_together(low, (begin, end), board, group)
        if join is not None and join["instead"] is not None:
            return
        begin, group = (join.end("sep") if join is not None else stop), []


def _told_together(
    low: str, part: tuple[int, int], board: _Kind, group: Sequence[Name]
) -> Iterator[tuple[Name, _Role | None]]:
    """The role that a part of a line gives to those who are named side by side in it."""
    begin, end = part
    role = _role(
        _before(board).match(low, begin, group[0].start)
        or _last(board).search(low, group[-1].end, end)
    )
    if role is not None or _OPENS_ITEM.fullmatch(low, begin, group[0].start):
        yield from ((name, role) for name in group)


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


def _role(found: re.Match[str] | None) -> _Role | None:
    """The role that was found."""
    return _Role(_heads()[found["role"]][0], *found.span("role")) if found is not None else None


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
