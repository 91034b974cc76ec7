"""Whether a directive is in force on a day: derived from what is reported done to it.

Only relations reported as done count (design 5.4.6). An act of which no change is known is not said
to be in force: the documents read may simply not tell of one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bomay.ontology.dates import FIRST_DAY, LAST_DAY, bounds, is_edtf

NO_CHANGE = "no_later_change_found"
# What a change makes of the act, whole and in part, the one that counts most first.
_MAKES = {
    "REPLACES": ("replaced", "partly_replaced"),
    "REPEALS": ("repealed", "partly_repealed"),
    "HALTS": ("suspended", "partly_suspended"),
    "SUSPENDS": ("suspended", "partly_suspended"),
    "AMENDS": ("amended", "amended"),
    "EXTENDS": ("extended", "extended"),
}
_RANK = (
    *("replaced", "repealed", "suspended", "partly_replaced", "partly_repealed"),
    *("partly_suspended", "amended", "extended"),
)
_ENDS = frozenset({"replaced", "repealed"})
STATUSES = (*_RANK, "in_force", NO_CHANGE, "not_yet_in_force", "not_yet_adopted", "unknown")
FROM_CHANGES = (*_RANK, "in_force", "unknown")  # those that need a known change
CHANGES = tuple(_MAKES)
Basis = Literal["effect", "adopted", "told"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One act (or document) reported to have changed another.

    Attributes:
        relation: upper case, one of ``CHANGES``. date: EDTF; None is unknown.
        basis: ``date`` is the day the change takes ``effect`` as a text says, the day the changing
            act was ``adopted``, or only a day on which a document ``told`` of it as done.
    """

    id: str
    relation: str
    partial: bool = False
    date: str | None = None
    basis: Basis | None = None

    @property
    def makes(self) -> str:
        """The status that follows from it."""
        return _MAKES[self.relation][self.partial]


@dataclass(frozen=True, slots=True, kw_only=True)
class Force:
    """The status of a directive on a day.

    Attributes:
        status: one of ``STATUSES``. since: EDTF day of the change it follows from, where known.
        by: ids of the changes it follows from.
        holds: by id of a change, whether it had been made that day; None is unknown.
    """

    status: str
    since: str | None
    by: tuple[str, ...]
    holds: dict[str, bool | None]


def force_on(
    on: str,
    changes: Sequence[Change],
    *,
    adopted: str | None = None,
    effective: str | None = None,
    today: str | None = None,
) -> Force:
    """The status on a day.

    A change counts from its date; one of an unknown date counts today and later, on earlier days it
    leaves the status ``unknown``. A change by an act older than the one it changes is a misreading
    or a misprint and never counts. ``in_force`` is said only of a day before the first known
    change: that an act was replaced tells that it was in force until then.

    Args:
        on: ISO day.
        changes: those known.
        adopted: EDTF of the directive itself.
        effective: EDTF of its first day of effect.
        today: ISO day; ``on`` when None.
    """
    day = dt.date.fromisoformat(on)
    now = dt.date.fromisoformat(today or on)
    own = _span(adopted)
    holds = {one.id: _held(one, day=day, now=now, own=own) for one in changes}
    waiting = _waiting(day, adopted=adopted, effective=effective)
    if waiting is not None:
        return Force(status=waiting, since=None, by=(), holds=holds)
    made = [one for one in changes if holds[one.id]]
    doubtful = [one for one in changes if holds[one.id] is None]
    best = min((_RANK.index(one.makes) for one in made), default=len(_RANK))
    # Of two ends, whichever came first, the act has ended.
    ended = best < len(_RANK) and _RANK[best] in _ENDS
    if not ended and any(_RANK.index(one.makes) < best for one in doubtful):
        return Force(status="unknown", since=None, by=(), holds=holds)
    if made:
        return _made(made, holds)
    later = any(holds[one.id] is False and not _older(one, own) for one in changes)
    known = later and own is not None and own[1] <= day + dt.timedelta(days=1)
    status = "in_force" if known else "unknown" if later else NO_CHANGE
    return Force(status=status, since=None, by=(), holds=holds)


def _made(made: Sequence[Change], holds: dict[str, bool | None]) -> Force:
    """The strongest change; of two ends the earlier, for what has ended cannot end again."""
    ends = [one for one in made if one.makes in _ENDS]
    first = min(
        ends or made,
        key=lambda one: (
            0 if ends else _RANK.index(one.makes),
            _span(one.date) or (LAST_DAY, LAST_DAY),
            _RANK.index(one.makes),
            one.id,
        ),
    )
    same = sorted(one.id for one in made if one.makes == first.makes)
    since = first.date if first.basis != "told" else None
    return Force(status=first.makes, since=since, by=tuple(same), holds=holds)


def _held(
    change: Change, *, day: dt.date, now: dt.date, own: tuple[dt.date, dt.date] | None
) -> bool | None:
    if _older(change, own):
        return False
    span = _span(change.date)
    if span is not None and day >= span[1] - dt.timedelta(days=1):
        return True
    if span is not None and change.basis != "told":
        return False if day < span[0] else None
    # Told as done, but not when: by today it was.
    return True if day >= now else None


def _older(change: Change, own: tuple[dt.date, dt.date] | None) -> bool:
    span = _span(change.date)
    return own is not None and span is not None and span[1] <= own[0] and change.basis != "told"


def _waiting(day: dt.date, *, adopted: str | None, effective: str | None) -> str | None:
    for date, status in ((adopted, "not_yet_adopted"), (effective, "not_yet_in_force")):
        span = _span(date)
        if span is not None and span[0] != FIRST_DAY and day < span[0]:
            return status
    return None


def _span(date: str | None) -> tuple[dt.date, dt.date] | None:
    return bounds(date) if date and is_edtf(date) else None
