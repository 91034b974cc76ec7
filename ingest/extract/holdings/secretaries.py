"""A bare secretary in a text that tells of one committee: ``Bí thư Nguyễn Văn A``.

Villages, cells and firms have secretaries too. So the committee is that of somebody who was told
of as its secretary by name, or of a title before a name that takes up one without a name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.text.letters import UPPER

_LED_BY_SECRETARIES = frozenset({"tu", "thu", "qu", "hu", "txu"})
_NAME = rf"[{UPPER}][^\W\d_]*(?:[ .][ ]?[{UPPER}][^\W\d_]*){{0,5}}"
_BEHIND = re.compile(rf"[ ]({_NAME})(?!\w)")
_BEFORE = re.compile(rf"(?<!\w)({_NAME})(?:,| -| \()[ ]?\Z")
_OPENS = re.compile(r"(?:\A|\n|[.!?]\s)[\"“]?\Z")
_FRONTED = re.compile(
    r"(?<!\w)(?:tại|trong|sau|trước|nhân|qua|sáng|chiều|tối|ngày|phát biểu)[ ][^,.;:\n]{2,60},[ ]\Z"
)
_FRONTED_CHARS = 80
_HAS_SECRETARIES = re.compile(
    r"(?<!\w)(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|bản|thôn|ấp|làng|xóm|buôn|sóc|"
    r"khu phố|công ty|tập đoàn|xí nghiệp|nhà máy|trường|bệnh viện|hợp tác xã|đảng bộ|đảng ủy|"
    r"chi bộ|đoàn|cơ quan|đơn vị|doanh nghiệp|địa phương|cơ sở)(?!\w)"
)
_NAME_CHARS = 60
_TITLE = "bí thư "
_DEPUTY = "phó bí thư "


class _Told(NamedTuple):
    """The one committee of a text and who was told of as leading it, deputies apart."""

    node: Node
    names: frozenset[tuple[bool, str]]
    given: frozenset[tuple[bool, str]]  # the last words of all the names
    short: frozenset[tuple[bool, str]]  # and of those that are printed short
    named: frozenset[bool]  # whether a deputy or not
    unnamed: frozenset[bool]


def only_secretary(grammar: Grammar, post: Post) -> Node | None:
    """The committee of ``Bí thư Tỉnh ủy X`` in a text that tells of no other committee."""
    told = _leaders(grammar)
    if told is None:
        return None
    deputy = post.head.startswith("Phó ")
    name = _beside(grammar.text, post.start, post.end)
    if name is None:
        return None
    if deputy in told.named:
        return told.node if _is_told(told, deputy, name) else None
    start = _before_fronted(grammar, post.start)
    is_title = _BEHIND.match(grammar.text, post.end) and _opens(grammar.text, start)
    return told.node if is_title and deputy in told.unnamed else None


def tells_who(grammar: Grammar, post: Post) -> bool:
    """Whether a text of one committee tells who leads it: others are secretaries elsewhere."""
    told = _leaders(grammar)
    deputy = post.head.startswith("Phó ")
    return told is not None and (deputy in told.named or deputy in told.unnamed)


def _leaders(grammar: Grammar) -> _Told | None:
    return grammar.once(("only secretary",), lambda: _told(grammar))


def _is_told(told: _Told, deputy: bool, name: str) -> bool:
    """Whether it is the name of one of them: whole, or one of the two is short of the other."""
    given = (deputy, name.split()[-1])
    if (deputy, name) in told.names or given in told.short:
        return True
    return " " not in name and given in told.given


def _told(grammar: Grammar) -> _Told | None:
    nodes: dict[str, Node] = {}
    names: set[tuple[bool, str]] = set()
    unnamed: set[bool] = set()
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
        elif _opens(grammar.text, title):
            unnamed.add(deputy)
    if len(nodes) != 1:
        return None
    return _Told(
        node=next(iter(nodes.values())),
        names=frozenset(names),
        given=frozenset((deputy, name.split()[-1]) for deputy, name in names),
        short=frozenset((deputy, name.split()[-1]) for deputy, name in names if _is_short(name)),
        named=frozenset(deputy for deputy, _ in names),
        unnamed=frozenset(unnamed),
    )


def _is_short(name: str) -> bool:
    return " " not in name or "." in name


def _beside(text: str, start: int, end: int) -> str | None:
    """The name a title stands with: ``Bí thư … Nguyễn Văn A``, ``Nguyễn Văn A, Bí thư …``."""
    behind = _BEHIND.match(text, end)
    before = behind or _BEFORE.search(text, max(0, start - _NAME_CHARS), start)
    return before.group(1).replace(".", ". ").replace(".  ", ". ") if before else None


def _before_fronted(grammar: Grammar, start: int) -> int:
    """``Tại buổi lễ, Bí thư A``: where it begins; not of a place with a secretary of its own."""
    found = _FRONTED.search(grammar.flat, max(0, start - _FRONTED_CHARS), start)
    if found is None or _HAS_SECRETARIES.search(found.group()):
        return start
    return found.start()


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins there."""
    return _OPENS.search(text, max(0, start - 3), start) is not None
