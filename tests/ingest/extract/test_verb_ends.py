"""The gate before what words between a name and an office say lets all of them through.

It looks at the last word alone, so each pattern behind it must end in a word that it knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from bomay.ingest.extract.holdings import carried, clauses, gaps, past, several
from bomay.ingest.extract.holdings.verbs import may_end_in_verb

_ANY = "\0"  # a sign that a pattern leaves open: no syllable of ours ends in these words
_BEHIND_WORDS = " :,\n"

BEHIND_THE_GATE = {
    "suspended": gaps.SUSPENDED,
    "ended": gaps.ENDED,
    "to an office": gaps.TO_OFFICE,
    "takes an office": gaps.TAKES_OFFICE,
    "elected": gaps.ELECTED,
    "appointed": gaps.APPOINTED,
    "as an office": gaps.AS_OFFICE,
    "held then": gaps.HELD_THEN,
    "then was": gaps.THEN_WAS,
    "became": gaps.BECAME,
    "is now": gaps.IS_NOW,
    "he is": gaps.HE_IS,
    "leads": gaps.LEADS,
    "out of": gaps.OUT_OF,
    "given on": carried._BARE,
    "all are": several._ALL_ARE,
    "becomes": clauses._BECOMES,
    "is said": clauses._IS_SAID,
    "was": past._WAS,
    "was before that": past._BEFORE_THAT_WAS,
}


@pytest.mark.parametrize("name", BEHIND_THE_GATE)
def test_every_branch_of_what_gives_an_office_passes_the_gate(name: str) -> None:
    ends = set(_ends(BEHIND_THE_GATE[name]))
    assert ends
    assert not [end for end in ends if not may_end_in_verb(end, len(end))]


@pytest.mark.parametrize("words", ["ông a của ", "ông a, ", "ông a gặp ", "ông a ("])
def test_other_words_do_not(words: str) -> None:
    assert not may_end_in_verb(words, len(words))


def _ends(pattern: re.Pattern[str]) -> Iterator[str]:
    """How what a pattern matches can end, from before its last word on."""
    for end in _ends_of(parser.parse(pattern.pattern)):
        if end.rstrip(_BEHIND_WORDS):
            yield f"kinh qua {end.replace(_ANY, ' ')}"


def _ends_of(steps: Iterable[tuple[Any, Any]]) -> set[str]:
    found = {""}
    for kind, value in reversed(list(steps)):
        if all(map(_is_whole, found)):
            break
        before = _one(kind, value)
        found = {end if _is_whole(end) else b + end for end in found for b in before}
    return found


def _is_whole(end: str) -> bool:
    """Whether nothing before can change the last word."""
    word = end.rstrip(_BEHIND_WORDS)
    return " " in word or _ANY in word


def _one(kind: Any, value: Any) -> set[str]:
    """How one step of a pattern can end."""
    if kind is op.LITERAL:
        return {chr(value)}
    if kind is op.IN and all(each is op.LITERAL for each, _ in value):
        return {chr(sign) for _, sign in value}
    if kind in (op.IN, op.NOT_LITERAL, op.ANY):
        return {_ANY}
    if kind is op.BRANCH:
        return set().union(*map(_ends_of, value[1]))
    if kind is op.SUBPATTERN:
        return _ends_of(value[3])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        once = _ends_of(value[2])
        return once | {""} if value[0] == 0 else once
    assert kind in (op.AT, op.ASSERT, op.ASSERT_NOT)
    return {""}
