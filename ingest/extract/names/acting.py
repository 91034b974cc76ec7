"""Who is known in texts of artists and players by what persons do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from bomay.ingest.extract.names import foreign as names_foreign
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.letters import UPPER, is_vietnamese
from bomay.ontology import tables

_SHORTEST = 4
# Whom a deed tells alone (``alone`` of the table), beside those ``given`` a name of the table.
_ANYBODY, _WHOLE = "anybody", "whole"
# ``nhóm nhạc nữ Krantz``, ``thành viên của Krantz``: what several are together weeps too.
_GROUP = re.compile(
    r"(?<!\w)(?<![Tt]rưởng )(?:[Nn]hóm|[Bb]an nhạc|[Cc]ông ty|[Tt]ập đoàn|[Hh]ãng|[Đđ]ội|"
    r"[Cc]âu lạc bộ|CLB|[Tt]hương hiệu|[Đđ]ơn vị|[Nn]ền tảng|"
    r"(?:[Tt]hành viên|[Mm]ảnh ghép)(?: nhóm| của)+)"
    r"(?:[ ](?!(?:của|trưởng|với|và|cho|do|từ|mà|có|gồm|là|cùng|chủ|ông|bà|anh|cô|ca|nghệ)[ ])"
    r"[^\W\dA-Z_]+){0,3}[ ][“\"]?$"
)
_GROUP_CHARS = 36
_CAPITAL = re.compile(rf"(?<![^\W_])[{UPPER}]\w*")


@cache
def _deeds() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Verbs of the table, and whom each tells alone (``Krantz bật khóc``)."""
    told = {row["verb"]: row["alone"] for row in tables.rows("person_verbs") if row["alone"]}
    verbs = "|".join(map(re.escape, sorted(told, key=len, reverse=True)))
    before = "đã|cũng|từng|vừa|còn|lại|đang"
    return re.compile(rf"[ ](?:(?:{before})[ ])?({verbs})(?![^\W_])"), told


def may_act(text: str, start: int, end: int) -> bool:
    """Whether one capital word of no language of ours does what persons do."""
    if end - start < _SHORTEST or not text.startswith(" ", end) or is_vietnamese(text[start:end]):
        return False
    return _deeds()[0].match(text, end) is not None


def who_act(text: str, pending: list[Name], found: list[Name]) -> list[Name]:
    """Those of ``pending`` who do so and are named again, or have a given name of the table.

    What clubs and firms do too tells only those with such a given name; what firms are said to do
    most, only those with one more word.
    """
    taken = {name.start for name in found}
    known, acting = set[str](), set[str]()
    deeds, told = _deeds()
    for name in pending:
        deed = deeds.match(text, name.end) if name.foreign and name.start not in taken else None
        if deed is None:
            continue
        whom = told[deed.group(1)]
        first, _, more = name.full.partition(" ")
        if names_foreign.is_frequent(first) and (more or whom != _WHOLE):
            known.add(name.full)
        elif whom == _ANYBODY:
            acting.add(name.full)
    known |= _named_again(text, acting)
    return [name for name in pending if name.full in known and name.start not in taken]


def _named_again(text: str, names: set[str]) -> set[str]:
    """Those that stand in the text twice at least, in one way through it, and never as a group."""
    lengths: dict[str, set[int]] = {}
    for name in names:
        first = _CAPITAL.match(name)
        if first is not None:
            lengths.setdefault(first.group(), set()).add(len(name))
    seen, again, groups = set[str](), set[str](), set[str]()
    for word in _CAPITAL.finditer(text) if lengths else ():
        for length in lengths.get(word.group(), ()):
            end = word.start() + length
            name = text[word.start() : end]
            if name in names and not text[end : end + 1].isalnum():
                (again if name in seen else seen).add(name)
                if _GROUP.search(text, max(0, word.start() - _GROUP_CHARS), word.start()):
                    groups.add(name)
    return again - groups
