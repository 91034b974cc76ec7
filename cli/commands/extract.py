"""``bomay extract``: facts of documents, nothing stored."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import click

from bomay.cli.options import workers_options
from bomay.cli.progress import Progress
from bomay.cli.refusals import Refusals
from bomay.ingest.guard import OfFacts
from bomay.ingest.read import FORMATS, Document, Place, find, media_type_of, read_bytes
from bomay.ingest.workers import open_workers, spread
from bomay.ontology.errors import SourceError
from bomay.ontology.facts import Facts

Row = dict[str, str | None]


@click.command(
    "extract",
    short_help="Print the facts of documents; store nothing.",
    epilog=f"Formats: {FORMATS}",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "jsonl", "csv"]),
    default="jsonl",
    show_default=True,
    help="jsonl: one object a document; table and csv: one holding or citation a line, "
    "with the document's day and what tells it.",
)
@workers_options
def command(paths: tuple[str, ...], form: str, workers: int | None, scheduler: str | None) -> int:
    """Print the facts of files, folders and archives; '-' reads standard input.

    The order is that of the documents, whatever the number of workers.

    \b
    bomay extract article.txt
    bomay extract folder/ --format jsonl > facts.jsonl
    curl … | bomay extract - --format table
    """
    seen = 0
    table: list[Row] = []
    first = True
    files = [path for path in paths if path != "-"]
    with (
        Refusals() as refusals,
        open_workers(workers, scheduler=scheduler) as crew,
        Progress("Reading", files) as progress,
    ):
        for done in spread(crew, _WORK[form], _found(paths, progress.place)):
            name = done.item.source if isinstance(done.item, SourceError) else done.item.name
            progress.place.reach()
            seen += 1
            if isinstance(done.answer, SourceError):
                progress.clear()
                refusals.tell(done.answer)
            elif isinstance(done.answer, list):
                table += done.answer
            elif done.answer is not None:
                _print(done.answer, form, first=first, progress=progress)
                first = False
            progress.step(name)
    if form == "json":
        click.echo("[]" if first else "\n]")
    elif form != "jsonl":
        _print_rows(table, form)
    if not seen:
        click.echo(f"bomay: nothing to read here: {', '.join(paths)} (read: {FORMATS})", err=True)
    return 1 if refusals.count or not seen else 0


def _print(answer: str, form: str, *, first: bool, progress: Progress) -> None:
    if sys.stdout.isatty():
        progress.clear()
    if form == "json":
        click.echo("[\n" if first else ",\n", nl=False)
        click.echo(answer, nl=False)
    else:
        click.echo(answer)


def _found(paths: tuple[str, ...], place: Place) -> Iterator[Document | SourceError]:
    for path in paths:
        if path != "-":
            yield from find(path, place=place)
            continue
        place.mark()
        try:
            data = sys.stdin.buffer.read()
            yield read_bytes("-", data, media_type=media_type_of(data))
        except SourceError as refusal:
            yield refusal


def json_line(_: Document, facts: Facts) -> str:
    """The facts of a document as one line of JSON; the work of a worker."""
    return json.dumps(facts.to_json(), ensure_ascii=False)


def json_lines(_: Document, facts: Facts) -> str:
    """The same on many lines, as the element of a list."""
    text = json.dumps(facts.to_json(), ensure_ascii=False, indent=2)
    return "\n".join(f"  {line}" for line in text.split("\n"))


def rows(_: Document, facts: Facts) -> list[Row]:
    """The holdings and citations of a document as rows of a table."""
    return list(_rows_of(facts))


_WORK: dict[str, Callable[[Document], Any]] = {
    "jsonl": OfFacts(json_line),
    "json": OfFacts(json_lines),
    "table": OfFacts(rows),
    "csv": OfFacts(rows),
}


_COLUMNS = (
    "document", "published", "known from", "fact", "subject", "object", "status", "start", "end",
    "stated", "quote",
)  # fmt: skip


def _print_rows(rows: list[Row], form: str) -> None:
    from bomay.cli.output import as_csv, as_table

    columns = [(name, lambda row, name=name: row[name]) for name in _COLUMNS]
    click.echo(as_csv(rows, columns) if form == "csv" else as_table(rows, columns))


def _rows_of(facts: Facts) -> Iterator[Row]:
    document = facts.document
    head = {
        "document": document.source,
        "published": document.published,
        "known from": document.published_basis or "undated",
    }
    for holding in facts.holdings:
        acted = holding.acting and holding.status == "former"
        head_said = f"{holding.head} (acting)" if acted else holding.head
        yield head | {
            "fact": "holding",
            "subject": holding.person,
            "object": " · ".join(part for part in (head_said, holding.body) if part),
            "status": holding.status,
            "start": holding.start,
            "end": holding.end,
            "stated": holding.stated_at or document.published,
            "quote": holding.quote,
        }
    for citation in facts.citations:
        yield head | {
            "fact": citation.relation,
            "subject": citation.actor or citation.subject,
            "object": citation.directive or citation.title,
            "status": citation.modality,
            "start": None,
            "end": None,
            "stated": document.published,
            "quote": citation.quote,
        }
