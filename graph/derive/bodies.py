"""Which body a document means: one of its kind, unit, subject and era (domain §2.1, design 5.4.10).

A body whose unit no table has is that of the place its documents name (``Place``); one whose place
they do not tell is local to its document: two documents may mean two places.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256

from bomay.graph.derive.holding import DAY
from bomay.ontology import ids, reference, tables
from bomay.ontology.dates import bounds, is_edtf
from bomay.ontology.model import Body, Unit
from bomay.ontology.text import slug, tone_key

_GUESS = "G"
# Party committees by the type of their unit; boards beside them belong to the same unit.
_COMMITTEES = {"quận": "qu", "huyện": "hu", "thị xã": "txu", "thành phố": "thu"}
_COMMITTEE_KINDS = frozenset({"tu", "qu", "hu", "txu", "thu", "du"})
_DEPARTMENT = "tong-cuc"
# Kinds of which a place has several bodies, told apart by their names where nothing else does.
_OF_MANY_NAMES = frozenset(
    {"co-quan", "cong-an", "don-vi-su-nghiep", "hoi", "doanh-nghiep", "tong-cuc"}
    | {"co-quan-thuoc-cp", "doan-the"}
)
_CALLED_BY_KIND = frozenset({"Công an"})
_DEPARTMENTS = ("Tổng cục", "Chi cục", "Cục", "Vụ")
_MARK = re.compile(r":(?P<mark>x-[0-9a-f]{10})(?P<name>-[0-9a-f]{6})?\Z")
# "Ban Chấp hành Đảng bộ" and "Thành ủy" name committees of several levels: the unit tells which.
_BY_UNIT = _COMMITTEE_KINDS - {"du"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A unit that no table has, as documents agree on it.

    Attributes:
        key: what makes it the same place in two documents. name: with its type.
        within: name of the unit it lies in. province: id of its province, where the table has that.
        told_in: the unit it lies in, where the table lacks that too.
    """

    key: str
    name: str
    level: str
    within: str | None = None
    province: str | None = None
    told_in: Place | None = None

    @property
    def mark(self) -> str:
        """What stands for the unit in ids: ``x-`` and ten hex digits."""
        return f"x-{sha256(self.key.encode()).hexdigest()[:10]}"


def place_of(body: Body) -> str | None:
    """The unit id of a body, or the mark of the place (or document); None for central ones."""
    if body.unit is not None:
        return body.unit
    found = _MARK.search(body.id)
    return found["mark"] if found else None


def unknown_place_of(body_id: str) -> str | None:
    """The mark of the place that documents agree on and no table has, from the id of its body."""
    found = _MARK.search(body_id)
    return found["mark"] if found and found["name"] is None else None


@cache
def kinds() -> Mapping[str, Mapping[str, str]]:
    """The rows of ``body_kinds.csv`` by id."""
    return {row["body_kind_id"]: row for row in tables.rows("body_kinds")}


@cache
def _known() -> Mapping[str, Body]:
    return {body.id: body for body in reference.central_bodies()}


@cache
def _eras() -> Mapping[str, tuple[Unit, ...]]:
    found: dict[str, list[Unit]] = {}
    for unit in reference.units():
        found.setdefault(unit.id.partition("@")[0], []).append(unit)
    return {key: tuple(units) for key, units in found.items()}


@cache
def standing_bodies() -> Mapping[str, Body]:
    """Bodies that exist whether a document names them or not, by id.

    The central ones of the tables, and the Party committee of every province in each era: what is
    below hangs under them (domain §2.1).
    """
    committees = (
        body_of("tu", name=_committee_name(unit), unit=unit.id, subject=None, on=None, local="")
        for unit in reference.units()
        if unit.level == "province"
    )
    return dict(_known()) | {body.id: body for body in committees}


def _committee_name(province: Unit) -> str:
    """``Tỉnh ủy Bình Dương``, ``Thành ủy Hà Nội``; ``Hồ Chí Minh`` alone is a person."""
    city = province.unit_type == "thành phố"
    bare = province.name.removeprefix("Thành phố " if city else "Tỉnh ")
    place = ids.unit_slug(province.id)[0]
    return f"{'Thành' if city else 'Tỉnh'} ủy {bare if slug(bare) == place else province.name}"


def best_name(kind: str, names: Iterable[str]) -> str:
    """Of a body's names the one formed as its kind's first pattern, then the first in order.

    ``Huyện ủy Bình Chánh`` rather than ``Ban Chấp hành Đảng bộ huyện Bình Chánh``.
    """
    patterns = tables.listed(kinds().get(kind, {}).get("name_patterns", ""))
    openings = [re.split(r"[({]", pattern)[0] for pattern in patterns]

    def rank(name: str) -> tuple[int, str]:
        fits = [n for n, opening in enumerate(openings) if opening and name.startswith(opening)]
        return (fits[0] if fits else len(openings), name)

    return min(names, key=rank)


def unit_on(unit_id: str, day: dt.date | None) -> Unit | None:
    """The unit of that name that existed on a day; the named one when none did or no day is known.

    An unknown id is None.
    """
    named = reference.unit_by_id(unit_id)
    if named is None or day is None:
        return named
    eras = _eras()[unit_id.partition("@")[0]]
    alive = [u for u in eras if (u.valid_from or "") <= day.isoformat() <= (u.valid_to or "9999")]
    return alive[0] if len(alive) == 1 else named


def body_of(
    kind: str,
    *,
    name: str,
    unit: str | None,
    subject: str | None,
    on: dt.date | None,
    local: str | Place,
    about: str | None = None,
) -> Body:
    """The body that a document means.

    Args:
        kind: a ``body_kind_id``.
        name: written out, as the document's facts have it.
        unit: unit id, None for central bodies and while unknown.
        subject: what tells it from others of its kind and unit.
        on: a day the document speaks of; chooses the era.
        local: for a body whose unit is unknown its place, or the sha256 of the document.
        about: the document in words, which tells such a body from its namesakes.
    """
    place = unit_on(unit, on) if unit else None
    if place is not None and kind in _BY_UNIT:
        kind = _committee(place) or kind
    row = kinds().get(kind, {})
    if row.get("once") == "yes":
        return _known()[ids.body_id(kind)]
    of_country = row.get("level") == "central"
    if kind == _DEPARTMENT and subject is not None:
        subject, of_country = _department(name, subject, placed=place is not None, on=on)
    if subject is None and kind in _OF_MANY_NAMES:
        where = place or (local if isinstance(local, Place) else None)
        subject = _own_name(name, where.name) if where is not None else None
    if place is None and of_country:
        subject = subject or reference.named_body_subject(kind, name)
        known = _known().get(ids.body_id(kind, subject=subject))
        return known or _body(ids.body_id(kind, subject=subject), name, row, kind, subject, None)
    if place is None and isinstance(local, Place):
        return _of_unknown(kind, local, name=name, subject=subject)
    if place is None:
        mark = sha256(tone_key(name).encode()).hexdigest()[:6]
        body_id = f"{ids.body_id(kind, subject=subject)}:x-{str(local)[:10].lower()}-{mark}"
        body = _body(body_id, name, row, kind, subject, None)
        return replace(body, hint=", ".join(part for part in (body.hint, about) if part) or None)
    body_id = ids.body_id(kind, unit=place.id, subject=subject)
    return _body(body_id, name, row, kind, subject, place)


def _own_name(name: str, place: str) -> str | None:
    """What a body is called before its place: ``Hội Luật gia`` of ``Hội Luật gia tỉnh Hà Nam``.

    A place has many bodies of such kinds, and one that is called by the kind alone.
    """
    bare = place.split(" ", 1)[-1]
    for printed in (place, bare):
        if tone_key(name).endswith(f" {tone_key(printed)}"):
            name = name[: -len(printed) - 1]
            break
    return None if name in _CALLED_BY_KIND else name


def _department(name: str, subject: str, *, placed: bool, on: dt.date | None) -> tuple[str, bool]:
    """What tells a department from others, and whether it is one of the whole country.

    A ``Cục`` has the country to itself unless a place or a force stands behind it, or each province
    had one of its name on the day: without its place it may be any of these. A ``Vụ`` is one
    of its ministry, and a ``Chi cục`` of its place: where the text names none it is that of the
    document alone.
    """
    word = next((each for each in _DEPARTMENTS if name.startswith(f"{each} ")), None)
    if word is None:
        return subject, True
    own = f"{word} {subject}"
    host = name.removeprefix(own).strip().removeprefix("của ") if name.startswith(own) else ""
    if placed or not host:
        return own, word == "Tổng cục" or (word == "Cục" and not _in_each_province(subject, on))
    if host.startswith("Bộ ") and word in ("Tổng cục", "Cục"):
        return own, True
    return f"{own} {host}", True


def _in_each_province(subject: str, on: dt.date | None) -> bool:
    """Whether there was a ``Cục`` of the field in each province on a day, or may have been."""
    said, day = tone_key(subject), on.isoformat() if on else None
    return any(
        day is None or row["valid_from"] <= day <= (row["valid_to"] or day)
        for row in tables.rows("provincial_departments")
        if tone_key(row["subject"]) == said
    )


def _of_unknown(kind: str, place: Place, *, name: str, subject: str | None) -> Body:
    """The body of a unit that no table has."""
    if kind in _BY_UNIT:
        kind = _committee_kind(place.name, place.level) or kind
    row = kinds().get(kind, {})
    body = _body(
        f"{ids.body_id(kind, subject=subject)}:{place.mark}", name, row, kind, subject, None
    )
    level = place.level if row.get("level", "any") == "any" else body.level
    parent = body.parent or _parent_of_unknown(row.get("parent_kind", ""), kind, place)
    hint = ", ".join(filter(None, (place.within, body.hint))) or None
    return replace(body, hint=hint, level=level, parent=parent)


def _parent_of_unknown(above: str, kind: str, place: Place) -> str | None:
    if above in ("hdnd", "ubnd", "btv-tu", "btv-cap-huyen", "mttq"):
        return f"{ids.body_id(above)}:{place.mark}"
    if above not in _COMMITTEE_KINDS:
        return None
    if kind not in _COMMITTEE_KINDS:
        own = _committee_kind(place.name, place.level)
        return f"{ids.body_id(own)}:{place.mark}" if own else None
    if place.province is not None:
        return ids.body_id("tu", unit=place.province)
    over = place.told_in
    own = _committee_kind(over.name, over.level) if over else None
    return f"{ids.body_id(own)}:{over.mark}" if own and over else None


def _committee_kind(unit_name: str, level: str) -> str | None:
    if level == "district":
        names = (kind for words, kind in _COMMITTEES.items() if unit_name.lower().startswith(words))
        return next(names, None)
    return {"province": "tu", "commune": "du"}.get(level)


def _body(
    body_id: str,
    name: str,
    row: Mapping[str, str],
    kind: str,
    subject: str | None,
    unit: Unit | None,
) -> Body:
    valid_from, valid_to = _lifetime(row, kind, unit)
    level = row.get("level", "any")
    if level == "any":
        level = {"country": "central"}.get(unit.level, unit.level) if unit else ""
    return Body(
        id=body_id,
        name=name,
        hint=_hint(valid_from, valid_to, unit),
        kind=kind,
        unit=unit.id if unit else None,
        subject=subject,
        parent=_parent(row, kind, unit),
        level=level or None,
        valid_from=valid_from,
        valid_to=valid_to,
    )


def _lifetime(
    row: Mapping[str, str], kind: str, unit: Unit | None
) -> tuple[str | None, str | None]:
    """First and last day: of the unit, of the kind (unless only guessed), of ``body_limits``."""
    starts = [unit.valid_from] if unit and unit.valid_from else []
    ends = [unit.valid_to] if unit and unit.valid_to else []
    if row and row["source"] != _GUESS:
        starts += [_first(row["valid_from"])] if is_edtf(row["valid_from"]) else []
        ends += [_last(row["valid_to"])] if is_edtf(row["valid_to"]) else []
    ends += [
        limit["valid_to"]
        for limit in tables.rows("body_limits")
        if unit and limit["body_kind_id"] == kind and limit["unit_type"] == unit.unit_type
        if unit.id.startswith(f"{limit['within']}:")
        if (unit.valid_from or "") <= limit["valid_to"]
    ]
    return max(starts, default=None), min(ends, default=None)


def _first(edtf: str) -> str:
    return bounds(edtf)[0].isoformat()


def _last(edtf: str) -> str:
    return (bounds(edtf)[1] - DAY).isoformat()


def _hint(valid_from: str | None, valid_to: str | None, unit: Unit | None) -> str | None:
    """The era, and the province of a unit below it: what tells namesakes apart."""
    parts = []
    if unit is not None and unit.level in ("district", "commune"):
        above = reference.unit_by_id(unit.parent or "")
        parts = [above.name] if above else []
    if valid_from:
        parts.append(f"từ {valid_from}")
    if valid_to:
        parts.append(f"đến {valid_to}")
    return ", ".join(parts) or None


def _parent(row: Mapping[str, str], kind: str, unit: Unit | None) -> str | None:
    """The body above, where kind and unit make it plain; None else."""
    above = row.get("parent_kind", "")
    parent = kinds().get(above)
    if parent is None:
        return None
    if parent.get("once") == "yes":
        return ids.body_id(above)
    if unit is None:
        return None
    if above in _COMMITTEE_KINDS:
        over = reference.unit_by_id(unit.parent or "") if kind in _COMMITTEE_KINDS else unit
        committee = _committee(over)
        return ids.body_id(committee, unit=over.id) if committee and over else None
    if above in ("hdnd", "ubnd", "btv-tu", "btv-cap-huyen", "mttq"):
        return ids.body_id(above, unit=unit.id)
    return None


def _committee(unit: Unit | None) -> str | None:
    if unit is None:
        return None
    return _committee_kind(unit.unit_type or "", unit.level or "")
