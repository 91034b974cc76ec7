"""Who signed an official document, and in which capacity: the blocks below its text.

Files run the two columns at its end together, so that recipients stand to the left of a signer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from bomay.ingest.extract.document.legal import has_official_head, tabled_signer
from bomay.ingest.extract.names.parts import surnames
from bomay.ingest.extract.steps import of_texts
from bomay.ingest.extract.text.anchors import AtLines, Pieces, flatten
from bomay.ingest.extract.text.letters import CAPITALISED, UPPER
from bomay.ingest.extract.text.lines import lines_of
from bomay.ingest.extract.text.reading import Reading
from bomay.ontology.values import value

# ``TM.``, in Party papers also ``T/M``, in old ones ``T.M.`` and ``K.T``.
_CAPACITY = (
    r"(?P<capacity>(?:TM|KT|TL|TUQ|Q)\s?(?=\.)"
    r"|(?:T/M|K/T|T/L|T\.[ ]?[ML]|K\.[ ]?T|T\.U\.Q)(?=\W))[.]?"
)
# The left of two columns that a file runs together: ``Nơi nhận: T/M BAN THƯỜNG VỤ``.
_COPIES = re.compile(r"[ *|>]*(?:Nơi nhận ?:|[-–] ?[^\n|]{2,90})")
_COPIES_END = re.compile(r"(?<=[,.;:)])(?:[ ][ *|>]*|$)|[ ]\|[ *|>]*|[ ](?=\((?:[Đđ]ã ký|ĐÃ KÝ)\))")
_ACTING = re.compile(rf"[ *|>]*{_CAPACITY} ?(?P<office>[^\n|*]+)")
_OFFICE_LINE = re.compile(r"[ *|>]*(?P<office>[^\W\d_][^a-z\n]{2,90}?)[ *|>]*")
_OFFICE_WORDS = (
    r"(?:PHÓ |QUYỀN |Q\. ?)?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|BÍ THƯ|GIÁM ĐỐC|CHÁNH|"
    r"VIỆN TRƯỞNG|TỔNG |THỐNG ĐỐC|CỤC TRƯỞNG|TRƯỞNG|CHỦ NHIỆM|VỤ TRƯỞNG|ỦY VIÊN|CHI CỤC TRƯỞNG|"
    r"HIỆU TRƯỞNG|CHỈ HUY TRƯỞNG|TƯ LỆNH|CHÍNH ỦY|HẠT TRƯỞNG|TRẠM TRƯỞNG|ĐỒN TRƯỞNG|ĐỘI TRƯỞNG|"
    r"THỦ TRƯỞNG|TỔ TRƯỞNG|THẨM PHÁN|CHẤP HÀNH VIÊN|KIỂM SÁT VIÊN)"
)
_OFFICE = re.compile(_OFFICE_WORDS)
# Where a block may begin: with a capacity, or with an office on a line of its own.
_BLOCK = AtLines(
    r"(?:[ *|>]*(?:Nơi nhận ?:|[-–] ?[^\n|]{2,60}?[,.;])[ ])?"
    rf"[ *|>]*{_CAPACITY} ?[^\W\d_][^\n]{{2,90}}"
    rf"|[ *|>]*(?:Nơi nhận ?:[ |]*)?{_OFFICE_WORDS}[^a-z\n]{{0,70}}(?=\n)"
    r"|[ *|>]*(?:PHÓ )?(?:CHỦ[ ]?\nTỊCH|THỨ[ ]?\nTRƯỞNG)[ *|>]*(?=\n)"
)
_SIGNS_BEFORE = frozenset(" *|>-–_")
_COPIES_BEFORE = "Nơi"
# What stands before a signer's name: ``Đại tướng``, ``PGS.TS.``.
_RANKS = (
    r"(?:(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|(?:ĐẠI|THƯỢNG|TRUNG|THIẾU) (?:TƯỚNG|TÁ|ÚY))"
    r"[ ])?"
)
_NAME = re.compile(
    rf"[ *|>]*(?:\((?:đã ký|Đã ký|ĐÃ KÝ)\)[ *|>]*)?{_RANKS}"
    r"(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,5})[ *|>./]*"
)
_BROKEN_OFFICE = re.compile(r"[ *|>]*(?:(?:TM|KT|TL|TUQ|Q)[.]|PHÓ|CHỦ|THỨ)[ ]?\n")
# ``Lê Văn⏎Tám``, and nothing else in the lines below.
_REST_OF_NAME = re.compile(rf"\n({CAPITALISED})[ ]?(?=\n[ ]?\n|\Z)")
# A surname alone on its line, and the rest of the name on the next.
_BROKEN_NAME = re.compile(
    rf"[ *|>]*{CAPITALISED}[ ]?\n[ *|>]*{CAPITALISED}(?:[ ]{CAPITALISED}){{0,3}}[ *|>./]*(?=\n|\Z)"
)
_NOISE = re.compile(
    r"[ *|>_()\[\]./-]*+(?:(?:đã ký|Đã ký|ĐÃ KÝ)(?: và đóng dấu[^\n]*)?|daky|Ký tên|Ký bởi[^\n]*"
    r"|<br ?/?>)?[ *|>_()\[\]./-]*+"
)
# ``**PHÓ THỦ TƯỚNG** Lê Văn Tám``: both on one line.
_OFFICE_AND_NAME = re.compile(
    rf"[ *|>]*(?P<office>{_OFFICE_WORDS}[^a-z\n]{{0,40}}?)[ *|]+"
    rf"(?P<name>{CAPITALISED}(?:[ ]{CAPITALISED}){{1,4}})[ *|>./]*"
)
# Blanks and marks take all they can, or a long run of them would be parted in every way.
_NEXT_LINES = r"[ *_|>]*+\n[ *_|>\n]*+"
_BY_HAND = r"\((?:đã ký|Đã ký|ĐÃ KÝ)\)"
_SIGNER = rf"(?P<name>{CAPITALISED}(?:[ ]{CAPITALISED}){{1,4}})[ *_|>]*+\n"
_IN_SMALL = (
    r"[ *_|>]*+(?P<office>(?:Quyền |Phó )?(?:Bộ trưởng|Thứ trưởng|Thủ tướng|Chủ tịch|Thống đốc"
    r"|Tổng |Bí thư|Giám đốc|Cục trưởng|Viện trưởng|Chủ nhiệm|Chánh|Trưởng)[^\n*|]{0,70})"
)
# ``(đã ký) / Lê Văn Tám / Thứ trưởng Bộ Y tế``: the office stands below the name.
_OFFICE_BELOW = AtLines(rf"[ *_|>]*+{_BY_HAND}{_NEXT_LINES}{_SIGNER}{_IN_SMALL}")
# ``Chủ tịch Quốc hội / Lê Văn Tám / (đã ký)``
_OFFICE_ABOVE = AtLines(rf"{_IN_SMALL}{_NEXT_LINES}{_SIGNER}[ *_|>\n]*+{_BY_HAND}")
# ``Thống đốc / ĐOÀN VĂN TÁM`` near the end: an office and nothing more above a name in capitals. A
# line that goes on is news, and the name below it its author's.
_OFFICE_ALONE = (
    r"[ *_|>]*+(?P<office>(?:Quyền |Phó )?(?:Bộ trưởng|Thứ trưởng|Thủ tướng|Chủ tịch|Thống đốc"
    r"|Tổng Giám đốc|Tổng Thanh tra|Giám đốc|Cục trưởng|Viện trưởng|Chủ nhiệm))"
)
_NAME_IN_CAPITALS = re.compile(
    rf"\n{_OFFICE_ALONE}{_NEXT_LINES}(?P<name>[{UPPER}]+(?:[ ][{UPPER}]+){{2,4}})[ *_|>]*+(?=\n|\Z)"
)
_END_CHARS = 2000
_SIGNED = Pieces("(đã ký)")
_RECIPIENTS = re.compile(r"(?:^|\n)[ *|>]*Nơi[ \n]nhận[ ]?:")
_RECIPIENT_CHARS = 1500
_MOST_LINES = 8
_SIGNS = re.compile(r"[\s/.]")
_OF_STATE = re.compile(r"[ *|>]*(?P<state>NƯỚC) (?:CỘNG H|VIỆT NAM)[^a-z\n]*")
_LONGEST_OFFICE = 40  # in small letters
_LONGEST_SIGNED = 120  # letters of an office or a name alone in its column


@value(frozen=True, slots=True, kw_only=True)
class SignatureBlock:
    """Who signed and in what capacity; spans into ``Reading.text``.

    Attributes:
        capacity: ``TM.``, ``KT.``, ``TL.``, ``TUQ.``, ``Q.`` of the line nearest the name, or None.
        on_behalf: the office or body after the capacity: ``CHỦ TỊCH`` of ``KT. CHỦ TỊCH``.
        office: the signer's own office as printed, in capitals; None when only the body stands.
        name: the signer as printed.
    """

    start: int
    end: int
    capacity: str | None
    on_behalf: str | None
    office: str | None
    office_at: tuple[int, int] | None
    name: str
    name_at: tuple[int, int]


def signature_blocks(reading: Reading) -> list[SignatureBlock]:
    """The signature blocks of an official document, in reading order."""
    text = reading.text
    marked = _SIGNED.are_in(flatten(text))
    if not marked and not _begun_lines(text):
        return []
    below = list(_blocks_in_small(text, marked=marked))
    blocks = _blocks(text)
    if not has_official_head(text):
        # a page that puts its own words before the act: TM., KT. … are sure signs, and recipients
        tabled = tabled_signer(reading)
        signer = tabled[0].lower() if tabled is not None else None
        return below + [
            block
            for block in blocks
            if block.capacity is not None
            or block.name.lower() == signer
            or _is_below_recipients(text, block)
        ]
    return below + list(blocks)


def _blocks_in_small(text: str, *, marked: bool) -> Iterator[SignatureBlock]:
    """Those whose office is in small letters: a mark of the signature tells them, or capitals."""
    near_end = _NAME_IN_CAPITALS.finditer(text, max(0, len(text) - _END_CHARS))
    signed = (*_OFFICE_BELOW.finditer(text), *_OFFICE_ABOVE.finditer(text)) if marked else near_end
    for found in signed:
        if _is_name(found["name"]) and (marked or found["name"].split()[0].title() in surnames()):
            yield SignatureBlock(
                start=min(found.start("name"), found.start("office")),
                end=max(found.end("name"), found.end("office")),
                capacity=None,
                on_behalf=None,
                office=found["office"].strip(),
                office_at=found.span("office"),
                name=found["name"],
                name_at=found.span("name"),
            )


def _is_below_recipients(text: str, block: SignatureBlock) -> bool:
    return _RECIPIENTS.search(text, max(0, block.start - _RECIPIENT_CHARS), block.start) is not None


def _blocks(text: str) -> Iterator[SignatureBlock]:
    done = 0
    for found in _BLOCK.find_at(_above_blocks(text), text):
        start = found.start()
        if start < done:
            continue
        block = _read_block(text, start)
        if block is not None:
            done = block.end
            yield block


@of_texts
def _begun_lines(text: str) -> tuple[int, ...]:
    """The lines that may begin a block or be its name: few begin with signs or two capitals.

    Of the capitals the second may be a sign.
    """
    begun = [
        number
        for number, line in enumerate(lines_of(text))
        if line[:2].isupper() or line[:1] in _SIGNS_BEFORE or line[:3] == _COPIES_BEFORE
    ]
    return tuple(begun)


def _above_blocks(text: str) -> Iterator[int]:
    """The breaks behind which a block may begin."""
    lines = lines_of(text)
    breaks = [-1, *accumulate((len(line) + 1 for line in lines[1:]), initial=len(lines[0]))]
    return (breaks[number] for number in _begun_lines(text) if number)


def _read_block(text: str, start: int) -> SignatureBlock | None:
    """Lines of capacity and office, then a name: at most a few lines with noise between."""
    at = start + (text[start : start + 1] == "\n")
    first = at
    capacity = behalf = office = None
    office_at = None
    for _ in range(_MOST_LINES):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        at = _right_column(text, at, stop)
        if _BROKEN_OFFICE.match(text, at, stop + 1):  # KT. / TRƯỞNG BAN
            stop = text.find("\n", stop + 1)
            stop = len(text) if stop < 0 else stop
        line = text[at:stop].replace("\n", " ")
        acting = _ACTING.match(line)
        printed = _OFFICE_LINE.fullmatch(line)
        named = _NAME.fullmatch(line)
        if printed is None and (both := _OFFICE_AND_NAME.fullmatch(line)) is not None:
            office, printed, named = both["office"].strip(), None, both
            office_at = (at + both.start("office"), at + both.start("office") + len(office))
        if named is None and (capacity or office) and _BROKEN_NAME.match(text, at):
            stop = text.find("\n", stop + 1)
            stop = len(text) if stop < 0 else stop
            named = _NAME.fullmatch(text[at:stop].replace("\n", " "))
        broken = office is None and (behalf or "").endswith(",") and line.isupper()
        if acting is not None:
            capacity = f"{_SIGNS.sub('', acting['capacity'])}."
            behalf = acting["office"].strip()
            office, office_at = None, None
        elif printed is not None and _is_office(printed["office"]):
            office = printed["office"].strip()
            office_at = (at + printed.start("office"), at + printed.start("office") + len(office))
        elif broken:  # KT. TRƯỞNG BAN CHÍNH SÁCH, / THUẾ QUỐC TẾ
            behalf = f"{behalf} {line.strip()}"
        elif office_at is not None and office == "CHỦ TỊCH" and (of := _OF_STATE.fullmatch(line)):
            office, office_at = "CHỦ TỊCH NƯỚC", (office_at[0], at + of.end("state"))
        elif behalf is not None and len(line) <= _LONGEST_OFFICE and _is_office(line.upper()):
            office = line.strip(" *|>")  # K.T. THỦ TƯỚNG / Phó Thủ tướng
            office_at = (at + line.index(office), at + line.index(office) + len(office))
        elif office_at is not None and (office or "").endswith(",") and line.isupper():
            office, office_at = f"{office} {line.strip()}", (office_at[0], at + len(line.rstrip()))
        elif named is not None and _is_name(named["name"]) and (capacity or office):
            name_at = (at + named.start("name"), _name_end(text, at + named.end("name"), named))
            return SignatureBlock(
                start=first,
                end=name_at[1],
                capacity=capacity,
                on_behalf=behalf,
                office=office,
                office_at=office_at,
                name=" ".join(text[slice(*name_at)].split()),
                name_at=name_at,
            )
        elif not _NOISE.fullmatch(line):
            return None
        if stop == len(text):
            return None
        at = stop + 1
    return None


def _name_end(text: str, end: int, named: re.Match[str]) -> int:
    """Where a name ends of which the last syllable stands on the next line."""
    rest = _REST_OF_NAME.match(text, end) if named["name"].count(" ") == 1 else None
    return rest.end(1) if rest is not None else end


def _right_column(text: str, at: int, stop: int) -> int:
    """Where a line begins that has recipients at its left: behind all of them it may be nothing."""
    copies = _COPIES.match(text, at, stop)
    if copies is None:
        return at
    starts = [end.end() for end in _COPIES_END.finditer(text, at, stop)]
    return next((start for start in starts if _is_signers(text, start, stop)), stop)


def _is_signers(text: str, start: int, stop: int) -> bool:
    """Whether what a line ends with is one of a signature block, and no recipient."""
    if _ACTING.match(text, start, stop) is not None:
        return True
    if stop - start > _LONGEST_SIGNED:  # no need to read it to its end from each of its signs on
        return False
    printed = _OFFICE_LINE.fullmatch(text, start, stop)
    named = _NAME.fullmatch(text, start, stop)
    return (
        (printed is not None and _is_office(printed["office"]))
        or (named is not None and _is_name(named["name"]))
        or _NOISE.fullmatch(text, start, stop) is not None
    )


def _is_office(words: str) -> bool:
    return _OFFICE.match(words.strip()) is not None


def _is_name(words: str) -> bool:
    syllables = words.split()
    capitalised = all(word[0].isupper() for word in syllables)
    return 2 <= len(syllables) <= 5 and capitalised and not _is_office(words.upper())
