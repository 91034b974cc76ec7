"""Whole graphs from store to store: through the seam, and as files for a first load."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bomay.graph.copy import batches, copy, counts
from bomay.graph.store import GraphStore, WriteBatch, open_store
from bomay.graph.store.neo4j_bulk import write_files
from bomay.ontology.errors import StoreError
from bomay.ontology.model import Person, SourceDocument

LOOSE = WriteBatch(
    entities=[Person(id="person:b-000001", name='Lạ "b",\n\\ ', name_key="b", hint="")],
    documents=[
        SourceDocument(
            id="source:00000000000000ff", name="x", sha256="ff" * 32, text="a\n\"b\"\r\nc 🐉",
            kind="news", sources=("a,b;c.txt", "d e.txt"), extractor="x-1", recorded_at="2026",
        )
    ],
    meta={"reference": "abc"},
)  # fmt: skip


@pytest.fixture
def source(generated: Any, tmp_path: Path) -> Iterator[GraphStore]:
    """A store with everything that a graph can hold."""
    with open_store(f"sqlite:///{tmp_path / 'source.db'}") as store:
        store.initialise()
        store.write(generated.generate(20, seed=5).batch())
        store.write(LOOSE)
        yield store


def everything(store: GraphStore) -> list[WriteBatch]:
    return [batch for _, batch in batches(store)]


@pytest.mark.neo4j
def test_there_and_back(source: GraphStore, neo4j_url: str, tmp_path: Path) -> None:
    with open_store(neo4j_url) as neo, open_store(f"sqlite:///{tmp_path / 'back.db'}") as back:
        seen: list[str] = []
        found = copy(source, neo, progress=seen.append)
        assert found == counts(source) == counts(neo)
        assert found["Person"] == 21
        assert found["redirects"] == 2
        assert everything(neo) == everything(source)
        assert seen[0] == "entities"
        assert copy(neo, back) == found
        assert everything(back) == everything(source)


def test_a_copy_that_was_broken_off_is_finished(source: GraphStore, tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'copy.db'}") as target:
        target.initialise()
        for _, batch in list(batches(source))[:3]:
            target.write(batch)
        copy(source, target)
        assert everything(target) == everything(source)


def test_nothing_is_mixed(source: GraphStore, tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'other.db'}") as target:
        target.initialise()
        with pytest.raises(StoreError, match="documents of its own"):
            copy(target, source)
        target.write(WriteBatch(entities=[Person(id="person:c-00000c", name="C", name_key="c")]))
        with pytest.raises(StoreError, match="Person: 21, not 22"):
            copy(source, target)


def test_the_command_says_how_many(source: GraphStore, tmp_path: Path) -> None:
    urls = [f"sqlite:///{tmp_path / name}" for name in ("source.db", "copy.db")]
    words = [sys.executable, "-m", "bomay.cli", "copy"]
    done = subprocess.run([*words, *urls], capture_output=True, text=True, check=True)
    assert "21 Person" in done.stdout
    absent = f"sqlite:///{tmp_path / 'absent.db'}"
    done = subprocess.run([*words, absent, urls[1]], capture_output=True, text=True)
    assert done.returncode == 3
    assert "bomay init" in done.stderr


@pytest.mark.neo4j
def test_files_are_imported(source: GraphStore, neo4j_server: Any, tmp_path: Path) -> None:
    """What neo4j-admin makes of the files is what the store would have written."""
    folder = tmp_path / "load"
    write_files(source, folder)
    with pytest.raises(StoreError, match="not empty"):
        write_files(source, folder)
    want = written(neo4j_server, source)
    neo4j_server.stop()
    try:
        words = ("database", "import", "full", "neo4j", "--overwrite-destination=true")
        said = neo4j_server.admin(*words, "@import.args", folder=folder)
    finally:
        neo4j_server.start()
    assert "IMPORT DONE" in said
    with open_store(neo4j_server.url) as store:
        store.initialise()
        assert everything(store) == everything(source)
        assert shape(neo4j_server) == want
        store.write(LOOSE)
        assert everything(store) == everything(source)


def written(server: Any, source: GraphStore) -> list[Any]:
    """The shape of the graph as the store writes it."""
    with open_store(server.empty()) as store:
        copy(source, store)
    return shape(server)


def shape(server: Any) -> list[Any]:
    """Every kind of node and relationship with how many there are and what they carry.

    How many batches and commits there were is history: who imports files makes none.
    """
    nodes = (
        "MATCH (n) WHERE NOT (n:Store AND n.id = 'commits') UNWIND keys(n) AS k"
        " WITH labels(n) AS l, k WHERE k <> 'batches'"
        " RETURN l, k, count(*) AS c"
    )
    ends = (
        "MATCH (a)-[r]->(b) RETURN labels(a) AS a, type(r) AS t, labels(b) AS b, count(*) AS c,"
        " sum(size(keys(r))) AS k"
    )
    with server.session() as session:
        found = [*session.run(nodes).values(), *session.run(ends).values()]
    return sorted([repr(sorted(x) if isinstance(x, list) else x) for x in row] for row in found)
