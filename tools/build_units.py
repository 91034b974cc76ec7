"""Build ``ontology/tables/units.csv`` and ``reforms.csv`` from MIT-licensed material.

    python tools/build_units.py DIRECTORY

DIRECTORY holds ``units_from_2025-07-01.csv``, ``commune_mapping_2025.csv``,
``district_to_communes_2025.csv`` and ``province_mapping_2025.csv``, as derived from the repository
``dvhcvn/20250701`` and ``thanglequoc/vietnamese-provinces-database``. Units until 2025-06-30 come
from the package ``vietnamadminunits``; ``units_curated.csv`` and ``reforms_curated.csv`` beside
this file add what both leave out, ``wards_curated.csv`` the wards merged in 2021 and 2025. All are
build-time inputs, nothing here runs in the application.
"""

from __future__ import annotations

import csv
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from importlib.util import find_spec
from pathlib import Path

from unit_rows import HERE, Found, Row, clean, read, type_and_rest, unit
from wards import Merger, add_wards

from bomay.ontology.ids import reform_id
from bomay.ontology.text import slug

TABLES = HERE.parent / "ontology" / "tables"
LAST_OLD_DAY, FIRST_NEW_DAY = "2025-06-30", "2025-07-01"
PACKAGE, MAPPING, LATER, BASIS = "A3", "A2", "A4", "A1"


def step(row: Row) -> str:
    """This row's own step in the path of its id."""
    if row.level == "country":
        return "vn"
    unit_type, rest = type_and_rest(row.name)
    if row.level == "province":
        return "tphcm" if rest == "Hồ Chí Minh" else slug(rest)
    return f"{'tp' if unit_type == 'Thành phố' else slug(unit_type)}-{slug(rest)}"


def old_rows(folder: Path) -> Iterator[tuple[str, str, Row]]:
    """(own key, parent's key, row) of what stood on the last day before the reform."""
    spec = find_spec("vietnamadminunits")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install vietnamadminunits first")
    base = sqlite3.connect(Path(spec.origin).parent / "data" / "dataset.db")
    columns = "provinceCode, province, districtCode, district, wardCode, ward"
    seen: set[str] = set()
    for cells in base.execute(f"SELECT {columns} FROM admin_units_legacy ORDER BY 1, 3, 5"):
        yield from chain_of(cells, seen, PACKAGE)
    for row in read(folder / "commune_mapping_2025.csv"):
        if row["old_district_code"]:
            cells = tuple(
                row[f"old_{name}"]
                for name in ("province_code", "province", "district_code", "district")
            )
            yield from chain_of((*cells, row["old_code"], row["old_name"]), seen, MAPPING)


def chain_of(
    cells: tuple[str | None, ...], seen: set[str], source: str
) -> Iterator[tuple[str, str, Row]]:
    parent = ""
    for level, code, name in zip(
        ("province", "district", "commune"), cells[::2], cells[1::2], strict=True
    ):
        if not code or not name:
            return
        key = f"old {level} {code}"
        if key not in seen:
            seen.add(key)
            yield key, parent, unit(level, code, clean(name), valid_to=LAST_OLD_DAY, source=source)
        parent = key


def new_rows(folder: Path) -> Iterator[tuple[str, str, Row]]:
    """(own key, parent's key, row) of what stands from the first day of the reform."""
    for row in read(folder / "units_from_2025-07-01.csv"):
        later = row["valid_from"] > FIRST_NEW_DAY
        key = f"{'later' if later else 'new'} {row['level']} {row['code']}"
        parent = f"new province {row['parent_code']}" if row["parent_code"] else ""
        basis = row["legal_basis"]
        yield (
            key,
            parent,
            replace(
                unit(row["level"], row["code"], clean(row["name"]), source=LATER),
                valid_from=row["valid_from"],
                valid_to=row["valid_to"],
                source=f"{LATER if later else MAPPING}{';' if basis else ''}{basis}",
            ),
        )


def gather(folder: Path) -> tuple[Found, list[Merger]]:
    """Every row by key, with its parent's key, and mergers; unchanged provinces are one row."""
    found = {key: (parent, row) for key, parent, row in old_rows(folder)}
    for key, parent, row in new_rows(folder):
        same = found.get(f"old province {row.code}") if row.level == "province" else None
        if same is not None and not row.valid_from:
            found[f"old province {row.code}"] = ("", replace(same[1], valid_to=""))
        else:
            found[key] = (parent, row)
    curate(found)
    mergers = add_wards(found)
    return {key: (standing(parent, found), row) for key, (parent, row) in found.items()}, mergers


def standing(parent: str, found: Found) -> str:
    """The parent's own row: the latest where it was reclassified, the old where unchanged."""
    for era in ("later", "new", "old"):
        if (key := parent.replace("new", era, 1)) in found:
            return key
    return ""


def curate(found: Found) -> None:
    """Apply ``units_curated.csv``: dates of units found, and units that had ended before."""
    by_name = {row.name: key for key, (_, row) in found.items() if key.startswith("old province")}
    for number, line in enumerate(read(HERE / "units_curated.csv")):
        said = line["source"]  # the act that ordered it, else a key of sources.csv
        source = f"{BASIS};{said}" if "/" in said else said
        if line["action"] == "date":
            key = f"old {line['level']} {line['code']}"
            parent, row = found[key]
            if row.name != line["name"]:
                raise ValueError(f"{line['name']} is {row.name} in the package")
            found[key] = (parent, replace(row, valid_from=line["valid_from"], source=source))
        else:
            parent = by_name[line["parent"]] if line["parent"] else ""
            cells = {name: line[name] for name in ("name", "level", "unit_type", "code")}
            ends = {name: line[name] for name in ("valid_from", "valid_to")}
            row = Row(id="", parent="", source=source, **cells, **ends)
            found[f"curated {number}"] = (parent, row)
            if row.level == "province":
                by_name[row.name] = f"curated {number}"


def identify(found: Found) -> dict[str, Row]:
    """Give every row its id: the path, the code where siblings share a slug, the year if re-made.

    A unit is not older than its parent's row, so a parent's start is also its children's.
    """
    siblings: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for key, (parent, row) in found.items():
        siblings[parent, step(row), row.valid_from].append(key)
    steps = {
        key: own if len(keys) == 1 else f"{own}-{found[key][1].code}"
        for (_, own, _), keys in siblings.items()
        for key in keys
    }
    ids: dict[str, str] = {}
    taken: set[str] = set()
    # Older rows first: of two under one path, the later gets the year.
    for key in sorted(found, key=lambda key: found[key][1].valid_from):
        path = ":".join(reversed([steps[link] for link in chain(key, found)]))
        ids[key] = f"unit:{path}"
        if ids[key] in taken:
            ids[key] += f"@{found[key][1].valid_from[:4]}"
        if ids[key] in taken:
            raise ValueError(f"two units would be {ids[key]}")
        taken.add(ids[key])
    return {key: placed(key, found, ids) for key in found}


def placed(key: str, found: Found, ids: dict[str, str]) -> Row:
    parent, row = found[key]
    above = ids[parent] if parent else "" if row.level == "country" else "unit:vn"
    starts = [found[link][1].valid_from for link in chain(key, found)]
    start = next((day for day in starts if day), "")
    return replace(row, id=ids[key], parent=above, valid_from=start)


def chain(key: str, found: Found) -> list[str]:
    """The keys from a unit up to its province."""
    links = []
    while key:
        links.append(key)
        key = found[key][0]
    return links


def reforms(
    folder: Path, units: dict[str, Row], mergers: Iterable[Merger]
) -> Iterator[dict[str, str]]:
    """The reform of 2025-07-01 (one row a new unit, one an abolished district), earlier, later."""
    for one in mergers:
        sources = [(units[key].id, share) for key, share in one.parts]
        result = units[one.result].id
        yield reform(one.date, one.kind, sources, [result], one.directive, one.source)
    yield from provinces(folder, units)
    yield from districts(folder, units)
    yield from communes(folder, units)
    for key, row in units.items():
        if key.startswith("later "):
            before = units[key.replace("later", "new", 1)]
            basis = row.source.partition(";")[2]
            yield reform(
                row.valid_from, "reclassify", [(before.id, "full")], [row.id], basis, LATER
            )
    yield from read(HERE / "reforms_curated.csv")


def provinces(folder: Path, units: dict[str, Row]) -> Iterator[dict[str, str]]:
    merged: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for row in read(folder / "province_mapping_2025.csv"):
        if row["legal_basis"]:
            old = units[f"old province {row['old_code']}"]
            merged[row["new_code"], row["legal_basis"]].append((old.id, "full"))
    for (code, basis), sources in merged.items():
        result = units[f"new province {code}"].id
        yield reform(FIRST_NEW_DAY, "merge", sources, [result], basis, MAPPING)


def districts(folder: Path, units: dict[str, Row]) -> Iterator[dict[str, str]]:
    results: defaultdict[str, list[str]] = defaultdict(list)
    for row in read(folder / "district_to_communes_2025.csv"):
        new = units[f"new commune {row['new_commune_code']}"]
        results[units[f"old district {row['old_district_code']}"].id].append(new.id)
    for source, made in results.items():
        yield reform(FIRST_NEW_DAY, "abolish", [(source, "full")], made, "203/2025/QH15", MAPPING)


def communes(folder: Path, units: dict[str, Row]) -> Iterator[dict[str, str]]:
    parts: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    basis: dict[str, str] = {}
    for row in read(folder / "commune_mapping_2025.csv"):
        level = "commune" if row["old_district_code"] else "district"
        old = units[f"old {level} {row['old_code']}"]
        parts[row["new_code"]].append((old.id, row["part"]))
        basis[row["new_code"]] = row["legal_basis"]
    by_id = {row.id: row for row in units.values()}
    for code, sources in parts.items():
        new = units[f"new commune {code}"]
        kind = commune_kind(by_id[sources[0][0]], new, sources)
        yield reform(FIRST_NEW_DAY, kind, sources, [new.id], basis[code], MAPPING)


def commune_kind(old: Row, new: Row, sources: list[tuple[str, str]]) -> str:
    if len(sources) > 1:
        return "merge"
    if sources[0][1] == "partial":
        return "split"
    if old.unit_type != new.unit_type:
        return "reclassify"
    return "transfer" if slug(old.name) == slug(new.name) else "rename"


def reform(
    date: str, kind: str, sources: list[tuple[str, str]], results: Iterable[str], *rest: str
) -> dict[str, str]:
    return {
        "date": date,
        "kind": kind,
        "sources": ";".join(source for source, _ in sources),
        "results": ";".join(results),
        "shares": ";".join(share for _, share in sources),
        "directive": rest[0],
        "source": rest[1],
    }


def write(path: Path, rows: Iterable[dict[str, str]]) -> None:
    lines = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(lines[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)
    print(path.name, len(lines))


def main(folder: Path) -> None:
    found, mergers = gather(folder)
    units = identify(found)
    order = ("country", "province", "district", "commune")
    ranked = sorted(units.values(), key=lambda row: (order.index(row.level), row.id))
    write(TABLES / "units.csv", (asdict(row) for row in ranked))
    made = sorted(reforms(folder, units, mergers), key=lambda row: (row["date"], row["results"]))
    write(TABLES / "reforms.csv", ({"id": name_of(row), **row} for row in made))


def name_of(row: dict[str, str]) -> str:
    about = row["sources"] if row["kind"] == "abolish" else row["results"]
    return reform_id(row["date"], row["kind"], about.split(";")[0])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
