"""What spares a pattern of places a question lacks nothing that the pattern could find."""

from __future__ import annotations

from itertools import chain, product

import pytest

from bomay.ingest.extract.text.reading import UnitMention, open_reading
from bomay.ingest.extract.units import eras, find, gazetteer, home, unknown
from bomay.ingest.read.source import Source

_BEHIND = ("", ".", ", tỉnh khác", " và nơi khác", "’s", " - nơi khác", "  xa")


@pytest.mark.parametrize("unit_type", sorted(gazetteer.by_type()))
def test_a_name_by_two_words_is_the_one_that_is_read_word_by_word(unit_type: str) -> None:
    names = gazetteer.by_type()[unit_type]
    most = max(name.count(" ") for name in names) + 1
    for name, before, behind in product(names, ("", " "), _BEHIND):
        flat = f"{before}{name}{behind}"
        word_by_word = gazetteer._longest_by_words(names, flat, 0, most)
        assert gazetteer.longest(names, flat, 0) == word_by_word, flat


@pytest.mark.parametrize(
    "words", ["bà rịa - vũng tàu", "bà  rịa", "r'lấp", "đắk r’lấp", "- mỹ", ""]
)
def test_names_of_other_signs_are_read_word_by_word(words: str) -> None:
    for names in gazetteer.by_type().values():
        expected = gazetteer._longest_by_words(names, words, 0, gazetteer._LONGEST_NAME)
        assert gazetteer.longest(names, words, 0) == expected


def test_every_word_that_is_called_after_a_place_ends_as_is_asked_first() -> None:
    words = ("Xa lộ", "xa lộ", "Cao tốc", "cao tốc", "Pháp luật", "Pháp Luật")
    papers = [f"{b}áo Phụ {n}ữ" for b in "Bb" for n in "Nn"]
    choices = home._CALLED_AFTER.pattern.count("|") + 1
    assert choices == len({word[-5:].lower() for word in (*words, *papers)})
    for word in (*words, *papers):
        text = f"Theo {word} Hà Nội"
        start = text.index("Hà Nội")
        unit = UnitMention(start, len(text), "Thành phố Hà Nội", "province")
        assert home.of_themselves(text, [unit]) == []


def test_spans_of_several_are_the_span_of_each() -> None:
    for text in ("tỉnh Nghệ An và tỉnh Hà Tĩnh", "tỉnh  Nghệ\u200b An và  tỉnh Hà\u00a0Tĩnh"):
        reading = open_reading(Source(name="a", sha256="", text=text))
        units = [
            UnitMention(start, start + 4, "tỉnh", "province")
            for start in range(len(reading.text) - 4)
        ]
        assert reading.spans(units) == [reading.span(unit.start, unit.end) for unit in units]


def test_every_name_that_an_older_one_ends_with_is_asked_for() -> None:
    typed = (gazetteer.by_type()[unit_type].values() for unit_type in ("tỉnh", "thành phố"))
    provinces = [*gazetteer.provinces().values(), *chain.from_iterable(typed)]
    ended = [entries for entries in provinces if all(entry.unit.valid_to for entry in entries)]
    older = [
        old for old in ended if any(eras.is_told_by_older_name(one, [old]) for one in provinces)
    ]
    assert any(old[0].bare == "Thừa Thiên Huế" for old in older)
    assert all(map(eras.may_be_older, older))
    assert not eras.may_be_older(gazetteer.by_type()["tỉnh"]["bình định"])


def test_eras_of_one_province_are_no_choice_and_others_are() -> None:
    assert eras.are_eras(gazetteer.by_type()["tỉnh"]["vĩnh long"])
    assert not eras.are_eras(gazetteer.by_type()["huyện"]["châu thành"])
    for entries in gazetteer.by_type()["thành phố"].values():
        levels = {(entry.province, entry.unit.level) for entry in entries}
        provinces = len(levels) == 1 and all(level == "province" for _, level in levels)
        assert eras.are_eras(entries) == provinces


@pytest.mark.parametrize("given", ["Robert", "Sean"])
def test_an_initial_before_capitals_is_asked_for_behind_all_that_it_ends_in(given: str) -> None:
    for behind in ("", " "):
        text = f"theo {given} H.{behind}Mac Miller"
        at = text.index("Mac")
        assert unknown._INITIAL.search(text, 0, at) is not None
        assert text.endswith(unknown._BEHIND_INITIALS, 0, at)
        assert unknown.run_of(text, at, phrase=at, kind=("huyện", "district"), start=at) is None


@pytest.mark.parametrize(
    "before",
    ["", " ", "A ", "a ", "Ông ", "“Trần ", ". Theo ", "\nTại ", "(Ở ", "x2 ", "– ", "²  "],
)
def test_a_province_behind_a_capital_is_told_as_by_the_pattern_alone(before: str) -> None:
    text = f"{before}Hà Nội"
    start = text.index("Hà Nội")
    words = text[max(0, start - find._WORD_CHARS) : start]
    found = find._WORD_BEFORE.search(words)
    alone = (
        words[:-1].rpartition(" ")[2].islower()
        or found is None
        or not found.group(2)[0].isupper()
        or (found.group(1) is not None and not unknown.is_surname(found.group(2)))
    )
    assert find._stands_alone(text, start, len(text)) == alone
