"""The signer of an official document holds the office printed above the name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.letterheads import BOARD, begins_line
from bomay.ingest.extract.bodies.nodes import Node, committee_of
from bomay.ingest.extract.bodies.subjects import fields_in_letters
from bomay.ingest.extract.document.signature_block import SignatureBlock, signature_blocks
from bomay.ingest.extract.holdings.bodies import with_bodies
from bomay.ingest.extract.holdings.chains import Held
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.holdings.writers import (
    Letterhead,
    in_capitals,
    letterhead_bodies,
    nodes_between,
)
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.names.parts import is_only_surname, surnames
from bomay.ingest.extract.text.anchors import Pieces, find_at, flatten, places
from bomay.ingest.extract.text.letters import CAPITALISED
from bomay.ingest.extract.text.reading import Reading
from bomay.ontology import tables

_OFFICE_CELL = re.compile(
    r"(?:\||Nơi nhận:)[ ]*(?P<office>(?:PHÓ[ ])?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|THỨ TRƯỞNG|"
    r"BÍ THƯ)(?:[ ][A-ZĐ][^a-z|\n]*)?)[ ]*\|?[ ]*\n"
)
_CELLS = ("|", "Nơi nhận:")  # how a cell with an office begins
_HAVE_CELLS = Pieces(*map(str.lower, _CELLS))
_NAME_CELL = re.compile(
    rf"[|;][ ]*(?P<name>{CAPITALISED}(?:[ ]{CAPITALISED}){{1,4}})[ ]*\|?[ ]*(?:\n|$)"
)
_LINE_ENDS = re.compile(r"[ *|]*(?:\n|\Z)")
# ``T/M BAN BÍ THƯ``: for whom it is signed, and no office of the signer.
_SECRETARIAT = re.compile(r"BAN BÍ\s+THƯ\Z")
_BEHALF_CHARS = 60
_VOWEL = re.compile(r"[AEIOUYÀ-Ỹ]")
_BY_ORDER = re.compile(r"(?:TL|TUQ)\.|T/L(?!\w)")
_FOR = re.compile(r"K[./]?T[./]?\s*$")
# What capitals say of an office's field is read as it is printed: no word of it has a capital.
_SUPERIOR = re.compile(
    r"(?:TRƯỞNG|CHÁNH)[ ](?:BAN(?:[ ]BAN)?|PHÒNG|VĂN PHÒNG)[ ]"
    r"(?P<subject>[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ, -]{2,60}?)[ ]?$"
)
_TABLE_CHARS = 600
_OF_UNITS = ("ubnd", "hdnd")
_STANDING = " Thường trực"
_OF_A_BOARD = "Trưởng ban"
_DEPARTMENTS = ("cục", "tổng cục")  # whose boards have names that say little alone
_SECRETARIES = ("Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực")
_STANDS, _STANDING_COUNCIL = "Thường trực", "thuong-truc-hdnd"
_SPEAKS = re.compile(
    r"\s(?:(?:đã|xin|trân\s+trọng|kính)\s+)*"
    r"(?:nhận\s+được|có\s+ý\s+kiến|trả\s+lời|thông\s+báo|đề\s+nghị)(?!\w)"
)
_TO_WHOM = re.compile(r"kính\s+gửi\s*:")
_OFFICES = {
    "ubnd": "van-phong-ubnd",
    "bo": "tong-cuc",
    **dict.fromkeys(("tu", "hu", "qu", "txu", "thu"), "van-phong-cap-uy"),
}
_OFFICE_CHIEFS = ("Chánh Văn phòng", "Phó Chánh Văn phòng")


def signature_blocks_of(reading: Reading) -> list[SignatureBlock]:
    """The signature blocks of a document, those set in a table's last column included."""
    blocks = [block for block in signature_blocks(reading) if _is_signer(block.name)]
    return blocks or _table_blocks(reading.text)


def _is_signer(name: str) -> bool:
    """In capitals, headings look like names: ``HÌNH MỚI``; then the surname must be known."""
    return not name.isupper() or is_only_surname(name.split()[0].capitalize())


def _table_blocks(text: str) -> list[SignatureBlock]:
    """``| | CHỦ TỊCH |`` and some rows below, in the same column, the name."""
    found: list[SignatureBlock] = []
    if not _HAVE_CELLS.are_in(flatten(text)):
        return found
    starts = sorted(place for cell in _CELLS for place in places(text, cell))
    for office in find_at(_OFFICE_CELL, starts, text):
        name = _NAME_CELL.search(text, office.end(), office.end() + _TABLE_CHARS)
        if name is not None and name["name"].split()[0] in surnames():
            block = SignatureBlock(
                start=office.start("office"),
                end=name.end("name"),
                capacity=None,
                on_behalf=None,
                office=office["office"].strip(),
                office_at=office.span("office"),
                name=name["name"],
                name_at=name.span("name"),
            )
            found.append(block)
    return found


def signers(blocks: Sequence[SignatureBlock]) -> list[Name]:
    """The names under signature blocks, in title case."""
    return [
        Name(
            start=block.name_at[0],
            end=block.name_at[1],
            full=_title_case(block.name),
            printed=block.name,
            anchored=True,
        )
        for block in blocks
    ]


def signature_holdings(
    grammar: Grammar, posts: Sequence[Post], blocks: Sequence[SignatureBlock]
) -> list[Held]:
    """The offices of the signers; the body is that of the block, else of the letterhead."""
    letterhead = letterhead_bodies(grammar) if blocks else ([], False)
    return [
        held for block in blocks if (held := _held(grammar, (posts, letterhead), block)) is not None
    ]


def _held(
    grammar: Grammar, given: tuple[Sequence[Post], Letterhead], block: SignatureBlock
) -> Held | None:
    posts, letterhead = given
    if block.office_at is None:
        office = _post_in(posts, block.start, block.name_at[0])
    else:
        start, end = block.office_at  # between it and the name recipients may stand to the left
        office = _post_in(posts, start, end) or _post_in(posts, start, block.name_at[0])
    if office is None or _SECRETARIAT.search(grammar.text, block.start, office.end):
        return None
    node = _body_of(grammar, posts, letterhead, (block, office))
    return Held(
        person=_title_case(block.name),
        post=office._replace(node=node),
        body=node,
        status="acting" if block.capacity == "Q." else "current",
        start=min((block.office_at or block.name_at)[0], block.name_at[0]),
        end=block.end,
        pattern="signature",
        chain=office.start,
    )


def _body_of(
    grammar: Grammar, posts: Sequence[Post], heads: Letterhead, of: tuple[SignatureBlock, Post]
) -> Node | None:
    """Whose office it is: as printed with it or its superior's, else that of the letterhead."""
    block, office = of
    letterhead, known = heads
    node = office.node
    if node is not None and not node.complete:  # GIÁM ĐỐC SỞ NỘI VỤ
        node = grammar.completed(node) if node.subject is not None else None
    if node is None:
        node = _signed_for(grammar, posts, of)
    if node is None and office.row.overlap:
        node = _board_printed(grammar, posts, (block, office), block.name_at[0])
    if node is None:
        node = _of_superior(grammar, posts, (block, office))
    if node is None:
        begin, end = max(0, block.start - _BEHALF_CHARS), office.start
        within = [
            n if known else _of_letterhead(grammar, n, letterhead)
            for n in nodes_between(grammar, begin, end)
            if in_capitals(grammar, n) and not (known and n.implied and not _is_here(n, letterhead))
        ]
        if _chief(office.head) == _OF_A_BOARD:  # texts tell of many boards
            letterhead = [n for n in letterhead if in_capitals(grammar, n)]
        node = next((n for n in (*within, *letterhead) if _fits(office.head, n.kind)), None)
        if node is not None and office.row.prefix in _DEPARTMENTS:
            node = _of_sender(grammar, office.row.prefix, node)
    if node is None and office.head in _OFFICE_CHIEFS:
        begin = max(0, block.start - _BEHALF_CHARS)
        if _BY_ORDER.search(grammar.text, begin, office.start):
            node = _own_office(letterhead)
    if node is not None and node.head == BOARD and office.head in _SECRETARIES:
        name = node.name.removeprefix(f"{BOARD} ")
        writing = next((n for n in letterhead if n.name == name), None)
        return node._replace(name=name, kind=writing.kind if writing else _of_board(node))
    if node is not None and node.kind == _STANDING_COUNCIL and _chief(office.head) == "Chủ tịch":
        return node._replace(name=node.name.removeprefix(f"{_STANDS} "), kind="hdnd")
    return node


def _signed_for(
    grammar: Grammar, posts: Sequence[Post], of: tuple[SignatureBlock, Post]
) -> Node | None:
    """``KT. GIÁM ĐỐC SỞ A / PHÓ GIÁM ĐỐC``: what is printed with the office signed for."""
    block, office = of
    if not office.row.prefix and not office.head.startswith("Phó "):
        return None
    head = _post_in(posts, block.start, office.start)
    if head is None or head.node is None or not _is_chief_of(head, office):
        return None
    if _FOR.search(grammar.text, max(0, head.start - 6), head.start) is None:
        return None
    return head.node if head.node.complete else grammar.completed(head.node)


def _is_chief_of(head: Post, deputy: Post) -> bool:
    """``Bộ trưởng`` and ``Thứ trưởng``, ``Giám đốc`` and ``Phó Giám đốc``."""
    if f"Phó {head.head}" == _chief_or_deputy(deputy.head):
        return True
    return bool(head.row.prefix) and head.row.prefix == deputy.row.prefix


def _chief_or_deputy(head: str) -> str:
    return head.removesuffix(_STANDING)


def _is_here(node: Node, letterhead: Sequence[Node]) -> bool:
    """``T/M BAN THƯỜNG VỤ`` on the paper of a People's Committee or Council of the same unit.

    Also the board of who writes: ``TM. BAN THƯỜNG VỤ TỈNH ĐOÀN``.
    """
    return any(
        (n.kind in _OF_UNITS and n.unit == node.unit) or node.name == f"{BOARD} {n.name}"
        for n in letterhead
    )


def _of_letterhead(grammar: Grammar, node: Node, letterhead: Sequence[Node]) -> Node:
    """``TM. ỦY BAN NHÂN DÂN``: that of the letterhead, whichever unit the text tells of most."""
    if not node.implied:
        return node
    same = (n for n in letterhead if n.kind == node.kind and n.unit is not None and not n.implied)
    return next((n for n in same if _is_on_own_line(grammar.text, n)), node)


def _is_on_own_line(text: str, node: Node) -> bool:
    """Not in a title: ``BÃI BỎ QUYẾT ĐỊNH CỦA UBND TỈNH X``."""
    return begins_line(text, node.start) and _LINE_ENDS.match(text, node.end) is not None


def _of_superior(
    grammar: Grammar, posts: Sequence[Post], of: tuple[SignatureBlock, Post]
) -> Node | None:
    """``KT. TRƯỞNG BAN CHÍNH SÁCH / PHÓ TRƯỞNG BAN``: the body of whom the deputy signs for."""
    block, office = of
    if not office.row.overlap:
        return None
    before = [
        post
        for post in posts
        if block.start - _BEHALF_CHARS <= post.start < office.start
        and f"Phó {post.head}" == office.head
        and _FOR.search(grammar.text, max(0, post.start - 6), post.start)
    ]
    if not before:
        return None
    head = before[-1]
    printed = _board_printed(grammar, posts, (block, head), office.start)
    if printed is None and head.node is not None and head.node.complete:
        return _part_of(head.node, _by_order_of(grammar, posts, (block, head)))
    return printed


def _board_printed(
    grammar: Grammar, posts: Sequence[Post], of: tuple[SignatureBlock, Post], end: int
) -> Node | None:
    """``TRƯỞNG BAN CHÍNH SÁCH, / THUẾ QUỐC TẾ``: all that is printed up to ``end`` is its name."""
    head = of[1]
    told = _SUPERIOR.match(" ".join(grammar.text[head.start : end].split()))
    if told is None or not told["subject"]:
        return None
    parts = re.split(r",[ ]?", told["subject"])
    subject = ", ".join(_in_small(part) for part in parts)
    word = head.row.overlap.capitalize()
    kind = "tong-cuc" if head.node is None else head.node.kind
    name = f"{word} {subject}"
    board = Node(start=head.start, end=end, name=name, kind=kind, head=word)
    return _part_of(board, _by_order_of(grammar, posts, of))


def _by_order_of(
    grammar: Grammar, posts: Sequence[Post], of: tuple[SignatureBlock, Post]
) -> Node | None:
    """``TL. CỤC TRƯỞNG / KT. TRƯỞNG BAN …``: the department by whose order it is signed."""
    block, head = of
    begin = max(0, block.start - _BEHALF_CHARS)
    ordering = _post_in(posts, begin, head.start)
    if ordering is None or ordering.row.prefix not in _DEPARTMENTS:
        return None
    if _BY_ORDER.search(grammar.text, begin, ordering.start) is None:
        return None
    (department,) = with_bodies(grammar, [ordering])
    return department.node or _speaking(grammar, ordering.row.prefix)


def _speaking(grammar: Grammar, prefix: str) -> Node | None:
    """``Cục Thuế nhận được công văn …``: the department that speaks in its letter."""
    told = {
        node.name: node
        for start in grammar.starts
        if grammar.heads[start][1].name.lower() == prefix
        and (node := grammar.parse(start)) is not None
        and node.complete
        and _SPEAKS.match(grammar.flat, node.end)
    }
    longest = max(told, key=len, default="")  # "Cục X" is the "Cục X Bộ Y" of another sentence
    return told[longest] if longest and all(longest.startswith(name) for name in told) else None


def _of_sender(grammar: Grammar, prefix: str, node: Node) -> Node | None:
    """The department that writes, where what was found is no letterhead: no one it writes to."""
    if in_capitals(grammar, node):
        return node
    speaking = _speaking(grammar, prefix)
    if speaking is not None:
        return speaking
    return None if _TO_WHOM.search(grammar.flat, 0, node.start) else node


def _part_of(board: Node, above: Node | None) -> Node:
    """A board of a department is named with it; one that says whose it is stays as it is."""
    if above is None or board.unit is not None or board.name.endswith(f" {above.name}"):
        return board
    name = f"{board.name} {above.name}"
    return board._replace(name=name, unit=above.unit, parent=above.name, complete=True)


def _in_small(words: str) -> str:
    """``NGHIỆP VỤ THUẾ HQ`` → ``Nghiệp vụ thuế hải quan``; letters no table knows stay."""
    fields = fields_in_letters()
    small = [
        word.lower() if _VOWEL.search(word) else fields[word].lower() if word in fields else word
        for word in words.split()
    ]
    return " ".join(small)[:1].upper() + " ".join(small)[1:]


def _of_board(node: Node) -> str:
    """The kind of the committee whose standing board this is."""
    return committee_of(node.unit)[1] if node.unit is not None else node.kind


def _own_office(letterhead: Sequence[Node]) -> Node | None:
    """``TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG``: the office of the body whose letterhead it is."""
    for node in letterhead:
        kind = _OFFICES.get(node.kind)
        if kind is not None:
            return node._replace(name=f"Văn phòng {node.name}", kind=kind, implied=True)
    return None


@cache
def _kinds_by_office() -> dict[str, frozenset[str]]:
    rows = tables.rows("signing_offices")
    return {row["office"]: frozenset(tables.listed(row["body_kinds"])) for row in rows}


def _fits(head: str, kind: str) -> bool:
    """Whether a body of this kind has this office; who heads it tells for the deputies."""
    return kind in _kinds_by_office().get(_chief(head), ())


def _chief(head: str) -> str:
    return head.removeprefix("Phó ").removesuffix(_STANDING)


def _post_in(posts: Sequence[Post], start: int, end: int) -> Post | None:
    index = bisect_left(posts, end, key=lambda post: post.start) - 1
    return posts[index] if index >= 0 and posts[index].start >= start else None


def _title_case(name: str) -> str:
    return (
        " ".join(word.capitalize() for word in name.split())
        if name.isupper()
        else " ".join(name.split())
    )
