"""Two report cards side by side: what fell, what was gained and what was lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bomay.ingest.evaluate.card import ERRORS_ONLY, Card, Figure

_COUNTED = ("wrong_way", "unfounded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What changed since a card was saved.

    Attributes:
        below: each figure that fell, in words. Figures of kinds and relations count; those of
            patterns only inform, since a fact may pass from one pattern to another.
        gained, lost: errors of the saved card that are gone, and errors that are new.
        incomparable: documents that only one card has, or whose text or annotation changed.
    """

    below: tuple[str, ...]
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    incomparable: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """As plain lists."""
        return {
            "below": list(self.below),
            "gained": list(self.gained),
            "lost": list(self.lost),
            "incomparable": list(self.incomparable),
        }


def compare(saved: Card, now: Card) -> Comparison:
    """What changed from one card to the next."""
    below = []
    for name, figure in _judged(saved).items():
        below += _fallen(name, figure, _judged(now).get(name, Figure()))
    for name in _COUNTED:
        before, after = (card.figures.get(name, Figure()).wrong for card in (saved, now))
        if after > before:
            below.append(f"{name}: {after}, was {before}")
    docs = sorted(set(saved.documents) | set(now.documents))
    return Comparison(
        below=tuple(below),
        gained=tuple(sorted(set(saved.errors) - set(now.errors))),
        lost=tuple(sorted(set(now.errors) - set(saved.errors))),
        incomparable=tuple(d for d in docs if saved.documents.get(d) != now.documents.get(d)),
    )


def _judged(card: Card) -> dict[str, Figure]:
    kinds = {name: one for name, one in card.figures.items() if name not in ERRORS_ONLY}
    return kinds | {f"relation {name}": one for name, one in card.relations.items()}


def _fallen(name: str, before: Figure, after: Figure) -> list[str]:
    pairs = (
        ("precision", before.precision, after.precision),
        ("recall", before.recall, after.recall),
    )
    return [
        f"{name}: {what} {new:.4f}, was {old:.4f}"
        for what, old, new in pairs
        if old is not None and new is not None and new < old
    ]
