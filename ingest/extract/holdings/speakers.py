"""Offices behind a name that are of another: the holder told of before speaks or acts there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.chains import RULING, Held
from bomay.ingest.extract.holdings.lists import opens_clause

# What tells which holder an office is of, or when and where: no verb of what the office does.
_ORDINAL = re.compile(
    r"[ ](?:đầu tiên|thứ|đương nhiệm|lâm thời|khi đó|lúc đó|tại|ở|ngày|hôm|sáng|chiều|tối|trong|"
    r"khi|lúc|năm|vào|từ|đến|nhiệm kỳ|khóa|khoá|và|cùng|với|của|do|theo|thời|giai đoạn|ký)(?!\w)"
)
_BEFORE_CHARS = 90
# "Đối với ông A", "Về việc xử lý ông A": A is told of, and is not who acts in the sentence.
_TOLD_OF = re.compile(
    r"(?<!\w)(?:đối với|với|của|về|vụ|vụ án|cho|trước|(?:về|trong) (?:việc|vụ) [^.,;:\n]{2,40})[ ]"
    rf"{gaps.TITLES}\Z"
)
_OF_A_YEAR = re.compile(r"(?<!\w)năm[ ]\d{4}(?!\d)")  # who held it then may be another


def without_speakers(text: str, low: str, found: Sequence[Held]) -> list[Held]:
    """``vụ A, Tổng Bí thư nói`` in a text of ``Tổng Bí thư B``: the office speaks, and is B's.

    Where A opens the clause it is A's as well: held by several, or at another time.
    """
    if not any(map(_may_speak, found)):
        return list(found)
    before = [held for held in found if held.pattern == "post-before-name"]
    told = {(_office(held), held.person) for held in before}
    holders = {office for office, _ in told}
    bodies = {(held.post.head, held.body.name) for held in before if held.body is not None}
    return [
        held
        for held in found
        if not _may_speak(held)
        or _office(held) not in holders
        or (_office(held), held.person) in told
        or not (gaps.SAYS.match(low, held.post.end) or _does(text, low, held, bodies))
        or opens_clause(text, held.start)
    ]


def _may_speak(held: Held) -> bool:
    return held.pattern == "name-before-post" and held.post.head in RULING


def _does(text: str, low: str, held: Held, bodies: set[tuple[str, str]]) -> bool:
    """``đối với ông A, Tổng Bí thư gửi lời …``: the very office of B does something there."""
    over = held.status == "former" or held.post.head.startswith("Phó ")
    if over or held.body is None or (held.post.head, held.body.name) not in bodies:
        return False
    before = low[max(0, held.start - _BEFORE_CHARS) : held.start]
    if _TOLD_OF.search(before) is None or _OF_A_YEAR.search(before) is not None:
        return False
    behind = low.endswith(", ", 0, held.post.start) and _ORDINAL.match(low, held.post.end) is None
    return behind and gaps.GOES_ON_SMALL.match(text, held.post.end) is not None


def _office(held: Held) -> tuple[str, str]:
    """An office that one person has: by its head where that names the body too."""
    if held.post.row.body is not None or held.body is None:
        return held.post.head, ""
    return held.post.head, held.body.name
