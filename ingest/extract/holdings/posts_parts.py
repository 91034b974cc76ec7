"""Parts named with what they are part of: ``Trưởng phòng X, Sở Y``, ``Vụ trưởng Vụ X (Bộ Y)``.

A room or department says little alone: many bodies have one of its field. Where the text prints
beside it whose it is, the two are one name; where it does so once, the part is that one wherever
else the text names it alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies.fields import every_unit_has
from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import UNKNOWN, Node
from bomay.ingest.extract.bodies.subjects import known_subject
from bomay.ingest.extract.bodies.words import speaks
from bomay.ingest.extract.text.letters import LOWER
from bomay.ingest.extract.units.home import bare_name

if TYPE_CHECKING:
    from bomay.ingest.extract.holdings.posts import Post

_COUNCIL = "Hội đồng"  # ``Hội đồng Khoa học và Đào tạo, Đại học X``
PART_HEADS = frozenset({"Phòng", "Vụ", "Ban", "Khoa", "Cục", _COUNCIL})
_WITH_COUNCILS = frozenset({"don-vi-su-nghiep", "doanh-nghiep", "co-quan-thuoc-cp"})
_TOLD_WHOLE = frozenset({"Phòng", "Vụ", "Cục"})
_OF_MINISTRIES = frozenset({"Vụ", "Phòng", "Cục"})
_COUNTRY_WIDE = "Cục"  # known without its ministry: brackets only explain it
_PARENT = re.compile(
    r"(?:[ ]\((?:nay|trước đây|nguyên) là [^()\n]{2,80}\))?,[ ](?:thuộc[ ])?|"
    r"[ ][–-][ ](?=(?:Công ty|Tổng công ty|Tập đoàn|Sở|Cục|Chi cục|Công an|Trường|Bộ|Tổng cục|Đài|"
    r"Bệnh viện|Viện|Học viện|Đại học|Trung tâm|Ngân hàng|Kho bạc|Thanh tra)[ ])"
)
# ``Theo ông A, Cục trưởng Cục X, Bộ Y vừa ban hành``: the ministry is who acts.
_OF_WHOM = re.compile(
    r"(?<!\w)(?:theo|với|gặp|của)[ ][^,;:.\n–]{0,50}(?:,|[ ][–-])[ ][^,;:\n]{0,60}\Z"
)
_OF_WHOM_CHARS = 140
# What may follow who somebody is, and is no verb of the ministry.
_GO_ON = frozenset({"và", "cùng", "tại", "ở", "khi", "trong", "về", "nói", "là", "giữ", "làm"})
_NEXT_WORD = re.compile(rf"[ ]([{LOWER}]+)")
_WITH_DEPARTMENTS = frozenset({"bo", "co-quan-ngang-bo", "vpcp"})
_OF_CENTRAL_BODIES = frozenset({"Vụ"})
_CENTRAL = frozenset(
    {"bo", "co-quan-ngang-bo", "co-quan-thuoc-cp", "tong-cuc", "tandtc", "vksndtc", "ktnn"}
    | {"thanh-tra", "van-phong-qh", "vpcp", "vpctn", "van-phong-tw", "co-quan", "mttq-tw"}
)
# Who sits together or leads, without rooms of their own.
_WITHOUT_PARTS = frozenset(
    {"hdnd", "thuong-truc-hdnd", "ban-hdnd", "doan-dbqh", "quoc-hoi", "ubtvqh", "uy-ban-qh"}
    | {"tw", "bo-chinh-tri", "ban-bi-thu", "tu", "thu", "qu", "hu", "txu", "du", "quoc-te"}
    | {"btv-tu", "btv-cap-huyen", "btv-du", "ban-chi-dao", "doan-kiem-tra", "to-cong-tac"}
)
_SENTENCE_CHARS = 400
_STOPS = (". ", "\n", "; ")
_STAFF = re.compile(
    r"(?<!\w)(?:cán bộ|công chức|viên chức|nhân viên|chuyên viên|lãnh đạo)"
    r"(?:[ ](?:của|thuộc|tại|ở))?[ ]\Z"
)
_STAFF_CHARS = 24
_ARE = re.compile(r"(?:,?[ ](?:trong đó[ ])?(?:có|như|gồm(?:[ ]có)?|là)|:)[ ]")
_BRACKETED = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]+")
_IN_LISTS = frozenset({"ông", "bà", "anh", "chị", "các", "đồng", "chí", "và", "cùng"})
_CLOSED = re.compile(r"(?:,[ ][^()\n;]{2,60})?\)")


def with_parent(grammar: Grammar, node: Node) -> Node:
    """``Trưởng phòng X, Sở Y`` names one body: the part and what it is part of."""
    if node.head not in PART_HEADS or (node.unit is not None and not node.implied):
        return node
    if node.unit is None and node.subject and not _is_alone(node):
        return node
    inside = _in_brackets(grammar, node) if node.head != _COUNTRY_WIDE else None
    if inside is not None:
        return inside
    comma = _PARENT.match(grammar.text, node.end)
    parent = grammar.parse(comma.end()) if comma else None
    if parent is not None and parent.kind == "so":
        parent = grammar.completed(parent)
    if parent is None or not parent.complete or parent.kind == "bo-chinh-tri":
        return node
    if parent.head == node.head:
        return node
    if node.head == _COUNCIL and parent.kind not in _WITH_COUNCILS:
        return node
    if parent.kind == "bo" and node.head not in _OF_MINISTRIES:
        return node
    if node.head == _COUNTRY_WIDE and (
        parent.kind not in _WITH_DEPARTMENTS
        or not _is_known(grammar, parent)
        or _acts(grammar, comma, parent)
    ):
        return node
    parent = with_parent(grammar, parent)  # "Phòng X, Cục Y, Bộ Z"
    return _inside(node, parent, parent.end)


def _is_known(grammar: Grammar, ministry: Node) -> bool:
    """Whether the table has that ministry: else a sentence may be read as its name."""
    if not ministry.subject:
        return True
    found = known_subject(grammar.flat, ministry.start + len(ministry.head) + 1, ministry.head)
    return found is not None and found[0] == ministry.end


def _acts(grammar: Grammar, comma: re.Match[str] | None, parent: Node) -> bool:
    """Whether the sentence goes on with what the body behind a comma does.

    Who speaks is the person, unless told of behind a preposition: ``Theo ông A``, ``với ông A``.
    """
    if comma is None or "thuộc" in comma.group():
        return False
    word = _NEXT_WORD.match(grammar.text, parent.end)
    if word is None:
        return False
    if not speaks(grammar.text, word):
        return word.group(1) not in _GO_ON
    begin = max(0, comma.start() - _OF_WHOM_CHARS)
    return _OF_WHOM.search(grammar.flat, begin, comma.start()) is not None


def told_whole(grammar: Grammar, node: Node) -> Node:
    """``Vụ X`` in a text that says of one department X whose it is: that one."""
    if node.head not in _TOLD_WHOLE or not node.subject or node.parent is not None:
        return node
    if (node.unit is None and not _is_alone(node)) or (node.unit is not None and not node.implied):
        return node
    if node.head == _COUNTRY_WIDE:
        return _as_of_a_post(grammar, node)
    told = grammar.once(("parts", node.head), lambda: _parts_told(grammar, node.head))
    named = told.get(node.subject.lower(), {})
    if len(named) != 1:
        return node
    whole = next(iter(named.values()))
    if _is_of_another(grammar, whole, node.start):
        alike = node.kind == "phong" and every_unit_has(grammar, node)
        return _where_it_is(grammar, node) if alike else node
    return whole._replace(start=node.start, end=node.end, implied=True)


def _as_of_a_post(grammar: Grammar, node: Node) -> Node:
    """``Cục trưởng Cục X`` where an office elsewhere is told with the ministry: one department."""
    told = grammar.once(("departments",), lambda: _departments_of_posts(grammar))
    named = told.get((node.subject or "").lower(), {})
    if len(named) != 1:
        return node
    return next(iter(named.values()))._replace(start=node.start, end=node.end, implied=True)


def _departments_of_posts(grammar: Grammar) -> dict[str, dict[str, Node]]:
    told: dict[str, dict[str, Node]] = {}
    posts: list[Post] = grammar.once(("posts",), list)
    for post in posts:
        node = post.node
        if node is None or node.head != _COUNTRY_WIDE or not node.subject or node.unit is not None:
            continue
        if node.name.startswith(f"{node.head} {node.subject} Bộ "):
            told.setdefault(node.subject.lower(), {})[node.name] = node
    return told


def _is_of_another(grammar: Grammar, whole: Node, at: int) -> bool:
    """Whether something else that may have such a part stands nearer before it than its parent.

    Many have a part of that field: ``Ở Bộ Nội vụ, ông B, Vụ trưởng Vụ Pháp chế`` is not that of
    the Bộ Y tế which was told with its Vụ Pháp chế before; ``Tại quận 3, ông B, Trưởng phòng X``
    not that of quận 1.
    """
    parent = whole.parent or ""
    hosts = grammar.once(("hosts", whole.head), lambda: _hosts(grammar, whole.head))
    index = bisect_left(hosts, (at, "")) - 1
    if index < 0:
        return False
    nearest = hosts[index][1]
    return nearest not in parent and parent not in nearest


def _where_it_is(grammar: Grammar, node: Node) -> Node:
    """``Tại quận 3, ông B, Trưởng phòng X``: the room of the district told last in the sentence."""
    begin = max(0, node.start - _SENTENCE_CHARS)
    begin = max(begin, *(grammar.text.rfind(sign, begin, node.start) + 1 for sign in _STOPS))
    told = grammar.once(("units by place",), lambda: sorted(grammar.places.units))
    index = bisect_left(told, node.start) - 1
    unit = grammar.places.units[told[index]] if index >= 0 and told[index] >= begin else None
    if unit is None or unit.level != "district":
        return node._replace(complete=False, subject=UNKNOWN)
    name = f"{node.head} {node.subject} {unit.name}"
    return node._replace(name=name, unit=unit, implied=True, complete=True)


def _hosts(grammar: Grammar, head: str) -> list[tuple[int, str]]:
    """Where all that may have parts with such a head stands, and its names, in reading order."""
    told: list[tuple[int, str]] = []
    end = 0
    inside: set[int] = set()
    for start in grammar.starts:
        node = grammar.parse(start)
        if node is None or not node.complete:
            continue
        inside.update(range(start, node.end) if node.end > end else ())
        end = max(end, node.end)
        if node.head == head and (whole := with_parent(grammar, node)).parent is not None:
            told.append((start, whole.parent or ""))
        elif node.head != head and _may_have(head, node):
            told.append((start, node.name))
    if head not in _OF_CENTRAL_BODIES:
        units = grammar.places.units.values()
        told += [(unit.start, bare_name(unit)) for unit in units if unit.start not in inside]
    return sorted(told)


def _may_have(head: str, node: Node) -> bool:
    if node.kind in _WITHOUT_PARTS:
        return False
    return head not in _OF_CENTRAL_BODIES or (node.unit is None and node.kind in _CENTRAL)


def in_department(grammar: Grammar, node: Node, at: int) -> Node | None:
    """``cán bộ Sở X như ông A (Trưởng phòng Y)``: a room of the department whose staff is listed.

    A room that districts have too may be theirs, and stays without a body.
    """
    if not node.subject or (node.unit is not None and not node.implied):
        return None
    begin = max(0, at - _SENTENCE_CHARS)
    begin = max(begin, *(grammar.text.rfind(sign, begin, at) + 1 for sign in _STOPS))
    told: dict[str, Node] = {}
    for start in grammar.starts[bisect_left(grammar.starts, begin) :]:
        if start >= at:
            break
        host = grammar.parse(start) if grammar.heads[start][1].name == "Sở" else None
        host = grammar.completed(host) if host is not None and host.subject else None
        if host is not None:
            told[host.name] = host
    if len(told) != 1:
        return None
    if every_unit_has(grammar, node):
        return node._replace(complete=False, subject=UNKNOWN)
    host = next(iter(told.values()))
    return _inside(node, host, node.end) if _lists_staff(grammar, host, at) else None


def _lists_staff(grammar: Grammar, host: Node, at: int) -> bool:
    """``cán bộ Sở X gồm ông A (…), ông B (``: a list of its staff up to there, and nothing else."""
    if _STAFF.search(grammar.flat, max(0, host.start - _STAFF_CHARS), host.start) is None:
        return False
    are = _ARE.match(grammar.flat, host.end, at)
    if are is None:
        return False
    between = _BRACKETED.sub(" ", grammar.text[are.end() : at])
    return all(word in _IN_LISTS for word in _WORD.findall(between) if word.islower())


def _parts_told(grammar: Grammar, head: str) -> dict[str, dict[str, Node]]:
    """The bodies of a head that are printed with what they are part of, by field and name."""
    told: dict[str, dict[str, Node]] = {}
    for start in grammar.starts:
        if grammar.heads[start][1].name != head:
            continue
        node = grammar.parse(start)
        if node is None or not node.subject:
            continue
        if node.complete and node.unit is None and not _is_alone(node):
            told.setdefault(node.subject.lower(), {})[node.name] = node
        elif (whole := with_parent(grammar, node)).parent is not None:
            told.setdefault(node.subject.lower(), {})[whole.name] = whole
    return told


def _is_alone(node: Node) -> bool:
    """Whether a part is named by its field and nothing else."""
    return node.name == f"{node.head} {node.subject}"


def _in_brackets(grammar: Grammar, node: Node) -> Node | None:
    """``Trưởng phòng Đào tạo (Đại học X)``: whose room it is, where nothing else tells."""
    if not node.subject or not grammar.text.startswith(" (", node.end):
        return None
    if node.head != "Vụ" and node.complete and not node.implied:
        return None
    parent = grammar.parse(node.end + 2)
    if parent is not None and parent.kind == "so":
        parent = grammar.completed(parent)
    if parent is None or not parent.complete or parent.head == node.head:
        return None  # Vụ Hợp tác quốc tế (Vụ HTQT)
    closed = _CLOSED.match(grammar.text, parent.end)
    if closed is None or (parent.kind == "bo" and node.head not in _OF_MINISTRIES):
        return None
    return _inside(node, parent, closed.end())


def _inside(node: Node, parent: Node, end: int) -> Node:
    return node._replace(
        end=end,
        name=f"{node.head} {node.subject} {parent.name}" if node.subject else node.name,
        unit=parent.unit,
        implied=parent.implied,
        complete=True,
        parent=parent.name,
    )
