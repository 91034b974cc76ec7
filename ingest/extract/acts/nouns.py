"""Nouns that name kinds of acts (``document_nouns.csv``) and where a text has them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from bomay.ingest.extract.text.anchors import Vocabulary
from bomay.ontology.numbers import NumberParts
from bomay.ontology.tables import listed, rows
from bomay.ontology.values import Value, value

# What an act of the National Assembly, whose number carries no type code, may be.
_ASSEMBLY_TYPES = frozenset({"Luật", "Bộ luật", "Nghị quyết", "Pháp lệnh"})
# The role of a type that is only read with a number of its own code.
NUMBERED = "numbered"
# A label that is the type's name, and no description (``Quyết định của Thủ tướng``).
_NAME = re.compile(r"(?!.* của )[^\W\d_]+(?: [^\W\d_]+){0,3}")
# ``TT 16/2014/TT-BTC``: before a number, the type of the act in its letters.
SHORT_TYPE = r"(?:(?:NĐ|NQ|QĐ|TT|TTLT|CT|NQLT) )"
LETTER_TYPES = frozenset({"Công văn", "Văn bản"})


@dataclass(frozen=True, slots=True)
class Noun:
    """A row of the table: what a surface form means.

    Attributes:
        role: ``directive``; ``numbered`` for types known by their label alone;
            ``other`` for things whose numbers are no directives; ``shadow``
            for longer words that contain a noun and mean something else.
        issuer: the organ that alone issues this type.
    """

    document_type: str
    role: str
    codes: frozenset[str]
    issuer: str | None


@value(frozen=True, slots=True)
class NounMention(Value):
    """A noun at a place in the text, end exclusive."""

    start: int
    end: int
    noun: Noun


@cache
def _vocabulary() -> Vocabulary[Noun]:
    named = {
        row["surface"]: Noun(
            row["document_type"],
            row["role"],
            frozenset(listed(row["codes"])),
            row["issuer"] or None,
        )
        for row in rows("document_nouns")
    }
    return Vocabulary(plain_types() | named)


@cache
def plain_types() -> dict[str, Noun]:
    """Types of ``document_types.csv`` that texts name by their label: one row makes them known.

    They are read with a number that has their code; a row of ``document_nouns.csv`` tells more.
    """
    return {
        row["label_vi"].lower(): Noun(
            row["label_vi"],
            NUMBERED,
            frozenset((*listed(row["code"]), *listed(row["code_variants"]))),
            None,
        )
        for row in rows("document_types")
        if row["code"] and _NAME.fullmatch(row["label_vi"])
    }


class NounIndex:
    """The nouns of a text in order.

    Args:
        flat: the text in lower case, line breaks as spaces, of the same length.

    Attributes:
        hits: where they begin and end, and what they mean.
    """

    def __init__(self, flat: str) -> None:
        self.hits = [hit for hit in _vocabulary().find(flat) if hit[2].role != "shadow"]

    @cached_property
    def mentions(self) -> list[NounMention]:
        """All of them; asked for where a text has numbers, as most papers have not."""
        return [NounMention(*hit) for hit in self.hits]

    @cached_property
    def _starts(self) -> list[int]:
        """Where they begin."""
        return [start for start, _, _ in self.hits]

    def before(self, offset: int, reach: int) -> Iterator[NounMention]:
        """Nouns that end at or before ``offset``, nearest first, at most ``reach`` away."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and self._starts[index] >= offset - reach:
            if self.hits[index][1] <= offset:
                yield NounMention(*self.hits[index])
            index -= 1


def fits(noun: Noun, parts: NumberParts) -> bool:
    """Whether a number of these parts can be of the noun's type."""
    if noun.role == NUMBERED:
        return parts.code in noun.codes
    if noun.role != "directive":
        return False
    if noun.document_type in LETTER_TYPES:
        return True
    if parts.code is not None:
        return parts.code in noun.codes
    if parts.family == "assembly" or parts.organs[:1] == ("UBTVQH",):
        return noun.document_type in _ASSEMBLY_TYPES
    return parts.family == "historical" or not parts.known


def type_of_code(parts: NumberParts) -> str | None:
    """The type that a number's code names by itself; None for Party QĐ and assembly acts."""
    if parts.family == "letter":
        return "Công văn"
    if parts.code is None:
        return None
    if parts.code == "QĐ" and parts.regime == "party":
        return None  # Quyết định and Quy định share the code
    types = _types_by_code().get(parts.code, ())
    if parts.code == "TT":
        return "Thông tư" if parts.regime == "state" else "Thông tri"
    return types[0] if types else None


@cache
def _types_by_code() -> dict[str, tuple[str, ...]]:
    types: dict[str, tuple[str, ...]] = {}
    for row in rows("document_nouns"):
        for code in listed(row["codes"]):
            types[code] = (*types.get(code, ()), row["document_type"])
    for noun in plain_types().values():
        for code in sorted(noun.codes - set(types)):
            types[code] = (noun.document_type,)
    return types
