"""``bomay changes``: who came and went in a body."""

from __future__ import annotations

import click

from bomay.cli.commands.show import post_of
from bomay.cli.options import answered, day_of, format_option, limit_option, store_option
from bomay.cli.output import emit, first_quote
from bomay.cli.pick import pick
from bomay.graph import answers


@click.command("changes", short_help="Who came and went in a body.")
@click.argument("body")
@click.option(
    "--from",
    "from_",
    metavar="DATE",
    default=None,
    callback=day_of,
    help="First day, as 2020-01-01 or 01/01/2020.",
)
@click.option("--to", metavar="DATE", default=None, callback=day_of, help="Last day.")
@limit_option
@format_option("table")
@store_option
def command(
    body: str, from_: str | None, to: str | None, limit: int, form: str, store: str | None
) -> None:
    """Who came and went in the posts of a body: BODY is its id or name, marks optional.

    Only starts and ends that a source dates; the day of an end is the first no longer held. Whoever
    is merely seen in a post neither came nor went that day.

    \b
    bomay changes "quan uy binh tan" --from 2020-01-01
    """
    changes = answered(
        store,
        lambda graph: answers.body_changes(
            graph, pick(graph, body, kind="Body"), from_=from_, to=to, limit=limit
        ),
    )
    emit(changes, form=form, columns=COLUMNS)


COLUMNS = [
    ("date", lambda item: item["date"]),
    ("change", lambda item: item["change"]),
    ("person", lambda item: item["holding"]["person"]["name"]),
    ("post", lambda item: post_of(item["holding"])),
    ("quote", lambda item: first_quote(item["holding"])),
]
