"""``bomay withdraw``: take back what documents support."""

from __future__ import annotations

import click

from bomay.cli.options import opened_for_writing, store_option
from bomay.ingest.load import withdraw


@click.command("withdraw", short_help="Take back what documents support.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@store_option
def command(sources: tuple[str, ...], store: str | None) -> int:
    """Take back what documents support; what other documents support stays.

    SOURCE is the path as ingested (a container goes with all its records), a document id
    (source:…), or the first digits of its sha256.
    """
    with opened_for_writing(store) as graph:
        report = withdraw(graph, sources)
    for refusal in report.refused:
        click.echo(f"refused: {refusal}", err=True)
    click.echo(f"{len(report.withdrawn)} withdrawn, {len(report.refused)} unknown")
    return 1 if report.refused else 0
