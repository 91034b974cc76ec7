"""``bomay cascade``: what carries a directive out, down to the wards."""

from __future__ import annotations

import json

import click

from bomay.cli.commands.cite import directives_called
from bomay.cli.options import answered, store_option
from bomay.cli.output import as_table, first_quote, reference
from bomay.graph import answers


@click.command("cascade", short_help="What carries a directive out, tier by tier.")
@click.argument("number")
@click.option("--depth", type=click.IntRange(1, 8), default=6, show_default=True)
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True
)
@store_option
def command(number: str, depth: int, form: str, store: str | None) -> None:
    """What carries out a directive, step by step: NUMBER is its number or its id.

    Central, province, district, commune; each step with the sentence that proves it. When several
    acts share the number, each is shown apart.

    \b
    bomay cascade 14-KL/TW
    """
    cascades = answered(
        store,
        lambda graph: [
            (one, answers.directive_cascade(graph, one["id"], depth=depth))
            for one in directives_called(graph, number)
        ],
    )
    for directive, found in cascades:
        if form == "json":
            click.echo(json.dumps(found, ensure_ascii=False, indent=2))
            continue
        click.echo(f"{reference(directive)} · {directive['id']}")
        rows = [
            level | {"what": item.get("directive") or item["body"], "via": item["via"]}
            for level in found["levels"]
            for item in (*level["items"], *level["actors"])
        ]
        click.echo(as_table(rows, COLUMNS))
        if not rows:
            click.echo("Nothing found that carries it out.", err=True)
        if "cut_at" in found:
            click.echo(f"Cut at {found['cut_at']}.", err=True)


COLUMNS = [
    ("step", lambda row: row["level"]),
    ("tier", lambda row: row["tier"]),
    ("by", lambda row: reference(row["what"])),
    ("relation", lambda row: row["via"]["relation"]),
    ("of", lambda row: row["via"]["object"]["name"]),
    ("modality", lambda row: row["via"]["modality"]),
    ("quote", lambda row: first_quote(row["via"])),
]
