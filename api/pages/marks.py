"""A document's text cut into pieces, so that each quoted stretch can be marked and linked to.

Claims overlap freely; HTML elements cannot. The text is cut at every start and end of evidence, and
each piece knows the claims that cover it and those that begin there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``claims`` cover it, ``anchors`` are those whose evidence begins here."""

    text: str
    claims: tuple[str, ...]
    anchors: tuple[str, ...]


def cut(text: str, evidence: Iterable[dict[str, Any]]) -> tuple[Piece, ...]:
    """The pieces of ``text``, which joined give it back.

    Args:
        text: the stored text, or a beginning of it.
        evidence: 5.3 evidence of this document; what lies beyond the text is left out.
    """
    spans = sorted(
        {(e["start"], e["end"], e["claim"]) for e in evidence if 0 <= e["start"] < e["end"]}
    )
    spans = [span for span in spans if span[1] <= len(text)]
    edges = sorted({0, len(text), *(s for s, _, _ in spans), *(e for _, e, _ in spans)})
    anchored: set[str] = set()
    pieces = []
    active: list[tuple[int, int, str]] = []
    waiting = iter(spans)
    following = next(waiting, None)
    for start, end in pairwise(edges):
        active = [span for span in active if span[1] > start]
        while following is not None and following[0] <= start:
            active.append(following)
            following = next(waiting, None)
        claims = tuple(dict.fromkeys(claim for _, _, claim in active))
        anchors = tuple(claim for claim in claims if claim not in anchored)
        anchored.update(anchors)
        pieces.append(Piece(text[start:end], claims, anchors))
    return tuple(pieces)
