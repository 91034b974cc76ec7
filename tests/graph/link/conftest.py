"""Documents made by hand: a text of sentences, and the facts that stand in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any

import pytest

from bomay.graph.link import Linked, claims_of
from bomay.graph.store import GraphStore, open_store
from bomay.ontology.facts import (
    BodyFact,
    CitationFact,
    DirectiveFact,
    DocumentFact,
    Facts,
    HoldingFact,
    PersonFact,
    Span,
    UnitFact,
)

UNITS = {
    "quận Bình Tân": ("district", "unit:tphcm:quan-binh-tan"),
    "Quận 11": ("district", "unit:tphcm:quan-11"),
    "Thành phố Hồ Chí Minh": ("province", "unit:tphcm"),
    "xã Tân Phú": ("commune", None),
}
BODIES = {
    "Quận ủy Bình Tân": ("qu", "quận Bình Tân"),
    "Ủy ban nhân dân quận Bình Tân": ("ubnd", "quận Bình Tân"),
    "Quận ủy Quận 11": ("qu", "Quận 11"),
    "Hội đồng nhân dân Quận 11": ("hdnd", "Quận 11"),
    "Thành ủy Thành phố Hồ Chí Minh": ("tu", "Thành phố Hồ Chí Minh"),
    "Sở Y tế Thành phố Hồ Chí Minh": ("so", "Thành phố Hồ Chí Minh"),
    "Ủy ban nhân dân xã Tân Phú": ("ubnd", "xã Tân Phú"),
    "Bộ Chính trị": ("bo-chinh-tri", None),
    "Ban Bí thư": ("ban-bi-thu", None),
    "Quốc hội": ("quoc-hoi", None),
    # Central ones that no table names: what tells them apart is their name.
    "Hội đồng Dân tộc": ("uy-ban-qh", None),
    "Ngân hàng Nhà nước Việt Nam": ("co-quan-ngang-bo", None),
}
Maker = Callable[..., Facts]


def _facts(
    name: str,
    *,
    published: str | None = "2023-10-05",
    kind: str = "news",
    number: str | None = None,
    holdings: tuple[tuple[Any, ...], ...] = (),
    directives: tuple[dict[str, Any], ...] = (),
    cites: tuple[dict[str, Any], ...] = (),
    foreign: tuple[str, ...] = (),
) -> Facts:
    text = f"{name}.\n"
    people: dict[str, Span] = {}
    bodies: dict[str, Span] = {}
    held, acts, citations = [], [], []
    for person, head, body, *rest in holdings:
        more: dict[str, Any] = rest[0] if rest else {}
        sentence = f"{head} {body or ''} {person}"
        at = len(text)
        text += f"{sentence}.\n"
        people.setdefault(person, (text.index(person, at), text.index(person, at) + len(person)))
        if body:
            bodies.setdefault(body, (at + len(head) + 1, at + len(head) + 1 + len(body)))
        said = {"status": "current", "stated_at": published} | more
        held.append(
            HoldingFact(
                person=person,
                head=head,
                body=body,
                evidence=((at, at + len(sentence)),),
                quote=sentence,
                pattern="test",
                confidence=0.9,
                **said,
            )
        )
    for act in directives:
        at = len(text)
        text += f"{act['number']}.\n"
        span = (at, at + len(act["number"]))
        issuer = act.get("issuer")
        if issuer:
            bodies.setdefault(issuer, span)
        fields = {"document_type": "Kết luận"} | act
        acts.append(DirectiveFact(mentions=(span,), confidence=0.98, **fields))
        citations.append(
            CitationFact(
                subject="document",
                relation="self" if act["number"] == number else "implements",
                directive=act["number"],
                modality="intended",
                cue="thực hiện",
                evidence=(span,),
                quote=act["number"],
                pattern="test",
                confidence=0.9,
            )
        )
    for cite in cites:
        said = {"modality": "fact", "cue": None, "evidence": ((0, 4),), "quote": text[:4]} | cite
        citations.append(CitationFact(pattern="test", confidence=0.8, **said))
    units = {BODIES[body][1] for body in bodies} - {None}
    return Facts(
        document=DocumentFact(
            source=f"{name}.txt",
            sha256=sha256(name.encode()).hexdigest(),
            text=text,
            title=name,
            published=published,
            kind=kind,
            number=number,
        ),
        persons=tuple(
            PersonFact(name=person, mentions=(span,), foreign=person in foreign)
            for person, span in people.items()
        ),
        bodies=tuple(
            BodyFact(name=body, kind=BODIES[body][0], unit=BODIES[body][1], mentions=(span,))
            for body, span in bodies.items()
        ),
        units=tuple(
            UnitFact(name=unit, level=UNITS[unit][0], unit_id=UNITS[unit][1])
            for unit in sorted(unit for unit in units if unit)
        ),
        holdings=tuple(held),
        directives=tuple(acts),
        citations=tuple(citations),
    )


@pytest.fixture
def facts() -> Maker:
    """A function that makes one document's facts."""
    return _facts


@pytest.fixture
def link() -> Callable[..., Linked]:
    """A function that makes one document's facts and links them."""

    def linked(name: str, **said: Any) -> Linked:
        made = _facts(name, **said)
        return claims_of(made, recorded_at="2026-01-01T00:00:00+00:00", extractor="test")

    return linked


@pytest.fixture
def store() -> Iterator[GraphStore]:
    """An empty store."""
    with open_store("sqlite:///:memory:") as opened:
        opened.initialise()
        yield opened
