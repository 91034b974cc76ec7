"""Who is who, again, for every name that the change touches."""

from __future__ import annotations

from collections import defaultdict

from bomay.graph.derive.persons import Identified, LocalPerson, persons_of_block
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
    touched = {row["entity"] for row in change.old if row["kind"] == KIND and row["entity"]}
    before, found = set(touched), list[Identified]()
    went: dict[str, set[str]] = defaultdict(set)
    for block in blocks:
        by_id = {row["id"]: row for row in rows[block]}
        for one in persons_of_block(map(LocalPerson.read, by_id.values()), block):
            found.append(one)
            for mention in one.mentions:
                left = by_id[mention]["entity"]
                if left is not None:
                    before.add(left)
                    went[left].add(one.person.id)
                if change.settle(by_id[mention], one.person.id, one.rule, inferred=one.joined):
                    touched |= {one.person.id, left} if left else {one.person.id}
    persons = {one.person.id: one.person for one in found}
    change.entities |= {key: person for key, person in persons.items() if key in touched}
    change.persons = touched
    gone = before - persons.keys()
    change.dropped["entities"] |= gone
    for old in gone:
        if len(went[old]) == 1:
            change.redirects[old] = next(iter(went[old]))
