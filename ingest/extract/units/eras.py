"""Which era of a unit a text means: that of its day, or the one it says is over.

Units of one name follow each other: ``tỉnh Vĩnh Long`` before 2025-07-01 and since.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Set
from functools import lru_cache

from bomay.ingest.extract.text.reading import UnitMention
from bomay.ingest.extract.units.gazetteer import Entry, printed_names
from bomay.ontology.dates import bounds, is_edtf

# ``tỉnh A cũ``, ``tỉnh A (cũ)``, ``tỉnh A trước ngày 1/7/2025``: as it was, not as it is.
_AS_IT_WAS = (" cũ", " (cũ", " trước ")
_WAS = re.compile(
    r"[ ](?:\(?cũ\)?(?![^\W_])|trước[ ](?:khi[ ])?(?:sáp nhập|hợp nhất)|"
    r"trước[ ](?:ngày[ ])?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))"
)
OF_OLD = " cũ"


def is_later(entries: tuple[Entry, ...], day: str) -> bool:
    """Whether no unit of a name was there yet: Huế was no province before 2025."""
    return all((entry.unit.valid_from or "") > day for entry in entries)


@lru_cache(maxsize=16384)
def may_be_older(entries: tuple[Entry, ...]) -> bool:
    """Whether no unit of a name stands any more, and the name ends with that of another one.

    As ``Thừa Thiên Huế`` does and next to no other name of a province.
    """
    if not entries or not all(entry.unit.valid_to for entry in entries):
        return False
    words = entries[0].bare.split(" ")
    return any(" ".join(words[at:]) in printed_names() for at in range(1, len(words)))


def is_told_by_older_name(entries: tuple[Entry, ...], ended: Iterable[tuple[Entry, ...]]) -> bool:
    """``Huế``, in a text that tells of it as ``Thừa Thiên Huế``, which ended before it was made."""
    bare = f" {entries[0].bare}" if entries else ""
    return bool(bare) and any(
        each[0].bare.endswith(bare) and is_later(entries, max(e.unit.valid_to or "" for e in each))
        for each in ended
    )


@lru_cache(maxsize=16384)
def are_eras(entries: tuple[Entry, ...]) -> bool:
    """Whether all are one province: nothing that is told beside it chooses between its eras."""
    of_one = len({entry.province for entry in entries}) == 1
    return of_one and all(entry.unit.level == "province" for entry in entries)


@lru_cache(maxsize=16384)
def of_era(entries: tuple[Entry, ...], day: str | None) -> tuple[Entry, ...]:
    """Those of a name that stood on a day, if any did."""
    if day is None or len(entries) < 2:
        return entries
    alive = tuple(
        e
        for e in entries
        if (e.unit.valid_from or "") <= day and day <= (e.unit.valid_to or "9999")
    )
    return alive or entries


def era_before(
    text: str, end: int, entries: tuple[Entry, ...], day: str | None
) -> tuple[Entry, ...]:
    """The units of a name that had ended, or were there by a day, where the text says so."""
    if len(entries) < 2 or not text.startswith(_AS_IT_WAS, end):
        return ()
    found = _WAS.match(text, end)
    if found is None:
        return ()
    if found[1] is not None:
        first = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
        if not is_edtf(first):
            return ()
        last = (bounds(first)[0] - dt.timedelta(days=1)).isoformat()
        stood = of_era(entries, last)
        return () if stood in (entries, of_era(entries, day)) else stood
    return tuple(e for e in entries if (e.unit.valid_to or "9999") < (day or "9999"))


def as_they_were(mentions: list[UnitMention], old: Set[int]) -> list[UnitMention]:
    """The mentions, those of an ended unit named so where the text names today's beside it.

    ``old``: which of them the text tells of as they were.
    """
    still = {mention.name for index, mention in enumerate(mentions) if index not in old}
    return [
        mention._replace(name=f"{mention.name}{OF_OLD}")
        if index in old and mention.name in still
        else mention
        for index, mention in enumerate(mentions)
    ]
