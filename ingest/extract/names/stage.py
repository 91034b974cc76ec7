"""Whether a text is of artists or players, who go by their given names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from bomay.ingest.extract.text.anchors import Vocabulary
from bomay.ontology import tables

_MANY = 3


@cache
def _titles() -> frozenset[str]:
    return frozenset(row["surface"] for row in tables.rows("honorifics") if row["stage"])


@cache
def _words() -> Vocabulary[None]:
    return Vocabulary({row["word"]: None for row in tables.rows("stage_words")})


def is_of_the_stage(flat: str, honorifics: Iterable[tuple[int, int, str]]) -> bool:
    """Whether a text has several words that only such texts have, titles among them.

    Args:
        flat: the text in lower case.
        honorifics: those of the text, each with its start and end first.
    """
    known = _titles()
    titles = sum(flat[start:end] in known for start, end, _ in honorifics)
    return titles >= _MANY or titles + len(_words().find_all(flat)) >= _MANY
