"""Styles, scripts and the graph engine, each under an address that changes with its bytes."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from fastapi import APIRouter
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles

FOREVER = "public, max-age=31536000, immutable"
GRAPH_ENGINE_URL = "/vendor/vis-network-9.1.2.js"

routes = APIRouter(include_in_schema=False)


@cache
def graph_engine() -> Path:
    """vis-network as the pyvis wheel carries it; found without importing pyvis and IPython."""
    spec = find_spec("pyvis")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("pyvis, which carries the graph engine, is not installed")
    root = Path(spec.submodule_search_locations[0])
    return root / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"


@cache
def _version() -> str:
    digest = blake2b(digest_size=5)
    for path in sorted(static_directory().iterdir()):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def static_directory() -> Path:
    """Where our own styles and scripts are."""
    return Path(str(files("bomay.api").joinpath("static")))


def static_url(name: str) -> str:
    """Address of a file of ``static/``; modules import one another by relative names."""
    return f"/static/{_version()}/{name}"


class Static(StaticFiles):
    """Files that never change under their address."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        """The file, to be kept for ever."""
        response = super().file_response(*args, **kwargs)  # type: ignore[arg-type]
        response.headers["Cache-Control"] = FOREVER
        return response


def static_mount() -> tuple[str, Static]:
    """Path and application of the static files."""
    return f"/static/{_version()}", Static(directory=static_directory())


@routes.get(GRAPH_ENGINE_URL)
def engine() -> FileResponse:
    """The graph engine."""
    return FileResponse(
        graph_engine(), media_type="text/javascript", headers={"Cache-Control": FOREVER}
    )
