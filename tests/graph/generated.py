"""A generated graph of any size, the same for the same seed: invented names, hubs, marks, nulls.

Not a test: ``conftest.py`` beside it and the benchmarks load it by path. Everything is made by
rules simple enough to be worked out again by a test.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field

from bomay.graph.store import WriteBatch
from bomay.ontology.judgement import VERDICTS, Judgement, ReviewPair, judgement_id, pair_id
from bomay.ontology.model import (
    Body,
    Claim,
    Directive,
    Entity,
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
from bomay.ontology.text import slug, tone_key

SURNAMES = ("Đặng", "Huỳnh", "Ngô", "Triệu", "Lý", "Vương", "Ông", "Ưng")
GIVEN = ("Ước", "Đỏ", "Mận", "Thuỷ", "Thủy", "Hoà", "Lụa", "Xoài", "Ổi", "Yến", "Ngọc Ẩn", "Kiều")
PLACES = ("Hoa Sữa", "Đá Bạc", "Suối Ngà", "Đồi Thông", "Ô Môi", "Rạch Sâu", "Cồn Ấu", "Bãi Đước")
HEADS = (("Bí thư", 1), ("Phó Bí thư", None), ("Ủy viên", None))
TYPES = (("Nghị quyết", "NQ"), ("Kết luận", "KL"), ("Chỉ thị", "CT"), ("Quy định", "QĐ"))
RELATIONS = ("CITES", "BASED_ON", "AMENDS", "REPLACES", "IMPLEMENTS")
RECORDED = "2026-01-01T00:00:00Z"
HUB_DIRECTIVE = "directive:party:tw:khoa-1:nq:1"
HUB_BODY = "body:qu:minh-hoa-quan-0"


@dataclass(slots=True)
class Graph:
    """All values of a generated graph; ``batch`` writes them at once."""

    units: list[Unit] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    persons: list[Person] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    others: list[Entity] = field(default_factory=list)
    documents: list[SourceDocument] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    pairs: list[ReviewPair] = field(default_factory=list)

    def entities(self) -> list[Entity]:
        """All entities but the documents."""
        parts = (self.units, self.bodies, self.posts, self.persons, self.directives, self.others)
        return [entity for part in parts for entity in part]

    def batch(self) -> WriteBatch:
        """The whole graph as one change."""
        return WriteBatch(
            documents=self.documents,
            mentions=self.mentions,
            claims=self.claims,
            entities=self.entities(),
            tenures=self.tenures,
            relations=self.relations,
            judgements=self.judgements,
            pairs=self.pairs,
            redirects={"person:cu-000000": "person:cu-000001", "person:cu-000001": PERSON_ZERO},
        )


PERSON_ZERO = "person:dang-uoc-000000"


def generate(scale: int = 40, *, seed: int = 7) -> Graph:
    """A graph of ``scale`` persons, as many directives and ``scale // 2`` documents.

    A quarter of the tenures are in ``HUB_BODY``, half of the relations go to ``HUB_DIRECTIVE``.
    """
    rng = random.Random(seed)
    graph = Graph()
    _structure(graph, districts=max(2, scale // 10))
    _people(graph, scale)
    _acts(graph, rng, scale)
    for n in range(max(1, scale // 2)):
        _document(graph, rng, n)
    for n in range(scale * 2):
        _tenure(graph, rng, n)
    for n in range(scale * 4):
        _relation(graph, rng, n)
    for n in range(max(2, scale // 8)):
        _judged(graph, n)
    return graph


def _structure(graph: Graph, *, districts: int) -> None:
    province = Unit(
        id="unit:minh-hoa", name="Tỉnh Minh Hòa", level="province", unit_type="tỉnh", code="01"
    )
    graph.units.append(province)
    for n in range(districts):
        place = PLACES[n % len(PLACES)] + (f" {n // len(PLACES)}" if n >= len(PLACES) else "")
        unit = Unit(
            id=f"unit:minh-hoa:quan-{n}", name=f"Quận {place}", level="district",
            unit_type="quận", parent=province.id, hint="quận thuộc Tỉnh Minh Hòa",
            valid_to="2025-06-30" if n % 2 else None,
        )  # fmt: skip
        body = Body(
            id=f"body:qu:minh-hoa-quan-{n}", name=f"Quận ủy {place}", kind="qu", unit=unit.id,
            valid_to=unit.valid_to, parent="body:nowhere" if n % 2 else None,
        )  # fmt: skip
        graph.units.append(unit)
        graph.bodies.append(body)
        for head, seats in HEADS:
            graph.posts.append(
                Post(
                    id=f"post:{slug(head)}:qu:minh-hoa-quan-{n}", name=f"{head} {body.name}",
                    head=head, body=body.id, seats=seats,
                )
            )  # fmt: skip
    graph.others += [
        Term(id="term:khoa-1", name="Khóa I", body_kind="qu", area=province.id, ordinal="I"),
        Reform(
            id="reform:2025-07-01:merge:minh-hoa", name="Sắp xếp Tỉnh Minh Hòa", kind="merge",
            date="2025-07-01", sources=("unit:minh-hoa:quan-1",), results=(province.id,),
            shares=("full",),
        ),
    ]  # fmt: skip


def _people(graph: Graph, count: int) -> None:
    for n in range(count):
        name = f"{SURNAMES[n % len(SURNAMES)]} {GIVEN[n // len(SURNAMES) % len(GIVEN)]}"
        graph.persons.append(
            Person(
                id=f"person:{slug(name)}-{n:06x}", name=name, name_key=tone_key(name),
                hint=f"người thứ {n}" if n % 3 else None, foreign=n % 17 == 5,
            )
        )  # fmt: skip


def _acts(graph: Graph, rng: random.Random, count: int) -> None:
    for n in range(count):
        kind, code = TYPES[n % len(TYPES)]
        number = n // len(TYPES) + 1
        body = graph.bodies[n % len(graph.bodies)].id
        graph.directives.append(
            Directive(
                id=f"directive:party:tw:khoa-1:{slug(code)}:{number}",
                number=f"{number:02d}-{code}/TW",
                name=f"{kind} {number:02d}-{code}/TW", document_type=kind if n % 5 else None,
                code=code, issuer=body if n % 3 else None, series_issuer=body if n % 4 else None,
                regime="party", term="term:khoa-1" if n % 2 else None,
                date=(None, f"20{n % 20:02d}", f"20{n % 20:02d}-0{n % 9 + 1}",
                      f"20{n % 20:02d}-0{n % 9 + 1}-1{n % 10}")[n % 4],
                title=f"về việc {rng.choice(GIVEN).lower()}", inferred=n % 7 == 0,
                candidates=(HUB_DIRECTIVE,) if n % 11 == 3 else (),
            )
        )  # fmt: skip


def _document(graph: Graph, rng: random.Random, n: int) -> None:
    people = rng.sample(graph.persons, k=min(3, len(graph.persons)))
    text = "𠀋 Tin số {}: {} cùng dự họp.\n".format(n, ", ".join(p.name for p in people))
    document = SourceDocument(
        id=f"source:{n:016x}", name=f"Tin số {n}", sha256=f"{n:016x}" * 4, text=text, kind="news",
        sources=(f"tin/{n}.txt",) + (("tin/bản sao.txt",) if n == 1 else ()),
        published=f"202{n % 5}-0{n % 9 + 1}-01" if n % 4 else None, recorded_at=RECORDED,
        publisher=None if n % 2 else "Báo Minh Hòa",
    )  # fmt: skip
    graph.documents.append(document)
    for person in people:
        at = text.index(person.name)
        name = f"{person.name} {person.id}"
        graph.mentions.append(
            Mention(
                id=f"{document.id}.m.{person.id[-6:]:0>16}", document=document.id, kind="person",
                name=name, block=person.name_key, spans=((at, at + len(person.name)),),
                attributes=json.dumps({"n": n}), entity=person.id if n % 9 else None,
            )
        )  # fmt: skip


def _claim(graph: Graph, rng: random.Random, predicate: str) -> Claim:
    mention = rng.choice(graph.mentions)
    document = graph.documents[int(mention.document[-16:], 16)]
    claim = Claim(
        id=f"claim:{len(graph.claims):024x}", document=document.id, predicate=predicate,
        subject=mention.id if predicate == "holds" else None, object=None,
        arguments=json.dumps({"head": "Bí thư"}), spans=(*mention.spans, (0, 1)),
        quote=document.text[slice(*mention.spans[0])], stated_at=document.published,
        modality="fact", zone="body", pattern="generated", confidence=0.5,
        extractor="generated", recorded_at=RECORDED,
    )  # fmt: skip
    graph.claims.append(claim)
    return claim


def _tenure(graph: Graph, rng: random.Random, n: int) -> None:
    posts = graph.posts[: len(HEADS)] if n % 4 == 0 else graph.posts
    person, post = rng.choice(graph.persons), rng.choice(posts)
    year = 2000 + n % 25
    start, end = f"{year}-03-01", f"{year + 2}-03-01"
    dated = n % 6 != 0
    graph.tenures.append(
        Tenure(
            id=f"tenure:{person.id[7:]}:{post.id[5:]}:{n}", person=person.id, post=post.id,
            role="acting" if n % 13 == 4 else None, start=start if n % 3 == 1 else None,
            earliest_start=f"{year - 1}-01-01" if n % 5 else None,
            latest_start=start if dated else None,
            earliest_end=end if dated else None, latest_end=f"{year + 4}-01-01" if n % 3 else None,
            certain=((start, f"{year}-09-01"), (f"{year + 1}-06-01", end)) if dated else (),
            inferred=((f"{year}-09-01", f"{year + 1}-06-01"),) if n % 2 and dated else (),
            ended=n % 8 == 0, last_seen=end if dated else None,
            term=("term:khoa-1", "khóa I", None)[n % 3],
            claims=tuple(_claim(graph, rng, "holds").id for _ in range(1 + n % 3)),
            conflicts=(_claim(graph, rng, "holds").id,) if n % 10 == 0 else (),
        )
    )  # fmt: skip


def _relation(graph: Graph, rng: random.Random, n: int) -> None:
    subject = rng.choice(graph.documents).id if n % 3 == 0 else rng.choice(graph.directives).id
    target = HUB_DIRECTIVE if n % 2 else rng.choice(graph.directives).id
    graph.relations.append(
        Relation(
            id=f"relation:{n:024x}", subject=subject, object=target,
            relation="SELF" if n % 41 == 0 and n % 3 == 0 else rng.choice(RELATIONS),
            actor=graph.bodies[n % len(graph.bodies)].id if n % 5 == 0 else None,
            modality=("fact", "fact", "intended", "planned", "negated")[n % 5],
            partial=n % 9 == 0, inferred=n % 7 == 0, claims=(_claim(graph, rng, "cites").id,),
        )
    )  # fmt: skip


def _judged(graph: Graph, n: int) -> None:
    """A judgement, and a pair of persons or acts to review."""
    left, right = graph.mentions[n % len(graph.mentions)], graph.mentions[-1 - n]
    verdict = VERDICTS[n % len(VERDICTS)]
    said = {"author": f"Ủy ban {n % 3}", "made_at": f"2026-0{1 + n % 9}-01T00:00:00Z"}
    undoes = graph.judgements[n - 3].id if verdict == "undo" else None
    graph.judgements.append(
        Judgement(
            id=judgement_id(verdict, (left.id,), (right.id,), undoes=undoes, **said),
            kind="person" if n % 4 else "directive", verdict=verdict, left=(left.id,),
            right=(right.id,), blocks=tuple(sorted({left.block, right.block})),
            undoes=undoes, note="vì “cùng quê”" if n % 2 else None, **said,
        )
    )  # fmt: skip
    kind, ends = ("person", graph.persons) if n % 3 else ("directive", graph.directives)
    one, other = ends[n % len(ends)].id, ends[-1 - n].id
    graph.pairs.append(
        ReviewPair(
            id=pair_id(kind, one, other), kind=kind, block=left.block, left=one, right=other,
            score=0.25 * (n % 4), reasons=("cùng tên", "cùng tỉnh")[: n % 3],
        )
    )  # fmt: skip
