"""First pages of the everyday questions on both stores, over one graph, in one run.

The graph is generated, written to SQLite and taken to Neo4j as ``neo4j-admin`` imports it. Entities
are asked for at random, then the busiest one (its median is in the third column): the same ones of
both stores, in turns. The bars for a million edges: p95 of first pages under 20 ms
(SQLite) and 40 ms (Neo4j over Bolt); of search, ranking and four hops under 150 ms (SQLite).

    python benchmarks/queries_both.py [SCALE]   # 23000: a million edges; needs Java, Maven
"""

from __future__ import annotations

import importlib.util
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from bomay.graph import answers
from bomay.graph.store import GraphStore, open_store
from bomay.graph.store.neo4j_bulk import write_files

SCALE = 1500
TIMES = 150
WARM_UP = 50
BUSIEST = 11  # times that the busiest is asked for
HERE = Path(__file__).parent.parent
Ask = Callable[[GraphStore, str], Any]
QUESTIONS: Mapping[str, tuple[str, Ask]] = {
    "entity": ("entities", answers.entity),
    "holders": ("posts", answers.post_holders),
    "holders on a day": ("posts", lambda s, one: answers.post_holders(s, one, on="2010-06-15")),
    "members": ("bodies", answers.body_members),
    "members on a day": ("bodies", lambda s, one: answers.body_members(s, one, on="2010-06-15")),
    "citations": ("directives", answers.directive_citations),
    "citations, 4 steps": (
        "directives",
        lambda s, one: answers.directive_citations(s, one, depth=4),
    ),
    "search by name": ("names", answers.search),
    "most cited": ("directives", lambda s, one: answers.directives(s, sort="cited")),
}


def by_path(name: str, path: Path) -> ModuleType:
    """A module of the tests or tools."""
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def asked(graph: Any, generated: Any, pool: str) -> tuple[list[str], str]:
    """What to ask for at random, and the busiest."""
    rng = random.Random(pool)
    if pool == "names":
        return [rng.choice(graph.persons).name for _ in range(TIMES + WARM_UP)], "Đặng"
    values = graph.entities() if pool == "entities" else getattr(graph, pool)
    busiest = {
        "posts": graph.posts[0].id,
        "bodies": generated.HUB_BODY,
        "directives": generated.HUB_DIRECTIVE,
        "entities": generated.HUB_DIRECTIVE,
    }[pool]
    return [rng.choice(values).id for _ in range(TIMES + WARM_UP)], busiest


def timed(store: GraphStore, ask: Ask, one: str) -> float:
    """Milliseconds of one answer."""
    began = time.perf_counter()
    store.read(lambda reader: ask(reader, one))  # as a request is answered
    return (time.perf_counter() - began) * 1000


def measure(stores: Mapping[str, GraphStore], graph: Any, generated: Any) -> None:
    """Print the percentiles of every question on every store."""
    heads = (f"{name + ' p50':>13}{'p95':>8}{'busiest':>9}" for name in stores)
    print(f"{'ms':20}{''.join(heads)}")
    for question, (pool, ask) in QUESTIONS.items():
        ids, busiest = asked(graph, generated, pool)
        took: dict[str, list[float]] = {name: [] for name in stores}
        for one in (*ids, *[busiest] * BUSIEST):
            for name, store in stores.items():
                took[name].append(timed(store, ask, one))
        line = f"{question:20}"
        for times in took.values():
            ranked = sorted(times[WARM_UP:-BUSIEST])
            line += f"{ranked[len(ranked) // 2]:13.1f}{ranked[int(len(ranked) * 0.95)]:8.1f}"
            line += f"{sorted(times[-BUSIEST:])[BUSIEST // 2]:9.1f}"
        print(line, flush=True)
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


def main() -> None:
    """Make the graph, load it both ways, ask."""
    scale = int(sys.argv[1]) if len(sys.argv) > 1 else SCALE
    tool = by_path("neo4j_server", HERE / "tools" / "neo4j" / "server.py")
    if absent := tool.missing():
        print(f"not run: {' and '.join(absent)} not found")
        return
    generated = by_path("generated", HERE / "tests" / "graph" / "generated.py")
    graph = generated.generate(scale)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        with open_store(f"sqlite:///{home / 'graph.db'}") as lite:
            lite.initialise()
            lite.write(graph.batch())
            write_files(lite, home / "load")
            jars = tool.classpath(Path.home() / ".cache" / "bomay")
            server = tool.Server(home / "neo4j", jars, pagecache="512m", lasting=True)
            with server:
                pass  # makes its folders and its user
            words = ("database", "import", "full", "neo4j", "--overwrite-destination=true")
            server.admin(*words, "@import.args", folder=home / "load")
            with server, open_store(server.url) as neo:
                neo.initialise()
                with server.session() as session:
                    edges = session.run("MATCH ()-->() RETURN count(*)").single()[0]
                    nodes = session.run("MATCH (n) RETURN count(*)").single()[0]
                print(f"{nodes:,} nodes, {edges:,} edges in Neo4j")
                measure({"SQLite": lite, "Neo4j": neo}, graph, generated)


if __name__ == "__main__":
    main()
