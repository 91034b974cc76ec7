"""``bomay extract``: facts of documents, nothing stored."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import click

from bomay.ingest.guard import extract_or_refuse
from bomay.ingest.read import FORMATS, Source, media_type_of, read, read_bytes
from bomay.ontology.errors import SourceError
from bomay.ontology.facts import Facts


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
    help="jsonl: one object a document; table and csv: one holding or citation a line.",
)
def command(paths: tuple[str, ...], form: str) -> int:
    """Print the facts of files, folders and archives; '-' reads standard input.

    \b
    bomay extract article.txt
    bomay extract folder/ --format jsonl > facts.jsonl
    curl … | bomay extract - --format table
    """
    refused = 0
    documents = []
    for source in _sources(paths):
        facts = source if isinstance(source, SourceError) else extract_or_refuse(source)
        if isinstance(facts, SourceError):
            click.echo(f"refused: {facts}", err=True)
            refused += 1
            continue
        if form == "jsonl":
            click.echo(json.dumps(facts.to_json(), ensure_ascii=False))
        else:
            documents.append(facts)
    if form == "json":
        click.echo(json.dumps([f.to_json() for f in documents], ensure_ascii=False, indent=2))
    elif form != "jsonl":
        _print_rows(documents, form)
    return 1 if refused else 0


def _sources(paths: tuple[str, ...]) -> Iterator[Source | SourceError]:
    for path in paths:
        if path != "-":
            yield from read(path)
            continue
        try:
            data = sys.stdin.buffer.read()
            yield read_bytes("-", data, media_type=media_type_of(data))
        except SourceError as refusal:
            yield refusal


def _print_rows(documents: list[Facts], form: str) -> None:
    from bomay.cli.output import as_csv, as_table

    columns = [
        (name, lambda row, name=name: row[name])
        for name in ("document", "fact", "subject", "object", "status", "quote")
    ]
    rows = [row for facts in documents for row in _rows_of(facts)]
    click.echo(as_csv(rows, columns) if form == "csv" else as_table(rows, columns))


def _rows_of(facts: Facts) -> Iterator[dict[str, str | None]]:
    source = facts.document.source
    for holding in facts.holdings:
        yield {
            "document": source,
            "fact": "holding",
            "subject": holding.person,
            "object": " · ".join(part for part in (holding.head, holding.body) if part),
            "status": holding.status,
            "quote": holding.quote,
        }
    for citation in facts.citations:
        yield {
            "document": source,
            "fact": citation.relation,
            "subject": citation.actor or citation.subject,
            "object": citation.directive or citation.title,
            "status": citation.modality,
            "quote": citation.quote,
        }
