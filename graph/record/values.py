"""Model values as plain JSON objects and back, every field checked: what is read is anybody's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")
Check = Callable[[Any], Any]


class Unfit(Exception):
    """A value that has no place in a record; the message says why, without the place."""


def said(value: Any) -> dict[str, Any]:
    """The fields of a model value, for ``json``."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def made(model: type[T], found: Any) -> T:
    """A model value from a JSON object that has its fields and no others, of the right types.

    Raises:
        Unfit: it has not.
    """
    kind = model.__name__
    if not isinstance(found, dict):
        raise Unfit(f"a {kind} is an object")
    checks: Mapping[str, Check] = _checks(model)  # type: ignore[arg-type]  # a class is hashable
    if odd := sorted(checks.keys() ^ found.keys()):
        what = "has no" if odd[0] in checks else "has an unknown"
        raise Unfit(f"a {kind} {what} {odd[0]!r}")
    values = {}
    for name, check in checks.items():
        try:
            values[name] = check(found[name])
        except Unfit as why:
            raise Unfit(f"{kind}.{name} {why}") from None
    return model(**values)


def text(value: Any) -> str:
    """A text that every store can keep."""
    if not isinstance(value, str):
        raise Unfit("is no text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Unfit("is no valid Unicode") from None
    return value


@cache
def _checks(model: type) -> dict[str, Check]:
    hints = get_type_hints(model)
    return {field.name: _check(hints[field.name]) for field in fields(model)}


def _check(hint: Any) -> Check:
    if get_origin(hint) is UnionType:
        (inner,) = (_check(one) for one in get_args(hint) if one is not NoneType)
        return lambda value: None if value is None else inner(value)
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint))
    return {str: text, bool: _boolean, int: _integer, float: _number}[hint]


def _tuple(of: tuple[Any, ...]) -> Check:
    if of[-1] is Ellipsis:
        each = _check(of[0])
        return lambda value: tuple(each(one) for one in _list(value))
    checks = [_check(one) for one in of]

    def check(value: Any) -> tuple[Any, ...]:
        if len(_list(value)) != len(checks):
            raise Unfit(f"is no list of {len(checks)}")
        return tuple(each(one) for each, one in zip(checks, value, strict=True))

    return check


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise Unfit("is no list")
    return value


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Unfit("is neither true nor false")
    return value


def _integer(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise Unfit("is no whole number")
    return value


def _number(value: Any) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise Unfit("is no number")
    return float(value)
