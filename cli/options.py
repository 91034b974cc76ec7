"""Options that several commands share, and the store they name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

import click

from bomay.graph.settings import Settings
from bomay.graph.store import GraphStore, Reader, open_store

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")


# As Vietnamese papers print a day.
_AS_PRINTED = re.compile(r"(?P<day>[0-9]{1,2})([/.-])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]{4})")


def store_option(function: F) -> F:
    """``--store`` after the command's name too."""
    return click.option(
        "--store", metavar="URL", default=None, help="Where the graph is kept (or BOMAY_STORE)."
    )(function)


def format_option(default: str) -> Callable[[F], F]:
    """``--format``: ``json`` prints the same objects as the REST API."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "json", "jsonl", "csv"]),
        default=default,
        show_default=True,
        help="json prints the same objects as the REST API, jsonl one item a line.",
    )


def limit_option(function: F) -> F:
    """``--limit``."""
    return click.option(
        "--limit", type=click.IntRange(1, 200), default=20, show_default=True, help="How many."
    )(function)


def on_option(function: F) -> F:
    """``--on``."""
    return click.option(
        "--on",
        metavar="DATE",
        default=None,
        callback=day_of,
        help="The day asked about, as 2023-10-05 or 05/10/2023 (the day first).",
    )(function)


def day_of(_context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """A day, refused before anything is looked up: another fault would hide that it is wrong."""
    from bomay.graph.answers.paging import day

    printed = _AS_PRINTED.fullmatch(value or "")
    if printed is not None:
        value = f"{printed['year']}-{int(printed['month']):02}-{int(printed['day']):02}"
    return day(value, field=(parameter.name or "on").rstrip("_"))


def settings_for(store: str | None, *, default: str | None = None) -> Settings:
    """Settings with the store asked for: the command's, the group's, BOMAY_STORE, the default."""
    context = click.get_current_context()
    asked = store or (context.find_root().obj or {}).get("store")
    return Settings.from_environment(store=asked, default_store=default)


def opened(store: str | None) -> GraphStore:
    """The store asked for, open and of this version.

    Raises:
        StoreUnavailable, StoreVersionError: exit code 3.
    """
    graph = open_store(settings_for(store).store)
    graph.check()
    return graph


def answered(store: str | None, work: Callable[[Reader], T]) -> T:
    """What ``work`` makes of one state of the store asked for.

    It may be done several times, so it prints nothing.
    """
    with opened(store) as graph:
        return graph.read(work)


def opened_for_writing(
    store: str | None, *, default: str | None = None, reference: bool = True
) -> GraphStore:
    """As ``opened``, but an empty store is initialised and gets its reference data.

    Not these where ``reference`` is False: for work that brings them itself, while others work.
    """
    from bomay.graph.reference import load_reference

    graph = open_store(settings_for(store, default=default).store)
    graph.initialise()
    graph.check()
    if reference:
        load_reference(graph)
    return graph


def workers_options(function: F) -> F:
    """``--workers`` and ``--scheduler``: who reads and extracts."""
    count = click.option(
        "--workers",
        type=click.IntRange(1, 256),
        metavar="N",
        help="Processes that read and extract (default: one for each core); 1 starts none.",
    )
    scheduler = click.option(
        "--scheduler",
        metavar="ADDRESS",
        help="Work on the Dask cluster at tcp://host:port instead (pip install 'bomay[dask]').",
    )
    return count(scheduler(function))
