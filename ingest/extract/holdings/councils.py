"""The people's council that a text tells of, which the boards and delegates told bare are of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.holdings.posts import Post

_COUNCIL, _KIND = "Hội đồng nhân dân", "hdnd"
_BEHIND = re.compile(r",?[ ](?:[-–][ ])?(?P<of>(?:của|thuộc)[ ])?")
_COUNCILS = re.compile(r"(?:hội đồng nhân dân|hđnd)(?!\w)")
_LETTERS = re.compile(r"[A-ZĐƯ&]{3,9}(?!\w)")
_FIRM = re.compile(r"(?:công ty|tập đoàn|tổng công ty|hiệp hội|liên đoàn|doanh nghiệp)(?!\w)")
_OF_THE_ASSEMBLY = re.compile(
    r"(?<!đại biểu )quốc hội|(?<!đoàn )(?:đbqh|đại biểu quốc hội)|(?<!\w)qh(?!\w)"
)
# The delegation of a province, told of beside its council.
_DELEGATION = re.compile(r"đoàn (?:đbqh|đại biểu quốc hội)")
_ITS_DELEGATES = re.compile(r"(?<!\w)đại biểu (?:hội đồng nhân dân|hđnd)(?!\w)")
_MEETING = r"(?:đại biểu|(?<!\w)đb|kỳ họp(?:[ ](?:thứ|lần)[ ]\w+)?(?:[ ]\(.{1,20}?\))?,?)[ ]"
# ``Quốc hội thảo luận``, ``tại nghị trường``: it sits.
_SITS = (
    r"quốc hội (?:đã |đang |sẽ )?(?:tiếp tục |bắt đầu )?(?:thảo luận|họp|nghe|chất vấn|làm việc)"
)
_WHOSE = re.compile(
    rf"(?P<assembly>(?<!\w)đbqh|{_MEETING}(?:quốc hội|qh)(?!\w)|{_SITS}|nghị trường)"
    # who proposed something need not be who speaks
    rf"|(?<!nghị của )(?<!nghị của các ){_MEETING}(?:của[ ])?"
    r"(?P<council>hội đồng nhân dân|hđnd)(?!\w)"
)
# ``đại biểu Lê Văn Tám (đoàn Cà Mau)``: those of councils are not told so.
_FROM_A_PROVINCE = re.compile(r"(?:đại biểu|đb)[ ][^.,;:()\n]{2,40}[ ]\((?:thuộc )?đoàn[ ]")


def of_council(grammar: Grammar, node: Node, others: Sequence[Post]) -> Node | None:
    """``Trưởng ban Pháp chế``, ``Trưởng ban Pháp chế HĐND``: of the council that is told."""
    beside = (other.node for other in others)
    council = next((one for one in beside if one and one.kind == _KIND and one.complete), None)
    if council is None and node.name.endswith(_COUNCIL):
        bare = Node(node.start, node.end, _COUNCIL, _KIND, _COUNCIL, complete=False)
        council = grammar.completed(bare)
    own = council is not None or node.name.endswith(_COUNCIL)
    if not own and _is_of_another(grammar, node):
        return None
    council = council or grammar.once(("council",), lambda: only_council(grammar))
    if council is None:
        return None
    board = node.name.removesuffix(f" {_COUNCIL}")
    name = f"{board} {council.name}"
    return node._replace(name=name, unit=council.unit, implied=True, complete=True)


def _is_of_another(grammar: Grammar, node: Node) -> bool:
    """``Trưởng ban Pháp chế VCCI``, ``…, Tập đoàn X``: whose board it is, is printed behind it."""
    behind = _BEHIND.match(grammar.text, node.end)
    if behind is None or _COUNCILS.match(grammar.flat, behind.end()):
        return False
    if behind["of"] or _LETTERS.match(grammar.text, behind.end()):
        return True
    return behind.end() in grammar.heads or _FIRM.match(grammar.flat, behind.end()) is not None


def council_of_delegate(grammar: Grammar, at: int) -> Node | None:
    """Of which council a delegate told bare at ``at`` is, None where it is of the Assembly.

    In a text that tells of both it is that whose delegates or session were told of last.
    """
    council = grammar.once(("council",), lambda: only_council(grammar))
    if council is not None or not grammar.once(("councils",), lambda: _councils(grammar)):
        return council
    if _FROM_A_PROVINCE.match(grammar.flat, at):
        return None
    told = grammar.once(("whose delegates",), lambda: list(_WHOSE.finditer(grammar.flat)))
    index = bisect_left(told, at, key=_start) - 1
    if index < 0 or told[index]["assembly"]:
        return None
    return _the_council(grammar)


def only_council(grammar: Grammar) -> Node | None:
    """The council whose delegates speak, in a text that tells of one and not of the Assembly."""
    if _OF_THE_ASSEMBLY.search(grammar.flat):
        return None
    if _DELEGATION.search(grammar.flat) and not _ITS_DELEGATES.search(grammar.flat):
        return None
    return _the_council(grammar)


def _the_council(grammar: Grammar) -> Node | None:
    told = grammar.once(("councils",), lambda: _councils(grammar))
    return next(iter(told.values())) if len(told) == 1 else None


def _start(match: re.Match[str]) -> int:
    return match.start()


def _councils(grammar: Grammar) -> dict[str, Node]:
    """The councils that the text tells of with their unit, by name."""
    return {
        node.name: node
        for start in grammar.starts
        if grammar.heads[start][1].kinds[0] == "hdnd"
        and (node := grammar.parse(start)) is not None
        and node.complete
    }
