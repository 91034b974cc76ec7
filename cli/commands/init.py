"""``bomay init``: prepare a store."""

from __future__ import annotations

import click

from bomay.cli.options import opened_for_writing, store_option


@click.command("init", short_help="Prepare a store: schema and reference data.")
@store_option
def command(store: str | None) -> None:
    """Create the schema and load the reference data (units, bodies, terms). Repeatable.

    Every writing command does this on an empty store by itself.
    """
    with opened_for_writing(store):
        click.echo("The store is ready.")
