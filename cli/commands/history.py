"""``bomay history``: the reforms of a unit or body, and what it has become."""

from __future__ import annotations

from typing import Any

import click

from bomay.cli.options import answered, format_option, limit_option, on_option, store_option
from bomay.cli.output import emit, reference
from bomay.cli.pick import pick
from bomay.graph import answers
from bomay.graph.store import Reader


@click.command("history", short_help="The reforms of a unit or body, and what it has become.")
@click.argument("unit")
@click.option("--now", is_flag=True, help="What it is today, or --on a day, instead.")
@click.option("--successors", is_flag=True, help="The later reforms of what it went into too.")
@on_option
@limit_option
@format_option("table")
@store_option
def command(
    unit: str,
    now: bool,
    successors: bool,
    on: str | None,
    limit: int,
    form: str,
    store: str | None,
) -> None:
    """The reforms that a unit or body came out of and went into: UNIT is its id or name.

    The date of a reform is its first day of effect. --now tells what the unit has become: itself,
    or the units that hold all (whole) or some of it; before it began, the units it was made of.

    \b
    bomay history unit:tphcm:quan-2 --successors
    bomay history unit:tphcm:quan-2 --now --on 2022-01-01
    """

    def read(graph: Reader) -> dict[str, Any]:
        found = pick(graph, unit, kind=None if ":" in unit else "Unit")
        if now or on:
            return answers.successors(graph, found, on=on)
        return answers.history(graph, found, successors=successors, limit=limit)

    answer = answered(store, read)
    if now or on:
        _emit_successors(answer, form)
    else:
        emit(answer, form=form, columns=COLUMNS)


def _emit_successors(answer: dict[str, Any], form: str) -> None:
    """The units of that day; before it began, that there was none, and what it was made of."""
    if answer["items"] or form == "json":
        emit(answer, form=form, columns=HEIRS)
        return
    said = f"{reference(answer['root'])}: there was none on {answer['on']}"
    if not answer["origins"]:
        click.echo(f"{said}, and no reform tells what there was instead.", err=True)
        return
    click.echo(f"{said}; it was to be made of:", err=True)
    emit({"items": answer["origins"]}, form=form, columns=ORIGINS)


COLUMNS = [
    ("date", lambda item: item["date"]),
    ("kind", lambda item: item["kind"]),
    ("share", lambda item: item["share"]),
    ("ordered by", lambda item: (item["directive"] or {}).get("name")),
    ("from", lambda item: "; ".join(one["name"] for one in item["from"])),
    ("to", lambda item: "; ".join(one["name"] for one in item["to"])),
]
HEIRS = [
    ("since", lambda item: item["since"]),
    ("whole", lambda item: "all of it" if item["whole"] else "some of it"),
    ("certain", lambda item: "yes" if item["certain"] else "may be"),
    ("unit", lambda item: reference(item["entity"])),
    ("id", lambda item: item["entity"]["id"]),
]
ORIGINS = [("unit", reference), ("id", lambda item: item["id"])]
