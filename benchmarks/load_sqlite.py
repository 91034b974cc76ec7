"""Loading the SQLite store against a bare ``executemany`` of the same rows, in one run.

Both fill the same tables with their indexes in transactions of the same size; the bare side has
its rows ready and only inserts. The bar is a ratio of .7 or more; machines differ, ratios less.
"""

from __future__ import annotations

import importlib.util
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from bomay.graph.store import WriteBatch, open_store

SCALE = 4000
ROUNDS = 3
PARTS = 20  # batches the graph is written in


def generated() -> Any:
    """The generator of the tests."""
    path = Path(__file__).parent.parent / "tests" / "graph" / "generated.py"
    spec = importlib.util.spec_from_file_location("generated", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["generated"] = module
    spec.loader.exec_module(module)
    return module


def batches(graph: Any) -> list[WriteBatch]:
    """Entities first, then the rest in parts, as documents arrive."""
    first = WriteBatch(entities=graph.entities(), documents=graph.documents)
    names = ("mentions", "claims", "tenures", "relations")
    cut = {name: list(parts(getattr(graph, name))) for name in names}
    # Claims before what rests on them: a batch is checked when it ends.
    order = [WriteBatch(**{name: part}) for name in names for part in cut[name]]
    return [first, *order]


def parts(values: Sequence[Any]) -> Iterable[Sequence[Any]]:
    """A list in ``PARTS`` pieces."""
    size = -(-len(values) // PARTS)
    return (values[at : at + size] for at in range(0, len(values), size))


def load(path: str, work: Sequence[WriteBatch]) -> None:
    """Through the store."""
    with open_store(f"sqlite:///{path}") as store:
        store.initialise()
        for batch in work:
            store.write(batch)


def recorded(path: str) -> list[tuple[str, list[tuple[Any, ...]]]]:
    """Every row of a loaded store, table by table, parents first."""
    connection = sqlite3.connect(path)
    names = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'entity_text%'"
            " AND name NOT LIKE 'sqlite_%'"
        )
    ]
    rows = [(name, connection.execute(f'SELECT * FROM "{name}"').fetchall()) for name in names]
    connection.close()
    return rows


def load_bare(path: str, work: Sequence[tuple[str, list[tuple[Any, ...]]]]) -> None:
    """The same rows into the same tables, nothing else."""
    with open_store(f"sqlite:///{path}") as store:
        store.initialise()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = 1")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA cache_size = -16000")
    for table, rows in work:
        for part in parts(rows) if rows else ():
            marks = ", ".join("?" * len(part[0]))
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(f'INSERT INTO "{table}" VALUES ({marks})', part)
            connection.execute("COMMIT")
    connection.close()


def timed(what: Callable[[str, Any], None], work: Any) -> float:
    """Seconds on a fresh file."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        what(str(Path(folder) / "graph.db"), work)
        return time.perf_counter() - start


def main() -> None:
    """Print rows a second of both and the ratio, best of several interleaved rounds."""
    work = batches(generated().generate(SCALE))
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "graph.db")
        load(path, work)
        rows = recorded(path)
    count = sum(len(part) for _, part in rows)
    rounds = [(timed(load, work), timed(load_bare, rows)) for _ in range(ROUNDS)]
    store, bare = (min(times) for times in zip(*rounds, strict=True))
    print(f"rows {count:,}: store {count / store:,.0f}/s, bare {count / bare:,.0f}/s")
    print(f"ratio {bare / store:.2f}")


if __name__ == "__main__":
    main()
