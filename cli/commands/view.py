"""``bomay view``: a self-contained graph page."""

from __future__ import annotations

from pathlib import Path

import click

from bomay.api.views import render_view
from bomay.cli.options import on_option, opened, settings_for, store_option
from bomay.cli.pick import pick


@click.command("view", short_help="Write a self-contained graph page.")
@click.argument("entity", metavar="ID")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
@on_option
@store_option
def command(entity: str, output: Path, on: str | None, store: str | None) -> None:
    """Write the graph around ID into one HTML file that works offline and loads nothing."""
    with opened(store) as graph:
        page = render_view(graph, pick(graph, entity), on=on, settings=settings_for(store))
    output.write_text(page, encoding="utf-8")
    click.echo(f"{output}: {len(page) // 1024} KB", err=True)
