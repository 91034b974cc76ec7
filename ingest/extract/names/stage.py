"""Texts of artists and players, who go by their given names or by names of their own making."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.names.parts import given_counts, surnames
from bomay.ingest.extract.text.anchors import Pieces, Vocabulary
from bomay.ingest.extract.text.letters import LOWER, UPPER
from bomay.ontology import tables

_MANY = 3
_FEWEST_CLUBS = 2
_PLAYS = re.compile(r"[ ]\((?:NSND|NSƯT|do (?:[^\W_]+[ ]){1,3}|(?:diễn viên[ ])?NS\w*)[ ]?")
_MORE = re.compile(rf"[ ][{UPPER}]|-[^\W_]")
_WORD_BEFORE = re.compile(rf"(?<![^\W_])([{UPPER}][{LOWER}]*)[ ]$")
_LONGEST_WORD = 12
_ENDS = (")", " đóng", " thủ vai", " vào vai")
_OF_PLAYERS = ("cầu thủ", "thủ môn", "trận đấu", "vô địch")


@cache
def _titles() -> frozenset[str]:
    return frozenset(row["surface"] for row in tables.rows("honorifics") if row["stage"])


@cache
def _may_have_titles() -> Pieces:
    return Pieces(*_titles())


@cache
def _words() -> Vocabulary[None]:
    return Vocabulary({row["word"]: None for row in tables.rows("stage_words")})


@cache
def _names() -> Vocabulary[dict[str, bool]]:
    """By their lower-case form the spellings of names, and whether they are of foreigners."""
    spelled: dict[str, dict[str, bool]] = {}
    for row in tables.rows("stage_names"):
        spelled.setdefault(row["name"].lower(), {})[row["name"]] = bool(row["foreign"])
    return Vocabulary(spelled)


def known_on_stage(text: str, flat: str) -> list[Name]:
    """Those of ``stage_names.csv``: hints, for texts of the stage alone.

    Args:
        text: normalised text.
        flat: the same in lower case.
    """
    found = []
    for start, end, names in _names().find(flat):
        printed = text[start:end]
        if printed in names and not (_goes_on(text, end) or _has_surname(text, start)):
            found.append(Name(start, end, printed, foreign=names[printed]))
    return found


def _goes_on(text: str, end: int) -> bool:
    """``Quang Linh Vlig``, ``Văn Hậu-2``: more of the same name."""
    return _MORE.match(text, end) is not None


def _has_surname(text: str, start: int) -> bool:
    """``Lê Quốc Anh``: another's given name, or a syllable of it."""
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    word = before.group(1) if before is not None else ""
    return word in surnames() or word in given_counts()


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
    known, titles = _titles(), 0
    if _may_have_titles().are_in(flat):
        titles = sum([flat[start:end] in known for start, end, _ in honorifics])
    return titles >= _MANY or titles + len(_words().find_all(flat)) >= _MANY
