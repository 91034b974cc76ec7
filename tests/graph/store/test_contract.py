"""What every store must do. A second store is one more entry of ``STORES``."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from bomay.graph.certainty import RANKS, of_day
from bomay.graph.store import GraphStore, Reader, WriteBatch, open_store, records
from bomay.graph.store.sqlite import SqliteStore
from bomay.ontology.errors import (
    NotFoundError,
    ParameterError,
    StoreChanged,
    StoreError,
    StoreUnavailable,
)
from bomay.ontology.model import Person, Tenure

STORES: dict[str, Callable[[pytest.FixtureRequest], str]] = {
    "sqlite file": lambda asked: f"sqlite:///{asked.getfixturevalue('tmp_path') / 'graph.db'}",
    "sqlite memory": lambda asked: "sqlite:///:memory:",
    "neo4j": lambda asked: str(asked.getfixturevalue("neo4j_url")),
}


@pytest.fixture(
    params=[
        pytest.param(name, marks=[pytest.mark.neo4j] if name == "neo4j" else []) for name in STORES
    ]
)
def store(request: pytest.FixtureRequest) -> Iterator[GraphStore]:
    """An initialised, empty store of each kind."""
    with open_store(STORES[request.param](request)) as opened:
        opened.initialise()
        yield opened


def everything(store: GraphStore, graph: Any) -> dict[str, list[Any]]:
    """All that a store holds of a graph, by kind, as model values."""
    ids = {name: sorted(value.id for value in getattr(graph, name)) for name in _KINDS}
    found: dict[str, list[Any]] = {
        name: [read(row) for row in store.run(query, ids=ids[name])]
        for name, (query, read) in _KINDS.items()
    }
    entities = sorted(entity.id for entity in graph.entities())
    found["entities"] = [records.entity(r) for r in store.run("entities/by_ids", ids=entities)]
    return found


_KINDS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "documents": ("documents/by_ids", records.document),
    "mentions": ("mentions/by_ids", records.mention),
    "claims": ("claims/by_ids", records.claim),
    "tenures": ("tenures/by_ids", records.tenure),
    "relations": ("relations/by_ids", records.relation),
    "judgements": ("judgements/by_ids", records.judgement),
    "pairs": ("review/by_ids", records.pair),
}


def wanted(graph: Any) -> dict[str, list[Any]]:
    """The same, from the graph."""
    names = [*_KINDS, "entities"]
    values = {name: getattr(graph, name) for name in _KINDS} | {"entities": graph.entities()}
    return {name: sorted(values[name], key=lambda value: value.id) for name in names}


def test_what_is_written_is_read(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    assert everything(store, graph) == wanted(graph)


def test_writing_twice_changes_nothing(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    store.write(graph.batch())
    store.initialise()
    assert everything(store, graph) == wanted(graph)


def test_any_order_of_parts_gives_the_same(store: GraphStore, generated: Any) -> None:
    graph = generated.generate(20, seed=3)
    store.write(WriteBatch(documents=graph.documents))
    store.write(WriteBatch(entities=list(reversed(graph.entities()))))
    store.write(WriteBatch(claims=graph.claims[::-1], mentions=graph.mentions[::-1]))
    for one in graph.relations:
        store.write(WriteBatch(relations=[one]))
    store.write(WriteBatch(tenures=graph.tenures[::-1], pairs=graph.pairs))
    store.write(WriteBatch(judgements=graph.judgements))
    assert everything(store, graph) == wanted(graph)


def test_of_one_id_twice_in_a_batch_the_last_counts(store: GraphStore, graph: Any) -> None:
    person = graph.persons[0]
    later = replace(person, name="Khác", hint=None)
    store.write(WriteBatch(entities=[person, later]))
    (row,) = store.run("entities/by_ids", ids=[person.id])
    assert records.entity(row) == later


def test_values_are_replaced_whole(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    tenure = replace(graph.tenures[1], claims=(graph.claims[0].id,), start=None, certain=())
    document = replace(graph.documents[1], sources=("khác.txt",), publisher=None)
    store.write(WriteBatch(tenures=[tenure], documents=[document]))
    (row,) = store.run("tenures/by_ids", ids=[tenure.id])
    assert records.tenure(row) == tenure
    assert store.run("documents/by_source", path=graph.documents[1].sources[0]) == []
    (row,) = store.run("documents/by_source", path="khác.txt")
    assert records.document(row) == document


def test_a_document_goes_with_what_it_says(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    document = graph.documents[0].id
    mine = [r.id for r in graph.relations if r.subject == document]
    store.write(WriteBatch(delete_documents=[document], delete_relations=mine))
    assert store.run("documents/by_ids", ids=[document]) == []
    assert store.run("mentions/by_document", document=document) == []
    assert store.run("claims/by_document", document=document) == []
    other = graph.documents[1].id
    kept = {claim.id for claim in graph.claims if claim.document == other}
    assert {row["id"] for row in store.run("claims/by_document", document=other)} == kept
    # Its name is found no more.
    found = store.run("entities/refs", ids=[document, other])
    assert [row["id"] for row in found] == [other]


def test_deletions_come_before_upserts(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    tenure = graph.tenures[0]
    store.write(WriteBatch(delete_tenures=[tenure.id], tenures=[tenure]))
    (row,) = store.run("tenures/by_ids", ids=[tenure.id])
    assert records.tenure(row) == tenure


def test_nothing_leads_away_from_an_id_that_means_something(store: GraphStore) -> None:
    one, two = (
        Person(id=f"person:hanh-00000{n}", name="Lê Thị Hạnh", name_key="le thi hanh")
        for n in (1, 2)
    )
    store.write(WriteBatch(entities=[one]))
    away = {one.id: two.id, "person:hanh-000003": one.id}
    store.write(WriteBatch(entities=[two], redirects=away, delete_entities=[one.id]))
    assert _redirects(store) == away
    back = {two.id: one.id}
    store.write(WriteBatch(entities=[one], redirects=back, delete_entities=[two.id]))
    assert _redirects(store) == back | {"person:hanh-000003": one.id}
    store.write(WriteBatch(redirects={one.id: two.id}))
    assert _redirects(store) == back | {"person:hanh-000003": one.id}


def _redirects(store: GraphStore) -> dict[str, str]:
    rows = store.run("dump/redirects", after="", limit=10)
    asked = store.run("redirects/by_ids", ids=[f"person:hanh-00000{n}" for n in (1, 2, 3)])
    assert [(row["id"], row["new"]) for row in rows] == [(row["old"], row["new"]) for row in asked]
    return {row["id"]: row["new"] for row in rows}


def test_unknown_ids_are_deleted_in_peace(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    names = ("documents", "entities", "tenures", "relations", "pairs")
    store.write(WriteBatch(**{f"delete_{name}": ["x"] for name in names}))
    assert everything(store, graph) == wanted(graph)


def test_a_batch_is_all_or_nothing(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    before = everything(store, graph)
    orphan = Tenure(id="tenure:x", person="person:nobody", post="post:nothing")
    first = replace(graph.documents[0], name="Khác")
    with pytest.raises(StoreError, match=r"tenure.*missing"):
        store.write(WriteBatch(documents=[first], tenures=[orphan]))
    assert everything(store, graph) == before


def test_text_that_cannot_be_encoded_is_refused_whole(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    before = everything(store, graph)
    with pytest.raises(StoreError):
        store.write(WriteBatch(documents=[replace(graph.documents[0], text="\ud800")]))
    assert everything(store, graph) == before


def test_a_batch_made_before_somebody_wrote_is_refused(store: GraphStore) -> None:
    basis = store.basis()
    assert store.basis() == basis
    store.write(WriteBatch(meta={"a": "1"}, basis=basis))
    with pytest.raises(StoreChanged):
        store.write(WriteBatch(meta={"a": "2"}, basis=basis))
    assert store.run("meta/value", key="a") == [{"value": "1"}]
    store.write(WriteBatch(meta={"a": "2"}, basis=store.basis()))
    assert store.run("meta/value", key="a") == [{"value": "2"}]


def test_notes_are_kept(store: GraphStore) -> None:
    store.write(WriteBatch(meta={"a": "1", "b": "2"}))
    store.write(WriteBatch(meta={"a": "3"}))
    assert store.run("meta/value", key="a") == [{"value": "3"}]
    assert store.run("meta/value", key="none") == []


def test_only_named_queries_run(store: GraphStore) -> None:
    with pytest.raises(KeyError):
        store.run("SELECT 1")
    with pytest.raises(ParameterError):
        store.run("entities/refs", ids="person:x")
    with pytest.raises(ParameterError):
        store.run("entities/refs")


@pytest.mark.parametrize("text", ["'; DROP TABLE claim; --", "\0", '"', "%", "đ" * 5000, "🐉"])
def test_no_text_is_code(store: GraphStore, text: str) -> None:
    assert store.run("entities/refs", ids=[text]) == []
    assert store.run("documents/by_source", path=text) == []


def test_lists_of_ids_may_repeat_and_be_empty(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    one = graph.persons[0].id
    assert len(store.run("entities/refs", ids=[one, one, "person:nobody"])) == 1
    assert store.run("entities/refs", ids=[]) == []
    assert len(store.run("entities/refs", ids=(one,))) == 1


def test_blocks_find_mentions_across_documents(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    block = graph.mentions[0].block
    found = [
        records.mention(r) for r in store.run("mentions/by_blocks", kind="person", blocks=[block])
    ]
    assert found == sorted((m for m in graph.mentions if m.block == block), key=lambda m: m.id)
    assert store.run("mentions/by_blocks", kind="body", blocks=[block]) == []


def test_claims_are_found_by_mention_and_by_entity(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    mention = next(m for m in graph.mentions if m.entity is not None)
    about = {c.id for c in graph.claims if c.subject == mention.id}
    rows = store.run("claims/by_mentions", mentions=[mention.id])
    assert {row["id"] for row in rows} == about
    same = {m.id for m in graph.mentions if m.entity == mention.entity}
    rows = store.run("claims/by_entities", entities=[mention.entity])
    assert {row["id"] for row in rows} == {c.id for c in graph.claims if c.subject in same}


def test_judgements_are_found_by_the_blocks_of_either_side(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    block = graph.judgements[0].blocks[-1]
    wanted = [j for j in graph.judgements if block in j.blocks]
    found = [records.judgement(r) for r in store.run("judgements/of_blocks", blocks=[block, "x"])]
    assert found == sorted(wanted, key=lambda j: (j.made_at, j.id))
    assert store.run("judgements/of_blocks", blocks=["nothing"]) == []


def test_judgements_stay_when_their_documents_go(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    mine = [r.id for r in graph.relations if r.subject.startswith("source:")]
    everyone = [document.id for document in graph.documents]
    tenures = [tenure.id for tenure in graph.tenures]
    store.write(
        WriteBatch(
            delete_documents=everyone,
            delete_tenures=tenures,
            delete_relations=mine,
            delete_pairs=[graph.pairs[0].id],
        )
    )
    assert store.run("judgements/count_listed") == [{"total": len(graph.judgements)}]
    kinds = [store.run("review/count_listed", kind=kind)[0]["total"] for kind in (None, "person")]
    assert kinds[0] == len(graph.pairs) - 1
    assert kinds[1] == sum(pair.kind == "person" for pair in graph.pairs[1:])


def test_unreferenced_entities_are_those_nothing_names(store: GraphStore, graph: Any) -> None:
    store.write(graph.batch())
    used = {t.person for t in graph.tenures} | {m.entity for m in graph.mentions}
    ids = [person.id for person in graph.persons]
    rows = store.run("entities/unreferenced", ids=ids)
    assert [row["id"] for row in rows] == sorted(set(ids) - used)


def test_the_queries_of_a_day_are_as_sure_as_the_rule(store: GraphStore, generated: Any) -> None:
    """``of_day`` and the queries of holders, members and posts on a day say one thing."""
    graph = generated.generate(40, seed=11)
    store.write(graph.batch())
    said = {end for t in graph.tenures for pair in (*t.certain, *t.inferred) for end in pair}
    edges = {t.earliest_start for t in graph.tenures} | {t.latest_end for t in graph.tenures}
    days = sorted(day for day in said | edges if day)
    told: set[int] = set()
    for day in [*days[:: max(1, len(days) // 12)], "1900-01-01", "2999-01-01"]:
        sure = {t.id: of_day(t, day) for t in graph.tenures}
        for query, key, values in (
            ("tenures/of_posts_on", "posts", [[post.id for post in graph.posts]]),
            ("tenures/of_body_on", "body", sorted({post.body for post in graph.posts})),
            ("tenures/of_person_on", "person", sorted({t.person for t in graph.tenures})),
        ):
            rows = [row for value in values for row in store.run(query, **{key: value}, on=day)]
            ranks = {row["id"]: row["certainty"] for row in rows}
            assert ranks == {one: RANKS[c] for one, c in sure.items() if c is not None}
            told |= set(ranks.values())
    assert told == {0, 1, 2}


def test_threads_share_a_store(store: GraphStore, generated: Any) -> None:
    """Readers see whole batches while another thread writes."""
    graph = generated.generate(20, seed=5)
    store.write(WriteBatch(documents=graph.documents, entities=graph.entities()))
    wrong: list[object] = []
    done = threading.Event()
    ids = [claim.id for claim in graph.claims]

    def read() -> None:
        try:
            while not done.is_set():
                if len(store.run("claims/by_ids", ids=ids)) not in (0, len(ids)):
                    wrong.append("half a batch")
        except Exception as error:
            wrong.append(error)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for _ in range(5):
        store.write(WriteBatch(mentions=graph.mentions, claims=graph.claims))
        # The documents go and come back in one batch, and everything they say goes.
        store.write(
            WriteBatch(delete_documents=[d.id for d in graph.documents], documents=graph.documents)
        )
    done.set()
    for reader in readers:
        reader.join()
    assert wrong == []


def asked_around(reader: Reader, graph: Any, between: Callable[[], object]) -> tuple[int, int]:
    """How many claims, then how many mentions of a graph there are; something happens between."""
    claims = len(reader.run("claims/by_ids", ids=[claim.id for claim in graph.claims]))
    between()
    return claims, len(reader.run("mentions/by_ids", ids=[one.id for one in graph.mentions]))


def test_an_answer_is_of_one_state_though_somebody_writes_between_its_queries(
    store: GraphStore, generated: Any
) -> None:
    graph = generated.generate(20, seed=5)
    store.write(WriteBatch(documents=graph.documents, entities=graph.entities()))
    whole = WriteBatch(mentions=graph.mentions, claims=graph.claims)
    writers: list[threading.Thread] = []

    def write_once() -> None:
        if not writers:
            writers.append(threading.Thread(target=store.write, args=(whole,)))
            writers[0].start()
            if not (isinstance(store, SqliteStore) and store.path == ":memory:"):
                writers[0].join()  # in memory it waits until the answer is done

    found = store.read(lambda reader: asked_around(reader, graph, write_once))
    writers[0].join()
    everything = (len(graph.claims), len(graph.mentions))
    assert found in ((0, 0), everything)
    assert store.read(lambda reader: asked_around(reader, graph, int)) == everything


def test_what_reads_once_is_of_one_state_and_not_done_again(
    store: GraphStore, generated: Any
) -> None:
    graph = generated.generate(20, seed=5)
    store.write(WriteBatch(documents=graph.documents, entities=graph.entities()))
    whole = WriteBatch(mentions=graph.mentions, claims=graph.claims)
    writer = threading.Thread(target=store.write, args=(whole,))
    found = store.read(lambda reader: asked_around(reader, graph, writer.start), once=True)
    assert found == (0, 0)
    writer.join()
    everything = (len(graph.claims), len(graph.mentions))
    assert store.read(lambda reader: asked_around(reader, graph, int), once=True) == everything


@pytest.mark.parametrize("once", [False, True])
@pytest.mark.parametrize("error", [NotFoundError("person:x"), ZeroDivisionError("ours")])
def test_what_an_answer_raises_is_raised_and_holds_nothing(
    store: GraphStore, error: Exception, once: bool
) -> None:
    def work(reader: Reader) -> None:
        assert reader.run("meta/value", key="a") == []
        raise error

    with pytest.raises(type(error), match=str(error)):
        store.read(work, once=once)
    store.write(WriteBatch(meta={"a": "1"}))
    assert store.read(lambda reader: reader.run("meta/value", key="a")) == [{"value": "1"}]


def test_a_closed_store_says_so(store: GraphStore) -> None:
    store.close()
    store.close()
    for use in (store.check, lambda: store.write(WriteBatch()), store.initialise):
        with pytest.raises(StoreUnavailable):
            use()
