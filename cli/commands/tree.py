"""``bomay tree``: the bodies above and below one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from bomay.cli.options import answered, on_option, store_option
from bomay.cli.output import reference
from bomay.cli.pick import pick
from bomay.graph import answers


@click.command("tree", short_help="The bodies above and below one.")
@click.argument("body")
@click.option("--depth", type=click.IntRange(1, 4), default=2, show_default=True)
@on_option
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True
)
@store_option
def command(body: str, depth: int, on: str | None, form: str, store: str | None) -> None:
    """The bodies above a body and those below it, each indented under its parent.

    \b
    bomay tree "quan uy binh tan" --on 2023-10-05
    """
    found = answered(
        store,
        lambda graph: answers.body_tree(graph, pick(graph, body, kind="Body"), on=on, depth=depth),
    )
    if form == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    above = list(reversed(found["above"]))
    for n, one in enumerate(above):
        click.echo(f"{'  ' * n}{reference(one)} · {one['id']}")
    root = found["root"] | {"children": found["children"]}
    for line in _lines(root, len(above)):
        click.echo(line)
    if "cut_at" in found:
        click.echo(f"Cut at {found['cut_at']}.", err=True)


def _lines(one: dict[str, Any], depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}{reference(one)} · {one['id']}"
    for child in one["children"]:
        yield from _lines(child, depth + 1)
