"""On whose behalf an act was signed, and on which day, from the sentence that tells of it.

``Ngày 7/2/2025, thay mặt Bộ Chính trị, Ban Bí thư, đồng chí X, Thường trực Ban Bí thư đã ký ban
hành Quy định số …``: the body beside the verb is that of the signer's post.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bomay.ingest.extract.text.dates import date_at
from bomay.ingest.extract.text.reading import BodyMention

_REACH = 320
_STOPS = (". ", "; ", "! ", "? ", "\n")
_BEHALF = re.compile(r"(?<!\w)[Tt]hay mặt (?:cho )?")
_SIGN = "ký"
_SIGNS = re.compile(rf"(?<!\w){_SIGN}(?: và)?(?: quyết định)?(?: ban hành)?(?: các)? *\Z")
# What is decided by all of a body: a member signs for it, or for another that he stands in for.
_COLLEGES = frozenset({"bo-chinh-tri", "ban-bi-thu"})
_MEMBER = re.compile(r"(?:thường trực|ủy viên|thành viên) +\Z", re.IGNORECASE)
_OPENING_DAY = re.compile(
    r"(?:(?:Vừa qua|Mới đây|Trước đó|Theo đó|Cụ thể|Gần đây|Sau đó), )?"
    r"(?:[Vv]ào ngày|[Nn]gày) (?=\d)"
)
# What is only planned or talked of: ``dự kiến thông qua``; not ``biểu quyết thông qua``.
_NOT_YET = (
    r"sẽ|sắp|dự thảo|dự kiến|có thể|chuẩn bị|(?<!đã )xem xét,?|tiến tới|hướng tới|phấn đấu|cần|phải"
    r"|kỳ vọng|lùi|hoãn|(?<!địa )bàn|thảo luận|cho ý kiến|kiến nghị|đề xuất|nghiên cứu|mong muốn"
)
# How that ends.
_SIGNING_WORDS = ("ký", "ký quyết định", "ban hành", "thông qua")
_SIGNED = re.compile(
    rf",(?:(?!(?<!\w)(?:{_NOT_YET}|việc|khi|sau|trước|yêu cầu|đề nghị|giao|để|chưa|không)\s)"
    r"[^.;\n]){2,280}?(?<!\w)"
    r"(?:đã |vừa |chính thức )*(?:ký(?: quyết định)?(?: ban hành)?|ban hành|thông qua)\s*"
)


def signed_for(
    text: str, at: int, body_at: Callable[[int], BodyMention | None]
) -> BodyMention | None:
    """The body that the signer of the act at ``at`` stands in for, the first of several.

    Args:
        text: the document on one line.
        at: where the act begins.
        body_at: the body that starts at an offset, if any.
    """
    floor = max(0, at - _REACH)
    if text.find(_SIGN, floor, at) < 0:
        return None
    floor = _sentence(text, floor, at)
    if _SIGNS.search(text, floor, at) is None:
        return None
    found = [body_at(behalf.end()) for behalf in _BEHALF.finditer(text, floor, at)]
    return found[-1] if found else None


def is_of_member(text: str, body: BodyMention) -> bool:
    """Whether a body only belongs to a post whose holder does not decide for it."""
    before = _MEMBER.search(text, max(0, body.start - 20), body.start)
    return body.kind in _COLLEGES and before is not None


def signed_day(text: str, at: int, *, floor: int) -> str | None:
    """The day that opens the sentence which tells that the act at ``at`` was signed.

    Args:
        text: the document with its line breaks.
        at: where the act begins.
        floor: where the act before it ends.
    """
    reach = max(floor, at - _REACH)
    if not text[reach:at].rstrip().endswith(_SIGNING_WORDS):
        return None  # nearly always
    start = _sentence(text, reach, at)
    opens = _OPENING_DAY.match(text, at - len(text[start:at].lstrip()), at)
    date = date_at(text, opens.end()) if opens is not None else None
    if date is None or date.day is None or date.end >= at:
        return None
    return date.edtf if _SIGNED.fullmatch(text, date.end, at) else None


def _sentence(text: str, floor: int, end: int) -> int:
    """Where the sentence that ends at ``end`` begins, not before ``floor``."""
    return max(floor, *[text.rfind(stop, floor, end) + 1 for stop in _STOPS])
