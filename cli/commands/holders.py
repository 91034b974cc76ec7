"""``bomay holders``: who holds or held a post."""

from __future__ import annotations

import click

from bomay.cli.commands.show import TENURE_COLUMNS
from bomay.cli.options import answered, format_option, limit_option, on_option, store_option
from bomay.cli.output import emit
from bomay.cli.pick import pick
from bomay.graph import answers


@click.command("holders", short_help="Who holds or held a post.")
@click.argument("post")
@on_option
@limit_option
@format_option("table")
@store_option
def command(post: str, on: str | None, limit: int, form: str, store: str | None) -> None:
    """Who holds or held a post: POST is an id or its name, marks optional.

    With --on the answer says how sure it is: certain (a source says so of that day), inferred
    (between two such days, or in a month that is named), possible (nothing speaks against it).

    \b
    bomay holders "bi thu quan uy binh tan" --on 2023-10-05
    """
    holders = answered(
        store,
        lambda graph: answers.post_holders(
            graph, pick(graph, post, kind="Post"), on=on, limit=limit
        ),
    )
    emit(holders, form=form, columns=TENURE_COLUMNS)
