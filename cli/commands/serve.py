"""``bomay serve``: the API and the explorer."""

from __future__ import annotations

import click

from bomay.cli.options import opened, settings_for, store_option
from bomay.cli.server import serve


@click.command("serve", short_help="Serve the API and the explorer.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Loopback unless you ask.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@store_option
def command(host: str, port: int, store: str | None) -> None:
    """Serve the API (/v1, /docs) and the explorer (/) of a store. Read-only. Ctrl-C ends it."""
    opened(store).close()
    serve(settings_for(store), host=host, port=port)
