"""The words of offices, one vocabulary for all who look for them in a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bomay.ingest.extract.text.anchors import Vocabulary
from bomay.ontology import tables

JOINT = "Đồng "  # ``Đồng Chủ tịch``
SEAT = "thường vụ"  # of a board, which is printed so itself
POLICE_LETTERS = "ca"  # which name a shift too
DELEGATE = "Đại biểu"  # whose delegation is printed so too
CASE = "vụ "  # which is a matter of the courts too


@dataclass(frozen=True, slots=True)
class PostHead:
    """One row of ``post_heads.csv``; one that is not ``alone`` says nothing without its body.

    ``abroad`` is the head of such an office of another country: ``Ngoại trưởng Mỹ``; several have a
    ``joint`` one together (``Đồng Chủ tịch``). What is printed so may be something else where it is
    ``doubtful``, whatever stands before it.
    """

    head: str
    body: tuple[str, str] | None
    overlap: str
    prefix: str
    alone: bool = True
    abroad: str = ""
    joint: bool = False
    doubtful: bool = False


@cache
def post_heads() -> Vocabulary[PostHead]:
    """The office words of ``post_heads.csv``."""
    return Vocabulary(rows_by_surface())


@cache
def rows_by_surface() -> Mapping[str, PostHead]:
    """The row of each office word."""
    return {row["surface"]: _row(row) for row in tables.rows("post_heads")}


def _row(cells: Mapping[str, str]) -> PostHead:
    name, _, kind = cells["body"].partition("|")
    body = (name, kind) if name else None
    alone, joint = cells["alone"] != "no", cells["head"].startswith(JOINT)
    head, overlap = cells["head"], cells["overlap"]
    doubtful = overlap in (SEAT, POLICE_LETTERS) or head == DELEGATE
    doubtful = doubtful or cells["surface"].startswith(CASE)
    return PostHead(head, body, overlap, cells["prefix"], alone, cells["abroad"], joint, doubtful)
