"""What a text has that its working copy may have otherwise: all of it is told, wherever it is."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest

from bomay.ingest.extract.text import unmarked
from bomay.ingest.extract.text.anchors import places
from bomay.ingest.extract.text.letter_spaced import letter_spaced
from bomay.ingest.extract.text.page_marks import line_numbers, page_numbers
from bomay.ingest.extract.text.signs import PHRASES, Kind, signs_of
from bomay.ontology.tables import rows

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


def test_places_of_some_that_overlap() -> None:
    signs = signs_of("U.S.S.R. cũ.\nBàNguyễn Thị Hoa")
    text = "U.S.S.R. cũ.\nBàNguyễn Thị Hoa"
    assert [text[slice(*span)] for span in signs.places(signs.spans(Kind.GLUED))] == ["S.S", "BàN"]


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


def test_headings_whose_letters_are_apart_are_told_by_what_they_begin_with() -> None:
    labels = {row["label_vi"].upper() for row in rows("document_types")}
    headings = [" ".join(label.replace(" ", "")) for label in labels]
    texts = [f"ỦY BAN NHÂN DÂN\n{heading}\nVề việc giao đất" for heading in headings]
    found = [text for text in texts if list(letter_spaced(text))]
    assert len(found) > 10
    assert all(Kind.LETTER in signs_of(text).kinds for text in found)


@pytest.mark.parametrize("printed", ["2", "- 2 -", "Trang 2", "trang 2", " 2"])
def test_numbers_of_pages_are_told_by_what_their_lines_begin_with(printed: str) -> None:
    page = "Ủy ban nhân dân tỉnh giao các sở, ngành và địa phương " * 9
    text = f"{page}\n{printed}\nthực hiện. {page}\n{printed.replace('2', '3')}\nvà báo cáo."
    assert list(page_numbers(text))
    assert Kind.NUMBERED in signs_of(text).kinds


def test_numbers_of_lines_are_told_by_what_they_begin_with() -> None:
    text = "\n".join(f"{number} dòng chữ" for number in range(1, 15))
    assert list(line_numbers(text))
    assert Kind.NUMBERED in signs_of(text).kinds


@pytest.mark.parametrize(
    ("text", "marked"),
    [("Bí thư Thành ủy Lê Văn Tám", True), ("Bi thu Thanh uy Le Van Tam", False)],
)
def test_marked(text: str, marked: bool) -> None:
    assert signs_of(text).marked is marked
