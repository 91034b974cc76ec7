"""Several documents read together are read as each alone, whatever becomes of one of them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import pytest

from bomay.ingest import extract as reading
from bomay.ingest import guard
from bomay.ingest.extract import extract, extract_each
from bomay.ingest.extract.steps import (
    LONGEST,
    Kept,
    forget_texts,
    of_text,
    of_texts,
    together,
    whole,
)
from bomay.ingest.read.source import Source
from bomay.ontology.errors import SourceError
from bomay.ontology.facts import Facts

TEXTS = (
    "Ngày 5/10/2023, ông Trần Văn Bưởi, Bí thư Quận ủy quận Bình Tân, chủ trì hội nghị.",
    "",
    "Bà Lê Thị Mít được bầu làm Chủ tịch UBND huyện Long Hồ.\nBà nói tại Vĩnh Long.",
    "Nghị quyết số 05-NQ/TU thay thế Nghị quyết số 12-NQ/TU của Thành ủy.",
    "Trời mưa cả ngày. " * (LONGEST // 18 + 1) + "Ông Phạm Văn Na, Giám đốc Sở Y tế Hà Nam.",
)


def source(text: str, number: int = 0) -> Source:
    return Source(name=f"{number}.txt", sha256="0" * 64, text=text)


SOURCES = [source(text, number) for number, text in enumerate(TEXTS)]


def test_each_gives_what_it_gives_alone_in_the_same_order() -> None:
    assert len(TEXTS[-1]) > LONGEST
    for chosen in (SOURCES, SOURCES[::-1], SOURCES[4:] + SOURCES, []):
        assert extract_each(chosen) == [extract(one) for one in chosen]


@pytest.mark.parametrize("broken", [0, 2, 4])
def test_what_fails_costs_only_itself(broken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    real = reading.find_units

    def fails(read):
        if read.source.name == f"{broken}.txt":
            raise IndexError(read.text)
        return real(read)

    monkeypatch.setattr(reading, "find_units", fails)
    found = guard.extract_each_or_refuse(SOURCES)
    assert isinstance(found[broken], SourceError)
    assert "IndexError" in found[broken].reason
    others = [n for n in range(len(TEXTS)) if n != broken]
    assert [found[n] for n in others] == [extract(SOURCES[n]) for n in others]


def test_half_a_letter_costs_only_its_document() -> None:
    first, second, third = guard.extract_each_or_refuse(
        [SOURCES[0], source("một \ud800 câu", 9), SOURCES[2]]
    )
    assert isinstance(first, Facts)
    assert isinstance(second, SourceError)
    assert isinstance(third, Facts)


def test_steps_of_readings_take_turns() -> None:
    told: list[str] = []

    def steps(name: str, stops: int):
        for stop in range(stops):
            told.append(f"{name}{stop}")
            yield
        return name

    assert together([steps("a", 2), steps("b", 0), steps("c", 1)]) == ["a", "b", "c"]
    assert told == ["a0", "c0", "a1"]
    assert whole(steps("d", 3)) == "d"


@pytest.mark.parametrize("kept", [of_text, of_texts])
def test_answers_about_texts_are_kept_until_these_have_been_read(
    kept: Callable[[Callable[[str], int]], Callable[[str], int]],
) -> None:
    asked: list[str] = []

    @kept
    def letters(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [letters("mai"), letters("lan"), letters("mai")] == [3, 3, 3]
    assert asked == ["mai", "lan"]
    forget_texts()
    assert letters("mai") == 3
    assert asked == ["mai", "lan", "mai"]


def test_never_too_many_answers_are_kept() -> None:
    asked: list[str] = []

    def letters(text: str) -> int:
        asked.append(text)
        return len(text)

    kept = Kept(letters)
    texts = [str(number) for number in range(200)]
    assert [kept[text] for text in texts] == list(map(len, texts))
    assert kept.keys() < {*texts}
    assert kept[texts[0]] == 1
    assert asked == [*texts, texts[0]]


@pytest.mark.parametrize("fails", [False, True])
def test_a_text_that_was_read_alone_is_not_kept(
    fails: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    @of_texts
    def letters(text: str) -> int:
        asked.append(text)
        return len(text)

    def find_units(opened: object) -> object:
        letters(TEXTS[0])
        if fails:
            raise ValueError("a defect")
        return real(opened)

    real = reading.find_units
    monkeypatch.setattr(reading, "find_units", find_units)
    for _ in range(2):
        with pytest.raises(ValueError, match="a defect") if fails else contextlib.nullcontext():
            extract(SOURCES[0])
    assert asked == [TEXTS[0], TEXTS[0]]
