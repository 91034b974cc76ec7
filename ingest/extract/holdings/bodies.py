"""Filling in the bodies that posts leave out, from the posts beside them and the document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bomay.ingest.extract.bodies.fields import every_unit_has, is_of_districts
from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import (
    INVESTIGATORS_OF_POLICE,
    KINDS_OF_A_UNIT,
    PARTY_KINDS,
    Node,
    committee_of,
)
from bomay.ingest.extract.holdings.bodies_before import (
    beside_chief,
    office_listed,
    told_before,
)
from bomay.ingest.extract.holdings.bodies_behind import told_behind
from bomay.ingest.extract.holdings.chairs import committee_of_chair
from bomay.ingest.extract.holdings.councils import council_of_delegate, of_council
from bomay.ingest.extract.holdings.ministries import at_length, ministry
from bomay.ingest.extract.holdings.only_ones import (
    office_of_department,
    only_department,
    only_inspectors,
    only_one,
)
from bomay.ingest.extract.holdings.police import DIRECTORS, of_the_police, police_led
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.holdings.posts_parts import in_department, told_whole
from bomay.ingest.extract.holdings.posts_placed import in_the_province, told_with_its_place
from bomay.ingest.extract.holdings.posts_units import of_other_offices
from bomay.ingest.extract.holdings.rosters import board_listed, listed_in
from bomay.ingest.extract.holdings.secretaries import only_secretary, tells_who
from bomay.ingest.extract.units.home import unit_type_of

_HOSTED = frozenset(
    {
        "Đảng ủy",
        "Đảng ủy cơ quan",
        "Chi bộ",
        "Ban cán sự Đảng",
        "Đảng đoàn",
        "Văn phòng",
        "Công đoàn",
        "Hội đồng quản trị",
        "Hội đồng thành viên",
        "Hội đồng trường",
    }
)
_BOARDS_OF_FIRMS = frozenset({"Hội đồng quản trị", "Hội đồng thành viên", "Hội đồng trường"})
_PARTY_HEADS = frozenset({"Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực"})
_STATE_KINDS = frozenset({"ubnd", "hdnd", "mttq", "doan-dbqh"})
_MINISTRY_CHARS = 400
_OF_A_GENERAL_DEPARTMENT = " Tổng cục"
_OF_A_MINISTRY = " Bộ"  # ``Chánh Văn phòng Bộ``
_OFFICES_OF_A_MINISTRY = frozenset({"Văn phòng Bộ", "Thanh tra Bộ"})
_OFFICES_OF_A_DEPARTMENT = frozenset({"Văn phòng Sở", "Thanh tra Sở"})
_OFFICES = _OFFICES_OF_A_MINISTRY | _OFFICES_OF_A_DEPARTMENT
_INSPECTORS = "Thanh tra"
_OF_CITIES = "Thành ủy"
_CITIES = ("Thành phố", "thành phố")
_POLICE = "Công an"
_OF_COUNCILS = "ban-hdnd"
_BORDER_GUARD = "Bộ đội Biên phòng"
# What a text may tell whole elsewhere, by how its name begins, and of what kind it is.
_TOLD_SHORT = frozenset({"Bộ", "Cục", "Vụ", "Phòng", "Sở", "Chi cục"})
_OF_SERVICE = "don-vi-su-nghiep"
_BARE = frozenset({"Đoàn", "Tổ", "Ban"})
_LED = frozenset({"đoàn", "ban", "tổ"})
_ONLY_ONES = frozenset(
    {"cục", "tổng cục", "chi cục", "vụ", "viện", "đồn biên phòng", "hạt kiểm lâm"}
)
_STOPS = (". ", "\n", "; ")
_ENDS = (". ", "\n")  # of a sentence: one board may have its heads told between semicolons
_OF_MANY = frozenset({"ban-chi-dao", "doan-kiem-tra", "to-cong-tac"})
_COMMITTEE = re.compile(r"(?:(?<= )|^)(?:Thành|Tỉnh|Quận|Huyện|Thị) ủy .+")
_TOGETHER = re.compile(r"[ ]kiêm(?:[ ]nhiệm)?[ ]")
_ONE_AFTER_ANOTHER = re.compile(r",?[ ](?:rồi|đến|sau đó là|và)?[ ]?")
_IN_A_ROW = re.compile(r"[ ]?[,;/–-][ ]|[ ]kiêm(?:[ ]nhiệm)?[ ]|[ ]và[ ]")
_BOARDS_OF_PARTY = {"Ban Thường vụ Đảng ủy": "btv-du", "Ủy ban Kiểm tra Đảng ủy": "ubkt"}
_COUNCILS = ("Hội đồng", "Ủy ban")
_CHAIRS = frozenset({"Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực"})
_SHARED = frozenset(_CHAIRS | {"Tổng Thư ký", "Chánh Văn phòng", "Giám đốc", "Tổng Giám đốc"})
_COMMANDERS = frozenset(
    {"Tư lệnh", "Phó Tư lệnh", "Chính ủy", "Phó Chính ủy", "Chỉ huy trưởng", "Phó Chỉ huy trưởng"}
    | {"Tham mưu trưởng", "Phó Tham mưu trưởng"}
)
_DELEGATES = ("Quốc hội", "quoc-hoi")


def with_bodies(grammar: Grammar, chain: Sequence[Post]) -> list[Post]:
    """The same posts, bodies filled in where the text makes them plain."""
    filled: list[Post] = []
    for index, post in enumerate(chain):
        node = _filled(grammar, chain, index)
        filled.append(post if node is post.node else post._replace(node=node))
    return filled


def _filled(grammar: Grammar, chain: Sequence[Post], index: int) -> Node | None:
    post = chain[index]
    node = post.node
    short = node is not None and (node.head in _TOLD_SHORT or node.kind == _OF_SERVICE)
    if node is not None and short:
        node = told_whole(grammar, node)
    if node is not None and node.complete and node.name not in _BARE:
        if short:
            node = in_the_province(grammar, told_with_its_place(grammar, at_length(grammar, node)))
        if post.head in _PARTY_HEADS and node.head == _OF_CITIES and node.implied:
            node = _in_the_same_city(node, chain[index + 1 :])
        return _in_the_same_unit(node, chain[index + 1 :]) if node.implied else node
    if node is None and (shared := _shared(grammar, chain, index)) is not None:
        return shared
    others = [*chain[index + 1 :], *reversed(chain[:index])]
    if node is None or node.name in _BARE:
        return _unprinted(grammar, post, others)
    return _completed(grammar, post, node, others)


def _completed(grammar: Grammar, post: Post, node: Node, others: Sequence[Post]) -> Node | None:
    """The body of which only a part is printed, told whole where the text makes it plain."""
    if node.name == "Bộ" and grammar.flat.startswith(" này", node.end):
        return ministry(grammar, post, others)
    if node.kind == _OF_COUNCILS:
        return of_council(grammar, node, others)
    if (placed := of_other_offices(grammar, node, others)) is not None:
        return placed
    if node.name in INVESTIGATORS_OF_POLICE and any(other.head in DIRECTORS for other in others):
        return of_the_police(grammar, node)
    if node.name == _BORDER_GUARD and post.head.endswith("Tư lệnh"):
        return node._replace(complete=True)  # a province's has no Tư lệnh
    if node.name == "Ban Thường vụ" and (board := _board_beside(node, others)) is not None:
        return board
    if node.name == node.head and (listed := office_listed(grammar, post)) is not None:
        return listed
    if node.head in _HOSTED or node.name in _BOARDS_OF_PARTY:
        hosted = _with_host(grammar, node, others)
        if hosted is not None or node.name not in _OFFICES:
            return hosted
    if node.name in _OFFICES_OF_A_MINISTRY:
        return _office(node, ministry(grammar, post, others))
    if node.name in _OFFICES_OF_A_DEPARTMENT:
        return office_of_department(grammar, node)
    unit = next((o.node.unit for o in others if o.node is not None and o.node.unit), None)
    if node.kind == "phong" and (inside := in_department(grammar, node, post.start)) is not None:
        return inside
    if unit is not None and unit.level == "commune" and node.kind == "phong":
        return grammar.completed(node)  # no commune has rooms
    if unit is not None and node.kind in ("ubnd", "hdnd", "mttq", "phong", "cong-an", "ldld"):
        if node.kind == "phong" and node.subject is None:
            return None
        if node.kind == "phong" and not every_unit_has(grammar, node):
            return grammar.completed(node)
        if unit.level == "province" and is_of_districts(node):
            return grammar.completed(node)
        police = " Công an" if node.name.startswith(INVESTIGATORS_OF_POLICE) else ""
        return node._replace(
            name=f"{node.name}{police} {unit.name}", unit=unit, implied=True, complete=True
        )
    if node.name == _INSPECTORS and (only := only_inspectors(grammar)) is not None:
        return only._replace(start=node.start, end=node.end, implied=True)
    if node.kind == "so":
        return _department(grammar, node, others)
    return grammar.completed(node)


def _department(grammar: Grammar, node: Node, others: Sequence[Post]) -> Node | None:
    """``Phó Giám đốc Sở X, Phó trưởng Ban Y tỉnh Z``: of that province, whatever is told of."""
    if node.subject is None:
        return only_department(grammar, node)
    printed = [o.node for o in others if o.node is not None and not o.node.implied]
    beside = next((n.unit for n in printed if n.unit and n.unit.level == "province"), None)
    if beside is not None:
        return node._replace(name=f"{node.name} {beside.name}", unit=beside, complete=True)
    return grammar.completed(node)


def _board_beside(node: Node, others: Sequence[Post]) -> Node | None:
    """``Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Thành ủy``: of one committee."""
    for other in others:
        host = other.node
        found = _COMMITTEE.search(host.name) if host is not None and host.complete else None
        if host is not None and found is not None and host.unit is not None:
            name = f"{node.name} {found.group()}"
            return node._replace(name=name, unit=host.unit, implied=True, complete=True)
    return None


def _shared(grammar: Grammar, chain: Sequence[Post], index: int) -> Node | None:
    """``Phó Chủ tịch kiêm Tổng Thư ký Hội X``: both of the body that is printed once.

    Also what somebody was in one body after another: ``Phó Giám đốc, Giám đốc Sở X``.
    """
    post = chain[index]
    if post.unread or index + 1 == len(chain):
        return None
    other = chain[index + 1]
    node = other.node
    if node is None or not node.complete or other.row.body is not None or other.row.overlap:
        return None
    if not _is_joint(grammar, post, other):
        return None
    shared = node._replace(start=post.end, end=post.end, implied=True)
    if post.head != "Chánh Văn phòng":
        return shared
    return shared._replace(name=f"Văn phòng {node.name}", kind="van-phong-ubnd")


def _is_joint(grammar: Grammar, post: Post, other: Post) -> bool:
    """Whether two posts are held in one body: a chair is ``Phó Chủ tịch, Tổng Thư ký`` of it."""
    if post.head.lower() == f"phó {other.head.lower()}" or f"{post.head} Thường trực" == other.head:
        joint = _ONE_AFTER_ANOTHER
    elif post.head in _COMMANDERS and other.head in _COMMANDERS:
        joint = _IN_A_ROW  # "Phó Chỉ huy trưởng - Tham mưu trưởng Bộ X"
    elif post.head not in _SHARED or (other.node and other.node.kind in PARTY_KINDS):
        return False
    else:
        joint = _IN_A_ROW if other.head == "Tổng Thư ký" and post.head in _CHAIRS else _TOGETHER
    return joint.fullmatch(grammar.flat, post.end, other.start) is not None


def _in_the_same_unit(node: Node, later: Sequence[Post]) -> Node:
    """``Phó Bí thư Thành đoàn, Chủ tịch Hội Sinh viên TP HCM``: one city."""
    if not node.implied or node.unit is None:
        return node
    kind = unit_type_of(node.unit)
    for other in later:
        unit = other.node.unit if other.node is not None and not other.node.implied else None
        if unit is not None and unit_type_of(unit) == kind and unit.name != node.unit.name:
            name = node.name.replace(node.unit.name, unit.name)
            if name == node.name:
                bare = node.unit.name[len(kind) + 1 :]
                name = name.replace(bare, unit.name[len(kind) + 1 :])
            return node._replace(name=name, unit=unit)
    return node


def _in_the_same_city(node: Node, later: Sequence[Post]) -> Node:
    """``Bí thư Thành ủy, Chủ tịch HĐND TP Hội An``: of that city, though Đà Nẵng is told of."""
    for other in later:
        state = other.node if other.node is not None and other.node.kind in _STATE_KINDS else None
        if state is None or state.implied or state.unit is None:
            continue
        if unit_type_of(state.unit) in _CITIES:  # a province, or part of one
            name, kind = committee_of(state.unit)
            return node._replace(name=name, kind=kind, unit=state.unit)
    return node


def _hosts(grammar: Grammar, node: Node, others: Sequence[Post]) -> Iterator[Node | None]:
    """Whose a committee may be: a list's of people of one school, else that of a post beside it."""
    yield listed_in(grammar, node.start)
    yield from (other.node for other in others)


def _with_host(grammar: Grammar, node: Node, others: Sequence[Post]) -> Node | None:
    for host in _hosts(grammar, node, others):
        if host is not None and not host.complete and host.name == _POLICE:
            host = grammar.completed(host)
        if host is None or not host.complete or host.kind in PARTY_KINDS:
            continue
        if host.kind in ("bo-chinh-tri", "tw", "quoc-hoi"):
            continue
        if node.head in _BOARDS_OF_FIRMS and host.kind in _STATE_KINDS:
            continue  # "nguyên Phó Chủ tịch UBND tỉnh, nguyên Chủ tịch HĐQT": of some firm
        if node.head == "Đảng ủy" and host.kind in KINDS_OF_A_UNIT and _is_commune(host):
            return _committee_node(node, host)
        board = node.name in _BOARDS_OF_PARTY
        if board and _is_commune(host) and host.kind in KINDS_OF_A_UNIT and host.unit is not None:
            name = node.name.replace("Đảng ủy", committee_of(host.unit)[0])
            board_of = node._replace(name=name, kind=_BOARDS_OF_PARTY[node.name], unit=host.unit)
            return board_of._replace(implied=True, complete=True)
        if node.name.endswith(_OF_A_MINISTRY) and host.kind != "bo":
            continue
        if node.name.endswith(_OF_A_GENERAL_DEPARTMENT):
            if host.head != "Tổng cục":
                continue
            node = node._replace(name=node.name.removesuffix(_OF_A_GENERAL_DEPARTMENT))
        if host.name.startswith(f"{node.name} "):  # "Phó Chánh Văn phòng, rồi Chánh Văn phòng X"
            return host._replace(start=node.start, end=node.end, implied=True)
        agency = host.parent if host.parent and "Đảng ủy" in node.name else host.name
        if host.head in _BOARDS_OF_FIRMS or host.head == "Công đoàn":
            agency = agency.removeprefix(f"{host.head} ")
        return node._replace(
            name=f"{node.name} {agency}",
            unit=host.unit,
            subject=host.name if host.unit is None else host.subject,
            implied=True,
            complete=True,
        )
    if node.head == "Đảng ủy":
        unit = grammar.around.home_at(node.start).unit
        if unit is not None and unit.level == "commune":
            return node._replace(name=f"Đảng ủy {unit.name}", unit=unit, implied=True, kind="du")
    return grammar.completed(node) if node.name != node.head else None


def _office(node: Node, host: Node | None) -> Node | None:
    """``Thứ trưởng Bộ X từng là Chánh Văn phòng Bộ``: of the ministry told of before it."""
    if host is None or host.guessed:
        return None
    name = f"{node.name.removesuffix(_OF_A_MINISTRY)} {host.name}"
    return node._replace(name=name, subject=host.name, implied=True, complete=True)


def _is_commune(node: Node) -> bool:
    return node.unit is not None and node.unit.level == "commune"


def _committee_node(node: Node, host: Node) -> Node:
    """``Bí thư Đảng ủy, Chủ tịch HĐND phường X``: the committee of the ward."""
    unit = host.unit
    if unit is None:
        return node
    name, kind = committee_of(unit)
    name = name if node.name == node.head else f"{node.name.removesuffix(node.head)}{name}"
    return node._replace(name=name, kind=kind, unit=unit, implied=True, complete=True)


def _unprinted(grammar: Grammar, post: Post, others: Sequence[Post]) -> Node | None:
    if post.unread:
        return None
    board = board_listed(grammar, post.head, post.start)
    if board is not None:
        return board._replace(start=post.end, end=post.end, implied=True)
    police = police_led(grammar, post, others)
    if police is not None:
        return police
    told = beside_chief(grammar, post) if others else told_before(grammar, post)
    if told is not None:
        return told
    if (behind := told_behind(grammar, post)) is not None:
        return behind._replace(start=post.end, end=post.end, implied=True)
    if post.head in _PARTY_HEADS:
        listed = listed_in(grammar, post.start)
        return _committee(grammar, post, others) if listed is None else None
    if post.row.overlap in _LED or post.head in _CHAIRS:
        led = _led(grammar, post)
        alone = led is None and post.head in _CHAIRS and not others
        return committee_of_chair(grammar, post) if alone else led
    if post.head in ("Bộ trưởng", "Thứ trưởng", "Thứ trưởng Thường trực"):
        return ministry(grammar, post, others)
    if post.row.prefix in _ONLY_ONES:
        return only_one(grammar, post)
    if post.head == "Đại biểu" and not grammar.flat.startswith(" đại hội", post.end):
        if others and grammar.text.startswith(", ", post.end):
            return None  # "ý kiến của đại biểu, Bí thư Huyện ủy A": of many
        council = council_of_delegate(grammar, post.start)
        if council is not None:
            return council._replace(start=post.end, end=post.end, implied=True)
        name, kind = _DELEGATES
        return Node(start=post.end, end=post.end, name=name, kind=kind, head=name, implied=True)
    return None


def _led(grammar: Grammar, post: Post) -> Node | None:
    """``Đoàn kiểm tra của Bộ Chính trị do ông A làm Trưởng đoàn``: the body told of before.

    Also ``Ban Chỉ đạo X gồm 26 người, trong đó ông A làm trưởng ban``: the one such body of the
    sentence.
    """
    begin = max(0, post.start - _MINISTRY_CHARS)
    if not grammar.flat.endswith((" làm ", " là "), begin, post.start):
        return None
    clause = max(begin, *(grammar.text.rfind(sign, begin, post.start) + 1 for sign in _STOPS))
    sentence = max(begin, *(grammar.text.rfind(sign, begin, post.start) + 1 for sign in _ENDS))
    return _led_since(grammar, post, clause) or (
        _led_since(grammar, post, sentence) if sentence < clause else None
    )


def _led_since(grammar: Grammar, post: Post, begin: int) -> Node | None:
    """The body that ``do ông A`` follows, else the only one told between ``begin`` and the post."""
    told: dict[str, Node] = {}
    starts = grammar.starts
    for start in reversed(starts[bisect_left(starts, begin) : bisect_left(starts, post.start)]):
        node = grammar.parse(start)
        by_whom = node is not None and grammar.flat.startswith(" do ", node.end)
        if node is not None and not node.complete and by_whom:
            node = grammar.completed(node)
        if node is None or not node.complete or not _is_led(node, post):
            continue
        if by_whom:
            return node._replace(start=post.end, end=post.end, implied=True)
        if post.head in _CHAIRS:
            continue
        if node.kind in _OF_MANY and not _may_go_on(grammar.text, node.end):
            told.setdefault(node.name, node)
    only = next(iter(told.values())) if len(told) == 1 else None
    return only._replace(start=post.end, end=post.end, implied=True) if only else None


def _may_go_on(text: str, end: int) -> bool:
    """``Ban Chỉ đạo xây dựng, phát triển …``: perhaps only the beginning of the name."""
    return text.startswith(", ", end) and text[end + 2 : end + 3].islower()


def _is_led(node: Node, post: Post) -> bool:
    if post.head in _CHAIRS:
        return node.head.startswith(_COUNCILS)
    return node.head.lower().startswith(post.row.overlap)


def _committee(grammar: Grammar, post: Post, others: Sequence[Post]) -> Node | None:
    """The committee of the unit that the neighbouring post names, else of the home unit."""
    for other in others:
        node = other.node
        if node is not None and not node.complete and node.kind in _STATE_KINDS:
            node = grammar.completed(node)  # "Phó Bí thư, Chủ tịch HĐND" of the text's own unit
        if node is None or node.unit is None:
            continue
        if node.kind in _STATE_KINDS or node.kind in PARTY_KINDS:
            name, kind = committee_of(node.unit)
            if node.kind in ("tu", "thu", "qu", "hu", "txu"):
                name, kind = node.name, node.kind
            return Node(
                start=post.end,
                end=post.end,
                name=name,
                kind=kind,
                head=name,
                unit=node.unit,
                implied=True,
            )
    if others:
        return None
    home = grammar.around.home_at(post.start).unit
    name, kind = committee_of(home) if home is not None else ("", "")
    if (
        home is None
        or _of_others(grammar, name.split(" ủy", 1)[0].lower())
        or tells_who(grammar, post)
    ):
        only = only_secretary(grammar, post)
        return only._replace(start=post.end, end=post.end, implied=True) if only else None
    return Node(
        start=post.end, end=post.end, name=name, kind=kind, head=name, unit=home, implied=True
    )


def _of_others(grammar: Grammar, level: str) -> bool:
    """Whether a text names committees of another level and never that of its own unit."""
    told = grammar.once(("committees told",), lambda: _committees_told(grammar.flat))
    return bool(told) and level not in told


def _committees_told(flat: str) -> frozenset[str]:
    words = ("thành", "tỉnh", "quận", "huyện", "thị")
    return frozenset(word for word in words if f"{word} ủy" in flat)
