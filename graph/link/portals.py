"""Whether a document came out on a portal of State or Party: by its address, or by who it is of.

``Trang thông tin điện tử`` is what the law calls a site of anybody, and with ``tổng hợp`` what it
licenses private collectors of news as. So the name counts only where a unit or a body of State or
Party follows it, in the words by which texts name bodies (``body_names.csv``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import cache, lru_cache

from bomay.ontology import reference, tables
from bomay.ontology.model import Unit
from bomay.ontology.text import slug

_OFFICIAL = frozenset({"party", "state", "armed", "front"})
# Firms and private persons have schools, hospitals and boards of management too.
_ANYBODYS = frozenset({"don-vi-su-nghiep", "ban-quan-ly"})
_OWNED = frozenset({"unit", "unit-printed", "unit-or-host", "host", "committee"})
_OF_A_FIELD = frozenset({"so", "phong", "bo"})  # kinds of which a field of theirs must be named
_PROVINCE = "province"
_BETWEEN = (("cua",), ("va",))
_LONGEST_UNIT = 6
_Words = tuple[str, ...]


def is_portal(url: str | None, publisher: str | None) -> bool:
    """Whether an address or a publisher's name is that of an official portal."""
    host = (url or "").partition("//")[2].partition("/")[0]
    return host.endswith(_told("host")) or (publisher is not None and _is_official(publisher))


@lru_cache(maxsize=1024)
def _is_official(publisher: str) -> bool:
    words = tuple(slug(publisher.partition("(")[0]).split("-"))
    names = {tuple(slug(name).split("-")) for name in _told("name")}
    return any(words[: len(name)] == name and _is_owner(words[len(name) :]) for name in names)


@cache
def _told(role: str) -> _Words:
    return tuple(row["name"] for row in tables.rows("portal_names") if row["role"] == role)


def _is_owner(words: _Words) -> bool:
    """Whether words begin with a unit, or with a body of State or Party, and go on as such do."""
    words = words[1:] if words[:1] in _BETWEEN else words
    if end := _end_of_unit(words):
        return end == len(words) or _is_owner(words[end:])
    for size in range(min(len(words), _longest()), 0, -1):
        for kind, follows in _bodies().get(words[:size], ()):
            if _goes_on(words[size:], kind, follows):
                return True
    return False


def _goes_on(rest: _Words, kind: str, follows: str) -> bool:
    if kind in _OF_A_FIELD:
        fields = _fields()[kind]
        return any(rest[:size] in fields for size in range(1, len(rest) + 1))
    return follows not in _OWNED or not rest or _is_owner(rest)


def _end_of_unit(words: _Words) -> int:
    """Of how many words the unit is that they begin with; a province needs no type."""
    typed = [size for size in (2, 1) if words[:size] in _place_types()]
    for at, names in (*((size, _unit_names()) for size in typed), (0, _province_names())):
        for size in range(min(len(words) - at, _LONGEST_UNIT), 0, -1):
            if words[at : at + size] in names:
                return at + size
    return 0


@cache
def _bodies() -> Mapping[_Words, Sequence[tuple[str, str]]]:
    """By the words of its name, of what kind a body is and what follows it."""
    family = {row["body_kind_id"]: row["family"] for row in tables.rows("body_kinds")}
    found: dict[_Words, list[tuple[str, str]]] = defaultdict(list)
    for row in tables.rows("body_names"):
        for kind in tables.listed(row["kind"]):
            if family[kind] in _OFFICIAL and kind not in _ANYBODYS:
                found[tuple(slug(row["surface"]).split("-"))].append((kind, row["follows"]))
    return found


@cache
def _longest() -> int:
    return max(map(len, _bodies()))


@cache
def _fields() -> Mapping[str, Set[_Words]]:
    """Per kind of body the words of the fields that it is divided by."""
    found: dict[str, set[_Words]] = defaultdict(set)
    for row in tables.rows("body_subjects"):
        for name in (row["name"], *tables.listed(row["abbreviations"])):
            for kind in tables.listed(row["used_by"]):
                found[kind].add(tuple(slug(name).split("-")))
    return found


@cache
def _place_types() -> Set[_Words]:
    return {tuple(slug(row["surface"]).split("-")) for row in tables.rows("place_types")}


@cache
def _unit_names() -> Set[_Words]:
    """Names of units without their types, in the words of their ids."""
    return {_bare(unit.id, unit.unit_type) for unit in reference.units()} | _province_names()


@cache
def _province_names() -> Set[_Words]:
    provinces = (unit for unit in reference.units() if unit.level == _PROVINCE)
    names = {tuple(slug(name).split("-")) for unit in provinces for name in _forms(unit)}
    return names | {tuple(slug(row["alias"]).split("-")) for row in tables.rows("unit_aliases")}


def _forms(unit: Unit) -> tuple[str, str]:
    """A unit's name, with its type and without."""
    return unit.name, unit.name[len(unit.unit_type) :]


def _bare(unit: str, unit_type: str) -> _Words:
    own = unit.rpartition(":")[2].partition("@")[0]
    return tuple(own.removeprefix(f"{slug(unit_type)}-").split("-"))
