"""The province that a publisher is named by: ``Báo Nghệ An``, ``Trang tin Đảng bộ TPHCM``."""

from __future__ import annotations

from functools import lru_cache

from bomay.ingest.extract.text.reading import UnitMention, open_reading
from bomay.ingest.extract.units.find import find_units
from bomay.ingest.read.source import Source


@lru_cache(maxsize=1024)
def province_in(publisher: str) -> UnitMention | None:
    """The only province named in a publisher's name."""
    reading = open_reading(Source(name="", sha256="", text=publisher))
    named = {unit.name: unit for unit in find_units(reading) if unit.level == "province"}
    return next(iter(named.values())) if len(named) == 1 else None
