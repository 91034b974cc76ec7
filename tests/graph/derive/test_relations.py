"""What one act does to another becomes an edge between the two, whichever way it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from bomay.graph.derive.relations import Cited, relations_of
from bomay.graph.store import open_store
from bomay.ingest.load import ingest

TOLD = {
    "active": "Nghị định số 24/2024/NĐ-CP đã thay thế Nghị định số 63/2014/NĐ-CP.",
    "passive": "Nghị định số 63/2014/NĐ-CP được thay thế bởi Nghị định số 24/2024/NĐ-CP.",
}


@pytest.mark.parametrize("voice", TOLD)
def test_an_act_replaces_an_act(voice: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"Ngày 5/3/2024, Chính phủ cho biết.\n{TOLD[voice]}\n", encoding="utf-8")
    with open_store("sqlite:///:memory:") as store:
        report = ingest(store, [file])
        assert report.refused == []
        found = store.run("relations/by_objects", objects=["directive:state:cp:2014:nd:63"])
    assert [(row["subject"], row["relation"], row["modality"]) for row in found] == [
        ("directive:state:cp:2024:nd:24", "REPLACES", "fact")
    ]


def test_no_act_does_anything_to_itself() -> None:
    def cited(subject: str, target: str) -> Cited:
        return Cited(
            claim="c",
            relation="replaces",
            subject=subject,
            object=target,
            actor=None,
            modality="fact",
            partial=False,
            inferred=False,
            confidence=0.9,
        )

    (edge,) = relations_of([cited("a", "a"), cited("a", "b"), cited("a", "b")])
    assert (edge.subject, edge.relation, edge.object) == ("a", "REPLACES", "b")
