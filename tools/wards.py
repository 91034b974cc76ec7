"""Communes that changed before 2025-07-01: ``wards_curated.csv``.

They are the wards of Hồ Chí Minh City that were merged in 2021 and 2025, and the communes of
districts that became others. A line is one commune that came out of a change: those that went into
it, each with the code it had then and ``(part)`` where another got the rest, and the district they
are in afterwards, where that is another one (``into``). One that only took another in stays the
unit it was. Without ``result`` nobody knows what became of them. Districts without a province are
those of Hồ Chí Minh City.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from unit_rows import HERE, Found, read, unit

PROVINCE, PART = "Thành phố Hồ Chí Minh", " (part)"


@dataclass(frozen=True, slots=True)
class Merger:
    """Keys of the wards that went into one, each with its share, and of that one."""

    date: str
    directive: str
    source: str
    parts: tuple[tuple[str, str], ...]
    result: str
    kind: str


def add_wards(found: Found) -> list[Merger]:
    """Put the communes that ended into ``found``; the changes, by key."""
    made = [_add(found, line) for line in read(HERE / "wards_curated.csv")]
    return [merger for merger in made if merger is not None]


def _add(found: Found, line: dict[str, str]) -> Merger | None:
    before = _district(found, line["district"])
    if not line["result"]:
        list(_parts(found, line, before, ""))
        return None
    after = _district(found, line["into"]) if line["into"] else before
    result = _ward(found, after, line["result"])
    if result is None:
        raise ValueError(f"no {line['result']} in {line['into'] or line['district']}")
    parts = tuple(_parts(found, line, before, result))
    parent, row = found[result]
    above = (found[parent][1], found[found[parent][0]][1])
    new = result not in {key for key, _ in parts}
    if new and not any(each.valid_from == line["date"] for each in above):
        source = f"{row.source};{line['directive']}"
        found[result] = (parent, replace(row, valid_from=line["date"], source=source))
    kind = _kind([found[key][1].unit_type for key, _ in parts], row.unit_type)
    return Merger(line["date"], line["directive"], line["source"], parts, result, kind)


def _kind(before: list[str], after: str) -> str:
    if len(before) > 1:
        return "merge"
    return "transfer" if before == [after] else "reclassify"


def _parts(
    found: Found, line: dict[str, str], district: str, result: str
) -> Iterator[tuple[str, str]]:
    day = dt.date.fromisoformat(line["date"]) - dt.timedelta(days=1)
    for said in line["wards"].split(";"):
        code, name = said.removesuffix(PART).split(" ", 1)
        key = _ward(found, district, name) or f"ended {district} {name}"
        if key not in found:
            basis = f";{line['directive']}" if line["directive"] else ""
            source = line["source"].partition(";")[0] + basis
            row = unit("commune", code, name, valid_to=day.isoformat(), source=source)
            found[key] = (district, row)
        elif key != result and found[key][1].valid_to != day.isoformat():
            raise ValueError(f"{name} of {line['district']} did not end on {day}")
        yield key, "partial" if said.endswith(PART) else "full"


def _district(found: Found, said: str) -> str:
    name, _, province = said.partition(", ")
    (key,) = [
        key
        for key, (parent, row) in found.items()
        if row.level == "district" and row.name == name
        if found[parent][1].name == (province or PROVINCE)
    ]
    return key


def _ward(found: Found, district: str, name: str) -> str | None:
    return next(
        (
            key
            for key, (parent, row) in found.items()
            if parent == district and row.level == "commune" and row.name == name
        ),
        None,
    )
