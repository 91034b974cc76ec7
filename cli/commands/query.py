"""``bomay query``: any named query."""

from __future__ import annotations

import click

from bomay import queries
from bomay.cli.options import format_option, opened, store_option
from bomay.cli.output import emit
from bomay.graph.store import Parameter
from bomay.ontology.errors import ParameterError


@click.command("query", short_help="Run a named query.")
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, metavar="[KEY=VALUE]…")
@click.option("--list", "listing", is_flag=True, help="List the queries with what they mean.")
@format_option("table")
@store_option
def command(
    name: str | None, parameters: tuple[str, ...], listing: bool, form: str, store: str | None
) -> None:
    """Run a named query with parameters; lists are separated by commas.

    \b
    bomay query --list
    bomay query entities/by_ids ids=unit:tphcm,unit:ha-noi
    """
    if listing or name is None:
        for known in queries.names():
            click.echo(f"{known}: {queries.load(known, 'sql').meaning}")
        return
    if name not in queries.names():
        raise ParameterError("NAME", f"no query is called {name!r}; see bomay query --list")
    given = _parsed(queries.load(name, "sql"), parameters)
    with opened(store) as graph:
        rows = graph.run(name, **given)
    keys = list(rows[0]) if rows else []
    columns = [(key, lambda row, key=key: row[key]) for key in keys]
    emit({"items": rows, "total": len(rows), "next": None}, form=form, columns=columns)


def _parsed(query: queries.Query, parameters: tuple[str, ...]) -> dict[str, Parameter]:
    types = {p.name: p.type for p in query.parameters}
    given: dict[str, Parameter] = {}
    for parameter in parameters:
        key, equals, value = parameter.partition("=")
        if not equals or key not in types:
            raise ParameterError(parameter, f"give KEY=VALUE with one of {', '.join(types)}")
        given[key] = _value(key, value, types[key])
    return {name: given.get(name) for name in types}


def _value(key: str, value: str, kind: str) -> Parameter:
    if kind.startswith("LIST"):
        return [part for part in value.split(",") if part]
    if kind.startswith("INTEGER"):
        try:
            return int(value)
        except ValueError as cause:
            raise ParameterError(key, f"{value!r} is not a whole number") from cause
    return value
