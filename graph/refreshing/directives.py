"""Which act is which, again, for every number and title that the change touches."""

from __future__ import annotations

from collections import defaultdict

from bomay.graph.derive.acts_said import LocalAct
from bomay.graph.derive.directives import resolve
from bomay.graph.refreshing.change import Change
from bomay.graph.store.base import Row

NUMBERED, TITLED = "directive", "title"


def refresh_directives(change: Change) -> None:
    """Resolve the touched blocks; acts that nothing names any more go."""
    blocks = sorted({*change.blocks(NUMBERED), *change.blocks(TITLED)})
    if not blocks:
        return
    rows: dict[str, list[Row]] = defaultdict(list)
    for kind in (NUMBERED, TITLED):
        for row in change.in_blocks(kind, blocks):
            rows[row["block"]].append(row)
    kinds = (NUMBERED, TITLED)
    before = {row["entity"] for row in change.old if row["kind"] in kinds and row["entity"]}
    now: set[str] = set()
    for block in blocks:
        by_id = {row["id"]: row for row in rows[block]}
        before |= {row["entity"] for row in by_id.values() if row["entity"]}
        found = resolve(map(LocalAct.read, by_id.values()))
        change.entities |= {directive.id: directive for directive in found.directives}
        change.redirects |= found.redirects
        for mention, (entity, rule, inferred) in found.assigned.items():
            now.add(entity)
            change.settle(by_id[mention], entity, rule, inferred=inferred)
    change.dropped["entities"] |= before - now
