"""The head of an official document: what says which one it is.

Heads differ in order (the gazette prints them in the middle of its first page), so each part is
found by itself: the own number on a line of its own, the line of place and date, the letterhead.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bomay.ingest.extract.document.cut_head import cut_number
from bomay.ingest.extract.document.head_title import type_line
from bomay.ingest.extract.document.plain_head import plain_head
from bomay.ingest.extract.steps import of_texts
from bomay.ingest.extract.text.anchors import Pieces, flatten, in_one_line
from bomay.ingest.extract.text.dates import date_at
from bomay.ingest.extract.text.letters import UPPER
from bomay.ingest.extract.text.reading import Reading
from bomay.ingest.extract.text.zones import has_official_words, is_official
from bomay.ingest.extract.units import gazetteer
from bomay.ontology.mottos import BELOW_STATE, PARTY, STATE
from bomay.ontology.numbers import NumberParts, as_letter, find_numbers
from bomay.ontology.values import value

_OWN_NUMBER = re.compile(
    r"(?:^|\n|\|)[ *]*(?:Số|SỐ|(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết) số)"
    r"[ ]?:{0,2}[*]{0,3}\s{0,3}(?=\d)"
)
# Pages that put a table of what the act is above its text, ``| **Số hiệu** | 99/2026/TT-BTC |``,
# or a list: ``- **Số hiệu:** 99/2026/TT-BTC``.
_TABLE_NUMBER = re.compile(
    r"(?:\|[ *]*(?:Số(?: ký)? hiệu|So hieu)[ *:]*\||\n- [*]*Số(?: ký)? hiệu[ *]*:)[ *]*(?=\d)",
    re.IGNORECASE,
)
_TABLE_DATE = re.compile(
    r"(?:\|[ *]*(?:Ngày ban hành|Ngay ban hanh)[ *:]*\||\n- [*]*Ngày ban hành[ *]*:)[ *]*(?=\d)",
    re.IGNORECASE,
)
_TABLE_SIGNER = re.compile(
    r"(?:\|[ *]*Người ký[ *:]*\||\n- [*]*Người ký[ *]*:)[ *]*"
    r"(?:(?:(?:Phó )?(?:Thủ tướng|Chủ tịch)|Bộ trưởng|Thứ trưởng|(?:Đại|Thượng|Trung|Thiếu) tướng)"
    r"(?=[ *]))?[ *]*"
    r"(?P<name>[A-ZĐÂÁÔƯ][^\W\d_]*(?: [A-ZĐÂÁÔƯ][^\W\d_]*){1,4})[ *]*"
    r"(?:\((?:(?P<capacity>KT|TM|TL|TUQ|Q)\.)?[^|()\n]{0,60}\)|[–-] [^|()\n]{0,60})?[ *]*(?=\||\n)"
)
_NAMES_NUMBER = Pieces("số hiệu", "số ký hiệu", "so hieu")
_NAMES_SIGNER = Pieces("người ký")
_TABLE_LENGTH = 3000
_LINE_REST = re.compile(
    r"[ *|_.-]*(?=\n|\Z|V/v[ :]|[A-ZĐ][^\n]{0,40}, ngày|Độc lập - Tự do|CỘNG H|ĐẢNG\s+CỘNG\s+SẢN)"
)
_MOTTO = re.compile(f"{STATE}|{PARTY}|{BELOW_STATE}")
_NEAR_MOTTO = 400
_CERTIFICATE = re.compile(r"XÁC THỰC\s+VĂN\s+BẢN\s+HỢP\s+NHẤT")
_NEAR_CERTIFICATE = 160
_HEAD_LENGTH = 6000
_LETTER = re.compile(r"\n[ *]*(?:V/v|Kính\s+gửi)")
_PLACE_DATE = re.compile(
    r"(?:^|[\n|/_]|  |(?<=[A-ZĐ0-9]) )[ *]*"
    r"(?P<place>(?:Quận|Phường) \d{1,2}|(?:Thành phố |Thị xã |Tỉnh |TP[.] ?)?"
    rf"[{UPPER}][^\W\d_]*(?:[ .-]{{1,3}}[{UPPER}][^\W\d_]*){{0,5}})"
    r",[ \n](?=ngày[ \n]{0,2}(?:\d{1,2})(?:[ \n]{0,2}tháng|[/.-]\d))"
)
_DAY_OF_LINE = re.compile(r",[ \n]ngày[ \n]{0,2}\d{1,2}[ \n]{0,2}tháng")
# Under a number of its own also ``Cam Lâm, ngày 15/3/2021``; papers begin so too.
_DAY_IN_FIGURES = re.compile(r",[ \n]ngày[ ]\d{1,2}([/.-])\d{1,2}\1\d{4}[ *]*(?=\n|\Z)")
# A copy may leave the place away, or the comma behind it.
_DAY_ALONE = re.compile(
    rf"\n[ *|]*(?:(?P<place>[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{1,3}}) )?"
    r"(?=[Nn]gày \d{1,2}(?:[ \n]tháng \d{1,2} năm |(?P<mark>[/.-])\d{1,2}(?P=mark))\d{4}"
    r"[ *|]*(?:\n|\Z))"
)
_TYPE_OF_PLACE = re.compile(
    r"\A(?:TP|TX|TT|(?:Thành Phố|Thị Xã|Thị Trấn|Tỉnh|Quận|Huyện|Phường|Xã)) "
)
_LONGEST_PLACE = 160


@value(frozen=True, slots=True, kw_only=True)
class Head:
    """What the head of an official document says.

    Attributes:
        number, parts: its own number, with the span of the number.
        place, date: of the line ``Hà Nội, ngày 26 tháng 11 năm 2025``; EDTF.
        date_basis: what tells the date, in words.
        document_type: of the line that names it: ``Nghị quyết``.
        letterhead: the lines above, one line, without rules: ``ỦY BAN NHÂN DÂN TỈNH BẮC NINH``.
    """

    number: str | None = None
    parts: NumberParts | None = None
    start: int = 0
    end: int = 0
    place: str | None = None
    date: str | None = None
    date_basis: str = "place and date line"
    letterhead: str = ""
    document_type: str | None = None


_NO_HEAD = Head()


def find_head(reading: Reading) -> Head:
    """The head of an official document; empty for other documents."""
    text = reading.text
    tabled = _tabled_head(text)
    if not has_official_head(text):
        return tabled if tabled.number is not None else _cut_head(text)
    certified = _certified_number(text)
    if certified is not None:
        # a head printed above is that of the act that was consolidated
        return _certified_head(text, certified)
    number = _own_number(text)
    if number is None and tabled.number is not None:
        return replace(tabled, document_type=_document_type(text))
    if number is None and (cut := _cut_head(text)).number is not None:
        return cut
    place, date = _place_and_date(text, number[0] if number else None)
    start, end, parts = number if number is not None else (0, 0, None)
    document_type = _document_type(text)
    if parts is not None and document_type is None and _LETTER.search(text, 0, _HEAD_LENGTH):
        parts = as_letter(parts)
    return Head(
        number=parts.printed if parts is not None else None,
        parts=parts,
        start=start,
        end=end,
        place=place,
        date=date,
        letterhead=_letterhead(text, start),
        document_type=document_type,
    )


def _tabled_head(text: str) -> Head:
    named = _NAMES_NUMBER.are_in(flatten(text))
    cell = _TABLE_NUMBER.search(text, 0, _TABLE_LENGTH) if named else None
    if cell is None:
        return _NO_HEAD
    start, end, parts = next(find_numbers(text[cell.end() : cell.end() + 80]), (1, 0, None))
    if parts is None or start != 0:
        return _NO_HEAD
    day = _TABLE_DATE.search(text, 0, _TABLE_LENGTH)
    dated = date_at(text, day.end()) if day is not None else None
    return Head(
        number=parts.printed,
        parts=parts,
        start=cell.end(),
        end=cell.end() + end,
        date=dated.edtf if dated is not None else None,
        date_basis="table of the act's data",
    )


def _cut_head(text: str) -> Head:
    """The head of an act of whose page the letterhead was cut off."""
    cut = cut_number(text)
    if cut is None:
        return _NO_HEAD
    dated = date_at(text.replace("\n", " "), cut.end) if cut.dated else None
    return Head(
        number=cut.parts.printed,
        parts=cut.parts,
        start=cut.start,
        end=cut.end,
        date=dated.edtf if dated is not None else None,
        date_basis=cut.basis,
        document_type=cut.document_type,
    )


def _certified_head(text: str, number: tuple[int, int, NumberParts]) -> Head:
    start, end, parts = number
    place, date = _place_and_date(text, start, since=max(0, start - _NEAR_CERTIFICATE))
    return Head(number=parts.printed, parts=parts, start=start, end=end, place=place, date=date)


@of_texts
def has_official_head(text: str) -> bool:
    """Whether a motto, or a head that is plain without one, opens the text."""
    if is_official(text):
        return True
    return has_official_words(text, _HEAD_LENGTH) and (
        _MOTTO.search(text, 0, _HEAD_LENGTH) is not None
    )


def _document_type(text: str) -> str | None:
    found = type_line(text)
    return " ".join(found["type"].split()).capitalize() if found is not None else None


def _own_number(text: str) -> tuple[int, int, NumberParts] | None:
    """``Số: 75/2025/NQ-HĐND`` on a line of its own, near the motto of the State or the Party.

    Where the motto was lost, that of a head that is plain without it.
    """
    for line in _OWN_NUMBER.finditer(text, 0, _HEAD_LENGTH):
        start, end, parts = next(find_numbers(text[line.end() : line.end() + 80]), (1, 0, None))
        if parts is None or start != 0:
            continue
        end += line.end()
        near = text[max(0, line.end() - _NEAR_MOTTO) : end + _NEAR_MOTTO]
        if _LINE_REST.match(text, end) and _MOTTO.search(near):
            return line.end(), end, parts
    plain = plain_head(text)
    if plain is None:
        return None
    _, _, parts = next(find_numbers(text[plain.number_at : plain.number_end]))
    return plain.number_at, plain.number_end, parts


def _certified_number(text: str) -> tuple[int, int, NumberParts] | None:
    """``Số: 22/VBHN-BTC`` beside ``XÁC THỰC VĂN BẢN HỢP NHẤT``, where a consolidated text ends."""
    for certificate in _CERTIFICATE.finditer(text):
        begin = max(0, certificate.start() - _NEAR_CERTIFICATE)
        stop = certificate.end() + _NEAR_CERTIFICATE
        for line in _OWN_NUMBER.finditer(text, begin, stop):
            start, end, parts = next(find_numbers(text[line.end() : line.end() + 80]), (1, 0, None))
            if parts is not None and start == 0 and parts.family == "consolidated":
                return line.end(), line.end() + end, parts
    return None


def _place_and_date(
    text: str, number_at: int | None, *, since: int = 0
) -> tuple[str | None, str | None]:
    line = in_one_line(text)
    best: tuple[int, str, str | None] | None = None
    floor = since
    days = list(_DAY_OF_LINE.finditer(text, since, since + _HEAD_LENGTH))
    if not days and number_at is not None:
        days = list(_DAY_IN_FIGURES.finditer(text, since, since + _HEAD_LENGTH))
    for day in days:
        places = _PLACE_DATE.finditer(text, max(floor, day.start() - _LONGEST_PLACE), day.end())
        found = next((place for place in places if place.end() > day.start()), None)
        floor = day.start()
        if found is None:
            continue
        dated = date_at(line, found.end())
        distance = abs(found.start() - (number_at or 0))
        if best is None or distance < best[0]:
            place = _without_column_before(found["place"])
            best = (distance, place, dated.edtf if dated is not None else None)
    if best is None and number_at is not None:
        near = max(0, number_at - _NEAR_MOTTO), number_at + _NEAR_MOTTO
        for alone in _DAY_ALONE.finditer(text, *near):
            if alone["place"] is None or _is_place(alone["place"]):
                dated = date_at(line, alone.end())
                return None, dated.edtf if dated is not None else None
    return (best[1], best[2]) if best is not None else (None, None)


def _is_place(words: str) -> bool:
    """Whether capitals before a day name a unit: a stamp has ``Công Văn Đến ngày …`` there."""
    bare = _TYPE_OF_PLACE.sub("", words).lower()
    found = (gazetteer.longest(names, bare, 0) for names in gazetteer.by_type().values())
    return any(one is not None and one[0] == len(bare) for one in found)


def _without_column_before(place: str) -> str:
    """A place without the letterhead's line in capitals that stands before it in the same line."""
    words = place.split()
    if not place.isupper():
        while words[0].isupper() and len(words[0]) > 1 and not words[0].startswith(("TP", "TX")):
            del words[0]
    return " ".join(words)


def _letterhead(text: str, number_at: int) -> str:
    motto = _MOTTO.search(text, 0, _HEAD_LENGTH)
    start = 0
    if motto is None:
        plain = plain_head(text)
        if plain is None:
            return ""
        start, end = plain.start, plain.number_at
    elif number_at and motto.start() > number_at:
        end = number_at  # the gazette: letterhead, number, motto
        start = max(0, end - 160)
    else:
        end = motto.start()
        start = max(0, end - 300)
    lines = [line.strip(" -_*|=") for line in text[start:end].split("\n")]
    capitals = [line for line in lines if line and line.upper() == line and len(line) > 2]
    return " ".join(" ".join(capitals).removesuffix("Số:").split())


def tabled_signer(reading: Reading) -> tuple[str, str | None] | None:
    """Who signed by the table of the act's data, and in which capacity; None where it is silent."""
    text = reading.text
    named = _NAMES_SIGNER.are_in(flatten(text))
    cell = _TABLE_SIGNER.search(text, 0, _TABLE_LENGTH) if named else None
    if cell is None:
        return None
    return cell["name"], f"{cell['capacity']}." if cell["capacity"] else None
