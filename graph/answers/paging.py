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
        return {"items": items, "total": total, "next": self._cursor(end) if more else None}

    def slice_of(self, items: Sequence[Any]) -> list[Any]:
        """This page of a whole list."""
        return list(items[self.offset : self.offset + self.limit])

    def _cursor(self, offset: int) -> str:
        text = json.dumps([offset, self.asked], separators=(",", ":"))
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def day(value: str | None, field: str = "on") -> str | None:
    """An ISO day as it is, None as None.

    Raises:
        ParameterError: it is something else.
    """
    if value is None:
        return None
    try:
        if _DAY.fullmatch(value):
            return dt.date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        pass
    raise ParameterError(field, "must be a day such as 2023-10-05")


def _position(cursor: str, digest: str) -> int:
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        offset, asked = json.loads(raw)
    except (binascii.Error, ValueError, TypeError, RecursionError):
        raise ParameterError("cursor", "is not one of an answer's `next`") from None
    if asked != digest:
        raise ParameterError("cursor", "belongs to another list; leave it out to begin anew")
    if type(offset) is not int or not 0 <= offset <= _LARGEST_OFFSET:
        raise ParameterError("cursor", "is not one of an answer's `next`")
    return offset
