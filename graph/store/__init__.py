"""Stores that keep the graph: the seam and its implementations, chosen by one URL."""

from __future__ import annotations

import os.path

from bomay.graph.store.base import GraphStore, Parameter, Reader, Row, WriteBatch
from bomay.ontology.errors import ParameterError

__all__ = [
    "GraphStore",
    "Parameter",
    "Reader",
    "Row",
    "WriteBatch",
    "is_one_store",
    "open_store",
]
_SQLITE, _IN_MEMORY = "sqlite", ":memory:"
_MOST_SHOWN = 80  # letters of an address that is none


def open_store(url: str) -> GraphStore:
    """The store at a URL; nothing is opened, connected or created before it is used.

    Args:
        url: ``sqlite:///relative.db``, ``sqlite:////absolute.db``, ``sqlite:///:memory:``; or
            ``bolt://user:password@host:7687[/database]``, ``neo4j://…`` for a cluster, with
            ``+s`` for TLS. ``BOMAY_STORE_PASSWORD`` overrides the password.

    Raises:
        ParameterError: no store goes by this URL.
    """
    scheme, separator, path = url.partition(":///")
    if scheme == _SQLITE and path and "\0" not in path:
        from bomay.graph.store.sqlite import SqliteStore

        return SqliteStore(path)
    if url.startswith(("bolt", "neo4j")) and "://" in url:
        from bomay.graph.store.neo4j import Neo4jStore
        from bomay.graph.store.neo4j_address import Address

        return Neo4jStore(Address.of(url))
    shown = scheme if separator else url.partition("://")[0]
    shown = shown if len(shown) <= _MOST_SHOWN else f"{shown[: _MOST_SHOWN - 1]}…"
    raise ParameterError(
        "store", f"{shown!r} is no store; use sqlite:///bomay.db or bolt://user@host:7687"
    )


def is_one_store(one: str, other: str) -> bool:
    """Whether two URLs plainly name one store: the same file, or the same address."""
    paths = [url.partition(":///")[2] for url in (one, other) if url.startswith(f"{_SQLITE}:///")]
    if len(paths) < 2:
        return not paths and one == other
    return _IN_MEMORY not in paths and os.path.realpath(paths[0]) == os.path.realpath(paths[1])
