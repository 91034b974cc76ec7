"""Stores that keep the graph: the seam and its implementations, chosen by one URL."""

from __future__ import annotations

from bomay.graph.store.base import GraphStore, Parameter, Row, WriteBatch
from bomay.ontology.errors import ParameterError

__all__ = ["GraphStore", "Parameter", "Row", "WriteBatch", "open_store"]


def open_store(url: str) -> GraphStore:
    """The store at a URL; nothing is opened or created before it is used.

    Args:
        url: ``sqlite:///relative.db``, ``sqlite:////absolute.db`` or ``sqlite:///:memory:``.

    Raises:
        ParameterError: no store goes by this URL.
    """
    scheme, separator, path = url.partition(":///")
    if scheme == "sqlite" and path and "\0" not in path:
        from bomay.graph.store.sqlite import SqliteStore

        return SqliteStore(path)
    if url.startswith(("bolt", "neo4j")) and "://" in url:
        raise ParameterError("store", "comes with the Neo4j store; use sqlite:///bomay.db for now")
    shown = scheme if separator else url.partition("://")[0]
    raise ParameterError("store", f"{shown[:20]!r} is no store; use sqlite:///bomay.db")
