"""The one pass over a text: phrases between word boundaries, pieces wherever they stand."""

from __future__ import annotations

from bomay.ingest.extract.text.anchors import Pieces, Vocabulary


def test_phrases_are_found_between_word_boundaries_and_pieces_in_words_too() -> None:
    words = Vocabulary({"ông": 1, "ông bụt": 2})
    pieces = Pieces("ông", "hông", "mít")
    text = "không ai thấy ông bụt"

    assert words.find(text) == [(14, 21, 2)]
    assert pieces.of(text) == {"ông", "hông"}
    assert pieces.are_in(text)


def test_pieces_that_a_text_lacks_are_not_in_it() -> None:
    pieces = Pieces("quả sung", "quả vả")

    assert not pieces.are_in("sung quả vàng")
    assert not pieces.are_in("")
    assert pieces.of("một quả vả") == {"quả vả"}


def test_what_is_added_later_is_found_in_a_text_that_was_read_before() -> None:
    text = "cây si già bên đình"
    assert Pieces("cây đa").of(text) == set()

    assert Pieces("cây si").of(text) == {"cây si"}
    assert Vocabulary({"si già": "x"}).find(text) == [(4, 10, "x")]
