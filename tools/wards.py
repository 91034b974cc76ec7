"""The wards of Hồ Chí Minh City that were merged in 2021 and 2025: ``wards_curated.csv``.

A line is one ward that came out of a merger: the wards that went into it, each with the code it had
then and ``(part)`` where another ward got the rest, and the district they are in afterwards, where
that is another one (``into``). A ward that only took another in stays the unit it was.
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

    @property
    def kind(self) -> str:
        """A ward alone only came under another district."""
        return "merge" if len(self.parts) > 1 else "transfer"


def add_wards(found: Found) -> list[Merger]:
    """Put the wards that ended into ``found``; the mergers, by key."""
    return [_add(found, line) for line in read(HERE / "wards_curated.csv")]


def _add(found: Found, line: dict[str, str]) -> Merger:
    before = _district(found, line["district"])
    after = _district(found, line["into"]) if line["into"] else before
    result = _ward(found, after, line["result"])
    if result is None:
        raise ValueError(f"no {line['result']} in {line['into'] or line['district']}")
    parts = tuple(_parts(found, line, before, result))
    if result not in {key for key, _ in parts}:
        parent, row = found[result]
        source = f"{row.source};{line['directive']}"
        found[result] = (parent, replace(row, valid_from=line["date"], source=source))
    return Merger(line["date"], line["directive"], line["source"], parts, result)


def _parts(
    found: Found, line: dict[str, str], district: str, result: str
) -> Iterator[tuple[str, str]]:
    day = dt.date.fromisoformat(line["date"]) - dt.timedelta(days=1)
    for said in line["wards"].split(";"):
        code, name = said.removesuffix(PART).split(" ", 1)
        key = _ward(found, district, name) or f"ended {district} {name}"
        if key not in found:
            source = f"{line['source'].partition(';')[0]};{line['directive']}"
            row = unit("commune", code, name, valid_to=day.isoformat(), source=source)
            found[key] = (district, row)
        elif key != result and found[key][1].valid_to != day.isoformat():
            raise ValueError(f"{name} of {line['district']} did not end on {day}")
        yield key, "partial" if said.endswith(PART) else "full"


def _district(found: Found, name: str) -> str:
    (key,) = [
        key
        for key, (parent, row) in found.items()
        if row.level == "district" and row.name == name and found[parent][1].name == PROVINCE
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
