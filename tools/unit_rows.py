"""What the builders of ``units.csv`` share: a row, the type in its name, reading a table."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
TYPES = ("Thành phố", "Thị xã", "Thị trấn", "Đặc khu", "Phường", "Quận", "Huyện", "Tỉnh", "Xã")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of ``units.csv``; ``parent`` is an id once ``identify`` has run, else a key."""

    id: str
    name: str
    level: str
    unit_type: str
    code: str
    parent: str
    valid_from: str
    valid_to: str
    source: str


Found = dict[str, tuple[str, Row]]  # a row and its parent's key, by key


def type_and_rest(name: str) -> tuple[str, str]:
    """The unit type and the bare name: ``Thị Xã Buôn Hồ`` → ``Thị xã``, ``Buôn Hồ``."""
    for unit_type in TYPES:
        if name.casefold().startswith(f"{unit_type.casefold()} "):
            return unit_type, name[len(unit_type) + 1 :].strip()
    raise ValueError(f"no unit type in {name!r}")


def clean(name: str) -> str:
    """The name with its type written as everywhere else."""
    unit_type, rest = type_and_rest(" ".join(name.split()))
    return f"{unit_type} {rest}"


def unit(level: str, code: str, name: str, *, valid_to: str = "", source: str) -> Row:
    """A row whose id, parent and first day are not known yet."""
    kind = type_and_rest(name)[0].lower()
    return Row("", name, level, kind, code, "", "", valid_to, source)


def read(path: Path) -> list[dict[str, str]]:
    """The lines of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
