"""What a text has that its working copy may have otherwise: nothing hides anything else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from ahocorasick_rs import AhoCorasick

from bomay.ingest.extract.text import unmarked
from bomay.ingest.extract.text.signs import PHRASES, Kind, signs_of

_LOOSE = (Kind.PAIR, Kind.AT_BREAK, Kind.BEFORE_STOP)
_ASKED = (Kind.NOTE, Kind.DRAWN, Kind.APART)
_CHANGED = (Kind.ODD, Kind.OLD, Kind.GLUED, Kind.MISREAD)


def _kinds_in(text: str) -> set[int]:
    return {kind for kind, phrases in PHRASES.items() if any(p in text for p in phrases)}


def _overlapping() -> Iterator[str]:
    """Each two phrases of which one ends as the other begins, as one text; all phrases alone."""
    by_beginning: dict[str, list[str]] = {}
    every = [phrase for phrases in PHRASES.values() for phrase in phrases]
    for phrase in every:
        for length in range(1, len(phrase)):
            by_beginning.setdefault(phrase[:length], []).append(phrase)
    for phrase in every:
        yield phrase
        for length in range(1, len(phrase)):
            for other in by_beginning.get(phrase[-length:], ()):
                yield phrase + other[length:]


def test_what_stands_in_a_text_is_found_or_may_be_there() -> None:
    for text in _overlapping():
        found, there = signs_of(text), _kinds_in(text)
        assert all(found.may_have(kind) for kind in _ASKED if kind in there), repr(text)
        assert found.are_loose >= any(kind in there for kind in _LOOSE), repr(text)
        if found.only_before_stops:
            assert there.isdisjoint({Kind.PAIR, Kind.AT_BREAK}), repr(text)


def test_what_is_only_asked_for_hides_nothing_that_is_changed() -> None:
    changed = [phrase for kind in _CHANGED for phrase in PHRASES[kind]]
    alone = AhoCorasick([*changed, *(p for kind in _LOOSE for p in PHRASES[kind])])
    for text in _overlapping():
        expected = [
            (start, end)
            for index, start, end in alone.find_matches_as_indexes(text)
            if index < len(changed)
        ]
        spans = signs_of(text).spans
        assert sorted(span for kind in _CHANGED for span in spans.get(kind, ())) == expected, text


def test_every_note_has_a_part_that_is_looked_for() -> None:
    for note in unmarked.NOTES:
        words = note.split()
        assert any(part in word for word in words for part in unmarked.PARTS_OF_NOTES)


@pytest.mark.parametrize(
    ("text", "marked"),
    [("Bí thư Thành ủy Lê Văn Tám", True), ("Bi thu Thanh uy Le Van Tam", False)],
)
def test_marked(text: str, marked: bool) -> None:
    assert signs_of(text).marked is marked
