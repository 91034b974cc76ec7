"""One process ingests and is killed, another asks, on one store of either kind."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bomay.graph.copy import batches
from bomay.graph.reference import load_reference
from bomay.graph.store import GraphStore, Reader, open_store
from bomay.ingest.load import ingest

# Of an ingest into either; a batch takes Neo4j fifty times as long (``make kills``: more).
KILLS = {
    kind: int(os.environ.get("BOMAY_KILLS", most))
    for kind, most in {"sqlite": "3", "neo4j": "2"}.items()
}
LEAST_BATCHES = 12
SEED = int(os.environ.get("BOMAY_SEED", "7"))
BATCH = 2
LOAD = f"""
from bomay.ingest import load
load.BATCH_DOCUMENTS, load.BATCH_SHARE = {BATCH}, 10**9
from bomay.cli.app import main
main()
"""
LONGEST_BATCH = 0.5  # seconds: a kill comes up to so long after the batch before is seen
Seen = dict[str, tuple[int, int, int]]


def text(n: int) -> str:
    """An invented report; the same few officials and acts come again and again."""
    family = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng")[n % 5]
    given = ("An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Khanh")[n % 7]
    day = f"{1 + n % 27}/{1 + n % 12}/2023"
    return (
        f"Hội nghị lần thứ {n + 1}\n\n"
        f"Ngày {day}, Bí thư Quận ủy An Phú Đông {family} Văn {given} chủ trì hội nghị. "
        f"Phó Bí thư Quận ủy An Phú Đông {family} Thị {given} cùng dự.\n"
        f"Hội nghị bàn việc thực hiện Kết luận số {10 + n % 6}-KL/TW "
        f"và Nghị quyết số {20 + n % 4}-NQ/TW.\n"
    )


@pytest.fixture
def kills(url: str) -> int:
    """How many ingests are killed."""
    return KILLS[url.partition(":")[0].replace("bolt", "neo4j")]


@pytest.fixture
def folder(tmp_path: Path, kills: int) -> Path:
    """Reports, of which each batch has two."""
    path = tmp_path / "reports"
    path.mkdir()
    for n in range(max(LEAST_BATCHES, 2 * kills) * BATCH):
        (path / f"report-{n:03d}.txt").write_text(text(n), encoding="utf-8")
    return path


@pytest.fixture(params=["sqlite", pytest.param("neo4j", marks=[pytest.mark.neo4j])])
def url(request: pytest.FixtureRequest, empty: Path, tmp_path: Path) -> Iterator[str]:
    """URL of a store that has nothing but its reference data."""
    if request.param == "sqlite":
        shutil.copy(empty, tmp_path / "graph.db")
        yield f"sqlite:///{tmp_path / 'graph.db'}"
        return
    found = request.getfixturevalue("neo4j_url")
    with open_store(found) as store:
        store.initialise()
        load_reference(store)
    yield found


def loading(url: str, folder: Path) -> subprocess.Popen[bytes]:
    asked = ["--store", url, "ingest", str(folder), "--workers", "1"]
    return subprocess.Popen([sys.executable, "-c", LOAD, *asked], stdout=subprocess.DEVNULL)


def seen(reader: Reader) -> Seen:
    """By document its mentions, its claims, and those of them that facts rest on."""
    documents = [row["id"] for row in reader.run("dump/documents", after="", limit=10_000)]
    mentions = Counter(
        row["document"] for row in reader.run("mentions/by_documents", documents=documents)
    )
    rows = reader.run("claims/by_documents", documents=documents)
    claims = Counter(row["document"] for row in rows)
    said = {row["id"]: row["document"] for row in rows}
    used: Counter[str] = Counter()
    for kind in ("tenures", "relations"):
        ids = [row["id"] for row in reader.run(f"dump/{kind}", after="", limit=10_000)]
        for row in reader.run(f"{kind}/by_ids", ids=ids):
            used.update(said[claim] for claim in row["claims"])
    (facts,) = reader.run("stats/facts")
    assert facts["claims"] == claims.total()
    return {one: (mentions[one], claims[one], used[one]) for one in documents}


def test_killed_ingests_show_no_half_batch_and_end_in_the_same_graph(
    url: str, folder: Path, kills: int, empty: Path, tmp_path: Path
) -> None:
    chance = random.Random(SEED)
    whole = shutil.copy(empty, tmp_path / "whole.db")
    with open_store(f"sqlite:///{whole}") as undisturbed, open_store(url) as store:
        ingest(undisturbed, [folder])
        final = undisturbed.read(seen)
        share = len(final) / (kills + 1)
        moments = [round(chance.uniform(n, n + 1) * share) for n in range(kills)]
        states = set()
        running = loading(url, folder)
        try:
            while running.poll() is None:
                found = store.read(seen)
                assert found.items() <= final.items()
                assert len(found) % BATCH == 0
                states.add(len(found))
                if moments and len(found) >= moments[0]:
                    time.sleep(chance.uniform(0, LONGEST_BATCH))
                    running.kill()
                    running.wait()
                    moments.pop(0)
                    running = loading(url, folder)
        finally:
            running.kill()
        assert running.returncode == 0
        assert not moments
        assert len(states) > 3, "the reader saw no state in between"
        assert store.read(seen) == final
        assert graph_of(store) == graph_of(undisturbed)


def graph_of(store: GraphStore) -> dict[str, list[str]]:
    """All of a graph but the times at which it was recorded."""
    found: dict[str, list[str]] = {}
    for kind, batch in batches(store):
        values = [*batch.documents, *batch.entities, *batch.mentions, *batch.claims]
        values += [*batch.tenures, *batch.relations, *batch.pairs]
        texts = [repr(value).partition(", recorded_at=")[0] for value in values]
        found.setdefault(kind, []).extend(texts)
    return found
