"""The words of the pages in both languages, from ``words.csv``: one row a phrase."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

Language = Literal["vi", "en"]


@cache
def words(language: Language) -> Mapping[str, str]:
    """Every phrase by its key."""
    text = files("bomay.api").joinpath("words.csv").read_text("utf-8")
    return {row["key"]: row[language] for row in csv.DictReader(text.splitlines())}


def choose(language: str | None) -> Language:
    """The language asked for, Vietnamese unless English."""
    return "en" if language == "en" else "vi"


def relation(name: str, language: Language, *, incoming: bool = False) -> str:
    """A relation in words, read from the focus; an unknown name stays readable."""
    phrases = words(language)
    key = f"relation.{name.upper()}"
    plain = phrases.get(key, name.replace("_", " ").lower())
    return phrases.get(f"{key}.in", plain) if incoming else plain


def known_from(basis: str, language: Language) -> str:
    """How a document's day is known; what stands after a colon is quoted from the document."""
    how, colon, quoted = basis.partition(": ")
    return words(language).get(f"published_basis.{how}", how) + colon + quoted
