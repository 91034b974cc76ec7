"""Stores to load into, and what is in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bomay.graph.reference import load_reference
from bomay.graph.store import GraphStore, open_store


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with nothing but its reference data, made once and copied."""
    path = tmp_path_factory.mktemp("empty") / "graph.db"
    with open_store(f"sqlite:///{path}") as opened:
        opened.initialise()
        load_reference(opened)
    return path


@pytest.fixture
def tables() -> Callable[[GraphStore], dict[str, list[tuple[object, ...]]]]:
    """Reads the derived tables of a store and what they rest on."""
    return _tables


def _tables(store: GraphStore) -> dict[str, list[tuple[object, ...]]]:
    """The derived tables and what they rest on, times aside."""
    names = {
        "mention": "id, entity, rule, inferred",
        "claim": "id, subject, object, arguments",
        "entity": "id, type, name, hint",
        "directive": "*",
        "tenure": "*",
        "tenure_claim": "*",
        "relation": "*",
        "relation_claim": "*",
        "source": "*",
    }
    with store._reading() as connection:  # type: ignore[attr-defined]
        return {
            table: sorted(connection.execute(f"SELECT {columns} FROM {table}").fetchall(), key=repr)
            for table, columns in names.items()
        }
