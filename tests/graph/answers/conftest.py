"""A small invented graph for searching and paths, beside the generated one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bomay.graph.store import GraphStore, WriteBatch, open_store
from bomay.ontology.model import (
    Body,
    Claim,
    Directive,
    Entity,
    Mention,
    Person,
    Post,
    Relation,
    SourceDocument,
    Tenure,
    Unit,
)

RECORDED = "2026-01-01T00:00:00Z"
TEXT = "Ông Đỗ Ước, Bí thư Quận ủy Suối Ngà, và bà Đỏ Ước họp ngày 1/8/2020 theo 05-NQ/TU."


@pytest.fixture(scope="session")
def small_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """URL of a store with the small graph; to be read only."""
    url = f"sqlite:///{tmp_path_factory.mktemp('small') / 'graph.db'}"
    with open_store(url) as store:
        store.initialise()
        store.write(small())
    return url


@pytest.fixture
def small_store(small_url: str) -> Iterator[GraphStore]:
    """The store with the small graph; to be read only."""
    with open_store(small_url) as store:
        yield store


def small() -> WriteBatch:
    """Two secretaries of one district, a namesake, numbers with zeros, many places of one name."""
    return WriteBatch(
        documents=[
            SourceDocument(
                id="source:aaaa", name="Họp ở Suối Ngà", sha256="aa" * 32, text=TEXT, kind="news",
                sources=("a.txt",), published="2020-08-01", recorded_at=RECORDED,
            )
        ],
        entities=[*_places(), *_posts(), *_people(), *_acts()],
        mentions=[
            _mention(1, "person", "Đỗ Ước", "person:do-uoc-00000a"),
            _mention(2, "body", "Quận ủy Suối Ngà", "body:qu:minh-hoa-quan-suoi-nga"),
        ],
        claims=[
            _claim(1, "holds", "Đỗ Ước, Bí thư Quận ủy Suối Ngà"),
            _claim(2, "cites", "05-NQ/TU"),
        ],
        tenures=[
            _tenure("person:do-uoc-00000a", "bi-thu", certain=(("2020-08-01", "2020-08-02"),)),
            _tenure("person:do-uoc-00000b", "bi-thu", latest_end="2023-01-01"),
            _tenure("person:do-uoc-00000b", "pho-bi-thu", term="minh-hoa-i"),
        ],
        relations=[
            Relation(
                id="relation:1", subject="source:aaaa", relation="CITES", claims=("claim:2",),
                object="directive:party:tu-minh-hoa:khoa-i:nq:5",
            )
        ],
        redirects={
            "person:cu-00000c": "person:cu-00000d",
            "person:cu-00000d": "person:do-uoc-00000a",
            "person:vong-000001": "person:vong-000002",
            "person:vong-000002": "person:vong-000001",
        },
    )  # fmt: skip


def _places() -> list[Entity]:
    communes = [
        Unit(
            id=f"unit:minh-hoa:xa-suoi-nga-{n}", name="Xã Suối Ngà", level="commune",
            unit_type="xã", parent="unit:minh-hoa", hint=f"xã số {n}",
        )
        for n in range(30)
    ]  # fmt: skip
    return [
        Unit(id="unit:minh-hoa", name="Tỉnh Minh Hòa", level="province", unit_type="tỉnh"),
        Unit(
            id="unit:minh-hoa:quan-suoi-nga", name="Quận Suối Ngà", level="district",
            unit_type="quận", parent="unit:minh-hoa", valid_to="2025-06-30",
        ),
        *communes,
        Body(
            id="body:qu:minh-hoa-quan-suoi-nga", name="Quận ủy Suối Ngà", kind="qu",
            unit="unit:minh-hoa:quan-suoi-nga", valid_to="2025-06-30",
        ),
    ]  # fmt: skip


def _posts() -> list[Entity]:
    body = "body:qu:minh-hoa-quan-suoi-nga"
    return [
        Post(
            id="post:bi-thu:qu:minh-hoa-quan-suoi-nga", name="Bí thư Quận ủy Suối Ngà",
            head="Bí thư", body=body, seats=1,
        ),
        Post(
            id="post:pho-bi-thu:qu:minh-hoa-quan-suoi-nga", name="Phó Bí thư Quận ủy Suối Ngà",
            head="Phó Bí thư", body=body,
        ),
    ]  # fmt: skip


def _people() -> list[Entity]:
    return [
        Person(id="person:do-uoc-00000a", name="Đỗ Ước", name_key="a"),
        Person(id="person:do-uoc-00000b", name="Đỏ Ước", name_key="b"),
        Person(id="person:do-uoc-mai-00000c", name="Đỗ Ước Mai", name_key="c"),
        Person(id="person:suoi-nga-00000d", name="Mai Suối Ngà", name_key="d"),
    ]


def _acts() -> list[Entity]:
    return [
        Directive(
            id=f"directive:party:tu-minh-hoa:khoa-i:{code.lower()}:{n}", name=f"{kind} {number}",
            number=number, document_type=kind, title="về việc trồng ổi", date=date,
            issuer="body:qu:minh-hoa-quan-suoi-nga",
        )
        for kind, code, n, number, date in (
            ("Nghị quyết", "NQ", 5, "05-NQ/TU", "2020-08"),
            ("Nghị quyết", "NQ", 55, "55-NQ/TU", "2021"),
            ("Kết luận", "KL", 5, "5-KL/TƯ", None),
        )
    ]  # fmt: skip


def _mention(n: int, kind: str, name: str, entity: str) -> Mention:
    at = TEXT.index(name)
    return Mention(
        id=f"source:aaaa.m.{n}", document="source:aaaa", kind=kind, name=name, block=name,
        spans=((at, at + len(name)),), attributes="{}", entity=entity,
    )  # fmt: skip


def _claim(n: int, predicate: str, quote: str) -> Claim:
    at = TEXT.index(quote)
    return Claim(
        id=f"claim:{n}", document="source:aaaa", predicate=predicate,
        subject="source:aaaa.m.1" if predicate == "holds" else None, object=None,
        arguments='{"head": "Bí thư"}', spans=((at, at + len(quote)), (0, 3)), quote=quote,
        stated_at="2020-08-01", modality="fact", zone="body", pattern="x", confidence=0.9,
        extractor="x", recorded_at=RECORDED,
    )  # fmt: skip


def _tenure(person: str, head: str, **fields: object) -> Tenure:
    post = f"post:{head}:qu:minh-hoa-quan-suoi-nga"
    return Tenure(
        id=f"tenure:{person[7:]}:{post[5:]}:1", person=person, post=post, claims=("claim:1",),
        **fields,  # type: ignore[arg-type]
    )  # fmt: skip
