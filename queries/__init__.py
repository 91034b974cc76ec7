"""What can be asked: one named query per file, in each store's language, with one header.

``topic/name.sql`` (and ``topic/name.cypher`` beside it) begins with comment lines::

    -- Who holds a post, in the order of ids.
    -- params: post STRING, on DATE?
    -- returns: person STRING, certain BOOLEAN, spans JSON

Types: ``STRING``, ``DATE`` (an ISO day), ``INTEGER``, ``FLOAT``, ``BOOLEAN``, ``LIST`` (of strings)
and, for columns only, ``JSON`` (decoded by the store); ``?`` means that it may be null, and such a
parameter may be left out. A ``note:`` after that is for those who read the file.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from bomay.ontology.errors import ParameterError

COMMENT = {"sql": "--", "cypher": "//"}
_FIELD = re.compile(r"([a-z][a-z0-9_]*) (STRING|DATE|INTEGER|FLOAT|BOOLEAN|LIST|JSON)(\??)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LARGEST = 2**63


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter or column of a query."""

    name: str
    type: str
    optional: bool

    def __str__(self) -> str:
        return f"{self.name} {self.type}{'?' if self.optional else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A query in one language, with what its header promises."""

    name: str
    text: str
    meaning: str
    parameters: tuple[Field, ...]
    columns: tuple[Field, ...]

    def bind(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The parameters as the header has them, lists as lists, those left out as None.

        Raises:
            ParameterError: one is missing, unknown or of the wrong type; names it.
        """
        known = {field.name for field in self.parameters}
        for name in values:
            if name not in known:
                raise ParameterError(name, f"{self.name} has no such parameter")
        return {field.name: _checked(self.name, field, values) for field in self.parameters}

    def from_text(self, values: Mapping[str, str]) -> dict[str, Any]:
        """Parameters typed as text (``limit=20``, ``ids=a,b``) as values; unknown ones are kept.

        Raises:
            ParameterError: a text is no value of the parameter's type.
        """
        types = {field.name: field.type for field in self.parameters}
        return {name: _read(name, text, types.get(name, "STRING")) for name, text in values.items()}


def load(name: str, language: str) -> Query:
    """The query ``topic/name`` in ``sql`` or ``cypher``.

    Raises:
        KeyError: no query has that name in that language.
    """
    return _catalogue(language)[name]


def names(language: str = "sql") -> tuple[str, ...]:
    """All query names, in alphabetical order."""
    return tuple(_catalogue(language))


def parse(name: str, text: str, *, comment: str) -> Query:
    """Read one query file.

    Raises:
        ValueError: the header is not as this module's docstring says.
    """
    parts = {"meaning": "", "params": "", "returns": "", "note": ""}
    part = "meaning"
    for line in text.splitlines():
        if not line.startswith(comment):
            break
        words = line.removeprefix(comment).strip()
        tag, colon, rest = words.partition(":")
        if colon and tag in ("params", "returns", "note"):
            part, words = tag, rest
        parts[part] = f"{parts[part]} {words}".strip()
    if not parts["meaning"] or not parts["returns"]:
        raise ValueError(f"{name}: the header lacks its meaning or what it returns")
    return Query(
        name=name,
        text=text,
        meaning=parts["meaning"],
        parameters=_fields(name, parts["params"]),
        columns=_fields(name, parts["returns"]),
    )


def _fields(name: str, text: str) -> tuple[Field, ...]:
    fields = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        found = _FIELD.fullmatch(part)
        if found is None:
            raise ValueError(f"{name}: {part!r} is not a name and a type")
        fields.append(Field(found[1], found[2], found[3] == "?"))
    return tuple(fields)


@cache
def _catalogue(language: str) -> dict[str, Query]:
    found = {}
    for topic in _sorted(files(__package__)):
        if not topic.is_dir():
            continue
        for file in _sorted(topic):
            if file.name.endswith(f".{language}"):
                name = f"{topic.name}/{file.name.removesuffix(f'.{language}')}"
                text = file.read_text(encoding="utf-8")
                found[name] = parse(name, text, comment=COMMENT[language])
    return found


def _sorted(folder: Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda file: file.name)


def _checked(query: str, field: Field, values: Mapping[str, Any]) -> Any:
    value = values.get(field.name)
    if value is None:
        if field.optional:
            return None
        raise ParameterError(field.name, f"{query} needs it, a {_SAID[field.type]}")
    if not _IS[field.type](value):
        raise ParameterError(field.name, f"must be a {_SAID[field.type]}")
    return list(value) if field.type == "LIST" else value


def _is_string(value: object) -> bool:
    # A lone surrogate is no text: no store can encode it.
    return (isinstance(value, str) and value.isascii()) or _encodes(value)


def _encodes(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return False
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_integer(value: object) -> bool:
    return type(value) is int and -_LARGEST <= value < _LARGEST


def _is_list(value: object) -> bool:
    if isinstance(value, str) or not isinstance(value, Sequence):
        return False
    return all(_is_string(item) for item in value)


_IS: Mapping[str, Callable[[object], bool]] = {
    "STRING": _is_string,
    "DATE": _is_day,
    "INTEGER": _is_integer,
    "FLOAT": lambda value: type(value) in (int, float),
    "BOOLEAN": lambda value: type(value) is bool,
    "LIST": _is_list,
}
_SAID = {
    "STRING": "text",
    "DATE": "day such as 2023-10-05",
    "INTEGER": "whole number",
    "FLOAT": "number",
    "BOOLEAN": "true or false",
    "LIST": "list of texts",
}


def _read(name: str, text: str, kind: str) -> Any:
    try:
        if kind == "INTEGER":
            return int(text)
        if kind == "FLOAT":
            return float(text)
        if kind == "BOOLEAN":
            return {"true": True, "false": False}[text.lower()]
    except (ValueError, KeyError):
        raise ParameterError(name, f"must be a {_SAID[kind]}") from None
    if kind == "LIST":
        return [part.strip() for part in text.split(",") if part.strip()]
    return text
