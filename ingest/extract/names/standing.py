"""What stands beside a run of capitals: titles and posts before it, posts after it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import lru_cache
from typing import NamedTuple

from bomay.ingest.extract.text.letters import is_vietnamese
from bomay.ingest.extract.text.rows import next_cell

_TITLE_SIGNS = (": ", "S. ", "s. ")  # "Các nghệ sĩ: Thu Minh", "TS. Hồng Lam"
# Two or three signs long.
_APPOSITION = re.compile(r",[ ]|[ ]-[ ]|-[ ]|[ ]\(|:[ ]")
# How those end, and what may stand between two cells of a row; what they are made of.
_PARTS = (", ", "- ", " (", ": ", "|", "| ", "\n", "\n ")
_PARTING = " ,-(:|\n"
_PARTS_CHARS = 4


class Anchors:
    """Where titles and posts end, titles alone, what people do alone, and where posts start.

    Right behind them what they anchor begins, what ends right ahead of a post may be its holder.
    ``stage`` tells a text of artists or players, who go by their given names; ``nothing``
    is how stands what none of all this is near.
    """

    def __init__(
        self,
        titles: Iterable[tuple[int, str]],
        posts: Iterable[tuple[int, int]],
        abroad: Iterable[int],
        *,
        stage: bool = False,
    ) -> None:
        told: set[int] = set()
        roles: set[int] = set()
        for end, kind in titles:
            (roles if kind == "role" else told).add(end)
        posts = list(posts)
        self.ends = frozenset(told.union(roles, [end for _, end in posts]))
        self.in_order = sorted(self.ends)
        self.titles = told
        self.roles = roles
        self.abroad = frozenset(abroad)
        self.starts = {start for start, _ in posts}
        self.stage = stage
        self.nothing = Standing(False, False, False, False, followed=True, stage=stage)

    def are_near(self, start: int, end: int) -> bool:
        """Whether one stands up to two signs before a stretch, or a post up to three behind it."""
        ends, starts = self.ends, self.starts
        return (
            start - 1 in ends
            or start - 2 in ends
            or end + 2 in starts
            or end + 1 in starts
            or end + 3 in starts
        )

    def behind(self, text: str, besides: Container[int] = ()) -> set[int]:
        """Where a capital stands right behind a title or a post, or behind one more sign.

        Args:
            text: normalised text.
            besides: where names begin that need not be told.
        """
        places = set()
        for end in self.ends:
            if end + 1 in besides or text[end + 1 : end + 3].islower():
                continue  # as behind most
            if text[end + 1 : end + 2].isupper():
                places.add(end + 1)
            elif text[end + 2 : end + 3].isupper():
                places.add(end + 2)
        return places

    def ahead(self, text: str) -> list[int]:
        """Where a word ends that a sign parts from a post behind it, as it does a holder."""
        places = []
        for start in self.starts:
            if text.endswith(_PARTS, 0, start):
                near = text[start - _PARTS_CHARS if start > _PARTS_CHARS else 0 : start]
                places.append(start - len(near) + len(near.rstrip(_PARTING)))
        return places


class Standing(NamedTuple):
    """What stands beside a stretch of capitals.

    Attributes:
        anchored: a title or a post before it or a post after it. titled: a title before it.
        role: what somebody does or is to another before it (``đội trưởng``, ``vợ``).
        abroad: a post of another country before it. followed: only a post after it.
    """

    anchored: bool
    titled: bool
    role: bool
    abroad: bool
    followed: bool
    stage: bool = False


def standing(text: str, span: tuple[int, int], anchors: Anchors, *, joined: bool) -> Standing:
    start, end = span
    before = start - 1
    ours = before in anchors.ends and before not in anchors.abroad
    if ours and not joined and text[before] == " " and text[before - 1].isalnum():
        return _right_behind(before in anchors.titles, before in anchors.roles, anchors.stage)
    if not (joined or anchors.are_near(start, end)):
        return anchors.nothing  # as of most
    preceded = joined or _is_preceded(text, start, anchors)
    # "Bộ trưởng Y tế Nam Sudan, Riek Gai Kok": a comma behind a post of another country
    behind = start - 2 in anchors.abroad and text[start - 2 : start] == ", "
    if behind and not all(map(is_vietnamese, text[start:end].split(" "))):
        preceded = True
    return Standing(
        anchored=preceded or _is_followed(text, span, anchors),
        titled=joined
        or start - 1 in anchors.titles
        or (text[start - 3 : start].endswith(_TITLE_SIGNS) and start - 2 in anchors.titles),
        role=start - 1 in anchors.roles,
        abroad=start - 1 in anchors.abroad or (preceded and behind),
        followed=not preceded,
        stage=anchors.stage,
    )


@lru_cache(maxsize=8)
def _right_behind(titled: bool, role: bool, stage: bool) -> Standing:
    """How stands what begins a space behind a title or a post of ours."""
    return Standing(True, titled, role, abroad=False, followed=False, stage=stage)


def is_anchored(text: str, span: tuple[int, int], anchors: Anchors) -> bool:
    """Whether a title or a post stands right before, or a post right after."""
    return _is_preceded(text, span[0], anchors) or _is_followed(text, span, anchors)


def _is_preceded(text: str, start: int, anchors: Anchors) -> bool:
    if start - 1 in anchors.ends and text[start - 1] in " \n":
        return True
    before = text[start - 2 : start] if start - 2 in anchors.ends else ""
    if before == ". ":  # "TS. Lê Văn An", not "… của chồng. Lê Văn An"
        return text[start - 3] == "s" or text[start - 3].isupper()
    return before in (" \n", "\n ", ": ")


def _is_followed(text: str, span: tuple[int, int], anchors: Anchors) -> bool:
    end, starts = span[1], anchors.starts
    if not (end + 2 in starts or end + 1 in starts or end + 3 in starts):
        return False
    sign = _APPOSITION.match(text, end)
    behind = sign.end() if sign is not None else next_cell(text, *span)
    return behind in starts
