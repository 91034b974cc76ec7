"""What stands beside a run of capitals: titles and posts before it, posts after it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from bomay.ingest.extract.text.letters import is_vietnamese
from bomay.ingest.extract.text.rows import next_cell

_TITLE_SIGNS = (": ", "S. ", "s. ")  # "Các nghệ sĩ: Thu Minh", "TS. Hồng Lam"
# Two or three signs long.
_APPOSITION = re.compile(r",[ ]|[ ]-[ ]|-[ ]|[ ]\(|:[ ]")


class Anchors:
    """Where titles and posts end, titles alone, what people do alone, and where posts start.

    Right ``behind`` them what they anchor begins, what ends right ``ahead`` of a post may be its
    holder. ``stage`` tells a text of artists or players, who go by their given names; ``nothing``
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
        self._in_order = sorted(self.ends)
        self.titles = told
        self.roles = roles
        self.abroad = frozenset(abroad)
        self.starts = {start for start, _ in posts}
        self.stage = stage
        self.nothing = Standing(False, False, False, False, followed=True, stage=stage)
        self.behind = {end + 1 for end in self.ends} | {end + 2 for end in self.ends}
        self.ahead = {start - behind for start in self.starts for behind in (1, 2, 3)}

    def end_within(self, start: int, stop: int) -> bool:
        """Whether a title or a post ends in a run or with it."""
        index = bisect_left(self._in_order, start)
        return index < len(self._in_order) and self._in_order[index] <= stop


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
    if not (joined or start in anchors.behind or end in anchors.ahead):
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
    end = span[1]
    if end not in anchors.ahead:
        return False
    sign = _APPOSITION.match(text, end)
    behind = sign.end() if sign is not None else next_cell(text, *span)
    return behind in anchors.starts
