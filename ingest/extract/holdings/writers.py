"""Who writes a paper, by its letterhead: whose the signer and the paper's own number are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.letterheads import BOARD, begins_line
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.bodies.subjects import known_subject
from bomay.ingest.extract.document.letterhead import last_unread, mottos, own_lines_end
from bomay.ontology.mottos import BELOW_STATE_ANY, PARTY, STATE, STATE_WHOLE
from bomay.ontology.text import CAPITALS

# Between two lines of a letterhead: signs, and the motto of the State or the Party beside them.
_IN_HEAD = re.compile(rf"(?:[\s|*_–-]|{STATE_WHOLE}|{PARTY}|{BELOW_STATE_ANY}){{0,200}}")
_GOES_ON_BELOW = re.compile(rf"[^\n]{{0,80}}\n[ *|]*(?P<words>VÀ(?:[ ][{CAPITALS}]{{2,}})+)")
_REST_OF_LINE = re.compile(rf"[ *|]*(?:\n|\Z|{STATE}|{PARTY}|{BELOW_STATE_ANY}|\(|VÀ )")
_BOARD_OF_YOUTH = "Ban Chấp hành"  # ĐOÀN TNCS HỒ CHÍ MINH / BCH TỈNH X, and committees by code
_HEAD_CHARS = 3000
Letterhead = tuple[list[Node], bool]


def writer(grammar: Grammar) -> Node | None:
    """The body of the lowest line above the paper's number, where that line could be read."""
    found, known = letterhead_bodies(grammar)
    node = found[-1] if known and found else None
    if node is None or node.name.startswith(_BOARD_OF_YOUTH):
        return None
    return node if _has_its_line(grammar.text, node) else None


def _has_its_line(text: str, node: Node) -> bool:
    """Not ``CỤC THUẾ`` of a line ``CHI CỤC THUẾ KHU VỰC …``; the motto may stand beside it."""
    return begins_line(text, node.start) and _REST_OF_LINE.match(text, node.end) is not None


def letterhead_bodies(grammar: Grammar) -> Letterhead:
    """The bodies of the letterhead, looked for once a document."""
    found: Letterhead = grammar.once(("letterhead bodies",), lambda: _letterhead_bodies(grammar))
    return found


def _letterhead_bodies(grammar: Grammar) -> Letterhead:
    """Who writes: the lowest line above the document's number, and whether it is known so.

    Above it stands the superior (``UBND TỈNH A / UBND HUYỆN B``); where it could not be read
    nobody is known. Without such lines: bodies in capitals near the beginning, then of any case.
    """
    found = list(nodes_between(grammar, 0, _HEAD_CHARS))
    capital = _outermost([n for n in found if in_capitals(grammar, n)])
    capital = [_whole(grammar.text, node, found) for node in capital]
    end = own_lines_end(grammar.text)
    aside = mottos(grammar.text, end)
    head = [
        node
        for node in capital
        if node.start < end
        and not (node.implied and node.head == BOARD)  # TỈNH ĐOÀN X / BAN THƯỜNG VỤ
        and not any(node.start < stop and start < node.end for start, stop in aside)
    ]
    read = [*aside, *((node.start, node.end) for node in head)]
    unread = last_unread(grammar.text, end, read)
    if head or unread >= 0:
        return [node for node in head if node.start > unread][-1:], True
    lines = 1
    while lines < len(capital) and _IN_HEAD.fullmatch(
        grammar.text, capital[lines - 1].end, capital[lines].start
    ):
        lines += 1
    return [*reversed(capital[:lines]), *capital[lines:], *found], False


def _whole(text: str, node: Node, found: Sequence[Node]) -> Node:
    """``BỘ NÔNG NGHIỆP`` beside the motto, ``VÀ …`` below it: the body that the text names so."""
    below = _GOES_ON_BELOW.match(text, node.end)
    if below is None:
        return node
    begins = f"{node.name} {below['words'].strip()}".lower()
    whole = (n for n in found if n.kind == node.kind and n.name.lower().startswith(begins))
    longer = next(whole, None)
    if longer is None:
        known = known_subject(begins, begins.find(" "), node.kind)
        field = known[1] if known is not None and known[0] == len(begins) else None
        return node if field is None else node._replace(name=f"{node.head} {field}", subject=field)
    return node._replace(name=longer.name, unit=longer.unit, parent=longer.parent)


def _outermost(nodes: list[Node]) -> list[Node]:
    """Without those inside another: ``LIÊN ĐOÀN LAO ĐỘNG`` of the ``TỔNG LIÊN ĐOÀN LAO ĐỘNG``."""
    outer: list[Node] = []
    for node in nodes:
        if not outer or node.start >= outer[-1].end:
            outer.append(node)
    return outer


def in_capitals(grammar: Grammar, node: Node) -> bool:
    return grammar.text[node.start : node.end].isupper()


def nodes_between(grammar: Grammar, start: int, end: int) -> Iterator[Node]:
    starts = grammar.starts
    for at in starts[bisect_left(starts, start) : bisect_left(starts, end)]:
        node = grammar.parse(at)
        complete = grammar.completed(node) if node is not None else None
        if complete is not None and grammar.text[at].isupper():
            yield complete
