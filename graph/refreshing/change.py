"""A change of documents while its batch is being made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from bomay.graph.derive.judged import Judged
from bomay.graph.link import Linked
from bomay.graph.store import records
from bomay.graph.store.base import GraphStore, Row, WriteBatch
from bomay.ontology.judgement import Judgement, ReviewPair
from bomay.ontology.model import Claim, Entity, Mention, Relation, Tenure

_MENTION = [field.name for field in fields(Mention)]


class Change:
    """What comes, what goes, and what follows from it so far.

    Attributes:
        gone: ids of all documents whose old rows no longer count, replaced ones too.
        old: the mentions of the gone documents as stored.
        mentions: of the new documents by id; steps set their ``entity``.
        moved: mentions of other documents that stand for something else now, by id.
        sha256: of the new documents by id.
        judgements: new ones of people. pairs: to review, of all blocks derived again.
        persons: those of whom a mention came, went or moved, under the old and the new id.
    """

    def __init__(
        self,
        store: GraphStore,
        linked: Sequence[Linked],
        gone: Iterable[str],
        judgements: Sequence[Judgement] = (),
    ) -> None:
        self.store, self.linked = store, linked
        self.basis = store.basis()
        new = [one.document.id for one in linked]
        asked = sorted({*new, *gone})
        self.gone = [row["id"] for row in store.run("entities/by_ids", ids=asked)]
        self.old = store.run("link/mentions_of_documents", documents=self.gone)
        self.sha256 = {one.document.id: one.document.sha256 for one in linked}
        self.mentions: dict[str, Mention] = {m.id: m for one in linked for m in one.mentions}
        self.claims: list[Claim] = [claim for one in linked for claim in one.claims]
        self.moved: dict[str, Mention] = {}
        self.judgements = list(judgements)
        self.pairs: list[ReviewPair] = []
        self._reviewed: dict[str, set[str]] = {}
        self.persons: set[str] = set()
        self.entities: dict[str, Entity] = {}
        self.tenures: list[Tenure] = []
        self.relations: list[Relation] = []
        self.redirects: dict[str, str] = {}
        self.dropped: dict[str, set[str]] = {
            "entities": set(),
            "tenures": set(),
            "relations": set(),
            "pairs": set(),
        }

    def blocks(self, kind: str) -> list[str]:
        """The blocks of one kind that the change touches."""
        found = {m.block for m in self.mentions.values() if m.kind == kind}
        return sorted(found | {row["block"] for row in self.old if row["kind"] == kind})

    def judged(self, kind: str, blocks: Iterable[str]) -> tuple[list[str], Judged]:
        """What people judged of some blocks, and these with all that judgements tie to them."""
        tied = {block for one in self.judgements if one.kind == kind for block in one.blocks}
        known = {one.id: one for one in self.judgements}
        asked, new = set[str](), {*blocks, *tied}
        while new:
            rows = self.store.run("judgements/of_blocks", blocks=sorted(new))
            asked |= new
            found = [one for one in map(records.judgement, rows) if one.kind == kind]
            known |= {one.id: one for one in found}
            new = {block for one in found for block in one.blocks} - asked
        return sorted(asked), Judged.of(known.values(), kind)

    def review(self, kind: str, blocks: Sequence[str], pairs: Iterable[ReviewPair]) -> None:
        """Make the pairs of some blocks these."""
        self._reviewed.setdefault(kind, set()).update(blocks)
        self.pairs += pairs

    def review_some(self, pairs: Iterable[ReviewPair], stale: Iterable[str]) -> None:
        """Add some pairs to those stored, and take others away."""
        self.pairs += pairs
        self.dropped["pairs"].update(stale)

    def in_blocks(self, kind: str, blocks: Sequence[str]) -> list[Row]:
        """All mentions of some blocks after the change, stored and new alike, as rows."""
        rows = self.store.run(
            "link/mentions_of_blocks", kind=kind, blocks=blocks, without=self.gone
        )
        return rows + self.new_rows(kind, blocks)

    def new_rows(self, kind: str, blocks: Iterable[str]) -> list[Row]:
        """The new mentions of some blocks, as rows."""
        wanted = set(blocks)
        return [
            {name: getattr(m, name) for name in _MENTION} | {"sha256": self.sha256[m.document]}
            for m in self.mentions.values()
            if m.kind == kind and m.block in wanted
        ]

    def settle(self, row: Mapping[str, Any], entity: str, rule: str, *, inferred: bool) -> bool:
        """Say what a mention stands for; whether that is new. Only what is new is written."""
        new = self.mentions.get(row["id"])
        if new is not None:
            self.mentions[new.id] = replace(new, entity=entity, rule=rule, inferred=inferred)
            return True
        if (row["entity"], row["rule"], row["inferred"]) == (entity, rule, inferred):
            return False
        values = {name: row[name] for name in _MENTION} | {
            "spans": tuple((start, end) for start, end in row["spans"]),
            "entity": entity,
            "rule": rule,
            "inferred": inferred,
        }
        self.moved[row["id"]] = Mention(**values)
        return True

    def batch(self) -> WriteBatch:
        """Everything as one batch."""
        kept = self.entities.keys()
        stored: dict[str, tuple[str, float, list[str]]] = {}  # the id says the rest
        for kind, blocks in self._reviewed.items():
            rows = self.store.run("review/of_blocks", kind=kind, blocks=sorted(blocks))
            stored |= {row["id"]: (row["block"], row["score"], row["reasons"]) for row in rows}
        self.dropped["pairs"] |= stored.keys()
        return WriteBatch(
            basis=self.basis,
            documents=[one.document for one in self.linked],
            mentions=[*self.mentions.values(), *self.moved.values()],
            claims=self.claims,
            entities=[self.entities[key] for key in sorted(kept)],
            tenures=self.tenures,
            relations=self.relations,
            judgements=self.judgements,
            pairs=[
                pair
                for pair in self.pairs
                if stored.get(pair.id) != (pair.block, pair.score, list(pair.reasons))
            ],
            redirects={old: new for old, new in self.redirects.items() if old not in kept},
            delete_documents=self.gone,
            delete_entities=sorted(self.dropped["entities"] - kept),
            delete_tenures=sorted(self.dropped["tenures"] - {t.id for t in self.tenures}),
            delete_relations=sorted(self.dropped["relations"] - {r.id for r in self.relations}),
            delete_pairs=sorted(self.dropped["pairs"] - {pair.id for pair in self.pairs}),
        )
