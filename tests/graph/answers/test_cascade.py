"""The cascade of a directive: tiers, steps, rings, bounds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bomay.graph import answers
from bomay.graph.answers import cascade
from bomay.graph.store import GraphStore, WriteBatch, open_store
from bomay.ontology.errors import NotFoundError, ParameterError
from bomay.ontology.model import Body, Claim, Directive, Relation, SourceDocument, Unit

ROOT = "directive:party:tw:khoa-1:kl:14"
RECORDED = "2026-01-01T00:00:00Z"
TEXT = "Kế hoạch thực hiện Kết luận."


def act(number: str, series: str | None = None, *, code: str = "KH") -> Directive:
    return Directive(
        id=f"directive:x:{number.replace('/', '-').lower().replace('đ', 'd')}",
        name=f"Kế hoạch {number}", number=number, code=code, series_issuer=series,
    )  # fmt: skip


PROVINCE, OTHER = act("124-KH/TU", "body:tu:minh-hoa"), act("7-KH/TU")
DISTRICT, WARD = act("210-KH/QU"), act("33-KH/ĐU")
COUNCIL = act("9/KH-UBND", "body:ubnd:minh-hoa-xa-me")
NEWS = "source:aaaa"


def relation(subject: str, target: str, name: str = "IMPLEMENTS", **more: object) -> Relation:
    known = f"relation:{subject}>{target}:{name}:{more.get('actor', '')}"
    return Relation(
        id=known, subject=subject, relation=name, object=target, claims=("claim:1",),
        **more,  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.fixture(scope="module")
def store() -> Iterator[GraphStore]:
    relations = [
        relation(PROVINCE.id, ROOT),
        relation(PROVINCE.id, ROOT, "BASED_ON"),
        relation(OTHER.id, ROOT, "CITES"),
        relation(DISTRICT.id, PROVINCE.id, "BASED_ON"),
        relation(DISTRICT.id, ROOT, modality="planned"),
        relation(WARD.id, DISTRICT.id),
        relation(COUNCIL.id, DISTRICT.id),
        relation(ROOT, WARD.id),  # a ring
        relation(NEWS, ROOT, modality="intended", actor="body:qu:minh-hoa-quan-na"),
        relation(NEWS, ROOT),  # a document that names nobody
    ]
    with open_store("sqlite:///:memory:") as opened:
        opened.initialise()
        opened.write(
            WriteBatch(
                documents=[
                    SourceDocument(
                        id=NEWS, name="Tin", sha256="aa" * 32, text=TEXT, kind="news",
                        sources=("a.txt",), recorded_at=RECORDED,
                    )
                ],
                claims=[
                    Claim(
                        id="claim:1", document=NEWS, predicate="implements", subject=None,
                        object=None, arguments="{}", spans=((0, 8),), quote=TEXT[:8],
                        stated_at="2022-01-01", modality="fact", zone="body", pattern="x",
                        confidence=0.9, extractor="x", recorded_at=RECORDED,
                    )
                ],
                entities=[
                    Unit(id="unit:minh-hoa", name="Minh Hòa", level="province", unit_type="tỉnh"),
                    Unit(
                        id="unit:minh-hoa:xa-me", name="Xã Me", level="commune", unit_type="xã",
                        parent="unit:minh-hoa",
                    ),
                    Body(id="body:tu:minh-hoa", name="Tỉnh ủy", kind="tu", level="province"),
                    Body(
                        id="body:qu:minh-hoa-quan-na", name="Quận ủy Na", kind="qu",
                        level="district",
                    ),
                    Body(
                        id="body:ubnd:minh-hoa-xa-me", name="UBND xã Me", kind="ubnd",
                        level="any", unit="unit:minh-hoa:xa-me",
                    ),
                    Directive(id=ROOT, name="Kết luận 14-KL/TW", number="14-KL/TW"),
                    PROVINCE, OTHER, DISTRICT, WARD, COUNCIL,
                ],
                relations=relations,
            )
        )  # fmt: skip
        yield opened


def shape(found: dict[str, object]) -> list[tuple[object, object, list[str], list[str]]]:
    return [
        (
            level["level"],
            level["tier"],
            [item["directive"]["name"] for item in level["items"]],
            [item["body"]["name"] for item in level["actors"]],
        )
        for level in found["levels"]  # type: ignore[attr-defined]
    ]


def test_steps_and_tiers(store: GraphStore) -> None:
    found = answers.directive_cascade(store, ROOT)
    assert found["root"]["id"] == ROOT
    assert shape(found) == [
        (1, "province", [PROVINCE.name], []),
        (1, "district", [], ["Quận ủy Na"]),
        (2, "district", [DISTRICT.name], []),
        (3, "commune", [WARD.name, COUNCIL.name], []),
    ]
    assert "cut_at" not in found


def test_each_step_has_its_plainest_citation_with_a_sentence(store: GraphStore) -> None:
    found = answers.directive_cascade(store, ROOT)
    for level in found["levels"]:
        for item in (*level["items"], *level["actors"]):
            assert item["via"]["evidence"][0]["quote"] == TEXT[:8]
            assert item["via"]["modality"] in ("fact", "intended")
    assert found["levels"][0]["items"][0]["via"]["relation"] == "IMPLEMENTS"


def test_a_ring_ends(store: GraphStore) -> None:
    found = answers.directive_cascade(store, WARD.id, depth=8)
    names = [name for _, _, acts, _ in shape(found) for name in acts]
    assert sorted(names) == sorted(
        ["Kết luận 14-KL/TW", PROVINCE.name, DISTRICT.name, COUNCIL.name]
    )


def test_depth_and_the_bound(store: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [level["level"] for level in answers.directive_cascade(store, ROOT, depth=1)["levels"]]
    assert len(answers.directive_cascade(store, ROOT, depth=2)["levels"]) == 3
    monkeypatch.setattr(cascade, "MOST_ITEMS", 2)
    found = answers.directive_cascade(store, ROOT)
    assert found["cut_at"] == 2
    assert sum(len(level["items"]) + len(level["actors"]) for level in found["levels"]) == 2


@pytest.mark.parametrize("depth", [0, 9])
def test_a_depth_out_of_range_is_refused(store: GraphStore, depth: int) -> None:
    with pytest.raises(ParameterError):
        answers.directive_cascade(store, ROOT, depth=depth)


def test_only_a_directive_has_one(store: GraphStore) -> None:
    with pytest.raises(NotFoundError):
        answers.directive_cascade(store, "body:tu:minh-hoa")
