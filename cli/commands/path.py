"""``bomay path``: how two entities are connected."""

from __future__ import annotations

import json
from typing import Any

import click

from bomay.cli.options import answered, on_option, store_option
from bomay.cli.output import as_table, first_quote
from bomay.cli.pick import pick
from bomay.graph import answers


@click.command("path", short_help="How two entities are connected.")
@click.argument("start", metavar="A")
@click.argument("goal", metavar="B")
@on_option
@click.option("--max", "max_hops", type=click.IntRange(1, 6), default=4, show_default=True)
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True
)
@store_option
def command(
    start: str, goal: str, on: str | None, max_hops: int, form: str, store: str | None
) -> int:
    """The shortest chain between two entities, each hop with the sentence that proves it."""
    chain = answered(
        store,
        lambda graph: answers.path(
            graph, pick(graph, start), pick(graph, goal), on=on, max_hops=max_hops
        ),
    )
    if form == "json":
        click.echo(json.dumps(chain, ensure_ascii=False, indent=2))
    elif not chain["hops"]:
        click.echo(f"No chain within {max_hops} steps.", err=True)
    else:
        columns = [
            ("from", lambda hop: hop["from"]["name"]),
            ("relation", _arrow),
            ("to", lambda hop: hop["to"]["name"]),
            ("quote", first_quote),
        ]
        click.echo(as_table(chain["hops"], columns))
    return 0 if chain["hops"] else 1


def _arrow(hop: dict[str, Any]) -> str:
    """The relation, and which way it goes: a hop may be walked against it."""
    return f"← {hop['relation']}" if hop["direction"] == "in" else f"{hop['relation']} →"
