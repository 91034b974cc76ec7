"""The signer of an official document holds the office printed above the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bomay.ingest.extract import body_words
from bomay.ingest.extract.body_grammar import Grammar
from bomay.ingest.extract.body_grammar_nodes import Node
from bomay.ingest.extract.holdings import Held
from bomay.ingest.extract.legal import SignatureBlock, signature_blocks
from bomay.ingest.extract.names_forms import Name
from bomay.ingest.extract.names_letters import CAPITALISED
from bomay.ingest.extract.posts import Post
from bomay.ingest.extract.reading import Reading

_OFFICE_CELL = re.compile(
    r"\|[ ]*(?P<office>(?:PHÓ[ ])?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|THỨ TRƯỞNG|BÍ THƯ)"
    r"(?:[ ][A-ZĐ][^a-z|\n]*)?)[ ]*\|\n"
)
_NAME_CELL = re.compile(
    rf"\|[ ]*(?P<name>{CAPITALISED}(?:[ ]{CAPITALISED}){{1,4}})[ ]*\|[ ]*(?:\n|$)"
)
_BEHALF_CHARS = 60
_TABLE_CHARS = 600
_HEAD_CHARS = 3000
_ISSUERS = frozenset(
    {"ubnd", "hdnd", "bo", "co-quan-ngang-bo", "so", "ubtvqh", "quoc-hoi", "chinh-phu", "mttq"}
    | {"tong-cuc", "tandtc", "vksndtc", "ktnn", "ban-chi-dao", "thuong-truc-hdnd", "tw"}
    | {"tu", "qu", "hu", "txu", "thu", "bo-chinh-tri"}
)
_OFFICE_KINDS = {
    "Bộ trưởng": ("bo", "co-quan-ngang-bo"),
    "Thứ trưởng": ("bo", "co-quan-ngang-bo"),
    "Thứ trưởng Thường trực": ("bo",),
    "Bí thư": ("tu", "thu", "qu", "hu", "txu"),
    "Phó Bí thư": ("tu", "thu", "qu", "hu", "txu"),
    "Giám đốc": ("so",),
    "Phó Giám đốc": ("so",),
    "Cục trưởng": ("tong-cuc",),
    "Phó Cục trưởng": ("tong-cuc",),
}
_CHAIRED = ("ubnd", "hdnd", "ubtvqh", "quoc-hoi", "mttq")


def signature_blocks_of(reading: Reading) -> list[SignatureBlock]:
    """The signature blocks of a document, those set in a table's last column included."""
    blocks = [block for block in signature_blocks(reading) if _is_signer(block.name)]
    return blocks or _table_blocks(reading.text)


def _is_signer(name: str) -> bool:
    """In capitals, headings look like names: ``HÌNH MỚI``; then the surname must be known."""
    return not name.isupper() or name.split()[0].capitalize() in body_words.surnames()


def _table_blocks(text: str) -> list[SignatureBlock]:
    """``| | CHỦ TỊCH |`` and some rows below, in the same column, the name."""
    found = []
    for office in _OFFICE_CELL.finditer(text):
        name = _NAME_CELL.search(text, office.end(), office.end() + _TABLE_CHARS)
        if name is not None and name["name"].split()[0] in body_words.surnames():
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
    letterhead = list(_letterhead_bodies(grammar)) if blocks else []
    return [
        held for block in blocks if (held := _held(grammar, (posts, letterhead), block)) is not None
    ]


def _held(
    grammar: Grammar, given: tuple[Sequence[Post], list[Node]], block: SignatureBlock
) -> Held | None:
    posts, letterhead = given
    if block.office_at is None:
        office = _post_in(posts, block.start, block.name_at[0])
    else:
        office = _post_in(posts, block.office_at[0], block.name_at[0])
    if office is None:
        return None
    node = office.node if office.node is not None and office.node.complete else None
    if node is None:
        begin, end = max(0, block.start - _BEHALF_CHARS), office.start
        within = [n for n in _nodes(grammar, begin, end) if n.kind in _ISSUERS]
        kinds = _OFFICE_KINDS.get(office.head, _CHAIRED)
        node = next((n for n in (*within, *letterhead) if n.kind in kinds), None)
    return Held(
        person=_title_case(block.name),
        post=replace(office, node=node),
        body=node,
        status="current",
        start=(block.office_at or block.name_at)[0],
        end=block.name_at[1],
        pattern="signature",
    )


def _post_in(posts: Sequence[Post], start: int, end: int) -> Post | None:
    inside = [post for post in posts if start <= post.start < end]
    return inside[-1] if inside else None


def _letterhead_bodies(grammar: Grammar) -> Iterator[Node]:
    """Bodies printed in capitals at the head of the document; then those of any letter case."""
    found = list(_nodes(grammar, 0, _HEAD_CHARS))
    capital = [n for n in found if grammar.text[n.start : n.end].isupper()]
    yield from (n for n in capital if n.kind in _ISSUERS)
    yield from (n for n in found if n.kind in _ISSUERS)


def _nodes(grammar: Grammar, start: int, end: int) -> Iterator[Node]:
    for at in sorted(s for s in grammar.heads if start <= s < end):
        node = grammar.parse(at)
        complete = grammar.completed(node) if node is not None else None
        if complete is not None and grammar.text[at].isupper():
            yield complete


def _title_case(name: str) -> str:
    return (
        " ".join(word.capitalize() for word in name.split())
        if name.isupper()
        else " ".join(name.split())
    )
