"""Which act is which, again, for every number and title that the change touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from bomay.graph.derive.acts_said import LocalAct
from bomay.graph.derive.directives import Resolved, is_provisional, resolve
from bomay.graph.derive.judged import Judged
from bomay.graph.derive.pairs_acts import pairs_of_acts
from bomay.graph.refreshing.change import Change
from bomay.graph.store.base import Row
from bomay.ontology.ids import directive_id
from bomay.ontology.judgement import DIRECTIVE, ReviewPair

KINDS = ("directive", "title")


def refresh_directives(change: Change) -> None:
    """Resolve the touched blocks; acts that nothing names any more go."""
    touched = {block for kind in KINDS for block in change.blocks(kind)}
    blocks, judged = change.judged(DIRECTIVE, touched)
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
    acts = {block: list(map(LocalAct.read, rows[block])) for block in blocks}
    known = _known(acts) if judged.all else set()
    before, now = set[str](), set[str]()
    pairs: list[ReviewPair] = []
    for block in blocks:
        before |= lost[block] | {row["entity"] for row in rows[block] if row["entity"]}
        said = Judged(tuple(one for one in judged.all if block in one.blocks))
        found = resolve(acts[block], said, known if said.all else ())
        now |= _refresh(change, rows[block], found, touched=lost[block])
        pairs += pairs_of_acts(block, [*found.groups, *found.beside], said)
    change.review(DIRECTIVE, blocks, pairs)
    change.dropped["entities"] |= before - now


def _known(acts: Mapping[str, list[LocalAct]]) -> set[str]:
    """Ids of the acts that some document gives the key of."""
    every = (act for own in acts.values() for act in own)
    return {directive_id(act.key) for act in every if act.key and not act.alias}


def _refresh(change: Change, rows: list[Row], found: Resolved, *, touched: set[str]) -> set[str]:
    """Settle one block, write the acts whose mentions changed; the ids of all its acts."""
    by_id = {row["id"]: row for row in rows}
    for mention, (entity, rule, inferred) in found.assigned.items():
        left = by_id[mention]["entity"]
        if change.settle(by_id[mention], entity, rule, inferred=inferred):
            touched |= {entity, left} if left else {entity}
    # A known act that comes or goes may be a candidate of every provisional one here, and any of
    # a mere number.
    known_moved = any(not is_provisional(entity) for entity in touched)
    for group in found.groups:
        if group.id in touched or (known_moved and group.key is None) or (touched and group.mere):
            change.entities[group.id] = group.directive()
    change.redirects |= {old: new for old, new in found.redirects.items() if new in touched}
    return {entity for entity, _, _ in found.assigned.values()}
