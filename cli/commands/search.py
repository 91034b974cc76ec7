"""``bomay search``: find anything by its name, without marks too."""

from __future__ import annotations

import click

from bomay.cli.options import answered, format_option, limit_option, on_option, store_option
from bomay.cli.output import emit
from bomay.graph import answers

TYPES = ["Person", "Post", "Body", "Directive", "Unit", "Document", "Term", "Reform"]


@click.command("search", short_help="Find persons, posts, bodies, directives, units, documents.")
@click.argument("text")
@click.option("--type", "kind", type=click.Choice(TYPES, case_sensitive=False), default=None)
@on_option
@limit_option
@format_option("table")
@store_option
def command(
    text: str, kind: str | None, on: str | None, limit: int, form: str, store: str | None
) -> None:
    """Find entities by name or number; marks are optional (dien = Điện), exact ones come first.

    \b
    bomay search "bi thu quan uy binh tan"
    bomay search 14-kl/tw --type Directive
    """
    found = answered(
        store, lambda graph: answers.search(graph, text, type=kind, on=on, limit=limit)
    )
    columns = [
        ("id", lambda item: item["id"]),
        ("type", lambda item: item["type"]),
        ("name", lambda item: item["name"]),
        ("hint", lambda item: item["hint"]),
    ]
    emit(found, form=form, columns=columns)
