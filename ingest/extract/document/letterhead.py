"""The Party committee in whose name a document's letterhead stands: ``QUẬN ỦY BÌNH TÂN``."""

from __future__ import annotations

import re

from bomay.ingest.extract.text.anchors import flatten
from bomay.ingest.extract.text.letters import UPPER
from bomay.ingest.extract.text.reading import UnitMention
from bomay.ingest.extract.text.zones import is_official
from bomay.ingest.extract.units import gazetteer
from bomay.ingest.extract.units.unknown import LONGEST

_HEAD_CHARS = 600
_COMMITTEE = re.compile(
    r"(?:^|\n)[ *|]*(?P<kind>QUẬN|HUYỆN|THỊ|TỈNH|THÀNH) ỦY (?:(?:THÀNH PHỐ|TP[. ]) ?)?(?=[^\W_])"
)
# A head whose motto was lost still has the line of its number.
_NUMBERED = re.compile(r"\n[ *|]*Số:?[ ]?\d+ ?-[A-ZĐ]{2}/(?:[QHT]U|ThU|TXU)[ *|]*(?=\n)")
_TYPES = {
    "QUẬN": "quận", "HUYỆN": "huyện", "THỊ": "thị xã", "TỈNH": "tỉnh", "THÀNH": "thành phố",
}  # fmt: skip


# The rest of the line, which names a unit that the table lacks.
_UNKNOWN = re.compile(
    rf"(?P<name>[{UPPER}]+(?: [{UPPER}]+){{1,{LONGEST - 1}}})[ *|]*(?=\n| ĐẢNG CỘNG SẢN)"
)


def committee_unit(text: str) -> UnitMention | None:
    """The unit of the lowest committee that the head of an official document names.

    A name of several units keeps its candidates; None in other documents, and for a committee
    without the name of its unit.
    """
    head = text[: _HEAD_CHARS * 2]
    if not is_official(text) and _NUMBERED.search(head, 0, _HEAD_CHARS) is None:
        return None
    flat = flatten(head)
    for line in reversed(list(_COMMITTEE.finditer(head, 0, _HEAD_CHARS))):
        unit_type = _TYPES[line["kind"]]
        found = gazetteer.longest(gazetteer.by_type().get(unit_type, {}), flat, line.end())
        if found is None:
            unknown = _UNKNOWN.match(head, line.end())
            if unknown is not None:
                return _of_no_table(unit_type, unknown)
            continue
        end, entries = found
        level = entries[0].unit.level or "district"
        ids = tuple(entry.unit.id for entry in entries)
        return UnitMention(
            start=line.end(),
            end=end,
            name=gazetteer.unit_name(unit_type, entries[0].bare, level=level),
            level=level,
            unit_id=ids[0] if len(ids) == 1 else None,
            candidates=ids if len(ids) > 1 else (),
            implied=True,
        )
    return None


def _of_no_table(unit_type: str, printed: re.Match[str]) -> UnitMention:
    level = "province" if unit_type == "tỉnh" else "district"
    return UnitMention(
        start=printed.start("name"),
        end=printed.end("name"),
        name=gazetteer.unit_name(unit_type, printed["name"].title(), level=level),
        level=level,
        implied=True,
    )
