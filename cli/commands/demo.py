"""``bomay demo``: the shipped documents and the explorer, in one command."""

from __future__ import annotations

from importlib.resources import as_file, files

import click

from bomay.cli.options import opened_for_writing, settings_for, store_option
from bomay.cli.progress import Progress
from bomay.cli.server import serve
from bomay.ingest.load import ingest

DEMO_STORE = "sqlite:///bomay-demo.db"


@click.command("demo", short_help="Load the shipped documents and serve the explorer.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@store_option
def command(port: int, store: str | None) -> None:
    """Load the shipped documents and serve the explorer and the API on this machine.

    Standard output gets one line, the address, when everything answers. Ctrl-C ends it. Nothing is
    ever deleted; what is loaded already is skipped, so a second start takes seconds. The store is
    that of BOMAY_STORE, here by default sqlite:///bomay-demo.db.
    """
    settings = settings_for(store, default=DEMO_STORE)
    with (
        as_file(files("bomay") / "samples") as folder,
        opened_for_writing(store, default=DEMO_STORE) as graph,
        Progress("Loading the shipped documents") as progress,
    ):
        ingest(graph, [folder], progress=progress.step)
    serve(settings, host="127.0.0.1", port=port)
