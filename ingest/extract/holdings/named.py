"""The names of a text by where they stand, found without going through all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from bomay.ingest.extract.names.forms import Name


class Named(list[Name]):
    """Names in reading order."""

    def __init__(self, names: Sequence[Name]) -> None:
        super().__init__(names)
        self._starts = [name.start for name in names]
        self._alike = 0  # how many at the beginning are of one person
        for name in names:
            if name.full != names[0].full:
                break
            self._alike += 1

    def at(self, start: int) -> Name | None:
        """The name that begins here."""
        index = bisect_left(self._starts, start)
        found = self[index] if index < len(self) else None
        return found if found is not None and found.start == start else None

    def count_before(self, start: int) -> int:
        """How many names begin before a place."""
        return bisect_left(self._starts, start)

    def place_of(self, name: Name) -> int:
        """The index of a name."""
        return self.index(name, bisect_left(self._starts, name.start))

    def only(self, name: Name, begin: int, end: int) -> bool:
        """Whether all who are named from ``begin`` to ``end`` are this one person."""
        first, last = bisect_left(self._starts, begin), bisect_left(self._starts, end)
        if first >= last:
            return True
        if last <= self._alike:
            return self[0].full == name.full
        return all(self[index].full == name.full for index in range(first, last))
