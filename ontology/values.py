"""Values that are made by the hundred for each document.

The type checker refuses whatever changes one. At run time nothing stands in the way: the guard of
``frozen`` dataclasses takes more time than the rest of the making of a value. A field of one is
read in a quarter of the time that one of a named tuple takes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:
    from dataclasses import dataclass

    def value(*, frozen: bool, **options: bool) -> object:
        """A dataclass as it is told, equal and hashed by its fields, without the guard."""
        return dataclass(unsafe_hash=frozen, **options)


__all__ = ["Value", "value"]


class Value:
    """A value of several fields, told in order, that others are made from."""

    __slots__ = ()

    def _replace(self, **changes: Any) -> Self:
        """The same with other values in some fields, as of a named tuple."""
        kind = type(self)
        places, values_of = _FIELDS.get(kind) or _fields(kind)
        values = [*values_of(self)]
        try:
            for name, changed in changes.items():
                values[places[name]] = changed
        except KeyError:
            unknown = ", ".join(name for name in changes if name not in places)
            raise TypeError(f"{kind.__name__} has no such fields: {unknown}") from None
        return kind(*values)


_FIELDS: dict[type, tuple[dict[str, int], Callable[[Any], tuple[Any, ...]]]] = {}


def _fields(kind: Any) -> tuple[dict[str, int], Callable[[Any], tuple[Any, ...]]]:
    """The place of each field by its name, and what tells all of them of a value."""
    names = [field.name for field in fields(kind)]
    _FIELDS[kind] = {name: place for place, name in enumerate(names)}, attrgetter(*names)
    return _FIELDS[kind]
