"""Starting is quick: what only some requests need is not imported before them."""

from __future__ import annotations

import subprocess
import sys

import pytest

_SCRIPT = """
import sys
from bomay.api.app import create_app
from bomay.graph.settings import Settings
create_app(Settings(store="sqlite:///absent.db"))
print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""


@pytest.mark.parametrize("heavy", ["pyvis", "IPython", "rdflib", "trafilatura"])
def test_heavy_libraries_wait(loaded: set[str], heavy: str) -> None:
    assert heavy not in loaded


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """Top-level modules loaded once the application is made."""
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())
