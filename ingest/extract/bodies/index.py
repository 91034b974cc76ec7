"""The bodies of a text by where they stand, by their initials and by their kind."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from bomay.ingest.extract.text.reading import BodyMention
from bomay.ingest.extract.text.remembered import remembered

_WORD = re.compile(r"[^\W\d_]+")
_UNIT_TYPE = re.compile(r"(?:Thành phố|thành phố|thị xã|thị trấn|đặc khu)|\S+")


class BodyIndex:
    """The bodies of a text by where they start and end."""

    def __init__(self, bodies: Sequence[BodyMention]) -> None:
        self._bodies = sorted(bodies, key=attrgetter("start"))
        self._starts = [body.start for body in self._bodies]
        self._acronyms: dict[str, dict[str, BodyMention]] | None = None
        self._kinds: dict[str, dict[str, BodyMention]] | None = None

    def at(self, offset: int) -> BodyMention | None:
        """The body that starts at ``offset``."""
        index = bisect_left(self._starts, offset)
        found = self._bodies[index] if index < len(self._bodies) else None
        return found if found is not None and found.start == offset else None

    def within(self, start: int, end: int) -> list[BodyMention]:
        """Bodies that start between two offsets, in order."""
        return self._bodies[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def by_acronym(self) -> dict[str, dict[str, BodyMention]]:
        """Bodies by their initials, with and without their unit, then by name."""
        if self._acronyms is None:
            self._acronyms = {}
            for body in {(body.name, body.unit): body for body in self._bodies}.values():
                bare = body.name.removesuffix(f" {body.unit}") if body.unit else body.name
                unit_type = _UNIT_TYPE.match(body.unit) if body.unit else None
                typed = f"{bare} {unit_type[0]}" if unit_type is not None else bare
                for name in {body.name, bare, typed}:
                    self._acronyms.setdefault(acronym(name), {})[body.name] = body
        return self._acronyms

    def of_kind(self, kind: str) -> dict[str, BodyMention]:
        """Bodies of a kind by name."""
        if self._kinds is None:
            self._kinds = {}
            for body in self._bodies:
                self._kinds.setdefault(body.kind, {})[body.name] = body
        return self._kinds.get(kind, {})

    def before(self, offset: int) -> BodyMention | None:
        """The last body that ends at or before ``offset``."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and self._bodies[index].end > offset:
            index -= 1
        return self._bodies[index] if index >= 0 else None


@remembered(16384)
def acronym(name: str) -> str:
    """The initials that codes are made of: ``STC`` of Sở Tài chính."""
    words = _WORD.findall(name)
    return "".join(word[0].upper() for word in words if word.lower() not in ("và", "của"))
