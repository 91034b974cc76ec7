"""What stands once for a list of directives: subject, term and day behind it, organ before it.

``A của X, B của Y, C của Z về S``: the subject stands behind the last one and speaks of the whole
list. It is given to the members before it that have none of their own, which is what lets the same
act, cited alone elsewhere with its subject, be recognised. A term spreads with the organ beside it
where one noun or a plural leads the list (``các Nghị quyết số A, B của X khóa Y``): of two nouns
each may be of a term of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bomay.ingest.extract.acts.mentions import DirectiveMention

LIST_GAP = re.compile(r"\s*(?:,|;|và|hoặc|và các|cùng|với|hay)\s*(?:số\s*)?")
_BETWEEN = re.compile(r"[ ,\n]*(?:và |cùng )?(?:các )?\Z")
_SHARED_FORM = re.compile(r"về\s")
_PLURAL = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|0?[2-9]) \Z")
_PLURAL_REACH = 7
_SAME_DAY = re.compile(r"(?<!\w)cùng ngày(?!\w)")


def share_subjects(text: str, found: Sequence[DirectiveMention]) -> list[DirectiveMention]:
    """Give the subject of a list's last member to the members before it.

    Args:
        text: the text the mentions' offsets point into.
        found: mentions in reading order, each with its own subject if it has one.
    """
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        here, following = shared[index], shared[index + 1]
        if here.title or not following.title or not _SHARED_FORM.match(following.title):
            continue
        if here.after <= following.start and _BETWEEN.match(text, here.after, following.start):
            shared[index] = here._replace(title=following.title)
    return shared


def share_periods(flat: str, found: Sequence[DirectiveMention]) -> list[DirectiveMention]:
    """Give the term of a list, or the one day of all of it, to its members that have none.

    Args:
        flat: the text in lower case, line breaks as spaces.
        found: mentions in reading order.
    """
    shared = list(found)
    if not any(one.term or one.date for one in found):
        return shared  # there is nothing to give
    joined = [
        _joined(flat, left, right, plural=plural)
        for (left, right), plural in zip(pairwise(found), _plurals(flat, found), strict=False)
    ]
    for index in reversed(range(len(joined))):
        left, right = shared[index], shared[index + 1]
        if joined[index] and _is_bare(left):
            same_day = _SAME_DAY.search(flat, right.end, right.after) or _is_bare(right)
            date = right.date if same_day else None
            shared[index] = left._replace(term=right.term or left.term, date=date or left.date)
    for index, listed in enumerate(joined):
        left, right = shared[index], shared[index + 1]
        if listed and left.term and _is_bare(right) and right.term is None:
            shared[index + 1] = right._replace(term=left.term)
    return shared


def _is_bare(mention: DirectiveMention) -> bool:
    """Whether nothing that belongs to it stands behind the number."""
    return mention.after == mention.end


def _joined(flat: str, left: DirectiveMention, right: DirectiveMention, *, plural: bool) -> bool:
    """Whether one noun or a plural leads both, and they are of one organ's series."""
    if right.start < right.number_at and not plural:
        return False
    if left.parts is None or right.parts is None or left.parts.organs[:1] != right.parts.organs[:1]:
        return False
    return LIST_GAP.fullmatch(flat, left.after, right.start) is not None


def _plurals(flat: str, found: Sequence[DirectiveMention]) -> Iterator[bool]:
    """Whether a plural leads the list that each mention stands in."""
    led, before = False, None
    for one in found:
        goes_on = before is not None and LIST_GAP.fullmatch(flat, before.after, one.start)
        begins = _PLURAL.search(flat, max(0, one.start - _PLURAL_REACH), one.start)
        led = begins is not None or (led and goes_on is not None)
        yield led
        before = one
