"""Printing answers: as a table for people, as JSON, JSON lines or CSV for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import click

from bomay.ontology.text import printable

Item = Mapping[str, Any]
Column = tuple[str, Callable[[Item], object]]
# A spreadsheet runs a cell that starts with one of these as a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def emit(answer: Item, *, form: str, columns: Sequence[Column]) -> None:
    """Print a list answer (``items``, ``total``, ``next``) or one object."""
    items = answer.get("items", [answer])
    if form == "json":
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    elif form == "jsonl":
        for item in items:
            click.echo(json.dumps(item, ensure_ascii=False))
    elif form == "csv":
        click.echo(as_csv(items, columns), nl=False)
    else:
        click.echo(as_table(items, columns))
        _say_how_many(answer, len(items))


def as_csv(items: Iterable[Item], columns: Sequence[Column]) -> str:
    """CSV with a header line; cells that a spreadsheet would run are quoted with ``'``."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([title for title, _ in columns])
    for item in items:
        cells = [_cell(value(item)) for _, value in columns]
        writer.writerow([f"'{c}" if c.startswith(_FORMULA_STARTS) else c for c in cells])
    return out.getvalue()


def as_table(items: Sequence[Item], columns: Sequence[Column]) -> str:
    """Aligned columns; quotes and other long text go last, whole."""
    grid = [[title for title, _ in columns]]
    grid += [[printable(_cell(value(item))) for _, value in columns] for item in items]
    widths = [max(len(row[i]) for row in grid) for i in range(len(columns) - 1)]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])
        for row in grid
    ]
    return "\n".join(line.rstrip() for line in lines)


def reference(value: Any) -> str:
    """The name of an entity reference with its hint."""
    if not value:
        return ""
    return f"{value['name']} ({value['hint']})" if value.get("hint") else str(value["name"])


def first_quote(item: Item) -> str:
    """The first piece of evidence as ``“quote” [document]``, on one line."""
    evidence = item.get("evidence") or []
    if not evidence:
        return ""
    first = evidence[0]
    return f"“{' '.join(first['quote'].split())}” [{first['document']}]"


def _cell(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


def _say_how_many(answer: Item, shown: int) -> None:
    total = answer.get("total")
    if total is not None and total > shown:
        click.echo(f"{shown} of {total} shown; --limit shows more.", err=True)
    elif total == 0:
        click.echo("Nothing found.", err=True)
