"""The graph is a function of the set of documents: order, batches and repetition do not matter."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from bomay.graph.derive.bodies import standing_bodies
from bomay.graph.link import Linked
from bomay.graph.refresh import changes
from bomay.graph.store import GraphStore, WriteBatch, open_store, records
from bomay.ontology.model import Mention
from bomay.ontology.text import tone_key

CADRES = "khuyến khích và bảo vệ cán bộ năng động, sáng tạo, dám nghĩ, dám làm vì lợi ích chung"
SECRETARY = ("Lê Văn Thinh", "Bí thư", "Quận ủy Bình Tân")


def write(store: GraphStore, documents: Sequence[Linked], gone: Sequence[str] = ()) -> None:
    store.write(changes(store, documents, gone))


def dump(store: GraphStore) -> dict[str, list[Any]]:
    """Everything derived, read from the tables themselves."""
    with store._reading() as connection:  # type: ignore[attr-defined]
        return {
            "mentions": connection.execute(
                "SELECT id, entity, rule, inferred FROM mention ORDER BY id"
            ).fetchall(),
            "entities": connection.execute(
                "SELECT id, type, name, hint FROM entity WHERE type IN"
                " ('Person', 'Body', 'Post', 'Directive', 'Document') ORDER BY id"
            ).fetchall(),
            "bodies": connection.execute("SELECT * FROM body ORDER BY id").fetchall(),
            "directives": connection.execute("SELECT * FROM directive ORDER BY id").fetchall(),
            "tenures": connection.execute("SELECT * FROM tenure ORDER BY id").fetchall(),
            "tenure_claims": connection.execute(
                "SELECT * FROM tenure_claim ORDER BY 1, 2, 3"
            ).fetchall(),
            "relations": connection.execute("SELECT * FROM relation ORDER BY id").fetchall(),
            "relation_claims": connection.execute(
                "SELECT * FROM relation_claim ORDER BY 1, 2"
            ).fetchall(),
            "sources": connection.execute("SELECT * FROM source ORDER BY 1, 2").fetchall(),
        }


def _fresh() -> GraphStore:
    store = open_store("sqlite:///:memory:")
    store.initialise()
    store.write(WriteBatch(entities=list(standing_bodies().values())))
    return store


@pytest.fixture
def stores() -> Iterator[Callable[[], GraphStore]]:
    opened: list[GraphStore] = []

    def another() -> GraphStore:
        opened.append(_fresh())
        return opened[-1]

    yield another
    for store in opened:
        store.close()


@pytest.fixture
def corpus(link: Callable[..., Linked]) -> list[Linked]:
    """Namesakes that join and that do not, an act cited by two, an act that becomes known."""
    bct = {"number": "14-KL/TW", "issuer": "Bộ Chính trị"}
    return [
        link("một", published="2020-08", holdings=(SECRETARY,)),
        link(
            "hai",
            published="2021-02-03",
            holdings=(("Lê Văn Thinh", "Chủ tịch", "Ủy ban nhân dân quận Bình Tân"),),
            directives=({**bct, "title": CADRES},),
        ),
        link(
            "ba",
            holdings=(("Lê Văn Thinh", "Ủy viên", "Thành ủy Thành phố Hồ Chí Minh"),),
            directives=({**bct, "title": f"chủ trương {CADRES}"},),
        ),
        link("bốn", holdings=(("Huỳnh Khắc Điệp", "Bí thư", "Quận ủy Bình Tân"),)),
        link(
            "năm",
            published="2022-05-05",
            holdings=(
                ("Lê Văn Thịnh", "Bí thư", "Quận ủy Bình Tân", {"status": "former"}),
                ("Lê Văn Thinh", "Chủ tịch", "Ủy ban nhân dân xã Tân Phú"),
            ),
            directives=({"number": "14-KL/TW", "issuer": "Ban Bí thư", "title": CADRES},),
        ),
        link(
            "sáu",
            kind="party",
            number="14-KL/TW",
            published="2021-09-22",
            directives=(
                {
                    **bct,
                    "title": CADRES,
                    "date": "2021-09-22",
                    "key": "party:tw:dang-xiii:KL:14",
                },
            ),
        ),
        link(
            "bảy",
            published="2020-09-01",
            holdings=(SECRETARY, ("Lê Văn Thinh", "Ủy viên", "Thành ủy Thành phố Hồ Chí Minh")),
            directives=({"number": "98/2023/QH15", "issuer": "Quốc hội", "key": None},),
        ),
    ]


def test_one_by_one_in_any_order_and_in_one_go_give_one_graph(
    stores: Callable[[], GraphStore], corpus: list[Linked]
) -> None:
    whole = stores()
    write(whole, corpus)
    expected = dump(whole)
    assert expected["tenures"]
    assert expected["relations"]
    shuffled = random.Random(7)
    for _ in range(12):
        order = shuffled.sample(corpus, len(corpus))
        store = stores()
        for size in iter(lambda: shuffled.randint(1, 3), 0):
            if not order:
                break
            batch, order = order[:size], order[size:]
            write(store, batch)
        assert dump(store) == expected


def test_the_same_document_again_changes_nothing(
    stores: Callable[[], GraphStore], corpus: list[Linked]
) -> None:
    store = stores()
    write(store, corpus)
    expected = dump(store)
    for document in corpus:
        write(store, [document])
        assert dump(store) == expected


def test_a_withdrawn_document_leaves_no_trace(
    stores: Callable[[], GraphStore], corpus: list[Linked]
) -> None:
    for gone in corpus:
        store, never = stores(), stores()
        write(store, corpus)
        write(store, [], [gone.document.id])
        write(never, [document for document in corpus if document is not gone])
        assert dump(store) == dump(never)


def test_withdrawing_everything_leaves_the_reference_data_only(
    stores: Callable[[], GraphStore], corpus: list[Linked]
) -> None:
    store, empty = stores(), stores()
    write(store, corpus)
    write(store, [], [document.document.id for document in corpus])
    assert dump(store) == dump(empty)


@pytest.mark.parametrize("body", ["Hội đồng Dân tộc", "Ngân hàng Nhà nước Việt Nam"])
def test_a_body_known_by_its_name_keeps_its_subject(
    body: str, stores: Callable[[], GraphStore], link: Callable[..., Linked]
) -> None:
    one, two = (link(name, holdings=(("Lê Văn Thinh", "Phó", body),)) for name in ("một", "hai"))
    left, alone = stores(), stores()
    write(left, [one, two])
    write(left, [], [two.document.id])
    write(alone, [one])
    assert dump(left) == dump(alone)
    assert body in [subject for *_, subject in _bodies(left)]


def test_a_merged_person_redirects(store: GraphStore, link: Callable[..., Linked]) -> None:
    chair = ("Lê Văn Thinh", "Chủ tịch", "Ủy ban nhân dân quận Bình Tân")
    one = link("một", published="2020-08", holdings=(SECRETARY,))
    two = link("hai", holdings=(chair,))
    elsewhere = ("Lê Văn Thinh", "Bí thư", "Quận ủy Quận 11")
    bridge = link("ba", published="2018-01-01", holdings=(elsewhere,))
    write(store, [bridge])
    (alone,) = _persons(store)
    write(store, [one, two])
    ids = _persons(store)
    assert alone in ids, "another district is another person until something joins them"
    assert len(ids) == 2
    joining = link(
        "bốn",
        holdings=(SECRETARY, (*elsewhere, {"status": "former"})),
    )
    write(store, [joining])
    (joined,) = _persons(store)
    moved = ids - {joined}
    rows = store.run("redirects/by_ids", ids=sorted(moved))
    assert {row["old"]: row["new"] for row in rows} == dict.fromkeys(moved, joined)


def test_an_id_that_comes_back_leads_nowhere(
    store: GraphStore, link: Callable[..., Linked]
) -> None:
    both = [link(name, holdings=(SECRETARY,)) for name in ("một", "hai")]
    write(store, both)
    (whole,) = _persons(store)
    first = next(one for one in both if any(m.entity == whole for m in _of(store, one)))
    for _ in range(2):
        write(store, [], [first.document.id])
        (alone,) = _persons(store)
        assert _redirects(store) == {whole: alone}
        write(store, [first])
        assert _persons(store) == {whole}
        assert _redirects(store) == {alone: whole}


def _of(store: GraphStore, one: Linked) -> list[Mention]:
    rows = store.run("mentions/by_ids", ids=[mention.id for mention in one.mentions])
    return list(map(records.mention, rows))


def _redirects(store: GraphStore) -> dict[str, str]:
    return {row["id"]: row["new"] for row in store.run("dump/redirects", after="", limit=10)}


def _persons(store: GraphStore) -> set[str]:
    block = tone_key("Lê Văn Thinh")
    rows = store.run("link/mentions_of_blocks", kind="person", blocks=[block], without=[])
    return {row["entity"] for row in rows}


def _bodies(store: GraphStore) -> list[tuple[str, str | None]]:
    with store._reading() as connection:  # type: ignore[attr-defined]
        return list(connection.execute("SELECT id, subject FROM body"))
