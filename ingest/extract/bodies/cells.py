"""Party cells of hamlets and quarters, which no table of units has: ``Chi bộ thôn Đồng Lâm``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies import person_names
from bomay.ingest.extract.bodies.nodes import Node

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

CELL = "Chi bộ"
_HAMLET = re.compile(
    r"[ ](?P<type>thôn|ấp|bản|buôn|khóm|xóm|làng|khu phố|khu dân cư|tổ dân phố|khối phố|khối|"
    r"tổ|tiểu khu)(?=[ ])"
)
# ``Bí thư Chi bộ, Trưởng thôn X``: the head of the hamlet leads its cell too.
_HEAD_OF_IT = re.compile(
    r"(?:,[ ]|[ ]?[–-][ ]|[ ](?:kiêm|và)[ ])"
    r"(?:trưởng(?:[ ]ban (?:công tác mặt trận|nhân dân|điều hành|quản lý))?|tổ trưởng)(?=[ ])"
)
_NUMBER = re.compile(r"[ ](?:số[ ])?\d{1,3}[A-Z]?(?![^\W_])")
_LONGEST, _USUAL = 4, 2  # syllables of a hamlet's name
_LONGEST_NAME = 4


def cell_at(grammar: Grammar, node: Node) -> Node | None:
    """The cell of the hamlet that is printed behind ``node``, or behind its head's office."""
    also = _HEAD_OF_IT.match(grammar.flat, node.end)
    hamlet = _HAMLET.match(grammar.flat, also.end() if also is not None else node.end)
    end = _name_end(grammar.text, hamlet.end()) if hamlet is not None else None
    if hamlet is None or end is None:
        return None
    where = f"{hamlet['type']} {' '.join(grammar.text[hamlet.end() : end].split())}"
    return node._replace(
        end=end, name=f"{CELL} {where}", kind="chi-bo", head=CELL, subject=where, complete=True
    )


def _name_end(text: str, at: int) -> int | None:
    """Where the name or number of a hamlet ends; the holder's name may come next."""
    number = _NUMBER.match(text, at)
    if number is not None:
        return number.end()
    ends = person_names.capitalised_run(text, at, limit=_LONGEST + _LONGEST_NAME)
    holders = [
        count for count, stop in enumerate(ends, 1) if person_names.begins_name(text, stop)
    ]  # after so many syllables somebody's name may begin: ``thôn Mỹ Lâm | Lê Văn A``
    count = _USUAL if _USUAL in holders else min([*holders, len(ends), _LONGEST])
    return ends[count - 1] if count else None
