"""What names are made of, as the tables have it, and the words for kin that stand before them."""

from __future__ import annotations

from functools import cache

from bomay.ontology import tables
from bomay.ontology.text import any_of

_FREQUENT = 5


@cache
def surnames() -> frozenset[str]:
    """What names of ours begin with, with a capital."""
    return frozenset(row["surname"] for row in tables.rows("surnames"))


@cache
def common_surnames() -> frozenset[str]:
    """Those that many people have: with one more syllable they are a name already."""
    return frozenset(row["surname"] for row in tables.rows("surnames") if row["common"])


@cache
def _also_words() -> frozenset[str]:
    return frozenset(row["surname"] for row in tables.rows("surnames") if row["word"])


def is_only_surname(word: str) -> bool:
    """Whether a surname is no ordinary word as well (``Hình``, ``Điểm``)."""
    return word in surnames() and word not in _also_words()


@cache
def middle_counts() -> dict[str, int]:
    """How often names have a syllable in their middle."""
    return {row["syllable"]: int(row["middle"]) for row in tables.rows("given_syllables")}


@cache
def given_counts() -> dict[str, int]:
    """How often names end in a syllable."""
    return {row["syllable"]: int(row["given"]) for row in tables.rows("given_syllables")}


def is_middle(word: str) -> bool:
    """Whether a syllable stands in the middle of names more than at their end."""
    return middle_counts().get(word, 0) > given_counts().get(word, 0)


@cache
def foreign_given() -> frozenset[str]:
    """Given names of other languages, as they are spelled."""
    return frozenset(row["name"] for row in tables.rows("foreign_given_names"))


@cache
def kin_words() -> tuple[str, ...]:
    """The words for kin, in small letters: ``thân mẫu``, ``con trai``."""
    return tuple(row["word"] for row in tables.rows("kin_words"))


@cache
def kin_word() -> str:
    """A pattern of any of ``kin_words``."""
    return any_of(kin_words())


@cache
def statesmen_abroad() -> frozenset[str]:
    """Who governs next door by a name written as ours are: ``Tập Cận Bình``."""
    return frozenset(row["name"] for row in tables.rows("statesmen_abroad"))


def is_pen_name(first: str, rest: str) -> bool:
    """``Thuận Hòa``: two syllables of which our given names are made, and no surname."""
    given = given_counts()
    return min(given.get(first, 0), given.get(rest, 0)) >= _FREQUENT
