"""``bomay export``: the graph as a file."""

from __future__ import annotations

import gzip
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import click

from bomay.cli.options import opened, settings_for, store_option
from bomay.cli.progress import Progress
from bomay.graph import record
from bomay.graph.store import Reader

_RDF = {"turtle": "turtle", "jsonld": "json-ld", "nquads": "nquads"}
_XML = ("graphml", "gexf")


@click.command("export", short_help="Write the graph to a file.")
@click.argument("out", metavar="OUT")
@click.option(
    "--as",
    "form",
    type=click.Choice(["claims", *_RDF, *_XML, "csv"]),
    required=True,
    help="claims: the complete record, which bomay import reads.",
)
@click.option("--focus", metavar="ID", default=None, help="Only what is near this entity.")
@click.option(
    "--depth", type=click.IntRange(1, 6), default=1, show_default=True, help="How near, in steps."
)
@store_option
def command(out: str, form: str, focus: str | None, depth: int, store: str | None) -> None:
    """Write the graph to OUT; a name that ends in .gz is packed, - is standard output.

    claims is the complete record: documents with their texts, mentions, claims, what people judged
    of identity, merged ids. Its import into an empty store of either kind gives back the same
    graph. turtle, jsonld and nquads are RDF with the sentences; graphml, gexf and csv have an edge
    for each link, with its best sentence. The file appears when it is whole.

    \b
    bomay export --as claims backup.jsonl.gz
    bomay export --as graphml --focus body:qu:tphcm-quan-binh-tan --depth 2 binh-tan.graphml
    """
    if form == "claims" and focus is not None:
        raise click.UsageError("claims are the whole record: they have no --focus")
    with (
        opened(store) as graph,
        Progress("Exporting") as progress,
        _appearing(out) as file,
    ):
        if form == "claims":
            total = record.write(graph, file, progress=progress.step)
        else:
            base = settings_for(store).base_iri
            asked: dict[str, Any] = {"form": form, "focus": focus, "depth": depth, "base": base}
            total = graph.read(lambda reader: _write(reader, file, **asked), once=True)
    click.echo(", ".join(f"{count} {kind}" for kind, count in total.items()), err=True)


def _write(
    graph: Reader, file: IO[bytes], *, form: str, focus: str | None, depth: int, base: str
) -> dict[str, int]:
    from bomay.graph import files, whole

    found = whole.network(graph, focus=focus, depth=depth)
    if form in _RDF:
        files.write_rdf(graph, sorted(found), file, form=_RDF[form], base=base)
    elif form in _XML:
        files.write_xml(found, file, form=form)
    else:
        files.write_csv(found, file)
    return {"entities": len(found), "links": found.number_of_edges()}


@contextmanager
def _appearing(out: str) -> Iterator[IO[bytes]]:
    """A file that has its name only when all of it is written."""
    if out == "-":
        # Whoever reads a pipe may be slow: the store is not to be held for that long.
        with TemporaryFile() as file:
            yield file
            file.seek(0)
            shutil.copyfileobj(file, sys.stdout.buffer)
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
