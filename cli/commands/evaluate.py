"""``bomay evaluate``: the report card of extraction against annotated documents."""

from __future__ import annotations

import json
from pathlib import Path

import click

from bomay.cli.report_card import card_table, comparison_text
from bomay.ingest.evaluate import (
    Card,
    Comparison,
    card_of,
    compare,
    read_annotations,
    sources_of,
)
from bomay.ingest.extract import extract
from bomay.ontology.errors import ParameterError

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    "evaluate",
    short_help="Compare extraction with annotated documents.",
    epilog="\b\nbomay evaluate gold.jsonl --texts texts/ --write card.json\n"
    "bomay evaluate gold.jsonl --texts texts/ --against card.json",
)
@click.argument("gold", type=_FILE)
@click.option(
    "--texts",
    "folders",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    multiple=True,
    required=True,
    help="Folder of the annotated texts; may be given more than once.",
)
@click.option(
    "--against",
    metavar="CARD",
    type=_FILE,
    help="A saved card: print what was gained and lost, exit 1 below it.",
)
@click.option(
    "--write",
    metavar="CARD",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Save the card.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="json: the card as it is saved, with the comparison.",
)
def command(
    gold: Path, folders: tuple[Path, ...], against: Path | None, write: Path | None, form: str
) -> int:
    """Print precision, recall and F1 with 95 % intervals, by kind, relation and pattern.

    GOLD has one JSON object a document: doc, persons, holdings, directives. docs/quality.md says
    what is measured and how to read the card.
    """
    saved = Card.from_json(str(against), _text(against)) if against is not None else None
    annotations = read_annotations(str(gold), _text(gold).splitlines())
    sources = sources_of(annotations, folders)
    card = card_of((each, extract(sources[each.doc])) for each in annotations)
    comparison = compare(saved, card) if saved is not None else None
    _print(card, comparison, form)
    if write is not None:
        write.write_text(card.to_json(), encoding="utf-8")
    return 1 if comparison is not None and comparison.below else 0


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except ValueError as cause:
        raise ParameterError(str(path), "it is not UTF-8 text") from cause


def _print(card: Card, comparison: Comparison | None, form: str) -> None:
    if form == "json":
        value = json.loads(card.to_json())
        if comparison is not None:
            value["comparison"] = comparison.to_json()
        click.echo(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True))
        return
    click.echo(card_table(card))
    if comparison is not None:
        click.echo(comparison_text(comparison))
