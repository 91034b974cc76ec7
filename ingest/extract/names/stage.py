"""Whether a text is of artists or players, who go by their given names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.anchors import Vocabulary
from bomay.ontology import tables

_MANY = 3
_FEWEST_CLUBS = 2
_PLAYS = re.compile(r"[ ]\((?:NSND|NSƯT|do (?:[^\W_]+[ ]){1,3}|(?:diễn viên[ ])?NS\w*)[ ]?")
_ENDS = (")", " đóng", " thủ vai", " vào vai")
_OF_PLAYERS = ("cầu thủ", "thủ môn", "trận đấu", "vô địch")


@cache
def _titles() -> frozenset[str]:
    return frozenset(row["surface"] for row in tables.rows("honorifics") if row["stage"])


@cache
def _words() -> Vocabulary[None]:
    return Vocabulary({row["word"]: None for row in tables.rows("stage_words")})


def without_clubs(text: str, flat: str, names: list[Name]) -> list[Name]:
    """``A (Hải Sơn Nam) và B (Hải Sơn Nam)``: in brackets behind players stand their clubs."""
    if not any(word in flat for word in _OF_PLAYERS):
        return names
    clubs = [
        name.full
        for player, name in pairwise(names)
        if player.full
        and name.full
        and not (name.foreign or name.alias)
        and text[player.end : name.start] == " ("
        and text.startswith(")", name.end)
    ]
    if len(clubs) < _FEWEST_CLUBS:
        return names
    named = set(clubs)
    return [name for name in names if name.full not in named]


def without_roles(text: str, names: list[Name]) -> list[Name]:
    """``bí thư Trần Tám (NSND Minh Chín)``: behind who is played stands who plays."""
    played = {
        name.full
        for name, player in pairwise(names)
        if player.anchored
        and _PLAYS.fullmatch(text, name.end, player.start)
        and text.startswith(_ENDS, player.end)
    }
    return [name for name in names if name.full not in played] if played else names


def is_of_the_stage(flat: str, honorifics: Iterable[tuple[int, int, str]]) -> bool:
    """Whether a text has several words that only such texts have, titles among them.

    Args:
        flat: the text in lower case.
        honorifics: those of the text, each with its start and end first.
    """
    known = _titles()
    titles = sum([flat[start:end] in known for start, end, _ in honorifics])
    return titles >= _MANY or titles + len(_words().find_all(flat)) >= _MANY
