"""``bomay view``: a self-contained graph page."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from bomay.api.views import Picture, gather, render_view
from bomay.cli.options import answered, on_option, store_option
from bomay.cli.pick import pick
from bomay.graph import answers
from bomay.graph.store import Reader


@click.command("view", short_help="Write a self-contained graph page.")
@click.argument("entity", metavar="ID")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
@click.option(
    "--lang",
    "language",
    type=click.Choice(["vi", "en"]),
    default="vi",
    show_default=True,
    help="Language of the words around the data.",
)
@on_option
@store_option
def command(
    entity: str, output: Path, language: Literal["vi", "en"], on: str | None, store: str | None
) -> None:
    """Write the graph around ID into one HTML file that works offline and loads nothing."""

    def read(graph: Reader) -> tuple[Picture, dict[str, str]]:
        picture = gather(graph, pick(graph, entity), on=on)
        quoted = {e["document"] for edge in picture.edges for e in edge.evidence}
        rows = answers.entities(graph, sorted(quoted))
        return picture, {row["id"]: row["name"] for row in rows}

    picture, titles = answered(store, read)
    page = render_view(picture, language=language, on=on, documents=titles)
    output.write_text(page, encoding="utf-8")
    click.echo(f"{output}: {len(page) // 1024} KB", err=True)
