"""What only the Neo4j store does: addresses, passwords, servers that are away or not ours."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import httpx
import neo4j
import pytest
from anyio.from_thread import start_blocking_portal
from fastapi import FastAPI

from bomay.api.app import create_app
from bomay.graph.copy import batches
from bomay.graph.settings import Settings
from bomay.graph.store import GraphStore, WriteBatch, open_store
from bomay.graph.store.base import SCHEMA_VERSION
from bomay.graph.store.neo4j_address import Address
from bomay.graph.store.neo4j_commits import Commits
from bomay.graph.store.neo4j_connection import Connection
from bomay.graph.store.neo4j_write import Change
from bomay.ingest import load
from bomay.ingest.load import ingest
from bomay.ontology.errors import ParameterError, StoreUnavailable, StoreVersionError

SAMPLES = Path(__file__).parents[3] / "samples"
# The five articles and some acts that they and one another cite.
SOME = [*sorted(SAMPLES.glob("*.txt")), *sorted((SAMPLES / "official").glob("*.txt"))[:11]]
T = TypeVar("T")
SECRET = "mật/khẩu@1"
HANGS = 30.0  # seconds: a watchdog, no measure


def ended(work: Callable[[], T]) -> T:
    """What a call comes to; one that hangs fails its test, not the whole run."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:
            future.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return future.result(timeout=HANGS)


@pytest.mark.parametrize(
    ("url", "want"),
    [
        ("bolt://h", ("bolt://h:7687", None, None, None)),
        ("bolt://u:p@h:17687/graph", ("bolt://h:17687", "u", "p", "graph")),
        ("neo4j+s://u:p%2F%40@h/", ("neo4j+s://h:7687", "u", "p/@", None)),
        ("bolt://[::1]:7688", ("bolt://[::1]:7688", None, None, None)),
        ("neo4j://u@h?policy=eu", ("neo4j://h:7687?policy=eu", "u", None, None)),
    ],
)
def test_addresses(url: str, want: tuple[str | None, ...]) -> None:
    found = Address.of(url, {})
    assert (found.uri, found.user, found.password, found.database) == want


def test_the_environment_overrides_the_password() -> None:
    found = Address.of("bolt://u:old@h", {"BOMAY_STORE_PASSWORD": SECRET})
    assert (found.user, found.password) == ("u", SECRET)
    assert Address.of("bolt://h", {"BOMAY_STORE_PASSWORD": SECRET}).user == "neo4j"


@pytest.mark.parametrize(
    "url",
    ["bolt://", "bolt://u:tellnobody@", "bolt+x://u:tellnobody@h", "bolt://u:tellnobody@h:x",
     "bolt://u:tellnobody@h/a/b", "bolt://u:tell/nobody@h", "neo4j://u:tellnobody@[h",
     "bolts://u:tellnobody@h"],
)  # fmt: skip
def test_other_addresses_are_refused_without_repeating_them(url: str) -> None:
    with pytest.raises(ParameterError) as caught:
        open_store(url)
    assert caught.value.field == "store"
    assert "nobody" not in str(caught.value)


def test_the_password_is_in_no_text() -> None:
    address = Address.of(f"bolt://u:{'s3cret'}@h", {})
    assert "s3cret" not in repr(address)
    assert address.masked("no s3cret here") == "no *** here"


@pytest.fixture(params=["nobody listens", "somebody listens and says nothing"])
def dead(request: pytest.FixtureRequest) -> Iterator[str]:
    """URL of a server that does not answer."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        if request.param.startswith("somebody"):
            taken.listen()
        yield f"bolt://neo4j:s3cret@127.0.0.1:{taken.getsockname()[1]}"


USES: dict[str, Callable[[GraphStore], object]] = {
    "initialise": lambda store: store.initialise(),
    "check": lambda store: store.check(),
    "run": lambda store: store.run("stats/facts"),
    "write": lambda store: store.write(WriteBatch(meta={"a": "1"})),
}


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_a_dead_server_is_told(dead: str, use: Callable[[GraphStore], object]) -> None:
    with open_store(dead) as store, pytest.raises(StoreUnavailable) as caught:
        ended(lambda: use(store))
    assert "s3cret" not in str(caught.value)


def test_the_driver_waits_no_longer_for_a_server_than_is_promised(
    dead: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The two seconds of docs/neo4j.md, as the driver is told them."""
    told: dict[str, Any] = {}
    real = neo4j.GraphDatabase.driver

    def driver(uri: str, **settings: Any) -> neo4j.Driver:
        told.update(settings)
        return real(uri, **settings)

    monkeypatch.setattr(neo4j.GraphDatabase, "driver", driver)
    with open_store(dead) as store, pytest.raises(StoreUnavailable):
        ended(store.check)
    assert 0 < told["connection_timeout"] < 2
    assert 0 < told["connection_acquisition_timeout"] < 2
    assert told["max_transaction_retry_time"] == 0


def test_a_dead_server_is_a_503(dead: str) -> None:
    with client(dead) as get:
        for path in ("/readyz", "/v1/stats", "/v1/search?q=a"):
            answer = ended(partial(get, path))
            assert answer.status_code == 503
            assert "s3cret" not in answer.text


@pytest.mark.neo4j
def test_a_wrong_password_is_told_without_it(neo4j_server: Any) -> None:
    with open_store(f"bolt://neo4j:s3cret@127.0.0.1:{neo4j_server.port}") as store:
        with pytest.raises(StoreUnavailable, match="let this user in") as caught:
            store.check()
        assert "s3cret" not in str(caught.value)


@pytest.mark.neo4j
def test_an_empty_database_says_what_to_do(neo4j_url: str) -> None:
    with open_store(neo4j_url) as store:
        for use in (
            store.check,
            lambda: store.write(WriteBatch()),
            lambda: store.run("stats/facts"),
        ):
            with pytest.raises(StoreVersionError, match="bomay init"):
                use()
        store.initialise()
        store.check()


@pytest.mark.neo4j
def test_other_graphs_are_left_alone(neo4j_url: str, neo4j_server: Any) -> None:
    with neo4j_server.session() as session:
        session.run("CREATE (:Movie {title: 'Mùi đu đủ xanh'})").consume()
    with open_store(neo4j_url) as store:
        for use in (store.check, store.initialise):
            with pytest.raises(StoreVersionError, match="another program"):
                use()


@pytest.mark.neo4j
@pytest.mark.parametrize("version", [2, SCHEMA_VERSION - 1, 99])
def test_other_versions_are_refused(version: int, neo4j_url: str, neo4j_server: Any) -> None:
    with neo4j_server.session() as session:
        made = "CREATE (:Store {id: 'bomay', version: $version, batches: 0})"
        session.run(made, version=version).consume()
    with open_store(neo4j_url) as store:
        for use in (store.check, store.initialise):
            with pytest.raises(StoreVersionError, match=f"schema {version}, .*bomay init"):
                use()


@pytest.mark.neo4j
def test_the_schema_is_there_and_is_mended(neo4j_url: str, neo4j_server: Any) -> None:
    with open_store(neo4j_url) as store, neo4j_server.session() as session:
        store.initialise()
        session.run("DROP INDEX entity_words").consume()
        store.initialise()
        found = session.run("SHOW INDEXES YIELD name, type, state, options").data()
    kinds = {row["name"]: row["type"] for row in found}
    assert kinds["entity_words"] == kinds["entity_names"] == "FULLTEXT"
    assert kinds["mention_block"] == kinds["claim_id"] == "RANGE"
    assert {row["state"] for row in found} == {"ONLINE"}


@pytest.mark.neo4j
@pytest.mark.parametrize(
    "text", ["05-NQ/TU", "a/b [", '" OR *:*', "\\", "AND", "x* y~2", "-", "()"]
)
def test_no_text_means_anything_to_lucene(neo4j_url: str, text: str) -> None:
    asked = {"tone": text, "folded": text, "number": text, "most": 9, "limit": 9, "offset": 0}
    with open_store(neo4j_url) as store:
        store.initialise()
        assert store.run("search/entities", words=[text, text], **asked) == []


@pytest.mark.neo4j
def test_a_server_that_was_killed_and_is_back(
    neo4j_url: str, neo4j_server: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed in the middle of a load: told at once, and loading again gives the whole graph."""
    monkeypatch.setattr(load, "BATCH_DOCUMENTS", 2)
    seen: list[str] = []

    def progress(source: str) -> None:
        seen.append(source)
        if len(seen) == 6:  # while a batch is being written, or a little before or after
            threading.Timer(0.3, neo4j_server.kill).start()

    with open_store(neo4j_url) as store, client(neo4j_url) as get:
        assert get("/readyz").status_code == 503  # nothing is there yet
        with pytest.raises(StoreUnavailable):
            ingest(store, SOME, progress=progress)
        assert len(seen) >= 6
        assert ended(lambda: get("/v1/stats")).status_code == 503
        neo4j_server.start()
        assert get("/v1/stats").status_code == 200
        ingest(store, SOME)
        with open_store(f"sqlite:///{tmp_path / 'whole.db'}") as whole:
            ingest(whole, SOME)
            assert everything(store) == everything(whole)


@pytest.fixture
def number(neo4j_server: Any) -> Callable[[], int]:
    """The number of commits that is in the graph."""

    def read() -> int:
        with neo4j_server.session() as session:
            text = "MATCH (s:Store {id: 'commits'}) RETURN s.number"
            found: int = session.run(text).single(strict=True)[0]
            return found

    return read


@pytest.mark.neo4j
def test_a_graph_of_an_older_bomay_is_read_and_written_as_it_is(
    neo4j_url: str, neo4j_server: Any, number: Callable[[], int]
) -> None:
    with open_store(neo4j_url) as store:
        store.initialise()
        store.write(WriteBatch(meta={"a": "1"}))
    with neo4j_server.session() as session:
        session.run("MATCH (s:Store {id: 'commits'}) DELETE s").consume()
    with open_store(neo4j_url) as store:
        read = partial(store.read, lambda reader: reader.run("meta/value", key="a"))
        assert read() == read(once=True) == [{"value": "1"}]
        store.write(WriteBatch(meta={"a": "2"}, basis=store.basis()))
        assert read() == [{"value": "2"}]
    assert number() == 2


@pytest.mark.neo4j
@pytest.mark.parametrize("killed", ["before", "after"])
def test_readers_mend_what_a_writer_that_was_killed_left(
    neo4j_url: str, number: Callable[[], int], killed: str
) -> None:
    """It was killed before or after its commit, and had told only that the commit comes."""
    with open_store(neo4j_url) as store:
        store.initialise()
        store.write(WriteBatch(meta={"a": "1"}))
        with Connection(Address.of(neo4j_url, {})) as other:
            if killed == "after":
                other.change(lambda transaction: Change(transaction).apply(SECOND))
            Commits(other).open()
        assert number() == 3
        asked = partial(store.run, "meta/value", key="a")
        assert ended(asked) == [{"value": "2" if killed == "after" else "1"}]
        assert number() == 4
        assert ended(asked) == ended(asked)
        store.write(SECOND)
        assert number() == 6


SECOND = WriteBatch(meta={"a": "2"})


@pytest.mark.neo4j
def test_the_next_writer_mends_it_too_and_nobody_ends_the_commit_of_another(
    neo4j_url: str, number: Callable[[], int]
) -> None:
    with open_store(neo4j_url) as store, Connection(Address.of(neo4j_url, {})) as other:
        store.initialise()
        slow = Commits(other)
        first, second = slow.open(), slow.open()
        assert (first, second) == (1, 3)
        slow.close(first)  # comes late: the second is under way
        assert number() == 3
        slow.close(second)
        assert number() == 4
        slow.open()
        store.write(SECOND)
        assert number() == 8


@pytest.mark.neo4j
def test_an_answer_that_nobody_disturbs_asks_one_query_more(
    neo4j_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = Connection.ask

    def ask(connection: Connection, text: str, *more: Any) -> list[list[Any]]:
        asked.append(text)
        return real(connection, text, *more)

    with open_store(neo4j_url) as store:
        store.initialise()
        store.run("stats/facts")
        monkeypatch.setattr(Connection, "ask", ask)
        for _ in range(3):
            store.read(lambda reader: [reader.run("stats/facts") for _ in range(4)])
    assert len(asked) == 3 * (4 + 1)


@pytest.mark.neo4j
def test_a_reader_waits_for_a_commit_that_is_under_way(
    neo4j_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The writer tells of its commit and dawdles; whoever asks sees it whole, by its lock."""
    with open_store(neo4j_url) as store, open_store(neo4j_url) as other:
        store.initialise()
        store.write(WriteBatch(meta={"a": "1"}))
        told, go = threading.Event(), threading.Event()
        real = Commits.open

        def dawdle(commits: Commits) -> int:
            opened = real(commits)
            told.set()
            assert go.wait(HANGS)
            return opened

        monkeypatch.setattr(Commits, "open", dawdle)
        writer = threading.Thread(target=store.write, args=(SECOND,))
        writer.start()
        assert told.wait(HANGS)
        threading.Timer(1.0, go.set).start()  # longer than readers wait without the lock
        assert ended(lambda: other.run("meta/value", key="a")) == [{"value": "2"}]
        writer.join()


@pytest.mark.neo4j
def test_two_ingests_at_once(
    neo4j_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both come to an end, and the graph is what one of them alone would have made."""
    monkeypatch.setattr(load, "BATCH_DOCUMENTS", 3)
    with open_store(neo4j_url) as store:
        store.initialise()
        load.load_reference(store)
    wrong: list[BaseException] = []

    def part(mine: list[Path]) -> None:
        try:
            with open_store(neo4j_url) as store:
                ingest(store, mine)
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=part, args=(SOME[n::2],)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    with open_store(neo4j_url) as store, open_store(f"sqlite:///{tmp_path / 'one.db'}") as one:
        ingest(one, SOME)
        assert everything(store) == everything(one)


@contextmanager
def client(url: str) -> Iterator[Callable[[str], httpx.Response]]:
    """The API over a store; gives the answer to a GET."""

    async def get(app: FastAPI, path: str) -> httpx.Response:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as asked:
            return await asked.get(path)

    # In a thread of its own: the browser tests leave an event loop running in this one.
    with open_store(url) as store, start_blocking_portal() as portal:
        yield partial(portal.call, get, create_app(Settings(store=url), store=store))


def everything(store: GraphStore) -> dict[str, list[str]]:
    """All of a graph but the times it was recorded at, and merged ids: those tell of the order."""
    found: dict[str, list[str]] = {}
    for kind, batch in batches(store):
        values = [*batch.documents, *batch.entities, *batch.mentions, *batch.claims]
        values += [*batch.tenures, *batch.relations]
        texts = [repr(value).partition(", recorded_at=")[0] for value in values]
        found.setdefault(kind, []).extend(texts)
    return found
