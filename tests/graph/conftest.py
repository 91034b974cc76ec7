"""The generated graph, in a store that tests may only read."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bomay.graph.store import GraphStore, open_store


def _by_path(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def generated() -> Any:
    """The module that generates graphs."""
    return _by_path("generated")


@pytest.fixture(scope="session")
def graph(generated: Any) -> Any:
    """A generated graph, as values."""
    return generated.generate(80)


@pytest.fixture(scope="session")
def filled_url(graph: Any, tmp_path_factory: pytest.TempPathFactory) -> str:
    """URL of a store that holds the generated graph; to be read only."""
    url = f"sqlite:///{tmp_path_factory.mktemp('generated') / 'graph.db'}"
    with open_store(url) as store:
        store.initialise()
        store.write(graph.batch())
    return url


@pytest.fixture
def filled(filled_url: str) -> Iterator[GraphStore]:
    """The store with the generated graph; to be read only."""
    with open_store(filled_url) as store:
        yield store
