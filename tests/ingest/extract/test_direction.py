"""Which act does it to which: pairs of active and passive sentences, official and press.

A wrong-way edge is the worst error there is; each sentence here is told from both ends. A row
without subject states nothing of two acts: what is planned, denied, asked, part of a title or a
preamble. ``;`` parts the acts of one statement, ``|`` the statements of one sentence.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import NamedTuple

import pytest

from bomay.ingest.extract.citations.modality import EFFECTS
from bomay.ontology.numbers import number_key
from bomay.ontology.tables import rows

from .conftest import Read

TABLE = Path(__file__).with_name("direction.csv").read_text(encoding="utf-8")
PAIRS = list(csv.DictReader(io.StringIO(TABLE)))
HEAD = """CHÍNH PHỦ
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 10/2025/NĐ-CP

Hà Nội, ngày 26 tháng 11 năm 2025

NGHỊ ĐỊNH
QUY ĐỊNH MỘT SỐ VIỆC

Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
Chính phủ ban hành Nghị định quy định một số việc.

Điều 1. Quy định

"""


class Edge(NamedTuple):
    """One act does it to another; ``document`` is the text itself."""

    subject: str
    relation: str
    object: str


def edges(read: Read, text: str) -> set[Edge]:
    """What takes effect, by whom, on what."""
    found = read(text)
    for citation in found.citations:
        start, end = citation.evidence[0]
        assert text[start:end] == citation.quote
    return {
        Edge(key(citation.subject), citation.relation, key(str(citation.directive)))
        for citation in found.citations
        if citation.relation in EFFECTS and citation.modality == "fact"
    }


def key(name: str) -> str:
    return name if name == "document" else number_key(name)


def expected(row: dict[str, str]) -> set[Edge]:
    statements = zip(*(row[part].split("|") for part in Edge._fields), strict=True)
    return {
        Edge(key(subject), relation, key(target))
        for subjects, relation, targets in statements
        for subject in subjects.split(";")
        for target in targets.split(";")
        if subject
    }


def test_there_are_pairs_enough() -> None:
    assert len(PAIRS) >= 200
    assert {one for row in PAIRS for one in row["relation"].split("|")} == {"", *EFFECTS}


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: str(row["sentence"]))
def test_direction(row: dict[str, str], facts_of: Read) -> None:
    head = HEAD if row["register"] == "official" else ""
    assert edges(facts_of, head + row["sentence"] + "\n") == expected(row)


@pytest.mark.parametrize("voice", ["example", "passive"])
@pytest.mark.parametrize("row", list(rows("act_verbs")), ids=lambda row: str(row["relation"]))
def test_each_verb_is_read_in_both_voices(row: dict[str, str], voice: str, facts_of: Read) -> None:
    ((subject, relation, target),) = edges(facts_of, row[voice])
    assert relation == row["relation"]
    assert subject.startswith("2/"), "the examples number the acting act 2"
    assert target.startswith("1/")
    assert row["source"]
