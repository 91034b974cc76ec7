"""What an official document is called: the type and the subject that its head prints."""

from __future__ import annotations

import re

from bomay.ingest.extract.legal import TYPE_LINE

_ORGANS = (
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
_STOP = re.compile(
    r"\n[ *+•–-]*(?:Căn cứ|Theo|Xét|Thực hiện|Trên cơ sở|Để|Nhằm|Kính gửi|Điều |Chương |I[.]"
    r"|[_-]{3,}|#|\n|[A-ZĐ][^\n]{0,40}, ngày"
    # A consolidated text names its acts below the title.
    r"|(?:Luật|Bộ luật|Pháp lệnh|Nghị|Thông tư|Quyết định)(?!\w)[^\n]{0,90} số \d)"
    # An act names its organ on a line of its own.
    rf"|(?<!CỦA)(?<!BỞI)(?<!DO)\s*\n[ *]*(?:{'|'.join(_ORGANS)})[^a-z\n]{{0,90}}\n\s*"
    r"(?=Căn|Theo|Xét|Trên|Thực|\n)"
    r"|\s_{3,}|\s(?=Căn cứ (?:vào )?(?:Hiến pháp|Luật|Bộ luật|Nghị|Quyết|Pháp lệnh|Điều lệ))"
)
# ``LUẬT / CỦA QUỐC HỘI NƯỚC … SỐ 12/2003/QH11 NGÀY … VỀ BẦU CỬ …``: the subject is at one end.
_PROCLAIMED = re.compile(
    r"\ACỦA QUỐC HỘI .{0,60}?SỐ \S+ (?:NGÀY .{0,40}?)?(?=VỀ )| SỐ \d[^ ]*[-/]\S+(?: NGÀY .*)?\Z"
    r"| CỦA QUỐC HỘI SỐ .*\Z"
)
_HEADING = re.compile(r"\s*# (?P<title>[^\n#]{4,300})")
_BREAKS = re.compile(r"[ \n*]*")
_MARKS = re.compile(r"[*#]+")
_HEAD_LENGTH = 6000
_LONGEST = 400


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


def _parts(text: str) -> tuple[str, str] | None:
    found = TYPE_LINE.search(text, 0, _HEAD_LENGTH)
    if found is None:
        return None
    begin = _BREAKS.match(text, found.end())
    start = begin.end() if begin is not None else found.end()
    stop = _STOP.search(text, max(found.end(), start - 1), start + _LONGEST)
    end = max(start, stop.start()) if stop is not None else start
    subject = " ".join(_MARKS.sub(" ", text[start:end]).split())
    return " ".join(found["type"].split()), subject
