"""``bomay export``: the graph as a file."""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from bomay.cli.options import opened, store_option
from bomay.cli.progress import Progress
from bomay.graph import record


@click.command("export", short_help="Write the graph to a file.")
@click.argument("out", metavar="OUT")
@click.option(
    "--as",
    "form",
    type=click.Choice(["claims"]),
    required=True,
    help="claims: the complete record, which bomay import reads.",
)
@store_option
def command(out: str, form: str, store: str | None) -> None:
    """Write the graph to OUT; a name that ends in .gz is packed, - is standard output.

    claims is the complete record: documents with their texts, mentions, claims, what people judged
    of identity, merged ids. Its import into an empty store of either kind gives back the same
    graph. The file appears when it is whole.

    \b
    bomay export --as claims backup.jsonl.gz
    """
    with (
        opened(store) as graph,
        Progress("Exporting") as progress,
        _appearing(out) as file,
    ):
        total = record.write(graph, file, progress=progress.step)
    click.echo(", ".join(f"{count} {kind}" for kind, count in total.items()), err=True)


@contextmanager
def _appearing(out: str) -> Iterator[IO[bytes]]:
    """A file that has its name only when all of it is written."""
    if out == "-":
        yield sys.stdout.buffer
        return
    path = Path(out)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            if path.suffix == ".gz":
                # No name and no time inside, so that the same graph gives the same bytes.
                with gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
                    yield packed  # type: ignore[misc]
            else:
                yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
