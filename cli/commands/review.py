"""``bomay review``: what people should look at, and what they judge of it."""

from __future__ import annotations

import getpass
import json
import os
from typing import Any

import click

from bomay.cli.options import (
    answered,
    format_option,
    limit_option,
    opened_for_writing,
    store_option,
)
from bomay.cli.output import emit, first_quote, reference
from bomay.graph import answers
from bomay.graph.judge import judge, undo
from bomay.ontology.judgement import DIFFERENT, DIRECTIVE, PERSON, SAME, UNDO, UNSURE

_VERDICTS = (SAME, DIFFERENT, UNSURE, UNDO)
_JUDGED = "judged"


@click.command("review", short_help="Pairs that may be one; same, different, unsure, undo.")
@click.argument("verdict", required=False, type=click.Choice([*_VERDICTS, _JUDGED]))
@click.argument("ids", nargs=-1, metavar="[A [B]]")
@click.option("--kind", type=click.Choice([PERSON, DIRECTIVE]), help="List only this kind.")
@click.option("--author", metavar="NAME", help="Who judges (or BOMAY_AUTHOR; else this user).")
@click.option("--note", metavar="TEXT", help="Why, kept with the judgement.")
@limit_option
@format_option("table")
@store_option
def command(
    verdict: str | None,
    ids: tuple[str, ...],
    kind: str | None,
    author: str | None,
    note: str | None,
    limit: int,
    form: str,
    store: str | None,
) -> None:
    """Persons of one name, and numbers of several acts, that nothing decides.

    Without a verdict the pairs are listed, the likeliest first, with the sentences of both sides.
    A judgement is a record with author and time: it is replayed whenever documents come or go,
    refused where it contradicts another, and can be taken back. A and B are ids of persons, of an
    act known by its number and one that it may be, or of two mentions (source:….m.…).

    \b
    bomay review --kind person
    bomay review same person:tran-van-a-000001 person:tran-van-a-000002 --author "Lan"
    bomay review different A B --note "born in different provinces"
    bomay review undo A B            (or the id of the judgement)
    bomay review judged
    """
    if verdict is None or verdict == _JUDGED:
        found = answered(
            store,
            lambda graph: (
                answers.review(graph, kind=kind, limit=limit)
                if verdict is None
                else answers.judgements(graph, limit=limit)
            ),
        )
        emit(found, form=form, columns=_PAIRS if verdict is None else _JUDGEMENTS)
        return
    allowed = (1, 2) if verdict == UNDO else (2,)
    if len(ids) not in allowed:
        raise click.UsageError(
            f"{verdict} takes {' or '.join(map(str, allowed))} ids, not {len(ids)}"
        )
    said: dict[str, Any] = {"author": author or _author(), "note": note}
    with opened_for_writing(store) as graph:
        made = undo(graph, *ids, **said) if verdict == UNDO else judge(graph, verdict, *ids, **said)
        shown = answers.judgement(graph, made)
    if form == "table":
        click.echo(f"{shown['id']}: {shown['verdict']} by {shown['author']}: {_ends(shown)}")
    else:
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2 if form == "json" else None))


def _author() -> str:
    try:
        return os.environ.get("BOMAY_AUTHOR") or getpass.getuser()
    except (KeyError, OSError):  # a user id without a name
        raise click.UsageError("who judges? say --author or BOMAY_AUTHOR") from None


_PAIRS: list[Any] = [
    ("score", lambda item: item["score"]),
    ("left", lambda item: (item["left"] or {}).get("id")),
    ("right", lambda item: (item["right"] or {}).get("id")),
    ("hints", lambda item: " · ".join(_labels(item))),
    ("why", lambda item: ", ".join(item["reasons"])),
    ("quotes", lambda item: " · ".join(_quotes(item))),
]
_JUDGEMENTS: list[Any] = [
    ("id", lambda item: item["id"]),
    ("verdict", lambda item: item["verdict"]),
    ("left", lambda item: reference(item["left"])),
    ("right", lambda item: reference(item["right"])),
    ("author", lambda item: item["author"]),
    ("time", lambda item: item["made_at"]),
    ("undone by", lambda item: item["undone"]),
    ("note", lambda item: item["note"]),
]


def _labels(item: dict[str, Any]) -> list[str]:
    """What the two are called: once where both are called the same."""
    return list(dict.fromkeys(map(reference, (item["left"], item["right"]))))


def _ends(item: dict[str, Any]) -> str:
    """The two of a judgement, with their ids where both are called the same but are not one."""
    labels = _labels(item)
    ids = dict.fromkeys((item[side] or {}).get("id", "") for side in ("left", "right"))
    if len(labels) > 1 or len(ids) < 2:
        return " · ".join(labels)
    return f"{labels[0]}: {' · '.join(ids)}"


def _quotes(item: dict[str, Any]) -> list[str]:
    """The first sentence of either side."""
    found: dict[str, Any] = {}
    for evidence in item["evidence"]:  # those of the left one stand first
        found.setdefault(evidence["of"], evidence)
    return [first_quote({"evidence": [one]}) for one in found.values()]
