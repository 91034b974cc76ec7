"""Whose a foreign word is that is spelled as no name of the text quite is."""

from __future__ import annotations

from itertools import islice, product

import pytest

from bomay.ingest.extract.names import spellings
from bomay.ingest.extract.names.spellings import Spellings

NAMES = {
    "Zarrell": {"Josep Zarrell"},
    "Álamez": {"Pedro Álamez"},
    "Krantz": {"Robert Krantz", "Maria Krantz"},
    "Macnoy": {"Jim Macnoy"},
    "Lemo": {"Juan Lemo"},
}


@pytest.mark.parametrize(
    ("word", "owners"),
    [
        ("Zarell", {"Josep Zarrell"}),
        ("Zarrella", {"Josep Zarrell"}),
        ("Zarrall", {"Josep Zarrell"}),
        ("Zarerll", {"Josep Zarrell"}),
        ("Alamez", {"Pedro Álamez"}),
        ("Krantzs", {"Robert Krantz", "Maria Krantz"}),
        ("Macnay", set()),
        ("Carrell", set()),
        ("Zarullo", set()),
        ("Lemos", set()),
        ("Delgado", set()),
        ("Z" * 100_000, set()),
    ],
    ids=["lacks", "more", "changed", "crossed", "marks", "two", "short", "initial", "two letters",
         "too short", "other", "endless"],
)  # fmt: skip
def test_a_word_is_whose_it_nearly_is(word: str, owners: set[str]) -> None:
    assert Spellings(NAMES).owners(word) == owners


def test_a_word_is_not_held_against_every_name(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    is_alike = spellings._is_alike

    def counted(one: str, other: str) -> bool:
        asked.append(one)
        return is_alike(one, other)

    monkeypatch.setattr(spellings, "_is_alike", counted)
    parts = list(product(("bar", "cel", "dov", "fum"), repeat=5))
    words = ["".join(part).capitalize() for part in parts]
    known = Spellings({word: {f"John {word}"} for word in words})
    for word in islice(words, 0, None, 2):
        known.owners(f"{word}x")
    assert 0 < len(asked) < 3 * len(words)
