"""Both stores give the same rows in the same order for every named query."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bomay import queries
from bomay.graph.store import GraphStore, WriteBatch, open_store
from bomay.ingest.load import ingest
from bomay.ontology.model import Body, Directive, Person, Relation, Unit
from bomay.ontology.text import tone_key

ROOT = Path(__file__).parents[3]
TIMES = 9
PATIENCE = 10  # times as often when what was asked had no answer
PAGE = (ROOT / "docs" / "neo4j.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```cypher\n(.+?)```", PAGE, re.DOTALL)
Both = tuple[GraphStore, GraphStore, Any]

pytestmark = pytest.mark.neo4j


def _by_path(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


asked = _by_path("asked")


@pytest.fixture(scope="module", params=["generated", "samples"])
def both(
    request: pytest.FixtureRequest,
    neo4j_server: Any,
    generated: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Both]:
    """Two stores with one graph, and what to ask of them."""
    path = tmp_path_factory.mktemp("both") / "graph.db"
    with open_store(f"sqlite:///{path}") as lite, open_store(neo4j_server.empty()) as neo:
        for store in (lite, neo):
            if request.param == "samples":
                report = ingest(store, [ROOT / "samples"])
                assert report.new
                assert not report.refused
                judged = generated.generate(20, seed=5)  # nobody has judged the samples
                store.write(WriteBatch(judgements=judged.judgements, pairs=judged.pairs))
            else:
                store.initialise()
                store.write(generated.generate(250, seed=11).batch())
                store.write(awkward())
        yield lite, neo, asked.Pools(str(path))


def awkward() -> WriteBatch:
    """Names that sort by code point only, rings, acts that cite themselves, ends nobody knows."""
    # Surrogate pairs come after all other letters by code point, before some by UTF-16 unit.
    letters = ["\ufb00", "\U0001d51b", "đ", "Đ", "z", "Z", "ẫ", "a\u0302\u0303", "\uffee"]
    letters += ["\U0001f409", "'", '"', "\\", "\n", ""]
    people = [
        Person(id=f"person:la-{n:06x}", name=f"Lạ {letter}", name_key=tone_key(f"Lạ {letter}"))
        for n, letter in enumerate(letters)
    ]
    ring = [
        Unit(
            id=f"unit:vong-{n}", name=f"Xã Vòng {n}", level="commune", unit_type="xã",
            parent=f"unit:vong-{(n + 1) % 3}",
        )
        for n in range(3)
    ]  # fmt: skip
    acts = [
        Directive(
            id=f"directive:state:cp:{n}:nd:{n}", number=f"{n:02d}/2020/NĐ-CP", name=f"Số {n}",
            document_type="Nghị định" if n % 2 else None,
            date=("2020", "2020-08?", "", None)[n % 4],
            issuer="body:khong-ai-biet" if n % 3 else "body:vong", term="term:khong-co",
        )
        for n in range(9)
    ]  # fmt: skip
    cites = [
        Relation(
            id=f"relation:vong-{n}-{step}", subject=acts[n].id, object=acts[(n + step) % 9].id,
            relation="REPEALS" if step else "CITES", actor="body:khong-ai-biet" if n % 2 else None,
        )
        for n in range(9)
        for step in (0, 1, 4)
    ]  # fmt: skip
    body = Body(id="body:vong", name="Ban Vòng", kind="x", unit="unit:vong-0", parent="body:vong")
    return WriteBatch(entities=[*people, *ring, body, *acts], relations=cites)


def test_the_stores_know_the_same_queries() -> None:
    assert queries.names("cypher") == queries.names("sql")


@pytest.mark.parametrize("name", queries.names())
def test_headers_say_the_same(name: str) -> None:
    sql, cypher = queries.load(name, "sql"), queries.load(name, "cypher")
    assert (cypher.meaning, cypher.parameters) == (sql.meaning, sql.parameters)
    assert cypher.columns == sql.columns


@pytest.mark.parametrize("name", queries.names("cypher"))
def test_cypher_takes_what_its_header_says_and_nothing_dangerous(name: str) -> None:
    query = queries.load(name, "cypher")
    text = "\n".join(line for line in query.text.splitlines() if not line.startswith("//"))
    assert {field.name for field in query.parameters} == set(re.findall(r"\$([a-z_0-9]+)", text))
    assert not re.search(r"\b(CREATE|MERGE|DELETE|SET|REMOVE|LOAD|FOREACH)\b", text)
    assert set(re.findall(r"CALL ([a-z.A-Z]+)\(", text)) <= {"db.index.fulltext.queryNodes"}


@pytest.mark.parametrize("name", queries.names("cypher"))
def test_columns_are_those_of_the_header(neo4j_server: Any, name: str) -> None:
    query = queries.load(name, "cypher")
    assert neo4j_server.columns(query.text) == [column.name for column in query.columns]


@pytest.mark.parametrize("name", queries.names())
def test_rows_are_equal_and_in_equal_order(both: Both, name: str) -> None:
    lite, neo, pools = both
    found = 0
    pools.start(name)
    most = TIMES if name in _MAY_BE_EMPTY else TIMES * 20
    for n, parameters in enumerate(asked.asked(name, pools, times=most)):
        if found and n >= TIMES:
            break
        if name in _BY_TIME:
            parameters |= {"limit": -1, "before": None, "before_id": None}
        want = asked.without_times(lite.run(name, **parameters))
        have = asked.without_times(neo.run(name, **parameters))
        if name in _BY_TIME:
            want, have = (sorted(rows, key=lambda row: row["id"]) for rows in (want, have))
        assert have == want, f"{name} {asked.as_text(parameters)}"
        found += len(want)
    assert found or name in _MAY_BE_EMPTY, "asked only what has no answer"


@pytest.mark.parametrize("both", ["generated"], indirect=True)
def test_no_query_walks_all_facts(both: Both, neo4j_server: Any) -> None:
    """Lists of acts, documents, judgements and pairs may; all else begins at an index."""
    assert both
    walked: dict[str, list[str]] = {}
    with neo4j_server.session() as session:
        for name in queries.names("cypher"):
            query = queries.load(name, "cypher")
            nothing = {field.name: None for field in query.parameters}
            plan = session.run(f"EXPLAIN {query.text}", nothing).consume().plan
            walked[name] = [one for one in scans(plan) if one not in _LISTED]
    assert {name: found for name, found in walked.items() if found} == {}


def scans(plan: dict[str, Any]) -> Iterator[str]:
    """The labels whose nodes a plan walks through."""
    if plan["operatorType"].partition("@")[0] in ("NodeByLabelScan", "AllNodesScan"):
        yield plan["args"]["Details"].partition(":")[2]
    for child in plan.get("children", ()):
        yield from scans(child)


_LISTED = ("Directive", "Document", "Judgement", "ReviewPair")


@pytest.mark.parametrize("both", ["samples"], indirect=True)
def test_a_word_that_thousands_hold_is_ranked_in_little_memory(both: Both) -> None:
    """Neo4j counts what a query holds and ends those that hold too much."""
    lite, neo, _ = both
    typed = {"words": ["xa"], "tone": "xã", "folded": "xa", "number": "xa", "most": 100_000}
    for limit, offset in ((20, 0), (20_000, 0), (20, 100_000)):
        asked_for = {**typed, "limit": limit, "offset": offset}
        want = lite.run("search/entities", **asked_for)
        assert neo.run("search/entities", **asked_for) == want
        assert offset or want[0]["total"] > 10_000


@pytest.mark.parametrize("both", ["samples"], indirect=True)
@pytest.mark.parametrize(
    "text", EXAMPLES, ids=[one.splitlines()[0].strip("/ ") for one in EXAMPLES]
)
def test_the_examples_of_the_docs_find_something(both: Both, neo4j_server: Any, text: str) -> None:
    with neo4j_server.session() as session:
        found = session.execute_read(lambda tx: tx.run(text).values())
    assert found, text


def test_there_are_ten_examples() -> None:
    assert len(EXAMPLES) == 10


# In the order of recording, which differs between two loads of the same documents.
_BY_TIME = {"documents/recorded"}
# What the generated graph or the samples do not hold.
_MAY_BE_EMPTY = {
    "entities/unreferenced",
    "evidence/by_directives",
    "evidence/effects",
    "tenures/changes_of_body",
    "link/alone_of_blocks",
    "link/deaths_of_persons",
    "link/claims_of_relations",
    "link/posts_of_others",
    "link/holdings_of_mentions",
    "link/names_of_bodies",
    "dump/meta",
    "meta/value",
    "redirects/by_ids",
    "documents/directive",
    "directives/documents",
}
