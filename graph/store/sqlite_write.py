"""How a batch is written into the SQLite store, inside a transaction that somebody else opened."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from bomay.graph.store import sqlite_rows as rows
from bomay.graph.store.base import WriteBatch
from bomay.ontology.model import Entity, Reform, SourceDocument


def apply(connection: sqlite3.Connection, batch: WriteBatch) -> None:
    """Delete what the batch deletes, then write what it brings."""
    _delete(connection, batch)
    _put_entities(connection, (*batch.entities, *batch.documents))
    for table, values in (
        (rows.MENTION, batch.mentions),
        (rows.CLAIM, batch.claims),
        (rows.TENURE, batch.tenures),
        (rows.RELATION, batch.relations),
        (rows.JUDGEMENT, batch.judgements),
        (rows.PAIR, batch.pairs),
    ):
        _put(connection, table, values)
    tenures = {tenure.id: rows.tenure_claims(tenure) for tenure in batch.tenures}
    _replace(connection, "tenure_claim", "tenure", tenures)
    relations = {relation.id: rows.relation_claims(relation) for relation in batch.relations}
    _replace(connection, "relation_claim", "relation", relations)
    connection.executemany(rows.REDIRECT, (batch.redirects or {}).items())
    _answer_for_themselves(connection, batch)
    connection.executemany(rows.META, (batch.meta or {}).items())


def what_dangles(connection: sqlite3.Connection) -> str:
    """What the transaction left dangling, in words for whoever made the batch."""
    dangling = connection.execute(
        'SELECT DISTINCT "table", parent FROM pragma_foreign_key_check LIMIT 5'
    ).fetchall()
    return "; ".join(f"a {table} names a missing {parent}" for table, parent in dangling) or "rows"


def _delete(connection: sqlite3.Connection, batch: WriteBatch) -> None:
    # Derived rows first: what they rest on may go in the same batch.
    for statement, ids in (
        ("DELETE FROM tenure WHERE id = ?", batch.delete_tenures),
        ("DELETE FROM relation WHERE id = ?", batch.delete_relations),
        ("DELETE FROM review_pair WHERE id = ?", batch.delete_pairs),
        ("DELETE FROM entity WHERE id = ? AND type = 'Document'", batch.delete_documents),
        ("DELETE FROM entity WHERE id = ?", batch.delete_entities),
    ):
        connection.executemany(statement, ((one,) for one in ids))


def _answer_for_themselves(connection: sqlite3.Connection, batch: WriteBatch) -> None:
    """Drop what led away from ids that mean something (again)."""
    ids = {*(entity.id for entity in batch.entities), *(batch.redirects or {})}
    connection.execute(
        "DELETE FROM redirect WHERE old IN (SELECT value FROM json_each(?))"
        " AND EXISTS (SELECT 1 FROM entity WHERE entity.id = redirect.old)",
        (_list(ids),),
    )


def _put_entities(connection: sqlite3.Connection, entities: Sequence[Entity]) -> None:
    _put(connection, rows.ENTITY, entities)
    by_model: dict[type[Entity], list[Any]] = {}
    for entity in entities:
        by_model.setdefault(type(entity), []).append(entity)
    for model, values in by_model.items():
        _put(connection, rows.ENTITIES[model], values)
    reforms: list[Reform] = by_model.get(Reform, [])
    _replace(connection, "reform_unit", "reform", {r.id: rows.reform_units(r) for r in reforms})
    documents: list[SourceDocument] = by_model.get(SourceDocument, [])
    _replace(connection, "source", "document", {d.id: rows.source_rows(d) for d in documents})


def _put(connection: sqlite3.Connection, table: rows.Table, values: Sequence[Any]) -> None:
    """Upsert; where all ids are new, as in most loads, a plain insert is a fifth faster."""
    ids = {value.id for value in values}
    known = f"SELECT 1 FROM {table.name} WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1"
    new = len(ids) == len(values) and not connection.execute(known, (_list(ids),)).fetchone()
    connection.executemany(table.insert if new else table.upsert, map(table.row, values))


def _replace(
    connection: sqlite3.Connection, table: str, key: str, owned: dict[str, list[rows.Values]]
) -> None:
    """Make the rows an owner has in a join table exactly these; equal ones are left alone."""
    have: dict[str, list[rows.Values]] = {}
    stored = f"SELECT {key}, * FROM {table} WHERE {key} IN (SELECT value FROM json_each(?))"
    for owner, *row in connection.execute(stored, (_list(owned),)):
        have.setdefault(owner, []).append(tuple(row))
    changed = []
    for owner, wanted in owned.items():
        if sorted(have.get(owner, ())) != sorted(wanted):
            if owner in have:
                connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (owner,))
            changed += wanted
    if changed:
        marks = ", ".join("?" * len(changed[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", changed)


def _list(ids: Iterable[str]) -> str:
    return json.dumps(list(ids))
