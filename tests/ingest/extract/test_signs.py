"""What a text has that its working copy may have otherwise: all of it is told, wherever it is."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest

from bomay.ingest.extract.text import unmarked
from bomay.ingest.extract.text.anchors import places
from bomay.ingest.extract.text.signs import PHRASES, Kind, signs_of

_LOOSE = (Kind.PAIR, Kind.AT_END, Kind.INDENT, Kind.BEFORE_STOP)
_EVERY_LETTER = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]


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


def test_what_stands_in_a_text_is_found() -> None:
    for text in _overlapping():
        found, there = signs_of(text), _kinds_in(text)
        assert found.kinds - {Kind.RARE} == there - {Kind.RARE}, repr(text)
        assert found.are_loose >= any(kind in there for kind in _LOOSE), repr(text)


def test_each_of_what_is_changed_is_told_with_its_place() -> None:
    for text in _overlapping():
        signs = signs_of(f"ở {text}")
        for kind in (Kind.OLD, Kind.GLUED):
            expected = {
                (at, at + len(phrase))
                for phrase in PHRASES[kind]
                for at in places(f"ở {text}", phrase)
            }
            told = {span for each in signs.spans(kind) for span in signs.places([each])}
            assert told == expected, text


def test_places_of_several() -> None:
    text = "ÔngĐỗ Văn Tám, ôngLê Văn Chín và Thủ tướng, BàHà"
    signs = signs_of(text)
    found = [text[start:end] for start, end in signs.places(signs.spans(Kind.GLUED))]
    assert found == ["ÔngĐ", "ôngL", "BàH"]


def test_a_text_without_rare_letters_is_composed() -> None:
    """Each letter that may have to be composed is told: alone, and with one before it."""
    below, above = _EVERY_LETTER[:0x3000], _EVERY_LETTER[0x3000:]
    blocks = [*below, *("".join(above[at : at + 64]) for at in range(0, len(above), 64))]
    usual = "".join(block for block in blocks if Kind.RARE not in signs_of(block).kinds)
    assert unicodedata.is_normalized("NFC", usual)
    assert not any(map(unicodedata.combining, usual))
    second = {
        parts[1] for each in _EVERY_LETTER if len(parts := unicodedata.normalize("NFD", each)) > 1
    }
    assert second.isdisjoint(usual)
    assert set("ạ Ữ đ “” … – ₫ ■ ✓").issubset(usual)


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
