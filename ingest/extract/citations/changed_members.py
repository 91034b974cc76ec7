"""Whether a list goes on behind a member that is named with other acts.

``Sửa đổi Luật A số 1, Luật B số 2 đã được sửa đổi, bổ sung một số điều theo Luật số 3 và Luật số 4,
Luật C số 5``: C is another member, the laws without a name of their own changed B. ``Bãi bỏ Thông
tư A hướng dẫn theo Nghị định B và Thông tư C``: C is a member as A is, not an act of A's title.
"""

from __future__ import annotations

import re

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.scene import Said

_NOUN = r"(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư(?: liên tịch)?)"
_NUMBERED = rf"(?:{_NOUN}\s)?(?:số\s)?\d[\w./-]*"
_AND = r"(?:,?\svà|,)\s+"
_CHANGED_BY = re.compile(
    r"[\s,(]*(?:(?:đã|cũng|nay)\s)*được\s(?:sửa đổi|bổ sung)[^;()\d]{0,90}?"
    rf"\s(?:bởi|theo|tại|bằng)\s+(?:các\s)?{_NUMBERED}(?:{_AND}{_NUMBERED}){{0,12}}"
    rf"\s?(?P<closed>\))?(?P<join>;|{_AND})\s*(?:(?:và|các)\s)*"
)
_WORD = "được"
_BY = ("theo", "Theo")
_NAMED = re.compile(r"(?:bộ luật|luật|pháp lệnh)\s(?!số\s|sửa đổi)")
_LONGEST = 420


def goes_on_behind(flat: str, after: int, start: int) -> bool:
    """Whether only what changed the act before stands between it and the act at ``start``.

    Args:
        flat: the text in lower case on one line.
        after: where what belongs to the act before ends.
        start: of the next act that may be a member.
    """
    if not 0 < start - after <= _LONGEST or flat.find(_WORD, after, start) < 0:
        return False
    told = _CHANGED_BY.fullmatch(flat, after, start)
    if told is None:
        return False
    apart = told["closed"] or told["join"] == ";"
    return bool(apart) or _NAMED.match(flat, start) is not None


def again(member: DirectiveMention, titled: Said, one: DirectiveMention) -> bool:
    """Whether an act is of the series of a member of its list, by whose title another one rules.

    ``Quyết định A quy định mức hỗ trợ theo Nghị định B và Quyết định C``; what a title says to be
    done to acts (``điều chỉnh Nghị định B và …``) may go on.
    """
    rules = titled.cue is not None and titled.cue.startswith(_BY)
    return rules and _series(one) == _series(member) != _series(titled.mention)


def _series(mention: DirectiveMention) -> tuple[str | None, tuple[str, ...]]:
    parts = mention.parts
    return (parts.code, parts.organs) if parts is not None else (mention.document_type, ())
