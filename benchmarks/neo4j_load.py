"""Loading the Neo4j store against a bare UNWIND loop of the same rows, in one run.

Both write the same nodes and relationships, with constraints and indexes, in transactions of about
the same size. The bare side has its rows ready and only sends ``UNWIND … MERGE``: no look at what
is there already, no check that ends exist, nothing removed. The bar is a ratio of .8 or more.

    python benchmarks/neo4j_load.py [SCALE]      # persons; needs Java and Maven
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from bomay.graph.store import WriteBatch, open_store
from bomay.graph.store.neo4j_graph import Node, base_label, labels, links, node, shortcuts

SCALE = 1500
ROUNDS = 3
ROWS = 5_000
HERE = Path(__file__).parent.parent


def by_path(name: str, path: Path) -> ModuleType:
    """A module of the tests or tools."""
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def parts(values: Sequence[Any], size: int = ROWS) -> list[Sequence[Any]]:
    """A list in pieces."""
    return [values[at : at + size] for at in range(0, len(values), size)]


def batches(graph: Any) -> list[WriteBatch]:
    """A graph as documents arrive: what is named first, then what rests on it."""
    first = WriteBatch(entities=graph.entities(), documents=graph.documents)
    names = ("mentions", "claims", "tenures", "relations")
    return [first] + [
        WriteBatch(**{name: part}) for name in names for part in parts(getattr(graph, name))
    ]


def statements(graph: Any) -> list[tuple[str, list[dict[str, Any]]]]:
    """The bare loop: Cypher and rows, nodes before relationships."""
    values = (
        *graph.entities(), *graph.documents, *graph.mentions, *graph.claims, *graph.tenures,
        *graph.relations,
    )  # fmt: skip
    nodes: dict[str, list[dict[str, Any]]] = {}
    edges: dict[str, list[dict[str, Any]]] = {}
    made = [node(value) for value in values]
    for one in made:
        _node(one, nodes)
        _edges(one, edges)
    return [(text, part) for rows in (nodes, edges) for text in rows for part in parts(rows[text])]


def _node(one: Node, nodes: dict[str, list[dict[str, Any]]]) -> None:
    base, *more = labels(one.kind)
    sets = f", n:{':'.join(more)}" if more else ""
    text = f"UNWIND $rows AS row MERGE (n:{base} {{id: row.id}}) SET n += row{sets}"
    nodes.setdefault(text, []).append(one.properties)


def _edges(one: Node, edges: dict[str, list[dict[str, Any]]]) -> None:
    for link in links(one):
        at = link.reference
        other = "MATCH" if at.rule != "may" else "MERGE"
        left, right = ("<-", "-") if at.incoming else ("-", "->")
        text = (
            f"UNWIND $rows AS row MATCH (a:{base_label(at.source)} {{id: row.a}})"
            f" {other} (b:{at.target} {{{at.key}: row.b}})"
            f" MERGE (a){left}[r:{at.type}]{right}(b) SET r += row.r"
        )
        row = {"a": one.id, "b": link.target, "r": dict(link.properties)}
        edges.setdefault(text, []).append(row)
    for short in shortcuts(one):
        text = (
            "UNWIND $rows AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b})"
            f" MERGE (a)-[r:{short.type} {{fact: row.fact}}]->(b) SET r += row.r"
        )
        row = {"a": short.start, "b": short.end, "fact": short.fact, "r": dict(short.properties)}
        edges.setdefault(text, []).append(row)


def load(url: str, work: Sequence[WriteBatch]) -> float:
    """Seconds through the store."""
    with open_store(url) as store:
        store.initialise()
        began = time.perf_counter()
        for batch in work:
            store.write(batch)
        return time.perf_counter() - began


def load_bare(server: Any, work: Sequence[tuple[str, list[dict[str, Any]]]]) -> float:
    """Seconds of the bare loop."""
    with server.session() as session:
        began = time.perf_counter()
        for text, rows in work:
            session.execute_write(
                lambda tx, text=text, rows=rows: tx.run(text, rows=rows).consume()
            )
        return time.perf_counter() - began


def main() -> None:
    """Print rows a second of both and the ratio, best of several interleaved rounds."""
    scale = int(sys.argv[1]) if len(sys.argv) > 1 else SCALE
    tool = by_path("neo4j_server", HERE / "tools" / "neo4j" / "server.py")
    if absent := tool.missing():
        print(f"not run: {' and '.join(absent)} not found")
        return
    graph = by_path("generated", HERE / "tests" / "graph" / "generated.py").generate(scale)
    work, bare = batches(graph), statements(graph)
    rows = sum(len(part) for _, part in bare)
    with tempfile.TemporaryDirectory() as folder:
        jars = tool.classpath(Path.home() / ".cache" / "bomay")
        with tool.Server(Path(folder), jars, heap="512m") as server:
            rounds = []
            for _ in range(ROUNDS):
                through = load(server.empty(), work)
                server.empty()
                rounds.append((through, load_bare(server, bare)))
            with server.session() as session:
                found = session.run("MATCH (n) RETURN count(n)").single()[0]
    store, loop = (min(times) for times in zip(*rounds, strict=True))
    print(f"nodes {found:,}, rows {rows:,}: store {rows / store:,.0f}/s, bare {rows / loop:,.0f}/s")
    print(f"ratio {loop / store:.2f}")


if __name__ == "__main__":
    main()
