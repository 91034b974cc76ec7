"""kill -9 at any moment of an ingest, then ingest again: the same graph (``make kills``: more)."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bomay.graph.store import GraphStore, open_store
from bomay.ingest.load import ingest

Tables = Callable[[GraphStore], dict[str, list[tuple[object, ...]]]]
SAMPLES = Path(__file__).parents[2] / "samples"
KILLS = int(os.environ.get("BOMAY_KILLS", "3"))
SEED = int(os.environ.get("BOMAY_SEED", "7"))
# In small batches there are many moments between, within and after writes.
LOAD = """
from bomay.ingest import load
load.BATCH_DOCUMENTS = 3
from bomay.cli.app import main
main()
"""


def loading(path: Path) -> subprocess.Popen[bytes]:
    asked = ["--store", f"sqlite:///{path}", "ingest", str(SAMPLES), "--workers", "2"]
    return subprocess.Popen([sys.executable, "-c", LOAD, *asked], stdout=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def whole(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """A store loaded without disturbance, and the seconds that took."""
    path = tmp_path_factory.mktemp("whole") / "graph.db"
    shutil.copy(empty, path)
    began = time.monotonic()
    assert loading(path).wait() == 0
    return path, time.monotonic() - began


@pytest.mark.parametrize("turn", range(KILLS))
def test_a_killed_ingest_is_repaired_by_the_next(
    empty: Path, whole: tuple[Path, float], tmp_path: Path, tables: Tables, turn: int
) -> None:
    path, seconds = whole
    moment = seconds * random.Random(SEED * 1000 + turn).uniform(turn / KILLS, (turn + 1) / KILLS)
    shutil.copy(empty, tmp_path / "graph.db")
    running = loading(tmp_path / "graph.db")
    time.sleep(moment)
    running.kill()
    running.wait()
    with (
        open_store(f"sqlite:///{tmp_path}/graph.db") as store,
        open_store(f"sqlite:///{path}") as undisturbed,
    ):
        ingest(store, [SAMPLES])
        assert tables(store) == tables(undisturbed), f"killed after {moment:.3f} s"


def test_a_reader_never_sees_half_a_document(
    empty: Path, whole: tuple[Path, float], tmp_path: Path
) -> None:
    with closing(sqlite3.connect(whole[0])) as connection:
        final = counts(connection)
    shutil.copy(empty, tmp_path / "graph.db")
    running = loading(tmp_path / "graph.db")
    seen = set()
    with closing(sqlite3.connect(tmp_path / "graph.db", isolation_level=None)) as connection:
        while running.poll() is None:
            found = counts(connection)
            assert found.items() <= final.items()
            seen.add(len(found))
        assert counts(connection) == final
    assert running.returncode == 0
    assert len(seen) > 2, "the reader saw no state in between"


def counts(connection: sqlite3.Connection) -> dict[str, tuple[int, ...]]:
    """By document, in one state of the store: its sources, mentions, claims and their uses."""
    found = connection.execute(
        """
        SELECT d.id, (SELECT count(*) FROM source s WHERE s.document = d.id),
          (SELECT count(*) FROM mention m WHERE m.document = d.id),
          (SELECT count(*) FROM claim c WHERE c.document = d.id),
          (SELECT count(*) FROM claim c JOIN tenure_claim t ON t.claim = c.id
            WHERE c.document = d.id),
          (SELECT count(*) FROM claim c JOIN relation_claim r ON r.claim = c.id
            WHERE c.document = d.id)
        FROM document d
        """
    )
    return {document: tuple(rest) for document, *rest in found}
