"""Who is who, again, for every name that the change touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from bomay.graph.derive.judged import Judged
from bomay.graph.derive.pairs import pairs_of_persons
from bomay.graph.derive.persons import Identified, LocalPerson, persons_of_block
from bomay.graph.refreshing.change import Change
from bomay.graph.store.base import Row
from bomay.ontology.judgement import ReviewPair

KIND = "person"


def refresh_persons(change: Change) -> None:
    """Cluster the touched names; persons that changed their id redirect, those left go."""
    blocks, judged = change.judged(KIND, change.blocks(KIND))
    if not blocks:
        return
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in change.in_blocks(KIND, blocks):
        rows[row["block"]].append(row)
    touched = {row["entity"] for row in change.old if row["kind"] == KIND and row["entity"]}
    before, found = set(touched), list[Identified]()
    went: dict[str, set[str]] = defaultdict(set)
    pairs: list[ReviewPair] = []
    for together, said in _tied(blocks, judged):
        by_id = {row["id"]: row for block in together for row in rows[block]}
        persons = persons_of_block(map(LocalPerson.read, by_id.values()), said)
        found += persons
        pairs += pairs_of_persons(persons, said)
        for one in persons:
            for mention in one.mentions:
                left = by_id[mention]["entity"]
                if left is not None:
                    before.add(left)
                    went[left].add(one.person.id)
                if change.settle(by_id[mention], one.person.id, one.rule, inferred=one.joined):
                    touched |= {one.person.id, left} if left else {one.person.id}
    change.review(KIND, blocks, pairs)
    people = {one.person.id: one.person for one in found}
    change.entities |= {key: person for key, person in people.items() if key in touched}
    change.persons = touched
    gone = before - people.keys()
    change.dropped["entities"] |= gone
    for old in gone:
        if len(went[old]) == 1:
            change.redirects[old] = next(iter(went[old]))


def _tied(blocks: Sequence[str], judged: Judged) -> Iterator[tuple[list[str], Judged]]:
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
            own = [one for one in judged.all if set(one.blocks) & group[block]]
            yield sorted(group[block]), Judged(tuple(own))
