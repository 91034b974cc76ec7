"""What was recorded since a day or a time: the feed of the graph."""

from __future__ import annotations

import datetime as dt
from typing import Any

from bomay.graph.answers.paging import PageAfter
from bomay.graph.answers.refs import refs
from bomay.graph.store.base import Reader
from bomay.ontology.errors import ParameterError

_LONGEST = 32  # no day or time is longer


def recorded_changes(
    store: Reader, *, since: str | None = None, limit: int = 20, cursor: str | None = None
) -> dict[str, Any]:
    """Documents whose claims came into the graph since then, the latest first.

    Who asks again since the last time told misses nothing: times of recording grow in the order of
    writing. What has that very time comes once more. What was withdrawn leaves no trace here: the
    graph holds what its documents say now.

    Args:
        store: the graph.
        since: an ISO day (its beginning, UTC) or time; None is the beginning.
        limit: most items.
        cursor: of the page before.

    Raises:
        ParameterError: a parameter is wrong.
    """
    at = _instant(since)
    page = PageAfter.of(limit, cursor, "recorded", at)
    before, before_id = _last_seen(page)
    (count,) = store.run("documents/count_recorded", since=at)
    found = store.run(
        "documents/recorded", since=at, before=before, before_id=before_id, limit=page.limit + 1
    )
    rows = found[: page.limit]
    named = refs(store, (row["id"] for row in rows))
    items = [
        {
            "recorded_at": row["recorded_at"],
            "change": "recorded",
            "document": named[row["id"]],
            "claims": row["claims"],
        }
        for row in rows
    ]
    more = (rows[-1]["recorded_at"], rows[-1]["id"]) if len(found) > len(rows) else None
    return page.listing(items, count["total"], last=more)


def _last_seen(page: PageAfter) -> tuple[str | None, str | None]:
    if page.after is None:
        return None, None
    if len(page.after) != 2:
        raise ParameterError("cursor", "is not one of an answer's `next`")
    return page.after[0], page.after[1]


def _instant(since: str | None) -> str | None:
    """A day or time in the form in which times of recording are kept, as UTC."""
    if since is None:
        return None
    try:
        if len(since) <= _LONGEST and since.isascii():
            time = dt.datetime.fromisoformat(since)
            if time.tzinfo is not None:
                time = time.astimezone(dt.UTC).replace(tzinfo=None)
            return time.isoformat(timespec="microseconds" if time.microsecond else "seconds")
    except (ValueError, OverflowError):
        pass
    raise ParameterError("since", "must be a day such as 2023-10-05 or a time 2023-10-05T08:30:00Z")
