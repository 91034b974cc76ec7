"""``bomay ingest``: documents into the store."""

from __future__ import annotations

import click

from bomay.cli.options import opened_for_writing, store_option
from bomay.cli.progress import Progress
from bomay.ingest.load import Report, ingest
from bomay.ingest.read import FORMATS


@click.command(
    "ingest",
    short_help="Read documents into the store.",
    epilog=f"Formats: {FORMATS}",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@store_option
def command(paths: tuple[str, ...], store: str | None) -> int:
    """Read files, folders and archives; extract, link and store them.

    Repeatable: the same documents give the same graph, however often and in whatever order. What
    cannot be read is named on standard error with the reason, the rest is done (exit code 1).

    \b
    bomay ingest folder/
    bomay --store sqlite:///press.db ingest a.txt b.html
    """
    with opened_for_writing(store) as graph, Progress("Reading") as progress:
        report = ingest(graph, paths, progress=progress.step)
    say(report)
    return 1 if report.refused else 0


def say(report: Report) -> None:
    """The report of an ingest, refusals on standard error."""
    for refusal in report.refused:
        click.echo(f"refused: {refusal}", err=True)
    click.echo(
        f"{len(report.new)} new, {len(report.changed)} changed, "
        f"{len(report.unchanged)} unchanged, {len(report.refused)} refused"
    )
