"""The report card: figures by kind, relation and pattern, and each thing that is not right.

A card is kept as JSON with a stable order of keys, so that its history can be read. Only counts
and errors are kept; what follows from the counts is written for readers and never read back.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bomay.ingest.evaluate.gold import Annotation
from bomay.ingest.evaluate.judge import KINDS, Outcome, judge
from bomay.ontology.errors import ParameterError
from bomay.ontology.facts import Facts

FORM = 1
_Z = 1.959964  # of the normal distribution, for 95 %
_PATTERNED = {
    "holdings": "holding",
    "directives": "directive",
    "own_numbers": "citation",
    "relations": "citation",
}
# Only errors of these have a meaning: there is nothing to find.
ERRORS_ONLY = frozenset({"issuers_unasked", "wrong_way", "unfounded"})


def wilson(hits: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a proportion after Wilson; nothing seen says nothing: 0 to 1."""
    if not total:
        return 0.0, 1.0
    share, square = hits / total, _Z * _Z
    centre = share + square / (2 * total)
    reach = _Z * math.sqrt(share * (1 - share) / total + square / (4 * total * total))
    return (
        max(0.0, (centre - reach) / (1 + square / total)),
        min(1.0, (centre + reach) / (1 + square / total)),
    )


@dataclass(slots=True)
class Figure:
    """How often something was right, wrong and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """Of what was said, the share that is right; None where nothing was said."""
        said = self.right + self.wrong
        return self.right / said if said else None

    @property
    def recall(self) -> float | None:
        """Of what is there, the share that was found; None where nothing is there."""
        there = self.right + self.missed
        return self.right / there if there else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where neither says anything."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else None

    def to_json(self) -> dict[str, Any]:
        """Counts, and what follows from them, rounded."""
        return {
            "right": self.right,
            "wrong": self.wrong,
            "missed": self.missed,
            "precision": _rounded(self.precision),
            "precision_95": _interval(self.right, self.right + self.wrong),
            "recall": _rounded(self.recall),
            "recall_95": _interval(self.right, self.right + self.missed),
            "f1": _rounded(self.f1),
        }


@dataclass(slots=True)
class Card:
    """Figures of an evaluation.

    Attributes:
        documents: each document with a fingerprint of its annotation and text.
        figures: by kind. relations: by relation. patterns: by ``holding:post-before-name``.
        errors: what is wrong or missed: ``wrong · relations · 16-2025.txt · 5/NQ-CP · amends``.
    """

    documents: dict[str, str] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    relations: dict[str, Figure] = field(default_factory=dict)
    patterns: dict[str, Figure] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def add(self, annotation: Annotation, facts: Facts) -> None:
        """Count one document."""
        text = hashlib.sha256(f"{annotation.line}\0{facts.document.text}".encode())
        self.documents[annotation.doc] = text.hexdigest()[:12]
        for outcome in judge(annotation, facts):
            self._count(annotation.doc, outcome)

    def _count(self, doc: str, outcome: Outcome) -> None:
        _tally(self.figures, outcome.kind, outcome.verdict)
        if outcome.relation is not None:
            _tally(self.relations, outcome.relation, outcome.verdict)
        kind = _PATTERNED.get(outcome.kind)
        if kind is not None:
            _tally(self.patterns, f"{kind}:{outcome.pattern or 'none'}", outcome.verdict)
        if outcome.verdict != "right":
            self.errors.append(f"{outcome.verdict} · {outcome.kind} · {doc} · {outcome.text}")

    def to_json(self) -> str:
        """The card as it is kept: sorted keys, one line a value."""
        value = {
            "form": FORM,
            "documents": self.documents,
            "figures": _plain(self.figures),
            "relations": _plain(self.relations),
            "patterns": _plain(self.patterns),
            "errors": sorted(self.errors),
        }
        return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    @classmethod
    def from_json(cls, name: str, text: str) -> Card:
        """A card that was kept.

        Raises:
            ParameterError: it is no card, or of another form.
        """
        try:
            value = json.loads(text)
            if value["form"] != FORM:
                raise ParameterError(name, f"a card of form {value['form']}, not {FORM}")
            return cls(
                documents={str(doc): str(mark) for doc, mark in value["documents"].items()},
                figures=_read(value["figures"]),
                relations=_read(value["relations"]),
                patterns=_read(value["patterns"]),
                errors=[str(error) for error in value["errors"]],
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as cause:
            raise ParameterError(name, f"it is no report card ({cause})") from cause

    def rows(self) -> list[tuple[str, Figure]]:
        """Every figure with its title, in the order of reading: kinds, relations, patterns."""
        kinds = [(kind, self.figures[kind]) for kind in KINDS if kind in self.figures]
        relations = [(f"relation {name}", one) for name, one in sorted(self.relations.items())]
        patterns = [(f"pattern {name}", one) for name, one in sorted(self.patterns.items())]
        return kinds + relations + patterns


def card_of(read: Iterable[tuple[Annotation, Facts]]) -> Card:
    """The card of annotated documents and what was read in them."""
    card = Card()
    for annotation, facts in read:
        card.add(annotation, facts)
    return card


def _tally(figures: dict[str, Figure], name: str, verdict: str) -> None:
    figure = figures.setdefault(name, Figure())
    setattr(figure, verdict, getattr(figure, verdict) + 1)


def _plain(figures: Mapping[str, Figure]) -> dict[str, Any]:
    return {name: figure.to_json() for name, figure in figures.items()}


def _read(values: Mapping[str, Mapping[str, Any]]) -> dict[str, Figure]:
    return {
        name: Figure(int(one["right"]), int(one["wrong"]), int(one["missed"]))
        for name, one in values.items()
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _interval(hits: int, total: int) -> Sequence[float]:
    return [round(end, 4) for end in wilson(hits, total)]
