"""What only the SQLite store does: files, versions, other processes, damage."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bomay import queries
from bomay.graph.reference import load_reference, reference_entities
from bomay.graph.store import GraphStore, WriteBatch, open_store, sqlite
from bomay.graph.store.base import SCHEMA_VERSION
from bomay.graph.store.folding import folded_name, search_columns
from bomay.ontology.errors import ParameterError, StoreUnavailable, StoreVersionError
from bomay.ontology.model import Directive, Person


def at(path: Path) -> str:
    return f"sqlite:///{path}"


@pytest.mark.parametrize(
    "url",
    ["", "bomay.db", "sqlite:bomay.db", "sqlite://", "sqlite:///", "sqlite:///a\0b", "mysql://x/y"],
)
def test_other_urls_are_no_store(url: str) -> None:
    with pytest.raises(ParameterError) as caught:
        open_store(url)
    assert caught.value.field == "store"


def test_paths_are_relative_or_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for url in ("sqlite:///bên này.db", at(tmp_path / "a?b%20#c.db")):
        with open_store(url) as store:
            store.initialise()
    assert {path.name for path in tmp_path.glob("*.db")} == {"bên này.db", "a?b%20#c.db"}


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    store = open_store(at(tmp_path / "none.db"))
    for use in (store.check, lambda: store.write(WriteBatch())):
        with pytest.raises(StoreUnavailable, match="bomay init"):
            use()
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_asks_for_init(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with open_store(at(path)) as store:
        with pytest.raises(StoreVersionError, match="bomay init"):
            store.check()
        store.initialise()
        store.check()


@pytest.mark.parametrize("version", [2, SCHEMA_VERSION - 1, 999])
def test_another_version_is_refused_by_name(version: int, tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with open_store(at(path)) as store:
        store.initialise()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    with open_store(at(path)) as store:
        for use in (store.check, store.initialise, lambda: store.run("stats/facts")):
            with pytest.raises(
                StoreVersionError, match=rf"schema {version}, .*bomay --store .* init"
            ):
                use()


def test_another_programs_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    before = path.read_bytes()
    with open_store(at(path)) as store, pytest.raises(StoreVersionError, match="another program"):
        store.initialise()
    assert path.read_bytes() == before


def test_a_damaged_file_is_unavailable(tmp_path: Path, filled_url: str) -> None:
    good = Path(filled_url.removeprefix("sqlite:///")).read_bytes()
    for name, content in {
        "text.db": b"not a database at all, but long enough to be one" * 100,
        "cut.db": good[: len(good) // 3],
        "holes.db": good[:4096] + os.urandom(len(good) - 4096),
    }.items():
        path = tmp_path / name
        path.write_bytes(content)
        with open_store(at(path)) as store, pytest.raises(StoreUnavailable):
            _read_all(store)


def _read_all(store: GraphStore) -> None:
    store.check()
    for name in ("stats/facts", "stats/entities", "stats/published"):
        store.run(name)


@pytest.mark.parametrize("where", ["", "missing/folder/graph.db"])
def test_a_place_that_cannot_hold_a_file(tmp_path: Path, where: str) -> None:
    with open_store(at(tmp_path / where)) as store, pytest.raises(StoreUnavailable):
        store.initialise()


def test_a_lock_held_too_long_is_unavailable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "WAIT_SECONDS", 0.05)
    path = tmp_path / "graph.db"
    with open_store(at(path)) as store:
        store.initialise()
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreUnavailable, match="locked"):
                store.write(WriteBatch(meta={"a": "b"}))
            store.run("stats/facts")  # readers go on
        store.write(WriteBatch(meta={"a": "b"}))


def test_reading_connections_cannot_write(tmp_path: Path) -> None:
    store = sqlite.SqliteStore(str(tmp_path / "graph.db"))
    store.initialise()
    with (
        pytest.raises(StoreUnavailable, match="readonly"),
        store._reading() as connection,
    ):
        connection.execute("DELETE FROM entity")
    store.close()


def test_the_file_is_as_promised(filled_url: str) -> None:
    with closing(sqlite3.connect(filled_url.removeprefix("sqlite:///"))) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO entity_text (entity_text) VALUES ('integrity-check')")
        loose = connection.execute(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict"
            " AND name NOT LIKE 'sqlite_%'"
        )
        assert loose.fetchall() == []


def test_an_unchanged_batch_writes_no_row(tmp_path: Path, graph: Any) -> None:
    store = sqlite.SqliteStore(str(tmp_path / "graph.db"))
    store.initialise()
    store.write(graph.batch())
    with store._writing() as connection:
        before = connection.total_changes
        store.write(graph.batch())
        assert connection.total_changes == before
    store.close()


KILLED = """
import sys
from bomay.graph.store import WriteBatch, open_store
from bomay.ontology.model import Person
store = open_store(sys.argv[1])
store.initialise()
n = 0
while True:
    n += 1
    many = [Person(id=f"person:x{n}-{i:06x}", name=f"Đỗ {n}", name_key="x") for i in range(50)]
    store.write(WriteBatch(entities=many, meta={"n": str(n)}))
    print(n, flush=True)
"""


def test_a_killed_writer_leaves_whole_batches(tmp_path: Path) -> None:
    url = at(tmp_path / "graph.db")
    for _ in range(2):
        writer = subprocess.Popen(
            [sys.executable, "-c", KILLED, url],
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        assert writer.stdout is not None
        acknowledged = [int(writer.stdout.readline()) for _ in range(3)][-1]
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        with open_store(url) as store:
            (row,) = store.run("meta/value", key="n")
            (count,) = [r for r in store.run("stats/entities") if r["kind"] == "Person"]
            assert int(row["value"]) >= acknowledged
            assert count["total"] % 50 == 0
            assert count["total"] >= 50 * acknowledged


def test_reference_data_is_loaded_once(tmp_path: Path) -> None:
    with open_store(at(tmp_path / "graph.db")) as store:
        store.initialise()
        assert load_reference(store) is True
        assert load_reference(store) is False
        total = sum(row["total"] for row in store.run("stats/entities"))
        assert total == len({entity.id for entity in reference_entities()})
        store.write(WriteBatch(meta={"reference": "older"}))
        assert load_reference(store) is True


# These read a whole table because they count or rank all of it, or because people wrote it: few.
WHOLE = {"stats/entities", "stats/facts", "stats/published", "directives/listed",
         "directives/count_listed", "directives/most_cited", "directives/changed",
         "review/listed", "review/count_listed",
         "judgements/listed", "judgements/count_listed", "judgements/of_blocks"}  # fmt: skip


@pytest.mark.parametrize("name", [n for n in queries.names() if n not in WHOLE])
def test_no_query_scans_a_table(filled_url: str, name: str) -> None:
    query = queries.load(name, "sql")
    values = {"LIST": '["x"]', "BOOLEAN": 1, "INTEGER": 5, "DATE": "2020-01-01", "STRING": "x"}
    bound = {field.name: values[field.type] for field in query.parameters}
    with closing(sqlite3.connect(filled_url.removeprefix("sqlite:///"))) as connection:
        steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query.text}", bound)]
        listed = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        tables = {name for (name,) in listed}
    aliases = {alias: table for table, alias in _aliases(query.text)}
    for step in steps:
        words = step.split()
        if words[0] == "SCAN" and "VIRTUAL" not in words:
            assert aliases.get(words[1], words[1]) not in tables, step


def _aliases(text: str) -> list[tuple[str, str]]:
    return re.findall(r"(?:FROM|JOIN) ([a-z_]+) ([a-z]{1,2})\b", text)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Đặng Thuỷ  Đỏ", "dang thuy do"),
        ("Quận ủy – Bình Tân", "quan uy binh tan"),
        ("Kết luận 05-KL/TW", "ket luan 5 kl tw"),
        ("Quận 01", "quan 1"),
        ("00", "0"),
        ("…", ""),
    ],
)
def test_names_are_folded(name: str, folded: str) -> None:
    assert folded_name(name) == folded


def test_ids_add_words_and_hashes_do_not() -> None:
    person = Person(id="person:le-van-thinh-3f9a1c", name="Lê Văn Thinh", name_key="x")
    assert search_columns(person)[2] == "le van thinh"
    act = Directive(id="directive:provisional:00ff:kl:14", name="Kết luận 14", number="14-KL/TƯ")
    assert search_columns(act)[2] == "14 kl tw"


def test_readers_are_not_kept_without_end(filled: GraphStore) -> None:
    assert isinstance(filled, sqlite.SqliteStore)
    for _ in range(30):
        filled.run("stats/facts")
    assert len(filled._idle) == 1


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("link/names_of_bodies", "mention_entity (entity=?)"),
        ("link/persons_of_blocks", "mention_block (kind=? AND block=? AND <expr>=?)"),
        ("link/alone_of_blocks", "mention_block (kind=? AND block=? AND <expr>=?)"),
        ("link/mentions_of_blocks", "mention_block (kind=? AND block=?)"),
        ("link/holdings_of_posts", "tenure_post (post=?)"),
        ("documents/last_recorded", "document_recorded (recorded_at>?)"),
    ],
)
def test_what_every_load_asks_begins_where_it_is_little(
    filled_url: str, name: str, index: str
) -> None:
    """A document costs the same however many there are: none of these reads all of a kind."""
    query = queries.load(name, "sql")
    bound = {field.name: 5 if field.type == "INTEGER" else "[]" for field in query.parameters}
    with closing(sqlite3.connect(filled_url.removeprefix("sqlite:///"))) as connection:
        steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query.text}", bound)]
    assert any(step.endswith(f"INDEX {index}") for step in steps), steps
