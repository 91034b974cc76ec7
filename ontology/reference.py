"""Reference entities: the units, terms, reforms and central bodies that the tables list.

Everything is read once, on first use; importing costs nothing.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from bomay.ontology import ids, tables
from bomay.ontology.model import Body, Reform, Term, Unit

ANY_AREA = "any"
# Kinds of which each body has a name of its own (Bộ Nội vụ); organ_codes.csv lists them.
_NAMED_KINDS = ("bo", "co-quan-ngang-bo", "co-quan-thuoc-cp", "tong-cuc")
_MINISTRY = "Bộ "


@cache
def units() -> tuple[Unit, ...]:
    """Every administrative unit of both eras, the country first, parents before children."""
    lines = list(_cells("units"))
    names = {cells[0]: cells[1] for cells in lines}
    return tuple(_unit(cells, names) for cells in lines)


@cache
def units_by_id() -> Mapping[str, Unit]:
    """``units()`` by id."""
    return MappingProxyType({unit.id: unit for unit in units()})


def unit_by_id(unit_id: str) -> Unit | None:
    """The unit of an id, or None."""
    return units_by_id().get(unit_id)


@cache
def terms() -> tuple[Term, ...]:
    """Terms of committees, congresses and councils; ``area`` is a unit id or ``any``."""
    return tuple(
        Term(
            id=ids.term_id(row["term_id"]),
            name=row["label_vi"],
            hint=row["nominal"] or None,
            body_kind=row["body_kind"],
            area=row["unit"] or ANY_AREA,
            ordinal=row["ordinal"] or None,
            nominal=row["nominal"] or None,
            start=row["numbering_start"] or None,
            end=row["numbering_end"] or None,
        )
        for row in tables.rows("terms")
    )


@cache
def reforms() -> tuple[Reform, ...]:
    """Changes of units, oldest first; ``date`` is the first day of effect."""
    return tuple(_reform(cells) for cells in _cells("reforms"))


@cache
def body_reforms() -> tuple[Reform, ...]:
    """Changes of bodies, oldest first; ``sources`` and ``results`` are ids of bodies.

    How much of a body went where is not said, so ``shares`` is empty. ``date`` is a month where the
    sources do not tell the day.
    """
    return tuple(
        Reform(
            id=row["id"],
            name=row["name"],
            hint=f"{row['date']}, {row['directive']}" if row["directive"] else row["date"],
            date=row["date"],
            kind=row["kind"],
            sources=tables.listed(row["sources"]),
            results=tables.listed(row["results"]),
            directive=row["directive"] or None,
        )
        for row in tables.rows("body_reforms")
    )


@cache
def central_bodies() -> tuple[Body, ...]:
    """Bodies that exist once: the central ones of ``body_kinds.csv``, ministries and agencies."""
    return (*_once(), *_named())


def named_body_subject(kind: str, name: str) -> str:
    """The subject of a ministry or central agency: ``Nội vụ`` of ``Bộ Nội vụ``, else its name."""
    return name.removeprefix(_MINISTRY) if kind == "bo" else name


def _cells(table: str) -> Iterator[list[str]]:
    # Plain lists: a dictionary a row would double the time of the 14,000 units.
    text = (files(tables) / f"{table}.csv").read_text(encoding="utf-8")
    lines = csv.reader(text.splitlines())
    next(lines)
    return lines


def _unit(cells: list[str], names: Mapping[str, str]) -> Unit:
    unit_id, name, level, unit_type, code, parent, valid_from, valid_to, _ = cells
    return Unit(
        id=unit_id,
        name=name,
        hint=_hint(unit_type, names.get(parent) if level != "province" else None, cells[6:8]),
        level=level,
        unit_type=unit_type,
        code=code or None,
        parent=parent or None,
        valid_from=valid_from or None,
        valid_to=valid_to or None,
    )


def _hint(unit_type: str, parent: str | None, dates: list[str]) -> str:
    valid_from, valid_to = dates
    place = f"{unit_type} thuộc {parent}" if parent else unit_type
    start = f", từ {valid_from}" if valid_from else ""
    return f"{place}{start}{f', đến {valid_to}' if valid_to else ''}"


def _reform(cells: list[str]) -> Reform:
    reform_id, date, kind, sources, results, shares, directive, _ = cells
    results_of = tables.listed(results)
    return Reform(
        id=reform_id,
        name=_reform_name(kind, tables.listed(sources), results_of),
        hint=f"{date}, {directive}" if directive else date,
        date=date,
        kind=kind,
        sources=tables.listed(sources),
        results=results_of,
        shares=tables.listed(shares),
        directive=directive or None,
    )


_REFORM_WORDS = {
    "merge": "Thành lập {} do sáp nhập",
    "split": "Thành lập {} do chia tách",
    "rename": "Đổi tên thành {}",
    "reclassify": "Chuyển loại thành {}",
    "transfer": "Chuyển cấp trực thuộc của {}",
    "abolish": "Kết thúc hoạt động của {}",
    "create": "Thành lập {}",
}


def _reform_name(kind: str, sources: tuple[str, ...], results: tuple[str, ...]) -> str:
    about = sources[0] if kind == "abolish" else results[0]
    if about in sources and kind == "merge":
        taken = ", ".join(units_by_id()[one].name for one in sources if one != about)
        return f"Sáp nhập {taken} vào {units_by_id()[about].name}"
    return _REFORM_WORDS[kind].format(units_by_id()[about].name)


def _once() -> Iterator[Body]:
    for row in tables.rows("body_kinds"):
        if row["once"] == "yes":
            parent = row["parent_kind"]
            yield Body(
                id=ids.body_id(row["body_kind_id"]),
                name=row["label_vi"],
                hint=_era(row),
                kind=row["body_kind_id"],
                parent=ids.body_id(parent) if _is_once(parent) else None,
                level=row["level"],
                valid_from=row["valid_from"] or None,
                valid_to=row["valid_to"] or None,
            )


@cache
def _is_once(kind: str) -> bool:
    return any(
        row["once"] == "yes" for row in tables.rows("body_kinds") if row["body_kind_id"] == kind
    )


def _named() -> Iterator[Body]:
    for row in tables.rows("organ_codes"):
        kind = row["issuer_kind"]
        if kind in _NAMED_KINDS and row["unique_issuer"] == "yes":
            subject = named_body_subject(kind, row["name_vi"])
            yield Body(
                id=ids.body_id(kind, subject=subject),
                name=row["name_vi"],
                hint=_era(row),
                kind=kind,
                subject=subject,
                parent=ids.body_id("chinh-phu"),
                level=row["level"],
                valid_from=row["valid_from"] or None,
                valid_to=row["valid_to"] or None,
            )


def _era(row: Mapping[str, str]) -> str | None:
    start = f"từ {row['valid_from']}" if row["valid_from"] else ""
    end = f"đến {row['valid_to']}" if row["valid_to"] else ""
    return ", ".join(part for part in (start, end) if part) or None
