"""The complete record: out of one store, into another, and what is no record stays out."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import random
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bomay.graph import answers, record
from bomay.graph.copy import batches
from bomay.graph.judge import judge, undo
from bomay.graph.link import claims_of
from bomay.graph.record.lines import document_line, dumps, linked_of
from bomay.graph.recorded import clock, next_stamp
from bomay.graph.reference import load_reference
from bomay.graph.store import GraphStore, WriteBatch, open_store
from bomay.ingest.extract import extract
from bomay.ingest.load import ingest, withdraw
from bomay.ingest.read import read
from bomay.ontology import ids
from bomay.ontology.errors import SourceError

ROOT = Path(__file__).parents[3]
JOINING = ROOT / "tests" / "knowing" / "cases" / "appointment-joins" / "docs"
HOMONYMS = ROOT / "tests" / "knowing" / "cases" / "homonyms" / "docs"
ERAS = ROOT / "tests" / "knowing" / "cases" / "thanh-uy-two-eras" / "docs"
Lines = list[dict[str, Any]]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """A graph with a history: persons joined later, by rule and by people, a document that went."""
    with open_store(f"sqlite:///{tmp_path_factory.mktemp('source') / 'graph.db'}") as store:
        ingest(store, [JOINING / "quan-5.txt", JOINING / "quan-8.txt"])
        ingest(store, [JOINING / "bo-nhiem.txt", ERAS, *sorted((ROOT / "samples").glob("00*.txt"))])
        withdraw(store, [str(ROOT / "samples" / "003_9a3a24f1f69effeb.txt")])
        ingest(store, [HOMONYMS])
        found = answers.search(store, "Trần Văn Sang", type="Person")["items"]
        first, second, third = sorted(item["id"] for item in found)
        judge(store, "same", first, second, author="Lan", now="2026-01-02T03:04:05Z")
        told = judge(store, "different", first, third, author="Lan", now="2026-01-03T03:04:05Z")
        undo(store, told.id, author="Minh", note="chưa rõ", now="2026-01-04T03:04:05Z")
        yield store


@pytest.fixture(scope="module")
def written(source: GraphStore, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "graph.jsonl"
    with path.open("wb") as file:
        record.write(source, file)
    return path


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the reference data and nothing else, to copy."""
    path: Path = tmp_path_factory.mktemp("ready") / "empty.db"
    with open_store(f"sqlite:///{path}") as store:
        store.initialise()
        load_reference(store)
    return path


@pytest.fixture
def target(ready: Path, tmp_path: Path) -> Iterator[GraphStore]:
    with open_store(f"sqlite:///{shutil.copy(ready, tmp_path / 'target.db')}") as store:
        yield store


def everything(store: GraphStore) -> list[Any]:
    return list(batches(store))


def lines_of(path: Path) -> Lines:
    """The lines, a document's before the judgements: they may stand anywhere."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    first = next(n for n, line in enumerate(lines) if "document" in line)
    return [lines[0], lines[first], *lines[1:first], *lines[first + 1 :]]


def sign(lines: Lines, path: Path) -> Path:
    """Write lines as a record whose last line is right about the others."""
    end = {"judgements": 0, "documents": 0, "mentions": 0, "claims": 0, "redirects": 0}
    for line in lines[1:]:
        end["documents"] += "document" in line
        end["redirects"] += "redirect" in line
        end["judgements"] += "judgement" in line
        for kind in ("mentions", "claims"):
            end[kind] += len(line[kind]) if isinstance(line.get(kind), list) else 0
    data = "".join(f"{dumps(line)}\n" for line in lines).encode("utf-8", "surrogatepass")
    last = dumps({"end": end, "sha256": sha256(data).hexdigest()})
    path.write_bytes(data + f"{last}\n".encode())
    return path


def test_an_empty_store_becomes_the_graph(
    source: GraphStore, written: Path, target: GraphStore
) -> None:
    done = record.load(target, written)
    assert everything(target) == everything(source)
    assert (done.new, done.unchanged, done.judgements) == (12, 0, 3)
    assert done.redirects > 0
    assert record.load(target, written).unchanged == 12
    assert everything(target) == everything(source)


class Stopped(Exception):
    """The import was broken off."""


def stop(_: str) -> None:
    raise Stopped


def test_a_broken_off_import_is_finished_as_if_it_had_not_been(
    source: GraphStore, written: Path, target: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("bomay.graph.record.load"), "_DOCUMENTS", 2)
    for stored in (2, 4, 6):
        with pytest.raises(Stopped):
            record.load(target, written, progress=stop)
        assert len(target.run("dump/documents", after="", limit=100)) == stored
    assert record.load(target, written).new == 6
    assert everything(target) == everything(source)


def test_times_that_a_store_told_itself_go_on(
    written: Path, target: GraphStore, tmp_path: Path
) -> None:
    """One who follows a store that read some of the documents sees the others come."""
    ingest(target, [JOINING / "quan-5.txt"])
    (told,) = target.run("documents/last_recorded")
    assert record.load(target, written).new == 11
    times = [line["document"]["recorded_at"] for line in documents_in(target, tmp_path)]
    assert sorted(times)[1] > told["recorded_at"]


def documents_in(store: GraphStore, folder: Path) -> Lines:
    with (folder / "out.jsonl").open("wb") as file:
        record.write(store, file)
    return [line for line in lines_of(folder / "out.jsonl") if "document" in line]


@pytest.mark.neo4j
def test_both_kinds_of_store_give_the_same_record(
    source: GraphStore, written: Path, neo4j_url: str, tmp_path: Path
) -> None:
    again = tmp_path / "again.jsonl"
    with open_store(neo4j_url) as neo:
        record.load(neo, written)
        assert everything(neo) == everything(source)
        with again.open("wb") as file:
            record.write(neo, file)
    assert again.read_bytes() == written.read_bytes()


def test_the_record_is_what_linking_gave() -> None:
    """Line by line, so that views derived from it can be no others."""
    for one in read(ERAS):
        assert not isinstance(one, SourceError)
        linked = claims_of(extract(one), recorded_at="2024-01-01T00:00:00+00:00", extractor="x")
        back = linked_of(json.loads(dumps(document_line(linked))), latest=clock())
        assert back.document == linked.document
        assert set(back.claims) == set(linked.claims)
        assert set(back.mentions) == set(linked.mentions)
        assert set(back.bodies) == set(linked.bodies)


def test_what_the_store_has_of_its_own_stays(
    source: GraphStore, written: Path, target: GraphStore, tmp_path: Path
) -> None:
    """As if all documents had been read into one store."""
    other = ROOT / "tests" / "knowing" / "cases" / "two-binh-tan" / "docs"
    ingest(target, [other])
    record.load(target, written)
    with open_store(f"sqlite:///{tmp_path / 'at-once.db'}") as whole:
        record.load(whole, written)
        ingest(whole, [other])
        kinds = {"redirects", "documents", "claims"}  # the hour of recording is in these
        assert [b for b in batches(target) if b[0] not in kinds] == [
            b for b in batches(whole) if b[0] not in kinds
        ]


def test_what_went_and_came_back_is_recorded_as_it_is(
    target: GraphStore, ready: Path, tmp_path: Path
) -> None:
    documents = [JOINING / f"{name}.txt" for name in ("quan-5", "quan-8", "bo-nhiem")]
    ingest(target, documents)
    for one in documents:
        withdraw(target, [str(one)])
        ingest(target, [one])
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    with first.open("wb") as file:
        record.write(target, file)
    assert '{"redirect":' in first.read_text(encoding="utf-8").replace(" ", "")
    with open_store(f"sqlite:///{shutil.copy(ready, tmp_path / 'again.db')}") as again:
        record.load(again, first)
        with second.open("wb") as file:
            record.write(again, file)
    assert first.read_bytes() == second.read_bytes()


def test_merged_ids_never_lead_round(written: Path, target: GraphStore, tmp_path: Path) -> None:
    a, b, c = (f"person:khong-ai-00000{n}" for n in (1, 2, 3))
    target.write(WriteBatch(redirects={a: b}))
    lines = lines_of(written)[:-1]
    lines += [{"redirect": b, "to": c}, {"redirect": c, "to": a}]
    record.load(target, sign(lines, tmp_path / "r.jsonl"))
    found = {row["old"]: row["new"] for row in target.run("redirects/by_ids", ids=[a, b, c])}
    assert found == {a: b, c: a}


def test_a_path_of_another_document_is_refused(
    written: Path, target: GraphStore, tmp_path: Path
) -> None:
    taken = tmp_path / "taken.txt"
    taken.write_text("Bí thư Quận ủy Quận 4 Bùi Thế Hiển chủ trì.\n", encoding="utf-8")
    ingest(target, [taken])
    before = everything(target)
    lines = lines_of(written)[:-1]
    lines[1]["document"]["sources"] = [str(taken)]
    with pytest.raises(SourceError, match=r"line 2: '.*taken.txt' is another document"):
        record.load(target, sign(lines, tmp_path / "r.jsonl"))
    assert everything(target) == before


def set_(*path: Any) -> Callable[[Lines], None]:
    """A change: the last of ``path`` is put where the others lead, in the first document."""

    def change(lines: Lines) -> None:
        place: Any = lines[1]
        for step in path[:-2]:
            place = place[step]
        place[path[-2]] = path[-1]

    return change


def drop(*path: Any) -> Callable[[Lines], None]:
    def change(lines: Lines) -> None:
        place: Any = lines[1]
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]

    return change


def judgement_(key: str, value: Any) -> Callable[[Lines], None]:
    return lambda lines: lines[2]["judgement"].__setitem__(key, value)


def claim_the_first_path(lines: Lines) -> None:
    last = [line for line in lines if "document" in line][-1]
    last["document"]["sources"] = lines[1]["document"]["sources"]


def argue(lines: Lines, predicate: str | None = None, **values: Any) -> None:
    """Put arguments into the first claim (of a kind), its id as of what it says then."""
    claims = [claim for line in lines for claim in line.get("claims", ())]
    claim = next(c for c in claims if predicate in (None, c["predicate"]))
    claim["arguments"] = json.dumps(json.loads(claim["arguments"]) | values)
    places = ";".join(f"{start}-{end}" for start, end in claim["spans"])
    ends = (claim["subject"] or "", claim["object"] or "")
    claim["id"] = ids.claim_id(
        claim["document"], claim["predicate"], *ends, claim["arguments"], places
    )


EDGE, YEAR_2500 = "9999-12-31T23:59:59.999999", "2500-01-01T00:00:00+00:00"
HEAD = {"format": "bomay-claims", "version": 3, "reference": ""}
OLD = HEAD | {"version": 1}
WRONG: list[tuple[str, Callable[[Lines], object]]] = [
    ("line 1: it is of version 3, this bomay reads version 2", lambda x: x.__setitem__(0, HEAD)),
    ("line 1: it is of version 1 .*ingest its documents again", lambda x: x.__setitem__(0, OLD)),
    ("line 1: it is no record of bomay", lambda x: x.__setitem__(0, {"format": "graphml"})),
    ("line 1: it is no record of bomay", lambda x: x.pop(0)),
    ("line 2: a document's line has", drop("bodies")),
    ("line 2: a SourceDocument has no 'sha256'", drop("document", "sha256")),
    ("line 2: a SourceDocument has an unknown 'x'", set_("document", "x", 1)),
    ("line 2: .*is not the id of its sha256", set_("document", "sha256", "0" * 64)),
    ("line 2: its sha256 is none", set_("document", "sha256", "' OR 1=1 --")),
    ("line 2: SourceDocument.text is no text", set_("document", "text", 5)),
    ("line 2: SourceDocument.text is no valid Unicode", set_("document", "text", "\ud800")),
    ("line 2: the mention .* outside the text", set_("mentions", 0, "spans", [[0, 10**9]])),
    ("line 2: Mention.spans is no list of 2", set_("mentions", 0, "spans", [[0]])),
    ("line 2: the mention .* is not of this document", set_("mentions", 0, "id", "a'; DROP--")),
    ("line 2: the mention .* no JSON object", set_("mentions", 0, "attributes", "[" * 9999)),
    ("line 2: the claim .* is not what its id says", set_("claims", 0, "predicate", "amends")),
    ("line 2: the claim .* does not quote", set_("claims", 0, "quote", "nobody said so")),
    ("line 2: the claim .* of an unknown kind", set_("claims", 0, "modality", "certainly")),
    ("line 2: the claim .* confidence", set_("claims", 0, "confidence", 1.5)),
    ("line 2: the document .*'tomorrow' is no date", set_("document", "published", "tomorrow")),
    ("line 2: the claim .*'zzz' is no date", set_("claims", 0, "stated_at", "zzz")),
    ("line 2: the claim .*effective: '5' is no date", lambda x: argue(x, effective=5)),
    ("line 2: the claim .*start: .* is no date", lambda x: argue(x, start=["2020"])),
    ("line 2: the claim .* is there twice", lambda x: x[1]["claims"].append(x[1]["claims"][0])),
    ("line 2: .* no id of a body", set_("bodies", 0, "id", "unit:tphcm")),
    ("line 2: the document .* 'now' is no time", set_("document", "recorded_at", "now")),
    ("line 2: the document .* recorded_at '' is no time", set_("document", "recorded_at", "")),
    ("line 2: the document .* is no time", set_("document", "recorded_at", "2026-13-01T00:00:00Z")),
    ("line 2: the document .*9999.* is no time", set_("document", "recorded_at", EDGE + "-01:00")),
    ("line 2: the document .*9999.* is still to come", set_("document", "recorded_at", EDGE)),
    ("line 2: the claim .*2500.* is still to come", set_("claims", 0, "recorded_at", YEAR_2500)),
    (
        r"line \d+: the claim .*issuer_basis 'x' is",
        lambda x: argue(x, "directive", issuer_basis="x"),
    ),
    (r"line \d+: the claim .*co_issuers is no list", lambda x: argue(x, "directive", co_issuers=1)),
    (r"line \d+: the claim .*'x' is no body", lambda x: argue(x, "directive", co_issuers=["x"])),
    (r"line \d+: the claim .*'{}' is no body", lambda x: argue(x, "directive", issuer={})),
    ("line 3: the judgement .* is not what its id says", judgement_("author", "x")),
    ("line 3: the judgement .* is of an unknown kind", judgement_("kind", "body")),
    ("line 3: the judgement .* lacks a side", judgement_("blocks", [])),
    ("line 3: Judgement.note is no text", judgement_("note", 1)),
    ("line 3: source:.* is there twice", lambda x: x.insert(2, x[1])),
    (r"line \d+: '.*' is another document on a line before", claim_the_first_path),
    ("line 2: .*is no id", lambda x: x.insert(1, {"redirect": "person:a) DELETE", "to": "b"})),
    (
        "line 2: 'person:a' cannot be 'body:a'",
        lambda x: x.insert(1, {"redirect": "person:a", "to": "body:a"}),
    ),
    ("line 2: a document's line has", lambda x: x.insert(1, {"sql": "DROP TABLE claim"})),
]


@pytest.mark.parametrize(("reason", "change"), WRONG, ids=[reason for reason, _ in WRONG])
def test_a_wrong_line_is_refused_and_nothing_is_written(
    reason: str,
    change: Callable[[Lines], object],
    written: Path,
    target: GraphStore,
    tmp_path: Path,
) -> None:
    target.initialise()
    lines = lines_of(written)[:-1]
    change(lines)
    with pytest.raises(SourceError, match=f"r.jsonl: {reason}"):
        record.load(target, sign(lines, tmp_path / "r.jsonl"))
    assert not target.run("dump/documents", after="", limit=1)
    assert not target.run("dump/claims", after="", limit=1)


def test_a_clock_that_is_ahead_is_borne_and_what_is_recorded_next_lies_after_it(
    written: Path, target: GraphStore, tmp_path: Path
) -> None:
    ahead = (clock() + dt.timedelta(hours=20)).isoformat(timespec="microseconds")
    lines = lines_of(written)[:-1]
    set_("document", "recorded_at", ahead)(lines)
    record.load(target, sign(lines, tmp_path / "r.jsonl"))
    assert next_stamp(target) > ahead


@pytest.mark.neo4j
def test_a_time_to_come_is_refused_by_a_server_too(
    written: Path, neo4j_url: str, tmp_path: Path
) -> None:
    lines = lines_of(written)[:-1]
    set_("document", "recorded_at", EDGE)(lines)
    with open_store(neo4j_url) as neo:
        with pytest.raises(SourceError, match="still to come"):
            record.load(neo, sign(lines, tmp_path / "r.jsonl"))
        assert not list(neo.run("documents/last_recorded"))


def cut(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def without(n: int, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    del lines[n]
    return b"".join(lines)


SPACE = b'"bodies": '
NAN = b'"confidence":NaN,"x":'


DAMAGED: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("it is no record", lambda _: b""),
    ("it is no record", lambda _: b"\x00\xff" * 5000),
    ("it is no record", lambda _: b"{" * 1000),
    ("it is cut off here", cut),
    ("it ends before its last line", partial(without, -1)),
    ("it goes on after its last line", lambda data: data + b"{}\n"),
    ("the lines before it are not those", lambda data: data.replace(b'"bodies":', SPACE, 1)),
    ("lines are missing", partial(without, 2)),
    (r"cut off or damaged here \(gzip\)", lambda data: cut(gzip.compress(data))),
    ("it is no JSON object", lambda data: data.replace(b'"confidence":', NAN, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "change"), DAMAGED, ids=[f"{n}" for n in range(len(DAMAGED))])
def test_a_damaged_file_is_refused_and_nothing_is_written(
    reason: str,
    change: Callable[[bytes], bytes],
    written: Path,
    target: GraphStore,
    tmp_path: Path,
) -> None:
    path = tmp_path / "damaged.jsonl"
    path.write_bytes(change(written.read_bytes()))
    with pytest.raises(SourceError, match=f"line [0-9]+: .*{reason}"):
        record.load(target, path)
    assert not target.run("dump/documents", after="", limit=1)


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> Lines:
    """The lines of a small record."""
    folder = tmp_path_factory.mktemp("short")
    with open_store(f"sqlite:///{folder / 'graph.db'}") as store:
        ingest(store, [JOINING])
        with (folder / "r.jsonl").open("wb") as file:
            record.write(store, file)
    return lines_of(folder / "r.jsonl")[:-1]


ODD = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=9),
    st.sampled_from(["", "{}", "[]", '{"act":"number"}', "unit:tphcm", "holds", "9999-99", "\0"]),
    st.lists(st.integers(0, 3), max_size=3), st.dictionaries(st.text(max_size=3), st.none()),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), odd=ODD, inside=st.booleans())
def test_no_value_breaks_the_import(
    seed: int, odd: Any, inside: bool, short: Lines, ready: Path, tmp_path_factory: Any
) -> None:
    """One value of a record is another one: it is refused by its line, or it is a record too."""
    chance = random.Random(seed)
    lines = json.loads(json.dumps(short))
    _spoil(chance.choice(lines[1:]), odd, chance, inside=inside)
    folder = tmp_path_factory.getbasetemp()
    path = sign(lines, folder / "odd.jsonl")
    with open_store(f"sqlite:///{shutil.copy(ready, folder / 'odd.db')}") as store:
        refusal = _load(store, path)
        assert refusal is None or "line" in refusal.reason
        assert bool(refusal) != bool(store.run("dump/documents", after="", limit=1))
        assert all(row["quote"] for row in _claims(store))


def _load(store: GraphStore, path: Path) -> SourceError | None:
    try:
        record.load(store, path)
    except SourceError as refusal:
        return refusal
    return None


def _claims(store: GraphStore) -> list[dict[str, Any]]:
    ids = [row["id"] for row in store.run("dump/claims", after="", limit=1000)]
    return store.run("claims/by_ids", ids=ids)


def _spoil(value: Any, odd: Any, chance: random.Random, *, inside: bool) -> None:
    """Replace one value somewhere, or one inside of the JSON that a mention's attributes are."""
    if inside and value.get("mentions"):
        mention = chance.choice(value["mentions"])
        said = json.loads(mention["attributes"])
        said[chance.choice(sorted(said))] = odd
        mention["attributes"] = json.dumps(said)
        return
    keys = sorted(value) if isinstance(value, dict) else range(len(value))
    key = chance.choice(list(keys))
    if isinstance(value[key], dict | list) and value[key] and chance.random() < 0.9:
        _spoil(value[key], odd, chance, inside=False)
    else:
        value[key] = odd


class Meddler:
    """A store to which something happens when a query is asked for the first time."""

    def __init__(self, store: GraphStore, query: str, deed: Callable[[], object]) -> None:
        self._store, self._query, self._deed = store, query, deed

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def run(self, name: str, **parameters: Any) -> Any:
        if name == self._query:
            self._query = ""
            self._deed()
        return self._store.run(name, **parameters)


def touch(path: Path) -> None:
    path.write_bytes(path.read_bytes())


@pytest.mark.parametrize("deed", [touch, Path.unlink, lambda path: path.write_bytes(b"{}\n")])
def test_a_file_that_changes_between_its_readings_is_refused_and_nothing_is_written(
    target: GraphStore, written: Path, tmp_path: Path, deed: Callable[[Path], object]
) -> None:
    path = tmp_path / "r.jsonl"
    path.write_bytes(written.read_bytes())
    before = everything(target)
    meddled = Meddler(target, "dump/documents", partial(deed, path))
    with pytest.raises(SourceError, match=r"changed while it was read|No such file"):
        record.load(cast(GraphStore, meddled), path)
    assert everything(target) == before


def test_what_changes_during_the_second_reading_is_not_brought(
    target: GraphStore, written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("bomay.graph.record.load"), "_DOCUMENTS", 1)
    path = tmp_path / "r.jsonl"
    path.write_bytes(written.read_bytes())
    wanted = path.read_bytes().splitlines()
    seen: list[str] = []

    def meddle(document: str) -> None:
        if not seen:
            other = dumps({**json.loads(wanted[-2]), "document": {}}).encode()
            path.write_bytes(b"\n".join([*wanted[:-2], other, wanted[-1], b""]))
        seen.append(document)

    with pytest.raises(SourceError, match="changed while it was read"):
        record.load(target, path, progress=meddle)
    assert seen
    assert record.load(target, written).unchanged == len(seen)
