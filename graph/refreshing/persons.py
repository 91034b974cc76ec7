"""Who is who, again, for every name that the change touches.

Of a frequent name only those mentions are read that something may join: ones with a post, or that
people judged. What nothing new shares a key with stays as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from bomay.graph.derive.clusters import LocalPerson, components
from bomay.graph.derive.judged import Judged
from bomay.graph.derive.persons import persons_of
from bomay.graph.refreshing.change import Change
from bomay.graph.refreshing.pairs import Name, refresh_pairs
from bomay.graph.store.base import Row

KIND = "person"


def refresh_persons(change: Change) -> None:
    """Cluster the touched names; persons that changed their id redirect, those left go."""
    blocks, judged = change.judged(KIND, change.blocks(KIND))
    if not blocks:
        return
    rows = _rows(change, blocks, judged)
    shaken = {row["block"] for row in change.old if row["kind"] == KIND}
    shaken |= {block for one in (*judged.all, *change.judgements) for block in one.blocks}
    names = list(_tied(blocks, judged, shaken))
    for name in names:
        name.rows = {row["id"]: row for block in name.blocks for row in rows[block]}
        _cluster(change, name)
    _settle(change, names)
    refresh_pairs(change, names, judged.named)


def _rows(change: Change, blocks: Sequence[str], judged: Judged) -> dict[str, list[Row]]:
    """By name the stored mentions that something may join, and all new ones."""
    asked = {"blocks": blocks, "ids": sorted(judged.named), "without": change.gone}
    found: dict[str, list[Row]] = defaultdict(list)
    for row in change.store.run("link/persons_of_blocks", **asked):
        found[row["block"]].append(row)
    for row in change.new_rows(KIND, blocks):
        found[row["block"]].append(row)
    return found


def _tied(blocks: Sequence[str], judged: Judged, shaken: Collection[str]) -> Iterator[Name]:
    """Names that judgements tie together, each group with what was judged of it."""
    group = {block: {block} for block in blocks}
    for one in judged.all:
        joined = set[str]().union(*(group[block] for block in one.blocks if block in group))
        for block in joined:
            group[block] = joined
    seen = set[str]()
    for block in blocks:
        if block not in seen:
            seen |= group[block]
            own = tuple(one for one in judged.all if set(one.blocks) & group[block])
            whole = not group[block].isdisjoint(shaken)
            yield Name(sorted(group[block]), Judged(own, judged.named), whole)


def _cluster(change: Change, name: Name) -> None:
    for part in components(map(LocalPerson.read, name.rows.values()), name.judged):
        if name.whole or any(one.mention in change.mentions for one in part):
            name.fresh += persons_of(part, name.judged)
        else:
            name.same.append(part)


def _settle(change: Change, names: Sequence[Name]) -> None:
    """Say of every mention who it is now, and which persons come, change and go."""
    touched = {row["entity"] for row in change.old if row["kind"] == KIND and row["entity"]}
    before = set(touched)
    went: dict[str, set[str]] = defaultdict(set)
    by_id = {key: row for name in names for key, row in name.rows.items()}
    people = {one.id: one for name in names for one in name.fresh}
    for one in people.values():
        for mention in one.mentions:
            left = by_id[mention]["entity"]
            if left is not None:
                before.add(left)
                went[left].add(one.id)
            if change.settle(by_id[mention], one.id, one.rule, inferred=one.joined):
                touched |= {one.id, left} if left else {one.id}
    change.entities |= {key: one.person for key, one in people.items() if key in touched}
    change.persons = touched
    gone = before - people.keys()
    change.dropped["entities"] |= gone
    for old in gone:
        if len(went[old]) == 1:
            change.redirects[old] = next(iter(went[old]))
