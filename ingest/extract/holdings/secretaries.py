"""A bare secretary in a text that tells of one committee: ``Bí thư Nguyễn Văn A``.

Villages, cells and firms have secretaries too. So the committee is that of somebody who was told
of as its secretary by name, or of a title before a name that takes up one without a name in a text
that tells of nothing else with a secretary. Who is told of as secretary elsewhere is not it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.text.anchors import find_at, places
from bomay.ingest.extract.text.letters import UPPER

_LED_BY_SECRETARIES = frozenset({"tu", "thu", "qu", "hu", "txu"})
_OWN_WORDS = {
    "tu": ("tỉnh", "thành phố"),
    "thu": ("thành phố",),
    "qu": ("quận",),
    "hu": ("huyện",),
    "txu": ("thị xã",),
}
_NAME = rf"[{UPPER}][^\W\d_]*(?:[ .][ ]?[{UPPER}][^\W\d_]*){{0,5}}"
_NAMES = re.compile(rf"(?<!\w){_NAME}(?!\w)")
_CALLED = r"(?:(?:Ông|Bà|Anh|Chị|Đồng chí)[ ])?"
_BEHIND = re.compile(rf"[ ]{_CALLED}({_NAME})(?!\w)")
_BEFORE = re.compile(rf"(?<!\w){_CALLED}({_NAME})(?:,| -| \()[ ]?\Z")
_OPENS = re.compile(r"(?:\A|\n|[.!?]\s)[\"“]?\Z")
_FRONTED = re.compile(
    r"(?<!\w)(?:tại|trong|sau|trước|nhân|qua|sáng|chiều|tối|ngày|phát biểu)[ ][^,.;:\n]{2,60},[ ]\Z"
)
_FRONTED_CHARS = 80
_HAS_SECRETARIES = (
    r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|bản|thôn|ấp|làng|xóm|buôn|sóc|"
    r"khu phố|công ty|tập đoàn|xí nghiệp|nhà máy|trường|bệnh viện|hợp tác xã|đảng bộ|đảng ủy|"
    r"chi bộ|đoàn|cơ quan|đơn vị|doanh nghiệp|địa phương|cơ sở)(?!\w)"
)
# Not "các xã", "toàn tỉnh", "môi trường", "đoàn công tác": none of them has one secretary.
_OF_ONE = re.compile(
    r"(?<!\w)(?<!các )(?<!những )(?<!nhiều )(?<!mỗi )(?<!từng )(?<!mọi )(?<!cấp )(?<!toàn )"
    rf"(?<!môi )(?<!thị )(?<!hiện )(?<!lập ){_HAS_SECRETARIES}"
    r"(?![ ](?:công tác|viên|kết|đbqh|đại biểu|thể))"
)
_ELSEWHERE = re.compile(
    rf"(?<!\w)bí thư[ ](?=(?:thành |tỉnh |huyện |quận |thị )?{_HAS_SECRETARIES})"
)
_OF_ANOTHER = re.compile(rf"[ ](?:của|ở|tại|thuộc)[ ](?:\w+[ ])?{_HAS_SECRETARIES}")
_CLAUSE = re.compile(r"[^,.;:()\n]{0,70}")
# By the statutes the secretary of a place leads the committee of its soldiers too.
_LED_AS_WELL = "đảng ủy quân sự "
_NAME_CHARS = 60
_TITLE = "bí thư "
_DEPUTY = "phó bí thư "


class _Told(NamedTuple):
    """The one committee of a text and who was told of as leading it, deputies apart."""

    node: Node
    names: frozenset[tuple[bool, str]]
    given: dict[tuple[bool, str], frozenset[str]]  # the names by their last words
    named: frozenset[bool]  # whether a deputy or not
    unnamed: bool  # as the secretary, no deputy
    first: float  # where the text first tells of a secretary or deputy of it


def only_secretary(grammar: Grammar, post: Post) -> Node | None:
    """The committee of ``Bí thư Tỉnh ủy X`` in a text that tells of no other committee."""
    told = _leaders(grammar)
    if told is None:
        return None
    deputy = post.head.startswith("Phó ")
    name = _beside(grammar.text, post.start, post.end)
    if name is None or (deputy, name) in _secretaries_elsewhere(grammar, told.node):
        return None
    behind = _BEHIND.match(grammar.text, post.end)
    if _OF_ANOTHER.match(grammar.flat, behind.end() if behind else post.end) is not None:
        return None
    if deputy in told.named:
        return told.node if _is_told(told, deputy, name) else None
    if deputy or not told.unnamed or behind is None:
        return None  # a committee has several deputies
    ends = grammar.text.find(". ", behind.end())
    if _first_other(grammar, told.node) < (ends if ends >= 0 else len(grammar.text)):
        return None
    return told.node if _opens(grammar.text, _before_fronted(grammar, post.start)) else None


def tells_who(grammar: Grammar, post: Post) -> bool:
    """Whether a text of one committee tells of who leads it: others are secretaries elsewhere."""
    told = _leaders(grammar)
    if told is None:
        return False
    deputy = post.head.startswith("Phó ")
    return told.first < post.start or deputy in told.named or (told.unnamed and not deputy)


def _leaders(grammar: Grammar) -> _Told | None:
    return grammar.once(("only secretary",), lambda: _told(grammar))


def _is_told(told: _Told, deputy: bool, name: str) -> bool:
    """Whether it is the name of one of them: whole, or one of the two is short of the other."""
    if (deputy, name) in told.names:
        return True
    return any(
        _is_short_of(name, other) or _is_short_of(other, name)
        for other in told.given.get((deputy, name.split()[-1]), ())
    )


def _is_short_of(short: str, name: str) -> bool:
    """``Hùng``, ``N. V. Hùng`` and ``N. Hùng`` of ``Nguyễn Văn Hùng``, not ``N. V. Hùng`` of Lò."""
    *initials, given = short.split()
    *syllables, last = name.split()
    if given != last or not all(initial.endswith(".") for initial in initials):
        return False
    if len(initials) == 1:
        return bool(syllables) and syllables[0].startswith(initials[0][:-1])
    return not initials or (
        len(initials) == len(syllables)
        and all(s.startswith(i[:-1]) for i, s in zip(initials, syllables, strict=True))
    )


def _told(grammar: Grammar) -> _Told | None:
    nodes: dict[str, Node] = {}
    names: set[tuple[bool, str]] = set()
    unnamed, first = False, float("inf")
    for start, (_, head) in grammar.heads.items():
        if head.kinds[0] not in _LED_BY_SECRETARIES:
            continue
        node = grammar.parse(start)
        if node is None or not node.complete or node.unit is None:
            continue
        nodes.setdefault(node.name, node)
        if not grammar.flat.endswith(_TITLE, 0, start):
            continue
        deputy = grammar.flat.endswith(_DEPUTY, 0, start)
        title = start - len(_DEPUTY if deputy else _TITLE)
        name = _beside(grammar.text, title, node.end)
        if name is not None:
            names.add((deputy, name))
        first = min(first, title)
        unnamed = unnamed or (name is None and not deputy and _opens(grammar.text, title))
    if len(nodes) != 1:
        return None
    node = next(iter(nodes.values()))
    given: dict[tuple[bool, str], set[str]] = {}
    for deputy, name in names:
        given.setdefault((deputy, name.split()[-1]), set()).add(name)
    return _Told(
        node=node,
        names=frozenset(names),
        given={key: frozenset(told) for key, told in given.items()},
        named=frozenset(deputy for deputy, _ in names),
        unnamed=unnamed,
        first=first,
    )


def _secretaries_elsewhere(grammar: Grammar, own: Node) -> frozenset[tuple[bool, str]]:
    """Who was told of as secretary of something else."""
    return grammar.once(("elsewhere",), lambda: frozenset(_elsewhere(grammar, own)))


def _elsewhere(grammar: Grammar, own: Node) -> Iterator[tuple[bool, str]]:
    """Whom the text names as secretaries of cells, unions, communes, or other committees."""
    for found in find_at(_ELSEWHERE, places(grammar.flat, _TITLE), grammar.flat):
        at = found.end()
        if _is_own(grammar, own, at) or grammar.flat.startswith(_LED_AS_WELL, at):
            continue
        deputy = grammar.flat.endswith(_DEPUTY, 0, at)
        title = at - len(_DEPUTY if deputy else _TITLE)
        before = _BEFORE.search(grammar.text, max(0, title - _NAME_CHARS), title)
        if before is not None:
            yield deputy, _spaced(before.group(1))
        clause = _CLAUSE.match(grammar.text, at)
        for run in _NAMES.findall(clause.group()) if clause is not None else ():
            words = _spaced(run).split()
            yield from ((deputy, " ".join(words[index:])) for index in range(len(words)))


def _is_own(grammar: Grammar, own: Node, at: int) -> bool:
    """Whether a word for places stands there that means the committee's own: ``toàn tỉnh``."""
    for word in _OWN_WORDS.get(own.kind, ()):
        if grammar.flat.startswith(word, at):
            rest = grammar.text[at + len(word) :]
            bare = own.name.split(" ủy ", 1)[-1].removeprefix(f"{word} ")
            return rest.startswith((f" {bare}", " ủy")) or not rest[1:2].isupper()
    return False


def _first_other(grammar: Grammar, own: Node) -> float:
    """Where the text first tells of something else that has a secretary."""
    return grammar.once(("first other",), lambda: _other(grammar, own))


def _other(grammar: Grammar, own: Node) -> float:
    for found in _OF_ONE.finditer(grammar.flat):
        if not _is_own(grammar, own, found.start()):
            return found.start()
    return float("inf")


def _beside(text: str, start: int, end: int) -> str | None:
    """The name a title stands with: ``Bí thư … Nguyễn Văn A``, ``Nguyễn Văn A, Bí thư …``."""
    behind = _BEHIND.match(text, end)
    before = behind or _BEFORE.search(text, max(0, start - _NAME_CHARS), start)
    return _spaced(before.group(1)) if before else None


def _spaced(name: str) -> str:
    return name.replace(".", ". ").replace(".  ", ". ")


def _before_fronted(grammar: Grammar, start: int) -> int:
    """``Tại buổi lễ, Bí thư A``: where it begins."""
    found = _FRONTED.search(grammar.flat, max(0, start - _FRONTED_CHARS), start)
    return start if found is None else found.start()


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins there."""
    return _OPENS.search(text, max(0, start - 3), start) is not None
