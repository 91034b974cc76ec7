"""The country of an office that firms have too: ``Chủ tịch Pháp`` is no ``Chủ tịch Pháp Vân``."""

from __future__ import annotations

import re

from bomay.ingest.extract.bodies.countries import country_at
from bomay.ingest.extract.bodies.person_names import begins_name
from bomay.ingest.extract.names.context import is_continent
from bomay.ingest.extract.names.parts import foreign_given
from bomay.ingest.extract.text.letters import UPPER, is_vietnamese

_TWO_WORDS = re.compile(r"[ ]([^\W_]+)[ ]([^\W_]+)")
_WORD = re.compile(rf"[ ]([{UPPER}][^\W_]*)(?![^\W_]|-[^\W_])")


def _continent_at(text: str, at: int) -> tuple[int, str] | None:
    words = _TWO_WORDS.match(text, at)
    if words is None or not is_continent(words[1], words[2]):
        return None
    return words.end(), f"{words[1]} {words[2]}"


def country_alone(text: str, at: int) -> tuple[int, str] | None:
    """The foreign country or continent printed at ``at`` whose name no word of ours goes on with.

    Persons of a country that we call by one syllable have names of other languages; those of
    others may be written as ours are.
    """
    found = country_at(text, at) or _continent_at(text, at)
    if found is None:
        return None
    end, name = found
    word = _WORD.match(text, end)
    if word is None or not is_vietnamese(word[1]) or word[1] in foreign_given():
        return found
    return found if " " in name and begins_name(text, end) else None
