"""The offices that names have of their own, and other names that are somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.names.parts import surnames

# What stands between a name and its office behind it: ``Lê Văn Tám (45 tuổi), | Bí thư``.
_BEHIND = re.compile(
    r"\)?(?:[ ]\(\d{1,3} tuổi\)|,[ ]\d{1,3} tuổi)?"
    r"(?:,[ ]|[ ][-–][ ]|[ ]\(|,?[ ](?=(?:hiện )?là[ ]))(?:(?:hiện )?là[ ])?"
)
# ``Bí thư Huyện ủy Ba Vì|, ông Lê Văn Tám``: between an office and a name behind it.
_BEFORE = re.compile(r",?[ ](?:(?:ông|bà|anh|chị|đồng chí)[ ])?\Z")
_BEFORE_CHARS = 12
_PLAIN_TITLES = ("Ông ", "ông ", "Bà ", "bà ", "Anh ", "anh ", "Chị ", "chị ")
_FALSE = ("giả ", "giả là ", "giả: ", "giả là: ")
# Two names told in one breath: ``Trần Văn Tú và ông Lê Văn Ba``.
_BESIDE = re.compile(r"(?:,|,? và|,? cùng|,? với)(?:[ ][^\W\dA-Z_]+){0,2}[ ]")


class Offices:
    """Which office stands right before or behind a name.

    Args:
        posts: spans of offices, in order.
    """

    def __init__(self, text: str, posts: Sequence[tuple[int, int]]) -> None:
        self._text, self._posts = text, posts

    @cached_property
    def ending(self) -> dict[int, str]:
        """Each by where it ends; few texts are asked for them."""
        return {end: self._text[start:end] for start, end in self._posts}

    @cached_property
    def _beginning(self) -> dict[int, str]:
        return {start: self._text[start:end] for start, end in self._posts}

    def of(self, mention: Name) -> str:
        """The office in small letters; empty for none."""
        begin = max(0, mention.start - _BEFORE_CHARS)
        before = _BEFORE.search(self._text[begin : mention.start])
        told = self.ending.get(begin + before.start()) if before is not None else None
        if told is None:
            behind = _BEHIND.match(self._text, mention.end)
            told = self._beginning.get(behind.end()) if behind is not None else None
        return (told or "").lower()

    def are_of_two(self, mentions: Iterable[Name], others: Iterable[Name]) -> bool:
        """Whether the first have an office that is none of the others'."""
        own = set(filter(None, map(self.of, mentions)))
        theirs = set(filter(None, map(self.of, others))) if own else own
        return any(
            not any(one.startswith(other) or other.startswith(one) for other in theirs)
            for one in own
        )


def without_names_of_others(text: str, names: list[Name], offices: Offices) -> list[Name]:
    """Other names in brackets stand for nobody elsewhere where somebody else is called so.

    That is who has an office which the one before the bracket has not, who stands beside him, and
    who has a title while the name is told to be false.
    """
    aliases = [name for name in names if name.alias and name.printed not in ("", name.full)]
    if not aliases:
        return names
    told = _by_form(names, {form for name in aliases for form in (name.full, name.printed)})
    mentions: dict[tuple[str, str], list[Name]] = {}
    for alias in aliases:
        mentions.setdefault((alias.full, alias.printed), []).append(alias)
    beside = _told_beside(text, names)
    anothers: set[tuple[str, str]] = set()
    for (owner, called), given in mentions.items():
        elsewhere = told.get(called, [])
        false = any(text.endswith(_FALSE, 0, alias.start) for alias in given)
        if (
            (owner, called) in beside
            or (false and any(name.anchored for name in elsewhere))
            or offices.are_of_two(elsewhere, [*told.get(owner, []), *given])
        ):
            anothers.add((owner, called))
    kept = [
        name._replace(printed="") if name.alias and (name.full, name.printed) in anothers else name
        for name in names
    ]
    return _by_real_names(text, kept, offices)


def _by_form(names: Iterable[Name], forms: set[str]) -> dict[str, list[Name]]:
    found: dict[str, list[Name]] = {}
    for name in names:
        form = name.full or name.printed
        if form in forms and not name.alias:
            found.setdefault(form, []).append(name)
    return found


def _told_beside(text: str, names: Sequence[Name]) -> set[tuple[str, str]]:
    """Pairs of names, in either order, that stand beside each other."""
    found: set[tuple[str, str]] = set()
    for one, other in pairwise(names):
        if not (one.alias or other.alias) and _BESIDE.fullmatch(text, one.end, other.start):
            forms = one.full or one.printed, other.full or other.printed
            found |= {forms, forms[::-1]}
    return found


def _by_real_names(text: str, names: list[Name], offices: Offices) -> list[Name]:
    """``Ông Krantz, tên thật là Lê Văn Tám, Chủ tịch``: the office is held by the whole name."""
    real: dict[str, str] = {}
    for before, name in pairwise(names):
        if (
            name.alias
            and " " not in name.full
            and before.full == name.full
            and is_whole(name.printed)
            and text.endswith(_PLAIN_TITLES, 0, before.start)
            and offices.of(name)
        ):
            real[name.full] = name.printed
    if not real:
        return names
    return [
        name._replace(full=real[form], foreign=False, printed=name.printed if name.alias else form)
        if (form := name.full or name.printed) in real
        else name
        for name in names
    ]


def is_whole(name: str) -> bool:
    """Whether a name of ours is told in full: a surname and two syllables more."""
    return name.count(" ") > 1 and name.partition(" ")[0] in surnames()
