"""Model values as rows of the SQLite store, and the statements that write them.

Every statement is made once from the model's field names, which are the column names; values only
ever travel as parameters. Upserts leave an equal row alone: a repeated batch writes no page.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from bomay.graph.store.folding import folded_name, number_key, search_columns
from bomay.ontology.facts import Span
from bomay.ontology.judgement import Judgement, ReviewPair
from bomay.ontology.model import (
    Body,
    Claim,
    Directive,
    Entity,
    Mention,
    Person,
    Post,
    Reform,
    Relation,
    SourceDocument,
    Tenure,
    Term,
    Unit,
)

Values = tuple[Any, ...]

TYPES: dict[type[Entity], str] = {
    Person: "Person",
    Unit: "Unit",
    Body: "Body",
    Post: "Post",
    Term: "Term",
    Reform: "Reform",
    Directive: "Directive",
    SourceDocument: "Document",
}
_ELSEWHERE = {"name", "hint", "claims", "conflicts"}  # columns of entity, rows of join tables
_LEFT_OUT: dict[type, set[str]] = {
    Mention: set(),
    Claim: set(),
    SourceDocument: _ELSEWHERE | {"sources"},
}


def _spans(spans: Sequence[Span]) -> str:
    return f"[{','.join([f'[{start:d},{end:d}]' for start, end in spans])}]"


_dumps: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Table:
    """How values of one model class are written: two statements and the row of a value."""

    def __init__(self, name: str, model: type, *, more: Sequence[str] = ()) -> None:
        left_out = _LEFT_OUT.get(model, _ELSEWHERE)
        self.name = name
        self.columns = [f.name for f in fields(model) if f.name not in left_out]
        self._get = attrgetter(*self.columns)
        annotations = {f.name: str(f.type) for f in fields(model)}
        self._json = [
            (n, _spans if column == "spans" else _dumps)
            for n, column in enumerate(self.columns)
            if annotations[column].startswith("tuple")
        ]
        self.insert = insert(name, [*self.columns, *more])
        self.upsert = upsert(name, [*self.columns, *more], "id")

    def row(self, value: Any) -> Values:
        """The row of one value; tuples become JSON."""
        row = self._get(value)
        if not self._json:
            return tuple(row)
        changed = list(row)
        for n, encode in self._json:
            changed[n] = encode(row[n]) if row[n] else "[]"
        return tuple(changed)


class _EntityTable(Table):
    """What all entities share, with the forms they are searched by."""

    def __init__(self) -> None:
        super().__init__("entity", Entity, more=())
        columns = ["id", "type", "name", "hint", "folded", "tone", "keys"]
        self.insert, self.upsert = insert("entity", columns), upsert("entity", columns, "id")

    def row(self, value: Any) -> Values:
        return (value.id, TYPES[type(value)], value.name, value.hint, *search_columns(value))


class _DirectiveTable(Table):
    """Directives, with the keys their number and type are looked up by."""

    def __init__(self) -> None:
        super().__init__("directive", Directive, more=("number_key", "type_key"))

    def row(self, value: Any) -> Values:
        type_key = None if value.document_type is None else folded_name(value.document_type)
        return (*super().row(value), number_key(value.number), type_key)


def insert(table: str, columns: Sequence[str]) -> str:
    """A plain ``INSERT``."""
    quoted = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table} ({quoted}) VALUES ({', '.join('?' * len(columns))})"


def upsert(table: str, columns: Sequence[str], key: str) -> str:
    """``INSERT … ON CONFLICT (key)`` that rewrites a row only where something differs."""
    rest = [f'"{column}"' for column in columns if column != key]
    sets = ", ".join(f"{column} = excluded.{column}" for column in rest)
    old = ", ".join(f"{table}.{column}" for column in rest)
    new = ", ".join(f"excluded.{column}" for column in rest)
    return (
        f'{insert(table, columns)} ON CONFLICT ("{key}") DO UPDATE SET {sets}'
        f" WHERE ({old}) IS NOT ({new})"
    )


REDIRECT = upsert("redirect", ["old", "new"], "old")
META = upsert("meta", ["key", "value"], "key")
ENTITY: Table = _EntityTable()
ENTITIES: dict[type[Entity], Table] = {
    Person: Table("person", Person),
    Unit: Table("unit", Unit),
    Body: Table("body", Body),
    Post: Table("post", Post),
    Term: Table("term", Term),
    Reform: Table("reform", Reform),
    Directive: _DirectiveTable(),
    SourceDocument: Table("document", SourceDocument),
}
MENTION = Table("mention", Mention)
CLAIM = Table("claim", Claim)
TENURE = Table("tenure", Tenure)
RELATION = Table("relation", Relation)
JUDGEMENT = Table("judgement", Judgement)
PAIR = Table("review_pair", ReviewPair)


def reform_units(reform: Reform) -> list[Values]:
    """Which units a reform took from and made."""
    sides = [("from", reform.sources), ("to", reform.results)]
    return [(unit, reform.id, side) for side, units in sides for unit in dict.fromkeys(units)]


def source_rows(document: SourceDocument) -> list[Values]:
    """The paths a document was read from."""
    return [(document.id, n, path) for n, path in enumerate(document.sources)]


def tenure_claims(tenure: Tenure) -> list[Values]:
    """The claims of a tenure in their order, the losing ones marked."""
    kept = [(tenure.id, 0, n, claim) for n, claim in enumerate(tenure.claims)]
    return kept + [(tenure.id, 1, n, claim) for n, claim in enumerate(tenure.conflicts)]


def relation_claims(relation: Relation) -> list[Values]:
    """The claims of a relation in their order."""
    return [(relation.id, n, claim) for n, claim in enumerate(relation.claims)]
