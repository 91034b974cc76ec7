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


def test_a_piece_may_begin_another_one_and_be_a_phrase_of_several() -> None:
    first, second = Vocabulary({"trăng rằm": 1, "trăng": 2}), Vocabulary({"trăng rằm": 3})
    pieces = Pieces("trăng", "trăng r", "ăng r", "trăng rằm")
    text = "trăng rằm hay trăng, rồi trăng rằm"

    assert first.find_all(text) == [(0, 9, 1), (14, 19, 2), (25, 34, 1)]
    assert second.find(text) == [(0, 9, 3), (25, 34, 3)]
    assert pieces.of(text) == {"trăng", "trăng r", "ăng r", "trăng rằm"}
    assert pieces.of("trăng") == {"trăng"}


def test_phrases_that_begin_inside_longer_ones_come_in_their_order() -> None:
    words = Vocabulary({"mẹ tròn con vuông": 1, "con": 2, "vuông": 3, "vuông tượng": 4})
    text = "mẹ tròn con vuông tượng con"

    assert words.find_all(text) == [(0, 17, 1), (8, 11, 2), (12, 23, 4), (24, 27, 2)]
    assert words.find(text) == [(0, 17, 1), (24, 27, 2)]
    assert dict(words.by_start(text)) == {start: (start, *_) for start, *_ in words.find_all(text)}
