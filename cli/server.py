"""Running the HTTP server, and saying when it answers."""

from __future__ import annotations

import socket

import click
import uvicorn

from bomay.api.app import create_app
from bomay.graph.settings import Settings
from bomay.ontology.errors import ParameterError


class _Announcing(uvicorn.Server):
    """Prints the address on standard output once the application answers."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started and sockets:
            host, port = sockets[0].getsockname()[:2]
            click.echo(f"http://{host}:{port}/")


def serve(settings: Settings, *, host: str, port: int) -> None:
    """Serve until interrupted (SIGINT ends it with exit code 0).

    Raises:
        ParameterError: the port is taken or the host is not one of this machine's.
    """
    listener = _listen(host, port)
    config = uvicorn.Config(create_app(settings), log_level="warning", access_log=False)
    with listener:
        try:
            _Announcing(config).run(sockets=[listener])
        except KeyboardInterrupt:
            return


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except (OSError, OverflowError) as cause:
        listener.close()
        raise ParameterError("--port", f"{host}:{port} cannot be used ({cause})") from cause
    return listener
