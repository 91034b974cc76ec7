"""Who follows the feed misses nothing, in whatever order documents are read and written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bomay.graph import recorded
from bomay.graph.answers import recorded_changes
from bomay.graph.store import GraphStore, Parameter, Row, open_store
from bomay.ingest.load import ingest, withdraw

SENTENCE = "Đồng chí Huỳnh Khắc Điệp, Bí thư Quận ủy Bình Tân, chủ trì hội nghị ngày {}/10/2023.\n"
_STORES: dict[str, Callable[[pytest.FixtureRequest, Path], str]] = {
    "sqlite": lambda _, folder: f"sqlite:///{folder / 'graph.db'}",
    "neo4j": lambda asked, _: str(asked.getfixturevalue("neo4j_url")),
}


@pytest.fixture(
    params=[
        pytest.param(name, marks=[pytest.mark.neo4j] if name == "neo4j" else []) for name in _STORES
    ]
)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Of an empty store of each kind."""
    return _STORES[request.param](request, tmp_path)


@pytest.fixture
def store(url: str) -> Iterator[GraphStore]:
    with open_store(url) as opened:
        ingest(opened, [])
        yield opened


@pytest.fixture
def documents(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "documents"
    folder.mkdir()
    paths = [folder / f"{n}.txt" for n in range(1, 7)]
    for n, path in enumerate(paths, start=1):
        path.write_text(SENTENCE.format(n), encoding="utf-8")
    return paths


class Follower:
    """Asks again and again for what was recorded since the last time that it was told."""

    def __init__(self, store: GraphStore) -> None:
        self.store = store
        self.seen = set[str]()
        self.since: str | None = None

    def ask(self) -> None:
        since, cursor = self.since, None
        while True:
            page = recorded_changes(self.store, since=since, limit=2, cursor=cursor)
            self.seen |= {item["document"]["id"] for item in page["items"]}
            times = [item["recorded_at"] for item in page["items"]]
            self.since = max([*times, self.since or ""]) or None
            cursor = page["next"]
            if cursor is None:
                return


@pytest.mark.parametrize(
    "at", ["link/documents_known", "documents/last_recorded", "link/persons_of_blocks"]
)
def test_what_was_read_early_and_written_late_is_told(
    store: GraphStore,
    url: str,
    documents: list[Path],
    at: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another load writes, and is told of, at any moment of the first one."""
    follower = Follower(store)
    run, left = store.run, [documents[1:]]

    def running(name: str, /, **parameters: Parameter) -> list[Row]:
        if name == at and left:
            with open_store(url) as other:
                ingest(other, left.pop())
            follower.ask()
        return run(name, **parameters)

    # A clock that stands still, and then one that is put back.
    monkeypatch.setattr(recorded, "clock", lambda: dt.datetime(2026, 3, 1, tzinfo=dt.UTC))
    monkeypatch.setattr(store, "run", running)
    ingest(store, documents[:1])
    assert len(follower.seen) == len(documents) - 1
    follower.ask()
    assert len(follower.seen) == len(documents)
    monkeypatch.setattr(recorded, "clock", lambda: dt.datetime(2020, 3, 1, tzinfo=dt.UTC))
    documents[0].write_text(SENTENCE.format(9), encoding="utf-8")
    ingest(store, documents[:1])
    follower.ask()
    assert len(follower.seen) == len(documents) + 1


def test_what_goes_between_two_pages_hides_nothing(
    store: GraphStore, documents: list[Path]
) -> None:
    for path in documents:
        ingest(store, [path])
    first = recorded_changes(store, limit=3)
    assert [item["document"]["name"] for item in first["items"]] == ["6.txt", "5.txt", "4.txt"]
    withdraw(store, [str(documents[5])])
    second = recorded_changes(store, limit=3, cursor=first["next"])
    assert [item["document"]["name"] for item in second["items"]] == ["3.txt", "2.txt", "1.txt"]
    assert second["next"] is None
