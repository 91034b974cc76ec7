"""Offices told of several at once: which of the names before a verb or a post they are given to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.lists import (
    is_of_the_last,
    names_back,
    names_joined,
    names_with,
    opens_clause,
)
from bomay.ingest.extract.holdings.named import Named
from bomay.ingest.extract.holdings.unheld import undone
from bomay.ingest.extract.names.forms import Name
from bomay.ontology.facts import Status

_ONSET = ("elected", "appointed")
_VERB_BEFORE = 60  # characters before the first name in which its verb stands


class Told(NamedTuple):
    """A text, in lower case too, its names, and where the chain of each post ends, by its start."""

    text: str
    low: str
    names: Named
    posts: Mapping[int, int]


def given_with(
    told: Told, holder: Name, left: Name, begin: int, status: Status | None
) -> list[Name]:
    """Who holds it as well: ``các ông A, B thôi giữ``, ``ông A và ông B được bầu làm``."""
    several = list(names_with(told.low, told.names, left)) if holder is left else []
    if several or status not in _ONSET:
        return several
    if is_of_the_last(told.low, holder.end, begin):
        return []
    back = names_joined(told.low, told.names, holder, told.posts)
    return back if back and opens_clause(told.text, back[-1].start) else []


def in_turn(told: Told, last: Name, status: Status | None, posts: int) -> list[Name] | None:
    """``ông A và ông B lần lượt được bầu làm X, Y``: one for each post, or nobody.

    None where only one person is named.
    """
    back = names_joined(told.low, told.names, last, told.posts)
    if not back:
        return None
    given = [*reversed(back), last]
    fit = status in _ONSET and len(given) == posts and opens_clause(told.text, given[0].start)
    return given if fit else []


def given_together(
    told: Told, last: Name, begin: int, post: int
) -> tuple[list[Name], Status, str] | None:
    """``bầu ông A, Giám đốc Sở X, và ông B, Chủ tịch Y, làm Phó Bí thư``: A and B, how, pattern.

    Also ``ông A, Giám đốc Sở X, làm Trưởng ban``, where no verb gives it.
    """
    given = _given_by_verb(told, last, begin, post)
    if given is None and (leading := _leading(told, last, begin, post)):
        return leading, "current", "career"
    return given


def _given_by_verb(
    told: Told, last: Name, begin: int, post: int
) -> tuple[list[Name], Status, str] | None:
    if gaps.AS_OFFICE.fullmatch(told.low, begin, post) is None:
        return None
    given = [last, *names_back(told.low, told.names, last, told.posts)]
    first = given[-1].start
    before = told.low[max(0, first - _VERB_BEFORE) : first]
    if len(given) < 2 or undone(before):
        return None
    if gaps.ELECTS.search(before) is not None:
        return given[::-1], "elected", "election"
    return (given[::-1], "appointed", "appointment") if gaps.APPOINTS.search(before) else None


def _leading(told: Told, last: Name, begin: int, post: int) -> list[Name]:
    """``ông A, Giám đốc Sở X, là Phó Trưởng ban``: A, and who is listed before A as well.

    Not ``thay ông A, nguyên Giám đốc, làm …``, which tells of another.
    """
    before = told.low[max(0, last.start - _VERB_BEFORE) : last.start]
    if gaps.LEADS.fullmatch(told.low, begin, post) is None or begin == last.end:
        return []
    if gaps.INSTEAD.search(before) or gaps.UNDONE.search(before):
        return []
    back = list(names_back(told.low, told.names, last, told.posts))
    listed = back if back and opens_clause(told.text, back[-1].start) else []
    return [*reversed(listed), last]
