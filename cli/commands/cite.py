"""``bomay cite``: what a directive cites and what cites it."""

from __future__ import annotations

from typing import Any

import click

from bomay.cli.commands.show import CITATION_COLUMNS
from bomay.cli.options import answered, format_option, limit_option, on_option, store_option
from bomay.cli.output import emit, reference
from bomay.cli.pick import unknown_name
from bomay.graph import answers
from bomay.graph.store import Reader
from bomay.ontology.errors import ParameterError


@click.command("cite", short_help="What a directive cites and what cites it.")
@click.argument("number")
@click.option(
    "--direction", type=click.Choice(["in", "out"]), default="in", show_default=True,
    help="in: what cites it; out: what it cites.",
)  # fmt: skip
@on_option
@limit_option
@format_option("table")
@store_option
def command(
    number: str, direction: str, on: str | None, limit: int, form: str, store: str | None
) -> None:
    """What cites a directive: NUMBER is its number (14-KL/TW, 73/2023/NĐ-CP) or its id.

    A number alone is not an identity: when several acts share it, each is shown apart, with its
    status today or --on a day: what documents report done to it, or that they report nothing.

    \b
    bomay cite 14-KL/TW
    bomay cite 1685/NQ-UBTVQH15 --direction out
    """

    def cited(graph: Reader, directive: str) -> dict[str, Any]:
        return answers.directive_citations(graph, directive, direction=direction, limit=limit)

    found = answered(
        store,
        lambda graph: [
            (one, cited(graph, one["id"]))
            for one in directives_called(graph, number, on=on, limit=limit)
        ],
    )
    for directive, citations in found:
        if form == "table":
            issuer = (directive.get("issuer") or {}).get("name") or "unknown issuer"
            status = directive["status"].replace("_", " ")
            since = f" since {directive['status_since']}" if directive["status_since"] else ""
            click.echo(f"{reference(directive)} · {issuer} · {directive['id']}")
            click.echo(f"on {directive['status_on']}: {status}{since}")
        emit(citations, form=form, columns=CITATION_COLUMNS)


def directives_called(
    graph: Reader, number: str, *, on: str | None = None, limit: int = 20
) -> list[dict[str, Any]]:
    """The directives that a number or an id may mean, as full objects.

    Raises:
        UnknownName: there is none.
        ParameterError: the number is empty, which many acts without one would answer to.
    """
    if not number.strip():
        raise ParameterError("number", "is empty; write one such as 14-KL/TW")
    if number.startswith("directive:"):
        return [answers.entity(graph, answers.resolve(graph, number), on=on)]
    found: list[dict[str, Any]] = answers.directives(graph, number=number, on=on, limit=limit)[
        "items"
    ]
    if not found:
        raise unknown_name(number, "Directive")
    return found
