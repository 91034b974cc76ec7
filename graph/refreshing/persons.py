"""Who is who, again, for every name that the change touches."""

from __future__ import annotations

from collections import defaultdict

from bomay.graph.derive.persons import LocalPerson, persons_of_block
from bomay.graph.refreshing.change import Change
from bomay.graph.store.base import Row

KIND = "person"


def refresh_persons(change: Change) -> None:
    """Cluster the touched names; persons that changed their id redirect, those left go."""
    blocks = change.blocks(KIND)
    if not blocks:
        return
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in change.in_blocks(KIND, blocks):
        rows[row["block"]].append(row)
    before = {row["entity"] for row in change.old if row["kind"] == KIND}
    went: dict[str, set[str]] = defaultdict(set)
    for block in blocks:
        by_id = {row["id"]: row for row in rows[block]}
        for found in persons_of_block(map(LocalPerson.read, by_id.values()), block):
            change.entities[found.person.id] = found.person
            for mention in found.mentions:
                row = by_id[mention]
                if row["entity"] is not None:
                    before.add(row["entity"])
                    went[row["entity"]].add(found.person.id)
                change.settle(row, found.person.id, found.rule, inferred=found.joined)
    gone = {entity for entity in before if entity is not None} - change.entities.keys()
    change.dropped["entities"] |= gone
    for old in gone:
        if len(went[old]) == 1:
            change.redirects[old] = next(iter(went[old]))
