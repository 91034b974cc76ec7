"""When documents came into the graph: a time that grows with every batch that is written.

Who follows the graph asks for what was recorded since the last time told (``changes?since=``). A
document that was read early and written late would lie before it and never be seen, so the time is
that of writing, and later than all that the store has, whatever the clocks of its writers say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from bomay.graph.link import Linked
from bomay.graph.store.base import GraphStore

_LEAST = dt.timedelta(microseconds=1)


def recorded_now(store: GraphStore, linked: Iterable[Linked]) -> list[Linked]:
    """Some documents as they are recorded by the batch that is being made.

    To be called after the basis of that batch was taken: the order of times is that of writing only
    where a batch that others outran is refused.
    """
    stamp = next_stamp(store)
    return [
        replace(
            one,
            document=replace(one.document, recorded_at=stamp),
            claims=tuple(replace(claim, recorded_at=stamp) for claim in one.claims),
        )
        for one in linked
    ]


def clock() -> dt.datetime:
    """The time of this machine."""
    return dt.datetime.now(dt.UTC)


def next_stamp(store: GraphStore) -> str:
    """The time now, or the next after the last one recorded."""
    now = clock()
    for row in store.run("documents/last_recorded"):
        last = dt.datetime.fromisoformat(row["recorded_at"])
        if last.tzinfo is None:
            last = last.replace(tzinfo=dt.UTC)
        now = max(now, last.astimezone(dt.UTC) + _LEAST)
    return now.isoformat(timespec="microseconds")
