"""Annotations of documents, one JSON object a line, as a careful reader wrote them.

Fields: ``doc``, ``doc_date``, ``persons``, ``holdings`` (``person``, ``head``, ``body``,
``status``, ``from``, ``to``), ``directives`` (``key``, ``issuer``, ``date``, ``relation``),
``unnumbered_directives``; quotes and subjects may be absent. Rows marked ``optional`` neither
reward nor punish. Where ``persons`` and ``holdings`` are absent, only acts were annotated; where
``directives`` is absent, only persons and their offices.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bomay.ontology.errors import ParameterError

STATUSES = ("current", "former", "elected", "appointed", "acting")
RELATIONS = (
    *("self", "implements", "based_on", "amends", "replaces", "repeals", "guides", "details"),
    *("cites", "suspends", "corrects", "consolidates"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldingRow:
    """That a person holds, held or comes to hold an office; dates are EDTF or None."""

    person: str
    head: str
    body: str | None
    status: str | None
    start: str | None
    end: str | None
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectiveRow:
    """That a directive is cited, and what the document does to it."""

    number: str
    issuer: str | None
    date: str | None
    relation: str | None
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """Everything a reader found in one document.

    Attributes:
        doc: the document's path relative to the folder of texts.
        persons, holdings: None where the reader looked at acts alone.
        directives: None where the reader looked at persons and offices alone.
        line: the row in one spelling; with the text it makes the document's fingerprint.
    """

    doc: str
    persons: tuple[str, ...] | None
    holdings: tuple[HoldingRow, ...] | None
    directives: tuple[DirectiveRow, ...] | None
    date: str | None = None
    line: str = ""


def read_annotations(name: str, lines: Iterable[str]) -> tuple[Annotation, ...]:
    """The annotations of a file.

    Raises:
        ParameterError: a line is not in the form above; names the file, the line and the field.
    """
    found = tuple(_read(name, lines))
    docs = [each.doc for each in found]
    twice = sorted({doc for doc in docs if docs.count(doc) > 1})
    if twice:
        raise ParameterError(name, f"annotated more than once: {', '.join(twice)}")
    if not found:
        raise ParameterError(name, "no document is annotated in it")
    return found


def _read(name: str, lines: Iterable[str]) -> Iterator[Annotation]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _annotation(json.loads(line))
        except (ValueError, RecursionError) as cause:
            raise ParameterError(f"{name}, line {number}", str(cause)) from cause


def _annotation(row: Any) -> Annotation:
    if not isinstance(row, dict):
        raise ValueError("an object is expected")
    people = "persons" in row or "holdings" in row
    persons = [_string(person, "persons") for person in _list(row, "persons")] if people else None
    holdings = [_holding(each) for each in _list(row, "holdings")] if people else None
    acts = "directives" in row or not people
    directives = [_directive(each) for each in _list(row, "directives")] if acts else None
    return Annotation(
        doc=_text(row, "doc"),
        date=_maybe(row, "doc_date"),
        persons=tuple(persons) if persons is not None else None,
        holdings=tuple(holdings) if holdings is not None else None,
        directives=tuple(directives) if directives is not None else None,
        line=json.dumps(row, sort_keys=True),
    )


def _holding(row: Any) -> HoldingRow:
    row = _object(row, "holdings")
    return HoldingRow(
        person=_text(row, "person"),
        head=_text(row, "head"),
        body=_maybe(row, "body"),
        status=_one_of(row, "status", STATUSES),
        start=_maybe(row, "from"),
        end=_maybe(row, "to"),
        optional=bool(row.get("optional")),
    )


def _directive(row: Any) -> DirectiveRow:
    row = _object(row, "directives")
    return DirectiveRow(
        number=_text(row, "key"),
        issuer=_maybe(row, "issuer"),
        date=_maybe(row, "date"),
        relation=_one_of(row, "relation", RELATIONS),
        optional=bool(row.get("optional")),
    )


def _object(value: Any, field: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"{field}: objects are expected")
    return value


def _list(row: dict[str, Any], field: str) -> list[Any]:
    value = row.get(field)
    if not isinstance(value, list):
        raise ValueError(f"{field}: a list is expected")
    return value


def _string(value: Any, field: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{field}: text is expected, not {value!r}")
    return value


def _text(row: dict[str, Any], field: str) -> str:
    return _string(row.get(field), field)


def _maybe(row: dict[str, Any], field: str) -> str | None:
    value = row.get(field)
    return None if value is None or value == "" else _string(value, field)


def _one_of(row: dict[str, Any], field: str, allowed: tuple[str, ...]) -> str | None:
    value = _maybe(row, field)
    if value is not None and value not in allowed:
        raise ValueError(f"{field}: one of {', '.join(allowed)} is expected, not {value!r}")
    return value
