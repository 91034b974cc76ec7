"""Which act is which, again, for every number and title that the change touches."""

from __future__ import annotations

from collections import defaultdict

from bomay.graph.derive.acts_said import LocalAct
from bomay.graph.derive.directives import is_provisional, resolve
from bomay.graph.refreshing.change import Change
from bomay.graph.store.base import Row

KINDS = ("directive", "title")


def refresh_directives(change: Change) -> None:
    """Resolve the touched blocks; acts that nothing names any more go."""
    blocks = sorted({block for kind in KINDS for block in change.blocks(kind)})
    if not blocks:
        return
    rows: dict[str, list[Row]] = defaultdict(list)
    for kind in KINDS:
        for row in change.in_blocks(kind, blocks):
            rows[row["block"]].append(row)
    lost: dict[str, set[str]] = defaultdict(set)
    for row in change.old:
        if row["kind"] in KINDS and row["entity"]:
            lost[row["block"]].add(row["entity"])
    before, now = set[str](), set[str]()
    for block in blocks:
        before |= lost[block] | {row["entity"] for row in rows[block] if row["entity"]}
        now |= _refresh(change, rows[block], touched=lost[block])
    change.dropped["entities"] |= before - now


def _refresh(change: Change, rows: list[Row], *, touched: set[str]) -> set[str]:
    """Resolve one block, write the acts whose mentions changed; the ids of all its acts."""
    by_id = {row["id"]: row for row in rows}
    found = resolve(map(LocalAct.read, by_id.values()))
    for mention, (entity, rule, inferred) in found.assigned.items():
        left = by_id[mention]["entity"]
        if change.settle(by_id[mention], entity, rule, inferred=inferred):
            touched |= {entity, left} if left else {entity}
    # A known act that comes or goes may be a candidate of every provisional one here.
    known_moved = any(not is_provisional(entity) for entity in touched)
    for group in found.groups:
        if group.id in touched or (known_moved and group.key is None):
            change.entities[group.id] = group.directive()
    change.redirects |= {old: new for old, new in found.redirects.items() if new in touched}
    return {entity for entity, _, _ in found.assigned.values()}
