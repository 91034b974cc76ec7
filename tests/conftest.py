"""An invented graph (no real person) for the tests of the API and of the pages.

A district committee with two secretaries three years apart, a hub of forty members, directives that
cite one another, a merged id, and text that would be HTML if anybody let it.
"""

from __future__ import annotations

import importlib.util
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bomay.graph.store import GraphStore, WriteBatch, open_store
from bomay.ontology.model import (
    Body,
    Claim,
    Directive,
    Mention,
    Person,
    Post,
    Reform,
    Relation,
    SourceDocument,
    Tenure,
    Term,
    Unit,
)
from bomay.ontology.text import tone_key

SHARED = Path(__file__).parent.parent.parent / "shared"

CONGRESS = "source:00000000000000a1"
MEETING = "source:00000000000000b2"
DECREE = "source:00000000000000c3"
HANH, UYEN, DANG = "person:hanh-00000a", "person:uyen-00000b", "person:dang-00000c"
COMMITTEE, COUNCIL = "body:qu:minh-hoa-an-phu", "body:hdnd:minh-hoa"
SECRETARY = "post:bi-thu:qu:minh-hoa-an-phu"
DEPUTY = "post:pho-bi-thu:qu:minh-hoa-an-phu"
DELEGATE = "post:dai-bieu:hdnd:minh-hoa"
ACT, OLD_ACT, PLAN = (
    "directive:party:tw:tw-xiii:kl:14",
    "directive:party:tw:tw-x:nq:26",
    "directive:party:tu-minh-hoa:minh-hoa-xi:kh:21",
)
TEXTS = {
    CONGRESS: (
        "Đại hội Đảng bộ quận An Phú Đông\n\n"
        "Sáng 1/8/2020, đồng chí Nguyễn Đức Hạnh, Bí thư Quận ủy An Phú Đông, khai mạc Đại hội. "
        "Dự có Phó Bí thư Quận ủy Trần Thị Lộc Uyển.\n"
        "Đại hội tiếp tục thực hiện Kết luận số 14-KL/TW của Trung ương.\n"
    ),
    MEETING: (
        "Hội nghị <script>alert(1)</script> tháng 10\n\n"
        "Ngày 5/10/2023, Bí thư Quận ủy An Phú Đông Lê Quốc Khải Đăng chủ trì hội nghị.\n"
    ),
    DECREE: (
        "Số: 21-KH/TU\n\nCăn cứ Kết luận số 14-KL/TW; căn cứ Nghị quyết số 26-NQ/TW, "
        "Tỉnh ủy Minh Hòa ban hành Kế hoạch.\n"
    ),
}
_WHEN = {CONGRESS: "2020-08-01", MEETING: "2023-10-05", DECREE: "2022-02-10"}
_RECORDED = "2024-01-01T00:00:00Z"
_MEMBERS = 40


@pytest.fixture(scope="session")
def shared() -> Path:
    """The developers' folder of corpora and annotations beside the checkout.

    It is not part of the project: a new user does not have it, and the tests that measure
    against it say so instead of failing.
    """
    if not SHARED.is_dir():
        pytest.skip("the developers' folder ../shared is not here: nothing was measured against it")
    return SHARED


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of the person who runs the tests never reach them."""
    for name in list(os.environ):
        if name.startswith("BOMAY_"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def store_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """URL of a SQLite store that holds the invented graph."""
    path: Path = tmp_path_factory.mktemp("invented") / "graph.db"
    url = f"sqlite:///{path}"
    with open_store(url) as store:
        fill(store)
    return url


@pytest.fixture(scope="session")
def neo4j_server(
    pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Any]:
    """One real Neo4j for the whole run; without Java and Maven its tests say loudly why not."""
    server = _neo4j_server_module()
    if absent := server.missing():
        reason = f"no Neo4j: {' and '.join(absent)} not found (openjdk-17-jre-headless, maven)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    jars = server.classpath(pytestconfig.cache.mkdir("neo4j"))
    running = server.Server(tmp_path_factory.mktemp("neo4j"), jars)
    running.start()
    yield running
    running.kill()  # nobody needs the data any more


@pytest.fixture
def neo4j_url(neo4j_server: Any) -> str:
    """URL of a Neo4j database with nothing in it."""
    url: str = neo4j_server.empty()
    return url


def _neo4j_server_module() -> Any:
    path = Path(__file__).parent.parent / "tools" / "neo4j" / "server.py"
    spec = importlib.util.spec_from_file_location("neo4j_server", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def names() -> dict[str, str]:
    """The ids of the invented graph that tests speak of."""
    return {
        "congress": CONGRESS, "meeting": MEETING, "decree": DECREE,
        "hanh": HANH, "uyen": UYEN, "dang": DANG,
        "committee": COMMITTEE, "council": COUNCIL,
        "secretary": SECRETARY, "deputy": DEPUTY, "delegate": DELEGATE,
        "act": ACT, "old_act": OLD_ACT, "plan": PLAN,
    }  # fmt: skip


def fill(store: GraphStore) -> None:
    """Write the invented graph."""
    store.initialise()
    claims = _Claims()
    tenures = [
        claims.tenure(
            HANH, SECRETARY, CONGRESS, quote="Nguyễn Đức Hạnh, Bí thư Quận ủy An Phú Đông",
            bounds=(None, "2020-08-01", "2020-08-02", "2023-10-05"), ended=True,
        ),
        claims.tenure(
            DANG, SECRETARY, MEETING, quote="Bí thư Quận ủy An Phú Đông Lê Quốc Khải Đăng",
            bounds=("2020-08-02", "2023-10-05", "2023-10-06", "2025-07-01"),
        ),
        claims.tenure(
            UYEN, DEPUTY, CONGRESS, quote="Phó Bí thư Quận ủy Trần Thị Lộc Uyển",
            bounds=("2018-03-01", "2020-08-01", "2020-08-02", "2025-07-01"), start="2018-03",
        ),
    ]  # fmt: skip
    tenures += [
        claims.tenure(
            f"person:dai-bieu-{n:02d}-0000ff", DELEGATE, CONGRESS, quote="Đại hội",
            bounds=(None, "2020-08-01", "2020-08-02", None),
        )
        for n in range(_MEMBERS)
    ]  # fmt: skip
    relations = [
        claims.relation(
            CONGRESS, "IMPLEMENTS", ACT, CONGRESS, quote="tiếp tục thực hiện Kết luận số 14-KL/TW",
            modality="intended",
        ),
        claims.relation(PLAN, "BASED_ON", ACT, DECREE, quote="Căn cứ Kết luận số 14-KL/TW"),
        claims.relation(PLAN, "BASED_ON", OLD_ACT, DECREE, quote="căn cứ Nghị quyết số 26-NQ/TW"),
        claims.relation(PLAN, "REPLACES", OLD_ACT, DECREE, quote="căn cứ Nghị quyết số 26-NQ/TW"),
        claims.relation(DECREE, "SELF", PLAN, DECREE, quote="Số: 21-KH/TU"),
    ]  # fmt: skip
    store.write(
        WriteBatch(
            documents=_documents(),
            entities=_entities(),
            mentions=claims.mentions,
            claims=claims.claims,
            tenures=tenures,
            relations=relations,
            redirects={"person:hanh-00dead": HANH},
        )
    )


def _documents() -> list[SourceDocument]:
    return [
        SourceDocument(
            id=one, name=text.partition("\n")[0], hint=f"Báo Minh Hòa, {_WHEN[one][:4]}",
            sha256=one.removeprefix("source:") * 4, text=text, kind="news",
            sources=(f"{one[-2:]}.txt",), published=_WHEN[one], published_basis="dateline",
            publisher="Báo Minh Hòa", url="https://example.org/bai", recorded_at=_RECORDED,
            number="21-KH/TU" if one == DECREE else None,
        )
        for one, text in TEXTS.items()
    ]  # fmt: skip


def _entities() -> list[Unit | Body | Post | Person | Directive | Term | Reform]:
    province, district = "unit:minh-hoa", "unit:minh-hoa:quan-an-phu"
    people = {HANH: "Nguyễn Đức Hạnh", UYEN: "Trần Thị Lộc Uyển", DANG: "Lê Quốc Khải Đăng"}
    people |= {
        f"person:dai-bieu-{n:02d}-0000ff": f"Bùi Văn Đại Biểu {n:02d}" for n in range(_MEMBERS)
    }
    acts = {
        ACT: ("Kết luận", "14-KL/TW", None, "khuyến khích và bảo vệ cán bộ"),
        OLD_ACT: ("Nghị quyết", "26-NQ/TW", "2008-08-05", "nông nghiệp, nông dân, nông thôn"),
        PLAN: ("Kế hoạch", "21-KH/TU", "2022-02-10", None),
    }
    last = "2025-06-30"
    return [
        Unit(id=province, name="Tỉnh Minh Hòa", level="province", unit_type="tỉnh"),
        Unit(
            id=district, name="quận An Phú Đông", level="district", unit_type="quận",
            parent=province, valid_from="1997-04-01", valid_to=last,
        ),
        Body(
            id=COMMITTEE, name="Quận ủy An Phú Đông", kind="qu", unit=district, valid_to=last,
        ),
        Body(id=COUNCIL, name="Hội đồng nhân dân tỉnh Minh Hòa", kind="hdnd", unit=province),
        Body(id="body:tu:minh-hoa", name="Tỉnh ủy Minh Hòa", kind="tu", unit=province),
        Post(
            id=SECRETARY, name="Bí thư Quận ủy An Phú Đông", head="Bí thư", body=COMMITTEE, seats=1
        ),
        Post(id=DEPUTY, name="Phó Bí thư Quận ủy An Phú Đông", head="Phó Bí thư", body=COMMITTEE),
        Post(
            id=DELEGATE, name="Đại biểu Hội đồng nhân dân tỉnh Minh Hòa", head="Đại biểu",
            body=COUNCIL,
        ),
        *(
            Person(id=one, name=name, name_key=tone_key(name), hint=_HINTS.get(one))
            for one, name in people.items()
        ),
        *(
            Directive(
                id=one, name=f"{kind} {number}", number=number, document_type=kind, date=date,
                title=title, issuer="body:tu:minh-hoa" if one == PLAN else None, regime="party",
                inferred=one == ACT,
            )
            for one, (kind, number, date, title) in acts.items()
        ),
        Term(id="term:minh-hoa-xi", name="Khóa XI", body_kind="tu", area=province),
        Reform(
            id="reform:2025-07-01:merge:minh-hoa", name="Sắp xếp tỉnh Minh Hòa", kind="merge",
            date="2025-07-01", sources=(district,), results=(province,), shares=("full",),
        ),
    ]  # fmt: skip


_HINTS = {HANH: "Bí thư Quận ủy An Phú Đông, 2020", DANG: "Bí thư Quận ủy An Phú Đông, 2023"}


class _Claims:
    """Tenures and relations with the mentions and claims that they rest on."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self.claims: list[Claim] = []

    def tenure(
        self,
        person: str,
        post: str,
        document: str,
        *,
        quote: str,
        bounds: tuple[str | None, str, str, str | None],
        start: str | None = None,
        ended: bool = False,
    ) -> Tenure:
        claim = self._claim(document, "holds", quote, ends=(person, post))
        earliest_start, latest_start, earliest_end, latest_end = bounds
        return Tenure(
            id=f"tenure:{person.removeprefix('person:')}:{post.removeprefix('post:')}:1",
            person=person, post=post, start=start, ended=ended,
            earliest_start=earliest_start, latest_start=latest_start,
            earliest_end=earliest_end, latest_end=latest_end,
            certain=((latest_start, earliest_end),), last_seen=_WHEN[document], claims=(claim,),
        )  # fmt: skip

    def relation(
        self,
        subject: str,
        relation: str,
        target: str,
        document: str,
        *,
        quote: str,
        modality: str = "fact",
    ) -> Relation:
        subjects = None if subject.startswith("source:") else subject
        claim = self._claim(document, relation.lower(), quote, ends=(subjects, target))
        return Relation(
            id=f"relation:{len(self.claims):024x}", subject=subject, relation=relation,
            object=target, modality=modality, claims=(claim,),
        )  # fmt: skip

    def _claim(
        self, document: str, predicate: str, quote: str, *, ends: tuple[str | None, str | None]
    ) -> str:
        start = TEXTS[document].index(quote)
        span = (start, start + len(quote))
        subject, target = (self._mention(document, one, span) for one in ends)
        claim = Claim(
            id=f"claim:{len(self.claims) + 1:024x}", document=document, predicate=predicate,
            subject=subject, object=target, arguments=json.dumps({}), spans=(span,), quote=quote,
            stated_at=_WHEN[document], modality="fact", zone="body", pattern="invented",
            confidence=0.9, extractor="invented", recorded_at=_RECORDED,
        )  # fmt: skip
        self.claims.append(claim)
        return claim.id

    def _mention(self, document: str, entity: str | None, span: tuple[int, int]) -> str | None:
        if entity is None:
            return None
        one = f"{document}.m.{len(self.mentions) + 1:016x}"
        kind = entity.partition(":")[0]
        self.mentions.append(
            Mention(
                id=one,
                document=document,
                kind=kind,
                name=f"{entity} {len(self.mentions)}",
                block=entity,
                spans=(span,),
                attributes="{}",
                entity=entity,
            )
        )
        return one
