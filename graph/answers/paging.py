"""Pages of lists, and the checks of what callers ask: limits, cursors, days."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Self

from bomay.ontology.errors import ParameterError

MOST_ITEMS = 200
_LARGEST_OFFSET = 10**9
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is asked for.

    Attributes:
        asked: hash of the list and its parameters; a cursor of another list is refused.
    """

    limit: int
    offset: int
    asked: str

    @classmethod
    def of(cls, limit: int, cursor: str | None, *asked: object) -> Self:
        """The page of a list, ``asked`` being its name and parameters.

        Raises:
            ParameterError: ``limit`` is out of range, or ``cursor`` of another list or none.
        """
        if type(limit) is not int or not 1 <= limit <= MOST_ITEMS:
            raise ParameterError("limit", f"must be a whole number from 1 to {MOST_ITEMS}")
        text = json.dumps(asked, ensure_ascii=True)
        digest = sha256(text.encode()).hexdigest()[:12]
        return cls(limit, 0 if cursor is None else _position(cursor, digest), digest)

    def listing(self, items: list[Any], total: int) -> dict[str, Any]:
        """The list object of this page's items."""
        return self.listing_of(items, total, taken=len(items))

    def listing_of(self, items: list[Any], total: int, *, taken: int) -> dict[str, Any]:
        """The same where some of the ``taken`` rows gave no item."""
        end = self.offset + taken
        more = end < total and taken > 0
        return {"items": items, "total": total, "next": _cursor(end, self.asked) if more else None}

    def slice_of(self, items: Sequence[Any]) -> list[Any]:
        """This page of a whole list."""
        return list(items[self.offset : self.offset + self.limit])


@dataclass(frozen=True, slots=True)
class PageAfter:
    """A page of a list that grows while it is read: its cursor names the last item before it.

    Attributes:
        after: what orders that item; None for the first page.
    """

    limit: int
    after: tuple[str, ...] | None
    asked: str

    @classmethod
    def of(cls, limit: int, cursor: str | None, *asked: object) -> Self:
        """As ``Page.of``."""
        first = Page.of(limit, None, *asked)
        return cls(limit, None if cursor is None else _key(cursor, first.asked), first.asked)

    def listing(
        self, items: list[Any], total: int, *, last: tuple[str, ...] | None
    ) -> dict[str, Any]:
        """The list object; ``last`` orders the last item where more follow."""
        more = _cursor(list(last), self.asked) if last is not None else None
        return {"items": items, "total": total, "next": more}


def day(value: str | None, field: str = "on") -> str | None:
    """An ISO day as it is, None as None.

    Raises:
        ParameterError: it is something else.
    """
    if value is None:
        return None
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ParameterError(field, "must be a day such as 2023-10-05")
    try:
        return dt.date.fromisoformat(value).isoformat()
    except ValueError:
        raise ParameterError(field, f"{value} is not a day of the calendar") from None


def days(first: str | None, last: str | None) -> tuple[str | None, str | None]:
    """The ISO days ``from`` and ``to`` of a question.

    Raises:
        ParameterError: one is something else, or the last is before the first.
    """
    first, last = day(first, "from"), day(last, "to")
    if first is not None and last is not None and last < first:
        raise ParameterError("to", f"{last} is before `from`, {first}")
    return first, last


def _cursor(position: int | list[str], asked: str) -> str:
    text = json.dumps([position, asked], separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _position(cursor: str, digest: str) -> int:
    offset = _read(cursor, digest)
    if type(offset) is not int or not 0 <= offset <= _LARGEST_OFFSET:
        raise ParameterError("cursor", "is not one of an answer's `next`")
    return offset


def _key(cursor: str, digest: str) -> tuple[str, ...]:
    key = _read(cursor, digest)
    if not isinstance(key, list) or not all(isinstance(one, str) for one in key):
        raise ParameterError("cursor", "is not one of an answer's `next`")
    return tuple(key)


def _read(cursor: str, digest: str) -> Any:
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        position, asked = json.loads(raw)
    except (binascii.Error, ValueError, TypeError, RecursionError):
        raise ParameterError("cursor", "is not one of an answer's `next`") from None
    if asked != digest:
        raise ParameterError("cursor", "belongs to another list; leave it out to begin anew")
    return position
