"""The reference tables: facts about the world, one CSV per concept, each row with its source.

``README.md`` beside the tables explains every column.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of ``ontology/tables/{name}.csv`` in file order; empty cells are ``""``."""
    text = (files(__package__) / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def listed(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds a list: separated by ``;``, trimmed, empty ones dropped."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())
