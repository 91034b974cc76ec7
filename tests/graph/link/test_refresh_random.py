"""Random corpora of few names, posts and numbers, so that everything touches everything."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from bomay.graph.derive.bodies import standing_bodies
from bomay.graph.link import Linked
from bomay.graph.refresh import changes
from bomay.graph.refreshing import pairs
from bomay.graph.store import GraphStore, WriteBatch, open_store
from bomay.ontology.text import tone_key

NAMES = ("Lê Văn Thinh", "Trần Văn Nam", "Nguyễn Thị Hà")
POSTS = (
    ("Bí thư", "Quận ủy Bình Tân"),
    ("Phó Bí thư", "Quận ủy Bình Tân"),
    ("Chủ tịch", "Ủy ban nhân dân quận Bình Tân"),
    ("Bí thư", "Quận ủy Quận 11"),
    ("Ủy viên", "Thành ủy Thành phố Hồ Chí Minh"),
    ("Giám đốc", "Sở Y tế Thành phố Hồ Chí Minh"),
    ("Chủ tịch", "Ủy ban nhân dân xã Tân Phú"),
    ("Đại biểu", "Quốc hội"),
    ("Chủ tịch", "Hội đồng Dân tộc"),
    ("Thống đốc", "Ngân hàng Nhà nước Việt Nam"),
)
SUBJECTS = (
    None,
    "khuyến khích và bảo vệ cán bộ năng động, sáng tạo, dám nghĩ, dám làm vì lợi ích chung",
    "chủ trương khuyến khích và bảo vệ cán bộ năng động, sáng tạo, dám nghĩ",
    "phòng, chống tham nhũng, lãng phí trong cơ quan nhà nước và doanh nghiệp",
)
ACTS: tuple[dict[str, Any], ...] = (
    {"number": "14-KL/TW", "issuer": "Bộ Chính trị"},
    {"number": "14-KL/TW", "issuer": "Bộ Chính trị", "key": "party:tw:dang-xiii:KL:14"},
    {"number": "14-KL/TW", "issuer": "Bộ Chính trị", "key": "party:tw:dang-xii:KL:14"},
    {"number": "14-KL/TW", "issuer": "Ban Bí thư"},
    {"number": "45/2013/QH13", "document_type": "Luật", "key": "state:qh:k13-2013:luat:45"},
    {"number": "209", "document_type": "Kế hoạch", "issuer": "Quận ủy Bình Tân"},
)
DAYS = ("2020-08", "2021-02-10", "2021-09-30", "2022-05-05", "2023-10-05", None)


def document(link: Callable[..., Linked], name: str, chance: random.Random) -> Linked:
    holdings = []
    for _ in range(chance.randint(0, 3)):
        head, body = chance.choice(POSTS)
        status = chance.choice(["current", "current", "former", "appointed"])
        start = chance.choice([None, None, "2021-03-01"]) if status == "appointed" else None
        holdings.append((chance.choice(NAMES), head, body, {"status": status, "start": start}))
    act = chance.choice(ACTS) | {"title": chance.choice(SUBJECTS)}
    own = chance.random() < 0.3
    return link(
        name,
        published=chance.choice(DAYS),
        kind="party" if own else "news",
        number=act["number"] if own else None,
        holdings=tuple(holdings),
        directives=(act,) if chance.random() < 0.8 else (),
        foreign=tuple(NAMES[:1]) if chance.random() < 0.1 else (),
    )


@pytest.fixture
def stores() -> Iterator[Callable[[], GraphStore]]:
    opened: list[GraphStore] = []

    def another() -> GraphStore:
        opened.append(open_store("sqlite:///:memory:"))
        opened[-1].initialise()
        opened[-1].write(WriteBatch(entities=list(standing_bodies().values())))
        return opened[-1]

    yield another
    for store in opened:
        store.close()


def dump(store: GraphStore) -> dict[str, list[Any]]:
    tables = (
        "SELECT id, entity, rule, inferred FROM mention",
        "SELECT id, type, name, hint FROM entity",
        "SELECT * FROM person",
        "SELECT * FROM body",
        "SELECT * FROM post",
        "SELECT * FROM directive",
        "SELECT * FROM tenure",
        "SELECT * FROM tenure_claim",
        "SELECT * FROM relation",
        "SELECT * FROM relation_claim",
        "SELECT * FROM review_pair",
    )
    with store._reading() as connection:  # type: ignore[attr-defined]
        return {q: sorted(connection.execute(q).fetchall(), key=repr) for q in tables}


@pytest.mark.parametrize("seed", range(25))
def test_any_way_to_a_set_of_documents_gives_its_graph(
    seed: int, link: Callable[..., Linked], stores: Callable[[], GraphStore]
) -> None:
    chance = random.Random(seed)
    corpus = [document(link, f"{seed}-{n}", chance) for n in range(chance.randint(4, 14))]
    kept = [one for one in corpus if chance.random() < 0.75]
    whole = stores()
    whole.write(changes(whole, kept, []))
    wandering = stores()
    _wander(wandering, corpus, kept, chance)
    assert dump(wandering) == dump(whole)


@pytest.mark.parametrize("seed", range(12))
def test_any_way_where_more_share_a_name_than_are_listed(
    seed: int,
    link: Callable[..., Linked],
    stores: Callable[[], GraphStore],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pairs, "LISTED", 4)
    monkeypatch.setattr(pairs, "LISTED_WITHOUT_POST", 2)
    chance = random.Random(100 + seed)
    corpus = [document(link, f"{seed}-{n}", chance) for n in range(18)]
    named = tuple((name, "Ông", None) for name in NAMES[:2])
    corpus += [link(f"named {seed}-{n}", holdings=named) for n in range(6)]
    kept = [one for one in corpus if chance.random() < 0.8]
    whole = stores()
    whole.write(changes(whole, kept, []))
    wandering = stores()
    _wander(wandering, corpus, kept, chance)
    assert dump(wandering) == dump(whole)
    blocks = sorted(map(tone_key, NAMES))
    listed = whole.run("review/of_blocks", kind="person", blocks=blocks)
    assert 0 < len(listed) <= 6 * len(NAMES)


def _wander(
    store: GraphStore, corpus: Sequence[Linked], kept: Sequence[Linked], chance: random.Random
) -> None:
    """Add, repeat and withdraw at random, until exactly ``kept`` is there."""
    there: set[str] = set()
    for _ in range(15):
        come = chance.sample(corpus, chance.randint(0, min(3, len(corpus))))
        coming = {one.document.id for one in come}
        go = {one for one in there if chance.random() < 0.3} - coming
        store.write(changes(store, come, sorted(go)))
        there = (there | coming) - go
    wanted = {one.document.id for one in kept}
    missing = [one for one in kept if one.document.id not in there]
    store.write(changes(store, missing, sorted(there - wanted)))
