"""Whatever the way to a set of documents, the graph is the same: every named query answers alike.

Documents come one by one and many at once, in any order, again and again; they are withdrawn,
replaced by others under the same path and corrected back; in the end a chosen set is there. Beside
it stands a store that read that set in one go. Everything must be equal, ids included: a person's
id hashes the smallest document and offset among the mentions (design 5.4.11), which is a property
of the set. Left out is what is history: the hour of recording, and merged ids.

``ANY_WAY=500`` tries as many ways, other ones each time.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bomay import queries
from bomay.graph.copy import batches
from bomay.graph.reference import load_reference
from bomay.graph.store import GraphStore, open_store
from bomay.graph.store.base import WriteBatch
from bomay.ingest.load import ingest, withdraw

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CASES = sorted(path / "docs" for path in (HERE / "cases").iterdir())
SHIPPED = sorted((ROOT / "samples").rglob("*.txt"), key=lambda path: path.stat().st_size)[:24]
WAYS = int(os.environ.get("ANY_WAY", "0"))
# Merged ids, and the feed of what was recorded when.
HISTORY = frozenset({"dump/redirects", "redirects/by_ids", "documents/recorded"})
TIMES = 3


def _asked() -> ModuleType:
    path = ROOT / "tests" / "graph" / "store" / "asked.py"
    spec = importlib.util.spec_from_file_location("asked_any_way", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


asked = _asked()


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the reference data and nothing else, to copy."""
    path: Path = tmp_path_factory.mktemp("ready") / "empty.db"
    with open_store(f"sqlite:///{path}") as store:
        store.initialise()
        load_reference(store)
    return path


class Desk:
    """A folder of documents that change, and a store that is told of it."""

    def __init__(self, folder: Path, ready: Path, documents: list[Path]) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        self.folder = folder / "in"
        self.folder.mkdir(parents=True)
        self.path = folder / "graph.db"
        shutil.copy(ready, self.path)
        self.documents = documents
        self.names = [f"{n}{path.suffix}" for n, path in enumerate(documents)]

    def lay(self, n: int, content: int) -> str:
        """Put a document, its metadata beside it, under the path of the ``n``-th."""
        place, document = self.folder / self.names[n], self.documents[content]
        shutil.copy(document, place)
        place.with_suffix(".json").unlink(missing_ok=True)
        if document.with_suffix(".json").exists():
            shutil.copy(document.with_suffix(".json"), place.with_suffix(".json"))
        return str(place)

    def paths(self, chosen: list[int]) -> list[str]:
        """The paths of some documents."""
        return [str(self.folder / self.names[n]) for n in chosen]


def wander(desk: Desk, store: GraphStore, steps: list[tuple[str, list[int]]]) -> None:
    """Do what the steps say; a document under a path of another is one with two paths."""
    for what, chosen in steps:
        if what == "withdraw":
            withdraw(store, desk.paths(chosen))
        elif what == "swap":
            for n, other in zip(chosen, reversed(chosen), strict=True):
                if desk.documents[n].suffix == desk.documents[other].suffix:
                    desk.lay(n, other)
            ingest(store, desk.paths(chosen))
        else:
            for n in chosen:
                desk.lay(n, n)
            if what == "at once":
                ingest(store, desk.paths(chosen))
            else:
                for n in chosen:
                    ingest(store, desk.paths([n]))


def settle(desk: Desk, store: GraphStore, kept: list[int]) -> None:
    """Bring a store to hold just these documents.

    Records that vanish from a file that stays are not taken back, so such files go first.
    """
    every = range(len(desk.documents))
    for n in every:
        desk.lay(n, n)
    going = [n for n in every if n not in kept or desk.documents[n].suffix == ".csv"]
    withdraw(store, desk.paths(going))
    ingest(store, desk.paths(kept))


def told(store: GraphStore) -> dict[str, list[Any]]:
    """Everything a store holds but its history, by kind."""
    found: dict[str, list[Any]] = {}
    for kind, batch in batches(store):
        if kind == "redirects":
            continue
        for field in WriteBatch.__dataclass_fields__:
            values = getattr(batch, field)
            if values and not isinstance(values, str):
                found.setdefault(field, []).extend(values)
    return {
        kind: sorted(asked.as_text(asked.without_times(_plain(value))) for value in values)
        for kind, values in found.items()
    }


def _plain(value: Any) -> Any:
    names = getattr(value, "__dataclass_fields__", None)
    return {name: getattr(value, name) for name in names} if names else value


def assert_same(one: GraphStore, other: GraphStore, path: Path) -> None:
    """Both hold the same, and every named query gives the same rows."""
    first, second = told(one), told(other)
    assert first.keys() == second.keys()
    for kind, values in first.items():
        assert sorted(set(values) ^ set(second[kind])) == [], kind
    pools = asked.Pools(str(path))
    for name in queries.names():
        if name in HISTORY:
            continue
        for parameters in asked.asked(name, pools, times=TIMES):
            if parameters.get("words") == []:
                continue  # nobody searches for nothing
            rows, others = (store.run(name, **parameters) for store in (one, other))
            assert asked.without_times(rows) == asked.without_times(others), (name, parameters)


@st.composite
def journeys(draw: st.DrawFn) -> tuple[list[Path], list[tuple[str, list[int]]], list[int]]:
    """Documents, what is done with them, and which are there in the end."""
    chance = draw(st.randoms(use_true_random=False))
    folders = chance.sample(CASES, 4)
    documents = [path for folder in folders for path in sorted(folder.iterdir())]
    documents = [path for path in documents if path.suffix in (".txt", ".csv")]
    documents += chance.sample(SHIPPED, 3)
    some = st.lists(st.integers(0, len(documents) - 1), unique=True, max_size=5)
    what = st.sampled_from(["at once", "one by one", "withdraw", "swap"])
    steps = draw(st.lists(st.tuples(what, some), max_size=10))
    kept = draw(st.lists(st.integers(0, len(documents) - 1), unique=True, min_size=3))
    return documents, steps, kept


@settings(
    max_examples=WAYS or 10,
    derandomize=not WAYS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],  # a smaller journey takes minutes to find
)
@given(journey=journeys())
def test_any_way_gives_the_same_answers(
    journey: tuple[list[Path], list[tuple[str, list[int]]], list[int]],
    ready: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    documents, steps, kept = journey
    base = tmp_path_factory.getbasetemp()
    desk, plain = (Desk(base / name, ready, documents) for name in ("wander", "plain"))
    plain.folder = desk.folder  # the same paths
    with _open(desk) as store, _open(plain) as whole:
        wander(desk, store, steps)
        settle(desk, store, kept)
        ingest(whole, desk.paths(sorted(kept)))
        assert_same(store, whole, plain.path)


def _open(desk: Desk) -> GraphStore:
    return open_store(f"sqlite:///{desk.path}")
