"""``bomay import``: a complete record into a store."""

from __future__ import annotations

from pathlib import Path

import click

from bomay.cli.options import opened_for_writing, store_option
from bomay.cli.progress import Progress
from bomay.graph import record


@click.command("import", short_help="Bring a record made by export into the store.")
@click.argument("claims", metavar="CLAIMS", type=click.Path(path_type=Path))
@store_option
def command(claims: Path, store: str | None) -> None:
    """Bring the store what CLAIMS, made by bomay export --as claims, has and it has not.

    An empty store of either kind becomes the graph that was exported. Documents that the store has
    stay as they are, so a second import changes nothing. A file that is damaged, newer or no record
    is refused with the line and the reason before anything is written.

    \b
    bomay --store sqlite:///restored.db import backup.jsonl.gz
    """
    record.check_head(claims)  # before a store is made for it
    with opened_for_writing(store) as graph, Progress("Importing") as progress:
        done = record.load(graph, claims, progress=progress.step)
    click.echo(
        f"{done.new} new, {done.unchanged} unchanged, {done.judgements} judgements, "
        f"{done.redirects} merged ids"
    )
