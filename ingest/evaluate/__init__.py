"""Comparing what was read with what careful readers annotated: the report card.

Facts and annotations in, a ``Card`` out; only ``texts`` opens files.
"""

from __future__ import annotations

from bomay.ingest.evaluate.card import Card, Figure, card_of
from bomay.ingest.evaluate.compare import Comparison, compare
from bomay.ingest.evaluate.gold import Annotation, read_annotations
from bomay.ingest.evaluate.judge import Outcome, judge
from bomay.ingest.evaluate.texts import sources_of

__all__ = [
    "Annotation", "Card", "Comparison", "Figure", "Outcome", "card_of", "compare", "judge",
    "read_annotations", "sources_of",
]  # fmt: skip
