"""``bomay show``: everything known of one id."""

from __future__ import annotations

import json
from typing import Any

import click

from bomay.cli.options import answered, on_option, store_option
from bomay.cli.output import as_table, first_quote, reference
from bomay.cli.pick import pick
from bomay.graph import answers
from bomay.graph.store import Reader
from bomay.ontology.text import printable

# Not a line of the entity: printed as tables, or too long.
_ELSEWHERE = ("text", "changes", "effective_evidence")


@click.command("show", short_help="Everything known of one id or name.")
@click.argument("typed", metavar="ID_OR_NAME")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True
)
@on_option
@store_option
def command(typed: str, form: str, on: str | None, store: str | None) -> None:
    """Everything known of one entity, with the sentences that prove it.

    It goes by its id (as printed by search) or by a name that only it has, marks optional.
    With --on: the status of a directive, holders, members and what a person held on that day.
    """
    entity, facts = answered(store, lambda graph: _known(graph, typed, on))
    if form == "json":
        click.echo(json.dumps(entity | facts, ensure_ascii=False, indent=2))
        return
    for key, value in entity.items():
        if value not in (None, [], {}) and key not in _ELSEWHERE:
            click.echo(f"{key}: {_line(value)}")
    if changes := entity.get("changes"):
        click.echo(f"\nchanges ({len(changes)})")
        click.echo(as_table(changes, CHANGE_COLUMNS))
    for title, answer in facts.items():
        click.echo(f"\n{title} ({answer['total']})")
        click.echo(as_table(answer["items"], _columns(title)))


def _line(value: Any) -> str:
    """A value as people read it: references by name, evidence by its sentences, lists in a row."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(_line(item) for item in value)
    if isinstance(value, dict) and "quote" in value:
        return first_quote({"evidence": [value]})
    if isinstance(value, dict) and "name" in value:
        return reference(value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {_line(item)}" for key, item in value.items() if item is not None)
    return printable(str(value))


def _known(graph: Reader, typed: str, on: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The entity, and the lists that go with it by their titles."""
    entity = answers.entity(graph, pick(graph, typed), on=on)
    return entity, _facts(graph, entity, on)


def _facts(graph: Reader, entity: dict[str, Any], on: str | None) -> dict[str, Any]:
    kind, found = entity["type"], entity["id"]
    if kind == "Person":
        return {"tenures": answers.person_tenures(graph, found, on=on)}
    if kind == "Post":
        return {"holders": answers.post_holders(graph, found, on=on)}
    if kind == "Body":
        return {
            "members": answers.body_members(graph, found, on=on),
            "directives": answers.body_directives(graph, found),
        }
    if kind == "Directive":
        return {
            "cited_by": answers.directive_citations(graph, found, direction="in"),
            "cites": answers.directive_citations(graph, found, direction="out"),
        }
    if kind == "Document":
        return {"claims": answers.document_claims(graph, found)}
    return {}


def _columns(title: str) -> list[Any]:
    if title in ("tenures", "holders", "members"):
        return TENURE_COLUMNS
    if title in ("cited_by", "cites"):
        return CITATION_COLUMNS
    if title == "claims":
        return [
            ("claim", lambda item: item["id"]),
            ("predicate", lambda item: item["predicate"]),
            ("quote", first_quote),
        ]
    return [("id", lambda item: item["id"]), ("name", reference)]


CHANGE_COLUMNS: list[Any] = [
    ("makes", lambda item: item["makes"]),
    ("by", lambda item: reference(item["by"])),
    ("date", lambda item: item["date"]),
    ("of", lambda item: item["date_basis"]),
    ("made", lambda item: {True: "yes", False: "not yet"}.get(item["made"], "unknown")),
    ("quote", first_quote),
]


def post_of(item: Any) -> str:
    """A holding's post as the table prints it: who acts as its holder is not shown as such."""
    name: str = item["post"]["name"]
    return f"{name} (acting)" if item["role"] == "acting" else name


TENURE_COLUMNS: list[Any] = [
    ("person", lambda item: item["person"]["name"]),
    ("post", post_of),
    ("certainty", lambda item: item["certainty"]),
    ("status", lambda item: item["status"]),
    ("start", lambda item: item["start"]),
    ("end", lambda item: item["end"]),
    ("last seen", lambda item: item["last_seen"]),
    ("quote", first_quote),
]
CITATION_COLUMNS: list[Any] = [
    ("subject", lambda item: item["subject"]["name"]),
    ("relation", lambda item: item["relation"]),
    ("object", lambda item: item["object"]["name"]),
    ("actor", lambda item: (item["actor"] or {}).get("name")),
    ("modality", lambda item: item["modality"]),
    ("joined", lambda item: "inferred" if item["inferred"] else "as said"),
    ("quote", first_quote),
]
