"""What an official document is called: the type and the subject that its head prints."""

from __future__ import annotations

import re

from bomay.ingest.extract.text.letters import UPPER

_TYPES = (
    r"(?P<type>LUẬT|BỘ LUẬT|PHÁP LỆNH|NGHỊ\s?ĐỊNH|NGHỊ\s?QUYẾT(?: LIÊN TỊCH)?|QUYẾT\s?ĐỊNH"
    r"|THÔNG\s?TƯ(?: LIÊN (?:TỊCH|BỘ))?|CHỈ\s?THỊ|KẾ\s?HOẠCH|KẾT\s?LUẬN|QUY\s?ĐỊNH|HƯỚNG\s?DẪN"
    r"|THÔNG\s?BÁO|CÔNG\s?ĐIỆN|QUY\s?CHẾ|LỆNH|SẮC\s?LỆNH|SẮC\s?LUẬT|THÔNG\s?TRI|TỜ\s?TRÌNH"
    r"|BÁO\s?CÁO|CHƯƠNG\s?TRÌNH|ĐỀ\s?ÁN)"
)
# Of a joint plan or guidance the type is told without it.
TYPE_LINE = re.compile(
    rf"(?:^|\n)[ *#]*{_TYPES}(?: LIÊN (?:TỊCH|NGÀNH)| THANH TRA)?\d?[ *:]*(?=\n)"
)
# ``SẮC LỆNH SỐ 187-SL NGÀY …``, as a page begins.
TYPE_AT_TOP = re.compile(rf"[ *#\n]*{_TYPES}(?:\d?[ *:]*(?=\n)|(?=[ ]SỐ[ ]?:?[ ]?\d))")
ORGANS = (
    *(
        "ỦY BAN",
        "UỶ BAN",
        "HỘI ĐỒNG",
        "CHÍNH PHỦ",
        "THỦ TƯỚNG",
        "BỘ TRƯỞNG",
        "CHỦ TỊCH",
        "QUỐC HỘI",
    ),
    *("GIÁM ĐỐC", "CỤC TRƯỞNG", "THỐNG ĐỐC", "TỔNG ", "VIỆN TRƯỞNG", "CHÁNH ÁN", "TRƯỞNG BAN"),
    *("BỘ CHÍNH TRỊ", "BAN BÍ THƯ", "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ", "LIÊN "),
)
"""What the line begins with, in capitals, that names who passes an act above its grounds."""
_STOP = re.compile(
    r"\n[ *+•–-]*(?:Căn cứ|Theo|Xét|Thực hiện|Trên cơ sở|Để|Nhằm|Kính gửi|Điều |Chương |I[.]"
    r"|[_-]{3,}|#|\n|[A-ZĐ][^\n]{0,40}, ngày"
    # A consolidated text names its acts below the title.
    r"|(?:Luật|Bộ luật|Pháp lệnh|Nghị|Thông tư|Quyết định)(?!\w)[^\n]{0,90} số \d)"
    # An act names its organ on a line of its own.
    rf"|(?<!CỦA)(?<!BỞI)(?<!DO)\s*\n[ *]*(?:{'|'.join(ORGANS)})[^a-z\n]{{0,90}}\n\s*"
    r"(?=Căn|Theo|Xét|Trên|Thực|\n)"
    r"|\s_{3,}|\s(?=Căn cứ (?:vào )?(?:Hiến pháp|Luật|Bộ luật|Nghị|Quyết|Pháp lệnh|Điều lệ))"
)
# ``LUẬT / CỦA QUỐC HỘI NƯỚC … SỐ 12/2003/QH11 NGÀY … VỀ BẦU CỬ …``: the subject is at one end.
_ACTS = (
    *("NGHỊ QUYẾT", "NGHỊ ĐỊNH", "QUYẾT ĐỊNH", "THÔNG TƯ", "LIÊN TỊCH", "CHỈ THỊ", "KẾT LUẬN"),
    *("KẾ HOẠCH", "QUY ĐỊNH", "LUẬT", "PHÁP LỆNH"),
)
_PROCLAIMED = re.compile(
    r"\ACỦA QUỐC HỘI .{0,60}?SỐ \S+ (?:NGÀY .{0,40}?)?(?=VỀ )"
    # … but the number behind ``BÃI BỎ QUYẾT ĐỊNH`` is another act's
    + "|"
    + "".join(f"(?<!{act})" for act in _ACTS)
    + r" SỐ \d[^ ]*[-/]\S+(?: NGÀY .*)?\Z"
    r"| CỦA QUỐC HỘI SỐ .*\Z"
    r"|\A(?:của [^,.;]{3,80}?|CỦA [^a-z,.;]{3,80}?) (?=[Vv]ề )"  # ``của Ban Bí thư về …``
)
# ``CHỈ THỊ / CỦA BAN THƯỜNG VỤ TỈNH ỦY / về …``: whose it is has a line of its own.
_WHOSE = re.compile(r"[ *]*CỦA [^a-z\n]{3,80}?[ *]*(?:[ ]|\n+)[ *]*(?=[Vv]ề )")
_HEADING = re.compile(r"\s*# (?P<title>[^\n#]{4,300})")
_BREAKS = re.compile(r"[ \n*]*")
# A line that begins with a capital, a number or a sign, below a subject in small letters.
_NEXT_LINE = re.compile(rf"\n+[ ]*(?=[{UPPER}\d]|[-–+•*(“\"])")
_SMALL = re.compile(r"[ *]*(?:về|của|V/v|Về)(?!\w)")
# A line that ends so goes on below.
_GOES_ON = re.compile(
    r"(?:,|(?<!\w)(?:và|của|về|với|cho|theo|tại|trong|do|bởi|hoặc|các|những|một|việc|đến|từ"
    r"|thực hiện|ban hành|triển khai|trên|là|để|giữa))\Z"
)
_SHORT_OF_FULL = 0.75  # a broken line is about as long as its neighbours, the last one is shorter
_UNBROKEN = 110  # longer than a line of a printed page
_PROSE = re.compile(
    r"(?:Tại|Sau|Ngày|Qua|Trong|Từ|Những|Các|Hiện|Tiếp|Nhìn|Vừa|Thời|Năm|Đảng|Trước|Với|Đến"
    r"|\d{1,2}[.)/-]|[IVX]{1,4}[.,/-]|[A-E][.,/-]|[-–+•*(“\"])(?!\w)"
)
_MARKS = re.compile(r"[*#]+")
_HEAD_LENGTH = 6000
_LETTERHEAD_LENGTH = 600
_NUMBER_LINE = re.compile(r"\n[ *|]*(?:Số|SỐ)[ ]?:?[ ]?\d+[^\n]{0,40}[-/][A-ZĐ]{2}")
_LONGEST = 400


def type_line(text: str) -> re.Match[str] | None:
    """The line of the type; below the letterhead where a page prints its title above that too."""
    found = TYPE_LINE.search(text, 0, _HEAD_LENGTH)
    if found is None:
        return None
    below = TYPE_LINE.search(text, found.end(), found.end() + _LETTERHEAD_LENGTH)
    if below is None or _NUMBER_LINE.search(text, found.end(), below.start() + 1) is None:
        return found
    return below


def head_title(text: str) -> str | None:
    """Type and subject as printed; the first heading of pages that print no type by itself."""
    head = _parts(text)
    if head is not None:
        return f"{head[0]} {head[1]}".strip()
    heading = _HEADING.match(text)
    return heading["title"].strip() if heading is not None else None


def head_subject(text: str) -> str | None:
    """The subject alone, without what proclaims it."""
    head = _parts(text)
    return _PROCLAIMED.sub("", head[1]) or None if head is not None else None


def title_span(text: str) -> tuple[int, int] | None:
    """Where type and subject are printed in an official document; None where no type is."""
    found = type_line(text)
    return (found.start("type"), _subject(text, found.end())[1]) if found is not None else None


def _parts(text: str) -> tuple[str, str] | None:
    found = type_line(text)
    if found is None:
        return None
    start, end = _subject(text, found.end())
    subject = " ".join(_MARKS.sub(" ", text[start:end]).split())
    return " ".join(found["type"].split()), subject


def _subject(text: str, type_end: int) -> tuple[int, int]:
    """The span of the subject below the type; empty where its end cannot be told."""
    begin = _BREAKS.match(text, type_end)
    start = begin.end() if begin is not None else type_end
    whose = _WHOSE.match(text, start)
    subject = whose.end() if whose is not None else start
    stop = _STOP.search(text, max(type_end, subject - 1), start + _LONGEST)
    ends = [stop.start()] if stop is not None else []
    if _SMALL.match(text, subject):
        ends += [end for end in (_last_line(text, subject),) if end is not None]
    return start, max(start, min(ends, default=start))


def _last_line(text: str, start: int) -> int | None:
    """The end of a subject's last line: what stands below begins anew and it does not go on."""
    longest = 0
    for line in _NEXT_LINE.finditer(text, start, start + _LONGEST):
        begin = max(start, text.rfind("\n", start, line.start()) + 1)
        printed = text[begin : line.start()].strip()
        length = len(printed)
        longest = max(longest, length)
        below = text.find("\n", line.end())
        whole = max(length, (below if below >= 0 else len(text)) - line.end()) > _UNBROKEN
        numbered = printed.endswith(" số") and text[line.end()].isdigit()
        if numbered or _GOES_ON.search(printed):
            continue
        if whole or length < _SHORT_OF_FULL * longest or _PROSE.match(text, line.end()):
            return line.start()
    return None
