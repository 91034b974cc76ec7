"""A report card and what changed since a saved one, as people read them."""

from __future__ import annotations

from bomay.cli.output import Item, as_table
from bomay.ingest.evaluate import Card, Comparison, Figure
from bomay.ingest.evaluate.card import ERRORS_ONLY, wilson

_COLUMNS = ("figure", "right", "wrong", "missed", "precision", "recall", "F1")
_LISTED = 40


def card_table(card: Card) -> str:
    """Every figure on a line: counts, precision and recall with their 95 % intervals, F1."""
    columns = [(name, lambda row, name=name: row[name]) for name in _COLUMNS]
    rows = [_row(name, figure) for name, figure in card.rows()]
    return f"{len(card.documents)} documents\n{as_table(rows, columns)}"


def comparison_text(comparison: Comparison) -> str:
    """What was gained and lost, and what fell below the saved card."""
    lines = []
    if comparison.incomparable:
        docs = _listed(comparison.incomparable, 5)
        lines += ["", f"Not as in the saved card, so figures differ by this too: {docs}"]
    for title, items in (("Gained", comparison.gained), ("Lost", comparison.lost)):
        if items:
            lines += ["", f"{title} ({len(items)}):", *(f"  {item}" for item in items[:_LISTED])]
            lines += [f"  … and {len(items) - _LISTED} more"] if len(items) > _LISTED else []
    if comparison.below:
        lines += ["", "Below the saved card:", *(f"  {line}" for line in comparison.below)]
    else:
        lines += ["", "Nothing is below the saved card."]
    return "\n".join(lines)


def _listed(names: tuple[str, ...], most: int) -> str:
    return ", ".join(names[:most]) + (f" … ({len(names)})" if len(names) > most else "")


def _row(name: str, figure: Figure) -> Item:
    counts = {"right": figure.right, "wrong": figure.wrong, "missed": figure.missed}
    row = {"figure": name} | {key: str(value) for key, value in counts.items()}
    if name in ERRORS_ONLY:
        return row | {"precision": "", "recall": "", "F1": ""}
    return row | {
        "precision": _share(figure.precision, wilson(figure.right, figure.right + figure.wrong)),
        "recall": _share(figure.recall, wilson(figure.right, figure.right + figure.missed)),
        "F1": "" if figure.f1 is None else f"{figure.f1:.3f}",
    }


def _share(value: float | None, interval: tuple[float, float]) -> str:
    return "" if value is None else f"{value:.3f} [{interval[0]:.3f}, {interval[1]:.3f}]"
