"""The five shipped news samples, from bytes to tenures and directives."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bomay.graph.store import GraphStore, Row, open_store
from bomay.ingest.load import ingest, withdraw

SAMPLES = Path(__file__).parents[3] / "samples"
POST = "post:bi-thu:qu:tphcm-quan-binh-tan"


@pytest.fixture(scope="module")
def samples() -> Iterator[GraphStore]:
    with open_store("sqlite:///:memory:") as store:
        report = ingest(store, sorted(SAMPLES.glob("00*.txt")))
        assert len(report.new) == 5
        assert report.refused == []
        yield store


def certainty(store: GraphStore, post: str, day: str) -> dict[str, str]:
    """Person id without its hash → certain or inferred on a day."""
    found = {}
    for row in store.run("tenures/by_posts", posts=[post]):
        name = row["person"].removeprefix("person:")[:-7]
        for kind in ("inferred", "certain"):
            if any(first <= day < last for first, last in row[kind]):
                found[name] = kind
    return found


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2020-08-01", {"le-van-thinh": "inferred"}, id="the month of the interview"),
        pytest.param("2023-10-05", {"huynh-khac-diep": "certain"}, id="the day of the meeting"),
        pytest.param("2022-01-01", {}, id="in between nobody"),
    ],
)
def test_secretary_of_binh_tan(samples: GraphStore, day: str, expected: dict[str, str]) -> None:
    assert certainty(samples, POST, day) == expected


def test_the_council_of_district_11_bounds_its_chair(samples: GraphStore) -> None:
    (tenure,) = samples.run("tenures/by_posts", posts=["post:chu-tich:hdnd:tphcm-quan-11"])
    assert tenure["latest_end"] == "2021-07-01"


def test_a_sidebar_gives_possible_at_most(samples: GraphStore) -> None:
    (tenure,) = samples.run("tenures/by_posts", posts=["post:chu-tich:ubnd:tphcm-huyen-binh-chanh"])
    assert tenure["certain"] == tenure["inferred"] == []


def acts(store: GraphStore, block: str) -> list[Row]:
    return store.run("link/mentions_of_blocks", kind="directive", blocks=[block], without=[])


def test_one_14_kl_tw_of_the_politburo_cited_by_both(samples: GraphStore) -> None:
    mentions = acts(samples, "n:14:kl")
    (entity,) = {row["entity"] for row in mentions}
    assert len(mentions) == 2
    assert all(row["inferred"] for row in mentions)
    (directive,) = samples.run("entities/by_ids", ids=[entity])
    assert directive["attributes"]["issuer"] == "body:bo-chinh-tri"
    assert directive["attributes"]["rule"] == "M7"
    citing = {row["subject"] for row in samples.run("relations/by_objects", objects=[entity])}
    assert citing == {row["document"] for row in mentions}


def test_1374_is_two_until_something_joins_them(samples: GraphStore) -> None:
    mentions = acts(samples, "n:1374:qd")
    assert len({row["entity"] for row in mentions}) == len(mentions) == 2


def test_every_tenure_and_relation_has_its_quote(samples: GraphStore) -> None:
    with samples._reading() as connection:  # type: ignore[attr-defined]
        for table in ("tenure", "relation"):
            (bare,) = connection.execute(
                f"SELECT count(*) FROM {table} t WHERE NOT EXISTS (SELECT 1 FROM {table}_claim k"
                f" JOIN claim c ON c.id = k.claim WHERE k.{table} = t.id AND c.quote <> '')"
            ).fetchone()
            assert bare == 0


def test_withdrawing_all_leaves_nothing_but_the_reference() -> None:
    with open_store("sqlite:///:memory:") as store:
        paths = sorted(SAMPLES.glob("00*.txt"))
        ingest(store, paths)
        assert len(withdraw(store, [str(path) for path in paths]).withdrawn) == 5
        with store._reading() as connection:  # type: ignore[attr-defined]
            for table in ("mention", "claim", "tenure", "relation", "person", "post", "document"):
                (left,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
                assert (table, left) == (table, 0)
