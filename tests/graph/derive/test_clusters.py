"""Namesakes are put together at once where nothing speaks against it, else pair by pair."""

from __future__ import annotations

import random
from typing import Any

import pytest

from bomay.graph.derive.clusters import LocalPerson, components
from bomay.graph.derive.judged import Judged
from bomay.graph.derive.pairs import pair_of, pairs_of_persons
from bomay.graph.derive.persons import persons_of_block
from bomay.ontology.judgement import DIFFERENT, PERSON, SAME, UNSURE, Judgement, judgement_id

KEYS = [(3, "post:a"), (3, "post:b"), (3, "post:c"), (2, "body:a"), (2, "body:b"), (1, "unit:a")]


def local(n: int, chance: random.Random, *, apart: bool) -> LocalPerson:
    said: dict[str, Any] = {
        "joins": tuple(sorted(chance.sample(KEYS, chance.choice((0, 1, 1, 2))))),
        "foreign": apart and chance.random() < 0.2,
        "posts": [],
    }
    if apart and chance.random() < 0.4:
        day = f"qu:Bí thư:2021-0{chance.randint(1, 3)}-10"
        said["heads"] = [[day, f"body:{chance.choice('ab')}"]]
    return LocalPerson(mention=f"m:{n}", name="Lê Văn Thinh", order=(f"{n:03}", 0), said=said)


def judgement(verdict: str, left: str, right: str) -> Judgement:
    said = {"author": "Lan", "made_at": "2026-01-01T00:00:00+00:00"}
    sides: dict[str, Any] = {"left": (left,), "right": (right,)}
    return Judgement(
        id=judgement_id(verdict, (left,), (right,), **said),
        kind=PERSON,
        verdict=verdict,
        blocks=("lê văn thinh",),
        **sides,
        **said,
    )


@pytest.mark.parametrize("seed", range(60))
def test_at_once_or_pair_by_pair_gives_the_same_persons(seed: int) -> None:
    chance = random.Random(seed)
    people = [local(n, chance, apart=seed % 3 > 0) for n in range(chance.randint(2, 40))]
    names = [one.mention for one in people]
    verdicts = [SAME, DIFFERENT, UNSURE] if seed % 3 > 1 else []
    judged = Judged.of([judgement(one, *chance.sample(names, 2)) for one in verdicts], PERSON)
    fast = persons_of_block(people, judged)
    slow = persons_of_block(people, judged, explained=True)
    assert [(one.person, one.locals, one.rule) for one in fast] == [
        (one.person, one.locals, one.rule) for one in slow
    ]
    assert all(len(one.steps) == len(one.locals) - 1 for one in slow)


def test_what_shares_no_key_is_a_component_of_its_own() -> None:
    chance = random.Random(1)
    people = [local(n, chance, apart=False) for n in range(30)]
    parts = components(people, Judged())
    assert sorted(one.mention for part in parts for one in part) == sorted(
        one.mention for one in people
    )
    keys = [{key for one in part for key in one.keys} for part in parts]
    shared = [one & other for n, one in enumerate(keys) for other in keys[:n]]
    assert not any(shared)


def test_pairs_of_some_are_those_of_all_that_have_one_of_them() -> None:
    chance = random.Random(2)
    people = [local(n, chance, apart=True) for n in range(12)]
    persons = persons_of_block(people)
    every = pairs_of_persons(persons, Judged())
    assert len(persons) > 3
    some = {persons[0].id, persons[2].id}
    assert pairs_of_persons(persons, Judged(), some) == [
        pair for pair in every if {pair.left, pair.right} & some
    ]
    assert all(pair.id == pair_of(pair.right, pair.left) for pair in every)
