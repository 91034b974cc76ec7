"""Values that are made by the hundred for each document.

The type checker refuses whatever changes one. At run time nothing stands in the way: the guard of
``frozen`` dataclasses takes more time than the rest of the making of a value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:
    from dataclasses import dataclass

    def value(*, frozen: bool, **options: bool) -> object:
        """A dataclass as it is told, equal and hashed by its fields, without the guard."""
        return dataclass(unsafe_hash=frozen, **options)


__all__ = ["value"]
