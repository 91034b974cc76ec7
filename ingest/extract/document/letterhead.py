"""The lines of a document's letterhead: the Party committee in whose name it stands, the last read.

``QUẬN ỦY BÌNH TÂN`` is a committee's; ``CÔNG TY X`` is a line that names nobody we know.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bomay.ingest.extract.text.anchors import flatten
from bomay.ingest.extract.text.letters import UPPER
from bomay.ingest.extract.text.reading import UnitMention
from bomay.ingest.extract.text.zones import is_official
from bomay.ingest.extract.units import gazetteer
from bomay.ingest.extract.units.unknown import LONGEST
from bomay.ontology.mottos import BELOW_STATE_ANY, PARTY, STATE_WHOLE

_HEAD_CHARS = 600
_NUMBER_LINE = re.compile(r"(?:^|\n|\|)[ *]*(?:Số|SỐ)[ ]?:?[ ]?[*]*[ ]?\d")
_MOTTO = re.compile(f"{STATE_WHOLE}|{PARTY}|{BELOW_STATE_ANY}")
_LINE = re.compile(r"(?P<words>[^\n|*]{4,120})")
# Mottos, stamps, and what is written below the name of who writes: its unit, term or board.
_NO_BODY = re.compile(
    r"VÀ |(?:TỈNH|THÀNH PHỐ|TP[. ]|QUẬN|HUYỆN|THỊ XÃ|PHƯỜNG|XÃ|THỊ TRẤN|ĐẶC KHU)"
    r" (?!ĐOÀN|ỦY|UỶ|ĐỘI)|"
    r"CỘNG H(?:ÒA|OÀ)|ĐẢNG (?:CỘNG SẢN|LAO ĐỘNG)|VIỆT NAM DÂN CHỦ|ĐỘC LẬP"
    r"|XÃ HỘI CHỦ NGHĨA|KHÓA |KHOÁ |NHIỆM KỲ|KỲ HỌP"
    r"|(?:BAN THƯỜNG (?:TRỰC|VỤ)|BAN CHẤP HÀNH|THƯỜNG TRỰC|HỎA TỐC|HOẢ TỐC|DỰ THẢO|BẢN SAO)\Z"
)
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


def own_lines_end(text: str) -> int:
    """Where the line of the document's number begins, below its letterhead; -1 without one."""
    number = _NUMBER_LINE.search(text, 0, _HEAD_CHARS * 2)
    return number.start() if number is not None else -1


def mottos(text: str, end: int) -> list[tuple[int, int]]:
    """Where the mottos of State and Party stand before ``end``, on one line or two."""
    return [found.span() for found in _MOTTO.finditer(text, 0, max(0, end))]


def last_unread(text: str, end: int, read: Sequence[tuple[int, int]]) -> int:
    """Where the lowest line in capitals before ``end`` begins of which nothing is read; or -1.

    Args:
        text: normalised text.
        end: of the letterhead.
        read: the spans of what was read in capitals, in order.
    """
    unread = -1
    for line in _LINE.finditer(text, 0, max(0, end)):
        words = line["words"].strip(" -_=.:")
        start, stop = line.span("words")
        if not words.isupper() or " " not in words or _NO_BODY.match(words) is not None:
            continue
        if not any(begin < stop and start < last for begin, last in read):
            unread = start
    return unread
