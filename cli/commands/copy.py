"""``bomay copy``: a whole graph from one store to another."""

from __future__ import annotations

import click

from bomay.cli.progress import Progress
from bomay.graph.copy import copy
from bomay.graph.store import is_one_store, open_store


@click.command("copy", short_help="Copy a whole graph to another store.")
@click.argument("source", metavar="STORE_A")
@click.argument("target", metavar="STORE_B")
def command(source: str, target: str) -> None:
    """Copy everything in STORE_A to STORE_B, whichever kinds they are, and compare the counts.

    STORE_B should be empty; a copy that was broken off is finished by the next one.
    BOMAY_STORE_PASSWORD is the password of both where both are Neo4j.

    \b
    bomay copy sqlite:///bomay.db bolt://neo4j@localhost:7687
    bomay copy bolt://neo4j@localhost:7687 sqlite:///backup.db
    """
    if is_one_store(source, target):
        raise click.UsageError("STORE_A and STORE_B are one store: there is nothing to copy")
    with (
        open_store(source) as graph,
        open_store(target) as other,
        Progress("Copying") as progress,
    ):
        graph.check()
        found = copy(graph, other, progress=progress.step)
    click.echo(", ".join(f"{count} {kind}" for kind, count in found.items()))
