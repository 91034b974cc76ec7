"""Bodies that an office names by their kind alone, where the text tells one of that kind.

``Phó Giám đốc Sở``, ``Chánh Thanh tra Sở``, ``Cục trưởng``: of the only one that is told of.
"""

from __future__ import annotations

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import UNKNOWN, Node
from bomay.ingest.extract.bodies.words import goes_on
from bomay.ingest.extract.holdings.posts import Post

_LETTERHEAD_CHARS = 1500
_BRACKET_CHARS = 80
_DEPARTMENT = "sở"
_OF_A_DEPARTMENT = " Sở"
_OF_MINISTRIES = "Thanh tra Bộ "


def only_department(grammar: Grammar, node: Node) -> Node | None:
    """``Phó Giám đốc Sở`` in a text that names one Sở only."""
    if node.name != node.head:
        return grammar.completed(node)
    if goes_on(grammar.text, node.end):
        return None  # "Sở giao thương quốc tế X": of a name that could not be read
    only = grammar.once(("only", _DEPARTMENT), lambda: _only_body(grammar, _DEPARTMENT))
    only = only or _before_bracket(grammar, node.start)
    return only._replace(start=node.start, end=node.end, implied=True) if only else None


def _before_bracket(grammar: Grammar, at: int) -> Node | None:
    """``Sở X (do ông A làm giám đốc sở)``: the body that the bracket explains."""
    opens = grammar.text.rfind(" (", max(0, at - _BRACKET_CHARS), at)
    if opens < 0 or ")" in grammar.text[opens:at]:
        return None
    before = range(opens - 1, max(0, opens - _BRACKET_CHARS), -1)
    nodes = (grammar.parse(start) for start in before if start in grammar.heads)
    return next((n for n in nodes if n and n.kind == "so" and n.end == opens and n.complete), None)


def office_of_department(grammar: Grammar, node: Node) -> Node | None:
    """``Chánh Thanh tra Sở``, ``Chánh Văn phòng Sở`` in a text that names one Sở only."""
    only = grammar.once(("only", _DEPARTMENT), lambda: _only_body(grammar, _DEPARTMENT))
    if only is None:
        return None
    name = f"{node.name.removesuffix(_OF_A_DEPARTMENT)} {only.name}"
    return node._replace(name=name, unit=only.unit, subject=name, implied=True, complete=True)


def only_inspectors(grammar: Grammar) -> Node | None:
    """``tân Phó Chánh Thanh tra A`` in a text of one inspectorate, ``Thanh tra Bộ X``.

    A department's may stand beside that of its province.
    """
    only = grammar.once(("only", "thanh tra"), lambda: _only_body(grammar, "thanh tra"))
    return only if only is not None and only.name.startswith(_OF_MINISTRIES) else None


def only_one(grammar: Grammar, post: Post) -> Node | None:
    """``Cục trưởng A`` in a text that names one Cục only, or in a letter of ``CỤC THUẾ``."""
    prefix = post.row.prefix
    only = grammar.once(("only", prefix), lambda: _only_body(grammar, prefix))
    return only._replace(start=post.end, end=post.end, implied=True) if only else None


def _only_body(grammar: Grammar, prefix: str) -> Node | None:
    named: dict[str, Node] = {}
    for start in grammar.starts:
        head = grammar.heads[start][1].name.lower()
        if head != prefix and not (prefix == _DEPARTMENT and head.startswith(f"{prefix} ")):
            continue  # Sở Giao dịch Chứng khoán is a Sở too
        node = grammar.parse(start)
        if node is None or not grammar.text[start].isupper():
            continue
        if not node.complete and not (node.kind == "so" and node.subject not in (None, UNKNOWN)):
            continue  # a Sở told without its province is another all the same
        if node.complete and start < _LETTERHEAD_CHARS and grammar.text[start : node.end].isupper():
            return node
        named.setdefault(node.name.lower(), node)
    longest = max(named, key=len, default="")
    # "Cục Đường sắt" of "Cục Đường sắt Việt Nam"
    only = named[longest] if longest and all(map(longest.startswith, named)) else None
    return only if only is not None and only.complete else None
