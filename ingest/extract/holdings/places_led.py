"""Places taken for persons: ``Tân Bí thư Ninh Kiều: Phải giữ niềm tin`` is of the district.

Headlines print a place behind an office without its type; some are called as persons may be. Only
there a name says so little: who is named below it, or signs, is somebody.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.reading import UnitMention
from bomay.ontology.reference import units as known_units

_LONGEST = 160  # letters of a headline, which has no full stop
_LEADERS = ("Bí thư", "Chủ tịch")  # who heads, or with "Phó" before, what people name by its place


def without_places(
    text: str, names: list[Name], posts: Sequence[Post], units: Sequence[UnitMention]
) -> list[Name]:
    """The names but those of places that only the headline prints, behind a leader's office.

    The office has no body of its own. A place is one by the text, which prints it with its type, or
    by the table, as a district. What a city is called after is none: ``Chủ tịch Hồ Chí Minh``.
    """
    headline = text[:_LONGEST].partition("\n")[0]
    if len(headline) == _LONGEST or "." in headline:
        return names
    bare = {
        post.end
        for post in posts
        if post.end < len(headline) and post.node is None and post.head.endswith(_LEADERS)
    }
    if not bare:
        return names
    behind = {name.full for name in names if name.start - 1 in bare and not name.foreign}
    behind.difference_update([name.full for name in names if name.start - 1 not in bare])
    places = {full for full in behind if _is_place(full, units)}
    return [name for name in names if name.full not in places] if places else names


def _is_place(name: str, units: Sequence[UnitMention]) -> bool:
    printed = f" {name}"
    return name in _districts() or any(
        unit.level != "province" and unit.name.endswith(printed) for unit in units
    )


@cache
def _districts() -> frozenset[str]:
    """The names of districts, of all eras, without their type."""
    return frozenset(
        unit.name[len(unit.unit_type) + 1 :] for unit in known_units() if unit.level == "district"
    )
